import type { SourceItem } from '../detect/chunk.ts';
import { failure } from '../errors.ts';
import { GLOBAL_ARGS } from '../git/environment.ts';
import { displayName } from '../git/name.ts';
import { readObjects } from '../git/object.ts';
import { tokens } from '../git/raw-changes.ts';
import { type GitOptions, streamGit } from '../git/stream.ts';
import { createTextSlicer } from './text.ts';

/** A blob, and the name under which it is reported. */
export interface NamedBlob {
  readonly id: string;
  readonly path: string;
  readonly commit?: string;
}

/** The content of blobs. Throws `object-missing` and what git throws. */
export async function* blobsOf(blobs: readonly NamedBlob[], options: GitOptions): AsyncGenerator<SourceItem> {
  if (blobs.length === 0) return;
  let ready: SourceItem[] = [];
  let at = 0;
  let slicer: ReturnType<typeof createTextSlicer> | undefined;
  const sink = {
    start(): void {
      const blob = blobs[at];
      if (blob) slicer = createTextSlicer({ ...blob, origin: 'file' }, (item) => ready.push(item));
    },
    data: (piece: Buffer, from: number, to: number): void => slicer?.append(piece, from, to),
    end(): void {
      slicer?.finish();
      at += 1;
    },
    missing(id: string): void {
      throw failure('object-missing', [id]);
    },
  };
  const input = blobs.map(({ id }) => `${id}\n`).join('');
  for await (const _ of readObjects(sink, { ...options, input })) {
    const items = ready;
    ready = [];
    yield* items;
  }
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
