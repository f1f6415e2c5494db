import { describe, expect, test } from 'vitest';
import { createDetector } from '../../src/detect/detector.ts';
import { ownPrefixes } from '../../src/detect/prefix.ts';
import { isFormatRule } from '../../src/detect/rule.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { createSearch } from '../../src/detect/search.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from '../support/chunk.ts';

const search = createSearch({ providers });
const detector = createDetector({ providers });

function finds(text: string, ruleId: string, value: string): boolean {
  return search(Buffer.from(text), { path: 'a.txt', binary: false }).some(
    (hit) => hit.ruleId === ruleId && hit.value.includes(value),
  );
}

/** Tokens that their format alone gives away: one for each rule, as its first example holds it. */
const tokens: readonly { readonly ruleId: string; readonly value: string }[] = providers
  .flatMap((provider) => provider.rules)
  .filter((rule) => isFormatRule(rule) && rule.binary !== true)
  .flatMap((rule) => {
    const text = rule.examples.finds[0].render(seeded(1));
    const hit = search(Buffer.from(text), { path: 'a.txt', binary: false }).find(
      ({ ruleId }) => ruleId === rule.id,
    );
    if (hit === undefined || hit.value.includes('\n') || !finds(hit.value, rule.id, hit.value)) return [];
    return [{ ruleId: rule.id, value: hit.value }];
  });

describe('a token with a format of its own is found', () => {
  test.each<[string, (token: string) => string]>([
    ['in double quotes', (token) => `"${token}"`],
    ['in single quotes', (token) => `'${token}'`],
    ['in backticks', (token) => `\`${token}\``],
    ['before a comma', (token) => `${token}, next`],
    ['in brackets', (token) => `(${token}) [${token}] {${token}} <${token}>`],
    ['before a semicolon', (token) => `x=${token};`],
    ['before a backslash', (token) => `${token}\\`],
    ['before an escaped line end', (token) => `"${token}\\n"`],
    ['in JSON in a string', (token) => `"{\\"x\\":\\"${token}\\"}"`],
    ['behind an equals sign', (token) => `export X=${token}`],
    ['in a query', (token) => `https://x.io/?t=${token}&b=1`],
    ['in comments', (token) => `// ${token}\n# ${token}\n * ${token}\n<!-- ${token} -->`],
    ['in markup', (token) => `<token>${token}</token>`],
    ['in Markdown', (token) => `**${token}** and | ${token} | and\n\`\`\`\n${token}\n\`\`\``],
    ['before a carriage return', (token) => `x: ${token}\r\n`],
    ['between tabs', (token) => `a\t${token}\tb`],
    ['in a header', (token) => `Authorization: Bearer ${token}`],
    ['in a flag', (token) => `foo --token ${token} --x`],
    ['in a diff', (token) => `+x = "${token}"`],
    ['in an entity', (token) => `&quot;${token}&quot;`],
    ['in a template', (token) => `\`x \${a} ${token}\``],
    ['before a question mark', (token) => `is it ${token}?`],
  ])('%s', (_, write) => {
    expect(tokens.length).toBeGreaterThan(250);
    const missed = tokens.filter(({ ruleId, value }) => !finds(write(value), ruleId, value));
    expect(missed.map(({ ruleId }) => ruleId)).toEqual([]);
  });
});

test('a token behind an escaped line end, or between escaped quotes, is found though its keyword stands within', () => {
  for (const text of ['"a\\n§"', 'x=%22§%22', '\\u0022§\\u0022']) {
    const missed = tokens.filter(
      ({ ruleId, value }) =>
        /^[\w.~-]+$/.test(value) &&
        !finds(
          text.replace('§', () => value),
          ruleId,
          value,
        ),
    );
    expect(missed.length, text).toBeLessThanOrEqual(tokens.length * 0.02);
  }
});

describe("behind a prefix of its vendor's own, what is of no known form", () => {
  const prefixed = providers
    .flatMap((provider) => provider.rules)
    .filter(isFormatRule)
    .flatMap((rule) =>
      ownPrefixes(rule).flatMap((own, index) => (own ? [{ rule, prefix: rule.keywords[index] ?? '' }] : [])),
    );
  const scanned = (text: string) => detector.scan(chunkOf(text, 'a.txt'));

  test('is mentioned, and blocks nothing, where it looks random', () => {
    expect(prefixed.length).toBeGreaterThan(150);
    const missed = prefixed.filter(({ prefix }) => {
      const token = `${prefix}${base62(17)(seeded(5))}`;
      const findings = scanned(`x = '${token}'`);
      return findings.length === 0;
    });
    expect(missed.map(({ rule }) => rule.id)).toEqual([]);
    expect(scanned(`napi_${base62(41)(seeded(5))}`).map(({ severity }) => severity)).toEqual(['low']);
  });

  test('is nothing where it is a name, or stands in one', () => {
    const loud = prefixed.filter(({ prefix }) =>
      [
        `${prefix}create_reference_to_value_2`,
        `${prefix}embed-context-v1-4b`,
        `a_${prefix}${base62(17)(seeded(5))}`,
      ]
        .flatMap(scanned)
        .some(({ title }) => title.includes('unknown form')),
    );
    expect(loud.map(({ rule }) => rule.id)).toEqual([]);
  });
});
