import * as BYTE from '../byte.ts';
import { glance } from './assignment-glance.ts';
import type { CredentialWord } from './credential-word.ts';
import { isRunByte } from './runs.ts';

/**
 * A cheap look at the bytes around a keyword of `length` bytes at `at`: false where nothing that its reader could take for
 * a secret stands there. Most of the speed is decided here.
 */
export type Look = (bytes: Uint8Array, at: number, length: number) => boolean;

/** For keywords so rare that the reader may look each time. */
export const always: Look = () => true;

/** Whether a literal could be assigned to a name with `word` in it. */
export const assigns =
  (word: CredentialWord): Look =>
  (bytes, at, length) =>
    glance(bytes, at, length, word);

/** Behind a call's bracket: whether a string begins among the arguments, each on the bracket's line or one of its own. */
export const hasArgument: Look = (bytes, at, length) => {
  const most = Math.min(bytes.length, at + length + 200);
  for (let index = at + length; index < most; index += 1) {
    const code = bytes[index] as number;
    if (code === BYTE.DOUBLE_QUOTE || code === BYTE.SINGLE_QUOTE || code === BYTE.BACKTICK) return true;
    const last = bytes[index - 1];
    if (code === BYTE.NEWLINE && last !== BYTE.OPEN_PAREN && last !== BYTE.COMMA) return false;
  }
  return false;
};

/** Behind a call's bracket: whether a string is its first argument. */
export const startsText: Look = (bytes, at, length) => {
  const code = bytes[at + length];
  return code === BYTE.DOUBLE_QUOTE || code === BYTE.SINGLE_QUOTE || code === BYTE.BACKTICK;
};

/** A character for each byte. */
const textOf = ({ buffer, byteOffset, length }: Uint8Array, from: number, most: number): string =>
  Buffer.from(buffer, byteOffset, length).toString('latin1', from, from + most);

/** `,password`: whether the rest of the line could be that of a table's head: nothing that a program or a sentence has. */
export const isHeader: Look = (bytes, at) => /^[^\n():<=>{-\xff]*\n/.test(textOf(bytes, at, 200));

/** `| password`: whether the next line is the one under the head of a table in Markdown, of nothing but dashes, bars, colons and blanks. */
export const isTableHead: Look = (bytes, at) =>
  /^[^\n]{0,299}\n(?:[-| :\r]{300}|[-| :\r]{3,299}(?:\n|$))/.test(textOf(bytes, at, 601));

/** Behind a cookie's name: whether a value as long as a session's is near. */
export const hasSession: Look = (bytes, at, length) => {
  const most = Math.min(bytes.length, at + length + 280);
  let run = 0;
  for (let index = at + length; index < most; index += 1) {
    run = isRunByte(bytes[index] as number) || bytes[index] === BYTE.PERCENT ? run + 1 : 0;
    if (run >= 20) return true;
  }
  return false;
};

/** Behind `://`: `user:password@host` or a long `token@host`. */
export const hasUserInfo: Look = (bytes, at, length) => {
  const most = Math.min(bytes.length, at + length + 400);
  for (let index = at + length; index < most; index += 1) {
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
};

/** Eight characters of a token or more, a digit, `=` or an upper-case letter behind the first among them. */
const TOKEN = /^[ "'\\]{0,4}(?=[\w+./|~=-]{8})(?:[\d=]|[\w+./|~=-]{1,63}?[\dA-Z=])/;

/** What may follow an authentication scheme. */
export const startsToken: Look = (bytes, at, length) => TOKEN.test(textOf(bytes, at + length, 68));
