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

/** Words whose names are taken at their word; any other needs a value that looks like a token. */
export function isStrongKeyword(keyword: string): boolean {
  return (
    keyword === 'pass' ||
    keyword === 'pwd' ||
    keyword === 'psk' ||
    keyword === '_pw' ||
    keyword === 'secret' ||
    keyword === 'totp' ||
    keyword === 'identified by'
  );
}

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

/** As `isStrongKeyword`, of the keyword of `length` bytes at `at`, whatever its case. */
export function isStrongAt(bytes: Uint8Array, at: number, length: number): boolean {
  switch ((bytes[at] as number) | 32) {
    case BYTE.LETTER_P: // pass, pwd, psk
    case BYTE.LETTER_S: // secret
    case BYTE.LETTER_I: // identified by
    case BYTE.SPACE: // ' pw'
      return true;
    case BYTE.UNDERSCORE | 32: // _pw, _pat
      return length === 3;
    case BYTE.LETTER_B: // bearer
      return false;
    case BYTE.LETTER_H: // hotp
    case BYTE.LETTER_T: // totp, token
      return length === 4;
    default: // words of other languages, among which none is as short as the weak ones
      return length > 4;
  }
}

/** Whether the keyword is a word of its own, or goes on as one of its kind: `passwd`, `keys`, `authorization`; not `keyboard`, `author`, `passed`. */
export function endsWord(bytes: Uint8Array, at: number, length: number, size: number): boolean {
  const end = at + length;
  if (end >= size) return false;
  const next = bytes[end] as number;
  if ((classOf(bytes, end) & LETTER) === 0) return true;
  // camelCase starts a new word
  if (next < BYTE.LETTER_A && (bytes[end - 1] as number) >= BYTE.LETTER_A) return true;
  const folded = next | 32;
  const after = ((bytes[end + 1] ?? 0) as number) | 32;
  switch ((bytes[at] as number) | 32) {
    case BYTE.LETTER_P: // pass|word, |wd, |phrase, |code, |key, |s; pwd|s
      return (
        length === 3 ||
        folded === BYTE.LETTER_W ||
        folded === BYTE.LETTER_C ||
        folded === BYTE.LETTER_K ||
        (folded === BYTE.LETTER_P && after === BYTE.LETTER_H)
      );
    case BYTE.LETTER_K: // key|s, |value, |id, |pass
      return (
        folded === BYTE.LETTER_S ||
        folded === BYTE.LETTER_V ||
        folded === BYTE.LETTER_P ||
        (folded === BYTE.LETTER_I && after === BYTE.LETTER_D)
      );
    case BYTE.LETTER_A: // auth|orization, |entication, |token, |key
      return (
        (folded === BYTE.LETTER_O && ((bytes[end + 2] ?? 0) | 32) === BYTE.LETTER_I) ||
        folded === BYTE.LETTER_E ||
        folded === BYTE.LETTER_T ||
        folded === BYTE.LETTER_K ||
        folded === BYTE.LETTER_P ||
        folded === BYTE.LETTER_C ||
        folded === BYTE.LETTER_S
      );
    case BYTE.LETTER_C: // cred|s, |ential
      return folded === BYTE.LETTER_S || folded === BYTE.LETTER_E;
    case BYTE.UNDERSCORE | 32: // _pw|s
      return length === 3 && folded === BYTE.LETTER_S;
    default:
      // secret|s, token|s, |key, |value, |id
      return (
        folded === BYTE.LETTER_S ||
        folded === BYTE.LETTER_K ||
        folded === BYTE.LETTER_V ||
        folded === BYTE.LETTER_I ||
        folded === BYTE.LETTER_A ||
        folded === BYTE.LETTER_T ||
        folded === BYTE.LETTER_P
      );
  }
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
