import { failure } from '../../errors.ts';
import { type Edit, stateOf } from '../edit.ts';

/** A text file of somebody else's that is to be changed. */
export interface TextFile {
  readonly path: string;
  /** Without its BOM. */
  readonly text: string;
  readonly bom: string;
  /** Permission bits. */
  readonly mode: number;
}

/**
 * Reads a UTF-8 file; undefined where there is none. Throws `hook-unusable` where it is
 * a link or no UTF-8, since it could not be given back as it was; `unreadable-input`.
 */
export function readTextFile(path: string): TextFile | undefined {
  const state = stateOf(path);
  if (state.kind === 'absent') return undefined;
  if (state.kind !== 'file')
    throw failure('hook-unusable', [path, state.kind === 'link' ? 'it is a symbolic link' : 'it is no file']);
  const text = state.bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(state.bytes))
    throw failure('hook-unusable', [path, 'it is not UTF-8']);
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  return { path, text: text.slice(bom.length), bom, mode: state.mode };
}

/** A file that is not there yet, with nothing in it. */
export function newTextFile(path: string, mode: number): TextFile {
  return { path, text: '', bom: '', mode };
}

/** The edit that gives `file` this text; none where it has it already. */
export function rewritten(file: TextFile, text: string, what: string): readonly Edit[] {
  if (text === file.text) return [];
  const content = Buffer.from(file.bom + text, 'utf8');
  return [{ kind: 'write', path: file.path, content, mode: file.mode, what }];
}
