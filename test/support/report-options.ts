import type { ReportOptions } from '../../src/report/reporter.ts';

/** What a plain run gives a reporter. */
export const OPTIONS: ReportOptions = {
  failOn: 'medium',
  color: false,
  width: 100,
  quiet: false,
  verbose: false,
};
