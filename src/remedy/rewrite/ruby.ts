import { concatenating } from './concatenation.ts';

/** Ruby: `ENV.fetch("NAME")`, which fails loudly where the variable is missing. */
export const ruby = concatenating({
  handles: (path) => /\.(?:rb|rake|gemspec|ru)$|(?:^|\/)(?:Rakefile|Gemfile)$/.test(path),
  form: {
    lineComments: ['#'],
    blockComments: [['\n=begin', '\n=end']],
    strings: [
      { open: '"', close: '"', escapes: true, multiline: true },
      { open: "'", close: "'", escapes: true, multiline: true },
      { open: '`', close: '`', escapes: true, multiline: true },
    ],
    nests: /^.{0,2}".*#\{/s,
  },
  join: '+',
  expands: /#[{$@]/,
  read: (name) => `ENV.fetch("${name}")`,
  whyNot: ({ text, literal, after }) => {
    if (/[\r\n]/.test(text.slice(literal.start, literal.end))) return 'it goes over several lines';
    if (/^\s*=>|^:(?!:)/.test(after)) return 'it is the key of a hash';
    // With a backslash, the literal of the next line as well.
    if (
      /^(?:[ \t]|\\\r?\n)*["']/.test(text.slice(literal.end)) ||
      /["'](?:[ \t]|\\\r?\n)*$/.test(literal.code)
    )
      return 'it is joined to the literal beside it';
    if (/%[qQwWiIrx]?[[({<|]|<<[-~]?["'A-Z]/.test(text.slice(0, literal.start)))
      return 'strings of other kinds stand before it, and its own bounds are not sure';
    return undefined;
  },
});
