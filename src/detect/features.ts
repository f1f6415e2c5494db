import type { Assignment, Syntax } from './assignment.ts';
import { AssignmentView, squash } from './assignment-view.ts';
import { kindOfFile } from './file-kind.ts';
import { hasRun, hasSequence, isPlaceholder, isReference, isRepeated } from './placeholder.ts';

/** Something that the model looks at. */
interface Feature {
  /** What `--verbose` prints. */
  readonly name: string;
  /** What it is worked out from: the name or the path alone (and then remembered), or when it is worked out. */
  readonly from: 'name' | 'path' | 'first' | 'rest';
  readonly measure: (view: AssignmentView) => number;
}

type Measure = Feature['measure'];
const ofName = (name: string, measure: Measure): Feature => ({ name, from: 'name', measure });
const ofPath = (name: string, measure: Measure): Feature => ({ name, from: 'path', measure });
/** What costs little: it is worked out for every assignment, and mostly suffices to turn it away. */
const first = (name: string, measure: Measure): Feature => ({ name, from: 'first', measure });
const rest = (name: string, measure: Measure): Feature => ({ name, from: 'rest', measure });

const SYNTAXES: readonly Syntax[] = [
  'assign',
  'compare',
  'call',
  'default',
  'argument',
  'element',
  'pair',
  'flag',
  'phrase',
  'scheme',
  'url',
  'login',
  'bytes',
];
const OPERATORS = ['', '=', ':', ':=', '=>', '==', '===', ',', '(', '|', '||', '>', '://', ' '];
const QUOTES = ['', '"', "'", '`', '\\"', '"""', '&quot;'];

/** A UUID, as it is or as Windows has it. */
export const UUID = /^\{?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\}?$/i;
const WEAK_WORD =
  /test|demo|dummy|fake|mock|foo|bar|baz|example|sample|default|pass|secret|token|admin|root|user|guest|key|abc|123|hello|world|value|string|your|some|invalid|wrong|bad|none|null|true|false/i;
const GUESSABLE =
  /^(?:p[a@]ss(?:w[o0]rd)?\d{0,4}!?|pwd\d*|admin\d*|root\d*|test\d*|secret\d*|guest|user\d*|changeit|changeme|letmein|welcome\d*|qwerty\d*|1234\d*|12345678?9?0?|abc123|foo|bar|foobar|toor|demo|default|postgres|mysql|mongo|redis|rabbitmq|minio\w*|example|temp|hunter2|trustno1|iloveyou|monkey|dragon|master|login|token|key|hello|\d{1,6})$/i;
const LOOKS_PATH =
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)|^[\w.@-]+(?:\/[\w.@-]+)+$|\.(?:js|ts|json|pem|key|crt|txt|html?|ya?ml|py|rb|go|java|php|xml|css|png|svg|md|sh|cfg|conf|jks|p12)$/i;
const LOOKS_ADDRESS =
  /^(?:[a-z][a-z0-9+.-]{1,16}:|urn:|www\.)|:\/\/|^(?:\d{1,3}\.){3}\d{1,3}|\.(?:com|org|net|io|dev)(?:[/:]|$)/i;
const LOOKS_VERSION = /^[v^~<>=]*\d+\.\d+(?:\.\d+)?(?:[-.+]\w+)*$|^\d{4}-\d{2}-\d{2}|^\d{1,2}[/:]\d{2}/;
const NAME_PASSWORD = /pass(?!port|ing\b|ive|enger|es\b|ed\b)|pwd|\bpw\b|_pw/i;
const NAME_SECRET = /secret/i;
const NAME_TOKEN = /token/i;
const NAME_KEY = /key/i;
const NAME_ACCESS_KEY =
  /(?:api|access|app|account|client|consumer|subscription|service|master|admin|shared|storage)[-_. ]?key/i;
const NAME_PRIVATE_KEY =
  /(?:private|priv|signing|sign|encrypt\w*|crypto|secret|aes|rsa|hmac|jwt|session|cookie)[-_. ]?(?:key|secret)/i;
const NAME_AUTH = /auth|bearer|basic/i;
const NAME_CREDENTIAL = /cred/i;
const NAME_LAST_WORD =
  /(?:pass(?:word|wd|phrase|code)?|pwd|pw|secrets?|tokens?|keys?|auth|authorization|creds?|credentials?|api[-_]?key)(?:[-_]?(?:prod|production|live|staging|dev|development|old|new|value|hex|b64|base64|base))?[-_]?v?\d{0,3}$/i;
const NAME_ONLY =
  /^(?:pass(?:word|wd|phrase)?|pwd|pw|secret|token|key|auth|authorization|cred|credentials?|api[-_]?key)$/i;
const NAME_PLACE =
  /(?:name|path|file|dir|url|uri|endpoint|host|location|link|href|domain|server|folder|page|route)s?$/i;
const NAME_ID = /(?:_|-|\b)ids?$|[a-z]I[dD]s?$|identifier$|uuid$|arn$/;
const NAME_TYPE =
  /(?:type|field|label|title|kind|format|mode|scheme|method|class|style|color|prefix|suffix|pattern|regex|column|attr|attribute|param|parameter|header|prop|property|provider|algorithm|alg|version|status|state|policy|role|scope|strategy|event|action|icon|button|input|form|screen|view|component|selector)s?$/i;
const NAME_TEXT =
  /label|title|message|msg|text|error|err\b|hint|placeholder|description|desc|help|tooltip|caption|content|subject|warning|info|notice|comment|doc|prompt|question|invalid|required|forgot|reset|confirm|change|update|incorrect|wrong|missing|expired|failed/i;
const NAME_PUBLIC = /pub(?:lic|key)?|publishable|anon/i;
const NAME_HASH =
  /hash|digest|encrypted|cipher|bcrypt|crypted|checksum|sha(?!red)\d*|md5|signature(?!_?key)|fingerprint|salt|(?<!pr)iv$/i;
const NAME_TEST = /test|fake|mock|dummy|example|sample|invalid|wrong|bad|old|new|expected|actual/i;
const NAME_STORE =
  /(?:storage|cache|map|dict|object|array|primary|foreign|sort|group|partition|index|query|lookup|unique|row|item|list|react|i18n|translation|locale|lang|menu|hot|short|press|arrow|enter|ctrl|control|shift|alt|meta|tab|escape|registry|resource|constraint|composite|order|default|target|source|data|state|store|config|settings?|local|context|symbol|dispatch)[-_. ]?keys?|key(?:board|code|down|up|press|event|frame|word|path|map|stroke|name|value|pair|space|bind|range|chain|ring)/i;
const NAME_NUMBER =
  /length|len$|size|count|limit|max|min|num|timeout|ttl|expir|age$|interval|retries|port|bits|rounds|iterations|minlength/i;
const NAME_USER = /user|client|customer|account|member|owner/i;
const NAME_PAGING = /page[-_]?token|continuation|next[-_]?token|csrf|xsrf|nonce|cursor|sync[-_]?token|etag/i;
const LINE_EXAMPLE = /example|e\.g\.|for instance|such as|sample|dummy|placeholder|default is|replace|your/i;
const LINE_ENV =
  /process\.env|getenv|environ|env\(|ENV\[|os\.Getenv|System\.getProperty|config\.get|\$\{|secrets\.|vault/;
const LINE_USER = /user(?:name)?|login|host|email|account|database|\bdb\b|server|client_?id|app_?id/i;
const DIGEST = /sha-?(?:1|256|384|512)|md5|integrity|checksum|digest|commit|hash|revision|fingerprint/i;
const COMMENT = /^\s*(?:\/\/|#|\*|\/\*|--|;|<!--|'|rem\b)/i;

const flag = (yes: boolean): number => (yes ? 1 : 0);

/** In the order that the weights know. */
const TABLE: readonly Feature[] = [
  first('value length', ({ whole }) => whole.length),
  first('entropy per character', ({ figures }) => figures.entropy),
  first('entropy in all', ({ value, figures }) => figures.entropy * value.length),
  first('share of digits', ({ figures }) => figures.digits),
  first('share of lower case', ({ figures }) => figures.lower),
  first('share of upper case', ({ figures }) => figures.upper),
  first('share of other signs', ({ figures }) => figures.others),
  first('changes between kinds of characters', ({ figures }) => figures.changes),
  first('distinct characters', ({ figures }) => figures.distinct),
  first('surprise of its letters', ({ surprise }) => surprise.mean),
  first('surprise in all', ({ surprise }) => surprise.total),
  first('known words in it', ({ surprise }) => surprise.known),
  first('letters counted', ({ surprise }) => surprise.letters),
  first('longest run of letters', ({ figures }) => figures.longestLetters),
  first('spaces in it', ({ figures }) => figures.spaces),
  rest('is hexadecimal', ({ value }) => flag(/^[0-9a-f]+$/i.test(value) && /\d/.test(value))),
  rest('is base64 in shape', ({ value }) =>
    flag(value.length >= 16 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value)),
  ),
  rest('is a number', ({ value }) => flag(/^[\d.,_-]+$/.test(value))),
  rest('is a UUID', ({ value }) => flag(UUID.test(value))),
  first('ends in base64 padding', ({ value }) => flag(value.endsWith('='))),
  rest('placeholder', ({ value }) => flag(isPlaceholder(value))),
  rest('reference to a variable', ({ value }) => flag(isReference(value))),
  rest('sequence or repetition', ({ value }) =>
    flag(hasSequence(value, 4) || isRepeated(value) || hasRun(value, 4)),
  ),
  rest('weak or example word in it', ({ value }) => flag(WEAK_WORD.test(value))),
  rest('is a guessable password', ({ value }) => flag(GUESSABLE.test(value))),
  rest('repeats its name', ({ nameSquashed, valueSquashed }) =>
    flag(nameSquashed.length >= 3 && valueSquashed.includes(nameSquashed)),
  ),
  rest('name holds it', ({ nameSquashed, valueSquashed }) =>
    flag(valueSquashed.length >= 3 && nameSquashed.includes(valueSquashed)),
  ),
  rest('path in shape', ({ value }) => flag(LOOKS_PATH.test(value))),
  rest('address in shape', ({ value }) => flag(LOOKS_ADDRESS.test(value))),
  rest('version or date in shape', ({ value }) => flag(LOOKS_VERSION.test(value))),
  rest('e-mail in shape', ({ value }) => flag(/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(value))),
  rest('identifier in shape', ({ value }) => flag(/^[A-Za-z_$][\w$]*$/.test(value))),
  rest('dotted identifier', ({ value }) =>
    flag(/^[A-Za-z_$][\w$]*(?:(?:\.|::|->)[A-Za-z_$][\w$]*)+$/.test(value)),
  ),
  rest('snake case', ({ value }) => flag(/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(value))),
  rest('kebab case', ({ value }) => flag(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+$/.test(value))),
  rest('camel case', ({ value }) => flag(/^[a-z]+(?:[A-Z][a-z]+)+$/.test(value))),
  rest('constant in shape', ({ value }) => flag(/^[A-Z]+(?:_[A-Z0-9]+)*$/.test(value))),
  rest('code signs in it', ({ value }) => flag(/[()[\]{}=;<>|]/.test(value))),
  rest('markup or escape in it', ({ value }) =>
    flag(/<[a-z/]|\\[nrtu"x\\]|&[a-z]+;|%[0-9A-F]{2}/i.test(value)),
  ),
  first('starts with a sign', ({ value }) => flag(/^[^A-Za-z0-9]/.test(value))),
  first('ends with a colon or mark', ({ value }) => flag(/[:.,?!]$/.test(value))),
  first('first character is upper', ({ value }) => flag(/^[A-Z]/.test(value))),
  rest('digit after letters at the end', ({ value }) =>
    flag(/^[A-Za-z]+[^A-Za-z0-9]?\d+[^A-Za-z0-9]?$/.test(value)),
  ),
  rest('special sign inside a word', ({ value }) => flag(/[A-Za-z0-9][@$!#%^&*][A-Za-z0-9]/.test(value))),
  ofName('name says password', ({ lastName }) => flag(NAME_PASSWORD.test(lastName))),
  ofName('name says secret', ({ lastName }) => flag(NAME_SECRET.test(lastName))),
  ofName('name says token', ({ lastName }) => flag(NAME_TOKEN.test(lastName))),
  ofName('name says key', ({ lastName }) => flag(NAME_KEY.test(lastName))),
  ofName('name says API or access key', ({ lastName }) => flag(NAME_ACCESS_KEY.test(lastName))),
  ofName('name says private or signing key', ({ lastName }) => flag(NAME_PRIVATE_KEY.test(lastName))),
  ofName('name says auth', ({ lastName }) => flag(NAME_AUTH.test(lastName))),
  ofName('name says credential', ({ lastName }) => flag(NAME_CREDENTIAL.test(lastName))),
  ofName('name ends in the credential word', ({ lastName }) => flag(NAME_LAST_WORD.test(lastName))),
  ofName('name is only the credential word', ({ lastName }) => flag(NAME_ONLY.test(lastName))),
  ofName('name says it is a name, path or URL', ({ lastName }) => flag(NAME_PLACE.test(lastName))),
  ofName('name says it is an id', ({ lastName }) => flag(NAME_ID.test(lastName))),
  ofName('name says type, field or label', ({ lastName }) => flag(NAME_TYPE.test(lastName))),
  ofName('name says message or text', ({ lastName }) => flag(NAME_TEXT.test(lastName))),
  ofName('name says public', ({ name }) => flag(NAME_PUBLIC.test(name))),
  ofName('name says hash or encrypted', ({ name }) => flag(NAME_HASH.test(name))),
  ofName('name says test or fake', ({ name }) => flag(NAME_TEST.test(name))),
  ofName('name says a key of storage, cache or map', ({ lastName }) => flag(NAME_STORE.test(lastName))),
  ofName('name says a number or a limit', ({ lastName }) => flag(NAME_NUMBER.test(lastName))),
  ofName('name length', ({ lastName }) => lastName.length),
  ofName('name is upper case', ({ lastName }) => flag(/^[A-Z0-9_]+$/.test(lastName))),
  ofName('name has a dot', ({ name, lastName }) => flag(name.length > lastName.length)),
  ofName('name says user or client', ({ name }) => flag(NAME_USER.test(name))),
  ofName('name says page token, csrf or nonce', ({ name }) => flag(NAME_PAGING.test(name))),
  first('syntax', ({ syntax }) => SYNTAXES.indexOf(syntax)),
  first('operator', ({ operator }) => OPERATORS.indexOf(operator)),
  first('quote', ({ quote }) => QUOTES.indexOf(quote)),
  first('inside a call', ({ syntax, wrapper }) =>
    flag(wrapper !== '' && syntax !== 'url' && syntax !== 'login'),
  ),
  first('line length', ({ lineEnd, lineStart }) => lineEnd - lineStart),
  first('offset in line', ({ lineStart, start }) => start - lineStart),
  rest('rest of line is empty', ({ lineRest }) => flag(lineRest === '')),
  rest('rest of line has words', ({ lineRest }) => lineRest.match(/[A-Za-z]{2,}/g)?.length ?? 0),
  rest('comment', ({ before }) => flag(COMMENT.test(before))),
  rest('line says example or test', ({ line }) => flag(LINE_EXAMPLE.test(line))),
  rest('line reads the environment', ({ syntax, line }) => flag(syntax !== 'default' && LINE_ENV.test(line))),
  rest('line says user or host', ({ before, after }) => flag(LINE_USER.test(before + after))),
  rest(
    'lines around say user or host',
    ({ previous, next }) => flag(LINE_USER.test(previous)) + flag(LINE_USER.test(next)),
  ),
  rest('line has many quotes', ({ line }) => line.match(/["'`]/g)?.length ?? 0),
  rest('hash sign or digest near', ({ line }) => flag(DIGEST.test(line))),
  first('indentation', ({ before }) => before.length - before.trimStart().length),
  rest('text before the name has words', ({ before }) => before.match(/[A-Za-z]{2,}/g)?.length ?? 0),
  ofPath('kind of file', ({ path }) => kindOfFile(path)),
  ofPath('path says test', ({ directory }) =>
    flag(
      /(?:^|[/._-])(?:tests?|specs?|__tests__|e2e|mocks?|__mocks__|fixtures?|cypress)(?:[/._-]|$)/.test(
        directory,
      ),
    ),
  ),
  ofPath('path says example or docs', ({ directory }) =>
    flag(
      /(?:^|[/._-])(?:examples?|samples?|docs?|demos?|templates?|tutorials?|readme|changelog)(?:[/._-]|$)/.test(
        directory,
      ),
    ),
  ),
  ofPath('path says locale or resources', ({ folder }) =>
    flag(
      /(?:^|[/._-])(?:locales?|i18n|lang|languages?|translations?|resources?|messages|nls|assets)(?:[/._-]|$)/.test(
        folder,
      ),
    ),
  ),
  ofPath('path says vendor or build', ({ folder }) =>
    flag(
      /(?:^|[/._-])(?:vendor|node_modules|dist|build|lib|third_party|bower_components|public|static)(?:[/._-]|$)/.test(
        folder,
      ),
    ),
  ),
  ofPath('path says config or deploy', ({ directory }) =>
    flag(
      /(?:^|[/._-])(?:config|conf|settings?|deploy|docker|compose|k8s|kube|helm|env|secrets?|terraform|ansible)(?:[/._-]|$)/.test(
        directory,
      ),
    ),
  ),
  rest('decoded base64 is text', ({ decoded }) => flag(decoded !== '')),
  rest('decoded has user and password', ({ decoded }) => flag(/^[^:\s]+:[^:\s]+$/.test(decoded))),
  rest('user or scheme of the URL', ({ name, syntax, wrapper }) =>
    syntax === 'url' || syntax === 'scheme'
      ? (wrapper === '' ? 1 : GUESSABLE.test(wrapper) ? 2 : 3) + (/^https?$/.test(name) ? 4 : 0)
      : 0,
  ),
  rest('host of the URL is a placeholder', ({ syntax, host }) =>
    flag(syntax === 'url' && /^(?:host|example|your|my|server|domain|ip-|site|some|[<{$(%])/i.test(host)),
  ),
  rest('value is the user name', ({ value, syntax, wrapper }) =>
    flag(syntax === 'url' && wrapper.length > 1 && wrapper.toLowerCase() === value.toLowerCase()),
  ),
  rest('name before is the same word as value', ({ valueSquashed, before }) =>
    flag(valueSquashed.length >= 3 && squash(before).endsWith(valueSquashed)),
  ),
];

/** What the model looks at, by name, in the order of `measureFeatures`. */
export const FEATURES: readonly string[] = TABLE.map(({ name }) => name);

/** Which of them `measureFirst` works out. */
export const KNOWN_FIRST: Uint8Array = Uint8Array.from(TABLE, ({ from }) => flag(from !== 'rest'));

const placesOf = (from: Feature['from']): Int32Array =>
  Int32Array.from([...TABLE.keys()].filter((place) => TABLE[place]?.from === from));
const OF_NAME = placesOf('name');
const OF_PATH = placesOf('path');
const FIRST = placesOf('first');
const REST = placesOf('rest');

/** How many names are remembered: a text uses few, again and again. */
const NAMES = 512;
const ofNames = new Map<string, Float64Array>();
let pathBefore: string | undefined;
let ofPathBefore: Float64Array = new Float64Array(0);

/** Writes to `row` the features that cost little; see KNOWN_FIRST. */
export function measureFirst(view: AssignmentView, row: Float64Array): void {
  write(view, FIRST, row);
  if (view.path !== pathBefore) {
    ofPathBefore = valuesOf(view, OF_PATH);
    pathBefore = view.path;
  }
  copy(ofPathBefore, OF_PATH, row);
  let ofThisName = ofNames.get(view.name);
  if (ofThisName === undefined) {
    ofThisName = valuesOf(view, OF_NAME);
    if (ofNames.size >= NAMES) ofNames.clear();
    // a copy: a piece of a text would keep all of it in memory
    ofNames.set(Buffer.from(view.name, 'utf16le').toString('utf16le'), ofThisName);
  }
  copy(ofThisName, OF_NAME, row);
}

/** Writes the others to `row`. */
export function measureRest(view: AssignmentView, row: Float64Array): void {
  write(view, REST, row);
}

/**
 * The features of an assignment in its text, in the order of `FEATURES`. Looks at no more than the lines next
 * to it and 400 characters of its own line.
 */
export function measureFeatures(assignment: Assignment, text: string, path: string): readonly number[] {
  const view = new AssignmentView(assignment, text, path);
  const row = new Float64Array(TABLE.length);
  measureFirst(view, row);
  measureRest(view, row);
  return [...row];
}

function write(view: AssignmentView, places: Int32Array, row: Float64Array): void {
  for (const place of places) row[place] = TABLE[place]?.measure(view) ?? 0;
}

function valuesOf(view: AssignmentView, places: Int32Array): Float64Array {
  return Float64Array.from(places, (place) => TABLE[place]?.measure(view) ?? 0);
}

function copy(values: Float64Array, places: Int32Array, row: Float64Array): void {
  for (let index = 0; index < places.length; index += 1)
    row[places[index] as number] = values[index] as number;
}
