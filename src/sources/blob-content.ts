import type { SourceItem } from '../detect/chunk.ts';
import { GLOBAL_ARGS } from '../git/environment.ts';
import { displayName } from '../git/name.ts';
import { type ObjectType, readObjects } from '../git/object.ts';
import { tokens } from '../git/raw-changes.ts';
import { type GitOptions, streamGit } from '../git/stream.ts';
import { SLICE } from './slice.ts';
import { createTextSlicer, emitWhole, type TextPlace } from './text.ts';

/** A blob, and the name under which it is reported. */
export interface NamedBlob {
  readonly id: string;
  readonly path: string;
  readonly commit?: string;
  readonly date?: string;
}

/** The path of a chunk that is a blob which a tag points to by itself. */
export const TAGGED_FILE = '<tagged file>';

/** Which blobs to read: their ids, one a line. */
export interface BlobsOptions extends GitOptions {
  readonly input: NonNullable<GitOptions['input']>;
}

/** A blob up to this length in bytes is given out whole. */
const WHOLE = 4 * SLICE;

/**
 * The content of blobs, in lists as they come, each under the name that `find` gives for its id; one that is damaged or
 * not there is `skipped`. Throws what git throws.
 * Most blobs come whole in one piece of git's output, and are passed on as they lie there; their bytes stay as they are.
 */
export async function* blobsOf(
  find: (id: string) => NamedBlob | undefined,
  options: BlobsOptions,
): AsyncGenerator<readonly SourceItem[]> {
  let ready: SourceItem[] = [];
  const emit = (item: SourceItem): void => void ready.push(item);
  let place: TextPlace | undefined;
  let length = 0;
  /** A blob of known length that comes in several pieces. */
  let whole: { readonly bytes: Buffer; filled: number } | undefined;
  let slicer: ReturnType<typeof createTextSlicer> | undefined;
  const sink = {
    start(id: string, type: ObjectType, size: number): void {
      const blob = type === 'blob' ? find(id) : undefined;
      place = blob && placeOf(blob);
      length = size;
    },
    data(piece: Buffer, from: number, to: number): void {
      if (!place) return;
      if (length > WHOLE) {
        slicer ??= createTextSlicer(place, emit);
        slicer.append(piece, from, to);
      } else if (to - from === length) {
        emitWhole(place, piece.subarray(from, to), emit);
      } else {
        whole ??= { bytes: Buffer.allocUnsafeSlow(length), filled: 0 };
        whole.filled += piece.copy(whole.bytes, whole.filled, from, to);
      }
    },
    end(): void {
      if (place && whole) emitWhole(place, whole.bytes, emit);
      whole = undefined;
      slicer?.finish();
      slicer = undefined;
    },
    missing(id: string): void {
      const { path, commit } = find(id) ?? { path: id };
      const reason = `its content (object ${id}) is damaged or not in this repository; see \`git fsck\``;
      emit({ kind: 'skipped', skipped: { file: path, ...(commit === undefined ? {} : { commit }), reason } });
    },
  };
  for await (const _ of readObjects(sink, options)) {
    if (ready.length === 0) continue;
    const items = ready;
    ready = [];
    yield items;
  }
}

function placeOf({ path, commit, date }: NamedBlob): TextPlace {
  return {
    path,
    origin: 'file',
    ...(commit === undefined ? {} : { commit }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The blobs of a tree and the trees in it, links included, submodules not. Throws what git throws. */
export async function blobsInTree(tree: string, options: GitOptions): Promise<readonly NamedBlob[]> {
  const blobs: NamedBlob[] = [];
  // <mode> SP <type> SP <id> TAB <path> NUL
  const args = [...GLOBAL_ARGS, 'ls-tree', '-r', '-z', '--full-tree', tree];
  for await (const list of tokens(streamGit(args, options))) {
    for (const token of list) {
      const tab = token.indexOf(0x09);
      const [, type, id = ''] = token.toString('latin1', 0, tab).split(' ');
      if (type === 'blob') blobs.push({ id, path: displayName(token.subarray(tab + 1)) });
    }
  }
  return blobs;
}
