import { concatenating } from './concatenation.ts';

/** C#: `System.Environment.GetEnvironmentVariable("NAME")`, named in full so that no `using` is needed. */
export const csharp = concatenating({
  handles: (path) => /\.csx?$/.test(path),
  form: {
    lineComments: ['//'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: '"""', close: '"""', escapes: false, multiline: true },
      { open: '@"', close: '"', escapes: false, multiline: true },
      { open: '"', close: '"', escapes: true, multiline: false },
      { open: "'", close: "'", escapes: true, multiline: false },
    ],
    nests: /^.?\$@?".*(?<!\{)(?:\{\{)*\{(?!\{)/s,
  },
  join: '+',
  read: (name) => `System.Environment.GetEnvironmentVariable("${name}")`,
  prefix: { plain: /^$/, refuse: /\$/ },
  whyNot: ({ text, before, after, literal, statement, opened }) => {
    if (literal.form.open === "'" || literal.form.open === '"""') return 'it is a raw string or a character';
    if (text[literal.end] === '"') return 'it holds doubled quotes';
    if (/\bconst\b/.test(statement))
      return 'a constant cannot be read from the environment: make it static readonly';
    if (opened.some((one) => /(?:^|[;{}\]])\s*\[$/.test(one)))
      return 'the value of an attribute must be a constant';
    if (/^\s*case\b[^:]*$/.test(statement) || /\b(?:is|or|and|not)\s*$/.test(before) || /^\s*=>/.test(after))
      return 'it is a case label';
    if (/^u8/i.test(after)) return 'it is a text of bytes';
    if (/\($/.test(opened[0] ?? '') && /\bstring\??\s+\w+\s*=\s*$/i.test(before))
      return 'the default of a parameter must be a constant';
    return undefined;
  },
});
