import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { endOf, startCli } from '../support/cli.ts';
import { doctorIn, installIn, uninstallIn } from '../support/installation.ts';
import { createRepository } from '../support/repository.ts';

test('four installs at the same time, as pnpm runs the scripts of a workspace, leave hooks that run, and the hook that was there', async () => {
  const repository = createRepository();
  const was = "#!/usr/bin/env python3\nprint('checked')\n";
  repository.write('.git/hooks/pre-push', was, 0o755);
  const options = { cwd: repository.root, env: { ...process.env, ...repository.env } };
  const installs = Array.from({ length: 4 }, () => endOf(startCli(['install'], options)));
  const ended = await Promise.all(installs);
  expect(ended.map(({ status }) => status)).toEqual([0, 0, 0, 0]);
  expect(ended.filter(({ err }) => err.includes('installed already'))).toHaveLength(3);
  expect(readFileSync(join(repository.root, '.git/hooks/pre-push.secretguard-kept'), 'utf8')).toBe(was);
  const { checks } = await doctorIn(repository);
  expect(checks.filter(({ status }) => status !== 'ok')).toEqual([]);
});

test('an install that was killed keeps no later one waiting', async () => {
  const repository = createRepository();
  const lock = join(repository.gitDir, 'secretguard.lock');
  const { pid } = spawnSync('true');
  writeFileSync(lock, `${pid} ${hostname()}`);
  const options = { cwd: repository.root, env: { ...process.env, ...repository.env } };
  const ended = await endOf(startCli(['install'], options));
  expect(ended).toMatchObject({ status: 0, err: expect.not.stringContaining('waiting') });
  expect(existsSync(lock)).toBe(false);
  writeFileSync(lock, '');
  await uninstallIn(repository);
  expect(existsSync(lock)).toBe(false);
});

test('an install that finds another at work says so after a while, and takes its place only if that is long ago or gone', async () => {
  const repository = createRepository();
  const lock = join(repository.gitDir, 'secretguard.lock');
  writeFileSync(lock, `${process.pid} ${hostname()}`);
  const options = { cwd: repository.root, env: { ...process.env, ...repository.env } };
  const second = startCli(['install'], options);
  const ending = endOf(second);
  await once(second.stderr ?? second, 'data');
  expect(existsSync(join(repository.gitDir, 'hooks/pre-commit'))).toBe(false);
  // What says nothing of its maker, as of an older version, or of another machine with the same disk, counts by its age alone.
  writeFileSync(lock, `${spawnSync('true').pid} another-machine`);
  await setTimeout(500);
  expect(readFileSync(lock, 'utf8')).toMatch(/another-machine$/);
  utimesSync(lock, 1, 1);
  expect(await ending).toMatchObject({ status: 0, err: expect.stringContaining('waiting for another') });
});

test.each([
  ['passes once it is done', 0],
  ['is blocked in the end where it never is', 1],
])('a commit while an install is at work on the runtime %s', async (_, expected) => {
  const repository = createRepository();
  await installIn(repository);
  const [runtime, lock] = ['secretguard/runtime.cjs', 'secretguard.lock'].map((name) =>
    join(repository.gitDir, name),
  ) as [string, string];
  const was = readFileSync(runtime);
  writeFileSync(lock, '');
  appendFileSync(runtime, '// half of another version');
  repository.stage({ 'a.txt': 'a\n' });
  const options = { cwd: repository.root, env: { ...process.env, ...repository.env } };
  const ending = endOf(spawn('git', ['commit', '-qm', 'clean'], options));
  await setTimeout(1500);
  if (expected === 0) {
    writeFileSync(runtime, was);
    rmSync(lock);
  }
  const words = expected === 0 ? '' : expect.stringContaining('is damaged');
  expect(await ending).toMatchObject({ status: expected, err: words });
});

test('an install that ends while a commit compares the checksums, half of them of files that it wrote: the commit looks again', async () => {
  const repository = createRepository();
  await installIn(repository);
  const home = join(repository.gitDir, 'secretguard');
  const settings = join(home, 'settings.sh');
  // The last to be asked for the sums; by then all is as it should be.
  const node = join(repository.home, 'node');
  repository.write(
    node,
    `#!/bin/sh\n"${process.execPath}" "$@"\ncp "$HOME/runtime" "${home}/runtime.cjs"\n`,
    0o755,
  );
  writeFileSync(
    settings,
    readFileSync(settings, 'utf8').replace(/^node=.*$/m, () => `node='${node}'`),
  );
  repository.spawn('cp', [join(home, 'runtime.cjs'), join(repository.home, 'runtime')]);
  appendFileSync(join(home, 'runtime.cjs'), '// of another version');
  repository.stage({ 'a.txt': 'a\n' });
  const { status, stderr } = repository.run(['commit', '-qm', 'clean'], { env: { HOME: repository.home } });
  expect([status, stderr]).toEqual([0, '']);
});
