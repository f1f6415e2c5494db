import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { GENERIC_GATE, matchGeneric } from '../../src/detect/generic.ts';
import { CLIENT_CALLS, isAnnounced, LOGIN_CALLS, SECRET_CALLS } from '../../src/detect/generic-gate.ts';
import { GENERIC_KEYWORDS, type GenericKeyword } from '../../src/detect/generic-keyword.ts';
import { PASSWORD_WORDS } from '../../src/detect/password-word.ts';
import { base62, base64, chars, type Hole, hex, password, seeded, uuid } from '../../src/detect/sample.ts';
import { chunkOf } from '../support/chunk.ts';

const detector = createDetector({ providers: [] });

function found(text: string, path = 'src/settings.js'): readonly string[] {
  return detector.scan(chunkOf(text, path)).map(({ ruleId, severity }) => `${ruleId} ${severity}`);
}

function keywordOf(text: string): GenericKeyword {
  const keyword = GENERIC_KEYWORDS.find((one) => one.text === text);
  if (!keyword) throw new Error(`no keyword ${text}`);
  return keyword;
}

/** `§` stands for the value. */
const FORMS: readonly (readonly [path: string, form: string])[] = [
  ['src/db.js', "const dbPassword = '§';"],
  ['src/client.ts', 'const apiKey: string = "§";'],
  ['src/auth.js', '  clientSecret: "§",'],
  ['src/auth.js', "const token = process.env.TOKEN || '§'"],
  ['src/http.js', '  headers: { Authorization: "Bearer §" },'],
  ['src/http.js', "req.setHeader('X-Api-Key', '§')"],
  ['settings.json', '  "authToken": "§",'],
  ['deploy/values.yml', '  secretKey: §'],
  ['deploy/pod.yml', '- name: API_TOKEN\n  value: "§"'],
  ['compose.yml', '  - API_SECRET=§'],
  ['settings.toml', 'api_key = "§"'],
  ['app.properties', 'service.secret=§'],
  ['.env', 'ACCESS_TOKEN=§'],
  ['run.sh', 'export API_TOKEN="§"'],
  ['run.sh', 'tool --api-key §'],
  ['Dockerfile', 'ENV API_TOKEN=§'],
  ['main.tf', 'variable "api_secret" {\n  default = "§"\n}'],
  ['web.config', '<add key="ApiSecret" value="§" />'],
  ['App.java', 'private static final String API_KEY = "§";'],
  ['app.py', 'client = connect(user="me", password="§")'],
  ['main.go', '\ttoken := "§"'],
  ['Startup.cs', 'public const string Secret = "§";'],
  ['settings.php', "define('AUTH_KEY', '§');"],
  ['settings.rb', 'secret_key_base: "§"'],
  ['init.sql', "CREATE USER me IDENTIFIED BY '§';"],
  ['src/mail.js', 'const url = "smtps://me:§@mail.acme.dev"'],
];

const RANDOM: Readonly<Record<string, Hole>> = {
  'letters and digits': base62(32),
  'short letters and digits': base62(20),
  hexadecimal: hex(40),
  password: password(14),
};

function missedOf(hole: Hole): readonly string[] {
  return FORMS.filter(([path, form]) => {
    const seeds = [1, 2, 3, 4, 5].filter(
      (seed) => found(form.replace('§', hole(seeded(seed))), path).length > 0,
    );
    return seeds.length < 4;
  }).map(([, form]) => form);
}

describe('a secret without a format is found by its name and its looks', () => {
  for (const [kind, hole] of Object.entries(RANDOM)) {
    test(`${kind}, in nearly every form that code and configuration have`, () => {
      expect(missedOf(hole).length).toBeLessThanOrEqual(3);
    });
  }

  test('the primary and the secondary key of an account, of which a cloud gives two', () => {
    for (const name of ['primary_key', 'primaryAccessKey', 'secondary_key']) {
      expect(found(`${name} = "${base64(86)(seeded(2))}=="`)).toEqual(['generic-key medium']);
    }
    expect(found(`primaryKey: 'customerNumber1'`)).toEqual([]);
  });

  test('its place is the value alone', () => {
    const value = base62(32)(seeded(3));
    const text = `const apiSecret = "${value}";`;
    const [finding] = detector.scan(chunkOf(text));
    expect(finding?.startColumn).toBe(text.indexOf(value) + 1);
    expect(finding?.endColumn).toBe(text.indexOf(value) + 1 + value.length);
  });

  test('it says why, without a word of the secret', () => {
    const value = base62(32)(seeded(4));
    const text = `const apiSecret = "${value}";`;
    const at = text.toLowerCase().indexOf('secret');
    const [match] = matchGeneric(keywordOf('secret'), text, at, 6, { path: 'src/a.js' });
    expect(match?.because.length).toBeGreaterThan(0);
    expect(match?.because.join(' ')).not.toContain(value.slice(0, 6));
  });
});

describe('a long password of all that can be printed', () => {
  const printable = chars(
    'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&()*+,-./:;<=>?@[]^_{|}~',
    64,
  );
  test.each([
    ['src/app.ts', "  sessionSecret: '§',"],
    ['.env.production', 'DB_PASSWORD="§"'],
    ['config.json', '  "password": "§",'],
  ])('blocks in %s', (path, form) => {
    const missed = Array.from({ length: 50 }, (_, seed) => printable(seeded(seed))).filter(
      (value) =>
        !found(
          form.replace('§', () => value),
          path,
        ).some((finding) => / (?:medium|high)$/.test(finding)),
    );
    expect(missed.length).toBeLessThanOrEqual(5);
  });
});

describe('how bad it is depends on where it stands', () => {
  const person = 'Winterberg1987!';

  test('a password in code blocks', () => {
    expect(found(`const dbPassword = '${person}'`)).toEqual(['generic-password medium']);
  });

  test("a person's password in a test, an example or a document is low", () => {
    for (const path of ['test/login.test.js', 'examples/login.js', 'docs/login.md', 'src/__tests__/a.js']) {
      expect(found(`const dbPassword = '${person}'`, path)).toEqual(['generic-password low']);
    }
  });

  test('the password of a database on a host is high, on localhost low', () => {
    expect(found(`url = "postgres://me:${person}@db.acme.io/x"`)).toEqual(['generic-url-credentials high']);
    expect(found(`url = "postgres://me:${person}@localhost/x"`)).toEqual(['generic-url-credentials low']);
  });

  test('the password of a service beside is low where somebody made it up, and blocks where it was drawn', () => {
    expect(found(`DATABASE_URL: postgres://me:${person}@db:5432/x`, 'compose.yml')).toEqual([
      'generic-url-credentials low',
    ]);
    for (let seed = 1; seed <= 20; seed += 1) {
      const drawn = `${base62(15)(seeded(seed))}7`;
      expect(found(`DATABASE_URL: postgres://me:${drawn}@db:5432/x`, 'compose.yml')).toEqual([
        'generic-url-credentials medium',
      ]);
    }
  });
});

describe('a name may say more behind its word: of which stage it is, how it is written, that there are some', () => {
  test.each([
    'API_KEY_PROD',
    'apiKeyV2',
    'CLIENT_SECRET_LIVE',
    'SECRET_KEY_BASE',
    'dbPasswordDev',
    'DB_PASSWORD_OLD',
    'tokenValue',
    'privateKeyHex',
    'ENCRYPTION_KEY_BASE64',
    'privateKeys',
    'clientSecrets',
    'sharedKey',
    'webhookSignatureKey',
  ])('%s', (name) => {
    for (const hole of [hex(64), hex(32)]) {
      const blocked = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].filter((seed) =>
        found(`const ${name} = '${hole(seeded(seed))}';`)[0]?.endsWith(' medium'),
      );
      expect(blocked.length).toBeGreaterThanOrEqual(9);
    }
  });
});

describe('what is no secret stays silent', () => {
  const value = hex(40)(seeded(5));
  const silent: Readonly<Record<string, readonly (readonly [path: string, text: string])[]>> = {
    'references to a variable or a store': [
      ['a.js', 'const password = process.env.PASSWORD'],
      ['a.js', 'const apiKey = config.get("apiKey")'],
      ['a.yml', 'password: ${DB_PASSWORD}'],
      ['a.yml', 'token: ${{ secrets.GITHUB_TOKEN }}'],
      ['a.yml', 'password: "{{ vault_password }}"'],
      ['a.sh', 'PASSWORD=$(cat /run/secrets/db)'],
      ['a.tf', 'password = var.db_password'],
      ['a.py', 'password = os.environ["PASSWORD"]'],
      ['a.php', '$password = $_POST["password"];'],
    ],
    placeholders: [
      ['a.js', 'const apiKey = "your-api-key"'],
      ['a.env', 'PASSWORD=changeme'],
      ['a.env', 'API_KEY=xxxxxxxxxxxxxxxxxxxx'],
      ['a.md', 'token: <your token>'],
      ['a.json', '"password": "********"'],
      ['a.json', '"secret": "1234567890"'],
    ],
    'names and words': [
      ['a.js', "const TOKEN_KEY = 'access_token'"],
      ['a.js', "password: 'Password'"],
      ['a.js', "errors.password = 'Password is required'"],
      ['a.ts', 'password: string;'],
      ['a.ts', "import { token } from './token'"],
      ['a.js', "key: 'ArrowDown'"],
      ['a.js', "const cacheKey = 'user-profile-v2'"],
      ['a.js', `const monkey = '${base62(20)(seeded(6))}'`],
      ['a.json', '"npmPackageKey": "@acme/ui-kit@1.2.3"'],
      ['a.jsx', '<input name="password" placeholder="Password" />'],
      ['a.js', "t('auth.password.reset')"],
      ['locales/da.json', `"password": "${['Adgangs', 'kode'].join('')}"`],
    ],
    'hashes and what package managers write': [
      ['package-lock.json', `"token": "${value}"`],
      ['a.js', `const integrity = 'sha512-${base64(86)(seeded(1))}=='`],
      ['a.js', `const commitKey = { sha: "${value}" }`],
      ['a.js', 'const GUID_KEY = "00000000-0000-0000-0000-000000000000"'],
    ],
    'public halves and examples of documentation': [
      ['a.txt', `ssh_key: ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ${base64(40)(seeded(2))}`],
      ['a.txt', 'postgres://user:password@localhost/db'],
      ['a.txt', 'https://username:password@host.com/x'],
    ],
  };
  for (const [kind, texts] of Object.entries(silent)) {
    test(kind, () => {
      const loud = texts.filter(([path, text]) => found(text, path).length > 0).map(([, text]) => text);
      expect(loud).toEqual([]);
    });
  }
});

describe('the gate hears of everything that is found', () => {
  const holes = [...Object.values(RANDOM), uuid(), base64(43)];

  test('grep and JavaScript read its expressions alike', () => {
    const folder = mkdtempSync(join(tmpdir(), 'secretguard-gate-'));
    try {
      const lines = FORMS.flatMap(([, form], index) =>
        holes.flatMap((hole) => form.replace('§', hole(seeded(index + 1))).split('\n')),
      ).concat('const a = 1;', 'password: string', 'return token;', 'the key to success', 'pass(x)');
      writeFileSync(join(folder, 'gate'), `${GENERIC_GATE.join('\n')}\n`);
      writeFileSync(join(folder, 'text'), `${lines.join('\n')}\n`);
      const heard = execFileSync('grep', ['-aEin', '-f', join(folder, 'gate'), join(folder, 'text')], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], LC_ALL: 'C' },
      })
        .trim()
        .split('\n')
        .map((line) => Number(line.split(':', 1)[0]) - 1);
      expect(heard).toEqual([...lines.keys()].filter((index) => isAnnounced(lines[index] ?? '')));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  // The expressions write the calls shorter than the lists do.
  test.each([...SECRET_CALLS, ...CLIENT_CALLS, ...LOGIN_CALLS])(
    'each call that a reader knows: %s',
    (call) => {
      const value = base62(24)(seeded(1));
      // Of any class, `new ` is followed by the name; what is called that was required has one before it.
      const required = /^["']/.test(call) ? `require(${call[0]}acme` : '';
      const before = call === 'new ' ? 'new A(' : required + call;
      expect(isAnnounced(`${before}'host', 'user', '${value}')`)).toBe(true);
    },
  );

  test('whatever is found in a form, one of its lines passes', () => {
    for (const [path, form] of FORMS) {
      for (const [index, hole] of holes.entries()) {
        const text = form.replace('§', hole(seeded(index + 11)));
        if (found(text, path).length > 0) expect(text.split('\n').some(isAnnounced)).toBe(true);
      }
    }
  });

  test('any text at all: what is found is announced, and nothing crashes', () => {
    const piece = fc.constantFrom(
      ...GENERIC_KEYWORDS.map(({ text }) => text),
      ...FORMS.map(([, form]) => form.split('§')[0] ?? ''),
      '=',
      ': ',
      '"',
      "'",
      '\n',
      ' ',
      ',',
      base62(24)(seeded(9)),
      hex(32)(seeded(9)),
      'é',
      '\u{1f511}',
      '(',
      ')',
      '[',
      '{',
      '->',
      'value',
      'name',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        for (const finding of detector.scan(chunkOf(text))) {
          const lines = text.split('\n').slice(Math.max(0, finding.startLine - 12), finding.endLine);
          if (finding.decodedFrom === undefined) expect(lines.some(isAnnounced)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('what a password is called in any language', () => {
  test.each(PASSWORD_WORDS)('%s is taken at its word', (word) => {
    const value = ['kocka', 'leze', 'dirou'].join('');
    expect(found(`${word} = "${value}"\n`, 'app.ini')).toEqual(['generic-password medium']);
  });
});

describe('most keywords are turned away on their bytes', () => {
  const turnsAway = (text: string, keyword: string): boolean =>
    !keywordOf(keyword).mayAssign(Buffer.from(text), text.indexOf(keyword), keyword.length);

  test.each([
    ['token', 'return token;'],
    ['token', 'const token = tokens.next()'],
    ['key', 'for (const key of keys) {'],
    ['key', "key: 'Enter',"],
    ['key', 'onkeyboard = "abcdefgh1234"'],
    ['auth', 'the author of "x1234567890"'],
    ['pass', 'tests passed: "12345678"'],
    ['cred', 'credit = "1234567890"'],
    ['://', 'see https://host/path for more'],
    ['basic ', 'basic usage of it'],
  ])('%s in %s', (keyword, text) => {
    expect(turnsAway(text, keyword)).toBe(true);
  });
});
