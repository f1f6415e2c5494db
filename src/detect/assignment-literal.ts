/** A literal value as it stands in a text. */
export interface Literal {
  /** Between its quotes, escapes unread. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  /** The opening quote (`"`, `'`, `` ` ``, `\"`, `&quot;`), empty for a plain value. */
  readonly quote: string;
  /** The function that the value is handed to, or empty. */
  readonly wrapper: string;
}

/** The literal that starts at `start`. */
export const literalAt = (value: string, start: number, quote = '', wrapper = ''): Literal => ({
  value,
  start,
  end: start + value.length,
  quote,
  wrapper,
});

/** Longest value that is read, in characters. */
const LONGEST = 4096;

const SPACE = /\s{0,120}/y;
/** Opening brackets, and remarks between them: `( // live`. */
const OPENERS =
  /(?:(?:\/\*[^*]{0,80}\*\/|(?:\/\/|#)[ \t]{0,40}(?=(["'`])[^"'`\n]{4,200}\1;?\r?\n)|(?:\/\/|#[ \t])[^"\n]{0,80}\n|[{(]|\[(?!\])|<string>)\s{0,80}){0,3}/y;
/** b"…", @"…", $"…", N'…', f'…' */
const STRING_PREFIX = /(?:[bBuUrRfFLNn@$]|br|rb|u8|%[qQ]?)(?=["'])/y;
const WRAPPER =
  /(?:(?:new|await|&|\[\]byte)[ \t]{0,4}){0,2}((?:[A-Za-z_$][\w$.:]{0,60}!?(?:\(\)\.\w{1,30})?(?:<[\w |]{1,40}>)?)?|\[\]byte)\(\s{0,40}/y;
/** PowerShell: `$password = ConvertTo-SecureString "…" -AsPlainText -Force` */
const CMDLET = /\$?\(?ConvertTo-SecureString[ \t]+(?:-(?:String|AsPlainText|Force|Key)[ \t]+){0,3}/iy;
/** `process.env.NAME ||`, `await get<string>('NAME') ??`, `(x as string) ||`, `env === 'live' &&`, `isLive ? x :` */
const DEFAULT_OF =
  /(?:await )?[A-Za-z_$!][\w$.[\]'"?()!<>]{0,80}(?: as \w{1,20}\))?(?:\s{1,40}[!=]==?\s{1,40}[\w$.'"-]{1,40})?\s{0,40}(?:\|\||&&|\?\?|\?:|\bor\b|\?\s(?:\s{0,40}[\w$.[\]()!]{1,80}\s{1,40}:)?)\s{0,40}/y;
/** What a setting has to be, and its default: `z.string().min(32).default("…")`, `str({ default: "…" })`. */
const DEFAULT_AMONG =
  /\w{1,40}(?:\s{0,40}\.\w{1,30}){0,3}\((?:[^()\n"'`]{0,80}\)(?:\s{0,40}\.\w{1,24}\([^()\n"'`]{0,60}\)){0,5}\s{0,40}\.(?:default|prefault)\(|\{?\s{0,40}(?:\w{1,20}[:=]\s{0,4}(?:[^,{}"'`\n]{0,60}|["'][^"'\n]{0,80}["']),\s{0,40}){0,4}default[:=])\s{0,40}/y;
/** `() => "…"`, `() => { return "…"` */
const ARROW = /(?:async\s\(?)?(?:\w{0,20}\)|\w{1,20})\s{0,2}=>\s{1,8}(?:\{\s{0,40}return\s)?/y;
const QUOTE = /\\{0,3}(?:"""|'''|``(?=[^`\s])|["'`])|&quot;|&#34;|&#39;/y;
/** By what a value is known in YAML, or what it is: https://yaml.org/spec/1.2.2/#node-properties */
const PROPERTY = /(?:&[\w-]{1,40}|!!str)[ \t]{1,4}/y;
/** What may stand between a name and the value that it gets in the end. */
const BEFORE_VALUE = [DEFAULT_OF, DEFAULT_AMONG, ARROW, PROPERTY];
/** A text that is itself a literal: `'"value"'` of DefinePlugin, `"\"value\""` of Gradle's buildConfigField. */
const INNER_QUOTES = /^(\\{0,3}["'`])[^"'`\\]+\1$/;
const SECOND_STRING = /\s{0,40},\s{0,40}(?:default(?:Value)?\s{0,4}[:=]\s{0,4})?/y;
const BLOCK_SCALAR = /[ \t]{0,8}[|>][+-]?\d?[ \t]{0,8}\r?\n[ \t]{1,80}/y;
/** What a value is chosen by in `Platform.select({ ios: "…", android: "…" })`: https://reactnative.dev/docs/platform#select */
const PLATFORM = /(?:ios|android|default|native|web|windows|macos):\s{0,4}/y;
const LIST_NEXT = new RegExp(`\\s{0,40}\\]?,\\s{0,80}(?:${PLATFORM.source})?(?=\\\\{0,3}["'\`])`, 'y');
const CHOICE_NEXT = /\s{1,40}:\s{1,40}/y;
const CHOICE_BEFORE = /\?\s{1,40}["'`]$/;
const BYTES =
  /[ \t]{0,8}(?:new[ \t]+)?[\w:.[\]*]{0,40}[ \t]{0,4}[[{(]{1,2}\s{0,40}((?:0x[0-9a-f]{1,2}|\d{1,3})(?:\s{0,40},\s{0,40}(?:0x[0-9a-f]{1,2}|\d{1,3})){11,255})/iy;
/** An HTTP authentication scheme before its credentials. */
const SCHEME =
  /(?:Basic|Bearer|Token|ApiKey|Api-Key|Key|OAuth|Digest|SSWS|GenieKey|Bot|PRIVATE-TOKEN|AccessKey|Zoho-oauthtoken)[ \t]{1,4}(?=[^\s"'`<>{}()[\],;:]{3,1024}(?:["'`\s\\]|$))/iy;
/** From this length on a value is cut before the next name and its `=` or `:`. */
const ROW = 160;
const NEXT_NAME = /(?<=[^\w.-])[A-Za-z_][\w.-]{2,60}(?:=[^=]|:)/;
/** An escaped line end with another name behind it: lines within a string. */
const NEXT_LINE = /\\{1,2}[nr](?=(?:\\{1,2}[nr])*(?:[#"'-]|[A-Za-z_][\w.-]{0,40}[:=])).*$/s;
/** The same where a blank stands before the sign: `…\nmac = …`. */
const LAST_NAME = /(?:\\{1,2}[nr])+[A-Za-z_][\w.-]{0,40}$/;
const NAME_BEHIND = /^[ \t]{1,3}[:=]/;
/** With what Laravel Sanctum writes before its tokens: https://laravel.com/docs/sanctum */
const PLAIN = /(?:\d{1,7}\|(?=\w{40}))?[^\s"'`<>,;|]{1,1024}/y;
/** A password in groups, to the end of its line. */
const GROUPS = /(?:[a-z]{4}(?: [a-z]{4}){3}|[0-9A-Za-z]{4}(?: [0-9A-Za-z]{4}){5})(?=[ \t]*(?:\r?\n|$))/y;
const PLAIN_LINE = /[^\s"'`]{1,1024}/y;
const MARKUP = /(?:<!\[CDATA\[)?([^<>\s](?:[^<>\n\]]|\](?!\]>)){0,1023})(?=\s{0,80}(?:<|\]\]>))/y;
/** The cell of a table, without what sets it as code. */
const CELL = /[`*]{0,3}([^\s|`*](?:[^\s|`]{0,1022}[^\s|`*])?)/y;

/** What `pattern`, which is sticky, matches at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Where what `pattern`, which is sticky, matches at `at` ends; `at` where it matches nothing. */
export function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

/**
 * The literal that follows at `at`, or undefined where no literal does.
 *
 * @param plain whether a value without quotes counts
 */
export function readLiteral(text: string, at: number, plain: boolean): Literal | undefined {
  const block = matchAt(BLOCK_SCALAR, text, at);
  if (block && plain) return readPlain(text, at + block[0].length, 'line');
  const blanks = skip(SPACE, text, at);
  const newline = text.slice(at, blanks).includes('\n');
  let from = skip(OPENERS, text, blanks);
  const direct = readQuoted(text, from, '');
  if (direct) return direct;
  for (const before of BEFORE_VALUE) {
    const lead = matchAt(before, text, from);
    const literal = lead ? readQuoted(text, from + lead[0].length, '') : undefined;
    if (literal) return literal;
  }
  const cmdlet = matchAt(CMDLET, text, from);
  if (cmdlet) {
    const literal = readQuoted(text, from + cmdlet[0].length, 'ConvertTo-SecureString');
    if (literal) return literal;
  }
  let wrapper = '';
  for (let depth = 0; depth < 2; depth += 1) {
    const call = matchAt(WRAPPER, text, from);
    if (!call) break;
    wrapper = call[1] ?? '';
    from = skip(PLATFORM, text, skip(OPENERS, text, from + call[0].length));
    const literal = readQuoted(text, from, wrapper);
    if (literal) return secondOf(text, literal) ?? literal;
  }
  // a password may have a bracket too
  if (!plain || newline || !text.startsWith(wrapper, blanks)) return undefined;
  return readPlain(text, skip(SCHEME, text, skip(PROPERTY, text, blanks)), 'line');
}

/** `get("NAME", "value")`: where the first string names a variable, the second is the value. */
function secondOf(text: string, first: Literal): Literal | undefined {
  if (!/env|get|config|fetch|param|prop/i.test(first.wrapper) || !/^[A-Za-z_][\w.-]*$/.test(first.value))
    return undefined;
  const comma = matchAt(SECOND_STRING, text, first.end + first.quote.length);
  return comma
    ? readQuoted(text, first.end + first.quote.length + comma[0].length, first.wrapper)
    : undefined;
}

/** The item of a list or of arguments, or of a choice, that follows `one`. */
export function readListItem(text: string, { start, end, quote }: Literal): Literal | undefined {
  const isChoice = CHOICE_BEFORE.test(text.slice(Math.max(0, start - 44), start));
  const at = end + quote.length;
  const next = skip(isChoice ? CHOICE_NEXT : LIST_NEXT, text, at);
  return next > at ? readQuoted(text, skip(DEFAULT_OF, text, next), '') : undefined;
}

/** A value in quotes that opens at `at`; backslashes escape, a newline ends it unless the quote allows one. */
export function readQuoted(text: string, at: number, wrapper: string): Literal | undefined {
  const opens = skip(STRING_PREFIX, text, at);
  const quote = matchAt(QUOTE, text, opens)?.[0];
  if (quote === undefined) return undefined;
  const start = opens + quote.length;
  const end = findClose(text, start, quote);
  if (end < 0) return undefined;
  const value = text.slice(start, end);
  if (INNER_QUOTES.test(value)) return readQuoted(text, start, wrapper);
  const scheme = matchAt(SCHEME, value, 0)?.[0].length ?? 0;
  return { value: value.slice(scheme), start: start + scheme, end, quote, wrapper };
}

function findClose(text: string, start: number, quote: string): number {
  const most = Math.min(text.length, start + LONGEST);
  const escaped = quote.startsWith('\\');
  const manyLines = quote === '"""' || quote === "'''" || quote === '`';
  const first = quote.charCodeAt(0);
  for (let index = start; index < most; index += 1) {
    const code = text.charCodeAt(index);
    if (code === first && text.startsWith(quote, index)) return index;
    if (code === 92 && !escaped) index += 1;
    else if (code === 10 && !manyLines) return -1;
  }
  return -1;
}

/**
 * A value without quotes.
 *
 * @param kind where it stands: to the end of a `line` (YAML, .env, shell), between `markup` tags, in a table's `cell`
 */
export function readPlain(text: string, at: number, kind: 'line' | 'markup' | 'cell'): Literal | undefined {
  if (kind === 'markup') {
    const match = matchAt(MARKUP, text, at);
    const value = match?.[1]?.trimEnd();
    if (!match || !value) return undefined;
    const start = at + (match[0].startsWith('<![') ? 9 : 0);
    return literalAt(value, start);
  }
  if (kind === 'cell') {
    const match = matchAt(CELL, text, at);
    const value = match?.[1];
    if (!match || value === undefined) return undefined;
    return literalAt(value, at + match[0].length - value.length);
  }
  const groups = matchAt(GROUPS, text, at)?.[0];
  if (groups !== undefined) return literalAt(groups, at);
  const whole = matchAt(PLAIN_LINE, text, at)?.[0];
  if (whole === undefined) return undefined;
  const lineEnds = /^[ \t]*(?:\\?\r?\n|\\?$|#|\/\/)/.test(
    text.slice(at + whole.length, at + whole.length + 24),
  );
  const atLineStart =
    /(?:^|\n)[+ -]?[ \t]*(?:export[ \t]+|-[ \t]+|set[ \t]+|ENV[ \t]+|ARG[ \t]+)?["'\w.$-]{1,100}[ \t]*[:=][ \t]*$/i.test(
      text.slice(Math.max(0, at - 140), at),
    );
  const alone = lineEnds && atLineStart;
  let plain = alone ? whole.replace(/[,;]+$/, '') : (matchAt(PLAIN, text, at)?.[0] ?? '');
  if (NAME_BEHIND.test(text.slice(at + plain.length, at + plain.length + 4)))
    plain = plain.replace(LAST_NAME, '');
  const value = trimPlain(plain, text.slice(at - 1, at) === '=', alone);
  return value === '' ? undefined : literalAt(value, at);
}

/** What is behind a bracket that belongs to the value; of one that closes something, more of its kind, or the end of a statement. */
const GOES_ON = /^[^()[\]{}]{2}/;

/**
 * Cuts what closes something around the value: an unopened bracket, a query's next parameter, a sentence's end.
 *
 * @param alone whether it is all of its line
 */
function trimPlain(value: string, query: boolean, alone: boolean): string {
  // no secret of this length holds another assignment: a row of them without a blank, each read for itself
  const next = value.length > ROW ? value.search(NEXT_NAME) : -1;
  let text = next > 0 ? value.slice(0, next) : value;
  text = text.replace(NEXT_LINE, '');
  if (query) text = text.replace(/&[\w.[\]-]+=.*$/s, '').replace(/[&#]$/, '');
  for (const [open, close] of [
    ['(', ')'],
    ['[', ']'],
    ['{', '}'],
  ] as const) {
    const at = text.indexOf(close);
    if (at < 0 || text.slice(0, at).includes(open) || (alone && GOES_ON.test(text.slice(at + 1)))) continue;
    text = text.slice(0, at);
  }
  // an ellipsis says that it is no value
  if (/(?:\.\.\.|…)["'`]?$/.test(text)) return text;
  return text.replace(/(?:\\+[nrt"]?.*|[,;:.)]+)$/s, (end) =>
    end.startsWith('\\') && end.length > 3 ? end : '',
  );
}

/** A list of at least twelve numbers: a key written as bytes. */
export function readBytes(text: string, at: number): Literal | undefined {
  const match = matchAt(BYTES, text, at);
  const value = match?.[1];
  if (!match || value === undefined) return undefined;
  return literalAt(value, at + match[0].length - value.length);
}
