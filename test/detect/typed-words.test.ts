/** Secrets that somebody made of words, where the place says that they are some; and the words that only hold one's place. */
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { base62, hex, lower, sample, seeded } from '../../src/detect/sample.ts';
import { chunkOf } from '../support/chunk.ts';

const detector = createDetector({ providers: [] });
const draw = seeded(11);
/** The name that a vendor drew for a database. */
const drawn = `k4${sample`${lower(5)}`.render(draw)}`;
const issued = `npg_${sample`A7${base62(10)}`.render(draw)}`;
const atlas = (login: string, host = `cluster0.${drawn}`) =>
  `"mongodb+srv://${login}@${host}.mongodb.net/shop"`;
const neon = (login: string) => `postgresql://${login}@ep-cool-pond-${drawn}.eu-west-2.aws.neon.tech/shop`;
/** Words, joined here so that this file holds no secret of a form that it tests. */
const words = (...parts: readonly string[]) => parts.join('_');

function severities(path: string, text: string): readonly string[] {
  return detector.scan(chunkOf(text, path)).map(({ severity }) => severity);
}

describe('blocks', () => {
  test.each<readonly [what: string, path: string, text: string]>([
    ['the name of the user as the password of a hosted database', 'db.js', atlas('linacombs:linacombs')],
    ['the same at a host of the older form', 'db.js', atlas('linacombs:linacombs', 'cluster0-px7fz')],
    ['words as the password of a hosted database', 'db.py', `uri = ${atlas('lab_guest:WELOVEROBOTSALWAYS')}`],
    ['a date as the password of a hosted database', 'server/db.js', `connect(${atlas('tuan190702:190702')})`],
    [
      'the password of a hosted database in a document',
      'docs/restore.md',
      `psql '${neon(`owner:${issued}`)}'`,
    ],
    ['the same in what fills it', 'seed.js', `const db = '${neon(`owner:${issued}`)}';`],
    ['words given to sshpass', 'push.sh', `sshpass -p '${'ShortTagStops'}' ssh deploy@web3`],
    [
      'what signs tokens, of words and a year',
      'app.py',
      `app.secret_key = '${words('loan', 'finder', 'secret', 'key', '2023')}'`,
    ],
    [
      'the same where none is set',
      'a.ts',
      `const JWT_SECRET = env.JWT_SECRET || '${'libro-clave-firma-2024'}';`,
    ],
    [
      'small letters with a number that sign a token',
      'a.js',
      `jwt.sign({ id }, '${words('marcelo', 'baron27')}')`,
    ],
    [
      'the same in Ruby, where the call has a capital',
      'a.rb',
      `JWT.encode(payload, '${words('marcelo', 'baron27')}', 'HS256')`,
    ],
    [
      'a short word with a number behind a user',
      'Mail.java',
      `new PasswordAuthentication("southline22@gmail.com", "${words('sure', 'sh222').replace('_', '')}");`,
    ],
    [
      'what signs a token in Python',
      'a.py',
      `token = jwt.encode(payload, "${words('ekl4', '&^%$#kdlsk')}", algorithm='HS256')`,
    ],
    [
      'a password of signs that ends in a colon',
      'config.php',
      `define('DB_PASSWORD', '${'kTnm%@)R*'}${'SOEH?n/'}:');`,
    ],
    [
      'a setting of JSON that was taken out',
      'appsettings.json',
      `// "Db": "Server=sql7.corp.net;User Id=shop;Password=${'C0oking1s2ne8471'}",`,
    ],
    [
      'words of another language with a number and a sign',
      'a.js',
      `const password = '${words('Senha', 'Forte', '#82')}';`,
    ],
  ])('%s', (_, path, text) => {
    expect(severities(path, text)).toContainEqual(expect.stringMatching(/^(?:medium|high)$/));
  });
});

describe('does not block', () => {
  test.each<readonly [what: string, path: string, text: string]>([
    ['the password of every guesser at a hosted database', 'db.js', atlas('admin:password')],
    ['the name of a password there', 'db.js', atlas('dbUser:dbUserPassword')],
    ['the host of every example', 'db.js', atlas('linacombs:linacombs', 'cluster0.ab1cd')],
    [
      'the name of an object of Kubernetes, in quotes',
      'values.yaml',
      `auth:\n  secret: "${['shop', 'db', 'credentials', '01'].join('-')}"`,
    ],
    ['a host that nobody drew', 'db.js', atlas('linacombs:linacombs', 'cluster0')],
    ['words in what tests a hosted database', 'test/db.test.js', atlas('linacombs:linacombs')],
    [
      'words at a database of the own machine',
      'db.js',
      atlas('linacombs:linacombs').replace(/@.*net/, '@localhost:5432'),
    ],
    ['what the makers of a board gave to all of them', 'push.sh', `sshpass -p '${'raspberry'}' ssh pi@web3`],
    ['a variable given to sshpass', 'push.sh', 'sshpass -p "$s_pass" scp a b'],
    [
      'words with a year that only sign in a test',
      'test/a.test.js',
      `const JWT_SECRET = '${words('loan', 'finder', 'secret', '2023')}';`,
    ],
    [
      'words that say they are for development',
      'a.js',
      `const JWT_SECRET = '${words('dev', 'only', 'secret', '2023')}';`,
    ],
    [
      'what a vendor gives out, in words',
      'a.js',
      `const client_secret = '${words('loan', 'finder', 'secret', '2023')}';`,
    ],
    [
      'the word for a secret, with a number, that signs a token',
      'a.js',
      `jwt.verify(token, '${'secret'}12345');`,
    ],
    ['a way in, behind a name', 'a.js', "auth.login('facebook', 'oauth2v2')"],
    ['the name of what signs', 'a.py', "jwt.encode(payload, 'secret', algorithm='HS256-v1')"],
    [
      'the alphabet in letters of either case',
      'a.js',
      `const API_KEY = '${sample`${hex(12)}`.render(draw)}cDeFg${'HiJkL'}';`,
    ],
    [
      'the key that everybody may try Giphy with',
      'a.js',
      `get(\`/search?q=cat&api_key=${['dc6zaTOx', 'FJmzC'].join('')}\`)`,
    ],
    ['a prompt', 'a.js', "const password = 'Enter-password:';"],
    [
      'the answer of a server in a comment of code',
      'a.js',
      `// "password": "${sample`${hex(8)}`.render(draw)}Xy#4"`,
    ],
    [
      'a string that others are joined to',
      'a.py',
      `connect("user='" + c['user'] + "' password='"+c['password']+"'")`,
    ],
    ...[
      'sua_senha',
      'tu_contrasena',
      'votre-mot-de-passe',
      'dein_passwort',
      'twoje_haslo',
      'clave_segura',
      'sua-chave-secreta',
    ].map((word) => [`${word} in its place`, 'a.sh', `echo "  DB_PASSWORD=${word}"`] as const),
  ])('%s', (_, path, text) => {
    expect(severities(path, text).filter((severity) => severity !== 'low')).toEqual([]);
  });
});
