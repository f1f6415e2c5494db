import { join } from 'node:path';
import { isMap } from 'yaml';
import { type Edit, stateOf } from '../edit.ts';
import { HOOKS, type HookName } from '../hook-name.ts';
import type { Place } from '../place.ts';
import { findFile, foldersOf, gitRuns, textAt, textOf } from './folders.ts';
import { git } from './git.ts';
import { type CommandsAt, ownPartsOf, withoutStep, withStep } from './json-command.ts';
import { hasJsonObject, type Wrap } from './json-text.ts';
import { allOf, type Manager } from './manager.ts';
import { EXACT_INPUT, KEEP_INPUT, KEPT_INPUT, lengthOfStep, readsInput, stepOf } from './step.ts';
import { readTextFile, rewritten } from './text-file.ts';
import { readYaml } from './yaml-text.ts';

const JSON_FILES = ['.simple-git-hooks.json', 'simple-git-hooks.json'];
/** Code, which is neither run nor changed. */
const CODE_FILES = ['.simple-git-hooks', 'simple-git-hooks'].flatMap((name) =>
  ['.cjs', '.js', '.mjs'].map((ending) => name + ending),
);

/**
 * simple-git-hooks: one command per hook in package.json or a file of its own, written into .git/hooks by
 * `npx simple-git-hooks` (https://github.com/toplenboren/simple-git-hooks).
 */
export const simpleGitHooks: Manager = {
  name: 'simple-git-hooks',
  owns: (place) => {
    const found = find(place)?.path ?? findFile(place, CODE_FILES);
    if (found === undefined) return undefined;
    return { why: found, runs: gitRuns(place, /SKIP_SIMPLE_GIT_HOOKS/) };
  },
  planInstall: (request) => {
    const { place, hooks } = request;
    const found = find(place);
    const file = found && readTextFile(found.path);
    if (!file) return allOf([{ edits: [], notes: codeNotes(place, hooks) }, git.planInstall(request)]);
    const text = hooks.reduce((before, hook) => withStep(found, before, hook, ...stepsOf(hook)), file.text);
    // What `npx simple-git-hooks` has written since has the step in it already.
    const without = hooks.filter((hook) => stepIn(hookText(place, hook)) === undefined);
    return allOf([
      { edits: rewritten(file, text, 'simple-git-hooks runs secretguard first'), notes: [] },
      git.planInstall({ ...request, hooks: without }),
    ]);
  },
  planUninstall: ({ place }) => {
    const found = find(place);
    const file = found && readTextFile(found.path);
    const text = file && HOOKS.reduce((before, hook) => withoutStep(found, before, hook), file.text);
    const edits = file ? rewritten(file, text ?? file.text, 'simple-git-hooks is what it was') : [];
    return { edits: [...edits, ...HOOKS.flatMap((hook) => cleanHook(place, hook))], notes: [] };
  },
};

function find(place: Place): CommandsAt | undefined {
  for (const folder of foldersOf(place)) {
    const manifest = join(folder, 'package.json');
    const text = textAt(manifest);
    if (text.includes('"simple-git-hooks"') && hasJsonObject(manifest, text, ['simple-git-hooks']))
      return { path: manifest, keys: ['simple-git-hooks'] };
    for (const name of JSON_FILES) {
      const path = join(folder, name);
      const file = readTextFile(path);
      if (file && isMap(readYaml(path, file.text).root)) return { path, keys: [] };
    }
  }
  return undefined;
}

/** The step alone, and what stands around a command that follows it; what git says on standard input reaches both. */
function stepsOf(hook: HookName): readonly [step: string, around: Wrap] {
  if (!readsInput(hook)) {
    const step = stepOf(hook, '"$@"').join(' ');
    return [step, [`${step}; `, '']];
  }
  const step = `${KEEP_INPUT}; ${stepOf(hook, '"$@"', KEPT_INPUT).join(' ')}`;
  return [step, [`${step}; ${EXACT_INPUT} | { `, '\n}']];
}

/** What stands in a command beside our step. */
function restOf(command: string): string {
  const [before, behind] = ownPartsOf(command);
  return command.slice(before.length, command.length - behind.length);
}

function hookText(place: Place, hook: HookName): string {
  return textOf(stateOf(join(place.hooksFolder, hook)));
}

/** The command of ours at the end of a hook file that simple-git-hooks wrote: where it starts. */
function stepIn(text: string): number | undefined {
  if (!text.includes('SKIP_SIMPLE_GIT_HOOKS')) return undefined;
  const starts = [...text.matchAll(/(?<=^|\n)(?=secretguard_refs=|sh "\$\(git rev-parse)/g)].map(
    (match) => match.index,
  );
  return starts.find((start) => lengthOfStep(text.slice(start)) > 0);
}

/** A hook file that simple-git-hooks wrote with our step in it, as it would be without. */
function cleanHook(place: Place, hook: HookName): readonly Edit[] {
  const path = join(place.hooksFolder, hook);
  const state = stateOf(path);
  const text = textOf(state);
  const start = stepIn(text);
  if (state.kind !== 'file' || start === undefined) return [];
  const rest = restOf(text.slice(start));
  if (rest === '') return [{ kind: 'remove', path, what: `${hook} ran nothing but secretguard` }];
  const content = Buffer.from(text.slice(0, start) + rest, 'latin1');
  return [
    { kind: 'write', path, content, mode: state.mode, what: `${hook} is what it was without secretguard` },
  ];
}

function codeNotes(place: Place, hooks: readonly HookName[]): readonly string[] {
  const code = findFile(place, CODE_FILES);
  const commands = hooks.map((hook) => `  ${hook}: ${stepsOf(hook)[0]}`).join('\n');
  return [
    `${code === undefined ? 'no config of simple-git-hooks is here yet' : `${code} is code, which is left alone`}: put these commands first into it, or run \`secretguard install\` again after each \`simple-git-hooks\`\n${commands}`,
  ];
}
