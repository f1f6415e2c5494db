import { createHash } from 'node:crypto';
import { failure } from '../errors.ts';

/** A part of a scan: `index` from 1 to `of`. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** A mark of what is split into parts: parts of something else do not fit, and what lies between them is in none. */
export function markOf(all: readonly string[]): string {
  return createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 12);
}

/** Throws `bad-flag` where there is no such part (counted from 0, say): nothing would be looked at, and that be clean. */
function refuseNoPart({ index, of }: Shard): void {
  if (!(index >= 1 && index <= of && Number.isInteger(index)))
    throw failure('bad-flag', ['shard', 'must have an index from 1 to `of`', 'secretguard scan --help']);
}

/**
 * The `index`-th of `of` parts of `items`, even by bytes: the largest first, each to the part that has the least.
 * The same for the same items in any order; all parts together are all items. The order of `items` is kept.
 */
export function shardOf<Item>(
  items: readonly Item[],
  shard: Shard,
  sizeOf: (item: Item) => number,
  nameOf: (item: Item) => string,
): readonly Item[] {
  refuseNoPart(shard);
  const { index, of } = shard;
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

/**
 * The `index`-th of `of` parts of `items`, which stays a stretch of them: even by bytes, but for the last item of each. All
 * parts together are all items.
 */
export function stretchOf<Item>(
  items: readonly Item[],
  shard: Shard,
  sizeOf: (item: Item) => number,
): readonly Item[] {
  refuseNoPart(shard);
  const { index, of } = shard;
  // A file costs something even when it is empty.
  const loads = items.map((item) => sizeOf(item) + 64);
  const share = loads.reduce((total, load) => total + load, 0) / of;
  let before = 0;
  return items.filter((_, at) => {
    const middle = before + (loads[at] ?? 0) / 2;
    before += loads[at] ?? 0;
    return Math.min(of - 1, Math.floor(middle / share)) === index - 1;
  });
}
