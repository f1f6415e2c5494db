import type { Config } from './config.ts';
import { matchInOrder, TAKES_BACK } from './globs.ts';

/** Decides which paths are scanned; counts what it leaves out. */
export interface PathFilter {
  /** Whether `path` (relative to the root, with `/`) is to be scanned. */
  readonly scans: (path: string) => boolean;
  /** How many different paths were left out so far. */
  readonly leftOut: () => number;
}

const ANY_NAME = { dot: true, flags: 's' };
/** For micromatch, whose types know no `flags`: names that start with a dot are names, and so are those with a line end in them. */
export const NAMES: Pick<typeof ANY_NAME, 'dot'> = ANY_NAME;

/** A path that ends in a plain name, which may be a folder's. */
const FOLDER = /(?:^|\/)[^/*?[\]{}()!]+$/;

/**
 * The filter of `include` and `exclude`. micromatch is loaded only where there are globs, since most hooks run
 * without. A message (`<commit message>`) is never left out.
 */
export async function createPathFilter({ include, exclude }: Config): Promise<PathFilter> {
  if (include.length === 0 && exclude.length === 0) return { scans: () => true, leftOut: () => 0 };
  const { default: micromatch } = await import('micromatch');
  const matcherOf = (glob: string) => {
    const whole = glob.replace(/^\.?(?:\/|$)/, '');
    const match = micromatch.matcher(whole.replace(/(?:^|\/)$/, '$&**'), NAMES);
    if (!FOLDER.test(whole)) return match;
    const below = micromatch.matcher(`${whole}/**`, NAMES);
    return (path: string) => match(path) || below(path);
  };
  const included = matchInOrder(include, matcherOf, TAKES_BACK.test(include[0] ?? '!'));
  const excluded = matchInOrder(exclude, matcherOf);
  const out = new Set<string>();
  const known = new Map<string, boolean>();
  const decide = (path: string): boolean => path.startsWith('<') || (included(path) && !excluded(path));
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
