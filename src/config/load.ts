import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
// Not cosmiconfig's front door: see cosmiconfig.d.ts.
import { ExplorerSync } from 'cosmiconfig/dist/ExplorerSync.js';
import { failure } from '../errors.ts';
import { type Config, type CustomRule, DEFAULT_CONFIG } from './config.ts';
import { refuseBadRule } from './custom-rule.ts';
import { nearest } from './nearest.ts';
import { type ConfigSource, readSource, shownName } from './place.ts';
import { type ConfigFile, type CustomRuleFile, configFile, type Issue, keysAt } from './schema.ts';

/** Where a config is looked for, in the folder at hand only; the first that is there counts. */
export const CONFIG_PLACES = [
  '.secretguardrc',
  '.secretguardrc.json',
  '.secretguardrc.yaml',
  '.secretguardrc.yml',
  'package.json',
] as const;

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
    // cosmiconfig would follow `$import` by itself, before anyone has validated it.
    if (isRecord(source.data) && Object.hasOwn(source.data, '$import')) {
      throw source.wrong('unknown key "$import" (did you mean "extends"?)', [], '$import');
    }
    read = source;
    return source.data ?? {};
  };
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

function readNamed(path: string, root: string): ConfigSource {
  const isPackage = basename(path) === 'package.json';
  const source = readSource(path, readText(path, root), root, isPackage ? [PACKAGE_KEY] : []);
  return isPackage
    ? { ...source, data: isRecord(source.data) ? source.data[PACKAGE_KEY] : undefined }
    : source;
}

function readText(path: string, root: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason =
      error instanceof Error && 'code' in error && typeof error.code === 'string'
        ? error.code
        : String(error);
    throw failure('config-unreadable', [shownName(path, root), reason], error);
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

/** The content of a config file, checked; throws `config-invalid` for the first thing that is wrong. */
function validate(source: ConfigSource): ConfigFile {
  const data = source.data ?? {};
  refusePrototypeKeys(source, data, []);
  const result = configFile.safeParse(data);
  if (!result.success) {
    const { issues } = result.error;
    // A misspelt key also makes the right one missing: the first says more.
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    throw issue === undefined ? source.wrong('is not a valid config', []) : explain(source, issue);
  }
  for (const [index, rule] of (result.data.rules?.custom ?? []).entries()) {
    refuseBadRule(toCustomRule(rule), (what, key) =>
      source.wrong(what, ['rules', 'custom', index, ...(key === undefined ? [] : [key])]),
    );
  }
  return result.data;
}

/** `__proto__` as a key is never meant well, and zod would drop it without a word. */
function refusePrototypeKeys(source: ConfigSource, data: unknown, path: readonly PropertyKey[]): void {
  if (path.length > 16) throw source.wrong('is nested too deep', path.slice(0, 2));
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) refusePrototypeKeys(source, item, [...path, index]);
  } else if (isRecord(data)) {
    for (const [key, value] of Object.entries(data)) {
      if (key === '__proto__') throw source.wrong('unknown key "__proto__"', path, key);
      refusePrototypeKeys(source, value, [...path, key]);
    }
  }
}

function explain(source: ConfigSource, issue: Issue): Error {
  const name = issue.path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? String(step) : `${text}.${String(step)}`,
    '',
  );
  const subject = name === '' ? 'the config' : name;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const hint = nearest(key, keysAt(issue.path));
      const inside = name === '' ? '' : ` in ${name}`;
      return source.wrong(`unknown key "${short(key)}"${inside}${hint}`, issue.path, key);
    }
    case 'invalid_type':
      return source.wrong(
        isMissing(source.data, issue.path)
          ? `${subject} is missing (it must be ${article(issue.expected)})`
          : `${subject} must be ${article(issue.expected)}`,
        issue.path,
      );
    case 'invalid_value': {
      const values = issue.values.map(String);
      return source.wrong(`${subject} must be one of ${values.join(', ')}`, issue.path);
    }
    case 'too_small':
      return source.wrong(
        issue.origin === 'number'
          ? `${subject} must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
          : issue.origin === 'array'
            ? `${subject} must hold at least ${issue.minimum}`
            : `${subject} must have at least ${issue.minimum} character${Number(issue.minimum) === 1 ? '' : 's'}`,
        issue.path,
      );
    case 'too_big':
      return source.wrong(`${subject} must be at most ${issue.maximum}`, issue.path);
    case 'invalid_format':
      return source.wrong(`${subject} does not have the form that it needs (see the schema)`, issue.path);
    default:
      return source.wrong(`${subject} is not valid`, issue.path);
  }
}

/** Whether nothing at all stands at `path` (an empty YAML value is null, and stands there). */
function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  let at = data;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isRecord(at)) at = at[String(step)];
    else return false;
  }
  return at === undefined && path.length > 0;
}

function article(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'a map (name: value)',
    record: 'a map (name: value)',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}

function short(key: string): string {
  const clean = key.replace(/[^\x20-\x7e]/g, '?');
  return clean.length > 40 ? `${clean.slice(0, 40)}…` : clean;
}

function toCustomRule(rule: CustomRuleFile): CustomRule {
  const [first, ...rest] = rule.keywords;
  // The schema holds that there is one.
  const keywords: CustomRule['keywords'] = [first ?? rule.id, ...rest];
  return {
    id: rule.id,
    title: rule.title ?? rule.id,
    severity: rule.severity ?? 'high',
    keywords,
    pattern: rule.pattern,
    ...(rule.flags === undefined ? {} : { flags: rule.flags }),
    ...(rule.entropy === undefined ? {} : { entropy: rule.entropy }),
    ...(rule.docs === undefined ? {} : { docs: rule.docs }),
    ...(rule.revoke === undefined ? {} : { revoke: rule.revoke }),
    examples: { finds: rule.examples?.finds ?? [], passes: rule.examples?.passes ?? [] },
  };
}

/** Lays one file's settings over what came before: lists joined, maps merged, single values replaced. */
function overlay(
  base: Config,
  { file, content }: { readonly file: string; readonly content: ConfigFile },
): Config {
  const custom = (content.rules?.custom ?? []).map(toCustomRule);
  const message = content.remedy?.message ?? base.remedy.message;
  return {
    files: [...base.files, file],
    include: [...base.include, ...(content.include ?? [])],
    exclude: [...base.exclude, ...(content.exclude ?? [])],
    failOn: content.failOn ?? base.failOn,
    rules: {
      disable: [...base.rules.disable, ...(content.rules?.disable ?? [])],
      severity: { ...base.rules.severity, ...content.rules?.severity },
      // A rule of the same id replaces the one that was extended.
      custom: [...base.rules.custom.filter(({ id }) => !custom.some((rule) => rule.id === id)), ...custom],
    },
    envFiles: {
      patterns: [...base.envFiles.patterns, ...(content.envFiles?.patterns ?? [])],
      allow: [...base.envFiles.allow, ...(content.envFiles?.allow ?? [])],
      templates: [...base.envFiles.templates, ...(content.envFiles?.templates ?? [])],
      encrypted: content.envFiles?.encrypted ?? base.envFiles.encrypted ?? 'allow',
    },
    hooks: { timeout: content.hooks?.timeout ?? base.hooks.timeout },
    honourForeign: content.honourForeign ?? base.honourForeign,
    remedy: {
      store: content.remedy?.store ?? base.remedy.store,
      links: { ...base.remedy.links, ...content.remedy?.links },
      ...(message === undefined ? {} : { message }),
    },
  };
}

function isRecord(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}
