import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { forEveryone } from '../../src/install/everyone.ts';

let root = '';
afterEach(() => rmSync(root, { recursive: true, force: true }));

function told(manifest: unknown, files: Readonly<Record<string, string>> = {}): readonly string[] {
  root = mkdtempSync(join(tmpdir(), 'everyone-'));
  for (const [name, content] of Object.entries({ 'package.json': JSON.stringify(manifest), ...files }))
    writeFileSync(join(root, name), content);
  return forEveryone(root);
}

const devDependencies = { secretguard: '0.1.0' };

describe('how everyone who clones gets the hooks', () => {
  test('a package that has secretguard, and no script', () => {
    expect(told({ devDependencies })).toEqual(['npm pkg set scripts.prepare="secretguard install"']);
  });

  test('one whose script has something to do already', () => {
    expect(told({ devDependencies, scripts: { prepare: 'husky' } })).toEqual([
      'npm pkg set scripts.prepare="husky && secretguard install"',
    ]);
  });

  test('a script with quotes is not for a shell to read', () => {
    expect(told({ devDependencies, scripts: { prepare: 'node -e "0"' } })).toEqual([
      'in package.json, "prepare": "node -e \\"0\\" && secretguard install"',
    ]);
  });

  test.each([
    ['', 'npm install --save-dev secretguard'],
    ['pnpm-lock.yaml', 'pnpm add -D secretguard'],
    ['yarn.lock', 'yarn add -D secretguard'],
    ['bun.lock', 'bun add -D secretguard'],
  ])('without secretguard among the dependencies, and with the lockfile "%s"', (lockfile, command) => {
    expect(told({}, lockfile === '' ? {} : { [lockfile]: '' })[0]).toBe(command);
  });

  test('Yarn 4 runs no prepare, and postinstall of what is published too', () => {
    expect(told({ devDependencies, private: true, packageManager: 'yarn@4.5.0' })).toEqual([
      'npm pkg set scripts.postinstall="secretguard install"',
    ]);
    expect(told({ devDependencies, private: true }, { '.yarnrc.yml': 'nodeLinker: pnp\n' })[0]).toContain(
      'scripts.postinstall',
    );
    expect(told({ devDependencies, packageManager: 'yarn@4.5.0' })).toEqual([]);
    expect(told({ devDependencies, packageManager: 'yarn@1.22.22' })[0]).toContain('scripts.prepare');
  });

  test.each([
    ['a script that does so', { scripts: { postinstall: 'npx secretguard install --quiet' } }],
    ['no object', []],
  ])('nothing is said of %s', (_, manifest) => {
    expect(told(manifest)).toEqual([]);
  });

  test('a mark of byte order before the object is no fault, as for npm', () => {
    expect(told({}, { 'package.json': `\ufeff${JSON.stringify({ devDependencies })}` })).toHaveLength(1);
  });

  test('nothing is said where package.json is missing or cannot be read', () => {
    expect(told({}, { 'package.json': '{' })).toEqual([]);
    rmSync(join(root, 'package.json'));
    expect(forEveryone(root)).toEqual([]);
  });
});
