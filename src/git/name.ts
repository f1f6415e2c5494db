/** Names of files as git and the file system keep them, which is bytes, and as reports print them. */
import { isUtf8 } from 'node:buffer';

/** A name as reports print it: UTF-8, with each byte that is no part of valid UTF-8 as `\xNN`. */
export function displayName(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isUtf8(buffer)) return buffer.toString('utf8');
  let name = '';
  for (let at = 0; at < buffer.length; ) {
    const length = sequenceLength(buffer, at);
    name +=
      length === 0
        ? `\\x${(buffer[at] ?? 0).toString(16).padStart(2, '0')}`
        : buffer.toString('utf8', at, at + length);
    at += Math.max(1, length);
  }
  return name;
}

/** What `displayName` prints of a byte that is no part of valid UTF-8. */
const ODD_BYTE = /\\x([89a-f][\da-f])/g;

/**
 * The bytes of a name as reports print it, one a character, as git's own lists of names are read. What stands for an odd byte is taken
 * for one: a name that spells `\xff` out is not found by this.
 */
export function rawOf(name: string): string {
  return Buffer.from(name, 'utf8')
    .toString('latin1')
    .replace(ODD_BYTE, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** A name for the file system: a string where that is exact, the bytes themselves where they are not UTF-8. */
export function fileName(bytes: Buffer): string | Buffer {
  return isUtf8(bytes) ? bytes.toString('utf8') : bytes;
}

/** Length of the valid UTF-8 sequence at `at`; 0 where there is none. */
function sequenceLength(bytes: Buffer, at: number): number {
  const lead = bytes[at] ?? 0;
  const length = lead < 0x80 ? 1 : lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  return at + length <= bytes.length && isUtf8(bytes.subarray(at, at + length)) ? length : 0;
}

const ESCAPES: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  t: 9,
  n: 10,
  v: 11,
  f: 12,
  r: 13,
  '"': 34,
  '\\': 92,
};

/**
 * Undoes git's C-style quoting (quote.c): `"caf\303\251"` with octal escapes for bytes. `text` starts at the
 * opening quote. Returns the bytes and the offset after the closing quote, or undefined where it is malformed.
 */
export function unquoteName(
  text: Buffer,
  from: number,
): { readonly name: Buffer; readonly end: number } | undefined {
  if (text[from] !== 0x22) return undefined;
  const name: number[] = [];
  for (let at = from + 1; at < text.length; at += 1) {
    const byte = text[at] ?? 0;
    if (byte === 0x22) return { name: Buffer.from(name), end: at + 1 };
    if (byte !== 0x5c) {
      name.push(byte);
      continue;
    }
    const letter = String.fromCharCode(text[at + 1] ?? 0);
    const known = ESCAPES[letter];
    if (known !== undefined) {
      name.push(known);
      at += 1;
      continue;
    }
    const octal = text.toString('latin1', at + 1, at + 4);
    if (!/^[0-3][0-7]{2}$/.test(octal)) return undefined;
    name.push(Number.parseInt(octal, 8));
    at += 3;
  }
  return undefined;
}

/** The name in a line of a diff's header that stands from `from` to the end, quoted or not. */
export function nameIn(line: Buffer, from: number): Buffer {
  return unquoteName(line, from)?.name ?? Buffer.from(line.subarray(from));
}

/**
 * The name in `diff --git a/NAME b/NAME`, from `from` on, where both are the same, which the two equal halves tell even if it
 * holds ` b/`; undefined where they differ, which happens in renames only.
 */
export function commonName(line: Buffer, from: number): Buffer | undefined {
  const first = unquoteName(line, from);
  if (first) {
    const second = unquoteName(line, first.end + 1);
    if (!second) return undefined;
    const name = Buffer.from(first.name.subarray(2));
    return second.end === line.length && second.name.subarray(2).equals(name) ? name : undefined;
  }
  const length = (line.length - from - 1) / 2;
  const name = line.subarray(from + 2, from + length);
  return Number.isInteger(length) &&
    line[from + length] === 0x20 &&
    line.subarray(from + length + 3).equals(name)
    ? Buffer.from(name)
    : undefined;
}
