import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { isSeq, parseDocument, Scalar } from 'yaml';
import { failure } from '../errors.ts';
import { isRecord, recordIn } from '../record.ts';
import { codeOf } from '../system-error.ts';
import { replaceWhole } from '../whole-file.ts';
import type { CustomRule } from './config.ts';
import { CONFIG_PLACES, loadConfig } from './load.ts';

/** What is to be added to a config. */
export interface ConfigAdditions {
  readonly exclude: readonly string[];
  readonly customRules: readonly CustomRule[];
  /** For `envFiles.allow`, each with a comment where one is given (a JSON config has none). */
  readonly allowedFiles?: readonly { readonly glob: string; readonly comment?: string }[];
}

/**
 * Adds to the config of `root` what it does not have yet, keeping its comments, order and form; makes `.secretguardrc`
 * where there is none; `named` (absolute) instead, where that is the config in force. The result is loaded before it stays. Returns the
 * file's name from `root`, or nothing where nothing was to be added.
 * Throws `config-invalid` where the config is, or would be, broken (the file is then as it was), and `unwritable-output`.
 */
export function addToConfig(root: string, additions: ConfigAdditions, named?: string): string | undefined {
  const load = () => loadConfig(named === undefined ? { root } : { root, file: named });
  const before = load();
  const exclude = additions.exclude.filter((glob) => !before.exclude.includes(glob));
  const known = new Set(before.rules.custom.map(({ id }) => id));
  const customRules = additions.customRules.filter(({ id }) => !known.has(id));
  const allowedFiles = (additions.allowedFiles ?? []).filter(
    ({ glob }) => !before.envFiles.allow.includes(glob),
  );
  if (exclude.length + customRules.length + allowedFiles.length === 0) return undefined;
  const missing = { exclude, customRules, allowedFiles };
  const [current] = before.files.slice(-1);
  const name =
    CONFIG_PLACES.find((place) => join(root, place) === current) ??
    (named === undefined ? '.secretguardrc' : relative(root, named));
  const file = resolve(root, name);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const inPackage = name === 'package.json';
  // A map in braces may be YAML all the same.
  const record = recordIn(text) ?? (name.endsWith('.json') ? {} : undefined);
  const result = record ? addToJson(text, record, inPackage, missing) : addToYaml(text, missing);
  replace(file, text.includes('\r\n') ? result.replace(/\r?\n/g, '\r\n') : result);
  try {
    load();
  } catch (error) {
    if (text === '') rmSync(file, { force: true });
    else replace(file, text);
    throw error;
  }
  return name;
}

function addToYaml(text: string, { exclude, customRules, allowedFiles }: Required<ConfigAdditions>): string {
  const document = parseDocument(text);
  const append = (path: readonly string[], items: readonly unknown[]): void => {
    if (items.length === 0) return;
    if (!isSeq(document.getIn(path))) document.setIn(path, document.createNode([]));
    for (const item of items) document.addIn(path, document.createNode(item));
  };
  append(['exclude'], exclude);
  append(['rules', 'custom'], customRules);
  append(
    ['envFiles', 'allow'],
    allowedFiles.map(({ glob, comment }) => {
      const item = new Scalar(glob);
      if (comment !== undefined) item.comment = ` ${comment.replace(/\s+/g, ' ')}`;
      return item;
    }),
  );
  return document.toString({ lineWidth: 0 });
}

function addToJson(
  text: string,
  record: Readonly<Record<string, unknown>>,
  inPackage: boolean,
  { exclude, customRules, allowedFiles }: Required<ConfigAdditions>,
): string {
  const own = inPackage ? recordOf(record['secretguard']) : record;
  const ownRules = recordOf(own['rules']);
  const ownFiles = recordOf(own['envFiles']);
  const listOf = (data: unknown): readonly unknown[] => (Array.isArray(data) ? data : []);
  const next = {
    ...own,
    ...(exclude.length > 0 ? { exclude: [...listOf(own['exclude']), ...exclude] } : {}),
    ...(customRules.length > 0
      ? { rules: { ...ownRules, custom: [...listOf(ownRules['custom']), ...customRules] } }
      : {}),
    ...(allowedFiles.length > 0
      ? {
          envFiles: {
            ...ownFiles,
            allow: [...listOf(ownFiles['allow']), ...allowedFiles.map(({ glob }) => glob)],
          },
        }
      : {}),
  };
  const indent = /^([ \t]+)"/m.exec(text)?.[1] ?? '  ';
  return `${JSON.stringify(inPackage ? { ...record, secretguard: next } : next, null, indent)}\n`;
}

function recordOf(data: unknown): Readonly<Record<string, unknown>> {
  return isRecord(data) ? data : {};
}

function replace(file: string, text: string): void {
  try {
    replaceWhole(file, text);
  } catch (error) {
    throw failure('unwritable-output', [file, codeOf(error)], error);
  }
}
