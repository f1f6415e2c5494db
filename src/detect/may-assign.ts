import { glance } from './assignment-glance.ts';
import { isRunByte } from './runs.ts';

/** Whether an assignment of a literal could follow the keyword of `length` bytes at `at`: a cheap look that decides most of the speed. */
export function mayAssign(bytes: Uint8Array, at: number, length: number): boolean {
  const first = (bytes[at] ?? 0) | 32;
  // `://`, `basic `, `bearer `, `curl `, `docker login`, `sshpass`, `mysql -`, `chpasswd`
  if (first === 58) return hasUserInfo(bytes, at + 3);
  // `,password`
  if (first === 44 || first === 59) return isHeader(bytes, at);
  const last = bytes[at + length - 1];
  // `@tcp(`
  if (first === 96) return true;
  if (first === 124) return isTableHead(bytes, at);
  // `cookie`, `connect.sid`, `li_at`, `sessionid`
  if (
    (first === 99 && ((last === 100 && length === 11) || (length === 6 && bytes[at + 5] !== 32))) ||
    (first === 108 && last === 116) ||
    (first === 115 && length === 9)
  )
    return hasSession(bytes, at + length);
  if (last === 40 || (last === 32 && first === 110 && length === 4)) return hasArgument(bytes, at + length);
  if (last === 32) {
    const second = (bytes[at + 1] ?? 0) | 32;
    return first === 98 && (second === 97 || second === 101) ? startsToken(bytes, at + length) : true;
  }
  if (last === 45 || first === 100 || (first === 115 && length === 7)) return true;
  if ((last !== undefined && (last | 32) === 110 && first !== 116) || (first === 99 && length === 8))
    return true;
  return glance(bytes, at, length);
}

/** Whether a string begins among the arguments behind `at`, on one line. */
function hasArgument(bytes: Uint8Array, at: number): boolean {
  const most = Math.min(bytes.length, at + 200);
  for (let index = at; index < most; index += 1) {
    const code = bytes[index] as number;
    if (code === 34 || code === 39 || code === 96) return true;
    if (code === 10) return false;
  }
  return false;
}

/** Whether the rest of the line could be that of a table's head: nothing that a program or a sentence has. */
function isHeader(bytes: Uint8Array, at: number): boolean {
  for (let index = at; index < at + 200; index += 1) {
    const code = bytes[index];
    if (code === 10) return true;
    // ( ) : < = > { }
    if (
      code === undefined ||
      code > 122 ||
      (code > 57 && code < 63 && code !== 59) ||
      code === 40 ||
      code === 41
    )
      return false;
  }
  return false;
}

/** Whether the next line is the one under the head of a table in Markdown, of nothing but dashes, bars, colons and blanks. */
function isTableHead(bytes: Uint8Array, at: number): boolean {
  let index = bytes.subarray(at, at + 300).indexOf(10);
  if (index < 0) return false;
  index += at + 1;
  const start = index;
  for (; index < start + 300 && bytes[index] !== 10 && bytes[index] !== undefined; index += 1) {
    const code = bytes[index];
    if (code !== 45 && code !== 124 && code !== 58 && code !== 32 && code !== 13) return false;
  }
  return index > start + 2;
}

/** Whether a value as long as a session's is near. */
function hasSession(bytes: Uint8Array, at: number): boolean {
  const most = Math.min(bytes.length, at + 280);
  let run = 0;
  for (let index = at; index < most; index += 1) {
    run = isRunByte(bytes[index] as number) || bytes[index] === 37 ? run + 1 : 0;
    if (run >= 20) return true;
  }
  return false;
}

/** `user:password@host` or a long `token@host` at `at`. */
function hasUserInfo(bytes: Uint8Array, at: number): boolean {
  const most = Math.min(bytes.length, at + 400);
  for (let index = at; index < most; index += 1) {
    const code = bytes[index] as number;
    if (code === 64) return true;
    // space, quotes, angle brackets, slash, backslash
    if (
      code <= 32 ||
      code === 34 ||
      code === 39 ||
      code === 47 ||
      code === 60 ||
      code === 62 ||
      code === 92 ||
      code === 96
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
    (bytes[index] === 32 || bytes[index] === 34 || bytes[index] === 39 || bytes[index] === 92)
  )
    index += 1;
  const start = index;
  let looks = false;
  for (; index < bytes.length && index < start + 64; index += 1) {
    const code = bytes[index] as number;
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90 && index > start) || code === 61)
      looks = true;
    else if (
      !(
        (code >= 97 && code <= 122) ||
        (code >= 65 && code <= 90) ||
        code === 43 ||
        code === 45 ||
        code === 46 ||
        code === 47 ||
        code === 95 ||
        code === 124 ||
        code === 126
      )
    )
      break;
  }
  return looks && index - start >= 8;
}
