import { endOfSlice, looksUtf16, type Place, placeAfter, SLICE, startOfNextSlice } from './slice.ts';

/** A piece of one text, ready to be scanned; see `Chunk` for the meaning of the places and the overlap. */
export interface Slice {
  readonly bytes: Buffer;
  readonly startLine: number;
  readonly startColumn: number;
  /** The last line that `bytes` touch. */
  readonly endLine: number;
  readonly overlap: number;
}

/** Takes a text in parts and gives it out in slices, each in memory of its own. */
export interface Slicer {
  /** Ends the text at hand and starts another, at line `line`. */
  readonly start: (line: number) => void;
  readonly append: (piece: Buffer, from: number, to: number) => void;
  /** Takes back the newline that was appended last. */
  readonly dropNewline: () => void;
  /** Ends the text at hand and gives out what is left of it. */
  readonly finish: () => void;
}

/** Makes a slicer; `emit` gets the slices in order. No more than some two slices' bytes are held. */
export function createSlicer(emit: (slice: Slice) => void): Slicer {
  let buffer: Buffer = Buffer.alloc(0);
  let length = 0;
  let shown = 0;
  let place: Place = { line: 1, column: 1 };
  let wide = false;

  const reserve = (size: number): void => {
    if (size <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(size, 1024, Math.min(buffer.length * 2, SLICE * 2)));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };

  const give = (bytes: Buffer): void => {
    const last = bytes.length - 1;
    const end = placeAfter(place, bytes, bytes[last] === 0x0a ? last : bytes.length, wide);
    emit({ bytes, startLine: place.line, startColumn: place.column, endLine: end.line, overlap: shown });
  };

  const cut = (): void => {
    if (shown === 0) wide = looksUtf16(buffer.subarray(0, length));
    const end = endOfSlice(buffer, SLICE, wide);
    const next = startOfNextSlice(buffer, end, wide);
    give(Buffer.from(buffer.subarray(0, end)));
    place = placeAfter(place, buffer, next, wide);
    buffer.copy(buffer, 0, next, length);
    length -= next;
    shown = end - next;
  };

  const finish = (): void => {
    while (length > SLICE) cut();
    // A hunk of UTF-16LE text starts with the second byte of the newline before it.
    const skewed = shown === 0 && place.line > 1 && length > 4 && buffer[0] === 0 && buffer[2] === 0;
    const from = skewed ? 1 : 0;
    if (length > shown) give(Buffer.from(buffer.subarray(from, length)));
    length = 0;
    shown = 0;
  };

  return {
    start(line) {
      finish();
      place = { line, column: 1 };
    },
    append(piece, from, to) {
      // Before appending, so that the newline at the end can still be taken back.
      for (let at = from; at < to; ) {
        while (length > SLICE) cut();
        const part = Math.min(to - at, SLICE);
        reserve(length + part);
        piece.copy(buffer, length, at, at + part);
        length += part;
        at += part;
      }
    },
    dropNewline() {
      if (buffer[length - 1] === 0x0a) length -= 1;
    },
    finish,
  };
}
