import { type LexicalForm, type Literal, lineAround, literalAt, namesBefore, openedIn } from './literal.ts';
import { type Edit, type Rewrite, type RewriteRequest, type Rewriter, refused, standIn } from './rewriter.ts';

/** What one of the languages that join strings with an operator needs to move a literal out. */
export interface ConcatenatingLanguage {
  readonly handles: (path: string) => boolean;
  readonly form: LexicalForm;
  /** The operator that joins two strings. */
  readonly join: string;
  /** The expression that reads the variable. */
  readonly read: (name: string) => string;
  /** Letters before the quotes that belong to the literal (`r`, `@`); those that make it something else are refused. */
  readonly prefix?: { readonly plain: RegExp; readonly refuse: RegExp };
  /** What a string between double quotes does not keep as it is written. */
  readonly expands?: RegExp;
  /** Why this literal must stay one, seen from its line and the whole text; nothing where it need not. */
  readonly whyNot: (place: Place) => string | undefined;
  /** Further edits that the reading expression needs (an import), each in its place. */
  readonly needs?: (text: string, literal: Literal) => readonly Edit[];
}

/** Where a literal stands. */
export interface Place {
  readonly text: string;
  readonly literal: Literal;
  /** Its line, before and after it. */
  readonly before: string;
  readonly after: string;
  /** The code of its statement before it, without what strings and comments say. */
  readonly statement: string;
  /** What stands before each bracket that it stands in, the innermost first. */
  readonly opened: readonly string[];
}

/** A rewriter for a language in which `"pre" + read + "post"` is an expression wherever a string literal is. */
export function concatenating(language: ConcatenatingLanguage): Rewriter {
  return {
    handles: language.handles,
    rewrite: (request) => rewrite(request, language),
  };
}

function rewrite(request: RewriteRequest, language: ConcatenatingLanguage): Rewrite {
  const { text, start, end } = request;
  const found = literalAt(text, start, end, language.form);
  if (!found) return refused('it is in no string literal whose ends are sure');
  // In Go, what stands between them is a text.
  if (found.form.open === '`' && found.form.escapes) return refused('it stands in a command of the shell');
  const lead =
    /[@$]+$|(?<!\w)[A-Za-z]{1,2}$/.exec(text.slice(Math.max(0, found.start - 3), found.start))?.[0] ?? '';
  if (language.prefix?.refuse.test(lead)) return refused('the literal is of a special kind');
  const marked = lead !== '' && language.prefix?.plain.test(lead) === true;
  const literal: Literal = marked ? { ...found, start: found.start - lead.length } : found;
  const line = lineAround(text, literal.start, literal.end);
  const statement = /[^;{}]*$/.exec(literal.code)?.[0] ?? '';
  const why = language.whyNot({ text, literal, ...line, statement, opened: openedIn(literal.code) });
  if (why !== undefined) return refused(why);
  const value = text.slice(start, end);
  if (value.includes('\\') && found.form.escapes) return refused('the value is written with escapes');
  if (found.form.open === '"' && language.expands?.test(value))
    return refused('the value holds signs that such a string replaces');
  const name = request.nameFor(namesBefore(line.before));
  const head = text.slice(literal.innerStart, start);
  const tail = text.slice(end, literal.innerEnd);
  const quoted = (inner: string) =>
    `${text.slice(literal.start, literal.innerStart)}${inner}${found.form.close}`;
  const pieces = [
    ...(head === '' ? [] : [quoted(head)]),
    language.read(name),
    ...(tail === '' ? [] : [quoted(tail)]),
  ];
  const joined = pieces.join(` ${language.join} `);
  const expression = pieces.length === 1 ? joined : `(${joined})`;
  const edits = [
    ...(language.needs?.(text, literal) ?? []),
    standIn(text, literal.start, literal.end, expression),
  ];
  return { kind: 'rewritten', name, value, edits: edits.sort((a, b) => a.start - b.start), warnings: [] };
}
