import { HOOKS } from '../hook-name.ts';
import { hasJsonKey, hasJsonObject, jsonString, withJsonValue, withoutJsonKey } from './json-text.ts';
import type { LefthookCommand } from './lefthook-command.ts';
import { lengthOfStep } from './step.ts';

/** As in lefthook-yaml.ts: without it lefthook's hooks let everything pass once its program is gone. */
const ASSERTION = 'assert_lefthook_installed';
/** JSON has no comments; one in the command tells that the assertion is ours. */
const OURS_TOO = ` # ${ASSERTION} goes with it`;

/** `text` with a command for each hook. Throws `hook-unusable` where the file is no JSON. */
export function addToJson(path: string, text: string, commands: readonly LefthookCommand[]): string {
  const asserts = !hasJsonKey(path, text, [], ASSERTION) || isAssertionOurs(path, text);
  const added = commands.reduce((before, { hook, lines, useStdin, files }) => {
    const run = lines.join(' ') + (asserts ? OURS_TOO : '');
    const command = { ...(useStdin ? { use_stdin: true } : {}), files, run };
    if (hasJsonObject(path, before, [hook, 'commands', 'secretguard'])) {
      const old = runOf(path, before, hook);
      // Somebody has written one by hand: it is theirs.
      return old === '' || old === run
        ? before
        : withJsonValue(path, before, [hook, 'commands'], 'secretguard', command);
    }
    if (hasJsonObject(path, before, [hook, 'commands']))
      return withJsonValue(path, before, [hook, 'commands'], 'secretguard', command);
    if (hasJsonObject(path, before, [hook]))
      return withJsonValue(path, before, [hook], 'commands', { secretguard: command });
    return withJsonValue(path, before, [], hook, { commands: { secretguard: command } });
  }, text);
  return isAssertionOurs(path, added) && !hasJsonKey(path, added, [], ASSERTION)
    ? withJsonValue(path, added, [], ASSERTION, true)
    : added;
}

/** `text` without those commands, and without a hook that held nothing else. */
export function removeFromJson(path: string, text: string): string {
  const start = isAssertionOurs(path, text) ? withoutJsonKey(path, text, [], ASSERTION) : text;
  return HOOKS.reduce(
    (before, hook) =>
      runOf(path, before, hook) === ''
        ? before
        : withoutJsonKey(path, before, [hook, 'commands'], 'secretguard', 'all'),
    start,
  );
}

/** Our command for a hook; '' where there is none. */
function runOf(path: string, text: string, hook: string): string {
  const run = jsonString(path, text, [hook, 'commands', 'secretguard', 'run']) ?? '';
  return lengthOfStep(run) === 0 ? '' : run;
}

function isAssertionOurs(path: string, text: string): boolean {
  return HOOKS.some((hook) => runOf(path, text, hook).endsWith(OURS_TOO));
}
