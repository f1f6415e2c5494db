import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { type LogEntry, readLogLine } from '../../install/log.ts';
import { placeOf } from '../../install/place.ts';
import { printable } from '../../report/printable.ts';
import { count } from '../../report/words.ts';
import { codeOf } from '../../system-error.ts';
import type { Command } from '../command.ts';

/** `secretguard log`: what the hooks of this repo did, oldest first. */
export const command: Command = {
  arity: { least: 0, most: 0 },
  details: ['Oldest first, one event a line. The log holds places and rules, never a secret.'],
  run: async ({ cwd, print, say, quiet }) => {
    const { home } = await placeOf(cwd);
    const lines = [join(home, 'log.1'), join(home, 'log')].flatMap(linesOf);
    const entries = lines.map(readLogLine);
    for (const entry of entries) if (entry) print(`${wordsOf(entry)}\n`);
    const unreadable = entries.filter((entry) => entry === undefined).length;
    if (unreadable > 0)
      say(`${count(unreadable, 'line')} of the log cannot be read (cut off by a full disk?)\n`);
    if (lines.length === 0 && !quiet) say('the hooks have had nothing to tell here yet\n');
    return ExitCode.Clean;
  },
};

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw failure('unreadable-input', [path, codeOf(error)], error);
  }
}

function wordsOf({ time, hook, event, who, reason, findings = [], guard = [] }: LogEntry): string {
  const what = [
    ...findings.map(({ rule, place, why }) => `${place} ${rule}${why === undefined ? '' : ` (${why})`}`),
    ...guard.map(({ path, problem }) => `${path} ${problem}`),
  ];
  return [time, hook, event, who === '' ? '(nobody)' : who, reason ?? '', what.join(', ')]
    .filter((part) => part !== '')
    .map(printable)
    .join('  ');
}
