/**
 * Hooks that are started by something else than git at the top of a work tree: by programs with a git of their own, each in its
 * own way (tried by hand with GitPython 3, dulwich 1, JGit 7, git2-hooks 0.7 and git gui), and by git where somebody told it where it is.
 */
import { readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import type { HookName } from '../../src/install/hook-name.ts';
import { builtFiles, installIn } from '../support/installation.ts';
import { leak } from '../support/manager-trials.ts';
import { createRepository, type Outcome, type Repository, type RunOptions } from '../support/repository.ts';

beforeAll(async () => {
  await builtFiles();
});

/** How a program starts a hook of a repository, from a folder elsewhere. */
type Start = (repository: Repository, hook: HookName, ...args: readonly string[]) => Outcome;

/** What counts in a message, too. */
const ACME =
  'rules:\n  custom:\n    - { id: acme, title: Acme, severity: high, pattern: "acme-[0-9]{6}", keywords: [acme-] }\n';

const HOOKS = ['pre-commit', 'commit-msg', 'pre-push'] as const;

/** By its whole path, with the index and no editor named. */
const gitPython: Start = ({ root, gitDir, spawn }, hook, ...args) =>
  spawn(join(gitDir, 'hooks', hook), args, {
    cwd: root,
    env: { GIT_INDEX_FILE: join(gitDir, 'index'), GIT_EDITOR: ':' },
  });

/** By its path from where it runs: pre-commit in the work tree, commit-msg in git's own folder. */
const dulwich: Start = ({ root, gitDir, spawn }, hook, ...args) =>
  hook === 'commit-msg'
    ? spawn(`hooks/${hook}`, args, { cwd: gitDir })
    : spawn(`.git/hooks/${hook}`, args, { cwd: root });

/** In a shell, with git's folders named. */
const jgit: Start = ({ root, gitDir, spawn }, hook, ...args) =>
  spawn('sh', ['-c', '"$0" "$@"', join(gitDir, 'hooks', hook), ...args], {
    cwd: root,
    env: { GIT_DIR: gitDir, GIT_WORK_TREE: root },
  });

/** Without any word of where it is, and with nothing to read. */
const gitui: Start = ({ root, gitDir, spawn }, hook, ...args) =>
  spawn(join(gitDir, 'hooks', hook), args, { cwd: root, input: '' });

/** `git gui` and `git citool`, from a folder below. */
const gitGui: Start = ({ root, gitDir, run, write }, hook, ...args) => {
  write('below/here', '');
  return run(['hook', 'run', '--ignore-missing', hook, '--', ...args], {
    cwd: join(root, 'below'),
    env: { GIT_DIR: gitDir, GIT_WORK_TREE: root },
  });
};

const [major = 0, minor = 0] = createRepository().run(['--version']).stdout.match(/\d+/g)?.map(Number) ?? [];
/** `git hook` came with 2.36. */
const programs = Object.entries({ gitPython, dulwich, jgit, gitui, gitGui }).filter(
  ([name]) => name !== 'gitGui' || major > 2 || minor >= 36,
);

describe.each(programs)('hooks as %s starts them', (_, start) => {
  test('block a staged secret, an unignored .env and a secret in the message, pass what is clean, and leave nothing', async () => {
    const repository = createRepository();
    await installIn(repository, { hooks: HOOKS });
    const message = join(repository.home, 'message');
    const before = filesOf(repository);

    leak(repository);
    const staged = start(repository, 'pre-commit');
    expect([staged.status, staged.stdout + staged.stderr]).toEqual([1, expect.stringContaining('stripe')]);
    repository.git('rm', '-qf', 'src/pay.ts');

    repository.write('.env', 'A=1\n');
    const beside = start(repository, 'pre-commit');
    expect([beside.status, beside.stdout + beside.stderr]).toEqual([1, expect.stringContaining('.env')]);
    repository.remove('.env');

    repository.write(message, sample`use sk_live_${base62(24)}\n`.render(seeded(3)));
    const said = start(repository, 'commit-msg', message);
    expect([said.status, said.stdout + said.stderr]).toEqual([
      1,
      expect.stringContaining('<commit message>'),
    ]);

    repository.stage({ 'a.js': "const token = 'changeme';\n" });
    repository.write(message, 'change\n');
    for (const clean of [start(repository, 'pre-commit'), start(repository, 'commit-msg', message)])
      expect(clean).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(filesOf(repository)).toEqual(before);

    repository.write('.secretguardrc', ACME);
    repository.write(message, 'use acme-123456\n');
    expect(start(repository, 'commit-msg', message).stderr).toContain('acme');
  });
});

test('two containers share a repository, and their processes have the same numbers: neither takes what the other looks at', async () => {
  const repository = createRepository();
  await installIn(repository, { hooks: HOOKS });
  const before = filesOf(repository);
  const run = (hook: 'pre-commit' | 'commit-msg', of: string) =>
    // `exec` keeps the number.
    repository.spawn('sh', ['-c', `echo other >.git/secretguard/${of}.$$; exec .git/hooks/${hook} message`]);
  leak(repository);
  expect(run('pre-commit', 'staged').status).toBe(1);
  repository.git('rm', '-qf', 'src/pay.ts');
  repository.stage({ 'a.js': "const token = 'changeme';\n" });
  expect(run('pre-commit', 'staged')).toMatchObject({ status: 0, stderr: '' });
  repository.write('message', "const token = 'changeme';\n");
  expect(run('commit-msg', 'message')).toMatchObject({ status: 0, stderr: '' });
  const others = readdirSync(join(repository.gitDir, 'secretguard')).filter((name) =>
    /^(?:staged|message)\.\d+$/.test(name),
  );
  expect(others.map((name) => repository.read(join(repository.gitDir, 'secretguard', name)))).toEqual([
    'other\n',
    'other\n',
    'other\n',
  ]);
  expect(filesOf(repository).filter((name) => !others.includes(name))).toEqual(before);
});

describe('a dotfiles repository, of which git is told where it is', () => {
  /** Its git folder beside the files, with no `.git` in which a shell would find it. */
  async function dotfiles(folder: string, env: (root: string, gitDir: string) => NodeJS.ProcessEnv) {
    const repository = createRepository({ folder });
    await installIn(repository, { hooks: HOOKS });
    const gitDir = join(repository.root, '.cfg');
    renameSync(repository.gitDir, gitDir);
    return { ...repository, gitDir, options: { env: env(repository.root, gitDir) } };
  }

  test.each([
    [
      'by its whole path',
      'dot files',
      (root: string, gitDir: string) => ({ GIT_DIR: gitDir, GIT_WORK_TREE: root }),
    ],
    ['by a path from there', 'repo', () => ({ GIT_DIR: '.cfg', GIT_WORK_TREE: '.' })],
    ['without the work tree', 'repo', () => ({ GIT_DIR: '.cfg' })],
  ])('the commands of a blocked commit and push work as the report says: %s', async (_, folder, env) => {
    const { gitDir, options, run, spawn, write } = await dotfiles(folder, env);
    write('.gitignore', '.cfg\n');
    write('rc', sample`export K=sk_live_${base62(24)}\n`.render(seeded(5)));
    run(['add', 'rc', '.gitignore'], options);
    const blocked = run(['commit', '-qm', 'change'], options);
    expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringContaining('stripe')]);
    const [, before = ''] = /^note before each command: (.*)$/m.exec(blocked.stderr) ?? [];
    const [, command = ''] = /(git rm --cached .*)/.exec(blocked.stderr) ?? [];
    expect(spawn('sh', ['-c', 'git status']).status).not.toBe(0);
    expect(spawn('sh', ['-c', `${before} ${command}`])).toMatchObject({ status: 0, stderr: '' });
    expect(run(['ls-files'], options).stdout).toBe('.gitignore\n');

    run(['add', '-f', 'rc'], options);
    run(['commit', '-qnm', 'change'], options);
    const remote = createRepository({ bare: true });
    const pushed = run(['push', '-q', remote.root, 'HEAD'], options);
    expect(pushed.status).toBe(1);
    expect(pushed.stderr).toContain(`note before each command: ${before}\n`);
    expect(before).toContain(gitDir);
    expect(before.includes('GIT_WORK_TREE')).toBe('GIT_WORK_TREE' in options.env);
  });

  test('where a shell finds the repository by itself, nothing is said of that', async () => {
    const repository = createRepository();
    await installIn(repository);
    repository.commit();
    const linked = repository.worktree('linked');
    const outside: RunOptions = {
      cwd: repository.home,
      env: { GIT_DIR: repository.gitDir, GIT_WORK_TREE: repository.root },
    };
    for (const [place, options] of [
      [linked, {}],
      [repository, {}],
      [repository, outside],
    ] as const) {
      leak(place);
      const { status, stderr } = place.run(['commit', '-qm', 'change'], options);
      expect([status, stderr]).toEqual([1, expect.stringContaining('stripe')]);
      expect(stderr).not.toContain('GIT_DIR');
    }
    const bare = createRepository({ bare: true });
    await installIn(bare, { hooks: ['pre-push'] });
    repository.commit();
    repository.git('push', '-q', '--no-verify', bare.root, 'HEAD:refs/heads/main');
    const pushed = bare.run(['push', '-q', createRepository({ bare: true }).root, 'main']);
    expect([pushed.status, pushed.stderr]).toEqual([1, expect.stringContaining('stripe')]);
    expect(pushed.stderr).not.toContain('GIT_DIR');
  });
});

/** What lies in git's folder and the runtime's, but for what a hook may leave there. */
function filesOf({ gitDir }: Repository): readonly string[] {
  return [...readdirSync(gitDir), ...readdirSync(join(gitDir, 'secretguard'))].filter(
    (name) => !/^(?:log|checked|checking|index|COMMIT_EDITMSG)$/.test(name),
  );
}
