import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/install/doctor.ts';
import { type GlobalResult, globalPlace, installGlobal, uninstallGlobal } from '../../src/install/global.ts';
import { DEFAULT_HOOKS } from '../../src/install/hook-name.ts';
import { runCli } from '../support/cli.ts';
import { builtFiles, doctorIn, installIn } from '../support/installation.ts';
import { blocksLeaks, bytesOf, leak } from '../support/manager-trials.ts';
import { linkManagers, managerBin } from '../support/managers.ts';
import { createRepository, type Repository } from '../support/repository.ts';

/** For the user whose home that repository has. */
async function installFor(repository: Repository): Promise<GlobalResult> {
  return installGlobal({
    env: { ...repository.env },
    hooks: DEFAULT_HOOKS,
    dryRun: false,
    files: await builtFiles(),
    node: process.execPath,
  });
}

async function uninstallFor(repository: Repository): Promise<GlobalResult> {
  return uninstallGlobal({ env: { ...repository.env }, purge: true, dryRun: false });
}

/** Everything in this process sees that user's global config, too. */
async function doctorFor(repository: Repository): Promise<Diagnosis> {
  return as(repository, () => doctorIn(repository));
}

async function as<Result>(repository: Repository, act: () => Promise<Result>): Promise<Result> {
  const before = process.env['GIT_CONFIG_GLOBAL'];
  process.env['GIT_CONFIG_GLOBAL'] = repository.env['GIT_CONFIG_GLOBAL'];
  try {
    return await act();
  } finally {
    process.env['GIT_CONFIG_GLOBAL'] = before;
  }
}

describe('secretguard install --global', () => {
  it('guards every repository of the user: commits and pushes, in clones and work trees made later', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    await installFor(repository);
    blocksLeaks(repository);
    blocksLeaks(repository.clone());
    blocksLeaks(repository.worktree('other'));
    expect(repository.exists('.git/secretguard')).toBe(false);
  });

  it("runs a repository's own hooks as before: all kinds, with arguments and what git says on standard input", async () => {
    const repository = createRepository();
    const hook = (name: string, line: string) =>
      repository.write(`.git/hooks/${name}`, `#!/bin/sh\n${line}\n`, 0o755);
    hook('pre-commit', 'echo own pre-commit');
    hook('commit-msg', 'echo "own $1" | sed "s/.git.//"');
    hook('post-commit', 'echo own post-commit');
    hook('pre-push', 'cat > pushed.txt; echo "$1" >> pushed.txt');
    await installFor(repository);
    repository.stage({ 'a.txt': 'a\n' });
    const { status, stdout, stderr } = repository.run(['commit', '-qm', 'clean']);
    expect([status, stdout + stderr]).toEqual([0, 'own pre-commit\nown COMMIT_EDITMSG\nown post-commit\n']);
    const remote = createRepository({ bare: true });
    expect(repository.run(['push', '-q', remote.root, 'main']).status).toBe(0);
    expect(repository.read('pushed.txt')).toBe(
      `refs/heads/main ${repository.id()} refs/heads/main ${'0'.repeat(40)}\n${remote.root}\n`,
    );
    hook('pre-commit', 'exit 3');
    expect(repository.run(['commit', '-qm', 'no', '--allow-empty']).status).toBe(1);
  });

  it('leaves a hook that is not executable as git leaves it: not run', async () => {
    const repository = createRepository();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\nexit 1\n', 0o644);
    await installFor(repository);
    repository.stage({ 'a.txt': 'a\n' });
    expect(repository.run(['commit', '-qm', 'clean']).status).toBe(0);
  });

  it('runs the hooks of a core.hooksPath that the user had before, and gives it back', async () => {
    const repository = createRepository({ globalConfig: '[core]\n\t# mine\n\thooksPath = ~/my hooks\n' });
    repository.write(join(repository.home, 'my hooks/pre-commit'), '#!/bin/sh\necho mine\n', 0o755);
    const config = readFileSync(join(repository.home, '.gitconfig'));
    const { notes } = await installFor(repository);
    expect(notes.join()).toContain('my hooks');
    repository.stage({ 'a.txt': 'a\n' });
    expect(repository.run(['commit', '-qm', 'clean']).stderr).toBe('mine\n');
    blocksLeaks(repository);
    await uninstallFor(repository);
    expect(readFileSync(join(repository.home, '.gitconfig'))).toEqual(config);
    expect(repository.git('config', '--path', 'core.hooksPath')).toBe(join(repository.home, 'my hooks'));
  });

  it('doctor proves it where a folder of hooks stood in the global config before', async () => {
    const repository = createRepository({ globalConfig: '[core]\n\thooksPath = ~/mine\n' });
    await installFor(repository);
    const { checks } = await doctorFor(repository);
    expect(checks.filter(({ status }) => status === 'problem')).toEqual([]);
  });

  it('guards what a folder of hooks that several repositories share does not: it acts where it was installed', async () => {
    const user = createRepository();
    user.git('config', '--global', 'core.hooksPath', join(user.home, 'shared'));
    expect((await as(user, () => installIn(user))).place.shared).toBe(true);
    await installFor(user);
    const other = { ...createRepository(), env: user.env };
    leak(other);
    expect(other.run(['commit', '-qm', 'leak'], { env: { ...user.env } }).status).toBe(1);
    const { checks } = await doctorFor(other);
    expect(checks.filter(({ status }) => status === 'problem')).toEqual([]);
    leak(user);
    expect(user.run(['commit', '-qm', 'leak']).status).toBe(1);
  });

  it('runs the hooks of a core.hooksPath in a file that the global config includes', async () => {
    const repository = createRepository();
    const config = join(repository.home, '.gitconfig');
    writeFileSync(config, `[include]\n\tpath = ~/more\n${readFileSync(config, 'utf8')}`);
    repository.write(join(repository.home, 'more'), '[core]\n\thooksPath = ~/mine\n');
    repository.write(join(repository.home, 'mine/pre-commit'), '#!/bin/sh\necho mine\n', 0o755);
    const before = bytesOf(repository, ['../home']);
    await installFor(repository);
    repository.stage({ 'a.txt': 'a\n' });
    expect(repository.run(['commit', '-qm', 'clean']).stderr).toBe('mine\n');
    blocksLeaks(repository);
    await uninstallFor(repository);
    expect(bytesOf(repository, ['../home'])).toEqual(before);
  });

  it("runs the hooks of a core.hooksPath in the machine's config, which stands alone again after it", async () => {
    const user = createRepository();
    const system = join(user.home, 'system');
    user.write(system, '[core]\n\thooksPath = ~/mine\n');
    user.write(join(user.home, 'mine/pre-commit'), '#!/bin/sh\necho mine\n', 0o755);
    const repository = { ...user, env: { ...user.env, GIT_CONFIG_NOSYSTEM: '0', GIT_CONFIG_SYSTEM: system } };
    const before = bytesOf(repository, ['../home']);
    expect((await installFor(repository)).notes.join()).toContain(join(user.home, 'mine'));
    repository.stage({ 'a.txt': 'a\n' });
    const env = { GIT_CONFIG_NOSYSTEM: '0', GIT_CONFIG_SYSTEM: system };
    expect(repository.run(['commit', '-qm', 'clean'], { env }).stderr).toBe('mine\n');
    leak(user);
    expect(repository.run(['commit', '-qm', 'leak'], { env }).status).toBe(1);
    await uninstallFor(repository);
    expect(bytesOf(repository, ['../home'])).toEqual(before);
  });

  it('says that an included file wins over it, and leaves nothing behind', async () => {
    const repository = createRepository({
      globalConfig: '[core]\n\tpager = cat\n[include]\n\tpath = ~/more\n',
    });
    repository.write(join(repository.home, 'more'), '[core]\n\thooksPath = ~/mine\n');
    const before = bytesOf(repository, ['../home']);
    await expect(installFor(repository)).rejects.toThrow('which wins');
    expect(bytesOf(repository, ['../home'])).toEqual(before);
  });

  it('is uninstalled once: the second time there was nothing, though the log stays', async () => {
    const user = createRepository();
    await installFor(user);
    leak(user);
    user.run(['commit', '-qm', 'x']);
    const uninstall = () =>
      as(user, () => runCli(['uninstall', '--global'], { cwd: user.home, env: user.env }));
    expect((await uninstall()).err).toContain('secretguard is uninstalled');
    expect((await uninstall()).err).toContain('nothing was changed');
    await uninstallFor(user);
    expect(user.spawn('ls', [globalPlace(user.env).base]).status).not.toBe(0);
  });

  it('takes out the folders that it made, also where the log stayed at first', async () => {
    const repository = createRepository();
    const folders = () => repository.spawn('find', ['../home', '-type', 'd']).stdout;
    const before = folders();
    await installFor(repository);
    leak(repository);
    repository.run(['commit', '-qm', 'leak']);
    await uninstallGlobal({ env: { ...repository.env }, purge: false, dryRun: false });
    expect(folders()).not.toBe(before);
    await uninstallFor(repository);
    expect(folders()).toBe(before);
  });

  it('installed twice changes nothing; uninstalled leaves nothing, and the config byte for byte', async () => {
    const repository = createRepository();
    const before = bytesOf(repository, ['../home']);
    expect((await installFor(repository)).changed).toBe(true);
    const again = await installFor(repository);
    expect([again.changed, again.edits]).toEqual([false, []]);
    await uninstallFor(repository);
    expect(bytesOf(repository, ['../home'])).toEqual(before);
    expect((await uninstallFor(repository)).changed).toBe(false);
  });

  it('uninstalled leaves a core.hooksPath that the user has set since', async () => {
    const repository = createRepository({ globalConfig: '[core]\n\thooksPath = ~/mine\n' });
    await installFor(repository);
    repository.git('config', '--global', 'core.hooksPath', '~/newer');
    const config = readFileSync(join(repository.home, '.gitconfig'));
    await uninstallFor(repository);
    expect(readFileSync(join(repository.home, '.gitconfig'))).toEqual(config);
    expect(existsSync(join(repository.home, '.config/secretguard'))).toBe(false);
  });

  it('installed again where core.hooksPath was unset by hand: forgets the folder that it pointed to at first', async () => {
    const repository = createRepository({ globalConfig: '[core]\n\thooksPath = ~/mine\n' });
    repository.write(join(repository.home, 'mine/pre-commit'), '#!/bin/sh\necho mine\n', 0o755);
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho own\n', 0o755);
    await installFor(repository);
    repository.git('config', '--global', '--unset', 'core.hooksPath');
    await installFor(repository);
    repository.stage({ 'a.txt': 'a\n' });
    expect(repository.run(['commit', '-qm', 'clean']).stderr).toBe('own\n');
    await uninstallFor(repository);
    expect(repository.run(['config', 'core.hooksPath']).status).toBe(1);
  });

  it('a dry run of either changes nothing', async () => {
    const repository = createRepository();
    const before = bytesOf(repository, ['../home']);
    const planned = await installGlobal({
      env: { ...repository.env },
      hooks: DEFAULT_HOOKS,
      dryRun: true,
      files: await builtFiles(),
      node: process.execPath,
    });
    expect(planned.edits.length).toBeGreaterThan(0);
    expect(bytesOf(repository, ['../home'])).toEqual(before);
    await installFor(repository);
    const between = bytesOf(repository, ['../home']);
    const { edits, changed } = await uninstallGlobal({
      env: { ...repository.env },
      purge: true,
      dryRun: true,
    });
    expect([edits.length > 0, changed]).toEqual([true, true]);
    expect(bytesOf(repository, ['../home'])).toEqual(between);
  });

  it('installed again makes a hook run again that lost its mode', async () => {
    const repository = createRepository();
    await installFor(repository);
    const hook = join(repository.home, '.config/secretguard/hooks/pre-commit');
    chmodSync(hook, 0o644);
    expect((await installFor(repository)).edits.map(({ path }) => path)).toEqual([hook]);
    expect(statSync(hook).mode & 0o777).toBe(0o755);
  });

  it('writes nothing where git cannot read the global config', async () => {
    const repository = createRepository();
    repository.write(join(repository.home, '.gitconfig'), '[core\n');
    const before = bytesOf(repository, ['../home']);
    await expect(installFor(repository)).rejects.toMatchObject({ code: 'git-failed' });
    await expect(uninstallFor(repository)).rejects.toMatchObject({ code: 'git-failed' });
    expect(bytesOf(repository, ['../home'])).toEqual(before);
  });

  it('leaves a repository with husky to husky', async () => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ '.husky/pre-commit': 'echo tests run\n' });
    repository.spawn(managerBin('husky'), []);
    await installFor(repository);
    repository.stage({ 'a.txt': 'a\n' });
    expect(repository.run(['commit', '-qm', 'clean']).stderr).toBe('tests run\n');
  });

  it('together with `secretguard install` in a repository: its own answers, once', async () => {
    const repository = createRepository();
    await installFor(repository);
    const { place } = await as(repository, () => installIn(repository));
    expect(place.hooksFolder).toBe(join(repository.root, '.git/hooks'));
    expect(repository.exists('.git/hooks/pre-commit')).toBe(true);
    blocksLeaks(repository);
    rmSync(join(repository.gitDir, 'secretguard'), { recursive: true });
    repository.stage({ 'b.txt': 'b\n' });
    expect(repository.run(['commit', '-qm', 'clean']).status).toBe(1);
  });

  it('with its runtime gone: every repository blocks with the reason', async () => {
    const repository = createRepository();
    const { place } = await installFor(repository);
    rmSync(place.runtime, { recursive: true });
    repository.stage({ 'a.txt': 'a\n' });
    const { status, stderr } = repository.run(['commit', '-qm', 'clean']);
    expect([status, stderr]).toEqual([1, expect.stringContaining('secretguard install --global')]);
  });

  it('is what doctor finds and proves in a repository without anything of its own', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    const { place } = await installFor(repository);
    const diagnosis = await doctorFor(repository);
    expect(diagnosis.checks.filter(({ status }) => status === 'problem')).toEqual([]);
    expect(diagnosis.checks.filter(({ id }) => id.startsWith('canary'))).toHaveLength(3);
    expect(bytesOf(repository, [join('..', 'home')])[`${place.runtime}/log`]).toBeUndefined();
  });

  it('catches a secret in a commit made in a repository whose path has spaces', async () => {
    const repository = createRepository({ folder: 'my repo' });
    await installFor(repository);
    leak(repository);
    expect(repository.run(['commit', '-qm', 'leak']).status).toBe(1);
  });
});
