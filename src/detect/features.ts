import type { Assignment, Syntax } from './assignment.ts';
import { shannonEntropy } from './entropy.ts';
import { hasRun, hasSequence, isPlaceholder, isReference, isRepeated } from './placeholder.ts';
import { measureSurprise } from './surprise.ts';

/** What the model looks at, by name, in the order of `measureFeatures`; the words are what `--verbose` prints. */
export const FEATURES = [
  'value length',
  'entropy per character',
  'entropy in all',
  'share of digits',
  'share of lower case',
  'share of upper case',
  'share of other signs',
  'changes between kinds of characters',
  'distinct characters',
  'surprise of its letters',
  'surprise in all',
  'known words in it',
  'letters counted',
  'longest run of letters',
  'spaces in it',
  'is hexadecimal',
  'is base64 in shape',
  'is a number',
  'is a UUID',
  'ends in base64 padding',
  'placeholder',
  'reference to a variable',
  'sequence or repetition',
  'weak or example word in it',
  'is a guessable password',
  'repeats its name',
  'name holds it',
  'path in shape',
  'address in shape',
  'version or date in shape',
  'e-mail in shape',
  'identifier in shape',
  'dotted identifier',
  'snake case',
  'kebab case',
  'camel case',
  'constant in shape',
  'code signs in it',
  'markup or escape in it',
  'starts with a sign',
  'ends with a colon or mark',
  'first character is upper',
  'digit after letters at the end',
  'special sign inside a word',
  'name says password',
  'name says secret',
  'name says token',
  'name says key',
  'name says API or access key',
  'name says private or signing key',
  'name says auth',
  'name says credential',
  'name ends in the credential word',
  'name is only the credential word',
  'name says it is a name, path or URL',
  'name says it is an id',
  'name says type, field or label',
  'name says message or text',
  'name says public',
  'name says hash or encrypted',
  'name says test or fake',
  'name says a key of storage, cache or map',
  'name says a number or a limit',
  'name length',
  'name is upper case',
  'name has a dot',
  'name says user or client',
  'name says page token, csrf or nonce',
  'syntax',
  'operator',
  'quote',
  'inside a call',
  'line length',
  'offset in line',
  'rest of line is empty',
  'rest of line has words',
  'comment',
  'line says example or test',
  'line reads the environment',
  'line says user or host',
  'lines around say user or host',
  'line has many quotes',
  'hash sign or digest near',
  'indentation',
  'text before the name has words',
  'kind of file',
  'path says test',
  'path says example or docs',
  'path says locale or resources',
  'path says vendor or build',
  'path says config or deploy',
  'decoded base64 is text',
  'decoded has user and password',
  'user or scheme of the URL',
  'host of the URL is a placeholder',
  'value is the user name',
  'name before is the same word as value',
] as const;

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

/** What kind of file a path names, as the model knows it. */
export function kindOfFile(path: string): number {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (/(?:^|[.-])lock(?:[.-]|$)|\.lockb$|-lock\.|\.sum$/.test(name)) return 1;
  if (/\.min\.|\.bundle|\.map$|\.chunk\./.test(name)) return 2;
  if (/\.snap$|\.golden$|\.approved\./.test(name)) return 3;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  if (/^(?:js|jsx|mjs|cjs|vue|svelte|coffee|es6)$/.test(extension)) return 4;
  if (/^(?:ts|tsx|mts|cts)$/.test(extension)) return 5;
  if (/^(?:go|rs|c|cc|cpp|h|hpp|m|swift|zig|nim)$/.test(extension)) return 6;
  if (/^(?:java|kt|kts|scala|groovy|gradle|cs|vb|fs|dart|clj|cljc|cljs)$/.test(extension)) return 7;
  if (/^(?:py|ipynb|rb|php|pl|lua|ex|exs|erl|hs|r|jl|erb|phtml)$/.test(extension)) return 8;
  if (/^(?:sh|bash|zsh|fish|ps1|psm1|bat|cmd|bats)$/.test(extension)) return 9;
  if (/^(?:json|json5|jsonc|webmanifest|geojson)$/.test(extension)) return 10;
  if (/^(?:ya?ml|toml|tf|tfvars|hcl|nix)$/.test(extension)) return 11;
  if (
    /^(?:ini|cfg|conf|cnf|cf|properties|env|envrc|editorconfig|npmrc|netrc|ext)$/.test(extension) ||
    /^\.env|env$/.test(name)
  )
    return 12;
  if (/^(?:example|sample|template|dist|tpl|j2|tmpl)$/.test(extension)) return 13;
  if (/^(?:md|mdx|rst|txt|adoc|markdown|log|textile)$/.test(extension)) return 14;
  if (/^(?:html?|xml|xaml|plist|storyboard|xib|resx|config|csproj|jsp|aspx|svg|manifest)$/.test(extension))
    return 15;
  if (/^(?:strings|po|pot|rrc|properties_[a-z]+|xlf|arb|lang)$/.test(extension)) return 16;
  if (/^(?:sql|csv|tsv|graphql|gql|prisma)$/.test(extension)) return 17;
  if (/^(?:key|pem|crt|cer|pub|token)$/.test(extension)) return 18;
  if (/dockerfile|makefile|procfile|jenkinsfile|vagrantfile/.test(name)) return 19;
  return 0;
}

const UUID = /^\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?$/i;
const WEAK_WORD =
  /test|demo|dummy|fake|mock|foo|bar|baz|example|sample|default|pass|secret|token|admin|root|user|guest|key|abc|123|hello|world|value|string|your|some|invalid|wrong|bad|none|null|true|false/i;
const GUESSABLE =
  /^(?:p[a@]ss(?:w[o0]rd)?\d{0,4}!?|pwd\d*|admin\d*|root\d*|test\d*|secret\d*|guest|user\d*|changeit|changeme|letmein|welcome\d*|qwerty\d*|1234\d*|12345678?9?0?|abc123|foo|bar|foobar|toor|demo|default|postgres|mysql|mongo|redis|rabbitmq|minio\w*|example|temp|hunter2|trustno1|iloveyou|monkey|dragon|master|login|token|key|hello|\d{1,6})$/i;
const LOOKS_PATH =
  /^(?:\.{0,2}\/|~\/|[A-Za-z]:\\)|^[\w.@-]+(?:\/[\w.@-]+)+$|\.(?:js|ts|json|pem|key|crt|txt|html?|ya?ml|py|rb|go|java|php|xml|css|png|svg|md|sh|cfg|conf|jks|p12)$/i;
const LOOKS_ADDRESS =
  /^(?:[a-z][a-z0-9+.-]{1,16}:|urn:|www\.)|:\/\/|^(?:\d{1,3}\.){3}\d{1,3}|\.(?:com|org|net|io|dev)(?:[/:]|$)/i;
const LOOKS_VERSION = /^[v^~<>=]*\d+\.\d+(?:\.\d+)?(?:[-.+]\w+)*$|^\d{4}-\d{2}-\d{2}|^\d{1,2}[/:]\d{2}/;
const NAME_PATTERNS: readonly RegExp[] = [
  /pass(?!port|ing\b|ive|enger|es\b|ed\b)|pwd|\bpw\b|_pw/i,
  /secret/i,
  /token/i,
  /key/i,
  /(?:api|access|app|account|client|consumer|subscription|service|master|admin|shared|storage)[-_. ]?key/i,
  /(?:private|priv|signing|sign|encrypt\w*|crypto|secret|aes|rsa|hmac|jwt|session|cookie)[-_. ]?(?:key|secret)/i,
  /auth|bearer|basic/i,
  /cred/i,
];
const NAME_LAST_WORD =
  /(?:pass(?:word|wd|phrase|code)?|pwd|pw|secret|tokens?|key|auth|authorization|creds?|credentials?|api[-_]?key)\d{0,3}$/i;
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
  /hash|digest|encrypted|cipher|bcrypt|crypted|checksum|sha\d*|md5|signature|fingerprint|salt|iv$/i;
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

function decodeBase64(value: string): string {
  if (value.length < 8 || value.length > 512 || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(value)) return '';
  const text = Buffer.from(value, 'base64').toString('latin1');
  return /^[\x20-\x7e\r\n\t]+$/.test(text) ? text : '';
}

function share(value: string, pattern: RegExp): number {
  return value.length === 0 ? 0 : (value.match(pattern)?.length ?? 0) / value.length;
}

function countChanges(value: string): number {
  let changes = 0;
  let last = 0;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    const kind =
      code >= 48 && code <= 57 ? 1 : code >= 65 && code <= 90 ? 2 : code >= 97 && code <= 122 ? 3 : 4;
    if (last !== 0 && kind !== last && !(last === 2 && kind === 3)) changes += 1;
    last = kind;
  }
  return changes;
}

function longestLetters(value: string): number {
  let longest = 0;
  for (const run of value.match(/[A-Za-z]+/g) ?? []) longest = Math.max(longest, run.length);
  return longest;
}

function squash(text: string): string {
  return text.replace(/[^A-Za-z0-9]/g, '').toLowerCase();
}

const flag = (yes: boolean): number => (yes ? 1 : 0);

/**
 * The features of an assignment in its text, in the order of `FEATURES`. Looks at no more than the lines next
 * to it and 400 characters of its own line.
 */
export function measureFeatures(assignment: Assignment, text: string, path: string): readonly number[] {
  const { name, nameStart, value: whole, start, end, syntax, operator, quote, wrapper } = assignment;
  const value = whole.length > 256 ? whole.slice(0, 256) : whole;
  const floor = Math.max(0, Math.min(nameStart, start) - 200);
  const lineStart = Math.max(floor, text.lastIndexOf('\n', Math.max(0, Math.min(nameStart, start) - 1)) + 1);
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 || newline > end + 200 ? Math.min(text.length, end + 200) : newline;
  const before = text.slice(lineStart, Math.min(nameStart, start));
  const after = text.slice(Math.min(lineEnd, end + quote.length), lineEnd);
  const line = before + text.slice(Math.min(nameStart, start), start) + after;
  const previous = text.slice(
    Math.max(0, text.lastIndexOf('\n', Math.max(0, lineStart - 2)), lineStart - 200),
    lineStart,
  );
  const nextBreak = text.indexOf('\n', lineEnd + 1);
  const next = text.slice(lineEnd, nextBreak < 0 ? lineEnd + 200 : Math.min(nextBreak, lineEnd + 200));
  const surprise = measureSurprise(value);
  const entropy = shannonEntropy(value);
  const decoded = decodeBase64(value);
  const lastName = name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1);
  const nameSquashed = squash(lastName);
  const valueSquashed = squash(value);
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const directory = path.toLowerCase();
  const rest = after
    .trim()
    .replace(/^[;,)\]}"'`\\]+/, '')
    .trim();
  const host = syntax === 'url' ? text.slice(end + 1, end + 40) : '';
  return [
    whole.length,
    entropy,
    entropy * value.length,
    share(value, /\d/g),
    share(value, /[a-z]/g),
    share(value, /[A-Z]/g),
    share(value, /[^A-Za-z0-9]/g),
    value.length === 0 ? 0 : countChanges(value) / value.length,
    value.length === 0 ? 0 : new Set(value).size / value.length,
    surprise.mean,
    surprise.total,
    surprise.known,
    surprise.letters,
    longestLetters(value),
    value.match(/\s/g)?.length ?? 0,
    flag(/^[0-9a-f]+$/i.test(value) && /\d/.test(value)),
    flag(value.length >= 16 && /^[A-Za-z0-9+/_-]+={0,2}$/.test(value)),
    flag(/^[\d.,_-]+$/.test(value)),
    flag(UUID.test(value)),
    flag(value.endsWith('=')),
    flag(isPlaceholder(value)),
    flag(isReference(value)),
    flag(hasSequence(value, 4) || isRepeated(value) || hasRun(value, 4)),
    flag(WEAK_WORD.test(value)),
    flag(GUESSABLE.test(value)),
    flag(nameSquashed.length >= 3 && valueSquashed.includes(nameSquashed)),
    flag(valueSquashed.length >= 3 && nameSquashed.includes(valueSquashed)),
    flag(LOOKS_PATH.test(value)),
    flag(LOOKS_ADDRESS.test(value)),
    flag(LOOKS_VERSION.test(value)),
    flag(/^[\w.+-]+@[\w-]+\.[\w.]+$/.test(value)),
    flag(/^[A-Za-z_$][\w$]*$/.test(value)),
    flag(/^[A-Za-z_$][\w$]*(?:(?:\.|::|->)[A-Za-z_$][\w$]*)+$/.test(value)),
    flag(/^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(value)),
    flag(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)+$/.test(value)),
    flag(/^[a-z]+(?:[A-Z][a-z]+)+$/.test(value)),
    flag(/^[A-Z]+(?:_[A-Z0-9]+)*$/.test(value)),
    flag(/[()[\]{}=;<>|]/.test(value)),
    flag(/<[a-z/]|\\[nrtu"x\\]|&[a-z]+;|%[0-9A-F]{2}/i.test(value)),
    flag(/^[^A-Za-z0-9]/.test(value)),
    flag(/[:.,?!]$/.test(value)),
    flag(/^[A-Z]/.test(value)),
    flag(/^[A-Za-z]+[^A-Za-z0-9]?\d+[^A-Za-z0-9]?$/.test(value)),
    flag(/[A-Za-z0-9][@$!#%^&*][A-Za-z0-9]/.test(value)),
    ...NAME_PATTERNS.map((pattern) => flag(pattern.test(lastName))),
    flag(NAME_LAST_WORD.test(lastName)),
    flag(NAME_ONLY.test(lastName)),
    flag(NAME_PLACE.test(lastName)),
    flag(NAME_ID.test(lastName)),
    flag(NAME_TYPE.test(lastName)),
    flag(NAME_TEXT.test(lastName)),
    flag(NAME_PUBLIC.test(name)),
    flag(NAME_HASH.test(name)),
    flag(NAME_TEST.test(name)),
    flag(NAME_STORE.test(lastName)),
    flag(NAME_NUMBER.test(lastName)),
    lastName.length,
    flag(/^[A-Z0-9_]+$/.test(lastName)),
    flag(name.length > lastName.length),
    flag(NAME_USER.test(name)),
    flag(NAME_PAGING.test(name)),
    SYNTAXES.indexOf(syntax),
    OPERATORS.indexOf(operator),
    QUOTES.indexOf(quote),
    flag(wrapper !== '' && syntax !== 'url' && syntax !== 'login'),
    lineEnd - lineStart,
    start - lineStart,
    flag(rest === ''),
    rest.match(/[A-Za-z]{2,}/g)?.length ?? 0,
    flag(COMMENT.test(before)),
    flag(LINE_EXAMPLE.test(line)),
    flag(syntax !== 'default' && LINE_ENV.test(line)),
    flag(LINE_USER.test(before + after)),
    flag(LINE_USER.test(previous)) + flag(LINE_USER.test(next)),
    line.match(/["'`]/g)?.length ?? 0,
    flag(DIGEST.test(line)),
    before.length - before.trimStart().length,
    before.match(/[A-Za-z]{2,}/g)?.length ?? 0,
    kindOfFile(path),
    flag(
      /(?:^|[/._-])(?:tests?|specs?|__tests__|e2e|mocks?|__mocks__|fixtures?|cypress)(?:[/._-]|$)/.test(
        directory,
      ),
    ),
    flag(
      /(?:^|[/._-])(?:examples?|samples?|docs?|demos?|templates?|tutorials?|readme|changelog)(?:[/._-]|$)/.test(
        directory,
      ),
    ),
    flag(
      /(?:^|[/._-])(?:locales?|i18n|lang|languages?|translations?|resources?|messages|nls|assets)(?:[/._-]|$)/.test(
        folder.toLowerCase(),
      ),
    ),
    flag(
      /(?:^|[/._-])(?:vendor|node_modules|dist|build|lib|third_party|bower_components|public|static)(?:[/._-]|$)/.test(
        folder.toLowerCase(),
      ),
    ),
    flag(
      /(?:^|[/._-])(?:config|conf|settings?|deploy|docker|compose|k8s|kube|helm|env|secrets?|terraform|ansible)(?:[/._-]|$)/.test(
        directory,
      ),
    ),
    flag(decoded !== ''),
    flag(/^[^:\s]+:[^:\s]+$/.test(decoded)),
    syntax === 'url' || syntax === 'scheme'
      ? (wrapper === '' ? 1 : GUESSABLE.test(wrapper) ? 2 : 3) + (/^https?$/.test(name) ? 4 : 0)
      : 0,
    flag(syntax === 'url' && /^(?:host|example|your|my|server|domain|ip-|site|some|[<{$(%])/i.test(host)),
    flag(syntax === 'url' && wrapper.length > 1 && wrapper.toLowerCase() === value.toLowerCase()),
    flag(valueSquashed.length >= 3 && squash(before).endsWith(valueSquashed)),
  ];
}
