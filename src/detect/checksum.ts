const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** CRC-32 (IEEE 802.3: reflected, polynomial 0xEDB88320) of the text's UTF-8 bytes, as an unsigned number. zlib's own came with Node 20.15 only. */
export function crc32(text: string): number {
  let crc = 0xffffffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** `number` (an unsigned integer) in base 62 with the digits 0-9A-Za-z, left-padded with 0 to `length`. */
export function toBase62(number: number, length: number): string {
  let rest = number;
  let text = '';
  while (rest > 0) {
    text = (BASE62[rest % 62] ?? '') + text;
    rest = Math.floor(rest / 62);
  }
  return text.padStart(length, '0');
}
