import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Edit, stateOf } from '../edit.ts';
import { KEPT_SUFFIX } from '../hook-file.ts';
import { HOOKS, type HookName } from '../hook-name.ts';

/**
 * How the kept hook of `path` is started. Beside ours it goes by another name, and some ask for their own: one program for
 * all hooks, of which each is a link (Overcommit's, and many a `case $(basename "$0")`). So there is a folder as deep
 * as that of the hooks, where links lead to it, by its name, and to whatever lies beside it.
 */
export function linksToKept(path: string, hook: HookName): readonly Edit[] {
  const hooks = dirname(path);
  const folder = hooks + KEPT_SUFFIX;
  if (stateOf(join(folder, hook)).kind !== 'absent') return [];
  const ours = HOOKS.flatMap((name) => [name, name + KEPT_SUFFIX]);
  const links: Record<string, string> = { [hook]: hook + KEPT_SUFFIX };
  for (const name of readdirSync(hooks))
    if (!ours.some((own) => own === name) && !name.endsWith('.sample')) links[name] = name;
  const up = join('..', basename(hooks));
  return [{ kind: 'links', path: folder, up, links, what: `${hook} as it was is started by its name` }];
}

/** Takes that folder out. */
export function withoutLinks(hooks: string): readonly Edit[] {
  const path = hooks + KEPT_SUFFIX;
  return stateOf(path).kind === 'absent'
    ? []
    : [{ kind: 'remove', path, what: 'led to hooks that were kept' }];
}
