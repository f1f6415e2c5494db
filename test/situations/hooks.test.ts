import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { base62, hex, password, sample, seeded } from '../../src/detect/sample.ts';
import { readLogLine } from '../../src/install/log.ts';
import { runCli } from '../support/cli.ts';
import { builtFiles, installIn, uninstallIn } from '../support/installation.ts';
import { createRepository, type Outcome, type Repository, type RunOptions } from '../support/repository.ts';

const secret = sample`STRIPE_KEY=sk_live_${base62(24)}\n`.render(seeded(42));
const CLEAN = 'export const add = (a, b) => a + b;\n';
/** A config with a rule that the gate does not know. */
const ACME =
  'rules:\n  custom:\n    - { id: acme, title: Acme, severity: high, pattern: "acme-[0-9]{6}", keywords: [acme-] }\n';

beforeAll(async () => {
  await builtFiles();
});

async function protectedRepository(
  options: Parameters<typeof createRepository>[0] = {},
  hooks?: Parameters<typeof installIn>[1],
): Promise<Repository> {
  const repository = createRepository(options);
  await installIn(repository, hooks);
  return repository;
}

const commit = (repository: Repository, options?: RunOptions, ...args: readonly string[]): Outcome =>
  repository.run(['commit', '--quiet', '-m', 'change', ...args], options);

function home(repository: Repository): string {
  return join(
    repository.root,
    repository.git('rev-parse', '--git-common-dir').replace(/^(?!\/)/, ''),
    'secretguard',
  );
}

/** Blocked, with the reason on standard error. */
function expectBlocked(ended: Outcome, reason: RegExp): void {
  expect(ended.stderr).toMatch(reason);
  expect(ended.status).not.toBe(0);
}

describe('pre-commit', () => {
  test('a staged secret blocks the commit and is never printed', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'pay.env.txt': secret });
    const ended = commit(repository);
    expectBlocked(ended, /blocked this commit: 1 secret[\s\S]*pay\.env\.txt:1/);
    expect(ended.stderr + ended.stdout).not.toContain(secret.slice(-26, -1));
  });

  test('signs beyond ASCII are printed, and looked for, as they are', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.md': sample`密码：${base62(20)}\n`.render(seeded(7)), 'pay.js': secret });
    const ended = commit(repository);
    expectBlocked(ended, /blocked this commit: 2 secrets[\s\S]*a\.md:1/);
    expect(ended.stderr).toContain('sk_live_…(32)');
    expect(ended.stderr).toContain('  → ');
  });

  test('a clean change passes without a word', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'add.js': CLEAN });
    expect(commit(repository)).toMatchObject({ status: 0, stderr: '', stdout: '' });
  });

  test('a change that wakes Node and holds no secret passes without a word', async () => {
    const repository = await protectedRepository();
    repository.stage({
      'a.js': 'const token = process.env.SERVICE_TOKEN_1234;\nconst password = readLine("p4ssw0rd? ");\n',
    });
    expect(commit(repository)).toMatchObject({ status: 0, stderr: '' });
  });

  test('a secret staged but gone from the work tree is blocked', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': secret });
    repository.write('a.txt', CLEAN);
    expectBlocked(commit(repository), /a\.txt:1/);
  });

  test('a secret in the work tree that is not staged passes', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': CLEAN });
    repository.write('a.txt', secret);
    expect(commit(repository).status).toBe(0);
  });

  test('`commit -a` and `commit FILE` are looked at as git will take them', async () => {
    const repository = await protectedRepository();
    repository.commit({ 'a.txt': 'one\n', 'b.txt': 'one\n' });
    repository.write('a.txt', secret);
    expectBlocked(commit(repository, {}, '-a'), /a\.txt:1/);
    expect(commit(repository, {}, '--', 'b.txt').status).not.toBe(0); // nothing changed in it
    repository.write('b.txt', 'two\n');
    expect(commit(repository, {}, '--', 'b.txt').status).toBe(0);
    expectBlocked(commit(repository, {}, '--', 'a.txt'), /a\.txt:1/);
  });

  test('from a subfolder, and with git told where it is', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'sub/deep/a.txt': secret });
    const ended = commit(repository, { cwd: join(repository.root, 'sub/deep') });
    expectBlocked(ended, /a\.txt:1/);
    // Where the commands can be pasted.
    expect(ended.stderr).toMatch(/cd \.\.\/\.\.\n$/);
    const told = repository.run(
      ['--git-dir', join(repository.root, '.git'), '--work-tree', repository.root, 'commit', '-m', 'x'],
      { cwd: repository.home },
    );
    expectBlocked(told, /a\.txt:1/);
  });

  test.each([
    ['an unignored .env at the top', { '.gitignore': '' }, { '.env': 'MODE=x\n' }],
    [
      "a rule of the top's config",
      {
        '.secretguardrc': ACME,
        'sub/b.txt': `acme-${'204811'}\n`,
      },
      {},
    ],
  ])('%s blocks, though a script starts the hook in a subfolder', async (_, staged, beside) => {
    const repository = await protectedRepository();
    repository.stage({ 'sub/a.txt': 'nothing\n', ...staged });
    for (const [path, text] of Object.entries(beside)) repository.write(path, text);
    const cwd = join(repository.root, 'sub');
    expect(repository.spawn('sh', ['../.git/hooks/pre-commit'], { cwd }).status).toBe(1);
  });

  test('an amend and a first commit are blocked alike', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': secret });
    expectBlocked(commit(repository), /a\.txt:1/);
    repository.commit({ 'a.txt': CLEAN });
    repository.stage({ 'b.txt': secret });
    expectBlocked(commit(repository, {}, '--amend'), /b\.txt:1/);
  });

  test.each(['* -diff\n', '* binary\n', '*.txt -text diff=secret\n'])(
    'attributes that hide a file from diff hide nothing: %j',
    async (attributes) => {
      const repository = await protectedRepository();
      repository.config('diff.secret.textconv', 'true');
      repository.config('diff.secret.command', 'true');
      repository.config('diff.external', 'true');
      repository.stage({ '.gitattributes': attributes, 'a.txt': secret });
      expectBlocked(commit(repository), /a\.txt:1/);
    },
  );

  test('UTF-16 wakes Node and is blocked', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': Buffer.from(`\ufeff${secret}`, 'utf16le') });
    expectBlocked(commit(repository), /a\.txt/);
  });

  test('an env file that lies there unignored blocks, ignored it does not', async () => {
    const repository = await protectedRepository();
    repository.write('.env', 'PORT=80\n');
    repository.stage({ 'a.js': CLEAN });
    expectBlocked(commit(repository), /\.env is not ignored/);
    repository.stage({ '.gitignore': '.env\n' });
    expect(commit(repository)).toMatchObject({ status: 0, stderr: '' });
  });

  test('a secret, and an env file beside the commit: both are told', async () => {
    const repository = await protectedRepository();
    repository.write('.env', 'PORT=80\n');
    repository.stage({ 'a.txt': secret });
    expectBlocked(commit(repository), /a\.txt:1[\s\S]*\.env is not ignored/);
  });

  test('a staged env file blocks, however its folder is named', async () => {
    const repository = await protectedRepository({ objectFormat: 'sha256' });
    repository.stage({ 'déjà vu/"x"/.env.production': 'PORT=80\n' });
    expectBlocked(commit(repository), /\.env\.production/);
  });
});

describe('the other hooks', () => {
  const all = { hooks: ['pre-commit', 'pre-push', 'commit-msg', 'pre-merge-commit'] } as const;

  test('a secret that got past by --no-verify is blocked at the push', async () => {
    const repository = await protectedRepository();
    const bare = createRepository({ bare: true });
    repository.git('remote', 'add', 'origin', bare.root);
    repository.commit({ 'a.txt': secret });
    repository.commit({ 'a.txt': CLEAN });
    const ended = repository.run(['push', '--quiet', 'origin', 'main']);
    expectBlocked(ended, /blocked this push[\s\S]*a\.txt:1/);
    expect(bare.run(['rev-parse', '--verify', 'main']).status).not.toBe(0);
  });

  test('a clean push goes through; so do a delete and a push of nothing', async () => {
    const repository = await protectedRepository();
    const bare = createRepository({ bare: true });
    repository.git('remote', 'add', 'origin', bare.root);
    repository.commit({ 'a.txt': CLEAN });
    expect(repository.run(['push', 'origin', 'main:main', 'main:other']).status).toBe(0);
    expect(repository.run(['push', 'origin', ':other']).status).toBe(0);
    expect(repository.run(['push', 'origin', 'main']).status).toBe(0);
  });

  test.each([
    'https://user:WORD@example.com/x.git',
    'https://WORD@example.com/x.git',
    'ssh://a:b@WORD@example.com/x',
  ])('the login of a remote that is given by URL is not told: %s', async (form) => {
    const repository = await protectedRepository();
    repository.commit({ 'a.env.txt': `${secret.trim()} # secretguard:allow\n` });
    const word = base62(24)(seeded(7));
    const url = form.replace('WORD', word);
    const zero = '0'.repeat(40);
    const ended = repository.spawn('.git/hooks/pre-push', [url, url], {
      input: `refs/heads/main ${repository.id()} refs/heads/main ${zero}\n`,
    });
    expect(ended.status).toBe(0);
    expect(ended.stderr).toContain(`commits for ${url.slice(0, url.indexOf('://'))}://example.com/x`);
    expect(ended.stderr + repository.read('.git/secretguard/log')).not.toContain(word);
  });

  test.each([
    ['fails', '#!/bin/sh\nexit 1\n'],
    ['cannot be started', '#!/nowhere/sh\n'],
  ])('a push is blocked where the cat that reads what is pushed %s', async (_, cat) => {
    const repository = await protectedRepository();
    repository.commit({ 'a.txt': secret });
    const tools = toolsWithout(repository, ['cat']);
    writeFileSync(join(tools, 'cat'), cat, { mode: 0o755 });
    const remote = createRepository({ bare: true });
    const ended = repository.run(['push', remote.root, 'main'], { env: { PATH: tools } });
    expectBlocked(ended, /could not be understood/);
  });

  test('a PATH with nothing but git: a push is looked at, too', async () => {
    const repository = await protectedRepository();
    const remote = createRepository({ bare: true });
    const usual = 'bash cat cksum grep rm sed tr date env ls head sleep basename dirname uname ps node sh';
    const env = { PATH: toolsWithout(repository, usual.split(' ')) };
    repository.commit({ 'a.txt': 'clean\n' });
    expect(repository.run(['push', '--quiet', remote.root, 'main'], { env })).toMatchObject({
      status: 0,
      stderr: '',
    });
    repository.commit({ 'a.txt': secret });
    expectBlocked(repository.run(['push', remote.root, 'main'], { env }), /a\.txt:1/);
  });

  test('a push that takes long tells a terminal that it is at work, and nobody else', async () => {
    const repository = await protectedRepository();
    const id = repository.commit({ 'a.txt': CLEAN });
    const tools = toolsWithGit(repository, 'rev-list', 'sleep 4');
    const push = `echo "refs/heads/main ${id} refs/heads/main ${'0'.repeat(40)}" | PATH='${tools}' .git/hooks/pre-push origin ../elsewhere`;
    const terminal = repository.spawn('python3', [
      '-c',
      'import pty, sys; pty.spawn(sys.argv[1:])',
      'sh',
      '-c',
      `${push}; echo "status $?"`,
    ]);
    expect(terminal.stdout).toMatch(/^secretguard: pre-push is still looking …\r\nstatus 0/);
    expect(repository.spawn('sh', ['-c', push])).toMatchObject({ status: 0, stderr: '' });
  });

  test('a push of what cannot be read is blocked', async () => {
    const repository = await protectedRepository();
    const id = '1'.repeat(40);
    const made = repository.run(['mktree', '--missing'], { input: `100644 blob ${id}\ta.txt\n` });
    const tree = made.stdout.trim();
    const input = `refs/tags/tree ${tree} refs/tags/tree ${'0'.repeat(40)}\n`;
    const hook = join(repository.root, '.git/hooks/pre-push');
    const ended = repository.spawn(hook, ['origin', 'nowhere'], { input });
    expect(ended.stderr).toContain(`object ${id}`);
    expect(ended.status).toBe(2);
    const log = readFileSync(join(home(repository), 'log'), 'utf8');
    expect(readLogLine(log.trim())).toMatchObject({ event: 'failed', reason: 'incomplete' });
  });

  test('a secret in the message is blocked as it is written', async () => {
    const repository = await protectedRepository({}, all);
    repository.stage({ 'a.js': CLEAN });
    expectBlocked(repository.run(['commit', '-m', `deploy\n\n${secret}`]), /commit message/);
    expect(repository.run(['commit', '--quiet', '-m', 'deploy']).status).toBe(0);
  });

  test('a script in a subfolder names the file of the message as it lies there', async () => {
    const repository = await protectedRepository({}, { hooks: ['commit-msg'] });
    repository.write('sub/message', secret);
    repository.write('message', 'nothing\n');
    const cwd = join(repository.root, 'sub');
    expect(repository.spawn('sh', ['../.git/hooks/commit-msg', 'message'], { cwd }).status).toBe(1);
    expect(repository.spawn('sh', ['../.git/hooks/commit-msg', 'nowhere'], { cwd }).status).toBe(2);
  });

  test('what git strips from the message does not count, what it keeps does', async () => {
    const repository = await protectedRepository({}, all);
    const editor = (text: string) => {
      const file = join(repository.home, 'editor.sh');
      writeFileSync(file, `#!/bin/sh\ncat >"$1" <<'TEXT'\n${text}TEXT\n`, { mode: 0o755 });
      return { env: { GIT_EDITOR: file } };
    };
    repository.stage({ 'a.js': CLEAN });
    expect(repository.run(['commit', '--quiet'], editor(`word\n# ${secret}`)).status).toBe(0);
    repository.config('commit.cleanup', 'whitespace');
    repository.stage({ 'b.js': CLEAN });
    expectBlocked(repository.run(['commit'], editor(`word\n# ${secret}`)), /commit message/);
    repository.git('config', '--unset', 'commit.cleanup');
    repository.config('core.commentChar', ';');
    expectBlocked(repository.run(['commit'], editor(`word\n# ${secret}`)), /commit message/);
    expect(repository.run(['commit', '--quiet'], editor(`word\n; ${secret}`)).status).toBe(0);
  });

  test('the diff that `commit -v` shows is not part of the message', async () => {
    const repository = await protectedRepository({}, { hooks: ['commit-msg'] });
    repository.stage({ 'a.txt': secret });
    const file = join(repository.home, 'editor.sh');
    writeFileSync(file, `#!/bin/sh\n{ echo word; cat "$1"; } >"$1.new" && mv "$1.new" "$1"\n`, {
      mode: 0o755,
    });
    expect(repository.run(['commit', '-v'], { env: { GIT_EDITOR: file } })).toMatchObject({ status: 0 });
  });

  test('a merge that brings a secret is blocked', async () => {
    const repository = await protectedRepository({}, all);
    repository.commit({ 'a.txt': 'one\n' });
    repository.branch('side');
    repository.commit({ 'b.txt': secret });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'c.txt': 'one\n' });
    expectBlocked(repository.run(['merge', '--no-edit', 'side']), /blocked this merge[\s\S]*b\.txt:1/);
  });

  test('a server refuses a push that holds a secret', async () => {
    const server = createRepository({ bare: true });
    await installIn(server, { hooks: ['pre-receive'] });
    const repository = createRepository();
    repository.git('remote', 'add', 'origin', server.root);
    repository.commit({ 'a.txt': CLEAN });
    expect(repository.run(['push', 'origin', 'main']).status).toBe(0);
    repository.commit({ 'b.txt': secret });
    expectBlocked(repository.run(['push', 'origin', 'main']), /b\.txt:1/);
    expect(server.id('main')).toBe(repository.id('HEAD~'));
  });

  test('a server tells what lets a push pass there, which is not what a clone allows', async () => {
    const server = createRepository({ bare: true });
    await installIn(server, { hooks: ['pre-receive'] });
    const repository = createRepository();
    repository.git('remote', 'add', 'origin', server.root);
    repository.commit({ 'prod.env': 'A=1\n', '.secretguardrc': 'envFiles: { allow: [prod.env] }\n' });
    const push = () => repository.run(['push', 'origin', 'main']);
    expectBlocked(push(), /allow in a clone does not count here/);
    writeFileSync(join(server.root, '.secretguardrc'), repository.read('.secretguardrc'));
    expect(push().status).toBe(0);
    repository.commit({ 'b.txt': `${secret.trimEnd()} # secretguard:allow -- a test\n` });
    expect(push().status).toBe(0);
  });
});

describe('where git looks', () => {
  async function expectGuards(repository: Repository): Promise<void> {
    repository.stage({ 'leak.txt': secret });
    expectBlocked(commit(repository), /leak\.txt:1/);
    repository.stage({ 'leak.txt': CLEAN });
    expect(commit(repository).status).toBe(0);
  }

  test.each(['../shared-hooks', '../../outside'])('.git/hooks as a link to %s', async (target) => {
    const repository = createRepository();
    const folder = join(repository.gitDir, target);
    mkdirSync(folder);
    rmSync(join(repository.gitDir, 'hooks'), { recursive: true, force: true });
    symlinkSync(target, join(repository.gitDir, 'hooks'));
    await installIn(repository);
    await expectGuards(repository);
  });

  test('a linked work tree', async () => {
    const repository = await protectedRepository();
    repository.commit({ 'a.txt': 'one\n' });
    await expectGuards(repository.worktree('side'));
  });

  test('a linked work tree with a config of its own, after a commit in the one without', async () => {
    const repository = await protectedRepository();
    repository.commit({ 'a.js': CLEAN });
    const linked = repository.worktree('linked');
    linked.write('.secretguardrc', ACME);
    linked.stage({ 'b.txt': `acme-${'204811'}\n` });
    for (const name of ['b.js', 'c.js']) {
      repository.stage({ [name]: CLEAN });
      expect(commit(repository).status).toBe(0);
    }
    expectBlocked(commit(linked), /b\.txt:1/);
  });

  test('a sparse checkout of a partial clone: what is deleted and moved without being here', async () => {
    const origin = createRepository();
    origin.config('uploadpack.allowFilter', 'true');
    origin.commit({ 'in/a.txt': 'a\n', 'out/b.txt': 'b\n'.repeat(50), 'out/c.txt': 'c\n'.repeat(50) });
    const partial = origin.clone('--filter=blob:none', '--sparse');
    partial.git('sparse-checkout', 'set', 'in');
    await installIn(partial);
    partial.git('rm', '--quiet', '-r', '--sparse', 'out');
    partial.stage({ 'in/b.txt': `${'b\n'.repeat(50)}new\n` });
    const ended = commit(partial);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    partial.stage({ 'in/b.txt': secret });
    partial.git(
      'update-index',
      '--cacheinfo',
      `100644,${partial.git('rev-parse', 'HEAD~1:out/c.txt')},in/a.txt`,
    );
    expectBlocked(commit(partial), /STRIPE_KEY|in\/b\.txt/);
  });

  test('a merge that brings settings of npm into a sparse checkout of a partial clone, where their content is not here', async () => {
    const origin = createRepository();
    origin.config('uploadpack.allowFilter', 'true');
    origin.commit({ 'in/a.txt': 'a\n', 'out/.npmrc': 'save-exact=true\n' });
    const partial = origin.clone('--filter=blob:none', '--sparse');
    partial.git('sparse-checkout', 'set', 'in');
    await installIn(partial);
    origin.commit({
      'in/a.txt': 'theirs\n',
      'out/.npmrc': 'save-exact=false\n',
      'new/.npmrc': 'audit=false\n',
    });
    partial.commit({ 'in/a.txt': 'ours\n' });
    expect(partial.run(['pull', '-q', '--no-rebase']).status).toBe(1);
    partial.stage({ 'in/a.txt': 'both, api_key\n' });
    expect(commit(partial)).toMatchObject({ status: 0, stderr: '' });
    partial.stage({
      'in/.npmrc': sample`//registry.npmjs.org/:_authToken=${base62(36)}\n`.render(seeded(7)),
    });
    expectBlocked(commit(partial), /\.npmrc/);
  });

  test('a submodule', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    const module = repository.submodule('lib/module');
    await installIn(module);
    await expectGuards(module);
  });

  test.each([
    ['relative', '.githooks'],
    ['with spaces', 'my hooks/of ours'],
  ])('core.hooksPath, %s', async (_, path) => {
    const repository = createRepository();
    repository.config('core.hooksPath', path);
    await installIn(repository);
    expect(existsSync(join(repository.root, path, 'pre-commit'))).toBe(true);
    await expectGuards(repository);
  });

  test('a folder name full of surprises', async () => {
    await expectGuards(await protectedRepository({ folder: `it's "a $HOME" * 'repo'; x` }));
  });

  test('a bare repository with work trees beside it', async () => {
    const bare = createRepository({ bare: true });
    const seed = createRepository();
    seed.commit({ 'a.txt': 'one\n' });
    seed.git('push', '--quiet', bare.root, 'main');
    const tree = bare.worktree('side');
    await installIn(tree);
    await expectGuards(tree);
  });

  test('a hooks folder that several repositories share guards those where it was installed, and no others', async () => {
    const one = createRepository();
    const folder = join(one.home, 'hooks');
    one.config('core.hooksPath', folder);
    await installIn(one);
    await expectGuards(one);
    const other = createRepository();
    other.config('core.hooksPath', folder);
    other.stage({ 'leak.txt': secret });
    expect(commit(other).status).toBe(0);
    await installIn(other);
    other.stage({ 'again.txt': secret });
    expectBlocked(commit(other), /again\.txt:1/);
    other.config('secretguard.installed', 'no such answer');
    expectBlocked(commit(other), /again\.txt:1/);
    other.config('secretguard.installed', 'true');
    // Its runtime is gone, but not the mark in its config.
    rmSync(home(one), { recursive: true });
    one.stage({ 'more.txt': CLEAN });
    expectBlocked(commit(one), /could not do its work/);
    await uninstallIn(other);
    expect(existsSync(join(folder, 'pre-commit'))).toBe(false);
  });

  test('a repository that was moved', async () => {
    const repository = await protectedRepository();
    const moved = `${repository.root} moved`;
    renameSync(repository.root, moved);
    writeFileSync(join(moved, 'leak.txt'), secret);
    repository.run(['add', '.'], { cwd: moved });
    expectBlocked(commit(repository, { cwd: moved }), /leak\.txt:1/);
  });
});

describe('never a silent pass', () => {
  test.each([
    'launcher.sh',
    'runtime.cjs',
    'config.cjs',
    'gate.vendors',
    'gate.expressions',
    'gate.canary',
    'keywords.bin',
    'manifest.sh',
    'settings.sh',
  ])(
    '%s missing, emptied, cut in half or changed by a byte: a clean commit is blocked all the same',
    async (name) => {
      const repository = await protectedRepository();
      repository.stage({ 'a.js': CLEAN });
      expect(commit(repository).status).toBe(0);
      const file = join(home(repository), name);
      const whole = readFileSync(file);
      const isData = name === 'settings.sh' || name === 'manifest.sh';
      const damages: readonly (() => void)[] = [
        () => rmSync(file),
        () => truncateSync(file, 0),
        ...(isData ? [] : [() => truncateSync(file, Math.floor(whole.length / 2))]),
        ...(name === 'settings.sh' ? [() => set(repository, 'prepared_sums', '')] : []),
        ...(isData
          ? []
          : [() => writeFileSync(file, Buffer.concat([whole.subarray(0, -2), Buffer.from('x\n')]))]),
      ];
      for (const [index, damage] of damages.entries()) {
        damage();
        repository.stage({ 'a.js': `${CLEAN}// ${index}\n` });
        // Trying again is no way past it.
        for (const ended of [commit(repository), commit(repository)]) {
          expect(ended.stderr).toMatch(/npx secretguard install/);
          expect(ended.status).toBe(1); // git's own exit code for a hook that said no
        }
        writeFileSync(file, whole);
      }
      expect(commit(repository).status).toBe(0);
    },
  );

  test('a runtime that ends well without having looked is no pass', async () => {
    const repository = await protectedRepository();
    writeFileSync(join(home(repository), 'launcher.sh'), 'exit 0\n');
    repository.stage({ 'a.js': CLEAN });
    expectBlocked(commit(repository), /could not do its work/);
  });

  test('no Node anywhere blocks, also what the gate would have passed', async () => {
    const repository = await protectedRepository();
    const tools = toolsWithout(repository, ['node']);
    setNode(repository, '/nowhere/node');
    repository.stage({ 'a.js': CLEAN });
    const ended = commit(repository, { env: { PATH: tools, HOME: '/nowhere' } });
    // The usual places of this machine may have one; then it is used.
    if (existsSync('/usr/bin/node') || existsSync('/usr/local/bin/node')) expect(ended.status).toBe(0);
    else expectBlocked(ended, /No Node\.js of version 20\.12/);
  });

  test('a PATH without node, as in a GUI client: the recorded one is used', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': secret });
    expectBlocked(commit(repository, { env: { PATH: toolsWithout(repository, ['node']) } }), /a\.txt:1/);
  });

  test('a PATH with nothing but git: the usual tools are where they always are', async () => {
    const repository = await protectedRepository();
    const usual = 'bash cat cksum grep rm sed tr date env ls head sleep basename dirname uname ps node';
    const env = { PATH: toolsWithout(repository, usual.split(' ')) };
    repository.stage({ 'a.js': "const token = 'changeme';\n" });
    expect(commit(repository, { env }).stderr).toBe('');
    repository.stage({ 'a.txt': secret });
    expectBlocked(commit(repository, { env }), /a\.txt:1/);
  });

  test.each([
    '.nvm/versions/node/v20.1.0/bin',
    '.config/nvm/versions/node/v20.1.0/bin',
    '.local/share/nvm/v20.1.0/bin',
    '.volta/tools/image/node/20.1.0/bin',
    '.local/share/fnm/node-versions/v20.1.0/installation/bin',
    '.asdf/installs/nodejs/20.1.0/bin',
    '.local/share/mise/installs/node/20.1.0/bin',
    '.proto/tools/node/20.1.0/bin',
    '.local/share/pnpm/nodejs/20.1.0/bin',
  ])('the recorded Node is gone: the one of a version manager in ~/%s is found', async (place) => {
    const repository = await protectedRepository();
    setNode(repository, '/nowhere/node');
    const folder = join(repository.home, place);
    mkdirSync(folder, { recursive: true });
    const script = `#!/bin/sh\n: >"$HOME/was-run"\nexec '${process.execPath}' "$@"\n`;
    writeFileSync(join(folder, 'node'), script, { mode: 0o755 });
    repository.stage({ 'a.txt': secret });
    const env = { PATH: toolsWithout(repository, ['node']) };
    expectBlocked(commit(repository, { env }), /a\.txt:1/);
    expect(existsSync(join(repository.home, 'was-run'))).toBe(true);
  });

  test.each(['18.20.4', '20.9.0', '20.11.1'])('a Node that is too old (%s) blocks', async (version) => {
    const repository = await protectedRepository();
    const old = join(repository.home, 'old-node');
    writeFileSync(old, `#!/bin/sh\nif [ "$1" = -p ]; then echo ${version}; else exit 1; fi\n`, {
      mode: 0o755,
    });
    setNode(repository, old);
    repository.stage({ 'a.txt': secret });
    expectBlocked(commit(repository), /not a Node\.js of version 20\.12/);
  });

  test.each([
    ['crashes', 'exit 1'],
    ['ends early and well', 'exit 0'],
    ['is killed', 'kill -9 $$'],
  ])('a Node that %s blocks', async (_, ends) => {
    const repository = await protectedRepository();
    const node = join(repository.home, 'node');
    writeFileSync(node, `#!/bin/sh\nif [ "$1" = -p ]; then echo 20.20.0; else ${ends}; fi\n`, {
      mode: 0o755,
    });
    setNode(repository, node);
    repository.stage({ 'a.txt': secret });
    expectBlocked(commit(repository), /Node (?:ended with status|was stopped by signal)/);
  });

  test('a broken config blocks, also what the gate would have passed', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.js': CLEAN });
    repository.write('.secretguardrc', 'failOnn: low\n');
    expectBlocked(commit(repository), /failOn/);
  });

  test.each(['a folder', 'a link that leads nowhere'])(
    '%s in the place of a config blocks, also what the gate would have passed',
    async (kind) => {
      const repository = await protectedRepository();
      const place = join(repository.root, '.secretguardrc');
      if (kind === 'a folder') mkdirSync(place);
      else symlinkSync('nowhere', place);
      for (const name of ['a.js', 'b.js']) {
        repository.stage({ [name]: CLEAN });
        expectBlocked(commit(repository), /config .secretguardrc could not be read/);
      }
    },
  );

  test.each(['diff', 'ls-files'])('a git that dies half-way through `git %s` blocks', async (command) => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': CLEAN });
    const ended = runHookWith(
      repository,
      toolsWithGit(repository, command, '$git "$@" | head -c 60; exit 141'),
    );
    expect(ended.status).toBe(2);
    expect(ended.stderr).toMatch(/git/);
  });

  test('a missing object blocks', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': secret });
    const id = repository.git('rev-parse', ':a.txt');
    rmSync(join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2)));
    const ended = repository.spawn(join(repository.root, '.git/hooks/pre-commit'), []);
    expect(ended.status).toBe(2);
  });

  test('a scan that takes longer than hooks.timeout blocks', async () => {
    const repository = await protectedRepository();
    repository.write('.secretguardrc', 'hooks:\n  timeout: 1\n');
    repository.stage({ 'a.txt': CLEAN });
    const ended = runHookWith(repository, toolsWithGit(repository, 'diff', 'sleep 2'));
    expect(ended.stderr).toMatch(/took longer than 1 second/);
    expect(ended.status).toBe(2);
  });

  test('no cksum, no grep, no rm: blocked or looked at by Node, never passed', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': secret });
    for (const missing of ['cksum', 'grep', 'rm']) {
      const ended = commit(repository, { env: { PATH: toolsWithout(repository, [missing]) } });
      expect(ended.status, missing).not.toBe(0);
    }
  });

  test('a cksum that does not work, as where MinGit has none: Node makes the checksums, and finds damage by them', async () => {
    const repository = await protectedRepository();
    // The sum goes over the size too, and this one takes three bytes.
    repository.write('package.json', `{ "description": "${'é'.repeat(40_000)}" }\n`);
    const tools = toolsWithout(repository, ['cksum']);
    writeFileSync(join(tools, 'cksum'), '#!/bin/sh\necho "cksum: not here" >&2\nexit 127\n', { mode: 0o755 });
    const env = { PATH: tools };
    repository.stage({ 'a.txt': CLEAN });
    expect(commit(repository, { env })).toMatchObject({ status: 0, stderr: '' });
    repository.stage({ 'a.txt': secret });
    expect(commit(repository, { env }).status).toBe(1);
    repository.stage({ 'a.txt': `${CLEAN}\n` });
    expect(commit(repository, { env }).status).toBe(0);
    appendFileSync(join(repository.root, '.git/secretguard/weights.cjs'), ' ');
    repository.stage({ 'a.txt': CLEAN });
    const damaged = commit(repository, { env });
    expect(damaged.stderr).toContain('is damaged');
    expect(damaged.status).not.toBe(0);
    rmSync(join(repository.root, '.git/secretguard/weights.cjs'));
    expect(commit(repository, { env }).stderr).toContain('is damaged');
  });

  test.each([
    ['a password, which only an expression finds', 'glance', sample`dbSecret: "${base62(20)}"\n`],
    ['a password, which only an expression finds', 'expressions', sample`dbSecret: "${base62(20)}"\n`],
    ['a password in a language of its own', 'alone', sample`heslo = ${password(14)}\n`],
    ["a key's own format", 'alone', sample`pay('sk_live_${base62(24)}');\n`],
    ["a key in a line with its vendor's name", 'vendors', sample`connect('datadog', '${hex(32)}');\n`],
    ["a key in a line with its vendor's name", 'run', sample`connect('datadog', '${hex(32)}');\n`],
    ['a .env beside the commit', 'names', undefined],
  ])('%s blocks, and also where grep has lost the list %s since it was installed', async (_, list, text) => {
    const repository = await protectedRepository();
    if (text) repository.stage({ 'a.js': text.render(seeded(7)) });
    else {
      repository.stage({ 'a.js': CLEAN });
      repository.write('.env', 'MODE=x\n');
    }
    expect(commit(repository).status).toBe(1);
    // Asked by the list, it finds nothing, in the canary neither.
    const grep = join(repository.home, 'grep');
    // Of an empty list it would say nothing at all.
    writeFileSync(`${grep}-list`, '\u0001never\n');
    const script = `#!/bin/sh\nfor word; do shift; case $before$word in -f*/gate.${list}) word=$0-list ;; esac; set -- "$@" "$word"; before=$word; done\nexec grep "$@"\n`;
    writeFileSync(grep, script, { mode: 0o755 });
    set(repository, 'gate_grep', grep);
    expect(commit(repository).status).toBe(1);
  });

  test.each(['', '/nowhere/grep'])(
    'where the grep that was found is %j, a package.json makes no noise',
    async (grep) => {
      const repository = await protectedRepository();
      set(repository, 'gate_grep', grep);
      for (const name of ['a', 'b']) {
        repository.stage({ 'package.json': `{ "name": "${name}" }\n`, 'a.txt': `${name}\n` });
        expect(commit(repository)).toMatchObject({ status: 0, stderr: '' });
      }
    },
  );

  test('a keyword in a line that stays, before a value in one that is added, is met', async () => {
    const repository = await protectedRepository();
    const head = ['-----BEGIN', 'OpenVPN Static key V1-----'].join(' ');
    repository.commit({ 'a.txt': `${head}\n` });
    repository.stage({ 'a.txt': `${head}\n${sample`${hex(32)}\n${hex(32)}\n`.render(seeded(7))}` });
    expectBlocked(commit(repository), /a\.txt:/);
  });

  test('a log that cannot be written is told of, and changes no decision', async () => {
    const repository = await protectedRepository();
    mkdirSync(join(home(repository), 'log'));
    repository.stage({ 'a.txt': secret });
    const ended = commit(repository);
    expectBlocked(ended, /a\.txt:1/);
    expect(ended.stderr).toMatch(/could not be written to the log/);
    expect(ended.stderr).not.toMatch(/^ {4}at /m);
  });

  test("the environment's Node options do not get into the hook", async () => {
    const repository = await protectedRepository();
    const intruder = join(repository.home, 'intruder.cjs');
    writeFileSync(intruder, 'process.exit(0)\n');
    repository.stage({ 'a.txt': secret });
    expectBlocked(commit(repository, { env: { NODE_OPTIONS: `--require ${intruder}` } }), /a\.txt:1/);
  });
});

describe('skipping is visible', () => {
  test.each([
    [{ SKIP: 'secretguard' }],
    [{ SKIP: 'eslint,secretguard' }],
    [{ SKIP: 'eslint, secretguard ,tests' }],
    [{ SECRETGUARD: '0' }],
    [{ SECRETGUARD: 'off' }],
  ])('%j skips, says so and is logged', async (env) => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': secret });
    const ended = commit(repository, { env });
    expect(ended.status).toBe(0);
    expect(ended.stderr).toMatch(/was skipped/);
    const lines = readFileSync(join(home(repository), 'log'), 'utf8')
      .trim()
      .split('\n')
      .map(readLogLine);
    expect(lines).toMatchObject([{ event: 'skipped', hook: 'pre-commit', who: 'test@example.com' }]);
  });

  test('whoever skips by the identity that only the environment has is in the log, too', async () => {
    const repository = await protectedRepository();
    repository.git('config', '--global', '--unset', 'user.email');
    repository.stage({ 'a.txt': secret });
    const name = { GIT_AUTHOR_NAME: 'Ann', GIT_COMMITTER_NAME: 'Ann' };
    const email = { GIT_AUTHOR_EMAIL: 'ann@example.com', GIT_COMMITTER_EMAIL: 'ann@example.com' };
    expect(commit(repository, { env: { SKIP: 'secretguard', ...name, ...email } }).status).toBe(0);
    const log = readFileSync(join(home(repository), 'log'), 'utf8');
    expect(readLogLine(log.trim())).toMatchObject({ event: 'skipped', who: 'ann@example.com' });
  });

  test.each([[{ SKIP: 'eslint' }], [{ SKIP: 'secretguard-not' }], [{ SECRETGUARD: '1' }]])(
    '%j skips nothing',
    async (env) => {
      const repository = await protectedRepository();
      repository.stage({ 'a.txt': secret });
      expect(commit(repository, { env }).status).not.toBe(0);
    },
  );

  test('what a comment or the allow file allows passes, is counted and logged', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.js': `// ${secret.trimEnd()} secretguard:allow -- an old one\n` });
    expect(commit(repository)).toMatchObject({ status: 0, stderr: expect.stringContaining('1 allowed') });
    repository.stage({ 'b.txt': secret });
    const id = /secretguard allow (\S+)/.exec(commit(repository).stderr)?.[1] ?? '';
    await runCli(['allow', id, '--reason', 'an old one'], { cwd: repository.root, env: repository.env });
    expect(commit(repository)).toMatchObject({ status: 0, stderr: expect.stringContaining('1 allowed') });
    const log = readFileSync(join(home(repository), 'log'), 'utf8')
      .trim()
      .split('\n')
      .map(readLogLine);
    expect(log).toMatchObject([
      { event: 'allowed', findings: [{ place: 'a.js:1', why: 'comment' }] },
      { event: 'blocked' },
      { event: 'allowed', findings: [{ place: 'b.txt:1', why: 'allow-file' }] },
    ]);
  });

  test('what was blocked is logged without the secret', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.txt': secret });
    commit(repository);
    const log = readFileSync(join(home(repository), 'log'), 'utf8');
    expect(readLogLine(log.trim())).toMatchObject({
      event: 'blocked',
      hook: 'pre-commit',
      findings: [{ rule: 'stripe-live-key', place: 'a.txt:1' }],
    });
    expect(log).not.toContain(secret.trim().slice(-8));
  });
});

describe('the runtime', () => {
  test('an older one is replaced, a newer one is not', async () => {
    const repository = await protectedRepository();
    const files = await builtFiles();
    const newer = join(repository.home, 'newer');
    cpSync(files.runtime, newer, { recursive: true });
    const manifest = join(newer, 'manifest.sh');
    writeFileSync(
      manifest,
      readFileSync(manifest, 'utf8').replace(/^runtime_version=.*$/m, 'runtime_version=99.0.0'),
    );
    expect((await installIn(repository, { files: { ...files, runtime: newer } })).runtimeChanged).toBe(true);
    await expect(installIn(repository)).rejects.toMatchObject({ code: 'runtime-newer' });
  });

  test('a config that leaves the gate as it is keeps being passed without Node; one that does not, does not', async () => {
    const repository = await protectedRepository();
    repository.commit({ '.secretguardrc': 'failOn: high\n' });
    repository.stage({ 'a.js': CLEAN });
    expect(commit(repository).status).toBe(0);
    expect(readFileSync(join(home(repository), 'config-seen.sh'), 'utf8')).toMatch(/\.secretguardrc\n;/);
    // From now on without Node.
    const node = join(repository.home, 'node');
    writeFileSync(node, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    setNode(repository, node);
    repository.stage({ 'b.js': CLEAN });
    expect(commit(repository).status).toBe(0);
    repository.write(
      '.secretguardrc',
      'rules:\n  custom:\n    - { id: x-1, title: X, severity: high, keywords: [add], pattern: add, examples: { finds: [add], passes: [x] } }\n',
    );
    repository.stage({ 'c.js': CLEAN });
    for (const ended of [commit(repository), commit(repository)]) expect(ended.status).not.toBe(0);
  });

  test.each<readonly [string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['rules of its own', { '.secretguardrc': ACME }, { 'a.txt': 'acme-123456\n' }],
    [
      'names of its own',
      { '.secretguardrc': 'envFiles:\n  patterns: [vault.txt]\n' },
      { 'vault.txt': 'A=1\n' },
    ],
    [
      'another file behind it that has',
      { '.secretguardrc': 'extends: ./more.yaml\n', 'more.yaml': ACME },
      { 'a.txt': 'acme-123456\n' },
    ],
  ])(
    'a config with %s that is there when install is run counts from the first commit on',
    async (_, config, change) => {
      const repository = createRepository();
      repository.commit(config);
      await installIn(repository);
      repository.stage(change);
      for (const ended of [commit(repository), commit(repository)]) expect(ended.status).toBe(1);
    },
  );

  test('a package.json that changed and holds no config is no reason to start Node; one that was moved into place with a config is', async () => {
    const repository = await protectedRepository();
    const custom =
      '{ "secretguard": { "rules": { "custom": [{ "id": "x-1", "title": "X", "severity": "high", "keywords": ["add"], "pattern": "add", "examples": { "finds": ["add", "add"], "passes": ["x", "y"] } }] } } }\n';
    repository.write('later.json', custom);
    utimesSync(join(repository.root, 'later.json'), new Date('2020-01-01'), new Date('2020-01-01'));
    repository.commit({ 'package.json': '{ "devDependencies": { "secretguard": "^1.0.0" } }\n' });
    const node = join(repository.home, 'node');
    writeFileSync(node, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    setNode(repository, node);
    for (const name of ['a.js', 'b.js', 'c.js']) {
      repository.stage({ [name]: CLEAN, 'package.json': `{ "name": "${name.slice(0, 1)}" }\n` });
      expect(commit(repository).status).toBe(0);
    }
    renameSync(join(repository.root, 'later.json'), join(repository.root, 'package.json'));
    repository.stage({ 'd.js': CLEAN });
    expect(commit(repository).status).not.toBe(0);
  });

  test('a config over which an older one was written with its time (cp -p) counts', async () => {
    const repository = await protectedRepository();
    repository.commit({ '.secretguardrc': 'failOn: high\n', 'a.txt': 'one\n' });
    const older = join(repository.home, 'older');
    writeFileSync(older, ACME);
    utimesSync(older, new Date('2020-01-01'), new Date('2020-01-01'));
    for (const text of ['two\n', 'three\n']) {
      repository.stage({ 'a.txt': text });
      expect(commit(repository).status).toBe(0);
    }
    repository.spawn('cp', ['-p', older, '.secretguardrc']);
    repository.stage({ 'a.txt': `acme-${'204811'}\n` });
    for (const ended of [commit(repository), commit(repository)]) expectBlocked(ended, /a\.txt:1/);
  });

  test('a config that is new after the clock was set back counts', async () => {
    const repository = await protectedRepository();
    repository.commit({ 'a.txt': 'one\n' });
    repository.stage({ 'a.txt': 'two\n' });
    expect(commit(repository).status).toBe(0);
    for (const name of ['checking', 'checked']) {
      const later = new Date(Date.now() + 3_600_000);
      utimesSync(join(home(repository), name), later, later);
    }
    repository.write('.secretguardrc', ACME);
    repository.stage({ 'a.txt': `acme-${'204811'}\n` });
    expectBlocked(commit(repository), /a\.txt:1/);
  });

  test('a config behind a link is read anew when another file is moved to where it leads', async () => {
    const repository = await protectedRepository();
    const folder = join(repository.home, 'shared');
    mkdirSync(folder);
    writeFileSync(join(folder, 'rc'), 'failOn: high\n');
    writeFileSync(join(folder, 'new'), ACME);
    for (const name of ['rc', 'new'])
      utimesSync(join(folder, name), new Date('2020-01-01'), new Date('2020-01-01'));
    repository.link('.secretguardrc', join(folder, 'rc'));
    repository.git('add', '.secretguardrc');
    repository.commit();
    for (const name of ['a.js', 'b.js']) {
      repository.stage({ [`src/${name}`]: CLEAN });
      expect(commit(repository).status).toBe(0);
    }
    renameSync(join(folder, 'new'), join(folder, 'rc'));
    repository.stage({ 'src/c.txt': `acme-${'204811'}\n` });
    expectBlocked(commit(repository), /c\.txt:1/);
  });

  test('a name where package.json would hold a config blocks; a dependency that is no plain version starts Node once', async () => {
    const repository = await protectedRepository();
    for (const key of ['"secretguard": ', '"secret\\u0067uard": ', '"secretguard":\n']) {
      repository.commit({ 'package.json': `{ ${key}"@acme/secretguard-config" }\n` });
      repository.stage({ 'a.js': `${CLEAN}// ${key.length}\n` });
      expect(commit(repository)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('package.json'),
      });
    }
    repository.stage({ 'package.json': '{ "devDependencies": { "secretguard": "workspace:*" } }\n' });
    expect(commit(repository).status).toBe(0);
    const node = join(repository.home, 'node');
    writeFileSync(node, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    setNode(repository, node);
    repository.stage({ 'b.js': CLEAN });
    expect(commit(repository).status).toBe(0);
  });

  test.each([
    ['.npmrc', '//registry.example.org/:_authToken=${NPM_TOKEN}\n', '//registry.example.org/:_authToken='],
    ['packages/app/.yarnrc.yml', 'npmAuthToken: "${NPM_TOKEN}"\n', 'npmAuthToken:\n  '],
    ['.yarnrc.yml', 'npmAuthToken: "${NPM_TOKEN}"\n', 'npmAuthIdent: '],
  ])(
    '%s of settings that git tracks is no reason to start Node; one with a login is, wherever it stands',
    async (path, settings, name) => {
      const repository = await protectedRepository();
      repository.commit({ [path]: settings, 'a.txt': 'one\n' });
      const usual = readFileSync(join(home(repository), 'settings.sh'), 'utf8');
      const node = join(repository.home, 'node');
      writeFileSync(node, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
      setNode(repository, node);
      repository.stage({ 'b.js': CLEAN });
      expect(runHookWith(repository, toolsWithGit(repository, 'grep', 'exit 128')).status).toBe(2);
      expect(commit(repository).status).toBe(0);
      // What only lies there is not in the index.
      repository.write('other/.npmrc', `//registry.example.org/:_authToken=${base62(36)(seeded(3))}\n`);
      repository.stage({ 'other.js': CLEAN });
      expect(commit(repository).status).not.toBe(0);
      repository.remove('other');
      // So short that nothing in the diff tells it.
      const login = `${settings}${name}Zm9vOg\n`;
      repository.stage({ [path]: login });
      repository.write(path, settings);
      expect(commit(repository).status).not.toBe(0);
      repository.write(path, login);
      writeFileSync(join(home(repository), 'settings.sh'), usual);
      expect(commit(repository)).toMatchObject({ status: 1, stderr: expect.stringContaining(path) });
      repository.git('commit', '-q', '--no-verify', '-m', 'past it');
      // Tracked before, and no part of this commit: a warning, which only Node can write.
      repository.stage({ 'c.js': CLEAN });
      expect(commit(repository)).toMatchObject({ status: 0, stderr: expect.stringContaining(path) });
      // Beside another name that is suspect.
      repository.stage({ [path]: settings });
      repository.git('commit', '-q', '--no-verify', '-m', 'back');
      repository.write('.env', 'A=1\n');
      setNode(repository, node);
      repository.stage({ 'd.js': CLEAN });
      expect(commit(repository).status).not.toBe(0);
    },
  );

  test('a terminal where git says what is pushed, as some managers give one, blocks at once', async () => {
    const repository = await protectedRepository();
    const { status, stdout } = repository.spawn('sh', [
      '-c',
      "sleep 3 | script -q -e -c 'sh .git/secretguard/launcher.sh pre-push origin nowhere' /dev/null",
    ]);
    expect([status, stdout]).toEqual([102, expect.stringContaining('standard input is a terminal')]);
  });

  test('nothing is left behind by a hook', async () => {
    const repository = await protectedRepository();
    const before = repository.spawn('ls', ['-A', home(repository)]).stdout;
    repository.stage({ 'a.js': CLEAN });
    commit(repository);
    repository.stage({ 'b.js': `const token = '${'ab1'.repeat(3)}';\n` });
    commit(repository);
    // But the log, and when the checksums were last compared.
    expect(
      repository.spawn('ls', ['-A', home(repository)]).stdout.replace(/^(?:log|checked|checking)\n/gm, ''),
    ).toBe(before);
  });
});

/** A folder with links to the tools of PATH, but for some. */
function toolsWithout(repository: Repository, missing: readonly string[]): string {
  const folder = join(repository.home, `tools-without-${missing.join('-')}`);
  mkdirSync(folder, { recursive: true });
  for (const tool of [
    'git sh bash cat cksum grep rm sed tr date env ls head sleep basename dirname uname ps node'.split(' '),
  ].flat()) {
    const path = repository.spawn('sh', ['-c', `command -v ${tool}`]).stdout.trim();
    const link = join(folder, tool);
    if (!missing.includes(tool) && path.startsWith('/') && !existsSync(link)) symlinkSync(path, link);
  }
  return folder;
}

/** The same with a git that does something else first where it is asked for `command`; `$git` is the real one. */
function toolsWithGit(repository: Repository, command: string, instead: string): string {
  const tools = toolsWithout(repository, ['git']);
  const real = repository.spawn('sh', ['-c', 'command -v git']).stdout.trim();
  const script = `#!/bin/sh\ngit=${real}\ncase " $* " in *" ${command} "*) ${instead};; esac\nexec $git "$@"\n`;
  writeFileSync(join(tools, 'git'), script, { mode: 0o755 });
  return tools;
}

/** Runs pre-commit by itself: git puts its own folder before the PATH of the hooks that it runs. */
function runHookWith(repository: Repository, tools: string): Outcome {
  return repository.spawn(join(repository.root, '.git/hooks/pre-commit'), [], { env: { PATH: tools } });
}

/** Makes the hooks start another program as Node. */
function setNode(repository: Repository, node: string): void {
  set(repository, 'node', node);
}

/** Changes what `install` has noted of this machine. */
function set(repository: Repository, name: string, value: string): void {
  const settings = join(home(repository), 'settings.sh');
  chmodSync(settings, 0o644);
  appendFileSync(settings, `${name}='${value}'\n`);
}
