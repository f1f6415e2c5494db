import * as BYTE from '../byte.ts';
import { glance } from './assignment-glance.ts';
import { isRunByte } from './runs.ts';

/** Whether an assignment of a literal could follow the keyword of `length` bytes at `at`: a cheap look that decides most of the speed. */
export function mayAssign(bytes: Uint8Array, at: number, length: number): boolean {
  const first = (bytes[at] ?? 0) | 32;
  // `://`, `basic `, `bearer `, `curl `, `docker login`, `sshpass`, `mysql -`, `chpasswd`
  if (first === BYTE.COLON) return hasUserInfo(bytes, at + 3);
  // `,password`
  if (first === BYTE.COMMA || first === BYTE.SEMICOLON) return isHeader(bytes, at);
  const last = bytes[at + length - 1];
  // `@tcp(`
  if (first === BYTE.BACKTICK) return true;
  if (first === BYTE.BAR) return isTableHead(bytes, at);
  // `cookie`, `connect.sid`, `li_at`, `sessionid`
  if (
    (first === BYTE.LETTER_C &&
      ((last === BYTE.LETTER_D && length === 11) || (length === 6 && bytes[at + 5] !== BYTE.SPACE))) ||
    (first === BYTE.LETTER_L && last === BYTE.LETTER_T) ||
    (first === BYTE.LETTER_S && length === 9)
  )
    return hasSession(bytes, at + length);
  if (last === BYTE.OPEN_PAREN || (last === BYTE.SPACE && first === BYTE.LETTER_N && length === 4))
    return hasArgument(bytes, at + length);
  if (last === BYTE.SPACE) {
    const second = (bytes[at + 1] ?? 0) | 32;
    return first === BYTE.LETTER_B && (second === BYTE.LETTER_A || second === BYTE.LETTER_E)
      ? startsToken(bytes, at + length)
      : true;
  }
  if (last === BYTE.DASH || first === BYTE.LETTER_D || (first === BYTE.LETTER_S && length === 7)) return true;
  if (
    (last !== undefined && (last | 32) === BYTE.LETTER_N && first !== BYTE.LETTER_T) ||
    (first === BYTE.LETTER_C && length === 8)
  )
    return true;
  return glance(bytes, at, length);
}

/** Whether a string begins among the arguments behind `at`, on one line. */
function hasArgument(bytes: Uint8Array, at: number): boolean {
  const most = Math.min(bytes.length, at + 200);
  for (let index = at; index < most; index += 1) {
    const code = bytes[index] as number;
    if (code === BYTE.DOUBLE_QUOTE || code === BYTE.SINGLE_QUOTE || code === BYTE.BACKTICK) return true;
    if (code === BYTE.NEWLINE) return false;
  }
  return false;
}

/** Whether the rest of the line could be that of a table's head: nothing that a program or a sentence has. */
function isHeader(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + 200; index += 1) {
    const code = bytes[index];
    if (code === BYTE.NEWLINE) return true;
    // ( ) : < = > { }
    if (
      code === undefined ||
      code > BYTE.LETTER_Z ||
      (code > BYTE.DIGIT_9 && code < BYTE.QUESTION && code !== BYTE.SEMICOLON) ||
      code === BYTE.OPEN_PAREN ||
      code === BYTE.CLOSE_PAREN
    )
      return false;
  }
  return false;
}

/** Whether the next line is the one under the head of a table in Markdown, of nothing but dashes, bars, colons and blanks. */
function isTableHead(bytes: Uint8Array, at: number): boolean {
  let index = bytes.subarray(at, at + 300).indexOf(BYTE.NEWLINE);
  if (index < 0) return false;
  index += at + 1;
  const start = index;
  for (; index < start + 300 && bytes[index] !== BYTE.NEWLINE && bytes[index] !== undefined; index += 1) {
    const code = bytes[index];
    if (
      code !== BYTE.DASH &&
      code !== BYTE.BAR &&
      code !== BYTE.COLON &&
      code !== BYTE.SPACE &&
      code !== BYTE.RETURN
    )
      return false;
  }
  return index > start + 2;
}

/** Whether a value as long as a session's is near. */
function hasSession(bytes: Uint8Array, at: number): boolean {
  const most = Math.min(bytes.length, at + 280);
  let run = 0;
  for (let index = at; index < most; index += 1) {
    run = isRunByte(bytes[index] as number) || bytes[index] === BYTE.PERCENT ? run + 1 : 0;
    if (run >= 20) return true;
  }
  return false;
}

/** `user:password@host` or a long `token@host` at `at`. */
function hasUserInfo(bytes: Uint8Array, at: number): boolean {
  const most = Math.min(bytes.length, at + 400);
  for (let index = at; index < most; index += 1) {
    const code = bytes[index] as number;
    if (code === BYTE.AT) return true;
    // space, quotes, angle brackets, slash, backslash
    if (
      code <= BYTE.SPACE ||
      code === BYTE.DOUBLE_QUOTE ||
      code === BYTE.SINGLE_QUOTE ||
      code === BYTE.SLASH ||
      code === BYTE.LESS ||
      code === BYTE.GREATER ||
      code === BYTE.BACKSLASH ||
      code === BYTE.BACKTICK
    )
      return false;
  }
  return false;
}

/** What may follow an authentication scheme: a token with a digit, an upper-case letter behind the first, or `=`. */
function startsToken(bytes: Uint8Array, at: number): boolean {
  let index = at;
  while (
    index < at + 4 &&
    (bytes[index] === BYTE.SPACE ||
      bytes[index] === BYTE.DOUBLE_QUOTE ||
      bytes[index] === BYTE.SINGLE_QUOTE ||
      bytes[index] === BYTE.BACKSLASH)
  )
    index += 1;
  const start = index;
  let looks = false;
  for (; index < bytes.length && index < start + 64; index += 1) {
    const code = bytes[index] as number;
    if (
      (code >= BYTE.DIGIT_0 && code <= BYTE.DIGIT_9) ||
      (code >= BYTE.UPPER_A && code <= BYTE.UPPER_Z && index > start) ||
      code === BYTE.EQUALS
    )
      looks = true;
    else if (
      !(
        (code >= BYTE.LETTER_A && code <= BYTE.LETTER_Z) ||
        (code >= BYTE.UPPER_A && code <= BYTE.UPPER_Z) ||
        code === BYTE.PLUS ||
        code === BYTE.DASH ||
        code === BYTE.DOT ||
        code === BYTE.SLASH ||
        code === BYTE.UNDERSCORE ||
        code === BYTE.BAR ||
        code === BYTE.TILDE
      )
    )
      break;
  }
  return looks && index - start >= 8;
}
