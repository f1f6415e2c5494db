import { dirname, join } from 'node:path';
import { type FileState, stateOf } from '../edit.ts';
import type { HookName } from '../hook-name.ts';
import type { Place } from '../place.ts';

/** The folders that may hold a manager's file: where the person stands, and those above up to the repository's root. */
export function foldersOf({ root, folder, bare }: Place): readonly string[] {
  if (bare) return [];
  const folders = [folder.replace(/[\\/]$/, '')];
  for (let at = folders[0] ?? root; at !== root && at.startsWith(root); ) {
    at = dirname(at);
    folders.push(at);
  }
  return folders;
}

/** The first of `names` that is there, by the order of `foldersOf`; absolute. */
export function findFile(place: Place, names: readonly string[]): string | undefined {
  return foldersOf(place)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => stateOf(path).kind !== 'absent');
}

/** Whether a hook file that git runs holds `mark`, which a manager writes into each of its own. */
export function gitRuns(
  place: Place,
  mark: RegExp,
  hooks: readonly HookName[] = ['pre-commit', 'pre-push'],
): boolean {
  return hooks.some((hook) => mark.test(textOf(stateOf(join(place.hooksFolder, hook)))));
}

/** What a hook file says, byte by byte; '' for what is none. */
export function textOf(state: FileState): string {
  return state.kind === 'file' ? state.bytes.toString('latin1') : '';
}

/** The same of what stands at `path`, without a BOM: for a look at a file that many others than managers use. */
export function textAt(path: string): string {
  return textOf(stateOf(path)).replace(/^\xEF\xBB\xBF/, '');
}
