import type { CommandName } from './command.ts';

/** What a flag's text came to: its value, or what is wrong with it (the end of a sentence that starts with the flag). */
type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly wrong: string };

interface FlagBasics {
  /** Without the two hyphens. */
  readonly name: string;
  /** One letter, where it has one. */
  readonly short?: string;
  /** What it does, for --help and for completion: one line, no full stop. */
  readonly help: string;
  /** Which commands know it; `all` for the global ones. */
  readonly commands: 'all' | readonly CommandName[];
  /** Names of flags that contradict it. */
  readonly conflicts?: readonly string[];
  /** Name of the flag without which it means nothing. */
  readonly needs?: string;
}

/** A flag that is there or not. */
export interface Switch extends FlagBasics {
  readonly kind: 'switch';
}

/** A flag with a value. */
export interface Valued<T> extends FlagBasics {
  readonly kind: 'valued';
  /** As --help names the value: FILE, I/N, `text|json`. */
  readonly argument: string;
  readonly parse: (text: string) => Parsed<T>;
  /** What completion offers: words, or names of files or folders. */
  readonly offers?: readonly string[] | 'files' | 'folders';
}

/** A flag of any kind, as the record of all of them holds it. */
export type Flag = Switch | Valued<unknown>;

/** The flags that were given, typed by their records. */
export interface GivenFlags {
  readonly has: (flag: Switch) => boolean;
  readonly value: <T>(flag: Valued<T>) => T | undefined;
}

/** `argument`, `parse` and `offers` of a flag that takes one of a few words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
): Pick<Valued<Word>, 'argument' | 'parse' | 'offers'> {
  return {
    argument: words.join('|'),
    offers: words,
    parse: (text) => {
      const value = words.find((word) => word === text);
      return value === undefined
        ? { ok: false, wrong: `must be one of ${words.join(', ')}` }
        : { ok: true, value };
    },
  };
}

/** The same of a flag that takes any text but the empty one. */
export function anyText(argument: string): Pick<Valued<string>, 'argument' | 'parse'> {
  return {
    argument,
    parse: (text) =>
      text === '' ? { ok: false, wrong: `needs ${argument}, not an empty text` } : { ok: true, value: text },
  };
}

/** The same of a flag that takes a file's or a folder's name. */
export function path(argument: 'FILE' | 'DIR'): Pick<Valued<string>, 'argument' | 'parse' | 'offers'> {
  return { ...anyText(argument), offers: argument === 'FILE' ? 'files' : 'folders' };
}
