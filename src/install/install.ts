import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { failure } from '../errors.ts';
import { openConfig } from '../git/config.ts';
import { alone } from '../whole-file.ts';
import type { AgentName } from './agents/agent.ts';
import { planAgents } from './agents/plan.ts';
import { cksum } from './cksum.ts';
import { applyEdits, type Edit } from './edit.ts';
import { findGrep } from './gate-grep.ts';
import type { Scope } from './hook-file.ts';
import type { HookName } from './hook-name.ts';
import { noteFolders } from './made-folders.ts';
import { ALL_MANAGERS, MANAGER_OF } from './managers/index.ts';
import { allOf, type Claim, type HookRequest, type Manager, type ManagerName } from './managers/manager.ts';
import { type Place, placeOf } from './place.ts';
import { installRuntime, removeRuntime } from './runtime.ts';
import { leavesGateAsItIs, noteSeenConfigs } from './seen-configs.ts';
import { addUser, MARK } from './shared-folder.ts';
import { isStartable, NOT_STARTABLE } from './startable.ts';

/** The package's own files that install copies from. */
export interface PackageFiles {
  /** dist/runtime */
  readonly runtime: string;
  /** hooks */
  readonly hooks: string;
}

/** What `secretguard install` is asked for. */
export interface InstallRequest {
  /** Anywhere in the repository. */
  readonly cwd: string;
  readonly hooks: readonly HookName[];
  readonly manager: ManagerName | 'auto';
  /** AI agents that shall ask before they read a file or run a command. */
  readonly agents?: readonly AgentName[];
  /** Only say what would be done. */
  readonly dryRun: boolean;
  readonly files: PackageFiles;
  /** The Node that runs this, which the hooks will use. */
  readonly node: string;
  /** As in PATH. */
  readonly path: string;
  /** Called where another install in this repository takes long. */
  readonly waiting?: () => void;
}

/** What was done (or, with `dryRun`, would be). */
export interface InstallResult {
  readonly place: Place;
  readonly manager: ManagerName;
  /** In the order in which they were made; empty where everything was in place. */
  readonly edits: readonly Edit[];
  /** Whether the runtime in `place.home` was written. */
  readonly runtimeChanged: boolean;
  readonly notes: readonly string[];
}

/**
 * Puts the runtime and the hooks into the repository around `cwd`. A second run changes nothing, and waits where the first is not
 * done: pnpm runs the scripts of a workspace's packages at once. Where anything fails, hook files are as they were.
 *
 * Throws `not-a-repository`, `config-invalid`, `hook-unusable`, `runtime-missing`, `runtime-newer`, `unwritable-output`, `git-failed`.
 */
export async function install(request: InstallRequest): Promise<InstallResult> {
  const place = await placeOf(request.cwd);
  if (place.off !== undefined)
    throw failure('hook-unusable', [
      place.hooksFolder,
      `${place.off}; \`git config --unset core.hooksPath\` there`,
    ]);
  const put = () => installAt(place, request);
  return request.dryRun ? put() : alone(`${place.home}.lock`, 30, put, request.waiting);
}

async function installAt(place: Place, request: InstallRequest): Promise<InstallResult> {
  // A hook with a bad config blocks every commit: better to know it now.
  const config = place.bare ? undefined : loadConfig({ root: place.root });
  const { manager, notes: choice } = managerOf(place, request.manager);
  const plan = allOf([
    manager.planInstall(hookRequest(place, request.hooks, request.files)),
    { edits: planAgents(place, request.agents ?? [], request.files.runtime), notes: [] },
  ]);
  const settings = { node: request.node, grep: (home: string) => findGrep(home, request.path) };
  const wasThere = existsSync(place.home);
  const runtimeChanged = installRuntime(place.home, request.files.runtime, settings, {
    dryRun: request.dryRun,
  });
  const result: InstallResult = {
    place,
    manager: manager.name,
    edits: plan.edits,
    runtimeChanged,
    notes: [...choice, ...plan.notes, ...notesOn(place)],
  };
  if (request.dryRun) return result;
  try {
    if (config && leavesGateAsItIs(config))
      noteSeenConfigs(join(place.home, 'config-seen.sh'), sumsOfConfigs(place.root, plan.edits));
    noteFolders(place.home, applyEdits(plan.edits));
    if (place.shared) await addUser(place.hooksFolder, place.commonDir);
    await markInstalled(place);
  } catch (error) {
    if (!wasThere) removeRuntime(place.home, { purge: false });
    throw error;
  }
  const idle = request.hooks
    .map((hook) => join(place.hooksFolder, hook))
    .find((path) => existsSync(path) && !isStartable(path));
  if (idle !== undefined) throw failure('hook-unusable', [idle, NOT_STARTABLE]);
  return result;
}

/** What managers are asked with. Throws `runtime-missing` where the package has no such hook. */
export function hookRequest(place: Place, hooks: readonly HookName[], files: PackageFiles): HookRequest {
  const scope: Scope = place.shared ? 'shared' : 'repository';
  const template = (name: HookName): string => {
    const path = join(files.hooks, name);
    try {
      return readFileSync(path, 'utf8');
    } catch (error) {
      throw failure('runtime-missing', [files.hooks, `${name} cannot be read`], error);
    }
  };
  return {
    place,
    hooks,
    scope,
    templates: {
      'pre-commit': template('pre-commit'),
      'pre-push': template('pre-push'),
      'commit-msg': template('commit-msg'),
      'pre-merge-commit': template('pre-merge-commit'),
      'pre-receive': template('pre-receive'),
    },
  };
}

/**
 * The manager that is asked for; else the one whose hooks git runs, or will once it is installed; else `git`. With what a
 * person should know about the choice.
 */
export function managerOf(
  place: Place,
  asked: ManagerName | 'auto',
): { readonly manager: Manager; readonly notes: readonly string[] } {
  const claims = claimsOf(place);
  const first = claims.find(({ claim }) => claim.runs) ?? claims[0];
  if (asked !== 'auto') {
    const runs = first?.claim.runs === true && first.manager.name !== asked;
    const note = `git runs the hooks of ${first?.manager.name} here (${first?.claim.why}), and --manager says ${asked}`;
    const absent = `${asked} is not set up here, so git's own hooks alone were written; run this again once it is`;
    const isAbsent = asked !== 'git' && !claims.some(({ manager }) => manager.name === asked);
    return {
      manager: MANAGER_OF[asked],
      notes: [...(runs ? [note] : []), ...(isAbsent ? [absent] : [])],
    };
  }
  if (first === undefined) return { manager: MANAGER_OF.git, notes: [] };
  const others = claims.filter((claim) => claim !== first).map(({ manager }) => manager.name);
  const { name } = first.manager;
  const both = `${[name, ...others].join(' and ')} are set up here; ${
    first.claim.runs ? `git runs the hooks of ${name}` : 'git runs the hooks of none of them yet'
  }, so secretguard went there (--manager says otherwise)`;
  const idle = `git does not run ${name}'s hooks yet; until ${name} is installed it runs secretguard's own`;
  return {
    manager: first.manager,
    notes: [...(others.length > 0 ? [both] : []), ...(first.claim.runs ? [] : [idle])],
  };
}

/** Every manager that is set up in the repository. */
export function claimsOf(place: Place): readonly { readonly manager: Manager; readonly claim: Claim }[] {
  return ALL_MANAGERS.flatMap((manager) => {
    const claim = manager.owns(place);
    return claim ? [{ manager, claim }] : [];
  });
}

/** `secretguard.installed`: what a hooks folder that several repositories share goes by. */
async function markInstalled({ root }: Place): Promise<void> {
  const config = openConfig(root);
  // git writes the whole file anew, also for what it says already.
  if ((await config.own(MARK)).join() !== 'true') await config.set(MARK, 'true');
}

function notesOn(place: Place): readonly string[] {
  if (!place.shared) return [];
  return [
    `${place.hooksFolder} is used by other repositories too (${place.hooksPathOrigin ?? 'core.hooksPath'}): the hooks act in those where secretguard was installed`,
  ];
}

const CONFIG_FILES = [
  'package.json',
  '.secretguardrc',
  '.secretguardrc.json',
  '.secretguardrc.yaml',
  '.secretguardrc.yml',
];

/** What the launcher will get from `cksum` for the configs that are there, once `edits` are made: a manager may live in package.json. */
function sumsOfConfigs(root: string, edits: readonly Edit[]): string {
  const written = new Map(
    edits.flatMap((edit) => (edit.kind === 'write' ? [[edit.path, edit.content]] : [])),
  );
  return CONFIG_FILES.map((name) => ({ name, path: join(root, name) }))
    .filter(({ path }) => statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    .map(({ name, path }) => {
      const bytes = written.get(path) ?? readFileSync(path);
      return `\n${cksum(bytes)} ${bytes.length} ${name}`;
    })
    .join('');
}
