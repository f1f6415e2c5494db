import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ALLOW_FILE,
  addAllowEntries,
  applyAllowFile,
  formatAllowFile,
  makeAllowEntries,
  parseAllowFile,
  readAllowFile,
} from '../../src/allow/allow-file.ts';
import type { Finding } from '../../src/detect/finding.ts';
import { Secret } from '../../src/detect/secret.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const finding = (value: string, ruleId = 'generic-password', startLine = 1): Finding => ({
  ruleId,
  title: 'A password',
  severity: 'medium',
  path: 'src/a.ts',
  origin: 'file',
  startLine,
  startColumn: 1,
  endLine: startLine,
  endColumn: 9,
  secret: new Secret(value),
});
const request = (value: string, expires?: string) => ({
  finding: finding(value),
  by: 'Ann <ann@example.org>',
  when: '2026-11-24',
  reason: 'a test account',
  ...(expires === undefined ? {} : { expires }),
});

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'secretguard-allow-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a finding that the allow file covers', () => {
  test('is allowed on any line and in any file, and the value is nowhere in the file', async () => {
    await addAllowEntries(root, await makeAllowEntries([request('hunter-two-2')], []));
    expect(readFileSync(join(root, ALLOW_FILE), 'utf8')).not.toContain('hunter-two-2');
    const moved = { ...finding('hunter-two-2', 'generic-password', 99), path: 'lib/b.ts' };
    const { findings, unused } = await applyAllowFile([moved], readAllowFile(root), '2026-11-24');
    expect(findings[0]?.allowed).toMatchObject({ kind: 'allow-file', reason: 'a test account' });
    expect(unused).toEqual([]);
  });

  test('counts on its last day and not on the day after', async () => {
    const entries = await makeAllowEntries([request('hunter-two-2', '2026-12-01')], []);
    const on = await applyAllowFile([finding('hunter-two-2')], entries, '2026-12-01');
    const after = await applyAllowFile([finding('hunter-two-2')], entries, '2026-12-02');
    expect(on.findings[0]?.allowed).toBeDefined();
    expect(after.findings[0]?.allowed).toBeUndefined();
    expect(after.expired).toHaveLength(1);
  });
});

test('another secret of the same rule, and the same value under another rule, are still found', async () => {
  const entries = await makeAllowEntries([request('hunter-two-2')], []);
  const { findings, unused } = await applyAllowFile(
    [finding('hunter-two-3'), finding('hunter-two-2', 'stripe-test-key')],
    entries,
    '2026-11-24',
  );
  expect(findings.map((one) => one.allowed)).toEqual([undefined, undefined]);
  expect(unused).toHaveLength(1);
});

test('entries made on two branches with different salts work together after a merge', async () => {
  const ours = await makeAllowEntries([request('hunter-two-2')], []);
  const theirs = await makeAllowEntries([request('hunter-two-3')], []);
  const merged = parseAllowFile(formatAllowFile([...ours, ...theirs]));
  const { findings } = await applyAllowFile(
    [finding('hunter-two-2'), finding('hunter-two-3')],
    merged,
    '2026-11-24',
  );
  expect(findings.every((one) => one.allowed)).toBe(true);
});

test('an entry that expired is renewed, and there is no second one for the same secret', async () => {
  const old = await makeAllowEntries([request('hunter-two-2', '2026-11-01')], []);
  const renewed = await makeAllowEntries([request('hunter-two-2', '2027-11-01')], old);
  const entries = parseAllowFile(formatAllowFile([...old, ...renewed]));
  expect(entries.map(({ expires }) => expires)).toEqual(['2027-11-01']);
  const { findings } = await applyAllowFile([finding('hunter-two-2')], entries, '2026-11-24');
  expect(findings[0]?.allowed).toBeDefined();
});

test('entries that others wrote since the file was read stay, and a reason that quotes the value does not', async () => {
  const made = await makeAllowEntries([{ ...request('hunter-two-2'), reason: 'hunter-two-2 is old' }], []);
  const others = await Promise.all(
    [3, 4, 5, 6].map((number) => makeAllowEntries([request(`hunter-two-${number}`)], [])),
  );
  await Promise.all([made, ...others].map((entries) => addAllowEntries(root, entries)));
  expect(readAllowFile(root)).toHaveLength(5);
  expect(readdirSync(root)).toEqual([ALLOW_FILE]);
  expect(readFileSync(join(root, ALLOW_FILE), 'utf8')).not.toContain('hunter-two-2');
});

test('an entry that is made goes by the salt that most entries have, whatever their costs: a finding needs one hash of each', async () => {
  const ours = await makeAllowEntries([request('hunter-two-2')], []);
  const theirs = await makeAllowEntries([request('hunter-two-3'), request('hunter-two-4')], []);
  const [added] = await makeAllowEntries([request('hunter-two-5')], [...ours, ...theirs]);
  const saltOf = (hash = '') => hash.split('$')[3];
  expect(saltOf(added?.hash)).toBe(saltOf(theirs[0]?.hash));
  expect(saltOf(added?.hash)).not.toBe(saltOf(ours[0]?.hash));
});

test('one secret in several places is one entry', async () => {
  expect(await makeAllowEntries([request('hunter-two-2'), request('hunter-two-2')], [])).toHaveLength(1);
});

test('a lock that a process left seconds ago is taken; one that was made just now is waited for', async () => {
  const lock = join(root, `${ALLOW_FILE}.lock`);
  const ago = new Date(Date.now() - 10_000);
  writeFileSync(lock, '');
  utimesSync(lock, ago, ago);
  await addAllowEntries(root, []);
  expect(readdirSync(root)).toEqual([ALLOW_FILE]);
  writeFileSync(lock, '');
  const added = addAllowEntries(root, await makeAllowEntries([request('hunter-two-2')], []));
  await sleep(200);
  expect(readAllowFile(root)).toEqual([]);
  rmSync(lock);
  await added;
  expect(readAllowFile(root)).toHaveLength(1);
});

test('a folder that cannot be written to is an error, and nobody waits for a lock there', async () => {
  const added = addAllowEntries(join(root, 'not-there'), []);
  await expect(Promise.race([added, sleep(2_000)])).rejects.toMatchObject({ code: 'unwritable-output' });
});

test('an allow file that an editor gave a byte order mark is read', async () => {
  const text = formatAllowFile(await makeAllowEntries([request('hunter-two-2')], []));
  expect(parseAllowFile(`\ufeff${text}`)).toHaveLength(1);
});

test('an allow file that is a link stays one', async () => {
  const shared = join(root, 'shared.json');
  await addAllowEntries(root, await makeAllowEntries([request('hunter-two-2')], []));
  renameSync(join(root, ALLOW_FILE), shared);
  symlinkSync('shared.json', join(root, ALLOW_FILE));
  await addAllowEntries(root, await makeAllowEntries([request('hunter-two-3')], []));
  expect(parseAllowFile(readFileSync(shared, 'utf8'))).toHaveLength(2);
});

test.each([
  'ln=0,r=8,p=1',
  'ln=10,r=0,p=1',
  'ln=10,r=8,p=0',
  'ln=16,r=8,p=1',
  'ln=10,r=17,p=1',
  'ln=10,r=8,p=5',
])('an entry whose hash costs nothing or too much (%s) is an error', (cost) => {
  const entry = { rule: 'x', hash: `$scrypt$${cost}$AAAA$AAAA`, by: 'a', when: '2026-01-01', reason: 'r' };
  expect(() => parseAllowFile(JSON.stringify({ version: 1, entries: [entry] }))).toThrow('entry 1 needs');
});

test('a folder in the place of the allow file is an error', () => {
  mkdirSync(join(root, ALLOW_FILE));
  expect(() => readAllowFile(root)).toThrow(expect.objectContaining({ code: 'unreadable-input' }));
});

test('a finding that a comment allows keeps that, and its entry counts as used', async () => {
  const entries = await makeAllowEntries([request('hunter-two-2')], []);
  const byComment = { ...finding('hunter-two-2'), allowed: { kind: 'comment', marker: 'x' } } as const;
  const { findings, unused } = await applyAllowFile([byComment], entries, '2026-11-24');
  expect(findings).toEqual([byComment]);
  expect(unused).toEqual([]);
});

test('no file means no entries, and writing leaves no temporary file behind', async () => {
  expect(readAllowFile(root)).toEqual([]);
  await addAllowEntries(root, []);
  expect(readdirSync(root)).toEqual([ALLOW_FILE]);
});

describe('two branches that allow something', () => {
  const branches = async (attributes: string): Promise<Repository> => {
    const repository = createRepository();
    const allow = async (...values: readonly string[]): Promise<void> => {
      for (const value of values)
        await addAllowEntries(
          repository.root,
          await makeAllowEntries([request(value)], readAllowFile(repository.root)),
        );
      repository.git('add', '.');
      repository.commit();
    };
    repository.commit({ '.gitattributes': attributes });
    await allow('first-one-1');
    repository.branch('theirs');
    await allow('second-one-2', 'third-one-3');
    repository.git('checkout', '-q', 'main');
    await allow('fourth-one-4', 'fifth-one-5', 'sixth-one-6');
    return repository;
  };
  const allowedIn = async ({ root: at }: Repository): Promise<number> => {
    const all = ['first-one-1', 'second-one-2', 'third-one-3', 'fourth-one-4', 'fifth-one-5', 'sixth-one-6'];
    const { findings } = await applyAllowFile(
      all.map((value) => finding(value)),
      readAllowFile(at),
      '2026-11-24',
    );
    return findings.filter(({ allowed }) => allowed).length;
  };

  // The entries are sorted by their hashes, whose salts are random: several rounds, for several orders.
  test.each([1, 2, 3, 4, 5])('merge without a conflict where git joins the lines of both: %i', async () => {
    const repository = await branches(`${ALLOW_FILE} merge=union\n`);
    repository.git('merge', '-q', '--no-edit', 'theirs');
    expect(await allowedIn(repository)).toBe(6);
    // The next entry puts it in order.
    await addAllowEntries(repository.root, []);
    expect(JSON.parse(repository.read(ALLOW_FILE))).toMatchObject({ entries: { length: 6 } });
  });

  test('a conflict is told with the command that keeps what both allow, and with one that works in a merge', async () => {
    const repository = await branches('');
    expect(repository.run(['merge', '-q', '--no-edit', 'theirs']).status).toBe(1);
    const told = await allowedIn(repository).catch(String);
    const [, command = '', back = ''] = /`(sed .*?)`.*`(git .*?)`/.exec(String(told)) ?? [];
    expect(repository.spawn('sh', ['-c', command]).status).toBe(0);
    expect(await allowedIn(repository)).toBe(6);
    expect(repository.spawn('sh', ['-c', back]).status).toBe(0);
    expect(await allowedIn(repository)).toBe(4);
  });

  test('what both sides took away comes not back where git shows what stood there before', async () => {
    const repository = createRepository();
    repository.git('config', 'merge.conflictStyle', 'diff3');
    const only = async (value: string): Promise<void> => {
      writeFileSync(
        join(repository.root, ALLOW_FILE),
        formatAllowFile(await makeAllowEntries([request(value)], [])),
      );
      repository.git('add', '.');
      repository.commit();
    };
    await only('first-one-1');
    repository.branch('theirs');
    await only('second-one-2');
    repository.git('checkout', '-q', 'main');
    await only('third-one-3');
    expect(repository.run(['merge', '-q', '--no-edit', 'theirs']).status).toBe(1);
    const told = await allowedIn(repository).catch(String);
    const [, command = ''] = /`(sed .*?)`/.exec(String(told)) ?? [];
    expect(repository.spawn('sh', ['-c', command]).status).toBe(0);
    expect(await allowedIn(repository)).toBe(2);
  });
});

test.each([
  ['a merge conflict', '<<<<<<< ours\n{}'],
  ['a list', '[]'],
  ['nothing for an entry', '{"version":1,"entries":[null]}'],
  ['no list of entries', '{"version":1}'],
  ['another version', '{"version":2,"entries":[]}'],
  ...['rule', 'hash', 'by', 'when', 'reason', 'expires'].map((field) => [
    `a number for an entry's ${field}`,
    JSON.stringify({
      version: 1,
      entries: [
        {
          rule: 'a',
          hash: '$scrypt$ln=10,r=8,p=1$AAAA$AAAA',
          by: 'c',
          when: '2026-01-01',
          reason: 'd',
          [field]: 1,
        },
      ],
    }),
  ]),
  [
    'a day that no calendar has',
    '{"version":1,"entries":[{"rule":"a","hash":"$scrypt$ln=10,r=8,p=1$AAAA$AAAA","by":"c","when":"2026-01-01","reason":"d","expires":"2026-99-99"}]}',
  ],
  ...['ln=30,r=8,p=1', 'ln=0,r=8,p=1', 'ln=10,r=17,p=1', 'ln=10,r=8,p=5'].map((cost) => [
    `a cost that would stall the hook, or is none (${cost})`,
    JSON.stringify({
      version: 1,
      entries: [{ rule: 'a', hash: `$scrypt$${cost}$AAAA$AAAA`, by: 'c', when: '2026-01-01', reason: 'd' }],
    }),
  ]),
])('an allow file with %s is an error, not an empty list', (_, text) => {
  writeFileSync(join(root, ALLOW_FILE), text);
  expect(() => readAllowFile(root)).toThrow(expect.objectContaining({ code: 'allow-file-invalid' }));
});
