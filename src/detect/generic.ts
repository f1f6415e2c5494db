import type { Assignment } from './assignment.ts';
import { decodedText, whyBenign } from './benign.ts';
import { looksLikeToken } from './credential-word.ts';
import { isLabel, isOutOfPlace, isPathOfColons, isPublicDownload, mayBeSecret } from './generic-exclusion.ts';
import { isAnnounced, isSecretCall } from './generic-gate.ts';
import type { GenericKeyword } from './generic-keyword.ts';
import { isRented, severityOf } from './generic-severity.ts';
import { isNoValue, isPassedOn, isTestVector, standsAmongLike } from './generic-surroundings.ts';
import { hasSequence, isHandTyped } from './placeholder.ts';
import { isNoise, isPlausibleToken, Judgement, type Plausibility } from './plausibility.ts';
import type { Severity } from './rule.ts';
import { measureSurprise } from './surprise.ts';

export { GENERIC_GATE } from './generic-gate.ts';

/** Something that a generic rule found; offsets into the text that was handed in. */
export interface GenericMatch {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  /** Offsets of the value: first character, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** What decided, strongest first; no secret text. */
  readonly because: readonly string[];
}

/** How much text on each side of an assignment tells a table of like ones, in characters. */
const AROUND = 400;

/** Least probability of what is reported at all. */
const REPORTS = 0.4;
/** A URL with a user and a password says itself what it holds. */
const REPORTS_URL = 0.2;

/** What its reader sees around `keyword`, of `length` characters, at `at` of `text`, before anything is judged; what `tools/train.ts` learns from. */
export function readCandidates(
  keyword: GenericKeyword,
  text: string,
  at: number,
  length: number,
): readonly Assignment[] {
  const found = keyword
    .read(text, at, length)
    .filter(
      (assignment) =>
        mayBeSecret(assignment) && !isPathOfColons(text, assignment) && !isPublicDownload(text, assignment),
    );
  if (keyword.strong) return found;
  return found.filter(
    (assignment) =>
      assignment.syntax === 'bytes' ||
      (looksLikeToken(assignment.value) &&
        !isLabel(assignment.value) &&
        !isLabel(decodedText(assignment.value) ?? '')),
  );
}

/** What the generic rules find around `keyword`, of `length` characters, at `at` of `text`. */
export function matchGeneric(
  keyword: GenericKeyword,
  text: string,
  at: number,
  length: number,
  context: { readonly path: string },
): readonly GenericMatch[] {
  const matches: GenericMatch[] = [];
  for (const assignment of readCandidates(keyword, text, at, length)) {
    const match = judge(assignment, text, context.path);
    if (match) matches.push(match);
  }
  return matches;
}

function judge(assignment: Assignment, text: string, path: string): GenericMatch | undefined {
  const { value, start, end, nameStart, by } = assignment;
  const least = assignment.syntax === 'url' ? REPORTS_URL : REPORTS;
  const known = knownAs(assignment, text, path);
  const isTyped = known === 'typed';
  const judgement = known ? undefined : new Judgement(assignment, text, path);
  // The cheapest look first: it turns nine in ten away.
  if (judgement?.mayReach(least) === false) return undefined;
  if (isOutOfPlace(assignment, path, text.slice(end, end + 2)) || isNoValue(text, assignment))
    return undefined;
  const why = whyBenign(value, text.slice(Math.max(0, Math.min(nameStart, start) - 80), end + 20), path);
  if (why === 'harmless' || (why === 'typed' && !isTyped)) return undefined;
  if (
    (by === 'call' || by === 'map') &&
    (!isPlausibleToken(value) || isLabel(value) || isPassedOn(text, assignment))
  )
    return undefined;
  if (by === 'map' && !isKeyLike(value)) return undefined;
  const plausibility = known ? KNOWN[known] : judgement?.end();
  if (plausibility === undefined || plausibility.probability < least) return undefined;
  if (!isAnnounced(nearOf(assignment, text)) && !isAnnounced(linesOf(assignment, text))) return undefined;
  const around = text.slice(Math.max(0, Math.min(nameStart, start) - AROUND), end + AROUND);
  if ((by !== 'map' && standsAmongLike(around, value)) || isTestVector(around, value)) return undefined;
  const rule = ruleOf(assignment);
  return {
    ruleId: rule.id,
    title: isTyped ? `${rule.title}, typed by hand` : rule.title,
    severity: severityOf(assignment, plausibility.probability, text, path),
    start,
    end,
    // Worked out only for what is reported in the end.
    get because() {
      return plausibility.because;
    },
  };
}

/** By what a value is known that the model is not asked about. */
type Known = NonNullable<Assignment['by']> | 'bytes' | 'typed' | 'noise';

/** What is thought, and told, of such a value. */
const KNOWN: Readonly<Record<Known, Plausibility>> = {
  call: { probability: 0.8, because: ['argument of a call that takes a secret', 'random in shape'] },
  map: { probability: 0.8, because: ['in a map of secrets', 'random in shape'] },
  words: { probability: 0.8, because: ['words where a secret stands'] },
  bytes: { probability: 0.8, because: ['bytes of a key, random in their order'] },
  typed: { probability: REPORTS, because: ['as long as a key', 'typed by hand'] },
  noise: { probability: 0.95, because: ['long', 'signs of all kinds, random in their order'] },
};

/** By what the value is known without the model; undefined where that has to judge. */
function knownAs(assignment: Assignment, text: string, path: string): Known | undefined {
  const { value, syntax, by } = assignment;
  if (isTypedKey(assignment)) return 'typed';
  if (syntax === 'bytes' && areDrawn(value)) return 'bytes';
  if (by !== undefined) return by;
  if (isNoise(value)) return 'noise';
  return isOpener(assignment, text, path) ? 'words' : undefined;
}

/** Names of what a program signs its tokens and cookies with; what a vendor gave out is drawn. */
const NAME_SIGNING = /(?<!(?:client|api|consumer)[-_]?)secret(?:[-_]?(?:or[-_]?)?key)?$/i;
/** Words of a program's own with a number behind: `ai_recruiter_secret_key_2024`. */
const SIGNING_WORDS =
  /^(?!.*(?:test|dev|demo|fall|default|local))[a-z]+(?:[-_][a-z]+){2,}[-_]\d{2,6}[a-z]?$/i;

/** Whether a secret is called by its name, as one of Kubernetes is in YAML. */
function isNameOfObject(name: string, path: string): boolean {
  return name === 'secret' && /\.ya?ml$/i.test(path);
}

/** A call that takes nothing else behind a user; who logs in may be handed over with anything. */
const TAKES_PASSWORD = /^(?!\.?login)[\w.\]:>-]{4,40}\(/i;
/** What people type for a password, or for what signs: `tulips82`, no `secret123`. */
const PASSWORD = /^(?=.*\d)(?=.*[a-z])(?!.*(?:secret|test|key|token|your|dev|demo))[^{}()<>]{6,40}$/i;

/** Whether the place says that it is a secret what the model takes for words: a hosted database, a command that takes nothing else, the name of what signs. */
function isOpener(assignment: Assignment, text: string, path: string): boolean {
  const { name, nameStart, syntax, value, start, quote } = assignment;
  return (
    (syntax === 'argument' && PASSWORD.test(value) && TAKES_PASSWORD.test(text.slice(nameStart, start))) ||
    isRented(assignment, text, path) ||
    (name === 'sshpass' && syntax === 'login') ||
    (quote !== '' && NAME_SIGNING.test(name) && SIGNING_WORDS.test(value) && !isNameOfObject(name, path))
  );
}

/** So many bytes keys have: 16 of AES, 64 of Ed25519 with its public half. */
const LEAST_BYTES = 16;
const MOST_BYTES = 64;

/** Whether bytes of a list seem to be drawn at random: neighbours are as far from each other as chance has it, and half of them are high. */
function areDrawn(list: string): boolean {
  const bytes = list.split(',').map(Number);
  if (bytes.length < LEAST_BYTES || bytes.length > MOST_BYTES || bytes.some((byte) => byte > 0xff))
    return false;
  const steps = bytes.slice(1).map((byte, at) => Math.abs(byte - (bytes[at] ?? 0)));
  const step = steps.reduce((sum, each) => sum + each, 0) / steps.length;
  const high = bytes.filter((byte) => byte > 0x7f).length / bytes.length;
  const known = new Set(bytes).size / bytes.length;
  // Of drawn bytes the step is 85 in the middle, half are high, and nearly all are different.
  return step > 50 && step < 120 && high > 0.2 && high < 0.8 && known > 0.75;
}

/** As long as a key, and shorter than a row of the alphabet is where somebody lists it. */
const LEAST_KEY = 20;
const MOST_ROW = 16;
/** How much of its letters may be words: `012345thisisatoken`. */
const MOST_KNOWN = 0.2;

/** Whether a key seems to be made up: digits and letters in rows, as long as keys are, under a name that says more than `key`. */
function isTypedKey({ name, value }: Assignment): boolean {
  return (
    !/^keys?$/i.test(name) &&
    !/[.-]/.test(value) &&
    isHandTyped(value) &&
    isKeyLike(value) &&
    !hasSequence(value, MOST_ROW)
  );
}

/** Whether the value is plainly a key or a token: as long, of letters and digits, of no words, and no UUID. */
function isKeyLike(value: string): boolean {
  return (
    value.length >= LEAST_KEY &&
    /^(?=.*\d)(?=.*[A-Za-z])(?!.*-.*-.*-)[\w+/.-]+={0,2}$/.test(value) &&
    measureSurprise(value).known <= MOST_KNOWN
  );
}

/**
 * The part of those lines that mostly suffices, and spares a look at all of a long one: it ends before a letter or a
 * digit, in whose place a bracket, a blank and a control character let no expression match that the whole does not.
 */
function nearOf({ nameStart, start, end }: Assignment, text: string): string {
  const first = Math.min(nameStart, start);
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - 48);
  for (let at = end; at < end + 64; at += 1) {
    const character = text[at] ?? '\n';
    if (character === '\n') return text.slice(from, at);
    if (at > end && /[\dA-Za-z]/.test(character)) return `${text.slice(from, at)}( \x01`;
  }
  return '';
}

/** The lines from the name to the value; of long ones the part around. */
function linesOf({ nameStart, start, end }: Assignment, text: string): string {
  const first = Math.min(nameStart, start);
  const from = Math.max(text.lastIndexOf('\n', first - 1) + 1, first - 300);
  const newline = text.indexOf('\n', end);
  const lineEnd = newline < 0 ? text.length : newline;
  // a cut is no line's end: the bracket keeps `$` from matching there
  return lineEnd > end + 200 ? `${text.slice(from, end + 200)}(` : text.slice(from, lineEnd);
}

interface GenericRule {
  readonly id: string;
  readonly title: string;
}

/** The generic rules by what they go by; src/remedy/generic-rules.ts explains them. */
const RULES = {
  url: {
    id: 'generic-url-credentials',
    title: 'Password in a URL',
  },
  command: {
    id: 'generic-command-password',
    title: 'Password on a command line',
  },
  header: {
    id: 'generic-authorization-header',
    title: 'Credentials of an Authorization header',
  },
  password: {
    id: 'generic-password',
    title: 'Password',
  },
  secret: {
    id: 'generic-secret',
    title: 'Secret',
  },
  token: {
    id: 'generic-token',
    title: 'Token',
  },
  key: {
    id: 'generic-key',
    title: 'API, access or encryption key',
  },
  credential: {
    id: 'generic-credential',
    title: 'Credential',
  },
} as const satisfies Record<string, GenericRule>;

function ruleOf({ name, syntax, by }: Assignment): GenericRule {
  if (syntax === 'url') return RULES.url;
  if (by === 'call') {
    if (isSecretCall(name)) return RULES.secret;
    return name === 'session_cookie' ? RULES.token : RULES.key;
  }
  if (syntax === 'login') return RULES.command;
  if (syntax === 'scheme' || /authorization|^(?:basic|bearer)/i.test(name)) return RULES.header;
  if (/pass|pwd|(?:^|_)pw|identified/i.test(name)) return RULES.password;
  if (/secret|[th]otp/i.test(name)) return RULES.secret;
  if (/token/i.test(name)) return RULES.token;
  if (/key/i.test(name)) return RULES.key;
  return RULES.credential;
}
