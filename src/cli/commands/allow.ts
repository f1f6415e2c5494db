import { ALLOW_FILE, makeAllowEntries, readAllowFile, writeAllowFile } from '../../allow/allow-file.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { committerOf } from '../../hook/committer.ts';
import { printable } from '../../report/printable.ts';
import type { Command } from '../command.ts';
import { FLAGS } from '../flags.ts';
import { findById } from '../lookup.ts';

const HELP = 'secretguard allow --help';

/** `secretguard allow ID --reason TEXT [--expires DAY]`: lets one secret pass from now on. */
export const command: Command = {
  summary: 'let one finding pass, by the id that the report shows',
  operands: 'ID',
  arity: { least: 1, most: 1 },
  details: [
    `Writes an entry into ${ALLOW_FILE}, to be committed: a slow salted hash of the value, with who,\nwhen and why. The same secret passes wherever it stands; another one on the same line does not.`,
  ],
  examples: [
    ['secretguard allow 3f9a2b1c7d04 --reason "test account, no rights"', 'the id is in the report'],
  ],
  run: async (session) => {
    const reason = session.flags.value(FLAGS.reason)?.trim() ?? '';
    if (reason === '') throw failure('bad-flag', ['--reason', 'is needed: say why this may pass', HELP]);
    const id = (session.operands[0] ?? '').toLowerCase();
    if (!/^[0-9a-f]{4,12}$/.test(id))
      throw failure('bad-operand', ['ID is the 12 hex digits of a report (4 at least)', HELP]);
    const [finding, second] = await findById(session, id);
    if (!finding) throw failure('no-such-finding', [id]);
    if (second) throw failure('bad-operand', [`${id} is the start of more than one id`, HELP]);
    const root = await session.root();
    const known = readAllowFile(root);
    const expires = session.flags.value(FLAGS.expires);
    const when = new Date().toISOString().slice(0, 10);
    const by = (await committerOf(session.cwd, { ...session.env })) || 'unknown';
    const entry = { finding, by, when, reason, ...(expires === undefined ? {} : { expires }) };
    const made = await makeAllowEntries([entry], known);
    const renewed = new Set(made.map(({ hash }) => hash));
    writeAllowFile(root, [...known.filter(({ hash }) => !renewed.has(hash)), ...made]);
    if (!session.quiet) {
      const place = `${printable(finding.path)}:${finding.startLine}`;
      session.say(
        `allowed ${finding.ruleId} at ${place}${expires === undefined ? '' : ` until ${expires}`}\ncommit the entry: git add ${ALLOW_FILE}\n`,
      );
    }
    return ExitCode.Clean;
  },
};
