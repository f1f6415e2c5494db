/** Attempts to get past the hooks that once worked, or that came near. */
import { beforeAll, describe, expect, test } from 'vitest';
import { base62, seeded } from '../../src/detect/sample.ts';
import { builtFiles, installIn } from '../support/installation.ts';
import { createRepository, type Outcome, type Repository, type RunOptions } from '../support/repository.ts';

const value = base62(32)(seeded(7));

beforeAll(async () => {
  await builtFiles();
});

async function protectedRepository(
  options: Parameters<typeof createRepository>[0] = {},
  install: Parameters<typeof installIn>[1] = {},
): Promise<Repository> {
  const repository = createRepository(options);
  await installIn(repository, install);
  return repository;
}

const commit = (repository: Repository, options?: RunOptions, ...args: readonly string[]): Outcome =>
  repository.run(['commit', '--quiet', '-m', 'change', ...args], options);

describe('a value on the line after its name', () => {
  test.each([
    ['a fallback', `const token =\n  process.env.SERVICE_TOKEN ??\n  "${value}";\n`],
    ['an or', `const apiKey = config.apiKey ||\n  "${value}";\n`],
    ['a comparison', `if (password ===\n  "${value}") open();\n`],
    ['a call of the name', `client.setPassword(\n  "${value}",\n);\n`],
    ['an argument after the name', `headers.set("x-api-key",\n  "${value}");\n`],
  ])('blocks: %s', async (_, text) => {
    const repository = await protectedRepository();
    repository.stage({ 'src/client.js': text });
    const ended = commit(repository);
    expect(ended.stderr).toContain('src/client.js');
    expect(ended.status).toBe(1);
  });
});

describe('a config or allow file that came with a commit and never ends', () => {
  test.each(['.secretguardrc', '.secretguard-allow.json', 'package.json'])(
    'a link from %s to a device blocks at once',
    async (name) => {
      const repository = await protectedRepository();
      repository.stage({ 'a.js': `const apiKey = "${value}";\n` });
      repository.link(name, '/dev/zero');
      const ended = commit(repository);
      expect(ended.stderr).toMatch(/could not be read[\s\S]*Nothing was let through/i);
      // An error of ours is told in its own words, not with a stack.
      expect(ended.stderr).not.toMatch(/^\s+at /m);
      expect(ended.status).not.toBe(0);
    },
    20_000,
  );

  test('so does one that is extended', async () => {
    const repository = await protectedRepository();
    repository.stage({ 'a.js': `const apiKey = "${value}";\n`, '.secretguardrc': 'extends: /dev/zero\n' });
    const ended = commit(repository);
    expect(ended.stderr).toMatch(/could not be read/);
    expect(ended.status).not.toBe(0);
  }, 20_000);
});

test("a broken package.json of the repo does not reach the hook's Node", async () => {
  const repository = await protectedRepository();
  repository.write('package.json', '{ broken');
  repository.stage({ 'a.js': `const apiKey = "${value}";\n` });
  expect(commit(repository).status).toBe(1);
});

test('a merge that put an env file in the place of a link is blocked at the push', async () => {
  const repository = createRepository();
  repository.link('.env', 'config/shared.txt');
  repository.git('add', '.env');
  repository.commit({ 'a.txt': 'a\n' });
  repository.branch('topic');
  repository.commit({ 'b.txt': 'b\n' });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ 'c.txt': 'c\n' });
  repository.git('merge', '--quiet', '--no-commit', 'topic');
  repository.remove('.env');
  repository.stage({ '.env': 'HOST=db.internal\n' });
  repository.commit();
  await installIn(repository);
  const remote = createRepository({ bare: true });
  const pushed = repository.run(['push', '--quiet', remote.root, 'main']);
  expect([pushed.status, pushed.stderr]).toEqual([1, expect.stringMatching(/HIGH \.env/)]);
});

test('a push to a fork that was never fetched says so, where what blocks is on another remote already', async () => {
  const upstream = createRepository();
  upstream.commit({ 'old.js': `const apiKey = "${value}";\n` });
  const repository = upstream.clone();
  await installIn(repository);
  const fork = upstream.clone('--bare');
  repository.git('remote', 'add', 'fork', fork.root);
  repository.commit({ 'new.txt': 'new\n' });
  const push = () => repository.run(['push', '--quiet', 'fork', 'main:topic']);
  const hint = /Nothing is known of what fork has: after `git fetch fork`/;
  const blocked = push();
  expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringMatching(hint)]);
  repository.git('fetch', '--quiet', 'fork');
  expect(push()).toMatchObject({ status: 0, stderr: '' });
});

test('a push of a secret of its own to a fork that was never fetched says nothing of the fork', async () => {
  const upstream = createRepository();
  upstream.commit({ 'a.txt': 'a\n' });
  const repository = upstream.clone();
  await installIn(repository);
  repository.git('remote', 'add', 'fork', createRepository({ bare: true }).root);
  repository.commit({ 'own.js': `const apiKey = "${value}";\n` });
  const blocked = repository.run(['push', '--quiet', 'fork', 'main']);
  expect(blocked.status).toBe(1);
  expect(blocked.stderr).not.toMatch(/Nothing is known/);
});

test('a push to `origin` looks at what only the remote `origin/fork` has', async () => {
  const repository = await protectedRepository();
  const fork = createRepository({ bare: true });
  const origin = createRepository({ bare: true });
  for (const [name, { root }] of [
    ['origin/fork', fork],
    ['origin', origin],
  ] as const) {
    repository.config(`remote.${name}.url`, root);
    repository.config(`remote.${name}.fetch`, `+refs/heads/*:refs/remotes/${name}/*`);
  }
  repository.commit({ 'a.js': `const apiKey = "${value}";\n` });
  repository.git('push', '--quiet', '--no-verify', 'origin/fork', 'main');
  const ended = repository.run(['push', '--quiet', 'origin', 'main']);
  expect(ended.stderr).toContain('a.js');
  expect(ended.status).not.toBe(0);
});

describe('two encodings in one file, as `>>` of two shells leaves them', () => {
  const line = `DB_PASSWORD=${value}\r\n`;
  const wide = Buffer.from('\ufeffHOST=db\r\nPORT=5432\r\n', 'utf16le');
  test.each([
    ['plain text appended to UTF-16', wide, Buffer.from(line)],
    ['UTF-16 appended to plain text', Buffer.from('HOST=db\n'.repeat(600)), Buffer.from(line, 'utf16le')],
  ])('%s blocks', async (_, before, added) => {
    const repository = await protectedRepository();
    repository.commit({ 'settings.txt': before });
    repository.stage({ 'settings.txt': Buffer.concat([before, added]) });
    const ended = commit(repository);
    expect(ended.stderr).toContain('settings.txt');
    expect(ended.status).toBe(1);
  });
});

test('a .env that is only meant to be added (`git add -N`) blocks, as the next `commit -a` takes it', async () => {
  const repository = await protectedRepository();
  repository.write('.env', 'MODE=x\n');
  repository.git('add', '--intent-to-add', '.env');
  repository.stage({ 'a.js': '// clean\n' });
  const ended = commit(repository);
  expect(ended.stderr).toContain('git rm --cached -- .env');
  expect(ended.stderr).toContain('.gitignore');
  expect(ended.status).toBe(1);
});

test.each(['.env copy', '.env - Copy (2)'])(
  'a copy of .env that a file manager named "%s" blocks',
  async (name) => {
    const repository = await protectedRepository();
    repository.write(name, 'MODE=x\n');
    repository.stage({ 'a.js': '// clean\n' });
    expect(commit(repository).stderr).toContain(name);
  },
);
