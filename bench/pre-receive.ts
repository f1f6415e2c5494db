/**
 * What pre-receive costs a server: pushes a second, one after the other and two at a time, into a bare repository with
 * the hook and into one without, in one run; then what happens to a push when git or the disk fails.
 *
 *   npx tsx bench/pre-receive.ts [PUSHES]
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { base62, sample, seeded } from '../src/detect/sample.ts';

const pushes = Number(process.argv[2] ?? 20);
const program = fileURLToPath(new URL('../bin/secretguard.js', import.meta.url));
const base = mkdtempSync(join(tmpdir(), 'secretguard-bench-'));
const env = {
  PATH: process.env['PATH'] ?? '',
  HOME: base,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Bench',
  GIT_AUTHOR_EMAIL: 'bench@example.com',
  GIT_COMMITTER_NAME: 'Bench',
  GIT_COMMITTER_EMAIL: 'bench@example.com',
};
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** A bare repository, and a clone whose branches b0, b1, … hold one commit each. */
function makeServer(name: string, guarded: boolean): { readonly server: string; readonly client: string } {
  const server = join(base, `${name}.git`);
  const client = join(base, name);
  git(base, 'init', '--quiet', '--bare', '--initial-branch=main', server);
  if (guarded)
    execFileSync(process.execPath, [program, 'install', '--hooks', 'pre-receive'], {
      cwd: server,
      env,
      stdio: 'ignore',
    });
  git(base, 'init', '--quiet', '--initial-branch=main', client);
  for (let at = 0; at < pushes; at += 1) {
    // Every second one has a word that wakes Node, as about half of all commits do.
    writeFileSync(
      join(client, 'a.ts'),
      `export const a = ${at};\n${at % 2 ? 'const token = process.env.TOKEN;\n' : ''}`,
    );
    git(client, 'add', 'a.ts');
    git(client, 'commit', '--quiet', '-m', `change ${at}`);
    git(client, 'branch', `b${at}`);
  }
  return { server, client };
}

const push = (client: string, server: string, ref: string): Promise<number | null> => {
  const child = spawn('git', ['push', '--quiet', server, ref], { cwd: client, env, stdio: 'ignore' });
  return new Promise((resolve) => void child.once('close', resolve));
};

async function rate(guarded: boolean, lanes: number): Promise<number> {
  const { server, client } = makeServer(`${guarded ? 'guarded' : 'plain'}-${lanes}`, guarded);
  const refs = Array.from({ length: pushes }, (_, at) => `b${at}`);
  const started = performance.now();
  const lane = async (): Promise<void> => {
    for (let ref = refs.shift(); ref !== undefined; ref = refs.shift()) {
      const status = await push(client, server, ref);
      if (status !== 0) throw new Error(`a clean push ended with ${status}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return pushes / ((performance.now() - started) / 1000);
}

try {
  if (!existsSync(fileURLToPath(new URL('../dist/cli.js', import.meta.url))))
    throw new Error('there is no dist/: run `npm run build` first');
  for (const lanes of [1, 2]) {
    const plain = await rate(false, lanes);
    const guarded = await rate(true, lanes);
    console.log(
      `${lanes} at a time: ${plain.toFixed(1)} pushes/s without, ${guarded.toFixed(1)} with the hook (${(1000 / guarded - 1000 / plain).toFixed(0)} ms more for each)`,
    );
  }
  const { server, client } = makeServer('failing', true);
  const say = async (what: string): Promise<void> => {
    const status = await push(client, server, 'main');
    const stored = git(server, 'for-each-ref') !== '';
    console.log(
      `${what}: push ${status === 0 ? 'ACCEPTED' : 'rejected'}, ${stored ? 'ref STORED' : 'nothing stored'}`,
    );
    if (status === 0 || stored) process.exitCode = 1;
  };
  writeFileSync(join(client, 'leak.ts'), sample`k = "sk_live_${base62(24)}"`.render(seeded(1)));
  git(client, 'add', 'leak.ts');
  git(client, 'commit', '--quiet', '-m', 'a leak');
  await say('a secret');
  git(client, 'reset', '--quiet', '--hard', 'HEAD~1');
  // A value that git's diff cannot read, and that receiving does not look at: git fails in the midst of the hook.
  writeFileSync(join(client, 'b.ts'), 'const token = 1;\n');
  git(client, 'add', 'b.ts');
  git(client, 'commit', '--quiet', '-m', 'a change');
  git(server, 'config', 'diff.suppressBlankEmpty', 'nonsense');
  await say('git failing within the hook');
  git(server, 'config', '--unset', 'diff.suppressBlankEmpty');
  const runtime = join(server, 'secretguard');
  const damaged = readdirSync(runtime).find((name) => name.endsWith('.cjs')) ?? '';
  truncateSync(join(runtime, damaged), 100);
  await say(`the runtime cut short on the disk (${damaged})`);
  rmSync(join(runtime, 'launcher.sh'));
  await say('the runtime gone from the disk');
} finally {
  rmSync(base, { recursive: true, force: true });
}
