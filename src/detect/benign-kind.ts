/**
 * Kinds of values that are no secret whatever their name says: what something is called, where it stands, when it ends, what it
 * looks like once it is encrypted.
 */

/** A regular expression. */
const PATTERN = /\(\?[:<=!]|\[\^?[A-Za-z0-9]-[A-Za-z0-9]|\][+*]|\]\{\d|\\[dwsbDWSB][+*{]/;

/** How passwords are hashed, how often something may be done, a list of words, an address of mail, an object's id at Stripe, a resource, a registry key, an algorithm, an index as TypeORM names it, a picture, a colour, a character set, a word as headers of mail have it, the public keys in a header of Web Push, a device that Firebase sends messages to, a decentralised identifier, the signature with which Pusher lets somebody into a channel, a block of Bitcoin. */
const NO_SECRET =
  /^(?:(?:argon2(?:id?|d)?|s?bcrypt|scrypt|pbkdf2\w*)$|\d{1,4}\/\d{0,3}(?:s|m|h|d|sec|min|hour|day)\w*(?:\/|,|$)|[a-z]{2,12}(?:,[a-z]{2,12})+$|[a-z]+@[a-z]+\.(?:com|org|net)$|(?:tok|card|src|pm|cus|ch|pi|seti|sub|price|prod|in|evt|acct|re|txn|ba|cs_(?:test|live))_[0-9A-Za-z]{14,40}$|base(?:16|32|58|64)\w{0,12}$|urn:|did:[a-z0-9]+:|xmlns:|[0-9a-f]{20}:[0-9a-f]{64}$|0{8,20}[1-9a-f][0-9a-f]{40,}$|HKEY_|HKLM|HKCU|(?:ssh|ecdsa|hmac|rsa|aes|sha|chacha20|ed25519|x25519|curve25519|diffie|sntrup\d+|scram|mongodb)-|(?:nistp|secp|prime|brainpoolp|sect)\d{3}\w{0,4}$|a(?:128|192|256)(?:cbc|gcm|kw)|\d{1,4}-?(?:bytes?|bits?)$|(?:rs|hs|es|ps|sha|aes)-?(?:128|192|256|384|512)\b)|^(?:IDX|FK|PK|UQ|REL|CHK|DF)_[0-9a-f]{20,40}$|\.(?:png|jpe?g|gif|svg|webp|ico|woff2?)(?:\?\w{1,12})?$|^#[0-9a-f]{3,8}$|^=\?[\w-]{3,20}\?[bq]\?|\/\/(?:translit|ignore)$|^(?:keyid=["'\w-]{1,40};)?\s?(?:dh|p256ecdsa)=|:APA91b[\w-]{100}|^0x[0-9a-f]{40}$|\.apps\.googleusercontent\.com$|^rzp_(?:live|test)_\w{14}$|^(?:pk\.eyJ|pk_(?:live|test)_|phc_|sb_publishable_|publishable_|client-[0-9a-z]{40})/i;

/**
 * What a manifest says of a dependency whose name speaks of credentials (`"next-auth": "5.0.0-beta.25"`): a version (https://semver.org),
 * a tag or a commit of a repository, a protocol of pnpm, Yarn or JSR.
 */
const VERSION =
  /^(?:[\^~<>=]{0,2}v?\d{1,6}\.\d{1,6}\.\d{1,14}(?:[-.+][0-9A-Za-z]{1,40}){0,8}|(?:[a-z]{3,12}:|https?:\/\/[\w.-]{1,60}\/)?@?[\w.-]{1,40}\/[\w.-]{1,80}(?:\/[\w./-]{1,60})?(?:[#@?](?:semver:|commit=)?|\/(?:archive|tar\.gz|tarball)\/)(?:[\^~]?v?\d{1,6}(?:\.\d{1,6}){0,3}|[0-9a-f]{7,40})(?:\.tar\.gz|\.tgz|\.zip)?|(?:catalog|workspace|portal|link|jsr|npm|patch):[\w@.^~*/%:#-]{0,200})$/;

/**
 * What a program encrypted before it was committed: SOPS (https://getsops.io/docs/), hiera-eyaml, dotenvx
 * (https://dotenvx.com/docs/quickstart/encryption), Ansible's vault in one line, Sealed Secrets (two bytes for the length of a key of
 * RSA, 512, then that: https://github.com/bitnami-labs/sealed-secrets#details-advanced), AWS KMS, and what Windows has encrypted
 * for one machine (https://learn.microsoft.com/windows/win32/seccrypto/simple-key-blobs).
 */
const ENCRYPTED =
  /^(?:ENC\[[A-Z0-9_]{3,20},|encrypted:[A-Za-z0-9+/]{40}|\$ANSIBLE_VAULT;|Ag[A-D][A-Za-z0-9+/]{300}|AQ[EI]CAH[A-Za-z0-9+/]{60}|AQIAA[A-Z]5mAAA)/;

/**
 * A resource of AWS (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html), a pool of users at Cognito, a property or
 * container of Google's (https://support.google.com/analytics/answer/12270356), an image by its digest, a duration of ISO 8601.
 */
const IDENTIFIER =
  /^(?:arn:aws[a-z-]{0,7}:|(?:af|ap|ca|eu|il|me|mx|sa|us)-[a-z]{3,12}-\d_[0-9A-Za-z]{9}$|(?:G|GT|AW)-[0-9A-Z]{8,12}$|GTM-[0-9A-Z]{6,8}$|UA-\d{5,10}-\d{1,3}$|P(?:\d+[YMWD]){0,4}(?:T(?:\d+[HMS]){1,3})?$)|@sha256:[0-9a-f]{64}$/;

/** Keys of a keyboard that are pressed together: `Ctrl+Shift+F12`, `cmd-k`. */
const KEYS_TOGETHER =
  /^(?:(?:ctrl|control|cmd|command|meta|alt|option|shift|mod|super|win|cmdorctrl|commandorcontrol)[+-]){1,4}[^\s+-]{1,12}$/i;

/** The start of a picture, a font, an archive, a document or a module in base64. */
const FILE = /^(?:iVBORw0KGgo|\/9j\/4|R0lGOD|d09GM|AGFzbQ|UEsDB|JVBERi0)/;

const KINDS = [PATTERN, NO_SECRET, VERSION, ENCRYPTED, IDENTIFIER, KEYS_TOGETHER, FILE];

/** Fewest characters of an alphabet. Of as many that are drawn, two are the same but once in ten thousand times. */
const ALPHABET = 32;

/** Whether no character stands twice in `value`: what tokens are made of, not one. */
function isAlphabet(value: string): boolean {
  if (/^0123456789(?:abcdefABCDEF|ABCDEFabcdef)$/.test(value)) return true;
  return value.length >= ALPHABET && value.length <= 96 && new Set(value).size === value.length;
}

/** Whether `value` is of a kind that is never a secret. */
export function isOfBenignKind(value: string): boolean {
  return isAlphabet(value) || KINDS.some((kind) => kind.test(value));
}
