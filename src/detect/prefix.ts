import * as BYTE from '../byte.ts';
import { isHandTyped } from './placeholder.ts';
import { isPlausibleToken } from './plausibility.ts';
import type { FormatRule } from './rule.ts';

/**
 * A prefix that says by itself whose token follows: `glpat-`, `shpat_`, `dp.st.`. Not `sk_live_`, which many have; not what is
 * made to be seen, nor an id with the secret behind it (`dt0c01.`).
 */
const OWN_PREFIX = /^(?![a-z]k_|pub-|dt0)(?=.{0,12}[A-Za-z])[0-9A-Za-z][0-9A-Za-z_.-]{3,20}[_.-]$/;
/** Prefixes that are words of everybody's. */
const WORDS = new Set(['secret_', 'sess-', 'hawk.', '1000.', 'v1.0-', 'service.']);
/** Shortest and longest body of a token that is looked at, in bytes. */
const LEAST_BODY = 16;
const MOST_BODY = 512;
/** What a name of several words has not. */
const UNBROKEN = /[0-9A-Za-z]{12}/;
/** How much of a body is read to tell whether it is random. */
const READ = 96;

const BODY = new Uint8Array(256);
for (const sign of '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-=')
  BODY[sign.charCodeAt(0)] = 1;

/** Which of the keywords of `rule`, by their place in its list, are prefixes of its vendor's own. */
export function ownPrefixes(rule: FormatRule): readonly boolean[] {
  const apart = rule.ignoreCase === true || rule.binary === true || rule.general === true;
  const whole = !rule.pattern.source.includes('(?<secret>');
  return rule.keywords.map((keyword) => !apart && whole && OWN_PREFIX.test(keyword) && !WORDS.has(keyword));
}

/**
 * The end of the token whose prefix, of `length` bytes, is at `at`: whatever its length and alphabet, as long as it was drawn
 * at random or typed to look so. Undefined where none is.
 */
export function endOfUnknown(bytes: Buffer, at: number, length: number): number | undefined {
  if (at > 0 && BODY[bytes[at - 1] as number] === 1 && bytes[at - 1] !== BYTE.EQUALS) return undefined;
  const from = at + length;
  const most = Math.min(bytes.length, from + MOST_BODY);
  let end = from;
  while (end < most && BODY[bytes[end] as number] === 1) end += 1;
  while (end > from && (bytes[end - 1] === BYTE.DASH || bytes[end - 1] === BYTE.UNDERSCORE)) end -= 1;
  // the rest is filled in: `…${token}`
  if (end - from < LEAST_BODY || bytes[end] === BYTE.DOLLAR || bytes[end] === BYTE.OPEN_BRACE)
    return undefined;
  const body = bytes.toString('latin1', from, Math.min(end, from + READ));
  if (!UNBROKEN.test(body)) return undefined;
  return isHandTyped(body) || (/\d/.test(body) && isPlausibleToken(body)) ? end : undefined;
}
