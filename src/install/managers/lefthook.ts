import { join, relative } from 'node:path';
import { parse } from 'smol-toml';
import { failure } from '../../errors.ts';
import { isRecord } from '../../record.ts';
import type { Edit } from '../edit.ts';
import type { HookName } from '../hook-name.ts';
import { removeOwnAside } from './beside.ts';
import { findFile, gitRuns, HOOK_MARKS } from './folders.ts';
import { git } from './git.ts';
import { hasJsonKey } from './json-text.ts';
import { commandOf, type LefthookCommand } from './lefthook-command.ts';
import { addToJson, removeFromJson } from './lefthook-json.ts';
import { addToYaml, flowStyle } from './lefthook-yaml.ts';
import { allOf, type Manager } from './manager.ts';
import { insertMarked, removeMarked } from './marked.ts';
import { readTextFile, rewritten, type TextFile } from './text-file.ts';

/** https://lefthook.dev/configuration/: the main config's names, in the order in which lefthook looks. */
const NAMES = ['lefthook', '.lefthook', join('.config', 'lefthook')];
const ENDINGS = ['yml', 'yaml', 'toml', 'json', 'jsonc'] as const;
const FILES = NAMES.flatMap((name) => ENDINGS.map((ending) => `${name}.${ending}`));

/** lefthook: commands in lefthook.yml, and a file per hook in git's folder that starts the program. */
export const lefthook: Manager = {
  name: 'lefthook',
  owns: (place) => {
    const found = findFile(place, FILES);
    return found === undefined ? undefined : { why: found, runs: gitRuns(place, HOOK_MARKS.lefthook) };
  },
  planInstall: (request) => {
    const path = findFile(request.place, FILES);
    const file = path === undefined ? undefined : readTextFile(path);
    const edits = file
      ? rewritten(file, withSteps(file, request.place.root, request.hooks), 'lefthook runs secretguard')
      : [];
    return allOf([
      { edits, notes: file ? leavingOut(file, request.hooks) : [] },
      git.planInstall(request),
      { edits: removeOwnAside(request.place, '.old'), notes: [] },
    ]);
  },
  planUninstall: ({ place }) => {
    const path = findFile(place, FILES);
    const file = path === undefined ? undefined : readTextFile(path);
    const edits: readonly Edit[] = file
      ? rewritten(file, withoutSteps(file), 'lefthook is what it was without secretguard')
      : [];
    return { edits: [...edits, ...removeOwnAside(place, '.old')], notes: [] };
  },
};

function withSteps(file: TextFile, root: string, hooks: readonly HookName[]): string {
  const config = relative(root, file.path).replaceAll('\\', '/');
  const commands = hooks.filter((hook) => hook !== 'pre-receive').map((hook) => commandOf(hook, config));
  if (/\.jsonc?$/.test(file.path)) return addToJson(file.path, file.text, commands);
  const plain = withoutSteps(file);
  if (file.path.endsWith('.toml')) return addToToml(file.path, plain, commands);
  return addToYaml(file.path, plain, commands);
}

/** What a hook's own settings keep from all of its commands, which none of them can take back. */
function leavingOut({ path, text }: TextFile, hooks: readonly HookName[]): readonly string[] {
  const has = (hook: HookName, key: string): boolean => {
    if (!path.endsWith('.toml')) return hasJsonKey(path, text, [hook], key);
    const settings = Object.entries(tables(path, text)).find(([name]) => name === hook)?.[1];
    return isRecord(settings) && key in settings;
  };
  return hooks.flatMap((hook) =>
    ['skip', 'only', 'exclude']
      .filter((key) => has(hook, key))
      .map(
        (key) =>
          `where \`${key}\` of ${hook} in ${path} says so, lefthook runs no secretguard: give it to the commands that it is meant for`,
      ),
  );
}

function withoutSteps(file: TextFile): string {
  return /\.jsonc?$/.test(file.path) ? removeFromJson(file.path, file.text) : removeMarked(file.text);
}

/** Tables at the end: TOML lets them stand anywhere, once each, but for a hook whose table is written in one line. */
function addToToml(path: string, text: string, commands: readonly LefthookCommand[]): string {
  const asserted = 'assert_lefthook_installed' in tables(path, text);
  const lines = commands.flatMap(({ hook, lines: step, useStdin, files }) => {
    const table = new RegExp(`^\\s*\\[\\[\\s*"?${hook}"?\\.jobs\\s*\\]\\]`, 'm').test(text)
      ? [`[[${hook}.jobs]]`, 'name = "secretguard"']
      : [`[${hook}.commands.secretguard]`];
    // A text of several lines would keep a carriage return, which sh takes for a part of the command.
    const made = [
      ...table,
      ...(useStdin ? ['use_stdin = true'] : []),
      `files = '${files}'`,
      `run = '''${step.join(' ')}'''`,
    ];
    try {
      parse(insertMarked(text, text.length, '', made));
    } catch {
      throw flowStyle(path, hook);
    }
    return made;
  });
  const added = insertMarked(text, text.length, '', lines);
  // Before the first table, or it would belong to the last.
  return asserted ? added : insertMarked(added, 0, '', ['assert_lefthook_installed = true']);
}

function tables(path: string, text: string): object {
  try {
    return parse(text);
  } catch (error) {
    throw failure(
      'hook-unusable',
      [path, `it is not valid TOML (${error instanceof Error ? error.message.split('\n')[0] : ''})`],
      error,
    );
  }
}
