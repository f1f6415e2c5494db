import { ENV_FILES, type EnvFile, NOT_ENV_FILES } from './env-files.ts';

/** A glob of env-files.ts's dialect as the body of a regular expression, valid as POSIX ERE too. */
function bodyOf(glob: string): string {
  return glob
    .replace(/[.+^$()|[\]{}\\]/g, (sign) => `[${sign === '^' || sign === '\\' ? `\\${sign}` : sign}]`)
    .replaceAll('*', '[^/]*')
    .replaceAll('?', '[^/]');
}

/**
 * A POSIX ERE for `grep -E -i` over paths, one a line (`git diff --name-only`, without -z): whatever `envFileOf` knows, and
 * templates and more besides. Wide on purpose: it wakes Node, which decides. Paths that git quotes end in `"`.
 */
export const ENV_NAME_ERE: string = `(^|[/"])(${[...new Set(ENV_FILES.map(({ name }) => bodyOf(name)))].join('|')})"?$`;

/** One pathspec per name, to hand to git (`git ls-files -- …`, `git log -- …`; not with --literal-pathspecs): matches anywhere in the repo, case ignored. */
export const ENV_PATHSPECS: readonly string[] = ENV_FILES.map(({ name }) => `:(top,icase,glob)**/${name}`);

interface NamePatterns {
  readonly any: RegExp;
  readonly each: readonly { readonly pattern: RegExp; readonly file: EnvFile }[];
}

let compiled: NamePatterns | undefined;

/** Compiled when a name is first asked for: most commits that wake a hook have none to ask about. */
function namePatterns(): NamePatterns {
  compiled ??= {
    any: new RegExp(`(?:^|/)(?:${ENV_FILES.map(({ name }) => bodyOf(name)).join('|')})$`, 'i'),
    each: ENV_FILES.map((file) => ({ pattern: new RegExp(`(?:^|/)${bodyOf(file.name)}$`, 'i'), file })),
  };
  return compiled;
}

/** The entry of `ENV_FILES` that a path (slashes, relative to the root) falls under; undefined where its name says nothing. Templates are not told apart here: see templates.ts. */
export function envFileOf(path: string): EnvFile | undefined {
  const { any, each } = namePatterns();
  if (!any.test(path)) return undefined;
  const base = path.slice(path.lastIndexOf('/') + 1);
  if (NOT_ENV_FILES.some(({ pattern }) => pattern.test(base))) return undefined;
  return each.find(({ pattern }) => pattern.test(path))?.file;
}
