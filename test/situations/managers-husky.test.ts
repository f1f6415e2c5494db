import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { installIn, uninstallIn } from '../support/installation.ts';
import { blocksLeaks, bytesOf, leak } from '../support/manager-trials.ts';
import { linkManagers, managerBin, npmManagers } from '../support/managers.ts';
import { createRepository, type Repository } from '../support/repository.ts';

beforeAll(() => void npmManagers());

function husky9(hook = 'echo tests run\n'): Repository {
  const repository = createRepository();
  linkManagers(repository);
  repository.commit({ 'package.json': '{ "name": "a" }\n', '.husky/pre-commit': hook });
  const { status, stderr } = repository.spawn(managerBin('husky'), []);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return repository;
}

describe('husky 9', () => {
  it('is found and its own commands still run after secretguard', async () => {
    const repository = husky9();
    const { manager } = await installIn(repository);
    expect(manager).toBe('husky');
    repository.stage({ 'a.txt': 'clean\n' });
    const { status, stderr, stdout } = repository.run(['commit', '-qm', 'clean']);
    expect([status, `${stdout}${stderr}`]).toEqual([0, 'tests run\n']);
  });

  it('blocks a leak at commit and at push, passes what is clean', async () => {
    const repository = husky9();
    await installIn(repository);
    blocksLeaks(repository);
  });

  it("still blocks after husky's own install was run again", async () => {
    const repository = husky9();
    await installIn(repository);
    repository.spawn(managerBin('husky'), []);
    blocksLeaks(repository);
  });

  it('still blocks on a branch that has no .husky/pre-commit', async () => {
    const repository = husky9();
    const start = repository.id();
    await installIn(repository);
    repository.commit({ '.husky/pre-commit': repository.read('.husky/pre-commit') });
    repository.git('checkout', '-qb', 'old', start);
    repository.git('rm', '-q', '.husky/pre-commit');
    repository.commit();
    leak(repository);
    expect(repository.run(['commit', '-qm', 'leak']).status).not.toBe(0);
  });

  it('blocks with the reason where secretguard was never installed in this clone', async () => {
    const repository = husky9();
    await installIn(repository);
    const files = ['pre-commit', 'pre-push'].map((name) => [
      `.husky/${name}`,
      repository.read(`.husky/${name}`),
    ]);
    repository.commit(Object.fromEntries(files));
    const clone = repository.clone();
    linkManagers(clone);
    expect(clone.spawn(managerBin('husky'), []).status).toBe(0);
    clone.stage({ 'a.txt': 'clean\n' });
    const { status, stderr } = clone.run(['commit', '-qm', 'clean']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('npx secretguard install');
  });

  it('is changed once, however often secretguard is installed', async () => {
    const repository = husky9();
    await installIn(repository);
    const before = bytesOf(repository, ['.husky']);
    expect((await installIn(repository)).edits).toEqual([]);
    expect(bytesOf(repository, ['.husky'])).toEqual(before);
  });

  it.each([
    ['a command', 'npx lint-staged\n'],
    ['no newline at the end', 'npm test'],
    ['a first line of its own and CRLF', '#!/bin/sh\r\nnpm test\r\n'],
    ['the two lines of husky 8', '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpm test\n'],
    ['nothing', ''],
  ])('gets its files back byte for byte: %s', async (_, text) => {
    const repository = husky9(text);
    const before = bytesOf(repository, ['.husky', '.git/hooks', '.git/config']);
    await installIn(repository);
    await uninstallIn(repository);
    expect(bytesOf(repository, ['.husky', '.git/hooks', '.git/config'])).toEqual(before);
  });

  it('hands what git says at a push to the commands after secretguard', async () => {
    const repository = husky9();
    repository.write('.husky/pre-push', 'cat > seen.txt\n');
    await installIn(repository);
    const remote = createRepository({ bare: true });
    repository.git('remote', 'add', 'origin', remote.root);
    expect(repository.run(['push', '-q', 'origin', 'main']).status).toBe(0);
    expect(repository.read('seen.txt')).toBe(
      `refs/heads/main ${repository.id()} refs/heads/main ${'0'.repeat(40)}\n`,
    );
  });

  it('that is in package.json but not yet run: git runs secretguard all the same', async () => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ '.husky/pre-commit': 'echo tests run\n' });
    const { manager, notes } = await installIn(repository);
    expect(manager).toBe('husky');
    expect(notes.join()).toContain("git does not run husky's hooks yet");
    blocksLeaks(repository);
    repository.spawn(managerBin('husky'), []);
    blocksLeaks(repository);
    await uninstallIn(repository);
    expect(repository.exists('.git/hooks/pre-commit')).toBe(false);
    expect(repository.read('.husky/pre-commit')).toBe('echo tests run\n');
  });

  it('in a package below the root of the repository', async () => {
    const repository = createRepository();
    repository.commit({ 'app/.husky/pre-commit': 'echo tests run\n' });
    repository.config('core.hooksPath', 'app/.husky/_');
    linkManagers(repository);
    // husky 9 is started as its documentation says for such a package: `cd .. && husky app/.husky`.
    expect(repository.spawn(managerBin('husky'), ['app/.husky']).status).toBe(0);
    await installIn(repository, { cwd: join(repository.root, 'app') });
    expect(repository.read('app/.husky/pre-commit')).toContain('secretguard');
    blocksLeaks(repository);
  });

  it('in a linked work tree, where husky has no files: a leak is blocked', async () => {
    const repository = husky9();
    const worktree = repository.worktree('other');
    await installIn(worktree);
    blocksLeaks(worktree);
  });

  it("blocks with the reason when secretguard's folder is gone", async () => {
    const repository = husky9();
    await installIn(repository);
    rmSync(join(repository.gitDir, 'secretguard'), { recursive: true });
    repository.spawn(managerBin('husky'), []);
    repository.stage({ 'a.txt': 'clean\n' });
    const { status, stderr } = repository.run(['commit', '-qm', 'clean']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('npx secretguard install');
  });
});

describe('husky 8', () => {
  function husky8(): Repository {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ 'package.json': '{ "name": "a" }\n' });
    const bin = join(npmManagers(), 'node_modules/husky8/lib/bin.js');
    expect(repository.spawn(process.execPath, [bin, 'install']).status).toBe(0);
    repository.spawn(process.execPath, [bin, 'add', '.husky/pre-commit', 'echo tests run']);
    return repository;
  }

  it('blocks a leak at commit and at push, passes what is clean, also after its own install', async () => {
    const repository = husky8();
    expect((await installIn(repository)).manager).toBe('husky');
    blocksLeaks(repository);
    const bin = join(npmManagers(), 'node_modules/husky8/lib/bin.js');
    repository.spawn(process.execPath, [bin, 'install']);
    blocksLeaks(repository);
  });

  it('fails where a file of it is not executable, which git passes over, with the command that helps', async () => {
    const repository = husky8();
    chmodSync(join(repository.root, '.husky/pre-commit'), 0o644);
    await expect(installIn(repository)).rejects.toThrow(/goes on without: .*`chmod \+x` it/);
    chmodSync(join(repository.root, '.husky/pre-commit'), 0o755);
    await installIn(repository);
    blocksLeaks(repository);
  });

  it('gets its files back byte for byte', async () => {
    const repository = husky8();
    const before = bytesOf(repository, ['.husky', '.git/hooks', '.git/config']);
    await installIn(repository);
    await uninstallIn(repository);
    expect(bytesOf(repository, ['.husky', '.git/hooks', '.git/config'])).toEqual(before);
  });
});

describe('husky 4', () => {
  const MANIFEST =
    '{\n\t"name": "a",\n\t"husky": {\n\t\t"hooks": {\n\t\t\t"pre-commit": "echo tests run"\n\t\t}\n\t}\n}\n';
  function install4(repository: Repository): void {
    const bin = join(npmManagers(), 'node_modules/husky4/lib/installer/bin.js');
    const env = { INIT_CWD: repository.root, npm_config_user_agent: 'npm/10.0.0', CI: undefined };
    expect(repository.spawn(process.execPath, [bin, 'install'], { env }).stdout).toContain('Done');
  }
  function husky4(): Repository {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ 'package.json': MANIFEST });
    install4(repository);
    return repository;
  }

  it('blocks a leak at commit and at push, passes what is clean, also after its own install', async () => {
    const repository = husky4();
    expect((await installIn(repository)).manager).toBe('husky');
    blocksLeaks(repository);
    install4(repository);
    blocksLeaks(repository);
  });

  it('gets its files back byte for byte, tabs and all', async () => {
    const repository = husky4();
    const before = bytesOf(repository, ['package.json', '.git/hooks', '.git/config']);
    await installIn(repository);
    expect(repository.read('package.json')).toContain('\t\t\t"pre-push": "');
    await uninstallIn(repository);
    expect(bytesOf(repository, ['package.json', '.git/hooks', '.git/config'])).toEqual(before);
  });
});
