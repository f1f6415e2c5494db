import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { appendLines } from '../../src/guard/ignore-file.ts';

/** What `.gitignore` says once `lines` were asked for; `before` is what it said. */
function after(before: string | Buffer, ...lines: string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'ignore-file-'));
  const path = join(root, '.gitignore');
  writeFileSync(path, before);
  const edit = appendLines(root, '.gitignore', lines);
  const text = readFileSync(path, 'utf8');
  // Nothing is told that was not done, and a second time nothing is; nobody asks for a pattern again that a negation follows.
  expect(edit === undefined).toBe(text === before.toString());
  if (lines.length === 1) expect(appendLines(root, '.gitignore', lines)).toBeUndefined();
  return text;
}

test.each<readonly [what: string, before: string, lines: readonly string[], added: string]>([
  ['lines that are there are not said again', '.env\n.env.*\n', ['.env', '.env.*'], ''],
  ['one that is there as a comment is', '# .env\n', ['.env'], '.env\n'],
  ['one below which a negation stands is said again', '.env\n!.env\n', ['.env'], '.env\n'],
  [
    'a negation below which a pattern stands is, too',
    '!.env.example\n.env.*\n',
    ['!.env.example'],
    '!.env.example\n',
  ],
  ['a comment below a negation undoes nothing', '.env.*\n!.env.example\n# ours\n', ['!.env.example'], ''],
  [
    'with a pattern comes the negation that it would undo',
    '!.env.example\n',
    ['.env.*', '!.env.example'],
    '.env.*\n!.env.example\n',
  ],
  ['a last line without its end gets one', 'dist', ['.env'], '\n.env\n'],
  ['Windows line ends stay', 'dist\r\n', ['.env'], '.env\r\n'],
  ['also where the last line has none', 'a\r\ndist', ['.env'], '\r\n.env\r\n'],
  ['with Windows line ends a line is known', '.env\r\n!x\r\n', ['!x'], ''],
])('%s', (_, before, lines, added) => {
  expect(after(before, ...lines)).toBe(before + added);
});

test.each(['utf16le', 'utf16be'] as const)(
  'a file in %s is refused: git reads none of its lines',
  (encoding) => {
    const little = Buffer.from('\ufeff.env\n', 'utf16le');
    expect(() => after(encoding === 'utf16le' ? little : little.swap16(), '.env')).toThrow('UTF-16');
  },
);

test('a command that is told for an ignore file names it as one word, whatever its folder is called', () => {
  const root = mkdtempSync(join(tmpdir(), 'ignore-file-'));
  const folder = "my app; $(touch x) it's";
  const file = `${folder}/.gitignore`;
  const word = "'my app; $(touch x) it'\\''s/.gitignore'";
  const told = (): string => {
    try {
      appendLines(root, file, ['.env']);
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };
  mkdirSync(join(root, folder));
  writeFileSync(join(root, file), 'dist\n', { mode: 0o444 });
  expect(told()).toContain(`\`chmod u+w ${word}\``);
  rmSync(join(root, file));
  writeFileSync(join(root, file), Buffer.from('\ufeff.env\n', 'utf16le'));
  expect(told()).toContain(`UTF-8 ${word} > ${word}.new && mv ${word}.new ${word}\``);
  rmSync(join(root, file));
  writeFileSync(join(root, 'shared'), 'dist\n');
  symlinkSync('../shared', join(root, file));
  const [, command = ''] = /`(cp .*)`/.exec(told()) ?? [];
  expect(command).toContain(word);
  // It does what it is told for.
  execFileSync('sh', ['-c', command], { cwd: root });
  expect(appendLines(root, file, ['.env'])?.lines).toEqual(['.env']);
  expect(readdirSync(root).sort()).toEqual([folder, 'shared'].sort());
});
