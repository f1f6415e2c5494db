import { concatenating } from './concatenation.ts';

/** Go: `os.Getenv("NAME")`, with the import where it is missing. */
export const go = concatenating({
  language: 'Go',
  handles: (path) => path.endsWith('.go'),
  form: {
    lineComments: ['//'],
    blockComments: [['/*', '*/']],
    strings: [
      { open: '"', close: '"', escapes: true, multiline: false },
      { open: '`', close: '`', escapes: false, multiline: true },
      { open: "'", close: "'", escapes: true, multiline: false },
    ],
  },
  join: '+',
  read: (name) => `os.Getenv("${name}")`,
  whyNot: ({ text, literal, before }) => {
    if (literal.form.open === "'") return 'it is a rune';
    if (/^\s*const\b/.test(before) || openBlock(text, literal.start) === 'const')
      return 'a constant of Go cannot be read from the environment: make it a variable';
    if (/^\s*import\b/.test(before) || openBlock(text, literal.start) === 'import')
      return 'it names a package';
    if (literal.form.open === '`' && /[\w\])]\s+$/.test(before) && !/\breturn\s+$/.test(before))
      return 'it is the tag of a field';
    if (/^\s*case\b/.test(before)) return 'it is a case label';
    return undefined;
  },
  needs: (text) => {
    if (/^\s*(?:import\s+)?"os"\s*$/m.test(text)) return [];
    const block = /^(import \(\r?\n)((?:[ \t]*(?:[\w.]+ )?"[^"\n]+"[^\n]*\n)*)/m.exec(text);
    if (block) {
      // Where gofmt would sort it to.
      const [, opening = '', specs = ''] = block;
      let at = block.index + opening.length;
      for (const [line, name = ''] of specs.matchAll(/[ \t]*(?:[\w.]+ )?"([^"\n]+)"[^\n]*\n/gy)) {
        if (name > 'os') break;
        at += line.length;
      }
      return [{ start: at, end: at, text: '\t"os"\n' }];
    }
    const head = /^package \w+[^\n]*\n/m.exec(text);
    const at = head ? head.index + head[0].length : 0;
    return [{ start: at, end: at, text: '\nimport "os"\n' }];
  },
});

/** The keyword whose parenthesis, opened at a line's start, is still open at `offset`. */
function openBlock(text: string, offset: number): string | undefined {
  const opened = [...text.slice(0, offset).matchAll(/^(const|import|var|type) \(|^\)/gm)].at(-1);
  return opened?.[1];
}
