import { describe, expect, it } from 'vitest';
import { documentOf, type ReportDocument } from '../../src/report/document.ts';
import { REPORTERS } from '../../src/report/format.ts';
import { mergeReports, mergeScans } from '../../src/report/merge.ts';
import type { SourceDescription } from '../../src/report/report.ts';
import { leftOutWords } from '../../src/report/words.ts';
import { finding, problem, report } from '../support/report.ts';
import { OPTIONS } from '../support/report-options.ts';

const plain = documentOf(report({ source: { kind: 'files', paths: [] } }), { verbose: false });
const part = (shard: string | undefined, fields: Partial<ReportDocument> = {}): ReportDocument => ({
  ...plain,
  source: { kind: 'files', paths: [], ...(shard === undefined ? {} : { shard }) },
  ...fields,
});
const named = (...documents: readonly ReportDocument[]) =>
  documents.map((document, index) => ({ name: `${index + 1}.json`, document }));
const [found] = documentOf(report({ findings: [finding()] }), { verbose: false }).findings;
if (!found) throw new Error('a finding is wanted');

describe('reports that are no parts of one scan are not joined:', () => {
  it.each<readonly [string, readonly ReportDocument[], string]>([
    [
      'of two versions',
      [part('1/2'), part('2/2', { tool: { name: 'secretguard', version: '0.0.1' } })],
      '2.json was made by another version than 1.json',
    ],
    ['split in different ways', [part('1/2'), part('2/3')], 'split in different ways'],
    ['a whole and a part', [part(undefined), part('2/2')], 'split in different ways'],
    ['a part and a whole', [part('1/2'), part(undefined)], 'split in different ways'],
    [
      'of other paths',
      [part('1/2'), part('2/2', { source: { kind: 'files', paths: ['src'], shard: '2/2' } })],
      '2.json looked at something else than 1.json',
    ],
    [
      'of other ranges',
      [
        part(undefined, { source: { kind: 'range', range: 'a..b' } }),
        part(undefined, { source: { kind: 'range', range: 'b..c' } }),
      ],
      '2.json looked at something else than 1.json',
    ],
  ])('%s', (_, documents, told) => {
    expect(() => mergeReports(named(...documents))).toThrow(told);
  });

  it('none at all', () => {
    expect(() => mergeReports([])).toThrow('there is none');
    expect(() => mergeScans([])).toThrow('there is none');
  });
});

describe('the parts of a scan, joined', () => {
  it('count a part that is there twice once, and the one that is not there', () => {
    const merged = mergeReports(named(part('2/3'), part('2/3'), part('3/3')));
    expect(merged.skipped.map(({ file }) => file)).toEqual(['<shard 1/3>']);
  });

  it('keep what differs in place, commit or problem, and name what is the same once', () => {
    const commit = '1'.repeat(40);
    const later = { ...found, startColumn: found.startColumn + 50 };
    const below = { ...found, startLine: found.startLine + 1 };
    const merged = mergeReports(
      named(
        part('1/2', {
          findings: [{ ...found, commit }, below, found],
          guard: [problem(), problem({ problem: 'npm-published' })],
          skipped: [{ file: 'a.bin', reason: 'too large' }],
        }),
        part('2/2', {
          findings: [later, found],
          guard: [problem(), problem({ path: 'app/.env' })],
          skipped: [
            { file: 'a.bin', reason: 'too large' },
            { file: 'a.bin', reason: 'too large', commit },
            { file: 'a.bin', reason: 'unreadable' },
          ],
        }),
      ),
    );
    expect(merged.findings).toEqual([found, later, below, { ...found, commit }]);
    expect(merged.guard.map(({ path, problem: what }) => `${path} ${what}`)).toEqual([
      '.env unignored',
      '.env npm-published',
      'app/.env unignored',
    ]);
    expect(merged.skipped).toHaveLength(3);
  });

  it.each<readonly [SourceDescription['kind'], number, number]>([
    ['files', 7, 7],
    ['history', 4, 4],
  ])('add up what each has of %s alone', (kind, files, left) => {
    const source = (shard: string): SourceDescription =>
      kind === 'history' ? { kind, shard } : { kind: 'files', paths: [], shard };
    const stats = { files: 3, bytes: 10, milliseconds: 5, commits: 2 };
    const merged = mergeReports(
      named(
        part('1/2', { source: source('1/2'), stats, notes: [leftOutWords(3), 'the same'] }),
        part('2/2', {
          source: source('2/2'),
          stats: { ...stats, files: 4 },
          notes: ['the same', leftOutWords(4)],
        }),
      ),
    );
    expect(merged.stats).toEqual({ files, bytes: 20, milliseconds: 10, commits: kind === 'history' ? 2 : 4 });
    expect(merged.notes).toEqual([leftOutWords(left), 'the same']);
  });

  it('come in one order, whichever part has them: by commit, file, line, column and rule', () => {
    const [one, two] = ['1', '2'].map((digit) => digit.repeat(40));
    const inOrder = [
      found,
      { ...found, ruleId: `${found.ruleId}-z`, id: 'z' },
      { ...found, startColumn: found.startColumn + 9 },
      { ...found, startLine: found.startLine + 9 },
      { ...found, file: `${found.file}z` },
      { ...found, commit: one ?? '' },
      { ...found, commit: two ?? '' },
    ];
    for (const findings of [inOrder, inOrder.toReversed()]) {
      const parts = [
        part('1/2', { findings: findings.slice(0, 3) }),
        part('2/2', { findings: findings.slice(3) }),
      ];
      expect(mergeReports(named(...parts)).findings).toEqual(inOrder);
    }
  });

  it('count no commits where no part has any', () => {
    const { stats } = mergeReports(named(part('1/2'), part('2/2')));
    expect(stats).toEqual({
      files: 2 * plain.stats.files,
      bytes: 2 * plain.stats.bytes,
      milliseconds: 2 * plain.stats.milliseconds,
    });
    const commits = part(undefined, { stats: { ...plain.stats, commits: 3 } });
    const scans = (...documents: readonly ReportDocument[]) =>
      mergeScans(documents.map((document, at) => ({ name: `${at}`, reports: named(document) })));
    expect(scans(commits, part(undefined))).toMatchObject({ version: 1, stats: { commits: 3 } });
    expect(scans(part(undefined), part(undefined)).stats).toEqual(stats);
  });

  it('mention the one file that a single part left out', () => {
    expect(mergeReports(named(part('1/2', { notes: [leftOutWords(1)] }), part('2/2'))).notes).toEqual([
      leftOutWords(1),
    ]);
  });
});

describe('scans with names, joined', () => {
  it('have each file under the name of its scan: of findings, guard, skipped and notes', () => {
    const document = part(undefined, {
      findings: [found],
      guard: [problem()],
      skipped: [{ file: 'a.bin', reason: 'too large' }],
      notes: ['a note'],
    });
    const merged = mergeScans(['api', 'web'].map((name) => ({ name, reports: named(document) })));
    expect(merged.findings.map(({ file }) => file)).toEqual([`api/${found.file}`, `web/${found.file}`]);
    expect(merged.guard).toEqual(['api/.env', 'web/.env'].map((path) => ({ ...document.guard[0], path })));
    expect(merged.skipped.map(({ file }) => file)).toEqual(['api/a.bin', 'web/a.bin']);
    expect(merged.notes).toEqual(['api: a note', 'web: a note']);
  });
});

it('the same finding of two repositories is two for GitLab', () => {
  const scans = ['api', 'web'].map((name) => ({
    name,
    reports: named(part(undefined, { findings: [found] })),
  }));
  const text = REPORTERS.gitlab(mergeScans(scans), OPTIONS);
  const violations: readonly { readonly fingerprint: string }[] = JSON.parse(text);
  expect(new Set(violations.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});
