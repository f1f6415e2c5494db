/** How one kind of string literal is written. */
export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** A backslash takes the next character along. */
  readonly escapes: boolean;
  readonly multiline: boolean;
}

/** What a language's comments and strings look like; enough to tell where a literal starts and ends. */
export interface LexicalForm {
  readonly lineComments: readonly string[];
  readonly blockComments: readonly (readonly [open: string, close: string])[];
  /** Longer openings first. */
  readonly strings: readonly StringForm[];
  /** What opens code within a string: tested on the two characters before it, its opening, and what it has behind its last `}`. */
  readonly nests?: RegExp;
}

/** A string literal in a file. Offsets in UTF-16 units, ends exclusive. */
export interface Literal {
  readonly form: StringForm;
  /** Of the whole literal, quotes included. */
  readonly start: number;
  readonly end: number;
  /** Of what stands between the quotes. */
  readonly innerStart: number;
  readonly innerEnd: number;
  /** What stands before it, with nothing but quotes for each string and a space for each comment. */
  readonly code: string;
}

/**
 * The string literal that holds `start` to `end`, found by reading the file from its top as the language's
 * own lexer would: nothing where the place lies in a comment, in code, or across a literal's end.
 */
export function literalAt(
  text: string,
  start: number,
  end: number,
  language: LexicalForm,
): Literal | undefined {
  let at = 0;
  let code = '';
  while (at <= start) {
    const comment = language.lineComments.find((mark) => text.startsWith(mark, at));
    if (comment !== undefined) {
      const lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0 || lineEnd > start) return undefined;
      at = lineEnd;
      code += ' ';
      continue;
    }
    const block = language.blockComments.find(([open]) => text.startsWith(open, at));
    if (block) {
      const close = text.indexOf(block[1], at + block[0].length);
      if (close < 0) return undefined;
      at = close + block[1].length;
      code += ' ';
      continue;
    }
    const form = language.strings.find(({ open }) => text.startsWith(open, at));
    if (!form) {
      code += text[at];
      at += 1;
      continue;
    }
    const innerStart = at + form.open.length;
    const innerEnd = closeOf(text, innerStart, form);
    if (innerEnd === undefined) {
      at = innerStart;
      continue;
    }
    // The string goes on behind a string within it, as in `"#{map["key"]} …"`: where in its line it ends is not sure.
    const unclosed = text.slice(Math.max(innerStart, text.lastIndexOf('}', innerEnd - 1) + 1), innerEnd);
    if (language.nests?.test(`${text.slice(Math.max(0, at - 2), innerStart)}${unclosed}`)) {
      const lineEnd = text.indexOf('\n', innerEnd);
      if (lineEnd < 0 || lineEnd > start) return undefined;
      code += text.slice(at, lineEnd);
      at = lineEnd;
      continue;
    }
    const literal = { form, start: at, end: innerEnd + form.close.length, innerStart, innerEnd, code };
    if (start >= innerStart && end <= innerEnd) return literal;
    at = literal.end;
    code += '""';
  }
  return undefined;
}

function closeOf(text: string, from: number, form: StringForm): number | undefined {
  for (let at = from; at < text.length; at += 1) {
    if (form.escapes && text[at] === '\\') at += 1;
    else if (text.startsWith(form.close, at)) return at;
    else if (text[at] === '\n' && !form.multiline) return undefined;
  }
  return undefined;
}

/** What stands before each bracket that is open at the end of `code`, up to it, the innermost first. */
export function openedIn(code: string): readonly string[] {
  const opened: string[] = [];
  let closed = 0;
  for (let at = code.length; at > 0; at -= 1) {
    const char = code[at - 1] ?? '';
    if (')]}'.includes(char)) closed += 1;
    else if (!'([{'.includes(char)) continue;
    else if (closed > 0) closed -= 1;
    else opened.push(code.slice(Math.max(0, at - 200), at));
  }
  return opened;
}

/** The line around `offset`: what stands in it before and after. */
export function lineAround(
  text: string,
  from: number,
  to: number,
): { readonly before: string; readonly after: string } {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  return {
    before: text.slice(lineStart, from),
    after: text.slice(to, lineEnd < 0 ? text.length : lineEnd).replace(/\r$/, ''),
  };
}

/** The name that the text before a literal assigns to (`api_key = `, `"api-key": `, `:token => `, `String key = `); the innermost first. */
export function namesBefore(before: string): readonly string[] {
  const name =
    /["':@$]?([A-Za-z_][\w-]*)["']?\s*(?::\s*[\w.<>?[\]|]+\s*=|:=|=>|[:=])\s*[A-Za-z.]*\(?\s*$/.exec(
      before,
    )?.[1];
  return name === undefined || name === 'lambda' ? [] : [name];
}
