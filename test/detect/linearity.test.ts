import { describe, expect, test } from 'vitest';
import { findNonLinear } from '../../src/detect/linearity.ts';
import { isFormatRule } from '../../src/detect/rule.ts';
import { seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';

describe('patterns that hang are told', () => {
  test.each([
    ['(a+)+$'],
    ['key_(\\w+\\s?)*;'],
    ['(?:[a-z]{1,40}){1,40}!'],
    ['(.*)*x'],
    ['token=.*.*.*=;'],
    ['\\s*=\\s*\\w+;'],
    ['key=(?:\\w|-|\\d){20,400};'],
    ['key(?:x|y|xy){1,200};'],
    ['key(?=(?:a|b|ab)*;)'],
  ])('%s', (source) => {
    expect(findNonLinear(new RegExp(source), ['key_abc def;', 'token=a=;', '   = a;'])).toBeTypeOf('string');
  });
});

describe('patterns that do not are let through', () => {
  test.each([
    ['acme_[0-9a-f]{32}'],
    ['(?<![\\w-])acme(?:-[0-9a-z]{4,8}){3}'],
    ['acme_(?:,[a-z]+)*'],
    ['"acme"\\s{0,20}:\\s{0,20}"[^"]{20,80}"'],
  ])('%s', (source) => {
    expect(findNonLinear(new RegExp(source), ['acme_0123', '"acme": "0123'])).toBeUndefined();
  });
});

const patterns = providers
  .flatMap((provider) => provider.rules)
  .map((rule) => ({
    id: rule.id,
    pattern: isFormatRule(rule) ? rule.pattern : rule.value,
    texts: [...rule.keywords, rule.examples.finds[0].render(seeded(1))],
  }));

test('every rule is linear on texts that nearly match it', { timeout: 300_000 }, () => {
  const slow = patterns.flatMap(({ id, pattern, texts }) => {
    const why = findNonLinear(pattern, texts.slice(-4));
    return why === undefined ? [] : [`${id}: ${why}`];
  });
  expect(slow).toEqual([]);
});

test('every rule comes to the end of a megabyte that nearly matches it', { timeout: 300_000 }, () => {
  for (const { pattern, texts } of patterns) {
    const piece = texts.at(-1)?.slice(0, -1) ?? '';
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    let matches = 0;
    for (const match of text.matchAll(new RegExp(pattern.source, `${pattern.flags}g`)))
      matches += match.length;
    expect(matches).toBeLessThan(text.length);
  }
});
