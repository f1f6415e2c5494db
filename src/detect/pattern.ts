/**
 * Reads the source of a regular expression, as far as the detector needs it: which single characters
 * the start of a match is made of (to reject most keyword hits before any string is made), how short
 * and long a match can be, and where repetitions stand (see linearity.ts).
 *
 * Grammar: https://tc39.es/ecma262/#sec-patterns. What is not understood reads as `undefined`, and then
 * nothing is concluded from the pattern.
 */

/** A set of characters below U+0100 (index: code, value: 0 or 1) and whether it also has any above. */
export interface CharacterSet {
  readonly has: Uint8Array;
  readonly wide: boolean;
}

/** A sign that takes no character: start, end, at a word's edge, not at one. */
export type EdgeSign = '^' | '$' | 'b' | 'B';

/** A part of a pattern; `back` is a back reference. */
export type Part =
  | { readonly kind: 'set'; readonly set: CharacterSet }
  | { readonly kind: 'sequence'; readonly parts: readonly Part[] }
  | { readonly kind: 'choice'; readonly options: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly min: number; readonly max: number }
  | { readonly kind: 'look'; readonly ahead: boolean; readonly negative: boolean; readonly part: Part }
  | { readonly kind: 'edge'; readonly sign: EdgeSign }
  | { readonly kind: 'back' };

/** Least and greatest number of characters that `part` can match; the greatest may be Infinity. */
export function lengthOf(part: Part): { readonly min: number; readonly max: number } {
  switch (part.kind) {
    case 'set':
      return { min: 1, max: 1 };
    case 'sequence':
      return part.parts.reduce(
        (sum, each) => {
          const { min, max } = lengthOf(each);
          return { min: sum.min + min, max: sum.max + max };
        },
        { min: 0, max: 0 },
      );
    case 'choice': {
      const lengths = part.options.map(lengthOf);
      return {
        min: Math.min(...lengths.map(({ min }) => min)),
        max: Math.max(...lengths.map(({ max }) => max)),
      };
    }
    case 'repeat': {
      const { min, max } = lengthOf(part.part);
      return { min: min * part.min, max: max === 0 ? 0 : max * part.max };
    }
    case 'back':
      return { min: 0, max: Number.POSITIVE_INFINITY };
    default:
      return { min: 0, max: 0 };
  }
}

/** The pattern as a tree; undefined where its syntax is not understood. */
export function readPattern(pattern: RegExp): Part | undefined {
  if (/[uv]/.test(pattern.flags)) return undefined;
  const reader = new PatternReader(pattern.source, pattern.ignoreCase, pattern.dotAll);
  try {
    return reader.read();
  } catch (error) {
    if (error instanceof NotUnderstood) return undefined;
    throw error;
  }
}

class NotUnderstood extends Error {}

const ESCAPED: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, 0: 0 };

class PatternReader {
  #at = 0;
  readonly #source: string;
  readonly #ignoreCase: boolean;
  readonly #dotAll: boolean;

  constructor(source: string, ignoreCase: boolean, dotAll: boolean) {
    this.#source = source;
    this.#ignoreCase = ignoreCase;
    this.#dotAll = dotAll;
  }

  read(): Part {
    const part = this.#choice();
    if (this.#at < this.#source.length) throw new NotUnderstood();
    return part;
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #choice(): Part {
    const options = [this.#sequence()];
    while (this.#takes('|')) options.push(this.#sequence());
    return options.length === 1 && options[0] ? options[0] : { kind: 'choice', options };
  }

  #sequence(): Part {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? ''))
      parts.push(this.#repeated());
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts };
  }

  #repeated(): Part {
    const part = this.#atom();
    const quantifier = /(?:[*+?]|\{(\d+)(?:(,)(\d*))?\})\??/y;
    quantifier.lastIndex = this.#at;
    const match = quantifier.exec(this.#source);
    if (!match) return part;
    this.#at += match[0].length;
    const sign = match[0][0];
    if (sign === '*') return { kind: 'repeat', part, min: 0, max: Number.POSITIVE_INFINITY };
    if (sign === '+') return { kind: 'repeat', part, min: 1, max: Number.POSITIVE_INFINITY };
    if (sign === '?') return { kind: 'repeat', part, min: 0, max: 1 };
    const min = Number(match[1]);
    const max = match[2] ? (match[3] ? Number(match[3]) : Number.POSITIVE_INFINITY) : min;
    return { kind: 'repeat', part, min, max };
  }

  #atom(): Part {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return { kind: 'set', set: this.#class() };
    for (const sign of ['^', '$'] as const) if (this.#takes(sign)) return { kind: 'edge', sign };
    if (this.#takes('.')) {
      const set = setOf((code) => this.#dotAll || (code !== 10 && code !== 13), true);
      return { kind: 'set', set };
    }
    if (this.#takes('\\')) return this.#escape();
    const code = this.#source.charCodeAt(this.#at);
    this.#at += 1;
    return { kind: 'set', set: this.#single(code) };
  }

  #group(): Part {
    let look: { readonly ahead: boolean; readonly negative: boolean } | undefined;
    if (this.#takes('?=')) look = { ahead: true, negative: false };
    else if (this.#takes('?!')) look = { ahead: true, negative: true };
    else if (this.#takes('?<=')) look = { ahead: false, negative: false };
    else if (this.#takes('?<!')) look = { ahead: false, negative: true };
    else if (this.#takes('?<')) this.#at = this.#source.indexOf('>', this.#at) + 1;
    else if (!this.#takes('?:') && this.#source[this.#at] === '?') throw new NotUnderstood();
    const part = this.#choice();
    if (!this.#takes(')')) throw new NotUnderstood();
    return look ? { kind: 'look', ...look, part } : part;
  }

  #escape(): Part {
    const sign = this.#source[this.#at] ?? '';
    if (sign === 'b' || sign === 'B') {
      this.#at += 1;
      return { kind: 'edge', sign };
    }
    if (/[1-9k]/.test(sign)) {
      const reference = /[1-9]\d*|k<[^>]*>/y;
      reference.lastIndex = this.#at;
      const match = reference.exec(this.#source);
      if (!match) throw new NotUnderstood();
      this.#at += match[0].length;
      return { kind: 'back' };
    }
    return { kind: 'set', set: this.#escapedSet() };
  }

  /** What stands after a backslash, in a class or out of it. */
  #escapedSet(): CharacterSet {
    const sign = this.#source[this.#at] ?? '';
    this.#at += 1;
    switch (sign) {
      case 'd':
        return setOf(isDigit, false);
      case 'D':
        return setOf((code) => !isDigit(code), true);
      case 'w':
        return setOf(isWord, false);
      case 'W':
        return setOf((code) => !isWord(code), true);
      case 's':
        return setOf(isSpace, true);
      case 'S':
        return setOf((code) => !isSpace(code), true);
      case 'x':
      case 'u': {
        const digits = this.#source.slice(this.#at, this.#at + (sign === 'x' ? 2 : 4));
        if (!/^[0-9A-Fa-f]+$/.test(digits)) throw new NotUnderstood();
        this.#at += digits.length;
        return this.#single(Number.parseInt(digits, 16));
      }
      default: {
        if (/[A-Za-z]/.test(sign) && !(sign in ESCAPED)) throw new NotUnderstood();
        return this.#single(ESCAPED[sign] ?? sign.charCodeAt(0));
      }
    }
  }

  #class(): CharacterSet {
    const negated = this.#takes('^');
    const has = new Uint8Array(256);
    let wide = false;
    for (;;) {
      if (this.#at >= this.#source.length) throw new NotUnderstood();
      if (this.#takes(']')) break;
      const first = this.#classMember();
      if (typeof first === 'number' && this.#source[this.#at] === '-' && this.#source[this.#at + 1] !== ']') {
        this.#at += 1;
        const last = this.#classMember();
        if (typeof last !== 'number') throw new NotUnderstood();
        for (let code = first; code <= Math.min(last, 255); code += 1) has[code] = 1;
        wide ||= last > 255;
      } else if (typeof first === 'number') {
        if (first > 255) wide = true;
        else has[first] = 1;
      } else {
        for (let code = 0; code < 256; code += 1) has[code] ||= first.has[code] ?? 0;
        wide ||= first.wide;
      }
    }
    if (this.#ignoreCase) fold(has);
    return negated ? setOf((code) => has[code] === 0, true) : { has, wide };
  }

  #classMember(): number | CharacterSet {
    if (!this.#takes('\\')) {
      const code = this.#source.charCodeAt(this.#at);
      this.#at += 1;
      return code;
    }
    if (this.#takes('b')) return 8;
    const set = this.#escapedSet();
    const sign = this.#source[this.#at - 1] ?? '';
    if (/[dDwWsS]/.test(sign) && this.#source[this.#at - 2] === '\\') return set;
    // A single character: with ignoreCase its set has two, the class folds later anyway.
    const code = set.has.indexOf(1);
    return code < 0 ? 256 : code;
  }

  #single(code: number): CharacterSet {
    const has = new Uint8Array(256);
    if (code < 256) has[code] = 1;
    if (this.#ignoreCase) fold(has);
    return { has, wide: code > 255 };
  }
}

function setOf(test: (code: number) => boolean, wide: boolean): CharacterSet {
  return { has: Uint8Array.from({ length: 256 }, (_, code) => (test(code) ? 1 : 0)), wide };
}

function fold(has: Uint8Array): void {
  for (let code = 65; code <= 90; code += 1) {
    const either = has[code] || has[code + 32] ? 1 : 0;
    has[code] = either;
    has[code + 32] = either;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWord(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
}
