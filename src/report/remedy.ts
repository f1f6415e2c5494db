/** The way out of a finding or a guard problem: what a person can open or paste, in order. */
export interface Remedy {
  /** Where to revoke and renew the credential: a URL or a command. */
  readonly rotate?: string;
  /** Next steps; commands stand in backquotes and can be pasted as they are. */
  readonly steps: readonly string[];
}
