import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditOf, fixOf, isIgnored, PRIVATE_KEY, told, VALUE, withEnvFiles } from '../support/guard.ts';
import { createRepository, rawPath } from '../support/repository.ts';

describe('check-ignore --fix', () => {
  test('covers an empty repo with three lines, and twice changes nothing', async () => {
    const repository = createRepository();
    const { edits, after } = await fixOf(repository);
    expect(edits).toEqual([
      { file: '.gitignore', lines: ['.env', '.env.local', '.env.*.local'], created: true },
    ]);
    expect(after.problems).toEqual([]);
    const before = statSync(join(repository.root, '.gitignore'));
    expect((await fixOf(repository)).edits).toEqual([]);
    expect(statSync(join(repository.root, '.gitignore')).mtimeMs).toBe(before.mtimeMs);
  });

  test('writes nothing where git ignores all of it already', async () => {
    const repository = createRepository();
    repository.write('.gitignore', '.env*');
    repository.write('.env', VALUE);
    expect((await fixOf(repository)).edits).toEqual([]);
    expect(repository.read('.gitignore')).toBe('.env*');
  });

  test('puts no wider pattern in the place of lines of which one is to be committed elsewhere', async () => {
    const repository = createRepository();
    const config = withEnvFiles({ allow: ['web/.env.three'] });
    for (const name of ['.env.one', '.env.two', '.env.three', '.env.four', '.env.five', '.env.six'])
      repository.write(name, VALUE);
    repository.commit({ 'web/.env.three': VALUE });
    const { edits, after } = await fixOf(repository, { config });
    expect(told(after.problems)).toEqual([]);
    expect(isIgnored(repository, '.env.three')).toBe(true);
    expect(isIgnored(repository, 'web/.env.three')).toBe(false);
    expect(edits.flatMap(({ lines }) => lines)).not.toContain('.env.*');
  });

  test('keeps CRLF, the byte order mark, comments and what stands there', async () => {
    const repository = createRepository();
    const before = '\ufeff# build\r\ndist/\r\n\r\n# end';
    repository.write('.gitignore', before);
    repository.write('.env', VALUE);
    await fixOf(repository);
    const after = repository.read('.gitignore');
    expect(after.startsWith(`${before}\r\n`)).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    expect(after.match(/^\.env\r$/gm)).toHaveLength(1);
    expect(isIgnored(repository, '.env')).toBe(true);
  });

  test("keeps the file's mode", async () => {
    const repository = createRepository();
    repository.write('.gitignore', 'dist\n');
    chmodSync(join(repository.root, '.gitignore'), 0o600);
    await fixOf(repository);
    expect(statSync(join(repository.root, '.gitignore')).mode & 0o777).toBe(0o600);
  });

  test('templates stay committed', async () => {
    const repository = createRepository();
    for (const name of ['.env', '.env.staging', '.env.production', '.env.qa', '.env.dev'])
      repository.write(name, VALUE);
    repository.write('.env.example', 'A=\n');
    repository.write('.env.sample', 'A=\n');
    const { edits, after } = await fixOf(repository);
    expect(edits.flatMap(({ lines }) => lines)).toEqual(['.env', '.env.*', '!.env.example', '!.env.sample']);
    expect(told(after.problems, true)).toEqual([]);
    expect(isIgnored(repository, '.env.example') || isIgnored(repository, '.env.sample')).toBe(false);
    repository.git('add', '--all');
    expect(repository.git('ls-files').split('\n')).toEqual(['.env.example', '.env.sample', '.gitignore']);
  });

  test('an exception that stands above the new pattern is written again below it', async () => {
    const repository = createRepository();
    repository.write('.gitignore', '!.env.example');
    for (const name of ['.env.example', '.env.production', '.env']) repository.write(name, VALUE);
    const { edits } = await fixOf(repository);
    expect(edits.flatMap(({ lines }) => lines)).toEqual(['.env', '.env.*', '!.env.example']);
    expect(isIgnored(repository, '.env.example')).toBe(false);
    expect((await fixOf(repository)).edits).toEqual([]);
  });

  test('what a line catches by accident of the files that the team commits is taken out again', async () => {
    const repository = createRepository();
    repository.commit({ 'docs/.env': 'A=1\n' });
    repository.write('.env', VALUE);
    const config = withEnvFiles({ allow: ['docs/.env'] });
    const { edits, after } = await fixOf(repository, { config });
    expect(edits.flatMap(({ lines }) => lines)).toContain('!/docs/.env');
    expect(after.problems).toEqual([]);
    expect([isIgnored(repository, '.env'), isIgnored(repository, 'docs/.env')]).toEqual([true, false]);
  });

  test('a negation is answered in the file where it stands', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n', 'apps/web/.gitignore': '!.env\n' });
    repository.write('apps/web/.env', VALUE);
    const { edits, after } = await fixOf(repository);
    expect(edits).toEqual([{ file: 'apps/web/.gitignore', lines: ['.env'], created: false }]);
    expect(repository.read('.gitignore')).toBe('.env*\n');
    expect(after.problems).toEqual([]);
  });

  test("a negation in .git/info/exclude is overruled by the repo's own file", async () => {
    const repository = createRepository();
    writeFileSync(join(repository.gitDir, 'info', 'exclude'), '.env*\n!.env.production\n');
    repository.write('.env.production', VALUE);
    const { edits, after } = await fixOf(repository);
    expect(edits).toEqual([{ file: '.gitignore', lines: ['.env.production'], created: true }]);
    expect(after.problems).toEqual([]);
  });

  test('what one line uncovers the next round answers: an exception further in wins over the line at the root', async () => {
    const repository = createRepository();
    repository.write('.env', VALUE);
    for (const folder of ['a', 'a/b']) {
      mkdirSync(join(repository.root, folder));
      repository.write(`${folder}/.gitignore`, '*.log\n!.env\n');
      repository.write(`${folder}/.env`, VALUE);
    }
    const { after } = await fixOf(repository);
    expect(told(after.problems)).toEqual([]);
    for (const path of ['.env', 'a/.env', 'a/b/.env']) expect(isIgnored(repository, path)).toBe(true);
    expect((await fixOf(repository)).edits).toEqual([]);
  });

  test('a template that the team has ignored is not un-ignored', async () => {
    const repository = createRepository();
    repository.write('.gitignore', '.env.example\n');
    repository.write('.env.example', 'A=\n');
    repository.write('.env', VALUE);
    await fixOf(repository);
    expect(isIgnored(repository, '.env')).toBe(true);
    expect(isIgnored(repository, '.env.example')).toBe(true);
  });

  test('a private key is ignored at its place, not its name everywhere', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n' });
    repository.write('certs/key.pem', `${PRIVATE_KEY}\nMIIB\n`);
    expect((await fixOf(repository)).edits).toEqual([
      { file: '.gitignore', lines: ['/certs/key.pem'], created: false },
    ]);
  });

  test('a key that git tracks, as tests have them, gets a line only when it is taken out of git', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '.env*\n', 'test/key.pem': `${PRIVATE_KEY}\nMIIB\n` });
    expect((await fixOf(repository)).edits).toEqual([]);
    expect((await fixOf(repository, { untrack: true })).edits).toEqual([
      { file: '.gitignore', lines: ['/test/key.pem'], created: false },
    ]);
    expect(isIgnored(repository, 'test/key.pem')).toBe(true);
  });

  test('five hundred names of one kind need one line', async () => {
    const repository = createRepository();
    for (let index = 0; index < 500; index += 1) repository.write(`svc/${index}.env`, VALUE);
    const { edits, after } = await fixOf(repository);
    expect(edits.flatMap(({ lines }) => lines)).toEqual(['.env.local', '.env.*.local', '*.env']);
    expect(after.problems).toEqual([]);
  });

  test('a link is not followed, and the error says what to do', async () => {
    const repository = createRepository();
    repository.write('shared', 'dist\n');
    repository.link('.gitignore', 'shared');
    repository.write('.env', VALUE);
    await expect(fixOf(repository)).rejects.toMatchObject({ code: 'ignore-file-unusable' });
    expect(repository.read('shared')).toBe('dist\n');
  });

  test('a read-only file, a folder and UTF-16 are refused and stay as they are', async () => {
    const repository = createRepository();
    repository.write('.env', VALUE);
    repository.write('.gitignore', 'dist\n', 0o444);
    await expect(fixOf(repository)).rejects.toThrow(/read-only.*chmod u\+w/s);
    repository.remove('.gitignore');
    repository.write('.gitignore/x', '');
    await expect(fixOf(repository)).rejects.toMatchObject({ code: 'ignore-file-unusable' });
    repository.remove('.gitignore');
    const utf16 = Buffer.from('\ufeff.env\r\n', 'utf16le');
    repository.write('.gitignore', utf16);
    await expect(fixOf(repository)).rejects.toThrow(/UTF-16/);
    expect(readFileSync(join(repository.root, '.gitignore'))).toEqual(utf16);
  });

  test('a file that a framework commits with public values is left alone', async () => {
    const repository = createRepository();
    repository.commit({
      'package.json': '{ "dependencies": { "vite": "7" } }',
      '.env.production': 'VITE_A=1\n',
      '.gitignore': '.env\n.env.local\n.env.*.local\n',
    });
    expect((await fixOf(repository, { untrack: true })).edits).toEqual([]);
    expect(repository.git('ls-files')).toContain('.env.production');
  });
});

describe('check-ignore --fix --untrack', () => {
  test('a tracked .env leaves the index and stays on disk', async () => {
    const repository = createRepository();
    repository.commit({ '.env': VALUE, 'src/.env.local': VALUE, 'a.txt': '' });
    const { untracked, after } = await fixOf(repository, { untrack: true });
    expect(untracked).toEqual(['.env', 'src/.env.local']);
    expect(repository.read('.env')).toBe(VALUE);
    expect(told(after.problems)).toEqual([]);
    expect(repository.git('ls-files')).toBe('a.txt');
    repository.git('add', '--all');
    repository.commit();
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test('without --untrack the line is written and the file stays tracked', async () => {
    const repository = createRepository();
    repository.commit({ '.env': VALUE });
    const { edits, after } = await fixOf(repository);
    expect(edits).toHaveLength(1);
    expect(told(after.problems)).toEqual(['.env tracked high']);
    expect((await fixOf(repository)).edits).toEqual([]);
  });

  test('odd names are untracked too', async () => {
    const repository = createRepository();
    repository.write(rawPath(repository, 'caf\xe9.env'), VALUE);
    repository.stage({ 'a\nb.env': VALUE, ':c.env': VALUE, 'd[1]*.env': VALUE });
    repository.git('add', '--all');
    const { untracked, after } = await fixOf(repository, { untrack: true });
    expect(untracked).toHaveLength(4);
    expect(told(after.problems, true)).toEqual([]);
  });

  test('a file outside the sparse checkout is untracked as well', async () => {
    const repository = createRepository();
    repository.commit({ 'a/x.txt': '', 'b/.env': VALUE });
    repository.git('sparse-checkout', 'set', 'a');
    expect((await fixOf(repository, { untrack: true })).untracked).toEqual(['b/.env']);
    expect(repository.git('ls-files')).not.toContain('b/.env');
  });
});

describe('whatever stands in the ignore files', () => {
  const line = fc.constantFrom(
    '.env',
    '!.env',
    '.env*',
    '!.env*',
    '*.env',
    '!*.env',
    '.env.*',
    '!.env.production',
    '!.env.example',
    '# comment',
    '',
    '*',
    '!*',
    '/.env',
    '!/app/.env',
    'app/',
    '!app/',
    'app/*',
    '**/.env',
    '!**/.env.local',
    'dist',
    ' .env',
    '.env ',
    '\\!x',
  );
  const content = fc
    .tuple(fc.array(line, { maxLength: 6 }), fc.constantFrom('\n', '\r\n'), fc.boolean())
    .map(([lines, end, closed]) => lines.join(end) + (closed && lines.length > 0 ? end : ''));
  const names = fc.uniqueArray(
    fc.constantFrom(
      '.env',
      '.env.local',
      '.env.production',
      'app/.env',
      'app/.env.production.local',
      'app/prod.env',
      '.dev.vars',
      'app/.env.example',
      '.env.example',
      'sub dir/.env',
      'x#y.env',
      '#z.env',
      '!q.env',
      'tail .env',
      'a[b].env',
      'p\\q.env',
    ),
    { minLength: 1, maxLength: 7 },
  );

  test('after the fix git ignores each secret and none of the templates it did not, and twice changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(content, fc.option(content), names, async (root, nested, files) => {
        const repository = createRepository();
        try {
          repository.write('.gitignore', root);
          if (nested !== null) repository.write('app/.gitignore', nested);
          for (const file of files) repository.write(file, VALUE);
          const isTemplate = (file: string): boolean => file.endsWith('.example');
          const committed = files.filter((file) => isTemplate(file) && !isIgnored(repository, file));

          const { after } = await fixOf(repository);
          expect(told(after.problems, true)).toEqual([]);
          const open = files.filter(
            (file) => !isTemplate(file) && !isIgnored(repository, file.replace(/^!/, './!')),
          );
          expect(open).toEqual([]);
          expect(committed.filter((file) => isIgnored(repository, file))).toEqual([]);
          expect(repository.read('.gitignore').startsWith(root)).toBe(true);
          const texts = (): readonly string[] =>
            ['.gitignore', 'app/.gitignore'].map((file) =>
              repository.exists(file) ? repository.read(file) : '',
            );
          const once = texts();
          expect((await fixOf(repository)).edits).toEqual([]);
          expect(texts()).toEqual(once);
        } finally {
          repository.dispose();
        }
      }),
      { numRuns: 15, seed: 4 },
    );
  });
});
