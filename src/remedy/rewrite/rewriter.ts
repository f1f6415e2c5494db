import type { ClientBundle } from '../client-bundle.ts';

/** A change of the text: `text` in place of what stands from `start` to `end` (UTF-16 offsets, end exclusive). */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** An environment variable and what it has to hold. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** A literal that holds a secret, and where it should be read from instead. */
export interface RewriteRequest {
  /** The whole file. */
  readonly text: string;
  /** Where the secret stands in it (UTF-16 offsets, end exclusive); quotes are not part of it. */
  readonly start: number;
  readonly end: number;
  /** Path relative to the root, with `/`. */
  readonly path: string;
  /**
   * Chooses the environment variable, given the names in the code around that suit, best first; or the variable that the code
   * reads already, with what it falls back to.
   */
  readonly nameFor: (hints: readonly string[], exact?: NamedValue) => string;
  /** How the file is given the environment where it is bundled for its users' machines. */
  readonly bundle?: ClientBundle | undefined;
}

/** What a rewriter answers. It never changes what it does not understand. */
export type Rewrite =
  | {
      readonly kind: 'rewritten';
      /** The environment variable that the code now reads. */
      readonly name: string;
      /** The secret as the program sees it: escapes undone. */
      readonly value: string;
      /** Ascending, without overlap. */
      readonly edits: readonly Edit[];
      readonly warnings: readonly string[];
    }
  | { readonly kind: 'refused'; readonly why: string };

/** Moves a literal into the environment, in one language. */
export interface Rewriter {
  /** Whether `path` is a file of this language. */
  readonly handles: (path: string) => boolean;
  readonly rewrite: (request: RewriteRequest) => Rewrite;
}

/** The text with the edits made. They must be ascending and without overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text: inserted } of edits) {
    out += text.slice(at, start) + inserted;
    at = end;
  }
  return out + text.slice(at);
}

/** `expression` in place of a literal, kept apart from a word to which the literal's quotes stood next: `return'…'`. */
export function standIn(text: string, start: number, end: number, expression: string): Edit {
  const before = /^\w/.test(expression) && /[\w$]/.test(text[start - 1] ?? '') ? ' ' : '';
  const after = /\w$/.test(expression) && /[\w$]/.test(text[end] ?? '') ? ' ' : '';
  return { start, end, text: before + expression + after };
}

/** A refusal, with its reason. */
export function refused(why: string): Rewrite {
  return { kind: 'refused', why };
}
