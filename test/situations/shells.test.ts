import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, it } from 'vitest';
import { installGlobal } from '../../src/install/global.ts';
import { builtFiles, installIn } from '../support/installation.ts';
import { leak } from '../support/manager-trials.ts';
import { linkManagers, managerBin } from '../support/managers.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const SHELLS = ['dash', 'bash', 'busybox', 'mksh', 'ksh', 'zsh', 'posh', 'yash'].flatMap((name) => {
  const path = spawnSync('sh', ['-c', `command -v ${name}`])
    .stdout.toString('utf8')
    .trim();
  return path === '' ? [] : [[name, path] as const];
});

/** A PATH in which `sh` is that shell. */
function pathWithSh(repository: Repository, shell: string): string {
  const folder = mkdtempSync(join(repository.home, 'sh-'));
  symlinkSync(shell, join(folder, 'sh'));
  return `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
}

/** A staged secret is blocked, a clean commit passes in silence, a pushed secret is blocked. */
function trial(repository: Repository, PATH: string): void {
  const env = { PATH };
  leak(repository);
  const blocked = repository.run(['commit', '-qm', 'leak'], { env });
  expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringContaining('stripe')]);
  repository.git('rm', '-qf', 'src/pay.ts');
  repository.stage({ 'a.txt': 'clean\n' });
  const clean = repository.run(['commit', '-qm', 'clean'], { env });
  expect([clean.status, clean.stdout + clean.stderr]).toEqual([0, '']);
  leak(repository);
  repository.commit();
  const remote = createRepository({ bare: true });
  const pushed = repository.run(['push', '-q', remote.root, 'main'], { env });
  expect([pushed.status, pushed.stderr]).toEqual([1, expect.stringContaining('stripe')]);
}

it.each(SHELLS)('the step in husky’s files works where sh is %s', async (_, shell) => {
  const repository = createRepository();
  linkManagers(repository);
  repository.commit({ '.husky/pre-commit': '' });
  repository.spawn(managerBin('husky'), []);
  await installIn(repository);
  // husky's install writes its own files anew, so that only the step in .husky/ is left.
  repository.spawn(managerBin('husky'), []);
  trial(repository, pathWithSh(repository, shell));
});

it.each(SHELLS)('the hooks for all repositories of a user work where sh is %s', async (_, shell) => {
  const repository = createRepository();
  const { place } = await installGlobal({
    env: { ...repository.env },
    hooks: ['pre-commit', 'pre-push'],
    dryRun: false,
    files: await builtFiles(),
    node: process.execPath,
  });
  const PATH = pathWithSh(repository, shell);
  const [folder = ''] = PATH.split(delimiter);
  for (const name of ['pre-commit', 'pre-push', 'post-commit']) {
    const path = join(place.hooks, name);
    writeFileSync(path, readFileSync(path, 'utf8').replace('#!/bin/sh', `#!${folder}/sh`));
  }
  trial(repository, PATH);
});

it.each(SHELLS)(
  'a push of more refs than fit the arguments of a program is looked at or blocked where sh is %s',
  async (_, shell) => {
    const repository = createRepository();
    await installIn(repository);
    const PATH = pathWithSh(repository, shell);
    const path = join(repository.gitDir, 'hooks/pre-push');
    writeFileSync(path, readFileSync(path, 'utf8').replace('#!/bin/sh', `#!${PATH.split(delimiter)[0]}/sh`));
    leak(repository);
    const commit = repository.commit();
    const input = Array.from(
      { length: 1500 },
      (_, at) => `create refs/heads/${'long'.repeat(20)}-${at} ${commit}\n`,
    );
    repository.run(['update-ref', '--stdin'], { input: input.join('') });
    const remote = createRepository({ bare: true });
    const pushed = repository.run(['push', '-q', '--mirror', remote.root], { env: { PATH } });
    expect([pushed.status, pushed.stderr]).toEqual([
      1,
      expect.stringMatching(/stripe|could not be understood/),
    ]);
  },
);

it.each(SHELLS)(
  'a pre-push hook that a program starts with its standard input closed blocks, and does not wait, where sh is %s',
  async (_, shell) => {
    const repository = createRepository();
    await installIn(repository);
    const { place } = await installGlobal({
      env: { ...repository.env },
      hooks: ['pre-push'],
      dryRun: false,
      files: await builtFiles(),
      node: process.execPath,
    });
    const sh = join(pathWithSh(repository, shell).split(delimiter)[0] ?? '', 'sh');
    const ended = (hook: string): unknown =>
      // Where timeout ends it, the status is 124.
      repository.spawn('sh', ['-c', `exec timeout 20 ${sh} "$0" origin elsewhere <&-`, hook]).status;
    const own = join(repository.gitDir, 'hooks/pre-push');
    expect(ended(own)).toBe(2);
    repository.remove('.git/hooks/pre-push');
    expect(ended(join(place.hooks, 'pre-push'))).toBe(2);
  },
);
