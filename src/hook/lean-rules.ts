/**
 * The rules as a hook first needs them: ids and keywords. tools/build.ts puts `leanProviders` and a table made of
 * src/rules/ in the place of src/rules/index.ts; all else is read from rules.cjs beside the runtime when a
 * keyword was found. Most commits hold none, and parsing the rules costs as much as all the rest of a hook's work.
 */
import type { Examples, FormatRule, Keywords, NearRule, Provider, Rule } from '../detect/rule.ts';
import { sample } from '../detect/sample.ts';
import {
  type PackedRules,
  type Questions,
  SEVERITY_LETTERS,
  unpackAddress,
  unpackDomain,
  unpackTitle,
} from './packed-rules.ts';

/** One rule of the table: id, kind (see `KIND`), keywords. */
export type LeanRow = readonly [id: string, kind: number, keywords: Keywords];
/** A provider's rows. The order of providers and rules is that of src/rules/index.ts. */
export type LeanTable = readonly (readonly [LeanRow, ...LeanRow[]])[];

/** Bits of a row's kind. */
export const KIND = { format: 1, ignoreCase: 2, standsInRun: 4 } as const;

/** Made by tools/build.ts from src/rules/. */
declare function require(path: './rules.cjs'): {
  readonly packed: PackedRules;
  readonly questions: Questions;
};

/** What rules.cjs holds, and whether it was made with the table: they are two files. */
class Rest {
  readonly of: number;
  private loaded: ReturnType<typeof require> | undefined;

  constructor(of: number) {
    this.of = of;
  }
  get whole(): ReturnType<typeof require> {
    this.loaded ??= require('./rules.cjs');
    if (this.loaded.packed.of !== this.of) throw new Error('rules.cjs does not belong to this runtime');
    return this.loaded;
  }
  get packed(): PackedRules {
    return this.whole.packed;
  }
}

/** The examples are left out: `explain` has its own (src/cli/examples.ts). */
const NO_EXAMPLES: Examples = { finds: [sample``, sample``], passes: [sample``, sample``] };

// Getters of a class, not fields: `Object.create(rule, …)` still reaches them (src/config/rules-in-force.ts).
class LeanRule {
  readonly id: string;
  readonly keywords: Keywords;
  protected readonly rest: Rest;
  /** In the columns of rules, and in those of providers. */
  protected readonly row: number;
  private readonly provider: number;
  declare private compiled: RegExp | undefined;

  constructor([id, , keywords]: LeanRow, rest: Rest, row: number, provider: number) {
    this.id = id;
    this.keywords = keywords;
    this.rest = rest;
    this.row = row;
    this.provider = provider;
  }
  get examples(): Examples {
    return NO_EXAMPLES;
  }
  get title(): string {
    const { titles, names } = this.rest.packed;
    return unpackTitle(titles[this.row] ?? '', names[this.provider] ?? '');
  }
  get severity(): Rule['severity'] {
    const severity = SEVERITY_LETTERS.get(this.rest.packed.severities[this.row] ?? '');
    if (severity === undefined) throw new Error(`rules.cjs has no severity for ${this.id}`);
    return severity;
  }
  get entropy(): number {
    return this.rest.packed.entropies[this.row] ?? 0;
  }
  verify(secret: string): boolean {
    return this.rest.whole.questions[this.id]?.verify?.(secret) ?? true;
  }
  /** A thousand expressions cost milliseconds: each is compiled when it is first asked for. */
  protected get expression(): RegExp {
    if (this.compiled === undefined) {
      const { sources, flags } = this.rest.packed;
      const source = sources[this.row];
      if (!source) throw new Error(`rules.cjs has no expression for ${this.id}`);
      this.compiled = new RegExp(source, flags[this.row] ?? '');
    }
    return this.compiled;
  }
}

class LeanFormatRule extends LeanRule implements FormatRule {
  readonly ignoreCase: boolean;

  constructor(row: LeanRow, rest: Rest, rule: number, provider: number) {
    super(row, rest, rule, provider);
    this.ignoreCase = (row[1] & KIND.ignoreCase) !== 0;
  }
  get pattern(): RegExp {
    return this.expression;
  }
  plausible(secret: string): boolean {
    return this.rest.whole.questions[this.id]?.plausible?.(secret) ?? true;
  }
  get general(): boolean {
    return this.rest.packed.general[this.row] ?? false;
  }
  get binary(): boolean {
    return this.rest.packed.binary[this.row] ?? false;
  }
}

class LeanNearRule extends LeanRule implements NearRule {
  readonly standsInRun: boolean;

  constructor(row: LeanRow, rest: Rest, rule: number, provider: number) {
    super(row, rest, rule, provider);
    this.standsInRun = (row[1] & KIND.standsInRun) !== 0;
  }
  get value(): RegExp {
    return this.expression;
  }
  get vendor(): 'line' | 'name' {
    return this.rest.packed.vendors[this.row] ?? 'line';
  }
  get within(): number {
    return this.rest.packed.within[this.row] ?? 80;
  }
}

/**
 * The providers of `table`, in its order; `of` is its mark.
 * @public The code that tools/build.ts puts in place of src/rules/index.ts calls it.
 */
export function leanProviders(table: LeanTable, of: number): readonly Provider[] {
  const rest = new Rest(of);
  let next = 0;
  return table.map(([first, ...others], index): Provider => {
    const rule = (row: LeanRow): Rule => {
      const at = next;
      next += 1;
      return row[1] & KIND.format
        ? new LeanFormatRule(row, rest, at, index)
        : new LeanNearRule(row, rest, at, index);
    };
    const rules = [rule(first), ...others.map(rule)] as const;
    const address = (column: 'docs' | 'revoke') => {
      const { [column]: addresses, domains, names } = rest.packed;
      return unpackAddress(addresses[index] ?? '', unpackDomain(domains[index] ?? '', names[index] ?? ''));
    };
    return {
      rules,
      get name() {
        return rest.packed.names[index] ?? '';
      },
      get docs() {
        return address('docs');
      },
      get revoke() {
        return address('revoke');
      },
      get rotation() {
        return rest.packed.rotation[index] ?? [];
      },
      get practice() {
        return rest.packed.practice[index];
      },
    };
  });
}
