import pc from 'picocolors';
import type { Severity } from '../detect/rule.ts';
import type { GuardProblem } from '../guard/problem.ts';
import type { DocumentFinding, ReportDocument } from './document.ts';
import { printable } from './printable.ts';
import { stepsInOrder } from './remedy.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { remedyLines, wrap } from './text-steps.ts';
import { headline, inOneLine, summaryOf } from './text-summary.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { allowedWords, count, GUARD_WORDS, skippedName } from './words.ts';

/** What paints a text, or leaves it as it is. */
export type Colors = ReturnType<typeof pc.createColors>;

/**
 * The report for a person: what blocks first, each with its place, its mask, its id and what to do; then
 * one line for each thing that does not block, then the sum of it all. Every word from outside goes through
 * `printable`.
 */
export const renderText: Reporter = (document, options) => {
  const verdict = verdictOf(document, options.failOn);
  const colors = pc.createColors(options.color);
  const blocks = verdict.blocking.length + verdict.guardBlocking.length;
  // No list is spread into a call: of a hundred thousand findings it would not fit on the stack.
  const lines = [
    ...(blocks > 0 && !options.quiet ? [colors.bold(headline(document, verdict, options)), ''] : []),
    ...blockingLines(document, verdict, colors, options),
    ...(blocks > 0 && options.message !== undefined
      ? [...options.message.trimEnd().split('\n').map(printable), '']
      : []),
    ...unscannedLines(verdict, colors, options),
    ...(options.quiet
      ? []
      : [
          ...quietLines(document, verdict, colors, options),
          ...(inOneLine(verdict, options.hook) ? [] : document.notes).map(
            (note) => `${colors.yellow('note')} ${printable(note)}`,
          ),
          summaryOf(document, verdict, colors, options),
        ]),
  ];
  while (lines.at(-1) === '') lines.pop();
  // GitHub's runner takes a line for a command of its own that begins so, with blanks before it or none.
  return lines.length === 0 ? '' : `${lines.join('\n').replace(/^( *)::/gm, '$1./::')}\n`;
};

/** Of more findings than this that block, so many are told with their way out, and one of each rule; the others have a line each. */
const MANY = 20;
const IN_FULL = 10;

/** The last line of that report alone, without colours: for a log, where the report itself goes elsewhere. */
export function summaryLine(document: ReportDocument, options: ReportOptions): string {
  return summaryOf(document, verdictOf(document, options.failOn), pc.createColors(false), options);
}

function blockingLines(
  { source }: ReportDocument,
  verdict: Verdict,
  colors: Colors,
  options: ReportOptions,
): readonly string[] {
  const lines: string[] = [];
  const rules = new Set<string>();
  const others: DocumentFinding[] = [];
  const isLong = verdict.blocking.length > MANY && !options.verbose;
  // What ten findings have in common is said once: with the first of them, or the last where it closes what they began.
  const said = new Set<string>();
  const closing = new Map<string, DocumentFinding>();
  for (const finding of verdict.blocking)
    for (const step of finding.remedy.steps) if (step.startsWith('then ')) closing.set(step, finding);
  for (const [at, finding] of verdict.blocking.entries()) {
    // In a commit each has a step of its own on the way out.
    if (isLong && at >= IN_FULL && rules.has(finding.ruleId) && finding.commit === undefined) {
      others.push(finding);
      continue;
    }
    rules.add(finding.ruleId);
    lines.push(`${badge(finding.severity, colors)} ${colors.bold(printable(finding.title))}`);
    lines.push(`  ${colors.underline(placeOf(finding))}${commitOf(finding, colors)}`);
    lines.push(`  ${factsOf(finding, colors)}`);
    if (options.verbose) lines.push(...whyLines(finding, colors, options));
    const steps = stepsInOrder(finding.remedy).filter((step) => (closing.get(step) ?? finding) === finding);
    lines.push(...remedyLines(steps, said, colors, options), '');
  }
  if (others.length > 0) {
    const steps = [
      'all that can be moved out of the code at once: `npx secretguard fix`',
      ...(source.kind === 'files'
        ? ['an old repo? Start from here, and deal with these later: `npx secretguard baseline`']
        : []),
    ];
    for (const finding of others) lines.push(lineOf(finding, colors));
    lines.push(...remedyLines(steps, said, colors, options), '');
  }
  for (const problem of verdict.guardBlocking) {
    lines.push(
      `${badge(problem.severity, colors)} ${colors.bold(printable(problem.path))} ${GUARD_WORDS[problem.problem]}`,
    );
    lines.push(`  ${guardFacts(problem, colors)}`);
    lines.push(...remedyLines(problem.remedy.steps, said, colors, options), '');
  }
  return lines;
}

/** A finding in one line. */
function lineOf(finding: DocumentFinding, colors: Colors): string {
  return `${badge(finding.severity, colors)} ${placeOf(finding)}${commitOf(finding, colors)}  ${printable(finding.title)}  ${factsOf(finding, colors)}`;
}

function factsOf(finding: DocumentFinding, colors: Colors): string {
  const decoded =
    finding.decodedFrom === undefined
      ? ''
      : `  ${colors.dim('decoded from')} ${printable(finding.decodedFrom.join(', '))}`;
  return `${printable(finding.masked)}  ${colors.dim('rule')} ${printable(finding.ruleId)}  ${colors.dim('id')} ${printable(finding.id)}${decoded}`;
}

function guardFacts({ problem, by }: GuardProblem, colors: Colors): string {
  const decided =
    by === undefined
      ? ''
      : `  ${colors.dim('decided by')} ${printable(by.file)}:${by.line} ${printable(by.pattern)}`;
  return `${colors.dim('problem')} ${problem}${decided}`;
}

function whyLines(finding: DocumentFinding, colors: Colors, options: ReportOptions): readonly string[] {
  if (finding.because === undefined || finding.because.length === 0) return [];
  return wrap(`why: ${finding.because.map(printable).join(', ')}`, 2, options.width).map((line) =>
    colors.dim(line),
  );
}

function unscannedLines(verdict: Verdict, colors: Colors, options: ReportOptions): readonly string[] {
  if (verdict.unscanned.length === 0) return [];
  const told = new Map<string, number>();
  const shown = verdict.unscanned
    .filter(({ reason }) => {
      const times = told.get(reason) ?? 0;
      told.set(reason, times + 1);
      return options.verbose || times < 3;
    })
    .slice(0, options.verbose ? undefined : 20);
  const more = verdict.unscanned.length - shown.length;
  return [
    colors.bold(
      `${count(verdict.unscanned.length, 'part')} of the input not scanned, so this is no "clean":`,
    ),
    ...shown.map((skipped) => `  ${printable(`${skippedName(skipped)}: ${skipped.reason}`)}`),
    ...(more > 0
      ? [
          `  … and ${more.toLocaleString('en-US')} more${options.hook === undefined ? ' (`--verbose` lists all)' : ''}`,
        ]
      : []),
    '',
  ];
}

/** What does not block, one line each; in a hook only the warnings about files. */
function quietLines(
  document: ReportDocument,
  verdict: Verdict,
  colors: Colors,
  options: ReportOptions,
): readonly string[] {
  const lines: string[] = [];
  const absent = verdict.guardWarnings.filter(({ problem }) => problem === 'uncovered');
  const apart =
    absent.length > 1 ? verdict.guardWarnings.filter((p) => !absent.includes(p)) : verdict.guardWarnings;
  for (const problem of apart) {
    lines.push(
      `${colors.yellow('warning')} ${printable(problem.path)} ${GUARD_WORDS[problem.problem]}${warningStep(problem)}`,
    );
  }
  if (absent.length > 1) {
    const names = absent.map(({ path }) => printable(path)).join(', ');
    lines.push(
      `${colors.yellow('warning')} ${names} are not there, but git would take them if they appeared (npx secretguard check-ignore --fix writes the lines)`,
    );
  }
  if (options.hook === undefined) {
    for (const finding of verdict.below) lines.push(lineOf(finding, colors));
  }
  if (options.verbose) {
    for (const finding of verdict.allowed) {
      const words = finding.allowed === undefined ? '' : printable(allowedWords(finding.allowed));
      lines.push(
        colors.dim(
          `allowed ${placeOf(finding)}  ${printable(finding.ruleId)}  ${printable(finding.masked)}  ${words}`,
        ),
      );
    }
    for (const skipped of document.skipped.filter(({ harmless }) => harmless === true))
      lines.push(colors.dim(printable(`in part ${skippedName(skipped)}: ${skipped.reason}`)));
  }
  if (lines.length > 0) lines.push('');
  return lines;
}

function warningStep({ remedy }: GuardProblem): string {
  const [step] = remedy.steps;
  return step === undefined ? '' : ` (${printable(step).replaceAll('`', '')})`;
}

function badge(severity: Severity, colors: Colors): string {
  const word = severity.toUpperCase();
  switch (severity) {
    case 'critical':
      return colors.bold(colors.red(word));
    case 'high':
      return colors.red(word);
    case 'medium':
      return colors.yellow(word);
    case 'low':
      return colors.dim(word);
  }
}

/** `file:line:column`, as terminals and editors make it clickable; a message has lines only. */
function placeOf({ file, startLine, startColumn }: DocumentFinding): string {
  return `${printable(file)}:${startLine}:${startColumn}`;
}

function commitOf({ commit }: DocumentFinding, colors: Colors): string {
  return commit === undefined ? '' : `  ${colors.dim('commit')} ${shortCommit(commit)}`;
}

function shortCommit(commit: string): string {
  return printable(commit).slice(0, 12);
}
