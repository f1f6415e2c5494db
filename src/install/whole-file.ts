import { chmodSync, renameSync, rmSync, writeFileSync } from 'node:fs';

let made = 0;

/**
 * Writes `path` so that whoever looks sees the old content or the new, never a part: to a name beside it, then
 * renamed. Throws what `fs` throws, leaving nothing behind.
 *
 * @param mode permission bits of the new file; what the umask gives unless told
 */
export function writeWhole(path: string, content: string | Uint8Array, mode?: number): void {
  made += 1;
  const temporary = `${path}.${process.pid}-${made}.tmp`;
  try {
    writeFileSync(temporary, content, { flag: 'wx', ...(mode === undefined ? {} : { mode: 0o600 }) });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
