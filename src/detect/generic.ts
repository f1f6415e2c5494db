import type { Severity } from './rule.ts';

/** Something that a generic rule found; offsets into the text that was handed in. */
export interface GenericMatch {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  /** Offsets of the value: first character, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** What decided, strongest first; no secret text. */
  readonly because: readonly string[];
}

/** Lower-case words (case ignored) one of which stands before or in everything that `matchGeneric` can report. */
export const GENERIC_KEYWORDS: readonly string[] = ['passw', 'secret', 'token', 'api_key', 'apikey', '://'];

/** Extended regular expressions (POSIX, for `grep -aEi`), one of which matches a line of whatever `matchGeneric` can report. */
export const GENERIC_GATE: readonly string[] = [];

/** Whether an assignment of a literal could follow the keyword of `length` bytes at `at`: a cheap look, never a wrong no. */
export function mayAssign(_bytes: Uint8Array, _at: number, _length: number): boolean {
  return true;
}

/** What the generic rules find around the keyword of `length` characters at `at` of `text`. */
export function matchGeneric(
  _text: string,
  _at: number,
  _length: number,
  _context: { readonly path: string },
): readonly GenericMatch[] {
  return [];
}
