import { type CharacterSet, lengthOf, type Part, readPattern } from './pattern.ts';

/** What every match of a pattern starts with, one set for each character, as far as that is certain. */
export interface Start {
  readonly sets: readonly CharacterSet[];
  /** What must not stand right before the match (a negative look behind of one character). */
  readonly notAfter?: CharacterSet;
  /** Whether more characters of the match may be appended. */
  readonly open: boolean;
}

/** How many characters of a start are worth knowing, and in how many alternatives. */
const DEPTH = 24;
const ALTERNATIVES = 64;
/** How many words a place may spell to be looked into. */
const WORDS = 64;

/** The starts of a pattern: each match has one of them. Nothing known gives one empty start. */
export function startsOf(pattern: RegExp): readonly Start[] {
  const part = readPattern(pattern);
  return part === undefined ? [{ sets: [], open: false }] : append([{ sets: [], open: true }], part);
}

function append(starts: readonly Start[], part: Part): readonly Start[] {
  switch (part.kind) {
    case 'set':
      return starts.map((start) =>
        start.open && start.sets.length < DEPTH
          ? { ...start, sets: [...start.sets, part.set] }
          : { ...start, open: false },
      );
    case 'sequence':
      return part.parts.reduce(append, starts);
    case 'choice': {
      if (starts.length * part.options.length > ALTERNATIVES) return closed(starts);
      return part.options.flatMap((option) => append(starts, option));
    }
    case 'repeat': {
      let grown = starts;
      const certain = Math.min(part.min, DEPTH);
      for (let count = 0; count < certain && grown.some(({ open }) => open); count += 1)
        grown = append(grown, part.part);
      if (part.max === part.min) return grown;
      if (part.min === 0 && part.max === 1 && starts.length * 2 <= ALTERNATIVES)
        return [...starts, ...append(starts, part.part)];
      return closed(grown);
    }
    case 'look': {
      if (part.ahead || !part.negative) return starts;
      // (?<!a|bc) forbids at least a.
      const options = part.part.kind === 'choice' ? part.part.options : [part.part];
      const only = options.find((option) => option.kind === 'set');
      if (only?.kind !== 'set') return starts;
      return starts.map((start) =>
        start.open && start.sets.length === 0 ? { ...start, notAfter: only.set } : start,
      );
    }
    case 'edge':
      return starts;
    case 'back':
      return closed(starts);
  }
}

function closed(starts: readonly Start[]): readonly Start[] {
  return starts.map((start) => ({ ...start, open: false }));
}

/** Says of a keyword at byte `at` whether its rule's pattern could match around it; never a wrong no. */
export type Glance = (bytes: Uint8Array, at: number) => boolean;

/**
 * The cheapest look there is: the bytes around a keyword against the characters that a match must start
 * with. Nearly all occurrences of a short keyword end here, before any string is made.
 *
 * It can only say no where each start of the pattern certainly holds one of `keywords`, for then every match
 * has a keyword at a known place.
 *
 * @returns the glance for one of `keywords`: the pattern is read once for all of them
 */
export function createGlance(pattern: RegExp, keywords: readonly string[]): (keyword: string) => Glance {
  const fold = (text: string): string => (pattern.ignoreCase ? text.toLowerCase() : text);
  const known = [...new Set(keywords.map(fold))];
  const places: Place[] = [];
  // A repeated character is the same set each time.
  const letters = new Map<CharacterSet, ReadonlySet<string>>();
  for (const start of startsOf(pattern)) {
    for (const set of start.sets) if (!letters.has(set)) letters.set(set, lettersOf(set, fold));
    const spelled = spellings(
      start.sets.map((set) => letters.get(set) ?? NONE),
      known,
    );
    if (spelled.length === 0) return () => () => true;
    for (const { offset, words } of spelled) places.push({ start, offset, words });
  }
  return (keyword) => {
    const looks = places.filter(({ words }) => words.has(fold(keyword)));
    return (bytes, at) => {
      for (const { start, offset } of looks) if (fits(bytes, at - offset, start)) return true;
      return false;
    };
  };
}

/** A place in a start of a pattern that holds a keyword, and which. */
interface Place {
  readonly start: Start;
  readonly offset: number;
  readonly words: ReadonlySet<string>;
}

function fits(bytes: Uint8Array, from: number, { sets, notAfter }: Start): boolean {
  if (from < 0) return false;
  const before = from > 0 ? (bytes[from - 1] ?? 0) : 0;
  if (notAfter !== undefined && from > 0 && before < 0x80 && notAfter.has[before] === 1) return false;
  for (let index = 0; index < sets.length; index += 1) {
    const byte = bytes[from + index];
    if (byte === undefined) return false;
    // From here on characters and bytes may differ: no verdict.
    if (byte >= 0x80) return true;
    if (sets[index]?.has[byte] !== 1) return false;
  }
  return true;
}

const NONE: ReadonlySet<string> = new Set();

/** The places in a start, given as what each of its characters can be, where whatever stands there is one of `known`, and which of them it can be. */
function spellings(
  letters: readonly ReadonlySet<string>[],
  known: readonly string[],
): readonly { readonly offset: number; readonly words: ReadonlySet<string> }[] {
  const found: { readonly offset: number; readonly words: ReadonlySet<string> }[] = [];
  for (const length of new Set(known.map((word) => word.length))) {
    for (let offset = 0; offset + length <= letters.length; offset += 1) {
      let ways = 1;
      for (let index = 0; index < length && ways > 0 && ways <= WORDS; index += 1)
        ways *= letters[offset + index]?.size ?? 0;
      if (ways === 0 || ways > WORDS) continue;
      const words = known.filter((word) => word.length === length && isSpelled(word, letters, offset));
      // Each way to spell it is another word, so as many words are all.
      if (words.length === ways) found.push({ offset, words: new Set(words) });
    }
  }
  return found;
}

function isSpelled(word: string, letters: readonly ReadonlySet<string>[], offset: number): boolean {
  for (let index = 0; index < word.length; index += 1)
    if (letters[offset + index]?.has(word[index] ?? '') !== true) return false;
  return true;
}

/** The characters of `set`; none where it has too many to tell. */
function lettersOf(set: CharacterSet, fold: (text: string) => string): ReadonlySet<string> {
  if (set.wide) return NONE;
  const letters = new Set<string>();
  let members = 0;
  for (let code = 0; code < 256; code += 1) {
    if (set.has[code] !== 1) continue;
    members += 1;
    // Folding makes one of two at most.
    if (members > 2 * WORDS) return NONE;
    letters.add(fold(String.fromCharCode(code)));
  }
  return letters.size > WORDS ? NONE : letters;
}

/** How many characters a match of `pattern` has at most, looks around it included; `unknown` where that cannot be read. */
export function spanOf(pattern: RegExp): number | 'unknown' {
  const part = readPattern(pattern);
  if (part === undefined) return 'unknown';
  const { max } = lengthOf(part);
  return Number.isFinite(max) ? max : 'unknown';
}

/** How many characters of `alphabet` (a flag for each byte) stand at the start of each match, at least. */
export function leadingRun(pattern: RegExp, alphabet: Uint8Array): number {
  const within = new Map<CharacterSet, boolean>();
  let least = DEPTH;
  for (const { sets } of startsOf(pattern)) {
    let run = 0;
    for (const set of sets) {
      let isIn = within.get(set);
      if (isIn === undefined) {
        isIn = isWithin(set, alphabet);
        within.set(set, isIn);
      }
      if (!isIn) break;
      run += 1;
    }
    least = Math.min(least, run);
  }
  return least;
}

function isWithin(set: CharacterSet, alphabet: Uint8Array): boolean {
  if (set.wide) return false;
  for (let code = 0; code < 256; code += 1) if (set.has[code] === 1 && alphabet[code] !== 1) return false;
  return true;
}
