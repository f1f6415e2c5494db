/** A part of a scan: `index` from 1 to `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * The `index`-th of `of` parts of `items`, even by bytes: the largest first, each to the part that has the least.
 * The same for the same items in any order; all parts together are all items. The order of `items` is kept.
 */
export function shardOf<Item>(
  items: readonly Item[],
  { index, of }: Shard,
  sizeOf: (item: Item) => number,
  nameOf: (item: Item) => string,
): readonly Item[] {
  const order = items
    .map((item, at) => ({ at, size: sizeOf(item), name: nameOf(item) }))
    .sort((a, b) => b.size - a.size || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const loads = new Array<number>(of).fill(0);
  const mine = new Set<number>();
  for (const { at, size } of order) {
    const least = loads.indexOf(Math.min(...loads));
    // A file costs something even when it is empty.
    loads[least] = (loads[least] ?? 0) + size + 64;
    if (least === index - 1) mine.add(at);
  }
  return items.filter((_, at) => mine.has(at));
}
