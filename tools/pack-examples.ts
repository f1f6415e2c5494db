/** Writes the examples as src/cli/packed-examples.ts reads them. */
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { HOLES, turned } from '../src/cli/packed-examples.ts';
import type { Provider } from '../src/detect/rule.ts';
import { codeOf, keptPlugin, type PlacedRule, readRules, type WrittenRule, written } from './rule-files.ts';

const LETTERS: ReadonlyMap<string, string> = new Map(
  // A function's name is that which sample.ts gives it.
  Object.entries(HOLES).map(([letter, hole]) => [hole.name, letter]),
);

/** Puts the lines in the place of src/cli/examples.ts, with the code of those that need some. */
export function examplesPlugin(root: string, providers: readonly Provider[]): Plugin {
  const keywords = new Map(providers.flatMap(({ rules }) => rules.map((rule) => [rule.id, rule.keywords])));
  const lineOf = ({ id, rule }: PlacedRule) => packExample(firstExample(rule), keywords.get(id) ?? []);
  const { setup } = keptPlugin((rule) => `{ example: ${firstExample(rule).getText()} }`);
  return {
    name: 'packed-examples',
    setup(builder) {
      setup(builder);
      builder.onLoad({ filter: /[\\/]src[\\/]cli[\\/]examples\.ts$/ }, () => {
        const rules = readRules(root);
        const lines = Object.fromEntries(rules.map((rule) => [rule.id, lineOf(rule)]));
        const { imports, object } = codeOf(rules.filter(({ id }) => lines[id] === undefined));
        return {
          contents: `${imports}
import { providers } from './src/rules/index.ts';
import { unpackExamples } from './src/cli/packed-examples.ts';
const lines = JSON.parse(${JSON.stringify(JSON.stringify(providers.flatMap((provider) => provider.rules.map(({ id }) => (lines[id] === undefined ? 0 : turned(lines[id]))))))});
export const EXAMPLES = unpackExamples(providers, lines, ${object});
`,
          resolveDir: root,
          loader: 'ts',
        };
      });
    },
  };
}

/** What a rule's first example is written as. Throws where there is none. */
function firstExample(rule: WrittenRule): ts.Expression {
  const examples = written(rule, 'examples');
  const finds = examples && ts.isObjectLiteralExpression(examples) ? written(examples, 'finds') : undefined;
  const first = finds && ts.isArrayLiteralExpression(finds) ? finds.elements[0] : undefined;
  if (!first) throw new Error(`a rule without example: ${rule.getText().slice(0, 80)}`);
  return first;
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
