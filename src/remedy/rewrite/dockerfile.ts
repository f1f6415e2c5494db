import { lineAround } from './literal.ts';
import { type Rewriter, refused } from './rewriter.ts';

/**
 * Dockerfile: a value of ENV leaves the file (`docker run --env-file .env` gives it), a default of ARG too.
 * Neither belongs into an image: https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/
 */
export const dockerfile: Rewriter = {
  handles: (path) => /(?:^|\/)(?:Dockerfile|Containerfile)[^/]*$|\.Dockerfile$/i.test(path),
  rewrite({ text, start, end, nameFor }) {
    const { before, after } = lineAround(text, start, end);
    const lineStart = start - before.length;
    const [, instruction, name] = /^\s*(ENV|ARG)\s+(\w+)(?:=|\s+)["']?$/i.exec(before) ?? [];
    const isContinued = /\\[ \t]*\r?\n$/.test(text.slice(0, lineStart));
    if (instruction === undefined || name === undefined || isContinued || !/^["']?\s*$/.test(after)) {
      return refused(
        'only ENV and ARG lines with one value can be rewritten; for RUN use `--mount=type=secret`',
      );
    }
    const value = text.slice(start, end);
    if (nameFor([name], { name, value }) !== name)
      return refused(`${name} has another value in .env already`);
    const lineEnd = end + after.length;
    if (/^arg$/i.test(instruction)) {
      return {
        kind: 'rewritten',
        name,
        value,
        edits: [{ start: lineStart, end: lineEnd, text: `${before.slice(0, before.indexOf(name))}${name}` }],
        warnings: [
          `build arguments stay in the image's history: better \`RUN --mount=type=secret,id=${name}\` with \`docker build --secret id=${name},env=${name}\``,
        ],
      };
    }
    const newline = text[lineEnd] === '\n' ? 1 : text.startsWith('\r\n', lineEnd) ? 2 : 0;
    return {
      kind: 'rewritten',
      name,
      value,
      edits: [{ start: lineStart, end: lineEnd + newline, text: '' }],
      warnings: [`give it when the container starts: docker run --env-file .env … (compose: env_file)`],
    };
  },
};
