import { concatenating } from './concatenation.ts';

/** Go: `os.Getenv("NAME")`, with the import where it is missing. */
export const go = concatenating({
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
  whyNot: ({ literal, before, opened }) => {
    if (literal.form.open === "'") return 'it is a rune';
    if (/^\s*const\b/.test(before) || /\bconst\s*\($/.test(opened[0] ?? ''))
      return 'a constant of Go cannot be read from the environment: make it a variable';
    if (/^\s*import\b(?!.*\))/.test(before) || /\bimport\s*\($/.test(opened[0] ?? ''))
      return 'it names a package';
    if (literal.form.open === '`' && /[\w\])]\s+$/.test(before) && !/\breturn\s+$/.test(before))
      return 'it is the tag of a field';
    if (/^\s*case\b/.test(before)) return 'it is a case label';
    if (/(?<![\w.])os(?![\w.])/.test(literal.code)) return '`os` is something else here';
    return undefined;
  },
  needs: (text) => {
    // Imports stand before all else that is declared; what a comment says there is none.
    const [imports = ''] = text.split(/^(?:func|var|const|type)\b/m, 1);
    if (
      /(?:^|[(;])\s*(?:import\s*\(?\s*)?"os"\s*(?:$|[;)])/m.test(
        imports.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      )
    )
      return [];
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    const block = /^(import \(\r?\n)((?:[ \t]*(?:[\w.]+ )?"[^"\n]+"[^\n]*\n)*)/m.exec(text);
    if (block) {
      // Where gofmt would sort it to.
      const [, opening = '', specs = ''] = block;
      let at = block.index + opening.length;
      for (const [line, name = ''] of specs.matchAll(/[ \t]*(?:[\w.]+ )?"([^"\n]+)"[^\n]*\n/gy)) {
        if (name > 'os') break;
        at += line.length;
      }
      return [{ start: at, end: at, text: `\t"os"${newline}` }];
    }
    const head = /^package \w+[^\n]*\n/m.exec(text);
    const at = head ? head.index + head[0].length : 0;
    return [{ start: at, end: at, text: `${newline}import "os"${newline}` }];
  },
});
