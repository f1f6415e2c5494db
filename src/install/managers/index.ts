import { git } from './git.ts';
import { husky } from './husky.ts';
import { lefthook } from './lefthook.ts';
import type { Manager, ManagerName } from './manager.ts';
import { preCommit } from './pre-commit.ts';
import { simpleGitHooks } from './simple-git-hooks.ts';

/** The manager of each name. A name of MANAGERS without a line here does not compile. */
export const MANAGER_OF: Readonly<Record<ManagerName, Manager>> = {
  husky,
  lefthook,
  'pre-commit': preCommit,
  'simple-git-hooks': simpleGitHooks,
  git,
};

/** Every manager, `git` last: it takes what nobody else owns. */
export const ALL_MANAGERS: readonly Manager[] = Object.values(MANAGER_OF);
