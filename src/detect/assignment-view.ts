import type { Assignment, Syntax } from './assignment.ts';
import { measureSurprise, type Surprise } from './surprise.ts';
import { countValue, type ValueFigures } from './value-figures.ts';

/** What of a value, and of the text on each side of it, is looked at, in characters. */
const LONGEST_VALUE = 256;
const REACH = 200;

/** An assignment in its text, as the model's features look at it; each part is worked out when it is first asked for. */
export class AssignmentView {
  /** The value as it is, and no more than its start. */
  readonly whole: string;
  readonly value: string;
  readonly name: string;
  readonly syntax: Syntax;
  readonly operator: string;
  readonly quote: string;
  readonly wrapper: string;
  readonly path: string;
  readonly start: number;
  /** Offsets of the line that the assignment stands in; of the part around it, where that is long. */
  readonly lineStart: number;
  readonly lineEnd: number;
  /** What stands before the name in its line. */
  readonly before: string;
  readonly #text: string;
  readonly #first: number;
  readonly #end: number;
  #figures: ValueFigures | undefined;
  #surprise: Surprise | undefined;
  #after: string | undefined;
  #line: string | undefined;
  #lineRest: string | undefined;
  #valueSquashed: string | undefined;
  #decoded: string | undefined;

  constructor(assignment: Assignment, text: string, path: string) {
    const { value, name, nameStart, start, end } = assignment;
    this.whole = value;
    this.value = value.length > LONGEST_VALUE ? value.slice(0, LONGEST_VALUE) : value;
    this.name = name;
    this.syntax = assignment.syntax;
    this.operator = assignment.operator;
    this.quote = assignment.quote;
    this.wrapper = assignment.wrapper;
    this.path = path;
    this.start = start;
    this.#text = text;
    this.#first = Math.min(nameStart, start);
    this.#end = end;
    this.lineStart = lastNewline(text, this.#first - 1, Math.max(0, this.#first - REACH)) + 1;
    this.lineEnd = newlineOr(text, end, Math.min(text.length, end + REACH));
    this.before = text.slice(this.lineStart, this.#first);
  }

  get figures(): ValueFigures {
    this.#figures ??= countValue(this.value);
    return this.#figures;
  }

  get surprise(): Surprise {
    this.#surprise ??= measureSurprise(this.value);
    return this.#surprise;
  }

  /** The last part of a dotted name. */
  get lastName(): string {
    const { name } = this;
    return name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
  }

  /** What stands behind the value in its line. */
  get after(): string {
    this.#after ??= this.#text.slice(Math.min(this.lineEnd, this.#end + this.quote.length), this.lineEnd);
    return this.#after;
  }

  /** The line without the value. */
  get line(): string {
    this.#line ??= this.before + this.#text.slice(this.#first, this.start) + this.after;
    return this.#line;
  }

  /** The line before, and the one behind. */
  get previous(): string {
    const { lineStart } = this;
    const least = Math.max(0, lineStart - REACH);
    return this.#text.slice(Math.max(least, lastNewline(this.#text, lineStart - 2, least)), lineStart);
  }

  get next(): string {
    const { lineEnd } = this;
    return this.#text.slice(lineEnd, newlineOr(this.#text, lineEnd + 1, lineEnd + REACH));
  }

  /** What stands behind the value in its line, but for what closes something. */
  get lineRest(): string {
    this.#lineRest ??= this.after
      .trim()
      .replace(/^[;,)\]}"'`\\]+/, '')
      .trim();
    return this.#lineRest;
  }

  /** Letters and digits alone, in lower case. */
  get nameSquashed(): string {
    return squash(this.lastName);
  }

  get valueSquashed(): string {
    this.#valueSquashed ??= squash(this.value);
    return this.#valueSquashed;
  }

  /** What the value is in base64, where that is text. */
  get decoded(): string {
    this.#decoded ??= decodeBase64(this.value);
    return this.#decoded;
  }

  /** What stands behind the credentials of a URL. */
  get host(): string {
    return this.syntax === 'url' ? this.#text.slice(this.#end + 1, this.#end + 40) : '';
  }

  /** The folder, and the whole path, in lower case. */
  get folder(): string {
    return this.path.slice(0, this.path.lastIndexOf('/') + 1).toLowerCase();
  }

  get directory(): string {
    return this.path.toLowerCase();
  }
}

/** Letters and digits of `text` alone, in lower case. */
export function squash(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

function decodeBase64(value: string): string {
  if (value.length < 8 || value.length > 512 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return '';
  const text = Buffer.from(value, 'base64').toString('latin1');
  return /^[\x20-\x7e\r\n\t]+$/.test(text) ? text : '';
}

/** The last newline at `from` or before, down to `least`; `least - 1` where there is none: a line may be long. */
function lastNewline(text: string, from: number, least: number): number {
  let at = from;
  while (at >= least && text.charCodeAt(at) !== 10) at -= 1;
  return at < least ? least - 1 : at;
}

/** The first newline at `from` or behind, up to `most`, else `most`. */
function newlineOr(text: string, from: number, most: number): number {
  let at = from;
  while (at < most && text.charCodeAt(at) !== 10) at += 1;
  return Math.min(at, most);
}
