import type { Assignment } from './assignment.ts';
import { hasTranslations, isLockfile, isTranslation } from './benign.ts';
import { isOfBenignKind } from './benign-kind.ts';
import { kindOfFile } from './file-kind.ts';
import { isPlausibleToken } from './plausibility.ts';
import { measureSurprise } from './surprise.ts';

/** Functions that make no secret of a string: `hash.toString('ascii')`, `t('password')`. */
const PLAIN_CALL =
  /(?:^|\.)(?:toString|encode|decode|digest|split|join|replace(?:All)?|slice|substr(?:ing)?|indexOf|includes|match|test|startsWith|endsWith|getAttribute|querySelector(?:All)?|getElementById|find|select|translate|gettext|t|i18n|_|__|tr|require|import|describe|it|expect|error|Error|warn|log|info|debug|print\w*|format|sprintf|Errorf|Sprintf|Regex(?:p)?|RegExp|compile|MustCompile|eq|equal|Symbol|define|label|text|get|has|fetch|prompt|decrypt\w*|(?:get|fetch|read|load)_?\w{0,12}(?:[Pp]assword|[Ss]ecret|[Tt]oken|[Kk]ey|[Cc]redentials?))$/;

/** An expression of some programming language: `cred[3]`, `$this->key`, `foo.bar()`. */
const EXPRESSION =
  /^[$@&*!]?[A-Za-z_$][\w$.]*(?:\[[^\]]*\]?|->|::|\(|\?\.)|^[A-Za-z_$]\w*(?:\.[A-Za-z_$]\w*)+$/;

/** A letter beyond ASCII, as it is or escaped. */
const WORD_OF_ANOTHER_TONGUE = /[^\x00-\x7f]|\\u\{?[0-9a-f]{4}|\\x[0-9a-f]{2}|&#x?[0-9a-f]{2,5};/i;
const ESCAPED = /\\u\{[0-9a-f]{4,8}\}|\\U[0-9a-f]{8}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|&#x?[0-9a-f]{2,5};/gi;

/** Whether nothing in `value` is as in passwords, or most of it is letters beyond ASCII. */
function isOfAnotherTongue(value: string): boolean {
  const written = value.replace(ESCAPED, 'é');
  const rest = written.replace(/[^\x00-\x7f]|\\/g, '');
  return written.length > 2 * rest.length || !/[0-9!@#$%^*?+=]/.test(rest);
}

/** Names that hold a keyword and no credential: words, page marks, the handshake of WebSockets (RFC 6455). */
const NO_CREDENTIAL =
  /compass|(?:asset|cache|chunk|dedupe|entity|file|foreign|group|image|index|item|list|lookup|node|object|partition|query|react|record|restore|row|shard|sort|translation)[-_]?keys?$|tokeni[sz]|hashed[-_]?(?:secret|token|key)|(?:by|high|low|band|all|render|shader|sub|multi|post|clear|depth)[-_]?pass(?![-_]?(?:word|wd|phrase|code))|overpass|trespass|surpass|keepass|passthrough|passive|passport(?!.*(?:key|secret))|(?:next|continuation|page|sync|cursor|marker|resume|pagination)[-_]?token|sec-websocket|author(?!i)|credit|lock-token|cancell?ation[-_]?token|authori[sz]ed(?!.*(?:pass|secret|token|key))|csrf|xsrf|authenticity[-_]?token|request[-_]?verification[-_]?token|site[-_]?key|idempoten|(?:spl|crypto|fungible)[-_]?token|dedup|pusher[-_]?(?:app[-_]?)?key|^_key$|derived[-_]?key|version[-_]?token|trusted[-_]?keys?|oauth[-_]?(?:nonce|signature|body[-_]?hash|timestamp|version|callback)|publishable|(?<!re)public(?![a-z])(?!.*(?:private|secret))|anon[-_]?key|address(?:es)?$|client[-_]?ids?$|tenant(?:[-_]?id)?$|authority$|application[-_]?server[-_]?key|(?:existing|image[-_]?pull|tls)[-_]?secrets?$|token[-_]?mint$|project[-_]?keys?$|\.(?:[cm]?[jt]sx?|css|go|html?|java|json|map|md|php|png|py|rb|svg|vue|wasm)$|issuer(?:[-_]?(?:key|ur[il]))?$/i;

/** Calls that take the name of a secret, not one. */
const GETTER =
  /(?:^|\.)(?:get|has|is|find|fetch|load|use|remove|delete|require|list|extract|request|clear)(?=[A-Z_])/;

/** Zeros in a long base64, behind its start: a file's or a structure's, not a random key's. */
const ZEROS = /[^A]A{6,}/;

const DIGEST_CALL = /(?:sha-?\d+|md5|hash|digest)\w{0,8}\(\s{0,4}["'`]$/i;

/** A resource's name: `arn:aws:secretsmanager:eu-west-1:1:secret:name-a1b2c3`. */
export function isPathOfColons(text: string, { nameStart, operator, quote }: Assignment): boolean {
  // the user of a URL has a reader of its own
  if (text.startsWith('://', nameStart - 3)) return true;
  // the digest of what the name says: expect(sha256('token')).toBe('…')
  if (DIGEST_CALL.test(text.slice(Math.max(0, nameStart - 24), nameStart))) return true;
  // Hiera's names have two: mysql::root_password
  return operator === ':' && quote === '' && text[nameStart - 1] === ':' && text[nameStart - 2] !== ':';
}

/** Names of what describes a credential: `token_type`, `keyFormat`, `id_token.sub`. */
const DESCRIBES =
  /(?:[-_.](?:types?|kind|format|alg|algorithm|class|label|title|version|status|state|name|prefix|suffix|pattern|field|sub|aud|iss|size|length|curve|crv|usages?|TYPES?|KIND|FORMAT|ALG|ALGORITHM|CLASS|LABEL|TITLE|VERSION|STATUS|STATE|NAME|PREFIX|SUFFIX|PATTERN|FIELD|SIZE|LENGTH)|[a-z](?:Types?|Kind|Format|Alg|Algorithm|Class|Label|Title|Version|Status|State|Name|Prefix|Suffix|Pattern|Field|Size|Length|Curve|Usages?))$/;

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A number that is none of a vendor's: short, signed, or a limit of some type. */
const NUMBER = /^(?:\d{1,11}|[+-]\d{1,20}|900719925474099[12]|9223372036854775807|18446744073709551615)$/;

/** Words, numbers, and words with a number behind, set off from each other. */
const LABEL =
  /^(?:[a-z]+\d{0,4}|[A-Z]+\d{0,4}|[A-Z]?[a-z]+\d{0,4})(?:[-_./#]+(?:[A-Za-z]?[a-z]*\d{0,4}|[A-Z]+\d{0,4}|\d{1,8}|[a-z]{1,3}\d{1,3}[a-z]{1,4}))+$/;

/** Words joined by their capitals, with a number behind: `paletteIndigo90`. */
const CAMEL = /^[A-Za-z][a-z]+(?:[A-Z][a-z]+)+\d{0,3}$/;

/** A constant's name: `VK_OEM_102`. */
const CONSTANT = /^[A-Z]{2,}(?:_[A-Z]{1,12}\d{0,3}|_\d{1,4})+$/;

/** A file's path: `builds/b548ea75/index.html`. */
const PATH = /^[\w.@-]{1,80}(?:\/[\w.@-]{1,80}){1,12}\.[a-z][a-z0-9]{1,4}$/;

/** Words under a name that says only `key`, `token`, `auth` or `cred`: `darwin_arm64`, `aws.auth#sigv4`; a number, a path. */
export function isLabel(value: string): boolean {
  if (NUMBER.test(value) || PATH.test(value) || (value.length < 32 && CONSTANT.test(value))) return true;
  if (value.length >= 48 || !(LABEL.test(value) || CAMEL.test(value))) return false;
  const { mean, letters } = measureSurprise(value);
  return mean < 5 || letters <= 6;
}

/** A key in an address that everybody may have. The storage of Firebase serves a file to whoever knows its address: https://firebase.google.com/docs/storage/web/download-files */
export function isPublicDownload(text: string, { name, nameStart }: Assignment): boolean {
  // the public half of a DSN: https://develop.sentry.dev/sdk/foundations/transport/authentication/
  if (name === 'sentry_key' && /[?&]$/.test(text.slice(Math.max(0, nameStart - 1), nameStart))) return true;
  if (DOCUMENT.test(text.slice(Math.max(0, nameStart - 160), nameStart))) return true;
  return text.startsWith('alt=media&', nameStart - 10) || text.startsWith('alt=media&amp;', nameStart - 14);
}

/** An address whose `key` names a document that everybody may be shown: https://docs.google.com/spreadsheet/ccc?key=… */
const DOCUMENT = /\b(?:docs|spreadsheets)\.google\.com\/[\w./-]{1,60}\?(?:[\w=&-]{1,60}&)?$/;

/** Whether the value is a name itself (the key of what follows it, or one of a list of names), or comes after the call that its name was given to. */
function isNextName(
  text: string,
  { syntax, operator, quote, value, start, end, nameStart }: Assignment,
): boolean {
  if (quote === '') return false;
  const isKey = /^\s*:/.test(text.slice(end + quote.length, end + quote.length + 24));
  if (isKey && /,\s*\\?["'`]$/.test(text.slice(Math.max(nameStart, start - 40), start))) return true;
  if (syntax !== 'argument' || operator !== ',') return false;
  if (/\)\s*,/.test(text.slice(nameStart, start))) return true;
  const after = text.slice(end + quote.length, end + quote.length + 24);
  return (
    /^[A-Za-z_$][A-Za-z_$.-]*$/.test(value) &&
    /[,[]\s*["'`]$/.test(text.slice(Math.max(0, nameStart - 16), nameStart)) &&
    /^\s*(?:,\s*["'`]|,?\s*\])/.test(after)
  );
}

/** Whether the value is handed to a later call of the chain, which takes what is signed: `createHmac('sha256', key).update('text')`. */
export function isPassedOn(text: string, { nameStart, start }: Assignment): boolean {
  return /\)\s{0,8}\.\w{1,20}\(\s{0,8}["'`]$/.test(text.slice(nameStart, start));
}

/** Where a component is made, and its first property is the digest by which it is known again: `h(Host, { key: '…' })`. */
const ELEMENT_BEFORE = /\(\s*[\w$."'-]{1,40},\s*(?:[\w$.]{0,20}(?:assign|extends)\(\s*)?\{\s*$/i;

/** Whether the value is the key that a compiler of components made of a digest. */
function isElementKey(text: string, { name, nameStart, value }: Assignment): boolean {
  return (
    name === 'key' &&
    /^[0-9a-f]{40}$/.test(value) &&
    ELEMENT_BEFORE.test(text.slice(Math.max(0, nameStart - 80), nameStart))
  );
}

/** Whether the value stands in an object that says it is encrypted, as settings for everybody have it: `encrypted: { token: "…" }`. */
function isEncrypted(text: string, { nameStart }: Assignment): boolean {
  return /\b(?:encrypted|sealed)\w{0,12}["']?\s{0,4}[:=]\s{0,8}\{[^{}]{0,200}$/i.test(
    text.slice(Math.max(0, nameStart - 240), nameStart),
  );
}

/** Whether the value is the `key` in an object that is called a public one (`"public_key": { "@type": "…", "key": "…" }`), or is called so in words. */
function isOfPublicKey(text: string, { name, nameStart }: Assignment): boolean {
  return (
    /^keys?$/i.test(name) &&
    /pub(?:lic)?[-_]?key\\?["']?\s{0,4}[:=]\s{0,8}\{[^{}]{0,100}$|\b(?:public|publishable|site) $/i.test(
      text.slice(Math.max(0, nameStart - 160), nameStart),
    )
  );
}

/** Names of settings under a bare `key`, which chooses among them: `if (key === "pmtsd_to_w100")`. */
function isSettingName({ name, value }: Assignment): boolean {
  return name === 'key' && value.length < 24 && /^[a-z]{2,}(?:_[a-z]{1,12}\d{0,3}){1,4}$/.test(value);
}

/** Whether the value is all that an object has under a bare `pass`: what passed, which a login has no use for without a user. */
function isResult(text: string, { name, nameStart, value, quote, end }: Assignment): boolean {
  return (
    name === 'pass' &&
    quote !== '' &&
    /^[a-z]+(?:[-_.][a-z]+)*$/i.test(value) &&
    /\{\s{0,20}["']?$/.test(text.slice(Math.max(0, nameStart - 24), nameStart)) &&
    /^\s{0,20},?\s{0,20}\}/.test(text.slice(end + quote.length, end + quote.length + 48))
  );
}

/** Whether what stands around the value says that it is none of the credential that the name speaks of. */
export function isNoValue(text: string, assignment: Assignment): boolean {
  return (
    isNextName(text, assignment) ||
    isElementKey(text, assignment) ||
    isOfPublicKey(text, assignment) ||
    isResult(text, assignment) ||
    isEncrypted(text, assignment) ||
    isSettingName(assignment)
  );
}

/** Least number of neighbours of the same make that tell an entry of a table from a secret. */
const ALIKE = 4;
const NEIGHBOUR =
  /(?<![\w-])([\w./@-]{1,60})(?:\\{0,2}["'`])?\s{0,4}(?::|=>|=)\s{0,4}(?:\\{0,2}["'`])([\w+/=-]{8,128})(?:\\{0,2}["'`])/g;

/**
 * Whether the value is one of a table of like ones under names that say nothing of credentials: class names that a
 * build made of hashes, a manifest of files. `window` is the text around it.
 */
export function standsAmongLike(window: string, value: string): boolean {
  let alike = 0;
  for (const [, name = '', other = ''] of window.matchAll(NEIGHBOUR)) {
    if (other.length !== value.length || other === value) continue;
    if (/pass|pwd|secret|token|key|auth|cred|salt|seed|cookie|sign/i.test(name) || !isPlausibleToken(other))
      continue;
    alike += 1;
    if (alike >= ALIKE) return true;
  }
  return false;
}

/** What stands beside the key in the vectors that a cipher is tested with (NIST's, Wycheproof's). */
const VECTOR_FIELD =
  /(?:^|\\n|[\s"'{,])(nonce|iv|plaintext|ciphertext|pt|ct|aad|ad|tag|digest|count|in|out|msg|message|data|mac|res|input|output|prk|okm|ikm|info|expected|result|entropyinput|personali[sz]ationstring|(?:un)?signed|sig|signature|r|s)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?(?:0x)?[0-9a-f]{0,4096}(?=["'\\\s,]|$)/gi;
const VECTOR_FIELDS = 3;
/** What goes in and what comes out, both in hexadecimal. */
const HASHED =
  /(?<![\w-])(?:msg|message|input|in|pt|plaintext)["']?[ \t]{0,4}[:=][ \t]{0,4}["'](?:0x)?[0-9a-f]{32,4096}["'][^}]{0,200}[^\w-](?:res|result|expected|digest|hash|mac|tag|output|out|ct)["']?[ \t]{0,4}[:=][ \t]{0,4}["'](?:0x)?[0-9a-f]{32}/i;

/** Whether the hexadecimal value is the key of a test vector: other parts of one stand in `window`, the text around it. */
export function isTestVector(window: string, value: string): boolean {
  if (!/^[0-9a-f]{16,}$/i.test(value)) return false;
  if (HASHED.test(window)) return true;
  const fields = new Set<string>();
  for (const [, name = ''] of window.matchAll(VECTOR_FIELD)) {
    fields.add(name.toLowerCase());
    if (fields.size >= VECTOR_FIELDS) return true;
  }
  return false;
}

/** Whether it is a token in two or three parts, as long and random as no property of a property is. */
function isDotted(value: string): boolean {
  return (
    value.length >= 32 &&
    /^(?=(?:.*\d){4})\w{4,}(?:\.\w{8,}){1,2}$/.test(value) &&
    isPlausibleToken(value) &&
    measureSurprise(value).known < 0.3
  );
}

/** What needs no model: too short, too long, blanks, nothing but signs, a number in hexadecimal, words of another tongue, code. */
export function mayBeSecret({ value, syntax, quote, wrapper, name, operator, by }: Assignment): boolean {
  if (value.length < 3 || value.length > 2048) return false;
  if (syntax === 'bytes') return !/pad(?:ding)?$/i.test(name);
  if (by === 'words') return true;
  if (/\s/.test(value) || !/[A-Za-z0-9].*[A-Za-z0-9]/.test(value)) return false;
  if (syntax === 'url' || syntax === 'login') return true;
  // a number, or a tag of YAML before a reference: !vault, !Ref, !secret
  if (
    !quote &&
    /^(?:0x[0-9a-f]{1,16}[ul]*|!(?:vault|secret|ref|sub|env|getatt|reference|importvalue|join)\w*)$/i.test(
      value,
    )
  )
    return false;
  if (WORD_OF_ANOTHER_TONGUE.test(value) && isOfAnotherTongue(value)) return false;
  if (/:$/.test(value) && (!/\d/.test(value) || value.length < 16)) return false;
  if (DESCRIBES.test(name) && (value.length < 20 || UUID.test(value) || !isPlausibleToken(value)))
    return false;
  // what a key is called at Apple and others, not the id of a pair
  if (value.length <= 12 && /key[-_]?id$/i.test(name)) return false;
  if (NO_CREDENTIAL.test(name) || isOfBenignKind(value)) return false;
  if (value.length >= 100 && ZEROS.test(value)) return false;
  if (syntax === 'call' && GETTER.test(name)) return false;
  // to pass `something()`: the verb
  if (syntax === 'phrase' && quote !== '' && /^pass(?:e[sd]|ing)?$/i.test(name)) return false;
  // a table of words, paths and numbers: only what is plainly a token is one
  if (operator === '|' && !(/^[\w+=!@#$%^&-]+$/.test(value) && isPlausibleToken(value))) return false;
  return !PLAIN_CALL.test(wrapper) && (quote !== '' || !EXPRESSION.test(value) || isDotted(value));
}

/** What is known without a model from where it stands. */
export function isOutOfPlace({ value, syntax, name, quote }: Assignment, path: string): boolean {
  if (syntax === 'url') return false;
  if (isLockfile(path) || path.endsWith('.map')) return true;
  if (isTranslation(path) && !/\d.*\d|[A-Za-z]\d[A-Za-z]/.test(value)) return true;
  // marks that stand for texts while they are translated
  if (kindOfFile(path) >= 10 && hasTranslations(path) && !/^[\w+/=.-]{16,}$/.test(value)) return true;
  // a bare word in a program is a variable
  const kind = kindOfFile(path);
  if (
    quote === '' &&
    kind >= 4 &&
    kind <= 8 &&
    /^\d{1,12}$|^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+=+$|^[{[(]|^!+[A-Za-z_$(]|^[A-Za-z_$][\w$]*\.[^\x00-\x7f]|^(?:\/|[A-Za-z_$][\w$.]*<)|^[A-Za-z_$]\w*\.[\w.]+$/.test(
      value,
    )
  )
    return true;
  return (
    quote === '' &&
    syntax === 'assign' &&
    kind >= 4 &&
    kind <= 8 &&
    /^[A-Za-z_$][\w$]*$/.test(value) &&
    (!/\d/.test(value) ||
      measureSurprise(value).known > 0.5 ||
      (kind === 5 && value.length < 16 && /^[A-Z_$]/.test(value))) &&
    !/^[A-Z0-9_]+$/.test(name)
  );
}
