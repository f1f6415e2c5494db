import type { Edit } from '../edit.ts';
import type { Scope } from '../hook-file.ts';
import type { HookName } from '../hook-name.ts';
import type { Place } from '../place.ts';

/** Who owns a repository's hook files; the words of `--manager`. */
export const MANAGERS = ['git', 'husky', 'lefthook', 'pre-commit', 'simple-git-hooks'] as const;
/** One of them. */
export type ManagerName = (typeof MANAGERS)[number];

/** What a manager is asked to put in. */
export interface HookRequest {
  readonly place: Place;
  readonly hooks: readonly HookName[];
  /** hooks/NAME of the package, by name. */
  readonly templates: Readonly<Record<HookName, string>>;
  readonly scope: Scope;
}

/** What has to be done, and what a person should know besides. Nothing is done yet. */
export interface Plan {
  readonly edits: readonly Edit[];
  readonly notes: readonly string[];
}

/** That a repository is a manager's. */
export interface Claim {
  /** What says so: `.husky/`. */
  readonly why: string;
  /** Whether the hooks that git runs today are this manager's; it may be set up and not yet installed. */
  readonly runs: boolean;
}

/**
 * One way in which hooks get into a repository. `plan…` only read; install.ts carries out their edits, all or none,
 * so `--dry-run` and a failure half-way need no care here.
 *
 * A manager's own file gets secretguard's step the way its users would write it: it is what the team shares and what
 * outlives the manager's next install. The files that git itself starts get it as well (`git`), as their first step: they
 * run where the manager cannot (not installed, not in PATH, a branch without its file).
 */
export interface Manager {
  readonly name: ManagerName;
  /** Whether this repository is this manager's; undefined where it is not. `git` takes what nobody else does. */
  readonly owns: (place: Place) => Claim | undefined;
  /** No edits where all of it is in already. Throws where a file cannot be changed safely. */
  readonly planInstall: (request: HookRequest) => Plan;
  /** Takes out whatever `planInstall` of any version put in, for all hooks. */
  readonly planUninstall: (request: HookRequest) => Plan;
}

/** All of it, in order. */
export function allOf(plans: readonly Plan[]): Plan {
  return {
    edits: plans.flatMap(({ edits }) => edits),
    notes: plans.flatMap(({ notes }) => notes),
  };
}
