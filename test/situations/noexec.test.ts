import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, installIn } from '../support/installation.ts';
import { createRepository, type Outcome } from '../support/repository.ts';

const cli = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const tsx = fileURLToPath(new URL('../../node_modules/tsx/dist/esm/index.mjs', import.meta.url));

/** Runs a shell script in which `secretguard` is the command line, in a mount namespace where `folder` is mounted noexec. */
function withNoexec(
  repository: ReturnType<typeof createRepository>,
  folder: string,
  script: string,
): Outcome {
  const mount = 'mount -t tmpfs -o noexec,size=64m tmpfs "$1" && cd "$1"';
  const command = `secretguard() { '${process.execPath}' --import '${tsx}' '${cli}' "$@"; }`;
  return repository.spawn('unshare', ['-m', 'sh', '-c', `${command}\n${mount}\n${script}`, 'sh', folder]);
}

const probe = createRepository();
const mounts = withNoexec(probe, probe.root, 'true').status === 0;
probe.dispose();

describe.skipIf(!mounts)('a disk that is mounted noexec', () => {
  beforeAll(async () => {
    await builtFiles();
  });

  test('git runs no hook of a repository there: install says so and fails, and doctor is not healthy', () => {
    const repository = createRepository();
    const ended = withNoexec(
      repository,
      repository.root,
      'git init -q; secretguard install; echo "install $?"; secretguard doctor; echo "doctor $?"',
    );
    expect(ended.stdout).toMatch(/^install 2$/m);
    expect(ended.stdout).not.toContain('is now blocked');
    expect(ended.stderr).toContain('noexec');
    expect(ended.stdout).toMatch(/^FAIL hook pre-commit: .*noexec/m);
    expect(ended.stdout).toMatch(/^doctor 1$/m);
  });

  test('the way out that is told leads to hooks that run', () => {
    const repository = createRepository();
    const ended = withNoexec(
      repository,
      repository.root,
      'git init -q; git config core.hooksPath "$HOME/hooks-of-it"; secretguard install --quiet && secretguard doctor --quiet; echo "doctor $?"',
    );
    expect(ended.stdout + ended.stderr).toMatch(/^doctor 0$/m);
  });

  test('that /tmp is one is no fault of the hooks: doctor tries them elsewhere', async () => {
    const repository = createRepository();
    await installIn(repository);
    const ended = withNoexec(
      repository,
      repository.home,
      `export TMPDIR="$1"; cd '${repository.root}'; secretguard doctor; echo "doctor $?"; ls .git`,
    );
    expect(ended.stdout).toMatch(/^doctor 0$/m);
    expect(ended.stdout).not.toContain('canary-');
  });
});
