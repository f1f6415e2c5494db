import { spawn } from 'node:child_process';
import { failure } from '../errors.ts';
import { codeOf } from '../system-error.ts';
import type { Store, StoreCommand } from './stores/store.ts';

/**
 * Stores a value through the vendor's CLI; where the secret is there already, a new version of it. The value goes through
 * standard input only, and what the CLI prints is not shown (it may quote it). Returns
 * which of both it was, as far as the CLI tells. Throws `store-failed`.
 */
export async function storeSecret(
  store: Store,
  variable: string,
  value: string,
  env: NodeJS.ProcessEnv,
): Promise<'new' | 'renewed'> {
  const first = await runStore(store.put(variable, value), env);
  if (first.status === 0) return 'new';
  if (store.renew && /exist/i.test(first.words)) {
    const second = await runStore(store.renew(variable, value), env);
    if (second.status === 0) return 'renewed';
    throw failure('store-failed', [store.title, `status ${second.status}`]);
  }
  // What the shell says of a variable that `put` wants.
  const unset = /\w+: set it to [\w ]+/.exec(first.words)?.[0];
  throw failure('store-failed', [
    store.title,
    first.status === undefined ? first.words : (unset ?? `status ${first.status}`),
  ]);
}

function runStore(
  { program, args, input }: StoreCommand,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly status: number | undefined; readonly words: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { env, stdio: ['pipe', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (data: Buffer) => {
      words = (words + data.toString('utf8')).slice(-4096);
    });
    // A CLI that ends before it has read everything says why by its status.
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => {
      const code = codeOf(error);
      resolve({ status: undefined, words: `${program} ${code === 'ENOENT' ? 'is not in PATH' : code}` });
    });
    child.on('close', (status) => resolve({ status: status ?? -1, words }));
    child.stdin.end(input);
  });
}
