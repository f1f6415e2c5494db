/** Writes the examples as src/cli/packed-examples.ts reads them. */
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { derivedExample } from '../src/cli/derived-example.ts';
import { HOLES, turned } from '../src/cli/packed-examples.ts';
import { createDetector } from '../src/detect/detector.ts';
import { isFormatRule, type Provider } from '../src/detect/rule.ts';
import { seeded } from '../src/detect/sample.ts';
import { codeOf, keptPlugin, type PlacedRule, readRules, type WrittenRule, written } from './rule-files.ts';

const LETTERS: ReadonlyMap<string, string> = new Map(
  // A function's name is that which sample.ts gives it.
  Object.entries(HOLES).map(([letter, hole]) => [hole.name, letter]),
);

/** Puts the lines in the place of src/cli/examples.ts, with the code of those that need some. */
export function examplesPlugin(root: string, providers: readonly Provider[]): Plugin {
  const derivable = derivableRules(providers);
  const keywords = new Map(providers.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.keywords])));
  const linesOf = ({ id, rule }: PlacedRule) =>
    examplesOf(rule).flatMap((example) => packExample(example, keywords.get(id) ?? []) ?? []);
  const { setup } = keptPlugin((rule) => `{ example: ${examplesOf(rule)[0]?.getText()} }`);
  return {
    name: 'packed-examples',
    setup(builder) {
      setup(builder);
      builder.onLoad({ filter: /[\\/]src[\\/]cli[\\/]examples\.ts$/ }, () => {
        const rules = readRules(root);
        const lines = likest(
          new Map(rules.filter(({ id }) => !derivable.has(id)).map((rule) => [rule.id, linesOf(rule)])),
        );
        const { imports, object } = codeOf(rules.filter(({ id }) => !lines.has(id) && !derivable.has(id)));
        return {
          contents: `${imports}
import { providers } from './src/rules/index.ts';
import { unpackExamples } from './src/cli/packed-examples.ts';
const lines = JSON.parse(${JSON.stringify(JSON.stringify(providers.flatMap((provider) => provider.rules.map(({ id }) => (derivable.has(id) ? 1 : packed(lines.get(id)))))))});
export const EXAMPLES = unpackExamples(providers, lines, ${object});
`,
          resolveDir: root,
          loader: 'ts',
        };
      });
    },
  };
}

/** The rules by id that find, alone, what they tell as their example, whatever fills it. */
export function derivableRules(providers: readonly Provider[]): ReadonlySet<string> {
  const detector = createDetector({ providers });
  const derivable = new Set<string>();
  for (const { name, rules } of providers)
    for (const rule of rules) {
      if (isFormatRule(rule)) continue;
      const example = derivedExample(rule, name);
      const isFound = [1, 2, 3, 4, 5].every((seed) => {
        const bytes = Buffer.from(example.render(seeded(seed)));
        const place = { path: '', origin: 'file', startLine: 1, startColumn: 1, overlap: 0 } as const;
        const found = detector.scan({ ...place, bytes, added: 'all' });
        return found.length === 1 && found[0]?.ruleId === rule.id;
      });
      if (isFound) derivable.add(rule.id);
    }
  return derivable;
}

/** What a rule's examples are written as. Throws where there is none. */
function examplesOf(rule: WrittenRule): readonly ts.Expression[] {
  const examples = written(rule, 'examples');
  const finds = examples && ts.isObjectLiteralExpression(examples) ? written(examples, 'finds') : undefined;
  if (!finds || !ts.isArrayLiteralExpression(finds) || finds.elements.length === 0)
    throw new Error(`a rule without example: ${rule.getText().slice(0, 80)}`);
  return finds.elements;
}

/** Of the lines that each rule's examples could be, the one that most rules have, or else the shortest: the package has to hold them all. */
function likest(lines: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const line of [...lines.values()].flat()) counts.set(line, (counts.get(line) ?? 0) + 1);
  const rank = (line: string) => [-(counts.get(line) ?? 0), line.length] as const;
  const chosen = new Map<string, string>();
  for (const [id, own] of lines) {
    const [first] = [...own].sort((a, b) => rank(a)[0] - rank(b)[0] || rank(a)[1] - rank(b)[1]);
    if (first !== undefined) chosen.set(id, first);
  }
  return chosen;
}

function packed(line: string | undefined): string | 0 {
  return line === undefined ? 0 : turned(line);
}

/** The line of an example; undefined where it needs code: holes of its own, or text that a line cannot have. */
function packExample(example: ts.Expression, keywords: readonly string[]): string | undefined {
  if (!ts.isTaggedTemplateExpression(example) || example.tag.getText() !== 'sample') return undefined;
  const { template } = example;
  if (/[«»]/.test(template.getText())) return undefined;
  if (ts.isNoSubstitutionTemplateLiteral(template)) return withKeyword(template.text, keywords);
  let line = template.head.text;
  for (const { expression, literal } of template.templateSpans) {
    const [, name = '', length = ''] = /^(\w+)\((\d*)\)$/.exec(expression.getText()) ?? [];
    const letter = LETTERS.get(name);
    if (letter === undefined) return undefined;
    line += `«${letter}${length}»${literal.text}`;
  }
  return withKeyword(line, keywords);
}

function withKeyword(line: string, keywords: readonly string[]): string {
  for (const [index, keyword] of keywords.entries()) {
    const number = index === 0 ? '' : String(index);
    const capitals = keyword.toUpperCase();
    if (line.includes(capitals)) return line.replace(capitals, `«^${number}»`);
    if (line.includes(keyword)) return line.replace(keyword, `«~${number}»`);
  }
  return line;
}
