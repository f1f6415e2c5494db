import type { Decoded } from './decode.ts';

/** Rewrites some bytes and remembers from where each came. */
export class Rewriter {
  readonly #out: Buffer;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  #length = 0;
  /** Whether anything was rewritten at all. */
  changed = false;

  /** @param capacity the most bytes that can come out */
  constructor(capacity: number) {
    this.#out = Buffer.allocUnsafe(capacity);
    this.#from = new Int32Array(capacity);
    this.#to = new Int32Array(capacity);
  }

  /** Takes over one byte as it is. */
  keep(byte: number, at: number): void {
    this.#put(byte, at, at + 1);
  }

  /** Puts the UTF-8 bytes of `code` in the place of the bytes `from` to `to`. */
  replace(code: number, from: number, to: number): void {
    this.changed = true;
    if (code < 0x80) this.#put(code, from, to);
    else
      for (const byte of Buffer.from(String.fromCodePoint(Math.min(code, 0x10ffff)), 'utf8'))
        this.#put(byte, from, to);
  }

  #put(byte: number, from: number, to: number): void {
    if (this.#length === this.#out.length) return;
    this.#out[this.#length] = byte;
    this.#from[this.#length] = from;
    this.#to[this.#length] = to;
    this.#length += 1;
  }

  decoded(how: Decoded['how']): Decoded {
    const from = this.#from;
    const to = this.#to;
    return {
      how,
      bytes: this.#out.subarray(0, this.#length),
      startOf: (index) => from[index] ?? 0,
      endOf: (index) => to[index] ?? 0,
    };
  }
}

/** One escape: what it stands for and how many bytes it takes. */
interface Escape {
  readonly code: number;
  readonly length: number;
}

/** What stands after a backslash in most languages' strings. */
const SIMPLE: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, v: 11, 0: 0 };

/** Undoes the backslash escapes of JavaScript, JSON, Java, C, Python and YAML strings in the bytes `from` to `to`. */
export function unbackslash(bytes: Buffer, from: number, to: number): Decoded | undefined {
  return rewrite(bytes, from, to, 92, 'escape', (at) => {
    const sign = String.fromCharCode(bytes[at + 1] ?? 32);
    if (sign === 'u') {
      const braced = /^\{([0-9A-Fa-f]{1,6})\}/.exec(bytes.toString('latin1', at + 2, at + 10));
      if (braced?.[1]) return { code: Number.parseInt(braced[1], 16), length: 2 + braced[0].length };
      return hexEscape(bytes, at, 2, 4);
    }
    if (sign === 'x') return hexEscape(bytes, at, 2, 2);
    const simple = SIMPLE[sign];
    if (simple !== undefined) return { code: simple, length: 2 };
    return /["'`\\/$]/.test(sign) ? { code: sign.charCodeAt(0), length: 2 } : undefined;
  });
}

/** Undoes percent encoding (RFC 3986, 2.1). */
export function unpercent(bytes: Buffer, from: number, to: number): Decoded | undefined {
  // The bytes of a character come one by one: as bytes they go out again.
  return rewrite(bytes, from, to, 37, 'percent', (at) => {
    const found = hexEscape(bytes, at, 1, 2);
    return found && found.code < 0x80 ? found : undefined;
  });
}

/** Undoes numeric character references of HTML and XML, and the few named ones that stand in credentials. */
export function unentity(bytes: Buffer, from: number, to: number): Decoded | undefined {
  return rewrite(bytes, from, to, 38, 'entity', (at) => {
    const text = bytes.toString('latin1', at, at + 12);
    const match = /^&(?:#(\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/.exec(text);
    if (!match) return undefined;
    const [whole, decimal, hex, name] = match;
    const named = { amp: 38, lt: 60, gt: 62, quot: 34, apos: 39 }[name ?? ''];
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : (named ?? 32);
    return { code, length: whole.length };
  });
}

function rewrite(
  bytes: Buffer,
  from: number,
  to: number,
  mark: number,
  how: Decoded['how'],
  read: (at: number) => Escape | undefined,
): Decoded | undefined {
  const rewriter = new Rewriter(to - from);
  for (let at = from; at < to; ) {
    const byte = bytes[at] ?? 0;
    const found = byte === mark ? read(at) : undefined;
    if (found === undefined || at + found.length > to) {
      rewriter.keep(byte, at);
      at += 1;
    } else {
      rewriter.replace(found.code, at, at + found.length);
      at += found.length;
    }
  }
  return rewriter.changed ? rewriter.decoded(how) : undefined;
}

function hexEscape(bytes: Buffer, at: number, skip: number, digits: number): Escape | undefined {
  const text = bytes.toString('latin1', at + skip, at + skip + digits);
  if (text.length < digits || !/^[0-9A-Fa-f]+$/.test(text)) return undefined;
  return { code: Number.parseInt(text, 16), length: skip + digits };
}
