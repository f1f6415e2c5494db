import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findRoot } from '../../src/guard/root.ts';
import { auditOf } from '../support/guard.ts';
import { createRepository } from '../support/repository.ts';

describe('the root', () => {
  test('of a folder in a work tree, a linked one, a submodule and a repo in a repo is what git says', async () => {
    const repository = createRepository();
    repository.commit({ 'a/b/c.txt': '' });
    repository.git('init', '--quiet', 'a/own');
    const places = [
      join(repository.root, 'a/b'),
      join(repository.root, 'a/own'),
      repository.worktree('linked').root,
      repository.submodule('sub').root,
    ];
    for (const cwd of places) {
      const byGit = repository.run(['rev-parse', '--show-toplevel'], { cwd }).stdout.trim();
      expect(await findRoot(cwd, repository.env)).toBe(byGit);
    }
  });

  test('follows core.worktree of the config', async () => {
    const repository = createRepository();
    repository.write('tree/x.txt', '');
    repository.config('core.worktree', join(repository.root, 'tree'));
    expect(await findRoot(join(repository.root, 'tree'), repository.env)).toBe(join(repository.root, 'tree'));
  });

  test.each(['in a config of this work tree alone', 'in the line of its section'])(
    'follows core.worktree %s',
    async (place) => {
      const repository = createRepository();
      const tree = join(repository.root, 'tree');
      repository.write('tree/x.txt', '');
      if (place.includes('section')) {
        repository.write('.git/config', `[core] worktree = ${tree}\nrepositoryformatversion = 0\n`);
      } else {
        repository.config('extensions.worktreeConfig', 'true');
        repository.git('config', '--worktree', 'core.worktree', tree);
      }
      for (const cwd of [repository.root, tree]) expect(await findRoot(cwd, repository.env)).toBe(tree);
    },
  );

  test('of a bare repo is the repo itself, also within a work tree, and there is nothing to audit in it', async () => {
    const bare = createRepository({ bare: true });
    expect(await findRoot(bare.root, bare.env)).toBe(bare.root);
    const outer = createRepository();
    outer.git('init', '--quiet', '--bare', 'inner.git');
    expect(await findRoot(join(outer.root, 'inner.git'), outer.env)).toBe(join(outer.root, 'inner.git'));
    await expect(auditOf(bare)).rejects.toMatchObject({ code: 'git-failed' });
  });

  test('is not looked for above a folder that GIT_CEILING_DIRECTORIES names', async () => {
    const repository = createRepository();
    repository.write('a/b/file', '');
    const from = join(repository.root, 'a/b');
    const ceiling = (folder: string) => ({ ...repository.env, GIT_CEILING_DIRECTORIES: folder });
    expect(await findRoot(from, ceiling(join(repository.root, '..')))).toBe(repository.root);
    await expect(findRoot(from, ceiling(join(repository.root, 'a')))).rejects.toMatchObject({
      code: 'not-a-repository',
    });
  });

  test('of no repo, of a folder that is not there and with a broken config is an error', async () => {
    const repository = createRepository();
    await expect(findRoot(repository.home, repository.env)).rejects.toMatchObject({
      code: 'not-a-repository',
    });
    await expect(findRoot(join(repository.home, 'gone'), repository.env)).rejects.toMatchObject({
      code: 'unreadable-input',
    });
    repository.write('.git/config', '[core\n\tbare = tr');
    await expect(auditOf(repository)).rejects.toMatchObject({ code: 'git-failed' });
  });
});
