import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { GENERIC_GATE } from '../../src/detect/generic-gate.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { ENV_FILES } from '../../src/guard/env-files.ts';
import { kindOf } from '../../src/guard/templates.ts';
import { providers } from '../../src/rules/index.ts';
import { lineCount, makeGate } from '../../tools/gate.ts';
import { chunkOf } from '../support/chunk.ts';

const folder = mkdtempSync(join(process.env['HOME'] ?? tmpdir(), 'gate-'));
const gate = makeGate(providers);
const LISTS = ['glance', 'expressions', 'alone', 'vendors', 'run', 'names'] as const;
for (const name of LISTS) writeFileSync(join(folder, name), gate[name]);
const detector = createDetector({ providers });

/** SECRETGUARD_TEST_GREP="busybox grep" asks another one. */
const [GREP = 'grep', ...GREP_APPLET] = (process.env['SECRETGUARD_TEST_GREP'] ?? 'grep').split(' ');

type List = (typeof LISTS)[number];

/** The numbers (from 1) of the lines of `bytes` in which grep finds something by one of `lists`. */
function waking(bytes: Uint8Array, ...lists: readonly List[]): ReadonlySet<number> {
  const file = join(folder, 'lines');
  writeFileSync(file, bytes);
  const lines = new Set<number>();
  for (const list of lists) {
    const option = list === 'alone' || list === 'vendors' ? '-anFi' : '-anE';
    const { status, stdout, stderr } = spawnSync(
      GREP,
      [...GREP_APPLET, option, '-f', join(folder, list), file],
      {
        env: { PATH: process.env['PATH'], LC_ALL: 'C' },
        maxBuffer: 1 << 30,
      },
    );
    if (status === null || status > 1) throw new Error(stderr.toString());
    for (const match of stdout.toString('latin1').matchAll(/^(\d+):/gm)) lines.add(Number(match[1]));
  }
  return lines;
}

/** Whether lines `from` to `to` of a text wake Node. */
type Wakes = (from: number, to: number) => boolean;

/**
 * As the launcher asks: what the glance does not see is not looked at again, a literal counts in lines of content only, a
 * vendor's name only where there is a run as well.
 */
function wakingContent(bytes: Uint8Array): Wakes {
  const lines = Buffer.from(bytes).toString('latin1').split('\n');
  const isContent = (line: number) => /^[+ ]/.test(lines[line - 1] ?? '');
  const [glanced, expressed, alone, vendors, runs] = (
    ['glance', 'expressions', 'alone', 'vendors', 'run'] as const
  ).map((list) => waking(bytes, list));
  return (from, to) => {
    let vendor = false;
    let run = false;
    for (let line = from; line <= to; line += 1) {
      if (glanced?.has(line) && expressed?.has(line)) return true;
      if (alone?.has(line) && isContent(line)) return true;
      vendor ||= vendors?.has(line) === true && isContent(line);
      run ||= runs?.has(line) === true;
    }
    return vendor && run;
  };
}

function wakingNames(bytes: Uint8Array): ReadonlySet<number> {
  const glanced = waking(bytes, 'glance');
  return new Set([...waking(bytes, 'names')].filter((line) => glanced.has(line)));
}

interface Text {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Those of `texts` in which the detector reports something and the gate sees nothing; each line as git's diff would show it, added. */
function missed(texts: readonly Text[], mark: '+' | ' '): readonly string[] {
  const reported = texts.filter(({ bytes }) => detector.scan(chunkOf(bytes)).length > 0);
  expect(reported.length).toBeGreaterThan(texts.length / 4);
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let line = 0;
  for (const { bytes } of reported) {
    const lines = bytes.toString('latin1').split('\n');
    parts.push(Buffer.from(lines.map((text) => `${mark}${text}\n`).join(''), 'latin1'));
    line += lines.length;
    ends.push(line);
  }
  const all = Buffer.concat(parts);
  const wakes = wakingContent(all);
  let from = 1;
  return reported.flatMap(({ name }, index) => {
    const to = ends[index] ?? 0;
    const found = wakes(from, to);
    from = to + 1;
    return found ? [] : [name];
  });
}

const rules = providers.flatMap((provider) => provider.rules);

/** All texts of all rules that should be found, as `encode` writes them. */
function texts(seed: number, encode: (text: string) => string | Buffer): readonly Text[] {
  return rules.flatMap((rule) =>
    rule.examples.finds.map((example, index) => {
      const encoded = encode(example.render(seeded(seed)));
      return {
        name: `${rule.id} finds[${index}] seed ${seed}`,
        bytes: typeof encoded === 'string' ? Buffer.from(encoded, 'utf8') : encoded,
      };
    }),
  );
}

const hexOf = (text: string, each: (hex: string) => string): string =>
  [...Buffer.from(text, 'utf8')].map((byte) => each(byte.toString(16).padStart(2, '0'))).join('');
const bigEndian = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const ENCODINGS: Readonly<Record<string, (text: string) => string | Buffer>> = {
  base64: (text) => `data: ${Buffer.from(text, 'utf8').toString('base64')}`,
  'base64url in quotes': (text) => `"${Buffer.from(`xy${text}`, 'utf8').toString('base64url')}"`,
  'base64 twice': (text) =>
    Buffer.from(Buffer.from(text, 'utf8').toString('base64'), 'utf8').toString('base64'),
  hex: (text) => hexOf(text, (hex) => hex),
  'upper-case hex': (text) => hexOf(text, (hex) => hex).toUpperCase(),
  '\\xHH': (text) => `"${hexOf(text, (hex) => `\\x${hex}`)}"`,
  '\\u00HH': (text) => `"${hexOf(text, (hex) => `\\u00${hex}`)}"`,
  percent: (text) => encodeURIComponent(text),
  'percent throughout': (text) => hexOf(text, (hex) => `%${hex.toUpperCase()}`),
  entities: (text) => hexOf(text, (hex) => `&#x${hex};`),
  'the colours of a terminal': (text) => text.replace(/[\w-]+/g, '\x1b[38;5;124m$&\x1b[0m'),
  'colours in JSON': (text) => text.replace(/[\w-]+/g, '\\u001b[32m$&\\u001b[39m'),
  'UTF-16LE with a mark': (text) => Buffer.from(`\ufeff${text}\n`, 'utf16le'),
  'UTF-16BE with a mark': (text) => bigEndian(`\ufeff${text}\n`),
  'UTF-16LE without a mark': (text) => Buffer.from(`${text}\n`, 'utf16le'),
  'CRLF lines': (text) => `${text.replaceAll('\n', '\r\n')}\r\n`,
  'Latin-1 around': (text) =>
    Buffer.concat([Buffer.from([0xe9, 0x20]), Buffer.from(text), Buffer.from([0xff])]),
  'a very long line': (text) => `${'x = 1; '.repeat(2_000)}${text}`,
};

describe('what the detector reports gets through the gate', () => {
  test.each([1, 2, 3, 4, 5])('every example of every rule, seed %i', (seed) => {
    expect(
      missed(
        texts(seed, (text) => text),
        seed === 1 ? ' ' : '+',
      ),
    ).toEqual([]);
  });

  test.each(Object.entries(ENCODINGS))('every example in %s', (_, encode) => {
    const all = texts(7, encode);
    const reported = all.filter(({ bytes }) => detector.scan(chunkOf(bytes)).length > 0);
    // Not every example survives every encoding; some of each kind must, or the test would be about nothing.
    expect(reported.length).toBeGreaterThan(20);
    expect(missed(reported, '+')).toEqual([]);
  });
});

test('secrets in maps, in choices and behind remarks wake Node', () => {
  const forms = [
    "const rootPw = '§'",
    "const password = /* prod */ '§'",
    "const config = { apiKey: // live\n    '§' }",
    "new Client({\n  apiKey:\n    // live, of the shop\n    '§',\n})",
    "password = (  # prod\n    '§'\n)",
    "setPassword(/* prod */ '§')",
    "const key = env === 'prod' ? '§' : ''",
    "const key = env !== 'prod' ? '' : '§'",
    "const apiKey = isProd\n  ? '§'\n  : process.env.API_KEY",
    "const apiKey =\n  env.name === 'production'\n    ? process.env.API_KEY\n    : '§'",
    "const config = { apiKeys: { prod: '§' } }",
    "module.exports = {\n  apiKeys: {\n    dev: process.env.KEY,\n    prod: '§',\n  },\n}",
    "const secrets: Record<string, string> = {\n  stripe: '§',\n}",
    '{"apiKeys":{"prod":"§"}}',
    '{\n  "tokens": {\n    "github": "§"\n  }\n}',
    'tokens:\n  github: §',
    "TOKENS = { 'github' => '§' }",
    '[shop.tokens]\ngithub = "§"',
    "const apiKey = Platform.select({\n  ios: '§',\n})",
    "const apiKey = isProd && '§'",
    "verify(token, (process.env.JWT_SECRET as string) || '§')",
    "app.use(\n  basicAuth({\n    users: {\n      bob: '§',\n    },\n  }),\n)",
    "const passwords = {\n  root: '§',\n}",
  ];
  const all = forms.flatMap((form) =>
    [1, 2, 3, 4].map((seed) => ({
      name: form,
      bytes: Buffer.from(form.replace('§', base62(24)(seeded(seed)))),
    })),
  );
  for (const { name, bytes } of all) expect(detector.scan(chunkOf(bytes)), name).not.toEqual([]);
  expect(missed(all, '+')).toEqual([]);
  expect(missed(all, ' ')).toEqual([]);
});

test('what stands in a text of JSON wakes Node as it does by itself: a notebook, a definition of a task in Terraform', () => {
  const forms = [
    '[{ "name": "API_TOKEN", "value": "§" }]',
    '[{"name":"API_TOKEN","value":"§"}]',
    '[{ "name": "sessionid", "path": "/", "value": "§" }]',
    'requests.get(url, cookies={"sessionid": "§"})',
    '.acme.io\tTRUE\t/\tTRUE\t1700000000\tsessionid\t§',
    'name,token\nbob,§\n',
    'args:\n  - --password\n  - §\n',
    'request.setValue("§", forHTTPHeaderField: "X-Auth-Token")',
    '[request setValue:@"§" forHTTPHeaderField:@"X-Auth-Token"];',
    '{ "name": "api_key",\n  "type": "string",\n  "required": true,\n  "value": "§"\n}',
  ];
  const all = forms.flatMap((form) =>
    [1, 2, 3, 4].map((seed) => ({
      name: form,
      bytes: Buffer.from(JSON.stringify(form.replace('§', base62(40)(seeded(seed))))),
    })),
  );
  for (const { name, bytes } of all) expect(detector.scan(chunkOf(bytes)), name).not.toEqual([]);
  expect(missed(all, '+')).toEqual([]);
});

describe('names', () => {
  const paths = ENV_FILES.flatMap(({ name }) => {
    const plain = name.replaceAll('*', 'x').replaceAll('?', '-');
    return [plain, `deep/er/${plain}`, plain.toUpperCase()];
  }).filter((path) => kindOf(path).kind === 'env');

  test('every env-style name wakes Node, as git lists it', () => {
    const lines = paths.flatMap((path) => [`? ${path}`, `H ${path}`, `? "caf\\303\\251/${path}"`]);
    const hits = wakingNames(Buffer.from(`${lines.join('\n')}\n`));
    expect(lines.filter((_, index) => !hits.has(index + 1))).toEqual([]);
  });

  test('the names that the launcher leaves out are templates to the guard', () => {
    const launcher = readFileSync('hooks/launcher.sh', 'utf8');
    const left = [...launcher.matchAll(/':\(exclude,glob\)\*\*\/([^']+)'/g)].map((match) => match[1] ?? '');
    expect(left.length).toBeGreaterThan(3);
    expect(left.map((name) => kindOf(`deep/er/${name}`).kind)).toEqual(left.map(() => 'template'));
  });
});

test('a keyword of bytes beyond ASCII is looked for as it is: no letter of Latin-1 is folded', () => {
  expect(waking(Buffer.from('+\xce\xce\xce\xce\0\0\0\n', 'latin1'), 'alone')).toEqual(new Set([1]));
});

test('whatever a generic expression finds, grep finds by what the gate has made of it', () => {
  for (const source of GENERIC_GATE) {
    const lines = fc
      .sample(fc.stringMatching(new RegExp(source)), { numRuns: 400, seed: 1 })
      .filter((line) => !line.includes('\n'));
    expect(lines.length).toBeGreaterThan(300);
    const wakes = wakingContent(Buffer.from(lines.map((line) => `+${line}\n`).join(''), 'latin1'));
    expect(lines.filter((_, index) => !wakes(index + 1, index + 1))).toEqual([]);
  }
});

describe('a grep', () => {
  test('that understands the list finds each line of the canaries', () => {
    for (const list of ['glance', 'expressions', 'run', 'names'] as const)
      expect(waking(gate.canary, list).size).toBe(gate.found[list]);
    expect(waking(gate.alone, 'alone').size).toBe(lineCount(gate.alone));
    expect(waking(gate.vendors, 'vendors').size).toBe(lineCount(gate.vendors));
    expect(waking(gate.vendors, 'alone').size).toBe(0);
  });
});

test('everyday changes pass the gate', () => {
  const everyday = [
    'diff --git a/src/add.ts b/src/add.ts',
    'index 0cb36a1..21f2b39 100644',
    '--- a/src/add.ts',
    '+++ b/src/add.ts',
    '@@ -1,3 +1,4 @@ export function add(a: number, b: number): number {',
    " import { readFileSync } from 'node:fs';",
    '+// Adds two numbers, or says why not.',
    '+  return list.map((item) => item.name).join(", ");',
    '-  const total = items.reduce((sum, item) => sum + item.price, 0);',
    '+  "version": "1.2.3",',
    '-  const password = "x9x9x9x9"; // stripe sk_live_',
    '@@ -1,3 +1,4 @@ function setPassword("x9x9x9x9") {',
    '+the signable one, of Stripe, at http://example.org/page?id=4',
    '+| column | meaning |',
    '+See https://example.org/docs/page for more.',
    '+  <div className="box line front">{children}</div>',
    'secretguard-end 0',
  ];
  const wakes = wakingContent(Buffer.from(`${everyday.join('\n')}\n`));
  expect(everyday.filter((_, index) => wakes(index + 1, index + 1))).toEqual([]);
  expect(wakes(1, everyday.length)).toBe(false);
  const names = 'H src/environment.ts\nH docs/keyboard.md\n? notes.txt\nH src/rules/rapidapi.ts\n';
  expect(wakingNames(Buffer.from(names)).size).toBe(0);
});
