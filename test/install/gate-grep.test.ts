import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findGrep } from '../../src/install/gate-grep.ts';
import { installRuntime } from '../../src/install/runtime.ts';
import { builtFiles } from '../support/installation.ts';

const REAL = spawnSync('sh', ['-c', 'command -v grep']).stdout.toString('utf8').trim();

/** A folder for PATH with programs of these names: scripts, or links to the real grep. */
function folderWith(programs: Readonly<Record<string, string | 'real'>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'greps-'));
  for (const [name, script] of Object.entries(programs)) {
    const path = join(folder, name);
    if (script === 'real') symlinkSync(REAL, path);
    else {
      writeFileSync(path, `#!/bin/sh\n${script}\n`);
      chmodSync(path, 0o755);
    }
  }
  return folder;
}

/** It works for a second and more, as one that tries word by word does. */
const SLOW = `i=0; while [ $i -lt 1000000 ]; do i=$((i + 1)); done; exec ${REAL} "$@"`;
/** It waits for its turn, as on a busy machine. */
const WAITING = `sleep 0.3; exec ${REAL} "$@"`;

const home = join(mkdtempSync(join(tmpdir(), 'greps-of-')), 'secretguard');
beforeAll(async () => {
  installRuntime(home, (await builtFiles()).runtime, { node: process.execPath, grep: () => '' });
});

function found(...folders: readonly string[]): string {
  return findGrep(home, folders.join(delimiter));
}

test('the grep of the machine is asked by the gate', () => {
  const folder = folderWith({ grep: 'real' });
  expect(found(folder)).toBe(join(folder, 'grep'));
});

test('a grep that has to wait on a busy machine is asked all the same', () => {
  const folder = folderWith({ grep: WAITING });
  expect(found(folder)).toBe(join(folder, 'grep'));
});

test('a grep that takes longer than the Node that it would save is not asked', () => {
  expect(found(folderWith({ grep: SLOW }))).toBe('');
});

test("GNU's grep beside a slow one is asked, where Homebrew puts it and in a later folder", () => {
  const beside = folderWith({ grep: SLOW, ggrep: 'real' });
  expect(found(beside)).toBe(join(beside, 'ggrep'));
  const [slow, later] = [folderWith({ grep: SLOW }), folderWith({ grep: 'real' })];
  expect(found(slow, later)).toBe(join(later, 'grep'));
});

test('a grep that finds nothing, finds everything or does not know the options is not asked', () => {
  const nothing = `${REAL} "$@" | sed 's/:[0-9]*$/:0/'`;
  const everything = `${REAL} "$@" | sed 's/:0$/:300/'`;
  const old = `case $1 in *m) exit 2 ;; esac; exec ${REAL} "$@"`;
  for (const grep of [nothing, everything, old]) expect(found(folderWith({ grep })), grep).toBe('');
});

test('a PATH without a grep has none', () => {
  expect(found(folderWith({}), '', '/nowhere')).toBe('');
});
