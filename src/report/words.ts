import type { AllowedBy } from '../detect/finding.ts';
import type { GuardProblemKind } from '../guard/problem.ts';
import type { DocumentSkipped } from './document.ts';
import type { SourceDescription } from './report.ts';

/** What each guard problem means, as the end of a sentence that starts with the file's name. */
export const GUARD_WORDS: Readonly<Record<GuardProblemKind, string>> = {
  tracked: 'is tracked by git',
  unignored: 'is not ignored: the next `git add .` takes it',
  uncovered: 'is not there, but git would take it if it appeared',
  'in-history': 'is not tracked now, but a commit still holds it',
  'npm-published': 'would be published with `npm publish`',
  'docker-context': 'would be sent into the Docker build context',
  'template-secret': 'is a template, but holds what looks like a real value',
  're-included': 'is ignored, then taken back in by a "!" pattern',
};

/** Said to a person who stands in a folder from which `up` (`../..`) leads to the top folder. */
export function topFolderNote(up: string): string {
  return `note paths and git commands are those of the top folder: cd ${up}\n`;
}

/** A line of more paths says nothing: lint-staged names hundreds. */
const MOST_NAMED = 5;

/** What was looked at, as the end of a sentence: "nothing found in …". */
export function sourceWords(source: SourceDescription): string {
  const shard = 'shard' in source ? `part ${source.shard} of ` : '';
  return shard + wholeWords(source);
}

function wholeWords(source: SourceDescription): string {
  switch (source.kind) {
    case 'staged':
      return 'what is staged';
    case 'range':
      return `the commits ${source.range}`;
    case 'outgoing':
      return source.remote === '' ? 'what was pushed' : `the commits for ${source.remote}`;
    case 'history':
      return source.since === undefined ? 'the whole history' : `the history since ${source.since}`;
    case 'files':
      if (source.paths.length > MOST_NAMED) return `${source.paths.length} files and folders`;
      return source.paths.length === 0 ? 'the work tree' : source.paths.join(' ');
    case 'text':
      return source.name;
    case 'message':
      return 'the commit message';
    case 'guard':
      return source.paths.length === 0 ? 'this repository' : source.paths.join(' ');
    case 'merged':
      return source.names.length > 4 ? count(source.names.length, 'scan') : source.names.join(', ');
  }
}

/** Who let a finding pass and why, in one line. */
export function allowedWords(allowed: AllowedBy): string {
  if (allowed.kind === 'comment') {
    return `allowed by the comment ${allowed.marker}${allowed.reason === undefined ? '' : `: ${allowed.reason}`}`;
  }
  return `allowed by ${allowed.by}${allowed.expires === undefined ? '' : ` until ${allowed.expires}`}: ${allowed.reason}`;
}

/** What was not looked at: its name, and whose version of it. */
export function skippedName({ file, commit }: DocumentSkipped): string {
  return commit === undefined ? file : `${file} (${commit.slice(0, 12)})`;
}

/** `1 file`, `2 files`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
}

/** How many files the guard blocks; '' for none. A file that git and npm would both take is one. */
export function unguarded(problems: readonly { readonly path: string }[]): string {
  return problems.length === 0 ? '' : count(new Set(problems.map(({ path }) => path)).size, 'unguarded file');
}

/** A size for a person: `812 B`, `12.5 kB`, `3.1 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  const units = ['kB', 'MB', 'GB', 'TB'];
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** A time for a person: `35 ms`, `2.4 s`, `3 min 12 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  const seconds = Math.round(milliseconds / 1000);
  if (seconds < 60) return `${(milliseconds / 1000).toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** That the config left files out, as a note of the report. */
export function leftOutWords(files: number): string {
  return `${files} ${files === 1 ? 'file was' : 'files were'} left out by the config's include and exclude.`;
}
