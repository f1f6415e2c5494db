import { NEWLINE } from '../byte.ts';
import { AUTHOR, type SourceItem } from '../detect/chunk.ts';
import { failure } from '../errors.ts';
import { type ObjectType, readObjects, typeIn } from '../git/object.ts';
import type { GitOptions } from '../git/stream.ts';
import { SLICE } from './slice.ts';
import { COMMIT_MESSAGE, createTextSlicer, emitWhole, TAG_MESSAGE, type TextPlace } from './text.ts';

/** `author Name <address> seconds zone`, the end of which some tools left out; of a merged tag a space stands before it. */
const PERSON = /^ ?(?:author|committer|tagger) (.*?)(?: -?\d+ [+-]?\d+)?$/gm;

/** What a tag object points to. */
export interface TagTarget {
  readonly id: string;
  readonly type: ObjectType;
}

/** The message of a commit or tag, bytes as stored, in slices; `id` is the object's. A message without a text gives nothing. */
export interface MessagesOptions extends GitOptions {
  readonly input: NonNullable<GitOptions['input']>;
  /** Called for each tag object with what it points to, which may be a tag again. */
  readonly target?: (target: TagTarget) => void;
}

/**
 * The messages of commits and annotated tags, in lists as they come; their ids come in `options.input`, one a line. A merge of a signed tag
 * keeps the tag in its header (`mergetag`): its message is one more. So is whoever made them, each once, where the name or address is long
 * enough for a token: a script may set user.name to the wrong variable. Other objects are passed over.
 *
 * Throws what `readObjects` throws, and `object-missing`.
 */
export async function* messagesOf({
  target,
  ...options
}: MessagesOptions): AsyncGenerator<readonly SourceItem[]> {
  let ready: SourceItem[] = [];
  const emit = (item: SourceItem): void => void ready.push(item);
  let kind: ObjectType = 'commit';
  let commit = '';
  /** The start of the object, in parts, as long as the blank line before the message has not come. */
  let header: Buffer[] | undefined;
  let length = 0;
  let place: TextPlace | undefined;
  let slicer: ReturnType<typeof createTextSlicer> | undefined;

  const people = new Set<string>();

  const readHeader = (text: string): void => {
    for (const [, who = ''] of text.matchAll(PERSON)) {
      if (!place || people.has(who) || !/[\w+/=-]{16}/.test(who)) continue;
      people.add(who);
      emitWhole({ ...place, path: AUTHOR }, Buffer.from(who, 'latin1'), emit);
    }
    if (kind === 'tag') {
      const [, id = '', word] = /^object ([0-9a-f]+)\ntype (\w+)$/m.exec(text) ?? [];
      const type = typeIn(word);
      if (type) target?.({ id, type });
      return;
    }
    if (!text.includes('\nmergetag ')) return;
    for (const tag of text.matchAll(/^mergetag (?:.*\n)(?: .*(?:\n|$))*/gm)) {
      const lines = tag[0].replace(/^ /gm, '');
      const start = lines.indexOf('\n\n');
      if (start < 0) continue;
      const message = Buffer.from(lines.slice(start + 2), 'latin1');
      const merged = createTextSlicer({ path: TAG_MESSAGE, origin: 'tag-message', commit }, emit);
      merged.append(message, 0, message.length);
      merged.finish();
    }
  };

  const sink = {
    start(id: string, type: ObjectType, size: number): void {
      kind = type;
      commit = id;
      length = size;
      header = [];
      place =
        type === 'commit'
          ? { path: COMMIT_MESSAGE, origin: 'commit-message', commit }
          : type === 'tag'
            ? { path: TAG_MESSAGE, origin: 'tag-message', commit }
            : undefined;
    },
    data(piece: Buffer, from: number, to: number): void {
      if (!place) return;
      if (!header) {
        slicer?.append(piece, from, to);
        return;
      }
      const part = piece.subarray(from, to);
      const isSplit = part[0] === NEWLINE && header.at(-1)?.at(-1) === NEWLINE;
      if (!isSplit && !part.includes('\n\n')) {
        header.push(Buffer.from(part));
        return;
      }
      const bytes = header.length === 0 ? part : Buffer.concat([...header, part]);
      const end = bytes.indexOf('\n\n');
      header = undefined;
      readHeader(bytes.toString('latin1', 0, end));
      if (bytes.length === length && length <= SLICE) {
        emitWhole(place, bytes.subarray(end + 2), emit);
      } else {
        slicer = createTextSlicer(place, emit);
        slicer.append(bytes, end + 2, bytes.length);
      }
    },
    end(): void {
      if (place && header) readHeader(Buffer.concat(header).toString('latin1'));
      slicer?.finish();
      slicer = undefined;
    },
    missing(id: string): void {
      throw failure('object-missing', [id]);
    },
  };
  for await (const _ of readObjects(sink, options)) {
    if (ready.length === 0) continue;
    const items = ready;
    ready = [];
    yield items;
  }
}

/** The messages of `tags` and of the tags that they point to; `leads` gets every object at an end that is no tag. */
export async function* tagMessages(
  tags: readonly string[],
  options: GitOptions,
  leads: (target: TagTarget) => void,
): AsyncGenerator<readonly SourceItem[]> {
  const seen = new Set<string>();
  let current: readonly string[] = tags;
  while (current.length > 0) {
    const next: string[] = [];
    for (const id of current) seen.add(id);
    yield* messagesOf({
      ...options,
      input: `${current.join('\n')}\n`,
      target(found) {
        if (found.type !== 'tag') leads(found);
        else if (!seen.has(found.id)) next.push(found.id);
      },
    });
    current = next;
  }
}
