import fc from 'fast-check';
import micromatch from 'micromatch';
import { describe, expect, test } from 'vitest';
import { ignoreLineToGlobs, regexToGlobs } from '../../../src/allow/import/path-pattern.ts';
import { DEFAULT_CONFIG } from '../../../src/config/config.ts';
import { createPathFilter } from '../../../src/config/path-filter.ts';

const PATHS = [
  'a.ts',
  'go.sum',
  'sub/go.sum',
  'cargo.sum',
  'xgo.sum',
  'package-lock.json',
  'web/package-lock.json',
  'node_modules/x/index.js',
  'web/node_modules/x/index.js',
  'docs/a.md',
  'docs/deep/b.md',
  'docs.md',
  'test/fixtures/key.pem',
  'src/test/fixtures/deep/key.pem',
  'vendor/a/b/c.js',
  'gitleaks.toml',
  'img/logo.png',
  'logo.jpeg',
  'src/a/testdata/b.json',
  '.env',
  'a/.env',
];

describe('a regular expression over paths', () => {
  test.each([
    'go\\.sum$',
    '(?:^|/)go\\.sum$',
    '^docs/',
    '^docs/.*\\.md$',
    'node_modules/',
    'node_modules',
    '(.*?)(jpg|jpeg|png|pdf)$',
    '^test/fixtures/key\\.pem$',
    'test/.*key',
    'gitleaks\\.toml',
    '^vendor/a',
    'testdata/[^/]*\\.json$',
    '\\.env$',
    '^(docs|vendor)/.*',
    'package-lock.json',
  ])('%s leaves out the same paths as a glob', (source) => {
    const globs = regexToGlobs(source);
    if ('why' in globs) throw new Error(globs.why);
    const expected = PATHS.filter((path) => new RegExp(source).test(path));
    expect(micromatch(PATHS, [...globs], { dot: true }).sort()).toEqual([...expected].sort());
    expect(expected.length).toBeGreaterThan(0);
  });

  test.each([
    ...['^a+b$', '\\w+\\.js', '[^abc]x', 'a{2,3}', '(?=x)y', '(a', 'a)'],
    ...['x[!_]y', '[[:alpha:]]', 'a^b', 'a$b', '^/etc', 'vendor/$'],
  ])('%s has no exact glob and is refused', (source) => expect(regexToGlobs(source)).toHaveProperty('why'));

  test('no glob that stands for one leaves out more than it does, whatever is in it', async () => {
    const names = ['a', 'foo', 'xfoo', 'foo.js', '.a', '!a', 'b"', '{', '@', '+', '$', 'a\\b', 'a-b', '(a)'];
    const paths = names.flatMap((name) => [name, ...names.map((folder) => `${folder}/${name}`)]);
    const parts = [
      'a',
      'b',
      'foo',
      '.',
      '.*',
      '.*?',
      '/',
      '[!a]',
      '[a-c]',
      '["b]',
      '(a|b)',
      '(?:^|/)',
      '^',
      '$',
    ];
    const more = [
      'x?',
      '(foo)?',
      '[^/]*',
      '!',
      '\\{',
      '@',
      '\\+',
      '"',
      '\\\\',
      '\\$',
      '\\.js',
      '^foo$',
      '(^|/)foo',
    ];
    const source = fc
      .array(fc.constantFrom(...parts, ...more), { minLength: 1, maxLength: 4 })
      .map((each) => each.join(''));
    await fc.assert(
      fc.asyncProperty(source, async (pattern) => {
        const globs = regexToGlobs(pattern);
        if ('why' in globs) return;
        const { scans } = await createPathFilter({ ...DEFAULT_CONFIG, exclude: globs });
        const out = paths.filter((path) => !scans(path));
        expect(out.filter((path) => !new RegExp(pattern).test(path))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

test.each([
  ['*.log', ['a.log', 'x/a.log'], ['a.logs']],
  ['/dist', ['dist', 'dist/a.js'], ['x/dist', 'x/dist/a.js']],
  ['build/', ['build/a.js', 'x/build/a.js'], ['build']],
  ['a/b', ['a/b', 'a/b/c'], ['x/a/b']],
  ['app/(auth)/', ['app/(auth)/a.ts'], ['app/auth/a.ts']],
  ['(group)/a', ['(group)/a'], ['group/a']],
  ['a{b,c}.js', ['a{b,c}.js', 'x/a{b,c}.js'], ['ab.js', 'ac.js']],
  ['@(a|b)+(c)*', ['@(a|b)+(c)', '@(a|b)+(c)d'], ['ac', 'acc']],
])('the ignore line %s leaves out what git would', (line, outs, stays) => {
  const globs = ignoreLineToGlobs(line);
  if ('why' in globs) throw new Error(globs.why);
  expect(micromatch([...outs, ...stays], [...globs], { dot: true })).toEqual(outs);
});
