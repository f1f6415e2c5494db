import type { Config } from '../config/config.ts';
import { type GlobMatcher, matchInOrder } from '../config/globs.ts';
import { NAMES } from '../config/path-filter.ts';
import type { EnvFile } from './env-files.ts';
import { kindOf, type NameKind } from './templates.ts';

/** Tells what names are, by the data of env-files.ts and the team's config. */
export interface Names {
  /** What the path (relative to the root, slashes) is: an env-style file, a template, or neither. */
  readonly kindOf: (path: string) => NameKind;
  /** Whether the team means to commit it (`envFiles.allow`). */
  readonly allows: (path: string) => boolean;
}

const CONFIGURED: EnvFile = {
  name: '*',
  what: 'an env-style file by `envFiles.patterns` of the config',
  source: 'https://github.com/motdotla/dotenv#should-i-commit-my-env-file',
  untracked: 'blocks',
};

/** Reads `envFiles` of the config. micromatch is loaded only where it holds globs: a hook without a config stays light. */
export async function createNames({ envFiles }: Config): Promise<Names> {
  const [patterns, templates, allow] = await Promise.all(
    [envFiles.patterns, envFiles.templates, envFiles.allow].map(matcherOf),
  );
  return {
    allows: (path) => allow?.(path) ?? false,
    kindOf(path) {
      const known = kindOf(path);
      if (templates?.(path))
        return { kind: 'template', file: known.kind === 'other' ? CONFIGURED : known.file };
      if (known.kind === 'other' && patterns?.(path)) return { kind: 'env', file: CONFIGURED };
      return known;
    },
  };
}

/** Globs as in .gitignore's spirit: without a slash they match the last part of a path anywhere, with one the whole path. */
async function matcherOf(globs: readonly string[]): Promise<GlobMatcher | undefined> {
  if (globs.length === 0) return undefined;
  const { default: micromatch } = await import('micromatch');
  return matchInOrder(globs, (glob) => {
    const whole = glob.replace(/^\.?\//, '');
    const match = micromatch.matcher(whole, NAMES);
    return glob.includes('/') ? match : (path: string) => match(path.slice(path.lastIndexOf('/') + 1));
  });
}
