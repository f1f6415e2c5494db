import type { SourceItem } from '../detect/chunk.ts';
import { failure } from '../errors.ts';
import { GLOBAL_ARGS } from '../git/environment.ts';
import { displayName } from '../git/name.ts';
import { type ObjectSink, readObjects } from '../git/object.ts';
import { tokens } from '../git/raw-changes.ts';
import { type GitOptions, streamGit } from '../git/stream.ts';
import { SLICE } from './slice.ts';
import { createTextSlicer, emitWhole, type TextPlace } from './text.ts';

/** A blob, and the name under which it is reported. */
export interface NamedBlob extends TextPlace {
  readonly id: string;
}

/** The path of a chunk that is a blob which a tag points to by itself. */
export const TAGGED_FILE = '<tagged file>';

/** A blob up to this length in bytes is given out whole. */
const WHOLE = 4 * SLICE;

/**
 * Blobs that git is asked for as soon as a list of them is there, in lists as they come; `missing` is told of one that is damaged or not
 * there. Throws what git throws, and what `lists` throws.
 * Most blobs come whole in one piece of git's output, and are passed on as they lie there; their bytes stay as they are.
 */
export async function* askedBlobs(
  lists: AsyncIterable<Iterable<NamedBlob>> | Iterable<Iterable<NamedBlob>>,
  options: GitOptions,
  missing: (blob: NamedBlob) => void,
): AsyncGenerator<readonly SourceItem[]> {
  // git answers in the order in which it is asked, and each question once; what it has answered is thrown away now and then.
  let asked: NamedBlob[] = [];
  let answered = 0;
  const { sink, taken } = createBlobSink((id) => {
    const blob = asked[answered];
    if (blob?.id !== id) throw failure('git-truncated', ['cat-file --batch']);
    answered += 1;
    if (answered === KEPT) {
      asked = asked.slice(answered);
      answered = 0;
    }
    return blob;
  }, missing);
  const questions = async function* (): AsyncGenerator<string> {
    for await (const blobs of lists) {
      let text = '';
      for (const blob of blobs) {
        asked.push(blob);
        text += `${blob.id}\n`;
        if (text.length < LINES) continue;
        yield text;
        text = '';
      }
      if (text !== '') yield text;
    }
  };
  for await (const _ of readObjects(sink, { ...options, input: questions() })) {
    const items = taken();
    if (items.length > 0) yield items;
  }
}

/** Characters of ids that are written to git at once. */
const LINES = 16_384;
/** So many blobs that were read are kept. */
const KEPT = 4096;

/** Makes of what `readObjects` tells the items of a source; `taken` gives those that came since it was last called. */
function createBlobSink(
  find: (id: string) => NamedBlob,
  missing: (blob: NamedBlob) => void,
): {
  readonly sink: ObjectSink;
  readonly taken: () => readonly SourceItem[];
} {
  let ready: SourceItem[] = [];
  const emit = (item: SourceItem): void => void ready.push(item);
  let place: TextPlace | undefined;
  let length = 0;
  /** A blob of known length that comes in several pieces. */
  let whole: { readonly bytes: Buffer; filled: number } | undefined;
  let slicer: ReturnType<typeof createTextSlicer> | undefined;
  return {
    sink: {
      start(id, type, size) {
        const blob = find(id);
        place = type === 'blob' ? blob : undefined;
        length = size;
      },
      data(piece, from, to) {
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
      end() {
        if (place && whole) emitWhole(place, whole.bytes, emit);
        whole = undefined;
        slicer?.finish();
        slicer = undefined;
      },
      missing(id) {
        missing(find(id));
      },
    },
    taken() {
      const items = ready;
      if (items.length > 0) ready = [];
      return items;
    },
  };
}

/** Says that a blob could not be read. */
export function damaged({ id, path, commit }: NamedBlob): SourceItem {
  const reason = `its content (object ${id}) is damaged or not in this repository; see \`git fsck\``;
  return { kind: 'skipped', skipped: { file: path, ...(commit === undefined ? {} : { commit }), reason } };
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
      if (type === 'blob') blobs.push({ id, path: displayName(token.subarray(tab + 1)), origin: 'file' });
    }
  }
  return blobs;
}
