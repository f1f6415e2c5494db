import { shannonEntropy } from './entropy.ts';
import type { Match } from './format.ts';
import { isHandTyped } from './placeholder.ts';
import { isPlausibleToken } from './plausibility.ts';
import type { NearRule } from './rule.ts';
import { isRunByte } from './runs.ts';
import { leadingRun, spanOf } from './shape.ts';
import { openWindow } from './window.ts';

/** A near rule, made ready at its first keyword. */
export interface NearMatcher {
  /** Whether a run of value characters stands near enough after the vendor's name: a look at bytes only. */
  readonly couldMatch: (bytes: Uint8Array, at: number, length: number) => boolean;
  /** The value after the vendor's name of `length` bytes at `at`, if there is one. */
  readonly match: (bytes: Buffer, at: number, length: number) => Match | undefined;
  /** How many bytes `match` looks at before the vendor's name, and behind it. */
  readonly before: number;
  readonly after: number;
}

/** How far a vendor's name and its key may be apart, unless the rule says otherwise, in characters. */
const NEAR = 80;
/** Longer than any identifier, in characters. */
const LONGEST_NAME = 256;
/** How far before the vendor's name a credential word counts, in a long line. */
const BEFORE = 120;
/** A name of so many letters is rare enough to need no credential word where the value is assigned to it alone. */
const RARE_NAME = 6;
/** One of so many is where it is all there is of the identifier. */
const SHORT_NAME = 4;

/** A word that calls a value a credential; `api.vendor.com` is only an address. */
const CREDENTIAL_WORD =
  /key|token|secret|passw|pwd|auth(?!orizations:\w)|cred|bearer|api(?![.\w]*\.(?:com|io|net|org)\b)|pat\b|access|(?:^|\s)(?:-u|--user)\s/i;
/** A keyword that says so itself: `github_token`, but not `keycloak`. */
const SAYS_CREDENTIAL =
  /(?:key|token|sec(?:ret)?|passw(?:or)?d?|pwd|auth|cred(?:ential)?s?|bearer|api|pat|access)$|[_\-. ](?:key|token|secret|passw|pwd|auth|cred|bearer|api|pat|access)/i;
/** What could belong to a token, on its left and on its right. */
const TOKEN_BEFORE = /[0-9A-Za-z_]$/;
const TOKEN_AFTER = /^[0-9A-Za-z_+/-]|^=(?![="'`\s]|$)/;
/**
 * From the vendor's part of an assigned name to its value, in what languages have for that: `=`, `:`, `=>`, `->`, `(`, a
 * property with its accessors, `name: X, value: y`. The rest of the name is the group `rest`.
 */
const ASSIGNS =
  /^(?<rest>[\w.-]{0,60})(?:["'`\])]|\\["']){0,3}\s{0,40}(?::\s{0,4}[A-Za-z_][\w<>[\]|. ]{0,40}?\s{0,4}=|=>|[:|?.+]{0,3}={1,3}|<-|->|\|\||\?\?|[:;,>(|\t]|\{ ?get;[^{}]{0,24}\}\s{0,4}=|\bis\s|,?\s{0,40}["']?value["']?\s{0,4}[:=])\s{0,40}(?:["'`[({]|\\["']|Bearer\s|Basic\s|token\s|>){0,3}$/i;

/** A sign that assigns, in a value whose alphabet has it too: `vendor_key=…`. Not the padding of base64. */
const ASSIGNS_WITHIN = /[=:](?=[^=])/;
/** `name: X`, and on the next line `value:`. */
const NAMED_VALUE = /["']?value["']?\s{0,4}[:=]\s{0,4}["']?$/i;
/** `vendor value`, and the next field of what is named after it: `"name": "Vendor", "body": "value"` */
const BARE =
  /^["'`]?(?:[ \t]{1,8}["'`]?|,\s{0,40}["']?(?:body|content|data|payload|text)["']?\s{0,4}[:=]\s{0,4}["'])$/i;
/** A line that ends in the vendor's name, and a value that is all of the next, or an item of a list. */
const BELOW = /^["'`:*]{0,3}[ \t]{0,8}\r?\n[ \t]{0,8}(?:-[ \t]{1,4})?["'`]?$/;
/** From a line that names a credential to the value that is all of the next line, of the next but one, or of a block of code. */
const UNDER =
  /^[\w "'`*()/.-]{0,40}?(?:key|token|secret|password|credential)s?\b[^\n=]{0,24}\n(?:[ \t>]{0,8}(?:[`~]{3}\w{0,12})?\r?\n){0,2}[ \t>]{0,8}["'`]?$/i;
const LINE_END = /^["'`]?[ \t]{0,8}\r?(?:\n|$)/;
/** What identifies whoever uses the credential, a thing or a form, and the half of a pair that pages show: `client_id=`, `"uuid": "`, `publicKey: '`. */
const NAMES_ID =
  /(?:(?:client|account|user|project|org|tenant|workspace|site|team)[-_ ]?id|pub(?:lic|lishable)?[-_ ]?key|authenticity_token|(?<![\w-])(?:uuid|guid|etag|hash|checksum|md5|sha\d{0,3}|rev(?:ision)?|commit))\\?["'`]?\s{0,4}[:=]\s{0,4}\\?["'`]?$/i;
/** What holds ids, before the name that it has one for: `CONNECTOR_ID.VENDOR`, `ids['vendor']`. */
const OF_IDS = /(?:\bid|_id|[a-z]Id|ID)s?(?:\.|\[["']?)$/;
/** What a credential is known by where it is not kept: `"tokenHash": "`, `key_sha256=`. Telegram's `api_hash` is a key. */
const NAMES_DIGEST =
  /(?:(?<!api[-_]?)hash|checksum|digest|fingerprint|sha[-_]?\d{1,3}|md5)\\?["'`]?\s{0,4}[:=]\s{0,4}\\?["'`]?$/i;
const DIGEST = /^(?:[0-9a-f]{8}){4,16}$/i;
/** `new VendorClient("…")`, `require('vendor')("…")`, `Vendor.create(id, "…")`: an argument is a key, of what no page runs (`init`, `start`). */
const MAKES =
  /^(?:["'`]\))?(?:(?:\.|::|\\)?_?(?:new|create|\w{0,16}(?:client|sdk|service|provider|wrapper|api))){0,2}\((?:\s{0,8}(?:["'`][^"'`\n]{0,60}["'`]|[$\w.]{1,40})\s{0,4},\s{0,8}){0,2}["'`]$/i;
/** Before a short name that something is made of. */
const MADE_OF = /\bnew \\?(?:\w{1,20}\.)?$|\brequire\(["']$|:=\s$/;

const VALUE_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => (isRunByte(byte) ? 1 : 0));

/** Makes `rule` ready to match. */
export function createNearMatcher(rule: NearRule): NearMatcher {
  const pattern = new RegExp(rule.value.source, `${rule.value.flags.replace(/[gyd]/g, '')}g`);
  const within = rule.within ?? NEAR;
  const span = spanOf(pattern);
  const longest = span === 'unknown' ? 512 : Math.min(span, 2048);
  const run = Math.max(1, leadingRun(pattern, VALUE_BYTE));

  const after = within + longest + 8;
  const namesId =
    /(?:^|-)id(?:-|$)/.test(rule.id) || rule.keywords.some((keyword) => keyword.endsWith('_id'));

  return {
    before: BEFORE,
    after,
    couldMatch(bytes, at, length) {
      return standsAsName(bytes, at, length) && hasRun(bytes, at + length, at + length + within + run, run);
    },
    match(bytes, at, length) {
      const window = openWindow(bytes, at - BEFORE, at + length + after);
      const { text } = window;
      const vendorStart = window.offsetAt(at);
      const vendorEnd = window.offsetAt(at + length);
      pattern.lastIndex = vendorEnd;
      for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
        const start = found.index;
        const value = found[0];
        const end = start + value.length;
        if (start - vendorEnd > within) return undefined;
        // Some other token may start within what was matched: behind the sign that assigns it, where the alphabet has one.
        const sign = value.search(ASSIGNS_WITHIN);
        pattern.lastIndex = value === '' ? start + 1 : sign < 0 ? end : start + sign + 1;
        if (TOKEN_AFTER.test(text.slice(end, end + 2))) continue;
        if (TOKEN_BEFORE.test(text.slice(Math.max(0, start - 1), start))) continue;
        const endsLine = LINE_END.test(text.slice(end, end + 12));
        const offered =
          isOffered(text, vendorStart, vendorEnd, start) ||
          (endsLine && UNDER.test(text.slice(vendorEnd, start)));
        if (!offered && !isBare(text, vendorStart, vendorEnd, start, endsLine)) continue;
        const before = text.slice(Math.max(0, start - 40), start);
        if ((!namesId && NAMES_ID.test(before)) || (DIGEST.test(value) && NAMES_DIGEST.test(before)))
          continue;
        const random = rule.entropy === undefined || shannonEntropy(value) >= rule.entropy;
        if (!(random && isPlausibleToken(value)) && !isHandTyped(value)) continue;
        const told = tellsBy(text, vendorStart, vendorEnd, start);
        const doubt = offered ? undefined : ('bare' as const);
        return { start: window.byteAt(start), end: window.byteAt(end), value, told, doubt, window };
      }
      return undefined;
    },
  };

  /** Whether what stands between vendor and value offers it as a credential. */
  function isOffered(text: string, vendorStart: number, vendorEnd: number, start: number): boolean {
    const between = text.slice(vendorEnd, start);
    const ends = between.split('\n').length - 1;
    if (ends > 2 || (ends > 0 && !leadsOn(text, vendorStart, start))) return false;
    const rest =
      ends === 0 || NAMED_VALUE.test(between) ? ASSIGNS.exec(between)?.groups?.['rest'] : undefined;
    if (rule.vendor === 'name' && rest === undefined) return false;
    const before = text.slice(0, vendorStart);
    if (rule.vendor !== 'name' && rest === '' && !OF_IDS.test(before)) {
      const letters = vendorEnd - vendorStart;
      if (letters >= RARE_NAME) return true;
      if (letters >= SHORT_NAME && ends === 0 && !/[\w./@-]$/.test(before)) return true;
    }
    if (rule.vendor !== 'name' && ends === 0 && MAKES.test(between)) {
      if (vendorEnd - vendorStart >= RARE_NAME || MADE_OF.test(before)) return true;
    }
    if (CREDENTIAL_WORD.test(between) || SAYS_CREDENTIAL.test(text.slice(vendorStart, vendorEnd)))
      return true;
    const lineStart = text.lastIndexOf('\n', start - 1) + 1;
    return lineStart <= vendorStart
      ? CREDENTIAL_WORD.test(text.slice(lineStart, vendorStart))
      : CREDENTIAL_WORD.test(text.slice(text.lastIndexOf('\n', vendorStart) + 1, vendorStart));
  }

  /** Whether nothing but a blank or the end of a line stands between a rare name and the value: `algolia 0123…`. */
  function isBare(
    text: string,
    vendorStart: number,
    vendorEnd: number,
    start: number,
    endsLine: boolean,
  ): boolean {
    if (rule.vendor === 'name' || vendorEnd - vendorStart < RARE_NAME) return false;
    const between = text.slice(vendorEnd, start);
    if (!BARE.test(between) && !(endsLine && BELOW.test(between))) return false;
    return !IN_IDENTIFIER.test(text[vendorStart - 1] ?? '');
  }
}

/** The end of a line that says that its value is on the next. */
const LEADS_ON = /[=:({[,>|+&\\"'`]$/;

/** Whether the value's own line calls it a credential, or a line before leads on to it, as prose does not. */
function leadsOn(text: string, vendorStart: number, start: number): boolean {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const own = text.slice(lineStart, start);
  if (CREDENTIAL_WORD.test(own) || NAMED_VALUE.test(own)) return true;
  const before = text.slice(text.lastIndexOf('\n', vendorStart) + 1, lineStart).trim();
  return !/\s/.test(before) || before.split('\n').some((line) => LEADS_ON.test(line.trimEnd()));
}

const IN_IDENTIFIER = /\w/;

/** The nearer identifier tells more of whose a value at `start` is; in one identifier, the vendor that stands first. */
function tellsBy(text: string, vendorStart: number, vendorEnd: number, start: number): number {
  let first = vendorStart;
  while (first > 0 && vendorStart - first < LONGEST_NAME && IN_IDENTIFIER.test(text[first - 1] ?? ''))
    first -= 1;
  let last = vendorEnd;
  while (last < start && IN_IDENTIFIER.test(text[last] ?? '')) last += 1;
  return -(start - last) * LONGEST_NAME - (vendorStart - first);
}

/**
 * Whether the vendor's name is a word of its own, or the start of one, in its identifier: `algoliasearch`,
 * `MY_BOX_KEY`, `myBoxKey`, not the `box` of `inbox`. Short names must end there too.
 */
function standsAsName(bytes: Uint8Array, at: number, length: number): boolean {
  const before = bytes[at - 1] ?? 32;
  const first = bytes[at] ?? 0;
  const joined = isLetter(before) && isLetter(first) && !(isLower(before) && !isLower(first));
  // Java's -Dname=value
  if (joined && !(before === 68 && bytes[at - 2] === 45)) return false;
  if (length >= RARE_NAME) return true;
  const last = bytes[at + length - 1] ?? 0;
  const after = bytes[at + length] ?? 32;
  if (!isLetter(after) || !isLetter(last)) return true;
  if (isLower(last) && !isLower(after)) return true;
  const follows = String.fromCharCode(...bytes.subarray(at + length, at + length + 6)).toLowerCase();
  return /^(?:key|token|secret|passw|pwd|auth|cred|api|access|client|app|user|account)/.test(follows);
}

function isLetter(byte: number): boolean {
  return (byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90);
}

function isLower(byte: number): boolean {
  return byte >= 97 && byte <= 122;
}

/** Whether `length` value characters stand in a row, a digit or both cases among them, starting between `from` and `to`. */
function hasRun(bytes: Uint8Array, from: number, to: number, length: number): boolean {
  const limit = Math.min(to, bytes.length);
  let end = from + length - 1;
  while (end < limit) {
    let start = end;
    while (start >= from && VALUE_BYTE[bytes[start] ?? 0] === 1) start -= 1;
    if (end - start >= length) return true;
    end = start + length;
  }
  return false;
}
