import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAssignments } from '../../src/detect/assignment.ts';
import { readCallArguments } from '../../src/detect/assignment-call.ts';
import { readLogin, readSchemeValue, readUrlCredentials } from '../../src/detect/assignment-url.ts';
import { readCandidates } from '../../src/detect/generic.ts';
import { GENERIC_KEYWORDS } from '../../src/detect/generic-keyword.ts';
import { base62, seeded } from '../../src/detect/sample.ts';

/** A value of this run; no secret stands in the tests. */
const value = base62(24)(seeded(7));

/** `§` stands for the value. */
const FORMS: Readonly<Record<string, readonly string[]>> = {
  'JavaScript and TypeScript': [
    "const password = '§';",
    'let apiKey: string = "§"',
    "  clientSecret: '§',",
    '{ "secretToken": "§" }',
    'config["secretKey"] = "§"',
    "process.env.API_TOKEN || '§'",
    "process.env['API_TOKEN'] ?? '§'",
    'client.setPassword("§")',
    'const secret = `§`;',
    'secret: Buffer.from("§")',
    'new Password("§")',
    'keys: ["x", "§"]',
    'if (password === "§") {',
  ],
  'data files': [
    '"password": "§"',
    '\\"password\\": \\"§\\"',
    'password: §',
    "  db_password: '§' # of production",
    'secret: >-\n  §',
    '- name: DB_PASSWORD\n  value: §',
    '- DB_PASSWORD=§',
    'api_key = "§"',
    'password=§',
    'SECRET_KEY="§"',
    'export API_TOKEN=§',
    '<password>§</password>',
    '<add key="password" value="§"/>',
    '<key>Secret</key>\n<string>§</string>',
    'variable "db_password" {\n  type = string\n  default = "§"\n}',
    'Server=db;User Id=me;Password=§;',
    'GET /?access_token=§&page=2',
    'machine host login me password §',
    '| Password | § |',
  ],
  'shell and Docker': [
    'tool --password §',
    'tool --password=§ --verbose',
    'ENV DB_PASSWORD §',
    'ARG NPM_TOKEN=§',
    'curl -H "X-Api-Key: §" https://host',
    '${DB_PASSWORD:-§}',
  ],
  'other languages': [
    'String password = "§";',
    'connect(user="me", password="§")',
    "os.environ.get('SECRET', '§')",
    'auth=("me", "§")',
    'password := "§"',
    'var password string = "§"',
    'Password: []byte("§"),',
    "'password' => '§',",
    "define('DB_PASSWORD', '§');",
    ':password => "§"',
    "IDENTIFIED BY '§'",
    "PASSWORD '§'",
    'public string Password => "§";',
    'const SECRET: &str = "§";',
    '$password = ConvertTo-SecureString "§" -AsPlainText',
    '// password: §',
    'password is §',
  ],
};

function valuesIn(text: string): readonly string[] {
  const folded = text.toLowerCase();
  return GENERIC_KEYWORDS.flatMap((keyword) => {
    const values: string[] = [];
    for (let at = folded.indexOf(keyword.text); at >= 0; at = folded.indexOf(keyword.text, at + 1)) {
      values.push(...readCandidates(keyword, text, at, keyword.text.length).map((found) => found.value));
    }
    return values;
  });
}

describe('a value is read from under its name', () => {
  for (const [syntax, forms] of Object.entries(FORMS)) {
    test(`in ${syntax}`, () => {
      const missed = forms.filter((form) => !valuesIn(`x\n${form.replace('§', value)}\ny\n`).includes(value));
      expect(missed).toEqual([]);
    });
  }
});

describe('a value without a name is read', () => {
  test('from a URL with a password, and with a token alone', () => {
    const text = `postgres://me:${value}@host/db https://${value}@host`;
    expect(readUrlCredentials(text, 8).map((found) => found.value)).toEqual([value]);
    expect(readUrlCredentials(text, text.lastIndexOf('://')).map((found) => found.value)).toEqual([value]);
  });

  test('not what stands for a password behind a variable that is a token', () => {
    expect(readUrlCredentials('https://$TOKEN:x-oauth-basic@host/a.git', 5)).toEqual([]);
    expect(readLogin('curl -u $TOKEN:api_token https://host', 0, 5)).toEqual([]);
  });

  test('not from a URL whose port or path has an at sign', () => {
    expect(readUrlCredentials('https://host:8080/@scope/package', 5)).toEqual([]);
    expect(readUrlCredentials('https://host/a:b@c', 5)).toEqual([]);
  });

  test('from behind an authentication scheme, and not from a sentence about one', () => {
    expect(readSchemeValue(`Bearer ${value}`, 0, 7).map((found) => found.value)).toEqual([value]);
    expect(readSchemeValue('Basic authentication is used', 0, 6)).toEqual([]);
  });

  test("from a command's user flag", () => {
    expect(readLogin(`curl -s -u me:${value} https://host`, 0, 5).map((found) => found.value)).toEqual([
      value,
    ]);
    expect(readLogin(`docker login -u me -p ${value} host`, 0, 12).map((found) => found.value)).toEqual([
      value,
    ]);
  });

  test('from a call that takes a secret', () => {
    expect(readCallArguments(`createClient(url, '${value}')`, 0, 13).map((found) => found.value)).toEqual([
      value,
    ]);
  });
});

describe('the reader gives the place of the value in the text', () => {
  test('whatever the quotes and escapes', () => {
    for (const form of Object.values(FORMS).flat()) {
      const text = `x\n${form.replace('§', value)}\ny\n`;
      for (const keyword of GENERIC_KEYWORDS) {
        const at = text.toLowerCase().indexOf(keyword.text);
        if (at < 0) continue;
        for (const found of readCandidates(keyword, text, at, keyword.text.length)) {
          expect(text.slice(found.start, found.end)).toBe(found.value);
        }
      }
    }
  });

  test('an escaped quote does not end it', () => {
    expect(readAssignments(String.raw`password = "ab\"cd"`, 0, 4).map((found) => found.value)).toEqual([
      String.raw`ab\"cd`,
    ]);
  });

  test('a quote that never closes gives nothing', () => {
    expect(readAssignments('password = "abc\nnext line"', 0, 4)).toEqual([]);
  });
});

describe('any text at all', () => {
  const pieces = fc.constantFrom(
    ...GENERIC_KEYWORDS.map(({ text }) => text),
    '=',
    ':',
    '"',
    "'",
    '`',
    '\\',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    '<',
    '>',
    '</',
    ',',
    ';',
    '|',
    '||',
    '??',
    '\n',
    ' ',
    '\t',
    '-',
    '--',
    '$',
    '&quot;',
    'value',
    'name',
    'é',
    '\u{1f511}',
    '0x1f',
    '1',
    'abc',
    'x9',
    '@',
    '/',
    'default',
    '=>',
    ':=',
  );

  test('is read without a crash, and what is read lies in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const folded = text.toLowerCase();
        if (folded.length !== text.length) return;
        for (const keyword of GENERIC_KEYWORDS) {
          for (let at = folded.indexOf(keyword.text); at >= 0; at = folded.indexOf(keyword.text, at + 1)) {
            for (const found of readCandidates(keyword, text, at, keyword.text.length)) {
              expect(text.slice(found.start, found.end)).toBe(found.value);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  // Each would run for hours if its cost grew with the square of the length; the suite's time-out is what fails it.
  test.each([
    ['names without values', 'password='],
    ['quotes that never close', 'secret="'],
    ['different quotes in turn', 'token=\'a key="b pass=`c '],
    ['blanks', 'password   \t   '],
    ['blank lines behind a name', 'password:\n\n\n'],
    ['open tags', '<password '],
    ['open elements', '<password>x '],
    ['calls in calls', 'password(secret('],
    ['pairs of names', 'name: password, '],
    ['URLs without a host', 'http://a:b'],
    ['at signs', '://a:@'],
    ['command lines', 'curl -u a '],
    ['variables', 'variable "password" {'],
    ['numbers', 'key={1,2,3,'],
    ['one long name', 'passwordsecrettoken'],
    ['dots', 'password.a.'],
    ['backslashes', 'password\\\\\\'],
  ])('is read in time that grows with its length: %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(500_000 / piece.length));
    const folded = text.toLowerCase();
    let read = 0;
    for (const keyword of GENERIC_KEYWORDS) {
      for (let at = folded.indexOf(keyword.text); at >= 0; at = folded.indexOf(keyword.text, at + 1)) {
        read += readCandidates(keyword, text, at, keyword.text.length).length + 1;
      }
    }
    expect(read).toBeGreaterThan(0);
  });
});
