/**
 * Every error that secretguard raises on purpose, in one table: the key is the code that tests and
 * scripts can rely on, the function makes the message, which ends in what to do next.
 *
 * Anything else that is thrown is a bug and is shown with its stack. Both end in exit code 2.
 * No message ever quotes file content.
 */
const messages = {
  'not-a-repository': (cwd: string) =>
    `${cwd} is not inside a git repository, or in one whose owner git does not trust (\`git status\` tells). Run this in a repository, or make one with \`git init\`.`,
  'no-work-tree': (cwd: string) =>
    `${cwd} is inside a git folder (a bare repository, or .git), which has no work tree to scan. Scan its commits with \`secretguard scan --history\`, or name the files.`,
  'git-missing': (searched: string) =>
    `git was not found (PATH: ${searched}). Install git, or put it in PATH, and try again.`,
  'git-failed': (command: string, status: string, stderr: string) =>
    `\`git ${command}\` failed (${status})${stderr ? `: ${stderr}` : ''}. Run it by hand to see why; nothing was let through.`,
  'git-truncated': (command: string) =>
    `\`git ${command}\` stopped before its end, so part of the change was not read. Run \`git fsck\`, then try again; nothing was let through.`,
  'unreadable-input': (path: string, reason: string) =>
    `${path} could not be read (${reason}). Check that it exists and that you may read it.`,
  'diff-unparsable': (line: string, what: string) =>
    `git's diff could not be understood at its line ${line}: ${what}. Please report this with \`git --version\`; nothing was let through.`,
  'push-unparsable': (line: string) =>
    `What git says that it pushes could not be understood (its line ${line}). Please report this with \`git --version\`; nothing was let through.`,
  'object-missing': (id: string) =>
    `The object ${id} is not in this repository (a partial clone, or a damaged one), and secretguard fetches nothing. Run \`git fsck\`, or fetch it with \`git cat-file -e ${id}\`, then try again; nothing was let through.`,
  'date-unknown': (text: string) =>
    `${text} is no date that secretguard takes. Write one such as \`2024-03-01\`, \`2024-03-01T12:00:00Z\`, \`yesterday\` or \`2 weeks ago\`.`,
  'revision-unknown': (revision: string) =>
    `${revision} names no commit here. Give a range such as \`main..HEAD\`; \`git rev-parse\` shows what a name stands for.`,
  'allow-file-invalid': (what: string) =>
    `.secretguard-allow.json cannot be used: ${what}. Mend it, or take its last good version with \`git checkout HEAD -- .secretguard-allow.json\`.`,
  'import-unreadable': (file: string, what: string) =>
    `${file} could not be taken over: ${what}. Check that it is the file of that scanner, and give its path.`,
  'env-not-ignored': (path: string) =>
    `git would still add ${path}, so no secret is written into it. Run \`secretguard check-ignore --fix\` first.`,
  'changed-meanwhile': (path: string) =>
    `${path} has changed since the fix was worked out; nothing was written. Run this again.`,
  'no-such-finding': (id: string) =>
    `no finding here has the id ${id}, or a comment allows it already. \`npx secretguard scan\` shows the ids.`,
  'no-such-rule': (id: string, hint: string) =>
    `there is no rule ${id}${hint}. \`secretguard rules list\` shows them all.`,
  'nothing-to-import': (names: string) =>
    `No file of another scanner is here. Give its path; these names are known: ${names}.`,
  'store-failed': (store: string, reason: string) =>
    `${store} did not store the value (${reason}). Check that its command-line program is installed and logged in; no file was changed.`,
  'nothing-to-undo': () =>
    'There is no fix to take back here. `git diff` and `git diff --cached` show what has changed.',
  'ignore-file-unusable': (path: string, what: string, next: string) =>
    `${path} cannot be changed: ${what}. First ${next}, then try again; nothing was written to it.`,
  'unwritable-output': (path: string, reason: string) =>
    `${path} could not be written (${reason}). Check the folder and its permissions; nothing was left half-written.`,
  'report-lost': (reason: string) =>
    `the report did not arrive: it could not be written (${reason}). Make room, or name a file elsewhere with --output; nothing was let through.`,
  'config-invalid': (place: string, what: string) =>
    `${place}: ${what}. Mend the config and run this again; nothing was let through.`,
  'config-unreadable': (path: string, reason: string) =>
    `the config ${path} could not be read (${reason}). Check its path and permissions; nothing was let through.`,
  'config-exists': (path: string) =>
    `${path} is there already and was left as it is. Edit it, or remove it and run \`secretguard init\` again.`,
  'unknown-command': (name: string, hint: string) =>
    `there is no command "${name}"${hint}. \`secretguard --help\` lists all of them.`,
  'unknown-flag': (flag: string, hint: string, help: string) =>
    `there is no flag ${flag}${hint}. \`${help}\` lists all of them.`,
  'bad-flag': (flag: string, what: string, help: string) => `${flag} ${what}. \`${help}\` says more.`,
  'bad-operand': (what: string, help: string) => `${what}. \`${help}\` says more.`,
  'report-invalid': (path: string, what: string) =>
    `${path} is no JSON report of secretguard: ${what}. Make it with \`secretguard scan --format json --output FILE\`.`,
  'reports-differ': (what: string) =>
    `these reports are not parts of one scan: ${what}. Merge only the shards of one scan.`,
  'timed-out': (hook: string, seconds: string) =>
    `${hook} took longer than ${seconds} seconds and was stopped. Try again, or raise \`hooks.timeout\` in .secretguardrc.`,
  'hook-unusable': (path: string, what: string) =>
    `the hook ${path} cannot be used as it is: ${what}. Put it right by hand and run \`secretguard install\` again.`,
  'runtime-missing': (folder: string, what: string) =>
    `the hooks' runtime in ${folder} cannot be used: ${what}. Install the package secretguard again.`,
  'runtime-newer': (folder: string, there: string, here: string) =>
    `${folder} has the runtime of secretguard ${there}, newer than this ${here}. Update this one, or run \`secretguard uninstall\` first if you want the older.`,
  'no-home': () =>
    'your home folder is not known (HOME is not set), so there is no place for the hooks of all repositories. Set HOME and run this again.',
  'hook-not-installed': (root: string) =>
    `secretguard is not installed in ${root}, so its hooks cannot run; nothing was let through. Run \`npx secretguard install\` there.`,
} satisfies Record<string, (...details: string[]) => string>;

type Messages = typeof messages;

/** The stable name of a deliberate error. */
export type ErrorCode = keyof Messages;

/** A deliberate error: `code` is stable, `message` is for a person and says what to do next. */
export class SecretguardError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;

  /** By `failure`, which knows how many blanks the message of each code has. */
  constructor(code: Code, details: readonly string[], options?: ErrorOptions) {
    const message: (...details: string[]) => string = messages[code];
    super(message(...details), options);
    this.name = 'SecretguardError';
    this.code = code;
  }

  /** The hook's runtime loads its config reader from a bundle of its own, in which this class is another. */
  static override [Symbol.hasInstance](value: unknown): value is SecretguardError {
    return value instanceof Error && value.name === 'SecretguardError' && 'code' in value;
  }
}

/**
 * Makes the error of `code`; `details` are the blanks of its message, in order.
 * Give what was caught as `cause`, so that `--verbose` can show it.
 */
export function failure<Code extends ErrorCode>(
  code: Code,
  details: Parameters<Messages[Code]>,
  cause?: unknown,
): SecretguardError<Code> {
  return new SecretguardError(code, details, cause === undefined ? undefined : { cause });
}
