import * as BYTE from '../byte.ts';
import { BETWEEN, BLANK, CLOSER, classOf, DIGIT, NAME, QUOTE, RUN_STOP, SIGN } from './byte-class.ts';
import { type CredentialWord, endsWord, hasToken, VALUE_REACH } from './credential-word.ts';

/**
 * The cheap look at bytes that comes before the reader: most `key`s and `token`s of a source tree are followed by
 * nothing that could be a secret, and are turned away here in nanoseconds. What it turns away is never reported,
 * so it is part of what a generic secret is, not only a short cut.
 */

/** A password of so many characters may have any signs, brackets among them. */
const LEAST_SIGNED = 8;

/** Length of `Platform.select`, whose choices stand on the next lines. */
const SELECT = 15;

/** How far the rest of a name reaches. */
const NAME_REACH = 96;

/** Whether a literal could be assigned to the name that holds the keyword of `length` bytes at `at`, which is `word`. */
export function glance(bytes: Uint8Array, at: number, length: number, word: CredentialWord): boolean {
  const size = bytes.length;
  if (!endsWord(bytes, at, length, word.goesOn)) return false;
  let index = at + length;
  const nameMost = Math.min(size, index + NAME_REACH);
  while (index < nameMost && (classOf(bytes, index) & NAME) !== 0) index += 1;
  const nameEnd = index;
  const closerMost = Math.min(size, index + 16);
  while (index < closerMost) {
    const code = bytes[index] as number;
    if ((classOf(bytes, index) & CLOSER) !== 0) index += 1;
    else if (code === BYTE.OPEN_BRACKET) {
      // [16]
      let close = index + 1;
      while (close < closerMost && (classOf(bytes, close) & DIGIT) !== 0) close += 1;
      if (bytes[close] !== BYTE.CLOSE_BRACKET) break;
      index = close + 1;
    } else if (
      code === BYTE.AMPERSAND &&
      (bytes[index + 1] === BYTE.LETTER_Q || bytes[index + 1] === BYTE.HASH)
    ) {
      // &quot; &#34;
      index += bytes[index + 1] === BYTE.LETTER_Q ? 6 : 5;
    } else break;
  }
  if (index > nameEnd && bytes[index] === BYTE.DOT) {
    index += 1;
    while (index < nameMost + 40 && index < size && (classOf(bytes, index) & NAME) !== 0) index += 1;
  }
  const closed = index;
  while (index < size && index < closed + 40 && (classOf(bytes, index) & BLANK) !== 0) index += 1;
  if (index >= size) return false;
  if (!word.strong && !hasToken(bytes, index, size) && !hasNumbers(bytes, index, size)) return false;
  const code = bytes[index] as number;
  switch (code) {
    case BYTE.EQUALS: // = == => =~
    case BYTE.COLON: // : := ::
    case BYTE.EXCLAMATION: // !=
    case BYTE.TILDE: // ~=
    case BYTE.PLUS: // +=
      return afterOperator(bytes, index, size);
    case BYTE.DASH: // ->, <-
      return bytes[index + 1] === BYTE.GREATER
        ? afterOperator(bytes, index, size)
        : isTyped(bytes, index, size);
    case BYTE.LESS: // </key><string>, <- or <=
      return (
        bytes[index + 1] === BYTE.SLASH ||
        bytes[index + 1] === BYTE.DASH ||
        (bytes[index + 1] === BYTE.EQUALS && afterOperator(bytes, index + 1, size))
      );
    case BYTE.DOT: // .=
      return bytes[index + 1] === BYTE.EQUALS && afterOperator(bytes, index + 1, size);
    case 0xef: // the colon that is as wide as a Chinese character
      return bytes[index + 1] === 0xbc && bytes[index + 2] === 0x9a;
    case BYTE.GREATER: // <password>
      return true;
    case BYTE.OPEN_PAREN: // (, () { return
      return bytes[index + 1] === BYTE.CLOSE_PAREN
        ? isTyped(bytes, skipBraces(bytes, index + 2, size), size)
        : isArgument(bytes, index + 1, size);
    case BYTE.COMMA: // ,
      return isArgument(bytes, index + 1, size) || valueKeyNear(bytes, index, size);
    case BYTE.SEMICOLON:
    case BYTE.HASH:
      return valueKeyNear(bytes, index, size);
    case BYTE.NEWLINE:
    case BYTE.RETURN:
      if (bytes[closed - 1] === BYTE.CLOSE_BRACKET) return true;
      return valueKeyNear(bytes, index, size) || skipItem(bytes, skipOpeners(bytes, index, size)) > 0;
    case BYTE.BAR: // | ||
    case BYTE.OPEN_BRACE: // variable "password" {
      return true;
    default:
      break;
  }
  if (closed > nameEnd && (bytes[closed - 1] === BYTE.QUESTION || bytes[closed - 1] === BYTE.EXCLAMATION))
    return afterOperator(bytes, index, size);
  if (index === nameEnd) return false;
  if (
    (classOf(bytes, index) & QUOTE) !== 0 ||
    code === BYTE.BACKSLASH ||
    code === BYTE.AT ||
    code === BYTE.AMPERSAND
  )
    return true;
  return (
    code > BYTE.SPACE &&
    (isTyped(bytes, index, size) || word.bare === true || isCommandLike(bytes, at, index, size))
  );
}

/** Whether a bracket with a number and a comma behind it is near: a key written as bytes. */
function hasNumbers(bytes: Uint8Array, index: number, size: number): boolean {
  const most = Math.min(size, index + 64);
  for (let next = index; next < most; next += 1) {
    const code = bytes[next] as number;
    if (code === BYTE.NEWLINE || code === BYTE.SEMICOLON) return false;
    if (code !== BYTE.OPEN_BRACKET && code !== BYTE.OPEN_BRACE && code !== BYTE.OPEN_PAREN) continue;
    let digit = next + 1;
    while (digit < most && (bytes[digit] as number) <= BYTE.SPACE) digit += 1;
    const start = digit;
    while (digit < start + 5 && digit < size && (classOf(bytes, digit) & NAME) !== 0) digit += 1;
    if ((classOf(bytes, start) & DIGIT) !== 0 && bytes[digit] === BYTE.COMMA) return true;
  }
  return false;
}

/** `name string = "x"`, `name is "x"`, `name or "x"` */
function isTyped(bytes: Uint8Array, index: number, size: number): boolean {
  const most = Math.min(size, index + 60);
  for (let next = index; next < most; next += 1) {
    const code = bytes[next] as number;
    if (code === BYTE.NEWLINE || code === BYTE.SEMICOLON) return false;
    if (code === BYTE.EQUALS) return afterOperator(bytes, next, size);
    if ((classOf(bytes, next) & QUOTE) !== 0) return true;
  }
  return false;
}

/** Whether what stands before the name makes a plain word behind it a value: `--password x`, `ENV X y`, `login x password y`. */
function isCommandLike(bytes: Uint8Array, at: number, value: number, size: number): boolean {
  // is, was
  const first = (bytes[value] as number) | 32;
  if (
    (first === BYTE.LETTER_I || first === BYTE.LETTER_W) &&
    ((bytes[value + (first === BYTE.LETTER_I ? 1 : 2)] ?? 0) | 32) === BYTE.LETTER_S
  )
    return true;
  let index = at;
  const least = Math.max(0, at - 64);
  while (index > least && (classOf(bytes, index - 1) & NAME) !== 0) index -= 1;
  if (bytes[index] === BYTE.DASH) return true;
  // one word only up to the line's end, or a command before: ENV, ARG, export, set, machine, login
  let end = value;
  while (
    end < size &&
    end < value + 200 &&
    (classOf(bytes, end) & BLANK) === 0 &&
    bytes[end] !== BYTE.NEWLINE
  )
    end += 1;
  while (end < size && (classOf(bytes, end) & BLANK) !== 0) end += 1;
  const alone =
    end >= size ||
    bytes[end] === BYTE.NEWLINE ||
    bytes[end] === BYTE.RETURN ||
    bytes[end] === BYTE.BACKSLASH ||
    bytes[end] === BYTE.HASH;
  const before = bytes[index - 1];
  return (
    alone &&
    (before === undefined ||
      (classOf(bytes, index - 1) & BLANK) !== 0 ||
      before === BYTE.NEWLINE ||
      before === BYTE.COLON)
  );
}

/** Fields that may stand between a name and its value. */
const MOST_FIELDS = 8;

/** `value:` after `name: PASSWORD,`, and behind other fields where the name is a text. */
function valueKeyNear(bytes: Uint8Array, index: number, size: number): boolean {
  const isText = (classOf(bytes, index - 1) & QUOTE) !== 0;
  let next = index;
  for (let field = 0; field < MOST_FIELDS; field += 1) {
    const most = Math.min(size, next + 140);
    let goesOn = isText;
    for (; next < most && (classOf(bytes, next) & BETWEEN) !== 0; next += 1)
      goesOn ||= bytes[next] === BYTE.HASH;
    if (startsValueKey(bytes, next)) return true;
    if (!goesOn) return false;
    while (
      next < most &&
      !(bytes[next] === BYTE.COMMA || bytes[next] === BYTE.NEWLINE || bytes[next] === BYTE.CLOSE_BRACE)
    )
      next += 1;
    if (bytes[next] === BYTE.CLOSE_BRACE) return false;
  }
  return false;
}

/** value, val, content, text, string, secret, default, data, with, initial, useValue, android:value, ParameterValue */
const VALUE_KEY = /va|co|[tsd][eat]|wi|[iau]n|us|pa/;

function startsValueKey(bytes: Uint8Array, at: number): boolean {
  return VALUE_KEY.test(String.fromCharCode((bytes[at] ?? 0) | 32, (bytes[at + 1] ?? 0) | 32));
}

function afterOperator(bytes: Uint8Array, index: number, size: number): boolean {
  let next = index;
  const most = Math.min(size, index + 3);
  while (next < most) {
    const code = bytes[next] as number;
    if (
      code === BYTE.EQUALS ||
      code === BYTE.COLON ||
      code === BYTE.EXCLAMATION ||
      code === BYTE.TILDE ||
      code === BYTE.PLUS ||
      code === BYTE.GREATER ||
      code === BYTE.DASH ||
      (code === BYTE.ASTERISK && next > index)
    )
      next += 1;
    else break;
  }
  next = skipOpeners(bytes, next, size);
  next = skipItem(bytes, next) || next;
  if (next >= size) return false;
  if ((classOf(bytes, next) & QUOTE) !== 0) return holdsSomething(bytes, next);
  // YAML: `name: >-` and the value below
  if (bytes[next] === BYTE.GREATER || mayLead(bytes, next)) return true;
  // an expression that holds a literal: new Foo("x"), process.env.X || "x", b"x", string = "x"; else a plain value
  const reach = Math.min(size, next + VALUE_REACH);
  let run = next;
  let kinds = 0;
  while (run < reach) {
    const kind = classOf(bytes, run);
    if ((kind & RUN_STOP) !== 0) break;
    if (run > next) kinds |= kind;
    run += 1;
  }
  const ends = run >= size ? BYTE.NEWLINE : (bytes[run] as number);
  // what is called or indexed has a name, mostly without a digit
  const isPart = (ends === BYTE.OPEN_PAREN || ends === BYTE.OPEN_BRACKET) && (kinds & (SIGN | DIGIT)) === 0;
  if ((run - next >= 3 || (ends === BYTE.BAR && run > next)) && !isPart) return true;
  let look = run;
  for (; look < reach; look += 1) {
    const code = bytes[look] as number;
    if (code === BYTE.NEWLINE || code === BYTE.SEMICOLON) break;
    const kind = classOf(bytes, look);
    if ((kind & QUOTE) !== 0) return true;
    kinds |= kind;
  }
  // signs of all kinds and no blank, to the end of the line
  if ((kinds & (SIGN | BLANK)) === SIGN && look - next >= LEAST_SIGNED && bytes[look] !== BYTE.SEMICOLON)
    return true;
  // z\n  .string().default("x")
  if (ends === BYTE.NEWLINE && run > next && bytes[skipOpeners(bytes, run, size)] === BYTE.DOT) return true;
  if (ends === BYTE.OPEN_PAREN && run - next === SELECT && bytes[run + 1] === BYTE.OPEN_BRACE) return true;
  return run - next >= 3 && (ends === BYTE.OPEN_BRACKET || hasNumbers(bytes, run, size));
}

/** Whether what is at `at` may stand before a quote: `\\"`, `&quot;`, `@"`, a remark, a block of YAML, what a closure takes. */
function mayLead(bytes: Uint8Array, at: number): boolean {
  const code = bytes[at];
  const next = bytes[at + 1];
  return (
    code === BYTE.BACKSLASH ||
    code === BYTE.AMPERSAND ||
    code === BYTE.AT ||
    code === BYTE.BAR ||
    (code === BYTE.SLASH && (next === BYTE.SLASH || next === BYTE.ASTERISK)) ||
    (code === BYTE.HASH && next === BYTE.SPACE)
  );
}

/** Past what stands between a function's name and its first line. */
function skipBraces(bytes: Uint8Array, index: number, size: number): number {
  for (let at = index; at < index + 60 && bytes[at] !== BYTE.EQUALS; at += 1)
    if (bytes[at] === BYTE.OPEN_BRACE || bytes[at] === BYTE.NEWLINE) return skipOpeners(bytes, at, size);
  return index;
}

function skipOpeners(bytes: Uint8Array, index: number, size: number): number {
  const most = Math.min(size, index + 120);
  let next = index;
  while (next < most) {
    const code = bytes[next] as number;
    if (
      code === BYTE.SPACE ||
      code === BYTE.TAB ||
      code === BYTE.NEWLINE ||
      code === BYTE.RETURN ||
      code === BYTE.OPEN_BRACKET ||
      code === BYTE.OPEN_BRACE ||
      code === BYTE.OPEN_PAREN
    )
      next += 1;
    else break;
  }
  return next;
}

/** Where the item of a list in YAML starts whose dash is at `index`; 0 where none is. */
function skipItem(bytes: Uint8Array, index: number): number {
  if (bytes[index] !== BYTE.DASH || bytes[index + 1] !== BYTE.SPACE) return 0;
  let next = index + 2;
  while (bytes[next] === BYTE.SPACE) next += 1;
  return next;
}

/** An argument in quotes, the first or (behind one plain word) the second. */
function isArgument(bytes: Uint8Array, index: number, size: number): boolean {
  let next = skipOpeners(bytes, index, size);
  if (next >= size) return false;
  let code = bytes[next] as number;
  if (mayLead(bytes, next)) return true;
  if ((classOf(bytes, next) & QUOTE) !== 0) return holdsSomething(bytes, next);
  const most = Math.min(size, next + 80);
  while (next < most && (classOf(bytes, next) & NAME) !== 0) next += 1;
  code = bytes[next] as number;
  if (code === BYTE.OPEN_PAREN || (classOf(bytes, next) & QUOTE) !== 0) return true;
  if (code !== BYTE.COMMA) return hasNumbers(bytes, next, size);
  next = skipOpeners(bytes, next + 1, size);
  return (classOf(bytes, Math.min(next, size - 1)) & QUOTE) !== 0;
}

/** A quote that does not close within two bytes. */
function holdsSomething(bytes: Uint8Array, index: number): boolean {
  const quote = bytes[index] as number;
  if (bytes[index + 1] === quote) return bytes[index + 2] === quote;
  if (bytes[index + 1] === BYTE.BACKSLASH) return true;
  return bytes[index + 2] !== quote && (bytes[index + 3] !== quote || bytes[index + 2] === BYTE.BACKSLASH);
}
