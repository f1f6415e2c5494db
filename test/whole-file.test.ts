import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { alone, replaceWhole, writeNew, writeWhole } from '../src/whole-file.ts';

describe('a file that is written whole or not at all', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'secretguard-whole-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('takes the place of an old one, has the mode that was asked for, and leaves nothing beside it', () => {
    const path = join(folder, 'settings');
    writeFileSync(path, 'old', { mode: 0o644 });
    writeWhole(path, 'new', 0o640);
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['settings']);
  });

  test('has the mode that the umask gives, where none was asked for', () => {
    const path = join(folder, 'settings');
    writeWhole(path, 'new');
    expect(statSync(path).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test('in place of what is there: behind a link, which goes on leading to it, and with its mode', () => {
    const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
    writeFileSync(theirs, 'old', { mode: 0o600 });
    symlinkSync('theirs', ours);
    replaceWhole(ours, 'new');
    expect(lstatSync(ours).isSymbolicLink()).toBe(true);
    expect([readFileSync(theirs, 'utf8'), statSync(theirs).mode & 0o777]).toEqual(['new', 0o600]);
    replaceWhole(join(folder, 'another'), 'new');
    expect(readFileSync(join(folder, 'another'), 'utf8')).toBe('new');
  });

  test('where no lock can be made, the work is done, which says so itself', async () => {
    expect(await alone(join(folder, 'none/lock'), 60, () => 'done')).toBe('done');
  });

  test('a place that cannot be taken: what stands there stays, nothing lies beside it', () => {
    const path = join(folder, 'settings');
    mkdirSync(join(path, 'in use'), { recursive: true });
    expect(() => writeWhole(path, 'new')).toThrow();
    expect(readdirSync(folder)).toEqual(['settings']);
    expect(readdirSync(path)).toEqual(['in use']);
  });

  test('a link is replaced, and what it points to is not written to', () => {
    writeFileSync(join(folder, 'theirs'), 'theirs');
    symlinkSync(join(folder, 'theirs'), join(folder, 'ours'));
    writeWhole(join(folder, 'ours'), 'new');
    expect(lstatSync(join(folder, 'ours')).isSymbolicLink()).toBe(false);
    expect(readFileSync(join(folder, 'theirs'), 'utf8')).toBe('theirs');
  });

  test('one that must be new does not touch what is there meanwhile', () => {
    const path = join(folder, 'config');
    writeNew(path, 'first');
    expect(() => writeNew(path, 'second')).toThrow('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(readdirSync(folder)).toEqual(['config']);
  });
});
