import { chmodSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';

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

/** Beside `path`, and not to be foreseen: in a shared folder nobody can put something there first. */
function temporaryName(path: string): string {
  return `${path}.${process.pid}-${Math.random().toString(36).slice(2)}.tmp`;
}
