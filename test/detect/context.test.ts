import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAllowReader } from '../../src/allow/comments.ts';
import { createContextReader } from '../../src/detect/context.ts';
import { createDetector } from '../../src/detect/detector.ts';
import type { Finding } from '../../src/detect/finding.ts';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

const detector = createDetector({
  providers,
  allowedBy: createAllowReader({ own: true, foreign: true }),
  contextOf: createContextReader,
});
const key = (seed = 1): string => sample`sk_live_${base62(24)}`.render(seeded(seed));
const random = (length: number, seed = 1): string => base62(length)(seeded(seed));

/** The lines around the first finding, as a person would see them; its own is marked by `>`. */
function around(
  text: string,
  finding?: (findings: readonly Finding[]) => Finding | undefined,
): readonly string[] {
  const findings = detector.scan(chunkOf(text));
  const shown = finding ? finding(findings) : findings[0];
  return (shown?.context ?? []).map(({ line, text: words, mask }) => `${mask ? '>' : ' '}${line} ${words}`);
}

describe('the lines around a finding', () => {
  test('two before and two after, with their numbers, the secret itself a mask', () => {
    expect(around(`a\nb\nc\nconst k = '${key()}'; // live\nd\r\ne\nf\n`)).toEqual([
      ' 2 b',
      ' 3 c',
      ">4 const k = 'sk_live_…(32)'; // live",
      ' 5 d',
      ' 6 e',
    ]);
  });

  test('at the start and the end of a file there are fewer', () => {
    expect(around(key())).toEqual(['>1 sk_live_…(32)']);
  });

  test('a hunk of a change counts from where it starts', () => {
    const [found] = detector.scan({ ...chunkOf(`x\n${key()}\ny\n`), startLine: 40 });
    expect(found?.context?.map(({ line }) => line)).toEqual([40, 41, 42]);
  });

  test('the mark tells where the mask stands, in a long line too', () => {
    const [found] = detector.scan(
      chunkOf(`${'x = 1; '.repeat(500)}k = "${key()}"; ${'y = 2; '.repeat(500)}`),
    );
    const own = found?.context?.find(({ mask }) => mask !== undefined);
    expect(own?.text.length).toBeLessThan(200);
    expect(own?.text.slice(...(own.mask ?? []))).toBe('sk_live_…(32)');
  });

  test('a binary file has none', () => {
    const [found] = detector.scan(
      chunkOf(Buffer.concat([Buffer.from([0, 1, 2, 0]), Buffer.from(`\n${key()}\n`)])),
    );
    expect(found).toBeDefined();
    expect(found?.context).toBeUndefined();
  });

  test('are not made where nobody asks', () => {
    expect(createDetector({ providers }).scan(chunkOf(key()))[0]?.context).toBeUndefined();
  });
});

describe('no line around a finding holds a secret', () => {
  test('of another finding, an allowed one, or one on a line that the change does not add', () => {
    const text = `a = "${key(2)}" // secretguard:allow\nb = "${key(1)}"\nc = "${key(3)}"\n`;
    const findings = detector.scan({ ...chunkOf(text), added: [{ first: 2, last: 2 }] });
    expect(findings.length).toBe(1);
    const shown = JSON.stringify(findings[0]?.context);
    for (const seed of [1, 2, 3]) expect(shown).not.toContain(key(seed).slice(8, 14));
    expect(shown.match(/sk_live_…\(32\)/g)?.length).toBe(3);
  });

  test('that stands there once more, where no rule sees it', () => {
    const value = ['Tulip', 'Garden7'].join('!');
    const lines = around(`// was x${value}y before\npassword = "${value}"\n`);
    expect(lines).toEqual([' 1 // was … before', '>2 password = "…(13)"']);
  });

  test('of which only a part is there: the lines of a private key without its head', () => {
    const body = [1, 2, 3].map((seed) => random(64, seed)).join('\n');
    const lines = around(`${body}\n-----END RSA PRIVATE KEY-----\nk = "${key()}"\n`).join('\n');
    expect(lines).toContain('END RSA PRIVATE KEY');
    for (const seed of [1, 2, 3]) expect(lines).not.toContain(random(64, seed).slice(0, 8));
  });

  // What no rule reports, being too weak or too short, is nobody's to read all the same.
  const weak = ['tu', 'lip'].join('');
  test.each([
    ['a password in a config', `db_password: ${weak}`],
    ['a password in an .env file', `export DB_PASSWORD=${weak}`],
    ['a password in quotes', `const password = "${weak}";`],
    ['a key in JSON', `"api_key": "${weak}",`],
    ['a flag', `mysql --password ${weak}`],
    ['an element', `<password>${weak}</password>`],
    ['a URL', `http://bob:${weak}@localhost/`],
    ['an escaped quote', `token = "a\\"${weak}"`],
    ['a quote that the line does not close', `secret = \`${weak}`],
    ['a UUID', `id = 9f8e7d6c-${weak.replaceAll(/./g, 'a').slice(0, 4)}-4c3d-8e4f-a1b2c3d4e5f6`],
  ])('that is weak: %s', (_, line) => {
    const lines = around(`${line}\nk = "${key()}"\n`).join('\n');
    expect(lines).toContain('sk_live_…(32)');
    expect(lines).not.toContain(weak);
    expect(lines).not.toContain('4c3d');
  });

  test('and code stays readable', () => {
    expect(
      around(
        [
          "import { useAuth } from '../hooks/use-auth.js';",
          'const password = process.env.DB_PASSWORD;',
          `const k = "${key()}";`,
          'export function getAuthorizationHeaderFromEnvironment(token) {',
          '  return tokens.filter((token) => token.type === type);',
        ].join('\n'),
      ),
    ).toEqual([
      " 1 import { useAuth } from '../hooks/use-auth.js';",
      ' 2 const password = process.env.DB_PASSWORD;',
      '>3 const k = "sk_live_…(32)";',
      ' 4 export function getAuthorizationHeaderFromEnvironment(token) {',
      ' 5   return tokens.filter((token) => token.type === type);',
    ]);
  });

  const rules = providers.flatMap((provider) => provider.rules);

  test.each([1, 2])('whatever rules find near each other, seed %i', (seed) => {
    for (let at = 0; at < rules.length; at += 3) {
      const text = rules
        .slice(at, at + 3)
        .flatMap(({ examples }) => examples.finds.map((example) => example.render(seeded(seed + at))))
        .join('\n');
      const findings = detector.scan(chunkOf(text));
      const shown = findings.flatMap(({ context }) => context ?? []).map((line) => line.text);
      for (const { secret, ruleId } of findings) {
        const value = secret.reveal();
        if (value.length < 6) continue;
        for (const line of shown)
          expect(line.includes(value), `${ruleId} in ${line.length} characters`).toBe(false);
      }
    }
  });

  const piece = fc.oneof(
    fc.integer({ min: 1, max: 9 }).map((seed) => key(seed)),
    fc.constantFrom(
      '"',
      "'",
      '\n',
      '\n',
      ' ',
      '=',
      ': ',
      '\\',
      '@',
      '://',
      '-----',
      'password',
      'key=',
      '\uE000',
      '\uF8FF',
      '\t',
      'é',
      '\u{1f511}',
      '\0x',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );

  test('whatever stands around it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, latin) => {
        const text = pieces.join('');
        const findings = detector.scan(chunkOf(Buffer.from(text, latin ? 'latin1' : 'utf8')));
        for (const { context } of findings) {
          for (const { text: line, mask } of context ?? []) {
            if (mask) expect(line.slice(...mask)).toMatch(/^(?:\w+_)?…\(\d+\)$/);
            for (let seed = 1; seed <= 9; seed += 1)
              for (let at = 8; at + 6 <= 32; at += 1) expect(line).not.toContain(key(seed).slice(at, at + 6));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
