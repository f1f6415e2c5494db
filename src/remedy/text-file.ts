import { lstatSync, readFileSync, statSync } from 'node:fs';

/** The text of a file; nothing where it is not there or is no UTF-8 text. */
export function readText(file: string): string | undefined {
  // A pipe or a device, behind a link, could be read for ever.
  return isFile(file) ? decodeText(readFileSync(file)) : undefined;
}

/** Whether a file is there, or a link to one. */
export function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Whether something stands there that is no file of its own: a link, a folder, a device. */
export function isOther(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === false;
}

/** The bytes as text; nothing where they are no UTF-8. A byte order mark stays. */
export function decodeText(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
