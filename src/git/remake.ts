import { askGit, type GitOptions, readGit } from './stream.ts';

/** How a commit that only this clone has is made anew. */
export interface Remaking {
  /** It is the last one: `git commit --amend` does it. */
  readonly isHead: boolean;
  /** A command that goes through the commits since and stops at each that was asked for; absent where the last one is all. */
  readonly command?: string;
}

/** Looked through for the commits; above that a person rebases by themselves. */
const MOST_COMMITS = 1_000;

/**
 * How to make `commits` (full ids) anew: those that stand on the branch that is checked out, not on any remote branch; others are absent.
 * One command stops at all of them, since making one anew changes the ids of those after it. No editor opens.
 * Throws what `readGit` throws.
 */
export async function remakingOf(
  commits: readonly string[],
  options: GitOptions,
): Promise<ReadonlyMap<string, Remaking>> {
  const { status, stdout } = await askGit(['rev-parse', '--verify', '-q', 'HEAD'], options);
  if (status !== 0 || commits.length === 0) return new Map();
  const head = stdout.toString('utf8').trim();
  const args = [
    'rev-list',
    '--parents',
    '--topo-order',
    `--max-count=${MOST_COMMITS}`,
    'HEAD',
    '--not',
    '--remotes',
  ];
  const listed = (await readGit(args, options)).toString('utf8').trim().split('\n');
  const newestFirst = listed.map((line) => line.split(' '));
  const wanted = new Set(commits);
  const oldest = newestFirst.findLastIndex(([id = '']) => wanted.has(id));
  if (oldest < 0) return new Map();
  const [first = '', parent] = newestFirst[oldest] ?? [];
  if (first === head) return new Map([[head, { isHead: true }]]);
  const above = newestFirst.slice(0, oldest + 1).reverse();
  const isLinear = above.every(({ length }) => length <= 2);
  const stops = above.flatMap(([id = ''], at) => {
    if (!wanted.has(id)) return [];
    // The list that a rebase works through has a line for each commit; with merges in it, others come between.
    return [isLinear ? `${at + 1}s/^[a-z]*/edit/` : `/^p[a-z]* ${id.slice(0, 7)}/s/^[a-z]*/edit/`];
  });
  const rebase = `git rebase -i --autostash${isLinear ? '' : ' --rebase-merges'} ${parent === undefined ? '--root' : parent.slice(0, 12)}`;
  const command = `GIT_SEQUENCE_EDITOR="sed -i.bak '${stops.join(';')}'" ${rebase}`;
  return new Map(
    newestFirst.flatMap(([id = '']) =>
      wanted.has(id) ? [[id, { isHead: id === head, command }] as const] : [],
    ),
  );
}
