import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type FilesOptions, filesIn } from '../../src/sources/files.ts';
import { shardOf, stretchOf } from '../../src/sources/shard.ts';
import { messageIn, textFrom } from '../../src/sources/text.ts';
import { type Collected, collect } from '../support/items.ts';
import { createRepository, type Repository, rawPath } from '../support/repository.ts';

async function files(repository: Repository, options: Partial<FilesOptions> = {}): Promise<Collected> {
  return collect(filesIn({ cwd: repository.root, env: repository.env, paths: [], ...options }));
}

/** A folder that is in no repository. */
function plainFolder(): Repository {
  const repository = createRepository();
  repository.remove('.git');
  return repository;
}

describe('in a work tree', () => {
  test('tracked and untracked files are read as they lie there, ignored ones are not', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'committed\n', '.gitignore': '*.log\nbuild/\n' });
    repository.write('a.txt', 'changed\n');
    repository.write('new.txt', 'new\n');
    repository.write('x.log', 'ignored\n');
    repository.write('build/out.txt', 'ignored\n');
    const { lines, skipped } = await files(repository);
    expect([...lines].sort()).toEqual([
      '.gitignore:1:*.log',
      '.gitignore:2:build/',
      'a.txt:1:changed',
      'new.txt:1:new',
    ]);
    expect(skipped).toEqual([]);
  });

  test('with `ignored`, everything but .git is read', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': '*.log\nnode_modules\n' });
    repository.write('x.log', 'LOG\n');
    repository.write('node_modules/p/index.js', 'PACKAGE\n');
    const { lines } = await files(repository, { ignored: true });
    expect([...lines].sort()).toEqual([
      '.gitignore:1:*.log',
      '.gitignore:2:node_modules',
      'node_modules/p/index.js:1:PACKAGE',
      'x.log:1:LOG',
    ]);
  });

  test('a tracked file stays in the scan although a pattern ignores it', async () => {
    const repository = createRepository();
    repository.commit({ '.env': 'TRACKED\n', '.gitignore': '.env\n' });
    expect((await files(repository)).lines).toContain('.env:1:TRACKED');
  });

  test('from a folder inside, the whole work tree is the default, and `.` means that folder', async () => {
    const repository = createRepository();
    repository.commit({ 'src/a.txt': 'IN\n', 'b.txt': 'OUT\n' });
    const cwd = join(repository.root, 'src');
    expect([...(await files(repository, { cwd })).lines].sort()).toEqual(['b.txt:1:OUT', 'src/a.txt:1:IN']);
    expect((await files(repository, { cwd, paths: ['.'] })).lines).toEqual(['src/a.txt:1:IN']);
  });

  test('a file or folder that a person names is read though it is ignored', async () => {
    const repository = createRepository();
    repository.commit({ '.gitignore': 'out\n.env\n' });
    repository.write('out/a.txt', 'A\n');
    repository.write('.env', 'ENV\n');
    expect((await files(repository, { paths: ['.env', 'out'] })).lines).toEqual([
      '.env:1:ENV',
      'out/a.txt:1:A',
    ]);
  });

  test('paths that overlap give each file once', async () => {
    const repository = createRepository();
    repository.commit({ 'src/a.txt': 'A\n' });
    const { chunks } = await files(repository, { paths: ['src', '.', 'src/a.txt'] });
    expect(chunks.map(({ path }) => path)).toEqual(['src/a.txt']);
  });

  test('of files that are named, git is asked once a folder', async () => {
    const repository = createRepository();
    const names = Array.from({ length: 20 }, (_, index) => `${index % 2 === 0 ? 'src' : 'lib'}/${index}.txt`);
    repository.commit(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const log = join(repository.home, 'asked');
    repository.write(
      join(repository.home, 'bin/git'),
      `#!/bin/sh\necho x >>'${log}'\nPATH=\${PATH#*:} exec git "$@"\n`,
      0o755,
    );
    const env = {
      ...repository.env,
      PATH: `${join(repository.home, 'bin')}:${repository.env['PATH'] ?? ''}`,
    };
    const { lines } = await files(repository, { paths: names, env });
    expect([...lines].sort()).toEqual(names.map((name) => `${name}:1:${name}`).sort());
    expect(readFileSync(log, 'utf8')).toBe('x\nx\n');
  });

  test('submodules and repositories inside are read too', async () => {
    const repository = createRepository();
    repository.commit();
    const inner = repository.submodule('vendor/lib');
    inner.write('inner.txt', 'INNER\n');
    repository.spawn('git', ['init', '--quiet', 'nested']);
    repository.write('nested/deep/n.txt', 'NESTED\n');
    const { lines } = await files(repository);
    expect(lines).toContain('vendor/lib/inner.txt:1:INNER');
    expect(lines).toContain('vendor/lib/README.md:1:a submodule');
    expect(lines).toContain('nested/deep/n.txt:1:NESTED');
  });

  test('what is named in a repository inside has its name from the top of the one at hand, wherever one stands', async () => {
    const repository = createRepository();
    repository.write('app/here.txt', 'here\n');
    const inner = repository.submodule('vendor/lib');
    inner.write('in/x.txt', 'MARK\n');
    const named = async (cwd: string, ...paths: readonly string[]) =>
      (await collect(filesIn({ cwd: join(repository.root, cwd), env: repository.env, paths }))).lines.filter(
        (line) => line.includes('MARK'),
      );
    for (const [cwd, path] of [
      ['', 'vendor/lib'],
      ['', 'vendor/lib/in/x.txt'],
      ['app', '../vendor/lib/in'],
    ] as const)
      expect(await named(cwd, path)).toEqual(['vendor/lib/in/x.txt:1:MARK']);
    // In there it is that one's own.
    expect(await named('vendor/lib', 'in')).toEqual(['in/x.txt:1:MARK']);
    const elsewhere = createRepository();
    const paths = [join(inner.root, 'in')];
    expect((await files(elsewhere, { paths })).lines).toEqual(['in/x.txt:1:MARK']);
  });

  test('a file that git tracks but that is gone is no failure; one with conflicts is read once', async () => {
    const repository = createRepository();
    repository.commit({ 'gone.txt': 'x\n', 'a.txt': 'base\n' });
    repository.branch('side');
    repository.commit({ 'a.txt': 'side\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'a.txt': 'main\n' });
    repository.run(['merge', 'side']);
    repository.remove('gone.txt');
    const { chunks, skipped } = await files(repository);
    expect(chunks.map(({ path }) => path)).toEqual(['a.txt']);
    expect(skipped).toEqual([]);
  });

  test.each(['with space', 'new\nline', 'quo"te', 'ü文', '-dash', ':(top)x'])(
    'a name like %j',
    async (name) => {
      const repository = createRepository();
      repository.commit();
      repository.write(name, 'MARK\n');
      expect((await files(repository)).chunks.map(({ path, text }) => [path, text])).toEqual([
        [name, 'MARK\n'],
      ]);
      expect((await files(repository, { paths: [`./${name}`] })).chunks.map(({ path }) => path)).toEqual([
        name,
      ]);
    },
  );

  test('a name that is not UTF-8, tracked, untracked and in a folder outside of git', async () => {
    for (const repository of [createRepository(), plainFolder()]) {
      repository.write(rawPath(repository, 'caf\xe9.txt'), 'MARK\n');
      mkdirSync(rawPath(repository, 'dir\xe9'));
      repository.write(rawPath(repository, 'dir\xe9/in.txt'), 'IN\n');
      expect([...(await files(repository)).lines].sort()).toEqual([
        'caf\\xe9.txt:1:MARK',
        'dir\\xe9/in.txt:1:IN',
      ]);
    }
  });

  test('a bare repository has no work tree to find nothing in; a person who names it means its files', async () => {
    const repository = createRepository({ bare: true });
    await expect(files(repository)).rejects.toMatchObject({ code: 'no-work-tree' });
    const { chunks } = await files(repository, { paths: ['.'] });
    expect(chunks.map(({ path }) => path)).toContain('HEAD');
  });

  test('a repository that git refuses to trust is an error', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'x\n' });
    repository.spawn('chown', ['-R', '12345', repository.root]);
    await expect(files(repository)).rejects.toMatchObject({ code: 'git-failed' });
    repository.spawn('chown', ['-R', '0', repository.root]);
  });
});

describe('outside of a repository', () => {
  test('everything but .git and node_modules is read, and that is said', async () => {
    const folder = plainFolder();
    folder.write('a.txt', 'A\n');
    folder.write('sub/b.txt', 'B\n');
    folder.write('node_modules/p/index.js', 'P\n');
    const { lines, skipped } = await files(folder);
    expect(lines).toEqual(['a.txt:1:A', 'sub/b.txt:1:B']);
    expect(skipped).toEqual([{ file: 'node_modules', reason: expect.any(String), harmless: true }]);
    expect((await files(folder, { ignored: true })).lines).toContain('node_modules/p/index.js:1:P');
  });

  test('names are as a person gave them', async () => {
    const folder = plainFolder();
    folder.write('sub/b.txt', 'B\n');
    expect((await files(folder, { paths: ['sub/b.txt'] })).lines).toEqual(['sub/b.txt:1:B']);
    expect((await files(folder, { paths: ['sub'] })).lines).toEqual(['sub/b.txt:1:B']);
    expect((await files(folder, { paths: [`${folder.root}/sub/`] })).lines).toEqual([
      `${folder.root}/sub/b.txt:1:B`,
    ]);
  });

  test('a path that is not there is an error', async () => {
    await expect(files(plainFolder(), { paths: ['nowhere'] })).rejects.toMatchObject({
      code: 'unreadable-input',
    });
  });
});

describe('what is no ordinary file', () => {
  test("links are not followed, their target's text is read; a link that a person names is followed", async () => {
    const folder = plainFolder();
    const elsewhere = plainFolder();
    elsewhere.write('secret.txt', 'ELSEWHERE\n');
    symlinkSync(elsewhere.root, join(folder.root, 'folder'));
    symlinkSync(join(elsewhere.root, 'secret.txt'), join(folder.root, 'file'));
    symlinkSync('/nowhere/MARK', join(folder.root, 'dangling'));
    symlinkSync('.', join(folder.root, 'loop'));
    const { chunks } = await files(folder);
    expect(chunks.map(({ path, text }) => [path, text])).toEqual([
      ['dangling', '/nowhere/MARK'],
      ['file', join(elsewhere.root, 'secret.txt')],
      ['folder', elsewhere.root],
      ['loop', '.'],
    ]);
    expect((await files(folder, { paths: ['file'] })).lines).toEqual(['file:1:ELSEWHERE']);
    expect((await files(folder, { paths: ['dangling'] })).lines).toEqual(['dangling:1:/nowhere/MARK']);
  });

  test('a link to a folder is followed with the slash that shells complete, in git too', async () => {
    const elsewhere = plainFolder();
    elsewhere.write('secret.txt', 'ELSEWHERE\n');
    const repository = createRepository();
    repository.commit({ 'inside/a.txt': 'INSIDE\n' });
    symlinkSync('inside', join(repository.root, 'link'));
    symlinkSync(elsewhere.root, join(repository.root, 'out'));
    expect((await files(repository, { paths: ['link/'] })).lines).toEqual(['inside/a.txt:1:INSIDE']);
    expect((await files(repository, { paths: ['out/'] })).lines).toEqual(['out/secret.txt:1:ELSEWHERE']);
  });

  test('a link that leads to itself is an error where it is named', async () => {
    const folder = plainFolder();
    symlinkSync('circle', join(folder.root, 'circle'));
    await expect(files(folder, { paths: ['circle'] })).rejects.toMatchObject({ code: 'unreadable-input' });
  });

  test('pipes and sockets are named and never opened, so that nothing hangs', async () => {
    const folder = plainFolder();
    folder.spawn('mkfifo', ['pipe']);
    const server = createServer().listen(join(folder.root, 's'));
    await new Promise((resolve) => server.once('listening', resolve));
    const { skipped, chunks } = await files(folder);
    server.close();
    expect(chunks).toEqual([]);
    expect(skipped.map(({ file }) => file)).toEqual(['pipe', 's']);
    expect(skipped[0]?.harmless).toBeUndefined();
    expect((await files(folder, { paths: ['pipe'] })).skipped).toHaveLength(1);
  });

  test('a tracked file that was replaced by a pipe', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'x\n' });
    repository.remove('a.txt');
    repository.spawn('mkfifo', ['a.txt']);
    expect((await files(repository)).skipped.map(({ file }) => file)).toEqual(['a.txt']);
  });

  test('what a person may not read is skipped with the reason, in git and outside', async () => {
    // As root everything can be read, so another user does it.
    const program = `
      import { filesIn } from ${JSON.stringify(new URL('../../src/sources/files.ts', import.meta.url).href)};
      process.setgid(65534); process.setuid(65534);
      const found = [];
      for await (const item of filesIn({ cwd: process.cwd(), paths: ['.'] }))
        found.push(item.kind === 'skipped' ? 'skipped ' + item.skipped.file + ' ' + item.skipped.reason : item.kind + ' ' + item.chunk.path);
      console.log(found.sort().join('\\n'));`;
    for (const folder of [createRepository(), plainFolder()]) {
      folder.git('config', '--global', 'safe.directory', '*');
      folder.write('a.txt', 'A\n');
      folder.write('locked.txt', 'x\n', 0o600);
      folder.write('private/x.txt', 'x\n');
      folder.spawn('chmod', ['700', 'private']);
      folder.spawn('chmod', ['-R', 'a+rX', `${folder.home}`]);
      for (const up of [folder.root, `${folder.root}/..`, `${folder.root}/../..`])
        folder.spawn('chmod', ['a+rx', up]);
      const ended = folder.spawn(process.execPath, [
        '--import',
        new URL('../../node_modules/tsx/dist/esm/index.mjs', import.meta.url).href,
        '--input-type=module',
        '-e',
        program,
      ]);
      expect(ended.stderr).toBe('');
      expect(ended.stdout.trim().split('\n')).toEqual([
        'chunk a.txt',
        'skipped locked.txt permission denied',
        expect.stringMatching(/^skipped private\/? permission denied$/),
      ]);
    }
  });

  test('an empty file gives nothing', async () => {
    const folder = plainFolder();
    folder.write('empty', '');
    expect(await files(folder)).toEqual({ chunks: [], paths: [], skipped: [], lines: [] });
  });
});

describe('content', () => {
  test('binary content is read and noted; UTF-16 is text', async () => {
    const folder = plainFolder();
    folder.write('a.bin', Buffer.from('\0\x01MARK\xff', 'latin1'));
    folder.write('b.txt', Buffer.from('\ufeffhello MARK\r\n', 'utf16le'));
    folder.write('c.txt', Buffer.from('hello MARK without mark\r\n', 'utf16le'));
    folder.write('d.txt', Buffer.from('\ufeffhello MARK\r\n', 'utf16le').swap16());
    const { chunks, skipped } = await files(folder);
    expect(chunks.map(({ path }) => path)).toEqual(['a.bin', 'b.txt', 'c.txt', 'd.txt']);
    expect(skipped).toEqual([{ file: 'a.bin', reason: expect.stringContaining('binary'), harmless: true }]);
  });

  test.each([
    ['many lines', (at: number) => `line number ${at} of many\n`, 120_000],
    ['one long line', (at: number) => `"ü${at}😀",`, 250_000],
    ['one long line without any separator', (at: number) => `ü${at}`, 300_000],
  ])('%s over several slices: all of it, overlapping, with right places', async (_, part, count) => {
    const folder = plainFolder();
    const text = Array.from({ length: count }, (_unused, at) => part(at)).join('');
    folder.write('big.txt', text);
    const whole = Buffer.from(text);
    const { chunks } = await files(folder);
    expect(chunks.length).toBeGreaterThan(1);
    let at = 0;
    for (const [index, chunk] of chunks.entries()) {
      at -= chunk.overlap;
      expect(whole.subarray(at, at + chunk.bytes.length).equals(chunk.bytes)).toBe(true);
      const before = whole.toString('utf8', 0, at);
      expect([chunk.startLine, chunk.startColumn]).toEqual([
        before.split('\n').length,
        before.length - before.lastIndexOf('\n'),
      ]);
      expect(index === 0 ? chunk.overlap === 0 : chunk.overlap >= 16_384).toBe(true);
      at += chunk.bytes.length;
    }
    expect(at).toBe(whole.length);
  });

  test('a long UTF-16 text is cut between characters, with the right column', async () => {
    const folder = plainFolder();
    const text = `\ufeff${'word '.repeat(400_000)}`;
    folder.write('big.txt', Buffer.from(text, 'utf16le'));
    const { chunks } = await files(folder);
    let at = 0;
    for (const chunk of chunks) {
      at -= chunk.overlap;
      expect(at % 2).toBe(0);
      expect(chunk.startColumn).toBe(1 + at / 2);
      at += chunk.bytes.length;
    }
    expect(at).toBe(text.length * 2);
  });

  test.each([-1, 0, 1])('a file of one slice, two or three, and %i byte', async (more) => {
    const folder = createRepository();
    for (const slices of [1, 2, 3])
      folder.write(
        `${slices}.txt`,
        `${'x'.repeat(63)}\n`.repeat(16_384 * slices).slice(0, (slices << 20) + more) + (more > 0 ? 'y' : ''),
      );
    const { chunks } = await files(folder);
    for (const slices of [1, 2, 3]) {
      const own = chunks.filter(({ path }) => path === `${slices}.txt`);
      expect(own.reduce((sum, { bytes, overlap }) => sum + bytes.length - overlap, 0)).toBe(
        (slices << 20) + more,
      );
      expect(own.every(({ bytes }) => bytes.length <= 1 << 20)).toBe(true);
    }
  });

  test('a huge sparse file is read in bounded memory', async () => {
    const folder = plainFolder();
    writeFileSync(join(folder.root, 'huge'), '');
    truncateSync(join(folder.root, 'huge'), 300 << 20);
    let bytes = 0;
    const before = process.memoryUsage().rss;
    let most = 0;
    for await (const item of filesIn({ cwd: folder.root, env: folder.env, paths: ['.'] })) {
      if (item.kind === 'chunk') bytes += item.chunk.bytes.length - item.chunk.overlap;
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    expect(bytes).toBe(300 << 20);
    expect(most).toBeLessThan(64 << 20);
  });

  test('text from a stream in small pieces comes as one chunk, and large text in slices', async () => {
    const pieces = async function* (text: string, size: number): AsyncGenerator<Uint8Array> {
      for (let at = 0; at < text.length; at += size) yield Buffer.from(text.slice(at, at + size));
    };
    const small = await collect(textFrom('stdin.txt', pieces('one\nMARK\n', 3)));
    expect(small.chunks.map(({ path, text, added }) => [path, text, added])).toEqual([
      ['stdin.txt', 'one\nMARK\n', 'all'],
    ]);
    const large = await collect(
      textFrom('<stdin>', pieces('some words in a line\n'.repeat(100_000), 65_536)),
    );
    expect(large.lines).toHaveLength(100_000);
    expect(large.chunks.length).toBeGreaterThan(1);
    expect((await collect(textFrom('x', pieces('', 1)))).chunks).toEqual([]);
  });

  test('a message that is about to be committed', async () => {
    const { chunks } = await collect(messageIn(Buffer.from('subject MARK\n')));
    expect(chunks.map(({ path, origin, text }) => [path, origin, text])).toEqual([
      ['<commit message>', 'commit-message', 'subject MARK\n'],
    ]);
  });
});

describe('shards', () => {
  test('all shards together are the whole scan, each file once, for 1 to 16', async () => {
    const folder = plainFolder();
    for (let at = 0; at < 40; at += 1) folder.write(`d${at % 3}/f${at}.txt`, `file ${at}\n`.repeat(at * 7));
    folder.write('node_modules/p/x.txt', 'x\n');
    const all = await files(folder);
    expect(all.skipped).toHaveLength(1);
    for (const of of [1, 2, 3, 5, 16]) {
      const lines: string[] = [];
      const skipped: unknown[] = [];
      for (let index = 1; index <= of; index += 1) {
        const part = await files(folder, { shard: { index, of } });
        lines.push(...part.lines);
        skipped.push(...part.skipped);
      }
      expect([...lines].sort()).toEqual([...all.lines].sort());
      expect(skipped).toEqual(all.skipped);
    }
  });

  test('a file that a person named and that goes away before it is read is skipped, not passed over', async () => {
    const folder = plainFolder();
    const paths = ['a.txt', 'b.txt'];
    for (const path of paths) folder.write(path, 'x\n');
    const reasons: string[] = [];
    for await (const item of filesIn({
      cwd: folder.root,
      env: folder.env,
      paths,
      shard: { index: 1, of: 1 },
    })) {
      for (const path of paths) rmSync(join(folder.root, path), { force: true });
      if (item.kind === 'skipped') reasons.push(`${item.skipped.file} ${item.skipped.reason}`);
    }
    expect(reasons).toEqual(['b.txt not there']);
  });

  test.each([0, 3, -1, 1.5, Number.NaN])(
    'there is no part %j of 2: an error, not a scan of nothing',
    async (index) => {
      const folder = plainFolder();
      folder.write('a.txt', 'text\n');
      const shard = { index, of: 2 };
      await expect(files(folder, { shard })).rejects.toMatchObject({ code: 'bad-flag' });
      expect(() => stretchOf(['a'], shard, () => 1)).toThrow('index from 1');
    },
  );

  test('a tracked file that is behind a link to itself by now is skipped with the reason, by one of them', async () => {
    const repository = createRepository();
    repository.commit({ 'a/b.txt': 'b\n', 'c.txt': 'MARK\n' });
    repository.remove('a');
    repository.link('a', 'a');
    const whole = await files(repository);
    expect(whole.skipped).toEqual([{ file: 'a/b.txt', reason: 'ELOOP' }]);
    const parts = await Promise.all([1, 2].map((index) => files(repository, { shard: { index, of: 2 } })));
    expect(parts.flatMap(({ skipped }) => skipped)).toEqual(whole.skipped);
    expect(parts.flatMap(({ lines }) => lines).sort()).toEqual([...whole.lines].sort());
  });

  test('shards are even by bytes, and the same in whatever order the files come', () => {
    const items = Array.from({ length: 1000 }, (_, at) => ({ name: `f${at}`, size: (at * 7919) % 50_000 }));
    const total = items.reduce((sum, { size }) => sum + size, 0);
    for (let index = 1; index <= 4; index += 1) {
      const part = shardOf(
        items,
        { index, of: 4 },
        ({ size }) => size,
        ({ name }) => name,
      );
      const bytes = part.reduce((sum, { size }) => sum + size, 0);
      expect(Math.abs(bytes / (total / 4) - 1)).toBeLessThan(0.02);
      const again = shardOf(
        [...items].reverse(),
        { index, of: 4 },
        ({ size }) => size,
        ({ name }) => name,
      );
      expect(new Set(again)).toEqual(new Set(part));
    }
  });

  test('a signal stops between two files', async () => {
    const folder = plainFolder();
    folder.write('a', 'a');
    folder.write('b', 'b');
    const controller = new AbortController();
    const seen: string[] = [];
    await expect(
      (async () => {
        for await (const item of filesIn({
          cwd: folder.root,
          env: folder.env,
          paths: ['.'],
          signal: controller.signal,
        })) {
          if (item.kind === 'chunk') seen.push(item.chunk.path);
          controller.abort(new Error('stopped'));
        }
      })(),
    ).rejects.toThrow('stopped');
    expect(seen).toEqual(['a']);
  });
});
