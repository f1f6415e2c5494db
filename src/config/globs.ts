/** Whether a glob stands for a text. */
export type GlobMatcher = (text: string) => boolean;

/** A glob that takes back; `!(a|b)` is a glob as any other. */
export const TAKES_BACK = /^!(?!\()/;

/**
 * Whether globs match, each as `matcherOf` reads it, the last one that does deciding: one with `!` takes back what those before it
 * match. `start` is what holds where none does.
 */
export function matchInOrder(
  globs: readonly string[],
  matcherOf: (glob: string) => GlobMatcher,
  start = false,
): GlobMatcher {
  const steps = globs.map((glob) => {
    const takes = TAKES_BACK.test(glob);
    return { matches: matcherOf(takes ? glob.slice(1) : glob), result: !takes };
  });
  return (text) => steps.reduce((known, { matches, result }) => (matches(text) ? result : known), start);
}
