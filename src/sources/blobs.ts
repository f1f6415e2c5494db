import type { SourceItem } from '../detect/chunk.ts';
import { GLOBAL_ARGS } from '../git/environment.ts';
import { type GitOptions, readGit, streamGit } from '../git/stream.ts';
import { blobsInTree, blobsOf, type NamedBlob, TAGGED_FILE } from './blob-content.ts';
import { messagesOf, tagMessages } from './messages.ts';
import {
  type BlobIndex,
  createBlobIndex,
  indexBlobs,
  oddRefs,
  reachableCommits,
  secondsOf,
} from './reachable.ts';
import { type Shard, stretchOf } from './shard.ts';

/** A blob that is here, and how long its content is. */
interface SizedBlob extends NamedBlob {
  /** Bytes. */
  readonly size: number;
}

/** The blobs that are to be read. */
interface BlobPlan {
  /** How many. */
  readonly count: number;
  /** The length of all contents. */
  readonly bytes: number;
  /** Each of them, the versions of a path in a row, oldest first: git reads them fast so, and they are nearly the same. */
  readonly blobs: () => Iterable<SizedBlob>;
}

/** What is asked of the history. */
export interface HistoryOptions extends GitOptions {
  /** Only commits made then or later, and the blobs that they brought; a date as git reads it. */
  readonly since?: string;
  /** Only a part of the blobs (even by bytes) and of the messages. */
  readonly shard?: Shard;
  /** Which paths to read; all unless told. */
  readonly scans?: (path: string) => boolean;
  /** Told, before the first blob is read, how much there is to read. */
  readonly planned?: (plan: Pick<BlobPlan, 'count' | 'bytes'>) => void;
}

/** Reads the blobs of a plan, in lists as they come. Throws what git throws. */
async function* readBlobs(plan: BlobPlan, options: GitOptions): AsyncGenerator<readonly SourceItem[]> {
  // git answers in the order in which it is asked; what it was asked and has not answered is all that is kept.
  const asked = new Map<string, NamedBlob>();
  const lines = function* (): Generator<string> {
    let text = '';
    for (const blob of plan.blobs()) {
      asked.set(blob.id, blob);
      text += `${blob.id}\n`;
      if (text.length < LINES) continue;
      yield text;
      text = '';
    }
    if (text !== '') yield text;
  };
  const find = (id: string): NamedBlob | undefined => {
    const blob = asked.get(id);
    asked.delete(id);
    return blob;
  };
  yield* blobsOf(find, { ...options, input: inTurn(lines()) });
}

/** Characters of ids that are written to git at once. */
const LINES = 16_384;

async function* inTurn(lines: Iterable<string>): AsyncGenerator<string> {
  yield* lines;
}

/**
 * Every blob that any ref reaches, each once, with the path, the commit and the date that brought it first; and the
 * messages of all commits and annotated tags. The versions of a path come one after the other.
 *
 * What is not here is told, never passed over: the part of a shallow clone's history that was not fetched, and the
 * blobs that a partial clone lacks, are `skipped`; a partial clone without its trees is an error, as git cannot list it.
 * Replace refs and grafts are not followed: what is stored is read. Throws `date-unknown` and what git throws.
 */
export async function* historyOf(options: HistoryOptions): AsyncGenerator<SourceItem> {
  for await (const items of historyLists(options)) yield* items;
}

/** What `historyOf` gives, in lists as they come. Throws what `historyOf` throws. */
export async function* historyLists({
  since,
  shard,
  scans = () => true,
  planned,
  ...options
}: HistoryOptions): AsyncGenerator<readonly SourceItem[]> {
  const isFirst = shard === undefined || shard.index === 1;
  const from = since === undefined ? undefined : await secondsOf(since, options);
  const [shallow, commits, { tags, blobs }] = await Promise.all([
    isFirst && isShallow(options),
    reachableCommits(from, options),
    oddRefs(from, options),
  ]);
  if (shallow)
    yield [
      left('this clone is shallow: older commits are not here; fetch them with `git fetch --unshallow`'),
    ];
  const index = createBlobIndex();
  const leads: { readonly id: string; readonly type: string }[] = [];

  // git compares the trees of the commits while their messages are read.
  const indexing = inBackground(indexBlobs(commits, index, options));
  let paths: readonly SourceItem[];
  try {
    const messages = commits.ids.filter((_, at) => shard === undefined || at % shard.of === shard.index - 1);
    if (messages.length > 0) yield* messagesOf({ ...options, input: `${messages.join('\n')}\n` });
    for await (const items of tagMessages([...new Set(tags)], options, (target) => void leads.push(target)))
      if (isFirst) yield items;
    paths = await indexing.items();
  } finally {
    indexing.stop();
  }
  if (isFirst) yield paths;
  for (const blob of blobs) index.add(blob.id, blob.path, -1);
  for (const { id, type } of leads) {
    if (type === 'blob') index.add(id, TAGGED_FILE, -1);
    if (type === 'tree') for (const blob of await blobsInTree(id, options)) index.add(blob.id, blob.path, -1);
  }

  const stored = await storedBlobs(index, options);
  const all = stored
    .filter(({ place }) => scans(index.at(place).path))
    .sort((a, b) => index.pathOf(a.place) - index.pathOf(b.place) || a.place - b.place);
  const mine = shard === undefined ? all : stretchOf(all, shard, ({ size }) => size);
  const plan: BlobPlan = {
    count: mine.length,
    bytes: mine.reduce((total, { size }) => total + size, 0),
    blobs: function* () {
      for (const { place, size } of mine) {
        const { id, path, commit: at } = index.at(place);
        const commit = commits.ids[at];
        const seconds = commits.authored[at];
        if (commit === undefined || seconds === undefined) yield { id, size, path };
        else yield { id, size, path, commit, date: new Date(seconds * 1000).toISOString() };
      }
    },
  };
  planned?.(plan);
  if (plan.count > 0) yield* readBlobs(plan, options);
  const missing = index.size - stored.length;
  if (isFirst && missing > 0) {
    yield [
      left(
        `${missing} ${missing === 1 ? 'version of a file is' : 'versions of files are'} not in this clone, a partial or a damaged one; fetch all with \`git fetch --refetch --no-filter\`, or see \`git fsck\``,
      ),
    ];
  }
}

function left(reason: string): SourceItem {
  return { kind: 'skipped', skipped: { file: '<history>', reason } };
}

async function isShallow(options: GitOptions): Promise<boolean> {
  return (
    (await readGit(['rev-parse', '--is-shallow-repository'], options)).toString('latin1').trim() === 'true'
  );
}

interface StoredBlob {
  /** In the index. */
  readonly place: number;
  readonly size: number;
}

/** Which of the index's blobs are stored here, in no order; asks nothing that a partial clone would fetch. */
async function storedBlobs(index: BlobIndex, options: GitOptions): Promise<StoredBlob[]> {
  const args = [...GLOBAL_ARGS, 'cat-file', '--batch-all-objects', '--unordered', '--buffer'];
  const format = '--batch-check=%(objecttype) %(objectname) %(objectsize)';
  const all: StoredBlob[] = [];
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of streamGit([...args, format], options)) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let at = 0;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, at)) {
      // blob SP <id> SP <size>, another type, or <id> SP missing, which is one that is here and damaged
      const isBlob = bytes[at + 1] === 0x6c;
      if (isBlob || bytes[end - 1] === 0x67) {
        const from = isBlob ? at + 5 : at;
        const space = bytes.indexOf(0x20, from);
        const place = index.placeOf(bytes.toString('latin1', from, space));
        const size = isBlob ? Number(bytes.toString('latin1', space + 1, end)) : 0;
        if (place !== undefined) all.push({ place, size });
      }
      at = end + 1;
    }
    rest = bytes.subarray(at);
  }
  return all;
}

/** Takes what `source` yields before anybody asks for it. */
function inBackground<Item>(source: AsyncIterable<Item>): {
  /** All of it, once it has ended. Throws what the source throws. */
  readonly items: () => Promise<readonly Item[]>;
  /** Ends it at its next item. */
  readonly stop: () => void;
} {
  let stopped = false;
  const taken = (async () => {
    const items: Item[] = [];
    for await (const item of source) {
      if (stopped) break;
      items.push(item);
    }
    return items;
  })();
  // Its error is thrown when it is asked for, not before.
  taken.catch(() => undefined);
  const stop = (): void => {
    stopped = true;
  };
  return { items: () => taken, stop };
}
