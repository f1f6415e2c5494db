import * as BYTE from '../byte.ts';
import type { Decoded } from './decode.ts';
import { Rewriter } from './unescape.ts';

/**
 * A seam in a value that is written in pieces, from the quote that ends one to the quote that starts the
 * next: `' + '`, `" .\n "` (PHP, Perl), `" & "` (Visual Basic), `"\n"` (Python, C), `${'`; or a backslash at the
 * end of a line, with the next line's indentation.
 */
const SEAM =
  /["'`][ \t]{0,40}(?:\r?\n[ \t]{0,200})?[+.&][ \t]{0,40}(?:\r?\n[ \t]{0,200})?(?:[rbfuLR]{0,2})["'`]|["'`][ \t]{0,40}(?:\\?\r?\n[ \t]{0,200}|[ \t])["'`]|\\\r?\n[ \t]{0,200}|["'`]?\$\{["'`]|["'`]\}/g;

/** The bytes `from` to `to` with the seams of values written in pieces taken out. */
export function joinPieces(bytes: Buffer, from: number, to: number): Decoded | undefined {
  const text = bytes.toString('latin1', from, to);
  let rewriter: Rewriter | undefined;
  let kept = from;
  SEAM.lastIndex = 0;
  for (let seam = SEAM.exec(text); seam !== null; seam = SEAM.exec(text)) {
    rewriter ??= new Rewriter(bytes, to - from);
    rewriter.keep(kept, from + seam.index);
    kept = from + seam.index + seam[0].length;
  }
  rewriter?.keep(kept, to);
  return rewriter?.decoded('join');
}

/** Whether the `+` at `at` joins two string literals within a token: a token character and a quote on either side. */
export function isSeam(bytes: Uint8Array, at: number): boolean {
  let left = at - 1;
  for (let steps = 0; steps < 240 && isBlank(bytes[left]); steps += 1) left -= 1;
  if (!isQuote(bytes[left]) || !isTokenByte(bytes[left - 1])) return false;
  let right = at + 1;
  for (let steps = 0; steps < 240 && isBlank(bytes[right]); steps += 1) right += 1;
  return isQuote(bytes[right]) && isTokenByte(bytes[right + 1]);
}

/** Whether the value that ends at `end` ends in a quote behind which another piece follows. */
export function goesOn(bytes: Buffer, end: number): boolean {
  // a look at two bytes, since most that is asked about goes on nowhere
  if (isQuote(bytes[end])) {
    if (GOES_ON[bytes[end + 1] ?? 65] !== 1) return false;
  } else if (bytes[end] !== BYTE.BACKSLASH && bytes[end] !== BYTE.DOLLAR) return false;
  const rest = bytes.toString('latin1', end, end + 120);
  return /^(?:["'`]\s{0,80}(?:[+.&]\s{0,80}|\\\r?\n\s{0,80})?["'`][\w/+=-]|["'`]?\$\{["'`]|["'`]\}|\\\r?\n)/.test(
    rest,
  );
}

/** What may stand behind the quote that ends a piece: a blank, `+`, `.`, `&`, a backslash, a quote, `$`, `}`; `\\s` takes more than ASCII. */
const GOES_ON = Uint8Array.from({ length: 256 }, (_, byte) =>
  ' \t\n\r\v\f+.&\\"\'`$}\xa0'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

function isBlank(byte: number | undefined): boolean {
  return byte === BYTE.SPACE || byte === BYTE.TAB || byte === BYTE.NEWLINE || byte === BYTE.RETURN;
}

function isQuote(byte: number | undefined): boolean {
  return byte === BYTE.DOUBLE_QUOTE || byte === BYTE.SINGLE_QUOTE || byte === BYTE.BACKTICK;
}

/** A letter, a digit, or one of `_-+/=`: a flag for each byte. */
export const TOKEN_BYTE = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[A-Za-z0-9_+/=-]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** A letter, a digit, or one of `_-+/=`. */
export function isTokenByte(byte: number | undefined): boolean {
  return byte !== undefined && TOKEN_BYTE[byte] === 1;
}
