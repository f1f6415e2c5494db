import { defineProvider } from '../detect/rule.ts';
import { base32, type Hole, sample } from '../detect/sample.ts';

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** Two bytes that say what the seed is for, 32 of the seed itself, two of the checksum. */
const CHECKED = 34;

function decode(text: string): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let count = 0;
  for (const sign of text) {
    bits = ((bits << 5) | BASE32.indexOf(sign)) & 0xfff;
    count += 5;
    if (count >= 8) {
      count -= 8;
      bytes.push((bits >> count) & 255);
    }
  }
  return Uint8Array.from(bytes);
}

function encode(bytes: readonly number[]): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xfff;
    count += 8;
    while (count >= 5) {
      count -= 5;
      text += BASE32[(bits >> count) & 31] ?? '';
    }
  }
  return count === 0 ? text : text + (BASE32[(bits << (5 - count)) & 31] ?? '');
}

/** CRC-16/XMODEM: polynomial 0x1021, nothing reflected, starts at 0. */
function crc16(bytes: Iterable<number>): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) crc = ((crc << 1) ^ (crc & 0x8000 ? 0x1021 : 0)) & 0xffff;
  }
  return crc;
}

/** The checksum stands behind what it is of, lower byte first. */
function hasChecksum(seed: string): boolean {
  const bytes = decode(seed);
  const expected = crc16(bytes.subarray(0, CHECKED));
  return bytes[CHECKED] === (expected & 255) && bytes[CHECKED + 1] === expected >> 8;
}

/** A seed of the kind that `second` (the byte's upper bits) names. */
const seed =
  (kind: number): Hole =>
  (random) => {
    const bytes = [0x90 | (kind >> 2), (kind & 3) << 6];
    while (bytes.length < CHECKED) bytes.push(Math.floor(random() * 256));
    const crc = crc16(bytes);
    return encode([...bytes, crc & 255, crc >> 8]);
  };

export default defineProvider({
  name: 'NATS',
  docs: 'https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth',
  revoke: 'https://docs.nats.io/using-nats/nats-tools/nsc/revocation',
  rules: [
    {
      id: 'nats-nkey-seed',
      title: 'NATS NKey seed',
      severity: 'critical',
      // S for seed, then user, account, operator, server, cluster or curve, then bits that are none.
      keywords: ['SUA', 'SAA', 'SOA', 'SNA', 'SCA', 'SXA'],
      pattern: /(?<![0-9A-Za-z])S[UAONCX]A[A-P][A-Z2-7]{54}(?![0-9A-Za-z])/,
      verify: hasChecksum,
      examples: {
        finds: [
          sample`-----BEGIN USER NKEY SEED-----\n${seed(20)}\n------END USER NKEY SEED------`,
          sample`nkey_seed = "${seed(0)}"`,
        ],
        passes: [sample`SUA${base32(20)}`, sample`public: UA${base32(54)}`],
      },
    },
    {
      // As what fails its checksum is: nobody was issued it, but it may be a seed with a typo, or one made unlike by hand.
      id: 'nats-nkey-seed-shape',
      title: 'Text shaped like a NATS NKey seed, which is none',
      severity: 'low',
      keywords: ['nats', 'NATS', 'Nats', ' nkey', ' NKEY', '_nkey', '_NKEY', '/nkey', '"nkey', '.nkey'],
      pattern:
        /(?:[nN]ats|NATS|[ _/".](?:nkey|NKEY))[\s\S]{0,300}?(?<![\w+/=-])(?<secret>S[UAONCXP](?!A[A-P])[A-Z2-7]{56})(?![\w+/=-])|(?<![\w+/=-])(?<secret2>S[UAONCXP](?!A[A-P])[A-Z2-7]{56})(?![\w+/=-])[\s\S]{0,32}?(?:[nN]ats|NATS|[ _/".](?:nkey|NKEY))/,
      examples: {
        finds: [
          sample`-----BEGIN USER NKEY SEED-----\nSUT${base32(55)}\n------END USER NKEY SEED------`,
          sample`# SO7${base32(55)}\nserver.nkey = public`,
        ],
        passes: [sample`nats: SUT${base32(50)}`, sample`checksum: SUT${base32(55)}`],
      },
    },
  ],
});
