import dockerignore from '@balena/dockerignore';
import { endingSoon } from './endless.ts';

/**
 * Whether a .dockerignore keeps a path (relative to the context, slashes) out of the build context, by Docker's own rules:
 * patterns are rooted, the last that matches decides, a pattern that matches a folder matches what is in it.
 * @balena/dockerignore follows moby's code; it makes regular expressions of patterns, so what Docker takes literally is
 * escaped first.
 */
export function createDockerIgnore(text: string): (path: string) => boolean {
  const patterns = text.split(/\r?\n/).map((line) =>
    line
      .trim()
      .replace(/(?:\*\*\/)+/g, '**/')
      .replace(/(?<!\\)[+(){}|]|(?<![\\[])\^/g, '\\$&'),
  );
  return (path) =>
    dockerignore
      .default({ ignorecase: false })
      .add(patterns.map((pattern) => endingSoon(pattern, path.length)))
      .ignores(path);
}
