import { isApiExample } from './api-example.ts';
import { isBenign, whyBenign } from './benign.ts';
import type { Match } from './format.ts';
import type { GenericMatch } from './generic.ts';
import { isInDocComment, isMadeForTest } from './generic-severity.ts';
import type { Certainty, Hit } from './hit.ts';
import { AROUND, type Around, isPublicHere } from './public-place.ts';
import { type FormatRule, isFormatRule, type Rule } from './rule.ts';
import { openWindow } from './window.ts';

/** How what a rule of an issuer's matched was found. */
export type RuleCertainty = Extract<Certainty, 'format' | 'near' | 'shared'>;

/** Where something stands, and the text around it. */
type Found = Pick<Match, 'start' | 'end' | 'window'>;

/** The part of a line that tells whether a match is benign, in characters on each side. */
const LINE = 400;
/** How far before something the line that it stands in is looked for, in bytes: generators write a whole page of an API on one. */
const BEFORE = 16384;

/** What is told of something that a rule matched in the `bytes` of the file at `path`; undefined where it is no secret. */
export function hitOfMatch(
  match: Match,
  rule: Rule,
  certainty: RuleCertainty,
  bytes: Buffer,
  path: string,
): Hit | undefined {
  if (isFormatRule(rule) && rule.plausible?.(match.value) === false) return undefined;
  const known = whyBenign(match.value, lineOf(match), path);
  const why = known === 'typed' && isFormatRule(rule) && rule.asWritten === true ? undefined : known;
  const benign = why !== undefined && !isRunOnlyInKeyword(match, rule, path);
  if (benign && why === 'harmless') return undefined;
  const { window } = match;
  const shown =
    isPublicHere(match.value, aroundOf(bytes, match)) ||
    (certainty === 'shared' && isMadeForTest(window.text, window.offsetAt(match.start), match.value, path));
  const issued = rule.verify?.(match.value) ?? true;
  const flaw = benign ? ', typed by hand' : issued ? '' : ', checksum or length does not match';
  return {
    ruleId: rule.id,
    title: `${rule.title}${flaw}`,
    severity: flaw === '' && match.doubt === undefined && !shown ? rule.severity : 'low',
    certainty,
    start: match.armour ?? match.start,
    end: match.end,
    value: match.value,
    told: match.told,
    prefix:
      certainty === 'format' ? (rule.keywords.find((keyword) => match.value.startsWith(keyword)) ?? '') : '',
  };
}

/** What is told of the bytes `at` to `end`, which the rule's keyword starts, so many bytes long, and which are of no form that the rule knows. */
export function hitOfPrefix(
  rule: FormatRule,
  bytes: Buffer,
  path: string,
  at: number,
  length: number,
  end: number,
): Hit | undefined {
  const value = bytes.toString('latin1', at, end);
  const window = openWindow(bytes, at - LINE, end + LINE);
  if (whyBenign(value, lineOf({ start: at, end, window }), path) === 'harmless') return undefined;
  return {
    ruleId: rule.id,
    title: `${rule.title}, of an unknown form`,
    severity: 'low',
    certainty: 'prefix',
    start: at,
    end,
    value,
    prefix: bytes.toString('latin1', at, at + length),
  };
}

/** What is told of a match of the generic rules, `found` where it stands. */
export function hitOfGeneric(
  match: GenericMatch,
  found: Found,
  bytes: Buffer,
  path: string,
): Hit | undefined {
  const { ruleId, title } = match;
  const { start, end, window } = found;
  const value = window.text.slice(match.start, match.end);
  // what was typed by hand has been judged
  if (whyBenign(value, lineOf(found), path) === 'harmless') return undefined;
  return {
    ruleId,
    title,
    severity: isPublicHere(value, aroundOf(bytes, found)) ? 'low' : match.severity,
    certainty: 'generic',
    start,
    end,
    value,
    prefix: '',
    get because() {
      return match.because;
    },
  };
}

/** The hit as it counts where it stands in `bytes`, or what it was decoded from: `low` where a document of an API shows it, and in a comment that documents, unless an issuer's format or the place in a URL tells that it is real. */
export function hitInPlace(hit: Hit, bytes: Buffer, path: string): Hit {
  if (hit.severity === 'low' || hit.certainty === 'format') return hit;
  const { text, from } = openWindow(bytes, hit.start - BEFORE, hit.start);
  // What a window cuts is no start of a line.
  const isShown =
    isApiExample(text, path) ||
    (hit.ruleId !== 'generic-url-credentials' &&
      isInDocComment(from > 0 ? `.${text}` : text, path, hit.certainty === 'near'));
  return isShown ? { ...hit, severity: 'low' } : hit;
}

/** A format may hold a run of one character (`AAAAAAAAAA`), which elsewhere marks a placeholder. */
function isRunOnlyInKeyword(match: Match, rule: Rule, path: string): boolean {
  const run = rule.keywords.find((keyword) => /(.)\1{5}/.test(keyword) && match.value.includes(keyword));
  if (run === undefined) return false;
  return !isBenign(match.value.replace(run, ''), lineOf(match), path);
}

/** The text on both sides of a match: as much as tells, however little of it a window holds. */
function aroundOf(bytes: Buffer, { start, end }: Pick<Found, 'start' | 'end'>): Around {
  const { text, offsetAt } = openWindow(bytes, start - AROUND, end + AROUND);
  return { text, at: offsetAt(start) };
}

/** The line that a match stands in, or the middle of a long one. */
function lineOf({ start, end, window }: Found): string {
  const { text } = window;
  const first = window.offsetAt(start);
  const last = window.offsetAt(end);
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - LINE, 0);
  const lineEnd = text.indexOf('\n', last);
  return text.slice(from, Math.min(lineEnd < 0 ? text.length : lineEnd, last + LINE));
}
