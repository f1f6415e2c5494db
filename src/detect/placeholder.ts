/**
 * Values that stand where a secret would stand: `changeme`, `<token>`, `${VAR}`, `xxxxxxxx`. Each test here
 * must be safe on random tokens too, since it is asked about providers' formats as well: a word counts
 * only where it cannot be there by chance (long, or set off by something that is no letter).
 */

/** Words that nobody's random key holds by chance: at least six letters, looked for anywhere, case ignored. */
const LONG_WORDS =
  /example|sample|placeholder|change[-_ ]?(?:me|this|it)|replace|your[-_ ]?(?:own|api|app|token|key|secret|pass|access|client|user|account|org|name|private|auth|value|bot|code)|insert[-_ ]|redacted|removed|dummy|masked|hidden|xxxxxx|foo[-_]?bar|barbaz|loremipsum|notreal|not[-_ ](?:a|my)[-_ ](?:real|valid)|to[-_]?be[-_]?(?:set|filled|replaced)|goes[-_ ]?here|put[-_](?:your|the)|enter[-_](?:your|the)|fill[-_](?:me|in|this)|truncated|secret[-_]?here|key[-_]?here|token[-_]?here/i;

/** What hands type that are asked for a key: the alphabet, the digits, the rows of a keyboard. */
const TYPED =
  /abcdefg|qwerty|00010203|00112233|ffeeddcc|abc123|123abc|a1b2c3d4|1a2b3c4d|qwertz|asdfgh|zxcvbn|1q2w3e|1qaz2wsx|AAECAwQF|AQIDBAUG|1234567890|0123456789|9876543210|deadbeef|cafebabe/i;

/** Shorter words, which count only when no letter stands next to them. */
const SET_OFF_WORDS =
  /(?:^|[^A-Za-z0-9])(?:your|my|fake|todo|fixme|some|any|the|mock|stub|invalid|bogus|null|(?<!^sk-)none|undefined|unset|empty|xxx+|here)(?:[^A-Za-z0-9]|$)/i;

/** Text that a template engine, a shell or a build fills in. */
const REFERENCE =
  /\$\{[\w.:?+/|\s"'()-]*\}|\$\{[A-Za-z_][\w.(]|\$\{\{|\$\([^)]*\)?|\{\{[^{}]*\}\}|<%|%>|#\{[^{}]*\}|%\{[^{}]*\}|%\([A-Za-z_]\w*\)[sd]|^\(\([^()]*\)\)$|@@|^\$[A-Za-z_]\w*$|^%[A-Za-z_]\w*%$|^__[A-Za-z0-9_]+__$|^@[A-Za-z_.]+@$|\{#?[A-Za-z_][\w.]{2,}\}|^\{\w*\}$|^<(?:[^<>]*>|\D*)$|<[a-z]{3,12}>|^&lt;.*&gt;$|^\[[A-Za-z][^\]]*\]$|^%[sdv]$|^#{2,}[^#]+#{2,}$|\.\.\.|…|\.\.$(?<=[\w+/=]{20}\.\.)/;

/** Nothing but one sign used to blank something out. */
const BLANK = /^[\s*xX.\-_#?•0=+/~|]+$/;

/** Whether `value` is a reference to a variable or a template's hole, rather than a value. */
export function isReference(value: string): boolean {
  return REFERENCE.test(value);
}

/** Whether a run of `least` characters or more, each one above (or below) the one before, is in `value`: `abcdefgh`, `87654321`. */
export function hasSequence(value: string, least: number): boolean {
  let up = 1;
  let down = 1;
  for (let index = 1; index < value.length; index += 1) {
    const step = value.charCodeAt(index) - value.charCodeAt(index - 1);
    up = step === 1 ? up + 1 : 1;
    down = step === -1 ? down + 1 : 1;
    if (up >= least || down >= least) return true;
  }
  return false;
}

/** Whether the bytes that `value` is in hexadecimal are mostly each one or two above the one before: `0102030405060708`, `01030507090b0d0f`. */
function hasByteSequence(value: string): boolean {
  if (value.length < 16 || value.length % 2 !== 0 || !/^[0-9a-f]+$/i.test(value)) return false;
  let up = 0;
  for (let at = 2; at < value.length; at += 2) {
    const step = Number.parseInt(value.slice(at, at + 2), 16) - Number.parseInt(value.slice(at - 2, at), 16);
    if (step === 1 || step === 2) up += 1;
  }
  return up >= value.length / 4;
}

/** Whether `value` is one piece of at most a third of its length, again and again: `abcabcabc`, `aaaaaaaa`. */
export function isRepeated(value: string): boolean {
  const longest = Math.min(16, Math.floor(value.length / 3));
  for (let period = 1; period <= longest; period += 1) {
    let same = true;
    for (let index = period; index < value.length; index += 1) {
      if (value.charCodeAt(index) !== value.charCodeAt(index - period)) {
        same = false;
        break;
      }
    }
    if (same) return true;
  }
  return false;
}

/** Whether one character alone makes up a run of `least` or more in `value`. */
export function hasRun(value: string, least: number): boolean {
  let run = 1;
  for (let index = 1; index < value.length; index += 1) {
    run = value.charCodeAt(index) === value.charCodeAt(index - 1) ? run + 1 : 1;
    if (run >= least) return true;
  }
  return false;
}

/** Long values hold short words, and runs, by chance. */
const SHORT = 96;

/** Fewer different characters than these are no attempt at a key. */
const LEAST_VARIETY = 6;

/** Whether `value` only marks the place of a secret. Safe to ask about random tokens. */
export function isPlaceholder(value: string): boolean {
  return saysPlaceholder(value) || looksTyped(value);
}

/**
 * Whether `value` has the characters of a key and was typed rather than drawn: `a1b2c3d4e5f6`, `1234567890abcdef`. Nobody
 * issued it, most likely, but nothing in it says so.
 */
export function isHandTyped(value: string): boolean {
  return !saysPlaceholder(value) && looksTyped(value) && new Set(value).size >= LEAST_VARIETY;
}

/** The phrase of a wallet, which draws some of those words too: https://github.com/bitcoin/bips/blob/master/bip-0039/english.txt */
const PHRASE = /^(?:[a-z]{3,8} ){11,23}[a-z]{3,8}$/i;

function saysPlaceholder(value: string): boolean {
  const text = PHRASE.test(value)
    ? value.replace(/\b(?:any|empty|example|hidden|replace|sample)\b/gi, 'word')
    : readOf(value);
  return (
    text.length === 0 ||
    BLANK.test(text) ||
    REFERENCE.test(text) ||
    LONG_WORDS.test(text) ||
    (text.length <= SHORT && SET_OFF_WORDS.test(text))
  );
}

/** The rows of a keyboard, each of whose keys a hand strikes after its neighbour. */
const ROWS = '1234567890 qwertyuiop asdfghjkl zxcvbnm';
/** Of a random text's characters, one in twenty stands so after another. */
const NEIGHBOURS = 0.35;

/** Whether hands ran over the keys, from neighbour to neighbour. */
function isMashed(value: string): boolean {
  if (value.length < 20 || !/^[0-9a-z]*[g-z][0-9a-z]*$/i.test(value)) return false;
  const text = value.toLowerCase();
  let near = 0;
  for (let at = 1; at < text.length; at += 1)
    if (Math.abs(ROWS.indexOf(text[at] ?? '') - ROWS.indexOf(text[at - 1] ?? '')) === 1) near += 1;
  return near >= NEIGHBOURS * (text.length - 1);
}

/** A digest into which somebody wrote letters that no digest has, behind its start, where vendors have a prefix. */
function isAltered(value: string): boolean {
  if (value.length < 32 || !/^[0-9a-z]{8,}[g-z][0-9a-z]*$/.test(value)) return false;
  return value.replace(/[0-9a-f]/g, '').length <= value.length / 6;
}

function looksTyped(value: string): boolean {
  const text = readOf(value);
  const least = Math.max(8, Math.floor(text.length / 5));
  return (
    TYPED.test(text) ||
    isMashed(text) ||
    isAltered(text) ||
    isRepeated(text) ||
    hasSequence(text.toLowerCase(), least) ||
    hasByteSequence(text) ||
    hasRun(text, least)
  );
}

/** As much of a value as is looked at. */
function readOf(value: string): string {
  return value.length > 512 ? value.slice(0, 512) : value;
}
