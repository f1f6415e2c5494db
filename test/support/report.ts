import type { Finding } from '../../src/detect/finding.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { Secret } from '../../src/detect/secret.ts';
import type { GuardProblem } from '../../src/guard/problem.ts';
import type { Report, ReportedFinding } from '../../src/report/report.ts';

/** A secret that no file of the project holds, the same for the same seed. */
export function secretValue(seed = 1): string {
  return `sk_live_${base62(24)(seeded(seed))}`;
}

/** A finding as the pipeline reports it. */
export function finding(fields: Partial<ReportedFinding> & Partial<Finding> = {}): ReportedFinding {
  return {
    id: '3f2a9c01be77',
    ruleId: 'stripe-live-key',
    title: 'Stripe live secret or restricted key',
    severity: 'critical',
    path: 'src/pay.ts',
    origin: 'file',
    startLine: 12,
    startColumn: 18,
    endLine: 12,
    endColumn: 50,
    secret: new Secret(secretValue(), 'sk_live_'),
    remedy: {
      rotate: 'https://dashboard.stripe.com/apikeys',
      steps: [
        'move it out of the code: `npx secretguard fix src/pay.ts:12`',
        'Read the request logs of the old key for calls that are not yours.',
        'not a secret? `npx secretguard allow 3f2a9c01be77 --reason "…"`',
      ],
    },
    ...fields,
  };
}

/** A guard problem as the audit reports it. */
export function problem(fields: Partial<GuardProblem> = {}): GuardProblem {
  return {
    path: '.env',
    problem: 'unignored',
    severity: 'high',
    remedy: { steps: ['ignore it: `npx secretguard check-ignore --fix` (adds `.env` to .gitignore)'] },
    ...fields,
  };
}

/** A report of a scan of files, with nothing in it unless told. */
export function report(fields: Partial<Report> = {}): Report {
  return {
    version: 1,
    tool: { name: 'secretguard', version: '0.0.0-test' },
    source: { kind: 'files', paths: [] },
    findings: [],
    guard: [],
    skipped: [],
    notes: [],
    stats: { files: 14, bytes: 120_345, milliseconds: 35.4 },
    ...fields,
  };
}

/** A report with one of everything: what blocks, what is below, what is allowed, guard problems, skips, notes. */
export function fullReport(): Report {
  return report({
    findings: [
      finding(),
      finding({ id: 'aaaaaaaaaaaa', startLine: 40, endLine: 41, endColumn: 3, path: 'src/other pay.ts' }),
      finding({
        id: 'bbbbbbbbbbbb',
        ruleId: 'generic-password',
        title: 'Password in an assignment',
        severity: 'medium',
        path: 'config/db.yml',
        secret: new Secret(secretValue(2)),
        decodedFrom: ['base64'],
        because: ['name says password (2.1)', 'mixed as random text is (1.4)'],
        commit: 'c'.repeat(40),
        remedy: { steps: ['take the value out of config/db.yml'] },
      }),
      finding({
        id: 'cccccccccccc',
        severity: 'low',
        path: 'test/login.test.ts',
        title: 'Guessable password',
      }),
      finding({
        id: 'dddddddddddd',
        path: 'docs/example.md',
        allowed: {
          kind: 'allow-file',
          reason: 'printed in their docs',
          by: 'Ada <ada@example.org>',
          expires: '2027-01-31',
        },
      }),
      finding({
        id: 'eeeeeeeeeeee',
        path: '<commit message>',
        origin: 'commit-message',
        commit: 'd'.repeat(40),
        allowed: { kind: 'comment', marker: 'secretguard:allow', reason: 'revoked' },
      }),
    ],
    guard: [
      problem(),
      problem({
        path: 'app/.env.local',
        problem: 're-included',
        by: { file: '.gitignore', line: 3, pattern: '!.env.local' },
      }),
      problem({ path: '.env.production.local', problem: 'uncovered', severity: 'low' }),
    ],
    skipped: [
      { file: 'data/huge.csv', reason: 'larger than 50 MB' },
      { file: 'logo.png', reason: 'binary: scanned for prefixed formats only', harmless: true },
    ],
    notes: ['1 entry of .secretguard-allow.json was not used'],
    stats: { files: 1400, bytes: 12_345_678, milliseconds: 2345, commits: 3 },
  });
}
