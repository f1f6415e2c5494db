import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openRepository } from '../../src/git/repository.ts';
import { createRepository } from '../support/repository.ts';

test('a plain repository, asked from a folder inside', async () => {
  const repository = createRepository();
  repository.commit({ 'src/a.txt': 'a\n', 'b b.txt': 'b\n' });
  const opened = openRepository(join(repository.root, 'src'), repository.env);
  expect(await opened.facts()).toEqual({
    root: repository.root,
    gitDir: repository.gitDir,
    commonDir: repository.gitDir,
    hooksFolder: join(repository.gitDir, 'hooks'),
    isShallow: false,
    isPartial: false,
  });
  expect(await openRepository(repository.root, repository.env).tracked()).toEqual(['b b.txt', 'src/a.txt']);
});

test('a linked work tree, core.hooksPath, a bare, a shallow and a partial clone', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': 'a\n' });
  repository.commit({ 'a.txt': 'b\n' });
  const linked = repository.worktree('linked');
  linked.config('core.hooksPath', 'own/hooks');
  const facts = await openRepository(linked.root, linked.env).facts();
  expect(facts).toMatchObject({
    root: linked.root,
    gitDir: linked.gitDir,
    commonDir: repository.gitDir,
    hooksFolder: join(linked.root, 'own/hooks'),
  });
  const bare = createRepository({ bare: true });
  expect((await openRepository(bare.root, bare.env).facts()).root).toBeUndefined();
  const shallow = repository.clone('--depth=1');
  expect((await openRepository(shallow.root, shallow.env).facts()).isShallow).toBe(true);
  repository.config('uploadpack.allowFilter', 'true');
  const partial = repository.clone('--filter=blob:none');
  expect((await openRepository(partial.root, partial.env).facts()).isPartial).toBe(true);
  expect(await openRepository(partial.root, partial.env).remotes()).toEqual([
    { name: 'origin', fetch: `file://${repository.root}`, push: `file://${repository.root}` },
  ]);
});

test('a path is untracked and stays on the disk, and is staged again; odd names are taken literally', async () => {
  const repository = createRepository();
  repository.commit({ '.env': 'x\n', '*.txt': 'star\n', 'a.txt': 'a\n' });
  const opened = openRepository(repository.root, repository.env);
  await opened.untrack(['.env', '*.txt']);
  expect(await opened.tracked()).toEqual(['a.txt']);
  expect(repository.exists('.env')).toBe(true);
  await opened.stage(['*.txt']);
  expect(await opened.tracked()).toEqual(['*.txt', 'a.txt']);
});

test('a setting, with an editor and a pager in the environment', async () => {
  const repository = createRepository();
  repository.config('secretguard.installed', 'true');
  const opened = openRepository(repository.root, {
    ...repository.env,
    EDITOR: 'vi',
    GIT_PAGER: 'less',
    PAGER: 'less',
  });
  expect(await opened.setting('secretguard.installed')).toBe('true');
  expect(await opened.setting('secretguard.nothing')).toBeUndefined();
});

test('outside of a repository, without git, and where git fails', async () => {
  const repository = createRepository();
  await expect(openRepository(repository.home, repository.env).facts()).rejects.toMatchObject({
    code: 'not-a-repository',
  });
  await expect(
    openRepository(repository.root, { ...repository.env, PATH: '/nowhere' }).facts(),
  ).rejects.toMatchObject({ code: 'git-missing' });
  await expect(openRepository(repository.root, repository.env).untrack(['nowhere'])).rejects.toMatchObject({
    code: 'git-failed',
  });
});
