import type { Assignment } from './assignment.ts';
import { hasTranslations, isLockfile, isTranslation } from './benign.ts';
import { isOfBenignKind } from './benign-kind.ts';
import { UUID } from './features.ts';
import { kindOfFile } from './file-kind.ts';
import { isPlausibleToken } from './plausibility.ts';
import { isPublicExample } from './public-example.ts';
import { measureSurprise } from './surprise.ts';

/** Functions that make no secret of a string: `hash.toString('ascii')`, `t('password')`. */
const PLAIN_CALL =
  /(?:^|\.)(?:toString|digest|split|join|replace(?:All)?|slice|substr(?:ing)?|indexOf|includes|match|test|startsWith|endsWith|getAttribute|querySelector(?:All)?|getElementById|find|(?<!Platform\.)select|translate|gettext|t|i18n|_|__|tr|require|import|describe|it|expect|[eE]rrorf?|warn|log|info|debug|print\w*|format|[sS]printf|Regexp?|RegExp|compile|MustCompile|eq|equal|Symbol|define|label|text|get|has|[gG]et[eE]nv|env|fetch|prompt|decrypt\w*|(?:get|fetch|read|load)_?\w{0,12}(?:[Pp]assword|[Ss]ecret|[Tt]oken|[Kk]ey|[Cc]redentials?))$/;

/** Functions that make bytes of a text or of base64, whatever it is: `new TextEncoder().encode("…")`. */
const CODEC = /(?:^|\.)(?:en|de)code$/;

/** No text that is encoded for its own sake is as long and as random. */
const LEAST_ENCODED = 16;

/** An expression of some programming language: `cred[3]`, `$this->key`, `foo.bar()`. */
const EXPRESSION =
  /^[$@&*!]?[A-Za-z_$][\w$.]*(?:\[[^\]]*\]?|->|::|\(|\?\.)|^[A-Za-z_$]\w*(?:\.[A-Za-z_$]\w*)+$/;

/** A letter beyond ASCII, as it is or escaped. */
const WORD_OF_ANOTHER_TONGUE =
  /[^\x00-\x7f]|%[cd][0-9a-f]%[89ab]|\\u\{?[0-9a-f]{4}|\\x[0-9a-f]{2}|&#x?[0-9a-f]{2,5};/i;
const ESCAPED =
  /%[cd][0-9a-f]%[89ab][0-9a-f]|\\u\{[0-9a-f]{4,8}\}|\\U[0-9a-f]{8}|\\u[0-9a-f]{4}|\\x[0-9a-f]{2}|&#x?[0-9a-f]{2,5};/gi;

/** Whether nothing in `value` is as in passwords, or most of it is letters beyond ASCII. */
function isOfAnotherTongue(value: string): boolean {
  const written = value.replace(ESCAPED, 'é');
  const rest = written.replace(/[^\x00-\x7f]|\\/g, '');
  return written.length > 2 * rest.length || !/[0-9!@#$%^*?+=]/.test(rest);
}

/** Names that hold a keyword and no credential: words, page marks, the handshakes of WebSockets (RFC 6455) and of calls (RFC 8839, of one session). */
const NO_CREDENTIAL =
  /(?:compass|keepass|authori[sz]ed)(?!.*(?:pass|secret|token|key))|(?<![a-z])(?:don|hoc|joc|mon|tur|whis)keys?$|(?:asset|cache|chunk|entity|file|foreign|group|image|index|item|list|lookup|node|object|partition|query|react|record|restore|row|shard|sort|translation)[-_]?keys?$|tokeni[sz]|hashed[-_]?(?:secret|token|key)|(?:(?<!ru)by|high|(?<!f)low|band|all|render|shader|sub|multi|post|clear|depth)[-_]?pass(?![-_]?(?:word|wd|phrase|code))|(?:over|sur|tres)pass|passthrough|(?:next|continuation|page|paging|sync|cursor|marker|resume|pagination|reply|redir|feedback|cancell?ation|authenticity|request[-_]?verification|version|spl|crypto|fungible|captcha)[-_]?token|(?:encrypted|identifier)[-_]?key$|sec-websocket|lock-token|(?<![a-z])ice[-_]?pwd|[cx]srf(?!.*secret)|site[-_]?key|idempoten|dedup|pusher[-_]?(?:app[-_]?)?key|^_key$|derived[-_]?key|trusted[-_]?keys?|oauth[-_]?(?:nonce|signature|body[-_]?hash|timestamp|version|callback)|publishable|^\.pgpass$|(?<!re)pub(?:lic(?:(?![a-z])|(?:api)?[-_]?key)|[-_]?key)(?!.*(?:private|secret))|anon[-_]?key|address(?:es)?$|client[-_]?ids?$|tenant(?:[-_]?id)?$|authority$|application[-_]?server[-_]?key|(?:existing|image[-_]?pull|tls)[-_]?secrets?$|token[-_]?mint$|project[-_]?keys?$|\.(?:[cm]?[jt]sx?|asis|css|gif|glif|go|headers|html?|idl|ini|java|jpe?g|json|map|md|mp[34]|pem|php|png|py|rb|rst|sh|svg|txt|vue|wasm|woff2?|xht|xml|xsl|ya?ml)$|captcha[-_]?response$|issuer(?:[-_]?(?:key|ur[il]))?$|authenticator[-_]?data$|(?:error|exception)\.\w+$/i;

/** Calls that take the name of a secret, not one. */
const GETTER =
  /(?:^|\.)(?:get|has|is|find|fetch|load|use|remove|delete|require|list|extract|request|clear)(?=[A-Z_])/;

/** Zeros in a long base64, behind its start: a file's or a structure's, not a random key's. */
const ZEROS = /[^A]A{6,}/;

const DIGEST_CALL = /(?:sha-?\d+|md5|hash|digest)\w{0,8}\(\s{0,4}["'`]$/i;

/** What stands before a key of a stack's settings: https://www.pulumi.com/docs/iac/concepts/config/ */
const PROJECT_BEFORE = /(?:^|\n)[+ -]?(?:[ \t]{1,8}[\w-]{1,40}|[ \t-]{0,40}):$/;

/** A resource's name: `arn:aws:secretsmanager:eu-west-1:1:secret:name-a1b2c3`. */
export function isPathOfColons(text: string, { nameStart, start, operator, quote }: Assignment): boolean {
  // the user of a URL has a reader of its own
  if (text.startsWith('://', nameStart - 3)) return true;
  // the digest of what the name says: expect(sha256('token')).toBe('…')
  if (DIGEST_CALL.test(text.slice(Math.max(0, nameStart - 24), nameStart))) return true;
  if (operator !== ':' || quote !== '' || text[nameStart - 1] !== ':') return false;
  // Hiera's names have two: mysql::root_password; in Pulumi's the first is that of the project: shop:dbPassword
  if (text[nameStart - 2] === ':') return false;
  return text[start - 1] !== ' ' || !PROJECT_BEFORE.test(text.slice(Math.max(0, nameStart - 64), nameStart));
}

/** Names of what describes a credential: `token_type`, `keyFormat`, `id_token.sub`. */
const DESCRIBES =
  /(?:[-_.](?:types?|kind|format|alg|algorithm|class|label|title|version|status|state|name|prefix|suffix|pattern|field|sub|aud|iss|size|length|curve|crv|usages?|TYPES?|KIND|FORMAT|ALG|ALGORITHM|CLASS|LABEL|TITLE|VERSION|STATUS|STATE|NAME|PREFIX|SUFFIX|PATTERN|FIELD|SIZE|LENGTH)|[a-z](?:Types?|Kind|Format|Alg|Algorithm|Class|Label|Title|Version|Status|State|Name|Prefix|Suffix|Pattern|Field|Size|Length|Curve|Usages?))$/;

/** What an OpenPGP key is called by (RFC 9580, section 5.5.4), under a name of one: `GPG_KEY`, `RELEASE_SIGNING_KEY`, `keyid`. */
const FINGERPRINT = /^(?:0x)?(?:[\dA-F]{16}|[\dA-F]{40})$/;
const NAME_FINGERPRINT =
  /(?:gpg|pgp|sign(?:ing|er)?|private|release|alias|trusted|archive)[-_]?keys?$|^key\d?$|key[-_]?id$/i;

/** A number that is none of a vendor's: short, signed, or a limit of some type; how long something holds. */
const NUMBER =
  /^(?:\d{1,11}(?:ms|[smhd])?|[+-]\d{1,20}|900719925474099[12]|9223372036854775807|18446744073709551615)$/;

/** Words, numbers, and words with a number behind, set off from each other. Each text can be read in one way only: in two, 40 words took for ever. */
const LABEL =
  /^(?:[a-z]+(?:\d{1,5}(?:[a-z]{1,3}\d{0,2}(?!\/))?)?|[A-Z]+\d{0,4}|[A-Z][a-z]+\d{0,4})(?:[-_./#](?:[A-Z]?[a-z]*\d{0,4}|[A-Z]{2,}[a-z]*\d{0,4}|\d{5,8}|[a-z]{1,3}\d{1,3}[a-z]{1,4}))+$/;

/** No token as long has letters of one case between its signs everywhere. */
const LONG_LABEL = 40;

/** Words joined by their capitals, with numbers behind: `paletteIndigo90`, `fromEd25519Seed`. */
const CAMEL = /^[A-Za-z][a-z]+\d{0,2}(?:[A-Z][a-z]*\d{0,5})+$/;

/** A constant's name: `VK_OEM_102`. */
const CONSTANT = /^[A-Z]{2,}(?:_[A-Z]{1,12}\d{0,3}|_\d{1,4})+$/;

/** A file's path: `builds/b548ea75/index.html`. */
const PATH = /^[\w.@-]{1,80}(?:\/[\w.@-]{1,80}){1,12}\.[a-z][a-z0-9]{1,4}$/;

/** Words under a name that says only `key`, `token`, `auth` or `cred`: `darwin_arm64`, `aws.auth#sigv4`; a number, a path. */
export function isLabel(value: string): boolean {
  if (NUMBER.test(value) || PATH.test(value) || (value.length < 32 && CONSTANT.test(value))) return true;
  if (value.length >= LONG_LABEL) return LABEL.test(value);
  if (!(LABEL.test(value) || CAMEL.test(value))) return false;
  const { mean, letters } = measureSurprise(value);
  return mean < 5 || letters <= 8;
}

/** A key in an address that everybody may have. The storage of Firebase serves a file to whoever knows its address: https://firebase.google.com/docs/storage/web/download-files */
export function isPublicDownload(text: string, { name, nameStart }: Assignment): boolean {
  // the public half of a DSN: https://develop.sentry.dev/sdk/foundations/transport/authentication/
  if (name === 'sentry_key' && /[?&]$/.test(text.slice(Math.max(0, nameStart - 1), nameStart))) return true;
  if (DOCUMENT.test(text.slice(Math.max(0, nameStart - 160), nameStart))) return true;
  return text.startsWith('alt=media&', nameStart - 10) || text.startsWith('alt=media&amp;', nameStart - 14);
}

/** An address whose `key` names a document that everybody may be shown: https://docs.google.com/spreadsheet/ccc?key=… */
const DOCUMENT = /\b(?:docs|spreadsheets)\.google\.com\\?\/[\w./\\-]{1,60}\?(?:[\w=&-]{1,60}&)?$/;

/** Whether it is a token in two or three parts, or a password with a bracket in it, as random as no word of an expression is. */
function isDrawn(value: string): boolean {
  return (
    /^(?=.{32})(?=(?:.*\d){4})\w{4,}(?:\.\w{8,}){1,2}$|^(?=.{12})(?=.*\d)(?=.*[a-z])(?=.*[A-Z])(?:\w{6,}\.\w{6,}$|\w+[^\w.])/.test(
      value,
    ) &&
    isPlausibleToken(value) &&
    measureSurprise(value).known < 0.3
  );
}

/** Names of bytes that are shown to everybody, or sent beside what is encrypted. */
const NO_BYTES = /public|(?:pad(?:ding)?|id|iv|nonce|salt|hash|digest|table|magic|oid)s?$/i;

/** Whether bytes in a list are neither a row of equal steps nor a text that is no token: `[66, 105, 116, 99, …]` is Bitcoin seed. */
function isTokenOrBytes(list: string): boolean {
  const bytes = list.split(',').map(Number);
  if (new Set(bytes.map((byte, at) => byte - (bytes[at - 1] ?? 0))).size < bytes.length / 3) return false;
  const text = String.fromCharCode(...bytes);
  return !isPublicExample(text) && (!/^[\x20-\x7e]+$/.test(text) || isPlausibleToken(text));
}

/** What needs no model: too short, too long, blanks, nothing but signs, a number in hexadecimal, words of another tongue, code. */
export function mayBeSecret({ value, syntax, quote, wrapper, name, operator, by }: Assignment): boolean {
  if (value.length < 3 || value.length > 2048) return false;
  if (syntax === 'bytes') return !NO_BYTES.test(name) && !NO_CREDENTIAL.test(name) && isTokenOrBytes(value);
  if (by === 'words') return true;
  if (/\s/.test(value) || !/[A-Za-z0-9].*[A-Za-z0-9]/.test(value)) return false;
  // a quote or a bracket as HTML has it ends an address
  if (syntax === 'url' || syntax === 'login') return !/&(?:quot|#3[49]|[lg]t);/.test(value);
  // where a shell is, in a dump of its environment
  if (/^(?:OLD|INIT_)?PWD$/.test(name) && /^(?:[A-Z]:)?[\\/]/.test(value)) return false;
  // the folder where a program is: basename(pwd) === 'my-tool'
  if (name === 'pwd' && syntax === 'compare' && /^[a-z]+(?:-[a-z]+)+$/.test(value)) return false;
  // a number, or a tag of YAML before a reference: !vault, !Ref, !secret
  if (
    !quote &&
    /^(?:0x[0-9a-f]{1,16}[ul]*|\d{1,20}(?:[ui](?:\d{1,3}|size)|[ul]{1,3}|n)|!(?:vault|secret|ref|sub|env|getatt|reference|importvalue|join)\w*)$/i.test(
      value,
    )
  )
    return false;
  if (WORD_OF_ANOTHER_TONGUE.test(value) && isOfAnotherTongue(value)) return false;
  if (/:$/.test(value) && !/[!@#$%^&*?].*[!@#$%^&*?]/.test(value) && (!/\d/.test(value) || value.length < 16))
    return false;
  if (DESCRIBES.test(name) && (value.length < 20 || UUID.test(value) || !isPlausibleToken(value)))
    return false;
  if (FINGERPRINT.test(value) && NAME_FINGERPRINT.test(name)) return false;
  // what a key is called at Apple and others, not the id of a pair
  if (value.length <= 12 && /key[-_]?id$/i.test(name)) return false;
  if (NO_CREDENTIAL.test(name) || isOfBenignKind(value)) return false;
  if (value.length >= 100 && ZEROS.test(value)) return false;
  if (syntax === 'call' && GETTER.test(name)) return false;
  if (CODEC.test(wrapper) && (value.length < LEAST_ENCODED || !isPlausibleToken(value))) return false;
  // g("heading-2"), in a program whose names were made short
  if (wrapper.length === 1 && isLabel(value)) return false;
  // to pass `something()`: the verb
  if (syntax === 'phrase' && quote !== '' && /^pass(?:e[sd]|ing)?$/i.test(name)) return false;
  // a table of words, paths and numbers: only what is plainly a token is one
  if (operator === '|' && !(/^[\w+=!@#$%^&-]+$/.test(value) && isPlausibleToken(value))) return false;
  return !PLAIN_CALL.test(wrapper) && (quote !== '' || !EXPRESSION.test(value) || isDrawn(value));
}

/** What is known without a model from where it stands; `after` is what stands behind it. */
export function isOutOfPlace({ value, syntax, name, quote }: Assignment, path: string, after = ''): boolean {
  if (syntax === 'url') return false;
  if (isLockfile(path) || path.endsWith('.map')) return true;
  if (isTranslation(path) && !/\d.*\d|[A-Za-z]\d[A-Za-z]/.test(value)) return true;
  // marks that stand for texts while they are translated
  if (kindOfFile(path) >= 10 && hasTranslations(path) && !/^[\w+/=.-]{16,}$/.test(value)) return true;
  // behind no word of a program stands a quote, `&name` or `;Name`: it is of a string
  if (/^(?:["'`]|&[A-Za-z]|;["'A-Z])/.test(after)) return false;
  // a bare word in a program is a variable
  const kind = kindOfFile(path);
  if (
    quote === '' &&
    (kind === 2 || (kind >= 4 && kind <= 8)) &&
    /^\d{1,12}$|^[A-Z][A-Z\d]*(?:_[A-Z\d]+)+$|^[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)+=+$|^[{[(]|^!+[A-Za-z_$(]|^[A-Za-z_$][\w$]*\.[^\x00-\x7f]|^(?:\/|[A-Za-z_$][\w$.]*<)|^[A-Za-z_$]\w*\.[\w.]+$|^[\d.]+[-+*/%]{1,2}[A-Za-z_$][\w$]*\.[A-Za-z_$]|^&[A-Za-z_]\w*$|\w[([{]/.test(
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
    (/^\D*\d?$/.test(value) ||
      measureSurprise(value).known > 0.5 ||
      (kind === 5 && value.length < 16 && /^[A-Z_$]/.test(value)) ||
      // a constant, as C writes them, that ends a statement: NID_aes_128_cbc
      (/^[A-Z]{2,}_/.test(value) && /^;[\r\n]?$/.test(after))) &&
    !/^[A-Z0-9_]+$/.test(name)
  );
}
