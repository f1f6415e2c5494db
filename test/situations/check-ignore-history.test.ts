import { describe, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { auditOf, NPM_TOKEN, told, VALUE, withEnvFiles } from '../support/guard.ts';
import { createRepository } from '../support/repository.ts';

const IGNORE = { '.gitignore': '.env*\n!.env.example\n' };

describe('check-ignore --history', () => {
  test('a .env that an old commit has is told with that commit; without --history it is not', async () => {
    const repository = createRepository();
    const commit = repository.commit({ 'app/.env': VALUE, ...IGNORE });
    repository.git('rm', '--quiet', 'app/.env');
    repository.commit();
    const { problems } = await auditOf(repository, { history: true });
    expect(told(problems)).toEqual(['app/.env in-history medium']);
    expect(problems[0]?.remedy.steps.join('\n')).toContain(`git show ${commit.slice(0, 12)} -- app/.env`);
    expect((await auditOf(repository)).problems).toEqual([]);
  });

  test('a sparse checkout of a partial clone names what it lacks, once for all versions, and judges the rest', async () => {
    const origin = createRepository();
    origin.config('uploadpack.allowFilter', 'true');
    origin.commit({ 'in/a.txt': 'a', 'out/.npmrc': NPM_TOKEN, 'out/kept.npmrc/.npmrc': '', ...IGNORE });
    origin.commit({ 'out/.npmrc': 'audit=false\n', 'out/.env': VALUE });
    origin.git('rm', '--quiet', 'out/.npmrc');
    origin.commit({ 'in/.npmrc': NPM_TOKEN });
    const partial = origin.clone('--filter=blob:none', '--sparse');
    partial.git('sparse-checkout', 'set', 'in');
    const here = await auditOf(partial);
    expect(told(here.problems)).toEqual(['in/.npmrc tracked high', 'out/.env tracked high']);
    expect(here.unread).toEqual(['out/.env', 'out/kept.npmrc/.npmrc']);
    const { unread } = await auditOf(partial, { history: true });
    expect(unread).toEqual(['out/.env', 'out/kept.npmrc/.npmrc', 'out/.npmrc']);
    expect(await runCli(['check-ignore', 'out'], { cwd: partial.root, env: partial.env })).toMatchObject({
      code: 1,
      out: expect.stringContaining('out/kept.npmrc/.npmrc: not in this partial clone; fetch'),
    });
    expect(
      await runCli(['check-ignore', 'out/kept.npmrc'], { cwd: partial.root, env: partial.env }),
    ).toMatchObject({
      code: 2,
    });
  });

  test('what a branch added and took out again before it was merged is found, though it changed nothing in the end', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': '', ...IGNORE });
    repository.branch('side');
    repository.commit({ 'side.env': VALUE });
    repository.git('rm', '--quiet', 'side.env');
    repository.commit({ 'b.txt': '' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'c.txt': '' });
    repository.git('merge', '--quiet', '--no-edit', 'side');
    repository.git('branch', '--quiet', '-D', 'side');
    const { problems } = await auditOf(repository, { history: true });
    expect(told(problems)).toEqual(['side.env in-history medium']);
  });

  test.each(['separate', 'off', 'combined', 'dense-combined', 'first-parent'])(
    'what only a merge brought is found, whatever log.diffMerges is: %s',
    async (form) => {
      const repository = createRepository();
      repository.config('log.diffMerges', form);
      repository.commit({ 'a.txt': '', ...IGNORE });
      repository.branch('side');
      repository.commit({ 'b.txt': '' });
      repository.git('checkout', '--quiet', 'main');
      repository.commit({ 'c.txt': '' });
      repository.git('merge', '--quiet', '--no-commit', 'side');
      repository.commit({ '.env': VALUE });
      repository.git('rm', '--quiet', '.env');
      repository.commit();
      const { problems } = await auditOf(repository, { history: true });
      expect(told(problems)).toEqual(['.env in-history medium']);
    },
  );

  test('each is told with the commit that added it, the newest of several', async () => {
    const repository = createRepository();
    repository.commit({ 'a.env': VALUE, ...IGNORE });
    repository.git('rm', '--quiet', 'a.env');
    repository.commit();
    const again = repository.commit({ 'a.env': `${VALUE}B=2\n` });
    const other = repository.commit({ 'b.env': VALUE });
    repository.git('rm', '--quiet', 'a.env', 'b.env');
    repository.commit();
    const { problems } = await auditOf(repository, { history: true });
    expect(
      problems.map(({ path, remedy }) => `${path} ${/git show (\w+)/.exec(remedy.steps.join(' '))?.[1]}`),
    ).toEqual([`a.env ${again.slice(0, 12)}`, `b.env ${other.slice(0, 12)}`]);
  });

  test('a commit that `git replace` puts another in place of is found as it is pushed', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': '', ...IGNORE });
    const leaked = repository.commit({ 'gone.env': VALUE });
    repository.git('rm', '--quiet', 'gone.env');
    repository.commit({ 'b.txt': '' });
    const clean = repository.git('commit-tree', `${base}^{tree}`, '-p', base, '-m', 'clean');
    repository.git('replace', leaked, clean);
    repository.git('pack-refs', '--all');
    const { problems } = await auditOf(repository, { history: true });
    expect(told(problems)).toEqual(['gone.env in-history medium']);
  });

  test('on another branch, in a tag, in a stash and in a merge it is found too', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': '', ...IGNORE });
    repository.branch('feature');
    repository.commit({ 'branch.env': VALUE });
    repository.git('checkout', '--quiet', 'main');
    repository.branch('gone');
    repository.commit({ 'tag.env': VALUE });
    repository.git('tag', 'v1');
    repository.git('checkout', '--quiet', 'main');
    repository.git('branch', '--quiet', '-D', 'gone');
    repository.stage({ 'stash.env': VALUE });
    repository.git('stash', 'push', '--quiet');
    repository.branch('other');
    repository.commit({ 'b.txt': '' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'c.txt': '' });
    repository.git('merge', '--quiet', '--no-commit', 'other');
    repository.commit({ 'merge.env': VALUE });
    repository.git('rm', '--quiet', 'merge.env');
    repository.commit();
    const { problems } = await auditOf(repository, { history: true });
    expect(told(problems).map((line) => line.split(' ')[0])).toEqual([
      'branch.env',
      'merge.env',
      'stash.env',
      'tag.env',
    ]);
  });

  test('a file that is still tracked is told once, as tracked', async () => {
    const repository = createRepository();
    repository.commit({ '.env': VALUE, ...IGNORE });
    expect(told((await auditOf(repository, { history: true })).problems)).toEqual(['.env tracked high']);
  });

  test('templates, encrypted, allowed files and an .npmrc without a token are none; one version with a token is', async () => {
    const repository = createRepository();
    repository.commit({
      ...IGNORE,
      '.env.example': VALUE,
      '.env.production': 'A="encrypted:BDqD0xyz"\n',
      '.env.test': VALUE,
      '.npmrc': 'save-exact=true\n',
      'b/.npmrc': 'save-exact=true\n',
    });
    repository.commit({ 'b/.npmrc': NPM_TOKEN });
    repository.commit({ 'b/.npmrc': 'save-exact=false\n' });
    repository.git('rm', '--quiet', '-r', '--', '.env.production', '.env.test', '.npmrc', 'b');
    repository.commit();
    const config = withEnvFiles({ allow: ['.env.test'] });
    expect(told((await auditOf(repository, { history: true, config })).problems)).toEqual([
      'b/.npmrc in-history medium',
    ]);
    const wide = withEnvFiles({ allow: ['.env.test'], patterns: ['*.conf'] });
    expect(told((await auditOf(repository, { history: true, config: wide })).problems)).toHaveLength(1);
  });

  test('a link of such a name held nothing', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': VALUE, ...IGNORE });
    repository.link('.env', 'a.txt');
    repository.git('add', '-f', '.env');
    repository.commit();
    repository.git('rm', '--quiet', '.env');
    repository.commit();
    expect((await auditOf(repository, { history: true })).problems).toEqual([]);
  });

  test('a link of such a name that became a file, and is gone by now', async () => {
    const repository = createRepository();
    repository.link('.env', 'a.txt');
    repository.git('add', '--force', '.env');
    repository.commit(IGNORE);
    repository.remove('.env');
    repository.commit({ '.env': VALUE });
    repository.git('rm', '--quiet', '.env');
    repository.commit();
    expect(told((await auditOf(repository, { history: true })).problems)).toEqual(['.env in-history medium']);
  });

  test('names in capitals, odd names and PATH', async () => {
    const repository = createRepository();
    repository.commit({ ...IGNORE, 'A/.ENV': VALUE, 'b\nc.env': VALUE, 'd [e]*.env': VALUE });
    repository.git('rm', '--quiet', '-r', '--', 'A', 'b\nc.env', ':(literal)d [e]*.env');
    repository.commit();
    expect(told((await auditOf(repository, { history: true })).problems)).toHaveLength(3);
    expect(told((await auditOf(repository, { history: true, paths: ['A'] })).problems)).toEqual([
      'A/.ENV in-history medium',
    ]);
  });

  test('a repo without a commit has no history', async () => {
    const repository = createRepository();
    expect(told((await auditOf(repository, { history: true })).problems)).toEqual([]);
  });
});
