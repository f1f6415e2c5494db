import { type Assignment, readAssignments } from './assignment.ts';
import { glance, isStrongKeyword, looksLikeToken } from './assignment-glance.ts';
import { readCallArguments, readLogin, readSchemeValue, readUrlCredentials } from './assignment-url.ts';
import { isBenign, isLockfile, isTranslation } from './benign.ts';
import { kindOfFile } from './features.ts';
import { isAnnounced, SECRET_CALLS } from './generic-gate.ts';
import { isPlausibleToken, judgeAssignment } from './plausibility.ts';
import type { Severity } from './rule.ts';
import { measureSurprise, type Surprise } from './surprise.ts';

export { GENERIC_GATE } from './generic-gate.ts';

/** Something that a generic rule found; offsets into the text that was handed in. */
export interface GenericMatch {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  /** Offsets of the value: first character, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** What decided, strongest first; no secret text. */
  readonly because: readonly string[];
}

type Reader = (text: string, at: number, length: number) => readonly Assignment[];

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['pass', readAssignments],
  ['pwd', readAssignments],
  ['_pw', readAssignments],
  [' pw', (text, at, length) => readAssignments(text, at + 1, length - 1)],
  ['secret', readAssignments],
  ['token', readAssignments],
  ['key', readAssignments],
  ['auth', readAssignments],
  ['cred', readAssignments],
  ['totp', readAssignments],
  ['hotp', readAssignments],
  ['securestring', readAssignments],
  ['identified by', readAssignments],
  ['://', readUrlCredentials],
  ['basic ', readSchemeValue],
  ['bearer ', readSchemeValue],
  ['curl ', readLogin],
  ['docker login', readLogin],
  ['sshpass', readLogin],
  ['mysql -', readLogin],
  ...SECRET_CALLS.map((call) => [call, readCallArguments] as const),
]);

/** Lower-case words (case ignored) one of which stands before or in everything that `matchGeneric` can report. */
export const GENERIC_KEYWORDS: readonly string[] = [...READERS.keys()];

/** Least probability of what blocks in tests, examples and documents. */
const SURE = 0.85;
/** Least probability of what is reported at all, and of what blocks. */
const REPORTS = 0.4;
/** A URL with a user and a password says itself what it holds. */
const REPORTS_URL = 0.2;
const BLOCKS = 0.5;

/** Whether an assignment of a literal could follow the keyword of `length` bytes at `at`: a cheap look that decides most of the speed. */
export function mayAssign(bytes: Uint8Array, at: number, length: number): boolean {
  const first = (bytes[at] ?? 0) | 32;
  // `://`, `basic `, `bearer `, `curl `, `docker login`, `sshpass`, `mysql -`
  if (first === 58) return hasUserInfo(bytes, at + 3);
  const last = bytes[at + length - 1];
  if (last === 40) return true;
  if (last === 32) return first === 98 ? startsToken(bytes, at + length) : true;
  if (last === 45 || first === 100 || (first === 115 && length === 7)) return true;
  return glance(bytes, at, length);
}

/** `user:password@host` or a long `token@host` at `at`. */
function hasUserInfo(bytes: Uint8Array, at: number): boolean {
  const most = Math.min(bytes.length, at + 400);
  for (let index = at; index < most; index += 1) {
    const code = bytes[index] as number;
    if (code === 64) return true;
    // space, quotes, angle brackets, slash, backslash
    if (
      code <= 32 ||
      code === 34 ||
      code === 39 ||
      code === 47 ||
      code === 60 ||
      code === 62 ||
      code === 92 ||
      code === 96
    )
      return false;
  }
  return false;
}

/** What may follow an authentication scheme: a token with a digit, an upper-case letter behind the first, or `=`. */
function startsToken(bytes: Uint8Array, at: number): boolean {
  let index = at;
  while (
    index < at + 4 &&
    (bytes[index] === 32 || bytes[index] === 34 || bytes[index] === 39 || bytes[index] === 92)
  )
    index += 1;
  const start = index;
  let looks = false;
  for (; index < bytes.length && index < start + 64; index += 1) {
    const code = bytes[index] as number;
    if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90 && index > start) || code === 61)
      looks = true;
    else if (
      !(
        (code >= 97 && code <= 122) ||
        (code >= 65 && code <= 90) ||
        code === 43 ||
        code === 45 ||
        code === 46 ||
        code === 47 ||
        code === 95 ||
        code === 126
      )
    )
      break;
  }
  return looks && index - start >= 8;
}

/** What the readers see around a keyword, before anything is judged; what `tools/train.ts` learns from. */
export function readCandidates(text: string, at: number, length: number): readonly Assignment[] {
  const keyword = text.slice(at, at + length).toLowerCase();
  const reader = READERS.get(keyword);
  const found = (reader?.(text, at, length) ?? []).filter(
    (assignment) => mayBeSecret(assignment) && !isPathOfColons(text, assignment),
  );
  if (reader !== readAssignments || isStrongKeyword(keyword)) return found;
  return found.filter(
    ({ value, syntax }) => syntax === 'bytes' || (looksLikeToken(value) && !/^\d{1,11}$/.test(value)),
  );
}

/** Functions that make no secret of a string: `hash.toString('ascii')`, `t('password')`. */
const PLAIN_CALL =
  /(?:^|\.)(?:toString|encode|decode|digest|split|join|replace(?:All)?|slice|substr(?:ing)?|indexOf|includes|match|test|startsWith|endsWith|getAttribute|querySelector(?:All)?|getElementById|find|select|translate|gettext|t|i18n|_|__|tr|require|import|describe|it|expect|error|Error|warn|log|info|debug|print\w*|format|sprintf|Errorf|Sprintf|Regex(?:p)?|RegExp|compile|MustCompile|eq|equal|Symbol|define|label|text|get|has|fetch|prompt)$/;

/** An expression of some programming language: `cred[3]`, `$this->key`, `foo.bar()`. */
const EXPRESSION =
  /^[$@&*!]?[A-Za-z_$][\w$.]*(?:\[[^\]]*\]?|->|::|\(|\?\.)|^[A-Za-z_$]\w*(?:\.[A-Za-z_$]\w*)+$/;

/** A letter beyond ASCII, as it is or escaped. */
const WORD_OF_ANOTHER_TONGUE = /[^\x00-\x7f]|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}/i;
const ESCAPED = /\\u[0-9a-f]{4}|\\x[0-9a-f]{2}/gi;

/** Names that hold a keyword and no credential: words, page marks, the handshake of WebSockets (RFC 6455). */
const NO_CREDENTIAL =
  /compass|bypass|overpass|trespass|surpass|keepass|passthrough|passive|passport(?!.*(?:key|secret))|(?:next|continuation|page|sync|cursor|marker|resume|pagination)[-_]?token|sec-websocket|author(?!i)|credit|lock-token|cancell?ation[-_]?token|csrf|xsrf/i;

/** A regular expression. */
const PATTERN = /\(\?[:<=!]|\[\^?[A-Za-z0-9]-[A-Za-z0-9]|\][+*]|\]\{\d|\\[dwsbDWSB][+*{]/;

/** Calls that take the name of a secret, not one. */
const GETTER =
  /(?:^|\.)(?:get|has|is|find|fetch|load|use|remove|delete|require|list|extract|request|clear)(?=[A-Z_])/;

/** A resource, a registry key, an algorithm, a colour. */
const NO_SECRET =
  /^(?:urn:|HKEY_|HKLM|HKCU|(?:ssh|ecdsa|hmac|rsa|aes|sha|chacha20|ed25519|x25519|curve25519|diffie|sntrup\d+|scram|mongodb)-|(?:rs|hs|es|ps|sha|aes)-?(?:128|192|256|384|512)\b)|^#[0-9a-f]{3,8}$/i;

/** A resource's name: `arn:aws:secretsmanager:eu-west-1:1:secret:name-a1b2c3`. */
function isPathOfColons(text: string, { nameStart, operator, quote }: Assignment): boolean {
  return operator === ':' && quote === '' && text.charCodeAt(nameStart - 1) === 58;
}

/** What needs no model: too short, too long, blanks, nothing but signs, a number in hexadecimal, words of another tongue, code. */
function mayBeSecret({ value, syntax, quote, wrapper, name }: Assignment): boolean {
  if (value.length < 3 || value.length > 2048) return false;
  if (syntax === 'bytes') return true;
  if (/\s/.test(value) || !/[A-Za-z0-9].*[A-Za-z0-9]/.test(value)) return false;
  if (syntax === 'url' || syntax === 'login') return true;
  if (!quote && /^0x[0-9a-f]{1,16}[ul]*$/i.test(value)) return false;
  if (WORD_OF_ANOTHER_TONGUE.test(value) && !/[0-9!@#$%^*?+=]/.test(value.replace(ESCAPED, ''))) return false;
  if (/:$/.test(value) && !/\d/.test(value)) return false;
  if (NO_CREDENTIAL.test(name) || NO_SECRET.test(value) || PATTERN.test(value)) return false;
  if (syntax === 'call' && GETTER.test(name)) return false;
  return !PLAIN_CALL.test(wrapper) && (quote !== '' || !EXPRESSION.test(value));
}

/** What is known without a model from where it stands. */
export function isOutOfPlace({ value, syntax, name, quote }: Assignment, path: string): boolean {
  if (syntax === 'url') return false;
  if (isLockfile(path) || path.endsWith('.map')) return true;
  if (isTranslation(path) && !/\d.*\d|[A-Za-z]\d[A-Za-z]/.test(value)) return true;
  // a bare word in a program is a variable
  const kind = kindOfFile(path);
  if (quote === '' && kind >= 4 && kind <= 8 && value.startsWith('/')) return true;
  return (
    quote === '' &&
    syntax === 'assign' &&
    kind >= 4 &&
    kind <= 8 &&
    /^[A-Za-z_$][\w$]*$/.test(value) &&
    (!/\d/.test(value) || measureSurprise(value).known > 0.5) &&
    !/^[A-Z0-9_]+$/.test(name)
  );
}

/** What the generic rules find around the keyword of `length` characters at `at` of `text`. */
export function matchGeneric(
  text: string,
  at: number,
  length: number,
  context: { readonly path: string },
): readonly GenericMatch[] {
  const matches: GenericMatch[] = [];
  for (const assignment of readCandidates(text, at, length)) {
    const match = judge(assignment, text, context.path);
    if (match) matches.push(match);
  }
  return matches;
}

function judge(assignment: Assignment, text: string, path: string): GenericMatch | undefined {
  const { value, start, end, nameStart } = assignment;
  if (isOutOfPlace(assignment, path)) return undefined;
  if (isBenign(value, text.slice(Math.max(0, Math.min(nameStart, start) - 80), end + 20), path))
    return undefined;
  const plausibility = isSecretCall(assignment) ? JUDGED_BY_CALL : judgeAssignment(assignment, text, path);
  if (isSecretCall(assignment) && !isPlausibleToken(value)) return undefined;
  if (plausibility.probability < (assignment.syntax === 'url' ? REPORTS_URL : REPORTS)) return undefined;
  if (!isAnnounced(nearOf(assignment, text)) && !isAnnounced(linesOf(assignment, text))) return undefined;
  const kind = kindOf(assignment);
  return {
    ruleId: kind.ruleId,
    title: kind.title,
    severity: severityOf(assignment, plausibility.probability, text, path),
    start,
    end,
    because: plausibility.because,
  };
}

const JUDGED_BY_CALL = {
  probability: 0.8,
  because: ['argument of a call that takes a secret', 'random in shape'],
};

function isSecretCall({ name, syntax }: Assignment): boolean {
  return syntax === 'call' && SECRET_CALLS.includes(`${name.toLowerCase()}(`);
}

/**
 * The part of those lines that mostly suffices, and spares a look at all of a long one: it ends before a letter or a
 * digit, in whose place a bracket, a blank and a control character let no expression match that the whole does not.
 */
function nearOf({ nameStart, start, end }: Assignment, text: string): string {
  const first = Math.min(nameStart, start);
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - 48);
  for (let at = end; at < end + 64; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || at >= text.length) return text.slice(from, at);
    if (at > end && isAlphanumeric(code)) return `${text.slice(from, at)}( \x01`;
  }
  return '';
}

function isAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

/** The lines from the name to the value; of long ones the part around. */
function linesOf({ nameStart, start, end }: Assignment, text: string): string {
  const first = Math.min(nameStart, start);
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - 300);
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  // a cut is no line's end: the bracket keeps `$` from matching there
  return lineEnd > end + 200 ? `${text.slice(from, end + 200)}(` : text.slice(from, lineEnd);
}

interface Kind {
  readonly ruleId: string;
  readonly title: string;
}

/** The generic rules; their documentation stands in src/rules/generic.ts. */
function kindOf({ name, syntax }: Assignment): Kind {
  if (syntax === 'url') return { ruleId: 'generic-url-credentials', title: 'Password in a URL' };
  if (syntax === 'login') return { ruleId: 'generic-command-password', title: 'Password on a command line' };
  if (syntax === 'scheme' || /authorization|^(?:basic|bearer)/i.test(name)) {
    return { ruleId: 'generic-authorization-header', title: 'Credentials of an Authorization header' };
  }
  if (/pass|pwd|(?:^|_)pw|identified/i.test(name)) return { ruleId: 'generic-password', title: 'Password' };
  if (/secret|[th]otp/i.test(name)) return { ruleId: 'generic-secret', title: 'Secret' };
  if (/token/i.test(name)) return { ruleId: 'generic-token', title: 'Token' };
  if (/key/i.test(name)) return { ruleId: 'generic-key', title: 'API, access or encryption key' };
  return { ruleId: 'generic-credential', title: 'Credential' };
}

/** Short, or a word as it stands in a dictionary: guessed before it is leaked. */
function isWeak(value: string, { mean, letters }: Surprise): boolean {
  return value.length < 6 || (value.length <= 10 && letters === value.length && mean < 4.6);
}

/** Names of what identifies rather than opens. */
const NAME_ID = /(?:[a-z]I[dD]|_id|-id)s?$/;
const TEST_PATH =
  /(?:^|[/\\._-])(?:tests?|specs?|__tests__|e2e|mocks?|__mocks__|fixtures?|cypress|examples?|samples?|demos?|stories|benchmarks?|docs?|readme|changelog|tutorials?)(?:[/\\._-]|$)|\.(?:md|mdx|rst|adoc)$/i;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const LOCAL_HOST =
  /^@(?:localhost|127\.|0\.0\.0\.0|\[?::1|(?:[\w-]{1,30}\.){0,3}example\b|(?:host|db|database|postgres|mysql|mariadb|redis|mongo|mongodb|rabbitmq|cache)(?![\w.-]))/i;
const DATABASE =
  /^(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis|rediss|amqps?|mssql|sqlserver|oracle|cockroachdb|clickhouse|nats|smtps?|ldaps?|ftps?|sftp|ssh)/;

function severityOf(
  { name, syntax, value, end }: Assignment,
  probability: number,
  text: string,
  path: string,
): Severity {
  if (probability < BLOCKS) return 'low';
  const surprise = measureSurprise(value);
  const random =
    value.length >= 20 &&
    /\d/.test(value) &&
    (surprise.letters < 4 || surprise.mean >= 5) &&
    !UUID.test(value);
  if (TEST_PATH.test(path) && !(random && probability >= SURE)) return 'low';
  if (isWeak(value, surprise) || (NAME_ID.test(name) && !/access_?-?key_?-?id$/i.test(name))) return 'low';
  if (syntax === 'url') {
    if (LOCAL_HOST.test(text.slice(end, end + 100))) return random ? 'medium' : 'low';
    if (DATABASE.test(name)) return 'high';
    return name === 'http' ? 'low' : 'medium';
  }
  return 'medium';
}
