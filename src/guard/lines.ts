import { rawOf } from '../git/name.ts';
import type { EnvFile } from './env-files.ts';
import type { DecidedBy } from './problem.ts';
import { ignorePattern } from './quote.ts';

/** A line for an ignore file, and which file. */
export interface IgnoreLine {
  /** Relative to the root. */
  readonly file: string;
  readonly line: string;
}

/**
 * The line that makes git ignore the raw path. It goes to the .gitignore at the root, or to the one that un-ignores the
 * path (a nearer file wins over a farther one, a later line over an earlier). A name that always holds secrets is ignored
 * everywhere, one that does so only at times just here. What lies in a `node_modules` is not ignored because that folder is not.
 */
export function ignoreLineOf(raw: string, file: EnvFile, by: DecidedBy | undefined): IgnoreLine {
  const target =
    by?.pattern.startsWith('!') && /(?:^|\/)\.gitignore$/.test(by.file) && !by.file.startsWith('/')
      ? by.file
      : '.gitignore';
  if (target === '.gitignore' && by === undefined && /(?:^|\/)node_modules\//.test(raw))
    return { file: target, line: 'node_modules/' };
  if (file.line !== undefined && !file.line.includes('/')) return { file: target, line: file.line };
  if (file.untracked === 'blocks' && !file.holds)
    return { file: target, line: ignorePattern(raw.slice(raw.lastIndexOf('/') + 1)) };
  const folder = rawFolderOf(target);
  return { file: target, line: `/${ignorePattern(raw.startsWith(folder) ? raw.slice(folder.length) : raw)}` };
}

/** The raw folder of a .gitignore, with its slash; empty at the root. Its patterns are relative to it. */
export function rawFolderOf(ignoreFile: string): string {
  return rawOf(ignoreFile.slice(0, ignoreFile.lastIndexOf('/') + 1));
}
