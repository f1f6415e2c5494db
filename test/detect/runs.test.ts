import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createRunFinder,
  createSmallRunFinder,
  LEAST_RUN,
  looksRandom,
  type RunFinder,
} from '../../src/detect/runs.ts';

const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: fc.constantFrom('a', 'Z', '0', '_', '-', '/', '+'), minLength: 1, maxLength: 80 }),
      fc.string({ unit: fc.constantFrom('x', 'Q', '7'), minLength: 250, maxLength: 270 }),
      fc.constantFrom('abcdefghijk', '01234567', '0123456', 'nnooppqq', 'aabbcc'),
      fc.constantFrom(' ', '=', '"', '\n', '@', '[', '`', '{', '\x7f', '\xff', '\xe1', ':', '.', '*'),
    ),
    { maxLength: 30 },
  )
  .map((parts) => Buffer.from(parts.join(''), 'latin1'));

/** The runs in the whole of `bytes`, the slow way. */
function runsOf(bytes: Buffer): readonly (readonly [start: number, end: number, random: boolean])[] {
  return [...bytes.toString('latin1').matchAll(/[0-9A-Za-z_+/-]+/g)]
    .map(({ 0: run, index }) => [index, index + run.length] as const)
    .filter(([start, end]) => end - start >= LEAST_RUN)
    .map(([start, end]) => [start, end, looksRandom(bytes, start, end)]);
}

function found(finder: RunFinder, bytes: Buffer, from?: number, to?: number): ReturnType<typeof runsOf> {
  const { numbers, count } = finder.find(bytes, from, to);
  return Array.from({ length: count }, (_, run) => {
    const end = numbers[run * 2 + 1] ?? 0;
    return [numbers[run * 2] ?? 0, end >>> 1, end % 2 === 1];
  });
}

const finders = [
  ['the fast one', createRunFinder()],
  ['the small one', createSmallRunFinder()],
] as const;

test.each(finders)('%s finds each longest run, and which of them look random', (_, finder) => {
  fc.assert(
    fc.property(text, (bytes) => {
      expect(found(finder, bytes)).toEqual(runsOf(bytes));
    }),
    { numRuns: 1000 },
  );
});

test.each(finders)('%s sees a run whole that reaches into the part that it is asked about', (_, finder) => {
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), (bytes, one, other) => {
      const [from = 0, to = 0] = [one % (bytes.length + 1), other % (bytes.length + 1)].sort((a, b) => a - b);
      expect(found(finder, bytes, from, to)).toEqual(
        runsOf(bytes).filter(([start, end]) => end >= from && start <= to && (end > from || start < to)),
      );
    }),
    { numRuns: 1000 },
  );
});
