import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openConfig } from '../../src/git/config.ts';
import { createRepository } from '../support/repository.ts';

const MARK = 'secretguard.installed';

test('a key is set in the repository’s own file, asked from a folder inside, and taken out with all of its values', async () => {
  const repository = createRepository();
  repository.commit({ 'src/a.txt': 'a\n' });
  const config = openConfig(join(repository.root, 'src'), repository.env);
  expect([await config.own(MARK), await config.value(MARK)]).toEqual([[], undefined]);
  repository.git('config', '--add', MARK, 'false');
  repository.git('config', '--add', MARK, 'maybe');
  expect(await config.own(MARK)).toEqual(['false', 'maybe']);
  await config.set(MARK, 'true');
  expect(repository.git('config', '--get-all', MARK)).toBe('true');
  repository.git('config', '--add', MARK, 'true');
  await config.unset(MARK);
  expect(await config.own(MARK)).toEqual([]);
});

test('git goes by the last value in all of its files, of which the repository’s own is one', async () => {
  const repository = createRepository();
  repository.git('config', '--global', MARK, 'false');
  const config = openConfig(repository.root, repository.env);
  expect([await config.value(MARK), await config.own(MARK)]).toEqual(['false', []]);
  repository.config(MARK, 'true');
  expect(await config.value(MARK)).toBe('true');
});

test('all keys come with their values, of several lines too, and with the case of what stands in quotes', async () => {
  const repository = createRepository();
  repository.config('alias.Save', '!f() {\n  git commit -n "$@"\n}; f');
  repository.config('hook.pre-Commit.enabled', 'false');
  repository.git('config', '--add', 'remote.origin.fetch', '+a:b');
  repository.git('config', '--add', 'remote.origin.fetch', '+c:d');
  const all = await openConfig(repository.root, repository.env).all();
  expect(all).toContainEqual(['alias.save', '!f() {\n  git commit -n "$@"\n}; f']);
  expect(all).toContainEqual(['hook.pre-Commit.enabled', 'false']);
  expect(all.filter(([key]) => key === 'remote.origin.fetch')).toEqual([
    ['remote.origin.fetch', '+a:b'],
    ['remote.origin.fetch', '+c:d'],
  ]);
});

test('an editor, a pager and a place for the config in the environment are no hindrance', async () => {
  const repository = createRepository();
  repository.config(MARK, 'true');
  const env = { ...repository.env, EDITOR: 'vi', GIT_PAGER: 'less', PAGER: 'less', GIT_CONFIG_NOSYSTEM: '1' };
  expect(await openConfig(repository.root, env).value(MARK)).toBe('true');
});

test('outside of a repository, without git, and where the file is broken, it says so', async () => {
  const repository = createRepository();
  const failed = (said: RegExp) => ({ code: 'git-failed', message: expect.stringMatching(said) });
  const nowhere = openConfig(repository.home, repository.env);
  await expect(nowhere.own(MARK)).rejects.toMatchObject(failed(/inside a git repository/));
  const without = openConfig(repository.root, { ...repository.env, PATH: '/nowhere' });
  await expect(without.value(MARK)).rejects.toMatchObject(failed(/ENOENT/));
  repository.write('.git/config', '[broken');
  await expect(openConfig(repository.root, repository.env).set(MARK, 'true')).rejects.toMatchObject(
    failed(/bad config/),
  );
});
