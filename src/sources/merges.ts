import type { LineRange, SourceItem } from '../detect/chunk.ts';
import { failure } from '../errors.ts';
import { type ObjectType, readObjects } from '../git/object.ts';
import { isZero } from '../git/push.ts';
import { type RawChange, rawChanges } from '../git/raw-changes.ts';
import type { GitOptions } from '../git/stream.ts';
import { binaryNote } from './changes.ts';
import { looksBinary } from './slice.ts';
import { createSlicer } from './slicer.ts';

/** A merged file larger than this is not compared with its parents: all of it counts. In bytes. */
const COMPARED = 8 << 20;

/**
 * What merges add themselves: of each path that differs from all parents, the lines that none of the parents' versions
 * has. That is what `git diff --cc` marks, without its blind spots: it honours `-diff` attributes and
 * shows nothing of what it takes for binary, with no option against either. So the versions are read and compared here.
 *
 * `merges` are ids of commits. Throws what git throws, and `object-missing`.
 */
export async function* mergeChanges(
  merges: readonly string[],
  options: GitOptions,
): AsyncGenerator<SourceItem> {
  if (merges.length === 0) return;
  const changes: RawChange[] = [];
  const input = `${merges.join('\n')}\n`;
  for await (const list of rawChanges({ ...options, input, renames: true })) changes.push(...list);

  const versions = versionsOf(changes.flatMap(versionsNeeded), options);
  for (const change of changes) {
    const { commit, path, mode } = change;
    if (mode === GONE) {
      yield { kind: 'path', path, status: 'deleted', commit };
      continue;
    }
    yield { kind: 'path', path, status: isNew(change) ? 'added' : 'modified', mode, commit };
    if (mode !== SUBMODULE) yield* addedLines(change, versions);
  }
}

const GONE = '000000';
const SUBMODULE = '160000';

/** Whether no parent has such a thing at that path: none, or a link where a file is now. */
function isNew({ mode, parentIds, parentModes = [] }: RawChange): boolean {
  const kind = mode.slice(0, 2);
  return parentIds.every((parent, at) => isZero(parent) || parentModes[at]?.slice(0, 2) !== kind);
}

/** The blobs to compare, in order: the parents' versions, and last the merge's. */
function versionsNeeded({ mode, id, parentIds }: RawChange): readonly string[] {
  if (mode === GONE || mode === SUBMODULE) return [];
  return [...new Set(parentIds.filter((parent) => !isZero(parent))), id];
}

async function* addedLines(change: RawChange, versions: AsyncIterator<Version>): AsyncGenerator<SourceItem> {
  const { commit, path } = change;
  const known = new Set<string>();
  let held = 0;
  let bytes: Buffer = Buffer.alloc(0);
  for (const id of versionsNeeded(change)) {
    const { value, done } = await versions.next();
    if (done === true) throw failure('git-truncated', ['cat-file --batch']);
    held += value.size;
    // The merge's own version comes last. What was a submodule in a parent is a commit of another repository.
    if (value.type === undefined && id === change.id) throw failure('object-missing', [id]);
    bytes = Buffer.concat(value.parts);
    if (id !== change.id && value.type === 'blob' && held <= COMPARED)
      for (const line of linesOf(bytes)) known.add(line);
  }
  const added = held > COMPARED ? 'all' : newLines(bytes, known);
  if (added !== 'all' && added.length === 0) return;
  if (looksBinary(bytes)) yield { kind: 'skipped', skipped: binaryNote(path, commit) };
  const ready: SourceItem[] = [];
  const slicer = createSlicer((slice) => {
    const touched =
      added === 'all'
        ? 'all'
        : added.filter((range) => range.first <= slice.endLine && range.last >= slice.startLine);
    if (touched.length === 0) return;
    ready.push({
      kind: 'chunk',
      chunk: {
        path,
        origin: 'file',
        commit,
        bytes: slice.bytes,
        startLine: slice.startLine,
        startColumn: slice.startColumn,
        added: touched,
        overlap: slice.overlap,
      },
    });
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
