import { performance } from 'node:perf_hooks';
import type { Config } from '../../config/config.ts';
import { detectorInForce } from '../../detector-in-force.ts';
import { NOT_IN_CLONE } from '../../git/object.ts';
import { type AuditRequest, type AuditResult, audit } from '../../guard/audit.ts';
import { holdsSecretOf } from '../../guard/content.ts';
import { fixIgnore } from '../../guard/fix.ts';
import { documentOf } from '../../report/document.ts';
import { printable } from '../../report/printable.ts';
import { VERSION } from '../../version.ts';
import type { Command, Session } from '../command.ts';
import { FLAGS } from '../flags.ts';

/** `secretguard check-ignore`: audits env-style files against the ignore rules of git, npm and Docker, and mends them. */
export const command: Command = {
  arity: { least: 0, most: Number.POSITIVE_INFINITY },
  offers: 'files',
  examples: [
    ['secretguard check-ignore', 'which env-style files git tracks, would add, or could publish'],
    ['secretguard check-ignore --fix', 'the same, once the missing lines are written'],
  ],
  run: async (session) => {
    const started = performance.now();
    const config = await session.config();
    const result = await auditOrFix(session, config);
    const report = {
      version: 1,
      tool: { name: 'secretguard', version: VERSION },
      source: { kind: 'guard', paths: session.operands },
      findings: [],
      guard: result.problems,
      skipped: result.unread.map((file) => ({ file, reason: NOT_IN_CLONE })),
      notes: result.notes,
      stats: { files: result.files, bytes: 0, milliseconds: Math.round(performance.now() - started) },
    } as const;
    return session.deliver(documentOf(report, { verbose: session.verbose }), config);
  },
};

async function auditOrFix(session: Session, config: Config): Promise<AuditResult> {
  const { flags } = session;
  const detector = detectorInForce(config, false);
  const request: AuditRequest = {
    cwd: session.cwd,
    paths: session.operands,
    config,
    history: flags.has(FLAGS.history),
    strict: flags.has(FLAGS.strict),
    holdsSecret: holdsSecretOf(detector),
    env: { ...session.env },
    signal: session.signal,
  };
  const untrack = flags.has(FLAGS.untrack);
  if (!untrack && !flags.has(FLAGS.fix)) return audit(request);
  const { edits, untracked, after } = await fixIgnore({ ...request, untrack });
  if (!session.quiet) {
    for (const { file, lines } of edits) {
      for (const line of lines) session.say(`${printable(file)}: added ${printable(line)}\n`);
    }
    for (const path of untracked) {
      session.say(`${printable(path)}: taken out of git, kept on disk; commit the removal\n`);
    }
    if (edits.length === 0 && untracked.length === 0) session.say('nothing to write\n');
  }
  return after;
}
