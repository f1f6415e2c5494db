import type { Assignment } from './assignment.ts';
import { AssignmentView } from './assignment-view.ts';
import { shannonEntropy } from './entropy.ts';
import { FEATURES, KNOWN_FIRST, measureFirst, measureRest } from './features.ts';
import { type Forest, type ForestWeights, growForest, type Verdict } from './forest.ts';
import { isPlaceholder } from './placeholder.ts';
import { measureSurprise } from './surprise.ts';
import { countValue } from './value-figures.ts';
import { FOREST } from './weights.ts';

/** What the model thinks of an assignment. */
export interface Plausibility {
  /** That a reviewer would call it a secret, 0 to 1. */
  readonly probability: number;
  /** The features that decided, strongest first, with their weight in log-odds; no text of the secret. */
  readonly because: readonly string[];
}

/** Makes another forest judge from now on: for cross-validation, where the one in weights.ts has seen the answers. */
export function useForest(weights: ForestWeights): void {
  forest = growForest(weights);
}

let forest: Forest | undefined;

/** A judgement that is made in two steps: most assignments are nothing at the first. */
export class Judgement {
  readonly #view: AssignmentView;
  readonly #row = new Float64Array(FEATURES.length);
  readonly #forest: Forest;

  /** Begins to judge `assignment`, found in `text` of the file `path`. */
  constructor(assignment: Assignment, text: string, path: string) {
    forest ??= growForest(FOREST);
    this.#forest = forest;
    this.#view = new AssignmentView(assignment, text, path);
    measureFirst(this.#view, this.#row);
  }

  /** Whether the probability may turn out to be `least` or more: a cheap look, which is never wrong where it says no. */
  mayReach(least: number): boolean {
    return this.#forest.mayReach(least, this.#row, KNOWN_FIRST);
  }

  /** Judges it. */
  end(): Plausibility {
    measureRest(this.#view, this.#row);
    const row = this.#row;
    const verdict = this.#forest.judge(row);
    return {
      probability: verdict.probability,
      get because(): readonly string[] {
        return explain(verdict, row);
      },
    };
  }
}

/** How likely the value of `assignment`, found in `text` of the file `path`, is a secret. */
export function judgeAssignment(assignment: Assignment, text: string, path: string): Plausibility {
  return new Judgement(assignment, text, path).end();
}

function explain({ moved }: Verdict, features: ArrayLike<number>): readonly string[] {
  const decided = [...moved.entries()]
    .filter(([, weight]) => weight >= 0.1)
    .sort(([, one], [, other]) => other - one);
  const present = decided.filter(([feature]) => features[feature] !== 0);
  return (present.length === 0 ? decided : present)
    .slice(0, 5)
    .map(
      ([feature, weight]) =>
        `${features[feature] === 0 ? 'not: ' : ''}${FEATURES[feature] ?? 'feature'} (+${weight.toFixed(1)})`,
    );
}

/**
 * Whether `value`, found near a vendor's name, looks like a random token: no placeholder, no word, no identifier.
 * Made so that a random token of any usual alphabet passes, whatever its luck.
 */
export function isPlausibleToken(value: string): boolean {
  if (value.length < 8 || isPlaceholder(value)) return false;
  const entropy = shannonEntropy(value);
  if (/^[\d.,-]+$/.test(value)) return value.length >= 10 && entropy >= 2;
  if (/^[0-9a-f-]+$/i.test(value))
    return (
      entropy >= Math.min(2.5, Math.log2(value.length) - 1.2) && /[a-f]/i.test(value) && /\d/.test(value)
    );
  if (entropy < Math.min(3, Math.log2(value.length) - 1)) return false;
  const surprise = measureSurprise(value);
  const digits = /\d/.test(value);
  if (surprise.letters >= 6 && surprise.known > 0.6 && surprise.mean < 5) return false;
  if (digits) return surprise.mean === 0 || surprise.mean >= 4.2 || surprise.letters < value.length * 0.6;
  return value.length >= 16 && surprise.mean >= 5;
}

/** Shorter ones the model knows well. */
const LEAST_NOISE = 24;
/** How much of the letters three of them in a row make a word of by chance. */
const MOST_KNOWN = 0.15;

/**
 * Whether `value` is a long password drawn from all that can be printed, as generators of keys make them: few pairs of
 * signs come twice, there are no words, and no ranges as patterns have them. A hash that is stored says what it is.
 */
export function isNoise(value: string): boolean {
  if (value.length < LEAST_NOISE || !/[!#%^&*<>?|~]/.test(value) || /a-z|A-Z|0-9|[a-z]{6}/.test(value))
    return false;
  const { digits, lower, upper, others, changes } = countValue(value);
  if (digits < 0.03 || lower < 0.1 || upper < 0.1 || others < 0.1 || others > 0.6 || changes < 0.5)
    return false;
  const pairs = new Set(Array.from(value, (character, at) => character + value.charAt(at + 1)));
  return pairs.size > value.length * 0.95 && measureSurprise(value).known <= MOST_KNOWN;
}
