/** Longest text whose shares are remembered. */
const REMEMBERED = 255;

const counts = new Int32Array(128);
const order = new Uint8Array(128);
/** `share * log2(share)` for `count` of `length`, at `length * 256 + count`; 0 where not worked out yet. */
let terms: Float64Array | undefined;

/** Shannon entropy of `text`'s own characters, in bits per character; 0 for the empty text. */
export function shannonEntropy(text: string): number {
  const { length } = text;
  if (length > REMEMBERED) return entropyOf(text);
  let distinct = 0;
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 128) {
      for (let place = 0; place < distinct; place += 1) counts[order[place] as number] = 0;
      return entropyOf(text);
    }
    if (counts[code] === 0) {
      order[distinct] = code;
      distinct += 1;
    }
    counts[code] = (counts[code] as number) + 1;
  }
  let entropy = 0;
  for (let place = 0; place < distinct; place += 1) {
    const code = order[place] as number;
    entropy -= termOf(counts[code] as number, length);
    counts[code] = 0;
  }
  return entropy;
}

/** Logarithms cost more than all the rest, and there are few different ones. */
function termOf(count: number, length: number): number {
  terms ??= new Float64Array((REMEMBERED + 1) * 256);
  const place = length * 256 + count;
  const known = terms[place] as number;
  if (known !== 0) return known;
  const share = count / length;
  const term = share * Math.log2(share);
  terms[place] = term;
  return term;
}

/** The same for any text. */
function entropyOf(text: string): number {
  const counted = new Map<string, number>();
  for (const character of text) counted.set(character, (counted.get(character) ?? 0) + 1);
  let entropy = 0;
  for (const count of counted.values()) {
    const share = count / text.length;
    entropy -= share * Math.log2(share);
  }
  return entropy;
}
