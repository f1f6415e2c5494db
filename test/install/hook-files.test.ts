import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { applyEdits } from '../../src/install/edit.ts';
import { readHook } from '../../src/install/hook-file.ts';
import { hookRequest, type PackageFiles } from '../../src/install/install.ts';
import { git } from '../../src/install/managers/git.ts';
import { placeOf } from '../../src/install/place.ts';
import { uninstall } from '../../src/install/uninstall.ts';
import { builtFiles, installIn, uninstallIn } from '../support/installation.ts';
import { createRepository, type Repository } from '../support/repository.ts';

/** Everything about the files of a folder that a person could notice, but their times. */
function snapshot(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const path = join(folder, name);
        const stat = lstatSync(path);
        const content = stat.isSymbolicLink()
          ? `link to ${readlinkSync(path)}`
          : readFileSync(path).toString('latin1');
        return [name, `${(stat.mode & 0o7777).toString(8)} ${content}`];
      }),
  );
}

const SHEBANGS = [
  '#!/bin/sh\n',
  '#!/bin/sh -e\n',
  '#!/bin/bash\n',
  '#!/usr/bin/env bash\n',
  '#! /bin/dash\n',
  '#!/usr/bin/env -S zsh -eu\n',
  '#!/bin/sh\r\n',
  '\ufeff#!/bin/sh\n',
  '#!/bin/sh -n\n',
  '#!/usr/bin/env node\n',
  '#!/usr/bin/python3\n',
  '#!/bin/sh',
  '',
  '\n#!/bin/sh\n',
  '#!/usr/local/bin/fish\n',
  '\x7fELF\0\0',
];
const line = fc.oneof(
  fc.constantFrom(
    'exit 0\n',
    'cat\n',
    'exit 1',
    '\r\n',
    '# <<< not secretguard <<<\n',
    'set -eu\n',
    'exec "$@"\n',
    '\0\n',
    '\xff\xfe\n',
  ),
  fc.string({ unit: 'binary-ascii', maxLength: 40 }).map((text) => `${text}\n`),
);
const hookBytes = fc
  .tuple(fc.constantFrom(...SHEBANGS), fc.array(line, { maxLength: 6 }))
  .map(([shebang, lines]) => Buffer.from(shebang + lines.join(''), 'latin1'));
const hook = fc.oneof(
  { weight: 1, arbitrary: fc.constant({ kind: 'absent' as const }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('file' as const),
      bytes: hookBytes,
      mode: fc.constantFrom(0o755, 0o644, 0o700, 0o555, 0o444, 0o777, 0o750),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('link' as const),
      target: fc.constantFrom('../../hook.sh', '/nowhere/at/all', 'pre-push.sample'),
    }),
  },
);

let files: PackageFiles;
beforeAll(async () => {
  files = await builtFiles();
});

let repository: Repository | undefined;
afterEach(() => repository?.dispose());

describe("a person's hook files", () => {
  test('are byte for byte and bit for bit what they were, after any number of installs and an uninstall', async () => {
    repository = createRepository();
    const place = await placeOf(repository.root);
    const folder = place.hooksFolder;
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('pre-commit', 'pre-push', 'commit-msg'), hook),
        fc.integer({ min: 1, max: 3 }),
        async (hooks, times) => {
          repository?.spawn('sh', ['-c', 'rm -rf .git/hooks && mkdir .git/hooks']);
          for (const [name, state] of Object.entries(hooks)) {
            const path = join(folder, name);
            if (state.kind === 'file') {
              writeFileSync(path, state.bytes);
              chmodSync(path, state.mode);
            } else if (state.kind === 'link') symlinkSync(state.target, path);
          }
          const before = snapshot(folder);
          const request = hookRequest(place, ['pre-commit', 'pre-push', 'commit-msg'], files);
          applyEdits(git.planInstall(request).edits);
          for (let again = 1; again < times; again += 1) expect(git.planInstall(request).edits).toEqual([]);
          const installed = snapshot(folder);
          for (const name of ['pre-commit', 'pre-push', 'commit-msg']) {
            expect(installed[name]).toContain('secretguard');
            expect(lstatSync(join(folder, name)).mode & 0o100).toBe(0o100);
          }
          applyEdits(git.planUninstall(request).edits);
          expect(snapshot(folder)).toEqual(before);
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a folder of hooks for several repositories: the same', async () => {
    repository = createRepository();
    const place = await placeOf(repository.root);
    await fc.assert(
      fc.asyncProperty(hookBytes, async (bytes) => {
        const path = join(place.hooksFolder, 'pre-commit');
        repository?.spawn('sh', ['-c', 'rm -rf .git/hooks && mkdir .git/hooks']);
        writeFileSync(path, bytes, { mode: 0o755 });
        const before = snapshot(place.hooksFolder);
        const own = hookRequest(place, ['pre-commit'], files);
        const shared = hookRequest({ ...place, shared: true }, ['pre-commit'], files);
        for (const request of [own, shared, own]) applyEdits(git.planInstall(request).edits);
        applyEdits(git.planUninstall(shared).edits);
        expect(snapshot(place.hooksFolder)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  test('a second install changes no byte and no time', async () => {
    repository = createRepository();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho mine\n', 0o755);
    await installIn(repository);
    const old = new Date('2001-01-01');
    const paths = [
      'hooks/pre-commit',
      'hooks/pre-push',
      'secretguard/runtime.cjs',
      'secretguard/settings.sh',
      'config',
    ].map((name) => join(repository?.gitDir ?? '', name));
    for (const path of paths) utimesSync(path, old, old);
    const result = await installIn(repository);
    expect(result).toMatchObject({ edits: [], runtimeChanged: false });
    expect(paths.map((path) => lstatSync(path).mtime.getFullYear())).toEqual(paths.map(() => 2001));
  });

  test('a dry run writes nothing', async () => {
    repository = createRepository();
    const before = repository.spawn('find', ['.git', '-type', 'f']).stdout;
    const result = await installIn(repository, { dryRun: true });
    expect(result.edits).toHaveLength(2);
    expect(repository.spawn('find', ['.git', '-type', 'f']).stdout).toBe(before);
  });

  test('nor does one of an uninstall', async () => {
    repository = createRepository();
    await installIn(repository);
    const before = snapshot(join(repository.gitDir, 'hooks'));
    const result = await uninstallIn(repository, true);
    expect(result.edits.length).toBeGreaterThan(0);
    expect(snapshot(join(repository.gitDir, 'hooks'))).toEqual(before);
    expect(repository.exists('.git/secretguard/launcher.sh')).toBe(true);
  });

  test('in a folder that several repositories share stay as long as one of them uses them', async () => {
    repository = createRepository();
    const folder = join(repository.home, 'hooks');
    repository.config('core.hooksPath', folder);
    const other = repository.clone();
    other.config('core.hooksPath', folder);
    for (const user of [repository, other]) await installIn(user);
    const { notes } = await uninstallIn(repository);
    expect(notes.join()).toContain(`${other.gitDir} still use`);
    expect(existsSync(join(folder, 'pre-commit'))).toBe(true);
    await uninstallIn(other);
    expect(existsSync(join(folder, 'pre-commit'))).toBe(false);
  });

  test.each([
    ['.git/hooks', ['owner', 'guest'], 'owner'],
    ['.git/hooks', ['owner', 'guest'], 'guest'],
    ['.git/hooks', ['guest', 'owner'], 'owner'],
    ['.git/hooks', ['owner', 'guest', 'owner'], 'guest'],
    ['ours', ['owner', 'guest', 'owner'], 'owner'],
    ['ours', ['owner', 'guest'], 'guest'],
  ] as const)(
    "in one repository's %s that another's core.hooksPath names (installed: %j) guard the one as long as it wants it, when the %s leaves",
    async (path, order, leaves) => {
      repository = createRepository();
      repository.commit({ 'a.txt': 'a\n' });
      const folder = join(repository.root, path);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'pre-commit'), '#!/bin/sh\necho mine\n', { mode: 0o755 });
      const guest = repository.clone();
      if (path === 'ours') repository.config('core.hooksPath', path);
      guest.config('core.hooksPath', folder);
      const before = snapshot(folder);
      const by = { owner: repository, guest };
      for (const name of order) await installIn(by[name]);
      const stays = by[leaves === 'owner' ? 'guest' : 'owner'];
      const { notes } = await uninstallIn(by[leaves]);
      expect(notes.join()).toContain(`${stays.gitDir} still use`);
      const text = sample`key = "sk_live_${base62(40)}"\n`.render(seeded(7));
      const commit = (where: Repository) => {
        where.stage({ 'pay.txt': text });
        return where.run(['commit', '-qm', 'x']);
      };
      expect(commit(stays).status).toBe(1);
      const free = commit(by[leaves]);
      expect([free.status, free.stdout + free.stderr]).toEqual([0, expect.stringContaining('mine')]);
      await uninstallIn(stays);
      expect(snapshot(folder)).toEqual(before);
    },
  );

  test("in a repository's own folder stay where another's core.hooksPath names it, after a manager took the first elsewhere", async () => {
    repository = createRepository();
    repository.commit({ 'a.txt': 'a\n' });
    await installIn(repository);
    const guest = repository.clone();
    const folder = join(repository.gitDir, 'hooks');
    guest.config('core.hooksPath', folder);
    await installIn(guest);
    repository.config('core.hooksPath', '.husky/_');
    expect((await uninstallIn(repository)).notes.join()).toContain(`${guest.gitDir} still use`);
    expect(existsSync(join(folder, 'pre-commit'))).toBe(true);
    await uninstallIn(guest);
    expect(readdirSync(folder).filter((name) => !name.endsWith('.sample'))).toEqual([]);
  });

  test('are not written from a package that is damaged', async () => {
    repository = createRepository();
    const runtime = join(repository.home, 'runtime');
    cpSync(files.runtime, runtime, { recursive: true });
    truncateSync(join(runtime, 'gate.names'), 100);
    await expect(installIn(repository, { files: { ...files, runtime } })).rejects.toMatchObject({
      code: 'runtime-missing',
      message: expect.stringContaining('gate.names'),
    });
    expect(existsSync(join(repository.gitDir, 'hooks/pre-commit'))).toBe(false);
  });

  test('lines that were added to our own file since stay when it is taken out', async () => {
    repository = createRepository();
    await installIn(repository);
    const path = join(repository.gitDir, 'hooks/pre-commit');
    const text = `${readFileSync(path, 'utf8')}echo added later\n`;
    writeFileSync(path, text.replace('secretguard_status=100', 'secretguard_status=0'));
    await installIn(repository);
    expect(readFileSync(path, 'utf8')).toBe(text);
    await uninstallIn(repository);
    expect(readFileSync(path, 'utf8')).toBe('#!/bin/sh\necho added later\n');
  });

  test('a failure half-way leaves every hook as it was', async () => {
    repository = createRepository();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho mine\n', 0o755);
    mkdirSync(join(repository.gitDir, 'hooks/pre-push'));
    const before = readFileSync(join(repository.gitDir, 'hooks/pre-commit'), 'utf8');
    await expect(installIn(repository)).rejects.toMatchObject({ code: 'hook-unusable' });
    expect(readFileSync(join(repository.gitDir, 'hooks/pre-commit'), 'utf8')).toBe(before);
    const edits = [
      {
        kind: 'write',
        path: join(repository.gitDir, 'hooks/pre-commit'),
        content: Buffer.from('x'),
        mode: 0o755,
        what: '',
      },
      {
        kind: 'rename',
        path: join(repository.gitDir, 'nowhere'),
        to: join(repository.gitDir, 'there'),
        what: '',
      },
    ] as const;
    expect(() => applyEdits(edits)).toThrow();
    expect(readFileSync(join(repository.gitDir, 'hooks/pre-commit'), 'utf8')).toBe(before);
  });

  test('of an install that fails where hooks cannot be written nothing is left, and a runtime that was there stays', async () => {
    repository = createRepository();
    const nowhere = () => {
      repository?.link('gone', 'nowhere/at/all');
      repository?.config('core.hooksPath', 'gone');
    };
    nowhere();
    await expect(installIn(repository)).rejects.toMatchObject({ code: 'unwritable-output' });
    expect(existsSync(join(repository.gitDir, 'secretguard'))).toBe(false);
    repository.remove('gone');
    repository.git('config', '--unset', 'core.hooksPath');
    await installIn(repository);
    nowhere();
    await expect(installIn(repository)).rejects.toMatchObject({ code: 'unwritable-output' });
    expect(existsSync(join(repository.gitDir, 'secretguard/launcher.sh'))).toBe(true);
  });

  test('the log of what they did stays at an uninstall, until one that purges it', async () => {
    repository = createRepository();
    await installIn(repository);
    const log = join(repository.gitDir, 'secretguard/log');
    writeFileSync(log, '{}\n');
    await uninstallIn(repository);
    expect(readFileSync(log, 'utf8')).toBe('{}\n');
    await uninstall({ cwd: repository.root, purge: true, dryRun: false, files });
    expect(existsSync(join(repository.gitDir, 'secretguard'))).toBe(false);
  });

  test('a second install changes nothing where a manager lives in package.json, and the first has noted what it left there', async () => {
    repository = createRepository();
    repository.write('package.json', '{\n  "simple-git-hooks": {\n    "pre-commit": "true"\n  }\n}\n');
    await installIn(repository);
    const state = () =>
      repository?.spawn('sh', ['-c', 'cksum .git/secretguard/* .git/config package.json']).stdout;
    const first = state();
    await installIn(repository);
    expect(state()).toBe(first);
    const sum = repository.spawn('cksum', ['package.json']).stdout.trim();
    expect(repository.read('.git/secretguard/config-seen.sh')).toContain(sum);
  });

  test.each([undefined, 'hooks of/ours', '../elsewhere'])(
    'folders that install had to make go with it: core.hooksPath %s',
    async (hooksPath) => {
      repository = createRepository();
      rmSync(join(repository.gitDir, 'hooks'), { recursive: true, force: true });
      if (hooksPath !== undefined) repository.config('core.hooksPath', hooksPath);
      const state = () =>
        repository?.spawn('find', ['..', '-path', '../home', '-prune', '-o', '-print']).stdout;
      const before = state();
      await installIn(repository);
      await installIn(repository);
      expect(state()).not.toBe(before);
      await uninstallIn(repository);
      expect(state()).toBe(before);
    },
  );

  test("go in from git's own folder, and run, where core.worktree names a folder from which git does not find back", async () => {
    repository = createRepository();
    const { root, home, gitDir } = repository;
    repository.config('core.worktree', join(home, 'elsewhere'));
    mkdirSync(join(home, 'elsewhere'));
    for (const cwd of [gitDir, root]) expect((await installIn(repository, { cwd })).place.root).toBe(gitDir);
    const text = sample`stripe = sk_live_${base62(40)}\n`.render(seeded(1));
    repository.write(join(home, 'elsewhere/pay.txt'), text);
    repository.git('add', 'pay.txt');
    const { status, stderr } = repository.run(['commit', '-qm', 'leak']);
    expect([status, stderr.includes('pay.txt')]).toEqual([1, true]);
    await uninstallIn(repository);
    expect(repository.run(['commit', '-qm', 'leak']).status).toBe(0);
  });

  test('a folder for hooks that was there, and empty, stays', async () => {
    repository = createRepository();
    mkdirSync(join(repository.root, 'empty'));
    repository.config('core.hooksPath', 'empty');
    await installIn(repository);
    await uninstallIn(repository);
    expect(readdirSync(join(repository.root, 'empty'))).toEqual([]);
  });

  test.each([
    ['gave Windows line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['took the last line end of', (text: string) => text.trimEnd()],
  ])('our own file that an editor %s is put right, and taken out', async (_, edited) => {
    repository = createRepository();
    await installIn(repository);
    const hook = join(repository.gitDir, 'hooks/pre-commit');
    const text = readFileSync(hook, 'utf8');
    writeFileSync(hook, edited(text));
    await installIn(repository);
    expect(readFileSync(hook, 'utf8')).toBe(text);
    writeFileSync(hook, edited(text));
    await uninstallIn(repository);
    expect(repository.exists('.git/hooks/pre-commit')).toBe(false);
  });

  test('go in where git finds them behind a link: `..` leads out of what it points to', async () => {
    repository = createRepository();
    const elsewhere = join(repository.home, 'elsewhere');
    mkdirSync(join(elsewhere, 'inner'), { recursive: true });
    repository.link('link', join(elsewhere, 'inner'));
    repository.config('core.hooksPath', 'link/../hooks');
    await installIn(repository);
    expect(existsSync(join(elsewhere, 'hooks/pre-commit'))).toBe(true);
    expect(repository.exists('hooks')).toBe(false);
    repository.stage({ 'a.txt': sample`sk_live_${base62(32)}`.render(seeded(1)) });
    expect(repository.run(['commit', '-m', 'x']).stderr).toContain('secretguard blocked');
    await uninstallIn(repository);
    expect(existsSync(join(elsewhere, 'hooks'))).toBe(false);
  });

  test.each(['/dev/null', '', 'a-file', 'a-file/hooks', 'nowhere/../hooks'])(
    'core.hooksPath=%s, with which git runs no hooks: install writes nothing and says so, uninstall works',
    async (hooksPath) => {
      repository = createRepository();
      repository.write('a-file', '');
      await installIn(repository);
      repository.config('core.hooksPath', hooksPath);
      await expect(installIn(repository)).rejects.toThrow('so git runs no hooks');
      await uninstallIn(repository);
      expect(repository.exists('.git/hooks/pre-commit')).toBe(false);
      expect(repository.exists('pre-commit')).toBe(false);
    },
  );

  test('uninstall where nothing is installed needs to write nothing: a config that somebody holds locked', async () => {
    repository = createRepository();
    writeFileSync(join(repository.gitDir, 'config.lock'), '');
    expect(await uninstallIn(repository)).toMatchObject({ wasInstalled: false });
  });

  test.each([
    ['web/package.json', '{ "simple-git-hooks": { "pre-commit": "true" } }\n'],
    ['web/.husky/pre-commit', 'true\n'],
  ])('uninstall at the root finds the step in %s, which git does not track', async (file, text) => {
    repository = createRepository();
    repository.write(file, text);
    await installIn(repository, { cwd: join(repository.root, 'web') });
    expect(repository.read(file)).not.toBe(text);
    await uninstallIn(repository);
    expect(repository.read(file)).toBe(text);
  });

  test.each([undefined, '../elsewhere'])(
    'a hook that another tool wrote over ours stays, and uninstall says once where the one before is: core.hooksPath %s',
    async (hooksPath) => {
      repository = createRepository();
      if (hooksPath !== undefined) repository.config('core.hooksPath', hooksPath);
      const folder = hooksPath ?? '.git/hooks';
      repository.write(`${folder}/pre-commit`, '#!/usr/bin/env node\n', 0o755);
      await installIn(repository);
      repository.write(`${folder}/pre-commit`, '#!/usr/bin/env python3\n', 0o755);
      expect((await uninstallIn(repository)).notes).toEqual([
        expect.stringContaining("pre-commit is not secretguard's any more and stays"),
      ]);
      expect(repository.read(`${folder}/pre-commit`)).toBe('#!/usr/bin/env python3\n');
    },
  );

  test.each([
    ['a program', (path: string) => writeFileSync(path, '#!/usr/bin/env node\n', { mode: 0o755 })],
    ['a link', (path: string) => symlinkSync('../../check.py', path)],
  ])(
    'a hook that its owner writes anew at each install (%s) is guarded again by the next of ours, and uninstall leaves it',
    async (_, write) => {
      const repository = createRepository();
      repository.write('check.py', '#!/usr/bin/env python3\n', 0o755);
      const path = join(repository.gitDir, 'hooks/pre-commit');
      write(path);
      const before = snapshot(dirname(path));
      await installIn(repository);
      const guarded = snapshot(dirname(path));
      rmSync(path);
      write(path);
      await installIn(repository);
      expect(snapshot(dirname(path))).toEqual(guarded);
      rmSync(path);
      write(path);
      const { notes } = await uninstallIn(repository);
      expect([snapshot(dirname(path)), notes]).toEqual([before, []]);
    },
  );

  test('uninstall leaves the repository as if nothing had been, its config too', async () => {
    repository = createRepository();
    const state = () => repository?.spawn('sh', ['-c', 'find .git -type f | sort; cat .git/config']).stdout;
    const before = state();
    await installIn(repository);
    expect(state()).not.toBe(before);
    expect(await uninstallIn(repository)).toMatchObject({ wasInstalled: true });
    expect(state()).toBe(before);
    expect(await uninstallIn(repository)).toMatchObject({ wasInstalled: false });
  });
});

describe('a hook that was there before', () => {
  const clean = { 'a.js': 'export const a = 1;\n' };
  const [begin, end] = ['# >>> secretguard: first step >>>\n', '# <<< secretguard <<<\n'];

  test.each([
    ['#!/bin/sh\nexit\n', 'shell'],
    ['#!/usr/bin/env -S bash -eu\n', 'shell'],
    ['#!/bin/sh -n\n', 'foreign'],
    ['#!/bin/sh\r\nexit\r\n', 'foreign'],
    ['#!/bin/sh\nexit\n\0', 'foreign'],
    ['#!/bin/sh ', 'foreign'],
    [`#!/bin/sh\n${begin}`, 'damaged'],
    [`#!/bin/sh\n${end}`, 'damaged'],
    [`#!/bin/sh\n${end}${begin}`, 'damaged'],
    [`#!/bin/sh\n${begin}${end}exit\n`, 'mixed'],
  ])('%j is taken for %s', (text, kind) => {
    expect(readHook(Buffer.from(text)).kind).toBe(kind);
  });

  test('has the block as its first step where it is one of a shell, and nothing is kept beside', async () => {
    repository = createRepository();
    repository.write('.git/hooks/pre-commit', '#!/bin/sh\necho mine\n', 0o755);
    await installIn(repository);
    expect(repository.read('.git/hooks/pre-commit')).toMatch(
      /^#!\/bin\/sh\n# >>> secretguard: first step >>>[\s\S]*<<<\necho mine\n$/,
    );
    expect(repository.exists('.git/hooks/pre-commit.secretguard-kept')).toBe(false);
  });

  async function commitsAfter(text: string, mode: number, runs: boolean): Promise<void> {
    repository = createRepository();
    repository.write('.git/hooks/pre-commit', text, mode);
    await installIn(repository);
    repository.stage(clean);
    expect(repository.run(['commit', '--quiet', '-m', 'x'])).toMatchObject({ status: 0 });
    expect(repository.exists('ran')).toBe(runs);
  }

  test.each([
    ['a shell hook', '#!/bin/sh\necho "ran as $1" >ran\n', 0o755, true],
    ['a strict shell hook', '#!/bin/bash -eu\necho ran >ran\n', 0o755, true],
    [
      'a hook in another language',
      `#!${process.execPath}\nrequire("node:fs").writeFileSync("ran", "")\n`,
      0o755,
      true,
    ],
    ['a hook without a first line that names a shell', 'echo ran >ran\n', 0o755, true],
    ['a hook that git did not run', '#!/bin/sh\necho ran >ran\n', 0o644, false],
  ])('%s runs after secretguard, as it did before', (_, text, mode, runs) => commitsAfter(text, mode, runs));

  test.skipIf(!existsSync('/usr/bin/zsh'))('a hook in zsh runs after secretguard, as it did before', () =>
    commitsAfter('#!/usr/bin/env zsh\necho ran >ran\n', 0o755, true),
  );

  test.each([['#!/bin/sh\nexit 7\n'], [`#!${process.execPath}\nprocess.exit(7)\n`]])(
    'still blocks by itself: %j',
    async (text) => {
      repository = createRepository();
      repository.write('.git/hooks/pre-commit', text, 0o755);
      await installIn(repository);
      repository.stage(clean);
      expect(repository.run(['commit', '-m', 'x']).status).not.toBe(0);
    },
  );

  test.each([
    ['#!/bin/sh\necho "$@" >args\ncat >stdin\n'],
    ['#!/bin/bash\necho "$@" >args\ncat >stdin\n'],
    [
      `#!${process.execPath}\nconst fs = require("node:fs"); fs.writeFileSync("args", process.argv.slice(2).join(" ") + "\\n"); fs.writeFileSync("stdin", fs.readFileSync(0))\n`,
    ],
  ])('gets the arguments and the standard input of a push: %j', async (text) => {
    repository = createRepository();
    const bare = createRepository({ bare: true });
    repository.write('.git/hooks/pre-push', text, 0o755);
    await installIn(repository);
    repository.git('remote', 'add', 'origin', bare.root);
    repository.commit(clean);
    const outcome = repository.run(['push', '--quiet', 'origin', 'main:one', 'main:two']);
    expect(outcome).toMatchObject({ status: 0 });
    expect(repository.read('args')).toBe(`origin ${bare.root}\n`);
    const id = repository.id();
    const none = '0'.repeat(40);
    expect(repository.read('stdin')).toBe(
      `refs/heads/main ${id} refs/heads/one ${none}\nrefs/heads/main ${id} refs/heads/two ${none}\n`,
    );
  });

  const DISPATCH = `#!/bin/sh
hook=$(basename "$0")
{ echo "$hook" && cat "$(dirname "$0")/lib" "$0.d/one" && cd "$(dirname "$0")/../.." && ls shop; } >"$PWD/ran" 2>&1
`;
  const dispatched = 'pre-commit\nlib\none\nshop\n';

  test.each([
    ['a link to a program beside it', 'dispatch', '.git/hooks/dispatch'],
    ['a link to a program of the work tree', '../../scripts/dispatch', 'scripts/dispatch'],
  ])('%s, which asks what it was called, is called that', async (_, target, program) => {
    repository = createRepository();
    repository.write(program, DISPATCH, 0o755);
    repository.write('shop', '');
    repository.write('.git/hooks/lib', 'lib\n');
    for (const hook of ['pre-commit', 'pre-push']) {
      repository.write(`.git/hooks/${hook}.d/one`, 'one\n');
      symlinkSync(target, join(repository.root, '.git/hooks', hook));
    }
    const { root } = repository;
    const entries = () =>
      readdirSync(join(root, '.git'), { recursive: true })
        .map(String)
        .filter((path) => /^hooks|secretguard/.test(path))
        .sort();
    const before = entries();
    repository.stage(clean);
    repository.git('commit', '--quiet', '-m', 'before');
    expect(repository.read('ran')).toBe(dispatched);
    rmSync(join(repository.root, 'ran'));
    await installIn(repository);
    await installIn(repository);
    repository.git('commit', '--quiet', '--allow-empty', '-m', 'after');
    expect(repository.read('ran')).toBe(dispatched);
    await uninstallIn(repository);
    expect(entries()).toEqual(before);
    expect(readlinkSync(join(repository.root, '.git/hooks/pre-commit'))).toBe(target);
  });

  test('a program in another language, which asks what it was called, is called that', async () => {
    repository = createRepository();
    const text = `#!${process.execPath}\nconst { basename } = require('node:path'); require('node:fs').writeFileSync('ran', basename(process.argv[1]))\n`;
    repository.write('.git/hooks/pre-commit', text, 0o755);
    await installIn(repository);
    repository.stage(clean);
    repository.git('commit', '--quiet', '-m', 'x');
    expect(repository.read('ran')).toBe('pre-commit');
    // Without the links (some file systems have none) it runs all the same.
    rmSync(join(repository.root, '.git/hooks.secretguard-kept'), { recursive: true });
    repository.git('commit', '--quiet', '--allow-empty', '-m', 'y');
    expect(repository.read('ran')).toBe('pre-commit.secretguard-kept');
    await uninstallIn(repository);
    expect(repository.read('.git/hooks/pre-commit')).toBe(text);
    expect(repository.exists('.git/hooks.secretguard-kept')).toBe(false);
  });

  test("yorkie's own hook, which yorkie writes anew at each of its installs unless another stands there, is kept", async () => {
    repository = createRepository();
    const yorkie = '#!/bin/sh\n#yorkie 2.0.0\necho ran >ran\n';
    repository.write('.git/hooks/pre-commit', yorkie, 0o755);
    await installIn(repository);
    // What yorkie looks for: https://github.com/yyx990803/yorkie/blob/master/src/utils/is.js
    expect(repository.read('.git/hooks/pre-commit')).not.toMatch(/#(?:husky|yorkie)/);
    repository.stage(clean);
    repository.git('commit', '--quiet', '-m', 'x');
    expect(repository.exists('ran')).toBe(true);
    await uninstallIn(repository);
    expect(repository.read('.git/hooks/pre-commit')).toBe(yorkie);
  });
});
