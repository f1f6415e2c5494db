/**
 * Files that Git LFS keeps outside of git. What is staged is a pointer to them; what a push uploads lies below the git folder,
 * and that is what has to be looked at.
 *
 * Format of pointers and of the place: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Chunk, SourceItem } from '../detect/chunk.ts';
import { askGit, type GitOptions, readGit } from '../git/stream.ts';
import { createFileReader, type FileReader } from './files.ts';

/** Stands in the first line of every pointer: the hooks' gate looks for it. In lower case. */
export const POINTER_WORD = 'git-lfs.github.com/spec/v1';

const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[\w-]{1,80} sha256:[0-9a-f]{64}\n){0,10}oid sha256:([0-9a-f]{64})\nsize \d{1,20}\n$/;
/** In bytes, by the format. */
const LONGEST_POINTER = 1024;
const LETTER_V = 0x76;

/** What `items` is part of: one, or a list. */
type Items = SourceItem | readonly SourceItem[];

/**
 * `source` with the content of what Git LFS keeps in place of the pointers to it, as far as it is on this machine; of what is not,
 * the pointer stays, and a note. All of such a file counts as added: what it was before is not compared.
 *
 * Throws what `source` throws, and what git throws.
 */
export async function* withLfsContent(
  source: AsyncIterable<Items>,
  options: GitOptions,
): AsyncGenerator<Items> {
  let store: string | undefined;
  let reader: FileReader | undefined;
  for await (const items of source) {
    const list = 'kind' in items ? [items] : items;
    if (!list.some((item) => pointerIn(item) !== undefined)) {
      yield items;
      continue;
    }
    store ??= await storeOf(options);
    reader ??= createFileReader();
    for (const item of list) {
      const id = pointerIn(item);
      if (id === undefined || item.kind !== 'chunk') yield item;
      else yield* contentOf(item.chunk, resolve(store, id.slice(0, 2), id.slice(2, 4), id), reader);
    }
  }
}

/** The SHA-256 of the content that an item is a pointer to. */
function pointerIn(item: SourceItem): string | undefined {
  if (item.kind !== 'chunk' || item.chunk.origin !== 'file') return undefined;
  const { bytes } = item.chunk;
  if (bytes[0] !== LETTER_V || bytes.length > LONGEST_POINTER) return undefined;
  return POINTER.exec(Buffer.from(bytes).toString('latin1'))?.[1];
}

/** Where the contents lie: below the folder that all work trees share, or where `lfs.storage` says. */
async function storeOf(options: GitOptions): Promise<string> {
  const common = await readGit(['rev-parse', '--git-common-dir'], options);
  const { stdout } = await askGit(['config', '--type=path', '--get', 'lfs.storage'], options);
  const [folder = '', storage = ''] = [common, stdout].map((answer) => answer.toString('utf8').trim());
  return resolve(options.cwd, folder, storage === '' ? 'lfs' : storage, 'objects');
}

function* contentOf(pointer: Chunk, file: string, reader: FileReader): Generator<SourceItem> {
  const { path, commit } = pointer;
  const brought = commit === undefined ? {} : { commit };
  if (!existsSync(file)) {
    const reason = 'Git LFS keeps its content, which is not on this machine: the pointer alone was looked at';
    yield { kind: 'chunk', chunk: pointer };
    yield { kind: 'skipped', skipped: { file: path, ...brought, reason, harmless: true } };
    return;
  }
  for (const item of reader({ path, file, named: false }, () => undefined)) {
    if (item.kind === 'chunk') yield { kind: 'chunk', chunk: { ...pointer, ...item.chunk } };
    else if (item.kind === 'skipped') yield { kind: 'skipped', skipped: { ...item.skipped, ...brought } };
  }
}
