/**
 * Keys that vendors print in their own documentation: real in shape, open to all, worth nothing. They are kept
 * as hashes, since no token may stand in this project, not even a dead one.
 */

/** 32-bit hash of a text (the lower half of cyrb53, public domain): short enough to list, long enough not to meet a stranger among a few hundred. */
export function hash32(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return (Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)) >>> 0;
}

/** Their hashes, by where they are printed. */
const PUBLIC_EXAMPLES: ReadonlySet<number> = new Set([
  // RFC 6749 section 4
  3459625463, 2188222871, 2389405883, 4122044632,
  // RFC 6749 section 4.1
  1634244400,
  // RFC 6749 section 2.3.1
  1750261941, 4195831593, 3534321109, 3197114351,
  // RFC 6750 section 2.1
  1367452787,
  // OpenID Connect Core 1.0 section 3.1.3.3
  3766714713, 503832592,
  // RFC 7617 section 2
  2054334324,
  // RFC 7617 section 2.1
  545853562,
  // MDN, Authorization header
  337786882,
  // MDN, HTTP authentication
  1836611848,
  // RFC 6455 section 1.3
  2838174483, 334804305,
  // docs.stripe.com
  3685021214, 2536504547, 210739002,
  // docs.github.com/rest
  2526319773, 2995098582, 3749588829, 689093425, 745928616, 3018212760, 929589093, 2547433439, 109646801,
  1994504769, 1331698610, 3053328536, 1331698610,
  // docs.docker.com, Engine API: joining and unlocking a swarm
  2256271079, 4073959944, 239496780,
  // docs.slack.dev, oauth.v2.access
  494256748,
  // api.svix.com, endpoints
  4092086766,
  // developers.asana.com, webhooks
  1321116720,
  // discord.com/developers/docs/reference
  1326142339,
  // learn.microsoft.com, Azurite
  276820121,
  // learn.microsoft.com, Cosmos DB emulator
  1243225904,
  // developers.google.com/maps samples
  1625619709,
  // algolia.com/doc, demo index
  3240472580,
  // docsearch.algolia.com
  3973340470,
  // developers.giphy.com, public beta key
  3774512572,
  // developer.safaricom.co.ke, passkey of the sandbox
  2026254219,
  // openweathermap.org/api
  514719729, 889056063,
  // github.com/google/google-authenticator wiki, key URI format
  3191283890,
  // RFC 6238 appendix B
  3761302089,
  // NIST FIPS 197 appendix A
  150578748, 1575066634,
  // oauth.net/core/1.0 section 5.4.1
  1543768417, 1806665623,
  // developer.x.com, creating a signature
  1282772254, 963150191, 1801977619, 596772856, 1344872345, 576465337,
  // dev.twitter.com/docs/auth/oauth, as libraries' tests have it
  238648557, 1252644697, 1071846108, 1155094172, 1309793760, 3605019161, 1512068041,
  // RFC 5849 section 1.2
  3857911937, 2138039330, 3652483503, 4243208105, 857948010, 552643841, 3469645278,
  // RFC 5849 section 3
  1058878983, 1256619373, 2704710540, 3001934060,
  // RFC 7515 appendix A.1
  3211365726,
  // RFC 7517 appendix A.3
  2238394556,
  // developer.squareup.com/reference, OAuth and webhooks
  4064308905, 1588674541,
  // docs.agora.io, sample of the token builders
  1602835959, 2541654131,
  // RFC 7009 section 2.1
  2326644003,
  // RFC 7636 appendix B
  4118765427, 735817124,
  // RFC 8628 section 3.2
  608475623,
  // RFC 7591 section 3.2.1
  3515697164, 3931659353,
  // github.com/mozilla/hawk, usage example
  485858083,
  // min.io, play server
  1676431778, 3457891857,
  // github.com/fernet/spec, vectors
  2593647177,
  // developers.google.com, OAuth 2.0
  4042704869,
  // hardhat.org, default accounts
  1599975369, 1845541648, 2417613633, 666974671, 2098232123, 264069686, 1533659986, 964365380, 4075577851,
  2380946983,
  // ganache, accounts of --deterministic
  480307838, 1038146551, 1436549386, 2129087945, 2149856351, 1180003028, 2858232951, 2148063327, 1973180087,
  3641786139,
  // trufflesuite.com, truffle develop
  1197010504,
  // ganache, phrase of --deterministic
  1310399875,
  // BIP 39, test vectors
  1892588640, 1626187117, 2099792244, 1045536676, 2205287403, 1639664546, 559937359, 3601050415, 1274680970,
  735354153, 1841858004, 3714360528,
  // xrpl.org, genesis account
  4226279245,
  // docs.eosnetwork.com, development key
  3231751427,
  // BIP 32, test vectors
  3417000962, 3051289354,
  // en.bitcoin.it, Wallet import format
  2519270350, 3648015183,
  // firebase.google.com, reference of FirebaseOptions
  312101649,
  // developers.google.com/recaptcha, keys for automated tests
  1174973464, 4036088175,
  // openssl, key of its integrity check
  2063725290,
  // ISO 32000 section 7.6.4.3, with what a password of PDF is filled up, as bytes
  1486099464,
  // github.com/SocketDev/socket-lib, public API token
  1360192459,
  // github.com/get-convex/convex-backend, running the binary
  1750172485,
  // github.com/glebm/i18n-tasks, template of its config: Google's and DeepL's key
  4257453809, 4070594843,
  // docs.unity3d.com, passcode of a new project (PlayerSettings.PS4)
  796884399,
  // github.com/foundry-rs/forge-std, its own nodes at Infura
  2700228816, 3064591055, 1114392785, 4273210968,
  // github.com/grafana/grafana, conf/defaults.ini
  4078646366,
  // github.com/minio/minio, docs/kms, key in the environment
  2256389417,
  // jwt.io, what signs the token that it opens with
  2990199832,
]);

/** MD5, SHA-1 and SHA-256 in hexadecimal of what tests digest: nothing, `a`, `abc`, `foo`, `bar`, `test`, `hello`, `password`, `secret`, `admin`, `123456`. */
const DIGESTS: ReadonlySet<number> = new Set([
  1344070840, 1293216374, 664536137, 2246608617, 487473019, 4010600300, 990573638, 530133131, 3985314451,
  988999704, 1767908357, 893876023, 3649356822, 2367945207, 1005337451, 2342887933, 3220170721, 1277725376,
  1363925588, 483555136, 1154893826, 2712144928, 296226439, 2471718599, 1897202281, 1397815282, 3596425155,
  3738144475, 1876575515, 1795277905, 1719714987, 4211098301, 1545787857,
]);

/**
 * What the payload of a token made for documentation says: https://jwt.io (John Doe, and its time), RFC 7519 (example.com); and of
 * those that Supabase means for web pages, or has for everybody's own machine: https://supabase.com/docs/guides/api/api-keys
 */
const EXAMPLE_PAYLOAD =
  /"role"\s*:\s*"anon"|"iss"\s*:\s*"supabase-demo"|"iat"\s*:\s*1516239022\b|"John Doe"|"sub"\s*:\s*"1234567890"|\bexample\.(?:com|org|net)\b/;

/** Whether `value` is an example that its vendor, or a standard, documents, or says itself that it is for everybody. */
export function isPublicExample(value: string): boolean {
  const hash = hash32(value.replace(/^0x/, '').replace(/^[\dA-F]{32,}$/, (digits) => digits.toLowerCase()));
  if (PUBLIC_EXAMPLES.has(hash) || DIGESTS.has(hash)) return true;
  const [header = '', payload = '', signature = ''] = value.split('.', 3);
  if (!header.startsWith('eyJ')) return false;
  if (PUBLIC_EXAMPLES.has(hash32(signature))) return true;
  return EXAMPLE_PAYLOAD.test(Buffer.from(payload, 'base64url').toString('utf8'));
}
