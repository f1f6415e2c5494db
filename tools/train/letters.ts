import { readFileSync } from 'node:fs';
import type { CorpusFile } from '../../bench/corpus.ts';

const SYMBOLS = 27;
const WRITTEN_BY_PEOPLE = /\.(?:js|ts|tsx|json|md|txt|mjs|cjs|ya?ml|html|java|py|rb|xml|css)$/;

import { packWords } from '../../src/detect/packed-words.ts';

/** How many of the commonest words are kept. */
const WORDS_KEPT = 1500;

/** In how many of `files` each word occurs, identifiers cut at camelCase; words of fewer than three files are left out. */
export function countWords(
  files: readonly CorpusFile[],
): readonly (readonly [word: string, files: number])[] {
  const counts = new Map<string, number>();
  for (const { path, place } of files) {
    if (!WRITTEN_BY_PEOPLE.test(path) || /\.min\.|\.d\.[cm]?ts$/.test(path)) continue;
    const bytes = readFileSync(place);
    if (bytes.length > 200_000) continue;
    const text = bytes.toString('latin1');
    if (text.length / text.split('\n').length > 200) continue;
    const seen = new Set<string>();
    for (const [run] of text.matchAll(/[A-Za-z]{2,}/g)) {
      for (const word of run.split(/(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/)) {
        if (word.length >= 2 && word.length <= 15) seen.add(word.toLowerCase());
      }
    }
    for (const word of seen) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1));
}

/** From here on, half bits are exact enough, and take less room: what is rarer than one in eight. */
const ROUGH = 12;

/** The table of `src/detect/surprise.ts`: quarter bits of each letter after the two before it, as characters from `(` on. */
export function trainTrigrams(words: readonly (readonly [string, number])[]): string {
  const triples = new Float64Array(SYMBOLS ** 3);
  const pairs = new Float64Array(SYMBOLS ** 2);
  const singles = new Float64Array(SYMBOLS);
  const add = (table: Float64Array, index: number, weight: number): void => {
    table[index] = (table[index] ?? 0) + weight;
  };
  for (const [word, count] of words) {
    const weight = Math.log2(1 + count);
    let first = 0;
    let second = 0;
    for (let at = 0; at <= word.length; at += 1) {
      const third = at === word.length ? 0 : word.charCodeAt(at) - 96;
      add(triples, (first * SYMBOLS + second) * SYMBOLS + third, weight);
      add(pairs, second * SYMBOLS + third, weight);
      add(singles, third, weight);
      first = second;
      second = third;
    }
  }
  const all = singles.reduce((sum, value) => sum + value, 0);
  let table = '';
  for (let first = 0; first < SYMBOLS; first += 1) {
    for (let second = 0; second < SYMBOLS; second += 1) {
      const row = (first * SYMBOLS + second) * SYMBOLS;
      const three = triples.slice(row, row + SYMBOLS).reduce((sum, value) => sum + value, 0);
      const two = pairs
        .slice(second * SYMBOLS, (second + 1) * SYMBOLS)
        .reduce((sum, value) => sum + value, 0);
      for (let third = 0; third < SYMBOLS; third += 1) {
        const alone = ((singles[third] ?? 0) + 1) / (all + SYMBOLS);
        const paired = ((pairs[second * SYMBOLS + third] ?? 0) + 20 * alone) / (two + 20);
        const chance = ((triples[row + third] ?? 0) + 20 * paired) / (three + 20);
        const quarters = Math.min(12, -Math.log2(chance)) * 4;
        table += String.fromCharCode(
          40 + (quarters < ROUGH ? Math.round(quarters) : 2 * Math.round(quarters / 2)),
        );
      }
    }
  }
  return table;
}

/** The commonest words, three letters or more, packed. */
export function pickWords(words: readonly (readonly [string, number])[]): string {
  return packWords(
    words
      .filter(([word]) => word.length >= 3)
      .slice(0, WORDS_KEPT)
      .map(([word]) => word),
  );
}
