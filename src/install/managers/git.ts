import { join } from 'node:path';
import { failure } from '../../errors.ts';
import { type Edit, type FileState, stateOf } from '../edit.ts';
import { KEPT_SUFFIX, ownHook, readHook, withFirstStep, withOwnBlock } from '../hook-file.ts';
import { HOOKS, type HookName } from '../hook-name.ts';
import { linksToKept, withoutLinks } from './kept.ts';
import { allOf, type HookRequest, type Manager, type Plan } from './manager.ts';

const EXECUTABLE = 0o755;

/** Plain git: a file per hook in the folder where git looks. */
export const git: Manager = {
  name: 'git',
  owns: () => undefined,
  planInstall: (request) => allOf(request.hooks.map((hook) => installOne(request, hook))),
  planUninstall: (request) =>
    allOf([
      ...HOOKS.map((hook) => uninstallOne(request, hook)),
      { edits: withoutLinks(request.place.hooksFolder), notes: [] },
    ]),
};

function installOne({ place, templates, scope }: HookRequest, hook: HookName): Plan {
  const path = join(place.hooksFolder, hook);
  const kept = path + KEPT_SUFFIX;
  const state = stateOf(path);
  const own = ownHook(templates[hook], scope);
  const write = (content: Uint8Array, mode: number, what: string): Edit => ({
    kind: 'write',
    path,
    content,
    mode,
    what,
  });

  if (state.kind === 'absent') return only(write(own, EXECUTABLE, `${hook} runs secretguard`));
  if (state.kind === 'other') throw failure('hook-unusable', [path, 'it is no file']);
  const text = state.kind === 'file' ? readHook(state.bytes) : { kind: 'foreign' as const };
  if (text.kind === 'damaged')
    throw failure('hook-unusable', [path, "it has one of secretguard's two marks without the other"]);

  if (state.kind === 'file') {
    const executable = (state.mode & 0o100) !== 0;
    if (text.kind === 'own') {
      const links = stateOf(kept).kind === 'absent' ? [] : linksToKept(path, hook);
      if (state.bytes.equals(own) && executable) return { edits: links, notes: [] };
      return {
        edits: [...links, write(own, EXECUTABLE, `${hook} runs this version of secretguard`)],
        notes: [],
      };
    }
    if (text.kind === 'mixed') {
      const make = text.block === 'own file' ? withOwnBlock : withFirstStep;
      const content = make(state.bytes, templates[hook], scope);
      if (content.equals(state.bytes) && executable) return NOTHING;
      return only(write(content, state.mode | 0o111, `${hook} runs this version of secretguard first`));
    }
    if (text.kind === 'shell' && executable) {
      const content = withFirstStep(state.bytes, templates[hook], scope);
      return only(write(content, state.mode, `${hook} runs secretguard first, then what it did before`));
    }
  }
  const before = stateOf(kept);
  if (before.kind !== 'absent' && !isSame(state, before))
    throw failure('hook-unusable', [
      path,
      `it would be kept as ${kept}, and that name is taken (\`rm\` the one that is old)`,
    ]);
  const what = isExecutable(state)
    ? `${hook} as it was is kept beside and runs after secretguard`
    : `${hook} as it was is kept beside; git did not run it (it is not executable), and nor does secretguard`;
  return {
    edits: [
      ...linksToKept(path, hook),
      // The same where its owner writes it anew at each install, as ghooks does, or an `ln -sf` in a script.
      before.kind === 'absent' ? { kind: 'rename', path, to: kept, what } : { kind: 'remove', path, what },
      write(own, EXECUTABLE, `${hook} runs secretguard`),
    ],
    notes: [],
  };
}

function uninstallOne({ place }: HookRequest, hook: HookName): Plan {
  const path = join(place.hooksFolder, hook);
  const kept = path + KEPT_SUFFIX;
  const state = stateOf(path);
  const isKept = stateOf(kept).kind !== 'absent';
  const restore: readonly Edit[] = isKept
    ? [{ kind: 'rename', path: kept, to: path, what: `${hook} is what it was` }]
    : [];
  if (state.kind === 'absent') return { edits: restore, notes: [] };
  const text = state.kind === 'file' ? readHook(state.bytes) : { kind: 'foreign' as const };
  if (state.kind !== 'file' || text.kind === 'shell' || text.kind === 'foreign') {
    if (isSame(state, stateOf(kept)))
      return only({ kind: 'remove', path: kept, what: `${hook} is in its place again` });
    const note = `${path} is not secretguard's any more and stays; what it was before is in ${kept}`;
    return { edits: [], notes: isKept ? [note] : [] };
  }
  if (text.kind === 'damaged')
    throw failure('hook-unusable', [path, "it has one of secretguard's two marks without the other"]);
  if (text.kind === 'own') {
    return isKept
      ? { edits: restore, notes: [] }
      : only({ kind: 'remove', path, what: `${hook} is gone, as it was before` });
  }
  const edits: readonly Edit[] = [
    {
      kind: 'write',
      path,
      content: text.rest,
      mode: state.mode,
      what: `${hook} is what it was without secretguard`,
    },
  ];
  const note = `${path} was changed since, so its lines stay; what it was before is in ${kept}`;
  return { edits, notes: isKept ? [note] : [] };
}

const NOTHING: Plan = { edits: [], notes: [] };

function only(edit: Edit): Plan {
  return { edits: [edit], notes: [] };
}

function isSame(a: FileState, b: FileState): boolean {
  if (a.kind === 'link') return b.kind === 'link' && a.target === b.target;
  return a.kind === 'file' && b.kind === 'file' && a.mode === b.mode && a.bytes.equals(b.bytes);
}

function isExecutable(state: FileState): boolean {
  // A link's own bits say nothing; what it points to is looked at when the hook runs.
  return state.kind === 'link' || (state.kind === 'file' && (state.mode & 0o100) !== 0);
}
