import * as BYTE from '../byte.ts';
import { type Decoded, decodeRun } from './decode.ts';
import type { Focus, Span } from './focus.ts';
import type { Hit } from './hit.ts';
import { isSeam, isTokenByte, joinPieces } from './join.ts';
import { ESCAPE, unbackslash, unentity, unpercent } from './unescape.ts';

/** Where some encoding shows itself. */
export type Mark = 'escape' | 'percent' | 'entity' | 'join';

/** All kinds of marks. */
export const MARKS: readonly Mark[] = ['escape', 'percent', 'entity', 'join'];

/** Literals at which the search leaves a mark; see `markAt`. */
export const MARK_KEYWORDS: readonly { readonly text: string; readonly mark: Mark }[] = [
  { text: '\\u00', mark: 'escape' },
  // A terminal's colour, whose last letter would seem to belong to what it colours.
  { text: '\x1b[', mark: 'escape' },
  ...['1', '2', '3', '4', '5', '6', '7'].map((digit) => ({ text: `\\x${digit}`, mark: 'escape' as const })),
  ...['x', 'X', '0', '1', '4', '5', '6', '7', '8', '9'].map((sign) => ({
    text: `&#${sign}`,
    mark: 'entity' as const,
  })),
  ...[
    '"+"',
    "'+'",
    '"+\'',
    '\'+"',
    '`+`',
    '" +',
    "' +",
    '` +',
    '+ "',
    "+ '",
    '+ `',
    '"+\n',
    "'+\n",
    '"+\r',
  ].map((text) => ({ text, mark: 'join' as const })),
];

/** How far a region reaches before its mark and after it, in bytes. */
const REACH: Readonly<Record<Mark, readonly [before: number, after: number]>> = {
  escape: [1024, 8192],
  percent: [1024, 4096],
  entity: [512, 2048],
  join: [1024, 6144],
};

/** What may stand between two lines of base64, and a little more, in bytes. */
const LINE_GAP = 64;

/** By byte, what it is worth as a hex digit; -1 where it is none. */
const HEX_VALUE = Int8Array.from({ length: 256 }, (_, byte) =>
  '0123456789abcdef'.indexOf(String.fromCharCode(byte).toLowerCase()),
);

/**
 * Collects the places at which a text may be encoded, then decodes the regions around them, each byte at most a few times. One
 * text at a time: `begin` forgets the one before.
 */
export class EncodedText {
  #bytes: Buffer = NOTHING;
  #focus: Focus | undefined;
  readonly #marks: Readonly<Record<Mark, number[]>> = { escape: [], percent: [], entity: [], join: [] };
  #runs: Decoded[] = [];
  #runsFrom = 0;
  #runsDone = 0;

  /**
   * Starts to collect in `bytes`. With a focus, only what stands in its ranges is looked for (`note`, `markAt` and `run` are
   * told by the caller), and it is told what was looked into.
   */
  begin(bytes: Buffer, focus: Focus | undefined): void {
    this.#bytes = bytes;
    this.#focus = focus;
    for (const mark of MARKS) {
      const list = this.#marks[mark];
      if (list.length > 0) list.length = 0;
      if (focus) for (const at of focus.marks[mark]) list.push(at);
    }
    if (this.#runs.length > 0) this.#runs = [];
    this.#runsFrom = 0;
    this.#runsDone = 0;
  }

  /** Notes that the text around `at` has to be decoded, whatever stands there. */
  note(mark: Mark, at: number): void {
    this.#marks[mark].push(at);
  }

  /** Notes a keyword of MARK_KEYWORDS at `at`, where what it starts stands for a token's character. */
  markAt(mark: Mark, text: string, at: number): void {
    const bytes = this.#bytes;
    if (mark === 'join') {
      if (isSeam(bytes, at + text.indexOf('+'))) this.note('join', at);
      return;
    }
    if (mark === 'entity') {
      const match = /^&#(?:(\d{1,5})|[xX]([0-9A-Fa-f]{1,5}));/.exec(bytes.toString('latin1', at, at + 10));
      const code = match?.[1] ? Number(match[1]) : Number.parseInt(match?.[2] ?? '', 16);
      if (standsInKeyword(code)) this.note('entity', at);
      return;
    }
    const code = text.length < 3 ? ESCAPE : hexValue(bytes, at + (text.startsWith('\\u') ? 4 : 2));
    if (code === ESCAPE || standsInKeyword(code)) this.note('escape', at);
  }

  /** Notes the run of token characters from `start` to `end`. */
  run(start: number, end: number): void {
    if (start < this.#runsDone) {
      this.#focus?.looked(start, start + 1, this.#runsFrom, this.#runsDone + LINE_GAP);
      return;
    }
    const from = this.#bytes[start - 1] === BYTE.BACKSLASH ? start + 1 : start;
    const decoded = decodeRun(this.#bytes, from, end);
    if (decoded === undefined) return;
    this.#runs.push(decoded);
    this.#runsFrom = start;
    this.#runsDone = decoded.endOf(decoded.bytes.length - 1);
    // It goes on in the next line only where that is as long at most.
    this.#focus?.looked(
      start,
      start + 1,
      start - 1,
      Math.max(this.#runsDone, end) + LINE_GAP + (end - start),
    );
  }

  /** Everything that decodes to something. */
  *regions(): Iterable<Decoded> {
    const bytes = this.#bytes;
    const focus = this.#focus;
    const marks = this.#marks;
    yield* this.#runs;
    for (const { from, to } of focus?.ranges ?? [{ from: 0, to: bytes.length }]) {
      for (const at of placesOf(BYTE.PERCENT, bytes, from, to))
        if (standsInKeyword(hexValue(bytes, at + 1))) this.note('percent', at);
      for (const end of bytes.includes(BYTE.RETURN, from) ? ['\\\n', '\\\r\n'] : ['\\\n'])
        for (const at of placesOf(end, bytes, from, to))
          if (isTokenByte(bytes[at - 1])) this.note('join', at);
    }
    if (marks.escape.length > 0) yield* tiles(bytes, marks.escape, 'escape', unbackslash, focus);
    if (marks.percent.length > 0) yield* tiles(bytes, marks.percent, 'percent', unpercent, focus);
    if (marks.entity.length > 0) yield* tiles(bytes, marks.entity, 'entity', unentity, focus);
    if (marks.join.length > 0) yield* tiles(bytes, marks.join, 'join', joinPieces, focus);
  }
}

const NOTHING = Buffer.alloc(0);

/** Where `sought` stands in `bytes`, from `from` to before `to`. */
function* placesOf(sought: number | string, bytes: Buffer, from: number, to: number): Iterable<number> {
  for (let at = bytes.indexOf(sought, from); at >= 0 && at < to; at = bytes.indexOf(sought, at + 1)) yield at;
}

/** The regions around the marks, decoded; a mark inside the region of the one before needs none of its own. */
function* tiles(
  bytes: Buffer,
  marks: number[],
  mark: Mark,
  decode: (bytes: Buffer, from: number, to: number) => Decoded | undefined,
  focus: Focus | undefined,
): Iterable<Decoded> {
  const [before, after] = REACH[mark];
  const regions: Span[] = [];
  let done = -1;
  for (const at of marks.sort((a, b) => a - b)) {
    if (at < done) continue;
    let from = Math.max(0, at - before);
    let to = Math.min(bytes.length, at + after);
    let cut = to < bytes.length;
    if (mark !== 'join') {
      from = Math.max(from, at === 0 ? 0 : bytes.lastIndexOf(BYTE.NEWLINE, at - 1) + 1);
      const lineEnd = bytes.indexOf(BYTE.NEWLINE, at);
      if (lineEnd >= 0 && lineEnd <= to) {
        to = lineEnd;
        cut = false;
      }
    }
    done = cut ? to - before : to;
    const region = { from, to };
    if (focus) regions.push(region);
    if (focus?.isEmpty(mark, region)) continue;
    const decoded = decode(bytes, from, to);
    if (decoded !== undefined) yield decoded;
  }
  focus?.marked(
    mark,
    marks.filter((at, index) => at !== marks[index - 1]),
    regions,
  );
}

/** A character that a keyword or a token is made of; what else is escaped hides nothing. */
function standsInKeyword(code: number): boolean {
  return isTokenByte(code)
    ? code !== BYTE.PLUS && code !== BYTE.EQUALS
    : code === BYTE.DOT || code === BYTE.COLON;
}

/** What the two hex digits at `at` say; -1 where there are none. */
function hexValue(bytes: Uint8Array, at: number): number {
  const high = HEX_VALUE[bytes[at] ?? 0] ?? -1;
  const low = HEX_VALUE[bytes[at + 1] ?? 0] ?? -1;
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

/** The escape that ends right before `at`, whose last character would otherwise seem to belong to what stands at `at`. */
export function escapeBefore(bytes: Uint8Array, at: number): 'escape' | 'percent' | undefined {
  if (bytes[at - 2] === BYTE.BACKSLASH) return ENDS_ESCAPE[bytes[at - 1] ?? 0] === 1 ? 'escape' : undefined;
  if (bytes[at - 3] === BYTE.PERCENT) return 'percent';
  if (bytes[at - 4] === BYTE.BACKSLASH && bytes[at - 3] === BYTE.LETTER_X) return 'escape';
  return bytes[at - 6] === BYTE.BACKSLASH && bytes[at - 5] === BYTE.LETTER_U ? 'escape' : undefined;
}

const ENDS_ESCAPE = Uint8Array.from({ length: 256 }, (_, byte) =>
  'nrtbfv0'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** How far before a keyword the token that holds it may start, in bytes. */
export const TOKEN_START = 64;

/**
 * The escape that a token seems to start with at `start`, not before TOKEN_START bytes before the keyword that it holds, whose first
 * character is not the token's.
 */
export function escapeAtStart(bytes: Uint8Array, start: number): 'escape' | 'percent' | undefined {
  const before = bytes[start - 1];
  if (before === BYTE.PERCENT) return escapeBefore(bytes, start + 2);
  if (before !== BYTE.BACKSLASH) return undefined;
  return escapeBefore(bytes, start + 1) ?? escapeBefore(bytes, start + 3) ?? escapeBefore(bytes, start + 5);
}

/** `hit`, found in `decoded`, at its place in the encoded bytes. */
export function mapHit(hit: Hit, decoded: Decoded): Hit {
  return {
    ...hit,
    start: decoded.startOf(hit.start),
    end: decoded.endOf(Math.max(hit.start, hit.end - 1)),
    decodedFrom: [decoded.how, ...(hit.decodedFrom ?? [])],
  };
}
