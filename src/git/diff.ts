import { BACKSLASH, DASH, NEWLINE, PLUS, SPACE } from '../byte.ts';
import { failure, type SecretguardError } from '../errors.ts';
import { commonName, displayName, nameIn } from './name.ts';

/** How a path changed; a file that became a link (or the like) is first `deleted`, then `added`. */
export type ChangeStatus = 'added' | 'modified' | 'deleted' | 'renamed';

/** One file of a diff. */
export interface ChangedFile {
  /** The name after the change (before it, where deleted), relative to the root, as `displayName` prints it. */
  readonly path: string;
  readonly status: ChangeStatus;
  /** git's mode after the change, `100644`, `100755`, `120000` (link), `160000` (submodule); absent where git does not print it (a rename without a change). */
  readonly mode?: string;
}

/** What the parser calls, in the order of the diff. */
export interface DiffSink {
  /** The changes from here on are this commit's (`git diff-tree --stdin`). */
  readonly commit: (id: string) => void;
  /** A file's header is complete; its hunks follow. */
  readonly file: (file: ChangedFile) => void;
  /** A hunk starts, whose first line after the change is `line`. */
  readonly hunk: (line: number) => void;
  /**
   * Bytes of the file after the change: `piece` from `from` to `to`, in line `line`, its newline included. A long line
   * comes in several parts; consecutive calls of a hunk are consecutive bytes of the file.
   */
  readonly text: (piece: Buffer, from: number, to: number, added: boolean, line: number) => void;
  /** The newline that `text` gave last is not in the file (`\ No newline at end of file`). */
  readonly withoutNewline: () => void;
  /** A path with merge conflicts: the index has no content for it. */
  readonly unmerged: (path: string) => void;
}

/** A parser that takes the diff in pieces of any size. */
export interface DiffParser {
  /** Throws `diff-unparsable`. */
  readonly push: (piece: Buffer) => void;
  /** The diff is over. Throws `git-truncated` where it ends within a file, or without the mark that was asked for. */
  readonly end: () => void;
}

/**
 * The last line of a diff that comes through a pipe, followed by git's exit status:
 * `{ git …; echo "secretguard-end $?"; } | node …`. A pipe hides the status, and a git that died
 * half-way looks like a clean diff; so without `secretguard-end 0` nothing passes.
 */
export const END_MARK = 'secretguard-end';

/** Longer than any header line that git writes (a name of 4,096 bytes, quoted, twice). */
const LONGEST_HEADER = 65_536;

type LineKind = 'none' | 'context' | 'added' | 'removed' | 'note';

interface Header {
  /** The name where it is the same on both sides. */
  readonly name: Buffer | undefined;
  status: ChangeStatus;
  mode: string | undefined;
  /** The name after a rename. */
  to: Buffer | undefined;
}

/**
 * Reads what git writes with the arguments of environment.ts (`STAGED_DIFF_ARGS`, `COMMIT_DIFF_ARGS`).
 *
 * Format: git's documentation, "Generating patch text with -p". A hunk's body is read by the counts of its
 * header, so no content can pass for a header; of a hunk's header only the numbers are read, since
 * what follows the second `@@` is text of some other line. Anything unknown is an error, never ignored.
 *
 * @param endMark whether the diff must end in `END_MARK` and status 0
 */
export function createDiffParser(sink: DiffSink, { endMark = false } = {}): DiffParser {
  let header: Header | undefined;
  let inFile = false;
  let oldLeft = 0;
  let newLeft = 0;
  let line = 0;
  let kind: LineKind = 'none';
  let lastKind: LineKind = 'none';
  let partial: Buffer[] = [];
  let partialLength = 0;
  let diffLine = 1;
  let marked = false;

  const problem = (what: string): SecretguardError => failure('diff-unparsable', [String(diffLine), what]);

  const finishHeader = (): void => {
    if (!header) return;
    const { name, status, mode, to } = header;
    const path = status === 'renamed' ? to : name;
    if (!path) throw problem('a file without a name');
    sink.file({
      path: displayName(path),
      status,
      ...(mode === undefined ? {} : { mode }),
    });
    header = undefined;
  };

  const startHunk = (text: string): void => {
    // @@ -1,2 +3,4 @@ text of a line above
    const match = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(text);
    if (!match) throw problem('a hunk header');
    oldLeft = Number(match[1] ?? 1);
    newLeft = Number(match[3] ?? 1);
    line = Number(match[2]);
    lastKind = 'none';
    sink.hunk(line);
  };

  const readHeaderLine = (bytes: Buffer): void => {
    const text = bytes.toString('latin1');
    if (header && readExtendedHeader(header, bytes, text)) return;
    finishHeader();
    if (text.startsWith('diff --git ')) {
      header = { name: commonName(bytes, 11), status: 'modified', mode: undefined, to: undefined };
      inFile = true;
    } else if (text.startsWith('@@ ') && inFile) {
      startHunk(text);
    } else if (text.startsWith('\\ ')) {
      readNote();
    } else if (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(text)) {
      inFile = false;
      sink.commit(text);
    } else if (text.startsWith('* Unmerged path ')) {
      inFile = false;
      sink.unmerged(displayName(nameIn(bytes, 16)));
    } else if (endMark && text.startsWith(`${END_MARK} `)) {
      readEndMark(text);
    } else {
      throw problem('a line that belongs to no file');
    }
  };

  /** Whether the line is one of the header of a file. */
  const readExtendedHeader = (file: Header, bytes: Buffer, text: string): boolean => {
    if (text.startsWith('new file mode ')) {
      file.status = 'added';
      file.mode = text.slice(14);
    } else if (text.startsWith('deleted file mode ')) {
      file.status = 'deleted';
      file.mode = text.slice(18);
    } else if (text.startsWith('new mode ')) {
      file.mode = text.slice(9);
    } else if (text.startsWith('rename to ')) {
      file.status = 'renamed';
      file.to = nameIn(bytes, 10);
    } else if (text.startsWith('index ')) {
      // index <old>..<new> <mode>, the mode only where it did not change
      file.mode ??= /^index [0-9a-f]+\.\.[0-9a-f]+ (\d{6})$/.exec(text)?.[1];
    } else {
      // What is said elsewhere in the header, or of no use.
      return /^(?:---|\+\+\+|old mode|(?:dis)?similarity index|rename from) /.test(text);
    }
    return true;
  };

  const readEndMark = (text: string): void => {
    const status = text.slice(END_MARK.length + 1);
    if (status !== '0') throw failure('git-failed', ['diff --cached', `status ${status}`, '']);
    marked = true;
  };

  const readNote = (): void => {
    if (lastKind === 'context' || lastKind === 'added') sink.withoutNewline();
    else if (lastKind === 'none') throw problem('a note that belongs to no line');
  };

  const kindOf = (first: number | undefined): LineKind => {
    switch (first) {
      case SPACE:
      case NEWLINE: // an empty line of context, as diff.suppressBlankEmpty writes it
        return 'context';
      case PLUS:
        return 'added';
      case DASH:
        return 'removed';
      case BACKSLASH:
        return 'note';
      default:
        throw problem('a line in a hunk');
    }
  };

  const finishBodyLine = (): void => {
    if (kind === 'note') {
      readNote();
      kind = 'none';
      return;
    }
    if (kind !== 'added') oldLeft -= 1;
    if (kind !== 'removed') {
      newLeft -= 1;
      line += 1;
    }
    if (oldLeft < 0 || newLeft < 0) throw problem('a hunk longer than its header says');
    lastKind = kind;
    kind = 'none';
  };

  const readBody = (piece: Buffer, start: number): number => {
    let at = start;
    while (at < piece.length && (oldLeft > 0 || newLeft > 0)) {
      if (kind === 'none') {
        kind = kindOf(piece[at]);
        if (piece[at] !== NEWLINE) at += 1;
      }
      const newline = piece.indexOf(NEWLINE, at);
      const stop = newline < 0 ? piece.length : newline + 1;
      if ((kind === 'context' || kind === 'added') && stop > at)
        sink.text(piece, at, stop, kind === 'added', line);
      at = stop;
      if (newline < 0) break;
      finishBodyLine();
      diffLine += 1;
    }
    return at;
  };

  const readLine = (piece: Buffer, start: number): number => {
    const newline = piece.indexOf(NEWLINE, start);
    if (newline < 0) {
      partial.push(Buffer.from(piece.subarray(start)));
      partialLength += piece.length - start;
      if (partialLength > LONGEST_HEADER) throw problem('a header line without end');
      return piece.length;
    }
    const rest = piece.subarray(start, newline);
    const bytes = partial.length === 0 ? rest : Buffer.concat([...partial, rest]);
    partial = [];
    partialLength = 0;
    if (marked) throw problem('text after the end');
    readHeaderLine(bytes);
    diffLine += 1;
    return newline + 1;
  };

  return {
    push(piece) {
      let at = 0;
      while (at < piece.length) {
        at = oldLeft > 0 || newLeft > 0 ? readBody(piece, at) : readLine(piece, at);
      }
    },
    end() {
      if (oldLeft > 0 || newLeft > 0 || partialLength > 0 || (endMark && !marked))
        throw failure('git-truncated', ['diff']);
      finishHeader();
    },
  };
}
