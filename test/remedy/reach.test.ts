import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { scan } from '../../src/scan.ts';
import type { ScanSource } from '../../src/scan-source.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const key = (seed: number) => `sk_live_${base62(32)(seeded(seed))}`;
const SECRET = key(1);

let origin: Repository;
let repository: Repository;
beforeEach(() => {
  origin = createRepository({ bare: true });
  repository = createRepository();
  repository.commit({ 'README.md': '# shop\n' });
});
afterEach(() => {
  repository.dispose();
  origin.dispose();
});

function push(...to: readonly string[]): void {
  repository.git('remote', 'add', 'origin', origin.root);
  repository.git('push', '-q', '--no-verify', ...(to.length > 0 ? to : ['-u', 'origin', 'main']));
}

async function remedies(source: ScanSource, cwd = repository.root) {
  const { findings } = await scan({ cwd, source, config: DEFAULT_CONFIG, allow: true });
  return findings.map(({ remedy }) => remedy);
}

async function staged(cwd?: string) {
  const [remedy] = await remedies({ kind: 'staged' }, cwd);
  if (!remedy) throw new Error('nothing was found');
  return remedy;
}

describe('a staged secret', () => {
  test('that no file of the remote branch has is on this machine only', async () => {
    push();
    repository.stage({ 'a.js': `const k = '${SECRET}';\n` });
    expect(await staged()).toMatchObject({
      pushed: false,
      where: expect.stringContaining('no file of origin/main has it'),
    });
  });

  test('that the same file has on the remote branch was pushed', async () => {
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    push();
    repository.stage({ 'a.js': `const k = '${SECRET}'; // moved\n` });
    expect(await staged()).toMatchObject({
      pushed: true,
      where: expect.stringContaining('origin/main has it'),
    });
  });

  test('that the only branch of the remote has, which is called by no usual name, was pushed', async () => {
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    push('origin', 'main:topic');
    repository.stage({ 'a.js': `const k = '${SECRET}'; // moved\n` });
    expect(await staged()).toMatchObject({
      pushed: true,
      where: expect.stringContaining('origin/topic has it'),
    });
  });

  test('that another file has on the remote branch was pushed, and no value stands in the arguments of any process', async () => {
    repository.commit({ 'old/b.json': `{"k": "${SECRET}"}\n` });
    push();
    repository.stage({ 'a.js': `const k = '${SECRET}';\n` });
    const tools = join(repository.home, 'tools');
    mkdirSync(tools);
    const git = repository.spawn('sh', ['-c', 'command -v git']).stdout.trim();
    const seen = join(repository.home, 'seen');
    writeFileSync(join(tools, 'git'), `#!/bin/sh\nprintf '%s\\n' "$@" >> '${seen}'\nexec '${git}' "$@"\n`, {
      mode: 0o755,
    });
    const path = process.env['PATH'];
    process.env['PATH'] = `${tools}:${path}`;
    try {
      expect(await staged()).toMatchObject({ pushed: true });
    } finally {
      process.env['PATH'] = path;
    }
    expect(readFileSync(seen, 'utf8')).toContain('grep');
    expect(readFileSync(seen, 'utf8')).not.toContain(SECRET.slice(8));
  });

  test('that HEAD has, but no remote branch, says that commits here have it too', async () => {
    push();
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    repository.stage({ 'a.js': `const k = '${SECRET}'; // moved\n` });
    expect(await staged()).toMatchObject({
      pushed: false,
      where: expect.stringContaining('`npx secretguard scan --range origin/main..HEAD`'),
    });
  });

  test('where no remote branch is known, nothing is claimed, and nothing said where there is no remote at all', async () => {
    repository.stage({ 'a.js': `const k = '${SECRET}';\n` });
    expect(await staged()).not.toHaveProperty('where');
    repository.git('remote', 'add', 'origin', origin.root);
    const remedy = await staged();
    expect(remedy.pushed).toBeUndefined();
    expect(remedy.where).toContain('cannot be told here');
  });

  test('in a shallow clone nothing is claimed, unless the remote branch has it', async () => {
    repository.commit({ 'b.js': `const k = '${key(2)}';\n` });
    const shallow = repository.clone('--depth=1');
    shallow.stage({ 'a.js': `const k = '${SECRET}';\n` });
    expect(await staged(shallow.root)).toMatchObject({ where: expect.stringContaining('shallow') });
    expect((await staged(shallow.root)).pushed).toBeUndefined();
    shallow.stage({ 'a.js': `const k = '${key(2)}';\n` });
    expect(await staged(shallow.root)).toMatchObject({ pushed: true });
  });

  test('that the remote branch of HEAD has not, but another has, was pushed, and that other is named', async () => {
    push();
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    repository.git('push', '-q', '--no-verify', 'origin', 'side');
    repository.git('checkout', '-q', 'main');
    repository.git('remote', 'set-head', 'origin', 'main');
    repository.stage({ 'a.js': `const k = '${SECRET}'; // again\n` });
    expect(await staged()).toMatchObject({
      pushed: true,
      where: expect.stringContaining('origin/side has it'),
    });
    // The upstream comes first of several branches that have none of it, whatever the order of their names.
    repository.stage({ 'a.js': `const k = '${key(7)}';\n` });
    repository.git('push', '-q', '--no-verify', 'origin', 'main:another');
    expect((await staged()).where).toContain('no file of origin/main has it');
  });

  test('in a partial clone, which has not what the remote branch has, is not claimed to be here only', async () => {
    repository.config('uploadpack.allowFilter', 'true');
    const partial = repository.clone('--filter=blob:none');
    repository.commit({ 'b.js': `const k = '${SECRET}';\n` });
    partial.git('fetch', '-q');
    partial.stage({ 'mine.js': `const mine = '${SECRET}';\n` });
    const remedy = await staged(partial.root);
    expect(remedy.pushed).toBeUndefined();
    expect(remedy.where).toContain('cannot be told here');
  });

  test('that the remote branch has in the same file, which a partial clone lacks, is not claimed to be here only', async () => {
    repository.config('uploadpack.allowFilter', 'true');
    const partial = repository.clone('--filter=blob:none');
    repository.commit({ 'b.js': `const k = '${SECRET}';\n` });
    partial.git('fetch', '-q');
    partial.write('b.js', `const k = '${SECRET}'; // mine\n`);
    const [remedy] = await remedies({ kind: 'files', paths: ['b.js'] }, partial.root);
    expect(remedy?.pushed).toBeUndefined();
    expect(remedy?.where).toContain('not in this partial clone');
  });

  test('that stands far down in a large file of the remote branch is not claimed to be here only', async () => {
    const text = `${'// nothing of interest\n'.repeat(20_000)}const k = '${SECRET}';\n`;
    repository.commit({ 'a.js': text });
    push();
    repository.write('a.js', `${text}// more\n`);
    const [remedy] = await remedies({ kind: 'files', paths: ['a.js'] });
    expect(remedy?.pushed).toBeUndefined();
    expect(remedy?.where).toContain('the file is large');
  });

  test('is not claimed to be here only where git cannot look through the remote branch', async () => {
    repository.commit({ 'b.txt': 'gone\n' });
    push();
    const blob = repository.git('rev-parse', 'HEAD:b.txt');
    repository.remove(join(repository.gitDir, 'objects', blob.slice(0, 2), blob.slice(2)));
    repository.stage({ 'a.js': `const k = '${SECRET}';\n` });
    const remedy = await staged();
    expect(remedy.pushed).toBeUndefined();
    expect(remedy.where).toContain('cannot be told here');
  });

  test('that is encoded is not claimed to be here only', async () => {
    push();
    repository.stage({ 'a.js': `const k = '${Buffer.from(SECRET).toString('base64')}';\n` });
    expect((await staged()).pushed).toBeUndefined();
  });
});

describe('a secret in a commit', () => {
  test('that a remote branch reaches was pushed: nothing tells to make the commit anew', async () => {
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    repository.commit({ 'a.js': 'const k = 1;\n' });
    push();
    const [remedy] = await remedies({ kind: 'history' });
    expect(remedy).toMatchObject({ pushed: true, where: expect.stringContaining('a branch of a remote') });
    expect(remedy?.steps.join('\n')).not.toContain('git rebase');
  });

  test('that was made before anything was fetched from the remote is not claimed to be here only', async () => {
    repository.git('remote', 'add', 'origin', origin.root);
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    const [remedy] = await remedies({ kind: 'range', range: 'HEAD^..HEAD' });
    expect(remedy?.pushed).toBeUndefined();
    expect(remedy?.where).toContain('cannot be told here');
  });

  test('in the message of a tag is not claimed to be anywhere, whether its commit was pushed or not', async () => {
    push();
    repository.git('tag', '-a', '-m', `key ${SECRET}`, 'v1');
    const [remedy, ...more] = await remedies({ kind: 'history' });
    expect(more).toEqual([]);
    expect(remedy?.pushed).toBeUndefined();
    expect(remedy?.where ?? '').not.toContain('has it');
  });

  test('that is the last one and was not pushed is amended', async () => {
    push();
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    const [remedy] = await remedies({ kind: 'range', range: 'origin/main..HEAD' });
    expect(remedy?.pushed).toBe(false);
    expect(remedy?.steps).toContain('then make the last commit anew: `git commit --amend --no-edit`');
  });

  test('that stands on another branch is not rebased onto this one', async () => {
    push();
    repository.git('checkout', '-q', '-b', 'side');
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    repository.git('checkout', '-q', 'main');
    const [remedy] = await remedies({ kind: 'range', range: 'main..side' });
    expect(remedy?.steps.join('\n')).toContain('on the branch that has');
    expect(remedy?.steps.join('\n')).not.toContain('GIT_SEQUENCE_EDITOR');
  });

  test('that is the first of a branch that is not checked out is not looked for before it', async () => {
    push();
    repository.git('checkout', '-q', '--orphan', 'other');
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    repository.git('checkout', '-q', 'main');
    const [remedy] = await remedies({ kind: 'range', range: 'other' });
    expect(remedy?.steps.join('\n')).toContain('`git rebase -i --root`');
  });

  const commandIn = (steps: readonly string[]) =>
    /`(GIT_SEQUENCE_EDITOR[^`]+)`/.exec(steps.join('\n'))?.[1] ?? 'no such command';

  test.each([
    ['the first commit of all', true],
    ['a commit after others', false],
  ])('%s: one command stops at each that has one, and no other', async (_, first) => {
    if (first) {
      repository.dispose();
      repository = createRepository();
    } else push();
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    repository.commit({ 'b.txt': 'fine\n' });
    repository.commit({ 'c.js': `const k = '${key(3)}';\n` });
    repository.commit({ 'd.txt': 'fine\n' });
    const range = first ? 'HEAD' : 'origin/main..HEAD';
    const found = await remedies({ kind: 'range', range });
    expect(new Set(found.map(({ steps }) => commandIn(steps))).size).toBe(1);
    repository.write('b.txt', 'not committed yet\n');
    const rebase = repository.spawn('sh', ['-c', commandIn(found[0]?.steps ?? [])]);
    expect(rebase.status, rebase.stderr).toBe(0);
    for (const name of ['a.js', 'c.js']) {
      expect(repository.git('show', '--format=', '--name-only', 'HEAD')).toBe(name);
      repository.write(name, 'const k = process.env.K;\n');
      repository.git('commit', '-q', '-a', '--amend', '--no-edit', '--no-verify');
      repository.spawn('git', ['rebase', '--continue']);
    }
    expect(repository.git('status', '--porcelain')).toBe(' M b.txt');
    expect(repository.git('branch', '--show-current')).toBe('main');
    expect(await remedies({ kind: 'range', range })).toEqual([]);
  });

  test('among merges: the merges stay', async () => {
    push();
    repository.commit({ 'a.js': `const k = '${SECRET}';\n` });
    repository.git('checkout', '-q', '-b', 'side', 'HEAD^');
    repository.commit({ 'b.txt': 'fine\n' });
    repository.git('checkout', '-q', 'main');
    repository.git('merge', '-q', '--no-edit', 'side');
    repository.commit({ 'c.txt': 'fine\n' });
    const [remedy] = await remedies({ kind: 'range', range: 'origin/main..HEAD' });
    repository.spawn('sh', ['-c', commandIn(remedy?.steps ?? [])]);
    expect(repository.git('show', '--format=', '--name-only', 'HEAD')).toBe('a.js');
    repository.write('a.js', 'const k = process.env.K;\n');
    repository.git('commit', '-q', '-a', '--amend', '--no-edit', '--no-verify');
    repository.spawn('git', ['rebase', '--continue']);
    expect(repository.git('rev-list', '--merges', '--count', 'HEAD')).toBe('1');
    expect(await remedies({ kind: 'range', range: 'origin/main..HEAD' })).toEqual([]);
  });
});

describe('an env-style file in commits that were not pushed', () => {
  const commandsIn = (steps: readonly string[]) =>
    [...steps.join('\n').matchAll(/`((?:GIT_SEQUENCE_EDITOR|git rm)[^`]+)`/g)].map(
      ([, command = '']) => command,
    );
  const problems = async () =>
    (
      await scan({
        cwd: repository.root,
        source: { kind: 'range', range: 'HEAD' },
        config: DEFAULT_CONFIG,
        allow: true,
      })
    ).guard;

  test.each([
    ['the last commit', []],
    ['the first commit of all, with others after it', [{ 'b.txt': 'fine\n' }, { 'c.txt': 'fine\n' }]],
  ])('leaves %s by the printed commands', async (_, later) => {
    repository.dispose();
    repository = createRepository();
    repository.commit({ '.env': `API_KEY=${SECRET}\n`, 'a.txt': 'fine\n' });
    for (const files of later) repository.commit(files);
    const [problem] = await problems();
    const commands = commandsIn(problem?.remedy.steps ?? []);
    expect(commands).toHaveLength(later.length === 0 ? 1 : 2);
    for (const command of commands) {
      const { status, stderr } = repository.spawn('sh', ['-c', command]);
      expect(status, stderr).toBe(0);
    }
    expect(await problems()).toEqual([]);
    expect(repository.git('rev-list', '--count', 'HEAD')).toBe(String(later.length + 1));
    expect(readFileSync(join(repository.root, '.env'), 'utf8')).toContain(SECRET);
  });
});
