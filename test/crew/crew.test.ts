/** The threads that share a history: what they give is what one thread gives, and what fails in them fails in the scan. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { type Crew, createCrew } from '../../src/crew/crew.ts';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { type Progress, type ScanRequest, scan } from '../../src/scan.ts';
import { type Built, buildEntries } from '../support/built-cli.ts';
import { createRepository, type Repository } from '../support/repository.ts';

let built: Built;
const leak = (seed: number): string => sample`stripe = "sk_live_${base62(24)}"`.render(seeded(seed));

let repository: Repository;
let entry: URL;
let crew: Crew;
beforeAll(async () => {
  built = await buildEntries('crew', { thread: 'crew/thread.ts' });
  entry = pathToFileURL(built.fileOf('thread'));
  crew = createCrew({ entry, most: 2, least: 1000 });
  repository = createRepository();
  for (let at = 0; at < 6; at += 1)
    repository.commit({
      [`f${at}.ts`]: `${leak(at)}${at === 1 ? ' // secretguard:allow' : ''}\n`,
      [`big${at}.txt`]: `line of ${at}\n`.repeat(90_000),
      [`b${at}.bin`]: `\0${at}`,
    });
});
afterAll(() => built.remove());

const request = (more: Partial<ScanRequest> = {}): ScanRequest => ({
  cwd: repository.root,
  source: { kind: 'history' },
  config: DEFAULT_CONFIG,
  allow: true,
  ...more,
});

describe('a history that is shared among threads', () => {
  test('gives what one thread gives, in the same order, secrets included', async () => {
    const told: Progress[] = [];
    const alone = await scan(request());
    const shared = await scan(request({ crew, onProgress: (progress) => void told.push(progress) }));
    expect({ ...shared, stats: { ...shared.stats, milliseconds: 0 } }).toEqual({
      ...alone,
      stats: { ...alone.stats, milliseconds: 0 },
    });
    expect(shared.findings).toHaveLength(6);
    expect(shared.findings.map(({ secret }) => secret.reveal())).toEqual(
      alone.findings.map(({ secret }) => secret.reveal()),
    );
    expect(shared.findings.filter(({ allowed }) => allowed)).toHaveLength(1);
    expect(told.at(-1)?.bytes).toBe(told.at(-1)?.bytesInAll);
  });

  test('where a thread cannot start, this one does the work', async () => {
    const broken = createCrew({ entry: pathToFileURL(built.fileOf('none')), most: 2, least: 1000 });
    expect((await scan(request({ crew: broken }))).findings).toHaveLength(6);
  });

  test('a damaged blob is skipped by name all the same', async () => {
    const copy = repository.copy();
    const id = copy.git('rev-parse', 'HEAD:f5.ts');
    copy.remove(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`);
    copy.write(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`, 'damaged');
    const report = await scan(request({ cwd: copy.root, crew }));
    expect(report.findings).toHaveLength(5);
    expect(report.skipped.filter(({ harmless }) => harmless !== true)).toEqual([
      expect.objectContaining({ file: 'f5.ts', reason: expect.stringContaining('damaged') }),
    ]);
  });

  test('a scan that is stopped ends, keeps what it found and says how much was left', async () => {
    const stop = new AbortController();
    const report = await scan(
      request({ crew, signal: stop.signal, onProgress: ({ bytesInAll }) => bytesInAll && stop.abort() }),
    );
    expect(report.skipped.at(-1)).toEqual({
      file: '<the rest>',
      reason: expect.stringMatching(/^the scan was stopped, \d+ of \d+ bytes were read$/),
    });
    expect(report.stats.commits).toBe(6);
  });

  test('little work, or no built thread, is for this thread alone', () => {
    expect(createCrew({ entry, most: 2 }).threadsFor(1_000_000)).toBe(0);
    expect(createCrew({ entry: undefined, least: 1 }).threadsFor(1_000_000)).toBe(0);
    expect(createCrew({ entry, most: 1, least: 1 }).threadsFor(1_000_000)).toBe(0);
    expect(crew.threadsFor(1_000_000)).toBe(2);
  });
});
