import { isAscii, isUtf8 } from 'node:buffer';

/** How many bytes decide what a content is; git looks at as many for its own "binary" (buffer_is_binary). */
const SAMPLE = 8000;

/** What the bytes of a chunk are, as far as the detector cares. */
export type Content =
  | {
      /** One byte is one character or part of one: UTF-8, Latin-1 and their like. */
      readonly kind: 'text';
    }
  | { readonly kind: 'utf16'; readonly bigEndian: boolean }
  | { readonly kind: 'binary' };

/**
 * Tells text from UTF-16 and from binary content. UTF-16 needs no byte order mark, and a diff's fragment
 * may start in the middle of a unit, for git splits lines at the byte 0x0A.
 */
export function contentOf(bytes: Uint8Array): Content {
  const [one, two] = bytes;
  // The mark of UTF-32 starts with that of UTF-16.
  if (one === 0xff && two === 0xfe && (bytes[2] !== 0 || bytes[3] !== 0))
    return { kind: 'utf16', bigEndian: false };
  if (one === 0xfe && two === 0xff) return { kind: 'utf16', bigEndian: true };
  const sample = bytes.subarray(0, SAMPLE);
  if (sample.indexOf(0) < 0) return { kind: 'text' };
  const zeros = [0, 0];
  for (let at = 0; at < sample.length; at += 1)
    if (sample[at] === 0) zeros[at & 1] = (zeros[at & 1] ?? 0) + 1;
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd >= half / 4 && even <= half / 50) return { kind: 'utf16', bigEndian: false };
  if (even >= half / 4 && odd <= half / 50) return { kind: 'utf16', bigEndian: true };
  // A stray NUL does not make a text binary: that would hide it from most rules.
  let odds = 0;
  for (const byte of sample) if (byte < 32 && (byte < 7 || byte > 13) && byte !== 27) odds += 1;
  if (odds <= 1 + sample.length / 200 && isUtf8(wholeCharacters(sample))) return { kind: 'text' };
  return { kind: 'binary' };
}

/** How many bytes a byte order mark of UTF-8 takes at the start of `bytes`: three or none. */
export function markLength(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

/** UTF-16 units as UTF-8 bytes; a half of a surrogate pair becomes U+FFFD. */
export function utf16ToUtf8(bytes: Uint8Array, bigEndian: boolean): Buffer {
  const units = Buffer.from(bytes.subarray(0, bytes.length & ~1));
  if (bigEndian) units.swap16();
  return Buffer.from(units.toString('utf16le'), 'utf8');
}

/** A line of plain bytes among UTF-16: no NUL, none in its line ends, and no line of Japanese whose every second byte is `0`. */
const PLAIN_LINE =
  /(?:^(?:\xff\xfe|\xfe\xff)?|[\n\0])(?!(?:[ -~]0)+(?:\n|$)|(?:0[ -~])+(?:\n|$))[\t\r -~]{12,}(?:\n|$)|(?:^|\n)[\t\r -~]+\n(?!\0)/;
/** Bytes. What is larger and does not begin as text is a program or a picture, whose numbers of four bytes look like UTF-32 here and there. */
const LARGEST_MIXED = 512 * 1024;
/** Fewer characters are no text. */
const LEAST_WIDE = 8;
/** ASCII in UTF-16 or UTF-32, of either order of bytes. */
const WIDE_RUN = new RegExp(`\\0{0,3}(?:[\\t\\n\\r -~]\\0{1,3}){${LEAST_WIDE},}`, 'g');

/**
 * Whether text of one byte a character stands beside text of two (or four). `>>` makes such files: of PowerShell 5, which appends
 * UTF-16 to anything, and of other shells behind UTF-16.
 */
export function isMixed(bytes: Buffer, { kind }: Content): boolean {
  if (kind === 'utf16') return PLAIN_LINE.test(bytes.toString('latin1'));
  return (kind === 'text' || bytes.length <= LARGEST_MIXED) && hasWideRun(bytes);
}

/**
 * Whether WIDE_RUN stands in `bytes`. Asked of every program and picture, and so not by the expression: one place in eight is looked at,
 * which meets any run within its first eight bytes, where one byte in two is a NUL.
 */
function hasWideRun(bytes: Buffer): boolean {
  const last = bytes.length - 1;
  for (let at = bytes.indexOf(0) & ~7; at >= 0 && at < last; at += 8) {
    if (bytes[at] !== 0 && bytes[at + 1] !== 0) continue;
    if (charactersAround(bytes, at) >= LEAST_WIDE) return true;
  }
  return false;
}

/** How many wide characters stand in a row at `at` or begin within eight bytes before. */
function charactersAround(bytes: Buffer, at: number): number {
  const last = bytes.length - 1;
  let characters = 0;
  for (let place = Math.max(0, at - 8); place < last && characters < LEAST_WIDE; ) {
    const byte = bytes[place] as number;
    const isPlain = (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13;
    place += 1;
    if (isPlain && bytes[place] === 0) {
      characters += 1;
      for (let nuls = 0; nuls < 3 && place <= last && bytes[place] === 0; nuls += 1) place += 1;
    } else {
      if (place > at + 1) break;
      characters = 0;
    }
  }
  return characters;
}

/** Mixed bytes with all ASCII in them as one byte a character. */
export function unmixed(bytes: Buffer): Buffer {
  return Buffer.from(
    bytes.toString('latin1').replace(WIDE_RUN, (run) => run.replaceAll('\0', '')),
    'latin1',
  );
}

/** `bytes` without the parts of a UTF-8 character that is cut at either end. */
export function wholeCharacters(bytes: Uint8Array): Uint8Array {
  let from = 0;
  while (from < 3 && from < bytes.length && ((bytes[from] ?? 0) & 0xc0) === 0x80) from += 1;
  let to = bytes.length;
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const needs = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      if (needs > back) to = bytes.length - back;
      break;
    }
  }
  return from < to ? bytes.subarray(from, to) : bytes;
}

/**
 * Length of `bytes` (cut at characters) in UTF-16 units; bytes that are not UTF-8 count as Latin-1, one each.
 */
export function utf16Length(bytes: Uint8Array): number {
  if (isAscii(bytes)) return bytes.length;
  const whole = wholeCharacters(bytes);
  if (!isUtf8(whole)) return bytes.length;
  let units = bytes.length - whole.length;
  for (const byte of whole) {
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

/** Text of `bytes`: UTF-8 where it is valid, else Latin-1. */
export function decode(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return !isAscii(bytes) && isUtf8(bytes) ? buffer.toString('utf8') : buffer.toString('latin1');
}
