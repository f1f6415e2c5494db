/**
 * Shows the main job, for real: a scratch repo, hooks installed, a secret and an unignored .env blocked,
 * the hints followed, the commit passing. Exit 1 as soon as a step does not end as it should.
 *
 * Everything happens in a temporary folder with its own HOME; the token is made at run time.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { base62, seeded } from '../src/detect/sample.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'secretguard-demo-'));
const repo = join(folder, 'shop');
const tools = join(folder, 'bin');
mkdirSync(repo);
mkdirSync(tools);

// What `npx secretguard` would start, without a registry.
writeFileSync(
  join(tools, 'npx'),
  `#!/bin/sh\n[ "$1" = secretguard ] && shift\nexec "${process.execPath}" "${join(project, 'bin/secretguard.js')}" "$@"\n`,
  { mode: 0o755 },
);

const env: NodeJS.ProcessEnv = {
  PATH: `${tools}${delimiter}${process.env['PATH'] ?? ''}`,
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.org',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.org',
  ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}),
};

/** Runs a shell line in the repo, shows it as a terminal would, and returns what it printed. */
function run(line: string, expected: 'passes' | 'is blocked'): string {
  console.log(`\n$ ${line}`);
  const { status, stdout, stderr } = spawnSync('sh', ['-c', line], { cwd: repo, env, encoding: 'utf8' });
  const printed = stdout + stderr;
  process.stdout.write(printed.replace(/^(?=.)/gm, '  '));
  const ended = status === 0 ? 'passes' : status === 1 ? 'is blocked' : `ends with exit code ${status}`;
  if (ended !== expected) throw new Error(`\`${line}\` ${ended}; expected that it ${expected}`);
  return printed;
}

function say(text: string): void {
  console.log(`\n— ${text}`);
}

try {
  say('A repository, and two lines to guard it.');
  run('git init -q -b main && git commit -q --allow-empty -m "Start"', 'passes');
  run('npx secretguard install', 'passes');

  say('Someone writes a key into the code, and has a .env that git does not ignore.');
  const key = `sk_live_${base62(32)(seeded(Date.now()))}`;
  writeFileSync(
    join(repo, 'pay.js'),
    `const stripe = { key: '${key}' };\n\nif (stripe.key.length !== ${key.length}) throw new Error('no key');\nconsole.log('paying with a key of', stripe.key.length, 'characters');\n`,
  );
  writeFileSync(join(repo, '.env'), 'SESSION_NAME=shop\n');
  run('git add pay.js', 'passes');
  const blocked = run('git commit -q -m "Take payments"', 'is blocked');
  if (blocked.includes(key)) throw new Error('the report shows the secret');

  say('The hints of the block, pasted one after the other.');
  const commands = [...blocked.matchAll(/\b(npx secretguard (?:fix|check-ignore)[^\n`│]*)/g)].map(
    (match) => match[1]?.trim() ?? '',
  );
  const fix = commands.find((command) => command.startsWith('npx secretguard fix'));
  const ignore = commands.find((command) => command.startsWith('npx secretguard check-ignore'));
  if (!fix || !ignore) throw new Error('the block named no command to paste');
  run(`${fix.replace(/\s+#.*$/, '')} --yes`, 'passes');
  run(ignore, 'passes');
  run('git add .gitignore .env.example pay.js', 'passes');
  run('git diff --cached', 'passes');

  say('The same commit again, and the program still has its key.');
  run('git commit -q -m "Take payments"', 'passes');
  run('node --env-file=.env pay.js', 'passes');
  if (readFileSync(join(repo, 'pay.js'), 'utf8').includes(key))
    throw new Error('the key is still in the code');
  run(`! git grep -q ${key.slice(0, 20)} HEAD`, 'passes');
  run('git log --oneline --stat', 'passes');
  console.log('\nDone: blocked, mended, committed.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
