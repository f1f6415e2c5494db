import { describe, expect, test } from 'vitest';
import {
  base32,
  base36,
  base62,
  base64,
  base64Of,
  base64url,
  chars,
  digits,
  hex,
  lower,
  password,
  type Sample,
  sample,
  upper36,
  upperHex,
  uuid,
} from '../../src/detect/sample.ts';
import { base58 } from '../support/base58.ts';
import { reported } from '../support/reported.ts';

const claims = (text: string) => () => Buffer.from(text).toString('base64url');

/** Pieces of a keyboard's rows, struck one after the other, as long as a key. */
const mashed = (random: () => number) =>
  Array.from(
    { length: 12 },
    () => ['jkl', '123', 'DSA', 'hjk', '0987', 'QWE'][Math.floor(random() * 6)],
  ).join('');

/** What a service, its user and its database are called. */
const named = () => 'wzqdesk';
const basic = (login: string) => () => Buffer.from(login).toString('base64');
const base32Digits = () => 'GEZDGNBVGY3TQOJQ'.repeat(2).slice(0, 26);

describe('what a web page shows to everybody blocks nothing', () => {
  test.each<[string, string, Sample]>([
    ['the key of a search box by its name', '.env', sample`NEXT_PUBLIC_ALGOLIA_SEARCH_KEY=${hex(32)}`],
    ['the same in camel case', 'a.ts', sample`algolia: { appId, searchApiKey: '${hex(32)}' }`],
    [
      'what an app says to Facebook who it is',
      'res/values/strings.xml',
      sample`<string name="facebook_client_token">${hex(32)}</string>`,
    ],
    [
      'the same at Apple',
      'Info.plist',
      sample`<key>FacebookClientToken</key>\n\t<string>${hex(32)}</string>`,
    ],
    ['what a page listens to PubNub with', 'a.js', sample`new PubNub({ subscribeKey: 'sub-c-${uuid()}' })`],
    ['the public half of a pair', '.env', sample`UPLOADCARE_PUBLIC_KEY=${hex(20)}`],
    [
      'tokens of a design, of a language and of an input',
      'src/theme.ts',
      sample`export const tokens = { colors: { red: '#ff${hex(4)}' }, space: '12px', font: 'Inter-Regular-${digits(3)}' }\nconst tokens = {\n  string: 'hljs-string',\n  comment: 'token-comment-line-${digits(2)}',\n}\nconst secrets = { title: 'Your secrets', hint: 'Keep 2 of them in a safe place' }`,
    ],
    [
      'keys of a query, of a keyboard and of a store',
      'src/keys.ts',
      sample`export const queryKeys = { users: '${hex(32)}' }\nconst keys = { up: 'ArrowUp', save: 'Ctrl+Shift+S' }\nconst storageKeys = { session: 'acme.session.v2.${hex(8)}' }\nconst publicKeys = { a: '${hex(64)}' }`,
    ],
    [
      'what credentials belong to, and are known by',
      'src/config.ts',
      sample`const credentials = {\n  clientId: '${base62(24)}',\n  user_id: '${hex(32)}',\n  publicKey: '${hex(64)}',\n  url: 'https://id.acme.io/oauth2/${hex(8)}',\n}\nconst tokens = { session: '${uuid()}', USDC: '0x${hex(40)}' }`,
    ],
    [
      'what stands beside tokens, not in them',
      'config.yml',
      sample`shop:\n  tokens:\n  revision: ${hex(40)}\nsecrets:\nbuild: ${hex(40)}`,
    ],
    [
      'secrets that are only referred to',
      '.github/workflows/ci.yml',
      sample`    secrets:\n      npm: \${{ secrets.NPM_${digits(4)} }}\n      gh: "\${{ secrets.GH }}"\n`,
    ],
    [
      'what a comparison with a token chooses',
      'src/cache.js',
      sample`const id = token === undefined ? '${base62(24)}' : '${base62(24)}'`,
    ],
    [
      'words that are chosen',
      'src/login.jsx',
      sample`<Input type={showPassword ? 'text' : 'password'} key={mode === 'edit' ? 'form-edit-${digits(1)}' : 'form-new-${digits(1)}'} />\nconst tokenType = scheme === 'x' ? 'Basic' : 'Bearer'\nconst keyText = isMac ? 'Cmd+Shift+F12' : 'Ctrl+Shift+F12'\nconst tokenUrl = env === 'prod' ? 'https://id.acme.io/oauth2/v2.0/token' : 'https://id.acme.dev/oauth2/v2.0/token'`,
    ],
    [
      'a remark where a value would stand, and what follows it',
      'src/config.js',
      sample`const x = {\n  token: // of the session\n    session.token,\n  id: '${base62(24)}',\n}\nlogin({ password /* set below */, digest: '${hex(40)}' })`,
    ],
    [
      'an address without its scheme',
      'config.yml',
      sample`token_url: //cdn.acme.io/oauth\n"digest": "${hex(40)}"\npassword: # in the vault\n"revision": "${hex(40)}"`,
    ],
    [
      'what describes a password in short, or in another language',
      'src/login.js',
      sample`dbPwLabel: 'Database password', userPwField: 'form${digits(1)}Field${digits(2)}!', senhaField: 'k${digits(1)}xLogin#${digits(2)}'`,
    ],
    [
      'a hidden field of a form',
      'index.html',
      sample`<input type="hidden" name="access_key" value="${uuid()}">`,
    ],
    [
      'a Firebase configuration without a domain',
      'a.js',
      sample`initializeApp({apiKey: "AIzaSy${base64url(33)}", appId: "1:71:web:${hex(16)}"})`,
    ],
    [
      'a search beside other settings',
      'src/config.js',
      sample`export const writeToLog = true;\nexport const levels = ['debug', 'info', 'warn', 'error', 'fatal', 'trace', 'all'];\nalgolia: { apiKey: '${hex(32)}', indexName: 'docs' }`,
    ],
    [
      'a badge of coverage',
      'index.html',
      sample`[![c](https://img.shields.io/codecov/c/github/a/b?token=${upper36(10)}&style=flat)](https://a.b)`,
    ],
    [
      'a key for pages in two halves',
      'firebase-compat.js',
      sample`transportKey=merge("Az${base64url(18)}","Ia${base64url(17)}"),this.x=1`,
    ],
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
    [
      'a map that a library loads',
      'index.html',
      sample`Vue.use(VueGoogleMaps, {\n  load: {\n    key: 'AIzaSy${base64url(33)}',\n    libraries: 'places' } })`,
    ],
    [
      'who an account at Cloudinary is',
      'index.html',
      sample`cloudinary.config({ cloud_name: 'demo', api_key: '${digits(15)}' })`,
    ],
    [
      'the token with which a page reads a shop',
      'index.js',
      sample`headers: { 'X-Shopify-Storefront-Access-Token': '${hex(32)}' }`,
    ],
    ['the key of a page for Segment', 'index.html', sample`analytics._writeKey="${base62(32)}";`],
    ['a reCAPTCHA site key', 'a.html', sample`<div data-sitekey="6Lc${base64url(37)}"></div>`],
    [
      'a public Mapbox token',
      'a.js',
      sample`mapboxgl.accessToken = 'pk.eyJ1Ijoi${base62(22)}.${base62(22)}';`,
    ],
    ['a publishable Stripe key', 'a.js', sample`loadStripe("pk_live_${base62(24)}")`],
    ['a public key of Liveblocks', 'a.ts', sample`createClient({ publicApiKey: "pk_prod_${base62(64)}" })`],
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
    [
      'the beacon of a page',
      'index.html',
      sample`<script src="https://static.cloudflareinsights.com/beacon.min.js" data-cf-beacon='{"token": "${hex(32)}"}'></script>`,
    ],
    ['what reports errors to Bugsnag', 'a.js', sample`Bugsnag.start({ apiKey: '${hex(32)}' })`],
    [
      'what reports errors to Rollbar',
      'a.js',
      sample`const rollbarConfig = { accessToken: '${hex(32)}', captureUncaught: true };`,
    ],
    ['the client token of Datadog', 'a.js', sample`datadogRum.init({ clientToken: 'pub${hex(32)}' })`],
    [
      'the badge of a project',
      'README.md',
      sample`![x](https://sonarcloud.io/api/project_badges/measure?project=acme&metric=coverage&token=${hex(40)})`,
    ],
  ])('%s', (_, path, text) => {
    expect(reported(path, text).filter((line) => !line.startsWith('low'))).toEqual([]);
  });
});

describe('the same keys elsewhere block', () => {
  test.each<[string, string, Sample]>([
    [
      'the key of Algolia above that of a search box',
      '.env',
      sample`ALGOLIA_API_KEY=${hex(32)}\nALGOLIA_SEARCH_KEY=${hex(32)}`,
    ],
    ['a key of Azure’s search', '.env', sample`AZURE_SEARCH_KEY=${hex(32)}`],
    ['the key of another search', 'config.yml', sample`bing:\n  search_api_key: ${hex(32)}`],
    ['a key of Algolia’s search that may write', '.env', sample`ALGOLIA_SEARCH_ADMIN_API_KEY=${hex(32)}`],
    ['what only begins as PubNub’s', 'a.js', sample`const secret = 'sub-c-${hex(8)}-${base62(40)}';`],
    ['an app’s secret at Facebook', '.env', sample`FACEBOOK_APP_SECRET=${hex(32)}`],
    [
      'the secret half of a pair',
      'a.js',
      sample`uploadcare = { publicKey: '${hex(20)}', secretKey: '${hex(20)}' }`,
    ],
    [
      'a key of Algolia that may write',
      'a.js',
      sample`algolia: { adminKey: '${hex(32)}', indexName: 'docs' }`,
    ],
    ['a field that is not hidden', 'a.js', sample`const access_key = "${base62(40)}";`],
    ['a key that begins as such a half', 'a.js', sample`const apiKey = "Az${base64url(18)}";`],
    [
      'an admin key of a search',
      'index.js',
      sample`algolia admin: { apiKey: '${hex(32)}', indexName: 'docs' }`,
    ],
    ['a Google key of a server', '.env', sample`GEMINI_API_KEY=AIzaSy${base64url(32)}Q`],
    ['the secret key of reCAPTCHA', '.env', sample`RECAPTCHA_SECRET_KEY=6Lc${base64url(36)}Q`],
    ['an API key of Datadog', '.env', sample`DD_API_KEY=${hex(32)}`],
    ['a token of Rollbar for a server', '.env', sample`ROLLBAR_ACCESS_TOKEN=${hex(32)}`],
    ['a token of SonarCloud', '.env', sample`SONAR_TOKEN=${hex(40)}`],
    ['a private VAPID key', '.env', sample`VAPID_PRIVATE_KEY=${base64url(43)}`],
  ])('%s', (_, path, text) => {
    expect(reported(path, text).filter((line) => !line.startsWith('low'))).not.toEqual([]);
  });
});

/** What somebody types to have anything at all. */
const TYPED = () => 'Editor123!';

describe('an example that a reader is shown blocks nothing', () => {
  test.each<[string, string, Sample]>([
    ['a password of a seed', 'prisma/seed.ts', sample`password: await bcrypt.hash('${TYPED}', 10),`],
    [
      'a token that resets a password, in a fixture',
      'fixtures/users.json',
      sample`"resetPasswordToken": "${hex(40)}"`,
    ],
    [
      'a token that a test made, with no claim of an issuer, a reader or an end',
      'test/a.js',
      sample`const token = 'eyJhbGciOiJIUzI1NiJ9.${claims('{"id":71,"iat":1641971453}')}.${base64url(43)}';`,
    ],
    [
      'a token that a test made to last for ever',
      'test/a.js',
      sample`const token = 'eyJhbGciOiJIUzI1NiJ9.${claims('{"aud":"acme","exp":2524604461}')}.${base64url(43)}';`,
    ],
    [
      'a token that a test expects',
      'test/a.js',
      sample`t.equal(token, expect('eyJhbGciOiJIUzI1NiJ9.${claims('{"iss":"acme","sub":"u-71"}')}.${base64url(43)}'));`,
    ],
    [
      'a token of nobody’s place',
      'src/a.js',
      sample`const token = 'eyJhbGciOiJIUzI1NiJ9.${claims('{"iss":"https://id.example.com","sub":"u-71"}')}.${base64url(43)}';`,
    ],
    [
      'a text that was signed',
      'src/a.js',
      sample`const jws = 'eyJhbGciOiJFUzI1NiJ9.${claims('We walked to the river and back again.')}.${base64url(86)}';`,
    ],
    [
      'the phrase of a wallet in a test',
      'test/wallet.js',
      sample`mnemonic: '${(random) => Array.from({ length: 12 }, (_, at) => lower(3 + (at % 5))(random)).join(' ')}'`,
    ],
    [
      'a key of some chain in a test',
      'test/a.js',
      sample`const privateKey = new PrivateKey('T${base58(51)}');\nxprivkey: 'Ltpv${base58(107)}'`,
    ],
    ['the view key of a wallet in a document', 'docs/a.md', sample`View key: ${hex(64)}`],
    ['the key of an address in a document', 'README.md', sample`{ privateKey: '${base58(44)}' }`],
    ['the address of a coin', 'src/a.ts', sample`{ symbol: 'ACME', quoteToken: '7${base58(43)}' }`],
    ['the address of a program', 'src/a.ts', sample`{ token20${digits(2)}: '7${base58(43)}' }`],
    ['a row, by an id behind letters', 'data.js', sample`{ key: 'ELE${uuid()}' }`],
    [
      'an address under a key',
      'src/a.json',
      sample`"auctionKey": "${chars('ABCDEFGHIJKLMNOPQRTUVWXYZ234567', 58)}"`,
    ],
    [
      'the key of a component that is described',
      'src/a.json',
      sample`{ "key": "${hex(40)}", "name": "Button", "description": "" }`,
    ],
    ['an empty field of a form', 'a.ts', sample`{ type: 'string', placeholder: 'e.g. hvs.${base62(24)}' }`],
    [
      'a password in JSDoc',
      'src/db.ts',
      sample`/**\n * await db.login({ password: "${password(14)}" })\n */`,
    ],
    ['a secret in JSDoc', 'lib/a.d.ts', sample`     * clientSecret: "${hex(40)}",`],
    ['a token in a comment without stars', 'a.js', sample`/**\n  connect({ token: "${base62(32)}" })\n*/`],
    ['an answer of a server', 'a.js', sample`        //         "linkKey": "${uuid()}",`],
    [
      'a signed token in JSDoc',
      'a.ts',
      sample`/** @example eyJhbGciOiJIUzI1NiJ9.${claims('{"sub":"u-71","iat":1700000001}')}.${base64url(43)} */`,
    ],
    [
      'a private key of a chain in a test',
      'test/account.test.ts',
      sample`const privateKey = '0x${hex(64)}';`,
    ],
    ['a scalar of a curve in a README', 'README.md', sample`const secret = hexToBytes('${hex(64)}');`],
    [
      'an exported key of a wallet in a README',
      'README.md',
      sample`const privateKey = "5K${base58(49)}"; // bob`,
    ],
    ['an extended private key in a test', 'test/hd.js', sample`var xprivkey = 'xprv9s21${base58(104)}';`],
    [
      'the token of a badge',
      'README.md',
      sample`![ci](https://circleci.com/gh/a/b/tree/master.svg?style=svg&circle-token=${hex(40)})`,
    ],
    [
      'a signature for a time that is over',
      'a.tf',
      sample`"sp=r&st=2023-12-20T14:54:52Z&se=2023-12-20T22:54:52Z&sv=2021-06-08&sr=c&sig=${base64(43)}%3D"`,
    ],
    [
      'a signed token whose time is over',
      'src/a.js',
      sample`const jwt = 'eyJhbGciOiJIUzI1NiJ9.${claims('{"sub":"u-71","exp":1700000001}')}.${base64url(43)}'`,
    ],
    ['the id of an authorization', 'src/a.js', sample`'heroku authorizations:revoke ${uuid()}'`],
    [
      'a UUID that a call takes first',
      'src/coins.js',
      sample`hederaToken("${uuid()}", "hbar:usdc", "USD Coin", 6)`,
    ],
    ['a UUID under a key that opens nothing', 'src/a.js', sample`var PROVIDER_LINK_KEY = "${uuid()}";`],
    ['a password of words in test data', 'src/testdata/users.json', sample`{"password": "bluecopperkettle"}`],
    [
      'what a snapshot wrote down',
      'src/__snapshots__/a.test.ts.snap',
      sample`  "sessionKey": "${base62(32)}",`,
    ],
    [
      'an address that was signed for a day',
      'test/a.json',
      sample`"https://b.s3.amazonaws.com/k?X-Amz-Credential=${() => 'AK'}IA${upper36(16)}%2F20240101%2Fus-east-1%2Fs3%2Faws4_request"`,
    ],
    ['the key of an entry in a fixture', 'test/fixtures/a.json', sample`{ "key": "${base62(24)}" }`],
    [
      'what is decoded from JSDoc',
      'a.js',
      sample`    * const ids = ['${base64Of(sample`gid://shopify/Cart/x?apiKey=${base62(32)}`)}'];`,
    ],
    [
      'bytes one after the other',
      'a.ts',
      sample`const SECRET = "${() => Buffer.from(Array.from({ length: 32 }, (_, at) => at + 33)).toString('hex')}";`,
    ],
    ['the first word of every guesser', 'src/a.js', sample`influx.setPassword('connor', 'pa55w0rd')`],
    [
      'a login of such words',
      'src/a.js',
      sample`headers: { authorization: 'Basic ${basic('admin:secret99')}' }`,
    ],
    ['a login whose password is its user', 'src/a.js', sample`auth: 'Basic ${basic('Redwood:Redwood\n')}'`],
    ['a login without a password', 'src/a.js', sample`header = "Basic ${basic('wrong-format\n')}"`],
    ['a login that a test made up', 'test/a.js', sample`auth: 'Basic ${basic('aaa%2F%3B:bbb%2F%3B%26')}'`],
    ['what a test expects', 'test/a.test.js', sample`expect(token).toBe('${base62(40)}')`],
    ['what a test asserts', 'tests/test_a.py', sample`    assert token == "${base64url(43)}"`],
    [
      'what a mock of a server is to be sent',
      'test/a.js',
      sample`.matchHeader('Authorization', 'Bearer ${hex(40)}')`,
    ],
    [
      'a text in base64 in a test',
      'test/a.js',
      sample`token: "${basic('AWS:1234-auth-token-of-the-user')}",`,
    ],
    ['parts of a UUID in a test', 'test/a.js', sample`clientToken: '${uuid()}-${uuid()}',`],
    ['a digest where a test has a password', 'test/a.js', sample`{ password: '${hex(64)}' }`],
    ['the id of a role', 'stub.liquid', sample`# AUTH_GITHUB_DEFAULT_ROLE_ID="${uuid()}"`],
    ['a digest under a bare key in a test', 'test/a.js', sample`const key = '${hex(32)}';`],
    ['a password as SHA-512', 'config.json', sample`"password": "${hex(128)}"`],
    ['an address of this machine in a test', 'test/a.py', sample`"http://${hex(32)}@localhost:8000/2"`],
    ['a number', 'src/a.js', sample`sequenceToken: "${digits(56)}",`],
    ['what a hand ran over', 'src/a.js', sample`apiKey: '${mashed}',`],
    ['a digest with letters that none has', 'a.js', sample`token: '${hex(30)}zx${hex(8)}',`],
    [
      'an example in a document of an API',
      'openapi.yaml',
      sample`      example:\n        meta:\n          session_token: ${base62(32)}`,
    ],
    [
      'a token from before there were tokens',
      'test/a.js',
      sample`'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${claims('{"user":"u-71","iat":1234}')}.${base64url(43)}'`,
    ],
    [
      'a token whose key is an example’s',
      'a.js',
      sample`'${claims('{"alg":"RS256","kid":"bilbo@hobbiton.example"}')}.${base64url(80)}.${base64url(342)}'`,
    ],
    [
      'a token whose payload is no payload',
      'README.md',
      sample`token = eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${claims('{"some":"payload"}')}.${base64url(43)}`,
    ],
    ['a password as Django stores it', 'a.json', sample`"password": "md5$seasalt$${hex(32)}"`],
    [
      'a password as crypt stores it',
      'a.js',
      sample`password: '$6$rounds=5000$${base62(16)}$${base62(86)}',`,
    ],
    ['a password as Apache stores it', 'a.js', sample`const password = '$apr1$${base62(8)}$${base62(22)}';`],
    ['a password as bcrypt stores it', 'a.js', sample`{ user: "user", pass: "$2a$08$${base62(53)}" }`],
    ['where Apple delivers a message', 'README.md', sample`let deviceToken = "${hex(64)}"`],
    [
      'an example in a schema that a program holds',
      'src/openapi/token-schema.ts',
      sample`tokens: {\n  type: 'array',\n  example: [\n    {\n      secret: '${hex(32)}',\n      name: 'x',\n    },\n  ],`,
    ],
    ['a line of an interactive session', 'a.py', sample`    >>> client = Client(api_key="${base62(32)}")`],
    [
      'a secret far behind the start of a line of JSDoc',
      'src/api.js',
      sample`     * Makes a webhook. ${() => 'It says what is sent to it. '.repeat(60)}X-Hook-Secret: ${hex(64)} # Response`,
    ],
    [
      'a key behind its vendor’s name in JSDoc',
      'src/api.ts',
      sample`  /**\n   * "cf-access-client-secret":\n   * "${hex(64)}" }\n   */`,
    ],
    [
      'a token that says nothing',
      'src/a.js',
      sample`headers: { authorization: 'Bearer ${claims('{"alg":"HS256","typ":"JWT"}')}.${claims('{}')}.${base64url(43)}' }`,
    ],
    [
      'a token of no header',
      'src/a.js',
      sample`const token = '${claims('{}')}.${claims('{"sub":"u-71"}')}.${base64url(43)}'`,
    ],
    [
      'a statement that a test signs for an identifier that anybody makes',
      'test/jwt.test.ts',
      sample`const jwt = '${claims('{"alg":"ES256K"}')}.${claims('{"iat":1485321133,"iss":"did:ethr:0xf3be"}')}.${base64url(86)}'`,
    ],
    [
      'passwords that users and databases are called by',
      'docker-compose.yml',
      sample`      MYSQL_ROOT_PASSWORD: ${named}\n      MYSQL_USER: ${named}\n      MYSQL_PASSWORD: ${named}`,
    ],
    [
      'the key of a curve in a test, whose second half stands on the next line',
      'test/ecdsa.js',
      sample`      key: '${hex(63)}' +\n        '${hex(63)}',`,
    ],
    ['the key of a larger curve in a test', 'test/ec.js', sample`const privKey = '${hex(96)}';`],
    ['a seed of XRP in a README', 'README.md', sample`const secret = Wallet.decode('s${base58(28)}')`],
    [
      'a key beside what it encrypts in a test',
      'test/vectors.ts',
      sample`  {\n    key: '${base64(43)}=',\n    cleartext: '${base64(86)}==',\n  }`,
    ],
    [
      'the answer that a test expects',
      'test/oauth.js',
      sample`const expectedResponse = {\n  token: '${base62(60)}',\n  user: 'a',\n}`,
    ],
    [
      'a token that confirms an address, in a document',
      'README.md',
      sample`Location: https://shop.acme.dev/#confirmation_token=${base62(22)}`,
    ],
    [
      'a URL that says what goes where',
      'scripts/warm.js',
      sample`Format is "engine://dbUser:${() => 'dbPswd'}@dbHost/dbName".`,
    ],
    ['an object of Xcode', 'src/project.ts', sample`const targetKey = '${upperHex(24)}';`],
  ])('%s', (_, path, text) => {
    expect(reported(path, text).filter((line) => !line.startsWith('low'))).toEqual([]);
  });
});

describe('the like of it elsewhere blocks', () => {
  test.each<[string, string, Sample]>([
    [
      'what is encrypted with a public key',
      'src/a.js',
      sample`const password = encryptWithPublicKey("${base62(24)}");`,
    ],
    [
      'the password of a user that is called as this machine',
      'src/a.js',
      sample`connect('postgres://localhost:${base62(20)}@db.acme.io/x')`,
    ],
    ['the secret of an authenticator', 'src/a.js', sample`const totpAuthenticator = "${base62(32)}";`],
    ['a key that says that it is live, and is a UUID', 'src/a.js', sample`use({ key: 'live-${uuid()}' })`],
    ['a key beside an avatar', 'src/a.js', sample`avatar: '/a.png', slackSigningSecret: '${hex(32)}'`],
    [
      'a token of two parts',
      'src/a.js',
      sample`var token = '${claims('{"alg":"HS256"}')}.${base64url(60)}';`,
    ],
    ['a password in an environment', 'a.json', sample`"PWD": "${base62(20)}",`],
    ['a password with a slash in front', 'a.json', sample`"DB_PWD": "/${base62(20)}",`],
    ['a device’s password', 'src/a.js', sample`devicePwd: '${base62(24)}'`],
    ['a device’s token', 'src/a.js', sample`deviceToken: '${base62(24)}'`],
    [
      'a secret beside an example',
      'src/openapi/token-schema.ts',
      sample`tokens: {\n  example: [\n    'x',\n  ],\n  secret: '${hex(32)}',\n}`,
    ],
    [
      'the key of a program that encrypts, whatever its variables are called',
      'src/crypt.js',
      sample`const key = Buffer.from('${hex(64)}', 'hex');\nfunction encrypt(message) {\n  const iv = crypto.randomBytes(16);\n  const tag = cipher.getAuthTag();\n  const data = Buffer.concat([iv, tag]);\n  const out = data;`,
    ],
    [
      'the second of some private keys',
      'src/a.js',
      sample`const privateKeys = [\n  '${() => 'see the vault'}',\n  '${hex(64)}',\n];`,
    ],
    ['one of some secrets', 'src/a.js', sample`const secrets = [\n  '${hex(64)}',\n];`],
    ['a token among others', 'src/a.js', sample`tokens.github = '${base62(40)}';`],
    ['a one-time password’s seed', 'src/a.js', sample`const hotpSecret = '${base32(32)}';`],
    ['a secret of a seed', 'prisma/seed.ts', sample`clientSecret: '${base62(40)}',`],
    [
      'a password in a program',
      'src/a.ts',
      sample`password: await bcrypt.hash('Kestrel-${digits(2)}!', 10),`,
    ],
    ['a token that verifies, in a test', 'test/a.js', sample`slackVerificationToken: '${base62(24)}',`],
    ['a token beside a reply', 'src/a.js', sample`reply: true, botToken: '${base62(30)}'`],
    ['a key in base64 that begins nearly as one encrypted', 'a.yml', sample`API_KEY: AQEBAH${base64(180)}`],
    [
      'a token with no claim of an issuer in a program',
      'src/a.js',
      sample`const token = 'eyJhbGciOiJIUzI1NiJ9.${claims('{"id":71,"iat":1641971453}')}.${base64url(43)}';`,
    ],
    [
      'a token with an issuer in a test',
      'test/a.js',
      sample`const token = 'eyJhbGciOiJIUzI1NiJ9.${claims('{"iss":"acme","sub":"u-71"}')}.${base64url(43)}';`,
    ],
    [
      'an encrypted token',
      'src/a.js',
      sample`const token = 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..${base64url(16)}.${base64url(80)}.${base64url(22)}';`,
    ],
    [
      'the phrase of a wallet in a program',
      'src/wallet.js',
      sample`mnemonic: '${(random) => Array.from({ length: 12 }, (_, at) => lower(3 + (at % 5))(random)).join(' ')}'`,
    ],
    ['a long secret in hexadecimal in a test', 'spec/a.rb', sample`secret_key_base: ${hex(128)}`],
    [
      'a token of one part in a document',
      'docs/a.md',
      sample`Authorization: Bearer ${(random) => Buffer.from(`{"k":"${base62(32)(random)}"`).toString('base64url')}`,
    ],
    ['a key of some chain in a program', 'src/a.js', sample`privateKey: 'T${base58(51)}'`],
    ['an access token of 44 characters', 'src/a.js', sample`accessToken: '7${base58(43)}'`],
    ['a token whose 44 characters begin high', 'src/a.js', sample`token: 'z${base58(43)}'`],
    ['a key beside a name', 'src/a.json', sample`{ "key": "${hex(40)}", "name": "weather" }`],
    ['a key with a dash in a list', 'src/a.yaml', sample`api_key: ${lower(5)}-${hex(32)}`],
    [
      'a document of CouchDB with a key in it',
      'src/a.json',
      sample`{"_rev":"1-${hex(32)}","apiKey":"${hex(40)}"}`,
    ],
    ['a secret in an element', 'a.xml', sample`<config><key>${hex(32)}</key>\n<name>a</name>`],
    ['what stands before an address of HTML', 'a.html', sample`&quot;https://${base62(40)}@acme.dev/x&quot;`],
    ['a vendor’s key in JSDoc', 'a.js', sample`/**\n * new Stripe('sk_live_${base62(24)}')\n */`],
    ['code that was commented out', 'src/db.js', sample`// const dbPassword = "${password(14)}";`],
    ['code after a comment', 'src/db.js', sample`/** The client. */\nconst clientSecret = "${hex(40)}";`],
    ['a list in notes', 'notes.txt', sample`* API key: ${base62(40)}`],
    ['a private key of a chain in a script', 'scripts/deploy.js', sample`const privateKey = '0x${hex(64)}';`],
    ['an exported key of a wallet in a program', 'src/pay.js', sample`const privateKey = "5K${base58(49)}";`],
    [
      'a signed token that lasts',
      'src/a.js',
      sample`const jwt = 'eyJhbGciOiJIUzI1NiJ9.${claims('{"sub":"u-71","exp":4900000001}')}.${base64url(43)}'`,
    ],
    [
      'a signed token in a test that ends in some years',
      'test/a.js',
      sample`const jwt = 'eyJhbGciOiJIUzI1NiJ9.${claims('{"sub":"u-71","exp":2099999999}')}.${base64url(43)}'`,
    ],
    ['a UUID under an API key', 'src/a.js', sample`const API_KEY = "${uuid()}";`],
    ['a UUID that is set', 'src/a.js', sample`client.setToken("${uuid()}")`],
    ['the id of a pair of keys', 'a.py', sample`ACCESS_KEY_ID = "LTAI${base62(20)}"`],
    ['a token that ends like a file', 'a.js', sample`const apiToken = '${base62(40)}.js';`],
    ['what only says that it is encrypted', 'a.yaml', sample`password: encrypted:${base62(20)}`],
    ['the secret of a client', '.env', sample`AUTH0_CLIENT_SECRET=${base62(64)}`],
    ['a key of a project', 'a.ts', sample`const project = { apiKey: '${base62(40)}' };`],
    ['a secret in a test', 'test/a.js', sample`clientSecret: '${base62(40)}',`],
    [
      'a signature that lasts',
      'a.tf',
      sample`"https://acme.blob.core.windows.net/c?sp=r&se=2099-12-20T22:54:52Z&sv=2021-06-08&sr=c&sig=${base64(43)}%3D"`,
    ],
    [
      'a password of words beside its user',
      'src/a.js',
      sample`auth: { user: 'connor', pass: '${password(14)}' }`,
    ],
    ['a key among translations', 'locales/de/a.json', sample`"mapApiKey": "${base62(40)}"`],
    ['a digest behind a vendor’s prefix', 'src/a.js', sample`apiKey: 'SG${hex(32)}',`],
    ['a signature in hexadecimal beside a key', 'src/a.js', sample`apiKey: "${hex(64)}",\nsig: "${hex(64)}"`],
    ['a key in a document', 'README.md', sample`api key: ${hex(32)}`],
    ['a secret in hexadecimal in a test', 'test/a.js', sample`clientSecret: '${hex(40)}',`],
    ['a password of hexadecimal in a program', 'src/a.js', sample`password: '${hex(32)}',`],
    ['a password with an address’ sign', 'src/a.js', sample`password: 'Kestrel@${digits(4)}.com',`],
    ['what a program compares with', 'src/a.js', sample`if (token === '${base62(40)}') {`],
    ['what stands before an expectation', 'test/a.js', sample`const token = '${base62(40)}';\nexpect(token)`],
    ['a text in base64 that is random itself', 'test/a.js', sample`token: "${base64Of(sample`${hex(40)}`)}"`],
    [
      'what stands behind an example in YAML',
      'config.yaml',
      sample`example:\n  of: nothing\nserver:\n  session_token: ${base62(32)}`,
    ],
    [
      'a password beside a user who is called otherwise',
      'docker-compose.yml',
      sample`MYSQL_USER: shop\nMYSQL_PASSWORD: ${() => 'shopKx7q'}`,
    ],
    [
      'a password of a user who has the name in front',
      'docker-compose.yml',
      sample`USER_PASSWORD: ${password(12)}`,
    ],
    ['a login of two parts in hexadecimal', 'src/a.js', sample`auth: '${hex(16)}:${hex(64)}'`],
    [
      'a token that says until when',
      'test/a.test.ts',
      sample`const jwt = '${claims('{"alg":"ES256K"}')}.${claims('{"iss":"did:ethr:0xf3be","exp":2099999999}')}.${base64url(86)}'`,
    ],
    [
      'a table of secrets that are all of one length',
      'config.json',
      sample`"apiKeys": {\n  "acme": "${hex(32)}",\n  "shop": "${hex(32)}",\n  "mail": "${hex(32)}",\n  "maps": "${hex(32)}",\n  "chat": "${hex(32)}"\n}`,
    ],
    ['a secret of 24 digits', 'src/a.ts', sample`const apiKey = '${hex(24)}';`],
    ['a token in a crontab', 'etc/crontab', sample`* * * * * API_TOKEN=${base62(32)} /bin/true`],
    ['a token in a list of a message', '<commit message>', sample`* api_token = "${base62(32)}"`],
    [
      'a key of a vendor in a crontab',
      'etc/crontab',
      sample`* * * * * CLOUDFLARE_API_KEY=${hex(37)} /bin/true`,
    ],
    [
      'a key of a vendor in code that was taken out',
      'src/a.js',
      sample`// "cloudflareApiKey": "${hex(37)}",`,
    ],
    [
      'a key of AES in 24 digits',
      'src/a.ts',
      sample`crypto.createCipheriv('aes-192-cbc', '7${hex(23)}', iv)`,
    ],
    ['a key that encrypts, in 24 digits', 'src/a.ts', sample`const encryptionKey = '5${hex(23)}';`],
    ['a key of 24 digits that no object is called by', 'src/a.ts', sample`const mailKey = 'b${hex(23)}';`],
    ['a token of 24 digits that is set', 'src/a.ts', sample`sdk.setAccessToken('6${hex(23)}', true)`],
    [
      'a key of 48 digits beside a description',
      'src/a.json',
      sample`{ "description": "the shop", "key": "${hex(48)}" }`,
    ],
    [
      'a secret behind a comment that is over',
      'src/a.ts',
      sample`/** Of the shop. */ const apiToken = '${base62(32)}';`,
    ],
    [
      'a secret behind the licence of a minified file',
      'dist/a.js',
      sample`/** @license MIT */!function(){${() => 'a(b);'.repeat(100)}x={clientSecret:"${base62(32)}"}}()`,
    ],
    [
      'a secret behind the last line of a comment',
      'src/a.ts',
      sample`/**\n * Of the shop. */ const apiToken = '${base62(32)}';`,
    ],
    [
      'a key behind its vendor’s name in a comment that is over',
      'src/a.ts',
      sample`/** Cloudflare */ const cloudflareApiKey = '${hex(37)}';`,
    ],
    [
      'a random password that is the user’s name too',
      'src/a.js',
      sample`auth: { ${(random) => base62(16)(random).replace(/.+/, "username: '$&', password: '$&'")} }`,
    ],
    [
      'a password at a server of a company',
      'src/a.py',
      sample`db = "postgres://shop:${password(12)}@dbserver:5432/shop"`,
    ],
    ['a password at a host of a company', 'a.yml', sample`url: mysql://shop:${password(12)}@prodhost/shop`],
    [
      'a key below an import of Pusher',
      'src/a.py',
      sample`from shop import pusher, core\n\nkey = "${base62(32)}"`,
    ],
    [
      'code on a long line',
      'src/a.js',
      sample`const a = '${() => ' * b'.repeat(300)}', clientSecret = '${hex(40)}';`,
    ],
    [
      'code on a line that is longer than it is read',
      'src/a.js',
      sample`const a = '${() => '* '.repeat(3000)}', clientSecret = '${hex(40)}';`,
    ],
    [
      'a login with a password that nobody guesses',
      'src/a.js',
      sample`authorization: 'Basic ${(random) => Buffer.from(`admin:${base62(20)(random)}`).toString('base64')}'`,
    ],
  ])('%s', (_, path, text) => {
    expect(reported(path, text).filter((line) => !line.startsWith('low'))).not.toEqual([]);
  });
});

describe('what only looks like a credential is not reported', () => {
  test.each<[string, string, Sample]>([
    [
      'the version of a secret in a vault of Azure’s',
      'appsettings.json',
      sample`"value": "@Microsoft.KeyVault(SecretUri=https://acme.vault.azure.net/secrets/db-password/${hex(32)})"`,
    ],
    ['a decentralised identifier', 'src/a.ts', sample`authentication: ['did:peer:0z6Mk${base58(44)}']`],
    [
      'what lets somebody into a channel of Pusher once',
      'src/a.js',
      sample`{ "auth": "${hex(20)}:${hex(64)}" }`,
    ],
    ['the key of a page at Pusher', 'src/a.js', sample`config: { pusher: { key: '${hex(20)}' } }`],
    ['the same in Echo', 'src/a.js', sample`new Echo({ broadcaster: 'pusher', key: '${hex(20)}' })`],
    ['a block of Bitcoin', 'src/a.js', sample`const secret = '${() => '0'.repeat(10)}19d6689c${hex(46)}';`],
    [
      'tokens of a design in a section',
      'theme.toml',
      sample`[tokens]\nprimary = "#ff${hex(4)}"\nfont = "Inter-Regular-${digits(2)}"\n\n[build]\nrev = "${hex(40)}"`,
    ],
    [
      'texts about passwords',
      'src/texts.ts',
      sample`const passwords = { title: 'Passwords', short: 'Use 8 signs', reset: '/reset', least: '12' }`,
    ],
    [
      'a property that a variable looks up',
      'src/a.js',
      sample`const found = known[token]\nconst rev = '${hex(40)}'\nconst shown = isOpen && '${() => 'panel-open-2'}'`,
    ],
    [
      'a variable that was assigned to before',
      'src/a.js',
      sample`const md5pwd = md5(this.pwd);\nreturn { user: this.user, password: md5pwd, country: 44 };`,
    ],
    [
      'the public half of a pair',
      'src/a.js',
      sample`const vectors = [{ pubkey: '${hex(64)}', publicKey: '${hex(64)}' }];`,
    ],
    [
      'how an application is called at Google',
      'src/a.js',
      sample`googleAuth: '${digits(12)}-${base36(32)}.apps.googleusercontent.com'`,
    ],
    [
      'how an account is called at Razorpay',
      'src/a.js',
      sample`const razorpayKey = 'rzp_live_${base62(14)}';`,
    ],
    ['where a program is', 'bin/a.js', sample`if (path.basename(pwd) === 'grafana-toolkit') {`],
    [
      'a function with a number in its name',
      'src/a.js',
      sample`descriptor = { key: "fromRawEd25519Seed", value }`,
    ],
    ['a variable with a number behind', 'src/a.js', sample`auth = { accessToken: saslxoauth2 };`],
    [
      'a row of bytes in equal steps',
      'src/a.ts',
      sample`const masterKey = new Uint8Array([${() => Array.from({ length: 40 }, (_, at) => 3 + at * 6).join(', ')}]);`,
    ],
    [
      'a picture of somebody',
      'src/a.json',
      sample`"email": "leah+slack-api-test+eve@slack-corp.com",\n"image_24": "https:\\/\\/secure.gravatar.com\\/avatar\\/${hex(32)}.jpg?s=24"`,
    ],
    [
      'a token that nobody signed',
      'test/a.js',
      sample`var token = '${claims('{"alg":"none"}')}.${claims('{"sub":"123","role":"driver"}')}';`,
    ],
    [
      'the password of a call’s session',
      'src/a.js',
      sample`'a=ice-ufrag:${base62(16)}\\r\\na=ice-pwd:${base62(24)}\\r\\n'\nicePwd: '${base62(24)}'`,
    ],
    [
      'where a shell was',
      'report.json',
      sample`"OLDPWD": "C:/acme/acme-v2",\n"PWD": "C:/acme/acme-v2/app-71",`,
    ],
    [
      'a device that messages are sent to',
      'a.js',
      sample`const deviceToken = '${base62(22)}:APA91b${base64url(134)}'`,
    ],
    [
      'what is derived of a test’s input',
      'vectors.js',
      sample`{ ikm: "${hex(44)}", salt: "${hex(26)}", info: "${hex(20)}", hash: "sha256", key: "${hex(84)}" }`,
    ],
    [
      'what an answer to a message is sent with',
      'test/a.js',
      sample`replyToken: '${base62(30)}', type: 'message'`,
    ],
    [
      'what a page’s link is checked by',
      'a.json',
      sample`"https://acme.dev/redirect?event=x&redir_token=${base64url(120)}"`,
    ],
    [
      'the name of a repository in Xcode',
      'a.xccheckout',
      sample`<key>IDESourceControlWCCIdentifierKey</key>\n<string>${upperHex(40)}</string>`,
    ],
    ['what AWS KMS has encrypted', 'serverless.yml', sample`API_KEY: AQICAH${base64(180)}`],
    ['what Windows has encrypted', 'a.config', sample`sessionKey="AQIAAA5mAAAApAAA${base64(180)}"`],
    [
      'a revision of CouchDB',
      'all.json',
      sample`{"id":"facebook-sdk","key":"facebook-sdk","value":{"rev":"21-${hex(32)}"}},\n{"_id": "twilio-token", "_rev": "3-${hex(32)}"}`,
    ],
    ['a name of a property list', 'a.plist', sample`<dict>\n\t<key>${upperHex(24)}</key>\n\t<dict>\n`],
    [
      'a list that is looked into',
      'a.js',
      sample`getAlgByKeyAndName=function(b,a){if(b instanceof RSAKey){if(":RSA:RSAOAEP:RSAOAEP224:RSAOAEP256:".indexOf(a)!=-1)`,
    ],
    [
      'the bytes of a buffer whose class has a short name',
      'a.min.js',
      sample`a={md2:new e("3020300c06082a864886f70d0202${hex(8)}","hex"),md5:1}`,
    ],
    [
      'a key that another has encrypted',
      'a.js',
      sample`{ encrypted_key: '${base64url(43)}', iv: '${base64url(16)}' }`,
    ],
    ['what a robot’s trap answers', 'a.js', sample`recaptchaToken: '03AGdBq24${base64url(300)}'`],
    ['which page comes next', 'a.js', sample`paging_token: '${base62(20)}'`],
    [
      'digests of files whose names speak of credentials',
      'a.json',
      sample`"pass.glif": [\n  "${hex(40)}",\n  []\n]`,
    ],
    [
      'the digest of an archive',
      'a.ts',
      sample`'https://acme.jfrog.io/acme/api/npm/name/-/@a/b-1.0.0.tgz#${hex(40)}'`,
    ],
    [
      'what a cache is kept under',
      'semaphore.yml',
      sample`- name: ARTIFACT_KEY\n  value: p-acme__plat-linux__dist-alpine__arch-x64__lnk-std__extra-gssapi`,
    ],
    [
      'an address in HTML before a sign',
      'a.ts',
      sample`&quot;https://myversion-dot-app.acme.dev&quot;@OutputOnly`,
    ],
    ['a name that a program has made short', 'a.js', sample`const PW = g("heading-2")`],
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
      'the start of a token’s header',
      'test/a.js',
      sample`'Bearer ${() => Buffer.from('{"alg":"RS256","typ" : "JWT","kid" : "wpWrRw0').toString('base64url')}'`,
    ],
    [
      'a token without a signature',
      'test/a.js',
      sample`const token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.${claims('{"sub":"u-71"}')}.wrong";`,
    ],
    ['a token of which something was deleted', 'a.rst', sample`"access_token": "eyJ0eXAiOiJK<deleted>HE",`],
    ['an address of mail', 'a.php', sample`$this->_password="anon@ftp.com";`],
    ['keys that are trusted', 'a.php', sample`$trusted_keys[] = '${base64(43)}=';`],
    ['a letter of another tongue', 'lang/ro_ro.php', sample`'Password' => 'Parol&#259;',`],
    ['how passwords are hashed', 'a.py', sample`"PASSWORD_HASH": "argon2",`],
    ['how often something may be done', 'a.py', sample`"reset_password": "20/m/ip,5/m/key",`],
    ['a list of words', 'a.html', sample`<img alt=form.secret tags="mfa,totp,qr">`],
    ['what passed', 'a.js', sample`txn.results.add(this, { pass: 'rcpt_to' })`],
    [
      'marks that stand for texts',
      'locale/ach_UG/a-messages.json',
      sample`"PasswordTextbox.confirmPasswordLabel": "crwdns${digits(6)}:0crwdne${digits(6)}:0",`,
    ],
    [
      'a label of a localization',
      'localization/da_DK/labels.inc',
      sample`$labels['password'] = '${() => 'Ger-Tremen'}';`,
    ],
    ['a public key in words', 'a.coffee', sample`#   the api key, defaults to public key "${base62(10)}"`],
    [
      'a key of a transaction that a test signs',
      'test/a.py',
      sample`"key": "${hex(64)}",\n"nonce": 0,\n"data": "",\n"unsigned": "${hex(60)}",\n"signed": "${hex(120)}"`,
    ],
    [
      'the header of a token',
      'A.java',
      sample`String token = "eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9" + body;`,
    ],
    ['an address on a chain', 'a.ts', sample`contractToken: '0x${hex(40)}'`],
    ['a token’s address', 'a.ts', sample`const TOKEN_ADDRESS = 'So1${base62(41)}'`],
    ['a tag of YAML', 'a.yml', sample`password: !vault |\ntoken: !secret mqtt_token_1`],
    ['what a getter is asked for', 'a.py', sample`password = get_password("prod2024")`],
    ['an index of MySQL', 'a.sql', sample`  UNIQUE KEY \`IDX_${hex(26)}\` (\`flow\`)`],
    [
      'a word of another tongue with a term in it',
      'a.js',
      sample`{"settings.pass":"PKCS#12\\u8A3C\\u660E\\u66F8\\u306E\\u30D1\\u30B9\\u30D5\\u30EC\\u30FC\\u30BA"}`,
    ],
    [
      'devices by whether they are authorized',
      'a.js',
      sample`unauthorized: ['${upper36(12)}', 'usb:${digits(9)}X']`,
    ],
    ['a sentence on what is identified', 'a.js', sample`// the entry identified by 00T${base62(17)}. It can`],
    [
      'what goes into a hash and comes out of it',
      'test/hmac.js',
      sample`{\n  key: '${hex(64)}',\n  msg: '${hex(64)}',\n  res: '${hex(64)}'\n}`,
    ],
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
    ['the name of a colour', 'tokens.json', sample`{"value":"#e0e5f8","auraToken":"paletteIndigo90"}`],
    ['the number of an error', 'codes.js', sample`  PASSWORD_TOO_LONG: 335544748,`],
    [
      'a list of names',
      'a.js',
      sample`'sslCA', 'sslCert', 'sslKey', 'sslPass', 'sslCRL', 'checkServerIdentity',`,
    ],
    [
      'the key of what follows',
      'a.json',
      sample`"a": [\n "x.token",\n "sessionToken"\n ],\n "${hex(32)}": [1]`,
    ],
    [
      'a chain of minified assignments',
      'a.js',
      sample`t.isValidSecret=t.iso8601ToRippleTime=t.txFlags=void 0;`,
    ],
    [
      'an object of a program',
      'a.js',
      sample`lowpass:{frequency:18,pitch:200},highpass:{frequency:500}},{type:"sine"}`,
    ],
    [
      'what OAuth 1.0 sends once',
      'a.js',
      sample`oauth_nonce="${base62(42)}", oauth_signature="${base64(27)}%3D"`,
    ],
    ['the curve of a key', 'a.js', sample`if (key.curve === 'nistp256') {`],
    ['the numbers from one in base32', 'a.js', sample`const secret = "${base32Digits}";`],
    [
      'the text that is signed',
      'a.js',
      sample`crypto.createHmac('sha256', key).update('aliyun_v4_request').digest()`,
    ],
    [
      'the key of an element',
      'a.js',
      sample`h(Host, Object.assign({ key: '${hex(40)}', role: "img", class: x }))`,
    ],
    [
      'a document that everybody may see',
      'NEWS',
      sample`https://docs.google.com/spreadsheet/ccc?key=0A${base62(42)}&usp=sharing`,
    ],
    ['a key against repetition', 'a.js', sample`idempotencyKey: "${uuid()}",`],
    ['a public key of a chain', 'a.js', sample`const key = 'xpub6D4B${base58(104)}'`],
    [
      'the certificate of a cluster',
      'config.yaml',
      sample`certificate-authority-data: ${base64Of(sample`-----BEGIN CERTIFICATE-----\nMIIDBTCCAe2gAwIB${base64(48)}\n${base64(64)}\n${base64(64)}\n-----END CERTIFICATE-----`)}`,
    ],
    ['a certificate', 'a.yaml', sample`server_auth_cert: MIIDBTCCAe2gAwIBAgI${base64(400)}`],
    ['a public key in hexadecimal', 'a.js', sample`masterKey: '02${hex(64)}'`],
    [
      'the key of a public key',
      'a.md',
      sample`"public_key":{"@type":"/cosmos.crypto.PubKey","key":"A${base64(42)}="}`,
    ],
    [
      'the key of the next line',
      'a.js',
      sample`"masterpass": "MasterpassDetails",\n"maybank2u_mae": "PaymentDetails",`,
    ],
    ['what comes after a call', 'a.js', sample`account(KeyCurve.Ed25519), account("${uuid()}", 'eth')`],
    ['what a list of known findings holds', '.secrets.baseline', sample`"hashed_secret": "${hex(40)}",`],
    [
      'the public key of a DSN in an address',
      'a.js',
      sample`envelope/?sentry_version=7&sentry_key=${hex(32)}&sentry_client=a`,
    ],
    [
      'who the client is',
      'a.js',
      sample`https://accounts.spotify.com/authorize?client_id=${hex(32)}&response_type=token`,
    ],
    ['a digest of a word', 'a.js', sample`secret: '${() => 'acbd18db4cc2f85cedef'}${() => '654fccc4a4d8'}',`],
    [
      'a structure in base64',
      'a.js',
      sample`{ tokenAbi: "DmVvc2lv${base64(90)}${() => 'A'.repeat(9)}${base64(40)}" }`,
    ],
    [
      'the id of a public key in the metadata of TUF',
      'root.json',
      sample`{"signed":{"_type":"root","keys":{"${hex(64)}":{"keytype":"ecdsa-sha2-nistp256","keyval":{}}}}}`,
    ],
    [
      'the digits of hexadecimal numbers',
      'a.js',
      sample`const [c0] = _token(context, '0123456789abcdefABCDEF');`,
    ],
    ['the key of a cache', 'a.js', sample`"cacheKey": "${hex(64)}"`],
    ['what is encrypted for a bot', 'renovate.json', sample`{"encrypted":{"token":"wcFMA${base64(300)}"}}`],
    ['the id of an object at Stripe', 'a.js', sample`cardToken: "tok_1${base62(23)}"`],
    ['a name space', 'a.js', sample`key: "xmlns:w16cex"`],
    ['the name of a setting', 'a.js', sample`if (key === "pmtsd_to_w100") {`],
    ['the largest number', 'a.js', sample`const MAX_KEY = 9007199254740992;`],
    [
      'the padding of PDF',
      'a.js',
      sample`const PASSWORD_PADDING = [0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08];`,
    ],
    [
      'a dependency of a component',
      'a.mjs',
      sample`{ token: i1.\u0275AngularFireSchedulers2 }, { token: URL }`,
    ],
    ['the contrary of a variable', 'a.ts', sample`pass: !hasExemptUsers2,`],
    ['a flag in escapes', 'a.m', sample`@"flag_pw" : @"\\U0001f1f5\\U0001f1fc",`],
    [
      'the public key of an app at Pusher',
      'a.js',
      sample`pusherKey:"${hex(20)}",cdnBase:"https://ucarecdn.com"`,
    ],
    ['the key of a document', 'a.js', sample`_key: "${hex(12)}"`],
    ['a token of a chain', 'a.js', sample`'solana:5xjP?spl-token=${base58(44)}'`],
    ['a key at AWS', 'a.tf', sample`kms_key = "arn:aws:kms:us-east-1:${digits(12)}:key/${uuid()}"`],
    ['a pool of users', 'a.js', sample`authPool: 'eu-west-1_${base62(9)}'`],
    ['a property of Google Analytics', 'a.js', sample`const gaKey = 'G-${upper36(10)}';`],
    ['an image by its digest', 'a.yaml', sample`tokenImage: "ghcr.io/acme/token@sha256:${hex(64)}"`],
    ['how long a token lasts', 'a.js', sample`refreshTokenMaxAge: 'P30DT12H30M'`],
    ['keys that are pressed together', 'keys.yaml', sample`key: Ctrl+Shift+F12`],
    ['the file behind a key', 'a.js', sample`const s3Key = 'builds/${hex(40)}/index.html';`],
    ['who a client is', '.env', sample`AUTH0_CLIENT_ID=${base62(32)}`],
    ['who a tenant is', 'a.json', sample`"authTenant": "${uuid()}"`],
    ['what a key is called', 'a.ts', sample`APPLE_KEY_ID = '${upper36(10)}'`],
    ['the public key of a server that pushes', 'a.js', sample`applicationServerKey: 'B${base64url(86)}'`],
    ['a secret that Kubernetes has', 'values.yaml', sample`existingSecret: acme-api-tls-v2`],
    ['a project’s key', 'sonar-project.properties', sample`sonar.projectKey=acme_web-app_${hex(8)}`],
    ['what makes Helm roll out again', 'deploy.yaml', sample`        checksum/secret: ${hex(64)}`],
    ['a digest beside a file', 'a.json', sample`"./src/key.ts": "${hex(64)}"`],
    ['a key of GnuPG in an image', 'Dockerfile', sample`ENV GPG_KEY ${upperHex(40)}`],
    [
      'the hidden field of a form',
      'a.html',
      sample`<input type="hidden" name="authenticity_token" value="${base64(86)}==">`,
    ],
    [
      'how something is encrypted',
      'a.js',
      sample`idTokenEncryptionEncValues: [\n  'A128CBC-HS256',\n  'A128GCM'`,
    ],
    [
      'what a getter of credentials is asked for',
      'a.js',
      sample`const credentials = await this.getCredentials('facebookLeadAdsOAuth2Api');`,
    ],
    ['how long a field is', 'a.js', sample`// ibPassword: 2-byte`],
    ['an alphabet', 'a.js', sample`let tokenAlphabet = 'ybndrfg8ejkmcpqxot1uwisza345h769';`],
    [
      'what SOPS encrypted',
      'secrets.json',
      sample`"password": "ENC[AES256_GCM,data:${base64(24)},iv:${base64(43)}=,tag:${base64(22)}==,type:str]"`,
    ],
    ['what hiera-eyaml encrypted', 'a.eyaml', sample`password: "ENC[PKCS7,MIIB${base64(400)}]"`],
    ['what dotenvx encrypted', 'a.json', sample`"password": "encrypted:B${base64(180)}"`],
    ['a sealed secret', 'sealed.yaml', sample`  encryptedData:\n    password: AgB${base64(680)}=`],
    ['names of registries', 'a.js', sample`'//registry.blah.org/foo:_authToken=recurseExactlyOneLevel'`],
    [
      'a colour that begins as a one-time password does',
      'dist/colours.js',
      sample`var names = {\n    honeydew: "f0fff0",\n    hotpink: "ff69b4",\n    indianred: "cd5c5c",\n};`,
    ],
    [
      'what an authenticator answers with (WebAuthn)',
      'src/answer.js',
      sample`response: { authenticatorData: "${base64url(50)}==", userHandle: "" }`,
    ],
    [
      'a property of an error that is called after tokens',
      'lib/error.js',
      sample`TokensError.errMagic = "${lower(16)}${digits(6)}${lower(6)}";`,
    ],
    [
      'the key of a test vector whose fields are lines within one string',
      'src/vectors.c',
      sample`"ct = ${hex(64)}\\niv = ${hex(16)}\\nkey = ${hex(48)}\\nmsg = ${hex(16)}\\nresult = valid\\n"`,
    ],
    [
      'the key beside what a cipher takes and gives',
      'src/vectors.txt',
      sample`Cipher = DES-EDE3\nKey = ${hex(48)}\nPlaintext = ${hex(64)}\nCiphertext = ${hex(64)}`,
    ],
    [
      'the key beside what a keyed hash takes and gives',
      'src/vectors.txt',
      sample`KEY: ${hex(32)}\nIN: ${hex(20)}\nHASH: ${hex(16)}`,
    ],
    [
      'a password that somebody else comes up with, later',
      'src/auth.ts',
      sample`const password = yield* Config.redacted("ACME_DB_${digits(2)}");\nlogin({ password: yield* vault.read(${digits(2)}) })`,
    ],
    [
      'the index of a table that is made',
      'migrations/1.js',
      sample`KEY \\\`IDX_${base36(26)}\\\` (\\\`docId\\\`),\nKEY \`IDX_${base36(26)}\` (\`docId\`)`,
    ],
    ['a type and its members', 'src/crypto.d.ts', sample`key: SignedCurve25519OTK & {\n  fallback: true;\n}`],
    [
      'words of Basic, and a contract of that name',
      'src/profile.xml',
      sample`<Unit name="Security Basic 128Rsa15"/><Test file="Security/Basic 256Long/Test ${digits(3)}"/>\ncontract BasicToken is ERC20Basic {`,
    ],
    [
      'texts in base64, the words of a model',
      'dist/vocabulary.json',
      sample`"=bW9kZWw= IGdldFNlcnZpY2U= PW0= IHN1cHByZXNz PW8= IGJyb29r PW4= 2LnYp9iv2Kk= IEZlZGU="`,
    ],
    [
      'the next attribute of an element that is called so',
      'nodeset.xml',
      sample`<UAMethod BrowseName="ChangePassword" ParentNodeId="i=24264">\n<opc:Field Name="NoOfIdentityTokens" TypeName="opc:Int32" />\n<column name="client_secret" type="varchar(255)"/>\n<Field Name="Password" DataTypeName="String${digits(2)}-${hex(12)}">`,
    ],
    [
      'nodes of OPC UA',
      'lib/client.js',
      sample`header.AuthenticationToken = UaNodeId.fromString( "i=3${digits(9)}" );\nheader.AuthenticationToken = "ns=1;i=${digits(4)}";`,
    ],
    [
      'a rule in an address, its colon escaped',
      'pom.xml',
      sample`<!-- https://sonarqube.com/coding_rules#rule_key=squid%3AS${digits(4)} is ignored -->`,
    ],
    [
      'a key of which only the start is shown',
      'src/peer.js',
      sample`"privKey": "CAAS4AQwggJcAgEAAoGBAM${base62(30)}..",`,
    ],
    [
      'what a packet of RADIUS is known to be unchanged by',
      'src/packet.js',
      sample`authenticator: Buffer.from('${hex(32)}', 'hex'), 'Message-Authenticator': '${hex(32)}'`,
    ],
    [
      'what two sides agreed on in an example of COSE',
      'lib/vectors.json',
      sample`"AAD_hex":"${hex(28)}","CEK_hex":"${hex(32)}","recipients":[{"Context_hex":"${hex(36)}","Secret_hex":"${upperHex(64)}"}]`,
    ],
    [
      'the address of a program on a chain',
      'lib/token.js',
      sample`const TOKEN_PROGRAM_ID = new web3_js.PublicKey('${base58(43)}');\nconst AUTH_KEY = new PublicKey("${base58(44)}");`,
    ],
    ['a number by which a token is known', 'README.md', sample`tokenId: "1157${digits(74)}"`],
    [
      'a port with a block of a chain behind it',
      'src/fork.js',
      sample`fork('http://localhost:8545@1${digits(6)}')`,
    ],
    [
      'a version of a secret in a vault of another cloud',
      'src/vault.json',
      sample`{"azure_key": "https://acme.vault.usgovcloudapi.net/keys/signing/${hex(32)}", "azure_subscription_key_id": "https://acme.vault.azure.cn/keys/a/${hex(32)}"}`,
    ],
    [
      'where a link of an API of Okta leads',
      'docs/factors.md',
      sample`href: 'https://acme.okta.com/api/v1/users/00u${base62(17)}/factors/opf${base62(17)}/qr/00${base62(40)}'`,
    ],
  ])('%s', (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });
});

describe('a dependency whose name speaks of credentials', () => {
  const NAMES = ['next-auth', 'jsonwebtoken', 'password-hash', 'secret-stack'];
  const depending = (name: string, version: Sample): Sample => ({
    render: (random) => `{"dependencies": {"react": "18.0.0", "${name}": "${version.render(random)}"}}`,
  });

  test.each<[string, Sample]>([
    ['a version before the first', sample`5.0.0-beta.${digits(2)}`],
    ['a version of one night', sample`^19.0.0-rc-${hex(8)}-20241021`],
    ['a version with a time', sample`0.0.0-2025${digits(10)}`],
    ['a version with a commit', sample`v2.0.0-next.3+sha.${hex(7)}`],
    ['a tag of a repository', sample`nextauthjs/next-auth#v1.0.27`],
    ['a commit of a repository', sample`github:nextauthjs/next-auth#${hex(40)}`],
    ['an archive of a commit', sample`https://github.com/a/b/archive/${hex(40)}.tar.gz`],
    ['a folder of a commit', sample`https://gitpkg.now.sh/a/b/packages/c?${hex(40)}`],
    ['what was made of a commit', sample`https://pkg.pr.new/nextauthjs/next-auth@${hex(7)}`],
    ['an entry of a catalog', sample`catalog:react18`],
  ])('%s', (_, version) => {
    expect(NAMES.flatMap((name) => reported('package.json', depending(name, version)))).toEqual([]);
  });

  test.each<[string, Sample]>([
    ['a token', sample`${base62(40)}`],
    ['a token behind a number', sample`5.${base62(40)}`],
  ])('is no excuse for %s', (_, value) => {
    for (const name of NAMES.filter((each) => !each.endsWith('hash')))
      expect(reported('package.json', depending(name, value))).not.toEqual([]);
  });
});

test('a guessable password in base64 is low in a Secret', () => {
  const encoded = () => Buffer.from('password\n').toString('base64');
  expect(reported('secret.yml', sample`database-admin-password: "${encoded}"`)).toEqual([
    'low generic-password',
  ]);
});

describe('what only looks assigned in sources, lists and tests', () => {
  test.each<[string, string, Sample]>([
    ['a number and what it means', 'crypto/err.txt', sample`CMS_R_NO_PASSWORD:1${digits(2)}:no password`],
    ['what a statement of C sets to a constant', 'p12.c', sample`    nid_key = NID_aes_2${digits(2)}_cbc;`],
    [
      'what a suite is called, in two ways',
      'obj_mac.h',
      sample`#define SN_kx_ecdhe_psk "KxECDHE-PSK"\n#define SN_kx_rsa_psk "KxRSA_PSK"`,
    ],
    [
      'a name behind what it belongs to, among others',
      'src/reference.types',
      sample`${lower(2)}: "fq.po"; pp: "fq.pp"; pv: "fq.pv"; pw: "fq.pw"; px: "fq.px"; py: "fq.py"`,
    ],
    ['a sum in hexadecimal', 'aes.pl', sample`	lea key=> \`0x${digits(2)}+0x10*$i\`-0x80($key)`],
    [
      'what AES-GCM says of a text',
      'src/decrypt.js',
      sample`decipher.setAuthTag(Buffer.from('${hex(32)}', 'hex'));\nconst row = { authTag: '${hex(32)}' };`,
    ],
    [
      'what is shown beside a credential, or is asked for one',
      'src/a.js',
      sample`const a = { authenticationTag: '${hex(32)}', keyThumbprint: '${base64url(43)}', authChallenge: '${base62(32)}', keyNonce: '${base62(32)}' };`,
    ],
    [
      'what somebody encrypted, by its name',
      'src/c.js',
      sample`const a = { encryptedToken: '${base62(64)}', encrypted_password: '${base64(64)}', wrappedKey: '${hex(64)}' };`,
    ],
    ['what a statement of PHP sets to a constant', 'conf.php', sample`$password = DB_pw_v${digits(1)}_9x;`],
    ['four letters in hexadecimal', 'vectors.json', sample`{ "key": "4a6${digits(1)}6665" }`],
    ['a colour whose name was made short', 'packed.js', sample`  hotpRk: 'ff${digits(2)}b4',`],
    [
      'words that a form sends',
      'params.cpp',
      sample`"key1=%C3%A9t%C3%A9&key2=C%C3%A9line+Dion+${digits(2)}%2B"`,
    ],
    [
      'what a device is called at Matrix',
      'keys.json',
      sample`{"keys": {"curve25519:YMBYCW${upper36(4)}": "${base64(43)}"}}`,
    ],
    [
      'with what PDF fills up a password',
      'src/crypto.js',
      sample`const defaultPasswordBytes = new Uint8Array([\n  0x28, 0xbf, 0x4e, 0x5e, 0x4e, 0x75, 0x8a, 0x41, 0x64, 0x00, 0x4e, 0x56, 0xff, 0xfa, 0x01, 0x08,\n  0x2e, 0x2e, 0x00, 0xb6, 0xd0, 0x68, 0x3e, 0x80, 0x2f, 0x0c, 0xa9, 0xfe, 0x64, 0x53, 0x69, 0x7a,\n]);`,
    ],
    ['the message of an error', 'src/login.js', sample`assume(pass).throws('cow-dung-${digits(2)}')`],
    [
      'a sum with a property',
      'dist/a.js',
      sample`i(a,{agent:n[e],tokens:1800+t.toolCallsPerSubagent*3${digits(2)},breakdown:{systemPrompt:1400,userMessages:400,toolResults:t.toolCallsPerSubagent*200,reasoning:t.toolCallsPerSubagent*100,subagentResults:0}},.02);for(let e=0;e<t.subagentsPerWave;e++)i(b,{child:n[e],parent:c})`,
    ],
    ['an icon', 'glyphs.json', sample`  "laravel": 98${digits(4)},\n  "lastpass": 98${digits(4)},`],
    [
      'what Angular injects',
      'src/a.ts',
      sample`const PLURALS = new InjectionToken('UseV${digits(1)}Plurals');`,
    ],
    [
      'a number in metadata of .NET',
      'stack.txt',
      sample`(System.Console.Write(System.String), mdToken: 06${digits(5)}b)`,
    ],
    [
      'what is protected',
      'a.js',
      sample`throw new Error("File is password-protected: ECMA-${digits(3)} Extensible");`,
    ],
    ['the slot of a contract', 'main.go', sample`Key:   common.HexToHash("0x${hex(64)}"),`],
    [
      'a contract, in a text',
      'build.json',
      sample`"content": "// a token\\ncontract GovernanceToken is ERC${digits(2)}Burnable, ERC20Votes, Ownable {\\n"`,
    ],
    [
      'the parameters of a curve',
      'dist/sm2.js',
      sample`Buffer.from(t,"hex");let t=new n("${upperHex(64)}",16),e=new n("${upperHex(64)}",16),r=new n("${upperHex(64)}",16);`,
    ],
    [
      'one item of a property list and the next',
      'Info.plist',
      sample`<string>pocket-oauth-v1</string>\n\t\t<string>fb1${digits(14)}</string>`,
    ],
    ['the address of a program, in a bundle', 'dist/a.js', sample`new PublicKey2(\n  "7${base58(42)}"\n);`],
    [
      'the digest of a file',
      'CodeResources',
      sample`<key>Headers/Token.h</key>\n<data>\nu${base64(26)}=\n</data>`,
    ],
    ['a file by its digest', 'src/a.js', sample`{ "S3Key": "${hex(64)}.zip" }`],
    [
      'a variable that was made unreadable',
      'src/a.js',
      sample`'x-hook-secret':_0x3${hex(5)},'User-Agent':'a'`,
    ],
    [
      'what a dialog is called',
      'workspace.xml',
      sample`<state key="com.intellij.vcs.UpdateDialogupdate-v2/19${digits(2)}.0.1920.1040" />`,
    ],
    [
      'the address of a song',
      'wx.d.ts',
      sample`src = 'http://ws.example.io/M500.mp3?guid=ff&vkey=${upperHex(112)}&fromtag=46'`,
    ],
    ['a constant of a contract', 'src/A.sol', sample`bytes32 constant internal OWNER_KEY = 0x${hex(64)};`],
    [
      'what a call is set up with',
      'src/rtc.js',
      sample`{ usernameFragment: 'h3k1', password: '${base36(32)}' }`,
    ],
    [
      'an assembly of .NET',
      'Web.config',
      sample`<assemblyIdentity name="System.IdentityModel.Tokens.Jwt" publicKeyToken="31${hex(14)}" culture="neutral" />`,
    ],
    ['the telemetry of an extension', 'package.json', sample`"aiKey": "${hex(32)}-${uuid()}-7${digits(3)}",`],
    ['what a KMS encrypted', 'cloudbuild.yaml', sample`secretEnv:\n  NPM_TOKEN: 'CiUA${base64(180)}='`],
    ['a test that has passed', 'smoke.sh', sample`[ "$fails" -eq 0 ] && { oqa_pass "tui-smoke"; return 0; }`],
    ['ids of vendors', 'dist/a.js', sample`ExplorerIds:{[V.CONNECTOR_ID.COINBASE]:"${hex(64)}"}`],
    ['an id of a vendor, by a name in quotes', 'src/a.js', sample`ids['coinbase'] = '${hex(64)}';`],
  ])('%s is none', (_, path, text) => {
    expect(reported(path, text)).toEqual([]);
  });

  test.each<[string, string, Sample]>([
    ['a number and a password', '.env', sample`DB_PASSWORD=1${digits(2)}:${password(12)}`],
    ['a literal of a statement of C', 'p12.c', sample`    nid_key = "${base62(24)}";`],
    ['a password of a text in C', 'db.c', sample`connect("Server=db;Password=${base62(16)};Database=shop");`],
    ['a key behind the name of a suite', 'psk.h', sample`#define SN_kx_psk "Kx-${base62(24)}"`],
    ['a password behind a name', 'src/a.js', sample`password: "user.${base62(14)}"`],
    ['a key that begins as a number does', 'key.pl', sample`$key = '0x${hex(32)}+${base62(8)}';`],
    [
      'a password of lines in a text',
      'src/Db.cs',
      sample`var c = @"Server=db;\nPassword=${() => 'K'}${base62(14)};\nDatabase=shop";`,
    ],
    [
      'a password of a script in a text',
      'src/run.js',
      sample`const script = \`\nexport db_password=${() => 'k'}${base62(14)};\n\`;`,
    ],
    ['a password of a few signs that is called encrypted', '.env', sample`ENCRYPTED_PASSWORD=${base62(14)}`],
    ['the key of a nonce', 'wp-config.php', sample`define('NONCE_KEY', '${base62(64)}');`],
    ['the key of an API of videos', 'src/b.js', sample`{ videoApiKey: '${base62(32)}' }`],
    ['the key of a storage', 'src/b.js', sample`{ storageKey: '${base62(40)}' }`],
    ['a key that encrypts', 'src/c.js', sample`{ encryptionKey: '${hex(64)}' }`],
    ['the key beside the tag', 'src/decrypt.js', sample`{ authTag: '${hex(32)}', secretKey: '${hex(64)}' }`],
    ['a key as short as they are at OMDb', 'src/a.js', sample`const API_KEY = "8${hex(6)}1";`],
    ['a token as short', 'src/a.js', sample`const verifyToken = '9${hex(6)}0';`],
    ['a key of 64 bits', 'src/des.json', sample`{ "key": "9f${hex(14)}" }`],
    ['the secret of a code', 'src/otp.js', sample`totp: '${base32(32)}'`],
    ['a password in a form', 'src/a.cpp', sample`"user=a&password=p%C3%A9ss%21${base62(12)}"`],
    ['a key of NEAR', 'near.json', sample`{ "private_key": "ed25519:${base58(88)}" }`],
    [
      'bytes that are drawn',
      'src/crypto.js',
      sample`const defaultPasswordBytes = new Uint8Array([${(random) => Array.from({ length: 32 }, () => Math.floor(random() * 256)).join(', ')}]);`,
    ],
    ['a password that is compared', 'src/login.js', sample`assume(pass).equals('${password(14)}')`],
    ['a key whose name ends as that of a monkey does', 'src/a.js', sample`const daemonKey = '${hex(32)}';`],
    ['what is not encrypted, by its name', 'src/a.js', sample`const unencrypted_password = '${hex(64)}';`],
    [
      'a password amid a text',
      'src/a.js',
      sample`const db = 'Server=db;Password=AB_${base62(16)};Encrypt=true';`,
    ],
    ['the password of a vault', 'src/a.js', sample`{ lastpassPassword: '${password(14)}' }`],
    ['a key of a bucket', '.env', sample`S3_KEY=${base62(32)}`],
    ['a key of 32 bytes', 'src/a.js', sample`const bytes32_secret_key = "0x${hex(64)}";`],
    [
      'the password of a database, behind a blank',
      'Dockerfile',
      sample`ENV DB_PASS "${lower(6)}-${password(12)}"`,
    ],
    [
      'a token beside a public one',
      'Web.config',
      sample`<add publicKeyToken="31${hex(14)}" token="${base62(32)}" />`,
    ],
    ['what protects, by its name', 'src/a.js', sample`{ protectedPassword: '${password(14)}' }`],
    ['a key made of digits', 'src/a.js', sample`const privateKey = new BN("${hex(64)}", 16);`],
    ['a key of a vendor behind its id', 'src/a.js', sample`use(userId, { coinbaseSecret: "${hex(64)}" })`],
    [
      'a string of a property list',
      'Info.plist',
      sample`<key>apiSecret</key>\n<string>${base62(24)}</string>`,
    ],
    ['words that hold another by chance', '.env', sample`DB_PASSWORD=enclave-${lower(6)}-${lower(6)}-saddle`],
  ])('but %s is found', (_, path, text) => {
    expect(reported(path, text)).not.toEqual([]);
  });
});
