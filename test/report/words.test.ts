import { expect, test } from 'vitest';
import { duration, sourceWords } from '../../src/report/words.ts';

test.each([
  [0, '0 ms'],
  [999, '999 ms'],
  [1000, '1.0 s'],
  [59_400, '59.4 s'],
  [59_999, '1 min 0 s'],
  [60_000, '1 min 0 s'],
  [119_600, '2 min 0 s'],
  [192_400, '3 min 12 s'],
  [3_599_700, '60 min 0 s'],
])('%i milliseconds are told as %s', (milliseconds, told) => {
  expect(duration(milliseconds)).toBe(told);
});

test('what was looked at is named as long as that says something', () => {
  const words = (number: number) =>
    sourceWords({ kind: 'files', paths: Array.from({ length: number }, (_, at) => `f${at}`) });
  expect([0, 1, 5, 6].map(words)).toEqual(['the work tree', 'f0', 'f0 f1 f2 f3 f4', '6 files and folders']);
});
