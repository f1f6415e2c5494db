import type { Skipped } from '../detect/chunk.ts';
import type { Finding } from '../detect/finding.ts';
import type { GuardProblem } from '../guard/problem.ts';
import type { Remedy } from './remedy.ts';

/** What was asked to be looked at; stands in the JSON as `source`. */
export type SourceDescription =
  | { readonly kind: 'staged' }
  | { readonly kind: 'range'; readonly range: string }
  | { readonly kind: 'outgoing'; readonly remote: string }
  | { readonly kind: 'history'; readonly since?: string; readonly shard?: string; readonly split?: string }
  | {
      readonly kind: 'files';
      readonly paths: readonly string[];
      readonly shard?: string;
      readonly split?: string;
    }
  | { readonly kind: 'text'; readonly name: string }
  | { readonly kind: 'message' }
  | { readonly kind: 'guard'; readonly paths: readonly string[] }
  | {
      /** Several scans in one report; each file's name starts with its scan's. */
      readonly kind: 'merged';
      readonly names: readonly string[];
    };

/** A finding as reports show it: with an id that `allow` takes, and the way out. */
export interface ReportedFinding extends Finding {
  /** Twelve hex digits, made of rule, path, mask and ordinal: stable when lines move, and no hash of the secret. */
  readonly id: string;
  readonly remedy: Remedy;
}

/** Everything that one run of the pipeline has to say. */
export interface Report {
  readonly version: 1;
  readonly tool: { readonly name: 'secretguard'; readonly version: string };
  readonly source: SourceDescription;
  /** In the order in which the source gave them; `allowed` ones included. */
  readonly findings: readonly ReportedFinding[];
  readonly guard: readonly GuardProblem[];
  readonly skipped: readonly Skipped[];
  /** Things a person should know that are neither: unused or expired allow entries, uncommitted config, files left out by `exclude`. */
  readonly notes: readonly string[];
  readonly stats: {
    readonly files: number;
    readonly bytes: number;
    readonly milliseconds: number;
    readonly commits?: number;
  };
}
