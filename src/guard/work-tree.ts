import { closeSync, constants, lstatSync, openSync, readSync, type Stats } from 'node:fs';
import { failure } from '../errors.ts';
import { codeOf } from '../system-error.ts';
import { JUDGED_BYTES } from './content.ts';
import { shown } from './listing.ts';

/** What lies in the work tree under a name: the start of a file, a link, or nothing that is read. */
export type WorkTreeFile =
  | { readonly kind: 'file'; readonly bytes: Buffer }
  | { readonly kind: 'link' }
  | { readonly kind: 'none' };

/** The absolute path of a raw name as the file system takes it: bytes. */
function absolutePath(root: string, raw: string): Buffer {
  return Buffer.concat([Buffer.from(`${root}/`, 'utf8'), Buffer.from(raw, 'latin1')]);
}

/** What lies there, a link itself; nothing also where one of its folders is a file by now. Throws `unreadable-input`. */
export function lookAt(root: string, raw: string): Stats | undefined {
  try {
    return lstatSync(absolutePath(root, raw));
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw failure('unreadable-input', [shown(raw), code], error);
  }
}

/**
 * The first `JUDGED_BYTES` of a file of the work tree; links are not followed, pipes and devices not opened.
 * Throws `unreadable-input` for a file that is there and cannot be read.
 */
export function readWorkTree(root: string, raw: string): WorkTreeFile {
  const stats = lookAt(root, raw);
  if (stats?.isSymbolicLink()) return { kind: 'link' };
  if (!stats?.isFile()) return { kind: 'none' };
  try {
    const handle = openSync(absolutePath(root, raw), constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const bytes = Buffer.allocUnsafe(Math.min(stats.size, JUDGED_BYTES));
      let length = 0;
      while (length < bytes.length) {
        const read = readSync(handle, bytes, length, bytes.length - length, length);
        if (read === 0) break;
        length += read;
      }
      return { kind: 'file', bytes: bytes.subarray(0, length) };
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    throw failure('unreadable-input', [shown(raw), codeOf(error)], error);
  }
}
