import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { base62, seeded } from '../../../src/detect/sample.ts';
import type { ClientBundle } from '../../../src/remedy/client-bundle.ts';
import { chooseEnvName } from '../../../src/remedy/env-name.ts';
import { javascript } from '../../../src/remedy/rewrite/javascript.ts';
import { applyEdits } from '../../../src/remedy/rewrite/rewriter.ts';

const SECRET = base62(24)(seeded(7));

/** Rewrites `code` with the secret at ¤; the result's text, or why not. */
function rewrite(code: string, path = 'src/a.js', bundle?: ClientBundle, secret = SECRET) {
  const start = code.indexOf('¤');
  const text = code.replace('¤', () => secret);
  const result = javascript.rewrite({
    text,
    start,
    end: start + secret.length,
    path,
    bundle,
    nameFor: (hints, exact) => chooseEnvName(hints, 'stripe-live-key', new Set(), exact?.name),
  });
  return result.kind === 'refused' ? `refused: ${result.why}` : applyEdits(text, result.edits);
}

const vite: ClientBundle = { holder: 'import.meta.env', prefix: 'VITE_', fate: 'runs in browsers' };

describe('a literal becomes a read of the environment', () => {
  test.each([
    ["const apiKey = '¤';", 'const apiKey = process.env.STRIPE_API_KEY;'],
    ['const c = { apiKey: "¤", b: 1 };', 'const c = { apiKey: process.env.STRIPE_API_KEY, b: 1 };'],
    ['const c = { "api-key": "¤" };', 'const c = { "api-key": process.env.STRIPE_API_KEY };'],
    ["const tokens = { github: '¤' };", 'const tokens = { github: process.env.GITHUB_TOKEN };'],
    [
      "const apiKey = Platform.select({ ios: '¤' });",
      'const apiKey = Platform.select({ ios: process.env.API_KEY_IOS });',
    ],
    [
      "const mapToken = { production: '¤' };",
      'const mapToken = { production: process.env.MAP_TOKEN_PRODUCTION };',
    ],
    ["const shopApiKeys = { prod: '¤' };", 'const shopApiKeys = { prod: process.env.PROD_API_KEY };'],
    ["c = { secrets: { jwtSecret: '¤' } };", 'c = { secrets: { jwtSecret: process.env.JWT_SECRET } };'],
    [
      "module.exports = { stripe: { key: '¤' } };",
      'module.exports = { stripe: { key: process.env.STRIPE_KEY } };',
    ],
    ["const k = process.env.K || '¤';", 'const k = process.env.K;'],
    // what the variable has to hold is all of what it falls back to
    ["const u = process.env.DB_URL ?? 'postgres://app:¤@db:5432/app';", 'const u = process.env.DB_URL;'],
    // no fallback, or one of something that no `.env` fills
    ["const k = process.env.K && '¤';", 'const k = process.env.K && process.env.STRIPE_K;'],
    ["const k = process.env[name] || '¤';", 'const k = process.env[name] || process.env.STRIPE_K;'],
    ["const k = config.env.stripe || '¤';", 'const k = config.env.stripe || process.env.STRIPE_K;'],
    ["const k = process.env['KK'] || '¤';", "const k = process.env['KK'];"],
    ["const k = globalThis.process.env.KK ?? '¤';", 'const k = globalThis.process.env.KK;'],
    // set by whoever starts the program, whatever .env says
    ["const pwd = '¤';", 'const pwd = process.env.STRIPE_PWD;'],
    ["app.use(session({ secret: '¤' }));", 'app.use(session({ secret: process.env.SESSION_SECRET }));'],
    [
      "passport.use(new GitHubStrategy({ clientSecret: '¤' }));",
      'passport.use(new GitHubStrategy({ clientSecret: process.env.GITHUB_CLIENT_SECRET }));',
    ],
    [
      "mysql.createPool({ auth: { password: '¤' } });",
      'mysql.createPool({ auth: { password: process.env.MYSQL_PASSWORD } });',
    ],
    ["console.log({ token: '¤' });", 'console.log({ token: process.env.STRIPE_TOKEN });'],
    ["const home = '¤';", 'const home = process.env.STRIPE_LIVE_KEY;'],
    // `process` may be the program's own
    [
      "function process(a) { return a; }\nconst k = '¤';",
      'function process(a) { return a; }\nconst k = globalThis.process.env.STRIPE_K;',
    ],
    [
      "const f = (a, process) => { const key = '¤'; };",
      'const f = (a, process) => { const key = globalThis.process.env.STRIPE_KEY; };',
    ],
    [
      "import process from 'node:process';\nconst key = '¤';",
      "import process from 'node:process';\nconst key = process.env.STRIPE_KEY;",
    ],
    ...[
      "import { argv as process } from 'node:process';",
      "import process from './process.js';",
      "const process = require('child_process');",
      'let a,\n  process;',
      'const { a: process } = b;',
      'const [a, ...process] = b;',
    ].map((line) => [`${line}\nf({ key: '¤' });`, `${line}\nf({ key: globalThis.process.env.STRIPE_KEY });`]),
    ["function f(token = '¤') {}", 'function f(token = process.env.STRIPE_TOKEN) {}'],
    ["a.secretKey = '¤'", 'a.secretKey = process.env.STRIPE_SECRET_KEY'],
    ["class A { #token = '¤' }", 'class A { #token = process.env.STRIPE_TOKEN }'],
    ["new Stripe('¤')", 'new Stripe(process.env.STRIPE_LIVE_KEY)'],
    ['const token = `¤`;', 'const token = process.env.STRIPE_TOKEN;'],
    ["const f = () => { return'¤'; };", 'const f = () => { return process.env.STRIPE_LIVE_KEY; };'],
    ['const f = () => { return`¤`; };', 'const f = () => { return process.env.STRIPE_LIVE_KEY; };'],
    ["const a = '¤'in b;", 'const a = process.env.STRIPE_A in b;'],
    ["const a = { f() { return '¤'; } };", 'const a = { f() { return process.env.STRIPE_LIVE_KEY; } };'],
    ['const auth = `Bearer ¤`;', 'const auth = `Bearer ${process.env.AUTH}`;'],
    ["const auth = 'Bearer ¤';", 'const auth = `Bearer ${process.env.AUTH}`;'],
    ['const auth = "a`b\\"c ¤ ${x}";', 'const auth = `a\\`b"c ${process.env.AUTH} \\${x}`;'],
  ])('%s', (code, expected) => expect(rewrite(code)).toBe(expected));

  test('in TypeScript it keeps the type of a text', () => {
    expect(rewrite("export const apiKey: string = '¤';", 'a.ts')).toBe(
      'export const apiKey: string = process.env.STRIPE_API_KEY!;',
    );
  });

  test('in JSX it stands in braces', () => {
    expect(rewrite('const a = <Map apiKey="¤" />;', 'a.tsx')).toBe(
      'const a = <Map apiKey={process.env.STRIPE_API_KEY!} />;',
    );
    // there a backslash is no escape
    expect(rewrite('const a = <Map apiKey="C:\\x ` ¤ \\" />;', 'a.jsx')).toBe(
      'const a = <Map apiKey={`C:\\\\x \\` ${process.env.STRIPE_API_KEY} \\\\`} />;',
    );
  });

  test('in a file that Vite ships to browsers it reads import.meta.env', () => {
    expect(rewrite("const token = '¤';", 'src/a.js', vite)).toBe(
      'const token = import.meta.env.STRIPE_TOKEN;',
    );
  });
});

describe('what allows no expression is left alone, with the reason', () => {
  test.each([
    ["import a from './¤.js';", 'module'],
    ["const a = require('./¤');", 'module'],
    ["const a = { '¤': 1 };", 'property'],
    ["type A = '¤';", 'type'],
    ["enum A { B = '¤' }", 'enum'],
    ['enum A { B = `¤` }', 'enum'],
    ['const a = `¤` as const;', 'as const'],
    ['const a = <const>`¤`;', 'as const'],
    ["const a = '¤' as const;", 'as const'],
    ['// key ¤', 'literal'],
    ['const a = /¤/;', 'literal'],
    ['const a = sql`select ¤`;', 'tag'],
    ["'¤';", 'directive'],
    ['const a = { ¤', 'parsed'],
  ])('%s', (code, why) => expect(rewrite(code, 'a.ts')).toMatch(new RegExp(`^refused: .*${why}`)));
});

test('whatever stands around it, the program evaluates to the same value and the secret is gone', () => {
  const piece = fc.string({
    unit: fc.constantFrom('a', ' ', '`', '$', '{', '}', "'", '"', '\\', '\n', 'é', '😀'),
  });
  fc.assert(
    fc.property(piece, piece, fc.constantFrom("'", '"', '`'), (before, after, quote) => {
      const escaped = (text: string) => {
        const plain = JSON.stringify(text)
          .slice(1, -1)
          .replaceAll('\\"', '"')
          .replaceAll(quote, `\\${quote}`);
        return quote === '`' ? plain.replaceAll('${', '\\${') : plain;
      };
      const code = `const result = ${quote}${escaped(before)}¤${escaped(after)}${quote};`;
      const result = rewrite(code);
      expect(result).not.toContain(SECRET);
      expect(result).not.toMatch(/^refused/);
      const evaluate = new Function('process', `${result} return result;`);
      const name = /process\.env\.(\w+)/.exec(result)?.[1] ?? '';
      expect(evaluate({ env: { [name]: SECRET } })).toBe(before + SECRET + after);
    }),
    { numRuns: 300, examples: [['`', '', '`']] },
  );
});

test('the name comes from the code, or from the rule where the code says nothing, and is not used twice', () => {
  expect(chooseEnvName(['apiKey'], 'generic-api-key', new Set())).toBe('API_KEY');
  expect(chooseEnvName(['key', 'stripe'], 'generic-secret', new Set())).toBe('STRIPE_KEY');
  expect(chooseEnvName(['password', 'db'], 'generic-password', new Set())).toBe('DB_PASSWORD');
  expect(chooseEnvName(['password', 'smtpConfig'], 'generic-password', new Set())).toBe('SMTP_PASSWORD');
  expect(chooseEnvName(['password', 'options'], 'generic-password', new Set())).toBe('PASSWORD');
  expect(chooseEnvName([], 'stripe-live-key', new Set())).toBe('STRIPE_LIVE_KEY');
  expect(chooseEnvName([], 'prefixed-secret-key', new Set())).toBe('SECRET_KEY');
  expect(chooseEnvName(['apiKey'], 'prefixed-token', new Set())).toBe('API_KEY');
  expect(chooseEnvName(['client'], 'ably-api-key', new Set())).toBe('ABLY_API_KEY');
  expect(chooseEnvName(['slackWebhook'], 'slack-webhook-url', new Set())).toBe('SLACK_WEBHOOK');
  expect(chooseEnvName(['accessKeyId', 'credentials'], 'aws-access-key-id', new Set())).toBe(
    'AWS_ACCESS_KEY_ID',
  );
  expect(chooseEnvName(['apiKey', 'options'], 'stripe-live-key', new Set())).toBe('STRIPE_API_KEY');
  expect(chooseEnvName(['apiKey', 'billing'], 'stripe-live-key', new Set())).toBe('BILLING_API_KEY');
  expect(chooseEnvName(['home'], 'generic-secret', new Set())).toBe('APP_HOME');
  expect(chooseEnvName(['stripe'], 'stripe-live-key', new Set())).toBe('STRIPE_LIVE_KEY');
  expect(chooseEnvName(['apiKey'], 'generic-api-key', new Set(['API_KEY']))).toBe('API_KEY_2');
});
