import type { ContextLine } from '../../detect/context.ts';
import type { Severity } from '../../detect/rule.ts';
import type { DocumentFinding, ReportDocument } from '../document.ts';
import { printable } from '../printable.ts';
import { verdictOf } from '../verdict.ts';
import { type Age, ageOf } from './age.ts';

/** How an entry stands: it blocks, is below `failOn`, or something allowed it. */
export type Standing = 'blocks' | 'below' | 'allowed';

/** A finding as the page lists it: each text harmless to show, and what search looks in, made once. */
export interface Entry {
  readonly finding: DocumentFinding;
  readonly standing: Standing;
  readonly severity: Severity;
  readonly file: string;
  readonly folder: string;
  readonly rule: string;
  readonly title: string;
  /** Short, or '' where the finding is in no commit. */
  readonly commit: string;
  readonly place: string;
  readonly age: Age;
  /** The masked lines around it; none where the report was made without. */
  readonly context: readonly ContextLine[];
  readonly haystack: string;
}

/** How the overview calls the root of the repo. */
export const TOP = '(top)';

/** What the page's data block holds, as src/report/html.ts writes it. */
export interface PageData {
  readonly document: ReportDocument;
  readonly failOn: Severity;
}

/** The findings of a report, in its order; `now` (milliseconds) is when their age counts. */
export function entriesOf({ document: report, failOn }: PageData, now: number): readonly Entry[] {
  const verdict = verdictOf(report, failOn);
  const blocking = new Set(verdict.blocking);
  return report.findings.map((finding) => {
    const file = printable(finding.file);
    const rule = printable(finding.ruleId);
    const title = printable(finding.title);
    const age = ageOf(finding.date, now);
    const commit = printable(finding.commit ?? '').slice(0, 12);
    return {
      finding,
      standing: finding.allowed !== undefined ? 'allowed' : blocking.has(finding) ? 'blocks' : 'below',
      severity: finding.severity,
      file,
      // Two levels: enough to tell the parts of a repo apart.
      folder: file.split('/').slice(0, -1).slice(0, 2).join('/') || TOP,
      rule,
      title,
      commit,
      place: `${file}:${finding.startLine}:${finding.startColumn}`,
      age,
      context: finding.context ?? [],
      haystack: [
        file,
        rule,
        title,
        finding.commit ?? '',
        finding.date ?? '',
        `age:${age}`,
        finding.id,
        finding.masked,
      ]
        .join('\n')
        .toLowerCase(),
    };
  });
}

/** What the person has chosen to see. */
export interface Choice {
  /** Words, all of which an entry must hold. */
  readonly search: string;
  readonly severities: ReadonlySet<Severity>;
  readonly standings: ReadonlySet<Standing>;
  readonly sort: 'severity' | 'file' | 'rule' | 'age' | 'report';
  readonly group: 'none' | 'file' | 'rule' | 'commit';
}

const RANK: Readonly<Record<Severity, number>> = { critical: 0, high: 1, medium: 2, low: 3 };

/** The entries that the choice lets through, in its order; groups stand together. */
export function chosen(entries: readonly Entry[], choice: Choice): readonly Entry[] {
  const words = choice.search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const order = new Map(entries.map((entry, index) => [entry, index]));
  const position = (entry: Entry) => order.get(entry) ?? 0;
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const within = (a: Entry, b: Entry): number => {
    switch (choice.sort) {
      case 'severity':
        return RANK[a.severity] - RANK[b.severity] || position(a) - position(b);
      case 'file':
        return (
          compare(a.file, b.file) || a.finding.startLine - b.finding.startLine || position(a) - position(b)
        );
      case 'rule':
        return compare(a.rule, b.rule) || position(a) - position(b);
      case 'age':
        // What has no date goes last: `~` follows every digit.
        return compare(a.finding.date ?? '~', b.finding.date ?? '~') || position(a) - position(b);
      case 'report':
        return position(a) - position(b);
    }
  };
  return entries
    .filter(
      ({ haystack, severity, standing }) =>
        choice.severities.has(severity) &&
        choice.standings.has(standing) &&
        words.every((word) => haystack.includes(word)),
    )
    .sort((a, b) => compare(groupOf(a, choice.group), groupOf(b, choice.group)) || within(a, b));
}

/** The heading under which an entry stands; '' where there are none. */
export function groupOf({ file, rule, commit }: Entry, group: Choice['group']): string {
  switch (group) {
    case 'none':
      return '';
    case 'file':
      return file;
    case 'rule':
      return rule;
    case 'commit':
      return commit === '' ? 'in no commit' : commit;
  }
}
