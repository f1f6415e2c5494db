import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { appendLog, LOG_LIMIT, type LogEntry, readLogLine } from '../../src/install/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'secretguard-log-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry: LogEntry = {
  time: '2026-01-01T00:00:00.000Z',
  hook: 'pre-commit',
  event: 'blocked',
  who: 'a@example.org',
};
const finding = (at: number) => ({
  rule: 'generic-token',
  place: `src/${'deep/'.repeat(20)}file-${at}.ts:1`,
});
const linesOf = (file: string): readonly string[] => readFileSync(file, 'utf8').trimEnd().split('\n');

test('a log that has grown past its limit goes aside whole, in place of the one before', () => {
  const file = join(folder, 'grown');
  writeFileSync(`${file}.1`, 'the one before\n');
  writeFileSync(file, 'x'.repeat(LOG_LIMIT));
  appendLog(file, entry);
  expect(readFileSync(`${file}.1`, 'utf8')).toBe('the one before\n');
  const grown = readFileSync(file, 'utf8');
  appendLog(file, entry);
  expect(readFileSync(`${file}.1`, 'utf8')).toBe(grown);
  expect(linesOf(file).map(readLogLine)).toEqual([entry]);
});

test('a log that cannot go aside is told, and one whose folder is gone is begun anew', () => {
  const file = join(folder, 'stuck');
  writeFileSync(file, 'x'.repeat(LOG_LIMIT + 1));
  mkdirSync(join(`${file}.1`, 'in use'), { recursive: true });
  expect(() => appendLog(file, entry)).toThrow();
  const anew = join(folder, 'gone/log');
  appendLog(anew, entry);
  expect(linesOf(anew).map(readLogLine)).toEqual([entry]);
});

test('what does not fit into one write is counted, never cut: findings first, then the guard', () => {
  const file = join(folder, 'long');
  const findings = Array.from({ length: 60 }, (_, at) => finding(at));
  const guard = [{ path: '.env', problem: 'unignored' }];
  appendLog(file, { ...entry, findings, guard });
  appendLog(file, { ...entry, findings: findings.slice(0, 3), guard });
  appendLog(file, { ...entry, findings: findings.slice(0, 1), guard: Array(200).fill(guard[0]) });
  appendLog(file, { ...entry, findings: [{ rule: 'r', place: 'é'.repeat(3_000) }] });
  appendLog(file, { ...entry, reason: 'why '.repeat(2_000), who: 'w'.repeat(5_000) });
  const lines = linesOf(file);
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThan(4_096);
  const [many, few, guarded, wide, wordy] = lines.map((line) => JSON.parse(line));
  expect(many).toMatchObject({ findings: findings.slice(0, 20), guard: [], more: 41 });
  expect(few).toEqual({ ...entry, findings: findings.slice(0, 3), guard });
  expect(guarded).toMatchObject({ findings: findings.slice(0, 1), more: 181 });
  expect(guarded.guard).toHaveLength(19);
  expect(wide).toMatchObject({ ...entry, more: 1 });
  expect(wordy).toMatchObject({ event: 'blocked', more: 0 });
});

test('commits at the same time lose no line and mix none', async () => {
  const file = join(folder, 'shared');
  const script = `
    import { appendLog } from ${JSON.stringify(new URL('../../src/install/log.ts', import.meta.url).href)};
    const findings = [{ rule: 'r', place: 'p'.repeat(3_800) }];
    for (let at = 0; at < 50; at += 1) appendLog(process.argv[1], { ...JSON.parse(process.argv[2]), findings, reason: \`\${process.pid} \${at}\` });
  `;
  const children = Array.from({ length: 4 }, () =>
    spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', script, '--', file, JSON.stringify(entry)],
      {
        stdio: 'inherit',
      },
    ),
  );
  const codes = await Promise.all(children.map(async (child) => (await once(child, 'exit'))[0]));
  expect(codes).toEqual([0, 0, 0, 0]);
  const lines = linesOf(file);
  expect(lines).toHaveLength(200);
  expect(new Set(lines.map((line) => readLogLine(line)?.reason)).size).toBe(200);
});

test('a line that is none is told apart', () => {
  for (const line of [
    '',
    '{',
    '[]',
    'null',
    '{}',
    JSON.stringify({ ...entry, who: 1 }),
    JSON.stringify({ ...entry, time: undefined }),
  ])
    expect(readLogLine(line)).toBeUndefined();
  expect(readLogLine(JSON.stringify(entry))).toEqual(entry);
});
