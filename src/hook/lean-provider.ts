import type { Provider } from '../detect/rule.ts';

/** What only a finding needs of a provider. */
type ProviderWords = Pick<Provider, 'name' | 'docs' | 'revoke' | 'rotation'>;

/** By the name of the provider's file; made by tools/build.ts, which puts it beside the runtime as words.cjs. */
declare function require(path: './words.cjs'): Readonly<Record<string, ProviderWords>>;

let words: Readonly<Record<string, ProviderWords>> | undefined;

/**
 * What tools/build.ts puts in place of `defineProvider`: the rules at once, the words (in words.cjs beside the runtime)
 * when a finding asks for them.
 */
export function leanProvider(file: string, { rules }: Pick<Provider, 'rules'>): Provider {
  const told = (): ProviderWords | undefined => {
    words ??= require('./words.cjs');
    return words[file];
  };
  return {
    rules,
    get name() {
      return told()?.name ?? file;
    },
    get docs() {
      return told()?.docs ?? '';
    },
    get revoke() {
      return told()?.revoke ?? '';
    },
    get rotation(): readonly string[] {
      return told()?.rotation ?? [];
    },
  };
}

/**
 * What the getters that tools/build.ts puts in place of a rule's regular expressions return: the expression, compiled when
 * it is first asked for, and an ordinary property of `rule` from then on.
 */
export function compileOnce(rule: object, name: string, pattern: RegExp): RegExp {
  Object.defineProperty(rule, name, { value: pattern, enumerable: true });
  return pattern;
}
