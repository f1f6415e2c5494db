import type { EnvFile } from './env-files.ts';
import { envFileOf } from './env-name.ts';

/** Words that make an env-style name a template: a file made to be committed, with the names and without the values. */
const TEMPLATE_WORD = /^(?:examples?|samples?|templates?|tmpl|tpl|dist|defaults?|schema|skeleton|stub)$/i;
/** Words after which a name is a person's own copy again: `.env.example.local`, `.env.example.bak`. */
const OWN_COPY = /^(?:local|bak|backup|old|orig|save|sw[op])$/i;

/** What a path is by its name alone. */
export type NameKind =
  | { readonly kind: 'env'; readonly file: EnvFile }
  | { readonly kind: 'template'; readonly file: EnvFile }
  | { readonly kind: 'other' };

const OTHER: NameKind = { kind: 'other' };

/** What `path` (slashes, relative to the root) is by its name: an env-style file, a template of one, or neither. */
export function kindOf(path: string): NameKind {
  const file = envFileOf(path);
  // A key store called `default.keystore` is no template of one: only a suffix makes it that.
  if (file)
    return isTemplateName(path) && (file.untracked === 'blocks' || file.holds)
      ? { kind: 'template', file }
      : { kind: 'env', file };
  const stripped = withoutTemplateWord(path);
  if (stripped === undefined) return OTHER;
  const original = envFileOf(stripped);
  return original ? { kind: 'template', file: original } : OTHER;
}

/** `.env.example`, `.env.local.sample`, `example.env`, `.env-template`: one of the name's words says that it is a template, and the last does not take it back. */
function isTemplateName(path: string): boolean {
  const words = path.slice(path.lastIndexOf('/') + 1).split(/[._-]/);
  return words.some((word) => TEMPLATE_WORD.test(word)) && !OWN_COPY.test(words.at(-1) ?? '');
}

/** `.npmrc.example` to `.npmrc`, `env.example` to `.env`; undefined where the last word is none of a template. */
function withoutTemplateWord(path: string): string | undefined {
  const match = /^(?<rest>.*[^/])[._-](?<word>[A-Za-z]+)$/s.exec(path);
  const { rest, word } = match?.groups ?? {};
  if (rest === undefined || word === undefined || !TEMPLATE_WORD.test(word)) return undefined;
  return rest.replace(/(^|\/)env$/i, '$1.env');
}
