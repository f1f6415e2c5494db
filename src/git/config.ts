/**
 * git's config, as commands ask and edit it, through simple-git: its answers are text, parsed by it. Only commands use this
 * file. Hooks and sources read bytes through stream.ts, so that the hook's runtime does without simple-git, which alone
 * doubles its start.
 */
import type { SimpleGit } from 'simple-git';
import { failure } from '../errors.ts';
import { gitEnvironment } from './environment.ts';

/** The config of one repository. Each throws `git-failed`. */
export interface GitConfig {
  /** What git goes by: the last value of a key in all of its files; undefined where none has it. */
  readonly value: (key: string) => Promise<string | undefined>;
  /** All keys, as git writes them, and their values, those of one key in order. */
  readonly all: () => Promise<readonly (readonly [key: string, value: string])[]>;
  /** The values of a key in the repository's own file. */
  readonly own: (key: string) => Promise<readonly string[]>;
  /** Makes `value` the one value of a key in the repository's own file. git writes the whole file anew. */
  readonly set: (key: string, value: string) => Promise<void>;
  /** Takes all values of a key out of the repository's own file, in which it has one. */
  readonly unset: (key: string) => Promise<void>;
}

/** Opens the config of the repository that `cwd` lies in; asks nothing yet. `env` stands in for the process's own environment. */
export function openConfig(cwd: string, env?: NodeJS.ProcessEnv): GitConfig {
  const git = async <Answer>(ask: (git: SimpleGit) => Promise<Answer>): Promise<Answer> => {
    const { simpleGit } = await import('simple-git');
    try {
      const variables = plain(env);
      const allowEnvironment = Object.keys(variables);
      return await ask(simpleGit({ baseDir: cwd, unsafe: UNSAFE, allowEnvironment }).env(variables));
    } catch (error) {
      throw failure('git-failed', ['config', 'error', error instanceof Error ? error.message : ''], error);
    }
  };

  return {
    value: async (key) => (await git((it) => it.getConfig(key))).value ?? undefined,
    async all() {
      const { all } = await git((it) => it.listConfig());
      return Object.entries(all).flatMap(([key, values]) =>
        [values].flat().map((value) => [key, value] as const),
      );
    },
    own: async (key) => (await git((it) => it.getConfig(key, 'local'))).values,
    set: async (key, value) =>
      void (await git((it) => it.raw('config', '--local', '--replace-all', key, value))),
    unset: async (key) => void (await git((it) => it.raw('config', '--local', '--unset-all', key))),
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
