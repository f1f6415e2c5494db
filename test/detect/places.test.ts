import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import {
  base62,
  base64,
  base64url,
  type Hole,
  hex,
  password,
  seeded,
  upper,
  uuid,
} from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

/** Places where people write a secret down that stands behind no equals sign, by their file; § is the value. */
type Form = readonly [path: string, form: string];

const detector = createDetector({ providers });
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);

function blocking([path, form]: Form, value: Hole, seed: number): readonly string[] {
  const filled = value(seeded(seed));
  return detector
    .scan(chunkOf(`# x\n${form.replaceAll('§', () => filled)}\n`, path))
    .filter(({ severity }) => severity !== 'low')
    .map(({ ruleId }) => ruleId);
}

const missed = (form: Form, value: Hole): readonly number[] =>
  seeds.filter((seed) => blocking(form, value, seed).length === 0);
const alarms = (form: Form, value: Hole): readonly string[] =>
  seeds.flatMap((seed) => blocking(form, value, seed));

describe('a password that somebody typed is found where a call takes it', () => {
  test.each<Form>([
    ['a.ts', "jwt.sign({ id }, '§')"],
    ['a.ts', "jwt.sign({ id: user.id, role: 'admin' }, '§', { expiresIn: '1h' })"],
    ['a.js', "const token = sign({ id }, '§')"],
    ['a.js', "app.use(cookieParser('§'))"],
    ['a.js', "crypto.createHmac('sha256', '§')"],
    ['a.js', "crypto.createHmac(\n  'sha256',\n  '§',\n)"],
    ['a.js', "CryptoJS.AES.encrypt(text, '§').toString()"],
    ['a.js', 'CryptoJS.AES.decrypt(text, "§")'],
    ['create-admin.ts', "const hash = bcrypt.hashSync('§', 10)"],
    ['create-admin.ts', "user.hash = await argon2.hash('§')"],
    ['a.ts', "await login(page, 'bob@acme.io', '§')"],
    ['.env', 'MYSQL_PSW=§'],
    ['a.ts', "const pswd = '§'"],
    ['a.ts', "const headers = { Authorization: `Basic ${base64.encode('bob:§')}` }"],
    ['a.ts', "headers.Authorization = 'Basic ' + Buffer.from('bob' + ':' + '§').toString('base64')"],
    ['a.ts', "headers.Authorization = 'Basic ' + btoa('bob:' + '§')"],
    ['a.js', "const uri = 'mongodb://bob:' + encodeURIComponent('§') + '@db.acme.io/shop'"],
    ['a.ts', 'const uri = `postgres://bob:${encodeURIComponent("§")}@db.acme.io/shop`'],
  ])('%s: %s', (...form) => {
    expect(missed(form, password(14))).toEqual([]);
  });
});

/** As a password that starts with a capital, as names of classes do. */
const capital: Hole = (random) => `${upper(1)(random)}${base62(13)(random)}`;

describe('what stands before the end of a string is no variable', () => {
  test.each<Form>([
    ['a.ts', 'body: `grant_type=password&username=bob&password=§`,'],
    ['a.ts', "body: 'password=§&username=bob',"],
    ['A.cs', 'var query = "user=sa&password=§";'],
    ['a.js', "const dsn = 'host=db.acme.io user=bob password=§'"],
  ])('%s: %s', (...form) => {
    expect(missed(form, capital)).toEqual([]);
  });
});

test('a default is found whose password has signs, under a name some lines above', () => {
  const form: Form = [
    'config.ts',
    "password: {\n  doc: 'Database password',\n  format: String,\n  default: '§',\n},",
  ];
  expect(missed(form, password(14))).toEqual([]);
});

test('the user of a URL may be an address', () => {
  for (const user of ['bob@acme.io', 'firstname.lastname@gmail.com'])
    expect(missed(['a.ts', `transport: 'smtps://${user}:§@smtp.acme.io'`], base62(14))).toEqual([]);
});

describe('a token is found in a place of its own', () => {
  test.each<Form>([
    ['a.ts', "const token = await sign(payload, '§')"],
    ['a.ts', "const token = await sign({ sub: user.id, role: 'user' }, '§', 'HS256')"],
    ['a.js', "const acme = require('acme')('§');"],
    ['a.ts', "const apiKey = useRef<string>('§')"],
    ['a.ts', "const apiKey = ref<string | null>('§')"],
    ['a.ts', "const apiKey = <string>'§'"],
    ['a.ts', "const apiKey = isProd &&\n  '§'"],
    ['a.ts', "const pepper = '§'"],
    ['.env', 'PASSWORD_PEPPER=§'],
    ['a.swift', 'request.addValue("§", forHTTPHeaderField: "X-Api-Key")'],
    ['a.m', '[request setValue:@"§" forHTTPHeaderField:@"X-Auth-Token"];'],
    ['a.rs', 'let token = env::var("TOKEN").unwrap_or("§".into());'],
    ['a.rs', 'let token = env::var("TOKEN").unwrap_or_else(|_| "§".to_string());'],
    ['main.dart', "String.fromEnvironment('API_KEY', defaultValue: '§')"],
    ['.gitlab-ci.yml', 'variables:\n  ACME_AUTH_TOKEN:\n    value: §\n    description: token'],
    ['values.yaml', 'env:\n  API_TOKEN:\n    value: §'],
    [
      'serverless.yml',
      'apiGateway:\n  apiKeys:\n    - name: prod\n      value: §\n    - name: dev\n      value: x',
    ],
    ['nginx.conf', 'proxy_set_header X-Api-Key §;'],
    ['Dockerfile', 'RUN npm config set //registry.acme.io/:_authToken §'],
    ['users.acl', 'user default on >§ ~* &* +@all'],
    ['livekit.yaml', 'port: 7880\nkeys:\n  APIqk5Vn2uLw8xZ: §'],
    ['k8s.yaml', 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: app\nstringData:\n  session: §'],
    ['a.sh', 'npx thirdweb deploy -k §'],
    ['a.sh', 'vercel env add JWT_KEY production <<< "§"'],
    ['a.sh', 'gcloud secrets versions add db --data-file=- <<< "§"'],
    ['a.sh', 'printf "§" | docker secret create db_pass -'],
    ['a.sh', 'mc alias set prod https://s3.acme.io acme §'],
    ['a.sh', 'etcdctl --user bob:§ get x'],
    ['a.sh', 'vercel secrets add db-pass §'],
    ['a.sh', 'security add-generic-password -a bob -s acme -w §'],
    ['a.ps1', '$cred = [PSCredential]::new("bob", ("§" | ConvertTo-SecureString -AsPlainText -Force))'],
    ['a.ps1', '"§" | docker login -u bob --password-stdin registry.acme.io'],
    ['mosquitto.conf', 'remote_username bob\nremote_password §'],
    ['fluent.conf', '  username bob\n  password §'],
    ['zoom.js', "KJUR.jws.JWS.sign('HS256', sHeader, sPayload, '§')"],
    ['a.ts', "const getToken = async () => '§'"],
    ['a.ts', "const getToken = async () => {\n  return '§'\n}"],
    ['.env', 'VAPID_PRIVATE=§'],
    ['a.ts', "webpush.setVapidDetails(\n  'mailto:bob@acme.io',\n  process.env.VAPID_PUBLIC,\n  '§',\n)"],
  ])('%s: %s', (...form) => {
    for (const value of [base62(40), base64url(48)]) expect(missed(form, value)).toEqual([]);
  });

  test.each<Form>([
    ['.env', 'DEPLOYER_PK=0x§'],
    ['hardhat.config.js', "const OWNER_PK = '§'"],
    ['a.ts', "const owner_pk = '0x§'"],
  ])('%s: %s', (...form) => {
    expect(missed(form, hex(64))).toEqual([]);
  });

  test('in base64 in a Secret of Kubernetes', () => {
    const form: Form = ['k8s.yaml', 'kind: Secret\ntype: Opaque\ndata:\n  session: §'];
    const encoded: Hole = (random) => Buffer.from(base62(32)(random)).toString('base64');
    expect(missed(form, encoded)).toEqual([]);
    expect(missed(form, base64(44))).toEqual([]);
  });
});

test('a password is found that a shell reads from a string behind the command', () => {
  const form: Form = ['a.sh', 'docker login registry.acme.io -u bob --password-stdin <<< "§"'];
  expect(missed(form, password(14))).toEqual([]);
});

test('a sign that ends a command ends no password in quotes', () => {
  const value: Hole = (random) => `${base62(3)(random)}&${base62(10)(random)}`;
  for (const form of [
    ['a.sh', "security unlock-keychain -p '§' build.keychain"],
    ['a.sh', "ssh-keygen -t ed25519 -N '§' -f key"],
    ['a.sh', "mysql -h db.acme.io -u bob -p'§' shop"],
  ] as const)
    expect(missed(form, value)).toEqual([]);
});

test.each([
  ['an address', 'https://s3.eu-central-1.amazonaws.com'],
  ['a file of settings', 'server:\n  port: 8080\n  host: db.acme.io\nlog: debug\n'],
  ['JSON', '{"list": ["a1", "b2"], "host": "db.acme.io"}'],
])('%s in base64 in a Secret of Kubernetes is none', (_, text) => {
  const form: Form = ['k8s.yaml', `kind: Secret\ndata:\n  config: ${Buffer.from(text).toString('base64')}\n`];
  expect(alarms(form, () => '')).toEqual([]);
});

test('what two sides call their public keys, beside the secret ones, is no wallet’s key', () => {
  for (const form of [
    ['a.rs', 'let server_pk = "§";'],
    ['a.json', '{ "alice_pk": "§" }'],
  ] as const)
    expect(alarms(form, hex(64))).toEqual([]);
});

describe('nothing blocks that only stands in such a place', () => {
  test.each<Form>([
    ['a.sh', 'mysql -u root -p §'],
    ['a.sh', 'mysqldump -u root -p §'],
  ])('%s: %s', (...form) => {
    expect(alarms(form, (random) => `shop${hex(6)(random)}`)).toEqual([]);
  });

  test.each<Form>([
    ['a.ts', "const row = { key: 'item-§' }"],
    ['k8s.yaml', 'kind: Secret\nstringData:\n  endpoint: https://s3.acme-§.eu-central-1.amazonaws.com'],
    ['a.yaml', 'keys:\n  APIversion: §'],
    ['a.yaml', 'kind: ConfigMap\ndata:\n  session: §'],
    ['a.yaml', 'kind: SecretStore\ndata:\n  session: §'],
    ['a.ts', "const parts = require('./parts')('§')"],
    ['a.ts', "encodeURIComponent('§')"],
    ['a.swift', 'request.addValue("§", forHTTPHeaderField: "X-Request-Id")'],
  ])('%s: %s', (...form) => {
    expect(alarms(form, uuid())).toEqual([]);
  });

  test.each<Form>([
    ['a.js', "crypto.createHmac('sha256', 'secret')"],
    ['a.js', "createCipheriv('aes-256-cbc', key, iv)"],
    ['a.js', "const sign = (value) => Math.sign(value, 'HS256')"],
    ['a.ts', "await sign(payload, 'HS256')"],
    ['a.ts', "hash = bcrypt.hashSync('password', 10)"],
    ['a.ts', "jwt.sign(payload, 'your-256-bit-secret')"],
    ['a.yaml', 'kind: Secret\ndata:\n  namespace: ZGVmYXVsdA==\n  mode: cHJvZHVjdGlvbi1zZXR0aW5ncw=='],
    ['a.yaml', 'tokens:\n  - name: primary\n    value: "#1a2b3c"'],
    ['a.sh', 'docker login --password-stdin <<< "$REGISTRY_PASSWORD2"'],
    ['a.ts', "await login(page, 'bob@acme.io', password2)"],
    ['docs.txt', '  password   text2   what is typed'],
    ['a.sql', '  user_password VARCHAR(255) NOT NULL,'],
    ['a.sql', 'CONSTRAINT users_pk2 PRIMARY KEY (id), orders_pk = 20240131'],
    ['a.sh', 'grep "needle2024" a.txt | sudo -S tee b.txt'],
    ['devise.rb', '  # config.pepper = "§"'],
    ['a.js', 'e&&(password=Wq7),secret=Wq8;'],
    ['README.md', 'Turn the light on >2 seconds after the user presses.'],
  ])('%s: %s', (...form) => {
    expect(alarms(form, hex(64))).toEqual([]);
  });
});
