/**
 * What a byte can be part of, where names and values are looked for byte by byte: a bit for each. A byte beyond ASCII is of no kind.
 */
/** Of a name: `app.apiKey`, `api-key`. */
export const NAME = 1;
/** A blank or a tab. */
export const BLANK = 2;
/** Ends a name that is quoted, indexed or asked for. */
export const CLOSER = 4;
/** A quote of any kind. */
export const QUOTE = 8;
/** A digit. */
export const DIGIT = 16;
/** Ends a run of characters that one token could be made of. */
export const RUN_STOP = 32;
/** A letter. */
export const LETTER = 64;
/** A sign that a password may have, and no name. */
export const SIGN = 128;
/** Stands between a name that is itself a value and the word behind which its own follows: `name: "x", value:`. */
export const BETWEEN = 256;

const CLASS = new Uint16Array(256);
function mark(characters: string, bit: number): void {
  for (const character of characters)
    CLASS[character.charCodeAt(0)] = (CLASS[character.charCodeAt(0)] ?? 0) | bit;
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
mark(`${LETTERS}0123456789_$-.`, NAME);
mark(' \t', BLANK);
mark('\\"\'`])}*?!', CLOSER);
mark('"\'`', QUOTE);
mark('0123456789', DIGIT);
mark(' \t\r\n"\'`<>,;()[]{}|', RUN_STOP);
mark(LETTERS, LETTER);
mark('!#%&*@^~', SIGN);
mark(' \t\r\n\f\v,;-{("\'\\:@#/', BETWEEN);

/** The bits of the byte at `index`. */
export function classOf(bytes: Uint8Array, index: number): number {
  return CLASS[bytes[index] as number] as number;
}
