/** Rule files are data, and code only where there is no other way; this takes the code out of them, by their syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** A rule as it is written. */
export type WrittenRule = ts.ObjectLiteralExpression;

/** What is written for the property `name` of a rule (or of another object). */
export function written(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return object.properties.find(
    (property): property is ts.PropertyAssignment =>
      ts.isPropertyAssignment(property) && property.name.getText() === name,
  )?.initializer;
}

function writtenRules(source: string, fileName: string): readonly WrittenRule[] {
  return providerOf(source, fileName).rules;
}

/** The file with nothing left of its rules but what `keep` returns for each, as the text of an object. */
function reduceRules(source: string, fileName: string, keep: (rule: WrittenRule) => string): string {
  const { argument, rules } = providerOf(source, fileName);
  const text = `{ rules: [${rules.map(keep).join(', ')}] }`;
  return source.slice(0, argument.getStart()) + text + source.slice(argument.end);
}

function providerOf(source: string, fileName: string) {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022, true);
  let argument: ts.Expression | undefined;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineProvider')
      argument = node.arguments[0];
    else ts.forEachChild(node, visit);
  };
  visit(file);
  const list = argument && ts.isObjectLiteralExpression(argument) ? written(argument, 'rules') : undefined;
  if (!argument || !list || !ts.isArrayLiteralExpression(list))
    throw new Error(`${fileName}: a provider without rules`);
  const rules = list.elements.filter(ts.isObjectLiteralExpression);
  if (rules.length !== list.elements.length) throw new Error(`${fileName}: a rule is not written out`);
  return { argument, rules };
}

/** A rule of src/rules/, and where it is written. */
export interface PlacedRule {
  readonly id: string;
  readonly rule: WrittenRule;
  /** `./src/rules/NAME.ts`. */
  readonly file: string;
  /** Which of the file's rules it is. */
  readonly index: number;
}

/** All rules of src/rules/, by file. */
export function readRules(root: string): readonly PlacedRule[] {
  return readdirSync(join(root, 'src/rules'))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .flatMap((name) =>
      writtenRules(readFileSync(join(root, 'src/rules', name), 'utf8'), name).map((rule, index) => {
        const id = written(rule, 'id');
        if (!id || !ts.isStringLiteral(id)) throw new Error(`${name}: a rule whose id is not written out`);
        return { id: id.text, rule, file: `./src/rules/${name}`, index };
      }),
    );
}

/** The code of `rules`, as an object by id: what `keptPlugin` leaves of each. */
export function codeOf(rules: readonly PlacedRule[]): { readonly imports: string; readonly object: string } {
  const files = [...new Set(rules.map(({ file }) => file))];
  return {
    imports: files.map((file, at) => `import file${at} from '${file}';`).join('\n'),
    object: `{ ${rules.map(({ id, file, index }) => `'${id}': file${files.indexOf(file)}.rules[${index}]`).join(', ')} }`,
  };
}

/** Leaves nothing of the rules of a rule file but what `keep` returns for each. */
export const keptPlugin = (keep: (rule: WrittenRule) => string): Plugin => ({
  name: 'kept-of-rules',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: reduceRules(readFileSync(path, 'utf8'), path, keep),
      loader: 'ts',
    }));
  },
});
