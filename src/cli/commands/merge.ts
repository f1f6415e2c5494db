import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { failure } from '../../errors.ts';
import { mergeReports } from '../../report/merge.ts';
import { readReport } from '../../report/schema.ts';
import type { Command } from '../command.ts';

/** `secretguard merge REPORT…`: joins the JSON reports of the shards of one scan. */
export const command: Command = {
  summary: 'join the JSON reports of the shards of one scan',
  operands: 'REPORT…',
  arity: { least: 1, most: Number.POSITIVE_INFINITY },
  offers: 'files',
  details: [
    'Takes what `secretguard scan --shard I/N --format json` wrote. A shard whose report is missing\ncounts as not scanned: the exit code is 2 then, not 0.',
  ],
  examples: [
    ['secretguard merge shard-*.json --format sarif --output all.sarif', 'one report of a CI matrix'],
  ],
  run: async (session) => {
    const reports = session.operands.map((name) => ({
      name,
      document: readReport(name, read(resolve(session.cwd, name), name)),
    }));
    return session.deliver(mergeReports(reports), await session.config());
  },
};

function read(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw failure('unreadable-input', [name, reason], error);
  }
}
