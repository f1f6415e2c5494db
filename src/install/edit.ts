import { lstatSync, mkdirSync, readFileSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { failure } from '../errors.ts';
import { codeOf } from '../system-error.ts';
import { writeWhole } from '../whole-file.ts';
import { removeEmptyFolders } from './made-folders.ts';

/** One change to one file; paths are absolute. */
export type Edit =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly content: Uint8Array;
      /** Permission bits. */
      readonly mode: number;
      /** What a person should know about it: "its first step is now secretguard". */
      readonly what: string;
    }
  | {
      /** Links in the folder `path`: to what each leads in the folder `up`, by name. Those that are there already stay. */
      readonly kind: 'links';
      readonly path: string;
      readonly up: string;
      readonly links: Readonly<Record<string, string>>;
      readonly what: string;
    }
  | { readonly kind: 'rename'; readonly path: string; readonly to: string; readonly what: string }
  /** A file, or a folder of links. */
  | { readonly kind: 'remove'; readonly path: string; readonly what: string };

/** What stands at a path. */
export type FileState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'file'; readonly bytes: Buffer; readonly mode: number }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'other' };

/** Reads what stands at `path`, links not followed. Throws `unreadable-input`. */
export function stateOf(path: string): FileState {
  try {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return { kind: 'absent' };
    if (stat.isSymbolicLink()) return { kind: 'link', target: readlinkSync(path) };
    if (!stat.isFile()) return { kind: 'other' };
    return { kind: 'file', bytes: readFileSync(path), mode: stat.mode & 0o7777 };
  } catch (error) {
    // A file stands where its folder would.
    if (codeOf(error) === 'ENOTDIR') return { kind: 'absent' };
    throw failure('unreadable-input', [path, codeOf(error)], error);
  }
}

/**
 * Carries out all edits, or none: what was done is undone when a later one fails. Returns the folders that it had to make.
 * Throws `unwritable-output`.
 */
export function applyEdits(edits: readonly Edit[]): readonly string[] {
  const undo: (() => void)[] = [];
  const made: string[] = [];
  const gone: string[] = [];
  try {
    for (const edit of edits) undo.push(at(edit.path, () => applyEdit(edit, made, gone)));
  } catch (error) {
    for (const step of undo.reverse()) step();
    for (const folder of made) removeEmptyFolders(folder);
    throw error;
  }
  for (const path of gone) at(path, () => rmSync(path, { recursive: true }));
  return made;
}

function at<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw failure('unwritable-output', [path, codeOf(error)], error);
  }
}

function applyEdit(edit: Edit, made: string[], gone: string[]): () => void {
  switch (edit.kind) {
    case 'write': {
      const before = stateOf(edit.path);
      const first = mkdirSync(dirname(edit.path), { recursive: true });
      if (first !== undefined) made.push(first);
      writeWhole(edit.path, edit.content, edit.mode);
      return () => {
        if (before.kind === 'file') writeWhole(edit.path, before.bytes, before.mode);
        else rmSync(edit.path, { force: true });
      };
    }
    case 'links': {
      const first = mkdirSync(edit.path, { recursive: true });
      if (first !== undefined) made.push(first);
      const absent = Object.entries(edit.links)
        .map(([name, target]) => [join(edit.path, name), join(edit.up, target)] as const)
        .filter(([path]) => stateOf(path).kind === 'absent');
      for (const [path, target] of absent) link(target, path);
      return () => {
        for (const [path] of absent) rmSync(path, { force: true });
      };
    }
    case 'rename': {
      const before = stateOf(edit.to);
      renameSync(edit.path, edit.to);
      return () => {
        renameSync(edit.to, edit.path);
        if (before.kind === 'file') writeWhole(edit.to, before.bytes, before.mode);
      };
    }
    case 'remove': {
      // Put aside until all else is done, so that a folder comes back too.
      const aside = `${edit.path}.${process.pid}.gone`;
      renameSync(edit.path, aside);
      gone.push(aside);
      return () => renameSync(aside, edit.path);
    }
  }
}

/** Where the system knows no links (FAT), or lets nobody make one (Windows), there is none. */
function link(target: string, path: string): void {
  try {
    symlinkSync(target, path);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') throw error;
  }
}
