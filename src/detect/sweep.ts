/**
 * Passes over all bytes of a text, in WebAssembly (sweep.wat): what a JavaScript loop does in ten cycles a byte takes two there. Looking at a
 * few kilobytes, as a hook does, is over before it has been compiled; see `choose`.
 */
import { SWEEP } from './sweep-wasm.ts';

/** What this file needs of WebAssembly, whose types come with the DOM's only. */
interface WebAssemblyLike {
  readonly Memory: new (limits: { readonly initial: number }) => Memory;
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly '': { readonly memory: Memory } },
  ) => { readonly exports: unknown };
}

interface Memory {
  readonly buffer: ArrayBuffer;
  readonly grow: (pages: number) => number;
}

/** The functions of sweep.wat; each number is a place in its memory, and what it returns the end of what it wrote. */
interface Exports {
  readonly search: (...places: readonly number[]) => number;
  readonly runs: (from: number, to: number, results: number) => number;
}

/** Places of a memory with a text in it. */
export interface Loaded {
  /** The text's first byte and one past its last. */
  readonly from: number;
  readonly to: number;
  /** Where results can be appended. */
  readonly results: number;
}

/** A list of pairs of numbers; pair `n` is `numbers[2n]` and `numbers[2n + 1]`. */
export interface PairList {
  readonly numbers: Int32Array;
  readonly count: number;
}

/** Such a list that grows. */
export class GrowingPairs implements PairList {
  numbers = new Int32Array(512);
  count = 0;

  push(first: number, second: number): void {
    const index = this.count * 2;
    if (index === this.numbers.length) {
      const larger = new Int32Array(index * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[index] = first;
    this.numbers[index + 1] = second;
    this.count += 1;
  }
}

/** An instance of sweep.wat with a memory of its own. */
export interface Sweep extends Exports {
  /** Puts the bytes `from` to `to` behind the tables, with zeros on both sides. */
  readonly load: (bytes: Uint8Array, from: number, to: number) => Loaded;
  /** The pairs of numbers that a function appended up to `end`. Valid until the next call of anything here. */
  readonly pairs: (loaded: Loaded, end: number) => PairList;
}

const PAGE = 65_536;
/** Zeros on either side of a text, bytes: as much as is looked at beyond it at once. */
const MARGIN = 64;
/** Room for results that need not be asked for in the middle of a pass, bytes. */
const ROOM = 16_384;

let module: object | undefined;

/** Whether this Node has WebAssembly: not with `--jitless`. */
export function hasWebAssembly(): boolean {
  return webAssembly() !== undefined;
}

function webAssembly(): WebAssemblyLike | undefined {
  return (globalThis as unknown as { readonly WebAssembly?: WebAssemblyLike }).WebAssembly;
}

/** Makes an instance whose memory starts with `tables`. Throws where there is no WebAssembly. */
export function createSweep(tables: Uint8Array): Sweep {
  const wasm = webAssembly();
  if (wasm === undefined) throw new Error('this Node has no WebAssembly');
  module ??= new wasm.Module(Buffer.from(SWEEP, 'base64'));
  const first = align(tables.length) + MARGIN;
  const memory = new wasm.Memory({ initial: Math.ceil((first + ROOM) / PAGE) });
  // What an instance exports is known to nobody but to sweep.wat.
  const exports = new wasm.Instance(module, { '': { memory } }).exports as Exports;
  let bytesOf = new Uint8Array(memory.buffer);
  let numbersOf = new Int32Array(memory.buffer);
  bytesOf.set(tables);

  /** Views of a memory that grew are of no use any more. */
  function look(): void {
    if (bytesOf.buffer === memory.buffer) return;
    bytesOf = new Uint8Array(memory.buffer);
    numbersOf = new Int32Array(memory.buffer);
  }

  return {
    search: exports.search,
    runs: exports.runs,
    load(bytes, from, to) {
      const last = first + to - from;
      const results = align(last + MARGIN);
      const missing = results + ROOM - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
      look();
      bytesOf.set(from === 0 && to === bytes.length ? bytes : bytes.subarray(from, to), first);
      bytesOf.fill(0, last, last + MARGIN);
      return { from: first, to: last, results };
    },
    pairs({ results }, end) {
      look();
      return { numbers: numbersOf.subarray(results >> 2, end >> 2), count: (end - results) >> 3 };
    },
  };
}

/** The next multiple of eight. */
function align(place: number): number {
  return (place + 7) & ~7;
}

/** Up to so many bytes in all, as in a hook, what is fast costs more to make than it saves. */
export const SMALL = 100_000;

/** Gives out what suits so many more bytes: at first what is made quickly, after a lot of text what is fast; each made when first needed. */
export function choose<Thing>(small: () => Thing, fast: () => Thing): (length: number) => Thing {
  let thing: Thing | undefined;
  let isSmall = true;
  let seen = 0;
  return (length) => {
    seen += length;
    if (thing === undefined || (isSmall && seen > SMALL && hasWebAssembly())) {
      isSmall = seen <= SMALL || !hasWebAssembly();
      thing = isSmall ? small() : fast();
    }
    return thing;
  };
}
