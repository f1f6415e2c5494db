/** Where a text comes from: a file's content, or a message that git stores. */
export type Origin = 'file' | 'commit-message' | 'tag-message';

/** The path of a chunk that is the name and address of who made a commit or a tag. */
export const AUTHOR = '<author>';

/** Lines `first` to `last` of a file, 1-based, both included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/**
 * A piece of text on its way to the detector: a whole file, a hunk with its context, a message, or
 * one slice of something too large to hold at once. Sources make chunks, the detector reads them.
 */
export interface Chunk {
  /** As reports print it, relative to the repo's root (or as given, outside one); bytes that are not UTF-8 stand as \xNN. For a message, `<commit message>` or `<tag message>`; for who made it, `<author>`. */
  readonly path: string;
  readonly origin: Origin;
  /** The commit (or tag object) at hand, in full hex; absent in the index and the work tree. */
  readonly commit?: string;
  /** When that commit was authored, ISO 8601 in UTC; from the history source only. */
  readonly date?: string;
  /** The raw bytes, undecoded: UTF-8, Latin-1, UTF-16 or anything else. */
  readonly bytes: Uint8Array;
  /** Line of the file in which `bytes` starts, 1-based. */
  readonly startLine: number;
  /** Column at which `bytes` starts in that line, 1-based, in UTF-16 units; 1 but for slices of one long line. */
  readonly startColumn: number;
  /** The lines that the change adds, in the file's numbering, ascending; `all` where there is no change at hand. A finding that touches none of them is not reported. */
  readonly added: 'all' | readonly LineRange[];
  /** How many bytes at the start the previous slice of the same file has shown already: a finding that ends within them is not reported again. */
  readonly overlap: number;
}

/** Something that was not looked at, and why; stands in the report and makes the exit code 2. */
export interface Skipped {
  readonly file: string;
  readonly commit?: string;
  readonly reason: string;
  /** Only said with `--verbose`, and no failure: binary content that was scanned for prefixed formats. */
  readonly harmless?: boolean;
}

/** A path that a change touches, whether or not a line was added: what the guard judges by its name. */
export interface ChangedPath {
  /** The name after the change (before it, where deleted); as in `Chunk`. */
  readonly path: string;
  readonly status: 'added' | 'modified' | 'deleted' | 'renamed';
  /** git's mode after the change: `100644`, `100755`, `120000` (link), `160000` (submodule); absent where git does not say. */
  readonly mode?: string;
  /** The commit that changes it; absent in the index. */
  readonly commit?: string;
}

/** What a source yields. The bytes of a chunk hold until the next item is asked for. */
export type SourceItem =
  | ({ readonly kind: 'path' } & ChangedPath)
  | { readonly kind: 'chunk'; readonly chunk: Chunk }
  | { readonly kind: 'skipped'; readonly skipped: Skipped };
