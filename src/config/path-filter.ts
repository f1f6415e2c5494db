import type { Config } from './config.ts';

/** Decides which paths are scanned; counts what it leaves out. */
export interface PathFilter {
  /** Whether `path` (relative to the root, with `/`) is to be scanned. */
  readonly scans: (path: string) => boolean;
  /** How many different paths were left out so far. */
  readonly leftOut: () => number;
}

/**
 * The filter of `include` and `exclude`. micromatch is loaded only where there are globs, since most hooks run
 * without. A message (`<commit message>`) is never left out.
 */
export async function createPathFilter({ include, exclude }: Config): Promise<PathFilter> {
  if (include.length === 0 && exclude.length === 0) return { scans: () => true, leftOut: () => 0 };
  const { default: micromatch } = await import('micromatch');
  const options = { dot: true };
  const included = include.map((glob) => micromatch.matcher(glob, options));
  const excluded = exclude.map((glob) => micromatch.matcher(glob, options));
  const out = new Set<string>();
  const known = new Map<string, boolean>();
  const decide = (path: string): boolean => {
    if (path.startsWith('<')) return true;
    const wanted = included.length === 0 || included.some((matches) => matches(path));
    return wanted && !excluded.some((matches) => matches(path));
  };
  return {
    scans: (path) => {
      const before = known.get(path);
      if (before !== undefined) return before;
      const scans = decide(path);
      known.set(path, scans);
      if (!scans) out.add(path);
      return scans;
    },
    leftOut: () => out.size,
  };
}
