import { isHandTyped, isPlaceholder } from './placeholder.ts';
import { isPublicExample } from './public-example.ts';

/** Files that a package manager writes: hashes and addresses, never a person's assignment. */
const LOCKFILE =
  /(?:^|[/\\])(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.ya?ml|bun\.lockb?|deno\.lock|composer\.lock|Gemfile\.lock|Cargo\.lock|poetry\.lock|Pipfile\.lock|uv\.lock|go\.sum|Podfile\.lock|flake\.lock|mix\.lock|pubspec\.lock|\.yarn-integrity|\.package-lock\.json|\.cargo-checksum\.json)$/i;

/** Subresource integrity and other named digests: https://www.w3.org/TR/SRI/ */
const DIGEST_VALUE = /^(?:sha(?:1|256|384|512)|md5|h1|blake[23][bs]?)[-:=]/i;

/** A value that the text right before it calls a digest or a revision (CouchDB's too: `"_rev": "1-…"`), or that stands where an address of a forge, a registry, a version of a secret in a vault or a picture of somebody has one. */
const DIGEST_BEFORE =
  /(?:integrity|sha(?:1|224|256|384|512)|md5|checksum|digest|resolved|commit|revision|gitHead|etag|\b_?rev)["'`]?\s*[:=]?\s*["'`]?(?:sha\d+-|\d{1,6}-)?$|(?:gpg|pgp|kernel)[ _-]?keys?(?:[ _-]?ids?)?["'`*]{0,3}\s*[:=]?\s*["'`]?(?:0x)?$|recv(?:-keys?)?\s+(?:0x)?$|\.(?:tgz|gz|zip)#$|\bavatars?\\?\/$|checksum\/[\w.-]{1,40}["'`]?\s*:\s*["'`]?$|\.vault[\w.-]{6,24}\/\w{4,12}\/[\w-]{1,50}\/$|\/(?:commits?|tree|blob|raw|compare|archive|changes|rev)\/(?:[0-9a-f]{7,64}\.{2,3})?$/i;

/** Certificates, PEM in base64 as a kubeconfig has it, and X.509's own; public halves of key pairs: SSH, PEM, the base64 of X.509's SubjectPublicKeyInfo, those of chains, and SEC 1 in hexadecimal, with a chain's code behind it too, and as Web Push has it (RFC 8292); what a page listens to PubNub with. */
const PUBLIC_KEY =
  /^(?:LS0tLS1CRUdJTiB(?:DRVJU|QVUJM|SU0EgUFVC|QR1AgUFVC|YNTA5|UUlVT)|MII[\w+/]{2}[DTjz]CC[\w+/]{3}gAwIB|MII[A-Za-z0-9+/]{2}jANBgkqhkiG9w0BAQEFAAOC|MIGfMA0GCSqGSIb3DQEBAQUAA4GN|MFkwEwYHKoZIzj0|MHYwEAYHKoZIzj0|MCowBQYDK2V|ssh-(?:rsa|dss|ed25519) |ecdsa-sha2-|AAAA[BCE]3NzaC1|-----BEGIN (?:RSA |EC )?PUBLIC KEY|[a-zA-Z]pub[1-9A-HJ-NP-Za-km-z]{107,108}$|(?:STM|EOS|GPH|PUB_K1_)[1-9A-HJ-NP-Za-km-z]{50}$|(?:0x)?0[23](?:[0-9a-f]{64}){1,2}$|(?:0x)?04[0-9a-f]{128}$|B[A-P][\w-]{85}$|sub-c-[0-9a-f-]{36}$)/;

/** Folders of translations. */
const TRANSLATIONS =
  /(?:^|[/\\])(?:locales?|locali[sz]ations?|[\w-]+\.lproj|values-[a-z]{2}(?:-r[A-Z]{2})?|i18n|l10n|lang|langs|languages?|translations?|nls|messages)[/\\]/i;

/** Files of translations, by a folder that says so or named after a language (`da.json`, `pt-BR.js`). */
const TRANSLATION =
  /(?:^|[/\\._-])(?:a[frz]|b[egns]|c[asy]|d[ae]|e[lnostu]|f[air]|g[alu]|h[eiruy]|i[dst]|ja|k[akmnouy]|l[tv]|m[klnrsy]|n[belno]|p[alst]|r[ou]|s[iklqrvw]|t[aehlr]|u[krz]|vi|zh)(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}|[a-z]{2}))?(?:\.min)?\.(?:json|js|mjs|cjs|ts|ya?ml|php|po|properties|strings|xml)(?:\.m?js)?$/;

/** Whether `path` names a file of translated texts. */
export function isTranslation(path: string): boolean {
  return hasTranslations(path) || TRANSLATION.test(path);
}

/** Whether `path` is in a folder of translated texts. */
export function hasTranslations(path: string): boolean {
  return TRANSLATIONS.test(path);
}

/** Whether `path` names a lockfile of npm, pnpm, yarn, bun, deno or another package manager. */
export function isLockfile(path: string): boolean {
  return LOCKFILE.test(path);
}

/** `username:password` and the like, as examples of Basic authentication have it. */
const EXAMPLE_LOGIN =
  /^(?:user(?:name)?|admin|foo|test|login|me|root|guest):(?:pwd|admin|bar|test|secret|guest|root)$|^[^:]{1,40}:(?:[a-z]{3,10}[-_]?)?pass(?:word|wd)?$/i;

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The text that `value` is in base32, as secrets of one-time passwords are written; empty where it is none. */
function fromBase32(value: string): string {
  let bits = 0;
  let count = 0;
  let text = '';
  for (const character of value.replace(/=+$/, '')) {
    bits = ((bits << 5) | BASE32.indexOf(character)) & 0xfff;
    count += 5;
    if (count < 8) continue;
    count -= 8;
    text += String.fromCharCode((bits >> count) & 0xff);
  }
  return /^[\x20-\x7e]+$/.test(text) ? text : '';
}

/** The printable text that `encoded` is in base32 or base64, if any. */
export function decodedText(encoded: string): string | undefined {
  const inBase32 = /^[A-Z2-7]{16,64}=*$/.test(encoded) ? fromBase32(encoded) : '';
  if (inBase32 !== '') return inBase32;
  const value = encoded.replace(/^base64:|(?:\\[rnt])+$/g, '');
  if (value.length < 12 || value.length > 256 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return undefined;
  // what a shell has encoded ends in a line's end: echo … | base64
  const text = Buffer.from(value, 'base64').toString('latin1').replace(/\n$/, '');
  return /^[\x20-\x7e]+$/.test(text) ? text : undefined;
}

/** The header of a signed token by itself, or its start: it says how, and signs nothing. */
function isLoneHeader(value: string): boolean {
  if (!/^eyJ[^.]{0,200}$/.test(value)) return false;
  return /^\{"(?:alg|typ|kid|enc|cty)"\s*:[\x20-\x7e]*.?$/.test(
    Buffer.from(value, 'base64url').toString('latin1'),
  );
}

/** No signature of a token (RFC 7515) is as short. */
const LEAST_SIGNATURE = 16;

/** A token with something in its signature's place that was put there to be refused (`eyJ….eyJ….wrong`), or that says itself that nobody signed it. */
function isBrokenToken(value: string): boolean {
  if (!value.startsWith('eyJ')) return false;
  const [header = '', payload, signature, more] = value.split('.');
  if (payload === undefined) return false;
  if (signature === undefined)
    return /"alg"\s*:\s*"none"/i.test(Buffer.from(header, 'base64url').toString('latin1'));
  return signature.length < LEAST_SIGNATURE && more === undefined;
}

/** What is known of a match whatever rule it came from. */
export type Benign =
  /** a placeholder, an example that its vendor prints, a digest, a public key */
  | 'harmless'
  /** typed by hand instead of drawn at random, which a rule that knows the format may still want to mention */
  | 'typed';

/**
 * Why a match is known to be benign, if it is.
 *
 * @param value the matched secret
 * @param line the text of the line (or of the window) that it stands in
 * @param path of the file, as in the chunk
 */
export function whyBenign(value: string, line: string, path: string): Benign | undefined {
  const decoded = decodedText(value);
  if (
    isPublicExample(value) ||
    (decoded !== undefined && EXAMPLE_LOGIN.test(decoded)) ||
    isLoneHeader(value) ||
    isBrokenToken(value)
  )
    return 'harmless';
  if (DIGEST_VALUE.test(value) || PUBLIC_KEY.test(value)) return 'harmless';
  if (/^(?:[0-9a-f]{32,128}|[0-9A-Za-z+/]{27,88}={0,2})$/i.test(value)) {
    const at = line.indexOf(value);
    if (isLockfile(path) || (at > 0 && DIGEST_BEFORE.test(line.slice(Math.max(0, at - 80), at))))
      return 'harmless';
  }
  if (isPlaceholder(value)) return isHandTyped(value) ? 'typed' : 'harmless';
  if (decoded !== undefined && isPlaceholder(decoded)) return isHandTyped(decoded) ? 'typed' : 'harmless';
  return undefined;
}

/** Whether a match is known to be benign, as `whyBenign` has it. */
export function isBenign(value: string, line: string, path: string): boolean {
  return whyBenign(value, line, path) !== undefined;
}
