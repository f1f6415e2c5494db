import type { LineRange, SourceItem } from '../detect/chunk.ts';
import { failure } from '../errors.ts';
import { readObjects } from '../git/object.ts';
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
  const input = `${merges.join('\n')}\n`;
  for await (const changes of rawChanges({ ...options, input, renames: true })) {
    for (const change of changes) {
      const { commit, path, mode, parentIds } = change;
      if (mode === '000000') {
        yield { kind: 'path', path, status: 'deleted', commit };
        continue;
      }
      yield { kind: 'path', path, status: parentIds.every(isZero) ? 'added' : 'modified', mode, commit };
      if (mode !== '160000') yield* addedLines(change, options);
    }
  }
}

async function* addedLines(change: RawChange, options: GitOptions): AsyncGenerator<SourceItem> {
  const { commit, path } = change;
  const parents = [...new Set(change.parentIds.filter((id) => !isZero(id)))];
  const known = new Set<string>();
  let result: Buffer[] = [];
  let held = 0;
  for await (const version of versionsOf([...parents, change.id], options)) {
    if (version.id !== change.id) {
      held += version.size;
      if (version.size <= COMPARED) for (const line of linesOf(version.parts)) known.add(line);
    } else {
      held += version.size;
      result = version.parts;
    }
  }
  const bytes = Buffer.concat(result);
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
  readonly id: string;
  readonly size: number;
  readonly parts: Buffer[];
}

/** Whole blobs, one after the other. */
async function* versionsOf(ids: readonly string[], options: GitOptions): AsyncGenerator<Version> {
  let ready: Version[] = [];
  let current: Version | undefined;
  const sink = {
    start(id: string, _type: string, size: number): void {
      current = { id, size, parts: [] };
      ready.push(current);
    },
    data: (piece: Buffer, from: number, to: number): void =>
      void current?.parts.push(Buffer.from(piece.subarray(from, to))),
    end: (): void => {
      current = undefined;
    },
    missing(id: string): void {
      throw failure('object-missing', [id]);
    },
  };
  for await (const _ of readObjects(sink, { ...options, input: `${ids.join('\n')}\n` })) {
    const whole = ready.filter((version) => version !== current);
    ready = ready.filter((version) => version === current);
    yield* whole;
  }
}

/** Lines as one character a byte, without their newlines. */
function linesOf(parts: readonly Buffer[]): readonly string[] {
  return Buffer.concat(parts).toString('latin1').split('\n');
}

function newLines(bytes: Buffer, known: ReadonlySet<string>): readonly LineRange[] {
  const ranges: LineRange[] = [];
  linesOf([bytes]).forEach((text, at) => {
    if (text === '' || known.has(text)) return;
    const line = at + 1;
    const range = ranges[ranges.length - 1];
    if (range && range.last === line - 1) ranges[ranges.length - 1] = { first: range.first, last: line };
    else ranges.push({ first: line, last: line });
  });
  return ranges;
}
