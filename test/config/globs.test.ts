import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { meansRule } from '../../src/config/globs.ts';
import { createPathFilter } from '../../src/config/path-filter.ts';
import { createNames } from '../../src/guard/names.ts';

const PATHS = ['a.js', 'a.txt', 'src/b.js', 'src/keep.js'];

test.each([
  [
    'what an earlier glob leaves out is taken back',
    [],
    ['**/*.js', '!src/keep.js'],
    ['a.txt', 'src/keep.js'],
  ],
  ['and left out again by a later one', [], ['**/*.js', '!src/**', 'src/b.js'], ['a.txt', 'src/keep.js']],
  ['taking back alone leaves nothing out', [], ['!src/**'], PATHS],
  ['all but a folder is scanned', ['!src/**'], [], ['a.js', 'a.txt']],
  ['a part of a folder is scanned', ['src/**', '!**/keep.js'], [], ['src/b.js']],
  [
    'a glob that says "none of these" takes nothing back',
    [],
    ['!(a.js)'],
    ['a.js', 'src/b.js', 'src/keep.js'],
  ],
  ['a folder by its name is all of it', [], ['src'], ['a.js', 'a.txt']],
  ['so it is with a slash behind, or before', [], ['/src/'], ['a.js', 'a.txt']],
  ['a folder is included by its name', ['./src'], [], ['src/b.js', 'src/keep.js']],
  ['a folder whose name is left open is not', [], ['*', '!a.txt'], ['a.txt', 'src/b.js', 'src/keep.js']],
  ['a file is one from the root', [], ['/a.js', 'b.js'], ['a.txt', 'src/b.js', 'src/keep.js']],
  ['the root is all', ['.'], ['./src'], ['a.js', 'a.txt']],
])('include and exclude: %s', async (_, include, exclude, scanned) => {
  const filter = await createPathFilter({ ...DEFAULT_CONFIG, include, exclude });
  expect(PATHS.filter(filter.scans)).toEqual(scanned);
});

test.each(['src/**', '**/a*.js', 'src', 'src/*'])('a line end in a name is part of it: %s', async (glob) => {
  const path = 'src/a\nb.js';
  const include = await createPathFilter({ ...DEFAULT_CONFIG, include: [glob] });
  const exclude = await createPathFilter({ ...DEFAULT_CONFIG, exclude: [glob] });
  expect([include.scans(path), exclude.scans(path)]).toEqual([true, false]);
  const envFiles = { ...DEFAULT_CONFIG.envFiles, patterns: [glob === 'src' ? 'a*' : glob] };
  const names = await createNames({ ...DEFAULT_CONFIG, envFiles });
  expect(names.kindOf(path).kind).toBe('env');
});

test('an env-style file that is taken back is allowed by none of the globs before', async () => {
  const allow = ['.env.*', '!.env.production'];
  const names = await createNames({ ...DEFAULT_CONFIG, envFiles: { ...DEFAULT_CONFIG.envFiles, allow } });
  expect(['.env.test', 'web/.env.production', '.env'].filter(names.allows)).toEqual(['.env.test']);
});

test('a rule is meant by its id, or by what stands around each star, in the order of the stars', () => {
  const meant = (glob: string) =>
    ['stripe-live-key', 'stripe-test-key', 'generic-key', 'key'].filter((id) => meansRule(glob, id));
  expect(meant('stripe-live-key')).toEqual(['stripe-live-key']);
  expect(meant('stripe-*')).toEqual(['stripe-live-key', 'stripe-test-key']);
  expect(meant('*-key')).toEqual(['stripe-live-key', 'stripe-test-key', 'generic-key']);
  expect(meant('s*live*y')).toEqual(['stripe-live-key']);
  expect(meant('*key*key')).toEqual([]);
  expect(meant('k*y')).toEqual(['key']);
  expect(meant('key*key')).toEqual([]);
  expect(meant('ke*ey')).toEqual([]);
  expect(meant('stripe.*')).toEqual([]);
  expect(meant('*')).toHaveLength(4);
});

test('no number of stars keeps a hook busy', () => {
  expect(meansRule(`${'*'.repeat(60)}x`, 'generic-authorization-header')).toBe(false);
  expect(meansRule(`${'*e'.repeat(30)}x`, 'e'.repeat(400))).toBe(false);
});

test('no glob leaves out a message', async () => {
  const filter = await createPathFilter({ ...DEFAULT_CONFIG, include: ['src/**'], exclude: ['**'] });
  expect(['<commit message>', '<tag message>', 'src/b.js'].filter(filter.scans)).toEqual([
    '<commit message>',
    '<tag message>',
  ]);
  expect(filter.leftOut()).toBe(1);
});
