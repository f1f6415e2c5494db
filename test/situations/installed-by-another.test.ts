import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, installIn } from '../support/installation.ts';
import { leak } from '../support/manager-trials.ts';
import { createRepository, type Outcome, type Repository } from '../support/repository.ts';

beforeAll(async () => {
  await builtFiles();
});

const NOBODY = '65534';
const PROGRAM = join(import.meta.dirname, '../../bin/secretguard.js');

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

/** Another user may not even look into the folder that this is checked out in. */
const isReadable =
  process.getuid?.() !== 0 ||
  spawnSync('setpriv', [`--reuid=${NOBODY}`, '--clear-groups', process.execPath, PROGRAM, '--version'])
    .status === 0;

describe.skipIf(!isReadable)('hooks and runtime into which not even their owner may write', () => {
  /** The command line as the owner, whom modes stop: root they do not. */
  async function locked(): Promise<{
    readonly repository: Repository;
    readonly cli: (...args: readonly string[]) => Outcome;
  }> {
    const repository = createRepository();
    await installIn(repository);
    giveAway(repository);
    repository.spawn('chown', ['-R', NOBODY, repository.gitDir]);
    repository.spawn('chmod', ['-R', 'a-w', join(repository.gitDir, 'secretguard')]);
    const temporary = join(repository.root, 'tmp');
    mkdirSync(temporary);
    chmodSync(temporary, 0o777);
    const drop = process.getuid?.() === 0 ? ['setpriv', `--reuid=${NOBODY}`, '--clear-groups'] : [];
    const command = ['env', `TMPDIR=${temporary}`, ...drop, process.execPath, PROGRAM];
    return {
      repository,
      cli: (...args) => repository.spawn(command[0] ?? '', [...command.slice(1), ...args]),
    };
  }

  test('doctor proves them all the same, and leaves no scratch repository', async () => {
    const { repository, cli } = await locked();
    repository.spawn('chmod', ['-R', 'a-w', join(repository.gitDir, 'hooks')]);
    const { status, stdout, stderr } = cli('doctor');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('ok   canary push');
    expect(readdirSync(join(repository.root, 'tmp'))).toEqual([]);
  });

  test('uninstall says who refuses, and asks nobody to report a bug', async () => {
    const { cli } = await locked();
    const { status, stderr } = cli('uninstall');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^secretguard: EACCES\b.*secretguard\/package\.json'\. Check /m);
  });
});
