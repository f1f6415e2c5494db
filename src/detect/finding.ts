import type { Origin } from './chunk.ts';
import type { ContextLine } from './context.ts';
import type { Severity } from './rule.ts';
import type { Secret } from './secret.ts';

/** What let a finding pass. */
export type AllowedBy =
  | { readonly kind: 'comment'; readonly marker: string; readonly reason?: string }
  | { readonly kind: 'allow-file'; readonly reason: string; readonly by: string; readonly expires?: string };

/** A place in some text that holds a secret. Lines and columns are 1-based, columns in UTF-16 units, the end exclusive. */
export interface Finding {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  /** As in the chunk it came from. */
  readonly path: string;
  readonly origin: Origin;
  readonly commit?: string;
  /** When that commit was authored, ISO 8601 in UTC; where the source knows. */
  readonly date?: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly secret: Secret;
  /** How it was decoded, outermost first: `base64`, `hex`, `percent`, `escape`; absent when it stands as it is. */
  readonly decodedFrom?: readonly string[];
  /** Why the detector thinks that it is one, for `--verbose`: feature and weight, strongest first. */
  readonly because?: readonly string[];
  readonly allowed?: AllowedBy;
  /** A comment `secretguard:allow` stands there that allows something else, or is not of its form. */
  readonly allowedInVain?: true;
  /** The lines around, every secret masked; where the detector was asked for them. */
  readonly context?: readonly ContextLine[];
}
