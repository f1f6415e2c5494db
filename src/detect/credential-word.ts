import * as BYTE from '../byte.ts';
import { classOf, DIGIT, LETTER, RUN_STOP } from './byte-class.ts';
import { measureSurprise } from './surprise.ts';

/** What a word that speaks of credentials says by itself: `password` is taken at its word, `key` and `token` want a value that looks like one. */

/** How far behind a name a value may begin. */
export const VALUE_REACH = 130;

/** A value under a name that says little (`key`, `token`) has a digit and this length, or the other. */
const WEAK_WITH_DIGIT = 8;
const WEAK_WITHOUT_DIGIT = 30;
/** Of letters alone, drawn as no words are. */
const WEAK_LETTERS = 20;

/** What a word says of the name that it is in, and of what is assigned to that. */
export interface CredentialWord {
  /** It is taken at its word; any other needs a value that looks like a token. */
  readonly strong: boolean;
  /** Lower-case letters with which it goes on where it is a longer word of its kind: `passwd`, `keys`, `authorization`; not `passed`, `keyboard`, `author`. */
  readonly goesOn: readonly string[];
  /** A plain word behind it is a value: `identified by x`. */
  readonly bare?: true;
}

/** secret|s, token|s, |key, |value, |id, |auth, |pass */
const OF_ITS_KIND = ['s', 'k', 'v', 'i', 'a', 't', 'p'];
/** An abbreviation goes on in any way. */
const ANY = [''];

/** A word that is taken as it is, of any language. */
export const PLAIN_WORD: CredentialWord = { strong: true, goesOn: OF_ITS_KIND };

/** The words of English, in lower case, by which an assignment of a secret is found. */
export const CREDENTIAL_WORDS: ReadonlyMap<string, CredentialWord> = new Map<string, CredentialWord>([
  // pass|word, |wd, |code, |key, |phrase
  ['pass', { strong: true, goesOn: ['w', 'c', 'k', 'ph'] }],
  ['pwd', { strong: true, goesOn: ANY }],
  ['psk', { strong: true, goesOn: ANY }],
  ['_pw', { strong: true, goesOn: ['s'] }],
  [' pw', PLAIN_WORD],
  ['secret', PLAIN_WORD],
  ['securestring', PLAIN_WORD],
  ['totp', PLAIN_WORD],
  // not |ink, a colour
  ['hotp', { strong: true, goesOn: ['s', 'k', 't'] }],
  ['identified by', { ...PLAIN_WORD, bare: true }],
  ['api_hash', PLAIN_WORD],
  ['apihash', PLAIN_WORD],
  ['token', { strong: false, goesOn: OF_ITS_KIND }],
  ['key', { strong: false, goesOn: ['s', 'v', 'p', 'id'] }],
  // auth|orization, |entication, |token, |key, |pass, |code, |s
  ['auth', { strong: false, goesOn: ['ori', 'e', 't', 'k', 'p', 'c', 's'] }],
  ['cred', { strong: false, goesOn: ['s', 'e'] }],
  ['bearer', { strong: false, goesOn: OF_ITS_KIND }],
  ['pepper', { strong: false, goesOn: [] }],
  ['_pat', { strong: false, goesOn: [] }],
  ['_api', { strong: false, goesOn: [] }],
  ['_pk', { strong: false, goesOn: [] }],
  ['vapid_private', { strong: false, goesOn: [] }],
]);

/** Names of which each value in a map is a secret. */
export const COLLECTION =
  '((api|auth|access|client|private|secret|signing)[-_]?key|token|secret|password|cred(ential)?)s';

/** Whether `value` could be a secret under a name that says only `key`, `token`, `auth` or `cred`. */
export function looksLikeToken(value: string): boolean {
  for (const run of value.split(/[\s"'`<>,;()[\]{}|]+/)) {
    if (run.length >= WEAK_WITHOUT_DIGIT || (run.length >= WEAK_WITH_DIGIT && /\d/.test(run))) return true;
    if (run.length >= WEAK_LETTERS && /^[A-Za-z]+$/.test(run) && isDrawn(run)) return true;
  }
  return false;
}

function isDrawn(letters: string): boolean {
  const { mean, known } = measureSurprise(letters);
  return mean >= 5.5 && known < 0.3;
}

/** Whether the keyword of `length` bytes at `at` is a word of its own, or goes on as one of its kind. */
export function endsWord(
  bytes: Uint8Array,
  at: number,
  length: number,
  goesOn: CredentialWord['goesOn'],
): boolean {
  const end = at + length;
  if (end >= bytes.length) return false;
  if ((classOf(bytes, end) & LETTER) === 0) return true;
  // camelCase starts a new word
  if ((bytes[end] as number) < BYTE.LETTER_A && (bytes[end - 1] as number) >= BYTE.LETTER_A) return true;
  return goesOn.some((letters) => continues(bytes, end, letters));
}

function continues(bytes: Uint8Array, at: number, letters: string): boolean {
  for (let index = 0; index < letters.length; index += 1)
    if (((bytes[at + index] ?? 0) | 32) !== letters.charCodeAt(index)) return false;
  return true;
}

/** Whether a run that could be a token under a weak name is near. */
export function hasToken(bytes: Uint8Array, index: number, size: number): boolean {
  const most = Math.min(size, index + VALUE_REACH);
  let run = 0;
  let digit = false;
  let next = index;
  for (; next < most || (run > 0 && next < size); next += 1) {
    const kind = classOf(bytes, next);
    if ((kind & RUN_STOP) !== 0) {
      if (run >= WEAK_LETTERS && endsInLetters(bytes, next)) return true;
      run = 0;
      digit = false;
      continue;
    }
    run += 1;
    if ((kind & DIGIT) !== 0) digit = true;
    if (run >= WEAK_WITHOUT_DIGIT || (digit && run >= WEAK_WITH_DIGIT)) return true;
  }
  return run >= WEAK_LETTERS && endsInLetters(bytes, next);
}

/**
 * Whether letters stand before `end`, a full stop between, that may be drawn: they are of one case, or two capitals stand side by side,
 * which in words joined by their capitals they hardly do; of twenty drawn ones 98 % have such a pair.
 */
function endsInLetters(bytes: Uint8Array, end: number): boolean {
  let at = bytes[end - 1] === BYTE.DOT ? end - 1 : end;
  const least = at - WEAK_LETTERS;
  let capitals = 0;
  let pairs = 0;
  for (; at > 0 && (classOf(bytes, at - 1) & LETTER) !== 0; at -= 1) {
    if (!isCapital(bytes[at - 1] as number)) continue;
    capitals += 1;
    if (isCapital(bytes[at] as number)) pairs += 1;
  }
  return at <= least && (capitals === 0 || pairs > 0);
}

function isCapital(code: number): boolean {
  return code >= BYTE.UPPER_A && code <= BYTE.UPPER_Z;
}
