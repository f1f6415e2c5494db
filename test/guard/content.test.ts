import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { judge } from '../../src/guard/content.ts';
import { isPublic, readDotenv } from '../../src/guard/dotenv.ts';
import { encryptedBy } from '../../src/guard/encrypted.ts';
import { ENV_FILES } from '../../src/guard/env-files.ts';
import { envFileOf } from '../../src/guard/env-name.ts';
import { liveKey, NPM_TOKEN, PASSWORD, PRIVATE_KEY } from '../support/guard.ts';

const REFERENCE = '$' + '{TOKEN}';

function judged(path: string, content: string | Uint8Array): string {
  const file = envFileOf(path);
  if (!file) return 'unknown';
  return judge({ readManifest: () => '', config: DEFAULT_CONFIG }, path, file, Buffer.from(content)).kind;
}

describe('an env file that is data of a test or a generator', () => {
  const judgedWith = (severity: 'low' | 'medium' | undefined, path: string, content: string) => {
    const file = envFileOf(path);
    const holdsSecret = () => severity;
    return (
      file &&
      judge({ readManifest: () => '', config: DEFAULT_CONFIG, holdsSecret }, path, file, Buffer.from(content))
        .kind
    );
  };

  test.each<[string, string]>([
    ['test/fixtures/.env', 'FOO=bar\nDB_PASSWORD=password\n'],
    ['packages/create-x/template/.env', 'PORT=3000\n'],
    ['templates/mongodb/_.env', 'URL=<%= url %>\n'],
    ['tools/scaffolding/api/.env.development', 'PORT=3000\n'],
    ['packages/starters/react/.env', 'PORT=3000\n'],
    ['src/__fixtures__/a/.npmrc', '//localhost:4873/:_authToken=fake-token\n'],
    ['src/__mocks__/.env.local', 'A=1\n'],
  ])('%s is no problem while the detector finds nothing that blocks', (path, content) => {
    expect(judgedWith(undefined, path, content)).toBe('harmless');
    expect(judgedWith('low', path, content)).toBe('harmless');
    expect(judgedWith('medium', path, content)).toBe('secret');
  });

  test.each<[string, string]>([
    ['templates/basic/.env', `DB_PASSWORD=${PASSWORD}\n`],
    ['examples/basic/.env', 'API_URL=http://localhost:3000\n'],
    ['test/.env', 'A=1\n'],
    ['latest/.env', 'FOO=bar\n'],
    ['src/.env', 'FOO=bar\n'],
    ['test/fixtures/store.p12', 'A=1'],
  ])('%s stays one', (path, content) => {
    expect(judgedWith(undefined, path, content)).toBe('secret');
  });

  test('nor does it pass where nobody can ask the detector', () => {
    expect(judged('test/fixtures/.env', 'FOO=bar\n')).toBe('secret');
  });
});

describe('files that count by their content', () => {
  test.each<[string, string, string]>([
    ['.yarnrc.yml', `npmAuthToken: "${PASSWORD}"\n`, `npmAuthToken: "${REFERENCE}"\nnodeLinker: pnp\n`],
    ['.pypirc', `[pypi]\nusername = __token__\npassword = ${PASSWORD}\n`, '[pypi]\nrepository = https://x\n'],
    ['.netrc', `machine github.com login me password ${PASSWORD}\n`, 'machine github.com login me\n'],
    ['_netrc', `machine a\n  login b\n  password ${PASSWORD}\n`, ''],
    [
      'pip.conf',
      `[global]\nindex-url = https://me:${PASSWORD}@pypi.example/simple\n`,
      'index-url = https://pypi.org/simple\n',
    ],
    [
      'terraform.tfvars',
      `db_password = "${PASSWORD}"\n`,
      'region = "eu-west-1"\nsecret_name = "app/production"\n',
    ],
    ['prod.auto.tfvars', `api_key = "${PASSWORD}"\n`, 'api_key = ""\n'],
    [
      'kubeconfig',
      `users:\n- user:\n    token: ${PASSWORD}\n`,
      'users:\n- user:\n    exec:\n      command: aws\n',
    ],
    ['.kube/config', `client-key-data: ${PASSWORD}\n`, 'clusters: []\n'],
    ['app-credentials.json', `{ "private_key": "${PRIVATE_KEY}" }`, '{ "client_email": "a@b.c" }'],
    ['my-service-account.json', `{"private_key":"${PRIVATE_KEY}\\n"}`, '{"type":"service_account"}'],
    ['.mcp.json', `{"env":{"API_KEY":"${PASSWORD}"}}`, `{"env":{"API_KEY":"${REFERENCE}"}}`],
    ['local.settings.json', '{"IsEncrypted":false,"Values":{"A":"b"}}', '{"IsEncrypted":false,"Values":{}}'],
    [
      '.docker/config.json',
      `{"auths":{"r":{"auth":"${PASSWORD}"}}}`,
      '{"auths":{"r":{}},"credsStore":"osxkeychain"}',
    ],
    [
      'nuget.config',
      `<add key="ClearTextPassword" value="${PASSWORD}" />`,
      '<add key="ClearTextPassword" value="%PW%" />',
    ],
    [
      '.m2/settings.xml',
      `<server><password>${PASSWORD}</password></server>`,
      `<password>${REFERENCE}</password>`,
    ],
    [
      'ios/.xcode.env',
      `export SENTRY_AUTH_TOKEN=${PASSWORD}\n`,
      'export NODE_BINARY=$(command -v node)\nexport PROJECT_ROOT="$PWD/.."\n',
    ],
    [
      'dist/types/credentials.json',
      `[{"api_key":"${PASSWORD}"}]`,
      '[{"name":"acmeApi","qs":{"api_key":"={{$credentials.apiKey}}"}}]',
    ],
    ['.flaskenv', `SECRET_KEY=${PASSWORD}\n`, 'FLASK_APP=app\nFLASK_DEBUG=1\n'],
    ['my-keypair.json', `[${Array(64).fill('200').join(',')}]`, '[1, 2, 3]'],
    ['server.key', `${PRIVATE_KEY}\nMIIE\n`, 'not a key'],
    [
      'cert.pem',
      `-----BEGIN CERTIFICATE-----\nMIIB\n${PRIVATE_KEY}\nMIIE\n`,
      '-----BEGIN CERTIFICATE-----\nMIIB\n',
    ],
    [
      'backup.asc',
      ['-----BEGIN PGP', 'PRIVATE KEY BLOCK-----'].join(' '),
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\n',
    ],
  ])('%s', (path, secret, harmless) => {
    expect([judged(path, secret), judged(path, harmless)]).toEqual(['secret', 'harmless']);
  });

  test('UTF-16, as PowerShell writes it, is read', () => {
    expect(judged('.npmrc', Buffer.from(`\ufeff${NPM_TOKEN}`, 'utf16le'))).toBe('secret');
    expect(judged('.npmrc', Buffer.from('\ufeffsave-exact=true\r\n', 'utf16le'))).toBe('harmless');
  });

  test('a token after a byte order mark counts', () => {
    expect(judged('.npmrc', `\ufeff${NPM_TOKEN}`)).toBe('secret');
  });

  test('no pattern hangs on long lines of near misses', () => {
    const pieces = [
      'password',
      'token: ',
      '"private_key" : "',
      'export A',
      ' ',
      '://a:',
      'ENC[AES256_GCM,',
      '-----BEGIN ',
      '"',
      '_auth',
    ];
    for (const piece of pieces) {
      const text = piece.repeat(Math.ceil(262_144 / piece.length));
      for (const { holds } of ENV_FILES) holds?.test(text);
      encryptedBy(text);
      readDotenv(text);
    }
  });
});

describe('encrypted content', () => {
  test.each([
    ['sops', 'a: ENC[AES256_GCM,data:x]\nsops:\n    age: []\n    mac: ENC[AES256_GCM,data:y]\n'],
    [
      'sops',
      '{\n  "a": "ENC[AES256_GCM,data:x]",\n  "sops": {\n    "mac": "ENC[AES256_GCM,data:y]"\n  }\n}\n',
    ],
    ['sops', '[a]\nb = ENC[AES256_GCM,data:x]\n[sops]\nmac = ENC[AES256_GCM,data:y]\n'],
    ['transcrypt', 'U2FsdGVkX19abcdefgh\n'],
    ['PGP', '-----BEGIN PGP MESSAGE-----\n'],
  ])('%s', (by, text) => expect(encryptedBy(text)).toBe(by));

  test('a word that looks encrypted does not make a file so', () => {
    expect(encryptedBy('A=ENC[AES256_GCM,data:x]\nB=clear\n')).toBeUndefined();
    expect(encryptedBy('# encrypted: no\nA=clear\n')).toBeUndefined();
    expect(encryptedBy('A=encrypted:x\nB=clear\n')).toBeUndefined();
    expect(encryptedBy('')).toBeUndefined();
  });
});

describe('what is public in a dotenv file', () => {
  test.each([
    'VITE_TITLE="My app"',
    'PORT=3000',
    'DEBUG=true',
    'API_KEY=',
    'API_KEY=changeme',
    `API_KEY=${REFERENCE}`,
    'SECRET=<your secret>',
    'DATABASE_URL=postgres://app:app@localhost:5432/app',
    `NEXT_PUBLIC_KEY=pk_${PASSWORD}`,
    'LOG_LEVEL=info # password=none',
    'URL=https://example.com/a/b/c',
  ])('%s is', (line) => expect(readDotenv(line).every(isPublic)).toBe(true));

  test.each([
    `API_KEY=${PASSWORD}`,
    `DB_PASSWORD=${PASSWORD}`,
    `VITE_SECRET_KEY=${PASSWORD}`,
    `DATABASE_URL=postgres://app:${PASSWORD}@db.example.com/app`,
    `ID=${PASSWORD}${PASSWORD}`,
    'export JWT_SECRET="multi\nline"',
  ])('%s is not', (line) => expect(readDotenv(line).every(isPublic)).toBe(false));

  test('values are read as dotenv reads them', () => {
    const text = `A=1\nexport B = "two # 2"\nC='three'\n# D=4\nE=five # 5\nF="a\nb"\nG=\nnot a line\nH: eight\nK=${liveKey()}`;
    expect(readDotenv(text).map(({ key, value }) => `${key}=${value}`)).toEqual([
      'A=1',
      'B=two # 2',
      'C=three',
      'E=five',
      'F=a\nb',
      'G=',
      'H=eight',
      `K=${liveKey()}`,
    ]);
  });
});
