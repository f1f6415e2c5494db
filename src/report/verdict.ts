import { atLeast, SEVERITIES, type Severity } from '../detect/rule.ts';
import { ExitCode } from '../exit-code.ts';
import type { GuardProblem } from '../guard/problem.ts';
import type { DocumentFinding, DocumentSkipped, ReportDocument } from './document.ts';

/** A report sorted by what it means for whoever asked. */
export interface Verdict {
  /** Found where something blocks, else Failed where part of the input was left out, else Clean. */
  readonly exitCode: ExitCode;
  /** Neither allowed nor below `failOn`. */
  readonly blocking: readonly DocumentFinding[];
  /** Not allowed, but below `failOn`: reported, does not block. */
  readonly below: readonly DocumentFinding[];
  readonly allowed: readonly DocumentFinding[];
  readonly guardBlocking: readonly GuardProblem[];
  readonly guardWarnings: readonly GuardProblem[];
  /** What was not looked at and should have been. */
  readonly unscanned: readonly DocumentSkipped[];
  /** As `countsOf` gives them. */
  readonly counts: readonly (readonly [Severity, number])[];
}

/**
 * What a report comes to. A guard problem of severity `low` is a warning and never blocks, whatever `failOn`
 * says: a team that wants weak secrets blocked does not mean every warning about a file name.
 */
export function verdictOf(document: ReportDocument, failOn: Severity): Verdict {
  const open = document.findings.filter(({ allowed }) => allowed === undefined);
  const blocking = open.filter(({ severity }) => atLeast(severity, failOn));
  const blocks = ({ severity }: GuardProblem) => atLeast(severity, failOn) && atLeast(severity, 'medium');
  const guardBlocking = document.guard.filter(blocks);
  const unscanned = document.skipped.filter(({ harmless }) => harmless !== true);
  const found = blocking.length > 0 || guardBlocking.length > 0;
  return {
    exitCode: found ? ExitCode.Found : unscanned.length > 0 ? ExitCode.Failed : ExitCode.Clean,
    blocking,
    below: open.filter(({ severity }) => !atLeast(severity, failOn)),
    allowed: document.findings.filter(({ allowed }) => allowed !== undefined),
    guardBlocking,
    guardWarnings: document.guard.filter((problem) => !blocks(problem)),
    unscanned,
    counts: countsOf(blocking),
  };
}

/** How many are of each severity, worst first, none with 0. */
export function countsOf(
  findings: readonly { readonly severity: Severity }[],
): readonly (readonly [Severity, number])[] {
  return [...SEVERITIES]
    .reverse()
    .map(
      (severity) => [severity, findings.filter((finding) => finding.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0);
}
