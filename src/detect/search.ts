import * as BYTE from '../byte.ts';
import { DEPTH } from './decode.ts';
import { EncodedText, escapeAtStart, escapeBefore, mapHit, TOKEN_START } from './encoded.ts';
import type { Focus, Span } from './focus.ts';
import type { Match } from './format.ts';
import { matchGeneric } from './generic.ts';
import type { GenericKeyword } from './generic-keyword.ts';
import { genericReach } from './generic-reach.ts';
import type { Hit } from './hit.ts';
import { goesOn, isTokenByte, TOKEN_BYTE } from './join.ts';
import { hitInPlace, hitOfGeneric, hitOfMatch, hitOfPrefix, type RuleCertainty } from './judgement.ts';
import type { KeywordList } from './keyword-index.ts';
import { Matchers } from './matchers.ts';
import { endOfUnknown } from './prefix.ts';
import type { FormatRule, NearRule, Provider, Rule } from './rule.ts';
import { LONGEST_NAME, RUN_REACH } from './runs.ts';
import { openWindow, type Window } from './window.ts';

/** What is searched. */
export interface Subject {
  readonly path: string;
  /** Only formats are looked for. */
  readonly binary: boolean;
  /** The generic rules look at none of it. */
  readonly isData?: boolean;
}

/** Finds everything in some bytes (text in UTF-8 or Latin-1, or binary), overlaps included, in no order; with a focus, what starts in it. */
export interface Search {
  (bytes: Buffer, subject: Subject, focus?: Focus): readonly Hit[];
  /** How far behind a place, in bytes, anything stands that decides whether it is given a second look. */
  readonly glance: number;
  /** Length of the longest keyword, in bytes. */
  readonly longest: number;
}

/** The text around a generic keyword that its rules are given, in bytes. */
const GENERIC_BEFORE = 512;
const GENERIC_AFTER = 4096;
/** Longest decoded text that generic rules look at, in bytes: a Secret's value, not a source map or a data file in base64. */
const GENERIC_DECODED = 4096;
/** How far the cheap looks at bytes go that come before a second look: the longest are those of assignment-glance.ts. */
const GLANCE = 768;

/** Makes the search for what all rules of `providers` find, and the generic ones. */
export function createSearch({ providers }: { readonly providers: readonly Provider[] }): Search {
  const rules = new Matchers(providers);
  // One for each depth: what is found in a text is decoded while the search of that text is not over.
  const passes: Pass[] = [];
  const search = (bytes: Buffer, subject: Subject, depth: number, focus?: Focus): readonly Hit[] => {
    const pass = passes[depth] ?? new Pass(rules, depth, search);
    passes[depth] = pass;
    return pass.search(bytes, subject, focus);
  };
  return Object.assign((bytes: Buffer, subject: Subject, focus?: Focus) => search(bytes, subject, 0, focus), {
    glance: Math.max(GLANCE, rules.index.furthest + LONGEST_NAME),
    longest: rules.index.longest,
  });
}

/** Searches what was decoded, so deep in what it was encoded in. */
type SearchInside = (bytes: Buffer, subject: Subject, depth: number) => readonly Hit[];

/** How far a rule has looked: a keyword before `done` has been dealt with. */
interface Progress extends Span {
  readonly done: number;
  readonly reach: number;
}

const NOTHING = Buffer.alloc(0);
const NOWHERE: Subject = { path: '', binary: false };

/**
 * The search of one text at a time. It is one object for all texts, since V8 compiles what a function calls for the very functions
 * that it met: with new ones for each text, a quarter of a scan went into compiling.
 */
class Pass {
  readonly #rules: Matchers;
  readonly #depth: number;
  readonly #inside: SearchInside;
  readonly #encoded = new EncodedText();
  readonly #progress = new Map<number, Progress>();
  readonly #seen = new Set<string>();
  #bytes: Buffer = NOTHING;
  #subject = NOWHERE;
  #focus: Focus | undefined;
  #hits: Hit[] = [];
  #generic: Window | undefined;
  /** Bytes that are known to be of one token, so that a long one is not walked through for each keyword in it. */
  #tokenFrom = 0;
  #tokenTo = 0;

  constructor(rules: Matchers, depth: number, inside: SearchInside) {
    this.#rules = rules;
    this.#depth = depth;
    this.#inside = inside;
  }

  search(bytes: Buffer, subject: Subject, focus: Focus | undefined): readonly Hit[] {
    this.#bytes = bytes;
    this.#subject = subject;
    this.#focus = focus;
    this.#encoded.begin(bytes, focus);
    if (this.#progress.size > 0) this.#progress.clear();
    if (this.#seen.size > 0) this.#seen.clear();
    this.#generic = undefined;
    this.#tokenFrom = 0;
    this.#tokenTo = 0;
    const hits: Hit[] = [];
    this.#hits = hits;

    const { anywhere } = this.#rules.index;
    if (focus === undefined) this.#look(anywhere, 0, bytes.length, undefined);
    else for (const { from, to } of focus.ranges) this.#look(anywhere, from, to, undefined);
    if (!subject.binary) {
      if (focus === undefined) this.#lookBeforeRuns(0, bytes.length, 0);
      else {
        let looked = 0;
        for (const { from, to } of focus.ranges) looked = this.#lookBeforeRuns(from, to, looked);
      }
      if (this.#depth < DEPTH)
        for (const decoded of this.#encoded.regions())
          for (const hit of this.#inside(
            decoded.bytes,
            { ...subject, isData: decoded.how !== 'join' && decoded.bytes.length > GENERIC_DECODED },
            this.#depth + 1,
          ))
            hits.push(mapHit(hit, decoded));
    }
    // Nothing of a text is kept.
    this.#bytes = NOTHING;
    this.#subject = NOWHERE;
    this.#focus = undefined;
    this.#hits = [];
    this.#generic = undefined;
    this.#encoded.begin(NOTHING, undefined);
    return hits.map((hit) => hitInPlace(hit, bytes, subject.path));
  }

  /** Looks for `keywords` in the bytes `from` to `to`, for the sake of a run where one is given. */
  #look(keywords: KeywordList, from: number, to: number, run: Span | undefined): void {
    const { numbers, count } = keywords.prefilterFor(to - from).search(this.#bytes, from, to);
    const { binary } = this.#subject;
    for (let index = 0; index < count; index += 1) {
      const keyword = numbers[index * 2] ?? 0;
      const at = numbers[index * 2 + 1] ?? 0;
      const text = keywords.textOf(keyword);
      const { length } = text;
      for (const consumer of keywords.consumersOf(keyword)) {
        if (binary && consumer.kind !== 'format') continue;
        if (consumer.kind === 'format')
          this.#onFormat(consumer.rule, consumer.slot, consumer.index, at, length);
        else if (consumer.kind === 'near') this.#onNear(consumer.rule, consumer.slot, at, length, run);
        else if (consumer.kind === 'generic') this.#onGeneric(consumer.keyword, at, length);
        else if (this.#depth < DEPTH) this.#encoded.markAt(consumer.mark, text, at);
      }
    }
  }

  /** Looks at the runs that reach into the bytes `from` to `to`; `looked` is up to where that was done, and is returned anew. */
  #lookBeforeRuns(from: number, to: number, looked: number): number {
    const { numbers, count } = this.#rules.runsFor(to - from).find(this.#bytes, from, to);
    const { beforeRuns } = this.#rules.index;
    let done = looked;
    for (let index = 0; index < count; index += 1) {
      const start = numbers[index * 2] ?? 0;
      const last = numbers[index * 2 + 1] ?? 0;
      const end = last >>> 1;
      if (this.#depth < DEPTH) this.#encoded.run(start, end);
      if ((last & 1) === 0) continue;
      const first = Math.max(done, start - RUN_REACH);
      const most = Math.min(end, start + 4 * RUN_REACH);
      if (most <= first) continue;
      // A name may start before what was looked at already ends.
      this.#look(beforeRuns, Math.max(0, first === done ? first - LONGEST_NAME : first), most, {
        from: start,
        to: end,
      });
      done = most;
    }
    return done;
  }

  #onFormat(rule: FormatRule, slot: number, index: number, at: number, length: number): void {
    const bytes = this.#bytes;
    const before = escapeBefore(bytes, at) ?? this.#escapeAtToken(at);
    if (before !== undefined) this.#encoded.note(before, at);
    const end = this.#endOfToken(at + length);
    if (end - at - length <= VALUE && goesOn(bytes, end)) this.#encoded.note('join', at);
    else if (bytes[at + length] === BYTE.BACKSLASH) this.#encoded.note('escape', at);
    if (this.#rules.isPrefix(rule, slot, index)) this.#onPrefix(rule, at, length);
    const state = this.#progress.size > 0 ? this.#progress.get(slot) : undefined;
    if (state !== undefined && at < state.done) {
      this.#focus?.looked(at, at + length, state.from, state.to);
      return;
    }
    const matcher = this.#rules.format(rule, slot);
    if (!matcher.couldMatch(bytes, at, index)) return;
    const near = state !== undefined && at < state.done + state.reach + 1024;
    const reach = near ? Math.min(state.reach * 2 + 1024, 32_768) : 0;
    const { matches, done, from, to } = matcher.match(bytes, at, reach);
    this.#progress.set(slot, { done, reach, from, to });
    this.#focus?.looked(at, at + length, from, to);
    for (const match of matches) this.#add(match, rule, rule.general === true ? 'shared' : 'format');
  }

  /** A token of its vendor's that is of no form that its rule knows: a new one, or one that somebody made up. */
  #onPrefix(rule: FormatRule, at: number, length: number): void {
    const bytes = this.#bytes;
    const end = this.#subject.binary ? undefined : endOfUnknown(bytes, at, length);
    if (end === undefined) return;
    this.#focus?.looked(at, at + length, at - 1, end + 2);
    const hit = hitOfPrefix(rule, bytes, this.#subject.path, at, length, end);
    if (hit !== undefined) this.#hits.push(hit);
  }

  /** With the run before which the name is looked for, if it is. */
  #onNear(rule: NearRule, slot: number, at: number, length: number, run: Span | undefined): void {
    const bytes = this.#bytes;
    const matcher = this.#rules.near(rule, slot);
    if (!matcher.couldMatch(bytes, at, length)) return;
    if (isQuotedInString(bytes, at + length)) this.#encoded.note('escape', at);
    if (this.#focus) {
      const to = at + length + matcher.after;
      this.#focus.looked(
        run?.from ?? at,
        run?.to ?? at + length,
        at - matcher.before,
        Math.max(to, run?.to ?? 0),
      );
    }
    const match = matcher.match(bytes, at, length);
    if (match !== undefined) this.#add(match, rule, 'near');
  }

  #add(match: Match, rule: Rule, certainty: RuleCertainty): void {
    const key = `${rule.id} ${match.start} ${match.end}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    const hit = hitOfMatch(match, rule, certainty, this.#bytes, this.#subject.path);
    if (hit !== undefined) this.#hits.push(hit);
  }

  #onGeneric(keyword: GenericKeyword, at: number, length: number): void {
    const bytes = this.#bytes;
    if (isQuotedInString(bytes, at + length)) this.#encoded.note('escape', at);
    if (this.#subject.isData) return;
    if (!keyword.mayAssign(bytes, at, length)) return;
    const from = Math.max(0, at - GENERIC_BEFORE);
    const to = Math.min(bytes.length, at + length + GENERIC_AFTER);
    this.#focus?.looked(at, at + length, from, Math.min(to, genericReach(bytes, at + length, to)));
    let window = this.#generic;
    if (window === undefined || from < window.from || to > window.to) {
      const ahead = window !== undefined && at < window.to ? 4 * GENERIC_AFTER : 0;
      window = openWindow(bytes, from, to + ahead);
      this.#generic = window;
    }
    const { path } = this.#subject;
    const offset = window.offsetAt(at);
    for (const match of matchGeneric(keyword, window.text, offset, window.offsetAt(at + length) - offset, {
      path,
    })) {
      const start = window.byteAt(match.start);
      const end = window.byteAt(match.end);
      const key = `${match.ruleId} ${match.severity} ${start} ${end}`;
      if (this.#seen.has(key)) continue;
      this.#seen.add(key);
      const hit = hitOfGeneric(match, { start, end, window }, bytes, path);
      if (hit !== undefined) this.#hits.push(hit);
    }
  }

  /** Where the token that lies across `at` ends, looked for as far as a value reaches. */
  #endOfToken(at: number): number {
    const bytes = this.#bytes;
    const isKnown = at >= this.#tokenFrom && at < this.#tokenTo;
    let end = isKnown ? this.#tokenTo : at;
    while (end <= at + VALUE && TOKEN_BYTE[bytes[end] ?? 0] === 1) end += 1;
    if (!isKnown) this.#tokenFrom = at;
    this.#tokenTo = end;
    return end;
  }

  /** The escape that the token around `at` seems to start with, where the keyword at `at` does not stand at its start. */
  #escapeAtToken(at: number): 'escape' | 'percent' | undefined {
    const bytes = this.#bytes;
    if (!isTokenByte(bytes[at - 1])) return undefined;
    const isKnown = at > this.#tokenFrom && at <= this.#tokenTo;
    let start = isKnown ? this.#tokenFrom : at - 1;
    while (start > at - TOKEN_START && isTokenByte(bytes[start - 1])) start -= 1;
    if (!isKnown) this.#tokenTo = at;
    this.#tokenFrom = start;
    return start < at - TOKEN_START ? undefined : escapeAtStart(bytes, start);
  }
}

/** How far behind a keyword its value may end, in bytes, that is looked at for a piece to follow. */
const VALUE = 200;

/** Whether a quote with a backslash before it ends the name that goes on at `at`: JSON inside a string. */
function isQuotedInString(bytes: Uint8Array, at: number): boolean {
  let end = at;
  while (end < at + 40 && isTokenByte(bytes[end]) && bytes[end] !== BYTE.EQUALS) end += 1;
  return bytes[end] === BYTE.BACKSLASH;
}
