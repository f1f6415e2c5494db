import type { Chunk, LineRange, SourceItem } from '../detect/chunk.ts';
import { createDiffParser } from '../git/diff.ts';
import { looksBinary } from './slice.ts';
import { createSlicer, type Slice } from './slicer.ts';

/** What a diff is read as. */
export interface ChangesOptions {
  /** Whether the stream must end in git's exit status; see `END_MARK`. */
  readonly endMark?: boolean;
}

/**
 * The changes of a diff: each file's path as its header is read, then a chunk per hunk, its context
 * included, or several where a hunk is longer than a slice. A hunk that adds no line gives none.
 * A submodule's line is no content: it gives its path only.
 *
 * Throws what the stream throws, `diff-unparsable`, `git-truncated`.
 */
export async function* changesIn(
  diff: AsyncIterable<Uint8Array>,
  options: ChangesOptions = {},
): AsyncGenerator<SourceItem> {
  let ready: SourceItem[] = [];
  const parser = createChangesParser((item) => ready.push(item), options);
  for await (const piece of diff) {
    parser.push(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
    if (ready.length > 0) {
      const items = ready;
      ready = [];
      yield* items;
    }
  }
  parser.end();
  yield* ready;
}

function createChangesParser(
  emit: (item: SourceItem) => void,
  options: ChangesOptions,
): ReturnType<typeof createDiffParser> {
  let commit: string | undefined;
  let path = '';
  let isText = false;
  let binaryNoted = false;
  let ranges: LineRange[] = [];

  const slicer = createSlicer((slice) => {
    const chunk = addedChunk(path, commit, slice, ranges);
    if (!chunk) return;
    if (!binaryNoted && looksBinary(slice.bytes)) {
      binaryNoted = true;
      emit({ kind: 'skipped', skipped: binaryNote(path, commit) });
    }
    emit({ kind: 'chunk', chunk });
    ranges = ranges.filter(({ last }) => last >= slice.startLine);
  });

  const parser = createDiffParser(
    {
      commit(id) {
        slicer.finish();
        commit = id;
      },
      file(file) {
        slicer.finish();
        path = file.path;
        isText = file.mode !== '160000';
        binaryNoted = false;
        emit({
          kind: 'path',
          path: file.path,
          status: file.status,
          ...(file.mode === undefined ? {} : { mode: file.mode }),
          ...(commit === undefined ? {} : { commit }),
        });
      },
      hunk(line) {
        slicer.start(line);
        ranges = [];
      },
      text(piece, from, to, added, line) {
        if (!isText) return;
        if (added) {
          const range = ranges[ranges.length - 1];
          if (range && line <= range.last + 1) ranges[ranges.length - 1] = { first: range.first, last: line };
          else ranges.push({ first: line, last: line });
        }
        // Last: of a long piece it gives slices out at once.
        slicer.append(piece, from, to);
      },
      withoutNewline: () => slicer.dropNewline(),
      unmerged(name) {
        slicer.finish();
        emit({
          kind: 'skipped',
          skipped: {
            file: name,
            ...(commit === undefined ? {} : { commit }),
            reason: UNMERGED,
          },
        });
      },
    },
    options,
  );
  return {
    push: parser.push,
    end() {
      parser.end();
      slicer.finish();
    },
  };
}

/** A slice of a changed file, if one of the `ranges` of lines that were added lies in it. */
export function addedChunk(
  path: string,
  commit: string | undefined,
  { endLine, ...slice }: Slice,
  ranges: Chunk['added'],
): Chunk | undefined {
  const added =
    ranges === 'all'
      ? ranges
      : ranges.filter(({ first, last }) => first <= endLine && last >= slice.startLine);
  if (added.length === 0) return undefined;
  return { path, origin: 'file', ...(commit === undefined ? {} : { commit }), ...slice, added };
}

/** Why a file with conflicts is left out. */
export const UNMERGED = 'it has merge conflicts, so nothing of it is staged; resolve them and `git add` it';

/** The note, told with `--verbose`, that a binary file was scanned for prefixed formats only. */
export function binaryNote(
  file: string,
  commit?: string,
): Extract<SourceItem, { kind: 'skipped' }>['skipped'] {
  return {
    file,
    ...(commit === undefined ? {} : { commit }),
    reason: 'binary; scanned for prefixed formats',
    harmless: true,
  };
}
