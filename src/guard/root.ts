import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gitEnvironment } from '../git/environment.ts';
import { readGit } from '../git/stream.ts';

/**
 * The root of the work tree that holds `cwd`, absolute. Where a plain look at the folders is certain to agree with
 * git (a `.git` above, no variable or config that says otherwise) git is not asked, which saves a process.
 * Throws `not-a-repository`, `git-missing`, `git-failed`.
 */
export async function findRoot(cwd: string, env?: NodeJS.ProcessEnv): Promise<string> {
  return plainRoot(cwd, gitEnvironment(env)) ?? (await askRoot(cwd, env));
}

async function askRoot(cwd: string, env: NodeJS.ProcessEnv | undefined): Promise<string> {
  const answer = await readGit(['rev-parse', '--show-toplevel'], { cwd, ...(env ? { env } : {}) });
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
        return /^\s*(?:worktree|bare)\s*=|^\s*\[include/im.test(
          readFileSync(join(folder, '.git', 'config'), 'utf8').replace(/^\s*bare\s*=\s*false\s*$/gim, ''),
        )
          ? undefined
          : folder;
      if (folder === dirname(folder)) return undefined;
    }
  } catch {
    // Whatever stands in the way of a look, git's own words about it are the better ones.
    return undefined;
  }
}
