import { ExitCode } from '../../exit-code.ts';
import { uninstallGlobal } from '../../install/global.ts';
import { type UninstallResult, uninstall } from '../../install/uninstall.ts';
import { printable } from '../../report/printable.ts';
import type { Command } from '../command.ts';
import { FLAGS } from '../flags.ts';
import { editWords, packageFiles } from './install.ts';

/** `secretguard uninstall`: takes out exactly what install put in. */
export const command: Command = {
  arity: { least: 0, most: 0 },
  details: ['Hook files are byte for byte what they were. The log stays unless --purge.'],
  run: async (session) => {
    const { flags, quiet, say } = session;
    const dryRun = flags.has(FLAGS.dryRun);
    const purge = flags.has(FLAGS.purge);
    const { wasInstalled, edits, notes } = flags.has(FLAGS.global)
      ? await withoutGlobal({ env: { ...session.env }, purge, dryRun })
      : await uninstall({ cwd: session.cwd, purge, dryRun, files: packageFiles(session) });
    if (quiet) return ExitCode.Clean;
    for (const edit of edits) say(`${dryRun ? 'would be done: ' : ''}${editWords(edit)}\n`);
    for (const note of notes) say(`note: ${printable(note)}\n`);
    if (!wasInstalled) say('secretguard was not installed here; nothing was changed\n');
    else if (!dryRun) say('secretguard is uninstalled\n');
    return ExitCode.Clean;
  },
};

async function withoutGlobal(
  request: Parameters<typeof uninstallGlobal>[0],
): Promise<Pick<UninstallResult, 'wasInstalled' | 'edits' | 'notes'>> {
  const { edits, changed, notes } = await uninstallGlobal(request);
  return { wasInstalled: changed || edits.length > 0, edits: request.dryRun ? edits : [], notes };
}
