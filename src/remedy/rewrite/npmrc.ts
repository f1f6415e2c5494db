import { lineAround } from './literal.ts';
import { type Rewriter, refused } from './rewriter.ts';

/**
 * .npmrc: `${NAME}`, which npm, pnpm and bun replace by the variable of their environment.
 * https://docs.npmjs.com/cli/configuring-npm/npmrc
 */
export const npmrc: Rewriter = {
  handles: (path) => /(?:^|\/)\.npmrc$/.test(path),
  rewrite({ text, start, end, nameFor }) {
    const { before, after } = lineAround(text, start, end);
    const [, key, rest] = /^\s*([^#;\s=][^=]*?)\s*=\s*["']?(\S*)$/.exec(before) ?? [];
    if (key === undefined || rest !== '' || !/^["']?\s*$/.test(after))
      return refused('it is not the whole value of a setting');
    const name = nameFor([
      `npm_${/_(auth|authToken|password)$/.exec(key)?.[1]?.replace('auth', '') || 'token'}`,
    ]);
    return {
      kind: 'rewritten',
      name,
      value: text.slice(start, end),
      edits: [{ start, end, text: `\${${name}}` }],
      warnings: [
        `npm reads ${name} from its environment, not from .env: set -a; . ./.env; set +a (or leave the token to \`npm login\`, which keeps it in ~/.npmrc)`,
      ],
    };
  },
};
