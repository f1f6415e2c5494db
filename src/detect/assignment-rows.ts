import type { Assignment } from './assignment.ts';
import { literalAt, matchAt } from './assignment-literal.ts';
import { looksLikeToken } from './credential-word.ts';

/** Columns whose values are taken at their word, and those whose values have to look like tokens. */
const STRONG_COLUMN = /^(?:[a-z_ ]*[_ ])?(?:pass(?:word|wd|code|phrase)?|pwd|secret)$/i;
const WEAK_COLUMN = /^(?:[a-z_ ]*[_ ])?(?:token|api[_ ]?key|access[_ ]?key|secret_?key|private_?key)$/i;
/** Rows that are read at most: as far as `genericReach` lets a reader see. */
const MOST_ROWS = 8;

const TABLE = /[ \t]{0,8}[\w.`"[\]]{1,80}\s{0,8}\(([^()]{3,600})\)\s{0,8}VALUES?\s{0,8}/iy;
const ITEM =
  /\s{0,8}(?:[NE]?'((?:[^'\\\n]|''|\\.){0,400})'|"((?:[^"\\\n]|\\.){0,400})"|([^'"(),\n]{0,80}))\s{0,8}/y;

interface Cell {
  readonly value: string;
  readonly start: number;
  readonly quote: string;
}

/** The credentials among the rows of `INSERT INTO table (columns) VALUES (…), (…)`, whose first two words of `length` characters are at `at`. */
export function readInsert(text: string, at: number, length: number): readonly Assignment[] {
  const table = matchAt(TABLE, text, at + length);
  if (!table) return [];
  const list = table[1] ?? '';
  const listStart = at + length + table[0].indexOf(`(${list})`) + 1;
  const columns = columnsOf(list, /,/);
  if (columns.every(({ name }) => !isCredential(name))) return [];
  const found: Assignment[] = [];
  let open = at + length + table[0].length;
  for (let row = 0; row < MOST_ROWS && text[open] === '('; row += 1) {
    const cells: Cell[] = [];
    let end = open + 1;
    for (;;) {
      const item = matchAt(ITEM, text, end);
      if (!item) return found;
      const quoted = item[1] ?? item[2];
      const value = quoted ?? item[3] ?? '';
      const quote = item[1] !== undefined ? "'" : item[2] !== undefined ? '"' : '';
      cells.push({ value, start: end + item[0].indexOf(quote + value) + quote.length, quote });
      end += item[0].length;
      if (text[end] !== ',') break;
      end += 1;
    }
    if (text[end] !== ')') return found;
    found.push(...credentialsOf(columns, cells, listStart).filter(({ quote }) => quote !== ''));
    const next = /^\s{0,80},\s{0,80}/.exec(text.slice(end + 1, end + 170));
    if (!next) break;
    open = end + 1 + next[0].length;
  }
  return found;
}

const HEADER =
  /^["']?[A-Za-z_][\w .-]{0,40}["']?(?:([,;\t])["']?[A-Za-z_][\w .-]{0,40}["']?)(?:\1["']?[A-Za-z_][\w .-]{0,40}["']?){0,40}$/;

/** The line under the head of a table in Markdown: https://github.github.com/gfm/#tables-extension- */
const RULE =
  /^[ \t]{0,3}\|?[ \t]{0,8}:?-{1,999}:?[ \t]{0,80}(?:\|[ \t]{0,8}:?-{1,999}:?[ \t]{0,80}){0,19}\|?\r?$/;
/** What sets a cell off as code or in bold, around a value that no sentence has: with a digit or a sign. */
const SET = /^[`*]{0,3}((?=[^\s`|]*[\d!@#$%^&*])[^\s`|]{6,200}?)[`*]{0,3}$/;

/** The credentials in the rows of a table in Markdown, in whose first line one of the columns is at `at`. */
export function readMarkdownTable(text: string, at: number): readonly Assignment[] {
  const headStart = text.lastIndexOf('\n', at - 1) + 1;
  const lines = text.slice(headStart, at + 4000).split('\n', MOST_ROWS + 2);
  if (!RULE.test(lines[1] ?? '')) return [];
  const columns = columnsOf(lines[0] ?? '', '|');
  const found: Assignment[] = [];
  let rowStart = headStart;
  for (const [index, line] of lines.entries()) {
    if (index > 1) {
      const cells = cellsOf(line, '|', rowStart).map((cell) => {
        const value = SET.exec(cell.value)?.[1] ?? '';
        return { ...cell, value, start: cell.start + cell.value.indexOf(value) };
      });
      found.push(...credentialsOf(columns, cells, headStart).filter(({ value }) => value !== ''));
    }
    rowStart += line.length + 1;
  }
  return found;
}

/** The credentials in the rows of a table of comma-separated values (RFC 4180), in whose first line one of the columns is at `at`. */
export function readTable(text: string, at: number): readonly Assignment[] {
  const headStart = text.lastIndexOf('\n', at - 1) + 1;
  const headEnd = text.indexOf('\n', at);
  if (headEnd < 0 || headEnd - headStart > 1000) return [];
  const head = text
    .slice(headStart, headEnd)
    .replace(/\r$/, '')
    .replace(/^[+ ](?=\w)/, '');
  const separator = HEADER.exec(head)?.[1];
  if (separator === undefined) return [];
  const columns = columnsOf(head, separator);
  const found: Assignment[] = [];
  let rowStart = headEnd + 1;
  for (let row = 0; row < MOST_ROWS && rowStart < text.length; row += 1) {
    const newline = text.indexOf('\n', rowStart);
    const rowEnd = newline < 0 ? text.length : newline;
    const cells = cellsOf(text.slice(rowStart, rowEnd), separator, rowStart);
    if (cells.length !== columns.length) break;
    found.push(...credentialsOf(columns, cells, headEnd - head.length));
    rowStart = rowEnd + 1;
  }
  return found;
}

interface Column {
  readonly name: string;
  /** Offset in the list of columns. */
  readonly at: number;
}

function columnsOf(list: string, separator: string | RegExp): readonly Column[] {
  let at = 0;
  return list.split(separator).map((part) => {
    const name = part.replace(/["'`[\]\s]/g, (sign) => (sign === ' ' ? ' ' : '')).trim();
    const column = { name, at: at + Math.max(0, part.indexOf(name)) };
    at += part.length + 1;
    return column;
  });
}

function cellsOf(row: string, separator: string, rowStart: number): readonly Cell[] {
  let at = 0;
  return row
    .replace(/\r$/, '')
    .split(separator)
    .map((part) => {
      const quote = /^\s*(["'])(.*)\1\s*$/.exec(part);
      const value = quote?.[2] ?? part.trim();
      const cell = { value, start: rowStart + at + part.indexOf(value), quote: quote?.[1] ?? '' };
      at += part.length + 1;
      return cell;
    });
}

function isCredential(name: string): boolean {
  return STRONG_COLUMN.test(name) || WEAK_COLUMN.test(name);
}

function credentialsOf(
  columns: readonly Column[],
  cells: readonly Cell[],
  listStart: number,
): readonly Assignment[] {
  if (columns.length !== cells.length) return [];
  return columns.flatMap(({ name, at }, index) => {
    const cell = cells[index];
    if (cell === undefined || !isCredential(name)) return [];
    if (!STRONG_COLUMN.test(name) && !looksLikeToken(cell.value)) return [];
    const { value, start, quote } = cell;
    return [
      {
        name: name.replaceAll(' ', '_'),
        nameStart: listStart + at,
        syntax: 'argument' as const,
        operator: '',
        ...literalAt(value, start, quote === '' ? '"' : quote),
      },
    ];
  });
}
