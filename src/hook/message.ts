import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../errors.ts';
import { askGit } from '../git/stream.ts';

/** git's `--cleanup` (git-commit(1)); `default` is `strip` where an editor was used, else `whitespace`. */
type Cleanup = 'strip' | 'whitespace' | 'verbatim' | 'scissors';

const SCISSORS = ' ------------------------ >8 ------------------------';
/** What git chooses from where `core.commentChar` is `auto` (builtin/commit.c). */
const SIGNS = '#;@!$%^&|:';

/**
 * The message in `file` as git will store it: without the lines that `commit.cleanup` takes out and without the diff
 * of `commit -v`. Bytes in, bytes out, whatever the encoding. A `--cleanup` on the command line is not told to hooks;
 * where it keeps more than the config says, pre-push sees what was kept.
 *
 * Throws `unreadable-input`, and what asking git throws.
 */
export async function storedMessage(file: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Buffer> {
  const path = resolve(cwd, file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw failure('unreadable-input', [path, error instanceof Error ? error.message : String(error)], error);
  }
  const settings = await messageSettings(cwd, env);
  return cleanMessage(bytes, {
    // git starts hooks with GIT_EDITOR=: where it opened no editor (builtin/commit.c).
    cleanup: cleanupOf(settings.cleanup, env['GIT_EDITOR'] !== ':'),
    comment: settings.comment === 'auto' ? guessComment(bytes) : settings.comment,
  });
}

async function messageSettings(
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly cleanup: string; readonly comment: string }> {
  const args = ['config', '-z', '--get-regexp', '^(commit\\.cleanup|core\\.comment(char|string))$'];
  const { status, stdout, stderr } = await askGit(args, { cwd, env });
  // 1: none of them is set.
  if (status > 1) throw failure('git-failed', ['config', `status ${status}`, stderr]);
  let cleanup = 'default';
  let comment = '#';
  for (const entry of stdout.toString('utf8').split('\0')) {
    const [key = '', value = ''] = entry.split('\n');
    if (key === 'commit.cleanup') cleanup = value;
    else if (key !== '') comment = value;
  }
  return { cleanup, comment };
}

function cleanupOf(setting: string, edited: boolean): Cleanup {
  switch (setting) {
    case 'strip':
    case 'whitespace':
    case 'verbatim':
      return setting;
    case 'scissors':
      return edited ? 'scissors' : 'whitespace';
    default:
      return edited ? 'strip' : 'whitespace';
  }
}

/**
 * `core.commentChar=auto`: git chose a sign that no line began with, and its own last lines are comments, the last of them empty.
 * Where none of them is left, nobody knows, and nothing is taken for a comment.
 */
function guessComment(bytes: Buffer): string {
  const text = bytes.toString('latin1').trimEnd();
  const sign = cutIn(text.split('\n'), SIGNS.split(''))?.sign ?? text.slice(text.lastIndexOf('\n') + 1);
  return sign.length === 1 && SIGNS.includes(sign) ? sign : '';
}

/**
 * Where `commit -v` put the diff (wt-status.c): behind the scissors line come comments, in the person's language, and then it. Below a
 * scissors line of the person's own is something else.
 */
function cutIn(
  lines: readonly string[],
  signs: readonly string[],
): { readonly at: number; readonly sign: string } | undefined {
  let cut: { readonly at: number; readonly sign: string } | undefined;
  for (const [at, line] of lines.entries()) {
    if (cut && line.startsWith(cut.sign)) continue;
    if (cut && at > cut.at + 1 && line.startsWith('diff --')) return cut;
    const sign = signs.find((one) => line === one + SCISSORS);
    cut = sign === undefined ? undefined : { at, sign };
  }
  return undefined;
}

/** What git leaves of a message. Blank lines and spaces at line ends stay: they hide nothing and hold nothing. */
function cleanMessage(
  bytes: Buffer,
  { cleanup, comment }: { readonly cleanup: Cleanup; readonly comment: string },
): Buffer {
  const mark = Buffer.from(comment, 'utf8').toString('latin1');
  const lines = bytes.toString('latin1').split('\n');
  const cut = cleanup === 'scissors' ? lines.indexOf(mark + SCISSORS) : (cutIn(lines, [mark])?.at ?? -1);
  // Empty lines take the place of dropped ones, so that the numbers of the others stay as the editor shows them.
  const kept = (cut < 0 ? lines : [...lines.slice(0, cut), '']).map((line) =>
    cleanup === 'strip' && mark !== '' && line.startsWith(mark) ? '' : line,
  );
  return Buffer.from(kept.join('\n'), 'latin1');
}
