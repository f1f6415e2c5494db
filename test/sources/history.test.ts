import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type HistoryOptions, historyOf } from '../../src/sources/blobs.ts';
import { type Collected, collect } from '../support/items.ts';
import { createRepository, type Repository } from '../support/repository.ts';

async function history(repository: Repository, options: Partial<HistoryOptions> = {}): Promise<Collected> {
  return collect(historyOf({ cwd: repository.root, env: repository.env, ...options }));
}

const where = ({ chunks }: Collected, text: string): readonly string[] =>
  chunks.filter((chunk) => chunk.text.includes(text)).map(({ path, commit }) => `${path} ${commit}`);

describe('every version of every file, and every message', () => {
  test('each blob once, with the first commit, its date and the path that brought it', async () => {
    const repository = createRepository();
    const first = repository.commit({ 'a.txt': 'MARK\n' }, { message: 'M1', date: '2020-01-02T03:04:05Z' });
    repository.commit({ 'copy.txt': 'MARK\n', 'a.txt': 'other\n' }, { message: 'M2' });
    repository.commit({ 'a.txt': 'MARK\n' }, { message: 'M3' });
    const found = await history(repository);
    expect(where(found, 'MARK')).toEqual([`a.txt ${first}`]);
    expect(found.chunks.find(({ text }) => text === 'MARK\n')?.date).toBe('2020-01-02T03:04:05.000Z');
    expect(found.chunks.filter(({ origin }) => origin === 'commit-message').map(({ text }) => text)).toEqual([
      'M1',
      'M2',
      'M3',
    ]);
    expect(found.paths.map(({ path }) => path)).toEqual(['a.txt', 'copy.txt']);
    expect(found.skipped).toEqual([]);
  });

  test('a file that was copied out of a folder that the config leaves out is read where it lies now', async () => {
    const repository = createRepository();
    repository.commit({ 'gen/a.txt': 'MARK\n', 'gen/b.txt': 'OTHER\n' });
    const second = repository.commit({ 'src/a.txt': 'MARK\n' });
    repository.stage({ 'gen/t.txt': 'IN-TREE\n', 'kept/t.txt': 'IN-TREE\n' });
    repository.git('tag', '-a', 'tree', '-m', 'x', repository.git('write-tree'));
    const found = await history(repository, { scans: (path) => !path.startsWith('gen/') });
    expect(where(found, 'MARK')).toEqual([`src/a.txt ${second}`]);
    expect(where(found, 'OTHER')).toEqual([]);
    expect(where(found, 'IN-TREE')).toEqual(['kept/t.txt undefined']);
  });

  test('a deleted file', async () => {
    const repository = createRepository();
    const leak = repository.commit({ 'gone.txt': 'MARK\n' });
    repository.git('rm', '--quiet', 'gone.txt');
    repository.commit();
    const found = await history(repository);
    expect(where(found, 'MARK')).toEqual([`gone.txt ${leak}`]);
    expect(found.skipped).toEqual([]);
  });

  test('a rewritten branch that a tag keeps, and one that nothing keeps', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'a\n' });
    const kept = repository.commit({ 'b.txt': 'KEPT\n' });
    repository.git('tag', 'keep');
    repository.git('reset', '--quiet', '--hard', base);
    repository.commit({ 'c.txt': 'LOST\n' });
    repository.git('reset', '--quiet', '--hard', base);
    const found = await history(repository);
    expect(where(found, 'KEPT')).toEqual([`b.txt ${kept}`]);
    expect(where(found, 'LOST')).toEqual([]);
  });

  test('all stashes, with what was staged and what was untracked', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    repository.write('a.txt', 'a\nFIRST\n');
    repository.git('stash');
    repository.stage({ 'b.txt': 'b\nSTAGED\n' });
    repository.write('b.txt', 'b\nWORK\n');
    repository.write('u.txt', 'UNTRACKED\n');
    repository.git('stash', '--include-untracked');
    const found = await history(repository);
    for (const text of ['FIRST', 'STAGED', 'WORK', 'UNTRACKED']) expect(where(found, text)).toHaveLength(1);
  });

  test('a note', async () => {
    const repository = createRepository();
    const commit = repository.commit({ 'a.txt': 'a\n' });
    repository.git('notes', 'add', '-m', 'MARK in a note');
    const [place = ''] = where(await history(repository), 'MARK');
    expect(place).toContain(commit.slice(0, 2));
    expect(place).toContain(repository.id('refs/notes/commits'));
  });

  test("an annotated tag's message, and a tag of a tag", async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    repository.git('tag', '-a', 'v1', '-m', 'MARK 1');
    repository.git('tag', '-a', 'v2', 'v1', '-m', 'MARK 2');
    repository.git('tag', '-d', 'v1');
    const found = await history(repository);
    const tags = found.chunks.filter(({ origin }) => origin === 'tag-message');
    expect(tags.map(({ path, text }) => `${path} ${text}`).sort()).toEqual([
      '<tag message> MARK 1\n',
      '<tag message> MARK 2\n',
    ]);
  });

  test('what only the resolution of a merge has', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'base\n' });
    repository.branch('side');
    repository.commit({ 'a.txt': 'side\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'a.txt': 'main\n' });
    repository.run(['merge', 'side']);
    const merge = repository.commit({ 'a.txt': 'main\nMARK\nside\n' });
    expect(where(await history(repository), 'MARK')).toEqual([`a.txt ${merge}`]);
  });

  test('a file that was renamed ten times', async () => {
    const repository = createRepository();
    const first = repository.commit({ 'n0.txt': 'MARK\n' });
    for (let at = 0; at < 10; at += 1) {
      repository.git('mv', `n${at}.txt`, `n${at + 1}.txt`);
      repository.commit();
    }
    const found = await history(repository);
    expect(where(found, 'MARK')).toEqual([`n0.txt ${first}`]);
    expect(found.paths).toHaveLength(11);
  });

  test('a blob and a tree that only a tag keeps', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    repository.write('loose', 'LIGHT\n');
    repository.git('tag', 'light', repository.git('hash-object', '-w', 'loose'));
    repository.write('loose', 'ANNOTATED\n');
    repository.git('tag', '-a', 'heavy', '-m', 'x', repository.git('hash-object', '-w', 'loose'));
    repository.stage({ 'dir/t.txt': 'IN-TREE\n' });
    repository.git('tag', '-a', 'tree', '-m', 'x', repository.git('write-tree'));
    const found = await history(repository);
    expect(where(found, 'LIGHT')).toEqual(['refs/tags/light undefined']);
    expect(where(found, 'ANNOTATED')).toEqual(['<tagged file> undefined']);
    expect(where(found, 'IN-TREE')).toEqual(['dir/t.txt undefined']);
  });

  test('what a tag leads to that has no message, and no line behind its header', async () => {
    const repository = createRepository();
    repository.write('loose', 'MARK\n');
    const input = `object ${repository.git('hash-object', '-w', 'loose')}\ntype blob\ntag bare\n`;
    const made = repository.run(['hash-object', '-t', 'tag', '-w', '--stdin', '--literally'], { input });
    repository.git('update-ref', 'refs/tags/bare', made.stdout.trim());
    expect(where(await history(repository), 'MARK')).toEqual(['<tagged file> undefined']);
  });

  test('a detached HEAD, another work tree, a remote-tracking ref, a bare and a SHA-256 repository', async () => {
    const repository = createRepository();
    const base = repository.commit({ 'a.txt': 'a\n' });
    const linked = repository.worktree('linked');
    linked.git('checkout', '--quiet', '--detach');
    linked.commit({ 'l.txt': 'LINKED\n' });
    repository.git('checkout', '--quiet', '--detach');
    repository.commit({ 'd.txt': 'DETACHED\n' });
    const found = await history(repository);
    expect(where(found, 'LINKED')).toHaveLength(1);
    expect(where(found, 'DETACHED')).toHaveLength(1);
    repository.git('branch', 'kept');
    const bare = repository.clone('--mirror');
    expect(where(await history(bare), 'DETACHED')).toHaveLength(1);
    const clone = repository.clone('--branch=main');
    expect(where(await history(clone), 'DETACHED')).toHaveLength(1);
    expect(base).not.toBe('');
    const modern = createRepository({ objectFormat: 'sha256' });
    const commit = modern.commit({ 'a.txt': 'MARK\n' });
    expect(where(await history(modern), 'MARK')).toEqual([`a.txt ${commit}`]);
  });

  test('packed and loose objects, and those of an alternate', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'PACKED\n' });
    repository.git('gc', '--quiet');
    repository.commit({ 'b.txt': 'LOOSE\n' });
    const shared = createRepository();
    shared.write('.git/objects/info/alternates', `${repository.root}/.git/objects\n`);
    shared.git('update-ref', 'refs/heads/other', repository.id());
    for (const each of [repository, shared]) {
      const found = await history(each);
      expect(where(found, 'PACKED')).toHaveLength(1);
      expect(where(found, 'LOOSE')).toHaveLength(1);
    }
  });

  test('a pack that is damaged is not passed over', async () => {
    const repository = createRepository();
    for (let at = 0; at < 9; at += 1)
      repository.commit({
        'a.txt': Array.from({ length: 90 }, (_, line) => `${(at + line) ** 5}`).join('\n'),
      });
    repository.git('repack', '-adfq');
    const [name = ''] = readdirSync(`${repository.root}/.git/objects/pack`).filter((file) =>
      file.endsWith('.pack'),
    );
    const file = `.git/objects/pack/${name}`;
    const bytes = readFileSync(`${repository.root}/${file}`);
    const damaged = bytes.length - 200;
    bytes[damaged] = (bytes[damaged] ?? 0) ^ 1;
    repository.remove(file);
    repository.write(file, bytes);
    const isTold = await history(repository).then(
      ({ skipped }) => skipped.length > 0,
      () => true,
    );
    expect(isTold).toBe(true);
  });

  test('replace refs and grafts hide nothing', async () => {
    const repository = createRepository();
    const leak = repository.commit({ 'a.txt': 'MARK\n' });
    const last = repository.commit({ 'a.txt': 'clean\n' });
    repository.write('clean', 'nothing\n');
    repository.git(
      'replace',
      repository.git('rev-parse', `${leak}:a.txt`),
      repository.git('hash-object', '-w', 'clean'),
    );
    repository.write('.git/info/grafts', `${last}\n`);
    expect(where(await history(repository), 'MARK')).toEqual([`a.txt ${leak}`]);
  });

  test('attributes that call files binary, odd names, links; submodules are paths only', async () => {
    const repository = createRepository();
    repository.commit({ '.gitattributes': '* -diff binary\n', 'new\n"ü".txt': 'MARK\n' });
    repository.link('link', 'target MARK');
    repository.git('add', 'link');
    repository.submodule('sub');
    repository.commit();
    const found = await history(repository);
    expect(
      found.chunks
        .filter(({ text }) => text.includes('MARK'))
        .map(({ path }) => path)
        .sort(),
    ).toEqual(['link', 'new\n"ü".txt']);
    expect(found.paths.find(({ path }) => path === 'sub')?.mode).toBe('160000');
    expect(found.skipped).toEqual([]);
  });

  test('an empty repository', async () => {
    expect((await history(createRepository())).chunks).toEqual([]);
  });

  test('binary and large blobs come whole, in slices', async () => {
    const repository = createRepository();
    const text = 'a line that is neither short nor long\n'.repeat(160_000);
    repository.commit({ 'big.txt': text, 'a.bin': '\0\x01MARK' });
    const found = await history(repository);
    const slices = found.chunks.filter(({ path }) => path === 'big.txt');
    expect(slices.length).toBeGreaterThan(2);
    expect(slices.map(({ text: part, overlap }) => part.slice(overlap)).join('')).toBe(text);
    expect(found.skipped).toEqual([expect.objectContaining({ file: 'a.bin', harmless: true })]);
  });
});

describe('only a part', () => {
  test.each(['8640000000001', '9223372036854775807', '-5', 'never'])(
    'a commit of a time that is no date: %s',
    async (time) => {
      const repository = createRepository();
      repository.commit({ 'a.txt': 'MARK\n' });
      const commit = repository
        .git('cat-file', 'commit', 'HEAD')
        .replace(/^(author .*>) \d+/m, (_, who) => `${who} ${time}`);
      const made = repository.run(['hash-object', '-t', 'commit', '-w', '--literally', '--stdin'], {
        input: `${commit}\n`,
      });
      repository.git('update-ref', 'refs/heads/main', made.stdout.trim());
      expect(where(await history(repository), 'MARK')).toEqual([`a.txt ${repository.id()}`]);
    },
  );

  test('since: what was committed then or later, an old clock in between notwithstanding', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'OLD\n' }, { date: '2020-01-01T00:00:00Z' });
    repository.commit({ 'b.txt': 'NEW\n' }, { date: '2023-06-01T00:00:00Z' });
    repository.commit({ 'c.txt': 'SKEWED\n' }, { date: '2001-01-01T00:00:00Z' });
    repository.commit({ 'd.txt': 'NEWEST\n' }, { date: '2023-07-01T00:00:00Z' });
    const found = await history(repository, { since: '2023-01-01' });
    expect(
      found.chunks
        .filter(({ origin }) => origin === 'file')
        .map(({ text }) => text)
        .sort(),
    ).toEqual(['NEW\n', 'NEWEST\n']);
  });

  test.each(['', ' when'])(
    'since: a commit of which nobody can read when it was made (%j) counts',
    async (date) => {
      const repository = createRepository();
      repository.stage({ 'a.txt': 'MARK\n' });
      const input = `tree ${repository.git('write-tree')}\nauthor T <t@e> 1 +0000\ncommitter T <t@e>${date}\n\nx\n`;
      const made = repository.run(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], { input });
      repository.git('update-ref', 'HEAD', made.stdout.trim());
      expect(where(await history(repository, { since: '2023-01-01' }), 'MARK')).toHaveLength(1);
    },
  );

  test.each(['nonsense', '', '2023-99', '2023-13-45', '2023-01-01T25:00', 'last tuesdayish'])(
    'since %j is an error, not "now"',
    async (since) => {
      const repository = createRepository();
      repository.commit({ 'a.txt': 'a\n' });
      await expect(history(repository, { since })).rejects.toMatchObject({ code: 'date-unknown' });
    },
  );

  test('since: a tag of which nobody says when it was made counts, one that was made before does not', async () => {
    const repository = createRepository();
    const commit = repository.commit({}, { date: '2020-01-01T00:00:00Z' });
    for (const [name, tagger] of [
      ['undated', ''],
      ['old', 'tagger T <t@e> 1577836800 +0000\n'],
    ]) {
      const input = `object ${commit}\ntype commit\ntag ${name}\n${tagger}\nMARK ${name}\n`;
      const made = repository.run(['hash-object', '-t', 'tag', '-w', '--stdin', '--literally'], { input });
      repository.git('update-ref', `refs/tags/${name}`, made.stdout.trim());
    }
    const { chunks } = await history(repository, { since: '2023-01-01' });
    expect(chunks.map(({ text }) => text)).toEqual(['MARK undated\n']);
  });

  test('since a day means all of that day, and @0 all there is', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'MIDNIGHT\n' }, { date: '2023-06-01T00:00:01Z' });
    for (const since of ['2023-06-01', '@0'])
      expect(
        (await history(repository, { since, env: { ...repository.env, TZ: 'UTC' } })).chunks.some(
          ({ text }) => text === 'MIDNIGHT\n',
        ),
      ).toBe(true);
  });

  test.each(['2 weeks ago', 'yesterday', '2001-01-01T00:00:00Z', '2001-01-01 00:00:00 +0100', '@1000000000'])(
    'since %j is understood',
    async (since) => {
      const repository = createRepository();
      repository.commit({ 'a.txt': 'MARK\n' }, { date: new Date().toISOString() });
      expect(where(await history(repository, { since }), 'MARK')).toHaveLength(1);
    },
  );

  test('all shards together are the whole, each once', async () => {
    const repository = createRepository();
    for (let at = 0; at < 12; at += 1)
      repository.commit(
        { [`f${at % 5}.txt`]: `version ${at}\n`.repeat(at + 1) },
        { message: `message ${at}` },
      );
    repository.git('tag', '-a', 'v1', '-m', 'a tag');
    const key = ({ chunks }: Collected): readonly string[] =>
      chunks.map(({ path, commit, text }) => `${path} ${commit} ${text}`);
    const all = [...key(await history(repository))].sort();
    for (const of of [1, 3, 16]) {
      const parts: string[] = [];
      for (let index = 1; index <= of; index += 1)
        parts.push(...key(await history(repository, { shard: { index, of } })));
      expect(parts.sort()).toEqual(all);
    }
  });

  test('a shallow clone says that older commits are missing', async () => {
    const origin = createRepository();
    origin.commit({ 'a.txt': 'OLD\n' });
    origin.commit({ 'a.txt': 'NEW\n' });
    const shallow = origin.clone('--depth=1');
    const found = await history(shallow);
    expect(where(found, 'NEW')).toHaveLength(1);
    expect(found.skipped).toEqual([{ file: '<history>', reason: expect.stringContaining('shallow') }]);
    expect((await history(shallow, { shard: { index: 2, of: 2 } })).skipped).toEqual([]);
  });

  test('a partial clone says how many versions it lacks, and fetches none', async () => {
    const origin = createRepository();
    origin.config('uploadpack.allowFilter', 'true');
    origin.commit({ 'a.txt': 'OLD 1\n' });
    origin.commit({ 'a.txt': 'OLD 2\n' });
    origin.commit({ 'a.txt': 'NEW\n' });
    const partial = origin.clone('--filter=blob:none');
    const found = await history(partial);
    expect(where(found, 'NEW')).toHaveLength(1);
    expect(where(found, 'OLD')).toEqual([]);
    expect(found.skipped).toEqual([
      {
        file: '<history>',
        reason: expect.stringContaining('2 versions of files are not in this clone'),
      },
    ]);
    const parts = await Promise.all([1, 2].map((index) => history(partial, { shard: { index, of: 2 } })));
    expect(parts.flatMap(({ skipped }) => skipped)).toEqual(found.skipped);
    expect(
      partial.run(['cat-file', '--batch-all-objects', '--batch-check']).stdout.match(/ blob /g),
    ).toHaveLength(1);
  });

  test('a partial clone without trees is refused', async () => {
    const origin = createRepository();
    origin.config('uploadpack.allowFilter', 'true');
    origin.commit({ 'd/a.txt': 'OLD\n' });
    origin.commit({ 'd/a.txt': 'NEW\n' });
    const partial = origin.clone('--filter=tree:0');
    await expect(history(partial)).rejects.toMatchObject({ code: 'git-failed' });
  });

  test('a damaged blob and one that is gone are skipped with the reason, the rest is read', async () => {
    const repository = createRepository();
    const commit = repository.commit({ 'a.txt': 'one\n', 'b.txt': 'two\n', 'c.txt': 'READ\n' });
    const fileOf = (name: string): string => {
      const id = repository.git('rev-parse', `HEAD:${name}`);
      return `.git/objects/${id.slice(0, 2)}/${id.slice(2)}`;
    };
    repository.remove(fileOf('a.txt'));
    repository.write(fileOf('a.txt'), 'damaged');
    repository.remove(fileOf('b.txt'));
    const found = await history(repository);
    expect(where(found, 'READ')).toHaveLength(1);
    expect(found.skipped).toEqual([
      { file: 'a.txt', commit, reason: expect.stringContaining('damaged') },
      { file: '<history>', reason: expect.stringContaining('1 version of a file is not in this clone') },
    ]);
  });

  test('a damaged folder of an older commit is an error of the git that lists what changed', async () => {
    const repository = createRepository();
    repository.commit({ 'a/b.txt': 'one\n' });
    const id = repository.git('rev-parse', 'HEAD:a');
    repository.commit({ 'a/b.txt': 'two\n' });
    repository.remove(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`);
    await expect(history(repository)).rejects.toMatchObject({
      code: 'git-failed',
      message: expect.stringContaining('diff-tree'),
    });
  });

  test('a damaged commit is an error', async () => {
    const repository = createRepository();
    const id = repository.commit({ 'a.txt': 'one\n' });
    repository.commit({ 'a.txt': 'two\n' });
    repository.remove(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`);
    await expect(history(repository)).rejects.toMatchObject({ code: 'git-failed' });
  });
});

test('a ref that points to a tree of 150,000 files is read', async () => {
  const repository = createRepository();
  repository.commit({ 'a.txt': 'MARK\n' });
  const id = repository.git('rev-parse', 'HEAD:a.txt');
  const entries = Array.from({ length: 150_000 }, (_, at) => `100644 blob ${id}\tf${at}\n`).join('');
  const tree = repository.run(['mktree'], { input: entries }).stdout.trim();
  repository.git('update-ref', 'refs/trees/large', tree);
  expect(where(await history(repository), 'MARK')).toHaveLength(1);
});
