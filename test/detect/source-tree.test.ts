import { describe, expect, test } from 'vitest';
import {
  base62,
  base64,
  base64Of,
  base64url,
  digits,
  hex,
  type Sample,
  sample,
  upperHex,
  uuid,
} from '../../src/detect/sample.ts';
import { blocking, reported } from '../support/reported.ts';

/** What packages leave out and repositories hold: tests, documents, CI files, fixtures, what other languages' tools keep beside. */

/** What a password is called in Danish, with which forms are translated. */
const danish = () => ['Adgangs', 'kode'].join('');

/** Characters that stand for a point of P-256, uncompressed: the first byte is 4. */
const point = (random: () => number) => `BI${base64url(85)(random)}`;

describe('what a test or a document made up blocks nothing', () => {
  test.each<[string, string, Sample]>([
    ['a token that is called a mock', 'test/auth.test.js', sample`const mockToken = '${base62(40)}';`],
    ['a fake key', 'packages/a/__tests__/b.ts', sample`fakeAccessKey: '${base62(40)}',`],
    ['a bogus key', 'tests/unit/a.js', sample`const BOGUS_AUTH_KEY = "${base64url(22)}";`],
    ['a password that is wrong', 'test/a.py', sample`wrong_password = "${base62(30)}"`],
    ['a token that is invalid', 'e2e/a.ts', sample`const invalidToken = '${hex(40)}'`],
    [
      'a token that a reader is to change',
      'docs/recipes/release.md',
      sample`  token: '${hex(40)}' // change this to your own GitHub token or use an environment variable`,
    ],
    ['a password in a test of Perl', 't/mail/gateway.t', sample`    Password => 'qwe${() => '123x'}',`],
    [
      'a key that a reader is to replace',
      'README.md',
      sample`apiKey: '${base62(32)}', # replace with your own`,
    ],
  ])('%s', (_, path, text) => {
    expect(blocking(path, text)).toEqual([]);
  });

  test.each<[string, string, Sample]>([
    ['a mock in a program', 'src/auth.js', sample`const mockToken = '${base62(40)}';`],
    ['a name that says nothing of the kind', 'test/auth.test.js', sample`const apiToken = '${base62(40)}';`],
    ['the name of a test account', 'test/auth.test.js', sample`const testAccountToken = '${base62(40)}';`],
    ['a name that only begins so', 'test/auth.test.js', sample`const badgeToken = '${base62(40)}';`],
    ['a document without such a remark', 'docs/a.md', sample`  token: '${hex(40)}' // of GitHub`],
    [
      'such a remark in a program',
      'src/a.js',
      sample`  token: '${hex(40)}' // change this to your own token`,
    ],
    ['a format of an issuer', 'test/auth.test.js', sample`const testKey = 'sk_live_${base62(24)}';`],
  ])('is no excuse for %s', (_, path, text) => {
    expect(blocking(path, text)).not.toEqual([]);
  });
});

describe('what is public in its place blocks nothing', () => {
  test.each<[string, string, Sample]>([
    [
      'a token of Nx Cloud that only reads',
      'nx.json',
      sample`"accessToken": "${base64Of(sample`${uuid()}|read-only`)}"`,
    ],
    [
      'the secret of one payment',
      'test/pay.ts',
      sample`client_secret: 'pi_${base62(24)}_secret_${base62(25)}'`,
    ],
    [
      'an address that was signed until long ago',
      'test/pdfs/a.link',
      sample`https://s3.amazonaws.com/a/b.pdf?AWSAccessKeyId=ASIA&Expires=14409${digits(5)}&Signature=${base62(27)}%3D&x-amz-security-token=${base62(120)}`,
    ],
    [
      'a key for maps that a build puts into pages',
      '.env',
      sample`VITE_GOOGLE_MAPS_API_KEY=AIzaSy${base64url(32)}Q`,
    ],
    ['a key for counting visitors, likewise', '.env', sample`NEXT_PUBLIC_SEGMENT_KEY=${base62(32)}`],
    ['the same of Amplitude', 'src/env.js', sample`REACT_APP_AMPLITUDE_API_KEY: '${hex(32)}'`],
  ])('%s', (_, path, text) => {
    expect(blocking(path, text)).toEqual([]);
  });

  test('a key that stands twice is looked at where it stands', () => {
    const key = `AIzaSy${'Q7'.repeat(3)}`;
    const page = sample`<p>${(random) => {
      const value = `${key}${base64url(26)(random)}Q`;
      return `key=${value}</p>\n<input type="hidden" id="mapKey" value="${value}">`;
    }}`;
    expect(reported('page.html', page)).toContain('low google-api-key');
  });

  test.each<[string, string, Sample]>([
    [
      'a token of Nx Cloud that writes',
      'nx.json',
      sample`"accessToken": "${base64Of(sample`${uuid()}|read-write`)}"`,
    ],
    [
      'an address that is signed for years',
      'a.txt',
      sample`https://a.b/c?Expires=19409${digits(5)}&x-amz-security-token=${base62(120)}`,
    ],
    ['a key of a server', '.env', sample`GOOGLE_MAPS_API_KEY=AIzaSy${base64url(32)}Q`],
    [
      'a live key that a build would put into pages',
      '.env',
      sample`VITE_AMPLITUDE_SECRET_KEY=sk_live_${base62(24)}`,
    ],
    ['a key of Jenkins', 'a.json', sample`{"jenkins": {"api": "x", "token": "${hex(32)}"}}`],
  ])('%s blocks', (_, path, text) => {
    expect(blocking(path, text)).not.toEqual([]);
  });
});

describe('what names, counts or shows something is not reported', () => {
  test.each<[string, string, Sample]>([
    [
      'a key with which pages subscribe',
      'src/push.ts',
      sample`getToken(messaging, { vapidKey: '${point}' });`,
    ],
    ['the keys in a header of Web Push', 'test/push.js', sample`crypto_key: "dh=${point}",`],
    ['the same with the name of one', 'test/push.js', sample`crypto_key: 'keyid="v4";dh="${point}"',`],
    ['a key of OpenPGP by its number', 'install.sh', sample`GITHUB_CLI_ARCHIVE_GPG_KEY=${upperHex(16)}`],
    ['a key of OpenPGP by its fingerprint', 'Makefile.am', sample`RELEASE_SIGNING_KEY  = ${upperHex(40)}`],
    ['the same in a program', 'repack.py', sample`keyid = "0x${upperHex(16)}"`],
    [
      'numbers with their type',
      'src/mod.rs',
      sample`pub const TOKEN_READ: TOKEN_ACCESS_MASK = 13${digits(4)}u32;`,
    ],
    ['a constant', 'src/mod.rs', sample`AccessToken: WBEM_128BITS,`],
    ['the start of a sum', 'src/mime.mjs', sample`    token = b64Prelude + btoa(binaryString) + "?=";`],
    [
      'digests of what Cargo fetched',
      '.cargo-checksum.json',
      sample`{"files":{"tests/key-empty.toml":"${hex(64)}"}}`,
    ],
    ['a word with an accent, in an address', 'meta.ini', sample`[Pattern: [{"password":"caf%C3%A9"}]]`],
    [
      'a document of Google in JSON',
      'sessionstore.js',
      sample`"url":"http:\/\/docs.google.com\/spreadsheet\/ccc?key=0AsDW${base62(40)}&usp=drive_web"`,
    ],
    [
      'a report of Power BI that anybody may see',
      'a.py',
      sample`URL = "https://app.powerbi.com/view?r=${(random) => Buffer.from(`{"k":"${uuid()(random)}","t":"${uuid()(random)}","c":9}`).toString('base64')}"`,
    ],
    [
      'a word again and again, in base64',
      '.github/workflows/ci.yml',
      sample`APP_KEY: base64:${base64Of(sample`testtesttesttesttesttesttesttest`)}`,
    ],
    ['words in base64', 'bench.rs', sample`("inner";key=${base64Of(sample`inner-list-parameters`)})`],
    [
      'a set of characters',
      'a.php',
      sample`$cp1252Password = iconv( 'UTF-8', 'WINDOWS-1252//TRANSLIT', $req->password );`,
    ],
    ['an item that is discovered', 'template.yaml', sample`key: 'zyxel.3528.sfp.ddm[{#SNMPINDEX}]'`],
    ['a variable of the environment, in Go', 'a.go', sample`  dbPassword: os.Getenv("INFLUXDB_PW2"),`],
    ['the same in Java', 'A.java', sample`String password = System.getenv("DB_PW2");`],
    ['a word as headers of mail have it', 'a.js', sample`'key="=?UTF-8?B?${base64(28)}=?="'`],
    ['a word of another tongue', 'app/Locale/da_DK/translations.php', sample`'Password' => '${danish}',`],
    ['a key of OpenPGP that a form shows', 'src/a.js', sample`fields: { PrivateKey: '${upperHex(40)}' }`],
    [
      'files by their digests, one of them a key',
      'test/manifest.json',
      sample`"a.ext": [\n "${hex(40)}",\n []\n],\n"a.html": [\n "${hex(40)}",\n []\n],\n"a.pem": [\n "${hex(40)}",\n []\n],\n"a.sxg.key": [\n "${hex(40)}",\n []\n],\n"b.html": [\n "${hex(40)}",\n []\n],`,
    ],
    [
      'what identifies something near a vendor',
      'a.json',
      sample`{"jenkins": {"api": "x", "uuid": "${hex(32)}"}}`,
    ],
    ['a digest near a vendor', 'a.json', sample`{"azure": {"api": "x", "hash": "${hex(32)}"}}`],
    ['a key that pages have', '.env', sample`STATSIG_CLIENT_KEY=client-${base62(43)}`],
    ['how long a token holds', 'a.rs', sample`KeyTimeout::from_str("1209600s")`],
  ])('%s', (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });

  test.each<[string, string, Sample]>([
    ['a private key of Web Push', 'src/push.ts', sample`const vapidPrivateKey = '${base64url(43)}';`],
    ['a key as long as a public one', 'src/a.ts', sample`const apiKey = 'Q${base64url(86)}';`],
    ['a signing key', '.env', sample`WEBHOOK_SIGNING_KEY=${hex(40)}`],
    ['a number with a letter', '.env', sample`DB_PASSWORD=${digits(9)}x${base62(8)}`],
    ['a key of Grafana', '.env', sample`GRAFANA_API_KEY=eyJrIjoi${base62(90)}==`],
    ['a list of keys', 'config.json', sample`"keys": [\n "${hex(40)}",\n "${hex(40)}"\n]`],
    ['a key of another length', 'src/a.js', sample`const privateKey = '${upperHex(64)}';`],
    ['a password in a call of the environment', 'a.go', sample`password := os.Getenv2("${base62(20)}")`],
    ['a key in base64', '.env', sample`APP_KEY=base64:${base64(43)}=`],
    ['a key that is given with a space', 'a.php', sample`$api_key = '${base62(32)}';`],
    ['a password with an escape', '.env', sample`DB_PASSWORD=${base62(6)}%21${base62(10)}`],
  ])('unlike %s', (_, path, text) => {
    expect(reported(path, text)).not.toEqual([]);
  });
});
