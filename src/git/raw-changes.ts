import { failure } from '../errors.ts';
import { GLOBAL_ARGS } from './environment.ts';
import { displayName } from './name.ts';
import { type GitOptions, streamGit } from './stream.ts';

/** One path of a commit, or of the index, as ids of blobs. */
export interface RawChange {
  /** The commit that makes it; '' for the index. */
  readonly commit: string;
  /** The name after the change, as `displayName` prints it. */
  readonly path: string;
  /** git's mode after the change; `000000` where the path is gone. */
  readonly mode: string;
  /** The blob after the change. */
  readonly id: string;
  /** The path's blob in each parent; all zeros where it has none. One for an ordinary commit. */
  readonly parentIds: readonly string[];
  /** Of a merge, its mode in each. */
  readonly parentModes?: readonly string[];
  /** It has merge conflicts, so nothing of it is staged. */
  readonly unmerged?: true;
}

/** What is asked of `git diff-tree`, or of `git diff-index`. */
export interface RawChangesOptions extends GitOptions {
  /** The index against HEAD, instead of commits. */
  readonly staged?: boolean;
  /** Look for renamed files, so that a merge is compared with what they were called in each parent. */
  readonly renames?: boolean;
}

/**
 * The changes of commits, in lists as they come. The commits' ids come in `options.input`, one a line, oldest first or as wished. A first commit
 * changes everything. Of a merge, only the paths that differ from all of its parents.
 *
 * Format: git-diff-tree's "Raw output format" and "diff format for merges", with -z:
 * `<commit> NUL`, then per path `:mode mode id id status NUL path NUL`, with a colon, a mode and an id per parent.
 * Throws what `streamGit` throws, and `diff-unparsable`.
 */
export async function* rawChanges({
  renames = false,
  staged = false,
  ...options
}: RawChangesOptions): AsyncGenerator<readonly RawChange[]> {
  const args = [
    ...GLOBAL_ARGS,
    ...(staged ? ['diff-index', '--cached'] : ['diff-tree', '--stdin', '--root', '-r', '-c']),
    '--raw',
    '-z',
    '--no-abbrev',
    '--ignore-submodules=none',
    '-O/dev/null',
    ...(renames ? ['--find-renames', '-l1000'] : ['--no-renames']),
    ...(staged ? ['HEAD'] : []),
  ];
  let commit = '';
  let header: Header | undefined;
  let count = 0;
  for await (const list of tokens(streamGit(args, options))) {
    const changes: RawChange[] = [];
    for (const token of list) {
      count += 1;
      if (header) {
        changes.push({ commit, path: displayName(token), ...header });
        header = undefined;
        continue;
      }
      const text = token.toString('latin1');
      header = headerIn(text);
      if (header) continue;
      if (!/^[0-9a-f]{40,64}$/.test(text)) throw failure('diff-unparsable', [String(count), 'a raw change']);
      commit = text;
    }
    yield changes;
  }
  if (header) throw failure('git-truncated', [staged ? 'diff-index' : 'diff-tree']);
}

type Header = Omit<RawChange, 'commit' | 'path'>;

const ONE_PARENT = /^:[0-7]{6} [0-7]{6} ([0-9a-f]{40}(?:[0-9a-f]{24})?) [0-9a-f]{40,64} [A-TV-Z]$/;

/** Reads `:mode mode id id status`, with a colon, a mode and an id more for each further parent of a merge. */
function headerIn(text: string): Header | undefined {
  if (!text.startsWith(':')) return undefined;
  // Nearly all are of one parent: `:<mode> <mode> <id> <id> <letter>`, of ids with 40 or with 64 digits.
  const digits = (text.length - 18) >> 1;
  if ((text.length === 98 || text.length === 146) && ONE_PARENT.test(text)) {
    const parentIds = [text.slice(15, 15 + digits)];
    return { mode: text.slice(8, 14), id: text.slice(16 + digits, -2), parentIds };
  }
  // A renamed path of one parent stands with both its names, and is not asked for.
  const parents = /^::+/.exec(text)?.[0].length ?? 0;
  const words = text.slice(parents).split(' ');
  const [mode = '', id = ''] = [words[parents], words[words.length - 2]];
  if (words.length !== 2 * parents + 3 || !/^[0-7]{6}$/.test(mode) || !/^[0-9a-f]{40,64}$/.test(id))
    return undefined;
  const before = { parentIds: words.slice(parents + 1, -2), parentModes: words.slice(0, parents) };
  return { mode, id, ...before, ...(text.endsWith(' U') ? { unmerged: true } : {}) };
}

/** The parts of a stream that end in NUL, in lists as they come. Throws `git-truncated` where the last does not. */
export async function* tokens(stream: AsyncIterable<Buffer>): AsyncGenerator<readonly Buffer[]> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of stream) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    const list: Buffer[] = [];
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      list.push(bytes.subarray(start, end));
      start = end + 1;
    }
    rest = bytes.subarray(start);
    yield list;
  }
  if (rest.length > 0) throw failure('git-truncated', ['-z']);
}
