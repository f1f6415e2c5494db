import { expect, test } from 'vitest';
import { type CustomRule, DEFAULT_CONFIG } from '../../src/config/config.ts';
import { rulesFor, rulesInForce } from '../../src/config/rules-in-force.ts';
import { providers } from '../../src/rules/index.ts';

const custom = (id: string): CustomRule => ({
  id,
  title: 'our own',
  severity: 'low',
  keywords: ['acme_'],
  pattern: 'acme_[a-z]{9}',
  examples: { finds: [], passes: [] },
});

test.each(['stripe-live-key', 'acme-key'])(
  'a rule of the config called %s is the only one of that id',
  (id) => {
    const config = { ...DEFAULT_CONFIG, rules: { ...DEFAULT_CONFIG.rules, custom: [custom(id)] } };
    for (const inForce of [rulesInForce(providers, config), rulesFor(providers, config).providers]) {
      const own = inForce.flatMap(({ rules }) => rules.filter((rule) => rule.id === id));
      expect(own.map(({ title }) => title)).toEqual(['our own']);
    }
  },
);

test('a plain id wins over a glob for a severity, and what is disabled is not in force', () => {
  const rules = {
    ...DEFAULT_CONFIG.rules,
    disable: ['github-*'],
    severity: { 'stripe-*': 'low', 'stripe-live-key': 'high' } as const,
  };
  const inForce = rulesInForce(providers, { ...DEFAULT_CONFIG, rules }).flatMap((provider) => provider.rules);
  const severityOf = (wanted: string) => inForce.find(({ id }) => id === wanted)?.severity;
  expect(severityOf('stripe-live-key')).toBe('high');
  expect(severityOf('stripe-webhook-secret')).toBe('low');
  expect(inForce.filter(({ id }) => id.startsWith('github-'))).toEqual([]);
});
