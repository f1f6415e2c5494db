/**
 * The real hook managers, installed once per version list below the OS temp folder and shared by all test files and runs: from the
 * npm registry by `npm install --ignore-scripts`, pre-commit and prek from PyPI into a virtual environment.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Outcome, Repository, RunOptions } from './repository.ts';

const list = fileURLToPath(new URL('managers', import.meta.url));
const cache = process.env['SECRETGUARD_TEST_CACHE'] ?? tmpdir();
const FROM_PYPI = ['pre-commit==4.3.0', 'prek==0.5.11'];

/** The folder whose `node_modules` has husky, husky4, husky8, lefthook, lint-staged and simple-git-hooks. Throws npm's words. */
export function npmManagers(): string {
  const key = createHash('sha256')
    .update(readFileSync(join(list, 'package.json')))
    .digest('hex')
    .slice(0, 16);
  return once(`hook-managers-${key}`, (folder) => {
    cpSync(list, folder, { recursive: true });
    must(
      'npm',
      ['install', '--ignore-scripts', '--no-package-lock', '--no-audit', '--no-fund', '--prefer-offline'],
      folder,
    );
  });
}

/** Gives a repository the managers as if they had been installed into it (one link, git-ignored by `.git/info/exclude`). */
export function linkManagers(repository: Repository): void {
  symlinkSync(join(npmManagers(), 'node_modules'), join(repository.root, 'node_modules'));
  repository.write(join(repository.gitDir, 'info/exclude'), 'node_modules\n');
}

/** The program of a manager. */
export function managerBin(name: string): string {
  return join(npmManagers(), 'node_modules', '.bin', name);
}

/** The folder with the programs `pre-commit` and `prek`; undefined, said loudly, where python3 or pip is absent. */
export function preCommitBin(): string | undefined {
  const probe = spawnSync('python3', ['-c', 'import venv, ensurepip']);
  if (probe.error || probe.status !== 0) {
    console.error(
      'SKIPPED: python3 with venv and pip is not here, so nothing is tried with the real pre-commit and prek',
    );
    return undefined;
  }
  const folder = once(
    `hook-managers-${FROM_PYPI.join('-').replaceAll('==', '-')}`,
    (venv) => {
      must('python3', ['-m', 'venv', venv], tmpdir());
      must(
        join(venv, 'bin', 'pip'),
        ['install', '--quiet', '--disable-pip-version-check', ...FROM_PYPI],
        tmpdir(),
      );
    },
    'stays where it was made',
  );
  return join(folder, 'bin');
}

/**
 * Runs git where no Node is: in a mount namespace that has every node of PATH covered. Undefined, said loudly, where the
 * system lets nobody make one (macOS, Windows, some containers).
 */
export function gitWithoutNode(
  repository: Repository,
  args: readonly string[],
  options: RunOptions = {},
): Outcome | undefined {
  const cover = `for node in $(which -a node); do mount --bind /dev/null "$(readlink -f "$node")" || exit 97; done; command -v node && exit 97; exec git "$@"`;
  const ended = repository.spawn(
    'sh',
    [
      '-c',
      `command -v unshare >/dev/null || exit 97; exec unshare -rm sh -c '${cover}' git "$@"`,
      'sh',
      ...args,
    ],
    options,
  );
  if (ended.status !== 97 && !ended.stderr.includes('unshare failed')) return ended;
  console.error('SKIPPED: no mount namespace can be made here, so nothing is tried without Node');
  return undefined;
}

/** PATH with a folder before it. */
export function pathWith(folder: string): string {
  return `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
}

/** Makes a folder whole or not at all, so that two test files at the same time get the same one. */
function once(name: string, make: (folder: string) => void, where?: 'stays where it was made'): string {
  const folder = join(cache, name);
  const ready = join(folder, '.ready');
  const lock = `${folder}.lock`;
  for (let waited = 0; !existsSync(ready); waited += 1) {
    try {
      mkdirSync(lock);
    } catch {
      if (waited > 600) throw new Error(`${lock} is there for too long: remove it`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      continue;
    }
    try {
      if (existsSync(ready)) break;
      rmSync(folder, { recursive: true, force: true });
      // A virtual environment has its own path in its programs.
      const made = where ? folder : `${folder}.making`;
      make(made);
      if (made !== folder) renameSync(made, folder);
      mkdirSync(ready);
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return folder;
}

function must(program: string, args: readonly string[], cwd: string): void {
  const env = { ...process.env };
  const ended = spawnSync(program, [...args], { cwd, env, encoding: 'utf8' });
  if (ended.error) throw ended.error;
  if (ended.status !== 0)
    throw new Error(`${program} ${args.join(' ')} failed: ${ended.stderr}${ended.stdout}`);
}
