import { expect, test } from 'vitest';
import { gatherKeywords, indexOf, type KeywordIndex } from '../../src/detect/keyword-index.ts';
import { packKeywords, unpackKeywords } from '../../src/hook/packed-keywords.ts';
import { providers } from '../../src/rules/index.ts';

const places = providers.flatMap(({ rules }, provider) => rules.map((_, rule) => [provider, rule] as const));
const ruleAt = (provider: number, rule: number) => {
  const found = providers[provider]?.rules[rule];
  if (!found) throw new Error('no such rule');
  return found;
};

/** Each keyword of a list with what is to be done about it, sorted. */
function entries(list: KeywordIndex['anywhere']): readonly string[] {
  const all: string[] = [];
  for (let keyword = 0; list.textOf(keyword) !== ''; keyword += 1) {
    for (const consumer of list.consumersOf(keyword)) {
      const { kind } = consumer;
      const what =
        kind === 'format' || kind === 'near'
          ? `${consumer.rule.id} ${consumer.slot} ${kind === 'format' ? consumer.index : ''}`
          : kind === 'mark'
            ? consumer.mark
            : '';
      all.push(`${list.textOf(keyword)} ${kind} ${what}`);
    }
  }
  return all.sort();
}

test('the runtime looks for the same keywords, for the same rules', () => {
  const packed = unpackKeywords(packKeywords(gatherKeywords(providers), places, 7), 7, ruleAt)();
  const counted = indexOf(providers);
  expect(entries(packed.anywhere).length).toBeGreaterThan(1000);
  expect(entries(packed.anywhere)).toEqual(entries(counted.anywhere));
  expect(entries(packed.beforeRuns)).toEqual(entries(counted.beforeRuns));
});

test('both of its prefilters find them where they stand, whatever the case', () => {
  const text = Buffer.from('x = STRIPE sk_live_ Ghp_ ghp_ \\x41 password %41 ://a', 'latin1');
  const found = (length: number): readonly string[] => {
    const { anywhere } = unpackKeywords(packKeywords(gatherKeywords(providers), places, 7), 7, ruleAt)();
    const hits = anywhere.prefilterFor(length).search(text);
    return Array.from(
      { length: hits.count },
      (_, at) => `${anywhere.textOf(hits.numbers[at * 2] ?? -1)}@${hits.numbers[at * 2 + 1]}`,
    ).sort();
  };
  expect(found(100)).toEqual(expect.arrayContaining(['sk_live_@11', 'ghp_@25']));
  expect(found(1_000_000)).toEqual(found(100));
});

test('a file that was cut off is no file with fewer keywords', () => {
  const packed = packKeywords(gatherKeywords(providers), places, 7);
  expect(() => unpackKeywords(packed.subarray(0, packed.length - 40), 7, ruleAt)).toThrow();
});
