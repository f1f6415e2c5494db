import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  jsonItems,
  withJsonItem,
  withJsonValue,
  withoutJsonItems,
  withoutJsonKey,
} from '../../../src/install/managers/json-text.ts';
import { commandOf } from '../../../src/install/managers/lefthook-command.ts';
import { addToYaml } from '../../../src/install/managers/lefthook-yaml.ts';
import { hasMarked, insertMarked, removeMarked } from '../../../src/install/managers/marked.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((key) => key !== 'secretguard');
const eol = fc.constantFrom('\n', '\r\n');

describe('what goes into a file comes out of it again, byte for byte', () => {
  it('marked lines in any text, before any of its lines or at its end', () => {
    const line = fc.oneof(
      word,
      fc.constant(''),
      fc.string({ maxLength: 12 }).filter((text) => !/[\r\n]/.test(text)),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), eol, fc.boolean(), fc.nat(), (lines, end, ended, at) => {
        const text = lines.join(end) + (ended && lines.length > 0 ? end : '');
        const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1), text.length];
        const withLines = insertMarked(text, starts[at % starts.length] ?? 0, '  ', ['one', '', 'two']);
        expect(hasMarked(withLines)).toBe(true);
        expect(removeMarked(withLines)).toBe(text);
      }),
    );
  });

  it('marked lines that are all of a file, whose last newline an editor has taken', () => {
    expect(removeMarked(insertMarked('', 0, '', ['one']).trimEnd())).toBe('');
  });

  it('a property of a JSON object, whatever its indentation and line ends', () => {
    const value = fc.oneof(word, fc.integer(), fc.constant({ a: 1 }), fc.constant([]));
    fc.assert(
      fc.property(
        fc.dictionary(word, value, { minKeys: 1 }),
        fc.constantFrom('', '  ', '\t', '    '),
        eol,
        (inner, indent, end) => {
          const text = JSON.stringify({ name: 'a', hooks: inner, z: 1 }, undefined, indent).replaceAll(
            '\n',
            end,
          );
          const added = withJsonValue('f', text, ['hooks'], 'secretguard', { run: 'sh "x"' });
          expect(JSON.parse(added)).toEqual({
            name: 'a',
            hooks: { ...inner, secretguard: { run: 'sh "x"' } },
            z: 1,
          });
          expect(withoutJsonKey('f', added, ['hooks'], 'secretguard')).toBe(text);
        },
      ),
    );
  });

  it('an item of a JSON list', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(word, fc.constant({ a: 1 })), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('', '  ', '\t'),
        eol,
        (items, indent, end) => {
          const text = JSON.stringify({ list: items, z: 1 }, undefined, indent).replaceAll('\n', end);
          const added = withJsonItem('f', text, ['list'], { command: 'secretguard' });
          expect(JSON.parse(added)).toEqual({ list: [...items, { command: 'secretguard' }], z: 1 });
          expect(jsonItems('f', added, ['list'])).toHaveLength(items.length + 1);
          expect(withoutJsonItems('f', added, ['list'], (item) => item.includes('secretguard'))).toBe(text);
        },
      ),
    );
  });

  it('a command in any lefthook.yml, which says the same otherwise', () => {
    const command = fc.tuple(word, word).map(([name, run]) => [`${name}:`, `  run: ${run} # why`]);
    const hook = fc.tuple(
      fc.constantFrom('pre-commit', 'pre-push', 'post-merge'),
      fc.uniqueArray(command, { minLength: 1, maxLength: 3, selector: ([name]) => name }),
      fc.constantFrom('  ', '    '),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(hook, { minLength: 1, selector: ([name]) => name }),
        eol,
        fc.boolean(),
        (hooks, end, ended) => {
          const lines = hooks.flatMap(([name, commands, step]) => [
            '# a comment',
            `${name}:`,
            `${step}parallel: true`,
            `${step}commands:`,
            ...commands.flat().map((line) => step + step + line),
            '',
          ]);
          const text = lines.join(end) + (ended ? end : '');
          const added = addToYaml('lefthook.yml', text, [
            commandOf('pre-commit', 'lefthook.yml'),
            commandOf('pre-push', 'lefthook.yml'),
          ]);
          const after: unknown = parse(added);
          expect(after).toMatchObject(parse(text));
          expect(after).toMatchObject({
            'pre-commit': { commands: { secretguard: { run: expect.stringContaining('launcher.sh') } } },
            'pre-push': { commands: { secretguard: { use_stdin: true } } },
          });
          expect(removeMarked(added)).toBe(text);
        },
      ),
    );
  });
});
