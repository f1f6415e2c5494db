import { expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { rewriterOf } from '../../src/remedy/rewrite/index.ts';
import { remedyOf } from '../../src/remedy/steps.ts';
import { stripeFinding } from '../support/finding.ts';

const SECRET = sample`sk_live_${base62(24)}`.render(seeded(3));

test.each([
  ...[
    'a.mts',
    'a.vue',
    'a.py',
    'a.rb',
    'lib/a.rake',
    'config.ru',
    'Rakefile',
    'Gemfile',
    'a.go',
    'A.java',
    'A.cs',
  ],
  ...['a.php', 'a.sh', 'a.ksh', 'a.yaml', 'Dockerfile', 'Dockerfile.prod', 'Containerfile', 'api.Dockerfile'],
  ...['api.dockerfile', '.npmrc', '.env.example'],
  ...['Gemfile.lock', 'a.json', 'a.rs', 'Makefile', 'a.tf', 'a.properties'],
])('the hint for %s names fix where fix can do it, and only there', (path) => {
  const { steps } = remedyOf(stripeFinding(path, 1, SECRET), 'abc', [], DEFAULT_CONFIG);
  expect(steps.some((step) => step.includes('secretguard fix'))).toBe(rewriterOf(path) !== undefined);
});

test('an app of Android has no environment: the hint for Kotlin names no fix', () => {
  const { steps } = remedyOf(stripeFinding('A.kt', 1, SECRET), 'abc', [], DEFAULT_CONFIG);
  expect(steps.join('\n')).not.toContain('secretguard fix');
});
