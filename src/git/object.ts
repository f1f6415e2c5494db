import { failure } from '../errors.ts';
import { GLOBAL_ARGS } from './environment.ts';
import { type GitOptions, streamGit } from './stream.ts';

/** What is said of a blob that a partial clone lacks. */
export const NOT_IN_CLONE = 'not in this partial clone; fetch all with `git fetch --refetch --no-filter`';

/** git's kinds of objects. */
export type ObjectType = 'commit' | 'tag' | 'tree' | 'blob';

/** What `readObjects` calls, object after object. */
export interface ObjectSink {
  readonly start: (id: string, type: ObjectType, size: number) => void;
  /** Bytes of the object: `piece` from `from` to `to`, which hold during the call. */
  readonly data: (piece: Buffer, from: number, to: number) => void;
  readonly end: () => void;
  /** The repository has no such object. */
  readonly missing: (id: string) => void;
}

/** git reads what is larger piece by piece, as far as it is not stored as a difference to something; by itself only from 512 MB on. */
const STREAMED = ['-c', 'core.bigFileThreshold=16m'];

/**
 * Reads objects as git stores them (no filter, no conversion) and hands their bytes to `sink` as they come; yields
 * after each piece, so that the caller can pass on what it made of it. Ids come in `options.input`, one a line.
 *
 * Format: git-cat-file, "Batch output": `<id> SP <type> SP <size> LF <contents> LF`, or `<id> SP missing LF`; other words of a name for
 * something that is no object here.
 * Throws what `streamGit` throws, and `git-truncated`.
 */
export async function* readObjects(sink: ObjectSink, options: GitOptions): AsyncGenerator<void> {
  let header: Buffer = Buffer.alloc(0);
  let left = 0;
  let isOpen = false;
  for await (const piece of streamGit(
    [...GLOBAL_ARGS, ...STREAMED, 'cat-file', '--batch', '--buffer'],
    options,
  )) {
    let at = 0;
    while (at < piece.length) {
      if (left > 0) {
        const to = Math.min(piece.length, at + left);
        sink.data(piece, at, to);
        left -= to - at;
        at = to;
      } else if (isOpen) {
        // The newline after the contents.
        at += 1;
        isOpen = false;
        sink.end();
      } else {
        const newline = piece.indexOf(0x0a, at);
        const part = piece.subarray(at, newline < 0 ? piece.length : newline);
        header = header.length === 0 ? part : Buffer.concat([header, part]);
        if (newline < 0) {
          header = Buffer.from(header);
          break;
        }
        at = newline + 1;
        const text = header.toString('latin1');
        header = Buffer.alloc(0);
        const match = /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(text);
        const type = typeIn(match?.[2]);
        if (match && type) {
          left = Number(match[3]);
          isOpen = true;
          sink.start(match[1] ?? '', type, left);
        } else if (/ (?:missing|ambiguous|submodule)$/.test(text)) {
          sink.missing(text.slice(0, text.lastIndexOf(' ')));
        } else {
          throw failure('git-truncated', ['cat-file --batch']);
        }
      }
    }
    yield;
  }
  if (isOpen || left > 0 || header.length > 0) throw failure('git-truncated', ['cat-file --batch']);
}

/** The type and size of each object, in the order asked; undefined for one that the repository does not have. */
export async function describeObjects(
  ids: readonly string[],
  options: GitOptions,
): Promise<
  readonly ({ readonly id: string; readonly type: ObjectType; readonly size: number } | undefined)[]
> {
  if (ids.length === 0) return [];
  const parts: Buffer[] = [];
  const args = [...GLOBAL_ARGS, 'cat-file', '--batch-check', '--buffer'];
  const input = `${ids.join('\n')}\n`;
  for await (const part of streamGit(args, { ...options, input })) parts.push(part);
  const lines = Buffer.concat(parts).toString('latin1').trimEnd().split('\n');
  if (lines.length !== ids.length) throw failure('git-truncated', ['cat-file --batch-check']);
  return lines.map((line) => {
    const [id = '', type, size] = line.split(' ');
    const known = typeIn(type);
    return known ? { id, type: known, size: Number(size) } : undefined;
  });
}

/** The type that git writes so; undefined for another word. */
export function typeIn(text: string | undefined): ObjectType | undefined {
  return text === 'commit' || text === 'tag' || text === 'tree' || text === 'blob' ? text : undefined;
}
