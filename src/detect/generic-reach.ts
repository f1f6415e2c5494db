import * as BYTE from '../byte.ts';

/** How far a generic reader's eyes go at least, in bytes: what it skips within a line, or between two, is shorter. */
const LEAST = 1024;
/**
 * Lines with something on them that a reader goes on to at most: a name, its operator, a wrapper or two, the value, seven more
 * of a list, and the line behind.
 */
const LINES = 16;

/** How far behind its name a list of numbers may start, in bytes. */
const NUMBERS = 512;

/**
 * Up to which byte, `most` at most, the generic rules may read that go on behind a keyword which ends at `from`. A string
 * over several lines, or a list of numbers, is read as far as it goes.
 */
export function genericReach(bytes: Uint8Array, from: number, most: number): number {
  const least = Math.min(most, from + LEAST);
  let lines = 0;
  let isBlank = true;
  for (let at = from; at < most; at += 1) {
    const code = bytes[at] as number;
    if (code === BYTE.NEWLINE) {
      if (!isBlank) lines += 1;
      isBlank = true;
      if (lines >= LINES && at >= least) return at + 1;
      continue;
    }
    if (code > BYTE.SPACE) isBlank = false;
    // a backtick, three quotes, an opening bracket before a digit
    if (code === BYTE.BACKTICK) return most;
    if (
      (code === BYTE.DOUBLE_QUOTE || code === BYTE.SINGLE_QUOTE) &&
      bytes[at + 1] === code &&
      bytes[at + 2] === code
    )
      return most;
    if (
      (code === BYTE.OPEN_BRACKET || code === BYTE.OPEN_BRACE || code === BYTE.OPEN_PAREN) &&
      at < from + NUMBERS &&
      startsNumbers(bytes, at + 1)
    )
      return most;
  }
  return most;
}

/** Whether a number with a comma behind it stands at `at`, blanks left out. */
function startsNumbers(bytes: Uint8Array, at: number): boolean {
  let next = at;
  while (next < at + 40 && (bytes[next] as number) <= BYTE.SPACE) next += 1;
  const first = next;
  while (next < first + 4 && isHex(bytes[next] as number)) next += 1;
  if (next === first) return false;
  const end = next;
  while (next < end + 40 && (bytes[next] as number) <= BYTE.SPACE) next += 1;
  return bytes[next] === BYTE.COMMA;
}

/** Whether it is part of a number, in hexadecimal too. */
function isHex(code: number): boolean {
  return (
    (code >= BYTE.DIGIT_0 && code <= BYTE.DIGIT_9) ||
    ((code | 32) >= BYTE.LETTER_A && (code | 32) <= BYTE.LETTER_F) ||
    (code | 32) === BYTE.LETTER_X
  );
}
