import type { Assignment } from './assignment.ts';
import { squash } from './assignment-view.ts';
import { decodedText } from './benign.ts';
import { isSecretCall } from './generic-gate.ts';
import { PASSWORD_WORDS } from './password-word.ts';
import { isPlausibleToken } from './plausibility.ts';

/** What stands around a value and says that it is none: a call, an element, the object it is in, its neighbours. */

/** Whether the value is a name itself (the key of what follows it, or one of a list of names), or comes after the call that its name was given to. */
function isNextName(
  text: string,
  { syntax, operator, quote, value, start, end, nameStart }: Assignment,
): boolean {
  if (quote === '') return false;
  const isKey = /^\s*(?::|=>)/.test(text.slice(end + quote.length, end + quote.length + 24));
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
export function isPassedOn(text: string, { name, nameStart, start }: Assignment): boolean {
  return /\)\s{0,8}\.\w{1,20}\(\s{0,8}["'`]$/.test(text.slice(nameStart + name.length, start));
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

/** Whether the value is the `key` in an object that is called a public one (`"public_key": { "@type": "…", "key": "…" }`) or Pusher's, or is called so in words. */
function isOfPublicKey(text: string, { name, nameStart }: Assignment): boolean {
  return (
    /^keys?$/i.test(name) &&
    /pub(?:lic)?[-_]?key\\?["']?(?:\s{0,4}[:=]\s{0,8}\{[^{}]{0,100}|,?\s{1,20}["']?|,\\?["'])$|\b(?:pusher["']?\s{0,4}[:=]\s{0,4}\{|broadcaster["']?\s{0,4}[:=]\s{0,4}["']pusher["'],)[^{}]{0,100}$|\b(?:public|publishable|site) $/i.test(
      text.slice(Math.max(0, nameStart - 160), nameStart),
    )
  );
}

/** Names of settings under a bare `key`, which chooses among them: `if (key === "pmtsd_to_w100")`, `key="com.acme.Dialog/1920.0"`. */
function isSettingName({ name, value }: Assignment): boolean {
  if (name !== 'key') return false;
  return (
    (value.length < 24 && /^[a-z]{2,}(?:_[a-z]{1,12}\d{0,3}){1,4}$/.test(value)) ||
    /^(?:com|org)\.[a-z]+\./.test(value)
  );
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

/** What follows a list that something is looked for in: `":RSA:RSAOAEP:".indexOf(name)`. */
const LOOKED_INTO = /^\.(?:indexOf|includes|charAt)\(/;
/** What follows the name of an index, as MySQL has it: KEY `name` (`column`). https://dev.mysql.com/doc/refman/en/create-table.html */
const COLUMNS_AFTER = /^\s{1,4}\(\\?`/;
/** What follows the bytes that a buffer is made of, or the digits of a number, whatever its class is called: `new e("3020…", "hex")`. */
const BYTES_AFTER = /^,\s{0,4}(?:["'](?:hex|base64)["']|16)\)/;
/** What follows a name in a property list: https://developer.apple.com/library/archive/documentation/Cocoa/Conceptual/PropertyLists/ */
const PLIST_VALUE = /^<\/key>\s{0,80}<(?:dict|array|string|data|date|integer|real|true|false)\b/;

/** A variable, and what something is added to it by: `token = prelude + btoa(…)`; a type, and members of its own: `key: SignedKey & { … }`. */
const NAME = /^[A-Za-z_$][\w$]*$/;
const ADDED = /^\s(?:\+\s?[\w$"'`(]|&\s\{)/;

/** Whether the value was assigned to before, or what comes right after it says that it is a variable of some sum, a list that is looked into, bytes of no name, or a name of a property list. */
function isVariable(text: string, { name, nameStart, value, end, quote, by }: Assignment): boolean {
  const after = text.slice(end + quote.length, end + quote.length + 100);
  if (quote === '')
    return (
      PLIST_VALUE.test(after) ||
      (NAME.test(value) && (ADDED.test(after) || text.slice(0, nameStart).includes(`${value} = `)))
    );
  return (
    LOOKED_INTO.test(after) ||
    (after.startsWith('.format(') && value.includes('{')) ||
    COLUMNS_AFTER.test(after) ||
    (by === 'call' && BYTES_AFTER.test(after) && !isSecretCall(name))
  );
}

/** Not the value but the next attribute, which says what the one before is: `BrowseName="Password" DataType="i=12"`; of an assembly of .NET, with which key it is signed. */
const NEXT_ATTRIBUTE = /^["'][ \t]\w*(?:type\w*|id|name)=["']$|publicKeyToken=["']?$/i;
/**
 * What somebody else comes up with later, what follows is known by in YAML, a node of OPC UA (https://reference.opcfoundation.org/Core/Part6/v105/docs/5.3.1.10), a sum of
 * hexadecimal numbers, what a key is called at Matrix (https://spec.matrix.org/latest/appendices/#cryptographic-key-representation), a
 * variable that an obfuscator named, a file by its digest, where a program of Microsoft's sends its telemetry to, what Google's KMS
 * encrypted (https://cloud.google.com/build/docs/securing-builds/use-encrypted-credentials), or Maven
 * (https://maven.apache.org/guides/mini/guide-encryption.html); a moment, an address of IPFS or a peer there
 * (https://docs.ipfs.tech/concepts/content-addressing/), a folder or a key of Windows, a curve, a type of SQL or of GraphQL, which
 * versions of a package do, a migration, a region of AWS, a field of JOSE, what Matrix calls its events and secrets, a number below nought.
 */
const NO_SECRET =
  /^(?:\d{4}-\d\d-\d\d(?:[T_]\d\d:?\d\d[\w:.+-]*)?|(?:Qm|12D3KooW)[1-9A-HJ-NP-Za-km-z]{44}|baf[a-z2-7]{56,}|[A-Za-z]+(?:\\{1,2}[\w.-]+){2,}|(?:\w{1,12}_)?secp\d{3}[kr]1|(?:Ed|X)(?:25519|448)|(?:VAR|var)?(?:CHAR|char)\(\d+\)|\[?(?:String|Boolean|Int|Float|ID|DateTime|JSON|UUID)!?\]?!|[\w.-]+[<>=~!]=\d[\w.]*|0\d{3}_[a-z]+(?:_[a-z\d]+)*|[a-z]{2}(?:-gov)?-(?:central|(?:north|south)(?:east|west)?|east|west)-\d|x5t#S256|m\.[a-z_]+(?:\.[a-z\d_]+)+|-0x[\da-f]+|\{[\w+/]{22,}={0,2}\}|yield\*|&[a-z]+(?:[-_][a-z]+)*|(?:ns=\d{1,5};)?i=\d{1,10}|0x[\da-f]+(?:[-+*/](?:0x[\da-f]+|\d+|\$\w+))+|(?:signed_)?(?:curve|ed)25519:\w{1,10}|_0x[\da-f]{4,8}|[\da-f]{32,64}\.[a-z][a-z\d]{1,4}|[\da-f]{32}-[\da-f]{8}(?:-[\da-f]{4,12}){4}-\d{4}|Ci[QU]A[\w+/]{80,}={0,2})$/;
/**
 * What stands between a name and a value, and that: a number and what it means, among others (`BAD_PASSWORD:109:bad password`), words
 * as a form sends them, with a plus for each blank, the message of an error that is expected.
 */
const NO_ASSIGNMENT = /^:\d+:[a-z]+$|^=(?=.*%[cd][\da-f]%).*\w\+\w|^\W*\)\.(?:to)?throw/i;
/**
 * A name, a blank and a value: what is shown beside a credential or asks for one, what somebody encrypted, as long as that is, four
 * letters in hexadecimal (`Jefe`, a key of RFC 2202), a colour or a code, by what a key of OpenPGP is called, a test that passed, a public key of Ed25519.
 */
const NO_KEY =
  /(?:auth(?:entication)?[-_]?tag|challenge|nonce|thumbprint) |(?<!un)(?:encrypted|sealed|wrapped)[-_]?(?:key|password|secret|token) \S{32}|key (?:4[1-9a-f]|5[\da]|6[1-9a-f]|7[\da]){4}$|(?:recv|receive|edit|send)[-_]keys? (?:0x)?[\dA-F]{8,40}$|^PASS Test|^verify_?key [\da-f]{64}$|^[th]otp\w{0,4} [\da-f]{6}$/i;
/** As long as this, what follows `Basic` may be a token, which some take for a login. */
const LEAST_TOKEN = 16;

/** Whether the value is its name, set off in another way, behind what it belongs to or a part of it: `SN_kx_ecdhe_psk "KxECDHE-PSK"`, `pw: "user.pw"`, `CertsSecret = "my-certs"`. */
function isSaidAgain(name: string, value: string): boolean {
  return (
    value.endsWith(`.${name}`) || (/\w-\w|[a-z][A-Z]/.test(value) && squash(name).includes(squash(value)))
  );
}

/** What a password, a key or a secret is called in another language, among words: `sua_senha`, `votre-mot-de-passe`, `clave_segura`. */
const CALLED_SO = new RegExp(
  `^(?=.*(?:${PASSWORD_WORDS.join('|')}|mot.de.passe|passwort|(?<![a-z])(?:geheim|clave|chave|pwd)(?![a-z])))[a-z]+(?:[-_ ][a-z]+)*$`,
  'i',
);

/** Names that speak of credentials among other things: an icon, what is protected, a number in .NET's metadata, what Angular injects, what signs the address of a song at QQ, a file of Xcode's, a program that asks. */
const NO_NAME =
  /lastpass$|ask_?pass$|scheme$|auth[-_]?types?$|authorization[\w-]*-id$|protect(?:ed|ion)$|(?<![a-z])md_?token$|injection_?token$|^vkey$|\.(?:h|hpp|nib|strings|swift)$/i;

/** Whether the value is an object in JSON and base64 in which nothing is a token: where a page goes on, the id of a session. */
function saysPlainly(value: string): boolean {
  if (!value.startsWith('eyJ')) return false;
  const said = decodedText(value)?.match(/^\{"[^{}]*\}$/)?.[0];
  return said?.match(/[^"]{12,}/g)?.every((part) => !isPlausibleToken(part)) ?? said !== undefined;
}

/** Whether the value's form, or how it belongs to its name, says that it is none, or nothing that opens. */
function isOfOtherKind(text: string, { name, nameStart, wrapper, value, start, end }: Assignment): boolean {
  const before = text.slice(Math.max(0, nameStart - 80), nameStart);
  const between = text.slice(nameStart + name.length, start);
  return (
    NO_NAME.test(name) ||
    NO_SECRET.test(value) ||
    NO_ASSIGNMENT.test(between + value) ||
    NO_KEY.test(`${name} ${value}`) ||
    isSaidAgain(name, value) ||
    CALLED_SO.test(value) ||
    // the name of a field in a text about it: the password in <code>DbPassword</code>
    (/<code>$/.test(between) && /^[a-z]+$/i.test(value)) ||
    // of an enumeration in Go: MethodCard Method = "card"
    (between.endsWith(' = "') && squash(/\w*(?= +$)/.exec(before)?.[0] ?? '').endsWith(squash(value))) ||
    // an armour with nothing in it
    (value.startsWith('LS0tLS1CRUdJTi') &&
      /^-+BEGIN [^\n-]*-+\n-+END/.test(Buffer.from(value, 'base64').toString('latin1'))) ||
    saysPlainly(value) ||
    // a piece of the alphabet
    'abcdefghijklmnopqrstuvwxyz'.includes(value.toLowerCase()) ||
    // the end of a string that others are joined to: "password='" + value + "'"
    /^["'`] ?\+/.test(value) ||
    NEXT_ATTRIBUTE.test(between) ||
    // a package of npm, as its log has it: @aws-sdk/credential-providers:…
    /[\s:"']@[\w-]{1,40}\/$/.test(before) ||
    // what tells that a test has passed
    /_pass "[a-z]+-[a-z-]+$/.test(name + between + value) ||
    // contract BasicToken is ERC20Basic, Ownable {
    (between === ' is ' && /(?:contract|interface) $/.test(before)) ||
    // everybody reads it in the chain
    /\bbytes32 [a-z ]{1,40}$/.test(before) ||
    // of one call (RFC 8839)
    (/^(?:password|pwd)$/i.test(name) &&
      /ufrag|usernameFragment/.test(text.slice(Math.max(0, nameStart - 120), end + 120))) ||
    // an item of a property list, and the next
    /<\/string>\s{0,40}<string>$/.test(between) ||
    // a short text in base64, among others: IGRpZA== PW0= IGJyb29r
    /^PW\d= $/.test(name + between) ||
    // an address, and not what is encrypted with it
    /(?:(?<!With)PublicKey\d?|HexToHash)$/.test(wrapper) ||
    // how an address may begin: url.startswith(("http://", "https://"))
    /\.(?:start|end)swith\(\([^()]{0,200}$/.test(between) ||
    // behind a port and an @ a block of a chain
    (wrapper === 'localhost' && /^\d+$/.test(value)) ||
    // of a packet of RADIUS
    (/authenticator$/i.test(name) && /^[\da-f]{32}$/i.test(value)) ||
    (/ids?$/i.test(name) && /^\d+$/.test(value)) ||
    (/key$/i.test(name) && /^[a-z]+%3A\w+$/i.test(value)) ||
    // `Security Basic 128Rsa15`: no login (RFC 7617)
    (name === 'basic' &&
      (value.length < LEAST_TOKEN || /^(?:[A-Z]+[a-z]+)+$/.test(value)) &&
      !/^[\x20-\x7e]*:/m.test(`${value}\n${Buffer.from(value, 'base64').toString('latin1')}`))
  );
}

/** What a key's id leads to in the metadata of TUF and in-toto: https://theupdateframework.github.io/specification/latest/#key-objects */
const TUF_KEY = /^\s{0,8}:\s{0,8}\{\s{0,80}"(?:keyid|keytype|keyval|scheme)/;

/** Whether what stands around the value says that it is none of the credential that the name speaks of. */
export function isNoValue(text: string, assignment: Assignment): boolean {
  return (
    isVariable(text, assignment) ||
    isNextName(text, assignment) ||
    isElementKey(text, assignment) ||
    isOfPublicKey(text, assignment) ||
    isResult(text, assignment) ||
    isEncrypted(text, assignment) ||
    isSettingName(assignment) ||
    isOfOtherKind(text, assignment) ||
    TUF_KEY.test(text.slice(assignment.end + assignment.quote.length, assignment.end + 100))
  );
}

/** Least number of neighbours of the same make that tell an entry of a table from a secret. */
const ALIKE = 4;
const NEIGHBOUR =
  /(?<![\w-])([\w./@-]{1,60})(?:\\{0,2}["'`])?\s{0,4}(?::|=>|=)\s{0,4}(?:\[\s{0,20})?(?:\\{0,2}["'`])([\w+/=-]{8,128})(?:\\{0,2}["'`])/g;

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

/** What stands beside the key in the vectors that a cipher is tested with (NIST's, Wycheproof's, COSE's). */
const VECTOR_FIELD =
  /(?:^|\\n|[\s"'{,])(nonce|iv|plaintext|ciphertext|pt|ct|aad|ad|tag|digest|hash|count|salt|in|out|msg|message|data|mac|res|input|output|prk|okm|ikm|info|expected|result|entropyinput|personali[sz]ationstring|cek|context|(?:un)?signed|sig|signature|r|s)(?:_hex)?["']?[ \t]{0,4}[:=][ \t]{0,4}(?:["']?(?:0x)?(?:\d|[0-9a-f]{2,4096}|(?:in)?valid)(?=["'\\\s,]|$)|(?:""|''|\\|\r?$))/gim;
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
  return (fields.has('plaintext') && fields.has('ciphertext')) || (fields.has('in') && fields.has('hash'));
}
