/**
 * What a process of secretguard says by its exit code (docs/architecture.md, "Exit codes").
 *
 * `Found` is never used for an error, nor `Clean` for a scan that left something out: a caller
 * that only looks at the number must not be misled.
 */
export const ExitCode = {
  /** Everything asked for was looked at, and nothing was found. */
  Clean: 0,
  /** Something was found, a commit was blocked, or a check failed. */
  Found: 1,
  /** secretguard could not do its work, or not all of it. */
  Failed: 2,
} as const;

/** One of them. */
export type ExitCode = (typeof ExitCode)[keyof typeof ExitCode];
