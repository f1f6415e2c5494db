/**
 * How names are written for others to read: for a shell, and for an ignore file. Names are bytes, held as
 * latin1 strings ("raw"): one character a byte.
 */
import { isUtf8 } from 'node:buffer';
import { rawOf } from '../git/name.ts';

/** A name as reports print it, as such a word. */
export function pasted(name: string): string {
  return shellWord(rawOf(name));
}

/**
 * A raw name as a word for sh, bash or zsh; odd bytes as `$'\ooo'`, which these understand, and the backquote too, since
 * those mark commands in steps. No command takes it for a flag.
 */
export function shellWord(raw: string): string {
  if (raw.startsWith('-')) return shellWord(`./${raw}`);
  const bytes = Buffer.from(raw, 'latin1');
  if (/^[\w@%+=:,./-]+$/.test(raw)) return raw;
  if (isUtf8(bytes) && !/[\0-\x1f\x7f`]/.test(raw))
    return `'${bytes.toString('utf8').replaceAll("'", "'\\''")}'`;
  const escaped = raw
    .replace(/['\\]/g, '\\$&')
    .replace(/[^ -_a-~]/g, (sign) => `\\${sign.charCodeAt(0).toString(8).padStart(3, '0')}`);
  return `$'${escaped}'`;
}

/**
 * A raw path as a pattern that an ignore file takes literally; `?` stands for what it cannot express (line ends,
 * other control characters, bytes that are not UTF-8), and for the backquote, which marks lines in steps.
 * Format: https://git-scm.com/docs/gitignore#_pattern_format
 */
export function ignorePattern(raw: string): string {
  const bytes = Buffer.from(raw, 'latin1');
  const utf8 = isUtf8(bytes);
  const escaped = (utf8 ? bytes.toString('utf8') : raw)
    .replace(/[\\*?[]/g, '\\$&')
    .replace(/[\0-\x1f\x7f`]/g, '?');
  return (utf8 ? escaped : escaped.replace(/[\x80-\xff]/g, '?'))
    .replace(/^[#!]/, '\\$&')
    .replace(/ $/, '\\ ');
}
