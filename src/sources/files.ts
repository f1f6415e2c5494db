import { closeSync, constants, lstatSync, openSync, readlinkSync, readSync, statSync } from 'node:fs';
import type { Chunk, SourceItem } from '../detect/chunk.ts';
import { binaryNote } from './changes.ts';
import {
  type FilesOptions,
  type Listed,
  type ListedFile,
  listFiles,
  listInside,
  lookAt,
  reasonOf,
} from './file-list.ts';
import { markOf, shardOf } from './shard.ts';
import {
  endOfSlice,
  looksBinary,
  looksUtf16,
  type Place,
  placeAfter,
  SLICE,
  startOfNextSlice,
} from './slice.ts';

export type { FilesOptions } from './file-list.ts';

/** Never follow a link, never wait for a pipe's other end; neither exists on Windows. */
const OPEN_FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
/** A link that a person names is followed. */
const NAMED_FLAGS = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The content of files and folders, as they lie on the disk. A link gives its target's text, and is not followed;
 * pipes, sockets and devices are never opened. What cannot be read is `skipped`.
 *
 * The chunks' bytes lie in one buffer that is used again: they hold until the next item is asked for.
 *
 * Throws `unreadable-input` for a path given that is not there, what git throws, or the signal's reason.
 */
export async function* filesIn(options: FilesOptions): AsyncGenerator<SourceItem> {
  const reader = createFileReader();
  // What is found to be another repository comes after all that was listed with it.
  const lists = [options.shard ? shardedList(options, options.shard) : listFiles(options)];
  for (let list = lists.pop(); list; list = lists.pop())
    for await (const listed of list) {
      options.signal?.throwIfAborted();
      if ('skipped' in listed) yield { kind: 'skipped', skipped: listed.skipped };
      else for (const item of reader(listed, () => void lists.push(listInside(listed, options)))) yield item;
    }
}

async function* shardedList(
  options: FilesOptions,
  shard: NonNullable<FilesOptions['shard']>,
): AsyncGenerator<Listed> {
  const files: { readonly listed: ListedFile; readonly size: number }[] = [];
  const lists = [listFiles(options)];
  for (let list = lists.pop(); list; list = lists.pop()) {
    for await (const listed of list) {
      if ('skipped' in listed) {
        if (shard.index === 1) yield listed;
        continue;
      }
      const stat = lookAt(listed.file);
      if (stat?.isDirectory()) lists.push(listInside(listed, options));
      else files.push({ listed, size: stat?.size ?? 0 });
    }
  }
  options.split?.(markOf(files.map(({ listed, size }) => `${size} ${listed.path}`).sort()));
  for (const { listed } of shardOf(
    files,
    shard,
    ({ size }) => size,
    ({ listed: { path } }) => path,
  ))
    yield listed;
}

/** Reads a file; calls `folder` instead where it is one. The chunks' bytes hold until the next item is asked for. */
export type FileReader = (listed: ListedFile, folder: () => void) => Iterable<SourceItem>;

/** Makes a reader of one file after another, into one buffer: half the cost of `readFileSync` on small files. */
export function createFileReader(): FileReader {
  const buffer = Buffer.allocUnsafeSlow(SLICE);

  function* readOpen(fd: number, path: string, size: number | undefined): Generator<SourceItem> {
    let length = 0;
    let shown = 0;
    let wide = false;
    let place: Place = { line: 1, column: 1 };
    let left = size ?? -1;
    let isFirst = true;
    for (;;) {
      const got = readSync(fd, buffer, length, SLICE - length, null);
      length += got;
      left -= got;
      // As long as its size says: no need to ask for more. A size of 0 may be /proc's, which has none.
      const isWhole = got === 0 || left === 0;
      if (!isWhole && length < SLICE) continue;
      if (isFirst) {
        if (length === 0) return;
        wide = looksUtf16(buffer.subarray(0, Math.min(length, 512)));
        if (looksBinary(buffer.subarray(0, Math.min(length, 8000))))
          yield { kind: 'skipped', skipped: binaryNote(path) };
        isFirst = false;
      }
      if (isWhole) {
        if (length > shown)
          yield { kind: 'chunk', chunk: chunkOf(path, buffer.subarray(0, length), place, shown) };
        return;
      }
      const end = endOfSlice(buffer, length, wide);
      const next = startOfNextSlice(buffer, end, wide);
      yield { kind: 'chunk', chunk: chunkOf(path, buffer.subarray(0, end), place, shown) };
      place = placeAfter(place, buffer, next, wide);
      buffer.copy(buffer, 0, next, length);
      length -= next;
      shown = end - next;
    }
  }

  return function* read({ path, file, named, isFile }, folder) {
    let fd: number | undefined;
    try {
      const stat = isFile === true ? undefined : named ? statSync(file) : lstatSync(file);
      if (stat?.isSymbolicLink()) {
        yield {
          kind: 'chunk',
          chunk: chunkOf(path, readlinkSync(file, 'buffer'), { line: 1, column: 1 }, 0),
        };
        return;
      }
      if (stat?.isDirectory()) {
        folder();
        return;
      }
      if (stat && !stat.isFile()) {
        yield skipped(path, 'a pipe, socket or device, which is never opened');
        return;
      }
      fd = openSync(file, named ? NAMED_FLAGS : OPEN_FLAGS);
      yield* readOpen(fd, path, stat?.size);
    } catch (error) {
      if (!isGone(error) || named) yield skipped(path, reasonOf(error));
    } finally {
      if (fd !== undefined) closeSync(fd);
    }
  };
}

function chunkOf(path: string, bytes: Buffer, place: Place, overlap: number): Chunk {
  return {
    path,
    origin: 'file',
    bytes,
    startLine: place.line,
    startColumn: place.column,
    added: 'all',
    overlap,
  };
}

function skipped(file: string, reason: string): SourceItem {
  return { kind: 'skipped', skipped: { file, reason } };
}

/** git still tracks it, but it is not in the work tree: there is nothing to read. */
function isGone(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
