/** The way out of a finding or a guard problem: what a person can open or paste, in order. */
export interface Remedy {
  /** Where to revoke and renew the credential: a URL or a command. */
  readonly rotate?: string;
  /** How far the secret has come, as far as this clone knows. */
  readonly where?: string;
  /** Whether a remote branch has it: then it must be revoked first; where none has, taking it out is enough. Absent where that is not known. */
  readonly pushed?: boolean;
  /** Next steps; commands stand in backquotes and can be pasted as they are. */
  readonly steps: readonly string[];
}

/**
 * All steps of a remedy in the order in which they are taken: revoke first, unless the secret never left this machine.
 * Commands stand in backquotes.
 */
export function stepsInOrder({ rotate, where, pushed, steps }: Remedy): readonly string[] {
  const link = rotate === undefined || /^https?:/.test(rotate) ? rotate : `\`${rotate}\``;
  const revoke = (when: string) =>
    link === undefined ? [] : [`${when}revoke it and make a new one: ${link}`];
  const first = where === undefined ? [] : [where];
  return pushed === false
    ? [...first, ...steps, ...revoke('shown to anyone all the same? ')]
    : [...first, ...revoke(''), ...steps];
}
