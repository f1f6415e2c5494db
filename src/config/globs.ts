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

/** Whether the rule `id` is meant by `glob`: an id, or one in which `*` stands for any characters. Linear, whatever a config or a comment says. */
export function meansRule(glob: string, id: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  const last = rest.pop();
  if (last === undefined) return glob === id;
  if (!id.startsWith(first) || !id.endsWith(last) || id.length < first.length + last.length) return false;
  let at = first.length;
  for (const part of rest) {
    const found = id.indexOf(part, at);
    if (found < 0 || found + part.length > id.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
