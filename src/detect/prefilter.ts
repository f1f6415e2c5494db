import { createSweep, GrowingPairs, type PairList } from './sweep.ts';

/** A literal to look for. Its characters stand for bytes (U+0000 to U+00FF). */
export interface Keyword {
  readonly text: string;
  /** Whether case (of ASCII letters) is ignored. */
  readonly ignoreCase: boolean;
}

/** One pass over bytes for all keywords at once. Each occurrence, overlapping ones too, is reported once; the order is only nearly that of the text. */
export interface Prefilter {
  /** What lies between the bytes `from` and `to` (all of them unless told), counted from the start of `bytes`. Of each the keyword's number and its place; the list is valid until the next search. */
  readonly search: (bytes: Uint8Array, from?: number, to?: number) => PairList;
}

/**
 * The most frequent pairs of printable characters in source code, most frequent first (counted over the
 * 266 MB of this project's own node_modules). Only speed depends on it.
 */
const FREQUENT_PAIRS =
  '  oninerree or: entestdetithatesle "t  tntarioalseisetco, pen s nsrimengroct =ed ihera ctran' +
  '= itodnd {ec a sextarttoasur *neuns.) ncpo", rlice er );chlahifiulvematyyp* ssll nil ocae_am' +
  'acefpa f":rnea pgetuifd ==em ( }ue dvaomf sinaoppre.noel \'loptolrrtsoubeut//adxplursidmpic b' +
  'o dini**usotighafoy  vt_()ims_t.nusoa ke miecldomoe(ocumosoffaCo uRext /e:agt(e,applckscfun_' +
  'tt lsuow_a we) |),_t| lt(ed__i.smil ay))abbls:irg  [fe `Stevlyjeru> rgails*/(t/*.cgi--da +mb' +
  'ia.tqu\' m htInbor.r(ey.pcrh  T&&t,pusp" s)Prt)Paepryipdu,1oowiiz=>r_auZoze_cbjho_osh],egrm},' +
  'ivsajsTyn(nl/ ."} e"ba?:rc}){ nfviDeoiz.w  St:cis",tpstpob):tcuibu hs/ew){ld.l_mrd.i")s,fr g' +
  '.o_sds 0n..mppwaff @_e\',Ex_1).Op_f. cu\\" RAreq A(p..Th(c(i0}Li.dupgtnn` + ||("y_bie;Mi/dok10' +
  'eeNo k 1 C zMa I0,_povs(vodMNa_bgu.e{0ebn"gn11_n};f(i :/(sd.pi0_._dd.r_0r)${(n\\uucSet"a.d:Sc' +
  'ubua)}wo $gheSsynk1,.a Ee-eo!=nv00h(yn Pmm.Zr,ePibErhrbrwhmsav_drfn)d"}\'k [] &nyd;Fi12_r(hak' +
  ' -] \'{g_gse=csgrCa`,n,.fMo& Ob__];muVar:l.n:npwed)Toug](,"d,l(Enrka_])Uno_eiRE(r_2 !ziDi? ,[' +
  '\')n;_w ?uf.jE_p  Dogc =tfs20t-ywlv O``ONccrld(eEJS,nFo _l_wnWe./.nCh`)";flaxe`y(g((aINtS16r;' +
  'oa \\y.tT=ne]awx 0){1 N.gks>>ER- wr,eeAysftr" Mf__u((t=s;(\'g.DE-seOSi"t9,@peTeI :EveCMe 2"A(v' +
  'u  F';

/** In `kinds` (see sweep.wat): the word may be two bytes of a keyword that has two more after it; one more before it; one more after it. */
const LONG = 1;
const BEFORE = 2;
const AFTER = 4;
/** How much rarer a pair is let through that has a known byte on both sides. */
const BOTH_SIDES = 0.1;
/** How much dearer a pair is for each keyword that is compared for its sake already. */
const SHARED = 0.5;
/** Clears the bit that tells ASCII lower case from upper in each byte of a word. */
const CASELESS = 0xdfdf;
const MIX = 0x9e3779b1;
/** Different words of two bytes. */
const WORDS = 65_536;
/** Words that are looked at in one go. */
const BLOCK = 4096;

/**
 * Makes the prefilter of `keywords` (three bytes or more are fast; shorter ones cost a pass each). Throws where there is no
 * WebAssembly.
 *
 * Memory is read as 16-bit words, so only each second pair of neighbours is seen. Whatever the alignment,
 * some pair of a keyword falls on a word: of those at even offsets in it one is chosen, and one of those at
 * odd offsets, so that all chosen pairs together are as rare as can be. A first table says whether a word is
 * one of them with the neighbours that it has (four bits of the byte on either side), which one word in thirty is; a second one, by
 * a hash of the word and what stands beside it, which keywords to compare. Making the tables takes a few milliseconds. The
 * loops are in sweep.wat.
 */
export function createPrefilter(keywords: readonly Keyword[]): Prefilter {
  const needles = keywords.map(({ text, ignoreCase }) =>
    Buffer.from(ignoreCase ? lowerCase(text) : text, 'latin1'),
  );
  const folds = keywords.map(({ ignoreCase }) => ignoreCase);
  const tiny = [...needles.keys()].filter((keyword) => (needles[keyword]?.length ?? 0) < 3);
  const kinds = new Uint8Array(WORDS);
  /** For each word, a bit of `sideOf` for what the next byte may be (the lower half), and for the byte before (the upper half). */
  const gate = new Uint32Array(WORDS);
  const lists = new Lists();
  const long = new Uint16Array(WORDS);
  const before = new Uint16Array(WORDS);
  const after = new Uint16Array(WORDS);
  const frequency = pairFrequencies();
  /** Which table tells of the pair at `offset` of `needle`, by what, and where there. */
  const bucketOf = (
    needle: Uint8Array,
    offset: number,
  ): { readonly kind: number; readonly table: Uint16Array; readonly index: number } => {
    const word = wordOf(needle[offset] ?? 0, needle[offset + 1] ?? 0);
    const next = needle[offset + 2];
    const second = needle[offset + 3];
    if (next !== undefined && second !== undefined)
      return { kind: LONG, table: long, index: mix(word, wordOf(next, second)) };
    if (next !== undefined) return { kind: AFTER, table: after, index: mix(word, next) };
    return { kind: BEFORE, table: before, index: mix(word, needle[offset - 1] ?? 0) };
  };
  /**
   * What looking at the pair at `offset` of `needle` (its lower case stands for all) costs, in no unit: how often that happens, and
   * how many keywords are compared there already.
   */
  const costOf = (needle: Uint8Array, offset: number): number => {
    const word = wordOf(needle[offset] ?? 0, needle[offset + 1] ?? 0);
    const sides = offset === 0 || offset + 2 === needle.length ? 1 : BOTH_SIDES;
    const { table, index } = bucketOf(needle, offset);
    return (frequency[word] ?? 0) * sides * (1 + lists.lengthAt(table, index) * SHARED);
  };
  const flag = (low: number, high: number, kind: number, sides: number): void => {
    const word = wordOf(low, high);
    kinds[word] = (kinds[word] ?? 0) | kind;
    gate[word] = (gate[word] ?? 0) | sides;
  };
  const add = (keyword: number, offset: number): void => {
    const needle = needles[keyword] ?? AS_IS;
    const low = needle[offset] ?? 0;
    const high = needle[offset + 1] ?? 0;
    const { kind, table, index } = bucketOf(needle, offset);
    const sides = sideOf(needle[offset + 2]) | (sideOf(needle[offset - 1]) << 16);
    flag(low, high, kind, sides);
    if (folds[keyword] === true) {
      flag(UPPERED[low] ?? 0, high, kind, sides);
      flag(low, UPPERED[high] ?? 0, kind, sides);
      flag(UPPERED[low] ?? 0, UPPERED[high] ?? 0, kind, sides);
    }
    lists.add(table, index, keyword, offset);
  };
  for (const [keyword, needle] of needles.entries()) {
    if (needle.length < 3) continue;
    for (let parity = 0; parity < 2; parity += 1) {
      let best = parity;
      for (let offset = parity + 2; offset + 2 <= needle.length; offset += 2) {
        if (costOf(needle, offset) < costOf(needle, best)) best = offset;
      }
      add(keyword, best);
    }
  }

  // What sweep.wat reads, one behind the other.
  const tables: Uint8Array[] = [];
  let length = 0;
  const put = (table: Uint8Array | Uint16Array | Uint32Array): number => {
    const place = length;
    tables.push(
      new Uint8Array(table.buffer, table.byteOffset, table.byteLength),
      new Uint8Array(-table.byteLength & 3),
    );
    length += table.byteLength + (-table.byteLength & 3);
    return place;
  };
  const gatePlace = put(gate);
  const kindsPlace = put(kinds);
  const packed = lists.packed();
  const [longPlace, beforePlace, afterPlace] = [put(long), put(before), put(after)];
  const listsPlace = put(packed);
  const foldPlaces = [put(AS_IS), put(FOLDED)];
  const keys = new Uint32Array(needles.length * 3);
  for (const [keyword, needle] of needles.entries())
    keys.set([put(needle), needle.length, foldPlaces[folds[keyword] ? 1 : 0] ?? 0], keyword * 3);
  const keysPlace = put(keys);
  const flagsPlace = put(new Uint16Array(BLOCK));
  const sweep = createSweep(Buffer.concat(tables));
  const hits = new GrowingPairs();

  return {
    search(bytes, from = 0, to = bytes.length) {
      const loaded = sweep.load(bytes, from, to);
      const end = sweep.search(
        loaded.from,
        loaded.to,
        gatePlace,
        kindsPlace,
        longPlace,
        beforePlace,
        afterPlace,
        listsPlace,
        keysPlace,
        flagsPlace,
        loaded.results,
      );
      const { numbers, count } = sweep.pairs(loaded, end);
      const shift = from - loaded.from;
      hits.count = 0;
      for (let hit = 0; hit < count; hit += 1)
        hits.push(numbers[hit * 2] ?? 0, (numbers[hit * 2 + 1] ?? 0) + shift);
      for (const keyword of tiny)
        searchTiny(
          bytes,
          needles[keyword] ?? FOLDED,
          folds[keyword] === true,
          (at) => hits.push(keyword, at),
          from,
          to,
        );
      return hits;
    },
  };
}

function searchTiny(
  bytes: Uint8Array,
  needle: Uint8Array,
  fold: boolean,
  found: (at: number) => void,
  from: number,
  to: number,
): void {
  if (!fold || !needle.some((byte) => byte >= 97 && byte <= 122)) {
    // Node's own search reads several bytes at once: a loop here took a fifth of a whole scan.
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, to);
    for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) found(at);
    return;
  }
  for (let at = from; at + needle.length <= to; at += 1) {
    let offset = 0;
    while (offset < needle.length) {
      const byte = bytes[at + offset] ?? 0;
      if ((fold ? FOLDED[byte] : byte) !== needle[offset]) break;
      offset += 1;
    }
    if (offset === needle.length) found(at);
  }
}

/** Lists of keywords and offsets, for sweep.wat. */
class Lists {
  readonly #lists: { readonly table: Uint16Array; readonly index: number; readonly entries: number[] }[] = [];

  /** Puts a keyword on the list that `table` names at `index`. */
  add(table: Uint16Array, index: number, keyword: number, offset: number): void {
    const number = table[index] || this.#lists.push({ table, index, entries: [] });
    table[index] = number;
    this.#lists[number - 1]?.entries.push(keyword, offset);
  }

  /** How many keywords are on it. */
  lengthAt(table: Uint16Array, index: number): number {
    return (this.#lists[(table[index] ?? 0) - 1]?.entries.length ?? 0) / 2;
  }

  /** The lists one behind the other, each with its count; the tables then say where each is, in fours of bytes, and not its number. */
  packed(): Uint16Array {
    const words: number[] = [0, 0];
    for (const { table, index, entries } of this.#lists) {
      if (words.length / 2 > 0xffff) throw new Error('too many keywords for 16 bits');
      table[index] = words.length / 2;
      words.push(entries.length / 2, 0, ...entries);
    }
    return Uint16Array.from(words);
  }
}

/** A hash of two words in 16 bits, the case of ASCII letters ignored. */
function mix(word: number, next: number): number {
  return Math.imul((word & CASELESS) | ((next & CASELESS) << 16), MIX) >>> 16;
}

/** The bit, of sixteen, for a neighbour of a pair by its lower four bits, which ASCII upper and lower case share; all of them where there is none. */
function sideOf(byte: number | undefined): number {
  return byte === undefined ? 0xffff : 1 << (byte & 15);
}

/** ASCII upper case to lower case, by byte. */
export const FOLDED = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 65 && byte <= 90 ? byte + 32 : byte,
);
/** `text`, which stands for bytes, with its ASCII letters in lower case. */
export function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (upper) => upper.toLowerCase());
}

const AS_IS = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const UPPERED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 97 && byte <= 122 ? byte - 32 : byte));

/** Two bytes as WebAssembly's memory, which is little-endian everywhere, holds them. */
function wordOf(low: number, high: number): number {
  return low | (high << 8);
}

/** How frequent each word is, in no unit: the n-th most frequent pair of code is about n^-1.25 as frequent as the first. */
function pairFrequencies(): Float64Array {
  const frequencies = new Float64Array(65536).fill(1500 ** -1.25);
  for (let at = 0; at + 1 < FREQUENT_PAIRS.length; at += 2) {
    const word = wordOf(FREQUENT_PAIRS.charCodeAt(at), FREQUENT_PAIRS.charCodeAt(at + 1));
    frequencies[word] = (at / 2 + 20) ** -1.25;
  }
  return frequencies;
}
