import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { doctorIn, installIn, uninstallIn } from '../support/installation.ts';
import { blocksLeaks, bytesOf, leak } from '../support/manager-trials.ts';
import { pathWith, preCommitBin } from '../support/managers.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const bin = preCommitBin();

const CONFIG = `# our checks
default_stages: [pre-commit]
repos:
  - repo: local
    hooks:
      - id: words   # ours
        name: words
        entry: echo spelled
        language: system
        pass_filenames: false

`;

function withPreCommit(config = CONFIG, types = ['pre-commit']): Repository {
  const repository = createRepository();
  repository.commit({ '.pre-commit-config.yaml': config });
  generate(repository, types);
  return repository;
}

/** As `install` says: pre-commit refuses to run while its config has changes that are not staged. */
function commitConfig(repository: Repository): void {
  repository.commit({ '.pre-commit-config.yaml': repository.read('.pre-commit-config.yaml') });
}

function generate(repository: Repository, types: readonly string[]): void {
  const args = ['install', ...types.flatMap((type) => ['-t', type])];
  const { status, stdout, stderr } = repository.spawn(join(bin ?? '', 'pre-commit'), args);
  expect(status, stdout + stderr).toBe(0);
}

describe.skipIf(bin === undefined)('pre-commit', () => {
  it('is found; blocks a leak at commit and at push, before and after its own install', async () => {
    const repository = withPreCommit();
    const { manager, notes } = await installIn(repository);
    expect(manager).toBe('pre-commit');
    expect(notes.join()).toContain('git add .pre-commit-config.yaml');
    commitConfig(repository);
    const env = { PATH: pathWith(bin ?? '') };
    blocksLeaks(repository, { env });
    generate(repository, ['pre-commit', 'pre-push', 'pre-merge-commit']);
    expect(repository.read('.git/hooks/pre-commit')).not.toContain('secretguard');
    blocksLeaks(repository, { env });
  });

  it('shows secretguard among its hooks, and heeds SKIP', async () => {
    const repository = withPreCommit();
    await installIn(repository);
    const run = (env = {}) =>
      repository.spawn(join(bin ?? '', 'pre-commit'), ['run', '--all-files'], { env });
    expect(run().stdout).toMatch(/secretguard\.+Passed/);
    leak(repository);
    expect(run().stdout).toMatch(/secretguard\.+Failed/);
    expect(run({ SKIP: 'secretguard' }).stdout).toMatch(/secretguard\.+Skipped/);
  });

  it('catches a secret in the second of two branches that are pushed, which pre-commit itself never looks at', async () => {
    const repository = withPreCommit(CONFIG, ['pre-commit', 'pre-push']);
    await installIn(repository);
    const remote = createRepository({ bare: true });
    repository.branch('second');
    leak(repository);
    repository.commit();
    const { status, stdout, stderr } = repository.run(['push', '-q', remote.root, 'main', 'second']);
    expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('stripe')]);
  });

  it('after plain hooks were there first: one step each, and nothing is left over', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    await installIn(repository);
    repository.commit({ '.pre-commit-config.yaml': CONFIG });
    generate(repository, ['pre-commit', 'pre-push']);
    expect(repository.exists('.git/hooks/pre-commit.legacy')).toBe(true);
    await installIn(repository);
    commitConfig(repository);
    expect(repository.exists('.git/hooks/pre-commit.legacy')).toBe(false);
    blocksLeaks(repository);
    await uninstallIn(repository);
    expect(repository.read('.pre-commit-config.yaml')).toBe(CONFIG);
    expect(repository.read('.git/hooks/pre-commit')).not.toContain('secretguard');
  });

  it.each([
    ['two spaces', CONFIG],
    [
      'no indentation, no newline at the end',
      'repos:\n- repo: local\n  hooks:\n  - {id: a, name: a, entry: echo, language: system}',
    ],
    ['CRLF and settings after the list', `${CONFIG}fail_fast: true\n`.replaceAll('\n', '\r\n')],
  ])('takes secretguard in and gives the file back byte for byte: %s', async (_, config) => {
    const repository = withPreCommit(config);
    const before = bytesOf(repository, ['.pre-commit-config.yaml', '.git/hooks', '.git/config']);
    await installIn(repository);
    expect((await installIn(repository)).edits).toEqual([]);
    expect(repository.spawn(join(bin ?? '', 'pre-commit'), ['validate-config']).status).toBe(0);
    await uninstallIn(repository);
    expect(bytesOf(repository, ['.pre-commit-config.yaml', '.git/hooks', '.git/config'])).toEqual(before);
  });

  it('leaves its config alone where secretguard is in it by hand', async () => {
    const own =
      'repos:\n- repo: local\n  hooks:\n  - id: secretguard\n    name: s\n    entry: echo by hand\n    language: system\n';
    const repository = withPreCommit(own);
    await installIn(repository);
    expect(repository.read('.pre-commit-config.yaml')).toBe(own);
    blocksLeaks(repository);
  });

  it('commit messages too, when they are asked for', async () => {
    const repository = withPreCommit(CONFIG, ['pre-commit', 'commit-msg']);
    await installIn(repository, { hooks: ['pre-commit', 'commit-msg'] });
    generate(repository, ['pre-commit', 'commit-msg']);
    commitConfig(repository);
    repository.stage({ 'a.txt': 'clean\n' });
    leak(repository, 'message.txt');
    const message = repository.read('message.txt');
    repository.git('rm', '-qf', 'message.txt');
    expect(repository.run(['commit', '-qm', message]).status).not.toBe(0);
    expect(repository.run(['commit', '-qm', 'clean']).status).toBe(0);
  });

  it("blocks with the reason when secretguard's folder is gone", async () => {
    const repository = withPreCommit();
    await installIn(repository);
    generate(repository, ['pre-commit']);
    commitConfig(repository);
    rmSync(join(repository.gitDir, 'secretguard'), { recursive: true });
    repository.stage({ 'a.txt': 'clean\n' });
    const { status, stdout, stderr } = repository.run(['commit', '-qm', 'clean']);
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('npx secretguard install');
  });
});

const TOML = `# our checks
fail_fast = true

[[repos]]
repo = "local"
hooks = [{ id = "words", name = "words", language = "system", entry = "echo spelled", pass_filenames = false }]
`;

describe.skipIf(bin === undefined)('prek', () => {
  const prek = (repository: Repository, ...args: readonly string[]) => {
    const { status, stdout, stderr } = repository.spawn(join(bin ?? '', 'prek'), args);
    expect(status, stdout + stderr).toBe(0);
  };
  const installed = (files: Readonly<Record<string, string>>, ...types: readonly string[]): Repository => {
    const repository = createRepository();
    repository.commit(files);
    prek(repository, 'install', ...types.flatMap((type) => ['-t', type]));
    return repository;
  };

  it.each([
    ['a config of pre-commit', '.pre-commit-config.yaml', CONFIG],
    ['its other name', '.pre-commit-config.yml', CONFIG],
    ['a config of its own', 'prek.toml', TOML],
    ['no newline at the end', 'prek.toml', TOML.trimEnd()],
    ['CRLF', 'prek.toml', TOML.replaceAll('\n', '\r\n')],
  ])(
    'with %s: blocks leaks before and after its own install, and gives the file back',
    async (_, name, config) => {
      const repository = installed({ [name]: config });
      const before = bytesOf(repository, [name, '.git/hooks', '.git/config']);
      const { manager, notes } = await installIn(repository);
      expect(manager).toBe('pre-commit');
      expect(notes.join()).toContain(`git add ${name}`);
      expect((await installIn(repository)).edits).toEqual([]);
      prek(repository, 'validate-config', name);
      repository.commit({ [name]: repository.read(name) });
      blocksLeaks(repository);
      prek(repository, 'install', '-t', 'pre-commit', '-t', 'pre-push');
      expect(repository.read('.git/hooks/pre-commit')).not.toContain('secretguard');
      blocksLeaks(repository);
      const { checks } = await doctorIn(repository);
      expect(checks.filter(({ status }) => status === 'problem')).toEqual([]);
      expect(checks.map(({ id }) => id)).toContain('canary commit');
      prek(repository, 'uninstall', '-t', 'pre-push');
      await installIn(repository);
      await uninstallIn(repository);
      expect(bytesOf(repository, [name, '.git/hooks', '.git/config'])).toEqual(before);
    },
  );

  it('says what to write where its list of repos cannot be added to', async () => {
    const repository = installed({ 'prek.toml': 'repos = []\n' });
    await expect(installIn(repository)).rejects.toMatchObject({
      code: 'hook-unusable',
      message: expect.stringContaining('[[repos]]'),
    });
  });

  it('of both configs neither is left without secretguard', async () => {
    const repository = installed({ 'prek.toml': TOML, '.pre-commit-config.yaml': CONFIG });
    await installIn(repository);
    for (const name of ['prek.toml', '.pre-commit-config.yaml'])
      expect(repository.read(name), name).toContain('secretguard/launcher.sh');
  });
});
