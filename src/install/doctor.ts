import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadConfig } from '../config/load.ts';
import { SecretguardError } from '../errors.ts';
import { openConfig } from '../git/config.ts';
import { askGit } from '../git/stream.ts';
import { canary } from './canary.ts';
import { type Check, checksOf } from './check.ts';
import { checkGlobalHook, checkHook } from './doctor-hook.ts';
import { checkSettings, checkSkips } from './doctor-skips.ts';
import { DEFAULT_HOOKS, HOOKS, type HookName } from './hook-name.ts';
import { claimsOf, hookRequest, install, type PackageFiles } from './install.ts';
import { textAt } from './managers/folders.ts';
import { type Place, placeOf } from './place.ts';
import { stateOfPrepared } from './prepared.ts';
import { compareVersions, damageOf, readRuntime } from './runtime.ts';
import { readSettings, settingIn } from './settings.ts';
import { MARK } from './shared-folder.ts';

/** What `secretguard doctor` is asked for. */
export interface DoctorRequest {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly files: PackageFiles;
  readonly node: string;
  /** Do what is safe, then look again. */
  readonly fix: boolean;
}

/** What it found. */
export interface Diagnosis {
  readonly place: Place;
  readonly checks: readonly Check[];
  /** Whether the hooks run: no check is a problem. */
  readonly healthy: boolean;
  /** What `fix` has done; empty without it. */
  readonly fixed: readonly string[];
}

/**
 * Looks at all that must hold for the hooks to run, and then makes them: a canary. Only reads, unless `fix`; the repository
 * is as it was in any case but that.
 *
 * Throws `not-a-repository`, `git-missing`, `runtime-missing` (the package itself is damaged).
 */
export async function examine(request: DoctorRequest): Promise<Diagnosis> {
  const first = await look(request);
  if (!request.fix || first.place.off !== undefined || !first.checks.some(({ fixable }) => fixable === true))
    return { ...first, fixed: [] };
  const fixed = await mend(request, first.place);
  return { ...(await look(request)), fixed };
}

async function look(request: DoctorRequest): Promise<Omit<Diagnosis, 'fixed'>> {
  const place = await placeOf(request.cwd);
  const hooks = hooksToExpect(place);
  const wanted = hookRequest(place, hooks, request.files);
  const acting = actingRuntime(place);
  const checks = [
    checkHooksPath(place),
    ...checkManagers(place),
    ...hooks.map((hook) => checkGlobalHook(place, hook) ?? checkHook(wanted, hook)),
    checkRuntime(acting, request.files),
    // What install has found out; before it, there is nothing to tell.
    ...(readRuntime(acting.home) ? [checkNode(acting), checkPrepared(acting), checkGrep(acting)] : []),
    checkConfig(place),
    ...(await checkMark(place)),
    ...checkSkips(request.env),
    ...(await checkSettings(place)),
    ...(await checkWorkTrees(place)),
  ];
  // Without a hook or a runtime there is nothing to try, and the reason stands above.
  const runnable = !checks.some(
    ({ id, status }) => status === 'problem' && /^(?:hooks-path|runtime|hook )/.test(id),
  );
  const trials = runnable ? await canary(place, hooks, request.env) : [];
  const all = [...checks, ...trials];
  return { place, checks: all, healthy: !all.some(({ status }) => status === 'problem') };
}

/**
 * The two that `install` puts in unless told, and whichever else is there. A bare repository is a server's, unless hooks for
 * the work trees that belong to it were put in.
 */
function hooksToExpect(place: Place): readonly HookName[] {
  const there = HOOKS.filter((hook) => hasOurs(join(place.hooksFolder, hook)));
  if (place.bare) return there.length > 0 ? there : ['pre-receive'];
  return HOOKS.filter((hook) => DEFAULT_HOOKS.includes(hook) || there.includes(hook));
}

/** With the runtime of `install --global` where the repository has none of its own. */
function actingRuntime(place: Place): Place {
  if (place.global === undefined || readRuntime(place.home)) return place;
  return { ...place, home: join(dirname(place.global), 'runtime') };
}

function hasOurs(path: string): boolean {
  return textAt(path).includes('# >>> secretguard');
}

function checkHooksPath(place: Place): Check {
  const { ok, problem } = checksOf('hooks-path');
  const why =
    place.hooksPathOrigin === undefined ? "git's own default" : `core.hooksPath in ${place.hooksPathOrigin}`;
  if (place.off !== undefined)
    return problem(place.off, '`git config --unset core.hooksPath` there, then `secretguard install`');
  if (place.global !== undefined)
    return ok(
      `git runs the hooks in ${place.global} (${why}; \`install --global\`), which go on to ${place.hooksFolder}`,
    );
  if (existsSync(place.hooksFolder)) return ok(`git runs the hooks in ${place.hooksFolder} (${why})`);
  return problem(
    `git looks for hooks in ${place.hooksFolder} (${why}), and that folder is not there`,
    'run `secretguard install` here',
    'fixable',
  );
}

function checkManagers(place: Place): readonly Check[] {
  const { ok, warning } = checksOf('manager');
  const claims = claimsOf(place);
  if (claims.length === 0) return [ok('no hook manager is set up')];
  return claims.map(({ manager: { name }, claim: { why, runs } }) =>
    runs
      ? ok(`${name} is set up (${why}), and git runs its hooks`)
      : warning(
          `${name} is set up (${why}), and git does not run its hooks`,
          `install ${name}'s hooks, or remove ${why}`,
        ),
  );
}

function checkRuntime(place: Place, files: PackageFiles): Check {
  const { ok, warning, problem } = checksOf('runtime');
  const there = readRuntime(place.home);
  const here = readRuntime(files.runtime);
  const damage = damageOf(place.home);
  if (!there || damage.length > 0)
    return problem(`${place.home}: ${damage.join(', ')}`, 'run `secretguard install` here', 'fixable');
  if (!here) return ok(`${place.home}: version ${there.version}, undamaged`);
  const order = compareVersions(there.version, here.version);
  if (order < 0)
    return warning(
      `${place.home} has version ${there.version}, the package is ${here.version}`,
      'run `secretguard install` here',
      'fixable',
    );
  if (order > 0)
    return warning(
      `${place.home} has version ${there.version}, newer than this package's ${here.version}`,
      'update the package',
    );
  return ok(`${place.home}: version ${there.version}, undamaged`);
}

/** A value of settings.sh; '' where there is none. */
function settingOf(place: Place, name: 'node' | 'gate_grep'): string {
  return settingIn(readSettings(place.home), name) ?? '';
}

function checkNode(place: Place): Check {
  const { ok, warning } = checksOf('node');
  const node = settingOf(place, 'node');
  if (node !== '' && existsSync(node)) return ok(`the hooks start ${node}, whatever PATH says`);
  return warning(
    `the Node that install recorded (${node === '' ? 'none' : node}) is gone, so the hooks look for one in PATH and in the usual places`,
    'run `secretguard install` with the Node to use',
    'fixable',
  );
}

/** The launcher takes what is older than its last look for unchanged (docs/architecture.md, "Damage"); here it is compared. */
function checkPrepared(place: Place): Check {
  const { ok, warning, problem } = checksOf('compiled');
  const node = settingOf(place, 'node');
  const again = 'run `secretguard install` here';
  switch (stateOfPrepared(place.home, node)) {
    case 'as made':
      return ok("the hooks' code is compiled for that Node");
    case 'changed':
      return problem('what install compiled for the hooks is not as it was made', again, 'fixable');
    case 'for another node':
      return warning(`the hooks' code is compiled for another Node than ${node}: slower`, again, 'fixable');
    case 'none':
      return warning("the hooks' code could not be compiled beforehand: slower", again, 'fixable');
  }
}

function checkGrep(place: Place): Check {
  const { ok, warning } = checksOf('grep');
  const grep = settingOf(place, 'gate_grep');
  if (grep !== '' && existsSync(grep)) return ok(`${grep} tells which commits need a closer look`);
  return warning(
    'no grep is known that is fit for the gate and quick enough, so every commit starts Node (slower, no less safe)',
    'put GNU grep into PATH (Homebrew: `brew install grep`) and run `secretguard install`',
    'fixable',
  );
}

function checkConfig(place: Place): Check {
  const { ok, problem } = checksOf('config');
  if (place.bare) return ok('a bare repository has none');
  try {
    const { files } = loadConfig({ root: place.root });
    return ok(files.length === 0 ? 'no config; the defaults are in force' : `${files.join(', ')} is valid`);
  } catch (error) {
    if (!(error instanceof SecretguardError)) throw error;
    return problem(error.message, 'mend the config; until then every hook blocks');
  }
}

async function checkMark(place: Place): Promise<readonly Check[]> {
  if (!place.shared || place.global !== undefined) return [];
  const { ok, problem } = checksOf('shared-folder');
  const mark = await openConfig(place.root).value(MARK);
  return [
    // What git takes for true: https://git-scm.com/docs/git-config#Documentation/git-config.txt-boolean
    mark !== undefined && /^(?:true|yes|on|1|)$/i.test(mark)
      ? ok('the hooks folder serves other repositories too, and this one is marked (secretguard.installed)')
      : problem(
          'the hooks folder serves other repositories too, and this one is not marked: its hooks let everything pass',
          'run `secretguard install` here',
          'fixable',
        ),
  ];
}

/** A relative core.hooksPath leads each work tree to a folder of its own: husky's is not there before its install. */
async function checkWorkTrees(here: Place): Promise<readonly Check[]> {
  const { warning } = checksOf('work-tree');
  if (here.hooksPathOrigin === undefined || here.bare) return [];
  const { stdout } = await askGit(['worktree', 'list', '--porcelain'], { cwd: here.root });
  const checks: Check[] = [];
  for (const [, root = ''] of stdout.toString('utf8').matchAll(/^worktree (.*)$/gm)) {
    const there = existsSync(join(root, '.git')) ? await placeOf(root) : here;
    if (there.root === here.root || there.global !== undefined) continue;
    if (!existsSync(join(there.hooksFolder, 'pre-commit')))
      checks.push(
        warning(
          `git runs no pre-commit hook in the work tree ${root} (none in ${there.hooksFolder})`,
          'run `secretguard install` there',
        ),
      );
  }
  return checks;
}

/** What is safe: to install again over what is there. Hooks that somebody else wrote are not touched but by install's own rules. */
async function mend(request: DoctorRequest, place: Place): Promise<readonly string[]> {
  const { edits, runtimeChanged } = await install({
    cwd: request.cwd,
    hooks: hooksToExpect(place),
    manager: 'auto',
    dryRun: false,
    files: request.files,
    node: request.node,
    path: request.env['PATH'] ?? '',
  });
  return [
    ...edits.map(({ path, what }) => `${path}: ${what}`),
    ...(runtimeChanged ? [`${place.home}: the runtime was put in anew`] : []),
  ];
}
