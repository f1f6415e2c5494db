import { chars, type Hole } from '../../src/detect/sample.ts';

/** Without 0, I, O and l, as Bitcoin has it: https://en.bitcoin.it/wiki/Base58Check_encoding */
export const base58 = (length: number): Hole =>
  chars('123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz', length);
