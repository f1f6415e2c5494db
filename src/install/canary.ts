import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { base62, sample } from '../detect/sample.ts';
import { failure } from '../errors.ts';
import { type Ended, elsewhere, gitByHand } from '../git/by-hand.ts';
import { askGit } from '../git/stream.ts';
import { type Check, checksOf } from './check.ts';
import { SKIPS } from './doctor-skips.ts';
import type { HookName } from './hook-name.ts';
import type { Place } from './place.ts';
import { isStartable } from './startable.ts';

/** What a hook of a manager's may read in the work tree, or in its `.config`, to learn what it has to run. */
const MANAGER_FILE =
  /^(?:\.?lefthook(?:-local)?\.\w+|\.pre-commit-config\.ya?ml|prek\.toml|package\.json|\.huskyrc(?:\.\w+)?)$/;

/** Longer than any hook should take; a manager may have to start a slow machine's worth of tools. */
const SECONDS = 60;

/**
 * Tries the very hook files in a scratch repository beside nothing of the user's: a generated secret and an unignored
 * `.env` must be blocked at the commit, the secret again at a push. No network, nothing left behind.
 */
export async function canary(
  place: Place,
  hooks: readonly HookName[],
  env: NodeJS.ProcessEnv,
): Promise<readonly Check[]> {
  const base = makeBase(place);
  try {
    const scratch = await makeScratch(place, base, env);
    const checks: Check[] = [];
    if (hooks.includes('pre-commit')) {
      checks.push(await commitSecret(scratch));
      checks.push(await commitBesideEnv(scratch));
    }
    if (hooks.includes('pre-push')) checks.push(await pushSecret(scratch));
    if (hooks.includes('pre-receive')) checks.push(await receiveSecret(scratch));
    return checks;
  } finally {
    // Copied as they are: a hooks folder into which nobody may write could not be emptied.
    for (const entry of readdirSync(base, { recursive: true, withFileTypes: true }))
      if (entry.isDirectory()) chmodSync(join(entry.parentPath, entry.name), 0o700);
    rmSync(base, { recursive: true, force: true });
  }
}

/** A folder in which git can start hooks: not /tmp where that is mounted noexec, or full. */
function makeBase({ commonDir }: Place): string {
  const makeIn = (folder: string) => realpathSync(mkdtempSync(join(folder, 'secretguard-canary-')));
  try {
    const base = makeIn(tmpdir());
    const probe = join(base, 'probe');
    writeFileSync(probe, '', { mode: 0o755 });
    if (isStartable(probe)) return base;
    rmSync(base, { recursive: true });
  } catch {
    // The next one.
  }
  return makeIn(commonDir);
}

interface Scratch {
  readonly root: string;
  readonly remote: string;
  /** git as the person runs it there. */
  readonly git: (...args: readonly string[]) => Promise<Ended>;
  /** The same with no hook; throws `git-failed` when it fails. */
  readonly quietly: (...args: readonly string[]) => Promise<void>;
}

async function makeScratch(place: Place, base: string, outer: NodeJS.ProcessEnv): Promise<Scratch> {
  const root = join(base, 'scratch');
  const remote = join(base, 'remote.git');
  const format = (await askGit(['rev-parse', '--show-object-format'], { cwd: place.root })).stdout
    .toString('utf8')
    .trim();
  const env = elsewhere(outer);
  for (const name of Object.keys(SKIPS)) delete env[name];
  // What a person's own config says of what is ignored, of line ends and of pushes to a folder is no concern of the hooks.
  const settings = [
    'user.name=secretguard',
    'user.email=canary@secretguard.invalid',
    'commit.gpgSign=false',
    'push.gpgSign=false',
    'gc.auto=0',
    'maintenance.auto=false',
    'core.excludesFile=/dev/null',
    'core.safecrlf=false',
    'protocol.file.allow=always',
  ].flatMap((setting) => ['-c', setting]);
  const git = (...args: readonly string[]): Promise<Ended> =>
    gitByHand([...settings, ...args], {
      cwd: root,
      env: { ...env, GIT_TERMINAL_PROMPT: '0' },
      seconds: SECONDS,
    });
  const quietly = async (...args: readonly string[]): Promise<void> => {
    const ended = await git('-c', 'core.hooksPath=/dev/null', ...args);
    if (ended.status !== 0)
      throw failure('git-failed', [
        `${args[0] ?? ''} (in a scratch repository)`,
        `status ${ended.status}`,
        ended.said.trim().slice(-500),
      ]);
  };
  mkdirSync(root);
  await quietly('init', '--quiet', '--template=', `--object-format=${format}`, root);
  await quietly('init', '--quiet', '--template=', '--bare', `--object-format=${format}`, remote);
  await copyHooks(place, root, quietly);
  return { root, remote, git, quietly };
}

/** The hook files at the same place relative to the repository, what they start, and the runtime with an empty log. */
async function copyHooks(place: Place, root: string, quietly: Scratch['quietly']): Promise<void> {
  const log = (from: string) => (path: string) => !/(?:^|[\\/])log(?:\.1)?$/.test(relative(from, path));
  const { global } = place;
  if (global !== undefined) {
    const copy = join(dirname(root), 'global');
    cpSync(dirname(global), copy, { recursive: true, filter: log(dirname(global)) });
    await quietly('config', 'core.hooksPath', join(copy, basename(global)));
    const own = join(place.commonDir, 'hooks');
    if (existsSync(own)) cpSync(own, join(root, '.git', 'hooks'), { recursive: true });
  }
  const folder = global === undefined ? await hooksFolderIn(place, root, quietly) : undefined;
  if (folder !== undefined) {
    // husky's `_` is only the half of it: its files start those of the folder around it.
    const around = basename(place.hooksFolder) === '_';
    cpSync(around ? dirname(place.hooksFolder) : place.hooksFolder, around ? dirname(folder) : folder, {
      recursive: true,
    });
  }
  if (existsSync(place.home))
    cpSync(place.home, join(root, '.git', 'secretguard'), { recursive: true, filter: log(place.home) });
  await quietly('config', 'secretguard.installed', 'true');
  const known = ['.', '.config'].flatMap((folder) =>
    existsSync(join(place.root, folder))
      ? readdirSync(join(place.root, folder))
          .filter((name) => MANAGER_FILE.test(name))
          .map((name) => join(folder, name))
      : [],
  );
  for (const name of known) cpSync(join(place.root, name), join(root, name));
  if (known.length > 0) await quietly('add', '--force', ...known);
  await quietly('commit', '--quiet', '--allow-empty', '--no-verify', '-m', 'start');
}

/** Where the hooks belong in the scratch repository; undefined for a folder outside, which is used where it is. */
async function hooksFolderIn(
  place: Place,
  root: string,
  quietly: Scratch['quietly'],
): Promise<string | undefined> {
  const inGit = relative(place.commonDir, place.hooksFolder);
  if (!inGit.startsWith('..')) {
    if (place.hooksPathOrigin !== undefined)
      await quietly('config', 'core.hooksPath', join(root, '.git', inGit));
    return join(root, '.git', inGit);
  }
  const inTree = relative(place.root, place.hooksFolder);
  await quietly('config', 'core.hooksPath', inTree.startsWith('..') ? place.hooksFolder : inTree);
  return inTree.startsWith('..') ? undefined : join(root, inTree);
}

async function commitSecret(scratch: Scratch): Promise<Check> {
  writeSecret(scratch, 'canary.txt');
  await scratch.quietly('add', 'canary.txt');
  const ended = await scratch.git('commit', '--quiet', '-m', 'canary');
  await scratch.quietly('rm', '--quiet', '--force', '--ignore-unmatch', 'canary.txt');
  return verdict('canary commit', 'a commit with a generated secret', ended, /canary\.txt/);
}

async function commitBesideEnv(scratch: Scratch): Promise<Check> {
  const env = join(scratch.root, '.env');
  // A framework's .env may be committed as long as nothing in it is secret.
  writeFileSync(env, sample`CANARY_SECRET=${base62(40)}\n`.render(random));
  writeFileSync(join(scratch.root, 'clean.txt'), 'clean\n');
  await scratch.quietly('add', 'clean.txt');
  const ended = await scratch.git('commit', '--quiet', '-m', 'canary');
  rmSync(env);
  await scratch.quietly('rm', '--quiet', '--force', '--ignore-unmatch', 'clean.txt');
  return verdict('canary env', 'a commit beside an unignored .env', ended, /\.env/);
}

async function pushSecret(scratch: Scratch): Promise<Check> {
  writeSecret(scratch, 'canary.txt');
  await scratch.quietly('add', 'canary.txt');
  await scratch.quietly('commit', '--quiet', '--no-verify', '-m', 'canary');
  const ended = await scratch.git('push', '--quiet', scratch.remote, 'HEAD:refs/heads/canary');
  return verdict('canary push', 'a push of a commit with a generated secret', ended, /canary\.txt/);
}

/** A server with these hooks is pushed to by somebody who has none. */
async function receiveSecret(scratch: Scratch): Promise<Check> {
  const server = `${scratch.root}.git`;
  cpSync(join(scratch.root, '.git'), server, { recursive: true });
  await scratch.quietly('--git-dir', server, 'config', 'core.bare', 'true');
  writeSecret(scratch, 'received.txt');
  await scratch.quietly('add', 'received.txt');
  await scratch.quietly('commit', '--quiet', '--no-verify', '-m', 'canary');
  const ended = await scratch.git('push', '--quiet', '--no-verify', server, 'HEAD:refs/heads/canary');
  return verdict('canary receive', 'a push to a server with these hooks', ended, /received\.txt/);
}

const random = (): number => randomBytes(4).readUInt32BE() / 2 ** 32;

/** Made just now, so that no allow file knows it. */
function writeSecret({ root }: Scratch, name: string): void {
  writeFileSync(join(root, name), sample`payments: sk_live_${base62(40)}\n`.render(random));
}

function verdict(id: string, what: string, { status, said }: Ended, names: RegExp): Check {
  const { ok, problem } = checksOf(id);
  const last = said.trim().split('\n').slice(-3).join(' / ');
  if (status === 0)
    return problem(
      `${what} went through in a scratch repository: the hooks do not guard`,
      'see the checks above; `secretguard install` puts the hooks right',
      'fixable',
    );
  if (status === -1)
    return problem(
      `${what} took more than ${SECONDS} seconds in a scratch repository`,
      `run the hook by hand to see what waits (${last})`,
    );
  if (names.test(said) && /secretguard/i.test(said)) return ok(`${what} is blocked`);
  return problem(
    `${what} was stopped, but not by secretguard (${last})`,
    'another hook fails first; run it by hand to see why',
  );
}
