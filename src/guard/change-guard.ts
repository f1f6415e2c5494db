/**
 * The guard as scans and hooks ask it: gathers what `guardStaged` and `guardOutgoing` need from git, in one process where
 * nothing is suspect.
 */
import type { Config } from '../config/config.ts';
import type { ChangedPath } from '../detect/chunk.ts';
import { rawOf } from '../git/name.ts';
import { remakingOf } from '../git/remake.ts';
import { readGit } from '../git/stream.ts';
import type { HoldsSecret } from './content.ts';
import { gitOptions, listFiles, readObjects } from './listing.ts';
import type { GuardProblem } from './problem.ts';
import { guardOutgoing, guardStaged } from './staged.ts';

/** A change, and the means to judge it. */
export interface ChangeGuardRequest {
  /** The root of the work tree; the repo itself where it is bare. */
  readonly root: string;
  readonly config: Config;
  /** Every path that the change touches. */
  readonly changed: readonly ChangedPath[];
  readonly holdsSecret: HoldsSecret;
  readonly signal?: AbortSignal;
}

/** What the guard says of the index and of what lies untracked beside it. Throws as `guardStaged` and `streamGit`. */
export async function guardIndex({
  root,
  config,
  changed,
  holdsSecret,
  signal,
}: ChangeGuardRequest): Promise<readonly GuardProblem[]> {
  const place = { root, ...(signal ? { signal } : {}) };
  const { tracked, untracked } = await listFiles(place, () => true, '--exclude-standard');
  const entries = new Map(tracked.map((entry) => [entry.raw, entry]));
  return guardStaged({
    root,
    config,
    staged: changed
      .filter(({ status }) => status !== 'deleted')
      .map(({ path, mode = '100644', status }) => ({
        raw: rawOf(path),
        // A diff tells no mode of what was only renamed.
        ...(entries.get(rawOf(path)) ?? { mode, id: '' }),
        inHead: status !== 'added' && status !== 'renamed',
      })),
    untracked,
    tracked: [...entries.keys()],
    intended: async () => {
      // To diff-files, a name without content in the index is a file that the work tree adds.
      const asked = ['diff-files', '-z', '--name-only', '--diff-filter=A'];
      const added = await readGit(asked, gitOptions(place));
      return new Set(added.toString('latin1').split('\0'));
    },
    readBlobs: (ids) => readObjects({ root }, ids),
    holdsSecret,
  });
}

/** What the guard says of commits: each env-style file that one of them adds. Throws as `guardOutgoing` and `streamGit`. */
export async function guardCommits({
  root,
  config,
  changed,
  holdsSecret,
}: ChangeGuardRequest): Promise<readonly GuardProblem[]> {
  return guardOutgoing({
    config,
    added: changed.flatMap(({ path, mode = '', status, commit }) =>
      commit !== undefined && (status === 'added' || status === 'renamed')
        ? [{ raw: rawOf(path), mode, id: `${commit}:${rawOf(path)}`, commit }]
        : [],
    ),
    modeOf: async (commit, path) =>
      (await readGit(['ls-tree', '-z', commit, '--', path], { cwd: root })).toString('latin1', 0, 6),
    readBlobs: (ids) => readObjects({ root }, ids),
    holdsSecret,
    remakingOf: (commits) => remakingOf(commits, { cwd: root }),
  });
}
