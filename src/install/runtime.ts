import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../errors.ts';
import { codeOf } from '../system-error.ts';
import { writeWhole } from '../whole-file.ts';
import { cksum } from './cksum.ts';
import { packagedWords, WORD_LISTS, type WordLists } from './gate-words.ts';
import { MADE_FOLDERS, noteFolders } from './made-folders.ts';
import { PREPARED_FILES, type Prepared, preparedIn, prepareRuntime, removePrepared } from './prepared.ts';
import { quoted, SETTINGS } from './settings.ts';

/** The lists of the gate, as `gate.NAME`. */
export const GATE_LISTS = ['glance', 'expressions', ...WORD_LISTS, 'run', 'names', 'canary'] as const;

/** The files that the launcher checks, in the order in which it gives them to `cksum`. */
export const CHECKED_FILES = [
  'launcher.sh',
  'start.cjs',
  'runtime.cjs',
  'config.cjs',
  'globs.cjs',
  'rules.cjs',
  'weights.cjs',
  ...GATE_LISTS.map((name) => `gate.${name}` as const),
] as const;

/** What `<git common dir>/secretguard` gets from the package's dist/runtime. */
const RUNTIME_FILES = [
  // Node looks for the nearest package.json above what it starts: it must not be the repo's own.
  'package.json',
  ...CHECKED_FILES,
  'manifest.sh',
] as const;
/** What else secretguard writes there, or once wrote, the log apart. */
const OTHER_FILES = [
  'gate.literals',
  'gate.names-glance',
  'gate.names-canary',
  SETTINGS,
  'config-seen.sh',
  MADE_FOLDERS,
  'checking',
  'checked',
  ...PREPARED_FILES,
] as const;

/** A runtime, installed or in the package. */
export interface Runtime {
  readonly version: string;
  /** `gate_alone` and the like of the manifest: how many lines a fit grep finds in the list itself, and with others in gate.canary. */
  readonly alone: number;
  readonly vendors: number;
  readonly glance: number;
  readonly expressions: number;
  readonly expectedSums: readonly string[];
}

/** What install found on this machine; the launcher reads it. */
export interface Settings {
  /** The Node to start: the one that runs `install`. */
  readonly node: string;
  /** See gate-grep.ts; asked when the lists are in `home`. */
  readonly grep: (home: string) => string;
}

/** A file's content by its name; undefined where it is not to be had. */
type Contents = (name: string) => Buffer | undefined;

/** Reads the manifest in `folder`; undefined where there is none, or none that can be read as one. */
export function readRuntime(folder: string): Runtime | undefined {
  const file = join(folder, 'manifest.sh');
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  const version = /^runtime_version=(\S+)$/m.exec(text)?.[1];
  const counts = ['alone', 'vendors', 'glance', 'expressions'].map((name) =>
    Number(new RegExp(`^gate_${name}=(\\d+)$`, 'm').exec(text)?.[1] ?? 0),
  );
  const sums = /^expected_sums="([^"]*)"$/m.exec(text)?.[1];
  const [alone = 0, vendors = 0, glance = 0, expressions = 0] = counts;
  if (version === undefined || sums === undefined || counts.includes(0)) return undefined;
  return { version, alone, vendors, glance, expressions, expectedSums: sums.split('\n') };
}

function filesIn(folder: string): Contents {
  return (name) => {
    const path = join(folder, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  };
}

/** What `install` takes from the package's dist/runtime, `folder`: its files, and the lists that it makes of what is in them. */
export function packagedFiles(folder: string): Contents {
  const contentOf = filesIn(folder);
  let made: WordLists | undefined;
  return (name) => {
    const list = WORD_LISTS.find((list) => `gate.${list}` === name);
    if (list === undefined) return contentOf(name);
    try {
      made ??= packagedWords(folder);
      return made[list];
    } catch {
      // Of a file that is itself damaged, and told.
      return undefined;
    }
  };
}

/** What is wrong with the files in `folder` by their manifest's checksums; empty where nothing is. */
export function damageOf(folder: string, contentOf = filesIn(folder)): readonly string[] {
  const runtime = readRuntime(folder);
  if (!runtime) return ['manifest.sh is missing or unreadable'];
  return runtime.expectedSums.flatMap((line) => {
    const [sum, size, file = ''] = line.split(' ');
    const name = file.replace('$home/', '');
    const bytes = contentOf(name);
    if (!bytes) return [`${name} is missing`];
    return String(cksum(bytes)) === sum && String(bytes.length) === size
      ? []
      : [`${name} is not what was installed`];
  });
}

/**
 * Puts the package's runtime into `home`, in place of an older one; a file that is there already as it should be is not
 * touched. True where anything was written (or, with `dryRun`, would be).
 *
 * Throws `runtime-missing` (the package was not built, or is damaged), `runtime-newer`, `unwritable-output`.
 */
export function installRuntime(
  home: string,
  from: string,
  settings: Settings,
  { dryRun = false }: { readonly dryRun?: boolean } = {},
): boolean {
  const contentOf = packagedFiles(from);
  const damage = damageOf(from, contentOf);
  const here = readRuntime(from);
  if (!here || damage.length > 0) throw failure('runtime-missing', [from, damage.join(', ')]);
  const there = readRuntime(home);
  if (there && compareVersions(there.version, here.version) > 0) {
    throw failure('runtime-newer', [home, there.version, here.version]);
  }
  let changed = false;
  const put = (name: string, bytes = contentOf(name)): void => {
    if (!bytes) throw failure('runtime-missing', [from, `${name} is missing`]);
    const path = join(home, name);
    if (existsSync(path) && readFileSync(path).equals(bytes)) return;
    changed = true;
    if (dryRun) return;
    try {
      // Made of files that go now: whatever stops this halfway, it must not be found beside the new ones.
      if (name !== SETTINGS) removePrepared(home);
      const made = mkdirSync(home, { recursive: true });
      if (made !== undefined && made !== home) noteFolders(home, [made]);
      writeWhole(path, bytes);
    } catch (error) {
      throw failure('unwritable-output', [path, codeOf(error)], error);
    }
  };
  for (const name of RUNTIME_FILES) put(name);
  const prepared = changed ? undefined : preparedIn(home, settings.node);
  if (!prepared && dryRun) return true;
  const text = settingsText(
    settings.node,
    settings.grep(home),
    prepared ?? prepareRuntime(home, settings.node),
  );
  put(SETTINGS, Buffer.from(text, 'utf8'));
  return changed;
}

/** Takes the runtime out again; the log stays unless `purge`. True where there was anything. */
export function removeRuntime(home: string, { purge }: { readonly purge: boolean }): boolean {
  if (!existsSync(home)) return false;
  let removed = false;
  for (const name of [...RUNTIME_FILES, ...OTHER_FILES, ...(purge ? ['log', 'log.1'] : [])]) {
    const path = join(home, name);
    if (!existsSync(path)) continue;
    rmSync(path);
    // Noted again beside a log that stays.
    removed ||= name !== MADE_FOLDERS;
  }
  // Whatever a killed process left of a write, a killed hook of what it looked at, and the times of configs.
  for (const name of readdirSync(home))
    if (/\.tmp$|^(?:(?:staged|message)\.\d|time\.)/.test(name)) rmSync(join(home, name));
  if (readdirSync(home).length === 0) rmSync(home, { recursive: true });
  return removed;
}

function settingsText(node: string, grep: string, prepared: Prepared): string {
  return `# What \`secretguard install\` found on this machine; run it again after a change.
node=${quoted(node.replaceAll('\\', '/'))}
gate_grep=${quoted(grep)}
prepared_for=${quoted(prepared.for)}
prepared_sums="${prepared.sums}"
`;
}

/** Less than, equal to or greater than 0, as semver orders them: what follows a `-` comes before the release. */
export function compareVersions(a: string, b: string): number {
  // Numbers of one length, and a release ending in what stands behind a `-`: then the texts are in that order.
  const [left = '', right = ''] = [a, b].map((version) =>
    version.replace(/\d+/g, (digits) => digits.padStart(9, '0')).replace(/^[^-]*$/, '$&~'),
  );
  return left < right ? -1 : Number(left > right);
}
