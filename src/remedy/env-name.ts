/** Vendor-less words that make a poor name for an environment variable when they stand alone. */
const VAGUE = new Set([
  'KEY',
  'VALUE',
  'DATA',
  'ID',
  'NAME',
  'TEXT',
  'STRING',
  'DEFAULT',
  'X',
  'A',
  'S',
  'URL',
  'OPTIONS',
  'CONFIG',
]);

/** Words that say what it is and not whose: what holds them says that, as `db` in `const db = { password: '…' }`. */
const BARE =
  /^(?:PASSWORD|PASSWD|PASS|PWD|(?:API_|APP_|AUTH_|ACCESS_|CLIENT_|REFRESH_)*(?:SECRET|TOKEN|(?:SECRET|API|ACCESS)_KEY))$/;
/** What holds something and says nothing of it, at the end of a name or alone. */
const HOLDER =
  /(?:^|_)(?:APP|ARGS|AUTH|BODY|CFG|CLIENT|CONF|CONFIG|CONFIGURATION|CONNECTION|CONSOLE|CREDENTIALS|CREDS|DATA|DEFAULTS?|ENV|ENVIRONMENT|EXPORTS|HEADERS|INSTANCE|JSON|OBJECT|OPTIONS|OPTS|PARAMS|POOL|PROMISE|PROPS|REQ|REQUEST|RES|RESULT|SETTINGS|STATE|VALUES)$/;

/** Words of which one says that a name is that of a credential, or of an address with one. */
const TELLING =
  /AUTH|BEARER|CERT|CODE|CONN|CRED|DSN|HOOK|JWT|KEY|LOGIN|MNEMONIC|PASS|PAT\b|PEM|PHRASE|PIN\b|PWD|SALT|SEED|SECRET|TOKEN|UR[IL]/;

/** What each member of a map is: `github` in `tokens` is a token of GitHub. */
const MEMBERS = /(?:[A-Z]+_(?=KEY))?(?:KEY|TOKEN|SECRET|PASSWORD|CREDENTIAL)(?=S$)/;
/** What is one credential, of which there is another for each place that the program runs in. */
const OF_PLACES = /(?:KEY|TOKEN|SECRET|PASSWORD)$/;
const PLACE = /^(?:ANDROID|DEV\w*|IOS|LIVE|LOCAL|MACOS|NATIVE|PROD\w*|SANDBOX|STAGING|TEST|WEB|WINDOWS)$/;

/** What is set before a program starts, which no `.env` changes. */
const SET_ALREADY =
  /^(?:PATH|HOME|(?:OLD)?PWD|USER(?:NAME)?|LOGNAME|SHELL|TERM|LANG(?:UAGE)?|LC_\w+|TZ|TE?MP(?:DIR)?|HOST(?:NAME)?|PORT|EDITOR|VISUAL|PAGER|MAIL|DISPLAY|IFS|E?UID|PPID|PS\d|(?:BASH_)?ENV|CI|NODE_(?:ENV|OPTIONS|PATH)|PYTHONPATH|(?:LD|DYLD)_\w+)$/;

/** `apiKey`, `api-key`, `API_KEY` and `api.key` all become `API_KEY`. */
export function toEnvName(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .toUpperCase()
    .replace(/\bGIT_(?=HUB|LAB)/, 'GIT');
}

/** Names for the password in what `names` stand for: `DATABASE_PASSWORD` for `databaseUrl`, since the URL itself is something else. */
export function passwordNames(names: readonly string[]): readonly string[] {
  return (names.length === 0 ? ['URL'] : names).map((name) => {
    const of = toEnvName(name).replace(/_(?:URL|URI|DSN|CONN|CONNECTION|CONNECTION_STRING)$/, '');
    return /PASS(?:WORD|WD)?$/.test(of) ? of : `${of}_PASSWORD`;
  });
}

/**
 * Makes the name of the environment variable for a secret: from the names in the code around it (innermost
 * first), or from the rule that found it where they say too little. `taken` are names in use for other values; `exact` is the name that the
 * code reads already.
 */
export function chooseEnvName(
  hints: readonly string[],
  ruleId: string,
  taken: ReadonlySet<string>,
  exact?: string,
): string {
  if (exact !== undefined && !taken.has(exact)) return exact;
  const [inner, ...around] = hints.map(toEnvName).filter((name) => name !== '');
  const [outer] = around;
  const fromRule = toEnvName(ruleId.replace(/^prefixed-/, ''));
  const [vendor = fromRule] = fromRule.split('_');
  const isVendor = !/^(?:generic|prefixed|private)-/.test(ruleId);
  const [member] = MEMBERS.exec(outer ?? '') ?? [];
  let name = inner ?? fromRule;
  if (inner !== undefined && inner === vendor) {
    // `const stripe = new Stripe(…)`: the vendor alone does not say what of his it is.
    name = fromRule;
  } else if (inner !== undefined && (VAGUE.has(inner) || inner.length < 3)) {
    const prefix = isVendor ? vendor : outer;
    name = prefix === undefined || prefix === inner ? fromRule : `${prefix}_${inner}`;
  } else if (inner !== undefined && outer !== undefined && BARE.test(inner)) {
    const holder = around
      .map((each) => each.replace(HOLDER, ''))
      .find((each) => each.length > 1 && !VAGUE.has(each) && !BARE.test(each));
    if (holder !== undefined) name = `${holder}_${inner}`;
  } else if (outer !== undefined && PLACE.test(name) && OF_PLACES.test(outer)) {
    name = `${outer}_${name}`;
  } else if (member !== undefined && !/KEY|TOKEN|SECRET|PASS|CRED/.test(name)) {
    name += `_${member}`;
  } else if (isVendor && !TELLING.test(name)) {
    // `const bot = new Telegraf(…)`, `const client = new Ably.Realtime(…)`
    name = fromRule;
  }
  // `{ accessKeyId: … }` is AWS_ACCESS_KEY_ID, which programs read by themselves; `apiKey` is one of how many?
  if (isVendor && fromRule.endsWith(`_${name}`)) name = fromRule;
  else if (isVendor && BARE.test(name)) name = `${vendor}_${name}`;
  if (/^\d/.test(name)) name = `_${name}`;
  if (SET_ALREADY.test(name)) name = `APP_${name}`;
  let unique = name;
  for (let count = 2; taken.has(unique); count += 1) unique = `${name}_${count}`;
  return unique;
}
