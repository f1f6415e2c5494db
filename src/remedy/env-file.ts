import { parseEnv } from 'node:util';

/** The variables of a dotenv text, as Node itself reads it (`node --env-file`). */
export function readEnv(text: string): ReadonlyMap<string, string> {
  const values = parseEnv(text.replace(/^\uFEFF/, ''));
  return new Map(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/**
 * `text` (a dotenv file) with `NAME=value` added as its last line, quoted so that Node and dotenv read the very value, and docker
 * compose and a POSIX shell where `shellKeeps` it; its line endings are kept. Nothing where no quoting does that.
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

/** Whether a POSIX shell, too, can read the value from `.env`: what stands between backquotes there it would run. */
export function shellKeeps(value: string): boolean {
  return QUOTES.slice(0, 2).some(([, takes]) => takes.test(value));
}

/** Quotes and what they keep as it is, better ones first. */
const QUOTES: readonly (readonly [quote: string, takes: RegExp])[] = [
  // Single quotes take everything literally in each of the readers.
  ["'", /^[^'\r\n]*$/],
  ['"', /^[^"\\$`\r]*$/],
  // For dotenv, `\r` is a line end in these.
  ['"', /^(?:[^"\\$`]|\\(?!r))*$/],
  ['`', /^[^`]*$/],
];

function quotings(value: string): readonly string[] {
  const quoted = QUOTES.filter(([, takes]) => takes.test(value)).map(([quote]) => quote + value + quote);
  return /^[\w.,:/@%+=~-]*$/.test(value) ? [value, ...quoted] : quoted;
}

/** `text` (a dotenv template) with an empty `NAME=` added, unless it has that name already. */
export function addName(text: string, name: string): string {
  if (readEnv(text).has(name)) return text;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text === '' || text.endsWith('\n') ? text : `${text}${newline}`}${name}=${newline}`;
}
