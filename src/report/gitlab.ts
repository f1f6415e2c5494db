import { createHash } from 'node:crypto';
import type { Severity } from '../detect/rule.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';
import { verdictOf } from './verdict.ts';
import { GUARD_WORDS, skippedName } from './words.ts';

/** One entry of GitLab's Code Quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
interface Violation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end?: number };
  };
}

const SEVERITY: Readonly<Record<Severity, Violation['severity']>> = {
  critical: 'blocker',
  high: 'critical',
  medium: 'major',
  low: 'minor',
};

/**
 * GitLab's Code Quality report: a JSON list, one entry a finding. What is allowed is left out, for GitLab
 * has no word for it; what was not scanned is an entry of its own, for it has no place for that either.
 */
export const renderGitlab: Reporter = (document, { failOn }) => {
  const verdict = verdictOf(document, failOn);
  const violations: readonly Violation[] = [
    ...[...verdict.blocking, ...verdict.below].map((finding) => ({
      description: `${printable(finding.title)}: ${printable(finding.masked)}`,
      check_name: printable(finding.ruleId),
      fingerprint: fingerprintOf('finding', finding.id, finding.file),
      severity: SEVERITY[finding.severity],
      location: {
        path: printable(finding.file),
        lines: { begin: finding.startLine, end: finding.endLine },
      },
    })),
    ...document.guard.map(({ path, problem, severity }) => ({
      description: `${printable(path)} ${GUARD_WORDS[problem]}`,
      check_name: `guard/${problem}`,
      fingerprint: fingerprintOf('guard', problem, path),
      severity: SEVERITY[severity],
      location: { path: printable(path), lines: { begin: 1 } },
    })),
    ...verdict.unscanned.map((skipped) => ({
      description: printable(`Not scanned: ${skippedName(skipped)}: ${skipped.reason}`),
      check_name: 'not-scanned',
      fingerprint: fingerprintOf('skipped', skipped.file, skipped.commit ?? '', skipped.reason),
      severity: 'major' as const,
      location: { path: printable(skipped.file), lines: { begin: 1 } },
    })),
  ];
  return `${JSON.stringify(violations, null, 2)}\n`;
};

/** GitLab compares two reports by these; each must be unique in its report. */
function fingerprintOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
