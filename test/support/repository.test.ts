import { expect, test } from 'vitest';
import { createRepository } from './repository.ts';

test('the factory makes real repositories of every kind, cut off from the machine', () => {
  const plain = createRepository();
  const first = plain.commit({ 'a.txt': 'one\n' });
  plain.branch('other');
  expect(plain.commit({ 'b b.txt': 'two\n' }, { message: 'second' })).not.toBe(first);
  expect(plain.git('log', '--format=%s', '--reverse')).toBe('change\nsecond');
  expect(plain.git('config', '--get-all', 'user.name')).toBe('Test Person');
  plain.stage({ 'a.txt': 'one\ntwo\n' });
  expect(plain.git('diff', '--cached', '--name-only')).toBe('a.txt');
  expect(createRepository({ objectFormat: 'sha256' }).commit({ a: 'x' })).toHaveLength(64);
  expect(createRepository({ bare: true }).git('rev-parse', '--is-bare-repository')).toBe('true');
  expect(plain.clone('--depth=1').git('rev-parse', '--is-shallow-repository')).toBe('true');
  const linked = plain.worktree('linked');
  expect(linked.gitDir).toContain('worktrees');
  const sub = plain.submodule('vendor/lib');
  expect(sub.git('rev-parse', '--show-superproject-working-tree')).toBe(plain.root);
  plain.dispose();
  expect(plain.exists('.git')).toBe(false);
});
