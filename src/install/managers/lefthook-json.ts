import { HOOKS } from '../hook-name.ts';
import { hasJsonObject, jsonString, withJsonValue, withoutJsonKey } from './json-text.ts';
import type { LefthookCommand } from './lefthook-command.ts';
import { lengthOfStep } from './step.ts';

/** `text` with a command for each hook. Throws `hook-unusable` where the file is no JSON. */
export function addToJson(path: string, text: string, commands: readonly LefthookCommand[]): string {
  return commands.reduce((before, { hook, lines, useStdin }) => {
    const command = { ...(useStdin ? { use_stdin: true } : {}), run: lines.join(' ') };
    // Somebody has written one by hand: it is theirs.
    if (hasJsonObject(path, before, [hook, 'commands', 'secretguard'])) return before;
    if (hasJsonObject(path, before, [hook, 'commands']))
      return withJsonValue(path, before, [hook, 'commands'], 'secretguard', command);
    if (hasJsonObject(path, before, [hook]))
      return withJsonValue(path, before, [hook], 'commands', { secretguard: command });
    return withJsonValue(path, before, [], hook, { commands: { secretguard: command } });
  }, text);
}

/** `text` without those commands, and without a hook that held nothing else. */
export function removeFromJson(path: string, text: string): string {
  return HOOKS.reduce((before, hook) => {
    const run = jsonString(path, before, [hook, 'commands', 'secretguard', 'run']);
    if (run === undefined || lengthOfStep(run) === 0) return before;
    const without = withoutJsonKey(path, before, [hook, 'commands'], 'secretguard');
    if (without === before) return before;
    const bare = withoutEmpty(path, without, [hook], 'commands');
    return withoutEmpty(path, bare, [], hook);
  }, text);
}

function withoutEmpty(path: string, text: string, keys: readonly string[], key: string): string {
  return hasJsonObject(path, text, [...keys, key], 'empty') ? withoutJsonKey(path, text, keys, key) : text;
}
