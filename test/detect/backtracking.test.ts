import { expect, test } from 'vitest';
import { countSteps } from '../../src/detect/backtracking.ts';
import { readPattern } from '../../src/detect/pattern.ts';

/** Counted by hand: each look of a backtracking engine at a character, start by start; the end of the text counts as one. */
test.each([
  [/ab/, 'abab', 5],
  [/a*b/, 'aaa', 20],
  [/a(?=b)c/, 'ab', 5],
  [/\bb/, 'ab', 2],
  [/(?:ab|ac)d/, 'acd', 7],
])('%s on %s', (pattern, text, steps) => {
  const part = readPattern(pattern);
  expect(part && countSteps(part, text, 1000)).toBe(steps);
});

test('counting stops at the limit', () => {
  const part = readPattern(/(?:a|aa)*b/);
  expect(part && countSteps(part, 'a'.repeat(60), 10_000)).toBe(10_000);
});
