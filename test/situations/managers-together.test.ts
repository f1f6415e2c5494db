import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.ts';
import { builtFiles, installIn, uninstallIn } from '../support/installation.ts';
import { blocksLeaks, bytesOf, leak } from '../support/manager-trials.ts';
import { linkManagers, managerBin, npmManagers } from '../support/managers.ts';
import { createRepository } from '../support/repository.ts';

const LEFTHOOK = 'pre-commit:\n  commands:\n    a:\n      run: echo lefthook\n';

describe('several things that want the hooks', () => {
  it('husky and lefthook both set up, git runs husky: secretguard goes there and says so', async () => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ 'lefthook.yml': LEFTHOOK, '.husky/pre-commit': 'echo husky\n' });
    repository.spawn(managerBin('lefthook'), ['install', '-f']);
    repository.spawn(managerBin('husky'), []);
    const { manager, notes } = await installIn(repository);
    expect(manager).toBe('husky');
    expect(notes.join()).toContain('husky and lefthook are set up here; git runs the hooks of husky');
    expect(repository.read('lefthook.yml')).toBe(LEFTHOOK);
    blocksLeaks(repository);
  });

  it('husky and lefthook both set up, git runs lefthook: secretguard goes there and says so', async () => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ 'lefthook.yml': LEFTHOOK, '.husky/pre-commit': 'echo husky\n' });
    repository.spawn(managerBin('lefthook'), ['install', '-f']);
    const { manager, notes } = await installIn(repository);
    expect(manager).toBe('lefthook');
    expect(notes.join()).toContain('git runs the hooks of lefthook');
    blocksLeaks(repository);
  });

  it('--manager names one that is not set up: git runs secretguard, and install says what is missing', async () => {
    const repository = createRepository();
    const { manager, notes } = await installIn(repository, { manager: 'lefthook' });
    expect([manager, notes.join()]).toEqual(['lefthook', expect.stringContaining('is not set up here')]);
    blocksLeaks(repository);
  });

  it('a package.json that is a link, or no UTF-8, is of no manager that must be asked', async () => {
    const repository = createRepository();
    repository.commit({ 'real.json': '{ "name": "a", "hooks": [] }\n' });
    repository.link('package.json', 'real.json');
    expect((await installIn(repository)).manager).toBe('git');
    repository.remove('package.json');
    repository.write('package.json', Buffer.from('{ "author": "Ren\xe9", "hooks": {} }\n', 'latin1'));
    expect((await installIn(repository)).edits).toEqual([]);
    await uninstallIn(repository);
  });

  it('--manager names another than the one that git runs: it is taken, and said', async () => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ '.husky/pre-commit': 'echo husky\n' });
    repository.spawn(managerBin('husky'), []);
    const { manager, notes } = await installIn(repository, { manager: 'git' });
    expect(manager).toBe('git');
    expect(notes.join()).toContain('git runs the hooks of husky here');
    expect(repository.read('.husky/pre-commit')).toBe('echo husky\n');
    blocksLeaks(repository);
  });

  it('one package.json with two managers, secretguard in both: uninstall gives it back byte for byte', async () => {
    const repository = createRepository();
    const commands = { 'pre-commit': 'true' };
    const text = `${JSON.stringify({ husky: { hooks: commands }, 'simple-git-hooks': commands }, undefined, 2)}\n`;
    repository.commit({ 'package.json': text });
    await installIn(repository, { manager: 'husky' });
    await installIn(repository, { manager: 'simple-git-hooks' });
    expect(repository.read('package.json').match(/launcher/g)).toHaveLength(4);
    expect(await uninstallIn(repository)).toMatchObject({ wasInstalled: true });
    expect(repository.read('package.json')).toBe(text);
    expect(repository.exists('.git/secretguard')).toBe(false);
  });

  it('lint-staged rewrites a partially staged file: what is staged is scanned, what is not stays', async () => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({
      'package.json': '{ "name": "a", "lint-staged": { "*.js": "touch" } }\n',
      '.husky/pre-commit': 'lint-staged --quiet\n',
      'a.js': 'one();\n\n\n\n\n\n\ntwo();\n',
    });
    repository.spawn(managerBin('husky'), []);
    await installIn(repository);
    repository.stage({ 'a.js': 'first();\n\n\n\n\n\n\ntwo();\n' });
    const part = 'first();\n\n\n\n\n\n\nlast();\n';
    repository.write('a.js', part);
    const clean = repository.run(['commit', '-qm', 'clean']);
    expect(clean.status, clean.stdout + clean.stderr).toBe(0);
    expect(repository.git('show', 'HEAD:a.js')).toContain('two();');
    expect(repository.read('a.js')).toBe(part);

    leak(repository, 'b.js');
    repository.write('b.js', 'nothing();\n');
    const blocked = repository.run(['commit', '-qm', 'leak']);
    expect([blocked.status, blocked.stdout + blocked.stderr]).toEqual([1, expect.stringContaining('stripe')]);
    expect(repository.read('b.js')).toBe('nothing();\n');
    expect(repository.read('a.js')).toBe(part);
  });

  it('a secret that a formatter brings in after secretguard has looked is caught at the push', async () => {
    const repository = createRepository();
    linkManagers(repository);
    repository.commit({ '.husky/pre-commit': 'cat made.txt > a.js\ngit add a.js\n' });
    leak(repository, 'made.txt');
    repository.git('rm', '-q', '--cached', 'made.txt');
    repository.spawn(managerBin('husky'), []);
    await installIn(repository);
    repository.stage({ 'b.js': 'clean();\n' });
    repository.run(['commit', '-qm', 'formatted']);
    const remote = createRepository({ bare: true });
    const { status, stdout, stderr } = repository.run(['push', '-q', remote.root, 'main']);
    expect([status, stdout + stderr]).toEqual([1, expect.stringContaining('stripe')]);
  });
});

describe('monorepos', () => {
  it.each([
    ['npm and yarn workspaces', { 'package.json': '{ "name": "a", "workspaces": ["packages/*"] }\n' }],
    [
      'pnpm workspaces',
      { 'package.json': '{ "name": "a" }\n', 'pnpm-workspace.yaml': 'packages: ["packages/*"]\n' },
    ],
    [
      'Yarn Plug’n’Play, without node_modules',
      { 'package.json': '{ "name": "a" }\n', '.pnp.cjs': '// made by yarn\n' },
    ],
  ])('%s: installed from a package, works in all', async (_, files) => {
    const repository = createRepository();
    repository.commit({
      ...files,
      'packages/one/package.json': '{ "name": "one" }\n',
      'packages/two/a.txt': 'a\n',
    });
    await installIn(repository, { cwd: join(repository.root, 'packages/one') });
    blocksLeaks(repository, { cwd: join(repository.root, 'packages/two') });
  });

  it.each([
    ['package.json', '{ "husky": { "hooks": { "pre-commit": "true" } } }\n'],
    ['package.json', '{ "simple-git-hooks": { "pre-commit": "true" } }\n'],
    ['.husky/pre-commit', 'true\n'],
  ])(
    'uninstall at the root takes the step out of web/%s, which install was told of there',
    async (file, text) => {
      const repository = createRepository();
      repository.commit({ [`web/${file}`]: text, 'package.json': '{}\n' });
      await installIn(repository, { cwd: join(repository.root, 'web') });
      expect(repository.read(`web/${file}`)).not.toBe(text);
      await uninstallIn(repository);
      expect(repository.read(`web/${file}`)).toBe(text);
      expect(repository.git('status', '--short')).toBe('');
    },
  );

  it('simple-git-hooks in a package below the root', async () => {
    const repository = createRepository();
    linkManagers(repository);
    const manifest = '{\n  "simple-git-hooks": {\n    "pre-commit": "echo tests run"\n  }\n}\n';
    repository.commit({ 'web/package.json': manifest });
    const cli = join(npmManagers(), 'node_modules/simple-git-hooks/cli.js');
    repository.spawn(process.execPath, [cli], { cwd: join(repository.root, 'web') });
    const before = bytesOf(repository, ['web', '.git/hooks', '.git/config']);
    expect((await installIn(repository, { cwd: join(repository.root, 'web') })).manager).toBe(
      'simple-git-hooks',
    );
    blocksLeaks(repository);
    await uninstallIn(repository);
    expect(bytesOf(repository, ['.git/hooks', '.git/config'])).toEqual(
      Object.fromEntries(Object.entries(before).filter(([path]) => !path.startsWith('web'))),
    );
  });
});

describe('`secretguard install` as a prepare script', () => {
  const prepare = { npm_lifecycle_event: 'prepare', PATH: process.env['PATH'], HOME: process.env['HOME'] };

  it('in an image without .git: says so and exits 0, so that npm install goes on', async () => {
    const { home } = createRepository();
    const { code, err } = await runCli(['install'], { cwd: home, env: prepare });
    expect([code, err]).toEqual([0, expect.stringContaining('no git repository')]);
  });

  it('of a package that somebody else depends on: leaves their repository alone, and their npm install goes on', async () => {
    const repository = createRepository();
    repository.write('node_modules/@they/lib/package.json', '{}');
    const { code, err } = await runCli(['install'], {
      cwd: join(repository.root, 'node_modules/@they/lib'),
      env: { ...prepare, npm_lifecycle_event: 'postinstall' },
    });
    expect([code, err]).toEqual([0, expect.stringContaining('a package that was installed')]);
    expect(repository.exists('.git/hooks/pre-commit')).toBe(false);
    expect(repository.exists('.git/secretguard')).toBe(false);
  });

  it('typed by a person outside of a repository: exit 2', async () => {
    const { home } = createRepository();
    const { code } = await runCli(['install'], {
      cwd: home,
      env: { ...prepare, npm_lifecycle_event: undefined },
    });
    expect(code).toBe(2);
  });

  it('in a repository whose config is broken: fails all the same', async () => {
    const repository = createRepository();
    repository.write('.secretguardrc', 'failOn: [\n');
    await builtFiles();
    const { code } = await runCli(['install'], { cwd: repository.root, env: { ...prepare, CI: 'true' } });
    expect(code).toBe(2);
  });

  it('typed by a person it tells how everyone who clones gets the hooks, as a script it does not', async () => {
    const repository = createRepository();
    repository.write('package.json', '{ "scripts": { "prepare": "husky" } }\n');
    await builtFiles();
    const script = await runCli(['install'], { cwd: repository.root, env: prepare });
    await runCli(['uninstall'], { cwd: repository.root, env: prepare });
    const typed = await runCli(['install'], {
      cwd: repository.root,
      env: { ...prepare, npm_lifecycle_event: undefined },
    });
    const hint = 'npm pkg set scripts.prepare="husky && secretguard install"';
    expect([script.code, script.err.includes(hint), typed.code, typed.err.includes(hint)]).toEqual([
      0,
      false,
      0,
      true,
    ]);
  });
});
