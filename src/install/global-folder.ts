import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stateOf } from './edit.ts';

/** Stands in every file that hooks/global.sh of the package became. */
const MARK = 'written by `secretguard install --global`';

/** Whether a folder of hooks is one that `install --global` made. */
export function isGlobalFolder(folder: string): boolean {
  const state = stateOf(join(folder, 'pre-commit'));
  return state.kind === 'file' && state.bytes.includes(MARK);
}

/** Where core.hooksPath pointed before `install --global`; undefined where it was not set. */
export function folderBefore(globalFolder: string): string | undefined {
  const path = join(dirname(globalFolder), 'previous');
  if (stateOf(path).kind !== 'file') return undefined;
  return readFileSync(path, 'utf8').split('\n')[0];
}
