import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { looksBinary, OVERLAP, SLICE } from '../../src/sources/slice.ts';
import { createSlicer, type Slice } from '../../src/sources/slicer.ts';

/** The slices of a text that comes in parts of `part` bytes, its first line being `line`. */
function slicesOf(bytes: Buffer, part = 65_536, line = 1): readonly Slice[] {
  const slices: Slice[] = [];
  const slicer = createSlicer((slice) => slices.push(slice));
  slicer.start(line);
  for (let at = 0; at < bytes.length; at += part) slicer.append(bytes, at, Math.min(at + part, bytes.length));
  slicer.finish();
  return slices;
}

type Encoding = 'utf8' | 'latin1' | 'utf16le' | 'utf16be';

const decode = (bytes: Buffer, encoding: Encoding): string =>
  encoding === 'utf16be' ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString(encoding);
const encode = (text: string, encoding: Encoding): Buffer =>
  encoding === 'utf16be' ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, encoding);

/** What must hold of any text: nothing lost, nothing held for too long, each slice at its place, cut between characters. */
function holds(bytes: Buffer, encoding: Encoding, part?: number): readonly Slice[] {
  const slices = slicesOf(bytes, part);
  expect(slices.length).toBeGreaterThan(1);
  let shown = 0;
  let line = 1;
  let column = 1;
  let counted = 0;
  for (const [index, slice] of slices.entries()) {
    const start = shown - slice.overlap;
    expect(slice.bytes.length).toBeLessThanOrEqual(SLICE);
    expect(slice.bytes.equals(bytes.subarray(start, start + slice.bytes.length))).toBe(true);
    // Of a character no half is left.
    expect(encode(decode(slice.bytes, encoding), encoding).length).toBe(slice.bytes.length);
    expect(slice.overlap).toBeLessThanOrEqual(64 << 10);
    if (index > 0) expect(slice.overlap).toBeGreaterThanOrEqual(OVERLAP - 4);
    // As far as the last slice's start it was counted before.
    const before = decode(bytes.subarray(counted, start), encoding);
    expect(encode(before, encoding).length).toBe(start - counted);
    const ends = before.split('\n').length - 1;
    line += ends;
    column = (ends > 0 ? 1 : column) + before.length - (before.lastIndexOf('\n') + 1);
    counted = start;
    expect([slice.startLine, slice.startColumn]).toEqual([line, column]);
    // One too many where the last line ends in half of a character.
    const text = decode(slice.bytes, encoding).replace(encoding === 'utf16le' ? '' : /\n$/, '');
    expect(slice.endLine).toBe(line + text.split('\n').length - 1);
    shown = start + slice.bytes.length;
  }
  expect(shown).toBe(bytes.length);
  return slices;
}

describe('a long text in slices', () => {
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');

  test.each<readonly [what: string, text: string]>([
    ['of lines', lines(40_000, (index) => `line ${index}: ${'x'.repeat(index % 120)}`)],
    ['of Windows lines', lines(40_000, (index) => `line ${index}: ${'x'.repeat(index % 120)}\r`)],
    ['of one line with blanks', 'word and '.repeat(300_000)],
    ['of one line without a sign', 'x'.repeat(2_500_000)],
    ['of one line of signs beyond ASCII', 'äß€😀'.repeat(400_000)],
    ['of a short line and a long one', `a\n${'x'.repeat(2_500_000)}`],
    ['of long lines', lines(20, (index) => `${index}${'ab,'.repeat(40_000)}`)],
  ])('%s, in each encoding', (_, text) => {
    for (const encoding of ['utf8', 'utf16le', 'utf16be'] as const) {
      const mark = encoding === 'utf8' ? '' : '\ufeff';
      holds(encode(mark + text, encoding), encoding);
    }
  });

  test('without a byte order mark, whatever parts it comes in', () => {
    const text = lines(50_000, (index) => `key_${index} = "${index * 7919}"`);
    for (const part of [1_000_003, 4096, 3 << 20]) holds(encode(text, 'utf16le'), 'utf16le', part);
  });

  test('that is Latin-1 has a column for each byte', () => {
    holds(Buffer.from('caf\xe9 \x93x\x94 '.repeat(300_000), 'latin1'), 'latin1');
  });

  test('is cut after a line where one ends near, and starts again with one', () => {
    for (const slice of holds(Buffer.from(lines(200_000, (index) => `line ${index}`)), 'utf8').slice(1))
      expect(slice.startColumn).toBe(1);
  });

  test('that just fits is one slice, and one byte more is two', () => {
    expect(slicesOf(Buffer.alloc(SLICE, 'x'))).toHaveLength(1);
    expect(slicesOf(Buffer.alloc(SLICE + 1, 'x'))).toHaveLength(2);
    expect(slicesOf(Buffer.alloc(0))).toEqual([]);
  });

  test('of random bytes loses none of them', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 300_000 }),
        (unit, part) => {
          const bytes = Buffer.alloc(SLICE + 70_000, unit);
          let shown = 0;
          for (const { bytes: slice, overlap } of slicesOf(bytes, part)) {
            expect(slice.equals(bytes.subarray(shown - overlap, shown - overlap + slice.length))).toBe(true);
            shown += slice.length - overlap;
          }
          expect(shown).toBe(bytes.length);
        },
      ),
      { numRuns: 12 },
    );
  });
});

test('NULs everywhere are no UTF-16', () => {
  expect(looksBinary(Buffer.alloc(1000))).toBe(true);
  expect(looksBinary(Buffer.from('plain\0text and some more of it'))).toBe(true);
  expect(looksBinary(Buffer.from('text of two bytes', 'utf16le'))).toBe(false);
});

test('texts that come one after the other have nothing of each other', () => {
  const slices: Slice[] = [];
  const slicer = createSlicer((slice) => slices.push(slice));
  const append = (text: Buffer) => slicer.append(text, 0, text.length);
  slicer.start(1);
  append(Buffer.from(`\ufeff${'wide\n'.repeat(150_000)}`, 'utf16le'));
  slicer.start(5);
  append(Buffer.from('b\nc\n'));
  slicer.dropNewline();
  slicer.start(9);
  append(Buffer.from('d'));
  slicer.dropNewline();
  slicer.finish();
  expect(
    slices
      .slice(-2)
      .map(({ bytes, startLine, startColumn, endLine, overlap }) => [
        `${bytes}`,
        startLine,
        startColumn,
        endLine,
        overlap,
      ]),
  ).toEqual([
    ['b\nc', 5, 1, 6, 0],
    ['d', 9, 1, 9, 0],
  ]);
});
