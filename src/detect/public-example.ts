/**
 * Keys that vendors print in their own documentation: real in shape, open to all, worth nothing. They are kept
 * as hashes, since no token may stand in this project, not even a dead one.
 */

/** 53-bit hash of a text (cyrb53, public domain): short enough to list, long enough not to meet a stranger. */
export function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Where each is printed, beside its hash. */
const PUBLIC_EXAMPLES: ReadonlyMap<number, string> = new Map([]);

/** Whether `value` is an example that its vendor documents. */
export function isPublicExample(value: string): boolean {
  return PUBLIC_EXAMPLES.has(hash53(value));
}
