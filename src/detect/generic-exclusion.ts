import type { Assignment } from './assignment.ts';
import { isLockfile, isTranslation } from './benign.ts';
import { kindOfFile } from './features.ts';
import { measureSurprise } from './surprise.ts';

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
export function isPathOfColons(text: string, { nameStart, operator, quote }: Assignment): boolean {
  return operator === ':' && quote === '' && text.charCodeAt(nameStart - 1) === 58;
}

/** What needs no model: too short, too long, blanks, nothing but signs, a number in hexadecimal, words of another tongue, code. */
export function mayBeSecret({ value, syntax, quote, wrapper, name }: Assignment): boolean {
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
