import { concatenating } from './concatenation.ts';

/** PHP: `getenv('NAME')`. */
export const php = concatenating({
  handles: (path) => /\.(?:php|phtml|inc)$/.test(path),
  form: {
    lineComments: ['//', '#'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: '"', close: '"', escapes: true, multiline: true },
      { open: "'", close: "'", escapes: true, multiline: true },
      { open: '`', close: '`', escapes: true, multiline: true },
    ],
    nests: /^.{0,2}".*(?:\{\$|\$\{)/s,
  },
  join: '.',
  expands: /\$[\w{]|\{\$/,
  read: (name) => `getenv('${name}')`,
  whyNot: ({ text, after, literal, statement, opened }) => {
    const head = text.slice(0, literal.start);
    if (head.lastIndexOf('<?') <= head.lastIndexOf('?>')) return 'it stands outside <?php';
    if (/<<<\s*["']?\w/.test(head)) return 'a heredoc stands before it, and its own bounds are not sure';
    if (/^\s*=>/.test(after)) return 'it is the key of an array';
    if (/\bconst\b/.test(statement)) return 'a constant cannot be read from the environment: use define()';
    if (
      /^\s*(?:(?:public|protected|private|static|readonly|var)\s+)+(?:\??[\w\\|]+\s+)?\$\w+\s*=/.test(
        statement,
      )
    )
      return 'the default of a property must be a constant: set it in the constructor';
    if (opened.some((one) => /\b(?:function|fn)\b[\s&\w]*\($/.test(one)))
      return 'the default of a parameter must be a constant';
    if (/^\s*case\b[^:]*$/.test(statement)) return 'it is a case label';
    return undefined;
  },
});
