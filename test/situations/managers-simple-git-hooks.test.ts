import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { installIn, uninstallIn } from '../support/installation.ts';
import { blocksLeaks, bytesOf } from '../support/manager-trials.ts';
import { linkManagers, npmManagers } from '../support/managers.ts';
import { createRepository, type Repository } from '../support/repository.ts';

beforeAll(() => void npmManagers());

const MANIFEST = `{
  "name": "a",
  "simple-git-hooks": {
    "pre-commit": "echo tests run",
    "pre-push": "cat > seen.txt"
  },
  "license": "MIT"
}
`;

function withHooks(config = MANIFEST, file = 'package.json'): Repository {
  const repository = createRepository();
  linkManagers(repository);
  repository.commit({ 'package.json': '{ "name": "a" }\n', [file]: config });
  generate(repository);
  return repository;
}

function generate(repository: Repository): void {
  const cli = join(npmManagers(), 'node_modules/simple-git-hooks/cli.js');
  const { status, stdout, stderr } = repository.spawn(process.execPath, [cli]);
  expect(status, stdout + stderr).toBe(0);
}

describe('simple-git-hooks', () => {
  it('is found; blocks a leak at commit and at push, before and after it writes its hooks anew', async () => {
    const repository = withHooks();
    expect((await installIn(repository)).manager).toBe('simple-git-hooks');
    blocksLeaks(repository);
    generate(repository);
    blocksLeaks(repository);
    const { status, stdout, stderr } = repository.run(['commit', '--allow-empty', '-qm', 'clean']);
    expect([status, stdout + stderr]).toEqual([0, 'tests run\n']);
  });

  it('hands what git says at a push to the command after secretguard, once', async () => {
    const repository = withHooks();
    await installIn(repository);
    generate(repository);
    const remote = createRepository({ bare: true });
    expect(repository.run(['push', '-q', remote.root, 'main']).status).toBe(0);
    expect(repository.read('seen.txt')).toBe(
      `refs/heads/main ${repository.id()} refs/heads/main ${'0'.repeat(40)}\n`,
    );
  });

  it.each([
    ['package.json', 'package.json', MANIFEST],
    [
      'package.json with tabs and CRLF',
      'package.json',
      MANIFEST.replaceAll('  ', '\t').replaceAll('\n', '\r\n'),
    ],
    ['package.json in which it has no hooks yet', 'package.json', '{\n    "simple-git-hooks": {}\n}'],
    ['package.json in one line', 'package.json', '{ "simple-git-hooks": { "commit-msg": "true" } }\n'],
    ['a file of its own', '.simple-git-hooks.json', '{\n  "pre-commit": "echo tests run"\n}\n'],
  ])('takes secretguard in and gives the file back byte for byte: %s', async (_, file, config) => {
    const repository = withHooks(config, file);
    const before = bytesOf(repository, [file, '.git/hooks', '.git/config']);
    await installIn(repository);
    expect((await installIn(repository)).edits).toEqual([]);
    expect(JSON.parse(repository.read(file))).toBeTruthy();
    await uninstallIn(repository);
    expect(bytesOf(repository, [file, '.git/hooks', '.git/config'])).toEqual(before);

    await installIn(repository);
    generate(repository);
    expect((await installIn(repository)).edits).toEqual([]);
    await uninstallIn(repository);
    const { [file]: text, ...hooks } = bytesOf(repository, [file, '.git/hooks']);
    expect(text).toBe(before[file]);
    expect(JSON.stringify(hooks)).not.toContain('secretguard');
  });

  it('with its config in code: git runs secretguard, and the person is told what to add', async () => {
    const repository = withHooks(
      "module.exports = { 'pre-commit': 'echo tests run' };\n",
      '.simple-git-hooks.cjs',
    );
    const { manager, notes } = await installIn(repository);
    expect(manager).toBe('simple-git-hooks');
    expect(notes.join()).toContain('secretguard/launcher.sh');
    blocksLeaks(repository);
  });

  it("blocks with the reason when secretguard's folder is gone", async () => {
    const repository = withHooks();
    await installIn(repository);
    generate(repository);
    rmSync(join(repository.gitDir, 'secretguard'), { recursive: true });
    repository.stage({ 'a.txt': 'clean\n' });
    const { status, stderr } = repository.run(['commit', '-qm', 'clean']);
    expect(status).not.toBe(0);
    expect(stderr).toContain('npx secretguard install');
  });
});
