/**
 * The gate's two lists of words (docs/architecture.md, "Hooks and the gate"). The package has them once, as the rules' keywords
 * in rules.cjs; `install` writes the lists. The manifest has their checksums, so that what is made is what was tried when the package was built.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { lowerCase } from '../detect/prefilter.ts';
import { KIND, type LeanTable } from '../detect/rule-table.ts';

/** The names of the lists, as `gate.NAME`. */
export const WORD_LISTS = ['alone', 'vendors'] as const;

/** What those lists hold, a word a line. */
export type WordLists = Readonly<Record<(typeof WORD_LISTS)[number], Buffer>>;

/** What rules.cjs says of them. */
interface RulesFile {
  /** A LeanTable in JSON. */
  readonly table: string;
  /** What wakes Node besides, lower case. */
  readonly words: readonly string[];
}

/** Whether case tells the keyword from a part of some word: shorter ones are parts of words as soon as it is ignored (`ACa` in `peace and`). */
export function isExact(keyword: string, kind: number): boolean {
  const folded = KIND.ignoreCase | KIND.expressed;
  return (kind & (KIND.format | folded)) === KIND.format && keyword.length < 5;
}

/** The lists for the rules of `table`; `words` wake Node besides. */
export function gateWords(table: LeanTable, words: readonly string[]): WordLists {
  const alone = new Set(words);
  const vendors = new Set<string>();
  for (const [, kind, keywords] of table.flat()) {
    if (kind & KIND.expressed) continue;
    for (const keyword of keywords)
      if (!isExact(keyword, kind)) (kind & KIND.standsInRun ? vendors : alone).add(lowerCase(keyword));
  }
  return {
    alone: linesOf(shortest(alone)),
    vendors: linesOf(shortest(vendors).filter((vendor) => !alone.has(vendor) && !holdsOther(vendor, alone))),
  };
}

/** The lists of the package whose dist/runtime is `folder`. Throws what `require` throws where its rules.cjs is damaged. */
export function packagedWords(folder: string): WordLists {
  const { table, words }: RulesFile = createRequire(import.meta.url)(join(folder, 'rules.cjs'));
  return gateWords(JSON.parse(table), words);
}

/** `words` without those in which another stands. */
export function shortest(words: ReadonlySet<string>): readonly string[] {
  return [...words].sort().filter((word) => !holdsOther(word, words));
}

/** Whether one of `words` but `word` itself stands in it: its parts are looked up, since they are fewer than the words. */
function holdsOther(word: string, words: ReadonlySet<string>): boolean {
  for (let from = 0; from < word.length; from += 1)
    for (let to = from + 1; to <= word.length; to += 1)
      if (to - from < word.length && words.has(word.slice(from, to))) return true;
  return false;
}

/** Words are ASCII, or bytes of UTF-8. */
function linesOf(words: readonly string[]): Buffer {
  return Buffer.from(words.map((word) => `${word}\n`).join(''), 'latin1');
}
