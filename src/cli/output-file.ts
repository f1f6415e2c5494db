import { lstatSync, statSync, writeFileSync } from 'node:fs';
import { failure } from '../errors.ts';
import { codeOf } from '../system-error.ts';
import { replaceWhole, writeNew } from '../whole-file.ts';

/**
 * Writes a file whole or not at all. What is no regular file (/dev/stdout, a pipe) is written to as it is; a link keeps
 * pointing where it does. Throws `unwritable-output`.
 */
export function writeOutput(path: string, text: string): void {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isFile() || lstatSync(path, { throwIfNoEntry: false }) === undefined) replaceWhole(path, text);
    else if (stat?.isDirectory()) throw Object.assign(new Error('EISDIR'), { code: 'EISDIR' });
    else writeFileSync(path, text);
  } catch (error) {
    throw failure('unwritable-output', [path, codeOf(error)], error);
  }
}

/** Writes a file that must not be there yet. Throws `config-exists` where it is, and `unwritable-output`. */
export function writeNewFile(path: string, text: string): void {
  try {
    writeNew(path, text);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw failure('config-exists', [path], error);
    throw failure('unwritable-output', [path, codeOf(error)], error);
  }
}
