import { expect, test } from 'vitest';
import { duration } from '../../src/report/words.ts';

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
