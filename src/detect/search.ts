import { isBenign } from './benign.ts';
import { createFormatMatcher, type FormatMatcher, type Match } from './format.ts';
import { GENERIC_KEYWORDS, matchGeneric, mayAssign } from './generic.ts';
import type { Hit } from './hit.ts';
import { createNearMatcher, type NearMatcher } from './near.ts';
import { createPrefilter, type HitList, type Keyword } from './prefilter.ts';
import { type FormatRule, isFormatRule, type NearRule, type Provider, type Rule } from './rule.ts';
import { openWindow, type Window } from './window.ts';

/** What is searched. */
export interface Subject {
  readonly path: string;
  /** Only formats with long keywords are looked for. */
  readonly binary: boolean;
}

/** Finds everything in some bytes (text in UTF-8 or Latin-1, or binary), overlaps included, in no order. */
export type Search = (bytes: Buffer, subject: Subject) => readonly Hit[];

/** A binary content's chance meetings with shorter keywords are noise. */
const LEAST_BINARY_KEYWORD = 4;
/** The text around a generic keyword that its rules are given, in bytes. */
const GENERIC_BEFORE = 512;
const GENERIC_AFTER = 4096;
/** The part of a line that tells whether a match is benign, in characters on each side. */
const LINE = 400;

/** What to do about a keyword: `index` is its place in its rule's list. */
type Consumer =
  | { readonly kind: 'format'; readonly rule: FormatRule; readonly index: number; readonly slot: number }
  | { readonly kind: 'near'; readonly rule: NearRule; readonly slot: number }
  | { readonly kind: 'generic' };

/** Makes the search over the rules in force. */
export function createSearch({
  providers,
  custom = [],
  disabled = new Set(),
}: {
  readonly providers: readonly Provider[];
  readonly custom?: readonly Rule[];
  readonly disabled?: ReadonlySet<string>;
}): Search {
  const keywords: Keyword[] = [];
  const consumers: Consumer[][] = [];
  const numbers = new Map<string, number>();
  let slots = 0;

  function consume(text: string, ignoreCase: boolean, consumer: Consumer): void {
    const folded = ignoreCase ? text.toLowerCase() : text;
    const key = `${ignoreCase ? 'i' : 'c'}${folded}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = keywords.push({ text: folded, ignoreCase }) - 1;
      numbers.set(key, number);
      consumers.push([]);
    }
    consumers[number]?.push(consumer);
  }

  for (const rule of [...providers.flatMap((provider) => provider.rules), ...custom]) {
    if (disabled.has(rule.id)) continue;
    const slot = slots;
    slots += 1;
    for (const [index, keyword] of rule.keywords.entries()) {
      if (isFormatRule(rule))
        consume(keyword, rule.ignoreCase === true, { kind: 'format', rule, index, slot });
      else consume(keyword, true, { kind: 'near', rule, slot });
    }
  }
  for (const keyword of GENERIC_KEYWORDS) consume(keyword, true, { kind: 'generic' });

  const prefilter = createPrefilter(keywords);
  const formats: (FormatMatcher | undefined)[] = [];
  const nears: (NearMatcher | undefined)[] = [];

  return (bytes, subject) => {
    const hits: Hit[] = [];
    const progress = new Map<number, { done: number; reach: number }>();
    let generic: Window | undefined;
    const seen = new Set<string>();

    function add(match: Match, rule: Rule, certainty: 'format' | 'near'): void {
      const key = `${rule.id} ${match.start} ${match.end}`;
      if (seen.has(key)) return;
      seen.add(key);
      if (isBenign(match.value, lineOf(match), subject.path) && !isRunOnlyInKeyword(match, rule, subject))
        return;
      const issued = rule.verify?.(match.value) ?? true;
      hits.push({
        ruleId: rule.id,
        title: issued ? rule.title : `${rule.title}, checksum does not match`,
        severity: issued ? rule.severity : 'low',
        certainty,
        start: match.start,
        end: match.end,
        value: match.value,
        prefix:
          certainty === 'format'
            ? (rule.keywords.find((keyword) => match.value.startsWith(keyword)) ?? '')
            : '',
      });
    }

    function onFormat(rule: FormatRule, slot: number, index: number, at: number): void {
      const matcher = made(formats, slot, () => createFormatMatcher(rule));
      const state = progress.get(slot);
      if (state !== undefined && at < state.done) return;
      if (!matcher.couldMatch(bytes, at, index)) return;
      const near = state !== undefined && at < state.done + state.reach + 1024;
      const reach = near ? Math.min(state.reach * 2 + 1024, 32_768) : 0;
      const { matches, done } = matcher.match(bytes, at, reach);
      progress.set(slot, { done, reach });
      for (const match of matches) add(match, rule, 'format');
    }

    function onGeneric(at: number, length: number): void {
      if (!mayAssign(bytes, at, length)) return;
      const from = Math.max(0, at - GENERIC_BEFORE);
      const to = Math.min(bytes.length, at + length + GENERIC_AFTER);
      if (generic === undefined || from < generic.from || to > generic.to) {
        const ahead = generic !== undefined && at < generic.to ? 4 * GENERIC_AFTER : 0;
        generic = openWindow(bytes, from, to + ahead);
      }
      const window = generic;
      const offset = window.offsetAt(at);
      for (const match of matchGeneric(window.text, offset, length, { path: subject.path })) {
        const start = window.byteAt(match.start);
        const end = window.byteAt(match.end);
        const key = `${match.ruleId} ${start} ${end}`;
        if (disabled.has(match.ruleId) || seen.has(key)) continue;
        seen.add(key);
        const value = window.text.slice(match.start, match.end);
        if (isBenign(value, lineOf({ start, end, value, window }), subject.path)) continue;
        const { ruleId, title, severity, because } = match;
        hits.push({ ruleId, title, severity, certainty: 'generic', start, end, value, prefix: '', because });
      }
    }

    const list: HitList = prefilter.search(bytes);
    for (let index = 0; index < list.count; index += 1) {
      const number = list.numbers[index * 2] ?? 0;
      const at = list.numbers[index * 2 + 1] ?? 0;
      const length = keywords[number]?.text.length ?? 0;
      for (const consumer of consumers[number] ?? []) {
        if (subject.binary && (consumer.kind !== 'format' || length < LEAST_BINARY_KEYWORD)) continue;
        if (consumer.kind === 'format') onFormat(consumer.rule, consumer.slot, consumer.index, at);
        else if (consumer.kind === 'generic') onGeneric(at, length);
        else {
          const { rule, slot } = consumer;
          const matcher = made(nears, slot, () => createNearMatcher(rule));
          if (!matcher.couldMatch(bytes, at, length)) continue;
          const match = matcher.match(bytes, at, length);
          if (match !== undefined) add(match, rule, 'near');
        }
      }
    }
    return hits;
  };
}

/** A format may hold a run of one character (`AAAAAAAAAA`), which elsewhere marks a placeholder. */
function isRunOnlyInKeyword(match: Match, rule: Rule, subject: Subject): boolean {
  const run = rule.keywords.find((keyword) => /(.)\1{5}/.test(keyword) && match.value.includes(keyword));
  if (run === undefined) return false;
  return !isBenign(match.value.replace(run, ''), lineOf(match), subject.path);
}

/** What stands at `slot`, made when it is first asked for: a pattern is compiled at its first keyword. */
function made<Thing>(things: (Thing | undefined)[], slot: number, make: () => Thing): Thing {
  const thing = things[slot] ?? make();
  things[slot] = thing;
  return thing;
}

/** The line that a match stands in, or the middle of a long one. */
function lineOf({ start, end, window }: Match): string {
  const { text } = window;
  const first = window.offsetAt(start);
  const last = window.offsetAt(end);
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - LINE, 0);
  const lineEnd = text.indexOf('\n', last);
  return text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, last + LINE));
}
