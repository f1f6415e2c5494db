import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failure } from '../errors.ts';
import { askGit } from '../git/stream.ts';
import { applyEdits, type Edit, stateOf } from './edit.ts';
import { findGrep } from './gate-grep.ts';
import type { HookName } from './hook-name.ts';
import type { PackageFiles } from './install.ts';
import { notedFolders, noteFolders, removeEmptyFolders } from './made-folders.ts';
import { installRuntime, removeRuntime } from './runtime.ts';

/**
 * secretguard for all repositories of a user: core.hooksPath of their global config points to a folder of ours that has a
 * file for every hook, since git looks nowhere else then. Each runs what git would have run without it.
 *
 * A repository with a core.hooksPath of its own (husky) is left as it is: its setting wins. init.templateDir would reach
 * new clones alone, and copies there grow old.
 */
export interface GlobalPlace {
  /** `~/.config/secretguard`. */
  readonly base: string;
  /** What core.hooksPath is set to. */
  readonly hooks: string;
  readonly runtime: string;
}

/** Where it goes, by XDG_CONFIG_HOME and HOME (USERPROFILE on Windows). Throws `no-home`. */
export function globalPlace(env: NodeJS.ProcessEnv): GlobalPlace {
  const { XDG_CONFIG_HOME, HOME, USERPROFILE } = env;
  const home = HOME ?? USERPROFILE ?? '';
  if (home === '') throw failure('no-home', []);
  const parent =
    XDG_CONFIG_HOME === undefined || XDG_CONFIG_HOME === '' ? join(home, '.config') : XDG_CONFIG_HOME;
  const base = join(parent, 'secretguard').replaceAll('\\', '/');
  return { base, hooks: `${base}/hooks`, runtime: `${base}/runtime` };
}

/**
 * All of githooks(5) but what must not be there for nothing: git takes `push-to-checkout` and `proc-receive` for work
 * done, runs `reference-transaction` and `post-index-change` many times per command, and names `fsmonitor-watchman` itself.
 */
const CHAINED = [
  'applypatch-msg',
  'pre-applypatch',
  'post-applypatch',
  'pre-commit',
  'pre-merge-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'pre-rebase',
  'post-checkout',
  'post-merge',
  'pre-push',
  'pre-receive',
  'update',
  'post-receive',
  'post-update',
  'pre-auto-gc',
  'post-rewrite',
  'sendemail-validate',
  'p4-changelist',
  'p4-prepare-changelist',
  'p4-post-changelist',
  'p4-pre-submit',
] as const;

/** What `install --global` is asked for. */
export interface GlobalRequest {
  readonly env: NodeJS.ProcessEnv;
  readonly hooks: readonly HookName[];
  readonly dryRun: boolean;
  readonly files: PackageFiles;
  readonly node: string;
}

/** What was done, or would be. */
export interface GlobalResult {
  readonly place: GlobalPlace;
  readonly edits: readonly Edit[];
  /** Whether anything but the edits was: the runtime, the config. */
  readonly changed: boolean;
  readonly notes: readonly string[];
}

/**
 * Puts runtime and hooks into the user's config folder and points git to them. A second run changes nothing.
 * Throws `no-home`, `runtime-missing`, `runtime-newer`, `unwritable-output`, `git-failed`.
 */
export async function installGlobal(request: GlobalRequest): Promise<GlobalResult> {
  const place = globalPlace(request.env);
  const before = await hooksPath(request.env, 'global');
  const known = before === place.hooks;
  const other = known ? undefined : (before ?? (await hooksPath(request.env, 'system')));
  // The value as it stands in their config, to be put back; none where it is the system's.
  const raw = before === undefined ? '' : await hooksPath(request.env, 'global', 'raw');
  const template = readTemplate(request.files);
  const edits = [
    ...CHAINED.flatMap((name) => {
      const guarded = request.hooks.some((hook) => hook === name);
      const text = guarded ? template.replace('guarded=no', 'guarded=yes') : template;
      return writeUnlessThere(
        join(place.hooks, name),
        text,
        0o755,
        guarded ? `guards ${name}` : `hands ${name} on`,
      );
    }),
    ...(other === undefined
      ? // Of an earlier install, of which core.hooksPath was taken back by hand.
        remove(known ? [] : [previousOf(place)], 'core.hooksPath is not set any more')
      : writeUnlessThere(
          previousOf(place),
          `${other}\n${raw ?? ''}\n`,
          0o644,
          'where core.hooksPath pointed before',
        )),
  ];
  const path = request.env['PATH'] ?? '';
  const settings = { node: request.node, grep: (home: string) => findGrep(home, path) };
  const changed = installRuntime(place.runtime, request.files.runtime, settings, { dryRun: request.dryRun });
  if (!request.dryRun) {
    noteFolders(place.runtime, applyEdits(edits));
    if (!known) await setConfig(request.env, ['core.hooksPath', place.hooks]);
    const now = await hooksPath(request.env, 'global');
    if (now !== place.hooks) {
      await uninstallGlobal({ env: request.env, purge: false, dryRun: false });
      throw failure('hook-unusable', [
        place.hooks,
        `a file that your global config includes sets core.hooksPath to ${now ?? 'nothing'}, which wins`,
      ]);
    }
  }
  return { place, edits, changed: changed || !known, notes: notesOn(other) };
}

/**
 * Takes all of it out; core.hooksPath is what it was. The log stays unless `purge`.
 * Throws `no-home`, `unwritable-output`, `git-failed`.
 */
export async function uninstallGlobal({
  env,
  purge,
  dryRun,
}: Pick<GlobalRequest, 'env' | 'dryRun'> & { readonly purge: boolean }): Promise<GlobalResult> {
  const place = globalPlace(env);
  const ours = (await hooksPath(env, 'global', 'raw')) === place.hooks;
  const previous = previousOf(place);
  const before = existsSync(previous) ? (readFileSync(previous, 'utf8').split('\n')[1] ?? '') : '';
  const edits = remove(
    [...CHAINED.map((name) => join(place.hooks, name)), previous],
    'was written by `install --global`',
  );
  if (dryRun) return { place, edits, changed: ours, notes: [] };
  // First of all git must look elsewhere: a hook that is gone lets everything pass.
  if (ours && before !== '') await setConfig(env, ['core.hooksPath', before]);
  else if (ours) await setConfig(env, ['--unset', 'core.hooksPath']);
  applyEdits(edits);
  const folders = notedFolders(place.runtime);
  const removed = removeRuntime(place.runtime, { purge });
  for (const folder of [place.hooks, place.base, ...folders]) removeEmptyFolders(folder);
  // The log stays: for the uninstall that takes it too.
  if (existsSync(place.runtime)) noteFolders(place.runtime, folders);
  return { place, edits, changed: ours || removed, notes: [] };
}

function notesOn(other: string | undefined): readonly string[] {
  return [
    ...(other === undefined
      ? []
      : [`core.hooksPath was ${other}: its hooks run after secretguard, as they did before`]),
    'repositories with a core.hooksPath of their own (husky) are not reached: run `secretguard install` there',
  ];
}

function readTemplate({ hooks }: PackageFiles): string {
  try {
    return readFileSync(join(hooks, 'global.sh'), 'utf8');
  } catch (error) {
    throw failure('runtime-missing', [hooks, 'global.sh cannot be read'], error);
  }
}

/** Where core.hooksPath pointed before: resolved, and as it stood in the config. */
function previousOf({ base }: GlobalPlace): string {
  return join(base, 'previous');
}

function remove(paths: readonly string[], what: string): readonly Edit[] {
  return paths
    .filter((path) => stateOf(path).kind === 'file')
    .map((path): Edit => ({ kind: 'remove', path, what }));
}

function writeUnlessThere(path: string, text: string, mode: number, what: string): readonly Edit[] {
  const state = stateOf(path);
  const content = Buffer.from(text, 'utf8');
  if (state.kind === 'file' && state.bytes.equals(content) && state.mode === mode) return [];
  return [{ kind: 'write', path, content, mode, what }];
}

/** core.hooksPath of one config file, and of those that it includes, `~` resolved; with `raw`, of that file alone, as it stands there; undefined where it is not set. */
async function hooksPath(
  env: NodeJS.ProcessEnv,
  scope: 'global' | 'system',
  form: 'path' | 'raw' = 'path',
): Promise<string | undefined> {
  const how = form === 'path' ? ['--includes', '--path'] : [];
  const args = ['config', `--${scope}`, ...how, '--get', 'core.hooksPath'];
  const { status, stdout, stderr } = await askGit(args, { cwd: tmpdir(), env });
  if (status === 0) return stdout.toString('utf8').replace(/\r?\n$/, '');
  // 1: not set. A file that is not there, or a system config that is switched off, is no different.
  if (status === 1 || scope === 'system') return undefined;
  throw failure('git-failed', [`config --${scope}`, `status ${status}`, stderr]);
}

async function setConfig(env: NodeJS.ProcessEnv, args: readonly string[]): Promise<void> {
  const { status, stderr } = await askGit(['config', '--global', ...args], { cwd: tmpdir(), env });
  if (status !== 0) throw failure('git-failed', ['config --global', `status ${status}`, stderr]);
}
