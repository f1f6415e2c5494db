import { SEVERITIES, type Severity } from './rule.ts';

/** How sure the way is by which something was found, a format that many issuers share being `shared`, what has only a vendor's prefix `prefix`; the surer one wins where two overlap. */
export type Certainty = 'format' | 'near' | 'shared' | 'generic' | 'prefix';

/** Something found, before it has a line and a column: bytes `start` to `end` (exclusive) of the text at hand. */
export interface Hit {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** The start of the value that the format makes public, or nothing. */
  readonly prefix: string;
  /** The more, the surer whose it is: by how near the vendor's name is, or by what a format takes in before the value. */
  readonly told?: number;
  readonly because?: readonly string[];
  /** How it was decoded, outermost first. */
  readonly decodedFrom?: readonly string[];
}

const RANK: Readonly<Record<Certainty, number>> = { format: 0, near: 1, shared: 2, generic: 3, prefix: 4 };

/** A vendor's name that nothing connects with the value says less than the value's form. */
function rankOf({ certainty, severity }: Hit): number {
  return certainty === 'near' && severity === 'low' ? RANK.shared + 0.5 : RANK[certainty];
}

/**
 * Leaves one hit where several overlap: the surer way wins, then a rule that is not disabled, then what stands as it is over what was decoded,
 * then the longer span, then more that tells whose it is, then the longer public prefix, then the worse, then the rule's name, so that the outcome does not
 * depend on any order. In the order of the text.
 *
 * A disabled rule tells nothing, and keeps what is its own from those that know less surely what it is.
 */
export function withoutOverlaps(
  hits: readonly Hit[],
  isDisabled: (ruleId: string) => boolean = () => false,
): readonly Hit[] {
  const off = new Set(hits.filter(({ ruleId }) => isDisabled(ruleId)));
  const best = [...hits].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      Number(off.has(a)) - Number(off.has(b)) ||
      (a.decodedFrom?.length ?? 0) - (b.decodedFrom?.length ?? 0) ||
      b.end - b.start - (a.end - a.start) ||
      (b.told ?? 0) - (a.told ?? 0) ||
      b.prefix.length - a.prefix.length ||
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
      a.start - b.start,
  );
  const kept = new SpanList();
  for (const hit of best) kept.addUnlessTaken(hit);
  return kept.inOrder().filter((hit) => !off.has(hit));
}

/** Spans that do not overlap, kept in order. */
class SpanList {
  readonly #hits: Hit[] = [];

  addUnlessTaken(hit: Hit): void {
    let low = 0;
    let high = this.#hits.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#hits[middle]?.start ?? 0) < hit.start) low = middle + 1;
      else high = middle;
    }
    const before = this.#hits[low - 1];
    const after = this.#hits[low];
    if ((before && before.end > hit.start) || (after && after.start < hit.end)) return;
    this.#hits.splice(low, 0, hit);
  }

  inOrder(): readonly Hit[] {
    return this.#hits;
  }
}
