import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { auditOf, told, VALUE } from '../support/guard.ts';
import { createRepository } from '../support/repository.ts';

test('a folder with an env file that git tracks is a file by now: a commit is judged, and so is the repository', async () => {
  const repository = createRepository();
  repository.commit({ 'conf/.env': VALUE, 'conf/deep/.env.local': VALUE, '.gitignore': '' });
  rmSync(join(repository.root, 'conf'), { recursive: true });
  repository.write('conf', 'a file\n');
  repository.write('new.txt', 'new\n');
  repository.git('add', 'new.txt');
  const cli = { cwd: repository.root, env: repository.env };
  expect(await runCli(['scan', '--staged'], cli)).toMatchObject({ code: 0, err: '' });
  expect(told((await auditOf(repository)).problems)).toEqual([
    'conf/.env tracked high',
    'conf/deep/.env.local tracked high',
  ]);
  // What cannot be there is no file that a person meant, unless by an env-style name.
  expect(told((await auditOf(repository, { paths: ['new.txt/.env'] })).problems)).toEqual([]);
  await expect(auditOf(repository, { paths: ['new.txt/below'] })).rejects.toMatchObject({
    code: 'unreadable-input',
  });
});

test('a file that is asked about by its path is found in a repository whose folder has a name of any script', async () => {
  const repository = createRepository({ folder: 'проект é' });
  repository.commit({ 'plain.txt': 'text\n', '.gitignore': '.env*\n' });
  expect((await auditOf(repository, { paths: ['plain.txt'] })).problems).toEqual([]);
  mkdirSync(join(repository.root, 'папка'));
  writeFileSync(join(repository.root, 'папка/файл.txt'), 'text');
  expect((await auditOf(repository, { paths: ['папка/файл.txt'] })).problems).toEqual([]);
});

test('a Gemfile of nothing but empty lines is read in a moment', async () => {
  const repository = createRepository();
  repository.stage({ Gemfile: '\n'.repeat(1_000_000), '.env': VALUE });
  expect(told((await auditOf(repository)).problems)).toEqual(['.env tracked high']);
});
