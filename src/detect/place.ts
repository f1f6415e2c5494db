import { markLength, utf16Length } from './encoding.ts';

/** A position as editors show it: both 1-based, the column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells the places of byte offsets that are asked for in ascending order: one pass, whatever the lines' length. */
export type PlaceReader = (offset: number) => Place;

/**
 * Makes a reader over `bytes` (UTF-8, or Latin-1), which start at `start` of their file. A byte order mark at
 * the very start takes no column, as in editors.
 */
export function createPlaceReader(bytes: Buffer, start: Place): PlaceReader {
  let at = start.line === 1 && start.column === 1 ? markLength(bytes) : 0;
  let { line, column } = start;
  return (offset) => {
    if (offset <= at) return { line, column };
    let lineStart = -1;
    for (let end = bytes.indexOf(10, at); end >= 0 && end < offset; end = bytes.indexOf(10, end + 1)) {
      line += 1;
      lineStart = end + 1;
    }
    if (lineStart >= 0) {
      at = lineStart;
      column = 1;
    }
    column += utf16Length(bytes.subarray(at, offset));
    at = offset;
    return { line, column };
  };
}
