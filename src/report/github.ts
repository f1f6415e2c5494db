import { printable } from './printable.ts';
import { stepsInOrder } from './remedy.ts';
import type { Reporter } from './reporter.ts';
import { verdictOf } from './verdict.ts';
import { count, GUARD_WORDS, skippedName, sourceWords, unguarded } from './words.ts';

/**
 * GitHub Actions workflow commands, which become annotations on the lines of a pull request:
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * What blocks is an error, what does not is a warning; what is allowed is left out. The last line, for the
 * log, is no command.
 */
export const renderGithub: Reporter = (document, { failOn }) => {
  const verdict = verdictOf(document, failOn);
  const blocking = new Set<unknown>([...verdict.blocking, ...verdict.guardBlocking]);
  const lines: string[] = [];
  for (const finding of [...verdict.blocking, ...verdict.below]) {
    const { file, startLine, endLine, startColumn, remedy } = finding;
    lines.push(
      command(
        blocking.has(finding) ? 'error' : 'warning',
        { file, line: startLine, endLine, col: startColumn, title: `${finding.title} (${finding.ruleId})` },
        [
          `${printable(finding.masked)}, id ${printable(finding.id)}`,
          ...stepsInOrder(remedy).map(printable),
        ].join('\n'),
      ),
    );
  }
  for (const problem of document.guard) {
    lines.push(
      command(
        blocking.has(problem) ? 'error' : 'warning',
        { file: problem.path, title: `Env-style file: ${problem.problem}` },
        [
          `${printable(problem.path)} ${GUARD_WORDS[problem.problem]}`,
          ...problem.remedy.steps.map(printable),
        ].join('\n'),
      ),
    );
  }
  for (const skipped of verdict.unscanned) {
    const words = printable(`${skippedName(skipped)}: ${skipped.reason}`);
    lines.push(command('error', { file: skipped.file, title: 'Not scanned' }, words));
  }
  for (const note of document.notes) lines.push(command('notice', {}, printable(note)));
  const sum = [
    count(verdict.blocking.length, 'secret'),
    unguarded(verdict.guardBlocking) || '0 unguarded files',
    ...(verdict.below.length > 0 ? [`${verdict.below.length} below ${failOn}`] : []),
    ...(verdict.allowed.length > 0 ? [`${verdict.allowed.length} allowed`] : []),
    ...(verdict.unscanned.length > 0 ? [`${verdict.unscanned.length} not scanned`] : []),
  ];
  lines.push(`secretguard: ${sum.join(', ')} in ${printable(sourceWords(document.source))}`);
  return `${lines.join('\n')}\n`;
};

/** `::name key=value,key=value::message`, with the escapes of actions/toolkit, packages/core/src/command.ts. */
function command(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(
    ([key, value]) =>
      `${key}=${escapeData(printable(String(value)))
        .replaceAll(':', '%3A')
        .replaceAll(',', '%2C')}`,
  );
  return `::${name}${pairs.length > 0 ? ` ${pairs.join(',')}` : ''}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
