/**
 * Keys that a web page shows to everybody who opens it: the vendor means them to be there, and limits what they can
 * do. Told by what stands around them, since the same key's shape may open more elsewhere; so they are reported, as
 * `low`, and block nothing.
 */

import { decodedText } from './benign.ts';

/** What stands beside a key in the configuration that Firebase gives to a web page or an app: https://firebase.google.com/docs/projects/api-keys */
const FIREBASE =
  /auth_?domain|messaging_?sender_?id|\d:web:|firebaseapp\.com|storage_?bucket|mobilesdk_app_id|current_key/i;
/** The address from which a page loads a map, and what its libraries are asked for: https://developers.google.com/maps/api-security-best-practices */
const MAPS =
  /\/maps\/api\/js\?|\/maps\/embed\/v1\/|\bload\w{0,12}:?\s{0,4}[({]{1,2}\s{0,40}(?:key|apiKey):|\blibraries:\s{0,4}["'[]{1,2}(?:places|drawing|geometry|visualization)/;
/** A key of Google's for pages of which every other letter stands in a text of its own, as Firebase's bundles have theirs: `merge("Az…", "Ia…")`. */
const HALVES = /["']Az[\w-]{18}["'],\s?["']Ia[\w-]{17}["']/;
/** What stands beside the key of an account at Cloudinary, which is no secret of it: https://cloudinary.com/documentation/cloudinary_credentials_tutorial */
const CLOUDINARY = /cloud_?name/i;
/** The search box of a site of documents has a key that can only search: https://docsearch.algolia.com/docs/api */
const SEARCH = /index_?name|docsearch|instantsearch|search_?only/i;
/** The token with which a page reads a shop: https://shopify.dev/docs/api/storefront (a public access token) */
const STOREFRONT = /storefront[-_ ]?(?:api[-_ ]?)?(?:access[-_ ]?)?token\W[^\n]{0,60}$/i;
/** What an app has built in, and is allowed little with: https://developers.facebook.com/docs/facebook-login/guides/access-tokens/#clienttokens */
const SHIPPED = /(?:facebook|fb)[-_ ]?client[-_ ]?token(?:\W|key|string){1,40}$/i;
/** The key of a search box by its name, and beside what: other searches have keys that cost money. */
const SEARCH_KEY =
  /(?:\bsearch_?(?:only_?)?api_?|algolia(?!\w*(?:admin|write))\w{0,16}search\w{0,12})key\W{1,6}$/i;
const ALGOLIA = /algolia|app(?:lication)?_?id/i;
const MORE_THAN_SEARCH = /admin|write|monitoring|secret/i;
/** The key with which a page sends its events to Segment: https://segment.com/docs/connections/find-writekey */
const EVENTS = /\banalytics\b.{0,80}(?:\.load\(|_?writeKey)/is;

/** The token with which a page counts its visits at Tinybird, given to a script of theirs: https://tinybird.co/starter-kits/web-analytics */
const FLOCK = /flock\.js.{0,160}data-token=["']$/s;
/** The token of a page's beacon: https://developers.cloudflare.com/web-analytics/get-started/ */
const BEACON = /cloudflareinsights\.com|data-cf-beacon/;
/** The key with which a page reports its errors: https://docs.bugsnag.com/platforms/javascript/, https://docs.rollbar.com/docs/access-tokens */
const ERRORS =
  /\bbugsnag\b.{0,80}apiKey|\brollbar.{0,80}accessToken["']?\s{0,4}[:=]\s{0,4}["'][0-9a-f]{32}["'].{0,80}captureUn/is;

/** The picture of a build's state at the head of a README, whose address has a key that can show only that. */
const BADGE =
  /\/badge\/\w{1,16}\/$|shields\.io\/[\w./-]{0,60}\?[^\s()]{0,80}$|\/(?:project_)?badges?\/[\w./-]{0,60}\?[^\s()"'<>]{0,160}$|\.(?:svg|png)\?[^\s()"'<>]{0,80}$/i;
/** Names under which builds put what pages may show into them, and of what pages have keys for: maps, and counting who comes. */
const BUILT_IN =
  /(?:PUBLIC|REACT_APP|VITE|VUE_APP)_\w{0,20}(?:MAP|FIREBASE|SEGMENT|AMPLITUDE)\w{0,20}\W{1,4}$/;
/** A signature for a time that is over: https://learn.microsoft.com/azure/storage/common/storage-sas-overview (`se`: its end) */
const EXPIRED = /[?&"']se=20(?:[01]\d|2[0-4])-/;
/** The same at S3 and CloudFront, in seconds since 1970 (https://docs.aws.amazon.com/AmazonS3/latest/API/RESTAuthentication.html) or by the day it was signed on. */
const OVER_URL = /[?&](?:Expires=1[0-6]\d{8}\b|X-Amz-Date=20(?:[01]\d|2[0-4]))/;
/** What a token of Nx Cloud ends in that can only read what others have built, as open projects commit it: https://nx.dev/docs/guides/nx-cloud/access-tokens */
const READS_ONLY = /-\w{12}\|read(?:-only)?$/;
/** With what a customer's page completes one payment of his: https://docs.stripe.com/api/payment_intents/object#payment_intent_object-client_secret */
const ONE_PAYMENT = /^(?:pi|seti)_\w{14,30}_secret_/;
/** Who signed an address at AWS, and on which day: it holds for a week at most. https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html */
const SIGNED = /^A[KS]IA[0-9A-Z]{16}(?:%2F|\/)20(?:[01]\d|2[0-4])\d{4}(?:%2F|\/)/i;

/** Seconds since 1970 at which a signed token had ended before this was written: the start of 2025. */
const OVER = 1_735_689_600;
/** The last one that 32 bits count, in 2038. */
const LATEST = 2_147_483_647;

/** What tokens say that were made to show one: libraries' payloads, a time before there were tokens, names and places of nobody (RFC 2606, RFC 6963). */
const SHOWS =
  /"foo"\s*:\s*"bar"|"some"\s*:\s*"payload"|"hello"\s*:\s*"world"|"hello world"|"(?:iat|exp|nbf)"\s*:\s*\d{1,8}\b|\.example"|[/@.]example\.(?:com|net|org)\b|"urn:example:|"J(?:ohn|ane) Doe"/;

/** The header and the payload of a signed token. */
function readToken(value: string): readonly [header: string, payload: string] {
  const [header = '', payload = ''] = value
    .split('.', 2)
    .map((part) => Buffer.from(part, 'base64url').toString('latin1'));
  return [header, payload];
}

/** When a signed token ends (RFC 7519, section 4.1.4), in seconds since 1970; not a number where it does not say. */
function endOf(payload: string): number {
  return Number(/"exp"\s*:\s*(\d{9,12})\b/.exec(payload)?.[1]);
}

/**
 * Whether `value` is no signed token, or one that says neither who issued it, nor for whom, nor until when (RFC 7519, section 4.1), or
 * names identifiers that anybody makes (https://www.w3.org/TR/did-core/), or is to last for longer than anybody trusts another.
 */
export function isUnclaimed(value: string): boolean {
  const [header, payload] = readToken(value);
  return endOf(payload) >= LATEST || !/"(?:iss|aud|exp|enc)"\s*:\s*(?!"did:)/.test(header + payload);
}

/** Whether `value` is a signed token that says itself that it was made to show one, that it claims nothing, or that it has ended. */
function isOver(value: string): boolean {
  if (!/^e(?:yJ|30\.)/.test(value)) return false;
  const [header, payload] = readToken(value);
  if (header === '{}' || payload === '{}') return true;
  if (SHOWS.test(header) || SHOWS.test(payload)) return true;
  // some text that was signed (RFC 7515, section 4.1.1), and no claims (RFC 7519, section 3); TeamCity's tokens are none
  if (payload !== '' && !payload.startsWith('{') && header.includes('"alg"') && !header.includes('"enc"'))
    return true;
  return endOf(payload) < OVER;
}

/** What a field of a form shows while it is empty. */
const SHOWN = /\bplaceholder["']?\s{0,4}[:=]\s{0,4}[{(]?["'`][^"'`\n]{0,40}$/i;

/** A field that a page holds without showing it, for everybody who looks. */
const HIDDEN = /<input\b[^<>]{0,80}hidden[^<>]{0,100}\bvalue=["'{`]{0,3}$/i;

/** How much text on each side tells, in characters. */
export const AROUND = 300;

/** A text, and the offset in it of what is asked about. */
export interface Around {
  readonly text: string;
  readonly at: number;
}

/** Whether `value` is a key that is public in its place, or opens nothing any more. */
export function isPublicHere(value: string, { text: around, at }: Around): boolean {
  const before = around.slice(Math.max(0, at - 200), at);
  if (
    isOver(value) ||
    READS_ONLY.test(decodedText(value) ?? '') ||
    SIGNED.test(value) ||
    ONE_PAYMENT.test(value) ||
    BADGE.test(before) ||
    (BUILT_IN.test(before) && /^AIza|^[0-9A-Za-z]{32}$/.test(value)) ||
    SHOWN.test(before) ||
    HIDDEN.test(before) ||
    (/[?&]sig=$/.test(before) && EXPIRED.test(around)) ||
    (/(?:signature|security-token)=$/i.test(before) && OVER_URL.test(around))
  )
    return true;
  if (/^AIza[\w-]{35}$/.test(value)) return FIREBASE.test(around) || MAPS.test(around);
  if (/^(?:Az|Ia)[\w-]{17,18}$/.test(value)) return HALVES.test(around);
  if (/^\d{15}$/.test(value)) return CLOUDINARY.test(around);
  if (value.startsWith('p.ey')) return FLOCK.test(before);
  // a client token: https://docs.datadoghq.com/account_management/api-app-keys/#client-tokens
  if (/^pub[0-9a-f]{32}$/.test(value)) return true;
  if (/^[0-9a-f]{32}$/.test(value))
    return (
      STOREFRONT.test(before) ||
      SHIPPED.test(before) ||
      (SEARCH_KEY.test(before) && ALGOLIA.test(around)) ||
      BEACON.test(around) ||
      ERRORS.test(around) ||
      (SEARCH.test(around) && !MORE_THAN_SEARCH.test(before.slice(-80) + around.slice(at, at + 120)))
    );
  return /^[0-9A-Za-z]{32}$/.test(value) && EVENTS.test(around);
}
