import { FOLDED, HitList, type Keyword, type Prefilter } from './prefilter.ts';

/**
 * A prefilter for a few kilobytes, as a hook sees them: made in a tenth of the time of `createPrefilter`, and a
 * tenth as fast afterwards. Finds the same occurrences.
 *
 * Keywords hang by their first two bytes (their case ignored); each place of the text is asked for those.
 */
export function createSmallPrefilter(keywords: readonly Keyword[]): Prefilter {
  const heads = new Uint16Array(65536);
  const lists: number[][] = [[]];
  const single: number[] = [];
  for (const [index, { text }] of keywords.entries()) {
    if (text.length < 2) {
      single.push(index);
      continue;
    }
    const head = headOf(text.charCodeAt(0), text.charCodeAt(1));
    const list = heads[head] || lists.push([]) - 1;
    heads[head] = list;
    lists[list]?.push(index);
  }
  const hits = new HitList();
  let end = 0;

  function compare(bytes: Uint8Array, keyword: number, at: number): void {
    const { text = '', ignoreCase = false } = keywords[keyword] ?? {};
    if (at + text.length > end) return;
    for (let offset = 0; offset < text.length; offset += 1) {
      const byte = bytes[at + offset] ?? 0;
      const wanted = text.charCodeAt(offset);
      if (byte === wanted) continue;
      if (!ignoreCase || FOLDED[byte] !== FOLDED[wanted & 255]) return;
    }
    hits.push(keyword, at);
  }

  return {
    search(bytes, from = 0, to = bytes.length) {
      hits.count = 0;
      end = to;
      const last = to - 1;
      for (let at = from; at < last; at += 1) {
        const list = heads[headOf(bytes[at] ?? 0, bytes[at + 1] ?? 0)] ?? 0;
        if (list !== 0) for (const keyword of lists[list] ?? []) compare(bytes, keyword, at);
      }
      for (const keyword of single) for (let at = from; at <= last; at += 1) compare(bytes, keyword, at);
      return hits;
    },
  };
}

function headOf(first: number, second: number): number {
  return ((FOLDED[first & 255] ?? 0) << 8) | (FOLDED[second & 255] ?? 0);
}
