/**
 * What rules.cjs holds beside the table of ids and keywords (see lean-rules.ts): all else of src/rules/ but the examples, as text by
 * columns, which packs to half of what the rule files do. tools/pack-rules.ts writes it.
 */
import type { FormatRule, NearRule, Rule, Severity } from '../detect/rule.ts';

/** Of a few rules or providers, by number, what the others do not have. */
type Few<T> = Readonly<Record<number, T>>;

/** Columns, a provider or a rule a row; rules are numbered throughout. */
export interface PackedRules {
  readonly names: readonly string[];
  /** What most of a vendor's addresses have in common. `^`: the name, without what no domain holds. */
  readonly domains: readonly string[];
  readonly docs: readonly string[];
  readonly revoke: readonly string[];
  readonly rotation: Few<readonly string[]>;
  readonly practice: Few<true>;
  /** `~`: the provider's name. */
  readonly titles: readonly string[];
  /** A letter each. */
  readonly severities: string;
  /** The pattern, or the near rule's value. */
  readonly sources: readonly string[];
  readonly flags: Few<string>;
  readonly entropies: readonly number[];
  readonly within: Few<number>;
  readonly vendors: Few<NonNullable<NearRule['vendor']>>;
  readonly asWritten: Few<true>;
  readonly general: Few<true>;
  readonly binary: Few<true>;
}

/** Of the rules that ask code, the code, by rule id. */
export type Questions = Readonly<Record<string, Pick<Rule, 'verify'> & Pick<FormatRule, 'plausible'>>>;

/** The letters of `severities`. */
export const SEVERITY_LETTERS: ReadonlyMap<string, Severity> = new Map([
  ['l', 'low'],
  ['m', 'medium'],
  ['h', 'high'],
  ['c', 'critical'],
]);

/** The domain of a row of `domains`. */
export function unpackDomain(packed: string, name: string): string {
  return packed.replace('^', name.toLowerCase().replace(/[^a-z0-9]/g, ''));
}

/** The text of a row of `docs` or `revoke`: an address, in which `~` is the domain, or after a `!` the text as it is. */
export function unpackAddress(packed: string, domain: string): string {
  return packed.startsWith('!') ? packed.slice(1) : `https://${packed.replace('~', () => domain)}`;
}

/** The text of a row of `titles`. */
export function unpackTitle(packed: string, name: string): string {
  return packed.replace(/^~/, () => name);
}
