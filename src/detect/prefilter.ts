/** A literal to look for. Its characters stand for bytes (U+0000 to U+00FF). */
export interface Keyword {
  readonly text: string;
  /** Whether case (of ASCII letters) is ignored. */
  readonly ignoreCase: boolean;
}

/** One pass over bytes for all keywords at once. Each occurrence, overlapping ones too, is reported once; the order is only nearly that of the text. */
export interface Prefilter {
  /** What lies between the bytes `from` and `to` (all of them unless told), counted from the start of `bytes`. The list is valid until the next search. */
  readonly search: (bytes: Uint8Array, from?: number, to?: number) => HitList;
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

/** In `first`: the word may be two bytes of a keyword that has two more after it; one more before it; one more after it. */
const LONG = 1;
const BEFORE = 2;
const AFTER = 4;
/** How much rarer a pair is let through that has a known byte on both sides. */
const BOTH_SIDES = 0.1;
/** Words that are looked at in one go. */
const BLOCK = 4096;
/** Clears the bit that tells ASCII lower case from upper in each byte of a word. */
const CASELESS = 0xdfdf;
const MIX = 0x9e3779b1;

/** A growing list of hits; hit `n` is keyword `numbers[2n]` (its index) at byte `numbers[2n + 1]`. */
export class HitList {
  numbers = new Int32Array(512);
  count = 0;

  push(keyword: number, at: number): void {
    const index = this.count * 2;
    if (index === this.numbers.length) {
      const larger = new Int32Array(this.numbers.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[index] = keyword;
    this.numbers[index + 1] = at;
    this.count += 1;
  }
}

/**
 * Makes the prefilter of `keywords` (three bytes or more are fast; shorter ones cost a pass each).
 *
 * Memory is read as 16-bit words, so only each second pair of neighbours is seen. Whatever the alignment,
 * some pair of a keyword falls on a word: of those at even offsets in it one is chosen, and one of those at
 * odd offsets, so that all chosen pairs together are as rare as can be. A first table says whether a word is
 * one of them, which most are not; a second one, by a hash of the word and what stands beside it, which
 * keywords to compare. The first table also knows four bits of the byte on either side, for each word that it
 * holds: that leaves one word in thirty for the second. Making the tables takes a few milliseconds, so they serve a hook's few lines as well
 * as a tree.
 */
export function createPrefilter(keywords: readonly Keyword[]): Prefilter {
  const needles = keywords.map(({ text, ignoreCase }) =>
    Buffer.from(ignoreCase ? text.toLowerCase() : text, 'latin1'),
  );
  const folds = keywords.map(({ ignoreCase }) => ignoreCase);
  const tiny = [...needles.keys()].filter((keyword) => (needles[keyword]?.length ?? 0) < 3);
  const first = new Uint8Array(65536);
  /** For each word, a bit of `sideOf` for what the next byte may be (the lower half), and for the byte before (the upper half). */
  const gate = new Uint32Array(65536);
  const longBuckets = new Buckets();
  const beforeBuckets = new Buckets();
  const afterBuckets = new Buckets();
  const frequency = pairFrequencies();
  /** How often the pair at `offset` of `needle` (its lower case stands for all) is looked at for its sake, in no unit. */
  const costOf = (needle: Uint8Array, offset: number): number => {
    const word = wordOf(needle[offset] ?? 0, needle[offset + 1] ?? 0);
    const sides = offset === 0 || offset + 2 === needle.length ? 1 : BOTH_SIDES;
    return (frequency[word] ?? 0) * sides;
  };
  const flag = (low: number, high: number, kind: number, sides: number): void => {
    const word = wordOf(low, high);
    first[word] = (first[word] ?? 0) | kind;
    gate[word] = (gate[word] ?? 0) | sides;
  };
  const add = (keyword: number, offset: number): void => {
    const needle = needles[keyword] ?? AS_IS;
    const low = needle[offset] ?? 0;
    const high = needle[offset + 1] ?? 0;
    const kind = offset + 4 <= needle.length ? LONG : offset + 3 <= needle.length ? AFTER : BEFORE;
    const sides = sideOf(needle[offset + 2]) | (sideOf(needle[offset - 1]) << 16);
    flag(low, high, kind, sides);
    if (folds[keyword] === true) {
      flag(UPPERED[low] ?? 0, high, kind, sides);
      flag(low, UPPERED[high] ?? 0, kind, sides);
      flag(UPPERED[low] ?? 0, UPPERED[high] ?? 0, kind, sides);
    }
    const word = wordOf(low, high);
    if (kind === LONG) {
      const next = wordOf(needle[offset + 2] ?? 0, needle[offset + 3] ?? 0);
      longBuckets.add(mix(word, next), keyword, offset);
    } else if (kind === BEFORE) {
      beforeBuckets.add(mix(word, needle[offset - 1] ?? 0), keyword, offset);
    } else {
      afterBuckets.add(mix(word, needle[offset + 2] ?? 0), keyword, offset);
    }
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
  const flagged = new Uint16Array(BLOCK);
  const longTable = longBuckets.table;
  const beforeTable = beforeBuckets.table;
  const afterTable = afterBuckets.table;
  const longLists = longBuckets.lists();
  const beforeLists = beforeBuckets.lists();
  const afterLists = afterBuckets.lists();
  const hits = new HitList();

  // All needles in one array, and a folding table for each: no object is touched for a comparison.
  const starts = new Int32Array(needles.length + 1);
  for (const [keyword, needle] of needles.entries())
    starts[keyword + 1] = (starts[keyword] ?? 0) + needle.length;
  const letters = new Uint8Array(Buffer.concat(needles));
  const tables = folds.map((fold) => (fold ? FOLDED : AS_IS));

  let start = 0;
  let end = 0;
  /** All of the buffer that was searched last, as words: most searches go over the same one. */
  let words: Uint16Array = new Uint16Array(0);

  function compare(bytes: Uint8Array, list: Int32Array | undefined, at: number): void {
    if (list === undefined) return;
    for (let index = 0; index < list.length; index += 2) {
      const keyword = list[index] ?? 0;
      const from = at - (list[index + 1] ?? 0);
      const first = starts[keyword] ?? 0;
      const length = (starts[keyword + 1] ?? 0) - first;
      const table = tables[keyword] ?? AS_IS;
      if (from < start || from + length > end) continue;
      let offset = 0;
      while (offset < length && table[bytes[from + offset] ?? 0] === letters[first + offset]) offset += 1;
      if (offset === length) hits.push(keyword, from);
    }
  }

  return {
    search(bytes, from = 0, to = bytes.length) {
      hits.count = 0;
      start = from;
      end = to;
      if (words.buffer !== bytes.buffer)
        words = new Uint16Array(bytes.buffer, 0, bytes.buffer.byteLength >> 1);
      const view = words;
      const base = bytes.byteOffset;
      const last = ((base + to) >>> 1) - 1;
      for (let block = (base + from + 1) >>> 1; block < last; block += BLOCK) {
        const count = flaggedIn(view, block, Math.min(block + BLOCK, last), gate, flagged);
        for (let index = 0; index < count; index += 1) {
          const place = block + (flagged[index] ?? 0);
          const word = view[place] ?? 0;
          const kinds = first[word] ?? 0;
          const at = place * 2 - base;
          if ((kinds & LONG) !== 0) {
            const bucket = longTable[mix(word, view[place + 1] ?? 0)] ?? 0;
            if (bucket !== 0) compare(bytes, longLists[bucket], at);
          }
          if (kinds > LONG) compareShort(bytes, word, kinds, at);
        }
      }
      if (last * 2 >= base + from)
        compareShort(bytes, view[last] ?? 0, first[view[last] ?? 0] ?? 0, last * 2 - base);
      for (const keyword of tiny)
        searchTiny(bytes, needles[keyword] ?? FOLDED, folds[keyword] === true, keyword);
      return hits;
    },
  };

  function compareShort(bytes: Uint8Array, word: number, flags: number, at: number): void {
    if ((flags & BEFORE) !== 0 && at > start) {
      const bucket = beforeTable[mix(word, bytes[at - 1] ?? 0)] ?? 0;
      if (bucket !== 0) compare(bytes, beforeLists[bucket], at);
    }
    if ((flags & AFTER) !== 0 && at + 2 < end) {
      const bucket = afterTable[mix(word, bytes[at + 2] ?? 0)] ?? 0;
      if (bucket !== 0) compare(bytes, afterLists[bucket], at);
    }
  }

  function searchTiny(bytes: Uint8Array, needle: Uint8Array, fold: boolean, keyword: number): void {
    if (!fold || !needle.some((byte) => byte >= 97 && byte <= 122)) {
      // Node's own search reads several bytes at once: a loop here took a fifth of a whole scan.
      const text = Buffer.from(bytes.buffer, bytes.byteOffset, end);
      for (let at = text.indexOf(needle, start); at >= 0; at = text.indexOf(needle, at + 1))
        hits.push(keyword, at);
      return;
    }
    for (let at = start; at + needle.length <= end; at += 1) {
      let offset = 0;
      while (offset < needle.length) {
        const byte = bytes[at + offset] ?? 0;
        if ((fold ? FOLDED[byte] : byte) !== needle[offset]) break;
        offset += 1;
      }
      if (offset === needle.length) hits.push(keyword, at);
    }
  }
}

/**
 * Writes to `flagged` which of the words `from` to `to` the table `gate` lets through with their neighbours, counted
 * from `from`, and returns how many. It has no branch that depends on the text: one that is never predicted would
 * cost more than all the rest. There is a word at `to`.
 */
function flaggedIn(
  words: Uint16Array,
  from: number,
  to: number,
  gate: Uint32Array,
  flagged: Uint16Array,
): number {
  let count = 0;
  let before = from > 0 ? (words[from - 1] as number) : 0;
  let word = words[from] as number;
  for (let index = from; index < to; index += 1) {
    const after = words[index + 1] as number;
    const sides = gate[word] as number;
    flagged[count] = index - from;
    count +=
      (sides >>> ((after >>> AFTER_SHIFT) & 15)) & (sides >>> (16 + ((before >>> BEFORE_SHIFT) & 15))) & 1;
    before = word;
    word = after;
  }
  return count;
}

/** Lists of (keyword, offset), by a 16-bit number; number 0 of the lists is "none". */
class Buckets {
  readonly table = new Uint16Array(65536);
  readonly #lists: number[][] = [[]];

  add(index: number, keyword: number, offset: number): void {
    const bucket = this.table[index] || this.#lists.push([]) - 1;
    this.table[index] = bucket;
    this.#lists[bucket]?.push(keyword, offset);
  }

  lists(): readonly Int32Array[] {
    return this.#lists.map((list) => Int32Array.from(list));
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
const AS_IS = Uint8Array.from({ length: 256 }, (_, byte) => byte);
const UPPERED = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 97 && byte <= 122 ? byte - 32 : byte));

const LITTLE_ENDIAN = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** Where in a word its first byte is, and its last. */
const AFTER_SHIFT = LITTLE_ENDIAN ? 0 : 8;
const BEFORE_SHIFT = LITTLE_ENDIAN ? 8 : 0;

/** Two bytes as memory holds them, read as one 16-bit word. */
function wordOf(low: number, high: number): number {
  return LITTLE_ENDIAN ? low | (high << 8) : high | (low << 8);
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
