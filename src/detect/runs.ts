/** The shortest run of token characters that is worth a look. */
export const LEAST_RUN = 16;
/** How far before a run a vendor's name may start, in bytes. */
export const RUN_REACH = 256;
/** Longest vendor's name that is looked for only before runs, in bytes. */
export const LONGEST_NAME = 64;

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
 * Calls `visit` for each longest run of at least LEAST_RUN token characters that reaches into the bytes `from` to `to`
 * (all of them unless told), in order. Looks at each fourth byte: only where four such looks in a row meet token
 * characters can there be a run.
 */
export function eachRun(
  bytes: Uint8Array,
  visit: (start: number, end: number) => void,
  from = 0,
  to = bytes.length,
): void {
  const { length } = bytes;
  const flags = RUN_BYTE;
  // A run that lies across either end is seen whole.
  let first = from;
  while (first > 0 && flags[bytes[first - 1] as number] === 1) first -= 1;
  let most = to;
  while (most < length && flags[bytes[most] as number] === 1) most += 1;
  let row = 0;
  for (let probe = first + 3; probe < most; probe += 4) {
    row = ((row << 1) | (flags[bytes[probe] as number] as number)) & 15;
    if (row !== 15) continue;
    let start = probe;
    while (start > 0 && flags[bytes[start - 1] as number] === 1) start -= 1;
    let end = probe + 1;
    while (end < length && flags[bytes[end] as number] === 1) end += 1;
    if (end - start >= LEAST_RUN) visit(start, end);
    row = 0;
    // The next probe is the first one past the run, in step.
    probe = Math.max(probe, end - 1 - ((end - 1 - 3) & 3));
  }
}

/**
 * Whether the run from `start` to `end` could hold a random token: digits among letters, or a case that
 * changes as in no identifier. Fails about one in fifty of the shortest.
 */
export function looksRandom(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start > 256) return true;
  let rises = 0;
  let changes = 0;
  let letters = 0;
  /** 0 nothing yet, 1 lower, 2 upper, 3 digit. */
  let last = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    const kind = byte >= 97 ? 1 : byte >= 65 && byte <= 90 ? 2 : byte >= 48 && byte <= 57 ? 3 : 0;
    if (kind === 0) continue;
    if (kind !== 3) letters += 1;
    if (last !== 0 && (kind === 3) !== (last === 3)) changes += 1;
    if (kind === 2 && last === 1) rises += 1;
    last = kind;
  }
  if (rises * 5 >= end - start) return true;
  if (letters === 0) return last === 3;
  return changes > 0 && changes + rises >= (end - start < 24 ? 2 : 3);
}
