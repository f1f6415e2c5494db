import { spawnSync } from 'node:child_process';
import { failure } from '../errors.ts';

/** A clock that a hook's work runs against. */
export interface TimeLimit {
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
  /** What `work` gives, or `timed-out` when the time is over first. */
  readonly within: <Result>(work: Promise<Result>) => Promise<Result>;
  /** The work is done; the process may end. */
  readonly stop: () => void;
}

/**
 * Starts the clock.
 *
 * @param seconds `hooks.timeout` of the config
 * @param what the hook, for the message
 * @param onTimeout ends what the work may be waiting for (a git at the other end of a pipe)
 * @param startedAt milliseconds of the epoch, where the time did not start just now
 */
export function createTimeLimit(
  seconds: number,
  what: string,
  onTimeout: () => void,
  startedAt = Date.now(),
): TimeLimit {
  const controller = new AbortController();
  const timedOut = failure('timed-out', [what, String(seconds)]);
  let strike: (() => void) | undefined;
  const over = new Promise<never>((_, reject) => {
    strike = () => reject(timedOut);
  });
  // Nobody may be waiting yet when it strikes.
  over.catch(() => undefined);
  const left = startedAt + seconds * 1000 - Date.now();
  const timer = setTimeout(
    () => {
      controller.abort(timedOut);
      strike?.();
      onTimeout();
    },
    Math.max(0, left),
  );
  if (left <= 0) strike?.();
  return {
    signal: controller.signal,
    within: (work) => Promise.race([work, over]),
    stop: () => clearTimeout(timer),
  };
}

/**
 * Ends the other children of the launcher: `git diff … | node` hangs for as long as git does, since a shell waits for
 * every part of a pipe. Only processes below `launcher` are touched, never `self`. Where no `ps` tells who they are,
 * nothing is ended, and this process ends itself; but not while a read of a pipe is under way that nobody ends.
 */
export function stopWaitingFor(launcher: number, self: number): void {
  const listed = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const children = new Map<number, number[]>();
  for (const line of (listed.stdout ?? '').split('\n')) {
    const [pid = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
    if (pid > 0) children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const below = (pid: number): readonly number[] =>
    (children.get(pid) ?? []).filter((child) => child !== self).flatMap((child) => [child, ...below(child)]);
  for (const pid of below(launcher)) {
    try {
      process.kill(pid, 'SIGTERM');
    } catch {
      // It ended by itself in the meantime.
    }
  }
  // Whatever else is awaited would hold this process after its last word was said.
  setTimeout(() => process.kill(self, 'SIGKILL'), 1_000).unref();
}
