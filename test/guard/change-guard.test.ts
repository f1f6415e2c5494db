import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { scan } from '../../src/scan.ts';
import type { ScanSource } from '../../src/scan-source.ts';
import { NPM_TOKEN, told, VALUE } from '../support/guard.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const guarded = async ({ root }: Repository, source: ScanSource): Promise<readonly string[]> =>
  told((await scan({ cwd: root, source, config: DEFAULT_CONFIG, allow: true })).guard, true);

test('a link of an env-style name that moves with its folder is a link, in the index and in a commit; a file is a file', async () => {
  const repository = createRepository();
  repository.link('web/.env', '../shared/env');
  repository.git('add', '.');
  const before = repository.commit({ 'api/.env': VALUE });
  repository.git('mv', 'web', 'site');
  repository.git('mv', 'api', 'server');
  expect(await guarded(repository, { kind: 'staged' })).toEqual([
    'server/.env tracked high',
    'site/.env tracked low',
  ]);
  repository.commit();
  expect(await guarded(repository, { kind: 'range', range: `${before}..` })).toEqual([
    'server/.env tracked high',
  ]);
});

test("a folder whose name starts as a stage of the index does is judged by its own file's content", async () => {
  const repository = createRepository();
  repository.stage({ '0:a/.npmrc': NPM_TOKEN, 'a/.npmrc': 'audit=false\n' });
  expect(await guarded(repository, { kind: 'staged' })).toEqual(['0:a/.npmrc tracked high']);
});

test('a name with a line end is judged by its content too', async () => {
  const repository = createRepository();
  repository.stage({ 'a\nb/.npmrc': 'audit=false\n', 'c\nd/.npmrc': NPM_TOKEN });
  expect(await guarded(repository, { kind: 'staged' })).toEqual(['c\nd/.npmrc tracked high']);
});

test('a name with merge conflicts is told once', async () => {
  const repository = createRepository();
  repository.commit({ '.env': VALUE });
  repository.branch('side');
  repository.commit({ '.env': `${VALUE}A=1\n` });
  repository.git('checkout', '--quiet', 'main');
  repository.commit({ '.env': `${VALUE}B=1\n` });
  expect(repository.run(['merge', 'side']).status).not.toBe(0);
  expect(await guarded(repository, { kind: 'staged' })).toEqual(['.env tracked low']);
});

test('a file that a merge put where both sides had a link is one that it adds', async () => {
  const repository = createRepository();
  repository.link('.env', '../shared/env');
  repository.git('add', '.');
  repository.commit({ 'a.txt': '' });
  repository.branch('side');
  repository.commit({ 'b.txt': '' });
  repository.git('checkout', '--quiet', 'main');
  const before = repository.commit({ 'c.txt': '' });
  repository.git('merge', '--quiet', '--no-commit', '--no-ff', 'side');
  repository.remove('.env');
  repository.commit({ '.env': VALUE });
  expect(await guarded(repository, { kind: 'range', range: `${before}..` })).toEqual(['.env tracked high']);
});
