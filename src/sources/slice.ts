/**
 * Where to cut a text that is too long to hold. A slice starts with some bytes that the slice before
 * has shown (the overlap), so that whatever lies across a cut is whole in one of the two.
 */
import { isUtf8 } from 'node:buffer';
import * as BYTE from '../byte.ts';

/** A slice's greatest length in bytes, overlap included. */
export const SLICE = 1 << 20;
/** Least overlap in bytes: longer than any private key block that rules look for. */
export const OVERLAP = 16 << 10;
/** How far back from a limit a newline is looked for. */
const NEWLINE_REACH = 64 << 10;
/** How far back a separator is looked for where a line is longer than that. */
const SEPARATOR_REACH = 4 << 10;

/** A place in a file: line 1-based, column 1-based in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Whether `bytes` (the start of a text) look like UTF-16: a byte order mark, or NULs in every other byte of most characters. */
export function looksUtf16(bytes: Buffer): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return true;
  const length = Math.min(bytes.length, 512) & ~1;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const half = length / 2;
  return half >= 4 && Math.max(even, odd) > half * 0.5 && Math.min(even, odd) <= half * 0.05;
}

/** Whether `bytes` (the start of a file) are binary: a NUL in the first 8,000 bytes (git's own test), and not UTF-16. */
export function looksBinary(bytes: Buffer): boolean {
  const start = bytes.length > 8000 ? bytes.subarray(0, 8000) : bytes;
  return start.includes(0) && !looksUtf16(start);
}

/** Where a slice of the first `length` bytes ends: after a newline near the end, else after a separator, else between two characters. */
export function endOfSlice(bytes: Buffer, length: number, wide: boolean): number {
  const newline = bytes.lastIndexOf(BYTE.NEWLINE, length - 1);
  if (newline >= length - NEWLINE_REACH && newline >= 0) return even(newline + 1, length, wide);
  for (let at = length - 1; at > Math.max(0, length - SEPARATOR_REACH); at -= 1) {
    if (isSeparator(bytes[at] ?? 0)) return even(at + 1, length, wide);
  }
  return even(characterStart(bytes, length), length, wide);
}

/** Where the slice after one that ends at `end` starts: `OVERLAP` bytes before, or somewhat more, to start with a line. */
export function startOfNextSlice(bytes: Buffer, end: number, wide: boolean): number {
  const target = end - OVERLAP;
  if (target <= 0) return 0;
  const newline = bytes.lastIndexOf(BYTE.NEWLINE, target - 1);
  if (newline >= 0 && newline >= end - NEWLINE_REACH) return even(newline + 1, target, wide);
  return even(characterStart(bytes, target), target, wide);
}

/** The place of `bytes[to]`, where `place` is that of `bytes[0]`. */
export function placeAfter(place: Place, bytes: Buffer, to: number, wide: boolean): Place {
  let { line, column } = place;
  let lineStart = 0;
  for (let at = bytes.indexOf(BYTE.NEWLINE); at >= 0 && at < to; at = bytes.indexOf(BYTE.NEWLINE, at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  if (lineStart > 0) column = 1;
  return { line, column: column + units(bytes.subarray(lineStart, to), wide) };
}

/** UTF-16 units that `bytes` decode to: as UTF-16, as UTF-8 where it is valid, else one a byte. */
function units(bytes: Buffer, wide: boolean): number {
  if (wide) return bytes.length >> 1;
  if (!isUtf8(bytes)) return bytes.length;
  let count = 0;
  for (const byte of bytes) {
    if ((byte & 0xc0) !== 0x80) count += byte >= 0xf0 ? 2 : 1;
  }
  return count;
}

function isSeparator(byte: number): boolean {
  // None is part of a token.
  return (
    byte === BYTE.TAB ||
    byte === BYTE.SPACE ||
    byte === BYTE.DOUBLE_QUOTE ||
    byte === BYTE.SINGLE_QUOTE ||
    byte === BYTE.OPEN_PAREN ||
    byte === BYTE.CLOSE_PAREN ||
    byte === BYTE.COMMA ||
    byte === BYTE.SEMICOLON ||
    byte === BYTE.OPEN_BRACE ||
    byte === BYTE.CLOSE_BRACE
  );
}

/** The last offset up to `at` that does not lie within a UTF-8 character. */
function characterStart(bytes: Buffer, at: number): number {
  let start = at;
  while (start > 0 && at - start < 3 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
}

/** `at`, moved to an even offset within `limit` where characters are two bytes wide. */
function even(at: number, limit: number, wide: boolean): number {
  if (!wide || (at & 1) === 0) return at;
  return at + 1 <= limit ? at + 1 : at - 1;
}
