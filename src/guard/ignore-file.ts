/**
 * Edits of ignore files (.gitignore, .npmignore, .dockerignore): lines are appended, everything that stands there
 * stays byte for byte, and the file is replaced in one step.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../errors.ts';
import { codeOf } from '../system-error.ts';
import { writeWhole } from '../whole-file.ts';
import { pasted } from './quote.ts';

/** What was appended to which file. */
export interface IgnoreEdit {
  /** Relative to the root. */
  readonly file: string;
  readonly lines: readonly string[];
  /** Whether the file was not there before. */
  readonly created: boolean;
}

/** The bytes of an ignore file with `lines` appended: the file's own line ends, a last line end where it lacks one. */
function withLines(before: Buffer, lines: readonly string[]): Buffer {
  const text = before.toString('latin1');
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const open = text !== '' && !text.endsWith('\n') ? end : '';
  return Buffer.concat([before, Buffer.from(open + lines.map((line) => line + end).join(''), 'utf8')]);
}

/**
 * Appends the lines that do not stand in the file already, below its last negation. Returns what was written, or undefined where nothing was.
 * Throws `ignore-file-unusable` for a link (git does not follow one), a folder, UTF-16, a read-only file;
 * `unwritable-output` where the system refuses.
 */
export function appendLines(root: string, file: string, lines: readonly string[]): IgnoreEdit | undefined {
  if (lines.length === 0) return undefined;
  const path = join(root, file);
  const stats = lstatSync(path, { throwIfNoEntry: false });
  const word = pasted(file);
  if (stats?.isSymbolicLink())
    throw failure('ignore-file-unusable', [
      file,
      'it is a symbolic link, which git does not follow',
      `make it a file of its own (\`cp --remove-destination "$(readlink -f -- ${word})" ${word}\`)`,
    ]);
  if (stats && !stats.isFile())
    throw failure('ignore-file-unusable', [file, 'it is not a file', 'move it away']);
  if (stats && (stats.mode & 0o222) === 0)
    throw failure('ignore-file-unusable', [file, 'it is read-only', `\`chmod u+w ${word}\``]);
  const before = stats ? readIgnoreFile(path, file) : Buffer.alloc(0);
  if (isUtf16(before))
    throw failure('ignore-file-unusable', [
      file,
      'it is UTF-16, which git cannot read, so none of its lines counts',
      `save it as UTF-8 (\`iconv -f UTF-16 -t UTF-8 ${word} > ${word}.new && mv ${word}.new ${word}\`)`,
    ]);
  const missing = missingLines(before, lines);
  if (missing.length === 0) return undefined;
  replaceFile(path, withLines(before, missing), stats?.mode, file);
  return { file, lines: missing, created: !stats };
}

function readIgnoreFile(path: string, file: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw failure('unreadable-input', [file, codeOf(error)], error);
  }
}

/** Those of `lines` that would change something: a later line wins over an earlier one, so a line counts as there only where none of the other sign follows it. */
function missingLines(before: Buffer, lines: readonly string[]): readonly string[] {
  const there = before
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'));
  const isNegation = (line: string): boolean => line.startsWith('!');
  const afterNegations = there.slice(there.findLastIndex(isNegation) + 1);
  const afterPatterns = there.slice(there.findLastIndex((line) => !isNegation(line)) + 1);
  const adds = lines.some((line) => !isNegation(line) && !afterNegations.includes(line));
  return lines.filter((line) =>
    isNegation(line) ? adds || !afterPatterns.includes(line) : !afterNegations.includes(line),
  );
}

/** Writes the file whole, with `mode`. Throws `unwritable-output` with the file's `name`. */
export function replaceFile(path: string, content: Buffer, mode: number | undefined, name: string): void {
  try {
    writeWhole(path, content, mode);
  } catch (error) {
    throw failure('unwritable-output', [name, codeOf(error)], error);
  }
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}
