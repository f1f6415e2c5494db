/** What a rule asks beside its expression the installed runtime asks as well, though it reads the rules from a table. */
import { expect, test } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { installIn } from '../support/installation.ts';
import { createRepository } from '../support/repository.ts';

test('a token with its checksum blocks, one without does not, and a format that has none needs none', async () => {
  const github = providers
    .flatMap(({ rules }) => rules)
    .find(({ id }) => id === 'github-personal-access-token');
  const token = github?.examples.finds[0].render(seeded(1)).trim().replace(/.*=/, '') ?? '';
  expect(token).toMatch(/^ghp_\w{36}$/);
  const repository = createRepository();
  await installIn(repository);
  const commit = (text: string): number => {
    repository.stage({ 'a.txt': `${text}\n` });
    return repository.run(['commit', '-qm', 'change']).status;
  };
  expect(commit(token)).toBe(1);
  expect(commit(sample`sk_live_${base62(40)}`.render(seeded(1)))).toBe(1);
  const last = token.endsWith('a') ? 'b' : 'a';
  expect(commit(token.slice(0, -1) + last)).toBe(0);
});
