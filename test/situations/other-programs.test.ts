/**
 * Hooks that are started by something else than git at the top of a work tree: by programs with a git of their own, each in its
 * own way (tried by hand with GitPython 3, dulwich 1, JGit 7, git2-hooks 0.7 and git gui), and by git where somebody told it where it is.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { builtFiles, installIn } from '../support/installation.ts';
import { leak } from '../support/manager-trials.ts';
import { createRepository, type Repository } from '../support/repository.ts';

beforeAll(async () => {
  await builtFiles();
});

const HOOKS = ['pre-commit', 'commit-msg', 'pre-push'] as const;

test('two containers share a repository, and their processes have the same numbers: neither takes what the other looks at', async () => {
  const repository = createRepository();
  await installIn(repository, { hooks: HOOKS });
  const before = filesOf(repository);
  const run = (hook: 'pre-commit' | 'commit-msg', of: string) =>
    // `exec` keeps the number.
    repository.spawn('sh', ['-c', `echo other >.git/secretguard/${of}.$$; exec .git/hooks/${hook} message`]);
  leak(repository);
  expect(run('pre-commit', 'staged').status).toBe(1);
  repository.git('rm', '-qf', 'src/pay.ts');
  repository.stage({ 'a.js': "const token = 'changeme';\n" });
  expect(run('pre-commit', 'staged')).toMatchObject({ status: 0, stderr: '' });
  repository.write('message', "const token = 'changeme';\n");
  expect(run('commit-msg', 'message')).toMatchObject({ status: 0, stderr: '' });
  const others = readdirSync(join(repository.gitDir, 'secretguard')).filter((name) =>
    /^(?:staged|message)\.\d+$/.test(name),
  );
  expect(others.map((name) => repository.read(join(repository.gitDir, 'secretguard', name)))).toEqual([
    'other\n',
    'other\n',
    'other\n',
  ]);
  expect(filesOf(repository).filter((name) => !others.includes(name))).toEqual(before);
});

/** What lies in git's folder and the runtime's, but for what a hook may leave there. */
function filesOf({ gitDir }: Repository): readonly string[] {
  return [...readdirSync(gitDir), ...readdirSync(join(gitDir, 'secretguard'))].filter(
    (name) => !/^(?:log|checked|checking|index|COMMIT_EDITMSG)$/.test(name),
  );
}
