import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import {
  base62,
  base64,
  base64url,
  hex,
  lower,
  type Sample,
  sample,
  seeded,
  upper36,
  upperHex,
  uuid,
} from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

const detector = createDetector({ providers });
const SEEDS = 5;

/** What is reported in the file `path` that holds `text`, as `severity rule`, over some seeds. */
function reported(path: string, text: Sample): readonly string[] {
  const found = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    for (const { severity, ruleId } of detector.scan(chunkOf(`\n${text.render(seeded(seed))}\n`, path)))
      found.add(`${severity} ${ruleId}`);
  }
  return [...found].sort();
}

const claims = (text: string) => () => Buffer.from(text).toString('base64url');

describe('what a web page shows to everybody blocks nothing', () => {
  test.each<[string, string, Sample]>([
    [
      'a search box of documents',
      'src/search.js',
      sample`docsearch({ apiKey: '${hex(32)}', indexName: 'vuejs' })`,
    ],
    [
      'the search of a site generator',
      'docusaurus.config.js',
      sample`algolia: {\n  appId: '${upper36(10)}',\n  apiKey: '${hex(32)}',\n  indexName: 'docs',\n}`,
    ],
    [
      'the configuration of Firebase for a page',
      'src/firebase.js',
      sample`const config = {\n  apiKey: "AIzaSy${base64url(33)}",\n  authDomain: "my-app.firebaseapp.com",\n}`,
    ],
    [
      'the configuration of Firebase for Android',
      'google-services.json',
      sample`"api_key": [{ "current_key": "AIzaSy${base64url(33)}" }]`,
    ],
    [
      'the script of a map',
      'index.html',
      sample`<script src="https://maps.googleapis.com/maps/api/js?key=AIzaSy${base64url(33)}&callback=f"></script>`,
    ],
    ['the key of a page for Segment', 'index.html', sample`analytics._writeKey="${base62(32)}";`],
    ['a reCAPTCHA site key', 'a.html', sample`<div data-sitekey="6Lc${base64url(37)}"></div>`],
    [
      'a public Mapbox token',
      'a.js',
      sample`mapboxgl.accessToken = 'pk.eyJ1Ijoi${base62(22)}.${base62(22)}';`,
    ],
    ['a publishable Stripe key', 'a.js', sample`loadStripe("pk_live_${base62(24)}")`],
    ['a PostHog project key', '.env', sample`NEXT_PUBLIC_POSTHOG_KEY=phc_${base62(43)}`],
    ['a public Sentry DSN', 'a.ts', sample`dsn: "https://${hex(32)}@o1.ingest.sentry.io/1"`],
    [
      'the anonymous key of Supabase',
      '.env',
      sample`VITE_SUPABASE_ANON_KEY=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${claims('{"iss":"supabase","role":"anon","iat":1641971453}')}.${base64url(43)}`,
    ],
    ['a public VAPID key', '.env', sample`REACT_APP_VAPID_PUBLIC_KEY=B${base64url(86)}`],
    [
      'the key of a Chrome extension',
      'manifest.json',
      sample`{"key": "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA${base64(300)}"}`,
    ],
    [
      'a file that Firebase serves',
      'seed.gql',
      sample`"https://firebasestorage.googleapis.com/v0/b/x/o/a.jpeg?alt=media&token=${uuid()}"`,
    ],
  ])('%s', (_, path, text) => {
    expect(reported(path, text).filter((line) => !line.startsWith('low'))).toEqual([]);
  });
});

describe('the same keys elsewhere block', () => {
  test.each<[string, string, Sample]>([
    [
      'an admin key of a search',
      'index.js',
      sample`algolia admin: { apiKey: '${hex(32)}', indexName: 'docs' }`,
    ],
    ['a Google key of a server', '.env', sample`GEMINI_API_KEY=AIzaSy${base64url(32)}Q`],
    ['the secret key of reCAPTCHA', '.env', sample`RECAPTCHA_SECRET_KEY=6Lc${base64url(36)}Q`],
    ['a private VAPID key', '.env', sample`VAPID_PRIVATE_KEY=${base64url(43)}`],
  ])('%s', (_, path, text) => {
    expect(reported(path, text).filter((line) => !line.startsWith('low'))).not.toEqual([]);
  });
});

describe('what only looks like a credential is not reported', () => {
  test.each<[string, string, Sample]>([
    [
      'a commit in a changelog',
      'NEWS.md',
      sample`* add key to newrelic (https://github.com/newrelic/x/commit/${hex(40)})`,
    ],
    ['a list of schemes', 'api.json', sample`"auth": ["aws.auth#sigv4"]`],
    ['a type of credential', 'a.js', sample`"credential_type": "x509_cert"`],
    ['the name of a platform', 'a.js', sample`platformKey = "darwin_arm64";`],
    ['a key of a device', 'a.js', sample`key: "namron_4512785_poll",`],
    ['a limit', 'a.js', sample`this._minToken = this.parse('-9223372036854775808');`],
    ['a type in TypeScript', 'a.d.ts', sample`['u_first_pass']: Uniform1i;`],
    ['a prefix', 'a.js', sample`this.keys.get("curve25519:".concat(id))`],
    ['a claim of a token', 'a.js', sample`grant.id_token.sub => ${uuid()}`],
    [
      'the header of a token',
      'A.java',
      sample`String token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9" + body;`,
    ],
    ['an address on a chain', 'a.ts', sample`contractToken: '0x${hex(40)}'`],
    ['a token’s address', 'a.ts', sample`const TOKEN_ADDRESS = 'So1${base62(41)}'`],
    ['the digest of a word', 'a.js', sample`expect(sha256('token')).toEqual('${hex(64)}')`],
    ['a picture', 'a.js', sample`const keyIcon = "iVBORw0KGgoAAAANSUhEUgAA${base64(200)}";`],
    [
      'class names that a build made',
      'bundle.js',
      sample`x={wide:"${base62(20)}",tall:"${base62(20)}",narrow:"${base62(20)}",deep:"${base62(20)}",apiKey:"${base62(20)}",flat:"${base62(20)}"}`,
    ],
    ['the fingerprint of a key of GnuPG', 'README.md', sample`- Release GPG key: ${upperHex(40)}`],
    ['a type with a parameter', 'a.ts', sample`  secretKey: TRet<ScalarBytes>;`],
    ['a type with a list', 'a.d.ts', sample`  additionalPass: AsyncSeriesHook<[]>;`],
    ['the verb', 'a.js', sample`* one can also pass \`crc32c\` here.`],
    ['a constant', 'keys.json', sample`{"vkey":"VK_ABNT_C1"}`],
    [
      'a vector that a cipher is tested with',
      'aes.txt',
      sample`COUNT = 0\nKEY = ${hex(64)}\nIV = ${hex(32)}\nPLAINTEXT = ${hex(32)}\nCIPHERTEXT = ${hex(32)}`,
    ],
    ['a label', 'a.js', sample`{ key: "${lower(5)}_settings_2" }`],
  ])('%s', (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });
});

test('a guessable password in base64 is low in a Secret', () => {
  const encoded = () => Buffer.from('password\n').toString('base64');
  expect(reported('secret.yml', sample`database-admin-password: "${encoded}"`)).toEqual([
    'low generic-password',
  ]);
});
