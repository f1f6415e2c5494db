import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, checksOf } from './check.ts';
import { stateOf } from './edit.ts';
import { KEPT_SUFFIX, ownHook, readHook, withFirstStep, withOwnBlock } from './hook-file.ts';
import { DEFAULT_HOOKS, type HookName } from './hook-name.ts';
import { HOOK_MARKS } from './managers/folders.ts';
import type { HookRequest } from './managers/manager.ts';
import type { Place } from './place.ts';
import { isStartable, NOT_STARTABLE } from './startable.ts';

/** Looks at the file that git would start for `hook`: whether git can start it, and whether it starts secretguard. */
export function checkHook({ place, templates, scope }: HookRequest, hook: HookName): Check {
  const { ok, warning, problem } = checksOf(`hook ${hook}`);
  const path = join(place.hooksFolder, hook);
  const state = stateOf(path);
  const install = `run \`secretguard install${DEFAULT_HOOKS.includes(hook) ? '' : ` --hooks ${hook}`}\` here`;
  if (state.kind === 'absent')
    return problem(`${path} is not there, so git runs nothing`, install, 'fixable');
  if (state.kind === 'link') {
    return existsSync(path)
      ? warning(
          `${path} is a link to ${state.target}, which secretguard does not look into`,
          install,
          'fixable',
        )
      : problem(`${path} is a link to ${state.target}, which is not there`, install, 'fixable');
  }
  if (state.kind === 'other')
    return problem(`${path} is no file`, 'remove it, then run `secretguard install`');
  if (process.platform !== 'win32' && (state.mode & 0o111) === 0)
    return problem(`${path} is not executable, so git ignores it`, `\`chmod +x ${path}\``, 'fixable');
  if (!isStartable(path)) return problem(`${path}: ${NOT_STARTABLE}`, install);

  const text = state.bytes.toString('latin1');
  const firstLine = text.split('\n', 1)[0] ?? '';
  if (!firstLine.startsWith('#!'))
    return problem(`${path} does not start with #!, so git cannot start it on every system`, install);
  if (firstLine.endsWith('\r'))
    return problem(
      `${path} has Windows line ends: the system looks for "${firstLine.slice(2, -1)}\\r"`,
      'save it with LF line ends (`* text eol=lf` in .gitattributes keeps them)',
    );
  const interpreter = firstLine.slice(2).trim().split(/\s+/)[0] ?? '';
  if (interpreter.startsWith('/') && process.platform !== 'win32' && !existsSync(interpreter))
    return problem(`${path} is for ${interpreter}, which is not there`, 'correct its first line');

  const read = readHook(state.bytes);
  switch (read.kind) {
    case 'own':
      return state.bytes.equals(ownHook(templates[hook], scope))
        ? ok(`${path} is secretguard's${keptWords(path)}`)
        : warning(`${path} is of another version of secretguard`, install, 'fixable');
    case 'mixed': {
      const make = read.block === 'own file' ? withOwnBlock : withFirstStep;
      return make(state.bytes, templates[hook], scope).equals(state.bytes)
        ? ok(`${path} runs secretguard first, then what else is in it`)
        : warning(`${path} has a step of another version of secretguard`, install, 'fixable');
    }
    case 'damaged':
      return problem(
        `${path} has one of secretguard's two marks without the other`,
        'take the lines between out by hand, then run `secretguard install`',
      );
    case 'shell':
    case 'foreign':
      // A manager's own file: what it starts has secretguard in it, or not; the canary tells.
      return throughManager(text)
        ? ok(`${path} starts secretguard, or a hook manager whose config does; the canary below proves it`)
        : problem(`${path} does not start secretguard`, install, 'fixable');
  }
}

/** The file of `install --global` for `hook`; undefined where there is none, or where the repository's own hook answers. */
export function checkGlobalHook(place: Place, hook: HookName): Check | undefined {
  if (place.global === undefined) return undefined;
  const own = stateOf(join(place.hooksFolder, hook));
  if (own.kind === 'file' && own.bytes.includes('\nsecretguard_scope=repository')) return undefined;
  const { ok, problem } = checksOf(`hook ${hook}`);
  const path = join(place.global, hook);
  const state = stateOf(path);
  const mend = 'run `secretguard install --global`';
  if (state.kind !== 'file' || !state.bytes.includes('guarded=yes'))
    return problem(`${path} does not guard`, mend);
  if (!isStartable(path)) return problem(`${path}: ${NOT_STARTABLE}`, mend);
  return ok(`${path} runs secretguard first, then what git would have run`);
}

function throughManager(text: string): boolean {
  return (
    /secretguard\/launcher\.sh|\/_\/husky\.sh|^\. "\$\(dirname "\$0"\)\/h"/m.test(text) ||
    Object.values(HOOK_MARKS).some((mark) => mark.test(text))
  );
}

function keptWords(path: string): string {
  return isStartable(path + KEPT_SUFFIX) ? ', and runs the hook that was there before after it' : '';
}
