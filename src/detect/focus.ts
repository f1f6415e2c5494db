import type { Mark } from './encoded.ts';

/** Bytes `from` to `to`, exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * What a search of a text is limited to whose rest was searched before, and who is told what it depends on. Whatever is
 * looked for starts in a range; what is looked at around it may lie anywhere.
 */
export interface Focus {
  /** In order, apart from each other. */
  readonly ranges: readonly Span[];
  /** Where something encoded shows itself outside of the ranges: each counts as if it had been met. */
  readonly marks: Readonly<Record<Mark, readonly number[]>>;
  /** Whether what was encoded in this very region led to nothing when it was last searched. */
  readonly isEmpty: (mark: Mark, region: Span) => boolean;
  /**
   * Told of each place that a second look was given to: what stands at the bytes `at` to `end` makes the search look
   * there again, and what it then finds depends on the bytes `from` to `to` (which may lie beyond the text's ends). A
   * place that is not told of depends on no more than some hundred bytes on either side: see versions.ts.
   */
  readonly looked: (at: number, end: number, from: number, to: number) => void;
  /** Told of all marks, those given included, and of all regions that they make, which no other byte has a part in. */
  readonly marked: (mark: Mark, marks: readonly number[], regions: readonly Span[]) => void;
}
