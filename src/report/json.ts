import type { Reporter } from './reporter.ts';

/** The report as JSON, as schema/report.json describes it; indented by two, so that two reports can be compared. */
export const renderJson: Reporter = (document) => `${JSON.stringify(document, null, 2)}\n`;
