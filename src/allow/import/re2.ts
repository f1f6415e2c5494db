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

/**
 * Go's RE2 syntax as JavaScript's. Where the two differ, the result says the same or there is none:
 * a flag in the middle, `(?i:…)`, is spelled out letter by letter, since Node 20 has no such groups.
 * `secretGroup` is the capture group that holds the secret: it becomes the named group `secret`.
 */
export function re2ToJavaScript(source: string, secretGroup = 0): JavaScriptPattern | NotConvertible {
  const leading = /^\(\?([is]+)\)/.exec(source);
  const flags = leading?.[1] ?? '';
  const wholeIgnoresCase = flags.includes('i');
  const scopes: boolean[] = [];
  let ignoresCase = wholeIgnoresCase;
  let groups = 0;
  let out = '';
  let at = leading?.[0].length ?? 0;
  const rest = () => source.slice(at);
  while (at < source.length) {
    const char = source[at] ?? '';
    if (char === '(') {
      scopes.push(ignoresCase);
      const flagged = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/.exec(rest());
      if (flagged) {
        const [whole, on = '', off = '', end] = flagged;
        if (/[^i]/.test(on + off)) return { why: `a flag (${on}${off && `-${off}`}) in the middle` };
        if (on.includes('i')) ignoresCase = true;
        if (off.includes('i')) {
          if (wholeIgnoresCase) return { why: 'case is switched back on inside a pattern that ignores it' };
          ignoresCase = false;
        }
        if (end === ')') scopes.pop();
        else out += '(?:';
        at += whole.length;
        continue;
      }
      const named = /^\(\?P?<(\w+)>/.exec(rest());
      if (!named && source[at + 1] === '?') return { why: 'an unknown kind of group' };
      groups += 1;
      out += groups === secretGroup ? '(?<secret>' : named ? `(?<${named[1]}>` : '(';
      at += named?.[0].length ?? 1;
    } else if (char === ')') {
      ignoresCase = scopes.pop() ?? wholeIgnoresCase;
      out += ')';
      at += 1;
    } else if (char === '[') {
      const converted = convertClass(rest(), ignoresCase && !wholeIgnoresCase);
      if ('why' in converted) return converted;
      out += converted.text;
      at += converted.length;
    } else if (char === '\\') {
      const converted = convertEscape(rest());
      if ('why' in converted) return converted;
      out += converted.text;
      at += converted.length;
    } else {
      out +=
        ignoresCase && !wholeIgnoresCase && /[A-Za-z]/.test(char)
          ? `[${char.toLowerCase()}${char.toUpperCase()}]`
          : char;
      at += 1;
    }
  }
  try {
    new RegExp(out, flags);
  } catch {
    return { why: 'JavaScript does not take the converted pattern' };
  }
  return { source: out, flags, groups };
}

interface Converted {
  readonly text: string;
  /** How many characters of the source it stands for. */
  readonly length: number;
}

function convertEscape(text: string): Converted | NotConvertible {
  const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(text);
  if (quoted)
    return { text: (quoted[1] ?? '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), length: quoted[0].length };
  const codePoint = /^\\x\{([0-9a-fA-F]{1,4})\}/.exec(text);
  if (codePoint) return { text: `\\u${(codePoint[1] ?? '').padStart(4, '0')}`, length: codePoint[0].length };
  const next = text[1] ?? '';
  if (next === 'A') return { text: '(?<![\\s\\S])', length: 2 };
  if (next === 'z') return { text: '(?![\\s\\S])', length: 2 };
  if (next === 'a') return { text: '\\x07', length: 2 };
  if (/[pPCZX]/.test(next)) return { why: `\\${next} has no counterpart` };
  return { text: text.slice(0, 2), length: 2 };
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
      out += set;
      at += posix[0].length;
      continue;
    }
    const range = spellOutCase ? /^([A-Za-z])(?:-([A-Za-z]))?/.exec(text.slice(at)) : null;
    if (range) {
      const [whole, from = '', to] = range;
      const both =
        to === undefined
          ? `${from.toLowerCase()}${from.toUpperCase()}`
          : `${from.toLowerCase()}-${to.toLowerCase()}${from.toUpperCase()}-${to.toUpperCase()}`;
      out += both;
      at += whole.length;
    } else if (text[at] === '\\') {
      const converted = convertEscape(text.slice(at));
      if ('why' in converted) return converted;
      out += converted.text;
      at += converted.length;
    } else {
      out += text[at] === '[' || text[at] === ']' ? `\\${text[at]}` : text[at];
      at += 1;
    }
  }
  return text[at] === ']' ? { text: `${out}]`, length: at + 1 } : { why: 'a character class without end' };
}
