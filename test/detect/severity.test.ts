/** What decides between a finding that blocks and one that does not, condition by condition. */
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { base62, hex, sample, seeded } from '../../src/detect/sample.ts';
import { chunkOf } from '../support/chunk.ts';

const detector = createDetector({ providers: [] });

const draw = (seed: number) => {
  const random = seeded(seed);
  const token = sample`${base62(32)}`.render(random);
  const digest = sample`${hex(40)}`.render(random);
  // The bytes of no text, with a colon among them.
  const bytes = Buffer.concat([Buffer.from(digest, 'hex').map((byte) => byte | 0x80), Buffer.from(':ab')]);
  return { token, word: token.slice(0, 14), digest, bytes };
};
type Drawn = ReturnType<typeof draw>;

const basic = (login: string | Buffer): string => Buffer.from(login).toString('base64');

function severities(path: string, text: (drawn: Drawn) => string): ReadonlySet<string> {
  const found = [7, 8, 9].map((seed) =>
    detector
      .scan(chunkOf(text(draw(seed)), path))
      .map(({ severity }) => severity)
      .join(),
  );
  return new Set(found);
}

describe('blocks', () => {
  test.each<readonly [what: string, path: string, text: (drawn: Drawn) => string]>([
    ['a password of digits', 'a.js', () => `const password = '${'83920174'}';`],
    [
      'the login of a database elsewhere, in Go',
      'a.go',
      ({ word }) => `dsn := "app:${word}@tcp(db7.corp.net:3306)/shop"`,
    ],
    ['a login over https', 'a.js', ({ word }) => `get('https://app:${word}@api.corp.net/x')`],
    [
      'the login of a server of the own network',
      'a.js',
      ({ word }) => `get('https://app:${word}@buildserver/x')`,
    ],
    [
      'what follows Basic and is no login, whatever its bytes say',
      'a.js',
      ({ bytes }) => `headers: { Authorization: 'Basic ${basic(bytes)}' }`,
    ],
    [
      'a login after Basic',
      'a.js',
      ({ word }) => `headers: { Authorization: 'Basic ${basic(`app:${word}`)}' }`,
    ],
    [
      'the login of a database in a comment that documents',
      'a.js',
      ({ word }) => `/**\n * postgres://app:${word}@db7.corp.net/shop\n */`,
    ],
    [
      'a password behind a glob, which opens no comment',
      'a.js',
      ({ token }) => `const files = 'src/**/*.ts';\nconst password = '${token}';`,
    ],
    ['a password beside an example', 'api.yml', ({ token }) => `a:\n  example: bob\n  password: ${token}\n`],
    [
      'a password of a service that is called so',
      'compose.yml',
      ({ token }) => `services:\n  example:\n    environment:\n      DB_PASSWORD: ${token}\n`,
    ],
    [
      'a token of a script that is called so',
      'packages/a/package.json',
      ({ token }) => `{"scripts": {"start-example": "AUTH_TOKEN=${token} node ."}}`,
    ],
    [
      'a password under what follows an example',
      'api.yml',
      ({ token }) => `a:\n  example:\n    user: bob\nb:\n  password: ${token}\n`,
    ],
    [
      'a secret of which a description stands beside',
      'a.js',
      ({ token }) => `const a = { description: 'the shop', apiSecret: '${token}' };`,
    ],
    [
      "a secret that looks like a key's fingerprint",
      'a.js',
      ({ digest }) => `const clientSecret = '${digest.toUpperCase()}';`,
    ],
    [
      'a token with six A in it',
      'a.js',
      ({ token }) => `const clientSecret = '${token.slice(0, 16)}AAAAAA${token.slice(16)}';`,
    ],
    [
      'the login in an address of a lockfile',
      'package-lock.json',
      ({ word }) => `{\n  "resolved": "https://app:${word}@npm.corp.net/a/-/a-1.0.0.tgz"\n}`,
    ],
    [
      'a password behind an example, in one line',
      'api.json',
      ({ token }) => `{"example":{"user":"bob"},"password":"${token}"}`,
    ],
    [
      'a password behind a text that is an example',
      'api.json',
      ({ token }) => `{"user":{"example":"bob","password":"${token}"}}`,
    ],
    [
      'a password beside a text that speaks of an example',
      'api.json',
      ({ token }) => `{"a":"\\"example\\":{","b":{"password":"${token}"}}`,
    ],
    [
      'the login of a database under another name',
      'api.json',
      ({ word }) => `{"servers":{"a":{"uri":"postgres://app:${word}@db7.acme.io/shop"}}}`,
    ],
    ['a random secret in a test', 'test/a.test.js', ({ token }) => `const clientSecret = '${token}';`],
  ])('%s', (_, path, text) => {
    const severity = text(draw(0)).includes('db7.') ? 'high' : 'medium';
    expect(severities(path, text)).toEqual(new Set([severity]));
  });
});

describe('does not block', () => {
  test.each<readonly [what: string, path: string, text: (drawn: Drawn) => string]>([
    [
      'the login of a database on this machine, in Go',
      'a.go',
      ({ word }) => `dsn := "app:${word}@tcp(localhost:3306)/shop"`,
    ],
    ['what a lockfile says', 'package-lock.json', ({ word }) => `{\n  "password": "${word}-!"\n}`],
    ['what a source map says', 'dist/a.js.map', ({ token }) => `{\n  "authToken": "${token}"\n}`],
    ['a login over http', 'a.js', ({ word }) => `get('http://app:${word}@api.corp.net/x')`],
    [
      'a word of every guesser in signs, with a digit behind',
      'a.js',
      () => `const password = '${'p4ssw0rd1'}';`,
    ],
    [
      'a login whose password is its user',
      'a.js',
      () => `headers: { Authorization: 'Basic ${basic('zorgblatt42:zorgblatt42')}' }`,
    ],
    ['a password in a comment that documents', 'a.js', ({ token }) => `/**\n * password = '${token}'\n */`],
    [
      'a password in an example',
      'api.yml',
      ({ token }) => `a:\n  example:\n    user: bob\n    password: ${token}\n`,
    ],
    [
      'a password that is the first thing in an example',
      'api.yml',
      ({ token }) => `a:\n  example:\n    password: ${token}\n`,
    ],
    [
      'a password that is the first thing in an example, behind an empty line',
      'api.yml',
      ({ token }) => `a:\n  example:\n\n    password: ${token}\n`,
    ],
    [
      'a password in an example, all of a document in one line',
      'api.json',
      ({ token }) =>
        `{"post":{"examples":{"one":{"value":[{"a":{"b":"}"},"c":"\\"{","user":"bob","password":"${token}"}]}}}}`,
    ],
    [
      'a password that is an example',
      'api.json',
      ({ token }) => `{"password":{"example":"password=${token}"}}`,
    ],
    [
      'a token in a piece of code that a document shows',
      'api.json',
      ({ token }) =>
        `{"get":{"x-code-samples":[{"lang":"Curl","source":"curl -H \\"Authorization: Bearer ${token}\\""}]}}`,
    ],
    [
      'the login of a database in an example',
      'api.json',
      ({ word }) => `{"x-examples":{"a":{"uri":"postgres://app:${word}@db7.acme.io/shop"}}}`,
    ],
    [
      'a guessable password in a document of API Blueprint',
      'api.apib',
      () => `+ password: \`${['edison', 'sux'].join('')}\` (string)`,
    ],
    [
      'the bytes that count up by two',
      'a.js',
      () =>
        `const networkKey = '${[1, 3, 5, 7, 9, 11, 13, 15, 0, 2, 4, 6, 8, 10, 12, 13].map((byte) => `0${byte.toString(16)}`).join('')}';`,
    ],
    [
      'the digest of what is described after it',
      'a.js',
      ({ digest }) => `const a = { key: '${digest}', description: 'the shop' };`,
    ],
    [
      'the digest of what is described before it',
      'a.js',
      ({ digest }) => `const a = { description: 'the shop', key: '${digest}' };`,
    ],
    [
      'the key of a chain in a test',
      'test/a.test.js',
      ({ digest }) => `const clientSecret = '0x${digest}${digest.slice(0, 24)}';`,
    ],
  ])('%s', (_, path, text) => {
    for (const severity of severities(path, text)) expect(severity).toMatch(/^(?:low)?$/);
  });
});
