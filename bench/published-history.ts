/**
 * A repository made of a package's published versions, for want of a clone: each version of a package that ships its
 * source as it is written is a commit. Such a commit is coarser than what people commit (a release gathers several changes),
 * so there is a second branch on which each changed file is a commit of its own, which is finer.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fetchArchives, stableVersions, unpack } from './published-versions.ts';

/** A package and how many of its latest stable versions are taken. */
export interface PublishedPackage {
  readonly name: string;
  readonly versions: number;
}

/** The branch with a commit for each version. */
export const BY_VERSION = 'versions';
/** The branch with a commit for each file that a version changed. */
export const BY_FILE = 'files';

const ENV: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: tmpdir(),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
  GIT_AUTHOR_DATE: '1700000000 +0000',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
  GIT_COMMITTER_DATE: '1700000000 +0000',
};

const git = (cwd: string, args: readonly string[], input?: string): string =>
  execFileSync('git', args, {
    cwd,
    env: ENV,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    ...(input === undefined ? {} : { input }),
  });

/**
 * The repository's folder in the system's temporary one, made when it is not there yet; undefined where the registry does not
 * answer.
 */
export function publishedHistory({ name, versions }: PublishedPackage): string | undefined {
  const home = join(tmpdir(), 'secretguard-replay', name.replaceAll('/', '-'));
  const folder = join(home, `v1-${versions}`);
  if (existsSync(folder)) return folder;
  const archives = join(home, 'archives');
  mkdirSync(archives, { recursive: true });
  let files: readonly string[];
  try {
    files = fetchArchives(name, stableVersions(name).slice(-versions), archives);
  } catch {
    return undefined;
  }
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  git(home, ['init', '--quiet', `--initial-branch=${BY_VERSION}`, fresh]);
  for (const file of files) {
    for (const entry of readdirSync(fresh)) {
      if (entry !== '.git') rmSync(join(fresh, entry), { recursive: true, force: true });
    }
    unpack(file, fresh);
    git(fresh, ['add', '--all', '--force']);
    git(fresh, ['commit', '--quiet', '--allow-empty', '-m', basename(file)]);
  }
  git(fresh, ['fast-import', '--quiet', '--force'], splitByFile(fresh));
  renameSync(fresh, folder);
  return folder;
}

/** A stream for `git fast-import`: what BY_VERSION changes, file by file, on BY_FILE. */
function splitByFile(folder: string): string {
  const commits = git(folder, ['rev-list', '--reverse', BY_VERSION]).trim().split('\n');
  const [first = ''] = commits;
  let mark = 1;
  let stream = `reset refs/heads/${BY_FILE}\nfrom ${first}\n\n`;
  for (const commit of commits.slice(1)) {
    const raw = git(folder, ['diff-tree', '-r', '-M', '-z', '--no-commit-id', commit]).split('\0');
    for (let at = 0; at + 1 < raw.length; ) {
      const [, mode = '', , blob = '', status = ''] = (raw[at] ?? '').split(' ');
      const renamed = status.startsWith('R');
      const before = raw[at + 1] ?? '';
      const path = renamed ? (raw[at + 2] ?? '') : before;
      at += renamed ? 3 : 2;
      const changes = [
        ...(renamed || status === 'D' ? [`D ${JSON.stringify(before)}`] : []),
        ...(status === 'D' ? [] : [`M ${mode} ${blob} ${JSON.stringify(path)}`]),
      ];
      stream += `commit refs/heads/${BY_FILE}\nmark :${mark}\ncommitter Bench <bench@example.com> 1700000000 +0000\ndata 0\n${changes.join(
        '\n',
      )}\n\n`;
      mark += 1;
    }
  }
  return `${stream}done\n`;
}
