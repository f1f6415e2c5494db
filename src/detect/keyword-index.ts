import { MARK_KEYWORDS, type Mark } from './encoded.ts';
import { GENERIC_KEYWORDS, type GenericKeyword } from './generic-keyword.ts';
import { needsRun } from './needs-run.ts';
import { createPrefilter, type Keyword, lowerCase, type Prefilter } from './prefilter.ts';
import { type FormatRule, isFormatRule, type NearRule, type Provider, type Rule } from './rule.ts';
import { LONGEST_NAME } from './runs.ts';
import { createSmallPrefilter } from './small-prefilter.ts';
import { choose } from './sweep.ts';

/** What to do about a keyword: `index` is its place in its rule's list, `slot` the rule's number among all. */
export type Consumer =
  | { readonly kind: 'format'; readonly rule: FormatRule; readonly index: number; readonly slot: number }
  | { readonly kind: 'near'; readonly rule: NearRule; readonly slot: number }
  | { readonly kind: 'generic'; readonly keyword: GenericKeyword }
  | { readonly kind: 'mark'; readonly mark: Mark };

/** Keywords by number, each there once, and what to do about each. */
export interface KeywordList {
  /** The keyword as it is compared (lower case where case is ignored); '' past the last. */
  readonly textOf: (keyword: number) => string;
  readonly consumersOf: (keyword: number) => readonly Consumer[];
  /** For so many more bytes: at first the prefilter that is made quickly, for what follows a lot of text the fast one. */
  readonly prefilterFor: (length: number) => Prefilter;
}

/** All that is looked for. */
export interface KeywordIndex {
  /** Looked for everywhere. */
  readonly anywhere: KeywordList;
  /** Names of vendors and calls, looked for only before a run that could be the value: most texts hold few of those. */
  readonly beforeRuns: KeywordList;
  /** Bytes of the longest keyword of a rule, and how far at most a near rule's value may be from where its keyword starts. */
  readonly longest: number;
  readonly furthest: number;
}

/** A rule with whoever issues its credential. */
export interface KnownRule {
  readonly rule: Rule;
  readonly provider: Provider;
}

/** What the hooks' runtime knows of providers without looking at them (src/hook/lean-rules.ts). */
export interface Prebuilt {
  /** Undefined where it has to be counted out all the same. */
  readonly index: () => KeywordIndex | undefined;
  readonly ruleOf: (id: string) => KnownRule | undefined;
}

const prebuilt = new WeakMap<readonly Provider[], Prebuilt>();

/** Notes what was worked out beforehand about `providers`. */
export function havePrebuilt(providers: readonly Provider[], what: Prebuilt): void {
  prebuilt.set(providers, what);
}

/** The index of what `providers`, the generic rules and the marks of encoded text go by. */
export function indexOf(providers: readonly Provider[]): KeywordIndex {
  return prebuilt.get(providers)?.index() ?? countOut(providers);
}

/** The rule of `providers` that has this id, if any. */
export function findRule(providers: readonly Provider[], id: string): KnownRule | undefined {
  const known = prebuilt.get(providers);
  if (known) return known.ruleOf(id);
  for (const provider of providers) {
    const rule = provider.rules.find((one) => one.id === id);
    if (rule) return { rule, provider };
  }
  return undefined;
}

/** The keywords of some rules, and what to do about each, as lists that grow. */
class GrowingList {
  readonly keywords: Keyword[] = [];
  readonly consumers: Consumer[][] = [];
  readonly #numbers = new Map<string, number>();

  add(text: string, ignoreCase: boolean, consumer: Consumer): void {
    const folded = ignoreCase ? lowerCase(text) : text;
    const key = `${ignoreCase ? 'i' : 'c'}${folded}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.keywords.push({ text: folded, ignoreCase }) - 1;
      this.#numbers.set(key, number);
      this.consumers.push([]);
    }
    this.consumers[number]?.push(consumer);
  }

  list(): KeywordList {
    const { keywords, consumers } = this;
    return {
      textOf: (keyword) => keywords[keyword]?.text ?? '',
      consumersOf: (keyword) => consumers[keyword] ?? [],
      prefilterFor: choose(
        () => createSmallPrefilter(keywords),
        () => createPrefilter(keywords),
      ),
    };
  }
}

interface Gathered extends Pick<KeywordIndex, 'longest' | 'furthest'> {
  readonly anywhere: GrowingList;
  readonly beforeRuns: GrowingList;
}

/** The lists that the index is made of, before they are asked for anything; for tools/build.ts, which writes them down. */
export function gatherKeywords(providers: readonly Provider[]): Gathered {
  const anywhere = new GrowingList();
  const beforeRuns = new GrowingList();
  let furthest = 0;
  let longest = LONGEST_NAME;
  for (const [slot, rule] of providers.flatMap((provider) => provider.rules).entries()) {
    for (const [index, keyword] of rule.keywords.entries()) {
      longest = Math.max(longest, keyword.length);
      if (isFormatRule(rule)) {
        anywhere.add(keyword, rule.ignoreCase === true, { kind: 'format', rule, index, slot });
      } else {
        furthest = Math.max(furthest, (rule.within ?? 0) + keyword.length);
        ((rule.standsInRun ?? needsRun(rule)) ? beforeRuns : anywhere).add(keyword, true, {
          kind: 'near',
          rule,
          slot,
        });
      }
    }
  }
  for (const keyword of GENERIC_KEYWORDS) {
    const list = keyword.beforeRun ? beforeRuns : anywhere;
    list.add(keyword.text, true, { kind: 'generic', keyword });
  }
  for (const { text, mark } of MARK_KEYWORDS) anywhere.add(text, false, { kind: 'mark', mark });
  return { anywhere, beforeRuns, longest, furthest };
}

function countOut(providers: readonly Provider[]): KeywordIndex {
  const { anywhere, beforeRuns, ...reach } = gatherKeywords(providers);
  return { anywhere: anywhere.list(), beforeRuns: beforeRuns.list(), ...reach };
}
