import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { EncodedText, MARK_KEYWORDS } from '../../src/detect/encoded.ts';
import { joinPieces } from '../../src/detect/join.ts';
import { createSmallRunFinder } from '../../src/detect/runs.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { unbackslash, unentity, unpercent } from '../../src/detect/unescape.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

/** What the decoders go by, whole and cut off, among text that means nothing to them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...MARK_KEYWORDS.map(({ text }) => text),
    ...[
      '\\x6b',
      '\\u006b',
      '\\u{6b}',
      '\\',
      '\\\n',
      '%6B',
      '%',
      '&#107;',
      '&#x6b;',
      '&#',
      '&quot;',
      "'+'",
      '${"',
      '\r\n',
    ],
    ...[
      'c2VjcmV0X2tleT0iYWJjZGVmZ2hpamtsbW5vcCI7',
      '7365637265745f6b65793d226162636465666768',
      '=',
      '"',
      ' ',
      'é',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 8 }),
);
const texts = fc
  .array(piece, { minLength: 1, maxLength: 40 })
  .map((parts) => parts.join(''))
  .filter((text) => text !== '');

function collectorOf(bytes: Buffer): EncodedText {
  const encoded = new EncodedText();
  encoded.begin(bytes, undefined);
  return encoded;
}

function collectRuns(encoded: EncodedText, bytes: Buffer): void {
  const { numbers, count } = createSmallRunFinder().find(bytes);
  for (let run = 0; run < count; run += 1)
    encoded.run(numbers[run * 2] ?? 0, (numbers[run * 2 + 1] ?? 0) >>> 1);
}

/** Everything that is decoded in `bytes`, as the search has it. */
function decodedIn(bytes: Buffer): readonly { readonly length: number }[] {
  const encoded = collectorOf(bytes);
  const text = bytes.toString('latin1');
  for (const { text: keyword, mark } of MARK_KEYWORDS)
    for (let at = text.indexOf(keyword); at >= 0; at = text.indexOf(keyword, at + 1))
      encoded.markAt(mark, keyword, at);
  collectRuns(encoded, bytes);
  return [...encoded.regions()].map(({ bytes: decoded, startOf, endOf }) => {
    for (let index = 0; index < decoded.length; index += 1) {
      expect(startOf(index)).toBeGreaterThanOrEqual(0);
      expect(endOf(index)).toBeGreaterThan(startOf(index));
      expect(endOf(index)).toBeLessThanOrEqual(bytes.length);
    }
    return decoded;
  });
}

test('any text at all is decoded without a crash, and each decoded byte has its place', () => {
  fc.assert(
    fc.property(texts, (text) => void decodedIn(Buffer.from(text, 'utf8'))),
    { numRuns: 300 },
  );
});

test('no decoder gives out more than it was given', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const bytes = Buffer.from(text, 'utf8');
      for (const decode of [unbackslash, unpercent, unentity, joinPieces])
        expect(decode(bytes, 0, bytes.length)?.bytes.length ?? 0).toBeLessThanOrEqual(bytes.length);
    }),
    { numRuns: 300 },
  );
});

test('whatever is repeated, each byte is decoded no more than a few times', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const unit = Buffer.from(text, 'utf8').toString('latin1');
      const amount = (length: number): number => {
        const bytes = Buffer.from(unit.repeat(Math.ceil(length / unit.length)), 'latin1');
        const encoded = collectorOf(bytes);
        for (const { text: keyword, mark } of MARK_KEYWORDS)
          for (let at = bytes.indexOf(keyword); at >= 0; at = bytes.indexOf(keyword, at + 1))
            encoded.markAt(mark, keyword, at);
        collectRuns(encoded, bytes);
        return [...encoded.regions()].reduce((sum, { bytes: { length: size } }) => sum + size, 0);
      };
      for (const length of [16_384, 65_536]) expect(amount(length)).toBeLessThan(6 * length);
    }),
    { numRuns: 60 },
  );
});

test('a value that is written in pieces is found whatever ends its lines, and in a file of any length', () => {
  const detector = createDetector({ providers });
  const value = base62(40)(seeded(7));
  const pieces = [
    `token = "${value.slice(0, 6)}\\\n${value.slice(6)}"\n`,
    `token = '${value.slice(0, 6)}' +\n  '${value.slice(6)}'\n`,
  ];
  for (const text of pieces)
    for (const rest of ['', 'total = total + 1\n'.repeat(1000)])
      for (const end of ['\n', '\r\n']) {
        const [finding] = detector.scan(chunkOf((text + rest).replaceAll('\n', end), 'a.py'));
        expect([finding?.secret.reveal(), finding?.startLine, finding?.endLine]).toEqual([value, 1, 2]);
      }
});
