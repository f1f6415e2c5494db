import { chmodSync, utimesSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { STAGED_DIFF_ARGS } from '../../src/git/environment.ts';
import { stagedChanges } from '../../src/sources/staged.ts';
import { type Collected, collect } from '../support/items.ts';
import { createRepository, type Repository, type RunOptions, rawPath } from '../support/repository.ts';

async function staged(repository: Repository, env: RunOptions['env'] = {}): Promise<Collected> {
  return collect(stagedChanges({ cwd: repository.root, env: { ...repository.env, ...env } }));
}

describe('what is staged counts, and nothing else', () => {
  test('a line staged but gone from the work tree is seen', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    repository.stage({ 'a.txt': 'one\nMARK\n' });
    repository.write('a.txt', 'one\n');
    expect((await staged(repository)).lines).toEqual(['a.txt:2:MARK']);
  });

  test('a line in the work tree that is not staged is not seen', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    repository.stage({ 'a.txt': 'one\ntwo\n' });
    repository.write('a.txt', 'one\ntwo\nMARK\n');
    expect((await staged(repository)).lines).toEqual(['a.txt:2:two']);
  });

  test('a staged file that was deleted from the work tree is seen', async () => {
    const repository = createRepository();
    repository.commit();
    repository.stage({ 'a.txt': 'MARK\n' });
    repository.remove('a.txt');
    expect((await staged(repository)).lines).toEqual(['a.txt:1:MARK']);
  });

  test('one hunk of two is staged, as `add -p` does', async () => {
    const repository = createRepository();
    const lines = Array.from({ length: 30 }, (_, at) => `line ${at + 1}`);
    repository.commit({ 'a.txt': `${lines.join('\n')}\n` });
    const changed = lines.map((line, at) => (at === 1 ? 'FIRST' : at === 25 ? 'SECOND' : line));
    repository.write('a.txt', `${changed.join('\n')}\n`);
    repository.run(['add', '-p', 'a.txt'], { input: 'y\nn\n' });
    expect((await staged(repository)).lines).toEqual(['a.txt:2:FIRST']);
  });

  test('with `commit FILE` the index that git names in GIT_INDEX_FILE counts', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    repository.stage({ 'b.txt': 'b\nSTAGED\n' });
    const env = { GIT_INDEX_FILE: `${repository.gitDir}/other-index` };
    repository.run(['read-tree', 'HEAD'], { env });
    repository.write('a.txt', 'a\nPARTIAL\n');
    repository.run(['add', 'a.txt'], { env });
    expect((await staged(repository, env)).lines).toEqual(['a.txt:2:PARTIAL']);
    expect((await staged(repository)).lines).toEqual(['b.txt:2:STAGED']);
  });

  test('in the first commit, before there is a HEAD, all of it counts', async () => {
    const repository = createRepository();
    repository.stage({ 'a.txt': 'one\ntwo' });
    const { lines, paths } = await staged(repository);
    expect(lines).toEqual(['a.txt:1:one', 'a.txt:2:two']);
    expect(paths).toEqual([{ kind: 'path', path: 'a.txt', status: 'added', mode: '100644' }]);
  });

  test('nothing staged gives nothing', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    expect(await staged(repository)).toEqual({ chunks: [], paths: [], skipped: [], lines: [] });
  });

  test('a file added with --intent-to-add is no part of the commit', async () => {
    const repository = createRepository();
    repository.commit();
    repository.write('later.txt', 'MARK\n');
    repository.git('add', '--intent-to-add', 'later.txt');
    repository.stage({ 'now.txt': 'now\n' });
    expect((await staged(repository)).lines).toEqual(['now.txt:1:now']);
  });

  test('a file marked skip-worktree or assume-unchanged is still seen when staged', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
    repository.stage({ 'a.txt': 'a\nMARK-A\n', 'b.txt': 'b\nMARK-B\n' });
    repository.git('update-index', '--skip-worktree', 'a.txt');
    repository.git('update-index', '--assume-unchanged', 'b.txt');
    repository.write('a.txt', 'a\n');
    repository.write('b.txt', 'b\n');
    expect((await staged(repository)).lines).toEqual(['a.txt:2:MARK-A', 'b.txt:2:MARK-B']);
  });

  test('during a merge, what it brings to HEAD counts', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    repository.branch('side');
    repository.commit({ 'side.txt': 'SIDE\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'main.txt': 'main\n' });
    repository.git('merge', '--no-commit', '--no-ff', 'side');
    expect((await staged(repository)).lines).toEqual(['side.txt:1:SIDE']);
  });

  test('a path with merge conflicts is named as skipped, the others are read', async () => {
    const repository = createRepository();
    repository.commit({ 'a b.txt': 'a\n', 'a.txt': 'b\n' });
    repository.branch('side');
    repository.git('mv', 'a.txt', 'a a.txt');
    repository.commit({ 'a b.txt': 'side\n', 'c.txt': 'clean\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit({ 'a b.txt': 'main\n' });
    repository.run(['merge', 'side']);
    const { lines, paths, skipped } = await staged(repository);
    expect(lines).toEqual(['c.txt:1:clean']);
    expect(paths.map(({ path }) => path)).toEqual(['a a.txt', 'c.txt']);
    expect(skipped.map(({ file }) => file)).toEqual(['a b.txt']);
    expect(skipped[0]?.harmless).toBeUndefined();
  });

  test('in a linked work tree its own index counts', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    const linked = repository.worktree('linked');
    linked.stage({ 'b.txt': 'LINKED\n' });
    expect((await staged(linked)).lines).toEqual(['b.txt:1:LINKED']);
    expect((await staged(repository)).lines).toEqual([]);
  });

  test('in a submodule its own index counts; the parent shows the submodule as a path without text', async () => {
    const repository = createRepository();
    repository.commit();
    const inner = repository.submodule('vendor/lib');
    repository.commit({}, { message: 'submodule' });
    inner.stage({ 'x.txt': 'INNER\n' });
    expect((await staged(inner)).lines).toEqual(['x.txt:1:INNER']);
    inner.commit();
    repository.git('add', 'vendor/lib');
    const { lines, paths } = await staged(repository);
    expect(lines).toEqual([]);
    expect(paths).toEqual([{ kind: 'path', path: 'vendor/lib', status: 'modified', mode: '160000' }]);
  });

  test('a bare repository with a work tree elsewhere, by GIT_DIR and GIT_WORK_TREE', async () => {
    const store = createRepository({ bare: true });
    const tree = createRepository();
    const env = { GIT_DIR: store.root, GIT_WORK_TREE: tree.root };
    tree.write('.profile', 'MARK\n');
    expect(tree.run(['add', '.profile'], { env }).status).toBe(0);
    expect((await staged(tree, env)).lines).toEqual(['.profile:1:MARK']);
  });

  test('a SHA-256 repository', async () => {
    const repository = createRepository({ objectFormat: 'sha256' });
    repository.commit({ 'a.txt': 'one\n' });
    repository.stage({ 'a.txt': 'one\nMARK\n' });
    expect((await staged(repository)).lines).toEqual(['a.txt:2:MARK']);
  });

  test('run from a folder inside, the whole index counts, with diff.relative set too', async () => {
    const repository = createRepository();
    repository.commit({ 'src/a.txt': 'a\n' });
    repository.config('diff.relative', 'true');
    repository.stage({ 'src/a.txt': 'a\nIN\n', 'top.txt': 'OUT\n' });
    const found = await collect(stagedChanges({ cwd: `${repository.root}/src`, env: repository.env }));
    expect(found.lines).toEqual(['src/a.txt:2:IN', 'top.txt:1:OUT']);
  });
});

describe('renames, copies, modes, links', () => {
  const BODY = Array.from({ length: 20 }, (_, at) => `line ${at}\n`).join('');

  test('a pure rename adds no line, and is told as a path', async () => {
    const repository = createRepository();
    repository.commit({ 'old name.txt': BODY });
    repository.git('mv', 'old name.txt', 'new name.txt');
    const { chunks, paths } = await staged(repository);
    expect(chunks).toEqual([]);
    expect(paths).toEqual([{ kind: 'path', path: 'new name.txt', status: 'renamed' }]);
  });

  test('a rename with one more line gives that line', async () => {
    const repository = createRepository();
    repository.commit({ 'old.txt': BODY });
    repository.git('mv', 'old.txt', 'new.txt');
    repository.stage({ 'new.txt': `${BODY}MARK\n` });
    expect((await staged(repository)).lines).toEqual(['new.txt:21:MARK']);
  });

  test.each(['copies', 'copy', 'false'])(
    'a copy counts as added, whatever diff.renames says (%s)',
    async (renames) => {
      const repository = createRepository();
      repository.commit({ 'old.txt': BODY });
      repository.config('diff.renames', renames);
      repository.stage({ 'copy.txt': BODY, 'old.txt': `${BODY}more\n` });
      const { lines } = await staged(repository);
      expect(lines.filter((line) => line.startsWith('copy.txt:'))).toHaveLength(20);
    },
  );

  test('renames are found although diff.renames is off and diff.renameLimit is 1', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': `${BODY}a\n`, 'b.txt': `${BODY.replaceAll('line', 'other')}b\n` });
    repository.config('diff.renames', 'false');
    repository.config('diff.renameLimit', '1');
    repository.git('mv', 'a.txt', 'a2.txt');
    repository.git('mv', 'b.txt', 'b2.txt');
    repository.stage({ 'a2.txt': `${BODY}a\nA\n`, 'b2.txt': `${BODY.replaceAll('line', 'other')}b\nB\n` });
    expect((await staged(repository)).lines).toEqual(['a2.txt:22:A', 'b2.txt:22:B']);
  });

  test('a change of mode alone adds no line', async () => {
    const repository = createRepository();
    repository.commit({ 'run.sh': '#!/bin/sh\n' });
    chmodSync(`${repository.root}/run.sh`, 0o755);
    repository.git('add', 'run.sh');
    const { chunks, paths } = await staged(repository);
    expect(chunks).toEqual([]);
    expect(paths).toEqual([{ kind: 'path', path: 'run.sh', status: 'modified', mode: '100755' }]);
  });

  test("a link's target is text, and is not followed", async () => {
    const repository = createRepository();
    repository.commit();
    repository.link('link', '/somewhere/MARK');
    repository.git('add', 'link');
    const { chunks, paths } = await staged(repository);
    expect(chunks.map(({ text }) => text)).toEqual(['/somewhere/MARK']);
    expect(paths[0]?.mode).toBe('120000');
  });

  test('a file that becomes a link is deleted and added', async () => {
    const repository = createRepository();
    repository.commit({ thing: BODY });
    repository.link('thing', 'target');
    repository.git('add', 'thing');
    const { lines, paths } = await staged(repository);
    expect(paths.map(({ status }) => status)).toEqual(['deleted', 'added']);
    expect(lines).toEqual(['thing:1:target']);
  });

  test('a deleted file gives its path and no text', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': BODY });
    repository.git('rm', '--quiet', 'a.txt');
    const { chunks, paths } = await staged(repository);
    expect(chunks).toEqual([]);
    expect(paths).toEqual([{ kind: 'path', path: 'a.txt', status: 'deleted', mode: '100644' }]);
  });

  test('an empty new file gives its path', async () => {
    const repository = createRepository();
    repository.commit();
    repository.stage({ '.env': '' });
    expect((await staged(repository)).paths).toEqual([
      { kind: 'path', path: '.env', status: 'added', mode: '100644' },
    ]);
  });
});

describe('names', () => {
  test.each([
    'with space.txt',
    ' leading and trailing ',
    'new\nline.txt',
    'tab\tand "quotes" and \\ backslash',
    'x b/x b/x',
    'ünïcödé-文.txt',
    '-dash',
    'a/b/c/deep.txt',
    '\x01control\x7f',
    ':(glob)**',
  ])('a file called %j', async (name) => {
    for (const quotePath of ['true', 'false']) {
      const repository = createRepository();
      repository.commit();
      repository.config('core.quotePath', quotePath);
      repository.stage({ [name]: 'MARK\n' });
      const { chunks, paths } = await staged(repository);
      expect(paths.map(({ path }) => path)).toEqual([name]);
      expect(chunks.map(({ path, text }) => [path, text])).toEqual([[name, 'MARK\n']]);
    }
  });

  test('a name that is not UTF-8 stands with \\xNN', async () => {
    const repository = createRepository();
    repository.commit();
    repository.write(rawPath(repository, 'caf\xe9.txt'), 'MARK\n');
    repository.git('add', '.');
    expect((await staged(repository)).lines).toEqual(['caf\\xe9.txt:1:MARK']);
  });

  test('a renamed file whose names need quoting', async () => {
    const repository = createRepository();
    repository.commit({ 'old "ü".txt': 'a\nb\nc\nd\n' });
    repository.git('mv', 'old "ü".txt', 'new\n"ü".txt');
    expect((await staged(repository)).paths).toEqual([
      { kind: 'path', path: 'new\n"ü".txt', status: 'renamed' },
    ]);
  });
});

describe('content of every kind', () => {
  test('lines that look like a diff are content', async () => {
    const repository = createRepository();
    const tricky = [
      'diff --git a/x b/x',
      '--- a/x',
      '+++ b/x',
      '@@ -1 +1 @@',
      '\\ No newline',
      '-- ',
      '++ b',
      '',
    ];
    repository.commit({ 'a.txt': 'x\n' });
    repository.stage({ 'a.txt': `x\n${tricky.join('\n')}\n` });
    expect((await staged(repository)).lines).toEqual(tricky.map((line, at) => `a.txt:${at + 2}:${line}`));
  });

  test('removed lines that look like headers are not content', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': '-- a/x\n++ b/x\nkeep\n' });
    repository.stage({ 'a.txt': 'keep\nMARK\n' });
    expect((await staged(repository)).lines).toEqual(['a.txt:2:MARK']);
  });

  test('unchanged lines are context and do not count; the text of a hunk header is not there', async () => {
    const repository = createRepository();
    const body = ['function HEADER() {', ...Array.from({ length: 12 }, (_, at) => `  line ${at}`), '}'];
    repository.commit({ 'a.c': `${body.join('\n')}\n` });
    repository.stage({ 'a.c': `${[...body.slice(0, 10), '  MARK', ...body.slice(10)].join('\n')}\n` });
    const { chunks, lines } = await staged(repository);
    expect(lines).toEqual(['a.c:11:  MARK']);
    expect(chunks[0]?.text).toBe('  line 6\n  line 7\n  line 8\n  MARK\n  line 9\n  line 10\n  line 11\n');
    expect(chunks[0]?.startLine).toBe(8);
  });

  test('no newline at the end, before or after', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one', 'b.txt': 'one\n', 'c.txt': 'one' });
    repository.stage({ 'a.txt': 'one\ntwo\n', 'b.txt': 'one', 'c.txt': 'two' });
    const { chunks } = await staged(repository);
    expect(chunks.map(({ text }) => text)).toEqual(['one\ntwo\n', 'one', 'two']);
  });

  test('CRLF and lone CR stay as they are, with core.autocrlf and eol attributes too', async () => {
    const repository = createRepository();
    repository.commit({ '.gitattributes': '*.bat text eol=crlf\n' });
    repository.config('core.autocrlf', 'true');
    repository.config('core.safecrlf', 'false');
    repository.stage({ 'a.bin': 'one\r\ntwo\rthree\r\n\0', 'b.bat': 'MARK\r\nend\r\n' });
    const { chunks } = await staged(repository);
    expect(chunks.map(({ text }) => text)).toEqual(['one\r\ntwo\rthree\r\n\0', 'MARK\nend\n']);
  });

  test.each([
    ['with a byte order mark', true],
    ['without', false],
  ])('UTF-16 text %s: consecutive lines are consecutive bytes', async (_, mark) => {
    const repository = createRepository();
    const before = Array.from({ length: 9 }, (_unused, at) => `line ${at}\r\n`).join('');
    const bom = mark ? '\ufeff' : '';
    repository.commit({ 'a.txt': Buffer.from(`${bom}${before}end\r\n`, 'utf16le') });
    repository.stage({ 'a.txt': Buffer.from(`${bom}${before}MARK\r\nend\r\n`, 'utf16le') });
    const { chunks, skipped } = await staged(repository);
    expect(chunks).toHaveLength(1);
    expect(Buffer.from(chunks[0]?.bytes ?? []).toString('utf16le')).toContain('line 8\r\nMARK\r\nend');
    expect(skipped).toEqual([]);
  });

  test('bytes with NULs are read as text and noted as binary, harmlessly', async () => {
    const repository = createRepository();
    repository.commit({ 'a.bin': Buffer.from([0, 1, 2, 3, 10, 0, 255]) });
    repository.stage({
      'a.bin': Buffer.concat([Buffer.from([0, 1, 2, 3, 10, 0, 255]), Buffer.from('MARK\0')]),
    });
    const { chunks, skipped } = await staged(repository);
    expect(chunks.map(({ text }) => text)).toEqual(['\0\x01\x02\x03\n\0\xffMARK\0']);
    expect(skipped).toEqual([{ file: 'a.bin', reason: expect.stringContaining('binary'), harmless: true }]);
  });

  test('a long line comes in slices that overlap, with the right column, and none of it is lost', async () => {
    const repository = createRepository();
    repository.commit({ 'min.js': 'start\n' });
    const words = Array.from({ length: 300_000 }, (_, at) => `é${at}😀,`).join('');
    repository.stage({ 'min.js': `start\n${words}\nend\n` });
    const { chunks } = await staged(repository);
    expect(chunks.length).toBeGreaterThan(3);
    const whole = Buffer.from(`start\n${words}\nend\n`);
    let at = 0;
    for (const chunk of chunks) {
      expect(chunk.bytes.length).toBeLessThanOrEqual(1 << 20);
      at -= chunk.overlap;
      expect(whole.subarray(at, at + chunk.bytes.length).equals(chunk.bytes)).toBe(true);
      const before = whole.toString('utf8', 0, at);
      expect(chunk.startLine).toBe(before.split('\n').length);
      expect(chunk.startColumn).toBe(before.length - before.lastIndexOf('\n'));
      at += chunk.bytes.length;
      if (at < whole.length) expect(chunk.overlap === 0 || chunk.overlap >= 16_384).toBe(true);
    }
    expect(at).toBe(whole.length);
  });

  test('many lines over several slices: each added line counts once, with its number', async () => {
    const repository = createRepository();
    const lines = Array.from({ length: 120_000 }, (_, at) => `a line of some length, number ${at}`);
    repository.commit({ 'big.txt': `${lines.join('\n')}\n` });
    const changed = lines.map((line, at) => (at % 3 === 0 ? `changed ${at}` : line));
    repository.stage({ 'big.txt': `${changed.join('\n')}\n` });
    const found = await staged(repository);
    expect(found.chunks.length).toBeGreaterThan(2);
    expect(found.lines).toEqual(
      changed.flatMap((line, at) => (at % 3 === 0 ? [`big.txt:${at + 1}:${line}`] : [])),
    );
  });
});

describe("nothing in git's configuration, attributes or environment hides a line", () => {
  let template: Repository | undefined;

  /** A repository with staged changes of every kind, in which `same` tries to hide them. */
  function makeTemplate(): Repository {
    const repository = createRepository();
    const body = Array.from({ length: 40 }, (_, at) => `line ${at}\n`).join('');
    repository.commit({
      'dir/a.txt': body,
      'b.txt': `${body.slice(0, 100)}\n\n\n${body}`,
      'bin.dat': Buffer.from('\0one\n'),
      'moved.txt': body.replaceAll('line', 'moved'),
    });
    repository.stage({
      'dir/a.txt': `${body.replace('line 3\n', 'MARK 1\n').replace('line 9\n', 'MARK 2 \n')}MARK 3\n`,
      'b.txt': `${body.slice(0, 100)}\n\nMARK 4\n\n${body}`,
      'bin.dat': Buffer.from('\0one\nMARK 5\n'),
      'new.txt': 'MARK 6\n',
    });
    repository.git('mv', 'moved.txt', 'renamed.txt');
    return repository;
  }

  /** Sets what `set` sets in a copy of the template; its lines must come out the same. */
  async function same(set: (repository: Repository) => RunOptions['env'] | undefined): Promise<void> {
    template ??= makeTemplate();
    const repository = template.copy();
    const env = set(repository) ?? {};
    const { lines, paths } = await staged(repository, env);
    expect(lines.map((line) => line.replace(/:\d+:/, ':'))).toEqual([
      'b.txt:MARK 4',
      'bin.dat:MARK 5',
      'dir/a.txt:MARK 1',
      'dir/a.txt:MARK 2 ',
      'dir/a.txt:MARK 3',
      'new.txt:MARK 6',
    ]);
    expect(paths.map(({ path, status }) => `${status} ${path}`)).toEqual([
      'modified b.txt',
      'modified bin.dat',
      'modified dir/a.txt',
      'added new.txt',
      'renamed renamed.txt',
    ]);
  }

  test.each([
    ['diff.external', 'true'],
    ['diff.noprefix', 'true'],
    ['diff.mnemonicPrefix', 'true'],
    ['diff.srcPrefix', ''],
    ['diff.dstPrefix', 'elsewhere/'],
    ['diff.relative', 'true'],
    ['diff.context', '0'],
    ['diff.interHunkContext', '100'],
    ['diff.suppressBlankEmpty', 'true'],
    ['diff.wsErrorHighlight', 'all'],
    ['diff.algorithm', 'patience'],
    ['diff.indentHeuristic', 'false'],
    ['diff.orderFile', '/nowhere/at/all'],
    ['diff.ignoreSubmodules', 'all'],
    ['diff.submodule', 'log'],
    ['diff.renames', 'false'],
    ['diff.renames', 'copies'],
    ['diff.renameLimit', '1'],
    ['diff.colorMoved', 'zebra'],
    ['diff.wordRegex', '.'],
    ['diff.statGraphWidth', '5'],
    ['diff.dirstat', 'lines'],
    ['color.ui', 'always'],
    ['color.diff', 'always'],
    ['core.quotePath', 'false'],
    ['core.pager', 'false'],
    ['pager.diff', 'true'],
    ['core.bigFileThreshold', '1'],
    ['core.whitespace', 'blank-at-eol,cr-at-eol'],
    ['core.fsmonitor', 'false'],
    ['core.attributesFile', '/nowhere'],
    ['core.trustctime', 'false'],
    ['core.checkStat', 'minimal'],
    ['alias.diff', 'status'],
    ['submodule.recurse', 'true'],
  ])('%s = %s', async (key, value) => {
    await same((repository) => {
      repository.config(key, value);
      return undefined;
    });
  });

  test.each([
    '* -diff',
    '* binary',
    '* -text',
    '* diff=driver',
    '* diff=driver -text filter=driver',
    '* working-tree-encoding=UTF-16',
    '* text eol=crlf',
    '* filter=driver',
    '* ident',
    '* whitespace=-all',
    '* export-ignore linguist-generated merge=ours',
    '[attr]hidden -diff -text\n* hidden',
  ])('attributes %j, in info/attributes, in the work tree and by core.attributesFile', async (line) => {
    for (const place of ['info', 'tree', 'global']) {
      await same((repository) => {
        repository.write(
          '.git/config',
          `${repository.read('.git/config')}${['[diff "driver"]', 'textconv = true', 'command = true', 'binary = true', 'algorithm = minimal', 'xfuncname = ^MARK.*$', 'cachetextconv = true', '[filter "driver"]', 'clean = true', 'smudge = true', ''].join('\n')}`,
        );
        if (place === 'info') repository.write('.git/info/attributes', `${line}\n`);
        if (place === 'tree') repository.write('.gitattributes', `${line}\n`);
        if (place === 'global') {
          repository.write(`${repository.home}/attributes`, `${line}\n`);
          repository.config('core.attributesFile', `${repository.home}/attributes`);
        }
        return undefined;
      });
    }
  });

  test.each([
    { GIT_EXTERNAL_DIFF: 'true' },
    { GIT_DIFF_OPTS: '--unified=0' },
    { GIT_DIFF_OPTS: '-u100' },
    { GIT_PAGER: 'false', GIT_PAGER_IN_USE: '1' },
    {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'diff.external',
      GIT_CONFIG_VALUE_0: 'true',
      GIT_CONFIG_KEY_1: 'diff.noprefix',
      GIT_CONFIG_VALUE_1: 'true',
    },
    {
      GIT_CONFIG_PARAMETERS:
        "'diff.suppressBlankEmpty'='true' 'diff.orderFile'='/nowhere' 'color.ui'='always'",
    },
    { GIT_LITERAL_PATHSPECS: '0', GIT_GLOB_PATHSPECS: '1' },
    { GIT_ATTR_SOURCE: 'HEAD' },
    { GIT_REPLACE_REF_BASE: 'refs/heads/' },
    { GIT_OPTIONAL_LOCKS: '1', TERM: 'xterm-256color', CLICOLOR_FORCE: '1' },
  ])('the environment %j', async (env) => {
    await same(() => env);
  });

  test('a file rewritten on the disk with the same size and time, and git told not to look closely', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    repository.config('core.trustctime', 'false');
    repository.config('core.checkStat', 'minimal');
    const file = `${repository.root}/a.txt`;
    const past = new Date(Date.now() - 60_000);
    repository.write('a.txt', 'one\nMARK\n');
    utimesSync(file, past, past);
    repository.git('add', 'a.txt');
    repository.write('a.txt', 'one\nSAFE\n');
    utimesSync(file, past, past);
    expect(repository.git('diff', '--cached')).toContain('+SAFE');
    expect((await staged(repository)).lines).toEqual(['a.txt:2:MARK']);
  });

  test('a partial clone without the blob of HEAD: all of the file counts, and nothing is fetched', async () => {
    const origin = createRepository();
    origin.config('uploadpack.allowFilter', 'true');
    origin.commit({ 'a.txt': 'one\n', 'b.txt': 'two\n', 'c.txt': 'three\n', 'd.txt': 'four\n' });
    const partial = origin.clone('--filter=blob:none', '--no-checkout');
    partial.git('reset', '--quiet');
    partial.stage({ 'a.txt': 'one\nMARK\n', 'new.txt': 'NEW\n' });
    partial.git('update-index', '--force-remove', 'b.txt');
    // as a merge leaves it outside of a sparse checkout
    partial.git('update-index', '--cacheinfo', `100644,${partial.git('rev-parse', 'HEAD:d.txt')},c.txt`);
    const blobs = () => partial.git('cat-file', '--batch-all-objects', '--batch-check');
    const before = blobs();
    const found = await staged(partial);
    expect(found.lines).toEqual(['a.txt:1:one', 'a.txt:2:MARK', 'new.txt:1:NEW']);
    expect(found.paths.map(({ path, status }) => `${path} ${status}`)).toEqual([
      'a.txt modified',
      'b.txt deleted',
      'c.txt modified',
      'new.txt added',
    ]);
    expect(found.skipped).toEqual([
      { file: 'c.txt', reason: expect.stringContaining('the remote has it already'), harmless: true },
    ]);
    expect(blobs()).toBe(before);
  });

  test('a global config (~/.gitconfig) with an external diff', async () => {
    await same((repository) => {
      repository.write('.git/global', '[diff]\n\texternal = true\n\tnoprefix = true\n');
      return { GIT_CONFIG_GLOBAL: `${repository.root}/.git/global` };
    });
  });

  test('a replace ref that swaps HEAD for a commit that has the line already', async () => {
    const repository = createRepository();
    const head = repository.commit({ 'a.txt': 'one\n' });
    repository.branch('decoy');
    const decoy = repository.commit({ 'a.txt': 'one\nMARK\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.git('replace', head, decoy);
    repository.stage({ 'a.txt': 'one\nMARK\n' });
    expect((await staged(repository)).lines).toEqual(['a.txt:2:MARK']);
  });

  test('a replace ref that swaps the staged blob for a harmless one', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    repository.stage({ 'a.txt': 'one\nMARK\n' });
    repository.write('harmless', 'one\ntwo\n');
    const harmless = repository.git('hash-object', '-w', 'harmless');
    repository.git('replace', repository.git('rev-parse', ':a.txt'), harmless);
    repository.write('a.txt', 'elsewhere\n');
    expect((await staged(repository)).lines).toEqual(['a.txt:2:MARK']);
  });
});

describe('a diff that is piped in', () => {
  const once = async function* (...parts: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
    yield* parts;
  };

  function diffOf(repository: Repository): Buffer {
    return repository.run([...STAGED_DIFF_ARGS]).bytes;
  }

  test('with its end mark it gives the same, in pieces of any size', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\nb\nc\n', 'ü "x".txt': 'z\n' });
    repository.stage({ 'a.txt': 'a\nMARK\nc', 'ü "x".txt': 'z\nY\n', 'ü z.txt': '' });
    const whole = Buffer.concat([diffOf(repository), Buffer.from('secretguard-end 0\n')]);
    const expected = await staged(repository);
    expect(expected.lines).toEqual(['a.txt:2:MARK', 'a.txt:3:c', 'ü "x".txt:2:Y']);
    for (const size of [1, 2, 3, 7, 64]) {
      const parts = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        whole.subarray(at * size, (at + 1) * size),
      );
      const found = await collect(stagedChanges({ cwd: repository.root, diff: once(...parts) }));
      expect(found).toEqual(expected);
    }
  });

  test('in one piece, lines longer than a slice are all of them told', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    const long = `${'word '.repeat(500_000)}MARK`;
    repository.stage({ 'a.txt': `one\n${long}\n${long}\n` });
    const diff = once(diffOf(repository), Buffer.from('secretguard-end 0\n'));
    const found = await collect(stagedChanges({ cwd: repository.root, diff }));
    expect(found).toEqual(await staged(repository));
    expect(found.chunks.filter(({ text }) => text.includes('MARK'))).toHaveLength(2);
  });

  test('cut off anywhere, or with a status other than 0, it is an error and never clean', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'a\nb\nc\n' });
    repository.stage({ 'a.txt': 'a\nMARK\nc', 'd.txt': 'D\n' });
    const whole = Buffer.concat([diffOf(repository), Buffer.from('secretguard-end 0\n')]);
    for (let length = 0; length < whole.length - 1; length += 1) {
      const source = stagedChanges({ cwd: repository.root, diff: once(whole.subarray(0, length)) });
      await expect(collect(source), `cut at ${length}`).rejects.toMatchObject({
        code: expect.stringMatching(/^(git-truncated|diff-unparsable)$/),
      });
    }
    const failed = Buffer.concat([diffOf(repository), Buffer.from('secretguard-end 141\n')]);
    await expect(collect(stagedChanges({ cwd: repository.root, diff: once(failed) }))).rejects.toMatchObject({
      code: 'git-failed',
    });
  });

  test('an end mark within the content does not end it', async () => {
    const repository = createRepository();
    repository.commit();
    repository.stage({ 'a.txt': 'secretguard-end 0\nMARK\n' });
    const diff = once(diffOf(repository), Buffer.from('secretguard-end 0\n'));
    const found = await collect(stagedChanges({ cwd: repository.root, diff }));
    expect(found.lines).toEqual(['a.txt:1:secretguard-end 0', 'a.txt:2:MARK']);
  });

  test.each([
    'Binary files a/x and b/x differ\n',
    'Submodule lib 1..2:\n',
    'diff --cc a.txt\n',
    'warning: x\n',
  ])('a line that it cannot account for is an error: %j', async (line) => {
    const diff = once(Buffer.from(`${line}secretguard-end 0\n`));
    await expect(collect(stagedChanges({ cwd: '/', diff }))).rejects.toMatchObject({
      code: 'diff-unparsable',
    });
  });
});

describe('git that fails', () => {
  test('outside of a repository', async () => {
    const repository = createRepository();
    await expect(collect(stagedChanges({ cwd: repository.home, env: repository.env }))).rejects.toMatchObject(
      { code: 'not-a-repository' },
    );
  });

  test('no git in PATH', async () => {
    const repository = createRepository();
    await expect(staged(repository, { PATH: '/nowhere' })).rejects.toMatchObject({ code: 'git-missing' });
  });

  test('a blob of the index that is gone', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    repository.stage({ 'a.txt': 'one\nMARK\n' });
    const id = repository.git('rev-parse', ':a.txt');
    repository.write('a.txt', 'other\n');
    repository.remove(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`);
    await expect(staged(repository)).rejects.toMatchObject({ code: 'git-failed' });
  });

  test('a damaged index', async () => {
    const repository = createRepository();
    repository.commit({ 'a.txt': 'one\n' });
    repository.write('.git/index', 'damaged');
    await expect(staged(repository)).rejects.toMatchObject({ code: 'git-failed' });
  });

  test('a git that is killed half-way', async () => {
    const repository = createRepository();
    repository.write('bin/git', '#!/bin/sh\necho "diff --git a/a b/a"\nkill -9 $$\n', 0o755);
    await expect(
      staged(repository, { PATH: `${repository.root}/bin:${repository.env['PATH']}` }),
    ).rejects.toMatchObject({ code: 'git-truncated' });
  });

  test('a signal stops it half-way, even if something that git started lives on', async () => {
    const repository = createRepository();
    repository.write('bin/git', '#!/bin/sh\necho "diff --git a/a b/a"\nsleep 5\n', 0o755);
    const controller = new AbortController();
    const env = { ...repository.env, PATH: `${repository.root}/bin:${repository.env['PATH']}` };
    const reading = collect(stagedChanges({ cwd: repository.root, env, signal: controller.signal }));
    setTimeout(() => controller.abort(new Error('stopped')), 100);
    const late = new Promise((resolve) => setTimeout(resolve, 4000, 'late'));
    await expect(Promise.race([reading, late])).rejects.toThrow('stopped');
  });

  test('a signal stops it', async () => {
    const repository = createRepository();
    repository.commit();
    repository.stage({ 'a.txt': 'x\n' });
    const signal = AbortSignal.abort(new Error('stopped'));
    await expect(
      collect(stagedChanges({ cwd: repository.root, env: repository.env, signal })),
    ).rejects.toThrow('stopped');
  });
});
