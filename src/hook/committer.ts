import { askGit } from '../git/stream.ts';

/**
 * The e-mail address of whoever commits or pushes: what git tells its hooks, else what it is set to; '' where it is
 * set to none, or where git cannot be asked: then git's own failure is what is being logged.
 */
export async function committerOf(cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  const told = env['GIT_AUTHOR_EMAIL'] ?? env['GIT_COMMITTER_EMAIL'];
  if (told !== undefined) return told;
  try {
    return (await askGit(['config', '--get', 'user.email'], { cwd, env })).stdout.toString('utf8').trim();
  } catch {
    return '';
  }
}
