import { lstatSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { failure } from '../errors.ts';
import { rawOf } from '../git/name.ts';

/** What part of the repo is audited. Paths are raw (bytes as latin1) and relative to the root, without a slash at the end. */
export interface Scope {
  readonly includes: (raw: string) => boolean;
  /** Folders in which the usual names are looked for; `''` is the root. */
  readonly folders: readonly string[];
  /** Paths named by the caller that are no folder: audited even where nothing is there. */
  readonly files: readonly string[];
}

/** The whole repo. */
const WHOLE: Scope = { includes: () => true, folders: [''], files: [] };

/**
 * The scope of `paths` (relative to `cwd`, or absolute); all of the repo where there are none.
 * Throws `unreadable-input` for a path outside the repo.
 */
export function scopeOf(root: string, cwd: string, paths: readonly string[]): Scope {
  if (paths.length === 0) return WHOLE;
  const folders: string[] = [];
  const files: string[] = [];
  for (const path of paths) {
    const absolute = realPath(resolve(cwd, path));
    const inside = relative(realpathSync(root), absolute);
    if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
      throw failure('unreadable-input', [path, `it lies outside the repository ${root}`]);
    const raw = rawOf(inside.split(sep).join('/'));
    if (isFolder(absolute, statSync)) folders.push(raw);
    else files.push(raw);
  }
  return {
    folders,
    files,
    // What is not there may have been a folder: history knows it.
    includes: (raw) =>
      [...files, ...folders].some((path) => path === '' || raw === path || raw.startsWith(`${path}/`)),
  };
}

/** The path with links resolved in its folders, as far as they are there; the last part is left as it is, since git tracks a link itself. */
function realPath(path: string): string {
  if (isFolder(path, lstatSync)) return realpathSync(path);
  const folder = dirname(path);
  return folder === path ? path : join(realPath(folder), basename(path));
}

/** What cannot be looked at is none: whoever reads it says why. */
function isFolder(path: string, look: (path: string) => Stats): boolean {
  try {
    return look(path).isDirectory();
  } catch {
    return false;
  }
}
