import type { SourceItem } from '../detect/chunk.ts';
import { failure } from '../errors.ts';
import { COMMIT_DIFF_ARGS } from '../git/environment.ts';
import { describeObjects } from '../git/object.ts';
import { isZero, readPushedRefs, trackingOf } from '../git/push.ts';
import { askGit, type GitOptions, readGit, streamGit } from '../git/stream.ts';
import { askedBlobs, blobsInTree, damaged, type NamedBlob, TAGGED_FILE } from './blob-content.ts';
import { changesIn } from './changes.ts';
import { evenInPartialClone, mergeChanges } from './merges.ts';
import { messagesOf, tagMessages } from './messages.ts';

/**
 * The commits of a range as git understands it (`A..B`, `A...B`, `B`, `B ^A`), oldest first: each commit's message,
 * changed paths and added lines; a merge's lines only where they are in none of its parents.
 *
 * Throws `revision-unknown`, what git throws, `object-missing`, `diff-unparsable`, `git-truncated`.
 */
export async function* commitsIn(range: string, options: GitOptions): AsyncGenerator<SourceItem> {
  const revisions = range.split(/\s+/).filter((word) => word !== '');
  if (revisions.length === 0 || revisions.some((word) => word.startsWith('-')))
    throw failure('revision-unknown', [range === '' ? 'An empty range' : range]);
  const { status, stdout, stderr } = await askGit(
    ['rev-list', '--parents', '--topo-order', '--reverse', '--stdin'],
    { ...options, input: `${revisions.join('\n')}\n` },
  );
  if (status !== 0) {
    if (
      /bad revision|unknown revision|bad object|ambiguous argument|Invalid revision range|expects a commit/i.test(
        stderr,
      )
    )
      throw failure('revision-unknown', [range]);
    if (/not a git repository/i.test(stderr)) throw failure('not-a-repository', [options.cwd]);
    throw failure('git-failed', ['rev-list', `status ${status}`, stderr]);
  }
  // git takes nothing for HEAD: `$BASE..HEAD` of a CI that set no base would pass without a look.
  if (
    stdout.length === 0 &&
    (revisions.some((word) => word.startsWith('..')) || revisions.every((word) => word.startsWith('^')))
  )
    throw failure('revision-unknown', [`${range}, with nothing to start from,`]);
  // Of a tree or a file git lists no commits, and says nothing.
  for (const word of stdout.length > 0 ? [] : revisions.filter((name) => !/^\^|\.\./.test(name))) {
    const asked = ['rev-parse', '--verify', '-q', '--end-of-options', `${word}^{commit}`];
    if ((await askGit(asked, options)).status !== 0) throw failure('revision-unknown', [range]);
  }
  yield* changesOf(commitsFrom(stdout), options, false);
}

/** What `git push` is about to send, or has sent to a server. */
export interface OutgoingOptions extends GitOptions {
  /** The name or URL that git gives pre-push; of no use when `receiving`. */
  readonly remote: string;
  /** What git gives the hook on stdin. */
  readonly refs: string;
  /** pre-receive: every ref of this repository is known, and the new objects are in quarantine. */
  readonly receiving?: boolean;
}

/**
 * Each outgoing commit: reachable from what is pushed, on no ref of that remote, as far as is known here: the ids that it
 * says it has, and its remote-tracking refs where it does not say otherwise. Also the messages of pushed tags, and blobs or
 * trees that are pushed by themselves. Deleted refs send nothing.
 *
 * Throws `push-unparsable` and what `commitsIn` throws.
 */
export async function* outgoing({
  remote,
  refs,
  receiving = false,
  ...options
}: OutgoingOptions): AsyncGenerator<SourceItem> {
  const given = readPushedRefs(refs, receiving);
  const pushed = given.filter(({ newId }) => !isZero(newId));
  if (pushed.length === 0) return;
  const theirs = receiving ? [] : given.map(({ oldId }) => oldId);
  // `git push . HEAD:copy`: this repository itself, of which every ref is known, too.
  const tracking = receiving || remote === '.' ? undefined : await trackingOf(remote, options);
  const kept = given.flatMap(({ ref, oldId }) => {
    const name = tracking?.nameOf(ref);
    return name === undefined ? [] : [{ name, oldId }];
  });
  const asked = [...pushed.map(({ newId }) => newId), ...theirs, ...kept.map(({ name }) => name)];
  const described = await describeObjects(asked, options);
  const tags: string[] = [];
  const commits: string[] = [];
  const blobs: NamedBlob[] = [];
  const trees: string[] = [];
  for (const [at, { ref, newId }] of pushed.entries()) {
    const object = described[at];
    if (!object) throw failure('object-missing', [newId]);
    if (object.type === 'tag') tags.push(newId);
    else if (object.type === 'commit') commits.push(newId);
    else if (object.type === 'blob') blobs.push({ id: newId, path: ref, origin: 'file' });
    else trees.push(newId);
  }
  const answered = pushed.length + theirs.length;
  const known = described.slice(pushed.length, answered).flatMap((object) => (object ? [object.id] : []));
  // What the remote says of a ref now counts for more than what it said before: with two push URLs, or an URL that was
  // changed, what is kept was said by another.
  const outdated = kept.filter(({ oldId }, at) => {
    const before = described[answered + at]?.id;
    return before !== undefined && before !== oldId && (isZero(oldId) || known.includes(oldId));
  });

  const messages = tagMessages([...new Set(tags)], options, ({ id, type }) => {
    if (type === 'commit') commits.push(id);
    else if (type === 'blob') blobs.push({ id, path: TAGGED_FILE, origin: 'file' });
    else if (type === 'tree') trees.push(id);
  });
  for await (const items of messages) yield* items;
  for (const id of trees) for (const blob of await blobsInTree(id, options)) blobs.push(blob);
  if (commits.length > 0) {
    const sides = tracking?.sides(outdated.map(({ name }) => name)) ?? ['--all'];
    const args = ['rev-list', '--parents', '--topo-order', '--reverse', '--stdin'];
    const input = `${[...new Set(commits)].join('\n')}\n${known.map((id) => `^${id}\n`).join('')}`;
    const list = await readGit([...args, ...(sides.length > 0 ? ['--not', ...sides] : [])], {
      ...options,
      input,
    });
    yield* changesOf(commitsFrom(list), options, tracking?.keepsLacking === true);
  }
  // A config may leave out one path of a blob and not the other.
  const once = new Map(blobs.map((blob) => [blob.id + blob.path, blob]));
  if (once.size === 0) return;
  const lost: NamedBlob[] = [];
  for await (const items of askedBlobs([once.values()], options, (blob) => void lost.push(blob)))
    yield* items;
  yield* lost.map(damaged);
}

interface Commits {
  readonly all: readonly string[];
  readonly merges: readonly string[];
}

/** Reads `rev-list --parents`: `<commit> SP <parent> SP <parent> …` a line. */
function commitsFrom(list: Buffer): Commits {
  const all: string[] = [];
  const merges: string[] = [];
  for (const line of list.toString('latin1').split('\n')) {
    if (line === '') continue;
    const [id = '', , second] = line.split(' ');
    all.push(id);
    if (second !== undefined) merges.push(id);
  }
  return { all, merges };
}

/** `isKept`: what a partial clone lacks goes nowhere that does not have it. */
async function* changesOf(
  { all, merges }: Commits,
  options: GitOptions,
  isKept: boolean,
): AsyncGenerator<SourceItem> {
  if (all.length === 0) return;
  const input = `${all.join('\n')}\n`;
  for await (const items of messagesOf({ ...options, input })) yield* items;
  // Of merges, diff-tree shows nothing unless asked to.
  const known = new Set(merges);
  const raw = { ...options, input: all.map((id) => (known.has(id) ? '' : `${id}\n`)).join('') };
  yield* evenInPartialClone(changesIn(streamGit(COMMIT_DIFF_ARGS, { ...options, input })), raw, isKept);
  yield* mergeChanges(merges, options, isKept);
}
