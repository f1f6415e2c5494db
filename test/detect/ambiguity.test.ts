/** Expressions that could read one text in ever more ways: a short text that nearly matches keeps such a one busy for ever. */
import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { createAllowReader } from '../../src/allow/comments.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { canHang } from '../support/ambiguity.ts';
import { chunkOf } from '../support/chunk.ts';

/** The expressions that stand in the file at `url`, by line. */
function expressionsIn(url: URL): readonly { readonly line: number; readonly pattern: RegExp }[] {
  const file = ts.createSourceFile('a.ts', readFileSync(url, 'utf8'), ts.ScriptTarget.Latest);
  const found: { readonly line: number; readonly pattern: RegExp }[] = [];
  const visit = (node: ts.Node): void => {
    const [, source, flags] = ts.isRegularExpressionLiteral(node)
      ? (/^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [])
      : [];
    if (source !== undefined)
      found.push({
        line: file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1,
        pattern: new RegExp(source, flags),
      });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

test('those that are known to hang are told from those that are not', () => {
  for (const source of ['(?:a|b|ab)*c', '(?:\\w|\\d){20,400};', '(?:-{1,80}\\|?){1,20}$', 'k(?=(?:a|a)*;)'])
    expect(canHang(new RegExp(source)), source).toBe(true);
  for (const source of ['(?:a|b)*c', '\\w+\\d+;', '(?:-+\\|){1,20}$', '([,;])x{0,40}(?:\\1"?x{1,40}"?)*'])
    expect(canHang(new RegExp(source)), source).toBe(false);
});

test.each(['detect', 'rules', 'allow'])(
  'none of the expressions in src/%s can hang',
  {
    timeout: 300_000,
  },
  (room) => {
    const folder = new URL(`../../src/${room}/`, import.meta.url);
    const hanging = readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) =>
        expressionsIn(new URL(name, folder))
          .filter(({ pattern }) => canHang(pattern) !== false)
          .map(({ line }) => `${name}:${line}`),
      );
    expect(hanging).toEqual([]);
  },
);

describe('a text that hung comes to its end', () => {
  const armour = ['-----BEGIN', 'PRIVATE', 'KEY-----'].join(' ');
  const token = sample`glpat-${base62(20)}`.render(seeded(1));
  const slug = 'this-is-a-name-of-very-many-words-'.repeat(6);
  test.each([
    ['a key that is a row of words', `const token = "${slug}=9";`, 'a.ts'],
    ['the head of a table in Markdown', `| user | password |\n|${'-'.repeat(60)}||\n| a | b |\n`, 'a.md'],
    ['an armour with line ends escaped twice', `${armour}${'\\\\n'.repeat(40)}!`, 'a.json'],
    [
      'an allow comment with blanks behind',
      `k = '${token}' // secretguard:allow${' '.repeat(4000)}!`,
      'a.ts',
    ],
    ['an armour with blank headers', `${armour}aaa:${' '.repeat(41)}`.repeat(1000), 'a.txt'],
  ])('%s', { timeout: 20_000 }, (_, text, path) => {
    const { user } = process.cpuUsage();
    const allowedBy = createAllowReader({ own: true, foreign: true });
    createDetector({ providers, allowedBy }).scan(chunkOf(text, path));
    expect(process.cpuUsage().user - user).toBeLessThan(10_000_000);
  });
});
