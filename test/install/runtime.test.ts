/** The folder of the runtime, by itself: what is put there, what of it counts as damaged, and what is taken out. */
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  compareVersions,
  damageOf,
  installRuntime,
  readRuntime,
  removeRuntime,
} from '../../src/install/runtime.ts';
import { providers } from '../../src/rules/index.ts';
import { makeGate } from '../../tools/gate.ts';
import { builtFiles } from '../support/installation.ts';

let from = '';
let home = '';
let base = '';
beforeAll(async () => {
  from = (await builtFiles()).runtime;
});
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'secretguard-runtime-'));
  home = join(base, 'secretguard');
});
afterEach(() => rmSync(base, { recursive: true, force: true }));

const put = (dryRun = false) =>
  installRuntime(home, from, { node: process.execPath, grep: () => '' }, { dryRun });

test('versions are in the order of semver', () => {
  const sorted = [
    '0.9.10',
    '0.10.0-alpha',
    '0.10.0-alpha.2',
    '0.10.0-alpha.10',
    '0.10.0-beta',
    '0.10.0',
    '0.10.2',
    '0.10.10',
    '1.0.0-rc.1',
    '1.0.0',
    '2.0.0',
    '10.0.0',
  ];
  for (const [left, a] of sorted.entries())
    for (const [right, b] of sorted.entries())
      expect(Math.sign(compareVersions(a, b)), `${a} ${b}`).toBe(Math.sign(left - right));
});

describe('damage is told', () => {
  beforeEach(() => {
    put();
  });

  test('of none', () => expect(damageOf(home)).toEqual([]));

  test.each([
    ['a file that is gone', () => rmSync(join(home, 'gate.names')), 'gate.names is missing'],
    [
      'another text of the same length',
      () => {
        const path = join(home, 'gate.canary');
        const bytes = Buffer.alloc(sizeOf('gate.canary'), 'x');
        writeFileSync(path, bytes);
      },
      'gate.canary is not what was installed',
    ],
    ['a word more', () => appendFileSync(join(home, 'gate.alone'), 'x\n'), 'gate.alone is not what was'],
    ['a list that is gone', () => rmSync(join(home, 'gate.vendors')), 'gate.vendors is missing'],
    ['a line more', () => appendFileSync(join(home, 'launcher.sh'), '\n'), 'launcher.sh is not what was'],
    ['no manifest', () => rmSync(join(home, 'manifest.sh')), 'manifest.sh is missing or unreadable'],
    ['an empty manifest', () => writeFileSync(join(home, 'manifest.sh'), ''), 'manifest.sh is missing or'],
  ])('of %s, and mended by the next install', (_, harm, words) => {
    harm();
    expect(damageOf(home)).toEqual([expect.stringContaining(words)]);
    expect(put()).toBe(true);
    expect(damageOf(home)).toEqual([]);
  });

  test.each(['runtime_version', 'expected_sums', 'gate_alone', 'gate_expressions'])(
    'of a manifest without %s',
    (name) => {
      const path = join(home, 'manifest.sh');
      writeFileSync(path, textOf('manifest.sh').replace(new RegExp(`^${name}=`, 'm'), 'other='));
      expect(readRuntime(home)).toBeUndefined();
    },
  );
});

test('a dry run says whether anything would be written, and writes nothing', () => {
  expect(put(true)).toBe(true);
  expect(readdirSync(base)).toEqual([]);
  put();
  expect(put(true)).toBe(false);
  // For another Node it would be compiled anew.
  expect(installRuntime(home, from, { node: '/bin/sh', grep: () => '' }, { dryRun: true })).toBe(true);
  expect(put()).toBe(false);
});

test('what was prepared is prepared anew when the code that made it changes, and only then', () => {
  put();
  const table = join(home, 'keywords.bin');
  const made = () => statSync(table).mtime.getFullYear();
  utimesSync(table, new Date('2001-01-01'), new Date('2001-01-01'));
  put();
  expect(made()).toBe(2001);
  appendFileSync(join(home, 'runtime.cjs'), '// another\n');
  put();
  expect(made()).not.toBe(2001);
});

test('what was prepared for the code before is not left beside the new one by an install that was stopped', () => {
  put();
  const table = join(home, 'keywords.bin');
  const sums = /prepared_sums="([^"]*)"/.exec(textOf('settings.sh'))?.[1];
  appendFileSync(join(home, 'runtime.cjs'), '// another\n');
  const stop = () => {
    throw new Error('stopped');
  };
  expect(() => installRuntime(home, from, { node: process.execPath, grep: stop })).toThrow('stopped');
  expect([sums, existsSync(table)]).toEqual([expect.stringContaining('keywords.bin'), false]);
  put();
  expect(existsSync(table)).toBe(true);
});

test.each([
  ['is gone', (path: string) => rmSync(path), 'rules.cjs is missing'],
  ['was cut off', (path: string) => truncateSync(path, 1000), 'rules.cjs is not what was installed'],
])(
  'nothing is written from a package whose file of rules %s, of which the lists are made',
  (_, harm, words) => {
    const damaged = join(base, 'package');
    cpSync(from, damaged, { recursive: true });
    harm(join(damaged, 'rules.cjs'));
    expect(() => installRuntime(home, damaged, { node: process.execPath, grep: () => '' })).toThrow(
      expect.objectContaining({ code: 'runtime-missing', message: expect.stringContaining(words) }),
    );
    expect(existsSync(home)).toBe(false);
  },
);

test('the lists that install makes are those that the tests of the gate ask', () => {
  put();
  const gate = makeGate(providers);
  for (const list of ['alone', 'vendors'] as const) {
    expect(readFileSync(join(home, `gate.${list}`)).equals(gate[list]), list).toBe(true);
    expect(existsSync(join(from, `gate.${list}`)), list).toBe(false);
  }
});

test('a folder that cannot be made is told, and is no success', () => {
  writeFileSync(home, '');
  expect(() => put()).toThrow(expect.objectContaining({ code: 'unwritable-output' }));
});

describe('what is taken out', () => {
  test('is all but the log, and the log too where it is asked for', () => {
    put();
    // What a hook leaves, or one that was killed while it wrote.
    for (const name of [
      'log',
      'log.1',
      'checking',
      'checked',
      'config-seen.sh',
      'a1b2.tmp',
      'staged.17',
      'message.4.names',
    ])
      writeFileSync(join(home, name), '');
    expect(removeRuntime(home, { purge: false })).toBe(true);
    expect(readdirSync(home)).toEqual(['log', 'log.1']);
    expect(removeRuntime(home, { purge: false })).toBe(false);
    expect(removeRuntime(home, { purge: true })).toBe(true);
    expect(readdirSync(base)).toEqual([]);
    expect(removeRuntime(home, { purge: true })).toBe(false);
  });

  test('is not what somebody else has put there', () => {
    put();
    writeFileSync(join(home, 'notes'), 'mine');
    mkdirSync(join(home, 'folder'));
    removeRuntime(home, { purge: true });
    expect(readdirSync(home)).toEqual(['folder', 'notes']);
  });
});

function textOf(name: string): string {
  return readFileSync(join(home, name), 'utf8');
}

function sizeOf(name: string): number {
  return readFileSync(join(home, name)).length;
}
