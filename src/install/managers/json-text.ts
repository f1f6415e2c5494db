import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import { failure } from '../../errors.ts';
import { eolOf } from './marked.ts';
import { nodeAt, readYaml } from './yaml-text.ts';

/**
 * Changes to a JSON file that leave every other byte of it alone: a property goes in by one insertion, and comes out by
 * taking away what that insertion was.
 */

/** The string at `keys`; undefined where there is none. Throws `hook-unusable` where the file is no JSON. */
export function jsonString(path: string, text: string, keys: readonly string[]): string | undefined {
  const map = mapAt(path, text, keys.slice(0, -1));
  const value = nodeAt(map, keys[keys.length - 1] ?? '');
  return isText(value) ? value.value : undefined;
}

/** Whether there is an object at `keys`. */
export function hasJsonObject(path: string, text: string, keys: readonly string[]): boolean {
  return mapAt(path, text, keys) !== undefined;
}

/** Whether the object at `keys` has a property of this name. */
export function hasJsonKey(path: string, text: string, keys: readonly string[], key: string): boolean {
  return nodeAt(mapAt(path, text, keys), key) !== undefined;
}

/** What JSON can hold. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What stands right behind the brace or bracket of something that was there before us, with nothing in it. */
const WAS_THERE = ' ';

/**
 * `text` with `value` in the object at `keys` (which is there; `[]` is the file's own) under `key`, in place of what it had.
 * Throws `hook-unusable` where that is of another kind than `value`, since it could not be given back, and where the file is empty.
 */
export function withJsonValue(
  path: string,
  text: string,
  keys: readonly string[],
  key: string,
  value: Json,
): string {
  const map = mapAt(path, text, keys);
  if (!map?.range) throw failure('hook-unusable', [path, 'it holds no map of settings']);
  const old = nodeAt(map, key);
  const fits = isMap(old)
    ? typeof value === 'object' && !Array.isArray(value)
    : isText(old) && typeof value === 'string';
  if (old !== undefined && !fits)
    throw failure('hook-unusable', [path, `\`${key}\` holds something else than secretguard can add to`]);
  const eol = eolOf(text);
  const outer = lineIndent(text, map.range[0]);
  const unit = keys.length > 0 && !/\n./.test(text) ? undefined : unitOf(text);
  const rendered = (indent: string): string =>
    JSON.stringify(value, undefined, unit).replaceAll('\n', eol + indent);
  if (old?.range)
    return text.slice(0, old.range[0]) + rendered(lineIndent(text, old.range[0])) + text.slice(old.range[1]);
  const last = map.items[map.items.length - 1];
  const end = rangeOf(last?.value)?.[1] ?? map.range[0] + 1;
  const comma = last === undefined ? '' : ',';
  const first = rangeOf(map.items[0]?.key)?.[0];
  const space = first === undefined && (keys.length > 0 || map.range[1] - map.range[0] > 2);
  const oneLine = first !== undefined && !text.slice(map.range[0], first).includes('\n');
  if (space)
    return `${text.slice(0, end)}${WAS_THERE}${JSON.stringify(key)}: ${rendered(outer)}${text.slice(end)}`;
  if (oneLine)
    return `${text.slice(0, end)}, ${JSON.stringify(key)}: ${JSON.stringify(value)}${text.slice(end)}`;
  const indent = first === undefined ? outer + unitOf(text) : lineIndent(text, first);
  const tail = last === undefined ? `${eol}${outer}` : '';
  const property = `${JSON.stringify(key)}: ${rendered(indent)}`;
  return `${text.slice(0, end)}${comma}${eol}${indent}${property}${tail}${text.slice(end)}`;
}

/** What stands before a text, and what behind it. */
export type Wrap = readonly [before: string, behind: string];

/** `text` with `around` in place of `old` around the rest of the string at `keys`, which stays as it is written, escapes and all. */
export function rewrapped(
  path: string,
  text: string,
  keys: readonly string[],
  old: Wrap,
  around: Wrap,
): string {
  const node = nodeAt(mapAt(path, text, keys.slice(0, -1)), keys[keys.length - 1] ?? '');
  if (!isText(node) || !node.range) return text;
  const [from = 0, to = 0] = node.range;
  const [start, end] = [`"${inString(old[0])}`, `${inString(old[1])}"`];
  const written = text.slice(from, to);
  const source = written.startsWith(start) && written.endsWith(end) ? written : JSON.stringify(node.value);
  const rest = source.slice(start.length, -end.length);
  return `${text.slice(0, from)}"${inString(around[0])}${rest}${inString(around[1])}"${text.slice(to)}`;
}

function inString(text: string): string {
  return JSON.stringify(text).slice(1, -1);
}

/**
 * `text` without the property, and without what `withJsonValue` put around it. With `all`, also without the objects above
 * it that it came with, where they hold nothing else.
 */
export function withoutJsonKey(
  path: string,
  text: string,
  keys: readonly string[],
  key: string,
  all?: 'all',
): string {
  const map = mapAt(path, text, keys);
  if (!map?.range) return text;
  const at = map.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
  const pair = map.items[at];
  const start = rangeOf(pair?.key)?.[0];
  const end = rangeOf(pair?.value)?.[1];
  if (start === undefined || end === undefined) return text;
  if (map.items.length === 1) return withoutOnly(path, text, keys, [start, end], map.range, all);
  const before = rangeOf(map.items[at - 1]?.value)?.[1];
  if (before !== undefined) return text.slice(0, before) + text.slice(end);
  return text.slice(0, start) + text.slice(rangeOf(map.items[1]?.key)?.[0] ?? end);
}

/** Without all that the object or list at `keys` holds. */
function withoutOnly(
  path: string,
  text: string,
  keys: readonly string[],
  [start, end]: readonly [number, number],
  [open, close]: readonly [number, number, number],
  all: 'all' | undefined,
): string {
  const space = text.slice(open + 1, start);
  if (all && keys.length > 0 && space !== WAS_THERE)
    return withoutJsonKey(path, text, keys.slice(0, -1), keys[keys.length - 1] ?? '', all);
  return text.slice(0, open + 1) + text.slice(space.includes('\n') ? close - 1 : end);
}

function mapAt(path: string, text: string, keys: readonly string[]): YAMLMap | undefined {
  let map = readYaml(path, text).root;
  for (const key of keys) {
    const value = nodeAt(map, key);
    if (!isMap(value)) return undefined;
    map = value;
  }
  return map;
}

function isText(
  node: unknown,
): node is { readonly value: string; readonly range?: readonly number[] | null } {
  return isScalar(node) && typeof node.value === 'string';
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  return hasRange(node) ? [node.range[0], node.range[1]] : undefined;
}

function hasRange(node: unknown): node is { readonly range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

function lineIndent(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
}

/** One step of indentation: that of the first line that has any. */
function unitOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

/** The source text of each item of the list at `keys`; undefined where there is no list. */
export function jsonItems(
  path: string,
  text: string,
  keys: readonly string[],
): readonly string[] | undefined {
  return listAt(path, text, keys)?.items.map((item) => {
    const [start, end] = rangeOf(item) ?? [0, 0];
    return text.slice(start, end);
  });
}

/** `text` with `value` at the end of the list at `keys`, which is there. */
export function withJsonItem(path: string, text: string, keys: readonly string[], value: Json): string {
  const list = listAt(path, text, keys);
  if (!list?.range) return text;
  const [open] = list.range;
  const eol = eolOf(text);
  const outer = lineIndent(text, open);
  const first = rangeOf(list.items[0])?.[0];
  const last = rangeOf(list.items[list.items.length - 1])?.[1];
  const inLine = first === undefined || !text.slice(open, first).includes('\n');
  const indent = inLine ? outer : lineIndent(text, first);
  const item = JSON.stringify(value, undefined, unitOf(text)).replaceAll('\n', eol + indent);
  if (last === undefined) return `${text.slice(0, open + 1)}${WAS_THERE}${item}${text.slice(open + 1)}`;
  return inLine
    ? `${text.slice(0, last)}, ${JSON.stringify(value)}${text.slice(last)}`
    : `${text.slice(0, last)},${eol}${indent}${item}${text.slice(last)}`;
}

/** `text` without the items of the list at `keys` whose source text is `ours`, and without what came with them, as `withoutJsonKey`. */
export function withoutJsonItems(
  path: string,
  text: string,
  keys: readonly string[],
  ours: (source: string) => boolean,
): string {
  const list = listAt(path, text, keys);
  if (!list?.range) return text;
  const ranges = list.items.map((item) => rangeOf(item) ?? [0, 0]);
  const at = ranges.findIndex(([start, end]) => ours(text.slice(start, end)));
  const range = ranges[at];
  if (!range) return text;
  const before = ranges[at - 1];
  const after = ranges[at + 1];
  const without =
    before !== undefined
      ? text.slice(0, before[1]) + text.slice(range[1])
      : after !== undefined
        ? text.slice(0, range[0]) + text.slice(after[0])
        : withoutOnly(path, text, keys, [range[0], range[1]], list.range, 'all');
  return withoutJsonItems(path, without, keys, ours);
}

function listAt(path: string, text: string, keys: readonly string[]): YAMLSeq | undefined {
  const value = nodeAt(mapAt(path, text, keys.slice(0, -1)), keys[keys.length - 1] ?? '');
  return isSeq(value) ? value : undefined;
}
