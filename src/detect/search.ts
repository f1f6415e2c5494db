import { isBenign } from './benign.ts';
import { DEPTH } from './decode.ts';
import { createEncodedText, escapeAtRun, escapeBefore, mapHit } from './encoded.ts';
import type { Focus, Span } from './focus.ts';
import { createFormatMatcher, type FormatMatcher, type Match } from './format.ts';
import { matchGeneric, mayAssign } from './generic.ts';
import { genericReach } from './generic-reach.ts';
import type { Hit } from './hit.ts';
import { goesOn, isTokenByte } from './join.ts';
import { indexOf, type KeywordList } from './keyword-index.ts';
import { createNearMatcher, type NearMatcher } from './near.ts';
import { AROUND, isPublicHere } from './public-place.ts';
import { type FormatRule, isFormatRule, type NearRule, type Provider, type Rule } from './rule.ts';
import { eachRun, LONGEST_NAME, looksRandom, RUN_REACH } from './runs.ts';
import { openWindow, type Window } from './window.ts';

/** What is searched. */
export interface Subject {
  readonly path: string;
  /** Only formats with long keywords are looked for. */
  readonly binary: boolean;
}

/** Finds everything in some bytes (text in UTF-8 or Latin-1, or binary), overlaps included, in no order; with a focus, what starts in it. */
export interface Search {
  (bytes: Buffer, subject: Subject, focus?: Focus): readonly Hit[];
  /** How far behind a place, in bytes, anything stands that decides whether it is given a second look. */
  readonly glance: number;
  /** Length of the longest keyword, in bytes. */
  readonly longest: number;
}

/** A binary content's chance meetings with shorter keywords are noise. */
const LEAST_BINARY_KEYWORD = 4;
/** The text around a generic keyword that its rules are given, in bytes. */
const GENERIC_BEFORE = 512;
const GENERIC_AFTER = 4096;
/** Longest decoded text that generic rules look at, in bytes: a Secret's value, not a source map or a data file in base64. */
const GENERIC_DECODED = 4096;
/** How far the cheap looks at bytes go that come before a second look: the longest are those of assignment-glance.ts. */
const GLANCE = 768;
/** The part of a line that tells whether a match is benign, in characters on each side. */
const LINE = 400;

/** Makes the search over the rules in force. */
export function createSearch({
  providers,
  isDisabled = () => false,
}: {
  readonly providers: readonly Provider[];
  readonly isDisabled?: (ruleId: string) => boolean;
}): Search {
  const { anywhere, beforeRuns, furthest, longest } = indexOf(providers);
  const formats: (FormatMatcher | undefined)[] = [];
  const nears: (NearMatcher | undefined)[] = [];
  /** By slot, asked when a rule's keyword is first met. */
  const disabled: (boolean | undefined)[] = [];

  function isOff(rule: Rule, slot: number): boolean {
    const off = disabled[slot] ?? isDisabled(rule.id);
    disabled[slot] = off;
    return off;
  }

  function search(bytes: Buffer, subject: Subject, depth: number, focus?: Focus): readonly Hit[] {
    const hits: Hit[] = [];
    const encoded = createEncodedText(bytes, focus);
    const progress = new Map<number, Span & { readonly done: number; readonly reach: number }>();
    const seen = new Set<string>();
    let generic: Window | undefined;

    function add(match: Match, rule: Rule, certainty: 'format' | 'near' | 'shared'): void {
      const key = `${rule.id} ${match.start} ${match.end}`;
      if (seen.has(key)) return;
      seen.add(key);
      if (isFormatRule(rule) && rule.plausible?.(match.value) === false) return;
      if (isBenign(match.value, lineOf(match), subject.path) && !isRunOnlyInKeyword(match, rule, subject))
        return;
      const issued = rule.verify?.(match.value) ?? true;
      hits.push({
        ruleId: rule.id,
        title: issued ? rule.title : `${rule.title}, checksum does not match`,
        severity: issued && !isPublicHere(match.value, aroundOf(bytes, match)) ? rule.severity : 'low',
        certainty,
        start: match.start,
        end: match.end,
        value: match.value,
        told: match.told,
        prefix:
          certainty === 'format'
            ? (rule.keywords.find((keyword) => match.value.startsWith(keyword)) ?? '')
            : '',
      });
    }

    function onFormat(rule: FormatRule, slot: number, index: number, at: number, length: number): void {
      if (isOff(rule, slot)) return;
      const matcher = made(formats, slot, () => createFormatMatcher(rule));
      const state = progress.get(slot);
      const before = escapeBefore(bytes, at) ?? escapeAtRun(bytes, at);
      if (before !== undefined) encoded.note(before, at);
      if (goesOn(bytes, at + length)) encoded.note('join', at);
      else if (bytes[at + length] === 92) encoded.note('escape', at);
      if (state !== undefined && at < state.done) {
        focus?.looked(at, at + length, state.from, state.to);
        return;
      }
      if (!matcher.couldMatch(bytes, at, index)) return;
      const near = state !== undefined && at < state.done + state.reach + 1024;
      const reach = near ? Math.min(state.reach * 2 + 1024, 32_768) : 0;
      const { matches, done, from, to } = matcher.match(bytes, at, reach);
      progress.set(slot, { done, reach, from, to });
      focus?.looked(at, at + length, from, to);
      for (const match of matches) add(match, rule, rule.general === true ? 'shared' : 'format');
    }

    /** With the run before which the name is looked for, if it is. */
    function onNear(rule: NearRule, slot: number, at: number, length: number, run: Span | undefined): void {
      if (isOff(rule, slot)) return;
      const matcher = made(nears, slot, () => createNearMatcher(rule));
      if (!matcher.couldMatch(bytes, at, length)) return;
      if (isQuotedInString(bytes, at + length)) encoded.note('escape', at);
      if (focus) {
        const to = at + length + matcher.after;
        focus.looked(
          run?.from ?? at,
          run?.to ?? at + length,
          at - matcher.before,
          Math.max(to, run?.to ?? 0),
        );
      }
      const match = matcher.match(bytes, at, length);
      if (match !== undefined) add(match, rule, 'near');
    }

    function onGeneric(at: number, length: number): void {
      if (isQuotedInString(bytes, at + length)) encoded.note('escape', at);
      if (depth > 0 && bytes.length > GENERIC_DECODED) return;
      if (!mayAssign(bytes, at, length)) return;
      const from = Math.max(0, at - GENERIC_BEFORE);
      const to = Math.min(bytes.length, at + length + GENERIC_AFTER);
      focus?.looked(at, at + length, from, Math.min(to, genericReach(bytes, at + length, to)));
      if (generic === undefined || from < generic.from || to > generic.to) {
        const ahead = generic !== undefined && at < generic.to ? 4 * GENERIC_AFTER : 0;
        generic = openWindow(bytes, from, to + ahead);
      }
      const window = generic;
      for (const match of matchGeneric(window.text, window.offsetAt(at), length, { path: subject.path })) {
        const start = window.byteAt(match.start);
        const end = window.byteAt(match.end);
        const key = `${match.ruleId} ${start} ${end}`;
        if (isDisabled(match.ruleId) || seen.has(key)) continue;
        seen.add(key);
        const value = window.text.slice(match.start, match.end);
        if (isBenign(value, lineOf({ start, end, window }), subject.path)) continue;
        const { ruleId, title } = match;
        const severity = isPublicHere(value, aroundOf(bytes, { start, end })) ? 'low' : match.severity;
        hits.push({
          ruleId,
          title,
          severity,
          certainty: 'generic',
          start,
          end,
          value,
          prefix: '',
          get because() {
            return match.because;
          },
        });
      }
    }

    /** Looks for `keywords` in the bytes `from` to `to`, for the sake of a run where one is given. */
    function look(keywords: KeywordList, from: number, to: number, run?: Span): void {
      const found = keywords.prefilterFor(to - from).search(bytes, from, to);
      for (let index = 0; index < found.count; index += 1) {
        const number = found.numbers[index * 2] ?? 0;
        const at = found.numbers[index * 2 + 1] ?? 0;
        const text = keywords.textOf(number);
        for (const consumer of keywords.consumersOf(number)) {
          if (subject.binary && (consumer.kind !== 'format' || text.length < LEAST_BINARY_KEYWORD)) continue;
          if (consumer.kind === 'format')
            onFormat(consumer.rule, consumer.slot, consumer.index, at, text.length);
          else if (consumer.kind === 'near') onNear(consumer.rule, consumer.slot, at, text.length, run);
          else if (consumer.kind === 'generic') onGeneric(at, text.length);
          else if (depth < DEPTH) encoded.markAt(consumer.mark, text, at);
        }
      }
    }

    const ranges: readonly Span[] = focus?.ranges ?? [{ from: 0, to: bytes.length }];
    for (const { from, to } of ranges) look(anywhere, from, to);
    if (subject.binary) return hits;
    let looked = 0;
    const onRun = (start: number, end: number): void => {
      if (depth < DEPTH) encoded.run(start, end);
      if (!looksRandom(bytes, start, end)) return;
      const from = Math.max(looked, start - RUN_REACH);
      const to = Math.min(end, start + 4 * RUN_REACH);
      if (to <= from) return;
      // A name may start before what was looked at already ends.
      look(beforeRuns, Math.max(0, from === looked ? from - LONGEST_NAME : from), to, {
        from: start,
        to: end,
      });
      looked = to;
    };
    for (const { from, to } of ranges) eachRun(bytes, onRun, from, to);
    if (depth >= DEPTH) return hits;
    for (const decoded of encoded.regions()) {
      for (const hit of search(decoded.bytes, subject, depth + 1)) hits.push(mapHit(hit, decoded));
    }
    return hits;
  }

  return Object.assign((bytes: Buffer, subject: Subject, focus?: Focus) => search(bytes, subject, 0, focus), {
    glance: Math.max(GLANCE, furthest + LONGEST_NAME),
    longest,
  });
}

/** Whether a quote with a backslash before it ends the name that goes on at `at`: JSON inside a string. */
function isQuotedInString(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (end < at + 40 && isTokenByte(bytes[end]) && bytes[end] !== 61) end += 1;
  return bytes[end] === 92;
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

/** The text on both sides of a match: as much as tells, however little of it a window holds. */
function aroundOf(bytes: Buffer, { start, end }: Pick<Match, 'start' | 'end'>): string {
  return openWindow(bytes, start - AROUND, end + AROUND).text;
}

/** The line that a match stands in, or the middle of a long one. */
function lineOf({ start, end, window }: Pick<Match, 'start' | 'end' | 'window'>): string {
  const { text } = window;
  const first = window.offsetAt(start);
  const last = window.offsetAt(end);
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - LINE, 0);
  const lineEnd = text.indexOf('\n', last);
  return text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, last + LINE));
}
