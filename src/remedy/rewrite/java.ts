import { concatenating } from './concatenation.ts';

/** Java (and Kotlin, whose strings are alike): `System.getenv("NAME")`. */
export const java = concatenating({
  handles: (path) => /\.(?:java|kt|kts)$/.test(path),
  form: {
    lineComments: ['//'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: '"""', close: '"""', escapes: true, multiline: true },
      { open: '"', close: '"', escapes: true, multiline: false },
      { open: "'", close: "'", escapes: true, multiline: false },
    ],
    nests: /^.{0,2}".*\$\{/s,
  },
  join: '+',
  // In Kotlin; in Java it would be safe.
  expands: /\$[\w{]/,
  read: (name) => `System.getenv("${name}")`,
  whyNot: ({ text, after, literal, statement, opened }) => {
    if (literal.form.open !== '"') return 'it is a text block or a character';
    if (opened.some((one) => /@\w[\w.:]*\s*\($/.test(one)))
      return 'the value of an annotation must be a constant';
    if (/^\s*case\b(?!.*->)[^:]*$/s.test(statement) || /^\s*->/.test(after)) return 'it is a case label';
    if (/\bconst\s+val\b[^=]*=\s*$/.test(statement)) return 'a constant cannot be read from the environment';
    const constant = /\bfinal\b[^=]*\b(\w+)\s*=\s*$/.exec(statement)?.[1];
    if (
      constant !== undefined &&
      new RegExp(`@\\w[\\w.]*\\s*\\([^)]*\\b${constant}\\b|\\bcase\\s+${constant}\\b`).test(text)
    ) {
      return 'an annotation or a case label needs it as a constant';
    }
    return undefined;
  },
});
