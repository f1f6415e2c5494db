import type { LineRange, SourceItem } from '../detect/chunk.ts';
import { failure, SecretguardError } from '../errors.ts';
import { NOT_IN_CLONE, type ObjectType, readObjects } from '../git/object.ts';
import { isZero } from '../git/push.ts';
import { type RawChange, type RawChangesOptions, rawChanges } from '../git/raw-changes.ts';
import type { GitOptions } from '../git/stream.ts';
import { isPartialClone, storedOf } from './blob-sizes.ts';
import { addedChunk, binaryNote, UNMERGED } from './changes.ts';
import { looksBinary } from './slice.ts';
import { createSlicer } from './slicer.ts';

/** A merged file larger than this is not compared with its parents: all of it counts. In bytes. */
const COMPARED = 8 << 20;

/**
 * What merges add themselves: of each path that differs from all parents, the lines that none of the parents' versions
 * has. That is what `git diff --cc` marks, without its blind spots: it honours `-diff` attributes and
 * shows nothing of what it takes for binary, with no option against either. So the versions are read and compared here.
 *
 * `merges` are ids of commits, `isKept` as in `evenInPartialClone`. Throws what git throws, and `object-missing`.
 */
export async function* mergeChanges(
  merges: readonly string[],
  options: GitOptions,
  isKept: boolean,
): AsyncGenerator<SourceItem> {
  if (merges.length === 0) return;
  const raw = { ...options, input: `${merges.join('\n')}\n` };
  yield* evenInPartialClone(addedIn({ ...raw, renames: true }), raw, isKept);
}

/**
 * `changes`; where git cannot make them, since a partial clone lacks a blob for it (of a file that is deleted, or outside of a
 * sparse checkout), what the blobs that are here tell, and nothing is fetched: a line counts if the version before has it
 * not, or is not here. `raw` asks for the same; `isKept` says that what is not here goes nowhere that does not have it already, so that
 * nobody need look at it. Throws what `changes` throws otherwise, and what git throws.
 */
export async function* evenInPartialClone(
  changes: AsyncIterable<SourceItem>,
  raw: RawChangesOptions,
  isKept: boolean,
): AsyncGenerator<SourceItem> {
  // Of the last commit alone, since all before it is done with.
  const told: Told = { commit: '', paths: new Set() };
  let last = '';
  try {
    for await (const item of changes) {
      if (item.kind === 'path') {
        const { commit = '' } = item;
        if (commit !== told.commit) told.paths.clear();
        told.commit = commit;
        last = item.path;
        told.paths.add(last);
      }
      yield item;
    }
    return;
  } catch (error) {
    const mayLack = error instanceof SecretguardError && error.code === 'git-failed';
    if (!mayLack || !(await isPartialClone(raw))) throw error;
  }
  // It may have ended within the last one.
  told.paths.delete(last);
  yield* addedIn(raw, { told, isKept });
}

/** What was told when git failed: all before the commit, and these paths of it. */
interface Told {
  commit: string;
  readonly paths: Set<string>;
}

/** The changed paths that were not `told`, and of each the lines that no version before has; where `told` is given, not all blobs may be here. */
async function* addedIn(
  { input, ...raw }: RawChangesOptions,
  partial?: { readonly told: Told; readonly isKept: boolean },
): AsyncGenerator<SourceItem> {
  let changes: RawChange[] = [];
  for await (const list of rawChanges(input === undefined ? raw : { ...raw, input })) changes.push(...list);
  if (partial) {
    const { commit, paths } = partial.told;
    const from = Math.max(
      0,
      changes.findIndex((change) => change.commit === commit),
    );
    // Once for each: names of other bytes may be printed alike.
    changes = changes.slice(from).filter((change) => change.commit !== commit || !paths.delete(change.path));
  }
  const needed = changes.flatMap(versionsNeeded);
  // Asked for one that is not here, git would end.
  const stored = partial && (await storedOf(new Set(needed), raw));
  const isHere = (id: string): boolean => stored === undefined || stored.has(id);
  const versions = versionsOf(needed.filter(isHere), raw);
  for (const change of changes) {
    const { path, mode } = change;
    const brought = broughtBy(change);
    if (change.unmerged) {
      yield { kind: 'skipped', skipped: { file: path, ...brought, reason: UNMERGED } };
    } else if (mode === GONE) {
      yield { kind: 'path', path, status: 'deleted', ...brought };
    } else {
      yield { kind: 'path', path, status: isNew(change) ? 'added' : 'modified', mode, ...brought };
      if (mode !== SUBMODULE) yield* addedLines(change, versions, isHere, partial?.isKept === true);
    }
  }
}

/** The commit of a change, where it is of one. */
function broughtBy({ commit }: RawChange): { readonly commit?: string } {
  return commit === '' ? {} : { commit };
}

const GONE = '000000';
const SUBMODULE = '160000';

/** Whether no parent has such a thing at that path: none, or a link where a file is now. */
function isNew({ mode, parentIds, parentModes = [] }: RawChange): boolean {
  const kind = mode.slice(0, 2);
  return parentIds.every((parent, at) => isZero(parent) || (parentModes[at] ?? mode).slice(0, 2) !== kind);
}

/** The blobs to compare, in order: the parents' versions, and last the merge's. */
function versionsNeeded({ mode, id, parentIds }: RawChange): readonly string[] {
  if (mode === GONE || mode === SUBMODULE) return [];
  return [...new Set(parentIds.filter((parent) => !isZero(parent))), id];
}

async function* addedLines(
  change: RawChange,
  versions: AsyncIterator<Version>,
  isHere: (id: string) => boolean,
  isKept: boolean,
): AsyncGenerator<SourceItem> {
  const { path } = change;
  const brought = broughtBy(change);
  const known = new Set<string>();
  let held = 0;
  let bytes: Buffer = Buffer.alloc(0);
  for (const id of versionsNeeded(change).filter(isHere)) {
    const { value, done } = await versions.next();
    if (done === true) throw failure('git-truncated', ['cat-file --batch']);
    held += value.size;
    // The change's own version comes last. What was a submodule in a parent is a commit of another repository.
    if (value.type === undefined && id === change.id) throw failure('object-missing', [id]);
    bytes = Buffer.concat(value.parts);
    if (id !== change.id && value.type === 'blob' && held <= COMPARED)
      for (const line of linesOf(bytes)) known.add(line);
  }
  if (!isHere(change.id)) {
    const reason = isKept ? 'not in this partial clone, so the remote has it already' : NOT_IN_CLONE;
    yield {
      kind: 'skipped',
      skipped: { file: path, ...brought, reason, ...(isKept ? { harmless: true } : {}) },
    };
    return;
  }
  const added = held > COMPARED ? 'all' : newLines(bytes, known);
  if (added !== 'all' && added.length === 0) return;
  if (looksBinary(bytes)) yield { kind: 'skipped', skipped: binaryNote(path, brought.commit) };
  const ready: SourceItem[] = [];
  const slicer = createSlicer((slice) => {
    const chunk = addedChunk(path, brought.commit, slice, added);
    if (chunk) ready.push({ kind: 'chunk', chunk });
  });
  slicer.append(bytes, 0, bytes.length);
  slicer.finish();
  yield* ready;
}

interface Version {
  /** undefined where the repository has no such object. */
  readonly type: ObjectType | undefined;
  readonly size: number;
  readonly parts: Buffer[];
}

/** Whole objects in the order of `ids`. */
async function* versionsOf(ids: readonly string[], options: GitOptions): AsyncGenerator<Version> {
  if (ids.length === 0) return;
  let ready: Version[] = [];
  let current: Version | undefined;
  const sink = {
    start(_id: string, type: ObjectType, size: number): void {
      current = { type, size, parts: [] };
      ready.push(current);
    },
    data: (piece: Buffer, from: number, to: number): void =>
      void current?.parts.push(Buffer.from(piece.subarray(from, to))),
    end: (): void => {
      current = undefined;
    },
    missing: (): void => void ready.push({ type: undefined, size: 0, parts: [] }),
  };
  for await (const _ of readObjects(sink, { ...options, input: `${ids.join('\n')}\n` })) {
    const whole = ready.filter((version) => version !== current);
    ready = ready.filter((version) => version === current);
    yield* whole;
  }
}

/** Lines as one character a byte, without their newlines. */
function linesOf(bytes: Buffer): readonly string[] {
  return bytes.toString('latin1').split('\n');
}

function newLines(bytes: Buffer, known: ReadonlySet<string>): readonly LineRange[] {
  const ranges: LineRange[] = [];
  linesOf(bytes).forEach((text, at) => {
    if (text === '' || known.has(text)) return;
    const line = at + 1;
    const range = ranges[ranges.length - 1];
    if (range && range.last === line - 1) ranges[ranges.length - 1] = { first: range.first, last: line };
    else ranges.push({ first: line, last: line });
  });
  return ranges;
}
