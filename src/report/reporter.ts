import type { Severity } from '../detect/rule.ts';
import type { ReportDocument } from './document.ts';

/** The formats of `--format`. */
export const FORMATS = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab', 'html'] as const;
/** One of them. */
export type Format = (typeof FORMATS)[number];

/** How a report is to look. */
export interface ReportOptions {
  /** The least severity that blocks. */
  readonly failOn: Severity;
  /** ANSI colours; text only. */
  readonly color: boolean;
  /** Columns of the terminal; lines of prose are wrapped to it, what is to be pasted never. Text only. */
  readonly width: number;
  /** Text only: nothing but what blocks. */
  readonly quiet: boolean;
  /** Text only: also what is allowed, and why a finding is one. */
  readonly verbose: boolean;
  /**
   * The hook that asks (`pre-commit`), where one does; text only. Then nothing is printed when there is
   * nothing to say, and what does not block is one summary line.
   */
  readonly hook?: string;
  /** The team's own words under what blocks (`remedy.message`); text only. */
  readonly message?: string;
}

/** Makes the text of a report in one format, with a line feed at its end; '' where there is nothing to say. Pure. */
export type Reporter = (document: ReportDocument, options: ReportOptions) => string;
