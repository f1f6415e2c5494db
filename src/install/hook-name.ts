/** The hooks that secretguard knows. */
export const HOOKS = ['pre-commit', 'pre-push', 'commit-msg', 'pre-merge-commit', 'pre-receive'] as const;
/** One of them, as git names the file. */
export type HookName = (typeof HOOKS)[number];

/** What `install` puts in unless told. */
export const DEFAULT_HOOKS: readonly HookName[] = ['pre-commit', 'pre-push'];

/** Whether `name` is one of `HOOKS`. */
export function isHookName(name: string): name is HookName {
  return HOOKS.some((hook) => hook === name);
}
