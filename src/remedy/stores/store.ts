import type { StoreName } from '../../config/config.ts';

/** A program to run, its arguments, and what it gets on standard input. The secret is only ever in `input`. */
export interface StoreCommand {
  readonly program: string;
  readonly args: readonly string[];
  readonly input: string;
}

/** A secrets manager, reached through its vendor's own CLI. */
export interface Store {
  readonly store: Exclude<StoreName, 'env'>;
  /** As its vendor writes it. */
  readonly title: string;
  /** What the secret is called there: a variable's name in a form that the store takes. */
  readonly secretName: (variable: string) => string;
  /** Stores `value` as a new secret; the value is in the input, never in the arguments. */
  readonly put: (variable: string, value: string) => StoreCommand;
  /** The same for a secret that is there already; absent where `put` does both. */
  readonly renew?: (variable: string, value: string) => StoreCommand;
  /** JavaScript that reads it, for a person to paste. */
  readonly read: (variable: string) => string;
  /** The least that the program's identity needs to read that one secret, as the store's own policy text. */
  readonly policy: (variable: string) => string;
}
