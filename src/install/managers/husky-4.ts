import { join } from 'node:path';
import type { Edit } from '../edit.ts';
import { HOOKS, type HookName } from '../hook-name.ts';
import type { Place } from '../place.ts';
import { foldersOf, gitRuns, HOOK_MARKS, textAt } from './folders.ts';
import { git } from './git.ts';
import { type CommandsAt, withoutStep, withStep } from './json-command.ts';
import { hasJsonObject } from './json-text.ts';
import { allOf, type Claim, type HookRequest, type Plan } from './manager.ts';
import { readsInput, stepOf } from './step.ts';
import { readTextFile, rewritten } from './text-file.ts';

/** Where husky 4 has its commands: https://github.com/typicode/husky/tree/v4.3.8#readme; files of code are not changed. */
const PLACES: readonly (readonly [file: string, keys: readonly string[]])[] = [
  ['package.json', ['husky', 'hooks']],
  ['.huskyrc', ['hooks']],
  ['.huskyrc.json', ['hooks']],
];

/** Whether husky 4 has commands here. Its hook files in .git/hooks name it. */
export function isHusky4(place: Place): Claim | undefined {
  const found = find(place);
  return found ? { why: found.path, runs: gitRuns(place, HOOK_MARKS.husky4) } : undefined;
}

/** A command in husky 4's config, and the first step in git's own files: without Node, husky 4 skips all of its hooks. */
export function planHusky4Install(request: HookRequest): Plan {
  const found = find(request.place);
  const file = found && readTextFile(found.path);
  const text =
    file &&
    request.hooks.reduce(
      (before, hook) => withStep(found, before, hook, step(hook), [`${step(hook)} && `, '']),
      file.text,
    );
  const edits = file ? rewritten(file, text ?? file.text, 'husky runs secretguard') : [];
  return allOf([{ edits, notes: [] }, git.planInstall(request)]);
}

/** Takes it out of husky 4's config. */
export function planHusky4Uninstall(place: Place): Plan {
  const found = find(place);
  const file = found && readTextFile(found.path);
  const text = file && HOOKS.reduce((before, hook) => withoutStep(found, before, hook), file.text);
  const edits: readonly Edit[] = file
    ? rewritten(file, text ?? file.text, 'husky is what it was without secretguard')
    : [];
  return { edits, notes: [] };
}

function find(place: Place): CommandsAt | undefined {
  for (const folder of foldersOf(place)) {
    for (const [name, keys] of PLACES) {
      const path = join(folder, name);
      const text = textAt(path);
      if (text.includes('"hooks"') && hasJsonObject(path, text, keys)) return { path, keys };
    }
  }
  return undefined;
}

/** husky 4 hands over arguments and standard input as variables. */
function step(hook: HookName): string {
  const refs = readsInput(hook) ? `printf '%s\\n' "$HUSKY_GIT_STDIN"` : undefined;
  return stepOf(hook, '$HUSKY_GIT_PARAMS', refs).join(' ');
}
