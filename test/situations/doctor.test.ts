import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/install/doctor.ts';
import { runCli } from '../support/cli.ts';
import { builtFiles, doctorIn as doctor, installIn } from '../support/installation.ts';
import { bytesOf } from '../support/manager-trials.ts';
import { linkManagers, managerBin } from '../support/managers.ts';
import { createRepository, type Repository } from '../support/repository.ts';

/** The checks that are not ok, by id, with what they say. */
function wrong({ checks }: Diagnosis): Readonly<Record<string, string>> {
  return Object.fromEntries(
    checks.filter(({ status }) => status === 'problem').map(({ id, what }) => [id, what]),
  );
}

async function installed(): Promise<Repository> {
  const repository = createRepository();
  repository.commit({ 'a.txt': 'a\n' });
  await installIn(repository);
  return repository;
}

describe('secretguard doctor', () => {
  it('proves a plain installation by a canary, and leaves nothing behind', async () => {
    const repository = await installed();
    const before = bytesOf(repository, ['.git', 'a.txt']);
    const temporary = process.env['TMPDIR'];
    process.env['TMPDIR'] = repository.home;
    const there = readdirSync(repository.home);
    const diagnosis = await doctor(repository);
    expect(readdirSync(repository.home)).toEqual(there);
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
    expect(wrong(diagnosis)).toEqual({});
    expect(
      diagnosis.checks.filter(({ id }) => id.startsWith('canary')).map(({ id, status }) => [id, status]),
    ).toEqual([
      ['canary commit', 'ok'],
      ['canary env', 'ok'],
      ['canary push', 'ok'],
    ]);
    expect(bytesOf(repository, ['.git', 'a.txt'])).toEqual(before);
  });

  it.each([
    ['ignores .env and text files', '[core]\nexcludesFile = ~/ignored\n'],
    ['wants Windows line ends', '[core]\nautocrlf = true\nsafecrlf = true\n'],
    ['pushes to no folder', '[protocol "file"]\nallow = never\n'],
  ])('proves one where the config of the user %s', async (_, globalConfig) => {
    const repository = createRepository({ globalConfig });
    writeFileSync(join(repository.home, 'ignored'), '.env\n*.txt\n');
    await installIn(repository);
    expect(wrong(await doctor(repository))).toEqual({});
  });

  it.each(['next', 'vite', 'react-scripts'])(
    'proves one in a repo of %s, whose .env may be committed while it is public',
    async (framework) => {
      const repository = createRepository();
      repository.commit({ 'package.json': JSON.stringify({ dependencies: { [framework]: '1' } }) });
      await installIn(repository);
      expect(wrong(await doctor(repository))).toEqual({});
    },
  );

  it('names hooks that were never installed, and --fix installs them', async () => {
    const repository = createRepository();
    const diagnosis = await doctor(repository);
    // What install finds out is not known before.
    for (const id of ['node', 'compiled', 'grep'])
      expect(diagnosis.checks.map((check) => check.id)).not.toContain(id);
    expect(Object.keys(wrong(diagnosis))).toEqual(['hook pre-commit', 'hook pre-push', 'runtime']);
    const after = await doctor(repository, { fix: true });
    expect([after.healthy, after.fixed.length > 0]).toEqual([true, true]);
  });

  it.each(['keywords.bin', 'code.bin'])(
    'tells that %s is damaged though it kept its time, and --fix makes it again',
    async (name) => {
      const repository = await installed();
      const path = join(repository.root, '.git/secretguard', name);
      const { atime, mtime } = statSync(path);
      const bytes = readFileSync(path);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(path, bytes);
      utimesSync(path, atime, mtime);
      expect(Object.keys(wrong(await doctor(repository)))).toContain('compiled');
      const after = await doctor(repository, { fix: true });
      expect([after.healthy, wrong(after)]).toEqual([true, {}]);
    },
  );

  it('tells that the code could not be compiled, as where TMPDIR was not there, and the next install does it', async () => {
    const repository = createRepository();
    const files = await builtFiles();
    const temporary = process.env['TMPDIR'];
    process.env['TMPDIR'] = '/nowhere';
    await installIn(repository, { files });
    if (temporary === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = temporary;
    const compiled = async () =>
      (await doctor(repository)).checks.find(({ id }) => id === 'compiled')?.status;
    expect(await compiled()).toBe('warning');
    await installIn(repository);
    expect(await compiled()).toBe('ok');
  });

  it('tells that Node was replaced since its code was compiled', async () => {
    const repository = await installed();
    const settings = join(repository.root, '.git/secretguard/settings.sh');
    const text = readFileSync(settings, 'utf8');
    writeFileSync(settings, text.replace(/^(prepared_for=.*) \d+'$/m, "$1 1'"));
    const { checks, healthy } = await doctor(repository);
    expect(healthy).toBe(true);
    expect(checks.find(({ id }) => id === 'compiled')).toMatchObject({ status: 'warning' });
  });

  it('tells that a folder stands where a hook would', async () => {
    const repository = createRepository();
    mkdirSync(join(repository.gitDir, 'hooks/pre-push'), { recursive: true });
    const { checks } = await doctor(repository);
    expect(checks).toContainEqual(
      expect.objectContaining({ id: 'hook pre-push', what: expect.stringContaining('is no file') }),
    );
  });

  it('tells that a hook file is not executable, and --fix makes it so', async () => {
    const repository = await installed();
    chmodSync(join(repository.root, '.git/hooks/pre-commit'), 0o644);
    expect(wrong(await doctor(repository))['hook pre-commit']).toContain('not executable');
    expect((await doctor(repository, { fix: true })).healthy).toBe(true);
  });

  it('says of a hook that was kept whether it runs: git ran none that was not executable', async () => {
    const repository = createRepository();
    repository.write('.git/hooks/pre-commit', '#!/usr/bin/env node\n', 0o755);
    repository.write('.git/hooks/pre-push', '#!/usr/bin/env node\n', 0o644);
    await installIn(repository);
    const said = (await doctor(repository)).checks
      .filter(({ id }) => id.startsWith('hook '))
      .map(({ what }) => what);
    expect(said).toEqual([
      expect.stringMatching(/pre-commit is secretguard's, and runs the hook that was there before/),
      expect.stringMatching(/pre-push is secretguard's$/),
    ]);
  });

  it('tells that a hook file has Windows line ends', async () => {
    const repository = await installed();
    const path = join(repository.root, '.git/hooks/pre-push');
    writeFileSync(path, readFileSync(path, 'utf8').replaceAll('\n', '\r\n'));
    expect(wrong(await doctor(repository))['hook pre-push']).toContain('Windows line ends');
  });

  it('tells that another tool wrote over the hook', async () => {
    const repository = await installed();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho mine\n', 0o755);
    expect(wrong(await doctor(repository))['hook pre-commit']).toContain('does not start secretguard');
    const after = await doctor(repository, { fix: true });
    expect(after.healthy).toBe(true);
    expect(repository.read('.git/hooks/pre-commit')).toContain('echo mine');
  });

  it('names the file that takes git to other hooks', async () => {
    const repository = await installed();
    repository.config('core.hooksPath', '.nowhere');
    const { checks } = await doctor(repository);
    const check = checks.find(({ id }) => id === 'hooks-path');
    expect([check?.status, check?.what]).toEqual(['problem', expect.stringContaining('file:.git/config')]);
  });

  it('tells that the runtime is damaged, and --fix puts it in anew', async () => {
    const repository = await installed();
    writeFileSync(join(repository.gitDir, 'secretguard/runtime.cjs'), 'cut off');
    expect(wrong(await doctor(repository))['runtime']).toContain('runtime.cjs is not what was installed');
    expect((await doctor(repository, { fix: true })).healthy).toBe(true);
  });

  it('tells that the config is broken', async () => {
    const repository = await installed();
    repository.write('.secretguardrc', 'failOn: [\n');
    expect(Object.keys(wrong(await doctor(repository)))).toEqual(['config']);
    expect((await doctor(repository, { fix: true })).healthy).toBe(false);
  });

  it('tells that this shell skips hooks, that an alias goes past them, and that a setting may switch one off', async () => {
    const repository = await installed();
    repository.config('alias.ci', 'commit --no-verify');
    repository.config('hook.pre-push.enabled', 'off');
    repository.config('hook.pre-commit.enabled', 'true');
    const diagnosis = await doctor(repository, { env: { SKIP: 'a,secretguard', HUSKY: '0' } });
    expect(Object.keys(wrong(diagnosis))).toEqual(['skipped']);
    expect(diagnosis.checks.filter(({ id }) => id === 'skipped')).toHaveLength(2);
    expect(diagnosis.checks.filter(({ id }) => id === 'alias' || id === 'setting')).toMatchObject([
      { id: 'alias', what: expect.stringContaining('git ci') },
      { id: 'setting', what: expect.stringContaining('hook.pre-push.enabled is off') },
    ]);
  });

  it('does not take it for a proof that another hook stops every commit, whatever that one names', async () => {
    const repository = await installed();
    repository.write(
      '.git/hooks/pre-commit',
      '#!/bin/sh\necho secretguard comes later >&2\nexit 1\nsh .git/secretguard/launcher.sh pre-commit || exit 1\n',
      0o755,
    );
    const found = wrong(await doctor(repository));
    expect(Object.keys(found)).toEqual(['canary commit', 'canary env']);
    expect(found['canary commit']).toContain('was stopped, but not by secretguard');
  });

  it('finds a hook that starts the launcher and then passes all the same, by the canary alone', async () => {
    const repository = await installed();
    repository.write(
      '.git/hooks/pre-commit',
      '#!/bin/sh\nsh .git/secretguard/launcher.sh pre-commit || true\n',
      0o755,
    );
    const diagnosis = await doctor(repository);
    expect(Object.keys(wrong(diagnosis))).toEqual(['canary commit', 'canary env']);
    const after = await doctor(repository, { fix: true });
    expect([after.healthy, wrong(after)]).toEqual([true, {}]);
  });

  it('proves hooks in a folder of the git folder that core.hooksPath names', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    repository.config('core.hooksPath', '.git/own');
    await installIn(repository);
    expect(repository.exists('.git/own/pre-commit')).toBe(true);
    expect(wrong(await doctor(repository))).toEqual({});
  });

  it.each([
    [
      'husky',
      { '.husky/pre-commit': 'echo tests run\n' },
      (repository: Repository) => repository.spawn(managerBin('husky'), []),
    ],
    [
      'lefthook',
      { 'lefthook.yml': 'pre-commit:\n  commands:\n    a:\n      run: "true"\n' },
      (repository: Repository) => repository.spawn(managerBin('lefthook'), ['install', '-f']),
    ],
  ])('proves an installation through %s, before and after its own install', async (_, files, start) => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit(files);
    start(repository);
    await installIn(repository);
    expect(wrong(await doctor(repository))).toEqual({});
    start(repository);
    expect(wrong(await doctor(repository))).toEqual({});
  });

  it('names another work tree in which git runs no hook, since a relative core.hooksPath leads elsewhere there', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.husky/_\n' });
    repository.config('core.hooksPath', '.husky/_');
    await installIn(repository);
    const other = repository.worktree('other');
    const told = ({ checks }: Diagnosis) =>
      checks.filter(({ id }) => id === 'work-tree').map(({ status, what }) => `${status}: ${what}`);
    const diagnosis = await doctor(repository);
    expect(told(diagnosis)).toEqual([
      `warning: git runs no pre-commit hook in the work tree ${other.root} (none in ${join(other.root, '.husky/_')})`,
    ]);
    expect(diagnosis.healthy).toBe(true);
    await installIn(other);
    expect(told(await doctor(repository))).toEqual([]);
    expect(told(await doctor(other))).toEqual([]);
  });

  it('in a linked work tree, a submodule, a SHA-256 repository, with a path of spaces', async () => {
    const repository = createRepository({ folder: 'my repo', objectFormat: 'sha256' });
    repository.commit({ 'a.txt': 'a\n' });
    const worktree = repository.worktree('other');
    await installIn(worktree);
    expect(wrong(await doctor(worktree))).toEqual({});
    const outer = createRepository();
    const inner = outer.submodule('vendor/part');
    await installIn(inner);
    expect(wrong(await doctor(inner))).toEqual({});
  });

  it.each(['.config/lefthook.toml', '.config/lefthook.yaml', '.config/lefthook.json', 'lefthook.jsonc'])(
    'proves an installation through lefthook with %s',
    async (file) => {
      const repository = createRepository();
      linkManagers(repository);
      const config = file.endsWith('toml')
        ? '[pre-commit.commands.a]\nrun = "true"\n'
        : file.endsWith('yaml')
          ? 'pre-commit:\n  commands:\n    a:\n      run: "true"\n'
          : '{ "pre-commit": { "commands": { "a": { "run": "true" } } } }\n';
      repository.commit({ [file]: config });
      await installIn(repository);
      repository.spawn(managerBin('lefthook'), ['install', '-f']);
      expect(wrong(await doctor(repository))).toEqual({});
    },
  );

  it.each(['/dev/null', ''])('tells that core.hooksPath=%s switches the hooks off', async (hooksPath) => {
    const repository = await installed();
    repository.config('core.hooksPath', hooksPath);
    for (const fix of [false, true])
      expect(wrong(await doctor(repository, { fix }))['hooks-path']).toContain('so git runs no hooks');
  });

  it('proves hooks in a bare repository: of a server, and of the work trees that belong to it', async () => {
    const server = createRepository({ bare: true });
    expect(wrong(await doctor(server))['hook pre-receive']).toContain('is not there');
    await installIn(server, { hooks: ['pre-receive'] });
    const proved = await doctor(server);
    expect([wrong(proved), proved.checks.map(({ id }) => id)]).toEqual([
      {},
      expect.arrayContaining(['canary receive']),
    ]);
    const trees = createRepository({ bare: true });
    await installIn(trees);
    const both = await doctor(trees);
    expect([wrong(both), both.checks.map(({ id }) => id)]).toEqual([
      {},
      expect.arrayContaining(['canary commit', 'canary push']),
    ]);
  });

  it('gives its checks as JSON, and the exit code tells', async () => {
    const repository = createRepository();
    const { code, out } = await runCli(['doctor', '--format', 'json'], {
      cwd: repository.root,
      env: repository.env,
    });
    const document: unknown = JSON.parse(out);
    expect(code).toBe(1);
    expect(document).toMatchObject({
      version: 1,
      healthy: false,
      hooksPath: join(repository.root, '.git/hooks'),
    });
    expect(
      (await runCli(['doctor', '--format', 'sarif'], { cwd: repository.root, env: repository.env })).code,
    ).toBe(2);
  });

  it('in a clone without husky run yet: says that the hooks folder is missing where it is', async () => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ '.husky/pre-commit': 'true\n' });
    repository.spawn(managerBin('husky'), []);
    await installIn(repository);
    rmSync(join(repository.root, '.husky/_'), { recursive: true });
    expect(wrong(await doctor(repository))['hooks-path']).toContain('.husky/_');
    expect((await doctor(repository, { fix: true })).healthy).toBe(true);
  });
});
