import type { HookName } from '../hook-name.ts';
import { jsonString, rewrapped, type Wrap, withJsonValue, withoutJsonKey } from './json-text.ts';
import { EXACT_INPUT, lengthOfStep } from './step.ts';

/** Where a manager has one command per hook, as a string in JSON. */
export interface CommandsAt {
  readonly path: string;
  readonly keys: readonly string[];
}

const FED = `; ${EXACT_INPUT} | { `;

/** What of a command is ours: before, and behind, what somebody else wants to be run. */
export function ownPartsOf(command: string): Wrap {
  const length = lengthOfStep(command);
  if (length === 0) return ['', ''];
  const after = command.slice(length);
  if (after.startsWith(FED) && after.endsWith('\n}')) return [command.slice(0, length) + FED, '\n}'];
  // A space alone: a command was there, and it was empty.
  return [command.slice(0, length) + (/^(?:; | && | $)/.exec(after)?.[0] ?? ''), ''];
}

/**
 * `text` with our step before the command for `hook`.
 *
 * @param step alone
 * @param around what is written around a command
 */
export function withStep(
  { path, keys }: CommandsAt,
  text: string,
  hook: HookName,
  step: string,
  around: Wrap,
): string {
  const old = jsonString(path, text, [...keys, hook]);
  if (old === undefined || (old !== '' && lengthOfStep(old) === old.length))
    return withJsonValue(path, text, keys, hook, step);
  const parts = ownPartsOf(old);
  const isEmpty = parts.join('') === old;
  return rewrapped(path, text, [...keys, hook], parts, isEmpty ? [`${step} `, ''] : around);
}

/** `text` without it. */
export function withoutStep({ path, keys }: CommandsAt, text: string, hook: HookName): string {
  const old = jsonString(path, text, [...keys, hook]);
  if (old === undefined || lengthOfStep(old) === 0) return text;
  return lengthOfStep(old) === old.length
    ? withoutJsonKey(path, text, keys, hook)
    : rewrapped(path, text, [...keys, hook], ownPartsOf(old), ['', '']);
}
