import { unpackWords } from './packed-words.ts';
import { TRIGRAMS, WORDS } from './weights.ts';

/** Symbols of the letter model: 0 is the edge of a run of letters, 1 to 26 are a to z. */
const SYMBOLS = 27;
/** The table holds quarter bits, as characters from this one on. */
const ZERO = 40;

const LONGEST_WORD = 14;
const SHORTEST_WORD = 3;

interface WordList {
  readonly words: ReadonlySet<string>;
  /** For three letters, as `headOf` numbers them: a bit for the length of each word that starts so. */
  readonly lengths: Uint16Array;
}

let list: WordList | undefined;

/** Made when first asked for: most of what wakes a hook never asks. */
function wordList(): WordList {
  if (list !== undefined) return list;
  const words = new Set(unpackWords(WORDS));
  const lengths = new Uint16Array(SYMBOLS ** 3);
  for (const word of words) {
    const head = headOf(word, 0);
    lengths[head] = (lengths[head] ?? 0) | (1 << word.length);
  }
  list = { words, lengths };
  return list;
}

/** The number of the three lower-case letters at `at`. */
function headOf(text: string, at: number): number {
  const first = text.charCodeAt(at) - 96;
  const second = text.charCodeAt(at + 1) - 96;
  return (first * SYMBOLS + second) * SYMBOLS + text.charCodeAt(at + 2) - 96;
}

/** The length of the longest word that starts at `at` of `run` (lower-case letters); 0 where none does. */
function longestWord(run: string, at: number): number {
  const most = Math.min(LONGEST_WORD, run.length - at);
  if (most < SHORTEST_WORD) return 0;
  const { words, lengths } = wordList();
  let bits = (lengths[headOf(run, at)] as number) & ((2 << most) - 1);
  while (bits !== 0) {
    const length = 31 - Math.clz32(bits);
    if (words.has(run.slice(at, at + length))) return length;
    bits ^= 1 << length;
  }
  return 0;
}

/** What letters say about a text. */
export interface Surprise {
  /** Mean bits per letter under a model of the words and identifiers of code; near 3 for words, above 5 for random letters. 0 where there are too few letters. */
  readonly mean: number;
  /** Bits in all. */
  readonly total: number;
  /** How much of the letters belongs to known words, 0 to 1. */
  readonly known: number;
  /** Letters counted. */
  readonly letters: number;
}

function surpriseOf(first: number, second: number, third: number): number {
  return (TRIGRAMS.charCodeAt((first * SYMBOLS + second) * SYMBOLS + third) - ZERO) / 4;
}

/** How surprising the letters of `text` are, for whoever knows the words of code. Reads at most 256 characters. */
export function measureSurprise(text: string): Surprise {
  const most = Math.min(text.length, 256);
  let total = 0;
  let letters = 0;
  let known = 0;
  let start = 0;
  while (start < most) {
    const end = endOfRun(text, start, most);
    if (end === start) {
      start += 1;
      continue;
    }
    const run = text.slice(start, end).toLowerCase();
    let first = 0;
    let second = 0;
    for (let index = 0; index < run.length; index += 1) {
      const third = run.charCodeAt(index) - 96;
      total += surpriseOf(first, second, third);
      first = second;
      second = third;
    }
    total += surpriseOf(first, second, 0) / 2;
    letters += run.length;
    known += coverRun(run);
    start = end;
  }
  return {
    mean: letters === 0 ? 0 : total / letters,
    total,
    known: letters === 0 ? 0 : known / letters,
    letters,
  };
}

/** End of the run of letters at `start`, as camelCase cuts them: `Foo|Bar`, `HTTP|Server`. */
function endOfRun(text: string, start: number, most: number): number {
  let end = start;
  while (end < most && isLetter(text.charCodeAt(end))) {
    if (end > start && isUpper(text.charCodeAt(end))) {
      if (!isUpper(text.charCodeAt(end - 1))) break;
      const next = end + 1 < most ? text.charCodeAt(end + 1) : 0;
      if (isLetter(next) && !isUpper(next) && end - start > 1) break;
    }
    end += 1;
  }
  return end;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

/** How many letters of `run` a chain of known words covers, greedy from the left. */
function coverRun(run: string): number {
  let covered = 0;
  let at = 0;
  while (at < run.length) {
    const length = longestWord(run, at);
    if (length === 0) at += 1;
    else {
      // three letters are a word only where nothing else is: "foo", not the "foo" of "qfoox"
      if (length > 3 || run.length === 3) covered += length;
      at += length;
    }
  }
  return covered;
}
