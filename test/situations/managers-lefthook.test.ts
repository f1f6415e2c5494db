import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { installIn, uninstallIn } from '../support/installation.ts';
import { blocksLeaks, bytesOf, leak } from '../support/manager-trials.ts';
import { linkManagers, managerBin, npmManagers } from '../support/managers.ts';
import { createRepository, type Repository } from '../support/repository.ts';

beforeAll(() => void npmManagers());

const CONFIG = `# what our team runs
pre-commit:
  parallel: true   # they do not mind
  commands:
    lint:
      run: echo linted

    words:
      run: |
        echo spelled
`;

function withLefthook(config = CONFIG, file = 'lefthook.yml'): Repository {
  const repository = createRepository();
  linkManagers(repository);
  repository.commit({ [file]: config });
  sync(repository);
  return repository;
}

function sync(repository: Repository): void {
  expect(repository.spawn(managerBin('lefthook'), ['install', '-f']).status).toBe(0);
}

describe('lefthook', () => {
  it('is found, and its own commands still run', async () => {
    const repository = withLefthook();
    expect((await installIn(repository)).manager).toBe('lefthook');
    repository.stage({ 'a.txt': 'clean\n' });
    const { status, stdout, stderr } = repository.run(['commit', '-qm', 'clean']);
    expect(status).toBe(0);
    expect(stdout + stderr).toContain('linted');
  });

  it('blocks a leak at commit and at push, before and after lefthook writes its hooks anew', async () => {
    const repository = withLefthook();
    await installIn(repository);
    blocksLeaks(repository);
    sync(repository);
    expect(repository.read('.git/hooks/pre-push')).not.toContain('secretguard');
    blocksLeaks(repository);
  });

  it.each([
    ['lefthook.yml', 'pre-commit:\n  skip:\n    - rebase\n  commands:\n    lint:\n      run: echo linted\n'],
    ['lefthook.toml', '[pre-commit]\nskip = ["rebase"]\n[pre-commit.commands.lint]\nrun = "echo linted"\n'],
    [
      'lefthook.json',
      '{ "pre-commit": { "skip": ["rebase"], "commands": { "lint": { "run": "echo linted" } } } }\n',
    ],
  ])('is told where the settings of a hook leave secretguard out, too: %s', async (file, config) => {
    const repository = withLefthook(config, file);
    const { notes } = await installIn(repository);
    expect(notes).toEqual([expect.stringMatching(/`skip` of pre-commit .* runs no secretguard/)]);
    sync(repository);
    repository.commit({ 'a.txt': 'a\n' });
    leak(repository);
    const env = { GIT_SEQUENCE_EDITOR: 'sed -i s/pick/edit/' };
    repository.git('stash', '-q');
    repository.run(['rebase', '-q', '-i', 'HEAD^'], { env });
    repository.git('stash', 'pop', '-q', '--index');
    const amended = repository.run(['commit', '-q', '--amend', '--no-edit']);
    expect([amended.status, amended.stderr + amended.stdout]).toEqual([0, expect.stringContaining('(skip)')]);
  });

  it('keeps every line of the config: comments, blank lines and all', async () => {
    const repository = withLefthook();
    await installIn(repository);
    const lines = repository.read('lefthook.yml').split('\n');
    expect(CONFIG.split('\n').filter((line) => !lines.includes(line))).toEqual([]);
    expect(lines.indexOf('    secretguard:')).toBeGreaterThan(lines.indexOf('        echo spelled'));
  });

  it.each([
    ['commands', 'lefthook.yml', CONFIG],
    ['no newline at the end', 'lefthook.yml', CONFIG.trimEnd()],
    ['CRLF', 'lefthook.yaml', CONFIG.replaceAll('\n', '\r\n')],
    [
      'jobs, and a hook without settings',
      '.lefthook.yml',
      'pre-push:\npre-commit:\n  jobs:\n  - run: echo one\n  - name: two\n    run: echo two\n# end\n',
    ],
    [
      'a hook of another kind',
      '.config/lefthook.yml',
      'commit-msg:\n    commands:\n        a:\n            run: echo a\n',
    ],
    ['its assertion set to false', 'lefthook.yml', `assert_lefthook_installed: false\n${CONFIG}`],
    ['a BOM before the first key', 'lefthook.yml', `\uFEFF${CONFIG.slice(CONFIG.indexOf('pre-commit:'))}`],
    ['an end of the document', '.lefthook.yaml', `---\n${CONFIG}...\n`],
    ['TOML', 'lefthook.toml', '[pre-commit.commands.lint]\nrun = "echo linted"\n'],
    ['TOML with CRLF', '.config/lefthook.toml', '[pre-commit.commands.lint]\r\nrun = "echo linted"\r\n'],
    ['TOML with jobs in one line', 'lefthook.toml', '[pre-commit]\njobs = [{ run = "echo linted" }]\n'],
    [
      'JSON with comments',
      'lefthook.jsonc',
      '// ours\n{\n  /* "no": {} */\n  "pre-commit": {\n    "commands": { "a": { "run": "true" }, }, // one, "yet"\n    "parallel": true,\n  },\n}\n',
    ],
    ['JSON with an assertion of its own', 'lefthook.json', '{"assert_lefthook_installed":true}'],
    [
      'JSON with a hook that has a list of no commands',
      'lefthook.json',
      '{\n  "pre-commit": {\n    "commands": {\n    }\n  }\n}\n',
    ],
    [
      'JSON',
      'lefthook.json',
      '{\n  "pre-commit": {\n    "commands": { "lint": { "run": "echo linted" } }\n  }\n}\n',
    ],
  ])('takes secretguard in and gives the file back byte for byte: %s', async (_, file, config) => {
    const repository = withLefthook(config, file);
    const before = bytesOf(repository, [file, '.git/hooks', '.git/config']);
    await installIn(repository);
    expect((await installIn(repository)).edits).toEqual([]);
    sync(repository);
    leak(repository);
    const { status, stdout, stderr } = repository.run(['commit', '-qm', 'leak']);
    expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('stripe')]);
    await uninstallIn(repository);
    expect(bytesOf(repository, [file])[file]).toBe(before[file]);
    expect(JSON.stringify(bytesOf(repository, ['.git/hooks']))).not.toContain('secretguard');
  });

  it.each([
    [
      'commands that stand elsewhere',
      'lefthook.yml',
      'x: &a\n  lint:\n    run: echo\npre-commit:\n  commands: *a\n',
    ],
    ['a hook that stands elsewhere', 'lefthook.yml', 'x: &a\n  parallel: true\npre-commit: *a\n'],
    [
      'commands that a merge brings',
      'lefthook.yml',
      'x: &a\n  commands:\n    a:\n      run: echo\npre-commit:\n  <<: *a\n',
    ],
    ['a hook that a merge brings', 'lefthook.yml', 'x: &a\n  pre-commit:\n    parallel: true\n<<: *a\n'],
    [
      'a TOML table in one line',
      'lefthook.toml',
      'pre-commit = { commands = { lint = { run = "echo" } } }\n',
    ],
  ])(
    'leaves alone what would be lost or doubled by another entry, and says what to do: %s',
    async (_, file, config) => {
      const repository = createRepository();
      repository.commit({ [file]: config });
      await expect(installIn(repository)).rejects.toThrow('--manager git');
      expect(repository.read(file)).toBe(config);
      await installIn(repository, { manager: 'git' });
      leak(repository);
      expect(repository.run(['commit', '-qm', 'leak']).status).toBe(1);
    },
  );

  it.each([
    ['lefthook.yml', CONFIG],
    ['lefthook.toml', '[pre-commit.commands.lint]\nrun = "echo linted"\n'],
    ['lefthook.json', '{ "pre-commit": { "commands": { "lint": { "run": "echo linted" } } } }\n'],
  ])('has lefthook make hooks that block once its program is gone: %s', async (file, config) => {
    const repository = withLefthook(config, file);
    await installIn(repository);
    sync(repository);
    const hook = repository.read('.git/hooks/pre-commit');
    expect(hook).not.toContain('secretguard');
    repository.remove('node_modules');
    repository.write('.git/hooks/pre-commit', hook.replaceAll(npmManagers(), '/gone'), 0o755);
    repository.stage({ 'a.txt': 'clean\n' });
    expect(repository.run(['commit', '-qm', 'clean'], { env: { PATH: '/usr/bin:/bin' } }).status).not.toBe(0);
  });

  it('restores hook files byte for byte where lefthook did not write them anew', async () => {
    const repository = withLefthook();
    const before = bytesOf(repository, ['lefthook.yml', '.git/hooks', '.git/config']);
    await installIn(repository);
    await uninstallIn(repository);
    expect(bytesOf(repository, ['lefthook.yml', '.git/hooks', '.git/config'])).toEqual(before);
  });

  it("blocks with the reason when secretguard's folder is gone", async () => {
    const repository = withLefthook();
    await installIn(repository);
    sync(repository);
    rmSync(join(repository.gitDir, 'secretguard'), { recursive: true });
    repository.stage({ 'a.txt': 'clean\n' });
    const { status, stdout, stderr } = repository.run(['commit', '-qm', 'clean']);
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain('npx secretguard install');
  });

  it('catches a secret in the second of two branches that are pushed', async () => {
    const repository = withLefthook();
    await installIn(repository);
    sync(repository);
    const remote = createRepository({ bare: true });
    repository.branch('second');
    leak(repository);
    repository.commit();
    const { status, stdout, stderr } = repository.run(['push', '-q', remote.root, 'main', 'second']);
    expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('stripe')]);
  });

  describe.each([
    ['commands', 'lefthook.yml', CONFIG],
    [
      'jobs',
      '.config/lefthook.yml',
      'pre-push:\n  jobs:\n    - run: echo one\npre-commit:\n  jobs:\n    - run: echo two\n',
    ],
    ['TOML', 'lefthook.toml', '[pre-commit.commands.lint]\nrun = "echo linted"\n'],
    ['JSON', 'lefthook.json', '{ "pre-commit": { "commands": { "lint": { "run": "echo linted" } } } }\n'],
  ])("where no file changed by lefthook's reckoning (%s)", (_, file, config) => {
    /** A clone, so to say: git knows the branch that its remote's HEAD names, and lefthook compares with that. */
    async function cloned(): Promise<Repository> {
      const repository = withLefthook(config, file);
      await installIn(repository);
      sync(repository);
      repository.commit({ [file]: repository.read(file) });
      const remote = createRepository({ bare: true });
      repository.git('remote', 'add', 'origin', remote.root);
      repository.git('push', '-q', '--no-verify', '-u', 'origin', 'main');
      repository.git('remote', 'set-head', 'origin', 'main');
      return repository;
    }

    function blocks(repository: Repository, ...args: readonly string[]): void {
      const { status, stdout, stderr } = repository.run(args);
      expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('stripe')]);
    }

    it('a push is blocked for a secret that a later commit took out', async () => {
      const repository = await cloned();
      leak(repository);
      repository.commit();
      repository.git('rm', '-q', 'src/pay.ts');
      repository.commit();
      blocks(repository, 'push', '-q', 'origin', 'main');
    });

    it('a push of another branch is blocked, also from a linked work tree', async () => {
      const repository = await cloned();
      repository.git('switch', '-q', '-c', 'other');
      leak(repository);
      repository.commit();
      repository.git('switch', '-q', 'main');
      blocks(repository, 'push', '-q', 'origin', 'other');
      repository.git('worktree', 'add', '-q', '--detach', 'linked', 'main');
      blocks(repository, '-C', 'linked', 'push', '-q', 'origin', 'other');
    });

    it('a push of a tag is blocked for its message', async () => {
      const repository = await cloned();
      const message = sample`key sk_live_${base62(40)}\n`.render(seeded(5));
      repository.git('tag', '-a', 'v1', '-m', message);
      blocks(repository, 'push', '-q', 'origin', 'v1');
    });

    it('a commit of a link that became a file is blocked', async () => {
      const repository = await cloned();
      symlinkSync('elsewhere', join(repository.root, 'pay.ts'));
      repository.git('add', 'pay.ts');
      repository.git('commit', '-q', '--no-verify', '-m', 'a link');
      repository.remove('pay.ts');
      leak(repository, 'pay.ts');
      blocks(repository, 'commit', '-qm', 'a file');
    });
  });

  it('leaves a command of that name that somebody wrote by hand', async () => {
    const own = 'pre-commit:\n  commands:\n    secretguard:\n      run: npx secretguard hook pre-commit\n';
    const repository = withLefthook(own);
    await installIn(repository, { hooks: ['pre-commit'] });
    expect(repository.read('lefthook.yml')).toContain(own);
    await uninstallIn(repository);
    expect(repository.read('lefthook.yml')).toBe(own);
    const json =
      '{ "pre-commit": { "commands": { "secretguard": { "run": "npx secretguard hook pre-commit" } } } }\n';
    const other = withLefthook(json, 'lefthook.json');
    await installIn(other, { hooks: ['pre-commit'] });
    await uninstallIn(other);
    expect(other.read('lefthook.json')).toBe(json);
  });

  it('leaves a config in flow style alone and says what to do', async () => {
    const repository = withLefthook('pre-commit: { commands: { a: { run: echo a } } }\n');
    await expect(installIn(repository)).rejects.toThrow('--manager git');
    expect((await installIn(repository, { manager: 'git' })).manager).toBe('git');
    blocksLeaks(repository);
  });
});
