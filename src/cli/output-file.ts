import { randomBytes } from 'node:crypto';
import { linkSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { failure } from '../errors.ts';

/** Temporary files that stand now; `removeUnfinished` takes them away when the process is stopped. */
const unfinished = new Set<string>();

/**
 * Writes a file whole or not at all: under a temporary name beside it, then renamed. What is no regular file
 * (/dev/stdout, a pipe) is written to as it is; a link keeps pointing where it does.
 *
 * Throws `unwritable-output`.
 */
export function writeOutput(path: string, text: string): void {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat !== undefined && !stat.isFile()) {
      if (stat.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
      writeFileSync(path, text);
      return;
    }
    const target = stat === undefined ? path : realpathSync(path);
    const temporary = temporaryName(target);
    unfinished.add(temporary);
    try {
      writeFileSync(temporary, text, { flag: 'wx', ...(stat === undefined ? {} : { mode: stat.mode }) });
      renameSync(temporary, target);
    } finally {
      rmSync(temporary, { force: true });
      unfinished.delete(temporary);
    }
  } catch (error) {
    throw failure('unwritable-output', [path, codeOf(error)], error);
  }
}

/** Removes what a stopped process would leave half-written. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
  unfinished.clear();
}

/** Beside `path`, and not to be foreseen: in a shared folder nobody can put a link there first. */
function temporaryName(path: string): string {
  return `${path}.${randomBytes(6).toString('hex')}.tmp`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : String(error);
}

/** Writes a file that must not be there yet. Throws `config-exists` where it is, and `unwritable-output`. */
export function writeNewFile(path: string, text: string): void {
  const temporary = temporaryName(path);
  unfinished.add(temporary);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    // A link, unlike a rename, fails where the name is taken meanwhile.
    linkSync(temporary, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw failure('config-exists', [path], error);
    throw failure('unwritable-output', [path, codeOf(error)], error);
  } finally {
    rmSync(temporary, { force: true });
    unfinished.delete(temporary);
  }
}
