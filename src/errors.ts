/**
 * Every error that secretguard raises on purpose, in one table: the key is the code that tests and
 * scripts can rely on, the function makes the message, which ends in what to do next.
 *
 * Anything else that is thrown is a bug and is shown with its stack. Both end in exit code 2.
 * No message ever quotes file content.
 */
const messages = {
  'not-a-repository': (cwd: string) =>
    `${cwd} is not inside a git repository. Run this in a repository, or make one with \`git init\`.`,
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
  'allow-file-invalid': (what: string) =>
    `.secretguard-allow.json cannot be used: ${what}. Mend it, or take its last good version with \`git checkout -- .secretguard-allow.json\`.`,
  'unwritable-output': (path: string, reason: string) =>
    `${path} could not be written (${reason}). Check the folder and its permissions; nothing was left half-written.`,
} satisfies Record<string, (...details: string[]) => string>;

type Messages = typeof messages;

/** The stable name of a deliberate error. */
export type ErrorCode = keyof Messages;

/** A deliberate error: `code` is stable, `message` is for a person and says what to do next. */
export class SecretguardError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;

  constructor(code: Code, details: Parameters<Messages[Code]>, options?: ErrorOptions) {
    const message: (...details: string[]) => string = messages[code];
    super(message(...details), options);
    this.name = 'SecretguardError';
    this.code = code;
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
