/** One thing that `secretguard doctor` has looked at. */
export interface Check {
  /** Stable, for scripts: `hooks-path`, `hook pre-commit`, `canary commit`. */
  readonly id: string;
  /** `problem`: the hooks would not run, or not as they should. `warning`: they run, and a person should know this. */
  readonly status: 'ok' | 'warning' | 'problem';
  /** What was found, in one line. */
  readonly what: string;
  /** What to do about it; a command where there is one. */
  readonly fix?: string;
  /** Whether `doctor --fix` does it. */
  readonly fixable?: boolean;
}

/** Makes checks of one id. */
export function checksOf(id: string): {
  readonly ok: (what: string) => Check;
  readonly warning: (what: string, fix: string, fixable?: 'fixable') => Check;
  readonly problem: (what: string, fix: string, fixable?: 'fixable') => Check;
} {
  const bad =
    (status: 'warning' | 'problem') =>
    (what: string, fix: string, fixable?: 'fixable'): Check => ({
      id,
      status,
      what,
      fix,
      ...(fixable ? { fixable: true } : {}),
    });
  return {
    ok: (what) => ({ id, status: 'ok', what }),
    warning: bad('warning'),
    problem: bad('problem'),
  };
}
