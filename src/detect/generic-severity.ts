import type { Assignment } from './assignment.ts';
import { decodedText } from './benign.ts';
import { UUID } from './features.ts';
import { kindOfFile } from './file-kind.ts';
import { isPlausibleToken } from './plausibility.ts';
import { isUnclaimed } from './public-place.ts';
import type { Severity } from './rule.ts';
import { measureSurprise, type Surprise } from './surprise.ts';

/** Least probability of what blocks, and of what blocks in tests, examples and documents too. */
const BLOCKS = 0.5;
const SURE = 0.85;

/** Short, or a word as it stands in a dictionary: guessed before it is leaked. In base64 too, as a Secret of Kubernetes has it. */
function isWeak(value: string, { mean, letters }: Surprise): boolean {
  if (value.length < 6 || (value.length <= 10 && letters === value.length && mean < 4.6)) return true;
  if (value.length > 16 || value.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(value)) return false;
  const plain = Buffer.from(value, 'base64').toString('latin1').trimEnd();
  return /^[a-z]{4,10}\d{0,3}$/i.test(plain) && measureSurprise(plain).mean < 4.6;
}

/** Twelve characters or more that hold hardly a word. */
function isDrawn(value: string, { known, mean }: Surprise): boolean {
  return value.length >= 12 && /\d/.test(value) && known < 0.3 && mean >= 5;
}

/** The first words of every guesser, as they are and with the signs that look like their letters: `pa55w0rd`, `hunter2`. */
const GUESSED =
  /^(?:my|top)?(?:pass(?:w(?:or)?d|phrase|code)?|pwd|secret|admin(?:istrator)?|root|toor|test(?:er|ing)?|user|guest|anonymous|welcome|letmein|changeit|qwerty|hunter|trustno|iloveyou|monkey|dragon|master|login|demo|default|temp|hello|foobar|raspberry|vagrant|ubuntu)(?:[\W\d_]{0,5}|[!@#$%^&*()_+]+)$/;
const LOOKALIKES: Readonly<Record<string, string>> = {
  '@': 'a',
  $: 's',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
};

function isGuessed(value: string): boolean {
  if (value.length > 20) return false;
  const lower = value.toLowerCase().replaceAll(' ', '');
  return (
    GUESSED.test(lower) ||
    GUESSED.test(lower.replace(/[@$01345](?=.*[a-z])/g, (sign) => LOOKALIKES[sign] ?? sign))
  );
}

/** What users and databases are called by. */
const CALLED =
  /(?:user|login|account|database|db)(?:_?name)?["']?\s{0,4}[:=]\s{0,4}["']?([\w-]{4,16})(?![\w-])/gi;

/** Whether `value` is what a user or a database is called in the text `around`: guessed first of all. */
function isCalled(value: string, around: string): boolean {
  const known = value.toLowerCase();
  return [...around.matchAll(CALLED)].some(([, name]) => name?.toLowerCase() === known);
}

/** The password of `user:password` in base64, as Basic authentication has it; undefined where it is none. */
function passwordOfBasic(text: string, { value, start }: Assignment): string | undefined {
  if (value.length > 256 || !/\bbasic\s{1,4}$/i.test(text.slice(Math.max(0, start - 10), start)))
    return undefined;
  const plain = Buffer.from(value, 'base64').toString('latin1').trimEnd();
  if (!/^[\x20-\x7e]+$/.test(plain)) return undefined;
  // words without a colon are no login
  if (/^[A-Za-z]+(?:[-_ ][A-Za-z]+)*$/.test(plain)) return '';
  const [, user, password] = /^([^:]*):(.*)$/.exec(plain) ?? [];
  return user === password ? '' : password;
}

/** Names of what identifies rather than opens. */
const NAME_ID = /(?:[a-z]I[dD]|_id|_ID|-id|^keyid)s?$/;
const TEST_PATH =
  /(?:^|[/\\._-])(?:tests?|specs?|e2e|mocks?|seed(?:s|ers?|ing)?|fixtures?|cypress|examples?|samples?|demos?|stories|storybook|snapshots?|cassettes|recordings?|benchmarks?|docs?|documentation|readme|changelog|man\d?|tutorials?|playgrounds?|(?:test|mock|fake|sample|spec)(?:ing|data|utils?|helpers?|cases?|vectors?|suites?|servers?))(?:[/\\._-]|$)|(?:^|[/\\])t[/\\]|\.(?:md|mdx|rst|adoc|apib|t)$/i;
/** An id of MongoDB, which starts with its time, of 2012 or later (https://www.mongodb.com/docs/manual/reference/bson-types/#objectid), and one of Xcode. */
const OBJECT_ID = /^(?:[56][0-9a-f]{23}|[0-9A-F]{24})$/;
/** A UUID, with a part too few or too many as well. */
const DASHED = /^[0-9a-f]{4,12}(?:-[0-9a-f]{4,12}){2,}$/i;
/** How Django and crypt store a password (https://docs.djangoproject.com/en/stable/topics/auth/passwords/, https://man7.org/linux/man-pages/man5/crypt.5.html), and SHA-512, which is nobody's to type. */
const STORED =
  /^(?:(?:md5|sha1|\w{0,20}_sha\d{1,3}|argon2|scrypt)\$|[0-9a-f]{128}$|\*[\dA-F]{40}$|\$(?:2[abxy]|[1567y]|gy|apr1|argon2(?:id?|d)|scrypt|pbkdf2[\w-]{0,12})\$)/;
/** A digest in hexadecimal, or a piece of a longer one, and names under which a test has that rather than what opens something. */
const DIGEST = /^[0-9a-f]{32,}$/i;
const NAME_DIGEST = /^\$?keys?$|pass(?:word|wd)?$|pwd$/i;
/** What is sent to somebody to be used once. */
const NAME_ONCE = /(?:reset|confirm|invit|activat|recover|subscri)\w*token$/i;
/** What a test compares with, or what a mock of a server is to be sent: the program made it. */
const EXPECTED =
  /\b(?:expect|assert(?![a-z])\w*)\b|\.(?:should|to|be|is|not)\b|(?:[eE]quals?|[cC]alledWith|matchHeader)\(|[!=]==?\s{0,4}["'`]?$/;
/** Names that say of what they name that it opens nothing: `mockToken`, `BOGUS_AUTHKEY`. What a test's own account is called by may open it. */
const MADE = /(?:^|[_.-])(?:mock|fake|dummy|bogus|stub|expected|wrong|invalid|bad|expired)(?:[_.-]|$)/;
/** What the innermost object is called that is not closed yet. */
const OBJECT = /([\w.-]{1,40})["']?\s{0,4}[:=]\s{0,4}\{[^{}]{0,200}$/;
/** What stands beside the key in a vector that a cipher is tested with. */
const ENCRYPTS = /\b(?:cipher|clear|plain)_?text["']?\s{0,4}[:=]\s{0,4}["']/i;
/** A remark behind a value that says what to put in its place, as documents have it: `'…', // change this to your own`. */
const REPLACED = /^\W{0,8}(?:\/\/|#)[^\n]{0,60}\b(?:change|replace)\b.{0,40}\b(?:your|own)\b/i;
/** Where a login leads in a text that says what goes where, by the name of a variable: `@dbHost`. */
const VARIABLE_HOST = /^@[a-z]{1,8}(?:Host|Server|Domain)(?:[nN]ame)?(?![\w.-])/;
const LOCAL_HOST =
  /^@(?:localhost|127\.|0\.0\.0\.0|\[?::1|(?:[\w-]{1,30}\.){0,3}example\b|[a-z]\.(?:com|org|net|io|de)\b|(?:foo|bar|acme|foobar|my-?host|my-?server|my-?domain|some-?host|your-?\w{1,12})\b|(?:(?:db)?host|hostname|server|domain)(?![\w.-]))/i;
/** A service beside, as Compose and Kubernetes name it: on a developer's machine or not. */
const SERVICE = /^@(?:db|database|postgres|mysql|mariadb|redis|mongo|mongodb|rabbitmq|cache)(?![\w.-])/i;
const DATABASE =
  /^(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|redis|rediss|amqps?|mssql|sqlserver|oracle|cockroachdb|clickhouse|nats|smtps?|ldaps?|ftps?|sftp|ssh)/;

/** A line of a comment that documents what follows it; no code behind a comment's end. */
const DOC_LINE = /^\s*(?:\*(?![*/])|\/\*\*)(?!.*\*\/)/;
/** The kinds of files that have such lines: elsewhere a star begins an item of a list, or a line of a crontab. */
const STARRED = [2, 4, 5, 6, 7, 8, 15, 17];
/** Such a line in other languages. */
const DOC_OTHER = /^\s*(?:>>>\s|\/\/\/)/;
/** One that shows an answer of a server: `//     "token": "…"`. */
const ANSWER = /^\s*\/\/\s*["'{[]/;

/** The start of such a comment, and what may stand before it. */
const OPENS = /^[\s({;,}]?\/\*\*\s/;

/** How far before a value a comment is looked for, in characters. */
const COMMENT = 400;

/**
 * Whether what `text` ends before stands in a documenting comment (JSDoc and its like), whose examples everybody reads; `path` is the
 * file's. Where its vendor's name tells that it is real, `isNamed`, an answer of a server may be a setting that was taken out.
 */
export function isInDocComment(text: string, path: string, isNamed: boolean): boolean {
  const kind = kindOfFile(path);
  const line = text.slice(text.lastIndexOf('\n') + 1);
  if (STARRED.includes(kind) && DOC_LINE.test(line)) return true;
  if (kind !== 14 && (DOC_OTHER.test(line) || (!isNamed && kind !== 10 && ANSWER.test(line)))) return true;
  const before = text.slice(-COMMENT);
  const open = before.lastIndexOf('/**');
  // no pattern of paths: src/**, nor any in what has no such comments
  return (
    (kind < 9 || kind > 12) &&
    OPENS.test(before.slice(Math.max(0, open - 1), open + 4)) &&
    !before.includes('*/', open + 3)
  );
}

/**
 * A private key of a chain: as wallets export it (https://en.bitcoin.it/wiki/Wallet_import_format), extended (BIP 32), a seed
 * of XRP's (https://xrpl.org/docs/references/protocol/data-types/base58-encodings), or in hexadecimal under a name that says so. Whoever writes tests and documents of wallets makes them for that.
 */
const CHAIN_KEY =
  /^(?:[5KLc9][1-9A-HJ-NP-Za-km-z]{50,51}|s[1-9A-HJ-NP-Za-km-z]{27,30}|[A-Za-z]{1,2}(?:prv|pv)[1-9A-HJ-NP-Za-km-z]{40,108})$/;
/** In hexadecimal, of any curve, and in base58 as other chains write it: 32 bytes, with a mark and a checksum, 64 bytes. */
const CHAIN_KEY_BARE =
  /^(?:0x[\da-fA-F]{56,}|[\da-fA-F]{56,127}|(?:[1-9A-HJ-NP-Za-km-z]{43,44}){1,2}|[1-9A-HJ-NP-Za-km-z]{51,52})$/;
const NAME_CHAIN_KEY =
  /priv|secret_?key|wallet|signer|(?:spend|view|internal|output)_?\s?key|expect|actual|hexToBytes\(|\b(?:BN|BigInt)\(/i;

function isChainKey(text: string, { nameStart, start, value }: Assignment): boolean {
  return (
    CHAIN_KEY.test(value) ||
    (CHAIN_KEY_BARE.test(value) &&
      (value.startsWith('0x') || NAME_CHAIN_KEY.test(text.slice(Math.max(0, nameStart - 8), start))))
  );
}

/** Whether a UUID or an object's id finds a thing rather than opens one: under the name of a `key` of nothing that is opened, a UUID as what a call takes first of more. */
function namesNoOpener({ name, syntax, quote, value, end }: Assignment, text: string): boolean {
  const isUuid = UUID.test(
    name === 'key'
      ? value.replace(/^(?!live|prod|secret|token)[a-z]{1,12}?[-_]?(?=[\da-f]{8}-)|-\d{1,3}$/gi, '')
      : value,
  );
  if (!isUuid && !OBJECT_ID.test(value)) return false;
  if (isUuid && syntax === 'call' && /^\s*,/.test(text.slice(end + quote.length, end + quote.length + 8)))
    return true;
  return (
    /keys?$/i.test(name) &&
    !/api|app|access|auth|cipher|client|crypt|hmac|licen[cs]e|master|private|secret|service|signing|subscription|token/i.test(
      name,
    )
  );
}

/** The line before `at`; of a long one the part next to it. */
function lineUpTo(text: string, at: number): string {
  return text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 200), at);
}

/** A public address of Solana: 32 bytes, of which 44 characters begin low. */
const ADDRESS = /^(?:[1-9A-HJ](?=.{43}$))?[1-9A-HJ-NP-Za-km-z]{43}$/;
/** An address of Stellar (https://stellar.org/protocol/sep-23), who somebody is at NATS (https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/nkey_auth), and an address of Algorand: 58 characters of base32, as a seed of NATS that begins with S. */
const ADDRESS_BASE32 = /^(?:[ACGNOUX][A-Z2-7]{55}|[A-RT-Z2-7][A-Z2-7]{57})$/;
/** What a coin is called among others: `token`, `quoteToken`, `token_b`. */
const NAME_COIN =
  /^(?!.*(?:access|api|app|auth|bearer|bot|id|refresh|secret|session|user)[-_]?token)\w{0,12}token_?(?:[a-z]|\d{1,4})?$/i;
/** What stands in one object with the key of a component or a page that it describes. */
const DESCRIBED = /["']?(?:description|node_?id|file_?key|component\w{0,12})["']?\s{0,4}:/i;

/** Whether the value names a thing rather than opens one: the address of a coin, the digest by which a described thing is known. */
function namesThing({ name, nameStart, value, end }: Assignment, text: string): boolean {
  if (ADDRESS.test(value)) return NAME_COIN.test(name);
  if (ADDRESS_BASE32.test(value)) return !/pass|priv|secret|seed|[th]otp/i.test(name);
  if (!DIGEST.test(value) || ![32, 40, 64].includes(value.length)) return false;
  // where Apple delivers messages
  if (/device[-_]?tokens?$/i.test(name)) return value.length === 64;
  if (name !== 'key') return false;
  const [before = ''] = /[^{}]*$/.exec(text.slice(Math.max(0, nameStart - 200), nameStart)) ?? [];
  const [after = ''] = /^[^{}]*/.exec(text.slice(end, end + 200)) ?? [];
  return DESCRIBED.test(before) || DESCRIBED.test(after);
}

/**
 * Whether a test or a document has made what no issuer's format tells: the phrase of a wallet, a signed token that it compares
 * with, or that says neither who issued it nor until when.
 */
export function isMadeForTest(text: string, at: number, value: string, path: string): boolean {
  return TEST_PATH.test(path) && (isUnclaimed(value) || EXPECTED.test(lineUpTo(text, at)));
}

/** A database that a vendor runs, at the name that it drew: https://www.mongodb.com/docs/atlas/, https://neon.com/docs, https://docs.aws.amazon.com/rds/ */
const RENTED =
  /^@(?![\w.-]*(?:example|ab\d?c[d\d]|xxx|12345))[\w.-]+(?:\.[\w-]+|-[a-z\d]{5})\.(?:mongodb\.net|neon\.tech|supabase\.com?|rds\.amazonaws\.com)\b/i;

/** Whether the value, however weak it is, lets everybody who reads it into a database that a vendor runs. */
export function isRented({ syntax, value, end }: Assignment, text: string, path: string): boolean {
  return (
    syntax === 'url' &&
    RENTED.test(text.slice(end, end + 120)) &&
    !isGuessed(value) &&
    !/^[a-z_-]*password$/i.test(value) &&
    (!TEST_PATH.test(path) || isPlausibleToken(value))
  );
}

function isMade(name: string): boolean {
  return MADE.test(name.replace(/([a-z\d])(?=[A-Z])/g, '$1_').toLowerCase());
}

/** How bad it is that this value stands in this place, given how likely it is a secret. */
export function severityOf(
  assignment: Assignment,
  probability: number,
  text: string,
  path: string,
): Severity {
  if (probability < BLOCKS) return 'low';
  if (isRented(assignment, text, path)) return 'high';
  const { name, syntax, value, start, end } = assignment;
  const surprise = measureSurprise(value);
  const before = text.slice(Math.max(0, assignment.nameStart - 240), assignment.nameStart);
  const random =
    value.length >= 20 &&
    /\d/.test(value) &&
    (surprise.letters < 4 || surprise.mean >= 5) &&
    !DASHED.test(value) &&
    isPlausibleToken(decodedText(value) ?? value);
  // a snapshot, which a test wrote down by itself
  if (kindOfFile(path) === 3) return 'low';
  if (
    TEST_PATH.test(path) &&
    ((name === 'key' && kindOfFile(path) === 10) ||
      !(random && probability >= SURE) ||
      isChainKey(text, assignment) ||
      (DIGEST.test(value) && NAME_DIGEST.test(name) && kindOfFile(path) !== 14) ||
      isMade(name) ||
      isMade(OBJECT.exec(before)?.[1] ?? '') ||
      NAME_ONCE.test(name) ||
      (/keys?$/i.test(name) && ENCRYPTS.test(before + text.slice(end, end + 400))) ||
      REPLACED.test(text.slice(end, end + 160)) ||
      EXPECTED.test(lineUpTo(text, start)))
  )
    return 'low';
  if (namesNoOpener(assignment, text) || namesThing(assignment, text)) return 'low';
  const basic = passwordOfBasic(text, assignment);
  if (basic !== undefined && (isGuessed(basic) || isWeak(basic, measureSurprise(basic)))) return 'low';
  if (basic !== undefined && TEST_PATH.test(path) && !isPlausibleToken(basic)) return 'low';
  if (
    isGuessed(value) ||
    isWeak(value, surprise) ||
    (!isDrawn(value, surprise) && isCalled(value, before + text.slice(end, end + 240))) ||
    (STORED.test(value) && (value.startsWith('$') || /pass|pwd/i.test(name))) ||
    (/^\d+$/.test(value) && !/pass|pwd/i.test(name)) ||
    (NAME_ID.test(name) && !/(?:access_?-?key|secret)_?-?id$/i.test(name))
  )
    return 'low';
  // whoever reads a document may join
  if (name === 'pwd' && /zoom\.us\/[\w/]+\?$/.test(before)) return 'low';
  if (syntax === 'url') {
    const place = text.slice(end, end + 100).replace('@tcp(', '@');
    if (LOCAL_HOST.test(place) || VARIABLE_HOST.test(place))
      return random && !TEST_PATH.test(path) ? 'medium' : 'low';
    if (SERVICE.test(place)) return random || isDrawn(value, surprise) ? 'medium' : 'low';
    if (DATABASE.test(name)) return 'high';
    return name === 'http' ? 'low' : 'medium';
  }
  return 'medium';
}
