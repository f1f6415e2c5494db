import { lstatSync, readFileSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
// Not cosmiconfig's front door: see cosmiconfig.d.ts.
import { ExplorerSync } from 'cosmiconfig/dist/ExplorerSync.js';
import { failure } from '../errors.ts';
import { isRecord } from '../record.ts';
import { codeOf } from '../system-error.ts';
import { type Config, DEFAULT_CONFIG } from './config.ts';
import { overlay } from './overlay.ts';
import { type ConfigSource, readSource, shownName } from './place.ts';
import { CONFIG_NAMES } from './presence.ts';
import type { ConfigFile } from './schema.ts';
import { validate } from './validation.ts';

/** Where a config is looked for, in the folder at hand only; the first that is there counts. */
export const CONFIG_PLACES = [...CONFIG_NAMES, 'package.json'] as const;

const PACKAGE_KEY = 'secretguard';

/** What to load. */
export interface ConfigRequest {
  /** The repo's root (or, outside one, the folder to scan): where the config is looked for. */
  readonly root: string;
  /** Instead of looking: this file, absolute or relative to `root`. */
  readonly file?: string;
}

/**
 * The configuration in force in `root`: data only, nothing is executed. Synchronous, since hooks wait for it.
 *
 * Throws `config-invalid` (file, line, column, what, and the nearest right key) and `config-unreadable`; a
 * config that is there but cannot be read never counts as none.
 */
export function loadConfig({ root, file }: ConfigRequest): Config {
  const sources = file === undefined ? search(root) : [readNamed(resolve(root, file), root)];
  const [first] = sources;
  if (first === undefined) return DEFAULT_CONFIG;
  return withExtends(first, root)
    .map(({ source, content }) => ({ file: source.file, content }))
    .reduce(overlay, DEFAULT_CONFIG);
}

/** Looks into `root` by cosmiconfig's rules; none or one. */
function search(root: string): readonly ConfigSource[] {
  let read: ConfigSource | undefined;
  const load = (filepath: string, content: string): unknown => {
    const inside = basename(filepath) === 'package.json' ? [PACKAGE_KEY] : [];
    if (inside.length > 0 && !content.includes(PACKAGE_KEY)) return {};
    const source = readSource(filepath, content, root, inside);
    // cosmiconfig passes over a part that is no map.
    const part = inside.length > 0 && isRecord(source.data) ? source.data[PACKAGE_KEY] : undefined;
    if (part !== undefined && !isRecord(part))
      throw source.wrong('the config must be a map (name: value)', []);
    // cosmiconfig would follow `$import` by itself, before anyone has validated it.
    if (isRecord(source.data) && Object.hasOwn(source.data, '$import')) {
      throw source.wrong('unknown key "$import" (did you mean "extends"?)', [], '$import');
    }
    read = source;
    return source.data ?? {};
  };
  for (const place of CONFIG_PLACES) refuseEndless(join(root, place), root);
  const explorer = new ExplorerSync({
    moduleName: 'secretguard',
    packageProp: PACKAGE_KEY,
    searchPlaces: [...CONFIG_PLACES],
    loaders: { noExt: load, '.json': load, '.yaml': load, '.yml': load },
    ignoreEmptySearchPlaces: false,
    cache: false,
    mergeImportArrays: true,
    mergeSearchPlaces: false,
    searchStrategy: 'none',
    metaConfigFilePath: null,
    transform: (result) => result,
  });
  const found = explorer.search(root);
  refuseUnreadable(root, found?.filepath);
  if (!found) return [];
  // An empty file reaches no loader.
  const source = read?.file === found.filepath ? read : readSource(found.filepath, '', root);
  return [{ ...source, data: found.config ?? undefined }];
}

/**
 * cosmiconfig passes over what it may not read (EACCES, a folder, a link that leads nowhere) as if it were
 * not there. A team's `exclude` or `failOn` would be gone without a word, so that is an error here.
 */
function refuseUnreadable(root: string, winner: string | undefined): void {
  for (const place of CONFIG_PLACES) {
    const path = join(root, place);
    if (path === winner) return;
    if (lstatSync(path, { throwIfNoEntry: false }) === undefined) continue;
    readText(path, root);
  }
}

/** A pipe or a device, also behind a link that came with a commit, could be read for ever. A folder is told from a file when it is read. */
function refuseEndless(path: string, root: string): void {
  let stats: Stats | undefined;
  try {
    stats = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw failure('config-unreadable', [shownName(path, root), codeOf(error)], error);
  }
  if (stats && !stats.isFile() && !stats.isDirectory())
    throw failure('config-unreadable', [shownName(path, root), 'it is no file']);
}

function readNamed(path: string, root: string): ConfigSource {
  const isPackage = basename(path) === 'package.json';
  const source = readSource(path, readText(path, root), root, isPackage ? [PACKAGE_KEY] : []);
  return isPackage
    ? { ...source, data: isRecord(source.data) ? source.data[PACKAGE_KEY] : undefined }
    : source;
}

function readText(path: string, root: string): string {
  refuseEndless(path, root);
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw failure('config-unreadable', [shownName(path, root), codeOf(error)], error);
  }
}

interface Loaded {
  readonly source: ConfigSource;
  readonly content: ConfigFile;
}

/** The file and all that it extends, the one that wins last. */
function withExtends(source: ConfigSource, root: string, seen: readonly string[] = []): readonly Loaded[] {
  const content = validate(source);
  if (content.extends === undefined) return [{ source, content }];
  const base = resolve(dirname(source.file), content.extends);
  const chain = [...seen, source.file];
  if (chain.includes(base)) {
    throw source.wrong(
      `extends a file that extends this one (${[...chain, base].map((file) => shownName(file, root)).join(' → ')})`,
      ['extends'],
    );
  }
  let baseSource: ConfigSource;
  try {
    baseSource = readNamed(base, root);
  } catch (error) {
    if (error instanceof Error && error.message.includes('ENOENT')) {
      throw source.wrong(
        `extends ${shownName(base, root)}, which is not there (it is looked for beside this file)`,
        ['extends'],
      );
    }
    throw error;
  }
  return [...withExtends(baseSource, root, chain), { source, content }];
}
