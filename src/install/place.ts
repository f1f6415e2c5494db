import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { failure } from '../errors.ts';
import { askGit, readGit } from '../git/stream.ts';
import { codeOf } from '../system-error.ts';
import { folderBefore, isGlobalFolder } from './global-folder.ts';
import { othersIn } from './shared-folder.ts';

/** Where git keeps and looks for things in one repository; all paths absolute. */
export interface Place {
  /** Where git starts hooks: the root of this work tree, or the repository itself where it is bare. */
  readonly root: string;
  readonly bare: boolean;
  /** Where the person stood who asked: `root` or below it; a package of a monorepo may have its hook manager there. */
  readonly folder: string;
  /** Shared by all work trees of the repository. */
  readonly commonDir: string;
  /** `<common dir>/secretguard`: the runtime, its settings, the log. */
  readonly home: string;
  /** Where git looks for hooks; need not exist. With `global`, where those of `install --global` go on to. */
  readonly hooksFolder: string;
  /** What sets it, as `git config --show-origin` names it; absent where it is git's own default. */
  readonly hooksPathOrigin?: string;
  /** Why git runs no hook at all, where core.hooksPath switches them off. */
  readonly off?: string;
  /** The folder of `install --global`, where git looks there. */
  readonly global?: string;
  /** Whether other repositories may use the same folder: it lies outside of this one, or has users besides. */
  readonly shared: boolean;
}

/**
 * Asks git, as it would look itself: work trees, submodules, bare repositories, `core.hooksPath` of every kind.
 * Throws `not-a-repository` and what asking git throws.
 */
export async function placeOf(cwd: string): Promise<Place> {
  const gitDir = await answer(cwd, ['rev-parse', '--absolute-git-dir']);
  // In git's own folder there is no work tree, though core.worktree may name one from which git does not find its way back.
  const asked = await askGit(['rev-parse', '--is-inside-work-tree', '--show-toplevel'], { cwd });
  const top = /^true\r?\n(.+)$/s.exec(lineOf(asked.stdout))?.[1];
  const root = top ?? gitDir;
  // Relative answers (a relative core.hooksPath above all) are meant from where hooks are run.
  const commonDir = resolve(root, await answer(root, ['rev-parse', '--git-common-dir']));
  const looked = followed(root, await answer(root, ['rev-parse', '--git-path', 'hooks']));
  const origin = await askGit(['config', '--show-origin', '--get', 'core.hooksPath'], { cwd: root });
  if (origin.status > 1)
    throw failure('git-failed', ['config core.hooksPath', `status ${origin.status}`, origin.stderr]);
  const bare = top === undefined;
  const [from = '', value] = origin.status === 0 ? lineOf(origin.stdout).split('\t') : [];
  const off =
    value === ''
      ? 'is empty'
      : looked === undefined || isNoFolder(looked)
        ? `names ${looked ?? value}, which is no folder`
        : undefined;
  const global = looked !== undefined && isGlobalFolder(looked) ? looked : undefined;
  const hooksFolder =
    off !== undefined || looked === undefined
      ? join(commonDir, 'hooks')
      : global === undefined
        ? looked
        : resolve(root, beforeGlobal(global) ?? join(commonDir, 'hooks'));
  return {
    root,
    bare,
    folder: bare ? root : await folderOf(cwd, root),
    commonDir,
    home: join(commonDir, 'secretguard'),
    hooksFolder,
    ...(global === undefined ? {} : { global }),
    ...(off === undefined ? {} : { off: `core.hooksPath in ${from} ${off}, so git runs no hooks` }),
    ...(value === undefined ? {} : { hooksPathOrigin: from }),
    shared:
      (!isWithin(hooksFolder, commonDir) && (bare || !isWithin(hooksFolder, root))) ||
      othersIn(hooksFolder, commonDir).length > 0,
  };
}

/** What the folder of `install --global` goes on to; undefined where that was no folder either. */
function beforeGlobal(global: string): string | undefined {
  const folder = folderBefore(global);
  return folder === undefined || isNoFolder(folder) ? undefined : folder;
}

/** `cwd` as a path below `root` as git spells it; `root` where git was told of a work tree elsewhere. */
async function folderOf(cwd: string, root: string): Promise<string> {
  return join(root, await answer(cwd, ['rev-parse', '--show-prefix']));
}

/** The path as the system goes it: behind a link, `..` leads elsewhere than it reads; behind what is not there, nowhere. */
function followed(root: string, path: string): string | undefined {
  const whole = isAbsolute(path) ? path : `${root}/${path}`;
  const [, up, rest = ''] = /^(.+\/\.\.)(\/.*)?$/s.exec(whole) ?? [];
  try {
    return resolve(up === undefined ? whole : `${realpathSync.native(up)}${rest}`);
  } catch {
    return undefined;
  }
}

/** Whether something else stands there, or above it, as with `core.hooksPath=/dev/null`. */
function isNoFolder(path: string): boolean {
  try {
    return !statSync(path).isDirectory();
  } catch (error) {
    // Below a file. Node 26 would say of that what it says of a folder yet to be made, were it told not to throw.
    return codeOf(error) !== 'ENOENT';
  }
}

/** Whether `path` is `folder` or below it, links resolved where they exist. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way);
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    // Not there yet: its name is all there is.
    return path;
  }
}

async function answer(cwd: string, args: readonly string[]): Promise<string> {
  return lineOf(await readGit(args, { cwd }));
}

/** One path: all but the last newline (a folder's name may hold others). */
function lineOf(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/\r?\n$/, '');
}
