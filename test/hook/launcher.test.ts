import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONFIG_PLACES } from '../../src/config/load.ts';
import {
  GLOBAL_ARGS,
  HIDING_VARIABLES,
  PLAIN_VARIABLES,
  STAGED_DIFF_ARGS,
} from '../../src/git/environment.ts';

const launcher = readFileSync('hooks/launcher.sh', 'utf8').replaceAll('\\\n', ' ');
const body = (name: string): string =>
  new RegExp(`^${name}\\(\\) \\{\\n([\\s\\S]*?)\\n\\}`, 'm').exec(launcher)?.[1] ?? '';
const words = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '');

test('the launcher asks git for exactly the diff that the detector reads', () => {
  const plain = words(body('plain_git').replace('"$@"', ''));
  const staged = words(body('staged_diff'));
  expect(plain[0]).toBe('git');
  expect(staged[0]).toBe('plain_git');
  const asked = [...plain.slice(1), ...staged.slice(1)];
  // The order of settings before the command does not matter; what follows it is the same, in order.
  const at = (args: readonly string[]) => args.indexOf('diff');
  expect(asked.slice(at(asked))).toEqual([...STAGED_DIFF_ARGS].slice(at(STAGED_DIFF_ARGS)));
  expect(asked.slice(0, at(asked)).sort()).toEqual(
    [...STAGED_DIFF_ARGS].slice(0, at(STAGED_DIFF_ARGS)).sort(),
  );
  expect(GLOBAL_ARGS.filter((arg) => arg.startsWith('core.') && !plain.includes(arg))).toEqual([]);
});

test('the launcher takes out and sets the variables that git is never to see', () => {
  const unset = words([...launcher.matchAll(/^unset (.*)$/gm)].map((match) => match[1]).join(' '));
  expect(HIDING_VARIABLES.filter((name) => !unset.includes(name))).toEqual([]);
  const set = words(/^export (.*)$/m.exec(launcher)?.[1] ?? '').map((pair) => pair.replace(/''$/, ''));
  // Grafts have no part in what is staged, and git would print a hint about their file; Node sets it for its own gits.
  const wanted = Object.entries(PLAIN_VARIABLES)
    .filter(([name]) => name !== 'GIT_GRAFT_FILE')
    .map(([name, value]) => `${name}=${value}`);
  expect(set.sort()).toEqual(wanted.sort());
});

test('the launcher looks for a config where it is loaded from', () => {
  const looked = /for config in (.*); do/.exec(launcher)?.[1] ?? '';
  expect([...words(looked)].sort()).toEqual([...CONFIG_PLACES].sort());
});

test('all hooks go the same way, but for their names and for what git tells some of them', () => {
  const linesOf = (hook: string): readonly string[] =>
    readFileSync(`hooks/${hook}`, 'utf8')
      .replace(/^# The \w+ goes/m, '# It goes')
      .replace(/ echo "secretguard: the \w+ is blocked, .*/, ' echo')
      .replace(`${hook} "$@"`, 'HOOK "$@"')
      .replace(/^# What git said on standard input[\s\S]*?^fi\n/m, '')
      .split('\n');
  const [commit, push] = [linesOf('pre-commit'), linesOf('pre-push')];
  expect(linesOf('commit-msg')).toEqual(commit);
  expect(linesOf('pre-merge-commit')).toEqual(commit);
  expect(linesOf('pre-receive')).toEqual(push);
  const start = /HOOK "\$@"|# shellcheck/;
  expect(push.filter((line) => commit.includes(line) && !start.test(line))).toEqual(
    commit.filter((line) => !start.test(line)),
  );
});
