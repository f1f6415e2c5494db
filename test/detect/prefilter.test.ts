import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPrefilter, type Keyword } from '../../src/detect/prefilter.ts';
import { createSmallPrefilter } from '../../src/detect/small-prefilter.ts';

/** What the prefilter must find, the slow way. */
function search(keywords: readonly Keyword[], text: string): readonly string[] {
  const found: string[] = [];
  for (const [index, { text: keyword, ignoreCase }] of keywords.entries()) {
    const haystack = ignoreCase ? text.toLowerCase() : text;
    const needle = ignoreCase ? keyword.toLowerCase() : keyword;
    for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1))
      found.push(`${index}@${at}`);
  }
  return found.sort();
}

const letters = fc.constantFrom('a', 'A', 'b', 'B', '_', '-', 'k', 'K', 'e', 'y', '\n', '0');
const keyword = fc.record({
  text: fc.string({ unit: letters, minLength: 1, maxLength: 9 }),
  ignoreCase: fc.boolean(),
});

test.each([
  ['the fast one', createPrefilter],
  ['the small one', createSmallPrefilter],
])('%s reports each occurrence of each keyword once, whatever the alignment in memory', (_, create) => {
  fc.assert(
    fc.property(
      fc.uniqueArray(keyword, {
        minLength: 1,
        maxLength: 20,
        selector: (each) => `${each.ignoreCase} ${each.text}`,
      }),
      fc.string({ unit: letters, maxLength: 200 }),
      fc.integer({ min: 0, max: 3 }),
      (keywords, text, shift) => {
        const memory = new Uint8Array(text.length + shift + 3).fill(0x61);
        const bytes = memory.subarray(shift, shift + text.length);
        bytes.set(Buffer.from(text, 'latin1'));
        const hits = create(keywords).search(bytes);
        const found = Array.from(
          { length: hits.count },
          (_, index) => `${hits.numbers[index * 2]}@${hits.numbers[index * 2 + 1]}`,
        );
        expect(found.sort()).toEqual(search(keywords, text));
      },
    ),
    { numRuns: 500 },
  );
});

test('keywords are found across the blocks that it works in', () => {
  const text = `${'x'.repeat(8191)}needle${'y'.repeat(20_000)}needle`;
  const hits = createPrefilter([{ text: 'needle', ignoreCase: false }]).search(Buffer.from(text));
  expect([hits.count, hits.numbers[1], hits.numbers[3]]).toEqual([2, 8191, 28_197]);
});
