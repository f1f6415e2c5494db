import type { ContextLine } from '../detect/context.ts';
import type { AllowedBy } from '../detect/finding.ts';
import type { Severity } from '../detect/rule.ts';
import type { GuardProblem } from '../guard/problem.ts';
import type { Remedy } from './remedy.ts';
import type { Report, ReportedFinding, SourceDescription } from './report.ts';

/** A finding as the outside world sees it. Lines and columns are 1-based, columns in UTF-16 units, the end exclusive. */
export interface DocumentFinding {
  readonly id: string;
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly file: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly commit?: string;
  /** When that commit was authored, ISO 8601 in UTC; of a history. */
  readonly date?: string;
  /** The public prefix of the format, if it has one, and the length. */
  readonly masked: string;
  /** How it was decoded, outermost first; absent when it stands as it is. */
  readonly decodedFrom?: readonly string[];
  /** Why the detector thinks that it is one, strongest first; with `--verbose` only. */
  readonly because?: readonly string[];
  /** The lines around it, masked; where the scan was asked for them (`contextOf`). */
  readonly context?: readonly ContextLine[];
  readonly remedy: Remedy;
  readonly allowed?: AllowedBy;
}

/** What was not looked at; `harmless` ones (binary files, `--verbose` only) do not make the exit code 2. */
export interface DocumentSkipped {
  readonly file: string;
  readonly commit?: string;
  readonly reason: string;
  readonly harmless?: boolean;
}

/**
 * The JSON report, and what every other format is made of: plain data that holds masks where a Report holds
 * secrets, so that no format can show one. schema/report.json describes it.
 */
export interface ReportDocument {
  readonly version: 1;
  readonly tool: { readonly name: 'secretguard'; readonly version: string };
  readonly source: SourceDescription;
  readonly findings: readonly DocumentFinding[];
  readonly guard: readonly GuardProblem[];
  readonly skipped: readonly DocumentSkipped[];
  /** Unused or expired allow entries, uncommitted config, what `exclude` left out. */
  readonly notes: readonly string[];
  readonly stats: {
    readonly files: number;
    readonly bytes: number;
    readonly milliseconds: number;
    readonly commits?: number;
  };
}

/** A report without its secrets. `verbose` adds why each finding is one, and what was skipped harmlessly. */
export function documentOf(report: Report, { verbose }: { readonly verbose: boolean }): ReportDocument {
  return {
    version: report.version,
    tool: { name: report.tool.name, version: report.tool.version },
    source: report.source,
    findings: report.findings.map((finding) => findingOf(finding, verbose)),
    guard: report.guard.map(({ path, problem, severity, by, remedy }) => ({
      path,
      problem,
      severity,
      ...(by === undefined ? {} : { by: { file: by.file, line: by.line, pattern: by.pattern } }),
      remedy: remedyOf(remedy),
    })),
    skipped: report.skipped
      .filter(({ harmless }) => verbose || harmless !== true)
      .map(({ file, commit, reason, harmless }) => ({
        file,
        ...(commit === undefined ? {} : { commit }),
        reason,
        ...(harmless === true ? { harmless } : {}),
      })),
    notes: report.notes,
    stats: report.stats,
  };
}

// Field by field: a finding's `secret` must not come along.
function findingOf(finding: ReportedFinding, verbose: boolean): DocumentFinding {
  const { commit, date, decodedFrom, because, context, allowed } = finding;
  return {
    id: finding.id,
    ruleId: finding.ruleId,
    title: finding.title,
    severity: finding.severity,
    file: finding.path,
    startLine: finding.startLine,
    startColumn: finding.startColumn,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    ...(commit === undefined ? {} : { commit }),
    ...(date === undefined ? {} : { date }),
    masked: finding.secret.masked,
    ...(decodedFrom === undefined ? {} : { decodedFrom }),
    ...(verbose && because !== undefined ? { because } : {}),
    ...(context === undefined ? {} : { context }),
    remedy: remedyOf(finding.remedy),
    ...(allowed === undefined ? {} : { allowed: allowedOf(allowed) }),
  };
}

function remedyOf({ rotate, where, pushed, steps }: Remedy): Remedy {
  return {
    ...(rotate === undefined ? {} : { rotate }),
    ...(where === undefined ? {} : { where }),
    ...(pushed === undefined ? {} : { pushed }),
    steps,
  };
}

function allowedOf(allowed: AllowedBy): AllowedBy {
  if (allowed.kind === 'comment') {
    const { kind, marker, reason } = allowed;
    return reason === undefined ? { kind, marker } : { kind, marker, reason };
  }
  const { kind, reason, by, expires } = allowed;
  return expires === undefined ? { kind, reason, by } : { kind, reason, by, expires };
}
