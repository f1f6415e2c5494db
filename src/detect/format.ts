import { markLength } from './encoding.ts';
import { shannonEntropy } from './entropy.ts';
import { isHandTyped } from './placeholder.ts';
import type { FormatRule } from './rule.ts';
import { createGlance, type Glance, spanOf } from './shape.ts';
import { openWindow, type Window } from './window.ts';

/** A value that a rule matched: bytes `start` to `end`, exclusive. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Where what it is the inside of starts, such as a key's armour. */
  readonly armour?: number | undefined;
  readonly value: string;
  /** As in `Hit`. */
  readonly told: number;
  /** What makes it less than sure: a vendor's name stands before the value, and nothing calls it a credential. */
  readonly doubt?: 'bare' | undefined;
  /** The decoded text around it. */
  readonly window: Window;
}

/** A format rule, made ready at its first keyword. */
export interface FormatMatcher {
  /** The bytes around one keyword; `index` is its place in the rule's list. */
  readonly couldMatch: (bytes: Uint8Array, at: number, index: number) => boolean;
  /**
   * All matches that hold a keyword in a window around the keyword at `at`, up to where in the text no further look is
   * needed (a keyword that ends before it has been dealt with), and the bytes that were looked at.
   *
   * @param reach how far to look beyond the usual, in bytes
   */
  readonly match: (
    bytes: Buffer,
    at: number,
    reach: number,
  ) => {
    readonly matches: readonly Match[];
    readonly done: number;
    readonly from: number;
    readonly to: number;
  };
}

/** How far around a keyword a pattern looks at least, and where it is not known how long a match can be, in bytes. */
const LEAST_REACH = 128;
const USUAL_REACH = 2048;
/** The longest match there is: a large PGP key with its certificates. */
const LONGEST = 65_536;

/** Makes `rule` ready to match: compiles its pattern and reads how far it can reach. */
export function createFormatMatcher(rule: FormatRule): FormatMatcher {
  const pattern = new RegExp(rule.pattern.source, `${rule.pattern.flags.replace(/[gyd]/g, '')}gd`);
  const span = spanOf(pattern);
  const usual = span === 'unknown' ? USUAL_REACH : Math.min(Math.max(span + 64, LEAST_REACH), LONGEST);
  const keywords = rule.ignoreCase ? rule.keywords.map((keyword) => keyword.toLowerCase()) : rule.keywords;
  const glanceOf = createGlance(pattern, keywords);
  const glances: (Glance | undefined)[] = [];

  function holdsKeyword(text: string): boolean {
    const folded = rule.ignoreCase ? text.toLowerCase() : text;
    return keywords.some((keyword) => folded.includes(keyword));
  }

  function matchesIn(window: Window, bytes: Buffer): readonly Match[] | 'cut' {
    const matches: Match[] = [];
    pattern.lastIndex = 0;
    for (let found = pattern.exec(window.text); found !== null; found = pattern.exec(window.text)) {
      const whole = found[0];
      if (whole === '') {
        pattern.lastIndex += 1;
        continue;
      }
      const cutLeft = found.index === 0 && window.from > markLength(bytes);
      const cutRight = found.index + whole.length === window.text.length && window.to < bytes.length;
      if ((cutLeft || cutRight) && window.to - window.from < 2 * LONGEST) return 'cut';
      if (!holdsKeyword(whole)) continue;
      const { secret, secret2, armour } = found.indices?.groups ?? {};
      const [start, end] = secret ?? secret2 ?? found.indices?.[0] ?? [0, 0];
      const value = window.text.slice(start, end);
      if (
        rule.entropy !== undefined &&
        shannonEntropy(value) < rule.entropy &&
        (rule.asWritten === true || !isHandTyped(value))
      )
        continue;
      matches.push({
        start: window.byteAt(start),
        end: window.byteAt(end),
        armour: armour && window.byteAt(armour[0]),
        value,
        told: start - found.index,
        window,
      });
    }
    return matches;
  }

  return {
    couldMatch(bytes, at, index) {
      const glance = glances[index] ?? glanceOf(keywords[index] ?? '');
      glances[index] = glance;
      return glance(bytes, at);
    },
    match(bytes, at, beyond) {
      let left = usual;
      let right = usual + beyond;
      for (;;) {
        const window = openWindow(bytes, at - left, at + right);
        const matches = matchesIn(window, bytes);
        if (matches !== 'cut') {
          const done = window.to === bytes.length ? bytes.length + 1 : window.to - usual;
          return { matches, done: Math.max(done, at + 1), from: window.from, to: window.to };
        }
        left *= 4;
        right *= 4;
      }
    },
  };
}
