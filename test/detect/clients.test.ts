import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import {
  base62,
  base64,
  base64url,
  digits,
  type Hole,
  hex,
  lower,
  password,
  seeded,
  uuid,
} from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

/** Where users of libraries and command lines put a credential that no name stands beside, by their file; § is the value. */
type Form = readonly [path: string, form: string];

const detector = createDetector({ providers });
const SEEDS = 12;

function found([path, form]: Form, value: Hole, seed: number): readonly string[] {
  const filled = value(seeded(seed));
  const text = form.replaceAll('§', () => filled);
  return detector
    .scan(chunkOf(path.endsWith('.csv') ? text : `# x\n${text}\n`, path))
    .filter(({ severity }) => severity !== 'low')
    .map(({ ruleId }) => ruleId);
}

const seeds = Array.from({ length: SEEDS }, (_, index) => index + 1);
const missed = (form: Form, value: Hole): readonly number[] =>
  seeds.filter((seed) => found(form, value, seed).length === 0);
const alarms = (form: Form, value: Hole): readonly string[] =>
  seeds.flatMap((seed) => found(form, value, seed));

describe('a token is found where a client takes it', () => {
  test.each<Form>([
    ['a.js', "const client = new Client('§');"],
    ['a.js', "const api = new acme.RestApi('acme', '§', { region: 'eu' });"],
    ['a.js', "const weather = new WeatherStation('§');"],
    ['a.js', "const provider = new HDWalletProvider('§', 'https://x.io');"],
    ['a.ts', "const client = createClient('https://x.io', `§`);"],
    ['a.py', 'client = acme.Client("§")'],
    ['a.py', 'client = Client("acme-id", "§", region="eu")'],
    ['a.py', 'storage = Minio("s3.acme.io", "acme-user", "§")'],
    ['a.py', 'f = Fernet(b"§")'],
    ['a.py', 'jwt.encode({"a": 1}, "§", algorithm="HS256")'],
    ['a.py', 'mac = hmac.new(b"§", message, hashlib.sha256)'],
    ['a.go', 'client := acme.NewClient("§")'],
    ['a.go', 'creds := credentials.NewStaticCredentials("acme", "§", "")'],
    ['a.go', 'store := sessions.NewCookieStore([]byte("§"))'],
    ['a.rs', 'let client = acme::Client::new("§");'],
    ['a.rs', 'let mut bot = Bot::new("§");'],
    ['a.rs', 'static TOKEN: &\'static str = "§";'],
    ['a.php', "$client = new \\Acme\\AcmeClient('§');"],
    ['a.php', "JWT::encode($payload, '§', 'HS256');"],
    ['a.php', "hash_hmac('sha256', $data, '§');"],
    ['a.rb', "client = Acme::REST::Client.new(account, '§')"],
    ['a.rb', "client = Acme::Client.new '§'"],
    ['a.rb', "set :session_secret, '§'"],
    ['a.rb', "ENV.fetch('API_KEY') { '§' }"],
    ['A.java', 'new BasicAWSCredentials("acme", "§")'],
    ['A.java', 'Algorithm.HMAC256("§")'],
    ['A.java', 'public String getApiKey() {\n  return "§";\n}'],
    ['a.ts', "get token(): string { return '§'; }"],
    ['A.cs', 'var client = new AcmeClient("§");'],
    ['a.js', "request.get(url, { auth: { bearer: '§' } })"],
    ['a.env', 'WEATHER_API=§'],
    ['a.env', 'ACME_BEARER=§'],
    ['a.py', 'app = Client("me", api_id=12345, api_hash="§")'],
    ['a.js', "jwt.sign(\n  { id: user.id, role: 'admin' },\n  '§',\n  { expiresIn: '24h' },\n);"],
    ['a.js', "jwt.sign({\n  id: user.id,\n}, '§', { expiresIn: '1h' })"],
    ['a.js', "jwt.verify(\n  token,\n  process.env.JWT_SECRET || '§',\n)"],
    ['a.ts', "const mac = crypto\n  .createHmac(\n    'sha256',\n    '§',\n  )"],
    ['a.ts', "await jwtVerify(token, new TextEncoder().encode('§'))"],
    ['a.ts', "await jwtDecrypt(\n  token,\n  new TextEncoder().encode('§'),\n)"],
    ['a.ts', ".setExpirationTime('2h')\n  .sign(new TextEncoder().encode('§'))"],
    ['a.ts', "const secret = new TextEncoder().encode('§');"],
    ['a.ts', "const key = new TextEncoder().encode('§');"],
    ['a.py', 'master_user = SecretValue.unsafe_plain_text("§")'],
    ['a.ts', "user: SecretValue.plainText('§'),"],
    ['a.ts', "const account = privateKeyToAccount(\n  '§',\n)"],
    ['a.ts', "const wallet = new ethers.Wallet(\n  '§',\n  provider,\n)"],
    ['a.ts', "credentials: Credentials.fromPassword('bob', SecretValue.unsafePlainText('§')),"],
  ])('%s: %s', (path, form) => {
    expect(missed([path, form], base62(32)), 'letters and digits').toEqual([]);
    if (!form.includes('Weather')) expect(missed([path, form], hex(32)), 'hexadecimal').toEqual([]);
  });
});

describe('a vendor’s key is found where its library takes it', () => {
  test.each<[string, string, Hole]>([
    ['a.js', "const sms = require('plivo')('acme', '§');", base62(40)],
    ['a.js', "const client = new plivo.Client('acme', '§');", base62(40)],
    ['a.php', "$mg = Mailgun::create('§');", hex(32)],
  ])('%s: %s', (path, form, value) => {
    expect(missed([path, form], value)).toEqual([]);
  });
});

describe('a password is found where a call takes a user and a password', () => {
  test.each<Form>([
    ['a.py', 'db = pymysql.connect("db.acme.io", "bob", "§", "shop")'],
    ['a.py', 'ssh.connect("h.acme.io", 22, "bob", "§")'],
    ['a.py', 'yag = yagmail.SMTP("bob@acme.io", "§")'],
    ['a.go', 'd := gomail.NewDialer("smtp.acme.io", 587, "bob", "§")'],
    ['a.rs', 'req.basic_auth("bob", Some("§"))'],
    ['a.rb', "http.basic_auth 'bob', '§'"],
    ['a.js', "await conn.login('bob@acme.io', '§', (error) => {"],
    ['a.php', "$login = ftp_login($conn, 'bob', '§');"],
    ['a.ps1', '$pw = ConvertTo-SecureString -String "§" -AsPlainText -Force'],
    ['a.ps1', '[System.Net.NetworkCredential]::new("bob", "§")'],
    ['wpa.conf', 'network={\n  ssid="acme"\n  psk="§"\n}'],
    ['a.js', "const pool = mysql.createPool('db.acme.io', 'bob', '§', 'shop');"],
    ['a.js', "await login('bob@acme.io', '§');"],
    ['a.js', "const db = new Sequelize(\n  'shop',\n  'bob',\n  '§',\n  { dialect: 'mysql' },\n);"],
    ['a.js', "const db = new Sequelize(\n  env.DB_NAME,\n  env.DB_USER,\n  '§',\n  { host },\n);"],
    ['a.js', "login({ u: 'bob@acme.io', p: '§' });"],
    ['a.py', 'c = cx_Oracle.connect("scott", "§", "db.acme.io/orcl")'],
    ['a.ino', 'WiFi.begin("acme", "§");'],
    ['a.go', 'db, err := sql.Open("mysql", "bob:§@tcp(db.acme.io:3306)/shop")'],
    ['a.env', 'DSN=bob:§@tcp(db.acme.io:3306)/shop?parseTime=true'],
  ])('%s: %s', (path, form) => {
    expect(missed([path, form], base62(24)), 'tokens').toEqual([]);
    expect(missed([path, form], password(16)), 'passwords').toEqual([]);
  });
});

describe('a token is found where a command takes it', () => {
  test.each<Form>([
    ['a.sh', 'openssl enc -aes-256-cbc -k § -in a -out b'],
    ['a.sh', 'ssh-keygen -t ed25519 -N "§" -f k'],
    ['a.sh', 'security unlock-keychain -p § build.keychain'],
    ['a.sh', 'security import c.p12 -k build.keychain -P § -T /usr/bin/codesign'],
    ['a.bat', 'signtool sign /f c.pfx /p § a.exe'],
    ['a.sh', 'codecov -t §'],
    ['a.sh', 'cargo login §'],
    ['a.sh', 'snyk auth §'],
    ['a.sh', 'wandb login §'],
    ['a.sh', 'nuget push x.nupkg § -Source https://www.nuget.org'],
    ['a.sh', 'npx sst secret set StripeKey §'],
    ['a.sh', 'pulumi config set --secret dbPassword §'],
    ['a.sh', 'aws ssm put-parameter --name /x/y --value § --type SecureString'],
    ['a.sh', 'echo § | gh auth login --with-token'],
    ['a.sh', 'http -a bob:§ x.io'],
    ['a.sh', 'echo § | npx wrangler secret put API'],
    ['a.sh', 'printf "§" | vercel env add API production'],
    ['a.sh', 'eas secret:create --scope project --name API --value §'],
    ['a.sh', 'gh secret set API -b§'],
    ['a.sh', 'fly secrets set API=§'],
    ['a.sh', 'heroku config:set API=§ --app acme'],
    ['a.sh', 'curl -u §: https://api.acme.io'],
    ['a.sh', 'curl -u :§ https://api.acme.io'],
    ['a.sh', 'curl -u §:x https://api.acme.io'],
    ['a.sh', 'curl --user "§:api_token" https://api.acme.io'],
    ['a.sh', 'curl -u §:x-oauth-basic https://api.acme.io'],
    ['a.txt', 'https://§:@api.acme.io/v1'],
    ['a.txt', 'https://§:x-oauth-basic@git.acme.io/a.git'],
    ['a.txt', 'https://§:X@api.acme.io/v1'],
    ['a.txt', 'git+https://§@git.acme.io/a.git'],
    ['a.sh', 'kubectl create secret generic acme --from-literal=api=§'],
  ])('%s: %s', (path, form) => {
    expect(missed([path, form], base62(36)), 'letters and digits').toEqual([]);
    expect(missed([path, form], hex(40)), 'hexadecimal').toEqual([]);
  });
});

describe('a token is found in a column or a cookie', () => {
  test.each<Form>([
    ['a.csv', 'name,token\nbob,§\n'],
    ['a.csv', 'id,name,api_key,created\n1,bob,§,2020-01-01\n'],
    ['a.csv', 'email;token;active\nx@acme.io;§;1\n'],
    ['a.csv', 'User name,Access key ID,Secret access key\nbob,AKI,§\n'],
    ['a.http', 'Cookie: connect.sid=s%3A§.abc; lang=en'],
    ['a.http', 'Cookie: lang=en; PHPSESSID=§'],
    ['a.js', "headers: { Cookie: 'connect.sid=s:§' }"],
    ['a.js', "await page.setCookie({\n  name: 'sessionid',\n  value: '§',\n})"],
    ['a.py', 'requests.get(url, cookies={"sessionid": "§"})'],
    [
      'a.json',
      '[{ "domain": ".acme.io", "hostOnly": false, "name": "sessionid", "path": "/", "value": "§" }]',
    ],
    ['a.json', '{\n  "name": "li_at",\n  "value": "§",\n  "domain": ".linkedin.com"\n}'],
    ['a.txt', '.acme.io\tTRUE\t/\tTRUE\t1700000000\tsessionid\t§'],
    ['a.json', '{ "name": "auth_token", "path": "/", "secure": true, "value": "§" }'],
    ['a.json', '{ "name": "api_key",\n  "type": "string",\n  "required": true,\n  "value": "§"\n}'],
  ])('%s: %s', (path, form) => {
    expect(missed([path, form], base62(32))).toEqual([]);
  });

  test.each<Form>([
    ['a.md', '| User | Password |\n|------|:--------|\n| bob | § |'],
    ['a.txt', '| Name | Password | Role |\n| --- | --- | --- |\n| bob | `§` | admin |'],
    ['a.txt', '| Service | API key |\n| --- | --- |\n| acme | **§** |'],
  ])('a table in Markdown, %s: %s', (path, form) => {
    expect(missed([path, form], password(24))).toEqual([]);
  });

  test.each<Form>([['a.txt', '| Acme key | `§` |']])('the cell of a name, %s: %s', (path, form) => {
    expect(missed([path, form], base62(32))).toEqual([]);
  });

  test.each<Form>([
    ['a.env', 'ACME_API_KEY=§'],
    ['a.yml', 'acme_token: §'],
    ['a.toml', 'api_key = "§"'],
    ['a.sh', 'curl -H "Authorization: Bearer §" https://acme.io'],
  ])('of letters alone, or as Laravel Sanctum has it, %s: %s', (path, form) => {
    expect(missed([path, form], lower(24))).toEqual([]);
    expect(missed([path, form], (random) => `12|${base62(40)(random)}`)).toEqual([]);
  });

  test.each<Form>([
    ['a.env', 'MAIL_PASSWORD=§'],
    ['a.yml', 'password: §'],
    ['a.js', "auth: { user: 'bob@gmail.com', pass: '§' }"],
    ['a.py', "server.login('bob@gmail.com', '§')"],
  ])('a password in four groups, as Google shows it, %s: %s', (path, form) => {
    const groups: Hole = (random) => Array.from({ length: 4 }, () => lower(4)(random)).join(' ');
    expect(missed([path, form], groups)).toEqual([]);
  });

  test.each<Form>([
    ['a.env', 'WP_APP_PASSWORD="§"'],
    ['a.env', 'WP_APP_PASSWORD=§'],
    ['a.js', "new WPAPI({ username: 'bob', password: '§' })"],
  ])('a password in six groups, as WordPress shows it, %s: %s', (path, form) => {
    const groups: Hole = (random) => Array.from({ length: 6 }, () => base62(4)(random)).join(' ');
    expect(missed([path, form], groups)).toEqual([]);
  });

  test('words in a row under the name of a passphrase', () => {
    const words: Hole = (random) => Array.from({ length: 5 }, () => lower(6)(random)).join(' ');
    expect(missed(['a.env', 'PASSPHRASE="§"'], words)).toEqual([]);
    expect(missed(['a.yml', 'backup_passphrase: §'], words)).toEqual([]);
  });
});

describe('a token in two parts is none of a program’s properties', () => {
  const parts: Hole = (random) => `a1${base62(6)(random)}.${base62(30)(random)}42`;
  test.each<Form>([
    ['a.env', 'ACME_API_KEY=§'],
    ['a.yml', 'api_key: §'],
    ['a.sh', 'curl -H "X-Api-Key: §" https://acme.io'],
  ])('%s: %s', (path, form) => {
    expect(missed([path, form], parts)).toEqual([]);
  });
  test.each<Form>([
    ['a.js', 'const apiKey = §;'],
    ['a.py', 'api_key = §'],
  ])('%s: %s', (path, form) => {
    expect(alarms([path, form], parts)).toEqual([]);
  });
});

describe('what only stands where a token could blocks nothing', () => {
  test.each<[string, string, Hole]>([
    ['a.js', "const client = new Client('§');", uuid()],
    ['a.js', "const id = new ObjectId('§');", hex(24)],
    ['a.js', "const owner = new PublicKey('§');", base62(44)],
    ['a.js', "const n = new BN('§', 16);", hex(64)],
    ['a.js', "throw new RequestError('§');", base62(24)],
    ['a.js', "const c = new ethers.Contract('0x§', abi);", hex(40)],
    ['a.js', "const client = new OAuth2Client('§.apps.googleusercontent.com');", base62(32)],
    ['a.js', "const client = createClient('get-all-of-the-things-at-once-2');", hex(2)],
    ['a.js', "const client = new Client(process.env.TOKEN, 'eu-central-1-the-first-of-two');", hex(2)],
    ['a.js', "const commit = api('/repos/x/commits/§');", hex(40)],
    ['a.js', "mixpanel.init('§')", hex(32)],
    ['a.js', "foo(a,token)\nbar('§')", base62(32)],
    ['a.csv', 'name,token\nbob,none at all\n', hex(2)],
    ['a.csv', 'word,token,count\nthe,determiner,12\n', hex(2)],
    ['a.js', "document.cookie = 'theme=§'", base62(32)],
    ['a.http', 'Cookie: _ga=GA1.2.§', digits(20)],
    ['a.js', "cookies: { session: 'your-session-cookie-goes-here' }", hex(2)],
    ['a.http', 'Cookie: csrftoken=§', base62(32)],
    ['a.json', '"passphrase": "enter the passphrase of your key"', hex(2)],
    ['a.json', '"passphrase": "must be at least twelve signs long"', hex(2)],
    ['a.sh', 'cargo login --registry acme', hex(2)],
    ['a.sh', 'ssh-keygen -t ed25519 -f ~/.ssh/§', base62(24)],
    ['a.sh', 'nuget push bin/Release/acme-2.0.nupkg -Source https://www.nuget.org', hex(2)],
    ['a.sh', 'npx sst secret set StripeKey $STRIPE_KEY', hex(2)],
    ['a.sh', 'aws ssm put-parameter --name /x --value § --type String', hex(40)],
    ['A.java', 'String getTokenName() { return "token_name_of_acme_2"; }', hex(2)],
    ['a.ts', "getKey() { return 'common.labels.the-key-of-2' }", hex(2)],
    ['a.ts', "getToken() { return this.tokens['§']; }", hex(24)],
    ['a.md', 'The secret set in the console is what counts.', hex(2)],
    ['a.env', 'REST_API=https://acme.io/v2/things-2-come', hex(2)],
    ['a.rb', "assert_equal :session_secret, 'session_secret_of_acme'", hex(2)],
    ['a.js', "new FontFace('Inter', 'data:font/woff2;base64,§')", base64(60)],
    ['a.js', "new Worker('worker.§.js')", base64url(8)],
    ['a.json', '"password": "must have some caps"', hex(2)],
    ['a.json', '"password": "Must have four caps plus more"', hex(2)],
    ['a.js', "const bytes = new TextEncoder().encode('hello-world-of-2024-and-25')", hex(2)],
    ['a.js', "expect(out).toEqual(new TextEncoder().encode('§'))", hex(32)],
    ['a.js', "sha1(new TextEncoder().encode(accept + '§'))", uuid()],
    ['a.js', "crypto.subtle.sign('HMAC', key, new TextEncoder().encode('§'))", base62(32)],
    ['a.kt', 'assertEquals(cipher.plainText("§"), text)', hex(32)],
    ['a.yml', 'password: §', (random) => Array.from({ length: 6 }, () => digits(4)(random)).join(' ')],
    ['a.js', "const token = 'somethingThatIsCalledSo'", hex(2)],
    ['a.yml', 'key: Zugriffsberechtigung', hex(2)],
    ['a.sh', 'curl -u administrator: https://acme.io', hex(2)],
    ['a.sh', 'curl -u administrator-of-it:x https://acme.io', hex(2)],
    ['a.sh', 'curl -u "$API_TOKEN:x-oauth-basic" https://acme.io', hex(2)],
    ['a.sh', 'curl -u :$PASSWORD https://acme.io', hex(2)],
    ['a.txt', 'https://$GITHUB_TOKEN_OF_CI:x-oauth-basic@github.com/a/b', hex(2)],
    ['a.txt', 'https://§:@o1.ingest.sentry.io/2', hex(32)],
    ['a.sh', 'docker run --user :§ acme', hex(2)],
    ['a.md', '| key | 12|the-second-of-two |', hex(2)],
    [
      'a.json',
      '{ "name": "sessionid", "path": "/", "domain": ".acme.io" }, { "name": "lang", "value": "§" }',
      base62(32),
    ],
    ['a.json', '{ "name": "token", "in": "query" }, { "name": "page", "value": "§" }', base62(32)],
    ['a.log', 'sessionid §', base62(32)],
    ['a.env', 'PASSWORD=some long text here', hex(2)],
    ['a.md', '| Flow | Password |\n| --- | --- |\n| sign in | supported |', hex(2)],
    ['a.md', '| Name | Token |\n| --- | --- |\n| colour | brand-primary-2 |', hex(2)],
    ['a.js', '| x | password |\n| y | § |', base62(24)],
    ['a.js', "login('/login', 'Sign in to your account')", hex(2)],
    ['a.js', "mysql.createConnection('localhost', user, pass, 'shop')", hex(2)],
    ['a.sh', 'heroku config:set NODE_ENV=production', hex(2)],
    ['a.go', 'dsn := fmt.Sprintf("%s:%s@tcp(%s:%d)/%s", user, pass, host, port, name)', hex(2)],
    ['a.go', 'sql.Open("mysql", "root:root@tcp(127.0.0.1:3306)/test")', hex(2)],
    ['a.md', 'user:password@tcp(host:3306)/name', hex(2)],
    ['a.sh', 'wrangler secret put API_KEY', hex(2)],
    ['a.js', "jwt.sign(payload, privateKey, { algorithm: 'RS256', keyid: '§' })", hex(40)],
    ['a.js', "jwt.verify(token, publicKey, { audience: '§' })", base62(32)],
    ['a.js', "jwt.sign({ id }, key);\nconst revision = '§'", hex(40)],
    ['a.js', "createHmac('sha256', key).digest('hex') === '§'", hex(64)],
  ])('%s: %s', (path, form, value) => {
    expect(alarms([path, form], value)).toEqual([]);
  });
});
