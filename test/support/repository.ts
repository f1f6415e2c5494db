/**
 * A real git repository in a temporary folder, cut off from the machine: its own HOME, its own global
 * config, no system config, no variables of the caller but PATH. Everything lies below the HOME that
 * global-setup.ts makes, and goes with it; outside vitest call `dispose`.
 *
 *   const repository = createRepository();
 *   repository.commit({ 'a.txt': 'one\n' });
 *   repository.stage({ 'a.txt': 'one\ntwo\n' });
 *   repository.git('diff', '--cached');
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a repository is made as; a plain SHA-1 one with a work tree on branch `main` unless told. */
export interface RepositoryOptions {
  readonly objectFormat?: 'sha1' | 'sha256';
  readonly bare?: boolean;
  /** The unborn branch that HEAD points to; `main` unless told. */
  readonly branch?: string;
  /** Lines of the global config (`[diff]\n\texternal = …`), after the ones that every repository gets. */
  readonly globalConfig?: string;
  /** Last part of the folder's name, to try spaces, quotes and the like; `repo` unless told. */
  readonly folder?: string;
}

/** Content by path relative to the root. A path may be given as latin1 text of raw bytes through `rawPath`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** How a program is run in the repository. */
export interface RunOptions {
  readonly cwd?: string;
  /** Added to the repository's own environment; `undefined` takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly input?: string | Uint8Array;
}

/** How a program ended; nothing is thrown for a status other than 0. */
export interface Outcome {
  /** Exit status; -1 where a signal ended it. */
  readonly status: number;
  readonly bytes: Buffer;
  /** Standard output as UTF-8, untrimmed. */
  readonly stdout: string;
  readonly stderr: string;
}

/** How a commit is made. */
export interface CommitOptions {
  /** `change` unless told. */
  readonly message?: string;
  /** Author and committer date, ISO 8601; a clock that steps one minute per commit from 2024-01-01 unless told. */
  readonly date?: string;
  /** Further arguments of `git commit`. */
  readonly args?: readonly string[];
}

/** A repository on disk and the hands to work in it. All paths are relative to `root` unless absolute. */
export interface Repository {
  /** The work tree (or the bare repository itself), absolute, symlinks resolved. */
  readonly root: string;
  /** The folder of this work tree's HEAD and index, absolute. */
  readonly gitDir: string;
  readonly home: string;
  /** What git and hooks get: PATH, HOME, the global config, an identity; pass it to code that runs git itself. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs git; returns its standard output without the last newline; throws with git's words when it fails. */
  readonly git: (...args: readonly string[]) => string;
  /** Runs git with options; throws nothing for a status other than 0. */
  readonly run: (args: readonly string[], options?: RunOptions) => Outcome;
  /** Runs any program in the repository. */
  readonly spawn: (program: string, args: readonly string[], options?: RunOptions) => Outcome;
  /** Writes a file of the work tree and the folders above it; returns its absolute path. */
  readonly write: (path: string | Buffer, content: string | Uint8Array, mode?: number) => string | Buffer;
  readonly read: (path: string) => string;
  readonly exists: (path: string) => boolean;
  /** Removes a file or folder of the work tree (not from the index). */
  readonly remove: (path: string) => void;
  /** Makes a symbolic link at `path`, replacing what is there. */
  readonly link: (path: string, target: string) => void;
  /** Writes the files and adds them to the index (also where they are ignored). */
  readonly stage: (files: Files) => void;
  /** Stages `files` and commits what is staged; returns the commit's id. Runs no hook (`--no-verify`), allows an empty commit. */
  readonly commit: (files?: Files, options?: CommitOptions) => string;
  /** Makes a branch at `start` (HEAD unless told) and switches to it. */
  readonly branch: (name: string, start?: string) => void;
  /** Sets a key of the repository's own config. */
  readonly config: (key: string, value: string) => void;
  /** The id that a name stands for, HEAD unless told. */
  readonly id: (name?: string) => string;
  /** Clones this repository (over file://, so that depth and filters count); `origin` is the remote. */
  readonly clone: (...args: readonly string[]) => Repository;
  /** A copy of the whole folder with the same HOME: faster than making the same repository again. */
  readonly copy: () => Repository;
  /** Adds a linked work tree on a new branch `name`. */
  readonly worktree: (name: string) => Repository;
  /** Adds `child` (a new repository with one commit unless given) as a submodule at `path`, staged; returns the checkout. */
  readonly submodule: (path: string, child?: Repository) => Repository;
  /** Removes everything that was made for this repository, its clones and work trees included. */
  readonly dispose: () => void;
}

const BASE_CONFIG = `[user]
	name = Test Person
	email = test@example.com
[init]
	defaultBranch = main
[gc]
	auto = 0
[maintenance]
	auto = false
[protocol "file"]
	allow = always
[advice]
	detachedHead = false
[core]
	fsync = none
`;

let clock = Date.UTC(2024, 0, 1);

/** Makes a repository; see the head of this file. */
export function createRepository(options: RepositoryOptions = {}): Repository {
  const parent = process.env['HOME']?.includes('secretguard-home-') ? process.env['HOME'] : tmpdir();
  const base = realpathSync(mkdtempSync(join(parent, 'repository-')));
  const home = join(base, 'home');
  mkdirSync(home);
  writeFileSync(join(home, '.gitconfig'), BASE_CONFIG + (options.globalConfig ?? ''));
  const root = join(base, options.folder ?? 'repo');
  const env = environment(home);
  check(
    spawnSync(
      'git',
      [
        'init',
        '--quiet',
        `--initial-branch=${options.branch ?? 'main'}`,
        `--object-format=${options.objectFormat ?? 'sha1'}`,
        ...(options.bare === true ? ['--bare'] : []),
        root,
      ],
      { env },
    ),
    'init',
  );
  return open(root, base, home);
}

/** A path of raw bytes in the repository, for names that are not UTF-8: `rawPath(repository, 'caf\xe9.txt')`. */
export function rawPath(repository: Repository, latin1: string): Buffer {
  return Buffer.concat([Buffer.from(`${repository.root}/`), Buffer.from(latin1, 'latin1')]);
}

function environment(home: string): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/bin:/bin',
    HOME: home,
    XDG_CONFIG_HOME: join(home, '.config'),
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: join(home, '.gitconfig'),
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: 'true',
    LC_ALL: 'C.UTF-8',
    TMPDIR: tmpdir(),
  };
}

/** The hands for a repository that is there already (made by git itself in a test); `base` is what `dispose` removes. */
function open(root: string, base: string, home: string): Repository {
  const env = environment(home);
  const absolute = (path: string): string => (path.startsWith('/') ? path : join(root, path));

  const spawn = (program: string, args: readonly string[], options: RunOptions = {}): Outcome => {
    const ended = spawnSync(program, [...args], {
      cwd: options.cwd ?? root,
      env: { ...env, ...options.env },
      maxBuffer: 1 << 30,
      ...(options.input === undefined ? {} : { input: options.input }),
    });
    // A program may end without reading all that it was given: what it says by its status counts.
    const unread =
      ended.error && 'code' in ended.error && ended.error.code === 'EPIPE' && ended.status !== null;
    if (ended.error && !unread) throw ended.error;
    return {
      status: ended.status ?? -1,
      bytes: ended.stdout,
      stdout: ended.stdout.toString('utf8'),
      stderr: ended.stderr.toString('utf8'),
    };
  };
  const run = (args: readonly string[], options?: RunOptions): Outcome => spawn('git', args, options);
  const must = (args: readonly string[], options?: RunOptions): string => {
    const ended = run(args, options);
    if (ended.status !== 0)
      throw new Error(`git ${args.join(' ')} failed (${ended.status}): ${ended.stderr}${ended.stdout}`);
    return ended.stdout.replace(/\n$/, '');
  };
  const git = (...args: readonly string[]): string => must(args);
  const write = (path: string | Buffer, content: string | Uint8Array, mode?: number): string | Buffer => {
    const file = typeof path === 'string' ? absolute(path) : path;
    if (typeof file === 'string') mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content, mode === undefined ? {} : { mode });
    return file;
  };
  const stage = (files: Files): void => {
    const paths = Object.keys(files);
    if (paths.length === 0) return;
    for (const [path, content] of Object.entries(files)) write(path, content);
    must(['--literal-pathspecs', 'add', '--force', '--pathspec-from-file=-', '--pathspec-file-nul'], {
      input: paths.join('\0'),
    });
  };

  return {
    root,
    home,
    env,
    gitDir: must(['rev-parse', '--absolute-git-dir']),
    git,
    run,
    spawn,
    write,
    stage,
    read: (path) => readFileSync(absolute(path), 'utf8'),
    exists: (path) => existsSync(absolute(path)),
    remove: (path) => rmSync(absolute(path), { recursive: true, force: true }),
    link(path, target) {
      const file = absolute(path);
      mkdirSync(dirname(file), { recursive: true });
      if (lstatSync(file, { throwIfNoEntry: false })) rmSync(file);
      symlinkSync(target, file);
    },
    commit(files = {}, { message = 'change', date, args = [] } = {}) {
      stage(files);
      clock += 60_000;
      const when = date ?? new Date(clock).toISOString();
      must(['commit', '--quiet', '--allow-empty', '--no-verify', '--cleanup=verbatim', '-F', '-', ...args], {
        input: message,
        env: { GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when },
      });
      return git('rev-parse', 'HEAD');
    },
    branch(name, start) {
      git('checkout', '--quiet', '-b', name, ...(start === undefined ? [] : [start]));
    },
    config(key, value) {
      git('config', key, value);
    },
    id: (name = 'HEAD') => git('rev-parse', '--verify', name),
    clone(...args) {
      const target = mkdtempSync(join(base, 'clone-'));
      must(['clone', '--quiet', ...args, `file://${root}`, target], { cwd: base });
      return open(target, base, home);
    },
    copy() {
      const target = mkdtempSync(join(base, 'copy-'));
      cpSync(root, target, { recursive: true, verbatimSymlinks: true });
      return open(target, base, home);
    },
    worktree(name) {
      const target = mkdtempSync(join(base, 'worktree-'));
      git('worktree', 'add', '--quiet', '-b', name, target);
      return open(target, base, home);
    },
    submodule(path, child) {
      const source = child ?? createChild(base, home);
      git('submodule', '--quiet', 'add', source.root, path);
      return open(join(root, path), base, home);
    },
    dispose: () => rmSync(base, { recursive: true, force: true }),
  };
}

function createChild(base: string, home: string): Repository {
  const root = mkdtempSync(join(base, 'child-'));
  check(spawnSync('git', ['init', '--quiet', root], { env: environment(home) }), 'init');
  const child = open(root, base, home);
  child.commit({ 'README.md': 'a submodule\n' });
  return child;
}

function check(ended: SpawnSyncReturns<Buffer>, what: string): void {
  if (ended.error) throw ended.error;
  if (ended.status !== 0) throw new Error(`git ${what} failed (${ended.status}): ${ended.stderr}`);
}
