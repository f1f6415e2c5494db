import { isRunByte } from './runs.ts';

/** Some encoded text, decoded, that knows where in the encoded bytes each of its own stands. */
export interface Decoded {
  readonly how: 'base64' | 'hex' | 'percent' | 'escape' | 'entity' | 'join';
  readonly bytes: Buffer;
  /** The encoded byte at which decoded byte `index` starts. */
  readonly startOf: (index: number) => number;
  /** One past the encoded byte at which decoded byte `index` ends. */
  readonly endOf: (index: number) => number;
}

/** How often something may be encoded over something else. */
export const DEPTH = 3;

/**
 * What the hook's gate must wake the detector for, beside the rules' keywords: extended regular expressions
 * (POSIX, for `grep -aE`, case matters) that match a line of any text in which the detector decodes
 * something that holds no keyword as it stands. They are run over the lines that the detector reads: the
 * diff with the same context lines, the marker in the first column taken off or not.
 *
 * - base64 (standard or URL alphabet) of printable ASCII: six quads that each decode to three printable
 *   characters, at any alignment. The first character of a quad gives the first byte's upper six bits, hence
 *   [I-Za-f] for 0x20 to 0x7F, and so on.
 * - hex of printable ASCII, 16 bytes in a row
 * - \xHH and \u00HH, %HH, &#DD; and &#xHH; for a letter, a digit or one of - . / : _
 * - string literals joined within a token: 'ab' + 'cd', on one line or over two
 * - a line continued by a backslash within a token
 */
export const ENCODED_TRIGGERS: readonly string[] = [
  '([I-Za-f][C-HS-Xi-nyz0-3]([BFJNRVZdhlptx159][A-Za-z0-9+/_-]|[AEIMQUYcgkosw048][g-z0-9+/_-])){6}',
  '([2-7][0-9A-Fa-f]){16}',
  '\x1b\\[',
  '\\\\(x|u00)(1[Bb]|2[DdEeFf]|3[0-9Aa]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9Aa])',
  '%(2[DdEeFf]|3[0-9Aa]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9Aa])',
  '&#0*(4[5-9]|5[0-8]|6[5-9]|[78][0-9]|90|95|9[7-9]|1[01][0-9]|12[0-2]);',
  '&#[xX]0*(2[DdEeFf]|3[0-9Aa]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9Aa]);',
  '[0-9A-Za-z_/+=-]["\'`][ \t]*[+][ \t]*(["\'`]|\r?$)',
  '^.?[ \t]*[+][ \t]*["\'`][0-9A-Za-z_/+=-]',
  '[0-9A-Za-z_/+=-]\\\\\r?$',
];

/** Flags, by byte, of the characters that each place of a quad can have when three printable ASCII characters are encoded. */
const ONE = flags('IJKLMNOPQRSTUVWXYZabcdef');
const TWO = flags('CDEFGHSTUVWXijklmnyz0123');
const THREE_LOW = flags('AEIMQUYcgkosw048');
const THREE_HIGH = flags('BFJNRVZdhlptx159');
const FOUR_LOW = flags('ghijklmnopqrstuvwxyz0123456789+/-_');
const HEX = flags('0123456789ABCDEFabcdef');
const HEX_HIGH = flags('234567');

const QUADS = 6;
const HEX_PAIRS = 16;

function flags(signs: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const sign of signs) table[sign.charCodeAt(0)] = 1;
  return table;
}

function isTextQuad(bytes: Uint8Array, at: number): boolean {
  if (ONE[bytes[at] ?? 0] !== 1 || TWO[bytes[at + 1] ?? 0] !== 1) return false;
  const three = bytes[at + 2] ?? 0;
  const four = bytes[at + 3] ?? 0;
  if (THREE_HIGH[three] === 1) return isRunByte(four);
  return THREE_LOW[three] === 1 && FOUR_LOW[four] === 1;
}

/** What the run of token characters from `start` to `end` decodes to, if it is hex or base64 of some text. */
export function decodeRun(bytes: Buffer, start: number, end: number): Decoded | undefined {
  if (end - start >= 2 * HEX_PAIRS) {
    const hex = decodeHex(bytes, start, end);
    if (hex !== undefined) return hex;
  }
  return end - start >= 4 * QUADS ? decodeBase64(bytes, start, end) : undefined;
}

function decodeHex(bytes: Buffer, start: number, end: number): Decoded | undefined {
  for (let from = start; from + 2 * HEX_PAIRS <= end; from += 1) {
    // The last pair first: where it fails, no start up to it can do.
    let pair = HEX_PAIRS - 1;
    while (
      pair >= 0 &&
      HEX_HIGH[bytes[from + 2 * pair] ?? 0] === 1 &&
      HEX[bytes[from + 2 * pair + 1] ?? 0] === 1
    )
      pair -= 1;
    if (pair < 0) return hexFrom(bytes, from, end);
    if (HEX[bytes[from + 2 * pair] ?? 0] !== 1 || HEX[bytes[from + 2 * pair + 1] ?? 0] !== 1)
      from += 2 * pair;
  }
  return undefined;
}

function hexFrom(bytes: Buffer, from: number, end: number): Decoded {
  let to = from;
  while (to + 2 <= end && HEX[bytes[to] ?? 0] === 1 && HEX[bytes[to + 1] ?? 0] === 1) to += 2;
  return {
    how: 'hex',
    bytes: Buffer.from(bytes.toString('latin1', from, to), 'hex'),
    startOf: (index) => from + 2 * index,
    endOf: (index) => from + 2 * index + 2,
  };
}

function decodeBase64(bytes: Buffer, start: number, end: number): Decoded | undefined {
  for (let alignment = 0; alignment < 4; alignment += 1) {
    const first = start + alignment;
    for (let quad = first + 4 * (QUADS - 1); quad + 4 <= end; quad += 4 * QUADS) {
      if (!isTextQuad(bytes, quad)) continue;
      let from = quad;
      while (from - 4 >= first && isTextQuad(bytes, from - 4)) from -= 4;
      let to = quad + 4;
      while (to + 4 <= end && isTextQuad(bytes, to)) to += 4;
      if (to - from >= 4 * QUADS) return base64From(bytes, withLineEnds(bytes, first, from), end);
    }
  }
  return undefined;
}

/** Goes left from the quad at `from` over quads that decode to text with line ends and tabs in it. */
function withLineEnds(bytes: Buffer, first: number, from: number): number {
  let at = from;
  while (at - 4 >= first) {
    const three = Buffer.from(bytes.toString('latin1', at - 4, at), 'base64');
    if (!three.every((byte) => (byte >= 32 && byte < 127) || (byte >= 9 && byte <= 13))) break;
    at -= 4;
  }
  return at;
}

/** A piece of base64 in one line: it starts at byte `at`, and `before` characters of the whole stand before it. */
interface Piece {
  readonly at: number;
  readonly before: number;
}

/** Decodes from `from`; base64 goes on in the next line where lines are long and of one length, as MIME and YAML have it. */
function base64From(bytes: Buffer, from: number, end: number): Decoded {
  const pieces: Piece[] = [{ at: from, before: 0 }];
  let text = bytes.toString('latin1', from, end);
  const width = text.length;
  let at = end;
  const parts = [text];
  let total = width;
  while (width >= 32 && width % 4 === 0) {
    const gap = /^(?:\r?\n[ \t]{0,40}|\\r\\n|\\n)/.exec(bytes.toString('latin1', at, at + 44))?.[0];
    if (gap === undefined) break;
    const next = at + gap.length;
    let to = next;
    while (to < bytes.length && to - next < width && isRunByte(bytes[to] ?? 0)) to += 1;
    if (to === next || isRunByte(bytes[to] ?? 0)) break;
    pieces.push({ at: next, before: total });
    parts.push(bytes.toString('latin1', next, to));
    total += to - next;
    at = to;
    if (to - next < width) break;
  }
  text = parts.join('');
  const place = (character: number): number => {
    let low = 0;
    let high = pieces.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((pieces[middle]?.before ?? 0) <= character) low = middle;
      else high = middle - 1;
    }
    const piece = pieces[low] ?? { at: from, before: 0 };
    return piece.at + character - piece.before;
  };
  return {
    how: 'base64',
    bytes: Buffer.from(text, 'base64'),
    startOf: (index) => place(Math.floor((index * 4) / 3)),
    endOf: (index) => place(Math.min(total, Math.ceil(((index + 1) * 4) / 3)) - 1) + 1,
  };
}
