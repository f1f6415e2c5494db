import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../errors.ts';
import { askGit } from '../git/stream.ts';

/** git's `--cleanup` (git-commit(1)); `default` is `strip` where an editor was used, else `whitespace`. */
type Cleanup = 'strip' | 'whitespace' | 'verbatim' | 'scissors';

const NEWLINE = 0x0a;
const SCISSORS = ' ------------------------ >8 ------------------------';
/** What git itself writes under its scissors line (wt-status.c); a person's own scissors line has other things below. */
const GIT_CUT_HERE = ' Do not modify or remove the line above.';

/**
 * The message in `file` as git will store it: without the lines that `commit.cleanup` takes out and without the diff
 * of `commit -v`. Bytes in, bytes out, whatever the encoding. A `--cleanup` on the command line is not told to hooks;
 * where it keeps more than the config says, pre-push sees what was kept.
 *
 * Throws `unreadable-input`, and what asking git throws.
 */
export async function storedMessage(file: string, cwd: string, env: NodeJS.ProcessEnv): Promise<Uint8Array> {
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
    else if (key !== '' && value !== '') comment = value;
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

/** `core.commentChar=auto`: git chose a sign that no line began with, and began its own last lines with it. */
function guessComment(bytes: Buffer): string {
  const lines = bytes.toString('latin1').trimEnd().split('\n');
  const cut = lines.find((line) => line.slice(1) === SCISSORS);
  const sign = (cut ?? lines.at(-1) ?? '').charAt(0);
  return '#;@!$%^&|:'.includes(sign) && sign !== '' ? sign : '#';
}

/** What git leaves of a message. Blank lines and spaces at line ends stay: they hide nothing and hold nothing. */
export function cleanMessage(
  bytes: Buffer,
  { cleanup, comment }: { readonly cleanup: Cleanup; readonly comment: string },
): Buffer {
  const mark = Buffer.from(comment, 'utf8');
  const scissors = Buffer.from(comment + SCISSORS, 'utf8');
  const gitCut = Buffer.from(comment + GIT_CUT_HERE, 'utf8');
  const kept: Buffer[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(start, end);
    if (startsWith(line, scissors)) {
      if (cleanup === 'scissors' || startsWith(bytes.subarray(end), gitCut)) break;
    }
    // Empty lines take the place of dropped ones, so that the numbers of the others stay as the editor shows them.
    kept.push(cleanup === 'strip' && startsWith(line, mark) ? Buffer.from('\n') : line);
    start = end;
  }
  return Buffer.concat(kept);
}

function startsWith(bytes: Buffer, start: Buffer): boolean {
  return bytes.length >= start.length && bytes.subarray(0, start.length).equals(start);
}
