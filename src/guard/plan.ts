/** Which lines make git ignore what it must, as few as can be. */
import type { AssessedFile, Assessment } from './assessment.ts';
import { ignores } from './ignore-rules.ts';
import { type IgnoreLine, ignoreLineOf } from './lines.ts';
import { ignorePattern } from './quote.ts';

/** Wider patterns that stand for several lines at once. */
const WIDER: readonly { readonly line: string; readonly covers: RegExp }[] = [
  { line: '.env.*', covers: /^\.env\.[^/]+$/ },
  { line: '*.env', covers: /^(?!\/)[^/]*\.env$/ },
];

/**
 * The lines that are missing, by ignore file; the order in which they are to be written. A line for one place alone (a key among
 * a test's files, say) changes nothing for a tracked file: it comes with `untrack`.
 */
export function planLines(assessment: Assessment, untrack: boolean): ReadonlyMap<string, readonly string[]> {
  const wanted: readonly IgnoreLine[] = [
    ...assessment.files.filter(needsLine).flatMap(({ raw, file, by, standing }) => {
      const line = ignoreLineOf(raw, file, by);
      return standing.kind === 'tracked' && !untrack && line.line.startsWith('/') ? [] : line;
    }),
    ...assessment.uncovered.map(({ line }) => line),
  ];
  const kept = assessment.files
    .filter(isCommitted)
    .map(({ raw }) => ignorePattern(raw.slice(raw.lastIndexOf('/') + 1)));
  return new Map([...linesByFile(wanted)].map(([file, lines]) => [file, fewest(lines, kept)]));
}

/** Lines by the file that they are for, each once. */
export function linesByFile(lines: readonly IgnoreLine[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, Set<string>>();
  for (const { file, line } of lines) files.set(file, (files.get(file) ?? new Set()).add(line));
  return new Map([...files].map(([file, own]) => [file, [...own]]));
}

/** Whether git would add (or has) the file and must not. */
function needsLine(file: AssessedFile): boolean {
  return file.kind === 'env' && file.judgement.kind === 'secret' && !ignores(file.by);
}

/** Whether the file is meant to be committed: a template, or one that content, convention or config let pass. */
export function isCommitted(file: AssessedFile): boolean {
  return file.kind === 'template' || ['allowed', 'conventional', 'encrypted'].includes(file.judgement.kind);
}

/** The lines, with those that a wider pattern covers replaced by it and its exceptions, where that makes fewer. */
function fewest(lines: readonly string[], kept: readonly string[]): readonly string[] {
  return WIDER.reduce<readonly string[]>((result, { line, covers }) => {
    const covered = result.filter((one) => covers.test(one) && one !== line);
    const exceptions = new Set([
      ...kept.filter((name) => covers.test(name)),
      ...(line === '.env.*' ? ['.env.example'] : []),
    ]);
    const clash = covered.some((one) => exceptions.has(one));
    if (clash || covered.length <= 1 + exceptions.size) return result;
    return [
      ...result.filter((one) => !covered.includes(one)),
      line,
      ...[...exceptions].map((name) => `!${name}`),
    ];
  }, lines);
}
