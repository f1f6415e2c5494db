import { join } from 'node:path';
import { type Edit, stateOf } from '../edit.ts';
import { readHook } from '../hook-file.ts';
import { HOOKS } from '../hook-name.ts';
import type { Place } from '../place.ts';

/**
 * Hook files of our own that a manager's install moved aside (`pre-commit.legacy`, `pre-commit.old`) in the folder that
 * git runs and in git's own: taken out, since the manager's file calls secretguard itself.
 */
export function removeOwnAside(place: Place, suffix: string): readonly Edit[] {
  const folders = [...new Set([place.hooksFolder, join(place.commonDir, 'hooks')])];
  return folders.flatMap((folder) =>
    HOOKS.flatMap((hook): readonly Edit[] => {
      const path = join(folder, hook + suffix);
      const state = stateOf(path);
      if (state.kind !== 'file' || readHook(state.bytes).kind !== 'own') return [];
      return [{ kind: 'remove', path, what: `was secretguard's ${hook}, moved aside` }];
    }),
  );
}
