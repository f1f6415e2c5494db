import type { Config } from '../config/config.ts';
import type { Assessment } from './assessment.ts';
import { type HoldsSecret, judge } from './content.ts';
import { ENV_PATHSPECS } from './env-name.ts';
import { workTreeManifests } from './frameworks.ts';
import { addedInHistory, LACKED, readObjects, shown } from './listing.ts';
import { createNames } from './names.ts';
import type { GuardProblem } from './problem.ts';
import { historyRemedy } from './steps.ts';

/**
 * Env-style files that a reachable commit has and the index has not: each path once, with the newest commit that wrote it.
 * Content decides as it does for a file at hand, over all versions; `unread` are those of which a partial clone lacks one. Throws as `addedInHistory`.
 */
export async function historyProblems(
  { place, scope, files }: Assessment,
  config: Config,
  holdsSecret?: HoldsSecret,
): Promise<{ readonly problems: readonly GuardProblem[]; readonly unread: readonly string[] }> {
  const names = await createNames(config);
  const tracked = new Set(
    files.filter(({ standing }) => standing.kind !== 'untracked').map(({ raw }) => raw),
  );
  // git narrows the names where it can; globs of the config have a dialect of their own.
  const pathspecs = config.envFiles.patterns.length > 0 ? [] : ENV_PATHSPECS;
  const added = (await addedInHistory(place, pathspecs)).flatMap((one) => {
    if (tracked.has(one.raw) || !scope.includes(one.raw) || !one.mode.startsWith('100')) return [];
    const path = shown(one.raw);
    const name = names.kindOf(path);
    return name.kind === 'env' && !names.allows(path) ? [{ ...one, path, file: name.file }] : [];
  });
  const contents = await readObjects(place, [...new Set(added.map(({ id }) => id))]);
  const judging = { readManifest: workTreeManifests(place.root), config, holdsSecret };
  const problems = new Map<string, GuardProblem>();
  for (const { raw, path, file, commit, id } of added) {
    if (problems.has(path)) continue;
    if (judge(judging, path, file, contents.get(id)).kind !== 'secret') continue;
    problems.set(path, {
      path,
      problem: 'in-history',
      severity: 'medium',
      remedy: historyRemedy(raw, commit),
    });
  }
  return {
    problems: [...problems.values()],
    unread: added.filter(({ id }) => contents.get(id) === LACKED).map(({ path }) => path),
  };
}
