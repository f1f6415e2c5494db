import type { Chunk, Origin, SourceItem } from '../detect/chunk.ts';
import { binaryNote } from './changes.ts';
import { looksBinary } from './slice.ts';
import { createSlicer, type Slice } from './slicer.ts';

/** A text from a stream (standard input), under the name that reports print. Throws what the stream throws. */
export async function* textFrom(name: string, input: AsyncIterable<Uint8Array>): AsyncGenerator<SourceItem> {
  let ready: SourceItem[] = [];
  const slicer = createTextSlicer({ path: name, origin: 'file' }, (item) => ready.push(item));
  for await (const piece of input) {
    slicer.append(Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength), 0, piece.byteLength);
    if (ready.length > 0) {
      const items = ready;
      ready = [];
      yield* items;
    }
  }
  slicer.finish();
  yield* ready;
}

/** `input`, which ends early where it is stopped: it may be waiting for a pipe that stays silent. */
export async function* untilStopped(
  input: AsyncIterable<Uint8Array>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const parts = input[Symbol.asyncIterator]();
  // One signal may be that of thousands of scans.
  const over = new AbortController();
  let stop = (): void => undefined;
  signal.addEventListener('abort', () => stop(), { signal: over.signal });
  try {
    while (!signal.aborted) {
      // No race against a promise that stays open: it would hold every part that ever won.
      const next = await new Promise<IteratorResult<Uint8Array> | undefined>((resolve, reject) => {
        stop = () => resolve(undefined);
        parts.next().then(resolve, reject);
      });
      if (!next || next.done) return;
      yield next.value;
    }
  } finally {
    over.abort();
    // Whatever it reads from is let go; what that may say then is of no use.
    if (signal.aborted) parts.return?.().catch(stop);
  }
}

/** A commit's message that is not stored yet (`commit-msg`). */
export function messageIn(bytes: Uint8Array): readonly SourceItem[] {
  const ready: SourceItem[] = [];
  const slicer = createTextSlicer({ path: COMMIT_MESSAGE, origin: 'commit-message' }, (item) =>
    ready.push(item),
  );
  slicer.append(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0, bytes.byteLength);
  slicer.finish();
  return ready;
}

/** The path of a chunk that is a commit's message. */
export const COMMIT_MESSAGE = '<commit message>';
/** The path of a chunk that is an annotated tag's message. */
export const TAG_MESSAGE = '<tag message>';

/** What a whole text is part of. */
export interface TextPlace {
  readonly path: string;
  readonly origin: Origin;
  readonly commit?: string;
  /** When the commit was authored; see `Chunk`. */
  readonly date?: string;
}

/** Gives out a text that is whole already, as it lies. */
export function emitWhole(place: TextPlace, bytes: Buffer, emit: (item: SourceItem) => void): void {
  if (bytes.length > 0) emitSlice(place, { bytes, startLine: 1, startColumn: 1, overlap: 0 }, emit);
}

/** Takes one whole text in parts and gives it out as chunks, every line of which counts. */
export function createTextSlicer(
  place: TextPlace,
  emit: (item: SourceItem) => void,
): { readonly append: (piece: Buffer, from: number, to: number) => void; readonly finish: () => void } {
  const slicer = createSlicer((slice) => emitSlice(place, slice, emit));
  return { append: slicer.append, finish: slicer.finish };
}

function emitSlice(
  { path, origin, commit, date }: TextPlace,
  { bytes, startLine, startColumn, overlap }: Omit<Slice, 'endLine'>,
  emit: (item: SourceItem) => void,
): void {
  if (overlap === 0 && origin === 'file' && looksBinary(bytes))
    emit({ kind: 'skipped', skipped: binaryNote(path, commit) });
  // Written out, since it is done for each of many thousand blobs.
  const chunk: Chunk =
    commit === undefined
      ? { path, origin, bytes, startLine, startColumn, added: 'all', overlap }
      : date === undefined
        ? { path, origin, commit, bytes, startLine, startColumn, added: 'all', overlap }
        : { path, origin, commit, date, bytes, startLine, startColumn, added: 'all', overlap };
  emit({ kind: 'chunk', chunk });
}
