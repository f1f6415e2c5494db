import type { Chunk } from '../../src/detect/chunk.ts';

/** A chunk as the source of a whole file makes it: every line counts as added. */
export function chunkOf(text: string | Uint8Array, path = 'src/example.ts'): Chunk {
  return {
    path,
    origin: 'file',
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    startLine: 1,
    startColumn: 1,
    added: 'all',
    overlap: 0,
  };
}
