import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/report/document.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSarif, uriOf } from '../../src/report/sarif.ts';
import { finding, fullReport, problem, report } from '../support/report.ts';
import { OPTIONS } from '../support/report-options.ts';
import { sarifErrors } from '../support/sarif-schema.ts';

const render = (of: Report, verbose = false) => renderSarif(documentOf(of, { verbose }), OPTIONS);
function logOf(of: Report): Log['runs'][number] {
  const log: Log = JSON.parse(render(of));
  const [run] = log.runs;
  if (run === undefined) throw new Error('no run');
  return run;
}

describe('SARIF', () => {
  test('the schema says no to what is none, so its yes means something', () => {
    expect(
      sarifErrors('{ "version": "2.1.0", "runs": [{ "results": [{ "kind": 1 }] }] }').length,
    ).toBeGreaterThan(0);
  });

  test.each([
    ['nothing found', report()],
    ['one of everything', fullReport()],
  ])('%s: valid against the schema', (_name, of) => {
    expect(sarifErrors(render(of))).toEqual([]);
    expect(sarifErrors(render(of, true))).toEqual([]);
  });

  test('every result has its rule, and every rule its help', () => {
    const { results = [], tool } = logOf(fullReport());
    const rules = tool.driver.rules ?? [];
    expect(results.length).toBe(9);
    for (const { ruleId, ruleIndex } of results) expect(rules[ruleIndex ?? -1]?.id).toBe(ruleId);
    for (const rule of rules) {
      expect(rule.help?.text.length).toBeGreaterThan(20);
      expect(rule.help?.text).not.toContain('`');
      expect(Number(rule.properties?.['security-severity'])).toBeGreaterThan(0);
    }
  });

  test('what is allowed is suppressed, by the comment in the source or by the allow file', () => {
    const { results = [] } = logOf(fullReport());
    expect(results.map(({ suppressions }) => suppressions?.map(({ kind }) => kind) ?? 'unknown')).toEqual([
      [],
      [],
      [],
      [],
      ['external'],
      ['inSource'],
      [],
      [],
      [],
    ]);
  });

  test('a scan that left something out was not successful', () => {
    const [invocation] =
      logOf(report({ skipped: [{ file: 'a b.bin', reason: 'too large' }] })).invocations ?? [];
    expect(invocation?.executionSuccessful).toBe(false);
    expect(invocation?.exitCode).toBe(2);
    expect(invocation?.toolExecutionNotifications?.[0]?.message.text).toContain('too large');
    expect(logOf(report()).invocations?.[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 });
  });

  test('regions are counted in UTF-16 units, the end exclusive', () => {
    const run = logOf(
      report({ findings: [finding({ startLine: 3, startColumn: 9, endLine: 4, endColumn: 2 })] }),
    );
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results?.[0]?.locations?.[0]?.physicalLocation?.region).toEqual({
      startLine: 3,
      startColumn: 9,
      endLine: 4,
      endColumn: 2,
    });
  });

  test('a finding has its id for a fingerprint', () => {
    const id = '0123456789ab';
    const [result] = logOf(report({ findings: [finding({ id })] })).results ?? [];
    expect(result?.partialFingerprints).toEqual({ 'secretguardId/v1': id });
  });

  test('the ignore rule that decided stands with a guard problem', () => {
    const run = logOf(
      report({ guard: [problem({ by: { file: 'app/.gitignore', line: 3, pattern: '!.env' } })] }),
    );
    expect(run.results?.[0]?.relatedLocations?.[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'app/.gitignore' },
      region: { startLine: 3 },
    });
  });

  test.each([
    ['a b#c?.ts', 'a%20b%23c%3F.ts'],
    ['100%/x.ts', '100%25/x.ts'],
    ['/etc/x y', 'file:///etc/x%20y'],
    ['ä/\u{1f511}.ts', '%C3%A4/%F0%9F%94%91.ts'],
    ['a\nb', 'a%0Ab'],
    ['\ud800', '%EF%BF%BD'],
  ])('%j is the URI %s', (path, uri) => {
    expect(uriOf(path)).toBe(uri);
  });
});
