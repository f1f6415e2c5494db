/**
 * Which files a scan of folders looks at: inside a repository what git knows and what it would add
 * (`git ls-files`), elsewhere all but `.git` and `node_modules`.
 */
import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Skipped } from '../detect/chunk.ts';
import { failure } from '../errors.ts';
import { GLOBAL_ARGS } from '../git/environment.ts';
import { displayName, fileName } from '../git/name.ts';
import { askGit, type GitOptions, streamGit } from '../git/stream.ts';

/** What is asked of the file system. */
export interface FilesOptions extends GitOptions {
  /** Files and folders, absolute or relative to `cwd`; the whole work tree (or `cwd`, outside one) where empty. */
  readonly paths: readonly string[];
  /** Also what .gitignore leaves out, and node_modules; never what lies in `.git`. */
  readonly ignored?: boolean;
  /** Only the `index`-th (from 1) of `of` parts, even by bytes, the same on every machine that has the same files. */
  readonly shard?: { readonly index: number; readonly of: number };
  /** Told the mark of what a shard is a part of. */
  readonly split?: (mark: string) => void;
}

/** A file to read: its name for reports and its name for the file system. */
export interface ListedFile {
  readonly path: string;
  readonly file: string | Buffer;
  /** It must be there: a person named it. What git lists may be gone from the work tree. */
  readonly named: boolean;
  /** The folder's listing says that it is an ordinary file; what git lists may be anything by now, a folder too. */
  readonly isFile?: boolean;
}

/** A file, or something left out with its reason. */
export type Listed = ListedFile | { readonly skipped: Skipped };

interface Root {
  readonly folder: string;
  /** What stands before a name in reports: empty, or ends with a slash. */
  readonly prefix: string;
}

/** Lists the files of a scan, each once. Throws `unreadable-input` for a path that is not there, and what git throws. */
export async function* listFiles(options: FilesOptions): AsyncGenerator<Listed> {
  const seen = new Set<string>();
  const prefixes: Prefixes = new Map();
  const paths = options.paths.length > 0 ? options.paths : [await defaultFolder(options)];
  for (const given of paths) {
    for await (const listed of listPath(given, options, prefixes)) {
      if (paths.length > 1 && 'file' in listed) {
        const key = typeof listed.file === 'string' ? listed.file : listed.file.toString('latin1');
        if (seen.has(key)) continue;
        seen.add(key);
      }
      yield listed;
    }
  }
}

async function defaultFolder(options: FilesOptions): Promise<string> {
  const tree = await workTreeOf(options.cwd, options);
  if (tree !== undefined) return tree;
  const inside = await askGit(['rev-parse', '--is-inside-git-dir'], options);
  // git's own files hold no text of a commit: to find nothing in them would sound like "clean".
  if (inside.stdout.toString('latin1').trim() === 'true') throw failure('no-work-tree', [options.cwd]);
  return '.';
}

/** The root of the work tree that `folder` lies in; undefined outside of one. */
async function workTreeOf(folder: string, options: GitOptions): Promise<string | undefined> {
  const answer = await askGit(['rev-parse', '--show-toplevel'], { ...options, cwd: folder });
  if (answer.status === 0) return answer.stdout.toString('utf8').replace(/\n$/, '');
  if (/not a git repository|must be run in a work tree/i.test(answer.stderr)) return undefined;
  throw failure('git-failed', ['rev-parse --show-toplevel', `status ${answer.status}`, answer.stderr]);
}

/** By folder, its path in its work tree (see `prefixOf`). Hundreds of files may be named, few folders. */
type Prefixes = Map<string, Promise<string | undefined>>;

async function* listPath(given: string, options: FilesOptions, prefixes: Prefixes): AsyncGenerator<Listed> {
  // Without the slash that shells complete: git takes none after a link.
  const absolute = resolve(options.cwd, given);
  let followed: Stats | undefined;
  let stat: Stats | undefined;
  try {
    followed = statSync(absolute, { throwIfNoEntry: false });
    // Of a link that leads nowhere, the target's text is all that there is.
    stat = followed ?? lstatSync(absolute, { throwIfNoEntry: false });
  } catch (error) {
    throw failure('unreadable-input', [given, reasonOf(error)], error);
  }
  if (!stat) throw failure('unreadable-input', [given, 'not there']);
  const folder = stat.isDirectory() ? absolute : dirname(absolute);
  const asked = prefixes.get(folder) ?? prefixOf(folder, options);
  prefixes.set(folder, asked);
  const inTree = await asked;
  if (!stat.isDirectory()) {
    const path = inTree === undefined ? given : inTree + basename(absolute);
    yield { path, file: absolute, named: followed !== undefined };
    return;
  }
  const prefix = inTree ?? (given === '.' ? '' : withSlash(given));
  if (
    inTree === undefined ||
    options.ignored === true ||
    (prefix !== '' && (await isIgnored(absolute, options)))
  ) {
    yield* walk({ folder: absolute, prefix }, options.ignored === true);
  } else {
    yield* listTree({ folder: absolute, prefix }, options);
  }
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

/**
 * `folder` relative to its work tree, with a slash at the end; empty for the root, undefined outside of one. A tree within the one that
 * `cwd` lies in has its names from the top of that, as where all of it is scanned.
 */
async function prefixOf(folder: string, options: GitOptions): Promise<string | undefined> {
  const asked = ['rev-parse', '--is-inside-work-tree', '--show-prefix'];
  const { status, stdout, stderr } = await askGit(asked, { ...options, cwd: folder });
  if (status !== 0 && !/not a git repository/i.test(stderr))
    throw failure('git-failed', [asked.join(' '), `status ${status}`, stderr]);
  const inside = 'true\n';
  if (status !== 0 || stdout.toString('latin1', 0, inside.length) !== inside) return undefined;
  const prefix = displayName(stdout.subarray(inside.length, stdout.length - 1));
  const path = withSlash(realpathSync(folder));
  const top = path.slice(0, path.length - prefix.length);
  if (!path.endsWith(prefix) || withSlash(realpathSync(options.cwd)).startsWith(top)) return prefix;
  const outer = withSlash((await workTreeOf(options.cwd, options)) ?? top);
  return top.startsWith(outer) ? path.slice(outer.length) : prefix;
}

/**
 * Whether the folder is itself ignored, so that git would list nothing in it: a person who names it means it.
 * check-ignore refuses --literal-pathspecs; an absolute path is literal to it anyway.
 */
async function isIgnored(folder: string, options: GitOptions): Promise<boolean> {
  const { status, stderr } = await askGit(
    ['--no-literal-pathspecs', 'check-ignore', '--quiet', '--', folder],
    {
      ...options,
      cwd: folder,
    },
  );
  if (status > 1) throw failure('git-failed', ['check-ignore', `status ${status}`, stderr]);
  return status === 0;
}

/** What git tracks in the folder, and what it would add; goes into submodules and other repositories inside. */
async function* listTree(root: Root, options: FilesOptions): AsyncGenerator<Listed> {
  const args = [...GLOBAL_ARGS, 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  let warnings = '';
  let rest = Buffer.alloc(0);
  let last = '';
  const warned = (words: string): void => {
    warnings = words;
  };
  for await (const piece of streamGit(args, { ...options, cwd: root.folder, warned })) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      const name = bytes.subarray(start, end);
      start = end + 1;
      const listed = listedIn(root, name);
      // A path with merge conflicts stands there once for each side.
      if (listed.path === last) continue;
      last = listed.path;
      // Another repository, which git does not look into.
      if (listed.path.endsWith('/')) yield* listInside(listed, options);
      else yield listed;
    }
    rest = Buffer.from(bytes.subarray(start));
  }
  // warning: could not open directory 'private/': Permission denied
  for (const [, name = '', reason = ''] of warnings.matchAll(/could not open directory '(.*)': (.*)/g)) {
    yield { skipped: { file: root.prefix + name, reason: reason.toLowerCase() } };
  }
}

/** The files of a listed path that is a folder: a submodule's checkout, or another repository. */
export async function* listInside({ path, file }: ListedFile, options: FilesOptions): AsyncGenerator<Listed> {
  if (typeof file !== 'string') {
    const reason = 'another repository in a folder whose name is not UTF-8; scan it by itself';
    yield { skipped: { file: path, reason } };
    return;
  }
  const root = { folder: file.replace(/\/$/, ''), prefix: withSlash(path) };
  if (lookAt(join(root.folder, '.git'))) yield* listTree(root, options);
  else yield* walk(root, options.ignored === true);
}

/** What lies there, a link itself; undefined where nobody can tell: whoever reads it says why. */
export function lookAt(file: string | Buffer): Stats | undefined {
  try {
    return lstatSync(file);
  } catch {
    return undefined;
  }
}

function listedIn(root: Root, name: Buffer): ListedFile {
  return { path: root.prefix + displayName(name), file: joined(root.folder, name), named: false };
}

/** All files below the folder but those in `.git`, and in `node_modules` unless `all`. */
function* walk(root: Root, all: boolean): Generator<Listed> {
  const folders: { readonly folder: string | Buffer; readonly prefix: string }[] = [root];
  for (let current = folders.pop(); current; current = folders.pop()) {
    let entries: readonly Dirent<Buffer>[];
    try {
      entries = readdirSync(current.folder, { withFileTypes: true, encoding: 'buffer' });
    } catch (error) {
      yield { skipped: { file: current.prefix.replace(/\/$/, '') || '.', reason: reasonOf(error) } };
      continue;
    }
    const inside: { readonly folder: string | Buffer; readonly prefix: string }[] = [];
    for (const entry of [...entries].sort((a, b) => Buffer.compare(a.name, b.name))) {
      const name = displayName(entry.name);
      const path = current.prefix + name;
      if (name === '.git') continue;
      const file = joined(current.folder, entry.name);
      if (!entry.isDirectory()) {
        yield { path, file, named: false, isFile: entry.isFile() };
      } else if (name === 'node_modules' && !all) {
        const reason = 'installed packages; scanned with --no-ignore';
        yield { skipped: { file: path, reason, harmless: true } };
      } else {
        inside.push({ folder: file, prefix: `${path}/` });
      }
    }
    for (const folder of inside.reverse()) folders.push(folder);
  }
}

function joined(folder: string | Buffer, name: Buffer): string | Buffer {
  const known = fileName(name);
  if (typeof folder === 'string' && typeof known === 'string') return `${folder}/${known}`;
  return Buffer.concat([Buffer.from(folder), Buffer.from('/'), name]);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ENOENT: 'not there',
  EMFILE: 'too many open files',
  EIO: 'the disk could not be read',
};

/** Why a file could not be read, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (code || 'unknown error');
}
