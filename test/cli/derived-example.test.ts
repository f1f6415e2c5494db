import { expect, test } from 'vitest';
import { derivedExample } from '../../src/cli/derived-example.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { isFormatRule } from '../../src/detect/rule.ts';
import { seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { derivableRules } from '../../tools/pack-examples.ts';
import { chunkOf } from '../support/chunk.ts';

const SEEDS = 20;
const derivable = derivableRules(providers);
const detector = createDetector({ providers });
const rules = providers.flatMap(({ name, rules }) =>
  rules.flatMap((rule) => (isFormatRule(rule) ? [] : [{ name, rule }])),
);

test('nearly every rule that goes by names tells an example of its own', () => {
  expect(derivable.size).toBeGreaterThan(0.95 * rules.length);
});

test('whatever fills it, its rule finds it, and no other does', () => {
  for (const { name, rule } of rules.filter(({ rule }) => derivable.has(rule.id))) {
    const found = Array.from({ length: SEEDS }, (_, seed) =>
      detector
        .scan(chunkOf(Buffer.from(derivedExample(rule, name).render(seeded(seed + 100)))))
        .map(({ ruleId }) => ruleId),
    );
    // The words of a placeholder may come up among random letters.
    const wrong = found.filter((ids) => ids.length !== 1 || ids[0] !== rule.id);
    expect(wrong.length, `${rule.id}: ${JSON.stringify(wrong)}`).toBeLessThan(2);
  }
});

test('a value of a group, of the first alternative, of the shortest count', () => {
  const rule = {
    id: 'acme-key',
    title: 'Acme secret key',
    severity: 'high',
    keywords: ['acme'],
    value: /(?=\D{0,9}\d)(?:ab_[0-9]{4,9}(?:-[0-9]{2}){2}\.x?\/[A-C]+|[0-9]{99})/,
    examples: { finds: [{ render: () => '' }], passes: [] },
  } as const;
  expect(derivedExample(rule as never, 'Acme').render(seeded(1))).toMatch(
    /^ACME_SECRET_KEY=ab_\d{4}-\d\d-\d\d\.\/[A-C]$/,
  );
});
