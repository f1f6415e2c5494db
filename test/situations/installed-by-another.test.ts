import { chmodSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, installIn } from '../support/installation.ts';
import { leak } from '../support/manager-trials.ts';
import { createRepository, type Outcome, type Repository } from '../support/repository.ts';

beforeAll(async () => {
  await builtFiles();
});

const NOBODY = '65534';

/**
 * A repository of somebody into whose hooks they cannot write: `npm install` was run as root in a container, with the folder mounted
 * there. Who runs the tests as root commits as nobody; else the runtime's folder says no to its own owner.
 */
function giveAway(repository: Repository): (...args: readonly string[]) => Outcome {
  const home = join(repository.gitDir, 'secretguard');
  if (process.getuid?.() !== 0) {
    repository.spawn('chmod', ['-R', 'a-w', home]);
    return (...args) => repository.run(args);
  }
  for (let folder = repository.root; folder !== '/'; folder = dirname(folder))
    repository.spawn('chmod', ['a+x', folder]);
  repository.spawn('chmod', ['a+r', join(repository.home, '.gitconfig')]);
  repository.spawn('chown', ['-R', NOBODY, repository.root]);
  repository.spawn('chown', ['-R', '0', home, join(repository.gitDir, 'hooks')]);
  chmodSync(repository.root, 0o755);
  return (...args) =>
    repository.spawn('setpriv', [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', 'git', ...args]);
}

describe('hooks whose folder another user owns, as root after an install in a container', () => {
  test('pass what is clean without a word, and block what is not', async () => {
    const repository = createRepository();
    await installIn(repository, { hooks: ['pre-commit', 'commit-msg', 'pre-push'] });
    repository.stage({ 'a.txt': 'clean\n', 'b.js': "const token = 'changeme';\n" });
    leak(repository);
    const git = giveAway(repository);
    const blocked = git('commit', '-qm', 'leak');
    expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringContaining('stripe')]);
    git('rm', '-qf', '--cached', 'src/pay.ts');
    expect(git('commit', '-qm', 'clean')).toMatchObject({ status: 0, stderr: '' });
    expect(repository.spawn('ls', [repository.gitDir]).stdout).not.toMatch(/secretguard\./);
  });

  test('pass what is clean where a config has to be looked at each time', async () => {
    const repository = createRepository();
    await installIn(repository);
    repository.commit({ '.secretguardrc': 'failOn: high\n' });
    repository.stage({ 'a.txt': 'clean\n' });
    expect(giveAway(repository)('commit', '-qm', 'clean')).toMatchObject({ status: 0, stderr: '' });
  });
});
