import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { IMPORTERS, importerOf } from '../../../src/allow/import/index.ts';
import { re2ToJavaScript } from '../../../src/allow/import/re2.ts';

function read(fileName: string, text: string) {
  const importer = importerOf(fileName);
  if (!importer) throw new Error(`nobody knows ${fileName}`);
  return importer.read(text, fileName);
}

test.each([
  ['.secrets.baseline', '{\n "results": { "a.js": "all" } }', 2, 'a.js'],
  ['.talismanrc', 'version: "1.0"\nfileignoreconfig: a.js\n', 2, 'fileignoreconfig'],
])('%s with something else where a list belongs: named, not passed over', (fileName, text, line, what) => {
  expect(read(fileName, text).refused).toMatchObject([{ line, what }]);
});

describe('gitleaks', () => {
  test('a list whose conditions must all hold leaves nothing out, and is named', () => {
    const list = "[[allowlists]]\ncondition = \"AND\"\npaths = ['''^docs/''']\nregexes = ['''x''']\n";
    const plan = read('.gitleaks.toml', `${list}[[allowlists]]\npaths = ['''^dist/''']\n`);
    expect(plan.exclude).toEqual(['dist/**/*']);
    expect(plan.refused).toMatchObject([{ line: 2, what: 'allowlist' }]);
  });

  test('fingerprints become places, and what is no fingerprint is named by its line', () => {
    const plan = read(
      '.gitleaksignore',
      '# a comment\n\nsrc/a.js:generic-api-key:12\n4bd35e6:src/b.js:aws-access-token:3\nnonsense\n',
    );
    expect(plan.places).toMatchObject([
      { path: 'src/a.js', line: 12, from: 3 },
      { path: 'src/b.js', line: 3, commit: '4bd35e6' },
    ]);
    expect(plan.refused).toEqual([
      { line: 5, what: 'nonsense', why: expect.stringContaining('file:rule:line') },
    ]);
  });

  test('a rule with a regex and keywords becomes a custom rule, with its group as the secret', () => {
    const plan = read(
      '.gitleaks.toml',
      `title = "ours"
[extend]
useDefault = true
[[rules]]
id = "Our_Token"
description = "Token of our service"
regex = '''(?i)\\bours_([a-z0-9]{20})\\b'''
keywords = ["ours_"]
entropy = 3.2
[[rules]]
id = "no-keywords"
regex = '''x{20}'''
[allowlist]
paths = ['''(.*?)(jpg|gif)$''', '''\\w+''']
regexes = ['''219-09-9999''']
`,
    );
    expect(plan.customRules).toEqual([
      {
        id: 'our-token',
        title: 'Token of our service',
        severity: 'medium',
        keywords: ['ours_'],
        pattern: '\\bours_(?<secret>[a-z0-9]{20})\\b',
        flags: 'i',
        entropy: 3.2,
        examples: { finds: [], passes: [] },
      },
    ]);
    expect(plan.exclude.length).toBeGreaterThan(0);
    expect(plan.refused.map((refusal) => refusal.line)).toEqual([14, 15, 11]);
  });

  test('keywords stand inside of a match here, in any case: listed ones that do, else what each match has', () => {
    const rule = (id: string, regex: string, more = '') =>
      `[[rules]]\nid = "${id}"\nregex = '''${regex}'''\n${more}\n`;
    const plan = read(
      '.gitleaks.toml',
      [
        rule('listed', '\\b(LTAX(?i)[a-z0-9]{20})\\b', 'keywords = ["ltax"]'),
        rule('brackets', 'xow[bp]-[0-9]{12}', 'keywords = ["xowb", "xowp"]'),
        rule(
          'spelled-otherwise',
          'passw(?:or)?d|key=([a-z]{20})',
          'keywords = ["password", "passwd", "key"]',
        ),
        rule('outside', '[0-9]{15}\\|[0-9a-z]{27}', 'keywords = ["facebook"]'),
        rule('derived', '\\bours\\.v1_[a-z0-9]{20}\\b'),
        rule('optional', '(?:abc)?de{2}fg?[a-z0-9]{20}'),
        rule('alternatives', 'ours_[a-z]{9}|theirs_[a-z]{9}'),
        rule('slow', '(?:a+)+(?:a+)+key$', 'keywords = ["key"]'),
      ].join(''),
    );
    expect(plan.customRules.map(({ id, keywords }) => [id, ...keywords])).toEqual([
      ['listed', 'ltax'],
      ['brackets', 'xowb', 'xowp'],
      ['spelled-otherwise', 'password', 'passwd', 'key'],
      ['derived', 'ours.v1_'],
    ]);
    expect(plan.refused.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      expect.stringMatching(/^outside: .*outside of what it matches/),
      expect.stringMatching(/^optional: .*no text of three letters/),
      expect.stringMatching(/^alternatives: .*no text of three letters/),
      expect.stringMatching(/^slow: its regex: could take too long/),
    ]);
  });

  test('paths whose case is ignored become globs that ignore it', () => {
    const plan = read('.gitleaks.toml', "[allowlist]\npaths = ['''(?i)\\.gif$''', '''(?i)[a-c]x''']\n");
    expect(plan.exclude).toContain('**/*.[gG][iI][fF]');
    expect(plan.refused).toHaveLength(1);
  });

  test('a broken file is an error that does not quote it', () => {
    expect(() => read('.gitleaks.toml', 'a = "unterminated')).toThrow(
      expect.objectContaining({
        code: 'import-unreadable',
        message: expect.not.stringContaining('unterminated'),
      }),
    );
  });
});

describe('RE2', () => {
  test.each([
    ['[[:alnum:]_]{4}', 'aB3_', '----'],
    ['\\Aabc\\z', 'abc', 'abc\n'],
    ['(?P<name>a)b', 'ab', 'ac'],
    ['(?i)key', 'KEY', 'kex'],
    ['pre(?i:KeY)[0-9]', 'prekey1', 'PREkey1'],
    ['(?i:[a-c]x)', 'BX', 'dx'],
    ['\\Qa.b\\E', 'a.b', 'axb'],
    ['\\x{41}', 'A', 'B'],
    ['(?i)\\x41b', 'aB', 'bb'],
    ['(?i:\\x6A)k', 'Jk', 'jK'],
    ['\\101', 'A', '101'],
    ['(?i)a(?-i:b)', 'Ab', 'AB'],
    ['ab-(?i)[x-z]{2}', 'ab-XY', 'AB-xy'],
    ['(a(?i)b|c)d', 'Cd', 'CD'],
    ['(?i:[0-Z]b)', 'zB', '~b'],
    ['a.b', 'a\rb', 'a\nb'],
    ['a(?s:.)b.', 'a\nbc', 'a\nb\n'],
    ['(?m)^a$', 'b\na\nb', 'b\ra\rb'],
    ['(?ms)^a.b$', 'x\na\nb\n', 'xa\nb'],
    ['a\\sb', 'a\fb', 'a\u00a0b'],
    ['[\\S]b', '\u00a0b', '\tb'],
    ['[\\w-.]b', '-b', '+b'],
    ['[^]a]b', 'xb', ']b'],
    ['[\\x60\'"\\s=]{2}', "`'", '`x'],
    ['^(?P<one>a)(?<two>b)', 'ab', 'ba'],
  ])('%s matches and does not match the same texts', (source, yes, no) => {
    const converted = re2ToJavaScript(source);
    if ('why' in converted) throw new Error(converted.why);
    const pattern = new RegExp(converted.source, converted.flags);
    expect([pattern.test(yes), pattern.test(no)]).toEqual([true, false]);
  });

  test.each(['\\pL', '(?U)a*', '[[:nope:]]', '\\C', '\\x{1F600}', '[^[:^digit:]]'])(
    '%s is refused',
    (source) => expect(re2ToJavaScript(source)).toHaveProperty('why'),
  );
});

test('detect-secrets: the value is recognised by its hash, and an audited secret is refused', () => {
  const value = 'some value of a test';
  const hash = createHash('sha1').update(value).digest('hex');
  const plan = read(
    '.secrets.baseline',
    JSON.stringify(
      {
        filters_used: [{ path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^docs/'] }],
        results: {
          'a.py': [
            { type: 'Secret Keyword', hashed_secret: hash, line_number: 4 },
            { type: 'Secret Keyword', hashed_secret: 'f'.repeat(40), line_number: 5, is_secret: true },
          ],
        },
      },
      null,
      2,
    ),
  );
  expect(plan.exclude).toEqual(['docs/**/*']);
  expect(plan.places).toHaveLength(1);
  expect(plan.places[0]?.isValue?.(value)).toBe(true);
  expect(plan.places[0]?.isValue?.('another')).toBe(false);
  expect(plan.refused).toHaveLength(1);
});

test('secretlint: a rule that is turned off, its messages and its patterns are each named', () => {
  const rules = [
    { id: 'a', disabled: true },
    { id: 'b', allowMessageIds: ['M'] },
    { id: 'rule-pattern', options: { patterns: [] } },
    { id: 'c' },
  ];
  expect(read('.secretlintrc.json', JSON.stringify({ rules })).refused.map(({ what }) => what)).toEqual([
    'a: disabled',
    'b: M',
    'rule-pattern: its patterns',
  ]);
});

test('secretlint: ignore lines become globs, allows are refused with their line', () => {
  expect(read('.secretlintignore', '# c\n*.snap\n!keep.snap\n').exclude).toEqual([
    '**/*.snap',
    '**/*.snap/**/*',
    '!**/keep.snap',
    '!**/keep.snap/**/*',
  ]);
  const plan = read(
    '.secretlintrc.json',
    '{\n  "rules": [\n    { "id": "@secretlint/secretlint-rule-preset-recommend",\n      "rules": [{ "id": "x", "options": { "allows": ["/dummy/"] } }] }\n  ]\n}\n',
  );
  expect(plan.refused).toMatchObject([{ line: 4 }]);
});

test('talisman: a file becomes a place, a glob an exclude, a scope is refused', () => {
  const plan = read(
    '.talismanrc',
    'fileignoreconfig:\n- filename: config/app.yml\n  checksum: abc\n- filename: "*.lock"\nscopeconfig:\n- scope: node\nversion: "1.0"\n',
  );
  expect(plan.places).toMatchObject([{ path: 'config/app.yml' }]);
  expect(plan.exclude).toEqual(['**/*.lock']);
  expect(plan.refused).toMatchObject([{ line: 6 }]);
});

test('ggshield: paths and plain matches are taken over, hashes refused', () => {
  const plan = read(
    '.gitguardian.yaml',
    `version: 2\nsecret:\n  ignored_paths:\n    - "**/README.md"\n  ignored_matches:\n    - name: ours\n      match: some-value\n    - name: hashed\n      match: ${'0a'.repeat(32)}\n  ignored_match_patterns:\n    - '^ENC'\n`,
  );
  expect(plan.exclude).toEqual(['**/README.md']);
  expect(plan.places).toHaveLength(1);
  expect(plan.refused).toMatchObject([
    { what: 'hashed' },
    { line: 11, what: 'one of ignored_match_patterns' },
  ]);
});

test('trufflehog: path patterns become globs', () => {
  expect(read('.trufflehogignore', '# c\nnode_modules/\n').exclude).toEqual(['**/*node_modules/**/*']);
});

test('no two importers claim the same file', () => {
  const names = IMPORTERS.flatMap((importer) => importer.fileNames);
  expect(new Set(names).size).toBe(names.length);
});
