import type { Sample } from '../detect/sample.ts';
import { providers } from '../rules/index.ts';

/**
 * One example of each rule, by the rule's id. Apart from the rules, since only `explain` wants them: the package's rules
 * come without examples, and the build puts packed-examples.ts in the place of this file.
 */
export const EXAMPLES: ReadonlyMap<string, Sample> = new Map(
  providers.flatMap(({ rules }) => rules.map(({ id, examples }) => [id, examples.finds[0]] as const)),
);
