/**
 * The public API: what the command line does, as functions that return data, print nothing and exit nowhere.
 *
 *   import { DEFAULT_CONFIG, scan } from 'secretguard';
 *
 *   const report = await scan({ cwd: '.', source: { kind: 'staged' }, config: DEFAULT_CONFIG, allow: true });
 */
export { type Config, DEFAULT_CONFIG } from './config/config.ts';
export { loadConfig } from './config/load.ts';
export { type ContextLine, createContextReader } from './detect/context.ts';
export type { Detector } from './detect/detector.ts';
export type { Finding } from './detect/finding.ts';
export type { Severity } from './detect/rule.ts';
export { Secret } from './detect/secret.ts';
export { detectorInForce } from './detector-in-force.ts';
export { type ErrorCode, SecretguardError } from './errors.ts';
export { ExitCode } from './exit-code.ts';
export { type AuditRequest, type AuditResult, audit } from './guard/audit.ts';
export {
  type FixRequest as IgnoreFixRequest,
  type FixResult as IgnoreFixResult,
  fixIgnore,
} from './guard/fix.ts';
export type { GuardProblem } from './guard/problem.ts';
export { documentOf, type ReportDocument } from './report/document.ts';
export { REPORTERS } from './report/format.ts';
export type { Report, ReportedFinding } from './report/report.ts';
export { FORMATS, type Format, type ReportOptions } from './report/reporter.ts';
export { type Verdict, verdictOf } from './report/verdict.ts';
export { type Progress, type ScanRequest, scan } from './scan.ts';
export type { ScanSource } from './scan-source.ts';
