import { createContext, Script } from 'node:vm';
import { countSteps } from './backtracking.ts';
import { lengthOf, type Part, readPattern } from './pattern.ts';

/** Why a pattern could hang, in words for the person who wrote it. */
export type NonLinear = string;

/** A repetition this long counts as unbounded. */
const LONG = 1000;
/**
 * Sizes of the hostile texts, in characters, each four times the one before, with how many times the work of the one
 * before is too much: linear work is four times, quadratic work nears sixteen. Where both are passed, the work grows
 * faster than the text; a long but bounded repetition passes the first only.
 */
const SIZES = [
  { size: 1024, growth: 0 },
  { size: 4096, growth: 4.5 },
  { size: 16_384, growth: 8 },
] as const;
/** A pattern that looks at each character so often is slow, however it grows: a megabyte would take seconds. */
const MOST_STEPS = 4096;
/** Where steps cannot be counted, a pattern that needs so many milliseconds for HANGS characters is stopped. */
const LIMIT = 3000;
const HANGS = 65_536;
const STOPPED = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * Tells whether `pattern` could need more than linear time, and why; undefined where it could not, as far as can
 * be told. Two looks: at its structure (a repetition within a repetition that can split one text in many ways is
 * refused without being run), then at its behaviour on texts that nearly match, under a time limit.
 *
 * @param texts what nearly matches: keywords, examples; pieces of the pattern itself are tried anyway
 */
export function findNonLinear(pattern: RegExp, texts: readonly string[]): NonLinear | undefined {
  const part = readPattern(pattern);
  const nested = part === undefined ? undefined : nestedRepetition(part);
  return nested ?? slowText(pattern, part, texts);
}

/** A repetition that holds one of changing length, where both can take the same characters: (a+)*, (\w+\s?)*, (a|ab)*. */
function nestedRepetition(part: Part, within = false): NonLinear | undefined {
  switch (part.kind) {
    case 'repeat': {
      const many = part.max > LONG || (part.max - part.min > 8 && part.max > 16);
      if (within && part.max - part.min > 1 && part.max > 16)
        return 'a repetition stands within a repetition, so that one text can be divided in many ways';
      const inner = lengthOf(part.part);
      const changes = inner.min !== inner.max;
      return nestedRepetition(part.part, within || (many && changes && !isDelimited(part.part)));
    }
    case 'sequence':
      return first(part.parts, within);
    case 'choice':
      return first(part.options, within);
    case 'look':
      return nestedRepetition(part.part, false);
    default:
      return undefined;
  }
}

function first(parts: readonly Part[], within: boolean): NonLinear | undefined {
  for (const part of parts) {
    const found = nestedRepetition(part, within);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether each round of a repetition starts, or ends, with a character that nothing else in it can take: (,\w+)* has one way only. */
function isDelimited(part: Part): boolean {
  if (part.kind !== 'sequence') return false;
  return stands(part.parts[0], part.parts.slice(1)) || stands(part.parts.at(-1), part.parts.slice(0, -1));
}

/** Whether `mark` is a character that none of `others` can take. */
function stands(mark: Part | undefined, others: readonly Part[]): boolean {
  if (mark?.kind !== 'set' || mark.set.wide) return false;
  const taken = new Uint8Array(256);
  for (const each of others) collect(each, taken);
  return mark.set.has.every((flag, code) => flag === 0 || taken[code] === 0);
}

function collect(part: Part, taken: Uint8Array): void {
  if (part.kind === 'set') for (let code = 0; code < 256; code += 1) taken[code] ||= part.set.has[code] ?? 0;
  if (part.kind === 'repeat') collect(part.part, taken);
  if (part.kind === 'sequence') for (const each of part.parts) collect(each, taken);
  if (part.kind === 'choice') for (const each of part.options) collect(each, taken);
}

/** Counts the work on texts that nearly match and grow. */
function slowText(pattern: RegExp, part: Part | undefined, texts: readonly string[]): NonLinear | undefined {
  for (const piece of hostilePieces(part, texts)) {
    const why = part === undefined ? undefined : slowPiece(part, piece);
    if (why === 'unknown' || part === undefined) {
      if (hangs(pattern, textOf(piece, HANGS)))
        return 'on a text that nearly matches again and again, it does not end';
    } else if (why !== undefined) return why;
  }
  return undefined;
}

/** Pieces of which a hostile text is made: what nearly matches, and what the pattern's own repetitions take. */
export function hostilePieces(part: Part | undefined, texts: readonly string[]): readonly string[] {
  const pieces = [
    ...texts.flatMap(nearMisses),
    ...(part === undefined ? [] : TURNS.flatMap((turn) => witnesses(part, turn))),
  ];
  return [...new Set(pieces)].filter((piece) => piece !== '');
}

/** `size` characters or a few more: the piece again and again, and an end. */
function textOf(piece: string, size: number): string {
  return `${piece.repeat(Math.ceil(size / piece.length))}\n`;
}

function slowPiece(part: Part, piece: string): NonLinear | 'unknown' | undefined {
  let before = 0;
  for (const { size, growth } of SIZES) {
    const text = textOf(piece, size);
    const limit = MOST_STEPS * text.length;
    const steps = countSteps(part, text, limit);
    if (steps === undefined) return 'unknown';
    if (steps >= limit)
      return `on a text that nearly matches, it looks at each character ${MOST_STEPS} times`;
    if (steps <= growth * before) return undefined;
    before = steps;
  }
  return 'on a text that nearly matches again and again, its work grows faster than the text';
}

/** Whether finding all matches in `text` has to be stopped. */
function hangs(pattern: RegExp, text: string): boolean {
  const flags = pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`;
  const script = new Script(
    'for (pattern.lastIndex = 0; pattern.exec(text) !== null;) if (pattern.lastIndex === 0) break;',
  );
  try {
    const context = createContext({ pattern: new RegExp(pattern.source, flags), text });
    script.runInContext(context, { timeout: LIMIT });
    return false;
  } catch (error) {
    // The error may be of another realm, which `instanceof` does not know.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === STOPPED) return true;
    throw error;
  }
}

/** A text that matches, spoilt: without its end, and with an end that does not fit. */
function nearMisses(text: string): readonly string[] {
  return [text.slice(0, -1), text.slice(0, Math.ceil(text.length / 2)), `${text.slice(0, -1)}\u0001`];
}

/** Which option of each choice is taken, in turn: what two of them can take may be of the later one only. */
const TURNS = [0, 1, 2, 3, 4, 5];

/** Texts that the pattern starts to match: its shortest match up to each repetition, then that repetition at length. */
function witnesses(part: Part, turn: number): readonly string[] {
  const found: string[] = [];
  let prefix = '';
  const visit = (each: Part): void => {
    switch (each.kind) {
      case 'set':
        prefix += letterOf(each.set.has);
        break;
      case 'sequence':
        each.parts.forEach(visit);
        break;
      case 'choice':
        visit(each.options[turn % each.options.length] ?? each);
        break;
      case 'look': {
        const before = prefix;
        if (each.ahead) visit(each.part);
        prefix = before;
        break;
      }
      case 'repeat': {
        const before = prefix;
        visit(each.part);
        const unit = prefix.slice(before.length);
        prefix = before + unit.repeat(Math.min(each.min, 512));
        if (each.max - each.min > 8 && unit !== '')
          found.push(before + unit.repeat(Math.min(each.max, 512)), unit);
        break;
      }
      default:
        break;
    }
  };
  visit(part);
  return [...found.slice(0, 16), prefix];
}

/** A character of the set: a letter or a digit where it has one. */
function letterOf(has: Uint8Array): string {
  for (const code of [97, 65, 48, 102, 32]) if (has[code] === 1) return String.fromCharCode(code);
  const code = has.indexOf(1);
  return code < 0 ? '' : String.fromCharCode(code);
}
