import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit, stateOf } from '../../src/install/edit.ts';

/** Every file, folder and link below, with what it says and its mode. */
function treeOf(folder: string, path = ''): Readonly<Record<string, string>> {
  return Object.assign(
    {},
    ...readdirSync(join(folder, path)).map((name) => {
      const inside = join(path, name);
      const full = join(folder, inside);
      const stat = lstatSync(full);
      if (stat.isDirectory()) return { [inside]: 'folder', ...treeOf(folder, inside) };
      const content = stat.isSymbolicLink() ? `link to ${readlinkSync(full)}` : readFileSync(full, 'latin1');
      return { [inside]: `${(stat.mode & 0o7777).toString(8)} ${content}` };
    }),
  );
}

function folderWith(): string {
  const folder = mkdtempSync(join(tmpdir(), 'edits-'));
  writeFileSync(join(folder, 'mine'), 'mine');
  chmodSync(join(folder, 'mine'), 0o700);
  writeFileSync(join(folder, 'other'), 'other');
  mkdirSync(join(folder, 'links'));
  symlinkSync('../there', join(folder, 'links/kept'));
  return folder;
}

const content = Buffer.from('new');
const what = '';

describe('of edits of which a later one fails, nothing is left:', () => {
  test.each<readonly [what: string, make: (folder: string) => readonly Edit[]]>([
    [
      'a file that was changed',
      (f) => [{ kind: 'write', path: join(f, 'mine'), content, mode: 0o644, what }],
    ],
    ['a file that was made', (f) => [{ kind: 'write', path: join(f, 'new'), content, mode: 0o644, what }]],
    [
      'folders that were made',
      (f) => [{ kind: 'write', path: join(f, 'a/b/c'), content, mode: 0o644, what }],
    ],
    ['a file that was moved', (f) => [{ kind: 'rename', path: join(f, 'mine'), to: join(f, 'kept'), what }]],
    [
      'a file that was moved onto another',
      (f) => [{ kind: 'rename', path: join(f, 'mine'), to: join(f, 'other'), what }],
    ],
    ['a file that was taken away', (f) => [{ kind: 'remove', path: join(f, 'mine'), what }]],
    ['a folder that was taken away', (f) => [{ kind: 'remove', path: join(f, 'links'), what }]],
    ['links', (f) => [{ kind: 'links', path: join(f, 'made'), up: '..', links: { a: 'b' }, what }]],
    [
      'links among those that were there',
      (f) => [{ kind: 'links', path: join(f, 'links'), up: '..', links: { a: 'b', kept: 'x' }, what }],
    ],
    [
      'one after the other',
      (f) => [
        { kind: 'rename', path: join(f, 'mine'), to: join(f, 'kept'), what },
        { kind: 'write', path: join(f, 'mine'), content, mode: 0o755, what },
        { kind: 'remove', path: join(f, 'kept'), what },
      ],
    ],
  ])('%s', (_, make) => {
    const folder = folderWith();
    const before = treeOf(folder);
    const edits = make(folder);
    applyEdits(edits);
    expect(treeOf(folder)).not.toEqual(before);
    const again = folderWith();
    const fails: Edit = { kind: 'remove', path: join(again, 'nowhere'), what };
    expect(() => applyEdits([...make(again), fails])).toThrow(join(again, 'nowhere'));
    expect(treeOf(again)).toEqual(before);
  });
});

test('what is taken away leaves nothing behind', () => {
  const folder = folderWith();
  applyEdits(['mine', 'links'].map((name) => ({ kind: 'remove', path: join(folder, name), what })));
  expect(Object.keys(treeOf(folder))).toEqual(['other']);
});

test('folders that had to be made are told, so that an uninstall takes them out', () => {
  const folder = folderWith();
  const made = applyEdits([
    { kind: 'write', path: join(folder, 'a/b/c'), content, mode: 0o644, what },
    { kind: 'write', path: join(folder, 'd'), content, mode: 0o644, what },
    { kind: 'links', path: join(folder, 'l'), up: '..', links: {}, what },
  ]);
  expect(made).toEqual([join(folder, 'a'), join(folder, 'l')]);
});

test('below a file nothing stands', () => {
  expect(stateOf(join(folderWith(), 'mine/pre-commit'))).toEqual({ kind: 'absent' });
});
