/**
 * The rules as a hook first needs them: ids and keywords. tools/build.ts puts `leanProviders` in the place of src/rules/index.ts;
 * what it gives out is read from rules.cjs beside the runtime, the table of ids and keywords when a keyword was found, all else
 * when a rule is asked. Most commits hold none, and parsing the rules costs as much as all the rest of a hook's work.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { havePrebuilt, type KeywordIndex, type KnownRule } from '../detect/keyword-index.ts';
import type { Examples, FormatRule, Keywords, NearRule, Provider, Rule } from '../detect/rule.ts';
import { KIND, type LeanRow, type LeanTable } from '../detect/rule-table.ts';
import { sample } from '../detect/sample.ts';
import { KEYWORDS_FILE, unpackKeywords } from './packed-keywords.ts';
import {
  type PackedRules,
  type Questions,
  SEVERITY_LETTERS,
  unpackAddress,
  unpackDomain,
  unpackTitle,
} from './packed-rules.ts';

/** Made by tools/pack-rules.ts from src/rules/. */
declare function require(path: './rules.cjs'): {
  readonly of: number;
  /** A LeanTable in JSON. */
  readonly table: string;
  /** A PackedRules in JSON. */
  readonly packed: string;
  readonly questions: Questions;
};
declare const __dirname: string;

/** What rules.cjs holds, once it is the one that was made with this runtime: they are two files. */
class Rest {
  readonly of: number;
  private loaded: ReturnType<typeof require> | undefined;
  private parsed: PackedRules | undefined;

  constructor(of: number) {
    this.of = of;
  }
  get whole(): ReturnType<typeof require> {
    this.loaded ??= require('./rules.cjs');
    if (this.loaded.of !== this.of) throw new Error('rules.cjs does not belong to this runtime');
    return this.loaded;
  }
  get packed(): PackedRules {
    this.parsed ??= readPackedRules(this.whole.packed);
    return this.parsed;
  }
}

function readPackedRules(text: string): PackedRules {
  return JSON.parse(text);
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
  get asWritten(): boolean {
    return this.rest.packed.asWritten[this.row] ?? false;
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

/** Reads the table when something of it is first asked for, and of its providers only those that are asked for. */
class LeanTableReader {
  readonly #rest: Rest;
  readonly #providers: (Provider | undefined)[] = [];
  #rows: LeanTable | undefined;
  #starts: readonly number[] = [];

  constructor(of: number) {
    this.#rest = new Rest(of);
  }
  get rows(): LeanTable {
    if (this.#rows) return this.#rows;
    const rows: LeanTable = JSON.parse(this.#rest.whole.table);
    let next = 0;
    this.#starts = rows.map(({ length }) => {
      next += length;
      return next - length;
    });
    this.#rows = rows;
    return rows;
  }
  providerAt(index: number): Provider {
    const { rows } = this;
    const [first, ...others] = rows[index] ?? [];
    if (!first) throw new Error('keywords.bin does not belong to this runtime');
    const known = this.#providers[index];
    if (known) return known;
    let next = this.#starts[index] ?? 0;
    const rest = this.#rest;
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
    const provider = {
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
    this.#providers[index] = provider;
    return provider;
  }
  /** The rule at a place that keywords.bin names. */
  ruleAt(provider: number, rule: number): Rule {
    const found = this.providerAt(provider).rules[rule];
    if (!found) throw new Error('keywords.bin does not belong to this runtime');
    return found;
  }
  ruleOf(id: string): KnownRule | undefined {
    const index = this.rows.findIndex((rows) => rows.some((row) => row[0] === id));
    if (index < 0) return undefined;
    const provider = this.providerAt(index);
    const rule = provider.rules.find((one) => one.id === id);
    return rule && { rule, provider };
  }
}

/** An array that is filled when something of it is first asked for. */
function filledWhenAsked(fill: () => readonly Provider[]): readonly Provider[] {
  const array: Provider[] = [];
  let filled = false;
  const whole = (): Provider[] => {
    if (!filled) array.push(...fill());
    filled = true;
    return array;
  };
  return new Proxy(array, {
    get: (_, name) => Reflect.get(whole(), name),
    has: (_, name) => Reflect.has(whole(), name),
    ownKeys: () => Reflect.ownKeys(whole()),
    getOwnPropertyDescriptor: (_, name) => Reflect.getOwnPropertyDescriptor(whole(), name),
  });
}

const marks = new WeakMap<readonly Provider[], number>();

/** The mark of the table that `providers` stand in. Throws where they were not made from one. */
export function markOf(providers: readonly Provider[]): number {
  const mark = marks.get(providers);
  if (mark === undefined) throw new Error('these providers were not made from a table');
  return mark;
}

/**
 * The providers of the table whose mark is `of`, in its order.
 * @public The code that tools/build.ts puts in place of src/rules/index.ts calls it.
 */
export function leanProviders(of: number): readonly Provider[] {
  const table = new LeanTableReader(of);
  const providers = filledWhenAsked(() => table.rows.map((_, index) => table.providerAt(index)));
  marks.set(providers, of);
  let makeIndex: (() => KeywordIndex) | undefined;
  havePrebuilt(providers, {
    index() {
      const packed = makeIndex ? undefined : readPacked();
      if (packed) makeIndex = unpackKeywords(packed, of, (provider, rule) => table.ruleAt(provider, rule));
      return makeIndex?.();
    },
    ruleOf: (id) => table.ruleOf(id),
  });
  return providers;
}

/** What `install` had made (prepare.ts); nothing where the runtime runs in the package. */
function readPacked(): Buffer | undefined {
  try {
    return readFileSync(join(__dirname, KEYWORDS_FILE));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
