import { parseEnv } from 'node:util';

/** The variables of a dotenv text, as Node itself reads it (`node --env-file`). */
export function readEnv(text: string): ReadonlyMap<string, string> {
  const values = parseEnv(text.replace(/^\uFEFF/, ''));
  return new Map(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/**
 * `text` (a dotenv file) with `NAME=value` added as its last line, quoted so that Node, dotenv, docker compose and a
 * POSIX shell read the very value; its line endings are kept. Nothing where no quoting does that.
 */
export function addVariable(text: string, name: string, value: string): string | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const head = text === '' || text.endsWith('\n') ? text : `${text}${newline}`;
  for (const written of quotings(value)) {
    const result = `${head}${name}=${written}${newline}`;
    if (readEnv(result).get(name) === value) return result;
  }
  return undefined;
}

function* quotings(value: string): Generator<string> {
  if (/^[\w.,:/@%+=~-]*$/.test(value)) yield value;
  // Single quotes take everything literally in each of the readers.
  if (!/['\r\n]/.test(value)) yield `'${value}'`;
  // A shell takes line ends as they are, and no `\n` for one.
  if (!/["\\$`\r]/.test(value)) yield `"${value}"`;
  if (!/["\\$`]/.test(value)) yield `"${value.replaceAll('\n', '\\n')}"`;
  if (!/["$`]/.test(value)) yield `"${value}"`;
  if (!/`/.test(value)) yield `\`${value}\``;
}

/** `text` (a dotenv template) with an empty `NAME=` added, unless it has that name already. */
export function addName(text: string, name: string): string {
  if (readEnv(text).has(name)) return text;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text === '' || text.endsWith('\n') ? text : `${text}${newline}`}${name}=${newline}`;
}
