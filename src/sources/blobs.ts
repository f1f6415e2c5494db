import type { SourceItem } from '../detect/chunk.ts';
import { type GitOptions, readGit } from '../git/stream.ts';
import { askedBlobs, blobsInTree, damaged, type NamedBlob, TAGGED_FILE } from './blob-content.ts';
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
import { markOf, type Shard, stretchOf } from './shard.ts';

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
  /** Told the mark of what a shard is a part of. */
  readonly split?: (mark: string) => void;
  /** Which paths to read; all unless told. */
  readonly scans?: (path: string) => boolean;
  /** Told how much there is to read as soon as that is known, which costs some time. */
  readonly planned?: (plan: BlobPlan) => void;
  /** Called while git lists the commits and there is nothing else to do. */
  readonly idle?: () => void;
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
  const { since, shard, split, scans = () => true, planned, idle = () => undefined, ...git } = options;
  const isFirst = shard === undefined || shard.index === 1;
  const from = since === undefined ? undefined : await secondsOf(since, git);
  const [shallow, partial, commits, { tags, blobs }] = await Promise.all([
    isFirst && isShallow(git),
    isPartialClone(git),
    reachableCommits(from, git, idle),
    oddRefs(from, git),
  ]);
  if (shallow)
    yield [
      left('this clone is shallow: older commits are not here; fetch them with `git fetch --unshallow`'),
    ];
  const index = createBlobIndex(scans);
  const sizing = createSizing(index, partial, git);
  const isWhole = shard === undefined && !partial;
  const isSized = !isWhole || planned !== undefined;
  const leads: { readonly id: string; readonly type: string }[] = [];
  const lost: NamedBlob[] = [];

  // git compares the trees of the commits, and looks how long their blobs are, while their messages are read.
  const indexing = inBackground(indexBlobs(commits, index, git), isSized ? sizing.goOn : () => undefined);

  /** Lists of blobs to read: of a whole history as they become known, each list path by path. */
  async function* rounds(): AsyncGenerator<Iterable<NamedBlob>> {
    let from = 0;
    const next = (isHere: (place: number) => boolean): readonly number[] => {
      const places = pathByPath(index, from).filter(isHere);
      from = index.size;
      return places;
    };
    if (isWhole) {
      while (indexing.goesOn())
        if (index.size - from < ROUND) await indexing.more();
        else
          yield namedBlobs(
            next(() => true),
            index,
            commits,
          );
    }
    await indexing.ended;
    for (const blob of blobs) index.add(blob.id, blob.path, -1);
    for (const { id, type } of leads) {
      if (type === 'blob') index.add(id, TAGGED_FILE, -1);
      if (type === 'tree') for (const blob of await blobsInTree(id, git)) index.add(blob.id, blob.path, -1);
    }
    const sizes = isSized ? await sizing.finish() : [];
    const sizeOf = (place: number): number => sizes[place] ?? 0;
    const rest = next((place) => sizeOf(place) >= 0);
    if (shard) split?.(markOf([...commits.ids, ...rest.map((place) => index.at(place).id)]));
    const mine = shard === undefined ? rest : stretchOf(rest, shard, sizeOf);
    if (planned) {
      const all = shard === undefined ? pathByPath(index, 0) : mine;
      const bytes = all.reduce((total, place) => total + Math.max(0, sizeOf(place)), 0);
      planned({ count: all.length, bytes });
    }
    yield namedBlobs(mine, index, commits);
  }

  try {
    const messages = commits.ids.filter((_, at) => shard === undefined || at % shard.of === shard.index - 1);
    if (messages.length > 0) yield* messagesOf({ ...git, input: `${messages.join('\n')}\n` });
    for await (const items of tagMessages([...new Set(tags)], git, (target) => void leads.push(target)))
      if (isFirst) yield items;
    for await (const items of askedBlobs(rounds(), git, (blob) => void lost.push(blob))) {
      const paths = indexing.taken();
      if (isFirst) yield* paths;
      yield items;
    }
    if (isFirst) yield* indexing.taken();
    // What git did not give is not here, or damaged: its size tells.
    const sizes = !isWhole || lost.length > 0 ? await sizing.finish() : [];
    const here = lost.filter(({ id }) => (sizes[index.placeOf(id) ?? -1] ?? 0) >= 0);
    if (here.length > 0) yield here.map(damaged);
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

/** So many blobs are worth a round of their own while more are on their way: each starts every path anew. */
const ROUND = 4096;

function left(reason: string): SourceItem {
  return { kind: 'skipped', skipped: { file: '<history>', reason } };
}

async function isShallow(options: GitOptions): Promise<boolean> {
  return (
    (await readGit(['rev-parse', '--is-shallow-repository'], options)).toString('latin1').trim() === 'true'
  );
}

/** The places of the blobs from `first` on, path by path, those of one in the order in which they came. */
function pathByPath(index: BlobIndex, first: number): readonly number[] {
  const lists: number[][] = [];
  for (let place = first; place < index.size; place += 1) {
    const path = index.pathOf(place);
    const list = lists[path];
    if (list === undefined) lists[path] = [place];
    else list.push(place);
  }
  return lists.flat();
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
    // git takes years for a date that JavaScript has none for.
    const date = new Date((seconds ?? 0) * 1000);
    if (commit === undefined) yield { id, path, origin: 'file' };
    else if (Number.isNaN(date.getTime())) yield { id, path, origin: 'file', commit };
    else yield { id, path, origin: 'file', commit, date: date.toISOString() };
  }
}

/** Takes what `source` yields before anybody asks for it; `went` is called whenever there is more. */
function inBackground<Item>(
  source: AsyncIterable<Item>,
  went: () => void,
): {
  /** What came since it was last called. */
  readonly taken: () => readonly Item[];
  readonly goesOn: () => boolean;
  /** Waits for more, or for the end. */
  readonly more: () => Promise<void>;
  /** Throws what the source throws. */
  readonly ended: Promise<void>;
  /** Ends it at its next item. */
  readonly stop: () => void;
} {
  let items: Item[] = [];
  let isOver = false;
  let wake = (): void => undefined;
  const ended = (async () => {
    try {
      for await (const item of source) {
        if (isOver) break;
        items.push(item);
        went();
        wake();
      }
    } finally {
      isOver = true;
      wake();
    }
  })();
  // Its error is thrown when it is asked for, not before.
  ended.catch(() => undefined);
  return {
    taken() {
      const list = items;
      items = [];
      return list;
    },
    goesOn: () => !isOver,
    more: () =>
      new Promise((resolve) => {
        wake = resolve;
      }),
    ended,
    stop() {
      isOver = true;
    },
  };
}
