import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { isBenign, isLockfile, isTranslation } from '../../src/detect/benign.ts';
import { isPlaceholder, isReference } from '../../src/detect/placeholder.ts';
import { hash32, isPublicExample } from '../../src/detect/public-example.ts';
import {
  base32,
  base36,
  base62,
  base64,
  base64url,
  type Hole,
  hex,
  password,
  seeded,
  upper36,
  upperHex,
  uuid,
} from '../../src/detect/sample.ts';

const benign = (value: string, line = `x = "${value}"`, path = 'src/a.js'): boolean =>
  isBenign(value, line, path);

describe('a placeholder is benign', () => {
  test.each([
    'xxxxxxxx',
    '****************',
    '------',
    '................',
    'changeme',
    'change-this-key',
    'your-api-key',
    'YOUR_SECRET_HERE',
    '<token>',
    '<your password>',
    '${DB_PASSWORD}',
    '${env:TOKEN}',
    '$TOKEN',
    '$(cat file)',
    '{{ token }}',
    '{{token}}',
    '#{token}',
    '%(token)s',
    '%TOKEN%',
    '__TOKEN__',
    '<%= token %>',
    'AKIA-EXAMPLE',
    'my-placeholder',
    'insert-key-here',
    '1234567890',
    'abcdefghij',
    'deadbeef',
    'abcabcabcabc',
    '0000000000000000',
    'foobar',
    'redacted',
    'not-a-real-key',
    'eyJhbGciOi...',
    '{token}',
    '###TOKEN###',
  ])('%s', (value) => {
    expect(benign(value)).toBe(true);
  });
});

describe('a value is no placeholder because of what it holds by chance', () => {
  const alphabets: Readonly<Record<string, Hole>> = {
    base62: base62(40),
    'base62, long': base62(247),
    base36: base36(40),
    upper36: upper36(40),
    hex: hex(64),
    upperHex: upperHex(40),
    base32: base32(56),
    base64: base64(88),
    'base64, as long as a key': base64(1600),
    base64url: base64url(64),
    uuid: uuid(),
    password: password(16),
  };
  for (const [name, hole] of Object.entries(alphabets)) {
    test(`${name}, a thousand times`, () => {
      const wrong = Array.from({ length: 1000 }, (_, seed) => hole(seeded(seed))).filter((value) =>
        benign(value),
      );
      // a short word set off by signs may come up in a thousand; more would be a rule too many
      expect(wrong.length).toBeLessThanOrEqual(2);
    });
  }

  test('braces in a password are not a template', () => {
    expect(isReference('m{{h}o)p${e]no')).toBe(false);
  });

  test('a long run in an OpenSSH key is part of its format', () => {
    const value = `b3BlbnNzaC1rZXktdjE${'A'.repeat(9)}BG5vbmU${base64(300)(seeded(1))}`;
    expect(isPlaceholder(value)).toBe(false);
  });
});

describe('digests and public halves are benign', () => {
  const digest = hex(40)(seeded(1));

  test('by the word right before them, not by one elsewhere in the line', () => {
    expect(benign(digest, `"gitHead": "${digest}"`)).toBe(true);
    expect(benign(digest, `sha1: ${digest}`)).toBe(true);
    expect(benign(digest, `checksum of x, secret = "${digest}"`)).toBe(false);
  });

  test('in the notation of subresource integrity', () => {
    expect(benign(`sha512-${base64(86)(seeded(1))}==`)).toBe(true);
  });

  test('in a lockfile, wherever they stand', () => {
    expect(benign(digest, `"x": "${digest}"`, 'web/package-lock.json')).toBe(true);
    for (const path of [
      'yarn.lock',
      'a/pnpm-lock.yaml',
      'bun.lock',
      'deno.lock',
      'npm-shrinkwrap.json',
      'go.sum',
      'Cargo.lock',
    ]) {
      expect(isLockfile(path)).toBe(true);
    }
    expect(isLockfile('src/lock.ts')).toBe(false);
  });

  test('public keys', () => {
    expect(benign(`ssh-rsa AAAAB3NzaC1yc2E${base64(60)(seeded(1))}`)).toBe(true);
  });
});

describe('translations are known by folder or by the name of a language', () => {
  test.each([
    'locales/da.json',
    'src/i18n/messages.ts',
    'public/language/de/login.json',
    'translations/pt-BR.yml',
    'a/zh_CN.js',
    'dist/cs_CZ.min.js',
  ])('%s', (path) => {
    expect(isTranslation(path)).toBe(true);
  });
  test.each(['src/login.js', 'config/db.json', 'src/language.ts', 'lib/index.js', 'app.yml'])(
    'not %s',
    (path) => {
      expect(isTranslation(path)).toBe(false);
    },
  );
});

describe('what documentation prints is known', () => {
  test('the password of RFC 7617, put together here', () => {
    expect(isPublicExample(Buffer.from(['Aladdin', 'open sesame'].join(':')).toString('base64'))).toBe(true);
  });

  test('what the config of i18n-tasks has in its comments, from its template', () => {
    expect(benign(['AbC', 'dEf5'].join('-'))).toBe(true);
    expect(benign(['48E92789', '57A3', '466A', '9959', '1A'.repeat(6)].join('-'))).toBe(true);
  });

  test("AWS's key, by the word in it", () => {
    expect(benign(['AKIA', 'IOSFODNN7', 'EXAMPLE'].join(''))).toBe(true);
  });

  test("jwt.io's token, by whom it names", () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const token = (payload: object): string =>
      `${part({ alg: 'HS256' })}.${part(payload)}.${base64url(43)(seeded(1))}`;
    expect(isPublicExample(token({ sub: '1', name: 'John Doe' }))).toBe(true);
    expect(isPublicExample(token({ iss: 'https://acme.dev', sub: '42' }))).toBe(false);
  });

  test("the signature of jwt.io's token, whatever it stands behind", () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const signed = `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: '1234567890', name: 'John Doe', iat: 1516239022 })}`;
    const signature = createHmac('sha256', ['your', '256', 'bit', 'secret'].join('-'))
      .update(signed)
      .digest('base64url');
    const short = `${part({ alg: 'HS256' })}.${part({ sub: '12345' })}`;
    expect(isPublicExample(`${short}.${signature}`)).toBe(true);
    expect(isPublicExample(`${short}.${base64url(43)(seeded(1))}`)).toBe(false);
  });

  test('its hash tells texts apart', () => {
    const hashes = new Set(Array.from({ length: 5000 }, (_, seed) => hash32(base62(20)(seeded(seed)))));
    expect(hashes.size).toBe(5000);
  });
});
