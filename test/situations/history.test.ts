/** Where a secret can hide in a history, and that `scan --history` finds it there, with its commit. */
import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { type Progress, scan } from '../../src/scan.ts';
import { runCli } from '../support/cli.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const leak = (seed: number): string => sample`stripe = "sk_live_${base62(24)}"`.render(seeded(seed));

interface Found {
  readonly file: string;
  readonly commit?: string;
  readonly ruleId: string;
  readonly allowed?: unknown;
}

async function history(
  repository: Repository,
  ...flags: readonly string[]
): Promise<{
  readonly code: unknown;
  readonly findings: readonly Found[];
  readonly skipped: readonly unknown[];
}> {
  const { code, out, err } = await runCli(['scan', '--history', '--format', 'json', ...flags], {
    cwd: repository.root,
    env: { ...repository.env },
  });
  expect(err).toBe('');
  const { findings, skipped } = JSON.parse(out);
  return { code, findings, skipped };
}

const places = (findings: readonly Found[]): readonly string[] =>
  findings.map(({ file, commit, ruleId }) => `${file} ${commit} ${ruleId}`);

describe('a secret is found with its commit', () => {
  let repository: Repository;
  beforeEach(() => {
    repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
  });
  const expectOne = async (file: string, commit: string): Promise<void> => {
    const { code, findings } = await history(repository);
    expect(places(findings)).toEqual([`${file} ${commit} stripe-live-key`]);
    expect(code).toBe(1);
  };

  test('in a deleted file', async () => {
    const commit = repository.commit({ 'keys.ts': leak(1) });
    repository.git('rm', '--quiet', 'keys.ts');
    repository.commit();
    await expectOne('keys.ts', commit);
  });

  test('on a branch that was rewritten, kept by a tag', async () => {
    const commit = repository.commit({ 'keys.ts': leak(1) });
    repository.git('tag', 'before-rewrite');
    repository.git('reset', '--quiet', '--hard', 'HEAD~1');
    repository.git('reflog', 'expire', '--expire=now', '--all');
    await expectOne('keys.ts', commit);
  });

  test('in a stash', async () => {
    repository.write('a.txt', `a\n${leak(1)}\n`);
    repository.git('stash', '--quiet');
    repository.git('reflog', 'expire', '--expire=now', '--all', '--', 'HEAD');
    const { findings } = await history(repository);
    expect(findings.map(({ file }) => file)).toEqual(['a.txt']);
    expect([repository.id('stash@{0}'), repository.id('stash@{0}^2')]).toContain(findings[0]?.commit);
  });

  test('in a note', async () => {
    repository.git('notes', 'add', '-m', leak(1), 'HEAD');
    const { findings } = await history(repository);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.commit).toBe(repository.id('refs/notes/commits'));
  });

  test("in an annotated tag's message", async () => {
    repository.git('tag', '-a', 'v1', '-m', leak(1));
    await expectOne('<tag message>', repository.id('refs/tags/v1'));
  });

  test("in a commit's message", async () => {
    const commit = repository.commit({ 'b.txt': 'b\n' }, { message: `work\n\n${leak(1)}\n` });
    await expectOne('<commit message>', commit);
  });

  test('in the resolution of a merge', async () => {
    repository.branch('side');
    repository.commit({ 'a.txt': 'side\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'a.txt': 'main\n' });
    repository.run(['merge', '--quiet', 'side']);
    const commit = repository.commit({ 'a.txt': `both\n${leak(1)}\n` });
    expect(repository.git('rev-list', '--parents', '-1', 'HEAD').split(' ')).toHaveLength(3);
    await expectOne('a.txt', commit);
  });

  test('in a file that was renamed ten times: once, under its first name', async () => {
    const commit = repository.commit({ 'name-0.ts': leak(1) });
    for (let at = 1; at <= 10; at += 1) {
      repository.git('mv', `name-${at - 1}.ts`, `name-${at}.ts`);
      repository.commit();
    }
    await expectOne('name-0.ts', commit);
  });

  test("in a submodule's own history, when run there; not from outside", async () => {
    const inside = repository.submodule('lib');
    const commit = inside.commit({ 'keys.ts': leak(1) });
    inside.git('rm', '--quiet', 'keys.ts');
    inside.commit();
    repository.git('add', 'lib');
    repository.commit();
    expect((await history(repository)).findings).toEqual([]);
    expect(places((await history(inside)).findings)).toEqual([`keys.ts ${commit} stripe-live-key`]);
  });

  test('in a borrowed object store (alternates)', async () => {
    const commit = repository.commit({ 'keys.ts': leak(1) });
    const borrower = repository.clone('--shared');
    expect(places((await history(borrower)).findings)).toEqual([`keys.ts ${commit} stripe-live-key`]);
  });
});

test('an allow comment and an allow file count, each is told; --no-allow finds all', async () => {
  const repository = createRepository();
  repository.commit({
    'a.ts': `${leak(1)} // secretguard:allow -- a test\n`,
    'b.ts': leak(2),
    'c.ts': leak(3),
  });
  repository.git('rm', '--quiet', 'a.ts', 'b.ts', 'c.ts');
  repository.commit();
  const before = await runCli(['scan', '--history', '--format', 'json'], {
    cwd: repository.root,
    env: { ...repository.env },
  });
  const id: unknown = JSON.parse(before.out).findings.find(({ file }: Found) => file === 'b.ts').id;
  // `allow` looks in the work tree and in what is not pushed.
  const allowed = await runCli(['allow', String(id), '--reason', 'rotated'], {
    cwd: repository.root,
    env: { ...repository.env },
  });
  expect(allowed.err).toContain('allowed stripe-live-key at b.ts:1');
  expect(allowed.code).toBe(0);
  const { code, findings } = await history(repository);
  expect(code).toBe(1);
  expect(findings.filter((found) => found.allowed === undefined).map(({ file }) => file)).toEqual(['c.ts']);
  expect(
    findings
      .filter((found) => found.allowed !== undefined)
      .map(({ file }) => file)
      .sort(),
  ).toEqual(['a.ts', 'b.ts']);
  const audit = await history(repository, '--no-allow');
  expect(audit.findings.filter((found) => found.allowed === undefined)).toHaveLength(3);
});

test('what the config leaves out is not read, and counted', async () => {
  const repository = createRepository();
  repository.commit({ 'gen/a.ts': leak(1), 'src/b.ts': leak(2), '.secretguardrc': 'exclude: ["gen/**"]\n' });
  const { code, out } = await runCli(['scan', '--history', '--format', 'json'], {
    cwd: repository.root,
    env: { ...repository.env },
  });
  const report = JSON.parse(out);
  expect(report.findings.map(({ file }: Found) => file)).toEqual(['src/b.ts']);
  expect(JSON.stringify(report.notes)).toContain('1 file was left out');
  expect(code).toBe(1);
});

test('a secret that stays while a file changes around it is told with each version that holds it', async () => {
  const repository = createRepository();
  const lines = (from: number): string =>
    Array.from({ length: 400 }, (_, at) => `const line${from + at} = ${at};`).join('\n');
  const commits = [1, 2, 3].map((at) =>
    repository.commit({ 'src/keys.ts': `${lines(at)}\n${leak(1)}\n${lines(0)}\n` }),
  );
  repository.commit({ 'src/keys.ts': `${lines(4)}\n${lines(0)}\n` });
  const { findings } = await history(repository);
  expect(places(findings)).toEqual(commits.map((commit) => `src/keys.ts ${commit} stripe-live-key`));
});

test('a history of many thousand blobs is told path by path, whenever each of them became known', async () => {
  const repository = createRepository();
  const fill = (at: number): string =>
    Array.from(
      { length: 5000 },
      (_, file) => `M 100644 inline fill/${file}\ndata <<.\n${at} ${file}\n.\n`,
    ).join('');
  const commits = [1, 2, 3].map((at) => {
    const leaks = ['z', 'a'].map(
      (name) => `M 100644 inline ${name}.ts\ndata <<.\n${name} ${at}\n${leak(1)}\n.\n`,
    );
    const input = `commit refs/heads/main\ncommitter A <a@example.com> ${1_700_000_000 + at} +0000\ndata <<.\n${at}\n.\n${at > 1 ? 'from refs/heads/main^0\n' : ''}${fill(at)}${leaks.join('')}`;
    repository.run(['fast-import', '--quiet'], { input });
    return repository.id('main');
  });
  const { findings } = await history(repository);
  expect(places(findings)).toEqual(
    ['a.ts', 'z.ts'].flatMap((file) => commits.map((commit) => `${file} ${commit} stripe-live-key`)),
  );
});

test('a scan that is stopped half-way keeps what it found and says how much was left', async () => {
  const repository = createRepository();
  for (let at = 0; at < 6; at += 1)
    repository.commit({ [`f${at}.ts`]: `${leak(at)}\n`, [`big${at}.txt`]: `line of ${at}\n`.repeat(90_000) });
  const stop = new AbortController();
  const told: Progress[] = [];
  const report = await scan({
    cwd: repository.root,
    source: { kind: 'history' },
    config: DEFAULT_CONFIG,
    allow: true,
    signal: stop.signal,
    onProgress: (progress) => {
      told.push(progress);
      if (progress.bytesInAll !== undefined && progress.bytes > 1_000_000) stop.abort();
    },
  });
  expect(told.at(-1)?.bytes).toBeLessThan(told.at(-1)?.bytesInAll ?? 0);
  expect(report.findings.length).toBeGreaterThan(0);
  expect(report.skipped.at(-1)).toEqual({
    file: '<the rest>',
    reason: expect.stringMatching(/^the scan was stopped, \d+ of \d+ bytes were read$/),
  });
});
