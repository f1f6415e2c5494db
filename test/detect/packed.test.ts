import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTrees, unpackTrees } from '../../src/detect/packed-trees.ts';
import { packWords, unpackWords } from '../../src/detect/packed-words.ts';

const leaf = fc.integer({ min: -1500, max: -500 }).map((code) => [code]);
const tree = fc.letrec<{ readonly tree: number[] }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5 },
    leaf,
    fc
      .tuple(fc.integer({ min: 0, max: 6400 }), tie('tree'), tie('tree'))
      .map(([split, left, right]) => [split, ...left, ...right]),
  ),
})).tree;

test('a forest is unpacked as it was packed', () => {
  fc.assert(
    fc.property(fc.array(tree, { maxLength: 12 }), (trees) => {
      expect(unpackTrees(packTrees(trees))).toEqual(trees);
    }),
  );
});

test('a split or a leaf that two characters cannot hold is refused', () => {
  expect(() => packTrees([[7000, -1000, -1000]])).toThrow('does not fit');
  expect(() => packTrees([[-9000]])).toThrow('does not fit');
  expect(() => packTrees([[-1]])).toThrow('does not fit');
});

test('words are unpacked as they were packed, sorted, each once', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'z'), minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.array(word), (words) => {
      expect(unpackWords(packWords(words))).toEqual([...new Set(words)].sort());
    }),
  );
});
