/**
 * The examples as the package has them: one of each rule, as a line with its holes by letter, or told by the rule itself.
 * tools/pack-examples.ts writes the lines and puts them in the place of examples.ts.
 */
import { isFormatRule, type Provider } from '../detect/rule.ts';
import {
  base32,
  base36,
  base62,
  base64,
  base64url,
  digits,
  type Hole,
  hex,
  letters,
  lower,
  password,
  type Sample,
  upper,
  upper36,
  upperHex,
  uuid,
} from '../detect/sample.ts';
import { derivedExample } from './derived-example.ts';

/** A hole's letter and its length: `«h32»`. Or a keyword, in capitals `«^»` or as it is `«~»`, and which: the first unless told. */
const HOLE = /«(\D)(\d*)»/g;

/** What fills a hole of each letter. */
export const HOLES = {
  a: base62,
  b: base64,
  d: digits,
  h: hex,
  H: upperHex,
  l: letters,
  p: password,
  q: base32,
  u: base64url,
  v: uuid,
  x: lower,
  X: upper,
  z: base36,
  Z: upper36,
} as const satisfies Record<string, (length: number) => Hole>;

/** A line from its end to its start: as it is packed, so that no scanner takes `token = «b32»` for a value, and back. */
export function turned(line: string): string {
  return [...line].reverse().join('');
}

/**
 * The examples by rule id: `lines` are one for each rule of `providers`, in order and turned, 0 where `others` has it, 1 where the rule
 * tells its own.
 * @public The code that tools/pack-examples.ts puts in the place of examples.ts calls it.
 */
export function unpackExamples(
  providers: readonly Provider[],
  lines: readonly (string | 0 | 1)[],
  others: Readonly<Record<string, { readonly example: Sample }>>,
): ReadonlyMap<string, Sample> {
  const rules = providers.flatMap(({ name, rules }) => rules.map((rule) => ({ name, rule })));
  return new Map(
    rules.flatMap(({ name, rule }, index) => {
      const { id, keywords } = rule;
      const line = lines[index];
      const example =
        line === 1 && !isFormatRule(rule)
          ? derivedExample(rule, name)
          : line
            ? unpackExample(turned(String(line)), keywords)
            : others[id]?.example;
      return example ? [[id, example] as const] : [];
    }),
  );
}

/** The example that `line` stands for, of a rule with these keywords. */
function unpackExample(line: string, keywords: readonly string[]): Sample {
  return {
    render: (random) =>
      line.replace(HOLE, (whole, letter: string, digits: string) => {
        const number = Number(digits);
        if (letter === '^') return keywords[number]?.toUpperCase() ?? whole;
        if (letter === '~') return keywords[number] ?? whole;
        return isHole(letter) ? HOLES[letter](number)(random) : whole;
      }),
  };
}

function isHole(letter: string): letter is keyof typeof HOLES {
  return Object.hasOwn(HOLES, letter);
}
