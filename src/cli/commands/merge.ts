import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../../errors.ts';
import { mergeReports, mergeScans } from '../../report/merge.ts';
import { readReport } from '../../report/schema.ts';
import { codeOf } from '../../system-error.ts';
import type { Command } from '../command.ts';

/** `secretguard merge REPORT…`: joins the JSON reports of the shards of one scan, or of several scans with names. */
export const command: Command = {
  arity: { least: 1, most: Number.POSITIVE_INFINITY },
  offers: 'files',
  details: [
    'Takes what `secretguard scan --format json` wrote. Without names, the reports are the shards of\none scan; one whose report is missing counts as not scanned: the exit code is 2 then, not 0.\nWith names, they are scans of their own, and each file gets its scan’s name in front.',
  ],
  examples: [
    ['secretguard merge shard-*.json --format sarif --output all.sarif', 'one report of a CI matrix'],
    ['secretguard merge api=api.json web=web.json --format html --output all.html', 'one page of two repos'],
  ],
  run: async (session) => {
    const given = session.operands.map((operand) => {
      const [, name, file] = /^([^=/\\]+)=(.+)$/.exec(operand) ?? [];
      return { name, file: file ?? operand };
    });
    const config = await session.config();
    const load = (file: string) => ({
      name: file,
      document: readReport(file, read(resolve(session.cwd, file), file)),
    });
    const named = given.filter(({ name }) => name !== undefined);
    if (named.length === 0) return session.deliver(mergeReports(given.map(({ file }) => load(file))), config);
    if (named.length < given.length) {
      throw failure('bad-operand', [
        'either all reports have a name or none has',
        'secretguard merge --help',
      ]);
    }
    const scans = new Map<string, string[]>();
    for (const { name = '', file } of named) scans.set(name, [...(scans.get(name) ?? []), file]);
    return session.deliver(
      mergeScans([...scans].map(([name, files]) => ({ name, reports: files.map(load) }))),
      config,
    );
  },
};

function read(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw failure('unreadable-input', [name, codeOf(error)], error);
  }
}
