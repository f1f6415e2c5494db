import type { Assignment } from './assignment.ts';
import { literalAt, matchAt } from './assignment-literal.ts';
import { isAppPassword } from './assignment-phrase.ts';
import { USER_CALLS } from './generic-gate.ts';

/** A user and a password, in an object of two too, and nothing else but what is called when that is done, or a place behind. */
const USER_ARGUMENTS =
  /\s{0,8}\(?(?:\{\s{0,8}\w{1,12}:\s{0,4}|(?:page|this|browser|context|client|request|app|driver|cy),\s)?(?:["'`][^"'`\n]{0,80}["'`]|[$\w.>-]{1,60}),\s{0,40}(?:pw?:\s{0,4}|[\w.$>-]{1,60},\s{0,8}|Some\()?(?<quote>["'`])(?![\w.+-]{1,40}@[\w-]{1,40}\.[a-z]{2,9}["'`])(?<value>[^"'`\s]{4,128}|(?:[a-z]{4} ){3}[a-z]{4})\k<quote>\s{0,8}(?:\}?\)|\n|$|,\s{0,8}(?:\(|["'][\w.-]{1,60}[:/]|async\b|function\b|[A-Za-z_]\w{0,30}(?:\)|\s{0,4}=>)))/y;
const LOGIN_ARGUMENTS =
  /\s{0,40}(?:[^\n"'`,()]{0,80}|[^\n"'`,()]{0,40}["'`][^"'`\n]{0,200}["'`]),\s{0,40}(?:\d{1,5},\s{0,40}){0,2}(?:["'`][^"'`\n]{0,80}["'`]|[\w.$>[\]-]{1,60}),\s{0,40}(?<quote>["'`])(?<value>[^"'`\s]{4,128})\k<quote>\s{0,40}[,)]/y;

/** The password among the arguments of the call whose name and bracket, of `length` characters, are at `at`: `new PDO(place, 'user', 'value')`. */
export function readLoginArguments(text: string, at: number, length: number): readonly Assignment[] {
  const pattern = USER_CALLS.includes(text.slice(at, at + length).toLowerCase())
    ? USER_ARGUMENTS
    : LOGIN_ARGUMENTS;
  return passwordBy(pattern, text, at, length);
}

/** `user:value` by itself, joined of parts too; of `Buffer.from` base64 is asked for behind it. */
const LOGIN_TEXT =
  /b?(?<quote>["'`])[\w.@+-]{1,64}(?:\k<quote>\s?\+\s?\k<quote>)?:(?:\k<quote>\s?\+\s?\k<quote>)?(?<value>[^"'`\s]{4,128})\k<quote>\s{0,4}(?:,\s?["']utf-?8["'])?\)/iy;
const ENCODED = /\.toString\(\s{0,4}["']base64/iy;

/** The password in a login that the call, whose name and bracket, of `length` characters, are at `at`, makes base64 of: `btoa('user:value')`. */
export function readEncodedLogin(text: string, at: number, length: number): readonly Assignment[] {
  const found = passwordBy(LOGIN_TEXT, text, at, length);
  return /^buffer/i.test(text.slice(at, at + length)) && !matchAt(ENCODED, text, LOGIN_TEXT.lastIndex)
    ? []
    : found;
}

const USERS =
  /\s{0,8}\{\s{0,40}(?:\w{1,20}:\s{0,4}[\w.]{1,40},\s{0,40}){0,3}users:\s{0,8}\{\s{0,40}["'`]?[\w.@-]{1,40}["'`]?:\s{0,8}(?<quote>["'`])(?<value>[^"'`\s]{4,128})\k<quote>/y;

/** The password of the first whom `basicAuth({ users: { name: 'value' } })` lets in, whose name and bracket, of `length` characters, are at `at`: https://www.npmjs.com/package/express-basic-auth */
export function readUsers(text: string, at: number, length: number): readonly Assignment[] {
  return passwordBy(USERS, text, at, length);
}

/** A reader of the password, by its groups `value` and `quote`, in what `pattern` finds behind the keyword where `before` stands before that. */
const passwordAfter =
  (before: RegExp, pattern: RegExp) =>
  (text: string, at: number, length: number): readonly Assignment[] =>
    before.test(text.slice(Math.max(0, at - 120), at)) ? passwordBy(pattern, text, at, length) : [];

/** The password of a URL that is put together: `'mongodb://user:' + encodeURIComponent('value') + '@host'`. */
export const readEncoded = passwordAfter(
  /:\/\/[\w.%-]{1,64}:(?:["'`]\s?\+\s?|\$\{)$/,
  /(?<quote>["'`])(?<value>[^\s"'`]{4,128})\k<quote>\)(?=\}@|\s?\+\s?["'`]@)/y,
);

/** What a user of Redis is let in with, `user name on >value`: https://redis.io/docs/latest/operate/oss_and_stack/management/security/acl/ */
export const readAclUser = passwordAfter(/\buser[ \t]{1,8}[\w.-]{1,64}$/, /(?<value>[^\s"'`]{4,128})/y);

/** The password, by its groups `value` and `quote`, in what `pattern` finds behind the call of `length` characters at `at`. */
function passwordBy(pattern: RegExp, text: string, at: number, length: number): readonly Assignment[] {
  const match = matchAt(pattern, text, at + length);
  const { value, quote = '' } = match?.groups ?? {};
  if (!match || value === undefined) return [];
  return [password(at, value, at + length + match[0].lastIndexOf(value), quote)];
}

function password(nameStart: number, value: string, start: number, quote: string): Assignment {
  return {
    name: 'password',
    nameStart,
    syntax: 'argument',
    operator: ',',
    ...literalAt(value, start, quote),
    ...(isAppPassword(value) ? { by: 'words' } : {}),
  };
}

/** How much of a call is looked at, in characters, over lines too: formatters give each argument one of its own. */
const CALL = 300;
const ARGUMENT_STRING = /(["'`])([^\s"'`]{8,200})\1/g;
const LONG = /^[\w+/=.~%@!#$^&*-]{16,}$/;
/** What a person types for a secret, and no name of an algorithm: `Tulip#82`, not `aes-256-cbc`. */
const TYPED = /^(?=.*\d)(?=.*[A-Za-z])(?=.*(?:[A-Z]|[^\w-]))[^{}()<>/]{8,40}$/;
/** The last word of a class's name: the `Client` of `web.ApiClient(`. */
const MADE = /[\w$.\\]{0,80}?([A-Z]+|[A-Z]?[a-z0-9_$]+)\(/y;
/** Up to the end of the arguments; what is given in an object has a name of its own. */
const MADE_WITH =
  /\s{0,40}(?:(?:[$\w.]{1,60}|["'`][^"'`\n]{0,120}["'`])\s{0,8},\s{0,40}){0,3}[bB]?(["'`])([\w+/=-]{20,128})\1(?:\s{0,8}[,).]|[ \t]{0,8}(?:\r?\n|$))/y;
/** What is made of a long text that opens nothing: a document's id, a number, a place on a chain, a digest. */
const NO_CLIENT =
  /^(?:error|exception|binary|bn|number|decimal|integer|public\w*|address|contract|ur[il]|params|reg_?exp|date|buffer|array|blob|file|image|path|keyframes|set|map|hash\w*|sha\d*|digest|signature|symbol|event|element|[ug]uid|id|string|text|mint|token|asset|cursor|version|commit|ref|node|function|colou?r|font|key|selector|query|transaction|block|cid|option|rule|type|name|point|value|base\w*|coin|record|module|component|re(?:quest|sponse)|(?:test|mock|fake)\w*)\d?$/i;

/** `require('vendor')('value')` */
const REQUIRED = /\brequire\(["'][\w@/.-]{1,60}$/;

/** A UUID, a path, a number. */
const NO_TOKEN = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}|^\/|(?:^|\/)[a-z-]{4,}(?:\/|$)|^\d+$/i;

function argument(name: string, nameStart: number, value: string, start: number, quote: string): Assignment {
  return {
    name,
    nameStart,
    syntax: 'call',
    operator: '(',
    ...literalAt(value, start, quote),
    by: 'call',
  };
}

/** Of calls that take other long texts too, a salt or a vector to start with, the secret's place among the arguments. */
const SECRET_PLACE: Readonly<Partial<Record<string, number>>> = {
  'jwt.sign': 1,
  'jwt.verify': 1,
  'jwt.encode': 1,
  'jwt.decode': 1,
  'jwt::encode': 1,
  createhmac: 1,
  createcipheriv: 1,
  createdecipheriv: 1,
  importkey: 1,
  scryptsync: 0,
  pbkdf2sync: 0,
  cookieparser: 0,
  'aes.encrypt': 1,
  'aes.decrypt': 1,
  'bcrypt.hash': 0,
  hashsync: 0,
  'argon2.hash': 0,
  ' sign': 1,
  'jws.sign': 3,
};

/** Before what is called public in an object: `createClient({ publicApiKey: 'value' })`. */
const PUBLIC = /\bpubli(?:c|shable)\w{0,20}["']?\s{0,4}:\s{0,8}$/i;

/** What stands before the key that jose is given as bytes; what else is made bytes of, and signed, is a text of any kind: https://github.com/panva/jose */
const JOSE =
  /(?:\.(?:sign|encrypt)\(|(?:jwt|compact|flattened|general)(?:verify|decrypt)\([^()"'`]{0,80},)\s{0,40}new $/i;

/** In which argument the end of `before` lies: the commas outside of brackets and strings; -1 behind the end of the call. */
function placeIn(before: string): number {
  let place = 0;
  let depth = 0;
  for (const [sign] of before.matchAll(/(["'`])(?:(?!\1).)*\1|[,()[\]{}]/g)) {
    if (sign === ',' && depth === 0) place += 1;
    else if ('([{'.includes(sign)) depth += 1;
    else if (')]}'.includes(sign)) depth -= 1;
    if (depth < 0) return -1;
  }
  return place;
}

/** The strings among the arguments of the call whose name and bracket, of `length` characters, are at `at`: `createHmac('sha256', 'value')`. */
export function readCallArguments(text: string, at: number, length: number): readonly Assignment[] {
  const call = text.slice(at + length, at + length + CALL);
  const name = text.slice(at, at + length - 1);
  if (/^text/i.test(name) && !JOSE.test(text.slice(Math.max(0, at - 200), at))) return [];
  const place = SECRET_PLACE[name.toLowerCase()];
  const strings = [...call.matchAll(ARGUMENT_STRING)].filter(({ index }) => {
    const before = call.slice(0, index);
    const own = placeIn(before);
    return own === (place ?? own) && own >= 0 && !PUBLIC.test(before);
  });
  return strings.flatMap(([, quote = '', value = ''], index) => {
    const start = at + length + (strings[index]?.index ?? 0) + 1;
    return [
      ...(LONG.test(value) ? [argument(name, at, value, start, quote)] : []),
      // What signs a token may be words with a digit.
      ...(place !== undefined && (/^jw/i.test(name) ? /\d/ : TYPED).test(value)
        ? [password(at, value, start, quote)]
        : []),
    ];
  });
}

/** The token that a client is made with: `new Client('value')`, `newClient("id", "value")`, whose keyword, of `length` characters, is at `at`. */
export function readClientArguments(text: string, at: number, length: number): readonly Assignment[] {
  let name = text.slice(at, at + length - 1);
  let from = at + length;
  if (name === 'new') {
    const made = matchAt(MADE, text, from);
    if (!made || NO_CLIENT.test(made[1] ?? '')) return [];
    name = made[1] ?? '';
    from += made[0].length;
  }
  if (/^["']/.test(name) && !REQUIRED.test(text.slice(Math.max(0, at - 80), at))) return [];
  const match = matchAt(MADE_WITH, text, from);
  const value = match?.[2];
  if (!match || value === undefined || !/\d.*\d/.test(value) || NO_TOKEN.test(value)) return [];
  return [argument(name, at, value, from + match[0].lastIndexOf(value), match[1] ?? '')];
}

const FIELD_BEFORE = /"([^"\s]{8,400})",?\s{0,4}$/;
const FIELD_NAME = /:\s?@?"([\w-]{0,40}(?:key|token|auth|secret)[\w-]{0,40})"/iy;

/** The value of the header whose name stands behind it, in Swift and Objective-C: `setValue("value", forHTTPHeaderField: "X-Api-Key")`. */
export function readHeaderField(text: string, at: number, length: number): readonly Assignment[] {
  const [field = '', value] = FIELD_BEFORE.exec(text.slice(Math.max(0, at - 420), at)) ?? [];
  const name = matchAt(FIELD_NAME, text, at + length)?.[1];
  if (value === undefined || name === undefined) return [];
  return [{ ...argument(name, at, value, at - field.length + 1, '"'), by: 'map' }];
}
