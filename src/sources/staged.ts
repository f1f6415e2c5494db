import type { SourceItem } from '../detect/chunk.ts';
import { STAGED_DIFF_ARGS } from '../git/environment.ts';
import { type GitOptions, streamGit } from '../git/stream.ts';
import { changesIn } from './changes.ts';
import { evenInPartialClone } from './merges.ts';

/** What is asked of the index. */
export interface StagedOptions extends GitOptions {
  /**
   * git's diff, where it is piped in already: what `git` writes with `STAGED_DIFF_ARGS`, followed by the
   * line `secretguard-end STATUS` (`END_MARK`); without it nothing passes. Else git is asked.
   */
  readonly diff?: AsyncIterable<Uint8Array>;
}

/**
 * What a commit would add: the index against HEAD, never the work tree. `GIT_INDEX_FILE` counts, as git
 * sets it for `commit FILE`. Yields each changed path, and the added lines with their context.
 *
 * Throws `git-missing`, `not-a-repository`, `git-failed`, `git-truncated`, `diff-unparsable`.
 */
export function stagedChanges({ diff, ...options }: StagedOptions): AsyncGenerator<SourceItem> {
  const changes = diff ? changesIn(diff, { endMark: true }) : changesIn(streamGit(STAGED_DIFF_ARGS, options));
  return evenInPartialClone(changes, { ...options, staged: true }, true);
}
