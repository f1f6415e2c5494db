import type { Decoded } from './decode.ts';

/** Copies some bytes, rewrites others, and remembers from where each came. */
export class Rewriter {
  readonly #bytes: Buffer;
  readonly #out: Buffer;
  #length = 0;
  /** Three numbers for each stretch: where it starts in the output, and what it came from, first byte and one past the last. */
  readonly #stretches: number[] = [];

  /** @param capacity the most bytes that can come out */
  constructor(bytes: Buffer, capacity: number) {
    this.#bytes = bytes;
    this.#out = Buffer.allocUnsafe(capacity);
  }

  /** Takes over the bytes `from` to `to` as they are. */
  keep(from: number, to: number): void {
    if (from >= to) return;
    this.#stretches.push(this.#length, from, to);
    this.#length += this.#bytes.copy(this.#out, this.#length, from, to);
  }

  /** Puts the UTF-8 bytes of `code` in the place of the bytes `from` to `to`. */
  replace(code: number, from: number, to: number): void {
    this.#stretches.push(this.#length, -from - 1, to);
    if (code < 0x80) {
      this.#out[this.#length] = code;
      this.#length += 1;
    } else {
      this.#length += this.#out.write(String.fromCodePoint(Math.min(code, 0x10ffff)), this.#length, 'utf8');
    }
  }

  decoded(how: Decoded['how']): Decoded {
    const stretches = this.#stretches;
    const find = (index: number): number => {
      let low = 0;
      let high = stretches.length / 3 - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((stretches[middle * 3] ?? 0) <= index) low = middle;
        else high = middle - 1;
      }
      return low * 3;
    };
    return {
      how,
      bytes: this.#out.subarray(0, this.#length),
      startOf: (index) => {
        const stretch = find(index);
        const from = stretches[stretch + 1] ?? 0;
        return from < 0 ? -from - 1 : from + index - (stretches[stretch] ?? 0);
      },
      endOf: (index) => {
        const stretch = find(index);
        const from = stretches[stretch + 1] ?? 0;
        return from < 0 ? (stretches[stretch + 2] ?? 0) : from + index - (stretches[stretch] ?? 0) + 1;
      },
    };
  }
}

/** One escape: what it stands for and how many bytes it takes. */
interface Escape {
  readonly code: number;
  readonly length: number;
}

/** What stands after a backslash in most languages' strings. */
const SIMPLE = new Uint8Array(256).fill(255);
for (const [sign, code] of Object.entries({ n: 10, r: 13, t: 9, b: 8, f: 12, v: 11, 0: 0 }))
  SIMPLE[sign.charCodeAt(0)] = code;
for (const sign of `"'\`\\/$`) SIMPLE[sign.charCodeAt(0)] = sign.charCodeAt(0);

/** What a terminal's colours start with. */
export const ESCAPE = 27;

/**
 * Undoes the backslash escapes of JavaScript, JSON, Java, C, Python and YAML strings in the bytes `from` to `to`, and takes colours
 * away (ECMA-48, 8.3.117), which may stand there as they are.
 */
export function unbackslash(bytes: Buffer, from: number, to: number): Decoded | undefined {
  const escaped = rewrite(bytes, from, to, 92, 'escape', (at) => {
    const code = bytes[at + 1] ?? 32;
    if (code === 117) {
      const braced = /^\{([0-9A-Fa-f]{1,6})\}/.exec(bytes.toString('latin1', at + 2, at + 10));
      if (braced?.[1]) return { code: Number.parseInt(braced[1], 16), length: 2 + braced[0].length };
      return hexEscape(bytes, at, 2, 4);
    }
    if (code === 120) return hexEscape(bytes, at, 2, 2);
    const simple = SIMPLE[code] ?? 255;
    return simple === 255 ? undefined : { code: simple, length: 2 };
  });
  return escaped ?? rewrite(bytes, from, to, ESCAPE, 'escape', () => ({ code: ESCAPE, length: 1 }));
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
  const text = bytes.subarray(0, to);
  let rewriter: Rewriter | undefined;
  let kept = from;
  for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at)) {
    const found = read(at);
    if (found === undefined || at + found.length > to) {
      at += 1;
      continue;
    }
    rewriter ??= new Rewriter(bytes, to - from);
    rewriter.keep(kept, at);
    kept = at + found.length;
    const colour =
      found.code === ESCAPE ? /^\[[\d;?]*[A-Za-z]/.exec(text.toString('latin1', kept, kept + 24)) : null;
    if (colour) kept += colour[0].length;
    else rewriter.replace(found.code, at, kept);
    at = kept;
  }
  rewriter?.keep(kept, to);
  return rewriter?.decoded(how);
}

function hexEscape(bytes: Buffer, at: number, skip: number, digits: number): Escape | undefined {
  const text = bytes.toString('latin1', at + skip, at + skip + digits);
  if (text.length < digits || !/^[0-9A-Fa-f]+$/.test(text)) return undefined;
  return { code: Number.parseInt(text, 16), length: skip + digits };
}
