import { concatenating } from './concatenation.ts';

/** Python: `os.environ["NAME"]`, with `import os` where it is missing. */
export const python = concatenating({
  handles: (path) => /\.pyi?$/.test(path),
  form: {
    lineComments: ['#'],
    blockComments: [],
    strings: [
      { open: '"""', close: '"""', escapes: true, multiline: true },
      { open: "'''", close: "'''", escapes: true, multiline: true },
      { open: '"', close: '"', escapes: true, multiline: false },
      { open: "'", close: "'", escapes: true, multiline: false },
    ],
    nests: /^(?:[fF][rR]|.?[fF])["'].*(?<!\{)(?:\{\{)*\{(?!\{)/s,
  },
  join: '+',
  read: (name) => `os.environ["${name}"]`,
  prefix: { plain: /^[rRuU]$/, refuse: /[bBfFtT]/ },
  whyNot: ({ text, before, after, literal, opened }) => {
    if (
      before.trim() === '' &&
      (literal.form.open.length === 3 || (opened.length === 0 && !/\\\s*$/.test(literal.code)))
    )
      return 'it is a statement of its own (a docstring?)';
    if (/^\s*:(?!=)/.test(after) && !/\[\s*$/.test(before)) return 'it is the key of a dictionary';
    // In brackets, literals are joined over lines and comments, too.
    const [behind, ahead] =
      opened.length > 0
        ? [/^(?:\s|#[^\n]*\n|\\)*[A-Za-z]{0,2}["']/, /["'](?:\s|\\)*$/]
        : [/^(?:[ \t]|\\\r?\n)*[A-Za-z]{0,2}["']/, /["'](?:[ \t]|\\\r?\n)*$/];
    const code = literal.code.replace(/(?<!\w)[A-Za-z]{1,2}$/, '');
    if (behind.test(text.slice(literal.end)) || ahead.test(code))
      return 'it is joined to the literal beside it';
    if (/^\s*case\s+(?!=)/.test(before)) return 'it is a case label';
    if (/\bLiteral\[$/.test(opened[0] ?? '')) return 'it is a type';
    if (/\bos\s*=(?!=)|\b(?:as|class|def|for)\s+os\b|\bdef\b[^:]*[(,]\s*os\b/.test(literal.code))
      return '`os` is something else here';
    return undefined;
  },
  needs: (text, { code, start }) =>
    /^import (?:.*,\s*)?os\b(?!\.|\s+as\b)/m.test(code) ? [] : importOs(text, start),
});

/** `import os` before the first import that is not from the future, where that is above; else after comments and docstring. */
function importOs(text: string, start: number) {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const first = /^(?:import |from (?!__future__))/m.exec(text);
  if (first && first.index < start && !insideDocstring(text, first.index))
    return [{ start: first.index, end: first.index, text: `import os${newline}` }];
  const head =
    /^\uFEFF?(?:[ \t]*#[^\n]*\n|[ \t]*\r?\n|from __future__ import \([^)]*\)[^\n]*\n|from __future__[^\n]*\n|[rRuU]?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"[^"\n]*"|'[^'\n]*')[^\n]*\n)*/.exec(
      text,
    );
  const at = head?.[0].length ?? 0;
  return [{ start: at, end: at, text: `import os${newline}${newline}` }];
}

function insideDocstring(text: string, offset: number): boolean {
  return (text.slice(0, offset).match(/"""|'''/g)?.length ?? 0) % 2 === 1;
}
