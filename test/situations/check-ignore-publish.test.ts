import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createDockerIgnore } from '../../src/guard/docker-ignore.ts';
import { withFilesEntries } from '../../src/guard/package-files.ts';
import { auditOf, fixOf, NPM_TOKEN, told, VALUE, withEnvFiles } from '../support/guard.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const ENV_NAME = /(?:^|\/)(?:\.env[^/]*|[^/]+\.env)$/;

function repositoryOf(files: Readonly<Record<string, string>>): Repository {
  const repository = createRepository();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(repository.root, path)), { recursive: true });
    repository.write(path, content);
  }
  return repository;
}

const manifest = (more: object = {}): string =>
  JSON.stringify({ name: 'a', version: '1.0.0', ...more }, undefined, 2);

/** Paths that the audit says npm would publish. */
const published = async (repository: Repository): Promise<readonly string[]> =>
  (await auditOf(repository)).problems
    .filter(({ problem }) => problem === 'npm-published')
    .map(({ path }) => path);

/** Env files that npm itself would pack, a list for each package. */
function packLists(repository: Repository, ...args: readonly string[]): readonly (readonly string[])[] {
  const ended = repository.spawn('npm', [
    'pack',
    '--dry-run',
    '--json',
    '--ignore-scripts',
    '--offline',
    ...args,
  ]);
  const listing: unknown = JSON.parse(ended.stdout);
  // npm 10 prints a list, npm 11 an object by name.
  const packed = Array.isArray(listing) ? listing : Object.values(listing ?? {});
  return packed.map((one) =>
    [...JSON.stringify(one).matchAll(/"path":"([^"]+)"/g)]
      .map(([, path = '']) => path.replace(/^\.\//, ''))
      .filter((path) => ENV_NAME.test(path))
      .sort(),
  );
}

/** Env files that npm itself would pack. */
const packedByNpm = (repository: Repository, ...args: readonly string[]): readonly string[] =>
  packLists(repository, ...args).flat();

describe('npm', () => {
  test('"files": ["dist"] ships dist/.env in spite of the root\'s .gitignore, and the entry is named', async () => {
    const repository = repositoryOf({
      'package.json': manifest({ files: ['dist'] }),
      '.gitignore': '.env*\ndist/\n',
      'dist/index.js': '',
      'dist/.env': VALUE,
      '.env': VALUE,
    });
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual(['dist/.env npm-published high']);
    expect(problems[0]?.by).toEqual({ file: 'package.json', line: 5, pattern: 'dist' });
    expect(problems[0]?.remedy.steps[0]).toContain('"!dist/.env"');
    expect(packedByNpm(repository)).toEqual(['dist/.env']);

    repository.write('package.json', manifest({ files: ['dist', '!dist/.env'] }));
    expect(packedByNpm(repository)).toEqual([]);
    expect(await published(repository)).toEqual([]);
  });

  test('--fix adds to "files" in the layout that is there, and npm agrees', async () => {
    const repository = repositoryOf({
      'package.json':
        '{\r\n\t"name": "a",\r\n\t"version": "1.0.0",\r\n\t"files": [\r\n\t\t"dist"\r\n\t],\r\n\t"x": {"files":[]}\r\n}',
      '.gitignore': '.env*\n',
      'dist/.env': VALUE,
      'dist/a [1].env': VALUE,
    });
    const { edits, after } = await fixOf(repository);
    expect(edits.at(-1)).toEqual({
      file: 'package.json',
      lines: ['"!dist/.env"', '"!dist/a ?1?.env"'],
      created: false,
    });
    expect(repository.read('package.json')).toBe(
      '{\r\n\t"name": "a",\r\n\t"version": "1.0.0",\r\n\t"files": [\r\n\t\t"dist",\r\n\t\t"!dist/.env",\r\n\t\t"!dist/a ?1?.env"\r\n\t],\r\n\t"x": {"files":[]}\r\n}',
    );
    expect(told(after.problems)).toEqual([]);
    expect(packedByNpm(repository)).toEqual([]);
    expect((await fixOf(repository)).edits).toEqual([]);
  });

  test.each<[string, string | undefined]>([
    ['{"files":["a"]}', '{"files":["a", "!x"]}'],
    ['{"files":["a","b"]}', '{"files":["a","b","!x"]}'],
    ['{ "files": [ "a", "b" ] }', '{ "files": [ "a", "b", "!x" ] }'],
    ['{"main":"files","files":["a]"],"b":1}', '{"main":"files","files":["a]", "!x"],"b":1}'],
    ['{"files":[]}', undefined],
    ['{"files":"a"}', undefined],
    ['{"files":["a"],"files":["b"]}', undefined],
    ['{"x":1}', undefined],
  ])('an entry in %j', async (before, after) => {
    expect(await withFilesEntries(before, ['!x'])).toBe(after);
  });

  test('agrees with npm on packages of every kind', async () => {
    const packages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      plain: { 'package.json': manifest(), '.env': VALUE, 'conf/prod.env': VALUE },
      gitignored: {
        'package.json': manifest(),
        '.gitignore': '.env\n',
        '.env': VALUE,
        'a/.env': VALUE,
        'x.env': VALUE,
      },
      npmignored: {
        'package.json': manifest(),
        '.gitignore': '.env\n',
        '.npmignore': 'test\n',
        '.env': VALUE,
      },
      nested: {
        'package.json': manifest({ files: ['lib'] }),
        'lib/.npmignore': '.env\n',
        'lib/.env': VALUE,
        'lib/b/.env': VALUE,
        'lib/x.env': VALUE,
      },
      listed: {
        'package.json': manifest({ files: ['.env.production'] }),
        '.gitignore': '.env*\n',
        '.env.production': VALUE,
        '.env': VALUE,
      },
      globs: {
        'package.json': manifest({ files: ['**/*.env', 'lib/**', '!lib/no'] }),
        'a/x.env': VALUE,
        'lib/.env': VALUE,
        'lib/no/.env': VALUE,
        '.env': VALUE,
      },
      main: {
        'package.json': manifest({ main: './conf/.env', files: ['lib'] }),
        'conf/.env': VALUE,
        'lib/a.js': '',
      },
      npmrc: { 'package.json': manifest(), '.npmrc': NPM_TOKEN, '.env': VALUE },
      scoped: { 'package.json': manifest({ files: ['@x'] }), '@x/.env': VALUE, '@y/.env': VALUE },
      bin: {
        'package.json': manifest({ bin: './conf/x.env', files: ['lib'] }),
        'conf/x.env': VALUE,
        'conf/y.env': VALUE,
      },
      bins: {
        'package.json': manifest({
          bin: { a: './conf/../conf/x.env', b: 1 },
          browser: 'y.env',
          files: ['lib'],
        }),
        'conf/x.env': VALUE,
        'y.env': VALUE,
      },
    };
    const repository = repositoryOf(
      Object.fromEntries(
        Object.entries(packages).flatMap(([folder, files]) =>
          Object.entries(files).map(([path, content]) => [
            `${folder}/${path}`,
            content.replace('"name": "a"', `"name": "${folder}"`),
          ]),
        ),
      ),
    );
    const folders = Object.keys(packages);
    // One npm for all: it answers one list a folder, in order.
    const lists = packLists(repository, ...folders.map((folder) => `./${folder}`));
    const byNpm = folders.flatMap((folder, index) => (lists[index] ?? []).map((path) => `${folder}/${path}`));
    expect(lists).toHaveLength(folders.length);
    expect(byNpm).toContain('plain/conf/prod.env');
    expect(await published(repository)).toEqual([...byNpm].sort());
  });

  test('agrees with npm in workspaces, and a root line counts for a workspace but not for any other package', async () => {
    const repository = repositoryOf({
      'package.json': manifest({ private: true, workspaces: ['packages/*'] }),
      '.gitignore': '.env\n',
      'packages/a/package.json': JSON.stringify({ name: 'wa', version: '1.0.0' }),
      'packages/a/.env': VALUE,
      'packages/a/.env.prod': VALUE,
      'other/package.json': JSON.stringify({ name: 'other', version: '1.0.0' }),
      'other/.env': VALUE,
    });
    const inWorkspace = packedByNpm(repository, '--workspace', 'wa').map((path) => `packages/a/${path}`);
    expect(inWorkspace).toEqual(['packages/a/.env.prod']);
    const { problems } = await auditOf(repository);
    const blocking = problems.filter(
      ({ problem, severity }) => problem === 'npm-published' && severity === 'high',
    );
    expect(blocking.map(({ path }) => path)).toEqual(['other/.env', ...inWorkspace]);
  });

  test('workspaces are found as npm finds them: as an object, below folders, with a dot in the name', async () => {
    const packageOf = (name: string): string => JSON.stringify({ name, version: '1.0.0' });
    const repository = repositoryOf({
      'package.json': manifest({ private: true, workspaces: { packages: ['libs/**', './apps/web.app/'] } }),
      '.gitignore': '.env\n',
      'libs/x/y/package.json': packageOf('y'),
      'libs/x/y/.env': VALUE,
      'apps/web.app/package.json': packageOf('web'),
      'apps/web.app/.env': VALUE,
      'apps/web-app/package.json': packageOf('other'),
      'apps/web-app/.env': VALUE,
    });
    expect(packedByNpm(repository, '--workspaces')).toEqual([]);
    expect(await published(repository)).toEqual(['apps/web-app/.env']);
  });

  test.each<readonly [files: readonly string[], line: number | undefined]>([
    [['lib', 'conf/x.env'], 6],
    [['lib', './conf/'], 6],
    [['lib', 'c*/x.env'], 6],
    [['lib', './'], 6],
    [['conf', '!lib'], 5],
  ])('of "files": %j the entry that ships it is named', async (files, line) => {
    const repository = repositoryOf({
      'package.json': manifest({ files }),
      'conf/x.env': VALUE,
      'lib/a.js': '',
    });
    const found = (await auditOf(repository)).problems.find(({ problem }) => problem === 'npm-published');
    expect(found?.by?.line).toBe(line);
  });

  test('a private package only warns, a template and an allowed file are meant to ship', async () => {
    const repository = repositoryOf({
      'package.json': manifest({ private: true }),
      '.env': VALUE,
      '.env.example': '',
    });
    const { problems } = await auditOf(repository);
    expect(told(problems, true)).toContain('.env npm-published low');
    expect(await published(repository)).toEqual(['.env']);
    const config = withEnvFiles({ allow: ['.env'] });
    expect(told((await auditOf(repository, { config })).problems)).toEqual([]);
  });

  test.each(['{ "name": ', 'null', '[]', '"a"'])(
    'a package.json that is no package (%s) ships nothing and stops nothing',
    async (text) => {
      const repository = repositoryOf({ 'package.json': text, '.env': VALUE });
      expect(told((await auditOf(repository)).problems)).toEqual(['.env unignored high']);
    },
  );

  test.each([{ bin: null }, { browser: null }, { workspaces: null }, { workspaces: [1] }, { files: [1] }])(
    'a package.json with %j stops nothing',
    async (more) => {
      const repository = repositoryOf({ 'package.json': manifest(more), '.env': VALUE });
      expect((await auditOf(repository)).problems.length).toBeGreaterThan(0);
    },
  );

  test('a package.json with a byte order mark, which npm reads past, ships what it ships', async () => {
    const repository = repositoryOf({ 'package.json': `\ufeff${manifest()}`, '.env': VALUE });
    expect(await published(repository)).toEqual(packedByNpm(repository));
    expect(await published(repository)).toEqual(['.env']);
  });

  test('--fix adds to the .npmignore that is there, and never makes one, which would unhide all else', async () => {
    const repository = repositoryOf({
      'package.json': manifest(),
      '.gitignore': '.env\n.env.*.local\n.env.local\n',
      '.npmignore': 'test\n',
      '.env': VALUE,
    });
    const { edits, after } = await fixOf(repository);
    expect(edits).toEqual([{ file: '.npmignore', lines: ['/.env'], created: false }]);
    expect(told(after.problems)).toEqual([]);
    expect(packedByNpm(repository)).toEqual([]);

    const plain = repositoryOf({ 'package.json': manifest(), '.env': VALUE });
    const shipped = (await auditOf(plain)).problems.find(({ problem }) => problem === 'npm-published');
    expect(shipped?.remedy.steps[0]).toMatch(/^add the line `\/\.env` to \.gitignore/);
    expect(told((await fixOf(plain)).after.problems)).toEqual([]);
    expect(plain.exists('.npmignore')).toBe(false);
  });
});

describe('Docker', () => {
  const IGNORED = '.env*\n';

  test('a Dockerfile without .dockerignore takes an ignored .env into the context; --fix writes the line', async () => {
    const repository = repositoryOf({
      Dockerfile: 'FROM scratch\nCOPY . .\n',
      '.gitignore': IGNORED,
      '.env': VALUE,
      'a/.env': VALUE,
    });
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual(['.env docker-context medium', 'a/.env docker-context medium']);
    expect(problems[0]?.remedy.steps.at(-1)).toMatch(/^meant to be shipped\?/);
    const { edits, after } = await fixOf(repository);
    expect(edits).toEqual([{ file: '.dockerignore', lines: ['**/.env'], created: true }]);
    expect(after.problems).toEqual([]);
    expect((await fixOf(repository)).edits).toEqual([]);
  });

  test('a file that holds no token may be in an image', async () => {
    const repository = repositoryOf({ Dockerfile: 'FROM x\n', '.npmrc': 'save-exact=true\n' });
    expect(
      told((await auditOf(repository)).problems, true).filter((line) => line.includes('.npmrc')),
    ).toEqual([]);
    repository.write('.npmrc', NPM_TOKEN);
    expect(told((await auditOf(repository)).problems)).toContain('.npmrc docker-context medium');
  });

  test('a file that git tracks and that is not on disk is in no context', async () => {
    const repository = repositoryOf({ Dockerfile: 'FROM x\n', '.gitignore': '.env\n' });
    repository.commit({ '.env': VALUE });
    repository.remove('.env');
    expect(told((await auditOf(repository)).problems)).toEqual(['.env tracked high']);
  });

  test('without a Dockerfile it is no matter', async () => {
    const repository = repositoryOf({ '.gitignore': IGNORED, '.env': VALUE });
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test.each([
    ['.dockerignore', '*a*a*a*a*a*a*a*b', 'docker-context medium'],
    ['.dockerignore', `${'*e'.repeat(9)}nv`, 'docker-context medium'],
    ['.npmignore', '*a*a*a*a*a*a*a*b', 'npm-published high'],
    ['.npmignore', '**a**a**a**a**a**a**b', 'npm-published high'],
    ['package.json', '{"name":"a","version":"1.0.0","files":["*a*a*a*a*a*a*a*b"]}', 'npm-published high'],
    [
      'package.json',
      '{"name":"a","version":"1.0.0","workspaces":["*a*a*a*a*a*a*a*b"]}',
      'npm-published high',
    ],
  ])(
    'a pattern in %s that would keep a matcher busy for ever counts as none: %s',
    async (file, text, told_) => {
      const repository = createRepository();
      const folder = 'a'.repeat(200);
      repository.commit({
        ...(told_.startsWith('npm')
          ? { 'package.json': '{"name":"a","version":"1.0.0"}' }
          : { Dockerfile: 'FROM x' }),
        '.gitignore': '.env.local\n.env.*.local\n.env\n',
        [`${folder}/package.json`]: '{}',
        [file]: `${text}\n`,
      });
      repository.write(`${folder}/.env`, VALUE);
      const { problems } = await auditOf(repository);
      expect(told(problems).filter((line) => !line.includes('/package.json'))).toContain(
        `${folder}/.env ${told_}`,
      );
    },
  );

  test('a Dockerfile that is gone from the work tree builds nothing, and a folder called .dockerignore ignores nothing', async () => {
    const repository = createRepository();
    repository.commit({ Dockerfile: 'FROM scratch\nCOPY . /\n', '.gitignore': '.env\n' });
    repository.write('.env', VALUE);
    mkdirSync(join(repository.root, '.dockerignore'));
    expect(told((await auditOf(repository)).problems)).toEqual(['.env docker-context medium']);
    await expect(fixOf(repository)).rejects.toMatchObject({ code: 'ignore-file-unusable' });
    repository.remove('Dockerfile');
    expect(told((await auditOf(repository)).problems)).toEqual([]);
  });

  test('.dockerignore is rooted: `.env` there leaves a nested one in', async () => {
    const repository = repositoryOf({
      Dockerfile: '',
      '.dockerignore': '.env\n',
      '.gitignore': IGNORED,
      '.env': VALUE,
      'a/.env': VALUE,
    });
    expect(told((await auditOf(repository)).problems)).toEqual(['a/.env docker-context medium']);
  });

  test('a negation that lets it in is named', async () => {
    const repository = repositoryOf({
      Dockerfile: '',
      '.dockerignore': '*\n!src\n!.env\n',
      '.gitignore': IGNORED,
      '.env': VALUE,
    });
    const { problems } = await auditOf(repository);
    expect(problems[0]?.by).toEqual({ file: '.dockerignore', line: 3, pattern: '!.env' });
    expect(told((await fixOf(repository)).after.problems)).toEqual([]);
    expect(repository.read('.dockerignore')).toBe('*\n!src\n!.env\n**/.env\n');
  });

  test.each([
    ['*\n!.env\n!src\nx.env\n', 2],
    ['!.env\n', 1],
  ])('of the negations in %j the one that lets it in is named', async (text, line) => {
    const repository = repositoryOf({
      Dockerfile: '',
      '.dockerignore': text,
      '.gitignore': IGNORED,
      '.env': VALUE,
    });
    expect((await auditOf(repository)).problems[0]?.by).toEqual({
      file: '.dockerignore',
      line,
      pattern: '!.env',
    });
  });

  test('a name that would be a pattern is kept out by a line for it alone', async () => {
    const repository = repositoryOf({ Dockerfile: '', '.gitignore': '*.npmrc\n' });
    for (const name of ['a?[b]*/.npmrc', 'a\nb/.npmrc', 'axb/.npmrc']) {
      mkdirSync(join(repository.root, dirname(name)));
      repository.write(name, NPM_TOKEN);
    }
    const { edits } = await fixOf(repository);
    const lines = edits.flatMap((edit) => (edit.file === '.dockerignore' ? edit.lines : []));
    expect(lines).toEqual(['a?b/.npmrc', 'a\\?\\[b\\]\\*/.npmrc', 'axb/.npmrc']);
    expect(told((await auditOf(repository)).problems)).toEqual([]);
    expect(createDockerIgnore(lines[1] ?? '')('ax[b]*/.npmrc')).toBe(false);
  });

  test("a Dockerfile's own ignore file wins over the context's", async () => {
    const repository = repositoryOf({
      'prod.Dockerfile': '',
      'prod.Dockerfile.dockerignore': 'node_modules\n',
      '.dockerignore': '**/.env\n',
      '.gitignore': IGNORED,
      '.env': VALUE,
    });
    const { problems } = await auditOf(repository);
    expect(told(problems)).toEqual(['.env docker-context medium']);
    expect(problems[0]?.remedy.steps[0]).toContain('prod.Dockerfile.dockerignore');
  });

  test('the context is what the compose file says', async () => {
    const repository = repositoryOf({
      'compose.yaml':
        'services:\n  api:\n    build:\n      context: ./services\n      dockerfile: api/Dockerfile\n  db:\n    image: postgres\n  web:\n    build: ./web\n',
      'services/api/Dockerfile': '',
      'services/.env': VALUE,
      'services/.dockerignore': '',
      'web/Dockerfile': '',
      'web/.dockerignore': '**/.env*\n',
      'web/.env': VALUE,
      '.env': VALUE,
      '.gitignore': IGNORED,
    });
    expect(told((await auditOf(repository)).problems)).toEqual(['services/.env docker-context medium']);
  });

  test('a Dockerfile in a folder of its own that copies from above is built from above', async () => {
    const repository = repositoryOf({
      'docker/Dockerfile': 'FROM node\nCOPY package.json src ./\nCOPY --from=build /x /y\n',
      'package.json': manifest({ private: true }),
      'src/index.js': '',
      '.gitignore': IGNORED,
      '.env': VALUE,
    });
    expect(told((await auditOf(repository)).problems)).toEqual(['.env docker-context medium']);
  });

  const compose = (...lines: readonly string[]): string => ['services:', '  web:', ...lines, ''].join('\n');

  test.each<readonly [what: string, files: Readonly<Record<string, string>>, context: readonly string[]]>([
    [
      '.containerignore counts for Podman',
      { Containerfile: 'FROM x\n', '.containerignore': '.env\n' },
      ['api/.env'],
    ],
    [
      'a Containerfile has one of its own',
      { Containerfile: 'FROM x\n', 'Containerfile.containerignore': '**/.env\n' },
      [],
    ],
    [
      'and Docker does not read it',
      { Dockerfile: 'FROM x\n', '.containerignore': '**/.env\n' },
      ['.env', 'api/.env'],
    ],
    [
      'a negation that would take too long lets in all on which it would',
      {
        Dockerfile: 'FROM x\n',
        '.dockerignore': '**\n!*a*b*c*d*e*f*g*h*i*\n',
        [`${'l'.repeat(90)}/.env`]: VALUE,
      },
      [`${'l'.repeat(90)}/.env`],
    ],
    [
      'a Dockerfile whose ignore file is for two contexts',
      {
        'compose.yml': `${compose('    build: { context: ., dockerfile: x }')}  api:\n    build: { context: api, dockerfile: ../x }\n`,
        'x.dockerignore': '.env\napi/.env\napi/prod.env\n',
        'api/prod.env': VALUE,
      },
      ['api/prod.env'],
    ],
    ['a byte order mark hides no line', { Dockerfile: 'FROM x\n', '.dockerignore': '\ufeff.env\napi\n' }, []],
    [
      'a build that is merged in',
      { 'compose.yml': `x: &x\n  build: ./api\n${compose('    <<: *x')}` },
      ['api/.env'],
    ],
    [
      'a build that names its Dockerfile alone',
      { 'compose.yml': compose('    build:', '      dockerfile: x') },
      ['.env', 'api/.env'],
    ],
    [
      'which may have an ignore file of its own',
      { 'compose.yml': compose('    build:', '      dockerfile: x'), 'x.dockerignore': '**/.env\n' },
      [],
    ],
    [
      'a Dockerfile that a compose file mentions is built from there alone',
      {
        'compose.yml': compose('    build:', '      dockerfile: api/Dockerfile'),
        'api/Dockerfile': 'FROM x\n',
        '.dockerignore': '**/.env\n',
      },
      [],
    ],
    ['a context above the repo', { 'compose.yml': compose('    build: ../other') }, []],
    [
      'a folder whose name begins with two dots is in the repo',
      { 'compose.yml': compose('    build: ..a'), '..a/.env': VALUE },
      ['..a/.env'],
    ],
    [
      'what is copied and stands nowhere says nothing',
      { 'api/Dockerfile': 'FROM x\nCOPY gone .\n' },
      ['api/.env'],
    ],
    [
      'the same context with two ignore files',
      { 'a.Dockerfile': 'FROM x\n', 'a.Dockerfile.dockerignore': '**/.env\n', Dockerfile: 'FROM x\n' },
      ['.env', 'api/.env'],
    ],
    ['a context with a slash at its end', { 'compose.yml': compose('    build: ./api/') }, ['api/.env']],
    [
      'a Dockerfile whose folder has only some of what it copies is built from the one that has all',
      {
        'api/Dockerfile': 'FROM x\nCOPY package.json .\nCOPY lib .\n',
        'api/package.json': '{}',
        'package.json': '{}',
        'lib/a.js': '',
      },
      ['.env', 'api/.env'],
    ],
    [
      'instructions in small letters, and one in a comment',
      { 'docker/Dockerfile': 'from x\ncopy ./lib .\nadd /lib .\n# COPY gone .\n', 'lib/a.js': '' },
      ['.env', 'api/.env'],
    ],
    ['what a compose file was before is none', { 'compose.yml.bak': compose('    build: .') }, []],
  ])('%s', async (_, files, context) => {
    const repository = repositoryOf({ '.gitignore': '.env\n', '.env': VALUE, 'api/.env': VALUE, ...files });
    const { problems } = await auditOf(repository);
    expect(problems.filter(({ problem }) => problem === 'docker-context').map(({ path }) => path)).toEqual(
      context,
    );
  });

  test('a broken compose file and one with a remote context stop nothing', async () => {
    const repository = repositoryOf({
      'compose.yaml': 'services: [\n',
      'docker-compose.dev.yml':
        'services:\n  a:\n    build: https://example.com/repo.git\n  b:\n    build: ../elsewhere\n',
      '.gitignore': IGNORED,
      '.env': VALUE,
    });
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ['.env', '.env', true],
    ['/.env', '.env', true],
    ['.env', 'a/.env', false],
    ['**/.env', 'a/b/.env', true],
    ['*.env', 'a/x.env', false],
    ['config', 'config/.env', true],
    ['*\n!src', 'src/.env', false],
    ['**\n!**/.env', 'a/.env', false],
    ['# .env', '.env', false],
    ['.env*', '.env.local', true],
    ['a(b)+.env', 'a(b)+.env', true],
    [`${'*a'.repeat(30)}b`, 'a'.repeat(200), false],
    ['[.]env', '.env', true],
    ['.ENV', '.env', false],
    ['', '.env', false],
    [`${'**/'.repeat(12)}.env`, 'a/.env', true],
  ])('%j on %j: %s', (patterns, path, ignored) => {
    expect(createDockerIgnore(patterns)(path)).toBe(ignored);
  });
});
