import { spawn } from 'node:child_process';
import { failure } from '../errors.ts';

/** How a git ended that was run as a person runs it. */
export interface Ended {
  /** -1 where it was stopped for taking too long. */
  readonly status: number;
  /** What it and its hooks wrote to either output, in order, at most the last 64 kB. */
  readonly said: string;
}

/**
 * Runs git as a person's shell does: with their configuration, and with the hooks. Everything else in this room takes care
 * that neither counts. Throws `git-missing`, `git-failed` (it could not be started).
 *
 * @param seconds after which it is stopped
 */
export async function gitByHand(
  args: readonly string[],
  { cwd, env, seconds }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly seconds: number },
): Promise<Ended> {
  const child = spawn('git', [...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
  let said = '';
  const hear = (data: Buffer): void => {
    said = (said + data.toString('utf8')).slice(-65_536);
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  let stopped = false;
  const timer = setTimeout(() => {
    stopped = true;
    child.kill();
    // What a hook has left running may hold the pipes open.
    child.stdout.destroy();
    child.stderr.destroy();
  }, seconds * 1000);
  try {
    const status = await new Promise<number>((resolve, reject) => {
      child.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'ENOENT'
            ? failure('git-missing', [env['PATH'] ?? 'not set'], error)
            : failure('git-failed', [args[0] ?? '', error.code ?? 'error', ''], error),
        ),
      );
      child.once('close', (code) => resolve(code ?? -1));
    });
    return { status: stopped ? -1 : status, said };
  } finally {
    clearTimeout(timer);
  }
}

/** Variables by which git knows its repository, index and config: inside a hook they point to the one that runs it. */
const LOCAL_VARIABLES = [
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_COMMON_DIR',
  'GIT_CONFIG',
  'GIT_CONFIG_COUNT',
  'GIT_CONFIG_PARAMETERS',
  'GIT_DIR',
  'GIT_INDEX_FILE',
  'GIT_NAMESPACE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_PREFIX',
  'GIT_QUARANTINE_PATH',
  'GIT_SHALLOW_FILE',
  'GIT_WORK_TREE',
] as const;

/** `env` for a repository elsewhere: without what points git to another (as `git rev-parse --local-env-vars` lists it). */
export function elsewhere(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const clean = { ...env };
  for (const name of LOCAL_VARIABLES) delete clean[name];
  return clean;
}
