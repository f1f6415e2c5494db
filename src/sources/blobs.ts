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
import { type Shard, shardOf } from './shard.ts';

/** What is asked of the history. */
export interface HistoryOptions extends GitOptions {
  /** Only commits made then or later, and the blobs that they brought; a date as git reads it. */
  readonly since?: string;
  /** Only a part of the blobs (even by bytes) and of the messages. */
  readonly shard?: Shard;
  /** Told, before the first blob is read, how many there are to read, and how many commits' messages there were. */
  readonly planned?: (plan: { readonly blobs: number; readonly commits: number }) => void;
}

/**
 * Every blob that any ref reaches, each once, with the path, the commit and the date that brought it first; and the
 * messages of all commits and annotated tags. Blobs come in the order of the packs, which git reads fastest.
 *
 * What is not here is told, never passed over: the part of a shallow clone's history that was not fetched, and the
 * blobs that a partial clone lacks, are `skipped`; a partial clone without its trees is an error, as git cannot list it.
 * Replace refs and grafts are not followed: what is stored is read. Throws `date-unknown` and what git throws.
 */
export async function* historyOf({
  since,
  shard,
  planned,
  ...options
}: HistoryOptions): AsyncGenerator<SourceItem> {
  const isFirst = shard === undefined || shard.index === 1;
  const from = since === undefined ? undefined : await secondsOf(since, options);
  if (isFirst && (await isShallow(options)))
    yield left('this clone is shallow: older commits are not here; fetch them with `git fetch --unshallow`');
  const commits = await reachableCommits(from, options);
  const { tags, blobs } = await oddRefs(from, options);
  const index = createBlobIndex();
  for (const blob of blobs) index.add(blob.id, blob.path, -1);
  const leads: { readonly id: string; readonly type: string }[] = [];

  const messages = commits.ids.filter((_, at) => shard === undefined || at % shard.of === shard.index - 1);
  if (messages.length > 0) yield* messagesOf({ ...options, input: `${messages.join('\n')}\n` });
  for await (const item of tagMessages([...new Set(tags)], options, (target) => void leads.push(target)))
    if (isFirst) yield item;
  for (const { id, type } of leads) {
    if (type === 'blob') index.add(id, TAGGED_FILE, -1);
    if (type === 'tree') for (const blob of await blobsInTree(id, options)) index.add(blob.id, blob.path, -1);
  }

  for await (const item of indexBlobs(commits, index, options)) if (isFirst) yield item;

  const reader = createReader(index, options);
  const ids = shard === undefined ? reader.inPackOrder() : reader.shard(shard);
  planned?.({ blobs: index.size, commits: commits.ids.length });
  const find = (id: string): NamedBlob | undefined => {
    const found = index.find(id);
    if (!found) return undefined;
    const commit = commits.ids[found.commit];
    const seconds = commits.authored[found.commit];
    return {
      id,
      path: found.path,
      ...(commit === undefined ? {} : { commit }),
      ...(seconds === undefined ? {} : { date: new Date(seconds * 1000).toISOString() }),
    };
  };
  yield* blobsOf(find, { ...options, input: ids });
  if (isFirst && reader.missing() > 0) {
    const count = reader.missing();
    yield left(
      `${count} ${count === 1 ? 'version of a file is' : 'versions of files are'} not in this clone, a partial or a damaged one; fetch all with \`git fetch --refetch --no-filter\`, or see \`git fsck\``,
    );
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

interface Reader {
  /** Ids of the index's blobs that are here, in lines. */
  readonly inPackOrder: () => AsyncGenerator<string>;
  readonly shard: (shard: Shard) => AsyncGenerator<string>;
  /** How many of the index's blobs are not here, once all have been listed. */
  readonly missing: () => number;
}

/** Lists what is stored, in the order in which it is stored, as far as it is in `index`; asks nothing that a partial clone would fetch. */
function createReader(index: BlobIndex, options: GitOptions): Reader {
  let found = 0;

  async function* stored(format: string): AsyncGenerator<readonly string[]> {
    const args = [...GLOBAL_ARGS, 'cat-file', '--batch-all-objects', '--unordered', '--buffer'];
    let rest = '';
    for await (const piece of streamGit([...args, `--batch-check=${format}`], options)) {
      const lines = (rest + piece.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      yield lines;
    }
  }

  return {
    missing: () => index.size - found,
    async *inPackOrder() {
      for await (const lines of stored('%(objectname)')) {
        const known = lines.filter(index.has);
        found += known.length;
        if (known.length > 0) yield `${known.join('\n')}\n`;
      }
    },
    async *shard(shard) {
      const all: { readonly id: string; readonly size: number }[] = [];
      for await (const lines of stored('%(objectname) %(objectsize)')) {
        for (const line of lines) {
          const [id = '', size] = line.split(' ');
          if (index.has(id)) all.push({ id, size: Number(size) });
        }
      }
      found = all.length;
      const mine = shardOf(
        all,
        shard,
        ({ size }) => size,
        ({ id }) => id,
      );
      for (let at = 0; at < mine.length; at += 1000)
        yield mine
          .slice(at, at + 1000)
          .map(({ id }) => `${id}\n`)
          .join('');
    },
  };
}
