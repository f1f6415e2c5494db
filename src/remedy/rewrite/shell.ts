import { lineAround } from './literal.ts';
import { type Rewriter, refused } from './rewriter.ts';

/** Shell: `${NAME:?}`, which stops the script where the variable is missing. */
export const shell: Rewriter = {
  handles: (path) => /\.(?:sh|bash|zsh|ksh)$/.test(path),
  rewrite({ text, start, end, nameFor }) {
    const value = text.slice(start, end);
    const { before } = lineAround(text, start, end);
    const quoted = quotesAt(text.slice(0, start));
    if ('why' in quoted) return refused(quoted.why);
    const { open } = quoted;
    if (/[\\$`]/.test(value)) return refused('the value holds signs that the shell reads');
    if (/\s/.test(value) && open === '') return refused('the value has spaces');
    const assigned =
      /(?:^|[\s;])(?:export\s+|readonly\s+|local\s+|declare\s+(?:-\w+\s+)*)?(\w+)=["']?[^"'=\s]*$/.exec(
        before,
      )?.[1];
    const option = /--?([A-Za-z][\w-]*)[= ]["']?$/.exec(before)?.[1];
    const name = nameFor([assigned, option].filter((hint) => hint !== undefined));
    const read = `\${${name}:?}`;
    const edit =
      open === '"'
        ? { start, end, text: read }
        : open === ''
          ? { start, end, text: `"${read}"` }
          : text[start - 1] === "'" && text[end] === "'"
            ? { start: start - 1, end: end + 1, text: `"${read}"` }
            : { start, end, text: `'"${read}"'` };
    return { kind: 'rewritten', name, value, edits: [edit], warnings: [] };
  },
};

const UNSURE = { why: 'it is in no string literal whose ends are sure' };

/** Which quotes are open at the end of `text`, read from its start as a shell reads it: those of a substitution within quotes are its own. */
function quotesAt(text: string): { readonly open: string } | { readonly why: string } {
  // What ends each thing that is open, the innermost last.
  const ends: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    const end = ends.at(-1);
    if (char === '\\' && end !== "'") at += 1;
    else if (end?.endsWith(char)) ends.pop();
    else if (end?.endsWith("'")) continue;
    else if (char === '"' || char === '`') ends.push(char);
    else if (text.startsWith('$(', at)) {
      ends.push(')');
      at += 1;
    } else if (end === '"') continue;
    else if (char === '(') ends.push(')');
    else if (char === "'") ends.push(text[at - 1] === '$' ? "$'" : char);
    else if (char === '#' && /(?:^|[\s;&|(])$/.test(text.slice(Math.max(0, at - 1), at))) {
      const lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) return { why: 'it stands in a comment' };
      at = lineEnd;
    } else if (char === '<' && /^<<-?\s*["'\\]?\w/.test(text.slice(at, at + 8)) && text[at + 2] !== '<')
      return { why: 'it stands in or after a here-document' };
    // The bracket behind its patterns ends no substitution.
    else if (char === 'c' && ends.includes('"') && /^\Wcase\s/.test(text.slice(at - 1, at + 5)))
      return UNSURE;
  }
  const end = ends.at(-1) ?? '';
  return end === "$'" ? UNSURE : { open: /["']/.test(end) ? end : '' };
}
