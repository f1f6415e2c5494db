import { createSweep, GrowingPairs, type PairList } from './sweep.ts';

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

/** Finds runs of token characters. */
export interface RunFinder {
  /**
   * Each longest run of at least LEAST_RUN token characters that reaches into the bytes `from` to `to` (all of them unless
   * told), in order, as where it starts and ends, the end doubled and one more where it `looksRandom`. The list is valid until the
   * next call.
   */
  readonly find: (bytes: Uint8Array, from?: number, to?: number) => PairList;
}

/** Makes the finder that is ready at once, and by far the slower one where there is more than a hook's text. */
export function createSmallRunFinder(): RunFinder {
  const runs = new GrowingPairs();
  return {
    find(bytes, from = 0, to = bytes.length) {
      runs.count = 0;
      const { length } = bytes;
      const first = startOfRun(bytes, from);
      const most = endOfRun(bytes, to);
      // Looks at each fourth byte: only where four such looks in a row meet token characters can there be a run.
      let row = 0;
      for (let probe = first + 3; probe < most; probe += 4) {
        row = ((row << 1) | (RUN_BYTE[bytes[probe] as number] as number)) & 15;
        if (row !== 15) continue;
        let start = probe;
        while (start > 0 && RUN_BYTE[bytes[start - 1] as number] === 1) start -= 1;
        let end = probe + 1;
        while (end < length && RUN_BYTE[bytes[end] as number] === 1) end += 1;
        if (end - start >= LEAST_RUN) runs.push(start, end * 2 + (looksRandom(bytes, start, end) ? 1 : 0));
        row = 0;
        // The next probe is the first one past the run, in step.
        probe = Math.max(probe, end - 1 - ((end - 1 - 3) & 3));
      }
      return runs;
    },
  };
}

/** Makes the finder that is fast; its loop is in sweep.wat. Throws where there is no WebAssembly. */
export function createRunFinder(): RunFinder {
  const sweep = createSweep(new Uint8Array(0));
  const runs = new GrowingPairs();
  return {
    find(bytes, from = 0, to = bytes.length) {
      const first = startOfRun(bytes, from);
      const loaded = sweep.load(bytes, first, endOfRun(bytes, to));
      const { numbers, count } = sweep.pairs(loaded, sweep.runs(loaded.from, loaded.to, loaded.results));
      const shift = first - loaded.from;
      runs.count = 0;
      for (let run = 0; run < count; run += 1)
        runs.push((numbers[run * 2] ?? 0) + shift, (numbers[run * 2 + 1] ?? 0) + shift * 2);
      return runs;
    },
  };
}

/** Where the run that lies across `at` starts: `at` itself where none does. */
function startOfRun(bytes: Uint8Array, at: number): number {
  let first = at;
  while (first > 0 && RUN_BYTE[bytes[first - 1] as number] === 1) first -= 1;
  return first;
}

/** Where the run that lies across `at` ends. */
function endOfRun(bytes: Uint8Array, at: number): number {
  let end = at;
  while (end < bytes.length && RUN_BYTE[bytes[end] as number] === 1) end += 1;
  return end;
}

/** How long a row of the alphabet or the digits is, as hands type them. */
const TYPED_ROW = 8;

/**
 * Whether the run from `start` to `end` could hold a random token, or one that somebody made up: digits among letters, a
 * case that changes as in no identifier, the alphabet and digits. Fails about one in fifty of the shortest.
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
  return changes > 0 && (changes + rises >= (end - start < 24 ? 2 : 3) || hasTypedRow(bytes, start, end));
}

/** Whether so many characters from `start` to `end` are in a row each the one before or the next: `0123456789`, `001122334455`. */
function hasTypedRow(bytes: Uint8Array, start: number, end: number): boolean {
  let row = 1;
  for (let at = start + 1; at < end; at += 1) {
    const step = (bytes[at] ?? 0) - (bytes[at - 1] ?? 0);
    row = step === 0 || step === 1 ? row + 1 : 1;
    if (row >= TYPED_ROW) return true;
  }
  return false;
}
