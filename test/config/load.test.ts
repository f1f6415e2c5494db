import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load.ts';
import { mayHaveConfig } from '../../src/config/presence.ts';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { SecretguardError } from '../../src/errors.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'secretguard-config-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(name: string, content: string | Uint8Array): string {
  const path = join(root, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function refusal(file?: string): SecretguardError {
  try {
    loadConfig(file === undefined ? { root } : { root, file });
  } catch (error) {
    if (error instanceof SecretguardError) return error;
    throw error;
  }
  throw new Error('the config was taken');
}

describe('where a config comes from', () => {
  test('no config at all: the defaults', () => {
    expect(loadConfig({ root })).toEqual(DEFAULT_CONFIG);
  });

  test.each([
    ['.secretguardrc', 'failOn: high\n'],
    ['.secretguardrc', '{ "failOn": "high" }'],
    ['.secretguardrc.json', '{\n\t"failOn": "high"\n}\n'],
    ['.secretguardrc.yaml', 'failOn: high # tired of it\n'],
    ['.secretguardrc.yml', '\uFEFFfailOn: high\r\n'],
    ['package.json', '{ "name": "x", "secretguard": { "failOn": "high" } }'],
  ])('%s holding %j is read', (name, content) => {
    const path = put(name, content);
    const config = loadConfig({ root });
    expect(config.failOn).toBe('high');
    expect(config.files).toEqual([path]);
  });

  test('a package.json that says nothing of secretguard counts as none, even when it is not JSON', () => {
    put('package.json', '{ "name": "x" ');
    expect(loadConfig({ root })).toEqual(DEFAULT_CONFIG);
  });

  test.each(['"high"', '[]', '7', 'true', 'null'])(
    'secretguard: %s in package.json is no map, and no "no config"',
    (part) => {
      put('package.json', `{ "secretguard": ${part} }`);
      expect(refusal().message).toContain('package.json:1:18: the config must be a map');
    },
  );

  test('two equal keys elsewhere in package.json are no affair of ours; in our part they are', () => {
    put('package.json', '{ "scripts": { "a": "1", "a": "2" }, "secretguard": { "failOn": "high" } }');
    expect(loadConfig({ root }).failOn).toBe('high');
    put('package.json', '{ "secretguard": { "failOn": "high", "failOn": "low" } }');
    expect(refusal().message).toContain('package.json:1:38: Map keys must be unique');
  });

  test('.secretguardrc wins over package.json', () => {
    put('.secretguardrc', 'failOn: low');
    put('package.json', '{ "secretguard": { "failOn": "high" } }');
    expect(loadConfig({ root }).failOn).toBe('low');
  });

  test.each(['', '\n\n', '# nothing yet\n', '\uFEFF'])('an empty file (%j) changes nothing', (content) => {
    const path = put('.secretguardrc', content);
    expect(loadConfig({ root })).toEqual({ ...DEFAULT_CONFIG, files: [path] });
  });

  test('a folder above is not asked', () => {
    put('.secretguardrc', 'failOn: low');
    mkdirSync(join(root, 'inner'));
    expect(loadConfig({ root: join(root, 'inner') })).toEqual(DEFAULT_CONFIG);
  });

  test('--config names a file of its own', () => {
    put('.secretguardrc', 'failOn: low');
    put('ci/strict.yml', 'failOn: critical');
    expect(loadConfig({ root, file: 'ci/strict.yml' }).failOn).toBe('critical');
  });

  test('a named file that is not there is an error, not "no config"', () => {
    expect(refusal('nowhere.yml').code).toBe('config-unreadable');
  });

  test('a folder of that name is an error, not "no config"', () => {
    mkdirSync(join(root, '.secretguardrc'));
    expect(refusal().code).toBe('config-unreadable');
  });

  test('a link that leads nowhere is an error, not "no config"', () => {
    symlinkSync(join(root, 'gone'), join(root, '.secretguardrc'));
    expect(refusal().code).toBe('config-unreadable');
  });

  test('a link that leads to itself is an error, and no crash', () => {
    symlinkSync('.secretguardrc', join(root, '.secretguardrc'));
    expect(refusal().message).toContain('the config .secretguardrc could not be read (ELOOP)');
  });
});

describe('a message about a config quotes no value', () => {
  const value = sample`${base62(32)}`.render(seeded(7));

  test.each([
    ['a key', `${value}: 1\n`],
    ['a key further in', `rules: { ${value}: 1 }\n`],
    ['the name of a rule', `rules: { severity: { ${value}: bad } }\n`],
    ['an alias', `failOn: *${value}\n`],
    ['a tag', `failOn: !${value} low\n`],
  ])('that stands where %s does', (_, text) => {
    writeFileSync(join(root, '.secretguardrc'), text);
    const { message } = refusal();
    for (let at = 0; at + 6 <= value.length; at += 1) expect(message).not.toContain(value.slice(at, at + 6));
    expect(message).toMatch(/^\.secretguardrc:1:\d+: /);
  });
});

test('two rules of one id are refused, at the second', () => {
  const rule = '{ id: ours, title: t, severity: low, keywords: [ours_], pattern: "ours_[0-9]{9}" }';
  writeFileSync(join(root, '.secretguardrc'), `rules:\n  custom:\n    - ${rule}\n    - ${rule}\n`);
  expect(refusal().message).toContain('.secretguardrc:4:');
});

test('a text in place of the config in package.json is a wrong type, a dependency of that name none', () => {
  writeFileSync(join(root, 'package.json'), '{ "secretguard": "./rc.yml" }');
  expect(mayHaveConfig(root)).toBe(true);
  expect(refusal().message).toContain('must be a map');
  for (const text of [
    '{ "devDependencies": { "secretguard": "^1.0.0" } }',
    '<<<<<<< {\n"secretguard": "^1.0.0"',
  ]) {
    writeFileSync(join(root, 'package.json'), text);
    expect(mayHaveConfig(root)).toBe(false);
  }
});

describe('nothing of the repo is executed', () => {
  // Each of these writes a file if it runs; cosmiconfig's public entry would import the first four.
  test.each([
    '.config/config.js',
    '.config/config.cjs',
    '.config/config.mjs',
    '.config/config.ts',
    '.secretguardrc.js',
    '.secretguardrc.cjs',
    'secretguard.config.js',
    'secretguard.config.ts',
  ])('%s is not run', async (name) => {
    const witness = join(root, 'ran');
    put(name, `require('node:fs').writeFileSync(${JSON.stringify(witness)}, '');`);
    const before = process.cwd();
    process.chdir(root);
    try {
      expect(loadConfig({ root })).toEqual(DEFAULT_CONFIG);
    } finally {
      process.chdir(before);
    }
    // An import would be asynchronous.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { existsSync } = await import('node:fs');
    expect(existsSync(witness)).toBe(false);
  });

  test('$import, which cosmiconfig would follow into code, is refused', () => {
    put('code.js', 'throw new Error("ran")');
    put('.secretguardrc', '$import: ./code.js\n');
    expect(refusal().message).toContain(
      '.secretguardrc:1:1: unknown key "$import" (did you mean "extends"?)',
    );
  });
});

describe('what is wrong is told with its place', () => {
  test.each<[name: string, content: string, told: string]>([
    [
      '.secretguardrc',
      'failOn: high\nexlude: [a]\n',
      '.secretguardrc:2:1: unknown key "exlude" (did you mean "exclude"?)',
    ],
    [
      '.secretguardrc',
      'rules:\n  disabel: []\n',
      '.secretguardrc:2:3: unknown key "disabel" in rules (did you mean "disable"?)',
    ],
    [
      '.secretguardrc',
      'failOn: never\n',
      '.secretguardrc:1:9: failOn must be one of low, medium, high, critical',
    ],
    [
      '.secretguardrc',
      'failOn: hihg\n',
      'failOn must be one of low, medium, high, critical (did you mean "high"?)',
    ],
    ['.secretguardrc', 'exclude: dist\n', '.secretguardrc:1:10: exclude must be a list'],
    ['.secretguardrc', 'exclude:\n  - dist\n  - 7\n', '.secretguardrc:3:5: exclude[1] must be a text'],
    ['.secretguardrc', 'include: ["!"]\n', '.secretguardrc:1:11: include[0] must name something'],
    ['.secretguardrc', 'exclude: [/]\n', '.secretguardrc:1:11: exclude[0] must not mean all files'],
    ['.secretguardrc', 'exclude: [.]\n', '.secretguardrc:1:11: exclude[0] must not mean all files'],
    ['.secretguardrc', 'envFiles: { allow: [./] }\n', '.secretguardrc:1:21: envFiles.allow[0] must not mean'],
    [
      '.secretguardrc',
      'envFiles: { templates: ["!"] }\n',
      '.secretguardrc:1:25: envFiles.templates[0] must not',
    ],
    ['.secretguardrc', 'hooks: { timeout: -1 }\n', '.secretguardrc:1:19: hooks.timeout must be more than 0'],
    ['.secretguardrc', 'honourForeign: "no"\n', '.secretguardrc:1:16: honourForeign must be true or false'],
    [
      '.secretguardrc',
      'rules:\n  severity:\n    stripe-live-key: hi\n',
      '.secretguardrc:3:22: rules.severity.stripe-live-key must be one of',
    ],
    ['.secretguardrc', 'just words', '.secretguardrc:1:1: the config must be a map'],
    ['.secretguardrc', '- a\n', '.secretguardrc:1:1: the config must be a map'],
    ['.secretguardrc', 'failOn: low\nfailOn: high\n', '.secretguardrc:2:1: Map keys must be unique'],
    ['.secretguardrc', 'exclude: [a,\n', '.secretguardrc:2:1: '],
    ['.secretguardrc', 'a: 1\n---\nb: 2\n', '.secretguardrc:2:1: '],
    ['.secretguardrc', 'exclude: *gone\n', 'Unresolved alias'],
    ['.secretguardrc', '__proto__: { failOn: low }\n', '.secretguardrc:1:1: unknown key "__proto__"'],
    [
      '.secretguardrc',
      'rules:\n  severity:\n    __proto__: low\n',
      '.secretguardrc:3:5: unknown key "__proto__"',
    ],
    ['.secretguardrc', 'constructor: 1\n', '.secretguardrc:1:1: unknown key "constructor"'],
    ['.secretguardrc.json', '{ "failOn": "high", }', '.secretguardrc.json:1:21: is not valid JSON here'],
    ['.secretguardrc.json', '{ "failOn": "high"', '.secretguardrc.json:1:'],
    [
      '.secretguardrc.json',
      '{ "failOn": "low", "failOn": "high" }',
      '.secretguardrc.json:1:20: Map keys must be unique',
    ],
    [
      'package.json',
      '{\n  "secretguard": {\n    "failon": "low"\n  }\n}',
      'package.json:3:5: unknown key "failon" (did you mean "failOn"?)',
    ],
    ['package.json', '{\n  "secretguard": []\n}', 'package.json:2:18: the config must be a map'],
  ])('%s with %j', (name, content, told) => {
    put(name, content);
    const error = refusal();
    expect(error.code).toBe('config-invalid');
    expect(error.message).toContain(told);
  });

  test('bytes that are not UTF-8', () => {
    put('.secretguardrc', Buffer.from([0x61, 0x3a, 0x20, 0xff, 0x0a]));
    expect(refusal().message).toContain('.secretguardrc:1:1: is not UTF-8 text');
  });

  test('UTF-16', () => {
    put('.secretguardrc', Buffer.from('failOn: low\n', 'utf16le'));
    expect(refusal().message).toContain('is not UTF-8 text');
  });

  test('a key made to paint the terminal is shown harmless', () => {
    put('.secretguardrc', '"\\e[2Jx": 1\n');
    const { message } = refusal();
    expect(message).toContain('unknown key "?[2Jx"');
  });

  test.each([
    ['a-key-that-is-a-sentence-of-many-words-in-the-wrong-place', '…(57)'],
    ['abcdefghijklmnopqrstuvwxy', '…(25)'],
    ['a1b2c3d4', '…(8)'],
    ['my-own-key', 'my-own-key'],
  ])('the key %s, which may be a secret in the wrong place or not, is shown as %s', (key, shown) => {
    put('.secretguardrc', `${key}: 1\n`);
    expect(refusal().message).toContain(`unknown key "${shown}"`);
  });

  test('no message quotes a value', () => {
    const value = ['hunter', '2'].join('');
    for (const content of [
      `failOn: ${value}`,
      `exclude: ${value}`,
      `hooks: { timeout: ${value} }`,
      `{ "a": ${value} `,
    ]) {
      put('.secretguardrc', content);
      expect(refusal().message).not.toContain(value);
      put('.secretguardrc.json', content);
      expect(refusal('.secretguardrc.json').message).not.toContain(value);
    }
  });
});

describe('YAML', () => {
  test('anchors, aliases and merge keys are understood', () => {
    put(
      '.secretguardrc',
      'exclude: &shared [a, b]\nenvFiles:\n  allow: *shared\nremedy:\n  links: &links { stripe-live-key: https://x.example }\n',
    );
    const config = loadConfig({ root });
    expect(config.envFiles.allow).toEqual(['a', 'b']);
    expect(config.remedy.links).toEqual({ 'stripe-live-key': 'https://x.example' });
  });

  test('aliases that unfold into millions are refused', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 9; level += 1) {
      lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`);
    }
    put('.secretguardrc', `${lines.join('\n')}\n`);
    expect(refusal().code).toBe('config-invalid');
  });
});

describe('extends', () => {
  test('lists are joined, maps merged, single values replaced', () => {
    put(
      'shared/base.yml',
      'exclude: [a]\nfailOn: low\nrules:\n  severity: { one-key: low, two-key: low }\nremedy: { message: Ask Ada. }\n',
    );
    put(
      '.secretguardrc',
      'extends: shared/base.yml\nexclude: [b]\nfailOn: high\nrules:\n  severity: { two-key: high }\n',
    );
    const config = loadConfig({ root });
    expect(config.exclude).toEqual(['a', 'b']);
    expect(config.failOn).toBe('high');
    expect(config.rules.severity).toEqual({ 'one-key': 'low', 'two-key': 'high' });
    expect(config.remedy.message).toBe('Ask Ada.');
    expect(config.files).toEqual([join(root, 'shared/base.yml'), join(root, '.secretguardrc')]);
  });

  test('a rule takes the place of the one of its id in the extended file', () => {
    const rule = (id: string, title: string) =>
      `\n    - { id: ${id}, title: ${title}, keywords: [acme_], pattern: 'acme_[0-9a-f]{32}' }`;
    put('base.yml', `rules:\n  custom:${rule('acme-key', 'Theirs')}${rule('other-key', 'Other')}\n`);
    put('.secretguardrc', `extends: base.yml\nrules:\n  custom:${rule('acme-key', 'Ours')}\n`);
    expect(loadConfig({ root }).rules.custom.map(({ title }) => title)).toEqual(['Other', 'Ours']);
  });

  test('a path is relative to the file that says it', () => {
    put('one/two/base.yml', 'failOn: critical');
    put('one/middle.yml', 'extends: two/base.yml');
    put('.secretguardrc', 'extends: one/middle.yml');
    expect(loadConfig({ root }).failOn).toBe('critical');
  });

  test('a circle is refused, and shown', () => {
    put('a.yml', 'extends: b.yml');
    put('b.yml', 'extends: a.yml');
    put('.secretguardrc', 'extends: a.yml');
    expect(refusal().message).toContain(
      'b.yml:1:10: extends a file that extends this one (.secretguardrc → a.yml → b.yml → a.yml)',
    );
  });

  test('a file that is not there is told at the line that asks for it', () => {
    put('.secretguardrc', 'failOn: low\nextends: gone.yml');
    expect(refusal().message).toContain('.secretguardrc:2:10: extends gone.yml, which is not there');
  });

  test('what is wrong in the extended file is told there', () => {
    put('base.yml', 'failOn: low\nexcludes: []\n');
    put('.secretguardrc', 'extends: base.yml');
    expect(refusal().message).toContain('base.yml:2:1: unknown key "excludes" (did you mean "exclude"?)');
  });
});

describe('custom rules', () => {
  const rule = (fields: string) => `rules:\n  custom:\n    - id: acme-key\n${fields}`;

  test('what is left out is filled in', () => {
    put('.secretguardrc', rule('      keywords: [acme_]\n      pattern: acme_[0-9a-f]{32}\n'));
    expect(loadConfig({ root }).rules.custom).toEqual([
      {
        id: 'acme-key',
        title: 'acme-key',
        severity: 'high',
        keywords: ['acme_'],
        pattern: 'acme_[0-9a-f]{32}',
        examples: { finds: [], passes: [] },
      },
    ]);
  });

  test.each<[fields: string, told: string]>([
    [
      '      pattern: acme_[0-9a-f]{32}\n',
      '.secretguardrc:3:7: rules.custom[0].keywords is missing (it must be a list)',
    ],
    [
      '      keywords: []\n      pattern: x\n',
      '.secretguardrc:4:17: rules.custom[0].keywords must hold at least 1',
    ],
    [
      '      keywords: [a]\n      pattern: x\n',
      '.secretguardrc:4:18: rules.custom[0].keywords[0] must have at least 3 characters',
    ],
    [
      '      keywords: [acme_]\n      pattern: "acme_("\n',
      '.secretguardrc:5:16: the pattern of rule "acme-key" is no regular expression: Unterminated group',
    ],
    [
      '      keywords: [acme_]\n      pattern: "(?:acme_)*"\n',
      '.secretguardrc:5:16: the pattern of rule "acme-key" matches the empty text',
    ],
    [
      '      keywords: [acme_]\n      patern: x\n',
      '.secretguardrc:5:7: unknown key "patern" in rules.custom[0] (did you mean "pattern"?)',
    ],
    [
      '      keywords: [acme_]\n      pattern: acme_x\n      flags: g\n',
      '.secretguardrc:6:14: rules.custom[0].flags may have the letters i, m and s',
    ],
    [
      '      keywords: [acme_]\n      pattern: "acme_(?:[a-z]+)+!"\n',
      '.secretguardrc:5:16: the pattern of rule "acme-key" could take too long: a repetition stands within a repetition',
    ],
    [
      '      keywords: [acme_]\n      pattern: acme_.*key.*x\n',
      'could take too long: on a text that nearly matches',
    ],
    [
      '      keywords: [acme_]\n      pattern: acme_x\n      flags: u\n',
      '.secretguardrc:6:14: rules.custom[0].flags',
    ],
  ])('%j is refused', (fields, told) => {
    put('.secretguardrc', rule(fields));
    expect(refusal().message).toContain(told);
  });
});

test.each(['toString: x', 'toString: x\n  valueOf: x', 'constructor: x'])(
  'a map with %j in place of a word is a wrong value, and no crash',
  (keys) => {
    put('.secretguardrc', `failOn:\n  ${keys}\n`);
    expect(() => loadConfig({ root })).toThrow('failOn must be one of low, medium, high, critical');
  },
);

test.each([
  ['exclude: ["*a*a*a*a*a*b"]', 'exclude[0]'],
  ['include: ["src/**/*a**b*c*d*.ts"]', 'include[0]'],
  ['envFiles: { allow: [".env.*a*b*c*d*"] }', 'envFiles.allow[0]'],
])('a glob that could be tried for ever on a long name is refused: %s', (text, where) => {
  put('.secretguardrc', `${text}\n`);
  expect(() => loadConfig({ root })).toThrow(`${where} may have a star in four places at most`);
});

test('a glob with several stars, as people write it, is none of those', async () => {
  const exclude = ['**/*.test.*', 'a/*/b/*/c/*/d/*/e/**', '*-*-*.min.js', '**/__*__/**/*.snap.*', '***'];
  put('.secretguardrc', `exclude: ${JSON.stringify(exclude)}\n`);
  expect(loadConfig({ root }).exclude).toEqual(exclude);
});
