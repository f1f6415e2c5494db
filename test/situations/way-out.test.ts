import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base62, base64, hex, password, seeded } from '../../src/detect/sample.ts';
import { builtFiles, installIn } from '../support/installation.ts';
import { npxIn } from '../support/npx.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const random = seeded(2026);
const stripe = `sk_live_${base62(32)(random)}`;
const random40 = base62(40)(random);
const pass = password(18)(random).replace(/[*#&!%]/, '-');
const pem = `-----BEGIN RSA PRIVATE KEY-----\n${Array.from({ length: 14 }, () => base64(64)(random)).join('\n')}\n-----END RSA PRIVATE KEY-----\n`;

interface Leak {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  /** What must not be in the commit. */
  readonly secret: string;
  /** A program that must still read the value. */
  readonly run?: readonly [program: string, ...args: readonly string[]];
  readonly prints?: string;
}

const LEAKS: readonly Leak[] = [
  {
    what: 'a key in JavaScript',
    files: { 'a.js': `const apiKey = '${stripe}';\nconsole.log(apiKey);\n` },
    secret: stripe,
    run: ['node', '--env-file=.env', 'a.js'],
    prints: stripe,
  },
  {
    what: 'a key in an ES module',
    files: { 'a.mjs': `export const key = "${stripe}";\nconsole.log(key);\n` },
    secret: stripe,
    run: ['node', '--env-file=.env', 'a.mjs'],
    prints: stripe,
  },
  {
    what: 'a key in TypeScript',
    files: { 'src/a.ts': `export const apiKey: string = '${stripe}';\n` },
    secret: stripe,
  },
  {
    what: 'a key in a JSX attribute',
    files: { 'a.tsx': `export const A = () => <Pay apiKey="${stripe}" />;\n` },
    secret: stripe,
  },
  {
    what: 'a header in a template',
    files: {
      'a.js': `const headers = { Authorization: \`Bearer ${stripe}\` };\nconsole.log(headers.Authorization);\n`,
    },
    secret: stripe,
    run: ['node', '--env-file=.env', 'a.js'],
    prints: `Bearer ${stripe}`,
  },
  {
    what: 'a fallback beside process.env',
    files: { 'a.js': `const key = process.env.STRIPE_KEY || '${stripe}';\nconsole.log(key);\n` },
    secret: stripe,
    run: ['node', '--env-file=.env', 'a.js'],
    prints: stripe,
  },
  {
    what: 'a password of a database in JavaScript',
    files: { 'db.js': `const db = { user: 'app', password: '${pass}' };\nconsole.log(db.password);\n` },
    secret: pass,
    run: ['node', '--env-file=.env', 'db.js'],
    prints: pass,
  },
  { what: 'a key in JSON', files: { 'settings.json': `{ "stripe": "${stripe}" }\n` }, secret: stripe },
  { what: 'a key in YAML', files: { 'config.yml': `stripe:\n  key: ${stripe}\n` }, secret: stripe },
  {
    what: 'a key in docker-compose',
    files: { 'docker-compose.yml': `services:\n  web:\n    environment:\n      STRIPE_KEY: ${stripe}\n` },
    secret: stripe,
  },
  {
    what: 'a key in Python',
    files: { 'a.py': `token = "${stripe}"\nprint(token)\n` },
    secret: stripe,
    run: ['python3', 'a.py'],
    prints: stripe,
  },
  {
    what: 'a key in Go',
    files: {
      'main.go': `package main\n\nimport "fmt"\n\nfunc main() {\n\ttoken := "${stripe}"\n\tfmt.Println(token)\n}\n`,
    },
    secret: stripe,
  },
  {
    what: 'a key in Java',
    files: { 'Main.java': `class Main {\n  static String token = "${stripe}";\n}\n` },
    secret: stripe,
  },
  { what: 'a key in Ruby', files: { 'a.rb': `token = "${stripe}"\n` }, secret: stripe },
  { what: 'a key in PHP', files: { 'a.php': `<?php\n$token = '${stripe}';\n` }, secret: stripe },
  {
    what: 'a key in a shell script',
    files: { 'a.sh': `export STRIPE_KEY=${stripe}\necho "$STRIPE_KEY"\n` },
    secret: stripe,
    run: ['sh', 'a.sh'],
    prints: stripe,
  },
  {
    what: 'a Dockerfile ARG',
    files: { Dockerfile: `FROM node:22\nARG STRIPE_KEY=${stripe}\nRUN build\n` },
    secret: stripe,
  },
  {
    what: 'a real value in .env.example',
    files: { '.env.example': `# keys\nSTRIPE_KEY=${stripe}\nNAME=\n` },
    secret: stripe,
    run: ['node', '--env-file=.env', '-p', 'process.env.STRIPE_KEY'],
    prints: stripe,
  },
  {
    what: "a list of a compose file's environment",
    files: { 'compose.yaml': `services:\n  web:\n    environment:\n      - STRIPE_KEY=${stripe}\n` },
    secret: stripe,
    run: ['node', '--env-file=.env', '-p', 'process.env.STRIPE_KEY'],
    prints: stripe,
  },
  {
    what: 'a script of a GitHub workflow',
    files: {
      '.github/workflows/ci.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          deploy --key ${stripe}\n`,
    },
    secret: stripe,
  },
  { what: 'a tracked .env', files: { '.env': `STRIPE_KEY=${stripe}\n` }, secret: stripe },
  { what: 'a private key file', files: { 'certs/server.key': pem }, secret: pem.slice(40, 90) },
  {
    what: 'a token in .npmrc',
    files: { '.npmrc': `//registry.npmjs.org/:_authToken=npm_${base62(36)(random)}\n` },
    secret: '_authToken=npm_',
  },
  {
    what: 'a connection string',
    files: {
      'db.js': `const url = 'postgres://app:${random40}@db.internal.acme.dev:5432/app';\nconsole.log(url);\n`,
    },
    secret: random40,
    run: ['node', '--env-file=.env', 'db.js'],
    prints: `postgres://app:${random40}@db.internal.acme.dev:5432/app`,
  },
  {
    what: 'a hex secret in C#',
    files: { 'A.cs': `class A { string ClientSecret = "${hex(48)(random)}"; }\n` },
    secret: 'ClientSecret = "',
  },
];

/** The commands that a block printed, in its order, but for `allow` (which is for what is no secret) and `explain`. */
function commandsIn(printed: string): readonly string[] {
  const joined = printed.replace(/:\n\s+(?=(?:npx|git) )/g, ': ');
  const found = [
    ...joined.matchAll(/(?:: |^ *)((?:npx secretguard (?:fix|check-ignore)|git rm --cached)[^\n]*)/gm),
  ].map((match) => match[1] ?? '');
  return [...new Set(found)];
}

describe('from blocked to a passing commit by pasting what the block printed', () => {
  let base: Repository;
  beforeAll(async () => {
    await builtFiles();
    base = createRepository();
    base.commit({ 'README.md': '# shop\n' });
  });

  afterAll(() => base.dispose());

  test.each(LEAKS.map((leak) => [leak.what, leak] as const))('%s', async (_, leak) => {
    const repository = base.copy();
    await installIn(repository);
    const PATH = npxIn(repository);
    repository.stage(leak.files);
    const commit = () => repository.run(['commit', '-q', '-m', 'change'], { env: { PATH } });
    const blocked = commit();
    expect(blocked.status, blocked.stderr).toBe(1);
    const commands = commandsIn(blocked.stderr);
    expect(commands.length, blocked.stderr).toBeGreaterThan(0);
    for (const command of commands) repository.spawn('sh', ['-c', command], { env: { PATH } });
    const passed = commit();
    expect(
      passed.status === 0 || repository.git('status', '--porcelain', '--untracked-files=no') === '',
      `${passed.stderr}\n${commands.join('\n')}`,
    ).toBe(true);
    expect(repository.git('log', '-p', '--all')).not.toContain(leak.secret);
    if (leak.run && repository.spawn(leak.run[0], ['--version']).status !== -1) {
      const [program, ...args] = leak.run;
      const value = /^\w+=(.*)$/m.exec(repository.exists('.env') ? repository.read('.env') : '');
      const env =
        program === 'node' || !value
          ? {}
          : { [value[0].split('=')[0] ?? '']: value[1]?.replace(/^'|'$/g, '') };
      expect(repository.spawn(program, args, { env }).stdout.trim()).toBe(leak.prints);
    }
  });

  test('a .gitignore whose last line has no end keeps it, and the file leaves git though its name is a pattern', async () => {
    const repository = base.copy();
    await installIn(repository);
    const name = 'settings [old].cfg';
    repository.stage({ '.gitignore': '.env\nnode_modules', [name]: `stripe = ${stripe}\n` });
    const commit = () => repository.run(['commit', '-q', '-m', 'change']);
    const command = /git rm --cached [^\n]*\.gitignore/.exec(commit().stderr)?.[0] ?? '';
    repository.spawn('sh', ['-c', command]);
    expect(commit().status).toBe(0);
    for (const ignored of ['node_modules', name]) repository.git('check-ignore', ignored);
    expect(repository.git('log', '-p', '--all')).not.toContain(stripe);
  });

  test('installed packages that nothing ignored leave git whole, and stay on the disk as they are', async () => {
    const repository = base.copy();
    await installIn(repository);
    const files = {
      'node_modules/a/.coveralls.yml': `repo_token: ${random40}\n`,
      'node_modules/a/index.js': 'export {};\n',
      'packages/b/node_modules/c/pay.js': `const key = '${stripe}';\n`,
    };
    repository.stage({ ...files, 'index.js': 'import "a";\n' });
    const commit = () => repository.run(['commit', '-q', '-m', 'start']);
    const commands = commandsIn(commit().stderr);
    expect(commands).toHaveLength(1);
    repository.spawn('sh', ['-c', commands[0] ?? '']);
    expect(commit().status).toBe(0);
    expect(repository.git('ls-files').trim().split('\n')).toEqual(['README.md', 'index.js']);
    for (const [path, text] of Object.entries(files)) {
      repository.git('check-ignore', path);
      expect(repository.read(path)).toBe(text);
    }
  });

  test.each(['-rf.js', 'a`touch taken`.js', 'a\nb.js', "it's $HOME; [x].js", 'a\\b.js'])(
    'a key in a file named %j',
    async (name) => {
      const repository = base.copy();
      await installIn(repository);
      const PATH = npxIn(repository);
      repository.stage({ [name]: `export const key = '${stripe}';\n` });
      const commit = () => repository.run(['commit', '-q', '-m', 'change'], { env: { PATH } });
      const [command = ''] = commandsIn(commit().stderr);
      // A name with odd bytes is written as bash, ksh and zsh read it.
      repository.spawn('bash', ['-c', command], { env: { PATH } });
      expect(commit().status, command).toBe(0);
      expect(repository.git('show', 'HEAD')).toContain('export const key = process.env.');
      expect(repository.exists('taken')).toBe(false);
    },
  );

  // Bytes as latin1: the first two are no UTF-8.
  test.each(['\xff.env', 'caf\xe9.js', 'a`b.env', 'a`b.cfg', 'a\\b.env'])(
    'a file whose name is %j leaves git, and is ignored by the line that was told',
    async (name) => {
      const repository = base.copy();
      await installIn(repository);
      const bytes = Buffer.from(name, 'latin1');
      repository.write(Buffer.concat([Buffer.from(`${repository.root}/`), bytes]), `stripe = ${stripe}\n`);
      repository.git('add', '.');
      const commit = () => repository.run(['commit', '-q', '--allow-empty', '-m', 'change']);
      const blocked = commit().stderr;
      expect(blocked).not.toContain('warning');
      const command = /git rm --cached [^\n]*/.exec(blocked)?.[0] ?? '';
      expect(repository.spawn('bash', ['-c', command])).toMatchObject({ status: 0, stderr: '' });
      const line = /add the line (.*) to \.gitignore/.exec(blocked)?.[1];
      if (line !== undefined) repository.write('.gitignore', `${line}\n`);
      expect(commit().stderr).toBe('');
      expect(repository.git('status', '--porcelain')).toBe('?? .gitignore');
    },
  );

  test.each(['\xff.env', 'a\\b.env'])(
    'an env file whose name is %j is allowed as it is told',
    async (name) => {
      const repository = base.copy();
      await installIn(repository);
      const bytes = Buffer.from(name, 'latin1');
      repository.write(Buffer.concat([Buffer.from(`${repository.root}/`), bytes]), 'MODE=x\n');
      repository.git('add', '.');
      const commit = () => repository.run(['commit', '-q', '-m', 'change']);
      const command = /npx secretguard allow [^\n]*/.exec(commit().stderr)?.[0] ?? '';
      repository.spawn('bash', ['-c', command], { env: { PATH: npxIn(repository) } });
      expect(commit().status, command).toBe(0);
    },
  );

  test('an env file that is all of the last commit leaves it as it is told at the push', async () => {
    const repository = base.copy();
    await installIn(repository);
    const remote = createRepository({ bare: true });
    repository.stage({ '.env': `STRIPE_KEY=${stripe}\n` });
    repository.git('commit', '-q', '--no-verify', '-m', 'settings');
    const push = () => repository.run(['push', '-q', remote.root, 'HEAD:refs/heads/new']);
    const PATH = npxIn(repository);
    for (const command of commandsIn(push().stderr))
      repository.spawn('sh', ['-c', command], { env: { PATH } });
    expect(push().status).toBe(0);
    expect(repository.git('log', '-p', '--all')).not.toContain(stripe);
  });

  test('what a scan says of files that git does not have can be pasted, too', async () => {
    const repository = base.copy();
    repository.write('.gitignore', '.env\n');
    repository.write('.env', `STRIPE_KEY=${stripe}\n`);
    repository.write('server.cfg', `stripe = ${stripe}\n`);
    const { stdout } = repository.spawn('npx', ['secretguard', 'scan', '.env', 'server.cfg'], {
      env: { PATH: npxIn(repository) },
    });
    const commands = [...stdout.matchAll(/git rm --cached [^\n]*/g)].map(([command]) => command);
    expect(commands).toHaveLength(2);
    for (const command of commands)
      expect(repository.spawn('sh', ['-c', command]), command).toMatchObject({ status: 0, stderr: '' });
    expect(repository.git('status', '--porcelain')).toBe('?? .gitignore');
  });

  test('a token that user.name holds is found at the push, and leaves the commit as it is told', async () => {
    const repository = base.copy();
    await installIn(repository);
    const remote = createRepository({ bare: true });
    repository.config('user.name', stripe);
    repository.commit({ 'a.js': '1\n' });
    const push = () => repository.run(['push', '-q', remote.root, 'HEAD:refs/heads/new']);
    const blocked = push();
    expect(blocked.status).toBe(1);
    expect(blocked.stderr).toContain(`<author>:1:1  commit ${repository.id().slice(0, 12)}`);
    expect(blocked.stderr).not.toContain(stripe);
    const words = blocked.stderr.replace(/\s+/g, ' ');
    expect(words).toContain('git config user.name');
    const command = /git commit --amend [-a-z ]*[a-z]/.exec(words)?.[0] ?? '';
    repository.config('user.name', 'A Person');
    repository.spawn('sh', ['-c', command]);
    expect(push().status, command).toBe(0);
  });

  test('a comment that allows in words of its own is told the form, which passes', async () => {
    const repository = base.copy();
    await installIn(repository);
    const commit = (comment: string) => {
      repository.stage({ 'pay.js': `const key = '${stripe}'; // ${comment}\n` });
      return repository.run(['commit', '-qm', 'Pay']);
    };
    const blocked = commit('secretguard:allow it is the key of a test account');
    expect(blocked.status).toBe(1);
    const form = /secretguard:allow [a-z-]+ -- reason/.exec(blocked.stderr.replace(/\s+/g, ' '))?.[0] ?? '';
    expect(commit(form)).toMatchObject({ status: 0 });
  });

  test('a literal that is put together from two, and one in a comment, are taken out by hand', async () => {
    const repository = base.copy();
    await installIn(repository);
    const PATH = npxIn(repository);
    repository.stage({ 'a.js': `const key = '${stripe.slice(0, 15)}' +\n  '${stripe.slice(15)}';\n` });
    const joined = repository.run(['commit', '-q', '-m', 'change']).stderr;
    expect(joined).toContain('take the value out of a.js by hand, then: git add -- a.js');
    expect(joined).not.toContain('secretguard fix');
    repository.stage({ 'a.js': `// ${stripe}\n` });
    const [command = ''] = commandsIn(repository.run(['commit', '-q', '-m', 'change']).stderr);
    const left = repository.spawn('sh', ['-c', command], { env: { PATH } });
    expect(left.status).toBe(1);
    expect(left.stderr).toContain('by hand, then: git add -- a.js');
  });
});
