/**
 * Versions of a file that are read one after the other: what differs from the version before is all that is looked at, and
 * still what is found is what a look at all of it finds.
 */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chunk } from '../../src/detect/chunk.ts';
import { createDetector } from '../../src/detect/detector.ts';
import type { Finding } from '../../src/detect/finding.ts';
import { base62, base64, sample, seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';

const detector = createDetector({ providers });

function chunkOf(text: string | Buffer, path: string): Chunk {
  const bytes = Buffer.from(text);
  return { path, origin: 'file', bytes, startLine: 1, startColumn: 1, added: 'all', overlap: 0 };
}

function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(
    ({ ruleId, severity, startLine, startColumn, endLine, endColumn, secret, decodedFrom }) =>
      [ruleId, severity, startLine, startColumn, endLine, endColumn, secret.reveal(), decodedFrom].join(' '),
  );
}

/** Reads the versions in turn and as if there were no other; both must tell the same. Returns how many findings there were. */
function expectSame(versions: readonly (string | Buffer)[], path = 'src/a.ts'): number {
  const reader = detector.versions();
  let count = 0;
  for (const version of versions) {
    const alone = told(detector.scan(chunkOf(version, path)));
    count += alone.length;
    expect(told(reader.scan(chunkOf(version, path)))).toEqual(alone);
  }
  return count;
}

const code = [
  '../../src/detect/detector.ts',
  '../../src/detect/assignment.ts',
  '../../src/git/environment.ts',
  '../../package-lock.json',
  '../../README.md',
]
  .flatMap((path) =>
    readFileSync(new URL(path, import.meta.url), 'utf8')
      .split('\n')
      .slice(0, 700),
  )
  .filter((line) => line.length < 400);

/** Every example of every rule, and the same in other clothes. */
const examples = providers
  .flatMap(({ rules }) => rules)
  .flatMap(({ examples: { finds, passes } }) => [...finds, ...passes]);
const CLOTHES: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `data: ${Buffer.from(text).toString('base64')}`,
  (text) => Buffer.from(text).toString('base64').replace(/.{64}/g, '$&\n'),
  (text) => `"${encodeURIComponent(text)}"`,
  (text) => JSON.stringify(JSON.stringify(text)),
  (text) => text.replace(/(?<=\w{9})\w/, "$&' + '"),
  (text) => text.replace(/(?<=\w{9})\w/, '$&\\\n'),
  (text) => text.replace(/[_-]/g, '\\x5f'),
  (text) => text.replace(/[_-]/g, '&#95;'),
  (text) => text.replace(/: |=/g, '$&\n    '),
];

/** Edits: where (a share of the text), how much goes, and what comes. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  gone: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(200), fc.nat(3000)),
  line: fc.boolean(),
  fresh: fc.oneof(
    fc.constant(''),
    fc.constantFrom('"', "'", '\n', ' ', '`', '\\', '0', 'x9', '%41', ')', '+', '=', '\n\n', 'é'),
    fc.tuple(fc.nat(), fc.integer({ min: 1, max: 60 })).map(([from, count]) => linesAt(from, count)),
    fc
      .tuple(fc.nat(), fc.nat(), fc.nat(1000))
      .map(([which, clothes, seed]) => `${exampleAt(which, clothes, seed)}\n`),
  ),
});

function linesAt(from: number, count: number): string {
  const start = from % code.length;
  return `${code.slice(start, start + count).join('\n')}\n`;
}

function exampleAt(which: number, clothes: number, seed: number): string {
  const text = examples[which % examples.length]?.render(seeded(seed)) ?? '';
  return CLOTHES[clothes % CLOTHES.length]?.(text) ?? text;
}

function edited(
  text: string,
  { at, gone, line, fresh }: { at: number; gone: number; line: boolean; fresh: string },
): string {
  const place = Math.floor(at * text.length);
  const start = line ? text.lastIndexOf('\n', place) + 1 : place;
  return text.slice(0, start) + fresh + text.slice(start + gone);
}

describe('versions of a file, one after the other', () => {
  test('what an encoded text led to versions ago says nothing of another one in its very place', () => {
    const harmless = `${'x = 1;\n'.repeat(300)}k("zz\\x5fzzzz\\x5f${'z'.repeat(24)}");\n${'y = 1;\n'.repeat(300)}`;
    const key = sample`${base62(24)}`.render(seeded(4));
    const leak = harmless.replace(/zz\\x5fzzzz\\x5fz+/, `sk\\x5flive\\x5f${key}`);
    expect(leak.length).toBe(harmless.length);
    for (const before of [1, 2, 3, 4])
      expect(expectSame([...Array.from({ length: before }, () => harmless), leak])).toBe(1);
  });

  test('whatever changes between them, each gives what it gives alone', () => {
    let findings = 0;
    fc.assert(
      fc.property(
        fc.tuple(fc.nat(), fc.integer({ min: 0, max: 500 })),
        fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(1000)), { maxLength: 3 }),
        fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        fc.constantFrom('src/a.ts', '.env', 'docs/x.md', 'config/prod.yaml'),
        ([from, count], planted, steps, path) => {
          let text = linesAt(from, count);
          for (const [which, clothes, seed] of planted) {
            const place = text.indexOf('\n', (which * 7919) % Math.max(1, text.length)) + 1;
            text = `${text.slice(0, place)}${exampleAt(which, clothes, seed)}\n${text.slice(place)}`;
          }
          const versions = [text];
          for (const edits of steps) {
            text = edits.reduce(edited, text);
            versions.push(text);
          }
          findings += expectSame(versions, path);
        },
      ),
      { numRuns: Number(process.env['VERSIONS_RUNS'] ?? 150) },
    );
    expect(findings).toBeGreaterThan(50);
  });

  const filler = `${code.slice(0, 400).join('\n')}\n`;
  const token = examples[0]?.render(seeded(1)) ?? '';

  test('a secret that comes, stays, moves, goes and comes back is found in each version that has it', () => {
    const head = `${filler}${filler}`;
    expect(
      expectSame([
        head,
        `${head}${token}\n`,
        `${head}${token}\n`,
        `new\n${head}${token}\n`,
        `new\n${token}\n${head}`,
        `new\n${head}`,
        `new\n${token}\n${head}`,
      ]),
    ).toBe(5);
  });

  test('a secret whose last character, or whose only line before, comes later than the rest', () => {
    const key = ['-----BEGIN RSA PRIVATE', 'KEY-----\n'].join(' ');
    const body = sample`${base64(64)}`.render(seeded(3));
    const versions = [`${filler}${body}\n${filler}`, `${filler}${key}${body}\n${filler}`];
    const split = token.slice(0, -1);
    expectSame([...versions, `${filler}${split}`, `${filler}${split}\n`, `${filler}${token}`]);
    expect(expectSame(['.env', `PASSWORD=\n${filler}`, `PASSWORD=hunter22\n${filler}`], '.env')).toBe(1);
  });

  test('what is no valid UTF-8, binary, or empty in between', () => {
    const invalid = Buffer.concat([Buffer.from(`${filler}${token}\n`), Buffer.from([0xff, 0xfe, 0x41])]);
    const wide = Buffer.from(`\ufeff${filler}${token}\n`, 'utf16le');
    const versions = [
      `${filler}${token}\n`,
      invalid,
      '',
      `${filler}${token}\n`,
      wide,
      `\0\x01${token}`,
      token,
    ];
    expect(expectSame(versions)).toBeGreaterThanOrEqual(5);
  });

  test('another file of nearly the same text is judged by its own name', () => {
    const reader = detector.versions();
    for (const path of ['a.ts', 'b.ts', 'package-lock.json', 'a.ts'])
      expect(told(reader.scan(chunkOf(`${filler}${token}\n`, path)))).toEqual(
        told(detector.scan(chunkOf(`${filler}${token}\n`, path))),
      );
  });
});
