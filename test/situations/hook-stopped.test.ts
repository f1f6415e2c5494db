/** What a signal does to a hook at work: it blocks, says nothing is fine, and leaves no file behind. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { installIn } from '../support/installation.ts';
import { createRepository, type Repository } from '../support/repository.ts';

let repository: Repository | undefined;
afterEach(() => repository?.dispose());

/** Stands in front of a program, as shims do, and takes its time once there is a file `slow`. */
const shim = (program: string, slow: string): string => `#!/bin/sh
case "$*" in *${slow}*) if [ -e "$HOME/slow" ]; then echo "$PPID $$" >"$HOME/made"; mv "$HOME/made" "$HOME/started"; sleep 2; fi ;; esac
exec ${program} "$@"
`;

/** Sends `signal` once the hook has started `program`, to all of the terminal, to the launcher's shell, or to the program; how the hook ended. */
async function stopped(
  hook: 'pre-commit' | 'commit-msg',
  program: 'git' | 'node',
  whom: 'all' | 'launcher' | 'program',
  signal: NodeJS.Signals | 0,
  text: string,
): Promise<number | NodeJS.Signals | null> {
  repository = createRepository();
  const { root, home, gitDir, env } = repository;
  const git = repository.spawn('sh', ['-c', 'command -v git']).stdout.trim();
  repository.write(join(home, 'bin/git'), shim(git, 'diff\\ --cached'), 0o755);
  repository.write(join(home, 'bin/node'), shim(process.execPath, hook), 0o755);
  await installIn(repository, { node: join(home, 'bin/node'), hooks: [hook] });
  if (program === 'git') repository.write(join(gitDir, 'secretguard/settings.sh'), settingsOf(gitDir));
  repository.stage({ 'a.txt': text });
  repository.write('message', text);
  repository.write(join(home, 'slow'), '');
  const child = spawn(join(gitDir, 'hooks', hook), ['message'], {
    cwd: root,
    env: { ...env, HOME: home, PATH: join(home, 'bin') + delimiter + (env['PATH'] ?? '') },
    stdio: 'ignore',
    detached: true,
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) => {
    child.once('close', (status, by) => resolve(status ?? by));
  });
  while (!existsSync(join(home, 'started'))) await sleep(10);
  const [launcher = 0, started = 0] = readFileSync(join(home, 'started'), 'utf8').split(' ').map(Number);
  process.kill({ all: -(child.pid ?? 0), launcher, program: started }[whom], signal);
  const end = await ended;
  // The launcher's shell may outlive the hook's by a moment.
  for (let tries = 0; tries < 100 && left(gitDir).length > 0; tries += 1) await sleep(50);
  return end;
}

/** With git slow, Node shall not be. */
const settingsOf = (gitDir: string): string =>
  readFileSync(join(gitDir, 'secretguard/settings.sh'), 'utf8').replace(
    /^node=.*$/m,
    `node='${process.execPath}'`,
  );

const left = (gitDir: string): readonly string[] =>
  readdirSync(join(gitDir, 'secretguard')).filter((name) => /^(?:staged|message)\./.test(name));

const secret = sample`stripe = sk_live_${base62(40)}\n`.render(seeded(1));
/** Wakes Node, which lets it pass. */
const clean = 'stripe: sk_live_\n';

test.each(
  (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).flatMap((signal) =>
    (['git', 'node'] as const).map((program) => [signal, program] as const),
  ),
)('%s from the terminal, while %s runs', async (signal, program) => {
  const end = await stopped('pre-commit', program, 'all', signal, clean);
  expect(end).not.toBe(0);
  expect(left(repository?.gitDir ?? '')).toEqual([]);
});

test.each([
  ['pre-commit', 'git', 'launcher', 'SIGTERM', clean],
  ['pre-commit', 'node', 'launcher', 'SIGINT', clean],
  ['pre-commit', 'node', 'launcher', 'SIGHUP', secret],
  ['commit-msg', 'node', 'launcher', 'SIGTERM', clean],
  ['commit-msg', 'node', 'program', 'SIGTERM', clean],
  ['pre-commit', 'node', 'program', 'SIGKILL', clean],
  ['pre-commit', 'git', 'program', 'SIGKILL', clean],
] as const)('%s, while %s runs, the %s alone getting %s', async (hook, program, whom, signal, text) => {
  expect(await stopped(hook, program, whom, signal, text)).toBe(2);
  expect(left(repository?.gitDir ?? '')).toEqual([]);
});

test('with nobody stopping it, the same hook lets the same text pass', async () => {
  // Signal 0 asks whether the process is there.
  expect(await stopped('pre-commit', 'node', 'all', 0, clean)).toBe(0);
});

test('a time-out whose launcher was killed ends nobody: the system has given Node another parent, with everything below it', async () => {
  repository = createRepository();
  const { root, home, gitDir, env } = repository;
  repository.write('.secretguardrc', 'hooks:\n  timeout: 1\n');
  await installIn(repository);
  const bystander = spawn('sleep', ['60'], { stdio: 'ignore' });
  const ps = repository.spawn('sh', ['-c', 'command -v ps']).stdout.trim();
  // Of all that is below that parent, it names one process of ours.
  repository.write(
    join(home, 'bin/ps'),
    `#!/bin/sh
echo ${bystander.pid} $(${ps} -o ppid= -p $PPID)
echo asked >"$HOME/asked"
`,
    0o755,
  );
  // A list of refs that does not come in time.
  const script = `sleep 4 | "${process.execPath}" "${gitDir}/secretguard/start.cjs" pre-push origin url; :`;
  const launcher = spawn('sh', ['-c', script], {
    cwd: root,
    env: { ...env, HOME: home, PATH: join(home, 'bin') + delimiter + (env['PATH'] ?? '') },
    stdio: 'ignore',
  });
  await sleep(500);
  launcher.kill('SIGKILL');
  while (!existsSync(join(home, 'asked'))) await sleep(10);
  await sleep(300);
  expect(bystander.signalCode).toBe(null);
  bystander.kill();
});
