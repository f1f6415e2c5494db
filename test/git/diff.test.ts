import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDiffParser } from '../../src/git/diff.ts';
import { displayName, unquoteName } from '../../src/git/name.ts';
import { commitsIn } from '../../src/sources/commits.ts';
import { stagedChanges } from '../../src/sources/staged.ts';
import { collect } from '../support/items.ts';
import { createRepository } from '../support/repository.ts';

/** Lines that a parser could trip over, and ordinary ones that repeat. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '+',
    '-',
    '++',
    '-- a/x',
    '+++ b/x',
    '@@ -1 +1 @@',
    '\\ No newline at end of file',
    'same',
    'a',
    'b',
  ),
  fc.constantFrom(
    'diff --git a/x b/x',
    '\r',
    'x\r',
    '\0',
    'caf\xe9',
    '\xff\xfe',
    'secretguard-end 0',
    'f'.repeat(40),
  ),
  fc.string({ maxLength: 12 }),
);
const content = fc
  .tuple(fc.array(line, { maxLength: 30 }), fc.boolean())
  .map(([lines, newline]) => Buffer.from(lines.join('\n') + (newline ? '\n' : ''), 'latin1'));
const tree = fc.array(fc.tuple(content, content), { minLength: 30, maxLength: 30 });

/** Reads a diff whose content is of no interest. */
function parse(pieces: readonly (string | Buffer)[], endMark = false): void {
  const nothing = (): void => undefined;
  const sink = { commit: nothing, file: nothing, hunk: nothing, text: nothing };
  const parser = createDiffParser({ ...sink, withoutNewline: nothing, unmerged: nothing }, { endMark });
  for (const piece of pieces) parser.push(Buffer.from(piece));
  parser.end();
}

describe('whatever is staged or committed', () => {
  test('each chunk is exactly the bytes of the new file at its lines, and all added lines count', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (files) => {
        const repository = createRepository();
        const named = (side: 0 | 1): Record<string, Buffer> =>
          Object.fromEntries(files.map((pair, at) => [`f${at}`, pair[side]]));
        const base = repository.commit(named(0));
        repository.stage(named(1));
        const numbers = repository.git('diff', '--cached', '--text', '--no-renames', '--numstat');
        const staged = await collect(stagedChanges({ cwd: repository.root, env: repository.env }));
        for (const chunk of staged.chunks) {
          const whole = files[Number(chunk.path.slice(1))]?.[1].toString('latin1') ?? '';
          const start =
            whole
              .split('\n')
              .slice(0, chunk.startLine - 1)
              .join('\n').length + (chunk.startLine > 1 ? 1 : 0);
          // The one byte that may be left out is the second half of a UTF-16 newline.
          const from = whole.startsWith(chunk.text, start) ? start : start + 1;
          expect(whole.slice(from, from + chunk.text.length)).toBe(chunk.text);
        }
        const added = new Map<string, number>();
        for (const chunk of staged.chunks) {
          if (chunk.added === 'all') throw new Error('a hunk says which lines it adds');
          const count = chunk.added.reduce((sum, { first, last }) => sum + last - first + 1, 0);
          added.set(chunk.path, (added.get(chunk.path) ?? 0) + count);
        }
        for (const row of numbers.split('\n').filter((text) => text !== '')) {
          const [plus, , name = ''] = row.split('\t');
          // What holds a NUL, --numstat does not count.
          if (plus !== '-') expect(added.get(name) ?? 0).toBe(Number(plus));
        }
        repository.commit();
        const committed = await collect(
          commitsIn(`${base}..`, { cwd: repository.root, env: repository.env }),
        );
        expect(committed.lines.filter((text) => !text.startsWith('<'))).toEqual(staged.lines);
        repository.dispose();
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test('a diff of noise is an error or reads to the end, and never hangs', () => {
    const header =
      'diff --git a/x b/x\nnew file mode 100644\nindex 0..1\n--- /dev/null\n+++ b/x\n@@ -0,0 +1,2 @@\n+a\n+b\n';
    fc.assert(
      fc.property(fc.nat(header.length), fc.string({ maxLength: 5 }), fc.nat(3), (at, noise, cut) => {
        const bytes = Buffer.from(header.slice(0, at) + noise + header.slice(at + cut), 'latin1');
        try {
          parse([bytes]);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^(diff-unparsable|git-truncated)$/) });
        }
      }),
    );
  });
});

describe('a diff that git does not write', () => {
  const file = 'diff --git a/x b/x\nindex 0..1 100644\n--- a/x\n+++ b/x\n';

  test.each([
    ['a line removed more than its hunk says', `${file}@@ -1 +1,2 @@\n-a\n-b\n`, 7],
    ['a line of context more than its hunk says', `${file}@@ -1 +1,2 @@\n a\n b\n`, 7],
    ['a line added more than its hunk says', `${file}@@ -1,2 +1 @@\n+a\n+b\n`, 7],
    ['a line in a hunk that is none of these', `${file}@@ -1,2 +1 @@\n+a\nb\n`, 7],
    ['a hunk without numbers', `${file}@@ -1 @@\n a\n`, 5],
    ['a hunk before any file', '@@ -1 +1 @@\n a\n', 1],
    ['a hunk of a commit before its first file', `${file}${'a'.repeat(40)}\n@@ -1 +1 @@\n a\n`, 6],
    ['a hunk of a path with merge conflicts', `${file}* Unmerged path y\n@@ -1 +1 @@\n a\n`, 6],
    ['a note about a missing newline before any line', `${file}@@ -1 +1 @@\n\\ No newline\n`, 6],
    ['a file whose two names differ though nothing renames it', 'diff --git a/x b/y\n@@ -1 +1 @@\n', 2],
    ['what is no line of a header', 'diff --git a/x b/x\nBinary files a/x and b/x differ\n', 2],
    ['an end that nobody asked for', `${file}secretguard-end 0\n`, 5],
  ])('%s is an error that names the line', (_, diff, line) => {
    expect(() => parse([diff])).toThrow(expect.objectContaining({ code: 'diff-unparsable' }));
    expect(() => parse([diff])).toThrow(`at its line ${line}:`);
  });

  test('a line after the end mark, and a header line that does not end, are errors', () => {
    expect(() => parse([`${file}secretguard-end 0\n${file}`], true)).toThrow('text after the end');
    const endless = Array.from({ length: 70 }, () => 'x'.repeat(1000));
    expect(() => parse(['diff --git a/', ...endless])).toThrow('without end');
  });

  test.each([file.slice(0, -1), `${file}@@ -1 +1`, `${file}@@ -1 +1 @@\n-a\n`, `${file}@@ -1 +1 @@\n-a\n+b`])(
    'cut off within a line or a hunk it is an error also without an end mark: %j',
    (diff) => {
      expect(() => parse([diff])).toThrow(expect.objectContaining({ code: 'git-truncated' }));
      expect(() => parse(Array.from(diff))).toThrow(expect.objectContaining({ code: 'git-truncated' }));
    },
  );
});

describe('names', () => {
  test('quoting is undone to the very bytes', () => {
    const quoted = Buffer.from('"a\\tb\\"c\\\\\\303\\251\\377\\n" rest');
    const { name, end } = unquoteName(quoted, 0) ?? { name: Buffer.alloc(0), end: 0 };
    expect(name).toEqual(Buffer.from('a\tb"c\\\xc3\xa9\xff\n', 'latin1'));
    expect(quoted.toString('latin1', end)).toBe(' rest');
  });

  test.each(['"open', '"bad \\x"', '"\\9"', '"\\400"', 'bare'])('%j is not quoted', (text) => {
    expect(unquoteName(Buffer.from(text), 0)).toBeUndefined();
  });

  test('bytes that are not UTF-8 are shown one by one, the rest as it is', () => {
    expect(displayName(Buffer.from('é\xff', 'utf8'))).toBe('éÿ');
    expect(displayName(Buffer.from([0x61, 0xe9, 0x62, 0xc3, 0xa9, 0xf0, 0x9f]))).toBe('a\\xe9bé\\xf0\\x9f');
  });
});
