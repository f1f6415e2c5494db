import { chmodSync, linkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
 * Does `work` while no other process does anything under the same `lock`: a file, made once nobody else has it. One that lies there for
 * `seconds` was left by a process that died. Where none can be made, `work` cannot write either, and says so.
 */
export async function alone<T>(lock: string, seconds: number, work: () => T | Promise<T>): Promise<T> {
  for (;;) {
    try {
      writeFileSync(lock, '', { flag: 'wx' });
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) return work();
      const made = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (made !== undefined && Date.now() - made > seconds * 1000) rmSync(lock, { force: true });
      await setTimeout(20);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** Beside `path`, and not to be foreseen: in a shared folder nobody can put something there first. */
function temporaryName(path: string): string {
  return `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
}
