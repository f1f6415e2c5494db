import {
  chmodSync,
  linkSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout } from 'node:timers/promises';

/**
 * Writes `path` so that whoever looks sees the old content or the new, never a part: to a name beside it, then
 * renamed. A link is replaced by a file; resolve it first where it is to stay. Throws what `fs` throws, leaving nothing behind.
 *
 * @param mode permission bits of the new file; what the umask gives unless told
 */
export function writeWhole(path: string, content: string | Uint8Array, mode?: number): void {
  const temporary = temporaryName(path);
  try {
    // Not readable by others until it has the mode that it is to have.
    writeFileSync(temporary, content, { flag: 'wx', ...(mode === undefined ? {} : { mode: 0o600 }) });
    if (mode !== undefined) chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** The same in place of what may be there: a link goes on leading to its file, and that keeps its mode. */
export function replaceWhole(path: string, content: string): void {
  const mode = statSync(path, { throwIfNoEntry: false })?.mode;
  writeWhole(mode === undefined ? path : realpathSync(path), content, mode);
}

/** The same for a file that must not be there yet: throws `EEXIST` where it is. */
export function writeNew(path: string, content: string | Uint8Array): void {
  const temporary = temporaryName(path);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    // A link, unlike a rename, fails where the name is taken meanwhile.
    linkSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/**
 * Does `work` while no other process does anything under the same `lock`: a file that says whose it is, made once nobody else has it.
 * One of a process of this machine that is gone is not waited for, nor one that lies there for `seconds`. `waiting` is called
 * once, after three seconds. Where none can be made, `work` cannot write either, and says so.
 */
export async function alone<T>(
  lock: string,
  seconds: number,
  work: () => T | Promise<T>,
  waiting?: () => void,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      writeFileSync(lock, `${process.pid} ${hostname()}`, { flag: 'wx' });
      break;
    } catch (error) {
      // A full disk may have taken its name.
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) break;
      const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (made !== undefined && (Date.now() - made > seconds * 1000 || isAbandoned(lock)))
        rmSync(lock, { force: true });
      if (tries === 150) waiting?.();
      await setTimeout(20);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Whether the process that made the lock was one of this machine, and has ended. */
function isAbandoned(lock: string): boolean {
  try {
    const [, pid, host] = /^(\d+) (.+)$/.exec(readFileSync(lock, 'utf8')) ?? [];
    // Signal 0 only asks.
    return host === hostname() && !process.kill(Number(pid), 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Beside `path`, and not to be foreseen: in a shared folder nobody can put something there first. */
function temporaryName(path: string): string {
  return `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
}
