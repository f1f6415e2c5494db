import { failure } from '../errors.ts';
import { GLOBAL_ARGS } from './environment.ts';
import { displayName } from './name.ts';
import { type GitOptions, streamGit } from './stream.ts';

/** One path of a commit, as ids of blobs. */
export interface RawChange {
  /** The commit that makes it. */
  readonly commit: string;
  /** The name after the change, as `displayName` prints it. */
  readonly path: string;
  /** git's mode after the change; `000000` where the path is gone. */
  readonly mode: string;
  /** The blob after the change. */
  readonly id: string;
  /** The path's blob in each parent; all zeros where it has none. One for an ordinary commit. */
  readonly parentIds: readonly string[];
}

/** What is asked of `git diff-tree`. */
export interface RawChangesOptions extends GitOptions {
  /** Look for renamed files, so that a merge is compared with what they were called in each parent. */
  readonly renames?: boolean;
}

/**
 * The changes of commits, whose ids come in `options.input`, one a line, oldest first or as wished. A first commit
 * changes everything. Of a merge, only the paths that differ from all of its parents.
 *
 * Format: git-diff-tree's "Raw output format" and "diff format for merges", with -z:
 * `<commit> NUL`, then per path `:mode mode id id status NUL path NUL`, with a colon, a mode and an id per parent.
 * Throws what `streamGit` throws, and `diff-unparsable`.
 */
export async function* rawChanges({
  renames = false,
  ...options
}: RawChangesOptions): AsyncGenerator<RawChange> {
  const args = [
    ...GLOBAL_ARGS,
    'diff-tree',
    '--stdin',
    '--root',
    '-r',
    '-c',
    '--raw',
    '-z',
    '--no-abbrev',
    '--ignore-submodules=none',
    '-O/dev/null',
    ...(renames ? ['--find-renames', '-l1000'] : ['--no-renames']),
  ];
  let commit = '';
  let header: RegExpMatchArray | undefined;
  let namesLeft = 0;
  let count = 0;
  for await (const token of tokens(streamGit(args, options))) {
    count += 1;
    if (header) {
      namesLeft -= 1;
      if (namesLeft > 0) continue;
      const modes = (header[2] ?? '').split(' ');
      const ids = (header[3] ?? '').split(' ');
      yield {
        commit,
        path: displayName(token),
        mode: modes[modes.length - 1] ?? '',
        id: ids[ids.length - 1] ?? '',
        parentIds: ids.slice(0, -1),
      };
      header = undefined;
      continue;
    }
    const text = token.toString('latin1');
    if (text.startsWith(':')) {
      header = /^(:+)((?:[0-7]{6} )+)((?:[0-9a-f]{40,64} )+)([A-Z]\d*(?:[A-Z]\d*)*)$/.exec(text) ?? undefined;
      if (!header) throw failure('diff-unparsable', [String(count), 'a raw change']);
      header[2] = header[2]?.trimEnd() ?? '';
      header[3] = header[3]?.trimEnd() ?? '';
      // Of an ordinary commit, a renamed path stands with both its names.
      namesLeft = header[1] === ':' && /^[RC]/.test(header[4] ?? '') ? 2 : 1;
    } else if (/^[0-9a-f]{40,64}$/.test(text)) {
      commit = text;
    } else {
      throw failure('diff-unparsable', [String(count), 'a raw change']);
    }
  }
  if (header) throw failure('git-truncated', ['diff-tree']);
}

/** The parts of a stream that end in NUL. Throws `git-truncated` where the last does not. */
export async function* tokens(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of stream) {
    const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let start = 0;
    for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, start)) {
      yield bytes.subarray(start, end);
      start = end + 1;
    }
    rest = bytes.subarray(start);
  }
  if (rest.length > 0) throw failure('git-truncated', ['-z']);
}
