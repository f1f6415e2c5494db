import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { SecretguardError } from '../errors.ts';
import { gitEnvironment } from '../git/environment.ts';
import { askGit, type GitOptions, readGit } from '../git/stream.ts';

/**
 * The root of the work tree that holds `cwd`, absolute; of a bare repo the repo itself. Where a plain look at the folders is
 * certain to agree with git (a `.git` above, no variable or config that says otherwise) git is not asked, which saves a process.
 * Throws `not-a-repository`, `git-missing`, `git-failed`.
 */
export async function findRoot(cwd: string, env?: NodeJS.ProcessEnv): Promise<string> {
  return plainRoot(cwd, gitEnvironment(env)) ?? (await askRoot({ cwd, ...(env ? { env } : {}) }));
}

/** The same; outside a repo, or without git, `cwd` itself: a person may scan any folder. What needs git says so itself. */
export async function rootOrFolder(cwd: string, env?: NodeJS.ProcessEnv): Promise<string> {
  try {
    return await findRoot(cwd, env);
  } catch (error) {
    if (error instanceof SecretguardError && ['not-a-repository', 'git-missing'].includes(error.code))
      return cwd;
    throw error;
  }
}

async function askRoot(options: GitOptions): Promise<string> {
  const { status, stdout, stderr } = await askGit(['rev-parse', '--show-toplevel'], options);
  const answer =
    status === 0
      ? stdout
      : /must be run in a work tree/.test(stderr)
        ? await readGit(['rev-parse', '--absolute-git-dir'], options)
        : // The same again: it fails the same way, and the reason is put in words there.
          await readGit(['rev-parse', '--show-toplevel'], options);
  return answer.toString('utf8').replace(/\r?\n$/, '');
}

function plainRoot(cwd: string, env: NodeJS.ProcessEnv): string | undefined {
  if (env['GIT_DIR'] !== undefined || env['GIT_WORK_TREE'] !== undefined || env['GIT_CEILING_DIRECTORIES'])
    return undefined;
  try {
    for (let folder = realpathSync(cwd); ; folder = dirname(folder)) {
      const dotGit = statSync(join(folder, '.git'), { throwIfNoEntry: false });
      if (dotGit?.isFile()) return folder;
      if (dotGit?.isDirectory())
        // In whatever form, or in a file for this work tree alone (`worktreeConfig`).
        return /worktree|bare|\[include/i.test(
          readFileSync(join(folder, '.git', 'config'), 'utf8').replace(/^\s*bare\s*=\s*false\s*$/gim, ''),
        )
          ? undefined
          : folder;
      // A bare repo within a work tree (or `.git` itself) is a place of its own.
      if (existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects'))) return undefined;
      if (folder === dirname(folder)) return undefined;
    }
  } catch {
    // Whatever stands in the way of a look, git's own words about it are the better ones.
    return undefined;
  }
}
