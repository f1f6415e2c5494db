import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { failure } from '../../errors.ts';
import { nextLine } from './marked.ts';

/** A YAML (or JSON, which is YAML) file, read for the places of its parts; the text itself is never written anew. */
export interface YamlText {
  readonly text: string;
  readonly root: YAMLMap | undefined;
}

/** Reads the first document. Throws `hook-unusable` where it is no YAML, or neither a map nor empty. */
export function readYaml(path: string, text: string): YamlText {
  const isJson = /\.jsonc?$/.test(path);
  // Many read JSON with comments, whatever its name; YAML would take one for a part of the key behind it.
  const yaml = isJson ? withoutComments(text) : text;
  const document = parseDocument(yaml, { keepSourceTokens: false, uniqueKeys: false });
  const [error] = document.errors;
  if (error)
    throw failure(
      'hook-unusable',
      [path, `it is not valid ${isJson ? 'JSON' : 'YAML'} (${error.message.split('\n')[0] ?? ''})`],
      error,
    );
  const { contents } = document;
  if (contents !== null && !isMap(contents) && !(isScalar(contents) && contents.value === null))
    throw failure('hook-unusable', [path, 'it holds no map of settings']);
  return { text, root: isMap(contents) ? contents : undefined };
}

/** JSON with its comments blank, so that every place is where it was. */
function withoutComments(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"|\/\/.*|\/\*[\s\S]*?\*\//g, (part) =>
    part.startsWith('"') ? part : part.replace(/\S/g, ' '),
  );
}

/** Where lines at the end of the document go: before its `...`. */
export function endOf(text: string): number {
  return /^\.\.\.[ \t]*\r?$/m.exec(text)?.index ?? text.length;
}

/** The value of `key` in a map: a node, `null` where the key has no value, undefined where there is no such key. */
export function nodeAt(map: YAMLMap | undefined, key: string): Node | null | undefined {
  for (const pair of map?.items ?? []) {
    if (!isScalar(pair.key) || pair.key.value !== key) continue;
    const { value } = pair;
    return value === null || (isScalar(value) && value.value === null)
      ? null
      : isNode(value)
        ? value
        : undefined;
  }
  return undefined;
}

/** A map or list in block style, whose items stand on lines of their own. */
export function isBlock(node: Node | null | undefined): node is YAMLMap | YAMLSeq {
  return isCollection(node) && (isMap(node) || isSeq(node)) && node.flow !== true && node.items.length > 0;
}

/** How far the items of a block collection are indented. */
export function indentOf(text: string, block: YAMLMap | YAMLSeq): string {
  const start = isSeq(block) ? (block.range?.[0] ?? 0) : startOf(block);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return ' '.repeat(start - line);
}

/** Where the line after the last line of a node starts. */
export function afterNode(text: string, node: Node): number {
  const end = lastOffset(node);
  let last = end - 1;
  while (last > 0 && /\s/.test(text[last] ?? '')) last -= 1;
  return nextLine(text, Math.max(last, 0));
}

/** Where the line after that of a key starts. */
export function afterKey(text: string, map: YAMLMap, key: string): number {
  for (const pair of map.items) {
    if (isScalar(pair.key) && pair.key.value === key) return nextLine(text, pair.key.range?.[1] ?? 0);
  }
  return text.length;
}

function startOf(map: YAMLMap): number {
  const first = map.items[0];
  return isPair(first) && isScalar(first.key) ? (first.key.range?.[0] ?? 0) : 0;
}

/** Where the last scalar (or flow collection) below a node ends: a block collection's own end takes in comments after it. */
function lastOffset(node: Node): number {
  if (isBlock(node)) {
    const last: unknown = node.items[node.items.length - 1];
    if (isPair(last)) {
      const { key, value } = last;
      if (isNode(value)) return lastOffset(value);
      if (isScalar(key)) return key.range?.[1] ?? 0;
    }
    if (isNode(last)) return lastOffset(last);
  }
  return node.range?.[1] ?? 0;
}
