import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { readObjects } from '../../src/guard/listing.ts';
import {
  type GuardStagedRequest,
  guardOutgoing,
  guardStaged,
  type StagedName,
} from '../../src/guard/staged.ts';
import { NPM_TOKEN, PRIVATE_KEY, told, VALUE, withEnvFiles } from '../support/guard.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const list = (repository: Repository, ...args: readonly string[]): readonly string[] =>
  repository.run(args).bytes.toString('latin1').split('\0').filter(Boolean);

/** What a hook gathers with git before it asks. */
function stagedNames(repository: Repository): readonly StagedName[] {
  const fields = list(
    repository,
    'diff',
    '--cached',
    '--raw',
    '-z',
    '--no-abbrev',
    '--no-renames',
    '--diff-filter=d',
  );
  return fields.flatMap((field, index) => {
    const [, mode, , id] = field.split(' ');
    return field.startsWith(':') && mode && id ? [{ raw: fields[index + 1] ?? '', mode, id }] : [];
  });
}

const reader =
  (repository: Repository): GuardStagedRequest['readBlobs'] =>
  async (ids) =>
    new Map(ids.map((id) => [id, repository.run(['cat-file', 'blob', id]).bytes]));

const guard = (repository: Repository, config = DEFAULT_CONFIG, intended: readonly string[] = []) =>
  guardStaged({
    intended: async () => new Set(intended),
    root: repository.root,
    config,
    staged: stagedNames(repository),
    untracked: list(repository, 'ls-files', '-z', '--others', '--exclude-standard'),
    tracked: list(repository, 'ls-files', '-z'),
    readBlobs: reader(repository),
  });

describe('a commit', () => {
  test('with a staged .env is blocked, with the command and the line to add', async () => {
    const repository = createRepository();
    repository.stage({ 'config/.env': VALUE });
    const problems = await guard(repository);
    expect(told(problems)).toEqual(['config/.env tracked high']);
    expect(problems[0]?.remedy.steps.join('\n')).toMatch(
      /`git rm --cached -- config\/\.env`[\s\S]*line `\.env` to \.gitignore/,
    );
  });

  test('beside an untracked .env that nothing ignores is blocked, an ignored one is fine', async () => {
    const repository = createRepository();
    repository.write('.env.local', VALUE);
    expect(told(await guard(repository))).toEqual(['.env.local unignored high']);
    repository.write('.gitignore', '.env*\n');
    expect(await guard(repository)).toEqual([]);
  });

  test('names the rule that decides, and the file in which the line counts', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n', 'app/.gitignore': '# app\n!.env\n' });
    repository.write('app/.env', VALUE);
    const untracked = await guard(repository);
    expect(untracked[0]?.by).toEqual({ file: 'app/.gitignore', line: 2, pattern: '!.env' });
    expect(untracked[0]?.remedy.steps[0]).toContain('to app/.gitignore');
    repository.stage({ '.env.local': VALUE });
    const forced = (await guard(repository)).find(({ path }) => path === '.env.local');
    expect(forced?.by).toEqual({ file: '.gitignore', line: 1, pattern: '.env*' });
    expect(forced?.remedy.steps.join()).not.toContain('add the line');
  });

  test('beside an untracked private key is warned, with it staged it is blocked', async () => {
    const repository = createRepository();
    repository.write('id_ed25519', `${PRIVATE_KEY}\n`);
    repository.write('store.p12', 'x');
    expect(told(await guard(repository), true)).toEqual([
      'id_ed25519 unignored low',
      'store.p12 unignored low',
    ]);
    repository.git('add', '--all');
    expect(told(await guard(repository))).toEqual(['id_ed25519 tracked high', 'store.p12 tracked high']);
  });

  test('beside an untracked .npmrc is blocked only where it holds a token', async () => {
    const repository = createRepository();
    repository.write('.npmrc', 'save-exact=true\n');
    expect(await guard(repository)).toEqual([]);
    repository.write('.npmrc', NPM_TOKEN);
    expect(told(await guard(repository))).toEqual(['.npmrc unignored high']);
  });

  test('that leaves a .env alone which was tracked before is warned', async () => {
    const repository = createRepository();
    repository.commit({ '.env': VALUE });
    repository.stage({ 'a.txt': 'x' });
    expect(told(await guard(repository), true)).toEqual(['.env tracked low']);
    repository.stage({ '.env': `${VALUE}B=2\n` });
    expect(told(await guard(repository), true)).toEqual(['.env tracked high']);
  });

  test('that leaves alone what holds nothing is not warned, nor is one beside a link of such a name', async () => {
    const repository = createRepository();
    repository.commit({ '.npmrc': 'save-exact=true\n', '.env.local': 'A="encrypted:BDqD0xyz"\n' });
    repository.link('.env', 'elsewhere');
    repository.stage({ 'a.txt': 'x' });
    expect(told(await guard(repository), true)).toEqual([]);
  });

  test('with a .env that is meant to be added is blocked, and a key so meant is warned of', async () => {
    const repository = createRepository();
    repository.commit({ 'old.env': VALUE });
    repository.write('.env', VALUE);
    repository.write('id_ed25519', `${PRIVATE_KEY}\n`);
    repository.git('add', '--intent-to-add', '.env', 'id_ed25519');
    repository.stage({ 'a.txt': 'x' });
    expect(told(await guard(repository, DEFAULT_CONFIG, ['.env', 'id_ed25519']), true)).toEqual([
      '.env tracked high',
      'id_ed25519 tracked low',
      'old.env tracked low',
    ]);
  });

  test('that deletes a .env or renames it away passes, one that renames to it does not', async () => {
    const repository = createRepository();
    repository.commit({ '.env': VALUE, 'settings.txt': VALUE, '.gitignore': '.env\n' });
    repository.git('rm', '--cached', '--quiet', '.env');
    expect(await guard(repository)).toEqual([]);
    repository.git('reset', '--quiet', '--hard');
    repository.git('mv', '.env', '.env.example');
    expect(await guard(repository)).toEqual([]);
    repository.git('reset', '--quiet', '--hard');
    repository.git('mv', 'settings.txt', 'prod.env');
    expect(told(await guard(repository))).toEqual(['prod.env tracked high']);
  });

  test('is judged by what is staged, not by the work tree', async () => {
    const repository = createRepository();
    repository.stage({ '.npmrc': NPM_TOKEN });
    repository.write('.npmrc', 'save-exact=true\n');
    expect(told(await guard(repository))).toEqual(['.npmrc tracked high']);
  });

  test('with an encrypted, an allowed, a template or a code file passes', async () => {
    const repository = createRepository();
    repository.stage({
      '.env': 'A="encrypted:BDqD0xyz"\n',
      '.env.test': VALUE,
      '.env.example': VALUE,
      '.env.d.ts': 'export {}\n',
    });
    expect(await guard(repository, withEnvFiles({ allow: ['.env.test'] }))).toEqual([]);
  });

  test("with a Vite app's public .env is explained and passes", async () => {
    const repository = createRepository();
    repository.stage({
      'package.json': '{ "devDependencies": { "vite": "7" } }',
      '.env': 'VITE_API=https://example.com\n',
    });
    repository.write('.env.production', 'VITE_API=https://example.com\n');
    expect(told(await guard(repository), true)).toEqual([
      '.env tracked low',
      '.env.production unignored low',
    ]);
  });

  test('beside an untracked .env that git-crypt would encrypt passes, unless the config refuses those', async () => {
    const repository = createRepository();
    repository.commit({ '.gitattributes': 'secrets/** filter=git-crypt\n' });
    repository.write('secrets/.env', VALUE);
    repository.write('other/.env', VALUE);
    expect(told(await guard(repository))).toEqual(['other/.env unignored high']);
    expect(told(await guard(repository, withEnvFiles({ encrypted: 'refuse' })))).toEqual([
      'other/.env unignored high',
      'secrets/.env unignored high',
    ]);
  });

  test('with a submodule or a link of such a name passes', async () => {
    const repository = createRepository();
    repository.submodule('x.env');
    repository.link('.env', 'a.txt');
    repository.git('add', '.env');
    expect(told(await guard(repository))).toEqual([]);
  });
});

test('thousands of files are each judged by their own content', async () => {
  const repository = createRepository();
  const texts = Array.from({ length: 7 }, (_, at) => `${at}`.repeat(at));
  repository.stage(Object.fromEntries(texts.map((text, at) => [`${at}`, text])));
  const ids = texts.map((_, at) => repository.id(`:${at}`));
  const names = Array.from({ length: 3000 }, (_, at) => `${at}`);
  const input = names.map((name, at) => `100644 blob ${ids[at % 7]}\t${name}\0`).join('');
  const tree = repository.run(['mktree', '-z'], { input }).stdout.trim();
  const asked = [`${tree}:none`, ...names.map((name) => `${tree}:${name}`)];
  const contents = await readObjects({ root: repository.root }, asked);
  expect([...contents].map(([name, bytes]) => `${name} ${bytes}`)).toEqual(
    names.map((name, at) => `${tree}:${name} ${texts[at % 7]}`),
  );
});

describe('a push', () => {
  test('with a commit that added a .env is blocked although a later one removed it', async () => {
    const repository = createRepository();
    const commit = repository.commit({ '.env': VALUE });
    repository.git('rm', '--quiet', '.env');
    repository.commit();
    const id = repository.id(`${commit}:.env`);
    const problems = await guardOutgoing({
      config: DEFAULT_CONFIG,
      added: [
        { raw: '.env', mode: '100644', id, commit },
        { raw: '.env.example', mode: '100644', id, commit },
        { raw: 'link/.env', mode: '120000', id, commit },
        { raw: 'submodule.env', mode: '160000', id, commit },
      ],
      readBlobs: reader(repository),
    });
    expect(told(problems)).toEqual(['.env tracked high']);
    expect(problems[0]?.remedy.steps[0]).toContain(commit.slice(0, 12));
  });

  test("to a server without a work tree judges a framework's env file by the commit's own manifest", async () => {
    const repository = createRepository();
    const files = {
      '.env.production': 'VITE_API=https://example.com\n',
      'b/.env': VALUE,
      'é/.env.production': 'VITE_API=https://example.com/é\n',
    };
    const plain = repository.commit(files);
    repository.git('rm', '--quiet', '--cached', '-r', '.');
    const manifest = '{ "devDependencies": { "vite": "7" } }';
    const deep = repository.commit({ ...files, 'é/package.json': manifest });
    const vite = repository.commit({ ...files, 'package.json': manifest });
    const pushOf = (commit: string) =>
      guardOutgoing({
        config: DEFAULT_CONFIG,
        added: Object.keys(files)
          .map((path) => Buffer.from(path).toString('latin1'))
          .map((raw) => ({ raw, mode: '100644', id: `${commit}:${raw}`, commit })),
        readBlobs: (ids) => readObjects({ root: repository.gitDir }, ids),
      });
    expect(told(await pushOf(plain))).toEqual([
      '.env.production tracked high',
      'b/.env tracked high',
      'é/.env.production tracked high',
    ]);
    expect(told(await pushOf(deep))).toEqual(['.env.production tracked high', 'b/.env tracked high']);
    expect(told(await pushOf(vite))).toEqual(['b/.env tracked high']);
  });
});
