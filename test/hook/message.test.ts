import { expect, test } from 'vitest';
import { storedMessage } from '../../src/hook/message.ts';
import { createRepository } from '../support/repository.ts';

/** Lines that some setting takes for a comment. */
const BODY = '# heading\nword\n; list\n  indented\n';
const SCISSORS = ' ------------------------ >8 ------------------------';

const told = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '');

const every = [undefined, 'strip', 'whitespace', 'verbatim', 'scissors'].flatMap((cleanup) =>
  [undefined, ';', 'auto'].map((comment) => [cleanup, comment] as const),
);

test.each(every)(
  'commit.cleanup %s and core.commentChar %s: what git stores is what counts',
  async (cleanup, comment) => {
    const repository = createRepository();
    const { root } = repository;
    if (cleanup !== undefined) repository.config('commit.cleanup', cleanup);
    if (comment !== undefined) repository.config('core.commentChar', comment);
    repository.write('.git/hooks/commit-msg', '#!/bin/sh\ncp "$1" .git/as-it-came\n', 0o755);
    for (const args of [['-e'], ['-e', '-v'], []]) {
      for (const body of [BODY, `${BODY}#${SCISSORS}\nbelow\n; last\n`]) {
        repository.write('.git/body', body);
        repository.stage({ 'a.txt': `${args} ${body.length}\n` });
        const env = { ...repository.env, GIT_EDITOR: args.length > 0 ? 'true' : ':' };
        repository.run(['commit', '--quiet', '-F', '.git/body', ...args], { env });
        const stored = told(repository.git('log', '-1', '--format=%B'));
        const ours = told((await storedMessage('.git/as-it-came', root, env)).toString());
        // git's own scissors line is told from a person's: more may be looked at, never less.
        if (body === BODY) expect(ours, args.join(' ')).toEqual(stored);
        else expect(ours, args.join(' ')).toEqual(expect.arrayContaining([...stored]));
      }
    }
  },
);

test('a message whose last line does not end is read to its end', async () => {
  const repository = createRepository();
  repository.write('message', 'one\ntwo');
  const env = { ...repository.env, GIT_EDITOR: ':' };
  expect((await storedMessage('message', repository.root, env)).toString()).toBe('one\ntwo');
});

test('a config that git cannot read, or a message that is not there, is an error', async () => {
  const repository = createRepository();
  const { root, env } = repository;
  await expect(storedMessage('message', root, env)).rejects.toMatchObject({ code: 'unreadable-input' });
  repository.write('message', 'one\n');
  repository.write('.git/config', '[core\n');
  await expect(storedMessage('message', root, env)).rejects.toMatchObject({ code: 'git-failed' });
});

test.each([
  ['nothing of git is left in it, so that nobody knows the sign', 'auto', 'word\n; last\n', 'word\n; last\n'],
  ['the last line is one letter, which is no sign', 'auto', 'xyz\nword\nx\n', 'xyz\nword\nx\n'],
  [
    'git speaks another language',
    '#',
    `word\n#${SCISSORS}\n# Ändern oder entfernen Sie nicht die obige Zeile.\ndiff --git a/x b/x\n+x\n`,
    'word\n',
  ],
  ['a person cites scissors', '#', `word\n#${SCISSORS}\n# cut\nmore\n`, 'word\n\n\nmore\n'],
  ['a person cites scissors above a diff', '#', `word\n#${SCISSORS}\ndiff --git\n`, 'word\n\ndiff --git\n'],
])('a message from an editor, where %s', async (_, comment, text, stored) => {
  const repository = createRepository();
  repository.config('core.commentChar', comment);
  repository.write('message', text);
  const env = { ...repository.env, GIT_EDITOR: 'vi' };
  expect((await storedMessage('message', repository.root, env)).toString()).toBe(stored);
});
