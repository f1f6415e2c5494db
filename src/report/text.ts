import pc from 'picocolors';
import type { Severity } from '../detect/rule.ts';
import type { GuardProblem } from '../guard/problem.ts';
import type { DocumentFinding, ReportDocument } from './document.ts';
import { printable } from './printable.ts';
import type { Remedy } from './remedy.ts';
import type { Reporter, ReportOptions } from './reporter.ts';
import { type Verdict, verdictOf } from './verdict.ts';
import { allowedWords, count, duration, GUARD_WORDS, size, sourceWords } from './words.ts';

type Colors = ReturnType<typeof pc.createColors>;

/**
 * The report for a person: what blocks first, each with its place, its mask, its id and what to do; then
 * one line for each thing that does not block, then the sum of it all. Every word from outside goes through
 * `printable`.
 */
export const renderText: Reporter = (document, options) => {
  const verdict = verdictOf(document, options.failOn);
  const colors = pc.createColors(options.color);
  const blocks = verdict.blocking.length + verdict.guardBlocking.length;
  const lines: string[] = [];
  if (blocks > 0 && !options.quiet) lines.push(colors.bold(headline(document, verdict, options)), '');
  lines.push(...blockingLines(verdict, colors, options));
  if (blocks > 0 && options.message !== undefined) {
    lines.push(...options.message.trimEnd().split('\n').map(printable), '');
  }
  lines.push(...unscannedLines(verdict, colors, options));
  if (!options.quiet) {
    lines.push(...quietLines(document, verdict, colors, options));
    if (!inOneLine(verdict, options.hook)) {
      for (const note of document.notes) lines.push(`${colors.yellow('note')} ${printable(note)}`);
    }
    const summary = summaryOf(document, verdict, colors, options);
    if (summary !== '') lines.push(summary);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
};

const HOOK_WORDS: Readonly<Record<string, string>> = {
  'pre-commit': 'this commit',
  'pre-merge-commit': 'this merge',
  'commit-msg': 'this commit',
  'pre-push': 'this push',
  'pre-receive': 'this push',
};

function headline(document: ReportDocument, verdict: Verdict, { hook }: ReportOptions): string {
  const what = [
    verdict.blocking.length > 0 ? count(verdict.blocking.length, 'secret') : '',
    verdict.guardBlocking.length > 0 ? count(verdict.guardBlocking.length, 'unguarded file') : '',
  ]
    .filter((words) => words !== '')
    .join(' and ');
  return hook === undefined
    ? `secretguard found ${what} in ${printable(sourceWords(document.source))}`
    : `secretguard blocked ${HOOK_WORDS[hook] ?? printable(hook)}: ${what}`;
}

function blockingLines(verdict: Verdict, colors: Colors, options: ReportOptions): readonly string[] {
  const lines: string[] = [];
  // What ten findings of one rule have in common is said once.
  const said = new Set<string>();
  for (const finding of verdict.blocking) {
    lines.push(`${badge(finding.severity, colors)} ${colors.bold(printable(finding.title))}`);
    lines.push(`  ${colors.underline(placeOf(finding))}${commitOf(finding, colors)}`);
    lines.push(`  ${factsOf(finding, colors)}`);
    if (options.verbose) lines.push(...whyLines(finding, colors, options));
    lines.push(...remedyLines(finding.remedy, finding.ruleId, said, colors, options), '');
  }
  for (const problem of verdict.guardBlocking) {
    lines.push(
      `${badge(problem.severity, colors)} ${colors.bold(printable(problem.path))} ${GUARD_WORDS[problem.problem]}`,
    );
    lines.push(`  ${guardFacts(problem, colors)}`);
    lines.push(...remedyLines(problem.remedy, problem.problem, said, colors, options), '');
  }
  return lines;
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

function remedyLines(
  remedy: Remedy,
  kind: string,
  said: Set<string>,
  colors: Colors,
  options: ReportOptions,
): readonly string[] {
  const rotate =
    remedy.rotate === undefined
      ? []
      : [
          /^https?:/.test(remedy.rotate)
            ? `revoke it and make a new one: ${remedy.rotate}`
            : `revoke it and make a new one: \`${remedy.rotate}\``,
        ];
  return [...rotate, ...remedy.steps].flatMap((step) => {
    const key = `${kind}\0${step}`;
    if (said.has(key)) return [];
    said.add(key);
    return stepLines(printable(step), colors, options);
  });
}

/** One step; its command or link goes on a line of its own where both do not fit, and is never broken. */
function stepLines(step: string, colors: Colors, { width }: ReportOptions): readonly string[] {
  const [, words, command] = /^(.*?): (`[^`]+`|https?:\/\/\S+)$/.exec(step) ?? [];
  const arrow = colors.cyan('→');
  const paint = (line: string) => line.replace(/`([^`]+)`/g, (_, text: string) => colors.cyan(text));
  const plain = (line: string) => line.replace(/`([^`]+)`/g, '$1');
  if (words !== undefined && command !== undefined) {
    if (4 + plain(step).length <= width) return [`  ${arrow} ${paint(step)}`];
    const head = wrap(`${words}:`, 4, width).map((line) => paint(line).trimStart());
    return [
      ...head.map((line, index) => (index === 0 ? `  ${arrow} ${line}` : `    ${line}`)),
      `      ${colors.cyan(plain(command))}`,
    ];
  }
  return wrap(step, 4, width).map((line, index) =>
    index === 0 ? `  ${arrow} ${paint(line.trimStart())}` : paint(line),
  );
}

function unscannedLines(verdict: Verdict, colors: Colors, options: ReportOptions): readonly string[] {
  if (verdict.unscanned.length === 0) return [];
  const shown = options.verbose ? verdict.unscanned : verdict.unscanned.slice(0, 20);
  const more = verdict.unscanned.length - shown.length;
  return [
    colors.bold(
      `${count(verdict.unscanned.length, 'part')} of the input not scanned, so this is no "clean":`,
    ),
    ...shown.map(
      ({ file, commit, reason }) =>
        `  ${printable(file)}${commit === undefined ? '' : ` (${shortCommit(commit)})`}: ${printable(reason)}`,
    ),
    ...(more > 0 ? [`  … and ${more.toLocaleString('en-US')} more (\`--verbose\` lists all)`] : []),
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
  for (const problem of verdict.guardWarnings) {
    lines.push(
      `${colors.yellow('warning')} ${printable(problem.path)} ${GUARD_WORDS[problem.problem]}${warningStep(problem)}`,
    );
  }
  if (options.hook === undefined) {
    for (const finding of verdict.below) {
      lines.push(
        `${badge(finding.severity, colors)} ${placeOf(finding)}${commitOf(finding, colors)}  ${printable(finding.title)}  ${factsOf(finding, colors)}`,
      );
    }
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
    for (const { file, reason } of document.skipped.filter(({ harmless }) => harmless === true)) {
      lines.push(colors.dim(`in part ${printable(file)}: ${printable(reason)}`));
    }
  }
  if (lines.length > 0) lines.push('');
  return lines;
}

function warningStep({ remedy }: GuardProblem): string {
  const [step] = remedy.steps;
  return step === undefined ? '' : ` (${printable(step).replaceAll('`', '')})`;
}

/** A hook that lets everything pass says one line at most, its notes included. */
function inOneLine(verdict: Verdict, hook: string | undefined): boolean {
  const blocks = verdict.blocking.length + verdict.guardBlocking.length + verdict.unscanned.length;
  return hook !== undefined && blocks === 0;
}

function summaryOf(
  document: ReportDocument,
  verdict: Verdict,
  colors: Colors,
  { hook, failOn }: ReportOptions,
): string {
  const besides = [
    verdict.below.length > 0 ? `${count(verdict.below.length, 'finding')} below ${failOn}` : '',
    verdict.allowed.length > 0 ? `${verdict.allowed.length.toLocaleString('en-US')} allowed` : '',
    verdict.guardWarnings.length > 0 ? count(verdict.guardWarnings.length, 'warning') : '',
    verdict.unscanned.length > 0 ? `${verdict.unscanned.length.toLocaleString('en-US')} not scanned` : '',
  ].filter((words) => words !== '');
  if (inOneLine(verdict, hook)) {
    besides.push(...document.notes.map((note) => colors.yellow(printable(note.replace(/\.$/, '')))));
  }
  const blocks = verdict.blocking.length + verdict.guardBlocking.length;
  if (hook !== undefined && besides.length === 0) {
    // The headline has said it all; without one, there is nothing to say.
    if (blocks > 0 || document.notes.length === 0) return '';
  }
  const outcome =
    blocks > 0
      ? colors.red(
          [
            verdict.counts.length > 0
              ? `${count(verdict.blocking.length, 'secret')} (${verdict.counts.map(([severity, number]) => `${number.toLocaleString('en-US')} ${severity}`).join(', ')})`
              : '',
            verdict.guardBlocking.length > 0 ? count(verdict.guardBlocking.length, 'unguarded file') : '',
          ]
            .filter((words) => words !== '')
            .join(', '),
        )
      : verdict.unscanned.length > 0
        ? colors.yellow(
            `secretguard: nothing found in what was scanned of ${printable(sourceWords(document.source))}`,
          )
        : colors.green(
            document.source.kind === 'guard'
              ? 'secretguard: every env-style file is guarded'
              : `secretguard: nothing ${verdict.below.length > 0 ? 'that blocks' : 'found'} in ${printable(sourceWords(document.source))}`,
          );
  const { files, bytes, milliseconds, commits } = document.stats;
  const effort = [
    commits === undefined ? '' : count(commits, 'commit'),
    document.source.kind === 'guard' || hook !== undefined ? '' : `${count(files, 'file')}, ${size(bytes)}`,
    hook === undefined ? duration(milliseconds) : '',
  ].filter((words) => words !== '');
  return [outcome, ...besides, ...(effort.length > 0 ? [colors.dim(effort.join(', '))] : [])].join(' · ');
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

/** Breaks prose at spaces so that each line, with its indent, fits; what stands in backquotes stays whole. */
function wrap(text: string, indent: number, width: number): readonly string[] {
  const room = Math.max(20, width - indent);
  const words = text.match(/`[^`]*`\S*|\S+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && next.replaceAll('`', '').length > room) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => ' '.repeat(indent) + each);
}
