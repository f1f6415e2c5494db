import dockerignore from '@balena/dockerignore';

/** More runs of `*` than anyone writes, and enough to keep the library's regular expressions busy for ever. */
const MOST_STARS = 8;

/**
 * Whether a .dockerignore keeps a path (relative to the context, slashes) out of the build context, by Docker's own rules:
 * patterns are rooted, the last that matches decides, a pattern that matches a folder matches what is in it.
 * @balena/dockerignore follows moby's code; it makes regular expressions of patterns, so what Docker takes literally is
 * escaped first, and a pattern that could hang counts as none (or, negated, as letting everything in).
 */
export function createDockerIgnore(text: string): (path: string) => boolean {
  const patterns = text.split(/\r?\n/).flatMap((line) => {
    const pattern = line.trim().replace(/(?:\*\*\/)+/g, '**/');
    if ((pattern.match(/\*+/g)?.length ?? 0) > MOST_STARS) return pattern.startsWith('!') ? ['!**'] : [];
    return [pattern.replace(/(?<!\\)[+(){}|]|(?<![\\[])\^/g, '\\$&')];
  });
  const rules = dockerignore.default({ ignorecase: false }).add(patterns);
  return (path) => rules.ignores(path);
}
