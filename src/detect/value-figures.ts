import { shannonEntropy } from './entropy.ts';

/** What counting the characters of a value gives; shares are of its length, 0 to 1. */
export interface ValueFigures {
  /** Shannon entropy, in bits per character. */
  readonly entropy: number;
  readonly digits: number;
  readonly lower: number;
  readonly upper: number;
  readonly others: number;
  /** How often a character is of another kind than the one before; a capital before lower case does not count. */
  readonly changes: number;
  /** How many different characters there are. */
  readonly distinct: number;
  /** Length of the longest run of letters. */
  readonly longestLetters: number;
  /** How many blanks there are. */
  readonly spaces: number;
}

const NOTHING: ValueFigures = {
  entropy: 0,
  digits: 0,
  lower: 0,
  upper: 0,
  others: 0,
  changes: 0,
  distinct: 0,
  longestLetters: 0,
  spaces: 0,
};

/** Kinds of characters, in the order in which they are counted. */
const DIGIT = 1;
const UPPER = 2;
const LOWER = 3;
const OTHER = 4;

const counts = new Int32Array(5);
const seen = new Int32Array(128);

/** Counts the characters of `value`. */
export function countValue(value: string): ValueFigures {
  const { length } = value;
  if (length === 0) return NOTHING;
  counts.fill(0);
  seen.fill(0);
  let changes = 0;
  let last = 0;
  let letters = 0;
  let longestLetters = 0;
  let spaces = 0;
  let distinct = 0;
  let isAscii = true;
  for (let index = 0; index < length; index += 1) {
    const code = value.charCodeAt(index);
    const kind = kindOf(code);
    counts[kind] = (counts[kind] as number) + 1;
    if (last !== 0 && kind !== last && !(last === UPPER && kind === LOWER)) changes += 1;
    last = kind;
    letters = kind === UPPER || kind === LOWER ? letters + 1 : 0;
    if (letters > longestLetters) longestLetters = letters;
    if (code >= 128) isAscii = false;
    else {
      if (seen[code] === 0) distinct += 1;
      seen[code] = 1;
      if (code === 32 || (code >= 9 && code <= 13)) spaces += 1;
    }
  }
  return {
    entropy: shannonEntropy(value),
    digits: (counts[DIGIT] as number) / length,
    lower: (counts[LOWER] as number) / length,
    upper: (counts[UPPER] as number) / length,
    others: (counts[OTHER] as number) / length,
    changes: changes / length,
    distinct: (isAscii ? distinct : new Set(value).size) / length,
    longestLetters,
    spaces: isAscii ? spaces : (value.match(/\s/g)?.length ?? 0),
  };
}

function kindOf(code: number): number {
  if (code >= 97 && code <= 122) return LOWER;
  if (code >= 65 && code <= 90) return UPPER;
  return code >= 48 && code <= 57 ? DIGIT : OTHER;
}
