import type { Severity } from '../detect/rule.ts';
import type { Remedy } from '../report/remedy.ts';

/** What can be wrong with an env-style file; the words of docs/check-ignore.md and of the JSON report. */
export const GUARD_PROBLEMS = [
  'tracked',
  'unignored',
  'uncovered',
  'in-history',
  'npm-published',
  'docker-context',
  'template-secret',
  're-included',
] as const;
/** One of them, as the JSON has it. */
export type GuardProblemKind = (typeof GUARD_PROBLEMS)[number];

/** The ignore rule that decided: file relative to the root (or absolute when outside), 1-based line, pattern as written. */
export interface DecidedBy {
  readonly file: string;
  readonly line: number;
  readonly pattern: string;
}

/** An env-style file that git tracks, would add, or could publish. */
export interface GuardProblem {
  /** Relative to the repo's root; bytes that are not UTF-8 stand as \xNN. */
  readonly path: string;
  readonly problem: GuardProblemKind;
  /** `medium` and above block by default; warnings are `low`. */
  readonly severity: Severity;
  readonly by?: DecidedBy;
  readonly remedy: Remedy;
}
