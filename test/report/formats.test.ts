import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/report/document.ts';
import { REPORTERS } from '../../src/report/format.ts';
import { printable } from '../../src/report/printable.ts';
import type { Report } from '../../src/report/report.ts';
import { FORMATS, type Format, type ReportOptions } from '../../src/report/reporter.ts';
import { verdictOf } from '../../src/report/verdict.ts';
import { sourceWords } from '../../src/report/words.ts';
import { finding, fullReport, problem, report } from '../support/report.ts';
import { OPTIONS } from '../support/report-options.ts';

function render(of: Report, format: Format = 'text', options: Partial<ReportOptions> = {}): string {
  return REPORTERS[format](documentOf(of, { verbose: options.verbose ?? false }), { ...OPTIONS, ...options });
}

describe('what a report comes to', () => {
  const verdict = (of: Report, failOn: ReportOptions['failOn'] = 'medium') =>
    verdictOf(documentOf(of, { verbose: true }), failOn);
  const skipped = [{ file: 'a.bin', reason: 'too large' }];
  const allowed = { kind: 'comment', marker: 'secretguard:allow' } as const;

  test.each<[what: string, report: Report, code: number]>([
    ['nothing', report(), 0],
    ['a secret', report({ findings: [finding()] }), 1],
    ['a secret that is allowed', report({ findings: [finding({ allowed })] }), 0],
    ['a weak one', report({ findings: [finding({ severity: 'low' })] }), 0],
    ['an unguarded file', report({ guard: [problem()] }), 1],
    ['a warning about a file', report({ guard: [problem({ severity: 'low' })] }), 0],
    ['something not scanned', report({ skipped }), 2],
    [
      'something scanned in part',
      report({ skipped: [{ file: 'a.png', reason: 'binary', harmless: true }] }),
      0,
    ],
    ['a secret, and something not scanned', report({ findings: [finding()], skipped }), 1],
    ['an allowed one, and something not scanned', report({ findings: [finding({ allowed })], skipped }), 2],
  ])('%s: %#', (_what, of, code) => {
    expect(verdict(of).exitCode).toBe(code);
  });

  test('failOn low blocks weak secrets, and still no warning about a file', () => {
    expect(verdict(report({ findings: [finding({ severity: 'low' })] }), 'low').exitCode).toBe(1);
    expect(verdict(report({ guard: [problem({ severity: 'low' })] }), 'low').exitCode).toBe(0);
  });

  test('failOn critical lets all the rest pass', () => {
    expect(
      verdict(report({ findings: [finding({ severity: 'high' })], guard: [problem()] }), 'critical').exitCode,
    ).toBe(0);
  });
});

describe('the JSON has the names that the contract fixes', () => {
  test('one of everything', () => {
    const data = JSON.parse(render(fullReport(), 'json'));
    expect(Object.keys(data)).toEqual([
      'version',
      'tool',
      'source',
      'findings',
      'guard',
      'skipped',
      'notes',
      'stats',
    ]);
    expect(data.version).toBe(1);
    expect(data.tool).toEqual({ name: 'secretguard', version: '0.0.0-test' });
    expect(data.source).toEqual({ kind: 'files', paths: [] });
    expect(Object.keys(data.findings[0])).toEqual([
      'id',
      'ruleId',
      'title',
      'severity',
      'file',
      'startLine',
      'startColumn',
      'endLine',
      'endColumn',
      'masked',
      'remedy',
    ]);
    expect(data.findings[0].remedy).toEqual({
      rotate: 'https://dashboard.stripe.com/apikeys',
      steps: expect.arrayContaining([expect.stringContaining('secretguard allow')]),
    });
    expect(data.findings[5]).toMatchObject({ file: '<commit message>', commit: 'd'.repeat(40) });
    expect(data.findings[4].allowed).toEqual({
      kind: 'allow-file',
      reason: 'printed in their docs',
      by: 'Ada <ada@example.org>',
      expires: '2027-01-31',
    });
    expect(data.guard[1]).toEqual({
      path: 'app/.env.local',
      problem: 're-included',
      severity: 'high',
      by: { file: '.gitignore', line: 3, pattern: '!.env.local' },
      remedy: { steps: [expect.any(String)] },
    });
    expect(data.skipped).toEqual([{ file: 'data/huge.csv', reason: 'larger than 50 MB' }]);
    expect(data.stats).toEqual({ files: 1400, bytes: 12345678, milliseconds: 2345, commits: 3 });
  });

  test('--verbose adds why a finding is one, and what was scanned in part', () => {
    const data = JSON.parse(render(fullReport(), 'json', { verbose: true }));
    expect(data.findings[2].because).toEqual(['name says password (2.1)', 'mixed as random text is (1.4)']);
    expect(data.skipped[1]).toMatchObject({ file: 'logo.png', harmless: true });
  });
});

describe('the text', () => {
  test('of many findings ten are told with their way out, one of each rule, and the others in a line each', () => {
    const many = (number: number) => [
      ...Array.from({ length: number }, (_, at) =>
        finding({
          startLine: at + 1,
          id: `id-${at}`,
          remedy: { steps: [`move it: \`npx secretguard fix a:${at}\``] },
        }),
      ),
      finding({ ruleId: 'other', title: 'Other', remedy: { steps: ['move the other'] } }),
    ];
    const render20 = render(report({ findings: many(19) }));
    expect(render20).toContain('fix a:18');
    const out = render(report({ findings: many(20) }));
    expect(out).toContain('fix a:9');
    expect(out).not.toContain('fix a:10');
    expect(out).toContain('move the other');
    for (let at = 10; at < 20; at += 1)
      expect(out).toMatch(new RegExp(`^CRITICAL src/pay\\.ts:${at + 1}:18  .*id id-${at}$`, 'm'));
    expect(out).toMatch(/at once: npx secretguard fix\n.*npx secretguard baseline\n/);
    expect(render(report({ findings: many(20), source: { kind: 'staged' } }))).not.toContain('baseline');
    expect(render(report({ findings: many(20) }), 'text', { verbose: true })).toContain('fix a:19');
    const commit = 'c'.repeat(40);
    const pushed = many(20).map((one) => ({ ...one, commit }));
    expect(render(report({ findings: pushed }))).toContain('fix a:19');
  });

  test('tells place, rule, mask, id, where to rotate, and what can be pasted', () => {
    const out = render(report({ findings: [finding()] }));
    for (const told of [
      'CRITICAL Stripe live secret or restricted key',
      'src/pay.ts:12:18',
      'sk_live_…(32)',
      'rule stripe-live-key',
      'id 3f2a9c01be77',
      'https://dashboard.stripe.com/apikeys',
      'npx secretguard fix src/pay.ts:12',
      'npx secretguard allow 3f2a9c01be77 --reason "…"',
      '1 secret (1 critical)',
    ])
      expect(out).toContain(told);
    expect(out).not.toContain('`');
  });

  test('a command or a link is never broken, however narrow the terminal', () => {
    const out = render(report({ findings: [finding()] }), 'text', { width: 30 });
    expect(out).toMatch(/^ +npx secretguard fix src\/pay\.ts:12$/m);
    expect(out).toMatch(/^ +https:\/\/dashboard\.stripe\.com\/apikeys$/m);
  });

  test('prose is wrapped to the terminal', () => {
    const steps = ['word '.repeat(60).trim()];
    const out = render(report({ findings: [finding({ remedy: { steps } })] }), 'text', { width: 60 });
    const longest = Math.max(
      ...out
        .split('\n')
        .filter((line) => line.includes('word'))
        .map((line) => line.length),
    );
    expect(longest).toBeLessThanOrEqual(60);
    expect(out.match(/word/g)?.length).toBe(60);
  });

  test('a line is full of what is seen of it: the backquotes of commands take no room', () => {
    const steps = [`${'`ab` '.repeat(14)}\`cd\``];
    const out = render(report({ findings: [finding({ remedy: { steps } })] }), 'text', { width: 49 });
    expect(out).toContain(`→ ${'ab '.repeat(14)}cd\n`);
  });

  test('what is revoked first, and what is taken out first, by whether it was pushed', () => {
    const remedy = { rotate: 'https://acme.dev/keys', steps: ['take it out', 'not a secret?'] };
    const told = (pushed: boolean) =>
      render(report({ findings: [finding({ remedy: { ...remedy, where: 'it is there', pushed } })] }))
        .split('\n')
        .flatMap((line) => /→ (.*)/.exec(line)?.[1] ?? []);
    const link = 'revoke it and make a new one: https://acme.dev/keys';
    expect(told(true)).toEqual(['it is there', link, 'take it out', 'not a secret?']);
    expect(told(false)).toEqual([
      'it is there',
      'take it out',
      'not a secret?',
      `shown to anyone all the same? ${link}`,
    ]);
  });

  test('ten findings of one rule say their common steps once', () => {
    const findings = Array.from({ length: 10 }, (_, index) => finding({ startLine: index + 1 }));
    expect(render(report({ findings })).match(/dashboard\.stripe\.com/g)?.length).toBe(1);
  });

  test('a file that both git and npm would take is one file', () => {
    const out = render(report({ guard: [problem(), problem({ problem: 'npm-published' })] }));
    expect(out).toMatch(/^secretguard found 1 unguarded file in /);
    expect(out).toMatch(/^1 unguarded file · /m);
  });

  test('what does not block is one line each, and counted', () => {
    const out = render(fullReport());
    expect(out).toMatch(/^LOW test\/login\.test\.ts:12:18 {2}Guessable password/m);
    expect(out).toMatch(
      /^3 secrets \(2 critical, 1 medium\), 2 unguarded files · 1 finding below medium · 2 allowed · 1 warning · 1 not scanned · /m,
    );
  });

  test('a scan that left something out never says that all is well', () => {
    const out = render(report({ skipped: [{ file: 'a.bin', reason: 'too large' }] }));
    expect(out).toContain('1 part of the input not scanned');
    expect(out).toContain('a.bin: too large');
    expect(out).toContain('nothing found in what was scanned of');
    const skipped = [{ file: 'a.bin', reason: 'too large' }];
    expect(render(report({ skipped, findings: [finding({ severity: 'low' })] }))).toContain(
      'nothing that blocks in what was scanned of',
    );
  });

  test.each(['text', 'sarif', 'junit', 'github'] as const)(
    '%s: what never left this machine is taken out first, and revoked last',
    (format) => {
      const remedy = {
        rotate: 'https://keys.example',
        where: 'only here',
        pushed: false,
        steps: ['move it'],
      };
      const document = documentOf(report({ findings: [finding({ remedy })] }), { verbose: false });
      expect(REPORTERS[format](document, OPTIONS).replace(/\n\s+/g, ' ')).toMatch(
        /only here.*move it.*shown to anyone all the same\? revoke it and make a new one: https:\/\/keys\.example/s,
      );
    },
  );

  test.each(FORMATS)(
    '%s: of what a history could not look at it says which version of the file is meant',
    (format) => {
      const commits = ['1'.repeat(40), '2'.repeat(40)];
      const skipped = commits.map((commit) => ({ file: 'a.bin', commit, reason: 'too large' }));
      const out = REPORTERS[format](documentOf(report({ skipped }), { verbose: false }), OPTIONS);
      for (const commit of commits) expect(out).toContain(commit.slice(0, 12));
    },
  );

  test('what was left out of a scan for one reason, as all files that a partial clone lacks, is told thrice, and counted', () => {
    const skipped = [
      { file: 'a.bin', reason: 'too large' },
      ...Array.from({ length: 2000 }, (_, at) => ({ file: `out/${at}.js`, reason: 'not here' })),
      { file: 'b.bin', reason: 'too large' },
    ];
    const out = render(report({ skipped }));
    expect(out.match(/: not here$/gm)).toHaveLength(3);
    expect(out.match(/: too large$/gm)).toHaveLength(2);
    expect(out).toMatch(/^ {2}… and 1,997 more \(`--verbose` lists all\)$/m);
    expect(render(report({ skipped }), 'text', { hook: 'pre-push' })).toMatch(/^ {2}… and 1,997 more$/m);
    expect(render(report({ skipped }), 'text', { verbose: true }).match(/: not here$/gm)).toHaveLength(2000);
  });

  test('in a hook: silent when there is nothing to say', () => {
    expect(render(report(), 'text', { hook: 'pre-commit' })).toBe('');
  });

  test('in a hook: what is below is one line in all', () => {
    const findings = Array.from({ length: 5 }, () => finding({ severity: 'low' }));
    const out = render(report({ findings }), 'text', { hook: 'pre-commit' });
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toContain('5 findings below medium');
  });

  test('in a hook: what was blocked comes first, the team’s own words last', () => {
    const out = render(report({ findings: [finding()] }), 'text', {
      hook: 'pre-push',
      message: 'Call Ada.\nAt once.',
    });
    expect(out).toMatch(/^secretguard blocked this push: 1 secret\n/);
    expect(out).toContain('\nCall Ada.\nAt once.\n');
  });

  test('--quiet: nothing but what blocks', () => {
    expect(render(report({ findings: [finding({ severity: 'low' })] }), 'text', { quiet: true })).toBe('');
    const out = render(fullReport(), 'text', { quiet: true });
    expect(out).toContain('src/pay.ts:12:18');
    expect(out).not.toContain('below');
    expect(out).not.toContain('Guessable');
  });

  test('--verbose tells why, and who allowed what', () => {
    const out = render(fullReport(), 'text', { verbose: true });
    expect(out).toContain('why: name says password (2.1), mixed as random text is (1.4)');
    expect(out).toContain('allowed by Ada <ada@example.org> until 2027-01-31: printed in their docs');
    expect(out).toContain('allowed by the comment secretguard:allow: revoked');
    expect(out).toContain('in part logo.png');
  });

  test('colour only where it is asked for', () => {
    expect(render(fullReport())).not.toContain('\u001b');
    expect(render(fullReport(), 'text', { color: true })).toContain('\u001b[31m');
  });
});

describe('printable', () => {
  test.each([
    ['a\u001b[31mb', 'a\\x1B[31mb'],
    ['a\nb\tc', 'a\\x0Ab\\x09c'],
    ['\u009b', '\\x9B'],
    ['a\u202eb', 'a\\u{202E}b'],
    ['\u{e0041}', '\\u{E0041}'],
    ['\ud800x', '\\u{D800}x'],
    ['ä 日本 \u{1f511}', 'ä 日本 \u{1f511}'],
  ])('%j is shown as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });
});

describe('other readers', () => {
  test('github: the file, the line and the level are what Actions reads', () => {
    const [line] = render(report({ findings: [finding({ path: 'a,b:c%.ts' })] }), 'github').split('\n');
    expect(line).toMatch(/^::error file=a%2Cb%3Ac%25\.ts,line=12,endLine=12,col=18,title=Stripe live secret/);
    expect(render(report({ findings: [finding({ severity: 'low' })] }), 'github')).toMatch(/^::warning /);
    // Actions undoes these escapes, so that what looks like one has to be escaped as well.
    expect(render(report({ notes: ['100%0A::error::'] }), 'github')).toContain(
      '::notice::100%250A::error::\n',
    );
  });

  test('gitlab: what is allowed is no violation, what was not scanned is one', () => {
    const list: readonly { readonly check_name: string; readonly severity: string }[] = JSON.parse(
      render(fullReport(), 'gitlab'),
    );
    expect(list.map(({ check_name, severity }) => `${check_name} ${severity}`)).toEqual([
      'stripe-live-key blocker',
      'stripe-live-key blocker',
      'generic-password major',
      'stripe-live-key minor',
      'guard/unignored critical',
      'guard/re-included critical',
      'guard/uncovered minor',
      'not-scanned major',
    ]);
  });

  test('gitlab: nothing found is an empty list', () => {
    expect(JSON.parse(render(report(), 'gitlab'))).toEqual([]);
  });

  test('junit: a clean scan is one test that passed', () => {
    const out = render(report(), 'junit');
    expect(out).toContain('tests="1" failures="0" errors="0"');
    expect(out).toContain('name="nothing found in the work tree"');
  });

  test('junit: counts are what stands there', () => {
    const out = render(fullReport(), 'junit');
    expect(out).toContain('tests="10" failures="5" errors="1" skipped="2"');
    expect(out.match(/<failure /g)?.length).toBe(5);
    expect(out.match(/<error /g)?.length).toBe(1);
    expect(out.match(/<skipped /g)?.length).toBe(2);
    expect(out.match(/<testcase /g)?.length).toBe(10);
  });
});

test('a push that a server takes has no remote to be named', () => {
  expect(sourceWords({ kind: 'outgoing', remote: '' })).toBe('what was pushed');
  expect(sourceWords({ kind: 'outgoing', remote: 'origin' })).toBe('the commits for origin');
});

test.each(['blocking', 'below'] as const)('150,000 findings that are %s are told in each format', (what) => {
  const severity = what === 'below' ? 'low' : 'high';
  const one = finding({ severity, path: 'dump.txt', remedy: { steps: [] } });
  const findings = Array.from({ length: 150_000 }, () => one);
  const document = documentOf(report({ findings }), { verbose: false });
  for (const name of ['text', 'github', 'junit'] as const)
    expect(REPORTERS[name](document, OPTIONS).match(/dump\.txt/g)?.length).toBeGreaterThanOrEqual(150_000);
});
