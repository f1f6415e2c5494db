import { createFormatMatcher, type FormatMatcher } from './format.ts';
import { indexOf, type KeywordIndex } from './keyword-index.ts';
import { createNearMatcher, type NearMatcher } from './near.ts';
import { ownPrefixes } from './prefix.ts';
import type { FormatRule, NearRule, Provider } from './rule.ts';
import { createRunFinder, createSmallRunFinder } from './runs.ts';
import { choose } from './sweep.ts';

/** What finds the rules in force, which all searches of a detector share. A rule is known by its slot in `index`. */
export class Matchers {
  readonly index: KeywordIndex;
  /** The finder of runs that suits so many bytes. */
  readonly runsFor = choose(createSmallRunFinder, createRunFinder);
  readonly #formats: (FormatMatcher | undefined)[] = [];
  readonly #prefixes: (readonly boolean[] | undefined)[] = [];
  readonly #nears: (NearMatcher | undefined)[] = [];

  constructor(providers: readonly Provider[]) {
    this.index = indexOf(providers);
  }

  /** Made when a rule is first asked for: its pattern is compiled at its first keyword. */
  format(rule: FormatRule, slot: number): FormatMatcher {
    let matcher = this.#formats[slot];
    if (matcher === undefined) {
      matcher = createFormatMatcher(rule);
      this.#formats[slot] = matcher;
    }
    return matcher;
  }

  /** Whether the keyword at `index` of the rule's list is a prefix of its vendor's own. */
  isPrefix(rule: FormatRule, slot: number, index: number): boolean {
    let prefixes = this.#prefixes[slot];
    if (prefixes === undefined) {
      prefixes = ownPrefixes(rule);
      this.#prefixes[slot] = prefixes;
    }
    return prefixes[index] === true;
  }

  /** As `format`. */
  near(rule: NearRule, slot: number): NearMatcher {
    let matcher = this.#nears[slot];
    if (matcher === undefined) {
      matcher = createNearMatcher(rule);
      this.#nears[slot] = matcher;
    }
    return matcher;
  }
}
