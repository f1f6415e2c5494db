import { expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';
import { type DenseInput, denseInputs, fill } from '../support/dense.ts';

/** Four times the bytes may cost this many times the CPU; a cost that grows with the square would be sixteen. */
const MOST_GROWTH = 9;
/** CPU milliseconds from which a growth can be told from noise. */
const TELLS = 40;

const detector = createDetector({ providers });

/** CPU milliseconds, the least of a few scans: noise only adds. */
function costOf(bytes: Buffer, times: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < times; time += 1) {
    const before = process.cpuUsage();
    detector.scan(chunkOf(bytes));
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** How many times the cost of `length` bytes four times as many have; 0 where that is too little to tell. */
function growthOf(input: DenseInput, length: number, times: number): number {
  const large = costOf(fill(input, 4 * length), times);
  if (large < TELLS) return 0;
  return large / costOf(fill(input, length), times + 1);
}

/** One name of those that the shapes are made with; bench/worst.ts takes all. */
const inputs = denseInputs('shapes').filter(
  ({ name }) =>
    !name.endsWith('in lines') && !/^(?:<|--)?(?:CLOUDFLARE|secret|api_key|credentials|authToken)/.test(name),
);

test('no text costs more than its length, whatever it repeats', { timeout: 120_000 }, () => {
  const slow = inputs.flatMap((input) => {
    if (growthOf(input, 4096, 1) < MOST_GROWTH) return [];
    const growth = growthOf(input, 16_384, 3);
    return growth < MOST_GROWTH ? [] : [`${input.name}: ${growth.toFixed(1)} times`];
  });
  expect(slow).toEqual([]);
});
