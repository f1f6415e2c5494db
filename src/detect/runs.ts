/** The shortest run of token characters that is worth a look. */
export const LEAST_RUN = 16;

/** Characters that tokens, base64 and hex are made of: a flag for each byte. */
const RUN_BYTE = new Uint8Array(256);
for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-+/') {
  RUN_BYTE[sign.charCodeAt(0)] = 1;
}

/** Whether `byte` can stand in a token: a letter, a digit, or one of `_-+/`. */
export function isRunByte(byte: number): boolean {
  return RUN_BYTE[byte] === 1;
}

/**
 * Calls `visit` for each longest run of at least LEAST_RUN token characters, in order. Looks at each
 * sixteenth byte, and at more only where that one is a token character.
 */
export function eachRun(bytes: Uint8Array, visit: (start: number, end: number) => void): void {
  const { length } = bytes;
  let from = 0;
  let probe = LEAST_RUN - 1;
  while (probe < length) {
    let start = probe;
    while (start >= from && RUN_BYTE[bytes[start] ?? 0] === 1) start -= 1;
    start += 1;
    if (start > from) {
      // A run can start here at the earliest.
      from = start;
      if (start + LEAST_RUN - 1 > probe) {
        probe = start + LEAST_RUN - 1;
        continue;
      }
    }
    let end = probe + 1;
    while (end < length && RUN_BYTE[bytes[end] ?? 0] === 1) end += 1;
    visit(start, end);
    from = end + 1;
    probe = from + LEAST_RUN - 1;
  }
}

/** Whether the run from `start` to `end` could hold a random token: a digit, or letters that change their case as no identifier does. */
export function looksRandom(bytes: Uint8Array, start: number, end: number): boolean {
  let rises = 0;
  let lower = false;
  const last = Math.min(end, start + 512);
  for (let at = start; at < last; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte >= 48 && byte <= 57) return true;
    const upper = byte >= 65 && byte <= 90;
    if (upper && lower) rises += 1;
    lower = byte >= 97 && byte <= 122;
  }
  return rises * 8 >= last - start || last < end;
}
