/** An assignment of a dotenv file. */
export interface DotenvEntry {
  readonly key: string;
  /** Without its quotes and trailing comment; never printed. */
  readonly value: string;
}

const LINE =
  /^[ \t]*(?:export[ \t]+)?(?<key>[A-Za-z_][\w.-]*)[ \t]*[=:][ \t]*(?:"(?<double>(?:\\[\s\S]|[^"\\])*)"|'(?<single>[^']*)'|`(?<back>[^`]*)`|(?<bare>[^\r\n]*))/gm;

/**
 * The assignments of a dotenv file, in order; comments and lines that are none are left out. Quoted values may span lines.
 * Format: https://github.com/motdotla/dotenv#what-rules-does-the-parsing-engine-follow
 */
export function readDotenv(text: string): readonly DotenvEntry[] {
  const entries: DotenvEntry[] = [];
  for (const { groups = {} } of text.matchAll(LINE)) {
    const { key = '', double, single, back, bare = '' } = groups;
    entries.push({ key, value: double ?? single ?? back ?? bare.replace(/(?:^|[ \t])#.*$/, '').trim() });
  }
  return entries;
}

/** Prefixes whose variables a framework builds into what browsers download, so that they are public by design. */
const PUBLIC_PREFIX =
  /^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|PUBLIC|VUE_APP|GATSBY|EXPO_PUBLIC|STORYBOOK|NG_APP|RSBUILD|MODERN_PUBLIC)_/;
const PRIVATE_WORD = /SECRET|PASSW|PRIVATE|CREDENTIAL/i;
const CREDENTIAL_WORD = /SECRET|TOKEN|PASS|PWD|PRIVATE|CREDENTIAL|KEY|AUTH|SALT|DSN|HASH|CERT/i;
const NO_VALUE =
  /^(?:|true|false|yes|no|on|off|null|none|\d{1,9}|x+|\*+|\.+|-+|change[-_ ]?me.*|todo|dummy|example|test|dev|placeholder|(?:your|my|insert|replace|enter|put)[-_ ].*|<.*>|\[.*\]|\{\{.*\}\}|\$\{?\w+.*)$/i;
const LOGIN_IN_URL = /:\/\/[^/\s:@]*:(?!\$|<|@)[^/\s@]+@/;
const LOCAL_LOGIN = /@(?:localhost|127\.0\.0\.1|\[::1\]|[a-z][a-z0-9_-]*)(?=[:/?\s]|$)/i;

/**
 * Whether an assignment holds nothing that must stay secret: empty, a switch, a placeholder, a variable that is public by its
 * prefix, a login to the machine itself, or a short value under a name that does not say credential. In doubt it does not.
 */
export function isPublic({ key, value }: DotenvEntry): boolean {
  if (NO_VALUE.test(value)) return true;
  if (LOGIN_IN_URL.test(value) && !LOCAL_LOGIN.test(value)) return false;
  if (PUBLIC_PREFIX.test(key)) return !PRIVATE_WORD.test(key);
  if (CREDENTIAL_WORD.test(key)) return false;
  return !looksRandom(value);
}

/** Whether a name may be printed: a line of a key in base64 that ends in `=` reads as an assignment, too. */
export function isTellable(key: string): boolean {
  return key.length <= 50 && !looksRandom(key);
}

/** Twenty characters or more of a token's alphabet with digits and letters in turn, as no word or address has. */
function looksRandom(value: string): boolean {
  const run = /[A-Za-z0-9+/_=-]{20,}/.exec(value.replace(/^\w+:\/\/[^/]+/, ''))?.[0] ?? '';
  return (run.match(/[0-9](?=[A-Za-z])|[A-Za-z](?=[0-9])/g)?.length ?? 0) >= 4;
}
