import { lstatSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { addToConfig } from '../../src/config/edit.ts';
import { loadConfig } from '../../src/config/load.ts';
import { createRepository } from '../support/repository.ts';

let root: string;
beforeEach(() => {
  ({ root } = createRepository());
});
const put = (name: string, text: string, mode?: number) => writeFileSync(join(root, name), text, { mode });
const add = () => addToConfig(root, { exclude: ['dist/**'], customRules: [] });

test.each([
  ['in braces, which is YAML and no JSON', '.secretguardrc', '{ failOn: high } # ours\n', 'high', '# ours'],
  ['in braces, which is JSON', '.secretguardrc', '{ "failOn": "high" }\n', 'high', '"failOn": "high"'],
  [
    'of JSON with a mark of byte order',
    '.secretguardrc.json',
    '\uFEFF{ "failOn": "low" }',
    'low',
    '"failOn"',
  ],
  ['that is empty, called .json', '.secretguardrc.json', '', 'medium', '"exclude"'],
  ['that is empty, called .yml', '.secretguardrc.yml', '', 'medium', 'exclude:'],
])('a config %s is added to, and stays what it is', (_, name, text, failOn, kept) => {
  put(name, text);
  expect(add()).toBe(name);
  expect(loadConfig({ root })).toMatchObject({ failOn, exclude: ['dist/**'] });
  expect(readFileSync(join(root, name), 'utf8')).toContain(kept);
  expect(add()).toBeUndefined();
});

test('a config that is a link stays one, and the file behind it keeps its mode', () => {
  put('shared.yml', 'failOn: high\n', 0o600);
  symlinkSync('shared.yml', join(root, '.secretguardrc'));
  expect(add()).toBe('.secretguardrc');
  expect(lstatSync(join(root, '.secretguardrc')).isSymbolicLink()).toBe(true);
  expect(readFileSync(join(root, 'shared.yml'), 'utf8')).toContain('dist/**');
  expect(statSync(join(root, 'shared.yml')).mode & 0o777).toBe(0o600);
});
