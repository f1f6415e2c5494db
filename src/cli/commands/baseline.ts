import { ALLOW_FILE, addAllowEntries, makeAllowEntries, readAllowFile } from '../../allow/allow-file.ts';
import { ExitCode } from '../../exit-code.ts';
import { committerOf } from '../../hook/committer.ts';
import { countsOf } from '../../report/verdict.ts';
import { count } from '../../report/words.ts';
import type { Command } from '../command.ts';
import { FLAGS } from '../flags.ts';
import { openFindings } from '../lookup.ts';

/** `secretguard baseline`: allows everything found today, so that the hooks only speak of what is new. */
export const command: Command = {
  arity: { least: 0, most: 0 },
  details: [
    `Writes an entry into ${ALLOW_FILE} for each secret in the work tree and in what is staged. They are\nstill secrets in the open: rotate them, critical ones first. \`scan --no-allow\` lists them.`,
  ],
  run: async (session) => {
    const root = await session.root();
    const known = readAllowFile(root);
    const findings = await openFindings(session);
    const when = new Date().toISOString().slice(0, 10);
    const by = (await committerOf(session.cwd, { ...session.env })) || 'unknown';
    const reason = session.flags.value(FLAGS.reason) ?? 'baseline: was there before secretguard';
    const expires = session.flags.value(FLAGS.expires);
    const made = await makeAllowEntries(
      findings.map((finding) => ({
        finding,
        by,
        when,
        reason,
        ...(expires === undefined ? {} : { expires }),
      })),
      known,
    );
    if (made.length > 0) await addAllowEntries(root, made);
    if (!session.quiet) {
      const bySeverity = countsOf(findings).map(([severity, number]) => `${number} ${severity}`);
      session.say(
        made.length === 0
          ? 'nothing to allow: nothing is found that is not allowed already\n'
          : `allowed ${count(made.length, 'secret')} in ${count(findings.length, 'place')} (${bySeverity.join(', ')})\ncommit the file: git add ${ALLOW_FILE}\nthey are in the open all the same; list them with: secretguard scan --no-allow\n`,
      );
    }
    return ExitCode.Clean;
  },
};
