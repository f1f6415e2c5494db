/**
 * What a hook costs, as CPU time over that of `node -e 0` in the same run (npm run bench): a commit that the gate passes, one
 * that wakes Node and is clean, one that is blocked. bench/replay.ts runs real commits through it.
 *
 * CPU is that of the hook and all its children (`times` of a shell around them), user and system, without
 * NODE_EXTRA_CA_CERTS, which alone would cost Node 45 ms.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { base62, sample, seeded } from '../src/detect/sample.ts';
import { childSeconds } from '../src/install/child-times.ts';
import { buildRuntime } from '../tools/build.ts';
import { installHook } from './installed-hook.ts';

const RUNS = Number(process.env['BENCH_RUNS'] ?? 40);
const scratch = mkdtempSync(join(tmpdir(), 'secretguard-bench-'));
const env: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: scratch,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@example.org',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@example.org',
};

/** Mean CPU milliseconds of `command`, a line of shell, children included. */
function cpu(command: string, cwd: string, runs = RUNS): number {
  const { stdout, status } = spawnSync(
    'bash',
    ['-c', `for ((i = 0; i < ${runs}; i++)); do ${command}; done >/dev/null 2>&1 </dev/null; times`],
    { cwd, env, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${command} ended with ${status}`);
  return (childSeconds(stdout) * 1000) / runs;
}

const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 30 });

const HOOK = '.git/hooks/pre-commit';
const MARK = { passes: 0.5, wakes: 1.7 };

try {
  const runtime = join(scratch, 'runtime');
  await buildRuntime(runtime);
  const repository = join(scratch, 'repository');
  git(scratch, 'init', '-q', repository);
  cpSync(fileURLToPath(new URL('../src/report', import.meta.url)), join(repository, 'src'), {
    recursive: true,
  });
  git(repository, 'add', '.');
  git(repository, 'commit', '-qm', 'Start');
  await installHook(repository, runtime);

  const stage = (name: string, content: string): void => {
    git(repository, 'reset', '-q', '--hard');
    writeFileSync(join(repository, name), content);
    git(repository, 'add', name);
  };
  const node = () => cpu(`"${process.execPath}" -e 0`, repository);
  const measure = (what: string, status: number, mark?: number): void => {
    const ended = spawnSync(join(repository, HOOK), [], { cwd: repository, env, encoding: 'utf8' });
    if (ended.status !== status)
      throw new Error(`${what}: status ${ended.status} instead of ${status}\n${ended.stderr}`);
    // Before and after, since the machine has other work too.
    const before = node();
    const cost = cpu(HOOK, repository);
    const ratio = (2 * cost) / (before + node());
    console.log(
      `${what}: ${ratio.toFixed(2)} x node -e 0 (${cost.toFixed(1)} ms CPU)${mark === undefined ? '' : `, mark ${mark}: ${ratio <= mark ? 'held' : 'NOT held'}`}`,
    );
  };

  stage('add.ts', 'export function add(a: number, b: number): number {\n  return a + b;\n}\n');
  measure('a commit that passes the gate', 0, MARK.passes);
  stage('page.ts', "export const page = 'https://example.org/a%41b';\n");
  measure('a commit that wakes Node, clean', 0, MARK.wakes);
  stage('pay.ts', sample`export const key = 'sk_live_${base62(24)}';\n`.render(seeded(1)));
  measure('a commit that is blocked', 1);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
