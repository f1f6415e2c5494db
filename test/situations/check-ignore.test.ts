import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { base64, seeded } from '../../src/detect/sample.ts';
import {
  auditOf,
  liveKey,
  NPM_TOKEN,
  PASSWORD,
  PRIVATE_KEY,
  told,
  VALUE,
  withEnvFiles,
} from '../support/guard.ts';
import { createRepository, rawPath } from '../support/repository.ts';

describe('what git tracks, would add, or ignores', () => {
  test('an empty repo has only warnings, for the names that would be added', async () => {
    const repository = createRepository();
    const { problems } = await auditOf(repository);
    expect(told(problems, true)).toEqual([
      '.env uncovered low',
      '.env.*.local uncovered low',
      '.env.local uncovered low',
    ]);
    expect(told((await auditOf(repository, { strict: true })).problems)).toHaveLength(3);
  });

  test('an untracked .env that nothing ignores would be added', async () => {
    const repository = createRepository();
    repository.write('.env', VALUE);
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual(['.env unignored high']);
    expect(problems.find(({ path }) => path === '.env')?.remedy.steps[0]).toContain(
      'add the line `.env` to .gitignore',
    );
  });

  test('keys in a node_modules that nothing ignores want that folder ignored, by one line', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n' });
    repository.write('node_modules/a/test/a.key', PRIVATE_KEY);
    repository.write('packages/web/node_modules/b/b.pem', PRIVATE_KEY);
    const { problems } = await auditOf(repository);
    expect(told(problems, true)).toHaveLength(2);
    for (const { remedy } of problems)
      expect(remedy.steps[0]).toContain('add the line `node_modules/` to .gitignore');
  });

  test('an ignored .env is no problem', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n' });
    repository.write('.env', VALUE);
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test('a tracked .env is one although a line ignores it, and the line is named', async () => {
    const repository = createRepository();
    repository.commit({ '.env': VALUE });
    repository.commit({ '.gitignore': '# local\n\n.env*\n' });
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual(['.env tracked high']);
    expect(problems[0]?.by).toEqual({ file: '.gitignore', line: 3, pattern: '.env*' });
    expect(problems[0]?.remedy.steps[0]).toContain('`git rm --cached -- .env`');
  });

  test('a .env that is staged and never committed counts as tracked', async () => {
    const repository = createRepository();
    repository.stage({ '.env': VALUE });
    expect(told((await auditOf(repository)).problems)).toEqual(['.env tracked high']);
  });

  test('a .env whose removal is staged is still in HEAD, which is a warning', async () => {
    const repository = createRepository();
    repository.commit({ '.env': VALUE, '.gitignore': '.env*\n' });
    repository.git('rm', '--cached', '--quiet', '.env');
    expect(told((await auditOf(repository)).problems, true)).toEqual(['.env tracked low']);
    repository.remove('.env');
    expect(told((await auditOf(repository)).problems, true)).toEqual(['.env tracked low']);
    repository.commit();
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test('a negation that un-ignores a file is named with its file and line', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n!.env.production\n' });
    repository.write('.env.production', VALUE);
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual(['.env.production unignored high', '.env.production re-included high']);
    expect(problems[1]?.by).toEqual({ file: '.gitignore', line: 2, pattern: '!.env.production' });
  });

  test("a nested .gitignore wins over the root's, and is the one that is named", async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n', 'apps/web/.gitignore': 'dist\n!.env\n' });
    repository.write('apps/web/.env', VALUE);
    const { problems } = await auditOf(repository);
    expect(told(problems)).toContain('apps/web/.env re-included high');
    expect(problems[0]?.by).toEqual({ file: 'apps/web/.gitignore', line: 2, pattern: '!.env' });
    expect(problems[0]?.remedy.steps[0]).toContain('to apps/web/.gitignore');
  });

  test('a file under an ignored folder is ignored, whatever a nested file says', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': 'build/\n.env*\n' });
    repository.write('build/.gitignore', '!.env\n');
    repository.write('build/.env', VALUE);
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test('.git/info/exclude ignores too, and a note says that only this machine does', async () => {
    const repository = createRepository();
    writeFileSync(join(repository.gitDir, 'info', 'exclude'), '.env*\n');
    repository.write('.env', VALUE);
    const { problems, notes } = await auditOf(repository);
    expect(problems).toEqual([]);
    expect(notes.join()).toContain('.git/info/exclude:1');
  });

  test('core.excludesFile ignores too, and a .gitignore takes it back', async () => {
    const repository = createRepository();
    writeFileSync(join(repository.home, 'global-ignore'), '.env*\n');
    repository.config('core.excludesFile', join(repository.home, 'global-ignore'));
    repository.write('.env', VALUE);
    expect((await auditOf(repository)).problems).toEqual([]);
    repository.write('.gitignore', '!.env\n');
    expect(told((await auditOf(repository)).problems)).toContain('.env re-included high');
  });

  test('where case does not matter, git says so', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.ENV*\n' });
    repository.write('.env', VALUE);
    expect(told((await auditOf(repository)).problems)).toEqual(['.env unignored high']);
    repository.config('core.ignoreCase', 'true');
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test('an ignored file that was added by force is tracked', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n' });
    repository.write('.env.local', VALUE);
    repository.git('add', '--force', '.env.local');
    expect(told((await auditOf(repository)).problems)).toEqual(['.env.local tracked high']);
  });

  test('a tracked file whose folder became a link is told, and stops nothing', async () => {
    const repository = createRepository();
    repository.commit({ 'conf/.env': VALUE, 'other/.env': VALUE });
    repository.remove('conf');
    repository.link('conf', 'other');
    expect(told((await auditOf(repository)).problems)).toEqual([
      'conf/.env tracked high',
      'other/.env tracked high',
    ]);
  });

  test('a path with a merge conflict is one tracked file', async () => {
    const repository = createRepository();
    repository.commit({ '.env': 'A=1\n', '.gitignore': '.env*\n' });
    repository.branch('other');
    repository.commit({ '.env': 'A=2\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ '.env': 'A=3\n' });
    repository.run(['merge', 'other']);
    expect(told((await auditOf(repository)).problems)).toEqual(['.env tracked high']);
  });
});

describe('where it is asked', () => {
  test('from a subfolder the whole repo is audited', async () => {
    const repository = createRepository();
    repository.write('.env', VALUE);
    repository.write('deep/down/.env', VALUE);
    const { problems } = await auditOf(repository, { cwd: join(repository.root, 'deep/down') });
    expect(told(problems)).toEqual(['.env unignored high', 'deep/down/.env unignored high']);
  });

  test('PATH limits the audit to a folder, a file, and what is absent there', async () => {
    const repository = createRepository();
    repository.write('a/.env', VALUE);
    repository.write('b/.env', VALUE);
    expect(told((await auditOf(repository, { paths: ['a'] })).problems, true)).toEqual([
      'a/.env unignored high',
      'a/.env.*.local uncovered low',
      'a/.env.local uncovered low',
    ]);
    const inB = await auditOf(repository, {
      cwd: join(repository.root, 'b'),
      paths: ['.env', '.env.staging'],
    });
    expect(told(inB.problems, true)).toEqual(['b/.env unignored high', 'b/.env.staging uncovered low']);
  });

  test('a PATH outside the repo is refused', async () => {
    const repository = createRepository();
    await expect(auditOf(repository, { paths: ['../elsewhere'] })).rejects.toMatchObject({
      code: 'unreadable-input',
    });
  });

  test('a PATH that is not there and can be no env-style file is a slip, not "guarded"', async () => {
    const repository = createRepository();
    repository.commit({ 'app/.env': 'A=1\n', 'README.md': 'x\n' });
    repository.remove('app');
    await expect(auditOf(repository, { paths: ['ap'] })).rejects.toMatchObject({ code: 'unreadable-input' });
    expect(told((await auditOf(repository, { paths: ['app'] })).problems)).toEqual(['app/.env tracked high']);
    expect(told((await auditOf(repository, { paths: ['README.md'] })).problems)).toEqual([]);
    expect(told((await auditOf(repository, { paths: ['ap'], history: true })).problems)).toEqual([]);
  });

  test('outside a repo it says so', async () => {
    const repository = createRepository();
    await expect(auditOf(repository, { cwd: repository.home })).rejects.toMatchObject({
      code: 'not-a-repository',
    });
  });

  test('without git in PATH it says so', async () => {
    const repository = createRepository();
    await expect(auditOf(repository, { env: { ...repository.env, PATH: '/nowhere' } })).rejects.toMatchObject(
      {
        code: 'git-missing',
      },
    );
  });

  test('a linked work tree is audited by its own files', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': '' });
    const linked = repository.worktree('feature');
    linked.write('.env', VALUE);
    expect(told((await auditOf(linked)).problems)).toEqual(['.env unignored high']);
    expect(told((await auditOf(repository)).problems)).toEqual([]);
  });

  test("a submodule's files are its own matter, and a note says so", async () => {
    const repository = createRepository();
    const child = repository.submodule('lib');
    child.write('.env', VALUE);
    const { problems, notes } = await auditOf(repository, { paths: ['.', 'lib/.env'] });
    expect(told(problems)).toEqual([]);
    expect(notes.join()).toContain('submodule');
    expect(told((await auditOf(child)).problems)).toEqual(['.env unignored high']);
  });

  test('a sparse checkout still tracks what it does not show, and content comes from the index', async () => {
    const repository = createRepository();
    repository.commit({
      'a/x.txt': '',
      'b/.env': VALUE,
      'b/.npmrc': NPM_TOKEN,
    });
    repository.git('sparse-checkout', 'set', 'a');
    expect(repository.exists('b/.env')).toBe(false);
    expect(told((await auditOf(repository)).problems)).toEqual([
      'b/.env tracked high',
      'b/.npmrc tracked high',
    ]);
  });

  test('GIT_DIR and GIT_WORK_TREE of a dotfiles repo are honoured', async () => {
    const repository = createRepository({ bare: true });
    const tree = join(repository.home, 'tree');
    mkdirSync(join(tree, 'sub'), { recursive: true });
    writeFileSync(join(tree, '.env'), VALUE);
    const env = { ...repository.env, GIT_DIR: repository.root, GIT_WORK_TREE: tree };
    expect(told((await auditOf(repository, { cwd: join(tree, 'sub'), env })).problems)).toEqual([
      '.env unignored high',
    ]);
  });

  test('a sha256 repo is read like any other', async () => {
    const repository = createRepository({ objectFormat: 'sha256' });
    repository.commit({ '.env': VALUE, '.npmrc': 'save-exact=true\n' });
    expect(told((await auditOf(repository)).problems)).toEqual(['.env tracked high']);
  });

  test("a submodule whose name is one of an env-style file is none, and asked about by its folder it is a folder's matter", async () => {
    const repository = createRepository();
    repository.submodule('x.env');
    repository.commit({ '.gitignore': '.env*\n' });
    expect((await auditOf(repository)).problems).toEqual([]);
    expect((await auditOf(repository, { paths: ['x.env'] })).problems).toEqual([]);
  });

  test('no name is lost among very many', async () => {
    const repository = createRepository();
    const names = Array.from({ length: 3000 }, (_, at) => `${'folder-'.repeat(6)}${at}/.env`);
    const blob = repository.run(['hash-object', '-w', '--stdin'], { input: VALUE }).stdout.trim();
    const input = names.map((name) => `100644 ${blob}\t${name}\n`).join('');
    repository.run(['update-index', '--index-info'], { input });
    const { problems } = await auditOf(repository);
    const tracked = problems.filter(({ problem }) => problem === 'tracked').map(({ path }) => path);
    expect(tracked.sort()).toEqual([...names].sort());
  });

  test('an untracked .env that git-crypt would encrypt passes, unless the config refuses those', async () => {
    const repository = createRepository();
    repository.commit({ '.gitattributes': 'secrets/** filter=git-crypt\n' });
    repository.write('secrets/.env', VALUE);
    expect(told((await auditOf(repository)).problems)).toEqual([]);
    const config = withEnvFiles({ encrypted: 'refuse' });
    expect(told((await auditOf(repository, { config })).problems)).toEqual(['secrets/.env unignored high']);
  });

  test('a name that the team allows is no gap where it is absent', async () => {
    const repository = createRepository();
    const config = withEnvFiles({ allow: ['.env', '.env.local'] });
    expect(told((await auditOf(repository, { config })).problems, true)).toEqual([
      '.env.*.local uncovered low',
    ]);
  });

  test('a nested repo that is no submodule is left to itself', async () => {
    const repository = createRepository();
    repository.git('init', '--quiet', 'vendor/other');
    repository.write('vendor/other/.env', VALUE);
    expect(told((await auditOf(repository)).problems)).toEqual([]);
    const config = withEnvFiles({ patterns: ['vendor/**'] });
    expect(told((await auditOf(repository, { config })).problems)).toEqual([]);
  });
});

describe('a large repo', () => {
  test('five hundred env-style names among thousands take three git processes', async () => {
    const repository = createRepository();
    for (let index = 0; index < 2000; index += 1) repository.write(`src/${index % 50}/${index}.js`, '');
    for (let index = 0; index < 500; index += 1) repository.write(`svc/${index % 20}/s${index}.env`, VALUE);
    repository.stage({ 'a.env': VALUE, '.env.example': 'A=\n', '.npmrc': 'save-exact=true\n' });
    const log = join(repository.home, 'calls');
    const bin = join(repository.home, 'bin');
    mkdirSync(bin);
    const real = repository.spawn('sh', ['-c', 'command -v git']).stdout.trim();
    writeFileSync(join(bin, 'git'), `#!/bin/sh\necho call >> '${log}'\nexec ${real} "$@"\n`, { mode: 0o755 });
    const env = { ...repository.env, PATH: `${bin}:${repository.env['PATH']}` };
    const { problems, files } = await auditOf(repository, { env });
    expect(files).toBe(503);
    expect(told(problems)).toHaveLength(501);
    expect(readFileSync(log, 'utf8').trim().split('\n')).toHaveLength(3);
  });
});

describe('odd names', () => {
  test.each([
    'a b/.env',
    'line\nbreak/.env',
    ':magic.env',
    "it's/.env",
    'glob[1]*.env',
    '#hash.env',
    '!bang.env',
    'end /.env',
  ])('%j is found once and told as it is', async (path) => {
    const repository = createRepository();
    repository.write(path, VALUE);
    expect(told((await auditOf(repository)).problems)).toEqual([`${path} unignored high`]);
  });

  test('bytes that are not UTF-8 stand as \\xNN, and the command can be pasted', async () => {
    const repository = createRepository();
    repository.write(rawPath(repository, 'caf\xe9.env'), VALUE);
    repository.git('add', '--all');
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual(['caf\\xe9.env tracked high']);
    const problem = problems.find(({ severity }) => severity === 'high');
    const command = /`([^`]+)`/.exec(problem?.remedy.steps[0] ?? '')?.[1] ?? '';
    expect(repository.spawn('bash', ['-c', command]).status).toBe(0);
    expect(told((await auditOf(repository)).problems)).toEqual(['caf\\xe9.env unignored high']);
  });
});

describe('templates and content', () => {
  test('a template with placeholders is no problem, one with a live key is', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n!.env.example\n', '.env.example': 'STRIPE_KEY=changeme\n' });
    expect((await auditOf(repository)).problems).toEqual([]);
    repository.stage({ '.env.example': `STRIPE_KEY=${liveKey()}\n` });
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual(['.env.example template-secret critical']);
    expect(JSON.stringify(problems)).not.toContain(liveKey());
  });

  test("a template's content is the index's, not the work tree's", async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env\n.env*.local\n', '.env.example': 'A=\n' });
    repository.write('.env.example', `STRIPE_KEY=${liveKey()}\n`);
    expect(told((await auditOf(repository)).problems)).toEqual([]);
  });

  test('.npmrc counts with a token, not with a reference or without', async () => {
    const repository = createRepository();
    repository.commit({
      '.npmrc': '//registry.npmjs.org/:_authToken=$' + '{NPM_TOKEN}\nsave-exact=true\n',
      'a/.npmrc': NPM_TOKEN,
      'b/.npmrc': '# _authToken=none\nengine-strict=true\n',
    });
    expect(told((await auditOf(repository)).problems)).toEqual(['a/.npmrc tracked high']);
  });

  test('.envrc counts when it sets a value, not when it only loads a shell', async () => {
    const repository = createRepository();
    repository.commit({
      '.gitignore': '.env*\n',
      '.envrc': 'use flake\ndotenv_if_exists\nPATH_add bin\nexport HOME_DIR=$HOME\n',
      'a/.envrc': `use nix\nexport ${VALUE}`,
    });
    expect(told((await auditOf(repository)).problems)).toEqual(['a/.envrc tracked high']);
  });

  test('a certificate is public, a private key is not; untracked it warns', async () => {
    const repository = createRepository();
    repository.write('cert.pem', '-----BEGIN CERTIFICATE-----\nMIIB\n');
    repository.write('key.pem', `${PRIVATE_KEY}\nMIIB\n`);
    expect(
      told((await auditOf(repository)).problems, true).filter((line) => !line.includes('uncovered')),
    ).toEqual(['key.pem unignored low']);
    repository.git('add', '--all');
    expect(told((await auditOf(repository)).problems)).toEqual(['key.pem tracked high']);
  });

  test.each([
    ['dotenvx', 'DOTENV_PUBLIC_KEY="02ab"\nDB_HOST="encrypted:BDqD0xyz"\nEMPTY=\n'],
    [
      'sops',
      'DB_HOST=ENC[AES256_GCM,data:aa,iv:bb,tag:cc,type:str]\nsops_mac=ENC[AES256_GCM,data:dd,iv:ee]\n',
    ],
    ['ansible-vault', '$ANSIBLE_VAULT;1.1;AES256\n613361\n'],
    ['age', 'age-encryption.org/v1\n-> X25519 abc\n'],
    ['git-crypt', '\0GITCRYPT\0abcdef'],
  ])('an env file encrypted by %s may be committed', async (_, content) => {
    const repository = createRepository();
    repository.commit({ '.env.production': content, '.gitignore': '.env\n.env*.local\n' });
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test('a dotenvx file with one value left in clear is a problem, and so are its keys', async () => {
    const repository = createRepository();
    repository.commit({
      '.env': `A="encrypted:BDqD0xyz"\n${VALUE}`,
      '.env.keys': 'DOTENV_PRIVATE_KEY=encrypted:no\n',
    });
    expect(told((await auditOf(repository)).problems)).toEqual([
      '.env tracked high',
      '.env.keys tracked high',
    ]);
  });

  test('a folder .env of HEAD is no such file, and hides none', async () => {
    const repository = createRepository();
    repository.commit({ '.env/pyvenv.cfg': 'home = /usr/bin\n' });
    const named = async () =>
      told((await auditOf(repository)).problems, true).filter((line) => line.startsWith('.env '));
    expect(await named()).toEqual(['.env uncovered low']);
    repository.git('rm', '--quiet', '-r', '--cached', '.env');
    repository.remove('.env');
    repository.write('.env', VALUE);
    expect(await named()).toEqual(['.env unignored high']);
  });

  test('a link under an env-style name holds no secret itself', async () => {
    const repository = createRepository();
    repository.link('.env', '../shared/env');
    repository.git('add', '.env');
    expect(told((await auditOf(repository)).problems, true)).toContain('.env tracked low');
  });
});

describe('frameworks that commit env files', () => {
  const VITE = '{ "private": true, "devDependencies": { "vite": "^7.0.0" } }';

  test('public values are explained, and do not block', async () => {
    const repository = createRepository();
    repository.commit({
      'package.json': VITE,
      '.env': 'VITE_API_URL=https://api.example.com\nVITE_MAPS_KEY=pk.abcdef\nPORT=3000\n',
      '.env.production': 'VITE_MODE=production\n',
      '.gitignore': '*.local\n',
    });
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual([]);
    expect(problems.map(({ remedy }) => remedy.steps.join(' ')).join()).toContain(
      'only public values, and Vite means it to be committed; say so once: `npx secretguard allow .env`',
    );
    const config = withEnvFiles({ allow: ['.env', '.env.production'] });
    expect((await auditOf(repository, { config })).problems).toEqual([]);
  });

  test.each([
    ['a password', `VITE_API_URL=https://api.example.com\n${VALUE}`],
    ['a live key', `VITE_STRIPE=${liveKey()}\n`],
    ['a login in a URL', `BACKEND=https://admin:${PASSWORD}@db.example.com/\n`],
  ])('%s in such a file is a problem all the same', async (_, content) => {
    const repository = createRepository();
    repository.commit({ 'package.json': VITE, '.env': content });
    expect(told((await auditOf(repository)).problems)).toEqual(['.env tracked high']);
  });

  test('names that may be secret are told, but no line of a key that reads as one', async () => {
    const repository = createRepository();
    const tail = `${base64(41)(seeded(5)).replace(/[+/=]/g, 'x')}1a2b3c4d`;
    repository.commit({
      'package.json': VITE,
      '.env': `SESSION_COOKIE_KEY=sid\nPORT=1\n${tail}==\n`,
    });
    const { problems } = await auditOf(repository);
    const said = problems.flatMap(({ remedy }) => remedy.steps).join('\n');
    expect(said).toContain('SESSION_COOKIE_KEY may be secret');
    expect(said).not.toContain(tail);
    expect(said).not.toContain('PORT');
  });

  test('without such a framework the name decides, and .local files are never conventional', async () => {
    const repository = createRepository();
    repository.commit({ '.env': 'PORT=3000\n' });
    expect(told((await auditOf(repository)).problems)).toEqual(['.env tracked high']);
    repository.commit({ 'package.json': VITE, '.env.local': 'PORT=3000\n' });
    expect(told((await auditOf(repository)).problems)).toEqual(['.env.local tracked high']);
  });
});

describe('what is ignored is no problem, whatever it is', () => {
  test('a link, a template with a secret in it, and a folder whose name reads as a pathspec', async () => {
    const repository = createRepository();
    repository.write('.gitignore', '/.env*\n/:a/.env\n');
    repository.link('.env', '../shared/.env');
    repository.write('.env.example', `STRIPE_KEY=${liveKey()}\n`);
    mkdirSync(join(repository.root, ':a'));
    repository.write(':a/.env', VALUE);
    expect(told((await auditOf(repository)).problems, true)).toEqual([]);
  });

  test('a link that nothing ignores is told as one that git would add', async () => {
    const repository = createRepository();
    repository.link('.env', '../shared/.env');
    const { problems } = await auditOf(repository);
    expect(told(problems, true)).toContain('.env unignored low');
  });

  test('what git tracks two folders below what has become a link stays a problem, and stops nothing', async () => {
    const repository = createRepository();
    repository.commit({ 'a/b/.env': VALUE, 'c/b/x': '' });
    repository.remove('a');
    repository.link('a', 'c');
    expect(told((await auditOf(repository)).problems)).toEqual(['a/b/.env tracked high']);
  });
});

describe('the config', () => {
  test('allow lets a file pass, patterns add names, templates add templates', async () => {
    const repository = createRepository();
    repository.commit({
      '.env.test': VALUE,
      'secrets.conf': 'x',
      '.env.public': `K=${liveKey()}\n`,
      '.gitignore': '.env\n.env*.local\n',
    });
    const config = withEnvFiles({ allow: ['.env.test'], patterns: ['*.conf'], templates: ['.env.public'] });
    expect(told((await auditOf(repository, { config })).problems)).toEqual([
      '.env.public template-secret critical',
      'secrets.conf tracked high',
    ]);
  });
});

describe('notes', () => {
  test('keys that only one of .env and its template has are named, values never', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env\n.env*.local\n', '.env.example': 'A=\nB=\n' });
    repository.write('.env', `A=1\nC_SECRET=${liveKey()}\n`);
    const { problems, notes } = await auditOf(repository);
    expect(problems).toEqual([]);
    expect(notes).toEqual([
      '.env.example lacks C_SECRET, which .env has: others will not know of it.',
      '.env lacks B, which .env.example has.',
    ]);
  });

  test('a template that a line ignores is pointed out', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n' });
    repository.write('.env.example', 'A=\n');
    expect((await auditOf(repository)).notes.join()).toContain('`!.env.example`');
  });
});

describe('encrypted files', () => {
  const ENCRYPTED = 'A="encrypted:BDqD0xyz"\n';

  test('the config may refuse even those', async () => {
    const repository = createRepository();
    repository.commit({ '.env.production': ENCRYPTED, '.gitignore': '.env\n.env*.local\n' });
    const config = withEnvFiles({ encrypted: 'refuse' });
    expect(told((await auditOf(repository, { config })).problems)).toEqual(['.env.production tracked high']);
  });

  test('nor is it where the repository alone is told of the filter, not its files', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '/.env\n/.env.local\n/.env.*.local\n' });
    repository.write('secrets/.env', VALUE);
    expect(told((await auditOf(repository)).problems)).toEqual(['secrets/.env unignored high']);
    repository.write('.git/info/attributes', 'secrets/** filter=git-crypt diff=git-crypt\n');
    expect(told((await auditOf(repository)).problems)).toEqual([]);
  });

  test('what git-crypt would encrypt on add is no problem while it lies in clear beside', async () => {
    const repository = createRepository();
    repository.commit({
      '.gitattributes': 'secrets/** filter=git-crypt diff=git-crypt\n',
      '.gitignore': '.env\n.env*.local\n',
    });
    repository.write('secrets/prod.env', VALUE);
    repository.write('other/prod.env', VALUE);
    expect(told((await auditOf(repository)).problems)).toEqual(['other/prod.env unignored high']);
  });

  test('one that was added before git-crypt was set up is in clear in the index, and told', async () => {
    const repository = createRepository();
    repository.commit({ 'secrets/prod.env': VALUE, '.gitignore': '.env\n.env*.local\n' });
    repository.commit({ '.gitattributes': 'secrets/** filter=git-crypt\n' });
    expect(told((await auditOf(repository)).problems)).toEqual(['secrets/prod.env tracked high']);
  });
});
