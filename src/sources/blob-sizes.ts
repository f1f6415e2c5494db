import { GLOBAL_ARGS } from '../git/environment.ts';
import { createQueue } from '../git/queue.ts';
import { askGit, type GitOptions, streamGit } from '../git/stream.ts';
import type { BlobIndex } from './reachable.ts';

/** Finds out how long the blobs of an index are, while it still grows. */
export interface Sizing {
  /** Goes on to what the index has now. */
  readonly goOn: () => void;
  /**
   * Goes on to the end. Gives the sizes in bytes, by the blobs' places in the index; -1 for one that is not stored here, 0
   * also for one that is damaged. Throws what git throws.
   */
  readonly finish: () => Promise<readonly number[]>;
  /** Ends git, where `finish` was not reached. */
  readonly stop: () => void;
}

/**
 * Makes a sizing of the blobs in `index`. Of a partial clone everything that is stored is listed at the end: asked for a
 * blob by its id, git would fetch it.
 */
export function createSizing(index: BlobIndex, isPartial: boolean, options: GitOptions): Sizing {
  const sizes: number[] = [];
  const unknown = new Set<number>();
  const questions = createQueue<string>();
  let answering: Promise<void> | undefined;
  let finished: Promise<readonly number[]> | undefined;

  async function answer(): Promise<void> {
    let place = 0;
    for await (const lines of answers(['--batch-check=%(objectsize)'], { ...options, input: questions })) {
      for (const line of lines) {
        // <size>, or <id> SP missing: it is not here, or damaged
        if (line.endsWith('g')) unknown.add(place);
        else sizes[place] = Number(line);
        place += 1;
      }
    }
  }

  function goOn(): void {
    let text = '';
    for (let place = sizes.length; place < index.size; place += 1) {
      sizes.push(-1);
      if (isPartial) unknown.add(place);
      else text += `${index.at(place).id}\n`;
    }
    if (text === '') return;
    questions.push(text);
    if (answering !== undefined) return;
    answering = answer();
    // Its error is thrown when it is asked for, not before.
    answering.catch(() => undefined);
  }

  async function finish(): Promise<readonly number[]> {
    goOn();
    questions.end();
    await answering;
    if (unknown.size > 0) await list(index, sizes, unknown, options);
    return sizes;
  }

  return {
    goOn,
    finish: () => {
      finished ??= finish();
      return finished;
    },
    stop: questions.end,
  };
}

/** Whether the clone lacks objects that its remote has and git would fetch. Throws what git throws. */
export async function isPartialClone(options: GitOptions): Promise<boolean> {
  const keys = '^(extensions\\.partialclone|remote\\..*\\.(promisor|partialclonefilter))$';
  const { status } = await askGit(['config', '--get-regexp', keys], options);
  // 1 where there is none; whatever else it says, no blob is asked for then.
  return status !== 1;
}

/** Those of `ids` that are stored: asked for one that is not, git would want to fetch it in a partial clone. Throws what git throws. */
export async function storedOf(ids: ReadonlySet<string>, options: GitOptions): Promise<ReadonlySet<string>> {
  const stored = new Set<string>();
  for await (const lines of answers(
    ['--batch-all-objects', '--unordered', '--batch-check=%(objectname)'],
    options,
  ))
    for (const line of lines) if (ids.has(line)) stored.add(line);
  return stored;
}

/** Finds those of `places` that are stored, and puts into `sizes` how long they are. */
async function list(
  index: BlobIndex,
  sizes: number[],
  places: ReadonlySet<number>,
  options: GitOptions,
): Promise<void> {
  const format = '--batch-check=%(objecttype) %(objectname) %(objectsize)';
  for await (const lines of answers(['--batch-all-objects', '--unordered', format], options)) {
    for (const line of lines) {
      // blob SP <id> SP <size>, another type, or <id> SP missing, which is one that is here and damaged
      const isBlob = line.startsWith('blob ');
      if (!isBlob && !line.endsWith(' missing')) continue;
      const [id = '', size] = line.slice(isBlob ? 5 : 0).split(' ');
      const place = index.placeOf(id);
      if (place !== undefined && places.has(place)) sizes[place] = isBlob ? Number(size) : 0;
    }
  }
}

/** The lines that `git cat-file` prints, without their ends, in lists as they come. */
async function* answers(args: readonly string[], options: GitOptions): AsyncGenerator<readonly string[]> {
  let rest = '';
  for await (const piece of streamGit([...GLOBAL_ARGS, 'cat-file', '--buffer', ...args], options)) {
    const lines = (rest + piece.toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    yield lines;
  }
}
