import { lineAround } from './literal.ts';
import { type Rewriter, refused } from './rewriter.ts';

/** A template that lists names for a `.env`: `.env.example`, `sample.env`, `.env.local.dist`. */
const TEMPLATE =
  /(?:^|\/)(?:\.?env[._-](?:[\w-]+[._-])?(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skeleton|stub)|(?:examples?|samples?|templates?|default)\.env)$/i;

/** Whether `path` is a dotenv template, made to be committed. */
export function isDotenvTemplate(path: string): boolean {
  return TEMPLATE.test(path);
}

/** A dotenv template: the value goes to the `.env` beside it, the name stays. */
export const dotenvTemplate: Rewriter = {
  handles: isDotenvTemplate,
  rewrite({ text, start, end, nameFor }) {
    const { before, after } = lineAround(text, start, end);
    const [assignment, name, quote] =
      /^[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=[ \t]*(["'`]?)/.exec(before) ?? [];
    if (assignment === undefined || name === undefined || quote === undefined)
      return refused('it is not the value of a name');
    const rest = quote === '' ? /^[^\s#]*/.exec(after)?.[0] : after.slice(0, after.indexOf(quote));
    if (rest === undefined || (quote !== '' && !after.includes(quote)))
      return refused('the value goes on in the next line');
    const value = before.slice(assignment.length) + text.slice(start, end) + rest;
    if (/\\|\$\{?\w|\n/.test(value))
      return refused('the value holds signs that dotenv files read in their own way');
    if (nameFor([name], { name, value }) !== name)
      return refused(`${name} has another value in .env already: empty it by hand`);
    return {
      kind: 'rewritten',
      name,
      value,
      edits: [
        {
          start: start - before.length + assignment.length - quote.length,
          end: end + rest.length + quote.length,
          text: '',
        },
      ],
      warnings: [],
    };
  },
};
