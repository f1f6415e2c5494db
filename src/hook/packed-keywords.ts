/**
 * The keywords of all rules as the runtime reads them from keywords.bin: made when the package is built, so that a hook need
 * neither parse the rules nor count out their keywords (15 ms) before it can look for them.
 *
 * Layout: sections, each its length in bytes (32 bits, little endian), its bytes, and zeros up to a multiple of four.
 */
import { MARK_KEYWORDS } from '../detect/encoded.ts';
import { GENERIC_KEYWORDS } from '../detect/generic-keyword.ts';
import type { Consumer, gatherKeywords, KeywordIndex, KeywordList } from '../detect/keyword-index.ts';
import { createPrefilter, type Keyword } from '../detect/prefilter.ts';
import { isFormatRule, type Rule } from '../detect/rule.ts';
import { type KeywordTable, searchTable, tableOf } from '../detect/small-prefilter.ts';
import { choose } from '../detect/sweep.ts';

/** A consumer is two words: its kind above its rule's slot, and what is particular to its kind. */
const KINDS = ['format', 'near', 'generic', 'mark'] as const;
const SLOT_BITS = 14;
const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Beside runtime.cjs in an installed runtime. */
export const KEYWORDS_FILE = 'keywords.bin';

/** Writes down what `gatherKeywords` counted out; `places` are the provider and the rule at each slot, `of` is the mark of the table that they are places of. */
export function packKeywords(
  { anywhere, beforeRuns, longest, furthest }: ReturnType<typeof gatherKeywords>,
  places: readonly (readonly [provider: number, rule: number])[],
  of: number,
): Buffer {
  const lists = [anywhere, beforeRuns].flatMap(({ keywords, consumers }) => {
    const { table, order } = tableOf(keywords);
    const uses = order.map((keyword) => (consumers[keyword] ?? []).map(wordsOf));
    const ends = [0];
    for (const [place, use] of uses.entries()) ends.push((ends[place] ?? 0) + use.length * 2);
    const { letters, starts, folds, heads, firsts } = table;
    return [letters, words(starts), folds, words(heads), words(firsts), words(ends), words(uses.flat(2))];
  });
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(of);
  return Buffer.concat(
    [mark, words([longest, furthest]), ...lists, words(places.flat())].flatMap((bytes) => {
      const length = Buffer.alloc(4);
      length.writeUInt32LE(bytes.length);
      return [length, bytes, Buffer.alloc(-bytes.length & 3)];
    }),
  );
}

function wordsOf(consumer: Consumer): readonly number[] {
  const kind = KINDS.indexOf(consumer.kind) << SLOT_BITS;
  switch (consumer.kind) {
    case 'format':
      return [kind | consumer.slot, consumer.index];
    case 'near':
      return [kind | consumer.slot, 0];
    case 'generic':
      return [kind, GENERIC_KEYWORDS.indexOf(consumer.keyword)];
    case 'mark':
      return [kind, MARK_KEYWORDS.findIndex(({ mark }) => mark === consumer.mark)];
  }
}

function words(numbers: Iterable<number>): Buffer {
  const all = [...numbers];
  if (all.some((number) => number > 0xffff)) throw new Error('a number that does not fit into 16 bits');
  const bytes = Buffer.alloc(all.length * 2);
  for (const [at, number] of all.entries()) bytes.writeUInt16LE(number, at * 2);
  return bytes;
}

/** Reads what `packKeywords` wrote; `ruleAt` is asked for a rule when one of its keywords is met. */
export function unpackKeywords(
  packed: Buffer,
  of: number,
  ruleAt: (provider: number, rule: number) => Rule,
): () => KeywordIndex {
  // Words are read where they stand, which is allowed at even places only.
  const bytes = packed.byteOffset % 2 === 0 ? packed : Buffer.from(new Uint8Array(packed));
  let at = 0;
  const section = (): Buffer => {
    const length = bytes.readUInt32LE(at);
    const part = bytes.subarray(at + 4, at + 4 + length);
    if (part.length !== length) throw new Error('keywords.bin was cut off');
    at += 4 + length + (-length & 3);
    return part;
  };
  const numbers = (): Uint16Array => {
    const part = section();
    if (!LITTLE_ENDIAN) part.swap16();
    return new Uint16Array(part.buffer, part.byteOffset, part.length / 2);
  };
  if (section().readUInt32LE() !== of) throw new Error('keywords.bin does not belong to this runtime');
  const [longest = 0, furthest = 0] = numbers();
  const lists = [0, 1].map(() => ({
    table: {
      letters: section(),
      starts: numbers(),
      folds: section(),
      heads: numbers(),
      firsts: numbers(),
    } satisfies KeywordTable,
    ends: numbers(),
    uses: numbers(),
  }));
  const places = numbers();
  const consumer = (word: number, argument: number): Consumer => {
    const kind = KINDS[word >> SLOT_BITS];
    const slot = word & ((1 << SLOT_BITS) - 1);
    if (kind === 'generic') {
      const keyword = GENERIC_KEYWORDS[argument];
      if (keyword !== undefined) return { kind, keyword };
    }
    if (kind === 'mark') {
      const mark = MARK_KEYWORDS[argument]?.mark;
      if (mark !== undefined) return { kind, mark };
    }
    const rule = ruleAt(places[slot * 2] ?? 0, places[slot * 2 + 1] ?? 0);
    return isFormatRule(rule)
      ? { kind: 'format', rule, index: argument, slot }
      : { kind: 'near', rule, slot };
  };
  const listOf = ({ table, ends, uses }: (typeof lists)[number]): KeywordList => {
    const consumers: (readonly Consumer[] | undefined)[] = [];
    const textOf = (keyword: number): string =>
      Buffer.from(table.letters.buffer, table.letters.byteOffset, table.letters.length).toString(
        'latin1',
        table.starts[keyword],
        table.starts[keyword + 1],
      );
    return {
      textOf,
      consumersOf(keyword) {
        const known = consumers[keyword];
        if (known) return known;
        const made: Consumer[] = [];
        for (let use = ends[keyword] ?? 0; use < (ends[keyword + 1] ?? 0); use += 2)
          made.push(consumer(uses[use] ?? 0, uses[use + 1] ?? 0));
        consumers[keyword] = made;
        return made;
      },
      prefilterFor: choose(
        () => searchTable(table),
        () =>
          createPrefilter(
            Array.from(
              table.folds,
              (fold, keyword): Keyword => ({ text: textOf(keyword), ignoreCase: fold === 1 }),
            ),
          ),
      ),
    };
  };
  return () => {
    const [anywhere, beforeRuns] = lists.map(listOf);
    if (!anywhere || !beforeRuns) throw new Error('keywords.bin holds no lists');
    return { anywhere, beforeRuns, longest, furthest };
  };
}
