import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endOf, startCli } from '../support/cli.ts';
import { doctorIn, uninstallIn } from '../support/installation.ts';
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
  writeFileSync(lock, '');
  utimesSync(lock, 1, 1);
  const options = { cwd: repository.root, env: { ...process.env, ...repository.env } };
  expect(await endOf(startCli(['install'], options))).toMatchObject({ status: 0 });
  expect(existsSync(lock)).toBe(false);
  writeFileSync(lock, '');
  await uninstallIn(repository);
  expect(existsSync(lock)).toBe(false);
});
