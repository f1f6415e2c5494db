import type { ReportDocument } from './document.ts';
import { printable } from './printable.ts';
import type { ReportOptions } from './reporter.ts';
import type { Colors } from './text.ts';
import type { Verdict } from './verdict.ts';
import { count, duration, size, sourceWords, unguarded } from './words.ts';

const HOOK_WORDS: Readonly<Record<string, string>> = {
  'pre-commit': 'this commit',
  'pre-merge-commit': 'this merge',
  'commit-msg': 'this commit',
  'pre-push': 'this push',
  'pre-receive': 'this push',
};

/** What blocks: `1 secret and 2 unguarded files`; '' for nothing. */
export function blockingWords({ blocking, guardBlocking }: Verdict): string {
  return [blocking.length > 0 ? count(blocking.length, 'secret') : '', unguarded(guardBlocking)]
    .filter((words) => words !== '')
    .join(' and ');
}

/** What is said where nothing blocks. */
export function nothingWords({ below }: Verdict): string {
  return `nothing ${below.length > 0 ? 'that blocks' : 'found'}`;
}

/** What a report starts with, where something blocks. */
export function headline(document: ReportDocument, verdict: Verdict, { hook }: ReportOptions): string {
  const what = blockingWords(verdict);
  return hook === undefined
    ? `secretguard found ${what} in ${printable(sourceWords(document.source))}`
    : `secretguard blocked ${HOOK_WORDS[hook] ?? printable(hook)}: ${what}`;
}

/** A hook that lets everything pass says one line at most, its notes included. */
export function inOneLine(verdict: Verdict, hook: string | undefined): boolean {
  const blocks = verdict.blocking.length + verdict.guardBlocking.length + verdict.unscanned.length;
  return hook !== undefined && blocks === 0;
}

/** The last line of a report: what came of it, what else there is, and how much was looked at; '' where all of it was said. */
export function summaryOf(
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
            unguarded(verdict.guardBlocking),
          ]
            .filter((words) => words !== '')
            .join(', '),
        )
      : verdict.unscanned.length > 0
        ? colors.yellow(
            `secretguard: ${nothingWords(verdict)} in what was scanned of ${printable(sourceWords(document.source))}`,
          )
        : colors.green(
            document.source.kind === 'guard'
              ? 'secretguard: every env-style file is guarded'
              : `secretguard: ${nothingWords(verdict)} in ${printable(sourceWords(document.source))}`,
          );
  const { files, bytes, milliseconds, commits } = document.stats;
  const effort = [
    commits === undefined ? '' : count(commits, 'commit'),
    document.source.kind === 'guard' || hook !== undefined ? '' : `${count(files, 'file')}, ${size(bytes)}`,
    hook === undefined ? duration(milliseconds) : '',
  ].filter((words) => words !== '');
  return [outcome, ...besides, ...(effort.length > 0 ? [colors.dim(effort.join(', '))] : [])].join(' · ');
}
