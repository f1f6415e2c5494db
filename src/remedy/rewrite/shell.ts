import { lineAround } from './literal.ts';
import { type Rewriter, refused } from './rewriter.ts';

/** Shell: `${NAME:?}`, which stops the script where the variable is missing. */
export const shell: Rewriter = {
  language: 'shell',
  handles: (path) => /\.(?:sh|bash|zsh|ksh)$/.test(path),
  rewrite({ text, start, end, nameFor }) {
    const value = text.slice(start, end);
    const { before } = lineAround(text, start, end);
    const quoting = quotingAt(text.slice(0, start));
    if (quoting === 'heredoc') return refused('it stands in or after a here-document');
    if (quoting === 'comment') return refused('it stands in a comment');
    if (/[\\$`]/.test(value)) return refused('the value holds signs that the shell reads');
    if (/\s/.test(value) && quoting === 'none') return refused('the value has spaces');
    const assigned =
      /(?:^|[\s;])(?:export\s+|readonly\s+|local\s+|declare\s+(?:-\w+\s+)*)?(\w+)=["']?[^"'=\s]*$/.exec(
        before,
      )?.[1];
    const option = /--?([A-Za-z][\w-]*)[= ]["']?$/.exec(before)?.[1];
    const name = nameFor([assigned, option].filter((hint) => hint !== undefined));
    const read = `\${${name}:?}`;
    const edit =
      quoting === 'double'
        ? { start, end, text: read }
        : quoting === 'none'
          ? { start, end, text: `"${read}"` }
          : text[start - 1] === "'" && text[end] === "'"
            ? { start: start - 1, end: end + 1, text: `"${read}"` }
            : { start, end, text: `'"${read}"'` };
    return { kind: 'rewritten', name, value, edits: [edit], warnings: [] };
  },
};

/** Which quotes are open at the end of `text`, read from its start as a shell reads it. */
function quotingAt(text: string): 'none' | 'single' | 'double' | 'comment' | 'heredoc' {
  let open: 'none' | 'single' | 'double' = 'none';
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (open !== 'single' && char === '\\') at += 1;
    else if (open === 'single') open = char === "'" ? 'none' : open;
    else if (open === 'double') open = char === '"' ? 'none' : open;
    else if (char === "'") open = 'single';
    else if (char === '"') open = 'double';
    else if (char === '#' && /(?:^|[\s;&|(])$/.test(text.slice(Math.max(0, at - 1), at))) {
      const lineEnd = text.indexOf('\n', at);
      if (lineEnd < 0) return 'comment';
      at = lineEnd;
    } else if (char === '<' && /^<<-?\s*["'\\]?\w/.test(text.slice(at, at + 8)) && text[at + 2] !== '<')
      return 'heredoc';
  }
  return open;
}
