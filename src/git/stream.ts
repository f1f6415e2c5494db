import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { failure, type SecretguardError } from '../errors.ts';
import { GLOBAL_ARGS, gitEnvironment } from './environment.ts';

/** Where and how git is run. */
export interface GitOptions {
  readonly cwd: string;
  /** What git gets on its standard input; nothing unless given. */
  readonly input?: string | Uint8Array | AsyncIterable<string | Uint8Array>;
  /** Ends git and makes the stream throw the signal's reason. */
  readonly signal?: AbortSignal;
  /** In place of the process's own environment; hiding variables are taken out of it all the same. */
  readonly env?: NodeJS.ProcessEnv;
  /** Gets what git wrote to its standard error although it ended well (at most the last 64 kB), if anything. */
  readonly warned?: (words: string) => void;
}

/**
 * Runs git and yields its standard output as it comes. The stream ends only when git has ended well:
 * any other status, or a signal, throws, so that half an answer is never taken for all of it.
 * A consumer that stops early ends git.
 *
 * `args` are all of git's arguments, `GLOBAL_ARGS` included (see environment.ts).
 * Throws `git-missing`, `not-a-repository`, `git-failed`, `git-truncated`, or the signal's reason.
 */
export async function* streamGit(args: readonly string[], options: GitOptions): AsyncGenerator<Buffer> {
  const { child, env, ended, words, over } = start(args, options);
  let inputProblem: { readonly error: unknown } | undefined;
  const fed = feed(child, options.input).then((problem) => {
    inputProblem = problem;
  });
  let whole = false;
  try {
    for await (const data of child.stdout) yield data;
    const end = await ended;
    options.signal?.throwIfAborted();
    // Where the input failed, that is why git was ended.
    const problem = inputProblem ? undefined : problemOf(end, args, options.cwd, env, words());
    if (problem) throw problem;
    await fed;
    if (inputProblem) throw inputProblem.error;
    whole = true;
    if (words() !== '') options.warned?.(words());
  } finally {
    over();
    if (!whole) child.kill();
  }
}

/** Starts git; `words` are what it has written to its standard error so far (at most the last 64 kB), `over` lets the signal go. */
function start(args: readonly string[], { cwd, signal, env: base }: GitOptions) {
  signal?.throwIfAborted();
  const env = gitEnvironment(base);
  const child = spawn('git', [...args], { cwd, env, stdio: 'pipe', windowsHide: true });
  const stop = (): void => {
    child.kill();
    // What git started may live on and hold the pipe open: do not wait for it.
    child.stdout.destroy(reasonOf(signal));
    child.stderr.destroy();
  };
  signal?.addEventListener('abort', stop, { once: true });
  let stderr = '';
  child.stderr.on('data', (data: Buffer) => {
    stderr = (stderr + data.toString('utf8')).slice(-65_536);
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('error', (error) => resolve({ kind: 'error', error }));
    child.once('close', (status, by) => resolve({ kind: 'closed', status, signal: by }));
  });
  return { child, env, ended, words: () => stderr, over: () => signal?.removeEventListener('abort', stop) };
}

/** Runs git and returns all of its standard output; for short answers. `args` come after `GLOBAL_ARGS`. Throws as `streamGit`. */
export async function readGit(args: readonly string[], options: GitOptions): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of streamGit([...GLOBAL_ARGS, ...args], options)) parts.push(part);
  return Buffer.concat(parts);
}

/** Runs git and returns its exit status, its output and its words; throws only where git could not be run or was ended by a signal. */
export async function askGit(
  args: readonly string[],
  options: GitOptions,
): Promise<{ readonly status: number; readonly stdout: Buffer; readonly stderr: string }> {
  const { child, env, ended, words, over } = start([...GLOBAL_ARGS, ...args], options);
  const out: Buffer[] = [];
  child.stdout.on('data', (data: Buffer) => out.push(data));
  // It is stopped with an error, for those who read it as a stream.
  child.stdout.on('error', () => undefined);
  const fed = feed(child, options.input);
  const end = await ended;
  over();
  options.signal?.throwIfAborted();
  if (end.kind === 'error' || end.status === null) {
    const problem = problemOf(end, args, options.cwd, env, words());
    if (problem) throw problem;
  }
  await fed;
  return {
    status: end.kind === 'closed' ? (end.status ?? -1) : -1,
    stdout: Buffer.concat(out),
    stderr: words().trim(),
  };
}

function reasonOf(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error('stopped');
}

type Ended =
  | { readonly kind: 'error'; readonly error: NodeJS.ErrnoException }
  | { readonly kind: 'closed'; readonly status: number | null; readonly signal: NodeJS.Signals | null };

/** Writes `input` to git; returns what went wrong in the input's own source. A git that ended early tells why by its status. */
async function feed(
  child: ChildProcessWithoutNullStreams,
  input: GitOptions['input'],
): Promise<{ readonly error: unknown } | undefined> {
  const { stdin } = child;
  let closed = false;
  let wake: (() => void) | undefined;
  const close = (): void => {
    closed = true;
    wake?.();
  };
  stdin.on('error', close);
  stdin.on('close', close);
  stdin.on('drain', () => wake?.());
  if (input === undefined) {
    stdin.end();
    return undefined;
  }
  if (typeof input === 'string' || input instanceof Uint8Array) {
    stdin.end(input);
    return undefined;
  }
  try {
    for await (const data of input) {
      if (closed) return undefined;
      if (!stdin.write(data)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          if (closed) resolve();
        });
        wake = undefined;
      }
    }
    stdin.end();
    return undefined;
  } catch (error) {
    child.kill();
    return { error };
  }
}

function problemOf(
  end: Ended,
  args: readonly string[],
  cwd: string,
  env: NodeJS.ProcessEnv,
  stderr: string,
): SecretguardError | undefined {
  const command = commandOf(args);
  if (end.kind === 'error') {
    if (end.error.code !== 'ENOENT') return failure('git-failed', [command, end.error.code ?? 'error', '']);
    if (!existsSync(cwd)) return failure('unreadable-input', [cwd, 'no such folder'], end.error);
    return failure('git-missing', [env['PATH'] ?? 'not set'], end.error);
  }
  if (end.status === 0) return undefined;
  if (end.status === null) return failure('git-truncated', [command]);
  const words = stderr.trim();
  // `git diff` outside of a repository turns into `git diff --no-index`, and complains about its arguments.
  if (/not a git repository|usage: git diff --no-index/i.test(words))
    return failure('not-a-repository', [cwd]);
  return failure('git-failed', [command, `status ${end.status}`, words.slice(-2000)]);
}

/** The command as a person would type it: without the arguments that only make it safe. */
function commandOf(args: readonly string[]): string {
  let at = 0;
  while (args[at]?.startsWith('-')) at += args[at] === '-c' || args[at] === '-C' ? 2 : 1;
  return args
    .slice(at)
    .filter((arg) => !arg.startsWith('--') || arg === '--cached')
    .slice(0, 2)
    .join(' ');
}
