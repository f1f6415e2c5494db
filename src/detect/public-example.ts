/**
 * Keys that vendors print in their own documentation: real in shape, open to all, worth nothing. They are kept
 * as hashes, since no token may stand in this project, not even a dead one.
 */

/** 53-bit hash of a text (cyrb53, public domain): short enough to list, long enough not to meet a stranger. */
export function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Where each is printed, beside its hash. */
const PUBLIC_EXAMPLES: ReadonlyMap<number, string> = new Map([
  [8301092911034871, 'RFC 6749 section 4'],
  [1600581880619415, 'RFC 6749 section 4'],
  [1975398827595568, 'RFC 6749 section 4.1'],
  [485461903728821, 'RFC 6749 section 2.3.1'],
  [7109841518022441, 'RFC 6749 section 2.3.1'],
  [2286605468005845, 'RFC 6749 section 2.3.1'],
  [1951971343865839, 'RFC 6749 section 2.3.1'],
  [2300742333475955, 'RFC 6750 section 2.1'],
  [4193721503678809, 'OpenID Connect Core 1.0 section 3.1.3.3'],
  [105168623544180, 'RFC 7617 section 2'],
  [7517696552407162, 'RFC 7617 section 2.1'],
  [2072455202093058, 'MDN, Authorization header'],
  [8745379884988680, 'MDN, HTTP authentication'],
  [6863373462084371, 'RFC 6455 section 1.3'],
  [839958498948433, 'RFC 6455 section 1.3'],
  [7653738485708318, 'docs.stripe.com'],
  [1304216600575203, 'docs.stripe.com'],
  [6128639369256762, 'docs.stripe.com'],
  [1720214237779101, 'docs.github.com/rest'],
  [5781127759762390, 'docs.github.com/rest'],
  [979157508829021, 'docs.github.com/rest'],
  [7188659251100465, 'docs.github.com/rest'],
  [7024381684044675, 'discord.com/developers/docs/reference'],
  [5831805655576729, 'learn.microsoft.com, Azurite'],
  [2477484408446768, 'learn.microsoft.com, Cosmos DB emulator'],
  [6272157116333309, 'developers.google.com/maps samples'],
  [2498574695116804, 'algolia.com/doc, demo index'],
  [6117656605515062, 'docsearch.algolia.com'],
  [5660926324637681, 'openweathermap.org/api'],
  [441905779174207, 'openweathermap.org/api'],
  [3159741911474354, 'github.com/google/google-authenticator wiki, key URI format'],
  [7071152018090569, 'RFC 6238 appendix B'],
  [1969105216841276, 'NIST FIPS 197 appendix A'],
  [1678775442054154, 'NIST FIPS 197 appendix A'],
  [838292999605534, 'developer.x.com, creating a signature'],
  [1437260229149039, 'developer.x.com, creating a signature'],
  [8010480881237779, 'developer.x.com, creating a signature'],
  [4984082510514168, 'developer.x.com, creating a signature'],
  [6431568841744281, 'developer.x.com, creating a signature'],
  [594746172778937, 'developer.x.com, creating a signature'],
  [2697556852412545, 'RFC 5849 section 1.2'],
  [7518063216813090, 'RFC 5849 section 1.2'],
  [8896646154058159, 'RFC 5849 section 1.2'],
  [2820681065183145, 'RFC 5849 section 1.2'],
  [6787651208429418, 'RFC 5849 section 1.2'],
  [1198133219470593, 'RFC 5849 section 1.2'],
  [3971246195643870, 'RFC 5849 section 1.2'],
  [6532070790477319, 'RFC 5849 section 3'],
  [1289651086589293, 'RFC 5849 section 3'],
  [1866054325672844, 'RFC 5849 section 3'],
  [5213882845880556, 'RFC 5849 section 3'],
  [7813651707424955, 'RFC 6749 section 4'],
  [7452051553478872, 'RFC 6749 section 4'],
  [2544102906781712, 'OpenID Connect Core 1.0 section 3.1.3.3'],
  [3585114607830307, 'RFC 7009 section 2.1'],
  [3086870128844659, 'RFC 7636 appendix B'],
  [4683804306025892, 'RFC 7636 appendix B'],
  [7105036157229543, 'RFC 8628 section 3.2'],
  [5305619566118924, 'RFC 7591 section 3.2.1'],
  [8091443144449113, 'RFC 7591 section 3.2.1'],
  [3670436587346723, 'github.com/mozilla/hawk, usage example'],
  [2537777592553890, 'min.io, play server'],
  [90399634570769, 'min.io, play server'],
  [7253162974505545, 'github.com/fernet/spec, vectors'],
  [7057429878982629, 'developers.google.com, OAuth 2.0'],
  [7416933378797513, 'hardhat.org, default accounts'],
  [905939297286928, 'hardhat.org, default accounts'],
  [927754008255297, 'hardhat.org, default accounts'],
  [4665292928137679, 'hardhat.org, default accounts'],
  [1145250832743227, 'hardhat.org, default accounts'],
  [8503494344270390, 'hardhat.org, default accounts'],
  [8128119767157586, 'hardhat.org, default accounts'],
  [1564580240886852, 'hardhat.org, default accounts'],
  [5890594671714811, 'hardhat.org, default accounts'],
  [3742404954447399, 'hardhat.org, default accounts'],
  [1016825397701246, 'ganache, accounts of --deterministic'],
  [264459354430455, 'ganache, accounts of --deterministic'],
  [874800375398666, 'ganache, accounts of --deterministic'],
  [8835733404470729, 'ganache, accounts of --deterministic'],
  [7868240502207583, 'ganache, accounts of --deterministic'],
  [8993516668938964, 'ganache, accounts of --deterministic'],
  [1429144636042359, 'ganache, accounts of --deterministic'],
  [6507740889929823, 'ganache, accounts of --deterministic'],
  [6655208417154743, 'ganache, accounts of --deterministic'],
  [3804124895330075, 'ganache, accounts of --deterministic'],
  [6916822688919112, 'trufflesuite.com, truffle develop'],
  [2185692987465091, 'ganache, phrase of --deterministic'],
  [506507385805920, 'BIP 39, test vectors'],
  [8202040541816173, 'BIP 39, test vectors'],
  [7847839357487476, 'BIP 39, test vectors'],
  [7970953540771748, 'BIP 39, test vectors'],
  [7065622839165931, 'BIP 39, test vectors'],
  [2265133031836578, 'BIP 39, test vectors'],
  [4482507602917199, 'BIP 39, test vectors'],
  [6907260200790831, 'BIP 39, test vectors'],
  [4632372611520138, 'BIP 39, test vectors'],
  [4358340273806633, 'BIP 39, test vectors'],
  [1868381335094740, 'BIP 39, test vectors'],
  [266854327428304, 'BIP 39, test vectors'],
  [766604349007693, 'xrpl.org, genesis account'],
  [7313490723249411, 'docs.eosnetwork.com, development key'],
  [4442691818179586, 'BIP 32, test vectors'],
  [3810837338716938, 'BIP 32, test vectors'],
  [8399876218487758, 'en.bitcoin.it, Wallet import format'],
  [1330137839717199, 'en.bitcoin.it, Wallet import format'],
  [2127409282960145, 'firebase.google.com, reference of FirebaseOptions'],
]);

/** MD5, SHA-1 and SHA-256 in hexadecimal of what tests digest: nothing, `a`, `abc`, `foo`, `bar`, `test`, `hello`, `password`, `secret`, `admin`, `123456`. */
const DIGESTS: ReadonlySet<number> = new Set([
  6911763364504760, 427225985116790, 8499526194955337, 6753116765062889, 6530193318363003, 268959157643116,
  5244954922906694, 4051756713062539, 2943383727968915, 5856635573694488, 327402829915141, 690116238997303,
  4640651388175382, 4642870604855799, 4574948629429099, 8673323724939773, 4239711466940385, 6864651801889472,
  8582522842372692, 4218160879400768, 7966538423748610, 3876683143187488, 8951369271086727, 6834854512783047,
  1895194871267945, 8285122160818162, 68151842510787, 3466179784969947, 3363403650975003, 4605065730049105,
  3692037211735211, 3305484056543933, 1671413838830033,
]);

/**
 * What the payload of a token made for documentation says: https://jwt.io (John Doe, and its time), RFC 7519 (example.com); and of
 * those that Supabase means for web pages, or has for everybody's own machine: https://supabase.com/docs/guides/api/api-keys
 */
const EXAMPLE_PAYLOAD =
  /"role"\s*:\s*"anon"|"iss"\s*:\s*"supabase-demo"|"iat"\s*:\s*1516239022\b|"John Doe"|"sub"\s*:\s*"1234567890"|\bexample\.(?:com|org|net)\b/;

/** Whether `value` is an example that its vendor, or a standard, documents, or says itself that it is for everybody. */
export function isPublicExample(value: string): boolean {
  const hash = hash53(value.replace(/^0x/, ''));
  if (PUBLIC_EXAMPLES.has(hash) || DIGESTS.has(hash)) return true;
  const [header = '', payload = ''] = value.split('.', 2);
  return header.startsWith('eyJ') && EXAMPLE_PAYLOAD.test(Buffer.from(payload, 'base64url').toString('utf8'));
}
