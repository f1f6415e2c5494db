/**
 * Bytes by name, as ASCII has them. Most of a text is turned away byte by byte, before a string of it is made; the builder puts the numbers
 * where the names stand.
 */
/** A tab. */
export const TAB = 0x09;
/** `\n` */
export const NEWLINE = 0x0a;
/** `\r` */
export const RETURN = 0x0d;
/** A blank. */
export const SPACE = 0x20;
/** `!` */
export const EXCLAMATION = 0x21;
/** `"` */
export const DOUBLE_QUOTE = 0x22;
/** `#` */
export const HASH = 0x23;
/** `$` */
export const DOLLAR = 0x24;
/** `%` */
export const PERCENT = 0x25;
/** `&` */
export const AMPERSAND = 0x26;
/** `'` */
export const SINGLE_QUOTE = 0x27;
/** `(` */
export const OPEN_PAREN = 0x28;
/** `)` */
export const CLOSE_PAREN = 0x29;
/** `*` */
export const ASTERISK = 0x2a;
/** `+` */
export const PLUS = 0x2b;
/** `,` */
export const COMMA = 0x2c;
/** `-` */
export const DASH = 0x2d;
/** `.` */
export const DOT = 0x2e;
/** `/` */
export const SLASH = 0x2f;
/** `0` */
export const DIGIT_0 = 0x30;
/** `9` */
export const DIGIT_9 = 0x39;
/** `:` */
export const COLON = 0x3a;
/** `;` */
export const SEMICOLON = 0x3b;
/** `<` */
export const LESS = 0x3c;
/** `=` */
export const EQUALS = 0x3d;
/** `>` */
export const GREATER = 0x3e;
/** `?` */
export const QUESTION = 0x3f;
/** `@` */
export const AT = 0x40;
/** `A` */
export const UPPER_A = 0x41;
/** `Z` */
export const UPPER_Z = 0x5a;
/** `[` */
export const OPEN_BRACKET = 0x5b;
/** `\` */
export const BACKSLASH = 0x5c;
/** `]` */
export const CLOSE_BRACKET = 0x5d;
/** `_` */
export const UNDERSCORE = 0x5f;
/** A backtick. */
export const BACKTICK = 0x60;
/** `a`; also `A` with the bit 32 set. */
export const LETTER_A = 0x61;
/** `f`; also `F` with the bit 32 set. */
export const LETTER_F = 0x66;
/** `i`; also `I` with the bit 32 set. */
export const LETTER_I = 0x69;
/** `q`; also `Q` with the bit 32 set. */
export const LETTER_Q = 0x71;
/** `s`; also `S` with the bit 32 set. */
export const LETTER_S = 0x73;
/** `u`; also `U` with the bit 32 set. */
export const LETTER_U = 0x75;
/** `w`; also `W` with the bit 32 set. */
export const LETTER_W = 0x77;
/** `x`; also `X` with the bit 32 set. */
export const LETTER_X = 0x78;
/** `{` */
export const OPEN_BRACE = 0x7b;
/** `|` */
export const BAR = 0x7c;
/** `}` */
export const CLOSE_BRACE = 0x7d;
/** `~` */
export const TILDE = 0x7e;
