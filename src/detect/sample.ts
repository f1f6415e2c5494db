/**
 * Examples with holes. A rule's examples must look like real secrets to the detector but must not
 * stand in any file of the project, so they are templates: the text is literal, each secret part a
 * hole that a seeded generator fills when tests (or `secretguard explain`) run.
 */

/** A source of random numbers: each call gives a float in [0, 1). */
export type Random = () => number;

/** Fills one hole. */
export type Hole = (random: Random) => string;

/** An example with holes; `render` fills them. */
export interface Sample {
  readonly render: (random: Random) => string;
}

/** Template tag: literal text with holes between. Escapes such as \n are those of a JS template. */
export function sample(text: TemplateStringsArray, ...holes: readonly Hole[]): Sample {
  return {
    render: (random) =>
      text.reduce((rendered, part, index) => {
        const hole = holes[index - 1];
        return rendered + (hole ? hole(random) : '') + part;
      }, ''),
  };
}

/**
 * A deterministic generator (mulberry32): the same seed gives the same numbers on every machine.
 * Not for cryptography.
 */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * `length` characters drawn from `alphabet`. Where the alphabet and the length allow it, digits and
 * letters are both present, as in nearly every real token of such an alphabet.
 */
export function chars(alphabet: string, length: number): Hole {
  const mixes = /\d/.test(alphabet) && /[A-Za-z]/.test(alphabet) && length >= 8;
  return (random) => {
    for (;;) {
      let text = '';
      for (let index = 0; index < length; index += 1) {
        text += alphabet[Math.floor(random() * alphabet.length)] ?? '';
      }
      if (!mixes || (/\d/.test(text) && /[A-Za-z]/.test(text))) return text;
    }
  };
}

/** [0-9A-Za-z] */
export const base62 = (length: number): Hole => chars(DIGITS + UPPER + LOWER, length);
/** [0-9a-z] */
export const base36 = (length: number): Hole => chars(DIGITS + LOWER, length);
/** [0-9A-Z] */
export const upper36 = (length: number): Hole => chars(DIGITS + UPPER, length);
/** [A-Z2-7] (RFC 4648 base32) */
export const base32 = (length: number): Hole => chars(`${UPPER}234567`, length);
/** [0-9a-f] */
export const hex = (length: number): Hole => chars(`${DIGITS}abcdef`, length);
/** [0-9A-F] */
export const upperHex = (length: number): Hole => chars(`${DIGITS}ABCDEF`, length);
/** [0-9] */
export const digits = (length: number): Hole => chars(DIGITS, length);
/** [a-z] */
export const lower = (length: number): Hole => chars(LOWER, length);
/** [A-Z] */
export const upper = (length: number): Hole => chars(UPPER, length);
/** [A-Za-z] */
export const letters = (length: number): Hole => chars(UPPER + LOWER, length);
/** [0-9A-Za-z+/] without padding; write `=` into the example where the format has it. */
export const base64 = (length: number): Hole => chars(`${DIGITS}${UPPER}${LOWER}+/`, length);
/** [0-9A-Za-z_-] */
export const base64url = (length: number): Hole => chars(`${DIGITS}${UPPER}${LOWER}_-`, length);

/** A random (version 4) UUID in lower case. */
export const uuid = (): Hole => (random) => {
  const text = hex(32)(random);
  const variant = '89ab'[Math.floor(random() * 4)] ?? '8';
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-${variant}${text.slice(17, 20)}-${text.slice(20)}`;
};

/** One of the given texts. */
export const oneOf =
  (...texts: readonly [string, ...string[]]): Hole =>
  (random) =>
    texts[Math.floor(random() * texts.length)] ?? texts[0];

/** A password that a person might choose: letters of both cases, digits and a sign, `length` >= 8. */
export const password =
  (length: number): Hole =>
  (random) => {
    const body = base62(length - 1)(random);
    const at = 1 + Math.floor(random() * (length - 2));
    return body.slice(0, at) + oneOf('!', '%', '*', '#', '&')(random) + body.slice(at);
  };

/** The standard base64 text of what `inner` renders, padded. */
export const base64Of =
  (inner: Sample): Hole =>
  (random) =>
    Buffer.from(inner.render(random), 'utf8').toString('base64');
