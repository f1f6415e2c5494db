import { isAscii, isUtf8 } from 'node:buffer';
import { markLength } from './encoding.ts';

/** A piece of a text, decoded, that knows where in the bytes its characters stand. */
export interface Window {
  readonly text: string;
  /** First byte, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** The byte at which the character `offset` of `text` starts. */
  readonly byteAt: (offset: number) => number;
  /** The offset in `text` of the character that holds `byte`. */
  readonly offsetAt: (byte: number) => number;
}

/** Opens the bytes from `from` to `to` (clipped, and moved outwards to whole UTF-8 characters) as text: UTF-8 where they are valid, else Latin-1. */
export function openWindow(bytes: Buffer, from: number, to: number): Window {
  // A line starts behind the mark.
  let first = Math.max(markLength(bytes), from);
  let last = Math.min(bytes.length, to);
  let piece = bytes.subarray(first, last);
  if (!isAscii(piece)) {
    for (let back = 0; back < 3 && first > 0 && isContinuation(bytes[first]); back += 1) first -= 1;
    for (let on = 0; on < 3 && last < bytes.length && isContinuation(bytes[last]); on += 1) last += 1;
    piece = bytes.subarray(first, last);
    if (isUtf8(piece)) return utf8Window(piece, first, last);
  }
  return {
    text: bytes.toString('latin1', first, last),
    from: first,
    to: last,
    byteAt: (offset) => first + offset,
    offsetAt: (byte) => byte - first,
  };
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function utf8Window(piece: Buffer, from: number, to: number): Window {
  const text = piece.toString('utf8');
  let places: Int32Array | undefined;
  /** Byte offset in `piece` of each UTF-16 unit; made when first asked for. */
  const placesOf = (): Int32Array => {
    if (places) return places;
    places = new Int32Array(text.length + 1);
    let unit = 0;
    for (let byte = 0; byte < piece.length; byte += 1) {
      const value = piece[byte] ?? 0;
      if ((value & 0xc0) === 0x80) continue;
      places[unit] = byte;
      unit += 1;
      if (value >= 0xf0) {
        places[unit] = byte;
        unit += 1;
      }
    }
    places[text.length] = piece.length;
    return places;
  };
  return {
    text,
    from,
    to,
    byteAt: (offset) => from + (placesOf()[offset] ?? piece.length),
    offsetAt: (byte) => {
      const list = placesOf();
      let low = 0;
      let high = list.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((list[middle] ?? 0) <= byte - from) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
