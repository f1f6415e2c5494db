/**
 * Questions and edits that commands ask of a repository, through simple-git: its answers are text, parsed by it.
 * Only commands use this file. Hooks and sources read bytes through stream.ts, so that the hook's runtime does
 * without simple-git, which alone doubles its start.
 */
import { resolve } from 'node:path';
import { GitError, type SimpleGit, simpleGit } from 'simple-git';
import { failure } from '../errors.ts';
import { gitEnvironment } from './environment.ts';

/** A remote of the repository and where it fetches from and pushes to. */
export interface Remote {
  readonly name: string;
  readonly fetch: string;
  readonly push: string;
}

/** What a repository is. All folders are absolute. */
export interface RepositoryFacts {
  /** The work tree; absent in a bare repository. */
  readonly root?: string;
  /** The folder of this work tree's HEAD and index. */
  readonly gitDir: string;
  /** The folder that all linked work trees share. */
  readonly commonDir: string;
  /** Where git looks for hooks, `core.hooksPath` included. */
  readonly hooksFolder: string;
  readonly isShallow: boolean;
  /** A partial clone: some objects are with the remote only. */
  readonly isPartial: boolean;
}

/** The hands of a command in one repository. Each throws `git-failed`, `git-missing` or `not-a-repository`. */
export interface GitRepository {
  readonly facts: () => Promise<RepositoryFacts>;
  readonly remotes: () => Promise<readonly Remote[]>;
  /** The paths in the index, relative to the root; names that are not UTF-8 come mangled, so use them for show only. */
  readonly tracked: () => Promise<readonly string[]>;
  /** Takes paths out of the index and leaves them on the disk (`git rm --cached`). Paths are literal. */
  readonly untrack: (paths: readonly string[]) => Promise<void>;
  /** Adds paths to the index as they lie on the disk. Paths are literal. */
  readonly stage: (paths: readonly string[]) => Promise<void>;
  /** The value of a config key, undefined where it is not set. */
  readonly setting: (key: string) => Promise<string | undefined>;
}

/** Opens the repository that `cwd` lies in; asks nothing yet. `env` stands in for the process's own environment. */
export function openRepository(cwd: string, env?: NodeJS.ProcessEnv): GitRepository {
  const git = async <Answer>(ask: (git: SimpleGit) => Promise<Answer>): Promise<Answer> => {
    try {
      const variables = plain(env);
      const allowEnvironment = Object.keys(variables);
      return await ask(
        simpleGit({ baseDir: cwd, trimmed: true, unsafe: UNSAFE, allowEnvironment }).env(variables),
      );
    } catch (error) {
      throw problemOf(error, cwd, env);
    }
  };
  const ask = (...args: readonly string[]): Promise<string> => git((it) => it.raw([...args]));

  return {
    async facts() {
      const [gitDir = '', commonDir = '', hooks = '', shallow, bare] = (
        await ask(
          'rev-parse',
          '--absolute-git-dir',
          '--git-common-dir',
          '--git-path',
          'hooks',
          '--is-shallow-repository',
          '--is-bare-repository',
        )
      ).split('\n');
      const root = bare === 'true' ? undefined : await ask('rev-parse', '--show-toplevel');
      const promisor = await git((it) =>
        it.raw(['config', '--get-regexp', '^remote\\..*\\.promisor$']),
      ).catch(() => '');
      return {
        ...(root === undefined ? {} : { root }),
        gitDir,
        commonDir: resolve(cwd, commonDir),
        hooksFolder: resolve(cwd, hooks),
        isShallow: shallow === 'true',
        isPartial: /\.promisor true$/m.test(promisor),
      };
    },
    async remotes() {
      const all = await git((it) => it.getRemotes(true));
      return all.map(({ name, refs }) => ({ name, fetch: refs.fetch, push: refs.push }));
    },
    async tracked() {
      return (await ask('ls-files', '-z', '--full-name')).split('\0').filter((path) => path !== '');
    },
    async untrack(paths) {
      if (paths.length > 0)
        await ask('--literal-pathspecs', 'rm', '--cached', '--quiet', '-r', '--', ...paths);
    },
    async stage(paths) {
      if (paths.length > 0) await ask('--literal-pathspecs', 'add', '--', ...paths);
    },
    async setting(key) {
      const { value } = await git((it) => it.getConfig(key));
      return value ?? undefined;
    },
  };
}

/**
 * simple-git refuses variables that lead git to configuration or programs elsewhere, for callers whose environment may come
 * from a stranger. Here it is the person's own, and says where git's config is (CI, tests): that is allowed.
 */
const UNSAFE = {
  allowUnsafeConfigPaths: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeHooksPath: true,
  allowUnsafeExec: true,
  allowUnsafeTemplateDir: true,
} as const;

/** What is asked here opens no editor, pager or connection, so the variables that name such programs are left out. */
function plain(env: NodeJS.ProcessEnv | undefined): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(gitEnvironment(env))) {
    if (value !== undefined && !/EDITOR|PAGER|VISUAL|ASKPASS|^GIT_SSH|^GIT_PROXY/.test(name))
      kept[name] = value;
  }
  return kept;
}

function problemOf(error: unknown, cwd: string, env: NodeJS.ProcessEnv | undefined): unknown {
  if (!(error instanceof GitError)) return error;
  const words = error.message.trim();
  if (/ENOENT/.test(words)) return failure('git-missing', [gitEnvironment(env)['PATH'] ?? 'not set'], error);
  if (/not a git repository/i.test(words)) return failure('not-a-repository', [cwd], error);
  return failure('git-failed', ['…', 'error', words], error);
}
