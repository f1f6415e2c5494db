import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAllowReader } from '../../src/allow/comments.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { isMixed } from '../../src/detect/encoding.ts';
import type { Provider } from '../../src/detect/rule.ts';
import { base62, sample, seeded, hex as someHex } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

const detector = createDetector({ providers });
/** A Stripe key that was never issued, made anew for each seed. */
const key = (seed = 1): string => sample`sk_live_${base62(24)}`.render(seeded(seed));
/** What was found, in short: rule, and lines and columns. */
const places = (text: string | Uint8Array): readonly string[] =>
  detector
    .scan(chunkOf(text))
    .map((each) => `${each.ruleId} ${each.startLine}:${each.startColumn}-${each.endLine}:${each.endColumn}`);
const utf16 = (text: string, bigEndian = false): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

describe('where a finding is', () => {
  test('lines and columns are 1-based, the end exclusive', () => {
    expect(places(`a\nb = ${key()}\n`)).toEqual(['stripe-live-key 2:5-2:37']);
  });

  test('columns count UTF-16 units: an umlaut is one, an emoji two, a tab one', () => {
    expect(places(`\t'ü😀' + '${key()}'`)).toEqual(['stripe-live-key 1:11-1:43']);
  });

  test('CRLF line ends and a byte order mark move nothing', () => {
    expect(places(`\uFEFFx = 1\r\n\r\nk = ${key()}\r\n`)).toEqual(['stripe-live-key 3:5-3:37']);
    expect(places(`\uFEFF${key()}`)).toEqual(['stripe-live-key 1:1-1:33']);
  });

  test('Latin-1 text is read byte by byte', () => {
    expect(places(Buffer.from(`é à = ${key()}`, 'latin1'))).toEqual(['stripe-live-key 1:7-1:39']);
  });

  test('a hunk starts where its chunk says, and a slice of a long line in its column', () => {
    const found = detector.scan({ ...chunkOf(`x ${key()}\ny ${key(2)}`), startLine: 40, startColumn: 1001 });
    expect(found.map((each) => [each.startLine, each.startColumn])).toEqual([
      [40, 1003],
      [41, 3],
    ]);
  });

  test('only what touches an added line is reported', () => {
    const chunk = { ...chunkOf(`${key(1)}\n${key(2)}\n${key(3)}\n`), added: [{ first: 2, last: 2 }] };
    expect(detector.scan(chunk).map((each) => each.startLine)).toEqual([2]);
  });

  test('what ends with a line end touches no line behind it', () => {
    const text = 'seed'.concat(`: ${key()}\n`);
    const found = providers.flatMap(({ rules }) => rules).find(({ id }) => id === 'private-key-openvpn');
    const file = `${found?.examples.finds[1].render(seeded(1)).trimEnd()}\n${text}`;
    const last = file.split('\n').length - 1;
    const touching = (line: number): readonly string[] =>
      detector.scan({ ...chunkOf(file), added: [{ first: line, last: line }] }).map(({ ruleId }) => ruleId);
    expect(touching(last)).toEqual(['stripe-live-key']);
    expect(touching(last - 1)).toEqual(['private-key-openvpn']);
  });

  test('a key on 100,000 occurrences of its keyword in one line is found once, and the scan ends', () => {
    const text = `${'sk_live_ '.repeat(100_000)}${key()}`;
    expect(places(text)).toEqual(['stripe-live-key 1:900001-1:900033']);
  });
});

describe('what bytes the text is made of', () => {
  const text = `a = 1\nkey = '${key()}'\n`;
  test.each([
    ['UTF-16LE with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text)])],
    ['UTF-16BE with a byte order mark', Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(text, true)])],
    ['UTF-16LE without one', utf16(text)],
    ['UTF-16BE without one', utf16(text, true)],
    [
      'UTF-16LE cut after a newline byte, as git cuts it',
      Buffer.concat([Buffer.from([0]), utf16(text).subarray(0, -1)]),
    ],
  ])('%s', (_, bytes) => {
    expect(places(bytes)).toEqual(['stripe-live-key 2:8-2:40']);
  });

  const plain = Buffer.from('const a = 1;\n'.repeat(40));
  const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('a = 1\r\n')]);
  const utf32 = Buffer.from([...text].flatMap((sign) => [sign.charCodeAt(0), 0, 0, 0]));
  test.each([
    ['UTF-16 that was appended to a long text of one byte a character', [plain, utf16(text)], 42],
    ['the same with a byte order mark of its own', [plain, Buffer.from([0xff, 0xfe]), utf16(text)], 42],
    ['the same of the other order of bytes', [plain, utf16(text, true)], 42],
    ['UTF-16 below a few short lines of one byte a character', [Buffer.from('{\nab\n'), utf16(text)], 4],
    ['one byte a character, appended to UTF-16', [marked, Buffer.from(text)], 3],
    ['one byte a character, behind a mark of UTF-16', [Buffer.from([0xff, 0xfe]), Buffer.from(text)], 2],
    [
      'Japanese in UTF-16, and a line of one byte a character',
      [marked, utf16('鍵：あいう\n'), Buffer.from(text)],
      4,
    ],
    ['UTF-32 with its mark', [Buffer.from([0xff, 0xfe, 0, 0]), utf32], 2],
    ['UTF-32 of the other order of bytes', [Buffer.from(utf32).swap32()], 2],
  ])('%s', (_, parts, line) => {
    expect(places(Buffer.concat(parts))).toEqual([`stripe-live-key ${line}:8-${line}:40`]);
  });

  test('Japanese in UTF-16 of which each byte is a printable ASCII character is no plain text', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      utf16(`ありがとうございます\n日本 '${key()}'\n`),
    ]);
    expect(places(bytes)).toEqual(['stripe-live-key 2:5-2:37']);
  });

  test('the quick look for wide characters sees what an expression sees', () => {
    const wide = fc.constantFrom([65, 0], [10, 0], [66, 0, 0], [67, 0, 0, 0]);
    const other = fc.constantFrom([0], [68], [200], [0, 0, 0, 0]);
    const parts = fc.array(fc.oneof({ weight: 9, arbitrary: wide }, other), { maxLength: 24 });
    fc.assert(
      fc.property(fc.nat(40), parts, (before, list) => {
        const bytes = Buffer.from([...Buffer.alloc(before, 200), ...list.flat(), 0]);
        expect(isMixed(bytes, { kind: 'binary' })).toBe(
          /(?:[\t\n\r -~]\0{1,3}){8}/.test(bytes.toString('latin1')),
        );
      }),
      { numRuns: 10_000 },
    );
  });

  test('a key where slices of mixed content meet is found, in the one or in the other', () => {
    for (let at = 0; at < 120; at += 1) {
      const bytes = Buffer.concat([plain, utf16(`abc = '${key()}' \n`)]);
      const cut = plain.length + at;
      const parts = [
        { bytes: bytes.subarray(0, cut), overlap: 0, startLine: 1 },
        { bytes: bytes.subarray(cut - Math.min(at, 80)), overlap: Math.min(at, 80), startLine: 41 },
      ];
      const found = parts.flatMap((part) => detector.scan({ ...chunkOf(part.bytes), ...part }));
      expect(found.map(({ ruleId }) => ruleId)).toContain('stripe-live-key');
    }
  });

  test('binary content is searched for prefixed formats, and for nothing that goes by names', () => {
    const noise = Buffer.from(Array.from({ length: 600 }, (_, index) => (index * 7) % 256));
    const found = places(
      Buffer.concat([
        noise,
        Buffer.from(` ${key()} password = "${['Tr0ub4dor', '3xyz!'].join('&')}" `),
        noise,
        Buffer.from(`\0${sample`SG.${base62(22)}.${base62(43)}`.render(seeded(3))}\0`),
      ]),
    );
    expect(found).toEqual([
      expect.stringMatching(/^stripe-live-key/),
      expect.stringMatching(/^sendgrid-api-key/),
    ]);
  });

  test('a NUL does not make a short text binary', () => {
    const found = detector.scan(
      chunkOf(`DB_PASSWORD=${sample`${base62(20)}`.render(seeded(1))}\0\n`, '.env'),
    );
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['generic-password']);
  });

  test.each(['utf8', 'utf16le'] as const)('a line starts behind a byte order mark: %s', (encoding) => {
    const pgpass = providers.flatMap(({ rules }) => rules).find(({ id }) => id === 'postgres-pgpass');
    const text = `\ufeff${pgpass?.examples.finds[0].render(seeded(1))}\n`;
    expect(detector.scan(chunkOf(Buffer.from(text, encoding))).map(({ ruleId }) => ruleId)).toEqual([
      'postgres-pgpass',
    ]);
  });

  test('a stray NUL does not make a text binary', () => {
    expect(places(`${'const a = 1;\n'.repeat(40)}\0\nk = ${key()}`)).toEqual(['stripe-live-key 42:5-42:37']);
  });
});

/** Each way to hide a secret: the text that holds it, and where the encoded part is. */
const hex = (text: string): string => Buffer.from(text).toString('hex');
const each = (text: string, encode: (code: number) => string): string =>
  [...text].map((sign) => encode(sign.charCodeAt(0))).join('');
const encodings: readonly (readonly [string, (secret: string) => string])[] = [
  ['base64', (secret) => Buffer.from(`key: ${secret}\n`).toString('base64')],
  ['base64', (secret) => Buffer.from(`{"k":"${secret}~~~"}`).toString('base64url')],
  ['base64', (secret) => `path/to/${Buffer.from(secret).toString('base64')}`],
  [
    'base64',
    (secret) =>
      Buffer.from(`user: me, token: ${secret}, more: text that makes lines`)
        .toString('base64')
        .replace(/.{40}/g, '$&\n    '),
  ],
  ['hex', (secret) => hex(secret)],
  ['hex', (secret) => `0x${hex(`key=${secret}`).toUpperCase()}`],
  ['percent', (secret) => each(secret, (code) => `%${code.toString(16)}`)],
  ['percent', (secret) => secret.replaceAll('_', '%5F')],
  ['escape', (secret) => each(secret, (code) => `\\u00${code.toString(16)}`)],
  ['escape', (secret) => each(secret, (code) => `\\x${code.toString(16)}`)],
  ['escape', (secret) => secret.replace('_', '\\u005f')],
  ['escape', (secret) => `say("first\\n${secret}")`],
  ['entity', (secret) => each(secret, (code) => `&#${code};`)],
  ['entity', (secret) => each(secret, (code) => `&#x${code.toString(16)};`)],
  ['join', (secret) => `'${secret.slice(0, 3)}' + '${secret.slice(3)}'`],
  ['join', (secret) => `"${secret.slice(0, 14)}" +\n    "${secret.slice(14)}"`],
  ['join', (secret) => `"${secret.slice(0, 14)}"\n    + "${secret.slice(14)}"`],
  ['join', (secret) => `$k = '${secret.slice(0, 14)}' . '${secret.slice(14)}';`],
  ['join', (secret) => `k = ("${secret.slice(0, 14)}"\n     "${secret.slice(14)}")`],
  ['join', (secret) => `key="${secret.slice(0, 14)}\\\n${secret.slice(14)}"`],
  ['join', (secret) => `\`${secret.slice(0, 14)}\${'${secret.slice(14)}'}\``],
];

describe('encoded secrets', () => {
  for (const [index, [how, encode]] of encodings.entries()) {
    test(`${how}, form ${index + 1}: found, with the secret itself, at the place of its encoded form`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 0, max: 30 }), (seed, before) => {
          const secret = key(seed);
          const head = `${'x'.repeat(before)} = `;
          const text = `${head}${encode(secret)} ;\n`;
          const found = detector.scan(chunkOf(text)).filter((one) => one.ruleId === 'stripe-live-key');
          expect(found.map((one) => one.secret.reveal())).toEqual([secret]);
          expect(found[0]?.decodedFrom).toEqual([how]);
          expect(found[0]?.startLine === 1 && found[0].startColumn > head.length).toBe(true);
        }),
        { numRuns: 20 },
      );
    });
  }

  test('three layers are undone', () => {
    const twice = Buffer.from(`a: ${Buffer.from(`k=${key()}`).toString('base64')}`).toString('base64');
    const thrice = Buffer.from(`data: ${twice}`).toString('base64');
    const [finding] = detector.scan(chunkOf(`v: ${thrice}`));
    expect(finding?.secret.reveal()).toBe(key());
    expect(finding?.decodedFrom).toEqual(['base64', 'base64', 'base64']);
  });

  test('JSON inside a string', () => {
    const text = JSON.stringify({ env: JSON.stringify({ url: `a\n${key()}` }) });
    expect(detector.scan(chunkOf(text)).map((one) => one.secret.reveal())).toEqual([key()]);
  });

  test("a Kubernetes Secret's data", () => {
    const text = `kind: Secret\ndata:\n  stripe: ${Buffer.from(key()).toString('base64')}\n`;
    expect(places(text).map((place) => place.split('-').slice(0, 3).join('-'))).toEqual([
      'stripe-live-key 3:11',
    ]);
  });
});

describe('what a terminal shows in colours', () => {
  const [red, plain] = ['\x1b[38;5;124m', '\x1b[39m'];
  const coloured = (text: string): string => text.replace(/\w+|["']/g, `${red}$&${plain}`);
  const key = sample`sk_live_${base62(24)}`.render(seeded(4));
  const lines: readonly (readonly [ruleId: string, line: string, secret: string])[] = [
    ['stripe-live-key', `new Stripe("${key}")`, key],
    ['generic-key', `Client(api_key="${base62(32)(seeded(9))}")`, base62(32)(seeded(9))],
    ['stripe-live-key', `found ${key.slice(0, 12)}${red}${key.slice(12)}${plain}`, key],
  ];

  test.each([
    ['in a log', (line: string) => line],
    ["in a notebook's output", (line: string) => JSON.stringify(line)],
    ['in code', (line: string) => `print("${line.replaceAll('\x1b', '\\x1b')}")`],
    ['beside a backslash', (line: string) => `C:\\new ${line}`],
  ])('%s is found', (_, write) => {
    for (const [ruleId, line, secret] of lines) {
      const found = detector.scan(chunkOf(`one\n${write(coloured(line))}\n`));
      expect(found.map((finding) => [finding.ruleId, finding.secret.reveal(), finding.startLine])).toEqual([
        [ruleId, secret, 2],
      ]);
    }
  });
});

describe('two findings in one place', () => {
  test('the same secret under a format, a near and a generic rule is one finding', () => {
    expect(places(`STRIPE_SECRET_KEY = "${key()}"`)).toEqual(['stripe-live-key 1:22-1:54']);
  });

  test('the same secret twice is two findings', () => {
    expect(places(`${key()} ${key()}`).length).toBe(2);
  });
});

describe('allow comments', () => {
  const allowing = createDetector({ providers, allowedBy: createAllowReader({ own: true, foreign: true }) });
  const allowed = (text: string): readonly unknown[] =>
    allowing
      .scan(chunkOf(text))
      .map((one) => one.allowed?.kind === 'comment' && (one.allowed.reason ?? true));

  test.each([
    ['on the same line', `k = '${key()}' // secretguard:allow`, true],
    ['on the line above', `// secretguard:allow\nk = '${key()}'`, true],
    ['with the rule', `k = '${key()}' # secretguard:allow stripe-live-key`, true],
    ['with a glob over rules', `k = '${key()}' # secretguard:allow stripe-*`, true],
    ['with a reason', `k = '${key()}' /* secretguard:allow -- test account */`, 'test account'],
    ['with both', `<!-- secretguard:allow stripe-live-key -- docs -->\n${key()}`, 'docs'],
    ['with no space before the end', `<p data-key="${key()}"></p> <!-- secretguard:allow-->`, true],
    ['of OCaml', `(* secretguard:allow *)\nk = "${key()}"`, true],
    ['of PowerShell', `<# secretguard:allow -- test #>\n$k = "${key()}"`, 'test'],
    ['of Handlebars', `{{!-- secretguard:allow --}}\n${key()}`, true],
    ['of ERB', `<%# secretguard:allow -- test %>\n${key()}`, 'test'],
    ['before a comment of another tool', `k = '${key()}' // secretguard:allow // NOSONAR`, true],
    ['with a reason that names an issue', `k = '${key()}' // secretguard:allow -- see #12`, 'see #12'],
    ['with the rule in brackets', `k = '${key()}' // secretguard:allow [stripe-live-key]`, true],
    ['for another rule in brackets', `k = '${key()}' // secretguard:allow [aws-key]`, false],
    ['before the code', `/* secretguard:allow -- test */ k = '${key()}'`, 'test'],
    ['within the code', `<X key="${key()}" {/* secretguard:allow */} />`, true],
    ['within a script of PHP', `<?php $k = '${key()}'; # secretguard:allow ?>`, true],
    ['before the code above', `/* secretguard:allow */ a = 1;\nk = '${key()}'`, false],
    ['for another rule', `k = '${key()}' // secretguard:allow github-personal-access-token`, false],
    ['with the beginning of the rule', `k = '${key()}' // secretguard:allow stripe-live`, false],
    ['with a glob that ends otherwise', `k = '${key()}' // secretguard:allow stripe-*-token`, false],
    ['with a glob of several stars', `k = '${key()}' // secretguard:allow str*li*key`, true],
    [
      'with a glob that would need the rule twice',
      `k = '${key()}' // secretguard:allow *live-key*key`,
      false,
    ],
    [
      'with a glob whose ends would share a part of the rule',
      `k = '${key()}' // secretguard:allow stripe-live*-live-key`,
      false,
    ],
    ['with the rule and no blank', `k = '${key()}' // secretguard:allowstripe-live-key`, false],
    ['with words that are no rule', `k = '${key()}' // secretguard:allow this one is fine`, false],
    ['as the end of another word', `k = '${key()}' // nosecretguard:allow`, false],
    ['two lines above', `// secretguard:allow\n\nk = '${key()}'`, false],
    ['behind other code on the line above', `a = 1; // secretguard:allow\nk = '${key()}'`, false],
    ['behind a quoted name on the line above', `"a": 1, // secretguard:allow\n"b": "${key()}"`, false],
    ['behind a name in single quotes above', `'a' => 1, # secretguard:allow\n'b' => '${key()}'`, false],
    ['behind a string of a list above', `"a", -- secretguard:allow\n"${key()}"`, false],
    ['behind an item of a list above', `* a <!-- secretguard:allow -->\n* ${key()}`, false],
    ['behind a macro above', `#define A 1 // secretguard:allow\n#define B "${key()}"`, false],
    ['behind a flag above', `--a=1 # secretguard:allow\n--b=${key()}`, false],
    ['of Visual Basic above', `' it's old: secretguard:allow\nk = "${key()}"`, true],
    ['behind another comment above', `// NOSONAR // secretguard:allow\nk = '${key()}'`, true],
    [
      'as the second of two',
      `/* secretguard:allow aws-key */ k = '${key()}' /* secretguard:allow stripe-live-key */`,
      true,
    ],
    ['gitleaks', `k = '${key()}' // gitleaks:allow`, true],
    ['betterleaks', `k = '${key()}' // betterleaks:allow`, true],
    ['detect-secrets', `k = '${key()}' # pragma: allowlist secret`, true],
    ['detect-secrets, as it was called before', `k = '${key()}' # pragma: whitelist secret`, true],
    ['detect-secrets, next line', `# pragma: allowlist nextline secret\nk = '${key()}'`, true],
    [
      'detect-secrets, next line, behind code',
      `a = 1 # pragma: allowlist nextline secret\nk = '${key()}'`,
      false,
    ],
    ['trufflehog', `k = '${key()}' // trufflehog:ignore`, true],
    ['kingfisher', `k = '${key()}' // kingfisher:ignore`, true],
    ['kingfisher, behind a quoted name above', `"a": 1, // kingfisher:ignore\n"b": "${key()}"`, false],
    ['secretlint', `k = '${key()}' // secretlint-disable-line`, true],
    ['secretlint, next line', `// secretlint-disable-next-line\nk = '${key()}'`, true],
    ['gitleaks on the line above', `// gitleaks:allow\nk = '${key()}'`, false],
  ])('%s', (_, text, expected) => {
    expect(allowed(text)).toEqual([expected]);
  });

  test.each([
    ['for another rule', `k = '${key()}' // secretguard:allow aws-key`, true],
    ['with words that are no rule', `k = '${key()}' // secretguard:allow this one is fine`, true],
    ['on the line above', `// secretguard:allow; a test\nk = '${key()}'`, true],
    ['that does allow it', `k = '${key()}' // secretguard:allow`, undefined],
    [
      'beside one of another scanner that does',
      `k = '${key()}' // secretguard:allow x gitleaks:allow`,
      undefined,
    ],
    ['that is none', `k = '${key()}' // no secretguard here`, undefined],
    ['behind the code above', `a = 1; // secretguard:allow\nk = '${key()}'`, undefined],
  ])('in vain is one of ours %s: %#', (_, text, vain) => {
    expect(allowing.scan(chunkOf(text)).map(({ allowedInVain }) => allowedInVain)).toEqual([vain]);
  });

  test('foreign ones can be turned off', () => {
    const own = createDetector({ providers, allowedBy: createAllowReader({ own: true, foreign: false }) });
    expect(own.scan(chunkOf(`k = '${key()}' // gitleaks:allow`))[0]?.allowed).toBeUndefined();
  });
});

describe('rules in force', () => {
  test('a rule that is disabled finds nothing, one with another severity has that', () => {
    const off = createDetector({ providers, isDisabled: (id) => id === 'stripe-live-key' });
    expect(off.scan(chunkOf(`// ${key()}`))).toEqual([]);
    const low = createDetector({ providers, severityFor: () => 'low' });
    expect(low.scan(chunkOf(key()))[0]?.severity).toBe('low');
  });

  test('what a disabled rule finds is not told as a secret that nobody knows, and is where another knows it as surely', () => {
    const algolia = sample`ALGOLIA_ADMIN_API_KEY=${someHex(32)}`.render(seeded(5));
    const isDisabled = (id: string) => id.startsWith('algolia-') || id === 'stripe-live-key';
    expect(createDetector({ providers }).scan(chunkOf(algolia))).toHaveLength(1);
    expect(createDetector({ providers, isDisabled }).scan(chunkOf(algolia))).toEqual([]);
    const own = providers
      .find(({ name }) => name === 'Stripe')
      ?.rules.find(({ id }) => id === 'stripe-live-key');
    if (own === undefined) throw new Error('no such rule');
    const ours = {
      name: 'ours',
      docs: '',
      revoke: '',
      rules: [Object.create(own, { id: { value: 'ours' } })],
    };
    const both = createDetector({ providers: [...providers, ours as unknown as Provider], isDisabled });
    expect(both.scan(chunkOf(`K=${key()}`)).map(({ ruleId }) => ruleId)).toEqual(['ours']);
  });
});

describe('for any input', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      '\n',
      '\r\n',
      ' = ',
      '"',
      "'",
      '\\u00',
      '\\x7',
      '%7',
      '+',
      '" + "',
      'password',
      'token: ',
      '://',
      'sk_live_',
      '-----BEGIN',
      '\\"',
      '&#x7',
    ),
    fc.integer({ min: 1, max: 1000 }).map((seed) => key(seed)),
    fc.integer({ min: 1, max: 1000 }).map((seed) => Buffer.from(key(seed)).toString('base64')),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  test('the detector does not crash, and what it points at is inside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          text.map((each) => Buffer.from(each)),
          fc.uint8Array({ maxLength: 300 }),
        ),
        (bytes) => {
          const lines = Buffer.from(bytes).toString('latin1').split('\n').length;
          for (const one of detector.scan(chunkOf(bytes))) {
            expect(one.startLine).toBeGreaterThanOrEqual(1);
            expect(one.endLine).toBeLessThanOrEqual(lines + bytes.length);
            expect(one.startLine < one.endLine || one.startColumn < one.endColumn).toBe(true);
            expect(one.secret.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a text cut into two overlapping slices at a line end gives the same findings as the whole', () => {
    const line = fc.oneof(
      fc.constantFrom('', 'const a = 1;', '{ "x": "y" }'),
      fc.integer({ min: 1, max: 1000 }).map((seed) => `key = '${key(seed)}'`),
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 4, maxLength: 20 }), fc.nat(), fc.nat(), (lines, one, two) => {
        const end = 1 + (one % lines.length);
        const start = two % end;
        const join = (some: readonly string[]): string => some.map((each) => `${each}\n`).join('');
        const first = detector.scan(chunkOf(join(lines.slice(0, end))));
        const second = detector.scan({
          ...chunkOf(join(lines.slice(start))),
          startLine: start + 1,
          overlap: Buffer.byteLength(join(lines.slice(start, end))),
        });
        const place = (found: ReturnType<typeof detector.scan>): readonly string[] =>
          found.map((each) => `${each.ruleId} ${each.startLine}:${each.startColumn}`);
        expect([...place(first), ...place(second)]).toEqual(place(detector.scan(chunkOf(join(lines)))));
      }),
      { numRuns: 100 },
    );
  });
});
