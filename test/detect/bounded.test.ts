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

/** Cheap looks first; another load of the machine must have hit each of them in the same way to be taken for growth. */
const LOOKS = [
  { length: 4096, times: 1 },
  { length: 16_384, times: 3 },
  { length: 16_384, times: 5 },
  { length: 32_768, times: 5 },
];

test('no text costs more than its length, whatever it repeats', { timeout: 300_000 }, () => {
  const slow = inputs.filter((input) =>
    LOOKS.every(({ length, times }) => growthOf(input, length, times) >= MOST_GROWTH),
  );
  expect(slow.map(({ name }) => name)).toEqual([]);
});
