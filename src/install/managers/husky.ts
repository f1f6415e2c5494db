import { basename, dirname, join } from 'node:path';
import { type Edit, stateOf } from '../edit.ts';
import { HOOKS, type HookName } from '../hook-name.ts';
import type { Place } from '../place.ts';
import { foldersOf } from './folders.ts';
import { git } from './git.ts';
import { isHusky4, planHusky4Install, planHusky4Uninstall } from './husky-4.ts';
import { allOf, type Manager, type Plan } from './manager.ts';
import { hasMarked, insertMarked, nextLine, removeMarked } from './marked.ts';
import { KEEP_INPUT, KEPT_INPUT, readsInput, stepOf } from './step.ts';
import { newTextFile, readTextFile, rewritten } from './text-file.ts';

/**
 * husky. Version 9 points core.hooksPath to `.husky/_`, whose files start `.husky/NAME` by `sh -e`; versions 5 to 8
 * point it to `.husky`, whose files start with `. …/_/husky.sh`; version 4 has its commands in package.json (husky-4.ts).
 */
export const husky: Manager = {
  name: 'husky',
  owns: (place) => {
    const found = findHusky(place);
    if (found) return { why: found.folder, runs: found.form !== 'not installed' };
    return isHusky4(place);
  },
  planInstall: (request) => {
    const found = findHusky(request.place);
    if (!found) return planHusky4Install(request);
    const steps = request.hooks.filter((hook) => hook !== 'pre-receive').map((hook) => addStep(found, hook));
    // In `.husky` itself the file that git runs is the one that has just got its step.
    return found.form === 'files' ? allOf(steps) : allOf([...steps, git.planInstall(request)]);
  },
  planUninstall: ({ place }) => {
    const found = findHusky(place);
    const taken = found ? HOOKS.flatMap((hook) => removeStep(found, hook)) : [];
    return allOf([{ edits: taken, notes: [] }, planHusky4Uninstall(place)]);
  },
};

interface HuskyFolder {
  /** `.husky`, absolute; husky lets it have any name and place. */
  readonly folder: string;
  /** Who starts its files: `_/h` of version 9, git itself (5 to 8), nobody before husky's own install was run. */
  readonly form: 'shim' | 'files' | 'not installed';
}

function findHusky(place: Place): HuskyFolder | undefined {
  const { hooksFolder } = place;
  // `.husky/_` is git-ignored: a new work tree, or a clean one, has the setting without the folder.
  if (basename(hooksFolder) === '_') return { folder: dirname(hooksFolder), form: 'shim' };
  if (stateOf(join(hooksFolder, '_', 'husky.sh')).kind === 'file')
    return { folder: hooksFolder, form: 'files' };
  const folder = foldersOf(place)
    .map((path) => join(path, '.husky'))
    .find((path) => stateOf(path).kind === 'other');
  if (folder === undefined) return undefined;
  return { folder, form: folder === hooksFolder ? 'files' : 'not installed' };
}

/** Stands in a file that was not there before, so that it goes with our lines. */
const MADE = '# secretguard made this file';
const HEAD_8 = '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n';

function addStep({ folder, form }: HuskyFolder, hook: HookName): Plan {
  const path = join(folder, hook);
  const file = readTextFile(path);
  const plain = file ? removeMarked(file.text) : form === 'files' ? HEAD_8 : '';
  const made = file === undefined || file.text.includes(MADE);
  const lines = [...(made ? [MADE] : []), ...stepLines(hook)];
  const text = insertMarked(plain, stepPlace(plain), '', lines);
  const there = file ?? newTextFile(path, form === 'files' ? 0o755 : 0o644);
  const known = file !== undefined && hasMarked(file.text);
  const what = known ? `${hook} runs this version of secretguard` : `${hook} runs secretguard first`;
  return { edits: rewritten(there, text, what), notes: [] };
}

function removeStep({ folder }: HuskyFolder, hook: HookName): readonly Edit[] {
  const file = readTextFile(join(folder, hook));
  if (!file) return [];
  const text = removeMarked(file.text);
  if (file.text.includes(MADE) && (text === '' || text === HEAD_8))
    return [{ kind: 'remove', path: file.path, what: `${hook} is gone, as it was before` }];
  return rewritten(file, text, `${hook} is what it was without secretguard`);
}

/** After the first line where it is a `#!`, and after husky's own line of versions 5 to 8, which starts the file again. */
function stepPlace(text: string): number {
  const start = text.startsWith('#!') ? nextLine(text, 0) : 0;
  const own = /^[ \t]*\.[ \t].*husky\.sh.*$/m.exec(text);
  return own ? nextLine(text, own.index) : start;
}

function stepLines(hook: HookName): readonly string[] {
  if (!readsInput(hook)) return stepOf(hook, '"$@"');
  return [
    KEEP_INPUT,
    ...stepOf(hook, '"$@"', KEPT_INPUT),
    // What git said was read above; whoever comes after reads it again.
    'if [ "$secretguard_refs" = "" ]; then exec </dev/null; else exec <<SECRETGUARD_REFS',
    '$secretguard_refs',
    'SECRETGUARD_REFS',
    'fi',
  ];
}
