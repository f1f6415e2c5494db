/**
 * The rules as a hook first needs them: ids and keywords. tools/build.ts puts `leanProviders` and a table made of
 * src/rules/ in the place of src/rules/index.ts; all else is read from rules.cjs beside the runtime when a
 * keyword was found. Most commits hold none, and parsing the rules costs as much as all the rest of a hook's work.
 */
import {
  type Examples,
  type FormatRule,
  isFormatRule,
  type Keywords,
  type NearRule,
  type Provider,
  type Rule,
} from '../detect/rule.ts';

/** One rule of the table: id, kind (see `KIND`), keywords. */
export type LeanRow = readonly [id: string, kind: number, ...keywords: Keywords];
/** A provider's rows. The order of providers and rules is that of src/rules/index.ts. */
export type LeanTable = readonly (readonly [LeanRow, ...LeanRow[]])[];

/** Bits of a row's kind. */
export const KIND = { format: 1, ignoreCase: 2, standsInRun: 4 } as const;

/** Made by tools/build.ts from src/rules/, without the examples. */
declare function require(path: './rules.cjs'): { readonly providers: readonly Provider[] };

let loaded: readonly Provider[] | undefined;
function provider(index: number): Provider {
  loaded ??= require('./rules.cjs').providers;
  const found = loaded[index];
  if (!found) throw new Error('rules.cjs does not belong to this runtime');
  return found;
}

// Getters of a class, not fields: `Object.create(rule, …)` still reaches them (src/config/rules-in-force.ts).
class LeanRule {
  readonly id: string;
  readonly keywords: Keywords;
  readonly place: readonly [provider: number, rule: number];

  constructor(id: string, keywords: Keywords, place: readonly [number, number]) {
    this.id = id;
    this.keywords = keywords;
    this.place = place;
  }
  get whole(): Rule {
    const rule = provider(this.place[0]).rules[this.place[1]];
    if (rule?.id !== this.id) throw new Error('rules.cjs does not belong to this runtime');
    return rule;
  }
  get title(): string {
    return this.whole.title;
  }
  get severity(): Rule['severity'] {
    return this.whole.severity;
  }
  get entropy(): number {
    return this.whole.entropy ?? 0;
  }
  get examples(): Examples {
    return this.whole.examples;
  }
  verify(secret: string): boolean {
    return this.whole.verify?.(secret) ?? true;
  }
}

class LeanFormatRule extends LeanRule implements FormatRule {
  readonly ignoreCase: boolean;

  constructor(id: string, keywords: Keywords, place: readonly [number, number], ignoreCase: boolean) {
    super(id, keywords, place);
    this.ignoreCase = ignoreCase;
  }
  get format(): FormatRule {
    const rule = this.whole;
    if (!isFormatRule(rule)) throw new Error('rules.cjs does not belong to this runtime');
    return rule;
  }
  get pattern(): RegExp {
    return this.format.pattern;
  }
  plausible(secret: string): boolean {
    return this.format.plausible?.(secret) ?? true;
  }
  get general(): boolean {
    return this.format.general ?? false;
  }
  get binary(): boolean {
    return this.format.binary ?? false;
  }
}

class LeanNearRule extends LeanRule implements NearRule {
  readonly standsInRun: boolean;

  constructor(id: string, keywords: Keywords, place: readonly [number, number], standsInRun: boolean) {
    super(id, keywords, place);
    this.standsInRun = standsInRun;
  }
  get near(): NearRule {
    const rule = this.whole;
    if (isFormatRule(rule)) throw new Error('rules.cjs does not belong to this runtime');
    return rule;
  }
  get value(): RegExp {
    return this.near.value;
  }
  get vendor(): 'line' | 'name' {
    return this.near.vendor ?? 'line';
  }
  get within(): number {
    return this.near.within ?? 80;
  }
}

/**
 * The providers of `table`, in its order.
 * @public The code that tools/build.ts puts in place of src/rules/index.ts calls it.
 */
export function leanProviders(table: LeanTable): readonly Provider[] {
  return table.map(([first, ...rest], index): Provider => {
    const rule = ([id, kind, ...keywords]: LeanRow, at: number): Rule =>
      kind & KIND.format
        ? new LeanFormatRule(id, keywords, [index, at], (kind & KIND.ignoreCase) !== 0)
        : new LeanNearRule(id, keywords, [index, at], (kind & KIND.standsInRun) !== 0);
    return {
      rules: [rule(first, 0), ...rest.map((row, at) => rule(row, at + 1))],
      get name() {
        return provider(index).name;
      },
      get docs() {
        return provider(index).docs;
      },
      get revoke() {
        return provider(index).revoke;
      },
      get rotation() {
        return provider(index).rotation ?? [];
      },
      get practice() {
        return provider(index).practice;
      },
    };
  });
}

/**
 * What the getters that tools/build.ts puts in place of a rule's regular expressions return: the expression, compiled when
 * it is first asked for, and an ordinary property of `rule` from then on.
 * @public The rule files of the package call it.
 */
export function compileOnce(rule: object, name: string, pattern: RegExp): RegExp {
  Object.defineProperty(rule, name, { value: pattern, enumerable: true });
  return pattern;
}
