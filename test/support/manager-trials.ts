import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { createRepository, type Repository, type RunOptions } from './repository.ts';

let seed = 0;

/** Stages a file with a secret that was made just now. */
export function leak(repository: Repository, path = 'src/pay.ts'): void {
  seed += 1;
  const text = sample`export const key = 'sk_live_${base62(40)}';\n`.render(seeded(seed));
  repository.stage({ [path]: text });
}

/**
 * What must hold in any repository with secretguard in it, whoever starts the hooks: a staged secret and an unignored .env
 * are blocked, what is clean passes, and a commit that went past the hook is caught at the push.
 */
export function blocksLeaks(repository: Repository, options: RunOptions = {}): void {
  const commit = (): { readonly status: number; readonly said: string } => {
    const { status, stdout, stderr } = repository.run(['commit', '-qm', 'change'], options);
    return { status, said: stdout + stderr };
  };
  leak(repository);
  const staged = commit();
  expect(staged.said).toContain('stripe');
  expect(staged.status, staged.said).not.toBe(0);
  repository.git('rm', '-qf', 'src/pay.ts');

  repository.write('.env', 'A=1\n');
  repository.stage({ 'a.txt': `clean ${seed}\n` });
  const unignored = commit();
  expect(unignored.said).toContain('.env');
  expect(unignored.status, unignored.said).not.toBe(0);
  repository.remove('.env');

  const clean = commit();
  expect(clean.status, clean.said).toBe(0);

  const remote = createRepository({ bare: true });
  const push = (): { readonly status: number; readonly said: string } => {
    const { status, stdout, stderr } = repository.run(['push', '-q', remote.root, 'HEAD'], options);
    return { status, said: stdout + stderr };
  };
  const cleanPush = push();
  expect(cleanPush.status, cleanPush.said).toBe(0);
  const before = repository.id();
  leak(repository);
  repository.commit();
  repository.git('rm', '-q', 'src/pay.ts');
  repository.commit();
  const pushed = push();
  expect(pushed.said).toContain('stripe');
  expect(pushed.status, pushed.said).not.toBe(0);
  // What those commits added they took out again, so index and work tree are as they were.
  repository.git('reset', '-q', '--soft', before);
}

/** Bytes and modes of every file below these paths, by its path; links as their target. */
export function bytesOf(repository: Repository, paths: readonly string[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const visit = (path: string): void => {
    const full = join(repository.root, path);
    const stat = lstatSync(full, { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of readdirSync(full)) visit(join(path, name));
    else found[path] = `${(stat.mode & 0o777).toString(8)} ${readFileSync(full).toString('latin1')}`;
  };
  for (const path of paths) visit(path);
  return found;
}
