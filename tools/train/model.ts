import type { CorpusFile } from '../../bench/corpus.ts';
import type { ForestWeights } from '../../src/detect/forest.ts';
import { type BoostOptions, boost } from './boost.ts';
import type { Candidate } from './candidates.ts';

/** In how many folds the repos are dealt for cross-validation. */
export const FOLDS = 5;

/** Chosen by trial on the first fold; not compared further. */
export const OPTIONS: BoostOptions = { trees: 130, leaves: 15, rate: 0.12, leastHessian: 1, ridge: 2 };

/** Three in ten files of the benign corpus, by their paths; no source maps, which repeat sources, and no pictures. */
export function sampleBenign(files: readonly CorpusFile[]): readonly CorpusFile[] {
  return files.filter(
    ({ path }, index) => [3, 6, 9].includes(index % 10) && !/\.(?:map|png|woff2?|wasm|svg)$/.test(path),
  );
}

/** Trains on the rows of `candidates` that are not in fold `left` (on all, for -1). */
export function trainForest(
  candidates: readonly Candidate[],
  folds: ReadonlyMap<string, number>,
  left: number,
): ForestWeights {
  const rows = candidates.filter(({ repo }) => left < 0 || folds.get(repo) !== left);
  return boost(
    {
      rows: rows.map(({ features }) => features),
      labels: rows.map(({ label }) => label),
      weights: rows.map(({ weight }) => weight),
    },
    OPTIONS,
  );
}
