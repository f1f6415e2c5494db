import { isRecord } from '../record.ts';
import { refuseBadRule } from './custom-rule.ts';
import { meant, nearest } from './nearest.ts';
import { toCustomRule } from './overlay.ts';
import type { ConfigSource } from './place.ts';
import { type ConfigFile, configFile, type Issue, keysAt } from './schema.ts';

/** The content of a config file, checked; throws `config-invalid` for the first thing that is wrong. */
export function validate(source: ConfigSource): ConfigFile {
  const data = source.data ?? {};
  refusePrototypeKeys(source, data, []);
  const result = configFile.safeParse(data);
  if (!result.success) {
    const { issues } = result.error;
    // A misspelt key also makes the right one missing: the first says more.
    const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
    throw issue === undefined ? source.wrong('is not a valid config', []) : explain(source, issue);
  }
  const custom = result.data.rules?.custom ?? [];
  for (const [index, rule] of custom.entries()) {
    if (custom.findIndex(({ id }) => id === rule.id) < index)
      throw source.wrong(`rules.custom[${index}] has the id of a rule above it`, [
        'rules',
        'custom',
        index,
        'id',
      ]);
    refuseBadRule(toCustomRule(rule), (what, key) =>
      source.wrong(what, ['rules', 'custom', index, ...(key === undefined ? [] : [key])]),
    );
  }
  return result.data;
}

/** `__proto__` as a key is never meant well, and zod would drop it without a word. */
function refusePrototypeKeys(source: ConfigSource, data: unknown, path: readonly PropertyKey[]): void {
  if (path.length > 16) throw source.wrong('is nested too deep', path.slice(0, 2));
  if (Array.isArray(data)) {
    for (const [index, item] of data.entries()) refusePrototypeKeys(source, item, [...path, index]);
  } else if (isRecord(data)) {
    for (const [key, value] of Object.entries(data)) {
      if (key === '__proto__') throw source.wrong('unknown key "__proto__"', path, key);
      refusePrototypeKeys(source, value, [...path, key]);
    }
  }
}

function explain(source: ConfigSource, issue: Issue): Error {
  const name = issue.path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? nameOf(step) : `${text}.${nameOf(step)}`,
    '',
  );
  const subject = name === '' ? 'the config' : name;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const key = issue.keys[0] ?? '';
      const hint = nearest(key, keysAt(issue.path));
      const inside = name === '' ? '' : ` in ${name}`;
      return source.wrong(`unknown key "${nameOf(key)}"${inside}${hint}`, issue.path, key);
    }
    case 'invalid_type':
      return source.wrong(
        isMissing(source.data, issue.path)
          ? `${subject} is missing (it must be ${article(issue.expected)})`
          : `${subject} must be ${article(issue.expected)}`,
        issue.path,
      );
    case 'invalid_value': {
      const values = issue.values.map(String);
      const value = valueAt(source.data, issue.path);
      const hint = typeof value === 'string' ? meant(value, values) : '';
      return source.wrong(`${subject} must be one of ${values.join(', ')}${hint}`, issue.path);
    }
    case 'too_small':
      return source.wrong(
        issue.origin === 'number'
          ? `${subject} must be ${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`
          : issue.origin === 'array'
            ? `${subject} must hold at least ${issue.minimum}`
            : `${subject} must have at least ${issue.minimum} character${Number(issue.minimum) === 1 ? '' : 's'}`,
        issue.path,
      );
    case 'too_big':
      return source.wrong(`${subject} must be at most ${issue.maximum}`, issue.path);
    case 'invalid_format':
      return source.wrong(`${subject} ${issue.message}`, issue.path);
    default:
      return source.wrong(`${subject} is not valid`, issue.path);
  }
}

/** Whether nothing at all stands at `path` (an empty YAML value is null, and stands there). */
function isMissing(data: unknown, path: readonly PropertyKey[]): boolean {
  return path.length > 0 && valueAt(data, path) === undefined;
}

/** What stands at `path`; null where nothing can. */
function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let at = data;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isRecord(at)) at = at[String(step)];
    else return null;
  }
  return at;
}

function article(expected: string): string {
  const words: Readonly<Record<string, string>> = {
    object: 'a map (name: value)',
    record: 'a map (name: value)',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    boolean: 'true or false',
  };
  return words[expected] ?? expected;
}

/** A key as messages show it: what is no name may be a secret in the wrong place. */
function nameOf(key: PropertyKey): string {
  const text = String(key).replace(/[^\x20-\x7e]/g, '?');
  return text.length <= 40 && !/(?:\d\D*){4}|\w{25}/.test(text) ? text : `…(${text.length})`;
}
