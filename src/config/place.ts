import { relative } from 'node:path';
import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import { failure, type SecretguardError } from '../errors.ts';

/**
 * A config file's data and a way to say where in the file something stands. YAML and JSON alike: JSON is
 * read as the YAML that it also is, after JSON.parse has agreed, so that both have lines and columns.
 */
export interface ConfigSource {
  /** Absolute. */
  readonly file: string;
  /** Plain data, unvalidated; undefined where the file is empty. */
  readonly data: unknown;
  /**
   * The error for what is wrong at `path` (names and list indexes), as `FILE:LINE:COLUMN: what`. With `key`,
   * the place is that key's own inside the map at `path`.
   */
  readonly wrong: (what: string, path: readonly PropertyKey[], key?: string) => SecretguardError;
}

/**
 * Reads the text of a config file. `root` is what its name is shown relative to; `inside` is the path of
 * secretguard's own part in a larger file (`secretguard` in package.json).
 * Throws `config-invalid` for what is neither UTF-8 nor valid YAML or JSON, and for doubled keys.
 */
export function readSource(
  file: string,
  raw: string,
  root: string,
  inside: readonly string[] = [],
): ConfigSource {
  const text = raw.replace(/^\uFEFF/, '');
  const shown = shownName(file, root);
  if (/[\0\uFFFD]/.test(text)) {
    throw failure('config-invalid', [`${shown}:1:1`, 'is not UTF-8 text; save it as UTF-8']);
  }
  const lines = new LineCounter();
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${shown}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    merge: true,
    // The excerpt that a pretty error quotes is file content.
    prettyErrors: false,
    // What it warns of is an error here; it need not print it as well.
    logLevel: 'error',
  });
  // What else stands in package.json is npm's affair: it takes the last of two equal keys.
  const [from, , to] = rangeOf(inside.length > 0 ? document.getIn(inside, true) : undefined);
  const [problem] = [...document.errors, ...document.warnings].filter(
    ({ pos: [at] }) => inside.length === 0 || (at >= from && at < to),
  );
  if (problem) {
    throw failure('config-invalid', [place(problem.pos[0]), firstLine(problem.message)], problem);
  }
  if (file.endsWith('.json')) refuseLooseJson(text, place);
  let data: unknown;
  try {
    data = text.trim() === '' ? undefined : (document.toJS() ?? undefined);
  } catch (error) {
    // An alias without anchor, or one that would unfold into too much (the "billion laughs").
    throw failure(
      'config-invalid',
      [`${shown}:1:1`, error instanceof Error ? firstLine(error.message) : 'cannot be read'],
      error,
    );
  }
  return {
    file,
    data,
    wrong: (what, path, key) =>
      failure('config-invalid', [place(offsetOf(document, [...inside, ...path], key)), what]),
  };
}

/** A file's name as messages show it: relative to `root` where it lies below. */
export function shownName(file: string, root: string): string {
  const name = relative(root, file);
  return name === '' || name.startsWith('..') ? file : name;
}

/** Where the node at `path` starts, or, where there is none (a merged key), the nearest thing around it. */
function offsetOf(document: Document, path: readonly PropertyKey[], key: string | undefined): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const found = document.getIn(path.slice(0, length), true);
    if (key !== undefined && length === path.length && isMap(found)) {
      const pair = found.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
      if (pair && isNode(pair.key)) return startOf(pair.key);
    }
    if (isNode(found)) return startOf(found);
  }
  return 0;
}

function startOf(node: Node): number {
  return rangeOf(node)[0];
}

/** Where a node starts, where its value ends, and where it ends with what belongs to it. */
function rangeOf(node: unknown): readonly [number, number, number] {
  return (isNode(node) ? node.range : undefined) ?? [0, 0, 0];
}

/** YAML forgives a trailing comma or a bare word; a file called .json must not. */
function refuseLooseJson(text: string, place: (offset: number) => string): void {
  if (text.trim() === '') return;
  try {
    JSON.parse(text);
  } catch (error) {
    // Without a position it is the end that came too early.
    const at = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? text.length;
    // Not JSON.parse's own words: they quote the text around the fault.
    throw failure('config-invalid', [place(Number(at)), 'is not valid JSON here'], error);
  }
}

/** Without the name of an alias or a tag at its end: it is the file's content. */
function firstLine(message: string): string {
  return message.split('\n', 1)[0]?.replace(/^(Unresolved [^:]*):.*|\.$/, '$1') ?? '';
}
