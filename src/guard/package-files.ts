/** Edits of `files` in package.json: an entry that leaves a file out, at the end, in the layout that is there. */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { recordIn } from '../record.ts';
import { type IgnoreEdit, replaceFile } from './ignore-file.ts';

/** An entry to add to a package.json's `files`. */
export interface FilesEntry {
  /** The package.json, relative to the root. */
  readonly file: string;
  readonly entry: string;
}

/**
 * The text of a package.json with `entries` at the end of its `files`, laid out as the entries before; undefined where that
 * cannot be done so that nothing else of its meaning changes. Source of `!` entries: https://docs.npmjs.com/cli/configuring-npm/package-json#files
 */
export async function withFilesEntries(
  text: string,
  entries: readonly string[],
): Promise<string | undefined> {
  // JSON is YAML, and the YAML parser knows where in the text each value stands.
  const { isCollection, isNode, parseDocument } = await import('yaml');
  const files = parseDocument(text, { logLevel: 'silent' }).get('files', true);
  if (!isCollection(files)) return undefined;
  const [last, previous] = [files.items.at(-1), files.items.at(-2)];
  if (!isNode(last) || !last.range) return undefined;
  const end = last.range[1];
  // What stands between two entries, else before the only one: `, ` or a line break and its indentation.
  const from = isNode(previous) && previous.range ? previous.range[1] : (files.range?.[0] ?? end) + 1;
  const gap = text.slice(from, last.range[0]).replace(',', '');
  const added = entries.map(
    (entry) => `,${gap === '' && !isNode(previous) ? ' ' : gap}${JSON.stringify(entry)}`,
  );
  const after = text.slice(0, end) + added.join('') + text.slice(end);
  return isSame(text, after, entries) ? after : undefined;
}

/** Whether `after` means what `before` means, with the entries added. */
function isSame(before: string, after: string, entries: readonly string[]): boolean {
  const manifest = recordIn(before);
  const files = manifest?.['files'];
  // Where the layout is one that the edit does not understand, there is no JSON after it.
  return (
    Array.isArray(files) && isDeepStrictEqual(recordIn(after), { ...manifest, files: [...files, ...entries] })
  );
}

/** Adds the entries to each package.json; one that cannot be edited safely is left, and the audit goes on reporting it. Throws `unwritable-output`. */
export async function addFilesEntries(
  root: string,
  wanted: readonly FilesEntry[],
): Promise<readonly IgnoreEdit[]> {
  const edits: IgnoreEdit[] = [];
  for (const file of new Set(wanted.map((one) => one.file))) {
    const entries = wanted.filter((one) => one.file === file).map(({ entry }) => entry);
    const path = join(root, file);
    const after = await withFilesEntries(readFileSync(path, 'utf8'), entries);
    if (after === undefined) continue;
    replaceFile(path, Buffer.from(after, 'utf8'), statSync(path).mode, file);
    edits.push({ file, lines: entries.map((entry) => JSON.stringify(entry)), created: false });
  }
  return edits;
}
