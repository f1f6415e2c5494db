import type { SourceItem } from '../detect/chunk.ts';
import { type GitOptions, readGit } from '../git/stream.ts';
import { askedBlobs, blobsInTree, type NamedBlob, TAGGED_FILE } from './blob-content.ts';
import { createSizing, isPartialClone } from './blob-sizes.ts';
import { messagesOf, tagMessages } from './messages.ts';
import {
  type BlobIndex,
  createBlobIndex,
  indexBlobs,
  oddRefs,
  type ReachableCommits,
  reachableCommits,
  secondsOf,
} from './reachable.ts';
import { type Shard, stretchOf } from './shard.ts';

/** How much there is to read. */
interface BlobPlan {
  readonly count: number;
  /** The length of all contents. */
  readonly bytes: number;
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
  readonly planned?: (plan: BlobPlan) => void;
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
export async function* historyLists(options: HistoryOptions): AsyncGenerator<readonly SourceItem[]> {
  const { since, shard, scans = () => true, planned, ...git } = options;
  const isFirst = shard === undefined || shard.index === 1;
  const from = since === undefined ? undefined : await secondsOf(since, git);
  const [shallow, partial, commits, { tags, blobs }] = await Promise.all([
    isFirst && isShallow(git),
    isPartialClone(git),
    reachableCommits(from, git),
    oddRefs(from, git),
  ]);
  if (shallow)
    yield [
      left('this clone is shallow: older commits are not here; fetch them with `git fetch --unshallow`'),
    ];
  const index = createBlobIndex();
  const sizing = createSizing(index, partial, git);
  const leads: { readonly id: string; readonly type: string }[] = [];

  // git compares the trees of the commits, and looks how long their blobs are, while their messages are read.
  const indexing = inBackground(indexBlobs(commits, index, git), sizing.goOn);
  try {
    const messages = commits.ids.filter((_, at) => shard === undefined || at % shard.of === shard.index - 1);
    if (messages.length > 0) yield* messagesOf({ ...git, input: `${messages.join('\n')}\n` });
    for await (const items of tagMessages([...new Set(tags)], git, (target) => void leads.push(target)))
      if (isFirst) yield items;
    const paths = await indexing.lists();
    if (isFirst) yield* paths;
    for (const blob of blobs) index.add(blob.id, blob.path, -1);
    for (const { id, type } of leads) {
      if (type === 'blob') index.add(id, TAGGED_FILE, -1);
      if (type === 'tree') for (const blob of await blobsInTree(id, git)) index.add(blob.id, blob.path, -1);
    }
    const sizes = await sizing.finish();

    const all = pathByPath(index, scans).filter((place) => (sizes[place] ?? -1) >= 0);
    const mine = shard === undefined ? all : stretchOf(all, shard, (place) => sizes[place] ?? 0);
    const bytes = mine.reduce((total, place) => total + (sizes[place] ?? 0), 0);
    planned?.({ count: mine.length, bytes });
    if (mine.length > 0) yield* askedBlobs(namedBlobs(mine, index, commits), git);
    const missing = sizes.filter((size) => size < 0).length;
    if (isFirst && missing > 0) {
      yield [
        left(
          `${missing} ${missing === 1 ? 'version of a file is' : 'versions of files are'} not in this clone, a partial or a damaged one; fetch all with \`git fetch --refetch --no-filter\`, or see \`git fsck\``,
        ),
      ];
    }
  } finally {
    indexing.stop();
    sizing.stop();
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

/** The places of all blobs whose path is wanted, path by path, those of one in the order in which they came. */
function pathByPath(index: BlobIndex, wants: (path: string) => boolean): readonly number[] {
  const lists: number[][] = [];
  for (let place = 0; place < index.size; place += 1) {
    const path = index.pathOf(place);
    const list = lists[path];
    if (list === undefined) lists[path] = [place];
    else list.push(place);
  }
  return lists.filter(([place]) => place !== undefined && wants(index.at(place).path)).flat();
}

/** The blobs at these places, with what brought them. */
function* namedBlobs(
  places: readonly number[],
  index: BlobIndex,
  commits: ReachableCommits,
): Generator<NamedBlob> {
  for (const place of places) {
    const { id, path, commit: at } = index.at(place);
    const commit = commits.ids[at];
    const seconds = commits.authored[at];
    if (commit === undefined || seconds === undefined) yield { id, path, origin: 'file' };
    else yield { id, path, origin: 'file', commit, date: new Date(seconds * 1000).toISOString() };
  }
}

/** Takes what `source` yields before anybody asks for it; `went` is called whenever there is more. */
function inBackground<Item>(
  source: AsyncIterable<Item>,
  went: () => void,
): {
  /** All of it, once it has ended. Throws what the source throws. */
  readonly lists: () => Promise<readonly Item[]>;
  /** Ends it at its next item. */
  readonly stop: () => void;
} {
  let stopped = false;
  const taken = (async () => {
    const items: Item[] = [];
    for await (const item of source) {
      if (stopped) break;
      items.push(item);
      went();
    }
    return items;
  })();
  // Its error is thrown when it is asked for, not before.
  taken.catch(() => undefined);
  const stop = (): void => {
    stopped = true;
  };
  return { lists: () => taken, stop };
}
