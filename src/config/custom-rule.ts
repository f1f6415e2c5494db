import { findNonLinear } from '../detect/linearity.ts';
import type { CustomRule } from './config.ts';

/** Makes the error for what is wrong with a rule; `key` is the setting that is to blame. */
export type Blame = (what: string, key?: string) => Error;

/**
 * Throws what `blame` makes where a custom rule cannot be used: a pattern that is no regular expression, one
 * that could need more than linear time (a hook must not hang on a hostile file), one that matches nothing
 * at all or the empty text, or keywords that no match can be found by.
 */
export function refuseBadRule(rule: CustomRule, blame: Blame): void {
  let pattern: RegExp;
  try {
    pattern = new RegExp(rule.pattern, rule.flags);
  } catch (error) {
    // "Invalid regular expression: /…/: Unterminated group": the words after the pattern say what is wrong.
    const words = error instanceof Error ? (error.message.split(': ').at(-1) ?? '') : '';
    throw blame(`the pattern of rule "${rule.id}" is no regular expression: ${words}`, 'pattern');
  }
  if (pattern.test('')) {
    throw blame(`the pattern of rule "${rule.id}" matches the empty text`, 'pattern');
  }
  const { finds, passes } = rule.examples;
  const slow = findNonLinear(pattern, [...rule.keywords, ...finds, ...passes]);
  if (slow !== undefined) {
    throw blame(`the pattern of rule "${rule.id}" could take too long: ${slow}`, 'pattern');
  }
}
