import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createAllowReader } from '../../src/allow/comments.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

const detector = createDetector({ providers });
const rules = (text: string | Uint8Array): readonly string[] =>
  detector.scan(chunkOf(text)).map((each) => each.ruleId);

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const pem = (key: typeof rsa.privateKey, type: 'pkcs1' | 'pkcs8' | 'sec1' = 'pkcs8'): string =>
  key.export({ type, format: 'pem' }).toString();

describe('real keys, made for the test', () => {
  const keys: readonly (readonly [string, string])[] = [
    ['RSA, PKCS#1', pem(rsa.privateKey, 'pkcs1')],
    ['RSA, PKCS#8', pem(rsa.privateKey)],
    ['EC, SEC 1', pem(ec.privateKey, 'sec1')],
    ['EC, PKCS#8', pem(ec.privateKey)],
    ['Ed25519, PKCS#8', pem(ed.privateKey)],
  ];
  for (const [name, text] of keys) {
    test.each([
      ['as it is', text],
      ['with CRLF', text.replaceAll('\n', '\r\n')],
      ['in a JSON string', JSON.stringify({ private_key: text })],
      ['in JSON in a JSON string', JSON.stringify({ env: JSON.stringify({ private_key: text }) })],
      ['in a comment of C', text.trim().replace(/^/gm, '// ')],
      ['in a comment of SQL', text.trim().replace(/^/gm, '-- ')],
      ['with a remark behind the armour', text.replace('KEY-----', 'KEY----- fake')],
      ['with a remark of some words behind the armour', text.replace('KEY-----', 'KEY----- # not in use')],
      [
        'with a long word behind the armour',
        text.replace('KEY-----', 'KEY-----  # for-integration-tests-only \r'),
      ],
      ['in an indented comment of Rust', text.trim().replace(/^/gm, '  ///   ')],
      ['indented in YAML', `key: |\n${text.replace(/^/gm, '    ')}`],
      [
        'in code, joined by +',
        text
          .trim()
          .split('\n')
          .map((line) => `  '${line}\\n'`)
          .join(' +\n'),
      ],
      ['in base64', `KEY=${Buffer.from(text).toString('base64')}`],
    ])(`${name}, %s`, (_, written) => {
      expect(rules(written)).toEqual(['private-key-pem']);
    });
  }

  test('its place begins with its armour, where people look for it', () => {
    const [found] = detector.scan(chunkOf(`x\nconst key = \`${pem(rsa.privateKey)}\`\n`));
    expect([found?.startLine, found?.startColumn]).toEqual([2, 14]);
    expect(found?.secret.reveal()).not.toContain('BEGIN');
  });

  test.each([
    ['above its armour', (text: string) => `# secretguard:allow\n${text}`],
    [
      'on the line of its armour',
      (text: string) => text.replace('\n', '  # secretguard:allow -- for tests\n'),
    ],
    ['of gitleaks, on the line of its armour', (text: string) => text.replace('\n', ' # gitleaks:allow\n')],
    ['on its last line', (text: string) => text.replace(/\n$/, ' # secretguard:allow\n')],
  ])('a comment %s allows it', (_, written) => {
    const allowedBy = createAllowReader({ own: true, foreign: true });
    const found = createDetector({ providers, allowedBy }).scan(chunkOf(written(pem(rsa.privateKey))));
    expect(found.map(({ allowed }) => allowed?.kind)).toEqual(['comment']);
  });

  test('DER in base64, without armour', () => {
    const der = rsa.privateKey.export({ type: 'pkcs8', format: 'der' });
    expect(rules(`KEY=${der.toString('base64')}`)).toEqual(['private-key-der']);
    const pkcs1 = rsa.privateKey.export({ type: 'pkcs1', format: 'der' });
    expect(rules(`KEY=${pkcs1.toString('base64')}`)).toEqual(['private-key-der']);
  });

  test('as a JSON Web Key, also inside a string', () => {
    const jwk = JSON.stringify(rsa.privateKey.export({ format: 'jwk' }));
    expect(rules(jwk)).toEqual(['private-key-jwk']);
    expect(rules(JSON.stringify({ key: jwk }))).toEqual(['private-key-jwk']);
  });
});

describe('a key of HMAC or AES as a JSON Web Key', () => {
  test.each([16, 24, 32, 64])('of %i bytes, in the base64 of RFC 7515 and in plain one', (length) => {
    for (let count = 0; count < 12; count += 1)
      for (const encoding of ['base64url', 'base64'] as const) {
        const k = randomBytes(length).toString(encoding);
        expect(rules(JSON.stringify({ kty: 'oct', alg: 'HS256', k }))).toEqual(['private-key-jwk']);
        expect(rules(`{ alg: 'A128GCM', k: '${k}', kty: 'oct' }`)).toEqual(['private-key-jwk']);
      }
  });

  test('but not the one that RFC 7517 prints, of whatever name', () => {
    const octets = Buffer.from([25, 172, 32, 130, 225, 114, 26, 181, 138, 106, 254, 192, 95, 133, 74, 82]);
    const k = octets.toString('base64url');
    expect(rules(JSON.stringify({ kty: 'oct', alg: 'A128KW', kid: 'mine', k }))).toEqual([]);
  });

  test('but neither its name, nor what is shorter than any', () => {
    const id = randomBytes(16).toString('base64url');
    expect(rules(JSON.stringify({ kty: 'oct', kid: id, k: '…' }))).toEqual([]);
    expect(rules(JSON.stringify({ kty: 'oct', kid: id, k: id.slice(0, 11) }))).toEqual([]);
  });
});

describe('a JSON Web Key is judged by its private part alone', () => {
  const hashOfTest = createHash('md5').update('test').digest('hex');
  test.each([
    hashOfTest,
    'my-example-key',
    'https://auth.example.com/k1',
    'replaced-2024',
    'todo',
    'abc123',
    'xxxxxx',
  ])('and found whatever it is called: %s', (kid) => {
    const { kty, crv, x, y, d } = ec.privateKey.export({ format: 'jwk' });
    const k = randomBytes(32).toString('base64url');
    for (const jwk of [
      { kty, kid, crv, x, y, d },
      { d, kid, x, y, crv, kty },
      { kid, kty: 'oct', k },
      { k, kid, kty: 'oct' },
    ]) {
      const found = detector.scan(chunkOf(JSON.stringify(jwk), 'src/key.json'));
      expect(found.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
        ['private-key-jwk', 'critical'],
      ]);
      expect(found[0]?.secret.reveal()).toBe('d' in jwk ? d : k);
    }
  });

  test('and passed where that is an example itself', () => {
    for (const part of ['your-key-goes-here-and-nowhere-else-0000000', 'x'.repeat(43)])
      expect(rules(JSON.stringify({ kty: 'EC', crv: 'P-256', d: part }))).toEqual([]);
  });
});

describe('what is no private key', () => {
  test('public keys', () => {
    for (const { publicKey } of [rsa, ec, ed]) {
      expect(rules(publicKey.export({ type: 'spki', format: 'pem' }).toString())).toEqual([]);
      expect(rules(JSON.stringify(publicKey.export({ format: 'jwk' })))).toEqual([]);
    }
    const der = rsa.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(rules(`KEY=${der}`).filter((rule) => rule.startsWith('private-key'))).toEqual([]);
  });

  test('a key that was cut off is mentioned, and blocks nothing', () => {
    const lines = pem(rsa.privateKey).split('\n');
    const cut = [...lines.slice(0, 4), ...lines.slice(-2)].join('\n');
    expect(detector.scan(chunkOf(cut)).map(({ severity }) => severity)).toEqual(['low']);
    expect(rules([...lines.slice(0, 4), '...', ...lines.slice(-2)].join('\n'))).toEqual([]);
  });

  test('a key that is blanked out, or only spoken of', () => {
    const text = pem(rsa.privateKey);
    const lines = text.split('\n');
    const name = 'readThePrivateKeyOfTheServerThatIsNamedFirst';
    expect(rules(`-- starts with ${lines[0]} and\n-- ends\n-- ${name}`)).toEqual([]);
    expect(rules(`-- ${lines[0]}\n-- ...\n-- ${lines.at(-2)}\n-- ${name}`)).toEqual([]);
    expect(rules(`${lines[0]}\n...\n${lines.at(-2)}`)).toEqual([]);
    expect(rules(`${lines[0]}\n${'x'.repeat(64)}\n${lines.at(-2)}`)).toEqual([]);
  });
});

test('a key of RSA that is longer than what is read of it is as bad as any', () => {
  const body = Buffer.concat([Buffer.from('30823000020100', 'hex'), randomBytes(12_281)]).toString('base64');
  const armour = (word: string): string => [`-----${word} RSA`, 'PRIVATE', 'KEY-----'].join(' ');
  const text = `${armour('BEGIN')}\n${body.replace(/.{64}/g, '$&\n')}\n${armour('END')}\n`;
  expect(detector.scan(chunkOf(text)).map(({ severity }) => severity)).toEqual(['critical']);
});
