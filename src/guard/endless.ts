/** Some of these libraries try each length of each run of `*`; more steps than this take longer than a second. */
const MOST_STEPS = 1e8;

/**
 * A pattern of an ignore file, for a library that would be asked about paths of up to `length`: one that could keep it busy for ever
 * counts as none, or, negated, as taking everything back.
 */
export function endingSoon(pattern: string, length: number): string {
  let steps = 1;
  for (let run = pattern.match(/\*+/g)?.length ?? 0; run > 0; run -= 1) steps *= (length + run) / run;
  return steps < MOST_STEPS ? pattern : pattern.startsWith('!') ? '!**' : '';
}
