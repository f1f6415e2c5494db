/** The files of an installed runtime beside each other, started without the launcher, which looks at their checksums first. */
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { HOOK_STATUS } from '../../src/hook/hook.ts';
import { readLogLine } from '../../src/install/log.ts';
import { installIn } from '../support/installation.ts';
import { createRepository, type Outcome, type Repository } from '../support/repository.ts';

const key = sample`sk_live_${base62(40)}`.render(seeded(7));

let installed: Repository;
beforeAll(async () => {
  installed = createRepository();
  await installIn(installed);
  installed.write('leak', `stripe: ${key}\n`);
  installed.write('clean', 'stripe: sk_live_\n');
});
afterAll(() => installed.dispose());

/** Runs a hook over the message in `file`, in a copy in which `change` was done to the folder of the runtime. */
function hookOver(
  file: string,
  change: (home: string) => void,
  hook = 'commit-msg',
  look: (home: string) => void = untouched,
): Outcome {
  const repository = installed.copy();
  const home = join(repository.gitDir, 'secretguard');
  change(home);
  const ended = repository.spawn(process.execPath, [join(home, 'start.cjs'), hook, file]);
  expect(ended.stderr).not.toContain(key);
  look(home);
  return ended;
}
const untouched = () => undefined;
const without = (name: string) => (home: string) => rmSync(join(home, name));
const folderFor = (name: string) => (home: string) => {
  rmSync(join(home, name));
  mkdirSync(join(home, name));
};

test('whole, it finds what is there and passes what is not', () => {
  expect(hookOver('leak', untouched).status).toBe(HOOK_STATUS.found);
  expect(hookOver('clean', untouched).status).toBe(HOOK_STATUS.clean);
});

test.each(['keywords.bin', 'code.bin'])('without %s it looks all the same', (name) => {
  expect(hookOver('leak', without(name)).status).toBe(HOOK_STATUS.found);
  expect(hookOver('clean', without(name)).status).toBe(HOOK_STATUS.clean);
});

test('code that cannot be read is compiled anew', () => {
  expect(hookOver('leak', folderFor('code.bin')).status).toBe(HOOK_STATUS.found);
});

test('code that was compiled of something else is not run', () => {
  const other = (home: string) => writeFileSync(join(home, 'code.bin'), 'of something else');
  expect(hookOver('leak', other).status).toBe(HOOK_STATUS.found);
});

test('keywords that are there and cannot be read are no reason to pass', () => {
  const { status, stderr } = hookOver('clean', folderFor('keywords.bin'));
  expect(stderr).toContain('EISDIR');
  expect(status).toBe(HOOK_STATUS.failed);
});

test.each([
  ['of another runtime', (bytes: Buffer) => bytes.fill(0, 4, 8), 'keywords.bin does not belong to this'],
  ['that were cut off', (bytes: Buffer) => bytes.subarray(0, -4), 'keywords.bin was cut off'],
])('keywords %s block', (_, change, reason) => {
  const other = (home: string) => {
    const path = join(home, 'keywords.bin');
    writeFileSync(path, change(readFileSync(path)));
  };
  for (const file of ['leak', 'clean']) {
    const { status, stderr } = hookOver(file, other);
    expect(stderr).toContain(reason);
    expect(status).toBe(HOOK_STATUS.failed);
  }
});

test('rules of another runtime block', () => {
  const other = (home: string) =>
    appendFileSync(join(home, 'rules.cjs'), '\nmodule.exports = { ...module.exports, of: 1 };\n');
  let log = '';
  const { status, stderr } = hookOver('leak', other, 'commit-msg', (home) => {
    log = readFileSync(join(home, 'log'), 'utf8');
  });
  expect(stderr).toContain('rules.cjs does not belong to this runtime');
  expect(status).toBe(HOOK_STATUS.failed);
  expect(readLogLine(log.trim())).toMatchObject({ hook: 'commit-msg', event: 'failed', reason: 'crash' });
});

test('a hook that it does not know blocks', () => {
  const { status, stderr } = hookOver('leak', untouched, 'pre-commit-later');
  expect(stderr).toContain('there is no hook "pre-commit-later"');
  expect(status).toBe(HOOK_STATUS.failed);
});

test('a name that only the config has is looked for in the work tree, though the launcher found none of its own', () => {
  const repository = installed.copy();
  repository.write('.secretguardrc', 'envFiles:\n  patterns: ["*.conf2"]\n');
  repository.stage({ '.secretguardrc': repository.read('.secretguardrc'), 'a.txt': 'stripe: sk_live_\n' });
  const commit = () => repository.run(['commit', '-qm', 'change']);
  repository.write('prod.conf2', 'A=1\n');
  expect(commit()).toMatchObject({ status: 1, stderr: expect.stringContaining('prod.conf2') });
  repository.remove('prod.conf2');
  expect(commit().status).toBe(0);
});

test('that a config counts with changes that are not committed is told at each commit', () => {
  const repository = installed.copy();
  repository.write('.secretguardrc', 'failOn: high\n');
  for (const name of ['a.js', 'b.js']) {
    repository.stage({ [name]: 'export const add = 1;\n' });
    const { status, stderr } = repository.run(['commit', '-qm', 'change']);
    expect([status, stderr]).toEqual([0, expect.stringContaining('.secretguardrc')]);
  }
});

test('a standard input that cannot be read blocks', () => {
  const start = '"$0" .git/secretguard/start.cjs pre-push origin nowhere <.git';
  const { status, stderr } = installed.copy().spawn('sh', ['-c', start, process.execPath]);
  expect(stderr).toContain("git's list of refs could not be read");
  expect(status).toBe(HOOK_STATUS.failed);
});
