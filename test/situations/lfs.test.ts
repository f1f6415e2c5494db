import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { type ScanRequest, scan } from '../../src/scan.ts';
import { builtFiles, installIn } from '../support/installation.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const SECRET = sample`STRIPE_KEY=sk_live_${base62(24)}\n`.render(seeded(42));
const CLEAN = '{ "name": "a clean file" }\n';

beforeAll(async () => {
  await builtFiles();
});

/** The pointer to a content, which is put where Git LFS keeps it: below `store`, if any. */
function pointerTo(content: string, store?: string): string {
  const id = createHash('sha256').update(content).digest('hex');
  if (store !== undefined) {
    const file = join(store, 'objects', id.slice(0, 2), id.slice(2, 4), id);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return `version https://git-lfs.github.com/spec/v1\noid sha256:${id}\nsize ${Buffer.byteLength(content)}\n`;
}

const storeOf = (repository: Repository): string => join(repository.root, '.git/lfs');

async function places(repository: Repository, source: ScanRequest['source']): Promise<readonly string[]> {
  const { findings } = await scan({ cwd: repository.root, source, config: DEFAULT_CONFIG, allow: true });
  return findings.map(({ ruleId, path, startLine, commit }) =>
    [ruleId, path, startLine, ...(commit === undefined ? [] : [commit])].join(' '),
  );
}

describe('a file that Git LFS keeps', () => {
  test('is looked at when its pointer is committed, and pushed', async () => {
    const repository = createRepository();
    await installIn(repository);
    repository.stage({ 'seed.sql': pointerTo(`-- users\n${SECRET}`, storeOf(repository)) });
    const blocked = repository.run(['commit', '-qm', 'leak']);
    expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringMatching(/seed\.sql:2/)]);
    repository.commit();
    const remote = createRepository({ bare: true });
    const pushed = repository.run(['push', '-q', remote.root, 'main']);
    expect([pushed.status, pushed.stderr]).toEqual([1, expect.stringMatching(/seed\.sql:2/)]);
  });

  test('is looked at when only its content changed', async () => {
    const repository = createRepository();
    repository.commit({ 'seed.sql': pointerTo(CLEAN, storeOf(repository)) });
    await installIn(repository);
    repository.stage({ 'seed.sql': pointerTo(SECRET, storeOf(repository)) });
    const blocked = repository.run(['commit', '-qm', 'leak']);
    expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringMatching(/seed\.sql:1/)]);
  });

  test('passes without a word where nothing is in it', async () => {
    const repository = createRepository();
    await installIn(repository);
    repository.stage({ 'seed.sql': pointerTo(CLEAN, storeOf(repository)) });
    const ended = repository.run(['commit', '-qm', 'clean']);
    expect([ended.status, ended.stdout + ended.stderr]).toEqual([0, '']);
  });

  test('is looked at to its end, also where it is long', async () => {
    const repository = createRepository();
    const long = `${'a line of a table that is long\n'.repeat(100_000)}${SECRET}`;
    repository.stage({ 'table.csv': pointerTo(long, storeOf(repository)) });
    expect(await places(repository, { kind: 'staged' })).toEqual(['stripe-live-key table.csv 100001']);
  });

  test('is found in the history and in a range, version by version, with its commit', async () => {
    const repository = createRepository();
    const first = repository.commit({ 'a.json': pointerTo(CLEAN, storeOf(repository)) });
    const second = repository.commit({ 'a.json': pointerTo(`\n${SECRET}`, storeOf(repository)) });
    const third = repository.commit({ 'a.json': pointerTo(`\n\n${SECRET}`, storeOf(repository)) });
    const found = [`stripe-live-key a.json 2 ${second}`, `stripe-live-key a.json 3 ${third}`];
    expect(await places(repository, { kind: 'history' })).toEqual(found);
    expect(await places(repository, { kind: 'range', range: `${first}..${third}` })).toEqual(found);
  });

  test('is looked at where `lfs.storage` says, and from a linked work tree', async () => {
    const repository = createRepository();
    const elsewhere = join(repository.home, 'large files');
    repository.git('config', 'lfs.storage', elsewhere);
    repository.stage({ 'a.json': pointerTo(SECRET, elsewhere) });
    expect(await places(repository, { kind: 'staged' })).toEqual(['stripe-live-key a.json 1']);
    repository.git('config', '--unset', 'lfs.storage');
    repository.commit();
    const linked = repository.worktree('linked');
    linked.stage({ 'b.json': pointerTo(SECRET, storeOf(repository)) });
    expect(await places(linked, { kind: 'staged' })).toEqual(['stripe-live-key b.json 1']);
  });

  test('and whose content is elsewhere passes, and is named with --verbose', async () => {
    const repository = createRepository();
    repository.stage({ 'a.json': pointerTo(SECRET) });
    const source = { kind: 'staged' } as const;
    const report = await scan({ cwd: repository.root, source, config: DEFAULT_CONFIG, allow: true });
    expect([report.findings, report.skipped]).toEqual([
      [],
      [{ file: 'a.json', reason: expect.stringMatching(/not on this machine/), harmless: true }],
    ]);
  });
});

test('a text that only speaks of pointers is read as it is', async () => {
  const repository = createRepository();
  const pointer = pointerTo(CLEAN, storeOf(repository));
  repository.stage({ 'a.md': `${pointer}\n${SECRET}`, 'b.md': `# Pointers\n${pointer}${SECRET}` });
  expect(await places(repository, { kind: 'staged' })).toEqual([
    'stripe-live-key a.md 5',
    'stripe-live-key b.md 5',
  ]);
});

describe.skipIf(spawnSync('git', ['lfs', 'version']).status !== 0)('the real Git LFS', () => {
  test('keeps its hooks beside secretguard, whose push it follows', async () => {
    const repository = createRepository();
    const remote = createRepository({ bare: true });
    repository.git('remote', 'add', 'origin', `file://${remote.root}`);
    repository.git('lfs', 'install', '--local');
    await installIn(repository);
    repository.stage({ '.gitattributes': '*.json filter=lfs -text\n', 'a.json': CLEAN });
    expect(repository.run(['commit', '-qm', 'clean'])).toMatchObject({ status: 0 });
    expect(repository.run(['push', '-q', 'origin', 'main'])).toMatchObject({ status: 0 });
    expect(repository.git('lfs', 'ls-files')).toContain('a.json');
    const sent = spawnSync('find', [join(remote.root, 'lfs/objects'), '-type', 'f']).stdout.toString();
    expect(sent.trim().split('\n')).toHaveLength(1);
    repository.stage({ 'a.json': SECRET });
    const blocked = repository.run(['commit', '-qm', 'leak']);
    expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringMatching(/a\.json:1/)]);
    repository.commit();
    const pushed = repository.run(['push', '-q', 'origin', 'main']);
    expect([pushed.status, pushed.stderr]).toEqual([1, expect.stringMatching(/a\.json:1/)]);
    const after = spawnSync('find', [join(remote.root, 'lfs/objects'), '-type', 'f']).stdout.toString();
    expect(after).toBe(sent);
  });
});
