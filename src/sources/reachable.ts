/** Which commits, blobs and tags a repository's refs reach, and what brought each blob. */
import type { SourceItem } from '../detect/chunk.ts';
import { failure } from '../errors.ts';
import { isZero } from '../git/push.ts';
import { rawChanges } from '../git/raw-changes.ts';
import { askGit, type GitOptions, readGit } from '../git/stream.ts';
import { blobsInTree, type NamedBlob } from './blob-content.ts';

/** Commits, parents first, by date. Two lists of equal length, since there may be millions. */
export interface ReachableCommits {
  readonly ids: readonly string[];
  /** When each was authored, in seconds since 1970. */
  readonly authored: readonly number[];
}

/**
 * The commits that any ref reaches (branches, tags, notes, remote-tracking refs, every work tree's HEAD), and those
 * of every stash, of which only the newest is a ref. With `since`, those committed then or later, or nobody can read when: all of them
 * are looked at, so that a wrong clock in between hides none. `idle` is called while git is at work. Throws what git throws.
 */
export async function reachableCommits(
  since: number | undefined,
  options: GitOptions,
  idle: () => void,
): Promise<ReachableCommits> {
  const args = ['rev-list', '--all', '--date-order', '--reverse', '--format=%at %ct', '--stdin'];
  const listing = readGit(args, { ...options, input: await stashes(options) });
  idle();
  const output = await listing;
  const ids: string[] = [];
  const authored: number[] = [];
  const lines = output.toString('latin1').split('\n');
  // commit SP <id> LF <author time> SP <commit time> LF
  for (let line = 0; line + 1 < lines.length; line += 2) {
    const [author = '', commit] = lines[line + 1]?.split(' ') ?? [];
    if (since !== undefined && commit !== '' && Number(commit) < since) continue;
    ids.push(lines[line]?.slice(7) ?? '');
    authored.push(Number(author));
  }
  return { ids, authored };
}

async function stashes(options: GitOptions): Promise<string> {
  const { status } = await askGit(['rev-parse', '--verify', '--quiet', 'refs/stash'], options);
  if (status !== 0) return '';
  return (await readGit(['rev-list', '--walk-reflogs', 'refs/stash'], options)).toString('latin1');
}

/** What refs point to other than commits. */
export interface OddRefs {
  readonly tags: readonly string[];
  /** Blobs that a ref points to by itself, or through a tree. */
  readonly blobs: readonly NamedBlob[];
}

/** Annotated tags, and refs that point to a blob or a tree. With `since`, only tags made then or later. Throws what git throws. */
export async function oddRefs(since: number | undefined, options: GitOptions): Promise<OddRefs> {
  const format = '--format=%(objecttype) %(objectname) %(creatordate:unix) %(refname)';
  const tags: string[] = [];
  const blobs: NamedBlob[] = [];
  for (const line of (await readGit(['for-each-ref', format], options)).toString('utf8').split('\n')) {
    const [type, id = '', made, ...name] = line.split(' ');
    if (type === 'tag' && (since === undefined || made === '' || Number(made) >= since)) tags.push(id);
    else if (type === 'blob') blobs.push({ id, path: name.join(' '), origin: 'file' });
    else if (type === 'tree') for (const blob of await blobsInTree(id, options)) blobs.push(blob);
  }
  return { tags, blobs };
}

/** Blobs by id, each with what brought it; numbers instead of objects, since there may be millions. */
export interface BlobIndex {
  readonly size: number;
  readonly add: (id: string, path: string, commit: number) => void;
  readonly placeOf: (id: string) => number | undefined;
  /** The blob at a place, from 0 to below `size`. */
  readonly at: (place: number) => { readonly id: string; readonly path: string; readonly commit: number };
  /** A number for the path of the blob at a place: the same for the same path, greater for one that came later. */
  readonly pathOf: (place: number) => number;
  /** Adds a path; false where it was known. */
  readonly addPath: (path: string) => boolean;
}

/**
 * Makes an empty index of blobs at paths that `scans` wants: one that came at another path first is kept for the path that is. `commit` is
 * the place in a list of commits, -1 for none; what is added first stays.
 */
export function createBlobIndex(scans: (path: string) => boolean): BlobIndex {
  const places = new Map<string, number>();
  const pathPlaces = new Map<string, number>();
  const paths: string[] = [];
  const ids: string[] = [];
  const pathOf: number[] = [];
  const commitOf: number[] = [];
  const placeOfPath = (path: string): number => {
    const known = pathPlaces.get(path);
    if (known !== undefined) return known;
    pathPlaces.set(path, paths.length);
    return paths.push(path) - 1;
  };
  return {
    get size() {
      return places.size;
    },
    add(id, path, commit) {
      if (places.has(id) || !scans(path)) return;
      // A copy of its own: what was cut out of a line of git's keeps the whole line in memory.
      const own = Buffer.from(id, 'latin1').toString('latin1');
      places.set(own, ids.length);
      ids.push(own);
      pathOf.push(placeOfPath(path));
      commitOf.push(commit);
    },
    placeOf: (id) => places.get(id),
    at: (place) => ({
      id: ids[place] ?? '',
      path: paths[pathOf[place] ?? -1] ?? '',
      commit: commitOf[place] ?? -1,
    }),
    pathOf: (place) => pathOf[place] ?? -1,
    addPath(path) {
      const before = paths.length;
      return placeOfPath(path) === before;
    },
  };
}

/**
 * Puts every blob that `commits` bring into `index`, with the first commit that did, and yields each path once, in lists as
 * they come, which may be empty. A blob in a commit's tree is either in a parent's tree too, at the same path, or one of its changes; so the changes are all.
 */
export async function* indexBlobs(
  commits: ReachableCommits,
  index: BlobIndex,
  options: GitOptions,
): AsyncGenerator<readonly SourceItem[]> {
  if (commits.ids.length === 0) return;
  const input = `${commits.ids.join('\n')}\n`;
  let at = -1;
  for await (const changes of rawChanges({ ...options, input })) {
    const paths: SourceItem[] = [];
    for (const { commit, path, mode, id } of changes) {
      while (commits.ids[at] !== commit) {
        at += 1;
        if (at >= commits.ids.length)
          throw failure('diff-unparsable', ['?', 'a commit that was not asked for']);
      }
      if (isZero(id)) continue;
      if (index.addPath(path)) paths.push({ kind: 'path', path, status: 'added', mode, commit });
      if (mode !== '160000') index.add(id, path, at);
    }
    yield paths;
  }
}

const SINCE =
  /^(?:\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z| ?[+-]\d\d:?\d\d)?)?|yesterday|midnight|\d+[ .](?:second|minute|hour|day|week|month|year)s?[ .]ago)$/i;

/**
 * Seconds since 1970 of a date as git reads it. git takes any text for a date (what it does not understand is "now", which
 * would hide everything), so only forms that it is known to understand are let through. Throws `date-unknown`.
 */
export async function secondsOf(date: string, options: GitOptions): Promise<number> {
  // git takes a few digits behind the @ for no number.
  const [, stamp] = /^@(\d+)$/.exec(date) ?? [];
  if (stamp !== undefined) return Number(stamp);
  if (!SINCE.test(date)) throw failure('date-unknown', [date]);
  // Of a day alone git takes the time of now, and so leaves out what was made on that day before.
  const from = /^[\d-]+$/.test(date) ? `${date}T00:00:00` : date;
  const answer = (await readGit(['rev-parse', `--since=${from}`], options)).toString('latin1');
  const seconds = /^--max-age=(\d+)$/m.exec(answer)?.[1];
  if (seconds === undefined) throw failure('date-unknown', [date]);
  return Number(seconds);
}
