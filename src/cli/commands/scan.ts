import { createContextReader } from '../../detect/context.ts';
import { failure } from '../../errors.ts';
import { documentOf } from '../../report/document.ts';
import { scan } from '../../scan.ts';
import type { ScanSource } from '../../scan-source.ts';
import type { Command, Session } from '../command.ts';
import { compileLess } from '../engine.ts';
import { FLAGS } from '../flags.ts';
import { createProgressLine } from '../progress.ts';

const HELP = 'secretguard scan --help';

/** `secretguard scan`: looks for secrets in files, in what is staged, in commits, or in a text. */
export const command: Command = {
  arity: { least: 0, most: Number.POSITIVE_INFINITY },
  offers: 'files',
  details: [
    'Without a flag that says otherwise, the files and folders given (the whole work tree when none is)\nare scanned, without what .gitignore leaves out.',
  ],
  examples: [
    ['secretguard scan', 'the work tree'],
    ['secretguard scan --staged', 'what the next commit would take; the exit code is the hook’s'],
    ['secretguard scan --range origin/main..HEAD --format github', 'a pull request, as annotations'],
    ['secretguard scan --history --no-allow --format html --output audit.html', 'an audit of the whole repo'],
    ['kubectl logs api | secretguard scan --stdin', 'a log before you send it to someone'],
  ],
  interruptible: true,
  run: async (session) => {
    const source = sourceOf(session);
    if (source.kind === 'files' || source.kind === 'history') compileLess();
    const config = await session.config();
    const format = session.flags.value(FLAGS.format);
    // Only the page shows them, be it made now or of the JSON by `merge`.
    const wantsContext = format === 'html' || (format === 'json' && session.verbose);
    const progress = createProgressLine(session.say, session.width);
    const report = await scan({
      cwd: session.cwd,
      source,
      config,
      allow: !session.flags.has(FLAGS.noAllow),
      signal: session.signal,
      ...(wantsContext ? { contextOf: createContextReader } : {}),
      ...(session.errorsToTerminal && !session.quiet ? { onProgress: progress.show } : {}),
    }).finally(progress.clear);
    return session.deliver(documentOf(report, { verbose: session.verbose }), config);
  },
};

function sourceOf({ flags, operands, stdin, stdinIsTerminal, say }: Session): ScanSource {
  const refuseOperands = (flag: string): void => {
    if (operands.length > 0) throw failure('bad-flag', [flag, 'takes no PATH besides', HELP]);
  };
  if (flags.has(FLAGS.staged)) {
    refuseOperands('--staged');
    return { kind: 'staged' };
  }
  const range = flags.value(FLAGS.range);
  if (range !== undefined) {
    refuseOperands('--range');
    // git would take it for an option of its own.
    if (range.startsWith('-')) throw failure('bad-flag', ['--range', 'must be A..B or a commit', HELP]);
    return { kind: 'range', range };
  }
  const shard = flags.value(FLAGS.shard);
  if (flags.has(FLAGS.history)) {
    refuseOperands('--history');
    const since = flags.value(FLAGS.since);
    return {
      kind: 'history',
      ...(since === undefined ? {} : { since }),
      ...(shard === undefined ? {} : { shard }),
    };
  }
  if (flags.has(FLAGS.stdin)) {
    refuseOperands('--stdin');
    if (stdinIsTerminal) say('secretguard: reading from the terminal; end with Ctrl-D\n');
    return { kind: 'text', name: flags.value(FLAGS.stdinFilename) ?? '<stdin>', input: stdin };
  }
  return {
    kind: 'files',
    paths: operands,
    ...(flags.has(FLAGS.noIgnore) ? { ignored: true } : {}),
    ...(shard === undefined ? {} : { shard }),
  };
}
