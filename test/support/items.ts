import type { Chunk, SourceItem } from '../../src/detect/chunk.ts';

/** What a source gave, in a form that tests can compare. */
export interface Collected {
  readonly chunks: readonly (Chunk & { readonly text: string })[];
  readonly paths: readonly Extract<SourceItem, { kind: 'path' }>[];
  readonly skipped: readonly Extract<SourceItem, { kind: 'skipped' }>['skipped'][];
  /** `path:line:text` of every line that counts (added, or all), in order, once; bytes as latin1. */
  readonly lines: readonly string[];
}

/** Reads a source to its end, copying the bytes as the detector would have to. */
export async function collect(source: AsyncIterable<SourceItem> | Iterable<SourceItem>): Promise<Collected> {
  const chunks: (Chunk & { text: string })[] = [];
  const paths: Collected['paths'][number][] = [];
  const skipped: Collected['skipped'][number][] = [];
  const lines = new Set<string>();
  for await (const item of source) {
    if (item.kind === 'path') paths.push(item);
    else if (item.kind === 'skipped') skipped.push(item.skipped);
    else {
      const bytes = Buffer.from(item.chunk.bytes);
      const text = bytes.toString('latin1');
      chunks.push({ ...item.chunk, bytes, text });
      const all = text.split('\n');
      if (all[all.length - 1] === '') all.pop();
      all.forEach((content, at) => {
        const line = item.chunk.startLine + at;
        const { added } = item.chunk;
        if (added === 'all' || added.some(({ first, last }) => line >= first && line <= last))
          lines.add(`${item.chunk.path}:${line}:${content}`);
      });
    }
  }
  return { chunks, paths, skipped, lines: [...lines] };
}
