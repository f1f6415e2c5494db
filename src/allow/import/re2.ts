import type { NotConvertible } from './path-pattern.ts';

/** A JavaScript regular expression as source and flags. */
export interface JavaScriptPattern {
  readonly source: string;
  readonly flags: string;
  /** How many capture groups it has. */
  readonly groups: number;
}

/** POSIX classes as RE2 writes them inside brackets (https://github.com/google/re2/wiki/Syntax). */
const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: '\\t ',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t-\\r ',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

/** RE2's `\s` is these five; JavaScript's has a dozen more. */
const SPACE = '\\t\\n\\f\\r ';
const NO_SPACE = '\\x00-\\x08\\x0b\\x0e-\\x1f!-\\uffff';

/** The flags in force at a place of the pattern. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
}

/**
 * Go's RE2 syntax as JavaScript's. Where the two differ, the result says the same or there is none: flags that hold for a part
 * only are spelled out there (letters as `[aA]`, a dot as the signs that it takes), since Node 20 has no such groups.
 * `secretGroup` is the capture group that holds the secret: it becomes the named group `secret`; other names are dropped.
 */
export function re2ToJavaScript(source: string, secretGroup = 0): JavaScriptPattern | NotConvertible {
  if (/[\ud800-\udfff]/.test(source)) return { why: 'signs beyond U+FFFF count double in JavaScript' };
  // The flag of the whole is used where it holds everywhere, so that the pattern stays readable.
  const leading = /^\(\?([ims]+)\)/.exec(source);
  const isUniform = (leading?.[1]?.includes('i') ?? false) && !/\(\?[a-z]*-[a-z]*i/.test(source);
  let flags: Flags = { i: false, m: false, s: false };
  const scopes: Flags[] = [];
  let groups = 0;
  let out = '';
  let at = 0;
  while (at < source.length) {
    const char = source[at] ?? '';
    const rest = source.slice(at);
    if (char === '(') {
      const flagged = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/.exec(rest);
      const named = /^\(\?P?<\w+>/.exec(rest);
      if (!flagged && !named && source[at + 1] === '?') return { why: 'an unknown kind of group' };
      if (flagged?.[3] !== ')') scopes.push(flags);
      if (flagged) {
        const [whole, on = '', off = '', end] = flagged;
        if (/[^ims]/.test(on + off)) return { why: `the flag ${on}${off && `-${off}`} has no counterpart` };
        flags = withFlags(flags, on, off);
        if (end === ':') out += '(?:';
        at += whole.length;
        // JavaScript takes no repetition of nothing.
        if (end === ')' && /^[*+?{]/.test(source.slice(at))) return { why: 'a repetition of a flag' };
        continue;
      }
      groups += 1;
      out += groups === secretGroup ? '(?<secret>' : '(';
      at += named?.[0].length ?? 1;
    } else if (char === ')') {
      const outer = scopes.pop();
      if (!outer) return { why: 'unbalanced parenthesis' };
      flags = outer;
      out += ')';
      at += 1;
    } else if (char === '[') {
      const converted = convertClass(rest, flags.i && !isUniform);
      if ('why' in converted) return converted;
      out += converted.text;
      at += converted.length;
    } else if (char === '\\') {
      const converted = convertEscape(rest, flags.i && !isUniform);
      if ('why' in converted) return converted;
      out += converted.text;
      at += converted.length;
    } else {
      out += convertSign(char, flags, isUniform);
      at += 1;
    }
  }
  const jsFlags = isUniform ? 'i' : '';
  try {
    new RegExp(out, jsFlags);
  } catch {
    return { why: 'JavaScript does not take the converted pattern' };
  }
  return { source: out, flags: jsFlags, groups };
}

function withFlags(flags: Flags, on: string, off: string): Flags {
  const flag = (name: 'i' | 'm' | 's') => (flags[name] || on.includes(name)) && !off.includes(name);
  return { i: flag('i'), m: flag('m'), s: flag('s') };
}

function convertSign(char: string, flags: Flags, isUniform: boolean): string {
  // JavaScript's own dot stops at \r and two more signs, its line ends are more than \n.
  if (char === '.') return flags.s ? '[\\s\\S]' : '[^\\n]';
  if (char === '^' && flags.m) return '(?<![^\\n])';
  if (char === '$' && flags.m) return '(?![^\\n])';
  return flags.i && !isUniform ? bothCases(char) : char;
}

function bothCases(char: string): string {
  return /[A-Za-z]/.test(char) ? `[${char.toLowerCase()}${char.toUpperCase()}]` : char;
}

interface Converted {
  readonly text: string;
  /** How many characters of the source it stands for. */
  readonly length: number;
}

function convertEscape(text: string, spellOutCase: boolean): Converted | NotConvertible {
  const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(text);
  if (quoted) {
    const signs = [...(quoted[1] ?? '')].map((sign) =>
      spellOutCase ? bothCases(escaped(sign)) : escaped(sign),
    );
    return { text: signs.join(''), length: quoted[0].length };
  }
  const code = codeOf(text);
  if (code) {
    if ('why' in code) return code;
    const sign = String.fromCharCode(code.code);
    const letter = /[A-Za-z]/.test(sign);
    return { text: letter ? (spellOutCase ? bothCases(sign) : sign) : hex(code.code), length: code.length };
  }
  const next = text[1] ?? '';
  switch (next) {
    case 'A':
      return { text: '(?<![\\s\\S])', length: 2 };
    case 'z':
      return { text: '(?![\\s\\S])', length: 2 };
    case 's':
      return { text: `[${SPACE}]`, length: 2 };
    case 'S':
      return { text: `[^${SPACE}]`, length: 2 };
    default:
      return simpleEscape(next);
  }
}

/** Escapes that mean the same in both, inside brackets and outside. */
function simpleEscape(next: string): Converted | NotConvertible {
  if (next === 'a') return { text: '\\x07', length: 2 };
  if (/[A-Za-z0-9]/.test(next) && !/[bBdDwWfnrtv]/.test(next)) return { why: `\\${next} has no counterpart` };
  return next === '' ? { why: 'it ends in a backslash' } : { text: `\\${next}`, length: 2 };
}

/** `\x41`, `\x{41}`, `\101`: a sign by its number. */
function codeOf(
  text: string,
): { readonly code: number; readonly length: number } | NotConvertible | undefined {
  const [whole, two, braced, octal] =
    /^\\(?:x([0-9a-fA-F]{2})|x\{([0-9a-fA-F]+)\}|(0[0-7]{0,2}|[1-7][0-7]{1,2}))/.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const code = Number.parseInt(two ?? braced ?? octal ?? '', octal === undefined ? 16 : 8);
  if (code > 0xffff) return { why: 'signs beyond U+FFFF count double in JavaScript' };
  return { code, length: whole.length };
}

function hex(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

function escaped(sign: string): string {
  return sign.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function convertClass(text: string, spellOutCase: boolean): Converted | NotConvertible {
  let at = text[1] === '^' ? 2 : 1;
  let out = text.slice(0, at);
  let first = true;
  while (at < text.length && (text[at] !== ']' || first)) {
    first = false;
    const posix = /^\[:(\^?)(\w+):\]/.exec(text.slice(at));
    if (posix) {
      const set = POSIX[posix[2] ?? ''];
      if (set === undefined || posix[1] === '^') return { why: 'an unknown character class' };
      out += spellOutCase && /^(?:lower|upper)$/.test(posix[2] ?? '') ? 'A-Za-z' : set;
      at += posix[0].length;
      continue;
    }
    const set = /^\\[sSdDwW]/.exec(text.slice(at))?.[0];
    if (set !== undefined) {
      out += set === '\\s' ? SPACE : set === '\\S' ? NO_SPACE : set;
      at += 2;
      // A hyphen after a set is one: `[\w-.]`.
      if (text[at] === '-' && text[at + 1] !== ']') {
        out += '\\-';
        at += 1;
      }
      continue;
    }
    const from = classSign(text.slice(at));
    if ('why' in from) return from;
    at += from.length;
    let to = from;
    if (text[at] === '-' && text[at + 1] !== ']' && text[at + 1] !== undefined) {
      const end = classSign(text.slice(at + 1));
      if ('why' in end) return end;
      to = end;
      at += 1 + end.length;
    }
    if (to.code < from.code) return { why: 'a character range that runs backwards' };
    out += rangeText(from.code, to.code);
    if (spellOutCase) out += otherCase(from.code, to.code);
  }
  return text[at] === ']' ? { text: `${out}]`, length: at + 1 } : { why: 'a character class without end' };
}

/** One sign of a character class, by its number. */
function classSign(text: string): { readonly code: number; readonly length: number } | NotConvertible {
  if (!text.startsWith('\\')) return { code: text.charCodeAt(0), length: 1 };
  const code = codeOf(text);
  if (code) return code;
  const next = text[1] ?? '';
  const control = 'a\x07f\x0cn\nr\rt\tv\x0b';
  const known = control.indexOf(next);
  if (next !== '' && known >= 0 && known % 2 === 0) return { code: control.charCodeAt(known + 1), length: 2 };
  return /[A-Za-z0-9]/.test(next) || next === ''
    ? { why: `\\${next} has no counterpart in brackets` }
    : { code: next.charCodeAt(0), length: 2 };
}

function rangeText(from: number, to: number): string {
  const sign = (code: number): string => {
    const char = String.fromCharCode(code);
    if (/[\w !"#%&',.:;<=>@_`~+*$(){}|?/]/.test(char)) return char;
    return code < 0x20 || code > 0x7e ? hex(code) : `\\${char}`;
  };
  return from === to ? sign(from) : `${sign(from)}-${sign(to)}`;
}

/** The letters of the other case that a range stands for where case is ignored. */
function otherCase(from: number, to: number): string {
  return (
    [
      [0x41, 0x5a, 32],
      [0x61, 0x7a, -32],
    ] as const
  )
    .map(([first, last, step]) => {
      const [low, high] = [Math.max(from, first), Math.min(to, last)];
      return low > high ? '' : rangeText(low + step, high + step);
    })
    .join('');
}
