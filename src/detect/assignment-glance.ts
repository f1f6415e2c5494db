import { measureSurprise } from './surprise.ts';

/**
 * The cheap look at bytes that comes before the reader: most `key`s and `token`s of a source tree are followed by
 * nothing that could be a secret, and are turned away here in nanoseconds. What it turns away is never reported,
 * so it is part of what a generic secret is, not only a short cut.
 */

const NAME = 1;
const BLANK = 2;
const CLOSER = 4;
const QUOTE = 8;
const DIGIT = 16;
/** Ends a run of characters that one token could be made of. */
const RUN_STOP = 32;
const LETTER = 64;

const CLASS = new Uint8Array(256);
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

/** How far the rest of a name reaches, and how far behind it a value may begin. */
const NAME_REACH = 96;
const VALUE_REACH = 130;

/** A value under a name that says little (`key`, `token`) has a digit and this length, or the other. */
const WEAK_WITH_DIGIT = 8;
const WEAK_WITHOUT_DIGIT = 30;
/** Of letters alone, drawn as no words are. */
const WEAK_LETTERS = 20;

/** Words whose names are taken at their word; any other needs a value that looks like a token. */
export function isStrongKeyword(keyword: string): boolean {
  return (
    keyword === 'pass' ||
    keyword === 'pwd' ||
    keyword === 'psk' ||
    keyword === '_pw' ||
    keyword === 'secret' ||
    keyword === 'totp' ||
    keyword === 'identified by'
  );
}

/** Whether `value` could be a secret under a name that says only `key`, `token`, `auth` or `cred`. */
export function looksLikeToken(value: string): boolean {
  for (const run of value.split(/[\s"'`<>,;()[\]{}|]+/)) {
    if (run.length >= WEAK_WITHOUT_DIGIT || (run.length >= WEAK_WITH_DIGIT && /\d/.test(run))) return true;
    if (run.length >= WEAK_LETTERS && /^[A-Za-z]+$/.test(run) && isDrawn(run)) return true;
  }
  return false;
}

function isDrawn(letters: string): boolean {
  const { mean, known } = measureSurprise(letters);
  return mean >= 5.5 && known < 0.3;
}

/** Whether a literal could be assigned to the name that holds the keyword of `length` bytes at `at`, `strong` as its word is. */
export function glance(bytes: Uint8Array, at: number, length: number): boolean {
  const size = bytes.length;
  const strong = isStrong(bytes, at, length);
  if (!endsWord(bytes, at, length, size)) return false;
  let index = at + length;
  const nameMost = Math.min(size, index + NAME_REACH);
  while (index < nameMost && (classOf(bytes, index) & NAME) !== 0) index += 1;
  const nameEnd = index;
  const closerMost = Math.min(size, index + 16);
  while (index < closerMost) {
    const code = bytes[index] as number;
    if ((classOf(bytes, index) & CLOSER) !== 0) index += 1;
    else if (code === 91) {
      // [16]
      let close = index + 1;
      while (close < closerMost && (classOf(bytes, close) & DIGIT) !== 0) close += 1;
      if (bytes[close] !== 93) break;
      index = close + 1;
    } else if (code === 38 && (bytes[index + 1] === 113 || bytes[index + 1] === 35)) {
      // &quot; &#34;
      index += bytes[index + 1] === 113 ? 6 : 5;
    } else break;
  }
  if (index > nameEnd && bytes[index] === 46) {
    index += 1;
    while (index < nameMost + 40 && index < size && (classOf(bytes, index) & NAME) !== 0) index += 1;
  }
  const closed = index;
  while (index < size && index < closed + 40 && (classOf(bytes, index) & BLANK) !== 0) index += 1;
  if (index >= size) return false;
  if (!strong && !hasToken(bytes, index, size) && !hasNumbers(bytes, index, size)) return false;
  const code = bytes[index] as number;
  switch (code) {
    case 61: // = == => =~
    case 58: // : := ::
    case 33: // !=
    case 126: // ~=
    case 43: // +=
      return afterOperator(bytes, index, size);
    case 45: // ->, <-
      return bytes[index + 1] === 62 ? afterOperator(bytes, index, size) : isTyped(bytes, index, size);
    case 60: // </key><string>, <- or <=
      return (
        bytes[index + 1] === 47 ||
        bytes[index + 1] === 45 ||
        (bytes[index + 1] === 61 && afterOperator(bytes, index + 1, size))
      );
    case 46: // .=
      return bytes[index + 1] === 61 && afterOperator(bytes, index + 1, size);
    case 239: // the colon that is as wide as a Chinese character
      return bytes[index + 1] === 188 && bytes[index + 2] === 154;
    case 62: // <password>
      return true;
    case 40: // (, () { return
      return bytes[index + 1] === 41
        ? isTyped(bytes, skipBraces(bytes, index + 2, size), size)
        : isArgument(bytes, index + 1, size);
    case 44: // ,
      return isArgument(bytes, index + 1, size) || valueKeyNear(bytes, index, size);
    case 59:
      return valueKeyNear(bytes, index, size);
    case 10:
    case 13:
      return valueKeyNear(bytes, index, size) || skipItem(bytes, skipOpeners(bytes, index, size)) > 0;
    case 124: // | ||
    case 123: // variable "password" {
      return true;
    default:
      break;
  }
  if (closed > nameEnd && (bytes[closed - 1] === 63 || bytes[closed - 1] === 33))
    return afterOperator(bytes, index, size);
  if (index === nameEnd) return false;
  if ((classOf(bytes, index) & QUOTE) !== 0 || code === 92 || code === 64 || code === 38) return true;
  return code >= 33 && (isTyped(bytes, index, size) || isCommandLike(bytes, at, index, size));
}

function classOf(bytes: Uint8Array, index: number): number {
  return CLASS[bytes[index] as number] as number;
}

function isStrong(bytes: Uint8Array, at: number, length: number): boolean {
  switch ((bytes[at] as number) | 32) {
    case 112: // pass, pwd, psk
    case 115: // secret
    case 105: // identified by
    case 32: // ' pw'
      return true;
    case 127: // _pw, _pat
      return length === 3;
    case 98: // bearer
      return false;
    case 104: // hotp
    case 116: // totp, token
      return length === 4;
    default: // words of other languages, among which none is as short as the weak ones
      return length > 4;
  }
}

/** Whether the keyword is a word of its own, or goes on as one of its kind: `passwd`, `keys`, `authorization`; not `keyboard`, `author`, `passed`. */
function endsWord(bytes: Uint8Array, at: number, length: number, size: number): boolean {
  const end = at + length;
  if (end >= size) return false;
  const next = bytes[end] as number;
  if ((classOf(bytes, end) & LETTER) === 0) return true;
  // camelCase starts a new word
  if (next < 97 && (bytes[end - 1] as number) >= 97) return true;
  const folded = next | 32;
  const after = ((bytes[end + 1] ?? 0) as number) | 32;
  switch ((bytes[at] as number) | 32) {
    case 112: // pass|word, |wd, |phrase, |code, |key, |s; pwd|s
      return (
        length === 3 || folded === 119 || folded === 99 || folded === 107 || (folded === 112 && after === 104)
      );
    case 107: // key|s, |value, |id, |pass
      return folded === 115 || folded === 118 || folded === 112 || (folded === 105 && after === 100);
    case 97: // auth|orization, |entication, |token, |key
      return (
        (folded === 111 && ((bytes[end + 2] ?? 0) | 32) === 105) ||
        folded === 101 ||
        folded === 116 ||
        folded === 107 ||
        folded === 112 ||
        folded === 99 ||
        folded === 115
      );
    case 99: // cred|s, |ential
      return folded === 115 || folded === 101;
    case 127: // _pw|s
      return length === 3 && folded === 115;
    default:
      // secret|s, token|s, |key, |value, |id
      return (
        folded === 115 ||
        folded === 107 ||
        folded === 118 ||
        folded === 105 ||
        folded === 97 ||
        folded === 116 ||
        folded === 112
      );
  }
}

/** Whether a run that could be a token under a weak name is near. */
function hasToken(bytes: Uint8Array, index: number, size: number): boolean {
  const most = Math.min(size, index + VALUE_REACH);
  let run = 0;
  let letters = 0;
  let digit = false;
  for (let next = index; next < most || (run > 0 && next < size); next += 1) {
    const kind = classOf(bytes, next);
    if ((kind & RUN_STOP) !== 0) {
      run = 0;
      letters = 0;
      digit = false;
      continue;
    }
    run += 1;
    if ((kind & DIGIT) !== 0) digit = true;
    letters = (kind & LETTER) !== 0 ? letters + 1 : 0;
    if (run >= WEAK_WITHOUT_DIGIT || (digit && run >= WEAK_WITH_DIGIT)) return true;
    if (letters >= WEAK_LETTERS) return true;
  }
  return false;
}

/** Whether a bracket with a number and a comma behind it is near: a key written as bytes. */
function hasNumbers(bytes: Uint8Array, index: number, size: number): boolean {
  const most = Math.min(size, index + 64);
  for (let next = index; next < most; next += 1) {
    const code = bytes[next] as number;
    if (code === 10 || code === 59) return false;
    if (code !== 91 && code !== 123 && code !== 40) continue;
    let digit = next + 1;
    while (digit < most && (bytes[digit] as number) <= 32) digit += 1;
    const start = digit;
    while (digit < start + 5 && digit < size && (classOf(bytes, digit) & NAME) !== 0) digit += 1;
    if ((classOf(bytes, start) & DIGIT) !== 0 && bytes[digit] === 44) return true;
  }
  return false;
}

/** `name string = "x"`, `name is "x"`, `name or "x"` */
function isTyped(bytes: Uint8Array, index: number, size: number): boolean {
  const most = Math.min(size, index + 60);
  for (let next = index; next < most; next += 1) {
    const code = bytes[next] as number;
    if (code === 10 || code === 59) return false;
    if (code === 61) return afterOperator(bytes, next, size);
    if ((classOf(bytes, next) & QUOTE) !== 0) return true;
  }
  return false;
}

/** Whether what stands before the name makes a plain word behind it a value: `--password x`, `ENV X y`, `login x password y`, `identified by x`. */
function isCommandLike(bytes: Uint8Array, at: number, value: number, size: number): boolean {
  if (((bytes[at] as number) | 32) === 105) return true;
  // is, was
  const first = (bytes[value] as number) | 32;
  if ((first === 105 || first === 119) && ((bytes[value + (first === 105 ? 1 : 2)] ?? 0) | 32) === 115)
    return true;
  let index = at;
  const least = Math.max(0, at - 64);
  while (index > least && (classOf(bytes, index - 1) & NAME) !== 0) index -= 1;
  if (bytes[index] === 45) return true;
  // one word only up to the line's end, or a command before: ENV, ARG, export, set, machine, login
  let end = value;
  while (end < size && end < value + 200 && (classOf(bytes, end) & BLANK) === 0 && bytes[end] !== 10)
    end += 1;
  while (end < size && (classOf(bytes, end) & BLANK) !== 0) end += 1;
  const alone =
    end >= size || bytes[end] === 10 || bytes[end] === 13 || bytes[end] === 92 || bytes[end] === 35;
  const before = bytes[index - 1];
  return (
    alone &&
    (before === undefined || (classOf(bytes, index - 1) & BLANK) !== 0 || before === 10 || before === 58)
  );
}

/** Fields that may stand between a name and its value. */
const MOST_FIELDS = 8;

/** `value:` after `name: PASSWORD,`, and behind other fields where the name is a text. */
function valueKeyNear(bytes: Uint8Array, index: number, size: number): boolean {
  const fields = (classOf(bytes, index - 1) & QUOTE) === 0 ? 1 : MOST_FIELDS;
  let next = index;
  for (let field = 0; field < fields; field += 1) {
    const most = Math.min(size, next + 140);
    while (next < most && isBetween(bytes[next] as number)) next += 1;
    if (startsValueKey(bytes, next)) return true;
    while (next < most && !(bytes[next] === 44 || bytes[next] === 10 || bytes[next] === 125)) next += 1;
    if (bytes[next] === 125) return false;
  }
  return false;
}

function isBetween(code: number): boolean {
  return (
    code <= 32 ||
    code === 44 ||
    code === 59 ||
    code === 45 ||
    code === 123 ||
    code === 40 ||
    code === 34 ||
    code === 39 ||
    code === 92 ||
    code === 58 ||
    code === 64
  );
}

function startsValueKey(bytes: Uint8Array, at: number): boolean {
  const second = (bytes[at + 1] ?? 0) | 32;
  switch ((bytes[at] ?? 0) | 32) {
    case 118: // value, val
      return second === 97;
    case 99: // content
      return second === 111;
    case 116: // text
    case 115: // string, secret
    case 100: // default, data
      return second === 101 || second === 97 || second === 116;
    case 119: // with
    case 105: // initial
      return second === 105 || second === 110;
    case 117: // useValue
      return second === 115;
    default:
      return false;
  }
}

function afterOperator(bytes: Uint8Array, index: number, size: number): boolean {
  let next = index;
  const most = Math.min(size, index + 3);
  while (next < most) {
    const code = bytes[next] as number;
    if (
      code === 61 ||
      code === 58 ||
      code === 33 ||
      code === 126 ||
      code === 43 ||
      code === 62 ||
      code === 45 ||
      (code === 42 && next > index)
    )
      next += 1;
    else break;
  }
  next = skipOpeners(bytes, next, size);
  next = skipItem(bytes, next) || next;
  if (next >= size) return false;
  if ((classOf(bytes, next) & QUOTE) !== 0) return holdsSomething(bytes, next);
  // YAML: `name: >-` and the value below
  if (bytes[next] === 124 || bytes[next] === 62) return true;
  const code = bytes[next] as number;
  if (code === 92 || code === 38 || code === 64 || code === 124 || (code === 62 && bytes[next + 1] === 10))
    return true;
  // an expression that holds a literal: new Foo("x"), process.env.X || "x", b"x", string = "x"; else a plain value
  const most_ = Math.min(size, next + VALUE_REACH);
  let run = next;
  while (run < most_ && (classOf(bytes, run) & RUN_STOP) === 0) run += 1;
  const ends = run >= size ? 10 : (bytes[run] as number);
  if ((run - next >= 3 || (ends === 124 && run > next)) && ends !== 40 && ends !== 91) return true;
  for (let look = run; look < most_; look += 1) {
    const kind = bytes[look] as number;
    if (kind === 10 || kind === 59) break;
    if ((classOf(bytes, look) & QUOTE) !== 0) return true;
  }
  return run - next >= 3 && ends === 91;
}

/** Past what stands between a function's name and its first line. */
function skipBraces(bytes: Uint8Array, index: number, size: number): number {
  const brace = bytes.subarray(index, Math.min(size, index + 40)).indexOf(123);
  return brace < 0 ? index : skipOpeners(bytes, index + brace, size);
}

function skipOpeners(bytes: Uint8Array, index: number, size: number): number {
  const most = Math.min(size, index + 120);
  let next = index;
  while (next < most) {
    const code = bytes[next] as number;
    if (code === 32 || code === 9 || code === 10 || code === 13 || code === 91 || code === 123 || code === 40)
      next += 1;
    else break;
  }
  return next;
}

/** Where the item of a list in YAML starts whose dash is at `index`; 0 where none is. */
function skipItem(bytes: Uint8Array, index: number): number {
  if (bytes[index] !== 45 || bytes[index + 1] !== 32) return 0;
  let next = index + 2;
  while (bytes[next] === 32) next += 1;
  return next;
}

/** An argument in quotes, the first or (behind one plain word) the second. */
function isArgument(bytes: Uint8Array, index: number, size: number): boolean {
  let next = skipOpeners(bytes, index, size);
  if (next >= size) return false;
  let code = bytes[next] as number;
  if (code === 92 || code === 38 || code === 64) return true;
  if ((classOf(bytes, next) & QUOTE) !== 0) return holdsSomething(bytes, next);
  const most = Math.min(size, next + 80);
  while (next < most && (classOf(bytes, next) & NAME) !== 0) next += 1;
  code = bytes[next] as number;
  if (code === 40 || (classOf(bytes, next) & QUOTE) !== 0) return true;
  if (code !== 44) return false;
  next = skipOpeners(bytes, next + 1, size);
  return (classOf(bytes, Math.min(next, size - 1)) & QUOTE) !== 0;
}

/** A quote that does not close within two bytes. */
function holdsSomething(bytes: Uint8Array, index: number): boolean {
  const quote = bytes[index] as number;
  if (bytes[index + 1] === quote) return bytes[index + 2] === quote;
  if (bytes[index + 1] === 92) return true;
  return bytes[index + 2] !== quote && (bytes[index + 3] !== quote || bytes[index + 2] === 92);
}
