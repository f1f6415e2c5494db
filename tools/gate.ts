/**
 * Makes what the launcher's gate goes by (docs/architecture.md, "The gate"): literals for `grep -F`, and POSIX extended
 * regular expressions, so that one of them stands in a line of whatever the detector or the guard can report. Built into
 * dist/runtime/ by tools/build.ts.
 *
 * A gate that misses is a security bug; where in doubt, an expression here is wider than it need be.
 * test/hook/gate.test.ts holds that every example of every rule, in every encoding, gets through.
 */
import { ENCODED_TRIGGERS } from '../src/detect/decode.ts';
import { GENERIC_GATE } from '../src/detect/generic-gate.ts';
import { isFormatRule, type Provider } from '../src/detect/rule.ts';
import { ENV_FILES, ENV_NAME_ERE } from '../src/guard/env-files.ts';
import { anyCase, atomsOf, literal, loosenTokens, merge, widen } from './ere.ts';

/** The gate's files; each is lines of bytes. */
export interface Gate {
  /** For `LC_ALL=C grep -aFi -f`; each line is found in the file itself, which is the canary for it. */
  readonly literals: Buffer;
  /** For `LC_ALL=C grep -aE -f`: finds every line that `expressions` finds, and more, at less than half its cost. */
  readonly glance: Buffer;
  /** For `LC_ALL=C grep -aE -f`, where the glance found something. */
  readonly expressions: Buffer;
  /** Lines which a grep that understands the expressions finds all, with either list. */
  readonly canary: Buffer;
  /** For `LC_ALL=C grep -aFi -f` over the list of names alone: what stands in each that `names` finds. */
  readonly namesGlance: Buffer;
  /** As `expressions`, for the list of names: a short keyword is part of many a file's name. */
  readonly names: Buffer;
  readonly namesCanary: Buffer;
}

/** How many lines a file of the gate has. */
export function lineCount(lines: Buffer): number {
  return lines.filter((byte) => byte === 0x0a).length;
}

/** Shorter ones are words' parts as soon as case is ignored (`ACa` in `peace and`), so they go with the expressions. */
const LEAST_FOLDED = 5;
/** A byte that no text but UTF-16 has: any that is none of the other 255. */
const NUL = '[^\x01-\xff]';

/**
 * What stands in every line that a generic expression finds: for each expression a word of its own, or that expression. The
 * words are those of the names of credentials (`STRONG` and `WEAK` of src/detect/generic-gate.ts).
 */
const CREDENTIAL_WORDS = '(pass|pw|secret|[th]otp|securestring|identified by|key|token|auth|cred)';
/** `STRONG` or `WEAK` in an expression, by how they begin. */
const NAMES_CREDENTIAL = /\(\(passw\||\(key\|token\|auth\|cred\)|\(identified by\|password /;

/** The gate of these providers. */
export function makeGate(providers: readonly Provider[]): Gate {
  const literals = new Set<string>();
  const exact = new Set<string>();
  for (const rule of providers.flatMap((provider) => provider.rules)) {
    const caseMatters = isFormatRule(rule) && rule.ignoreCase !== true;
    for (const keyword of rule.keywords) {
      if (caseMatters && keyword.length < LEAST_FOLDED) exact.add(keyword);
      else literals.add(keyword.toLowerCase());
    }
  }
  // `ENV_NAME_ERE` starts with what may stand before a name; in `git ls-files -t` that is more.
  const name = anyCase(ENV_NAME_ERE.replace(/^\(\^\|\[\/"\]\)/, ''));
  const generic = (sources: readonly string[]): readonly string[] =>
    merge(sources.map((source) => atomsOf(loosenTokens(source)))).map((source) => anyCase(widen(source)));
  const exactly = [
    // Each line that the gate reads has git's mark before it; where it is `+`, it must not pass for an operator. A message has
    // none: there the launcher adds an expression.
    ...ENCODED_TRIGGERS.map((trigger) => trigger.replace(/^\^\.\?/, '^.')),
    ...merge([...exact].sort().map((keyword) => atomsOf(literal(keyword)))),
    NUL,
  ];
  const glance = [
    anyCase(CREDENTIAL_WORDS),
    ...generic(GENERIC_GATE.filter((source) => !NAMES_CREDENTIAL.test(source))),
    ...exactly,
  ];
  const expressions = [...generic(GENERIC_GATE), ...exactly];
  const canary = [
    `x${[...exact].sort().at(0) ?? ''}x`,
    `\xff${[...exact].sort().at(-1) ?? ''}\xfe`,
    'PassWord: "x9x9x9x9"',
    '+%41',
    'a\0b',
  ];
  return {
    literals: bytesOf(shortest(literals)),
    glance: bytesOf(glance),
    expressions: bytesOf(expressions),
    canary: bytesOf(canary),
    namesGlance: bytesOf(shortest(new Set(ENV_FILES.map(({ name }) => longestLiteral(name))))),
    names: bytesOf([`^([?A-Za-z] "?|[?A-Za-z] .*[/"])${name}`]),
    namesCanary: bytesOf(['? .env', 'H deep/er/.ENV.local', '? "caf\\303\\251/.env"']),
  };
}

/** The longest part of a name of src/guard/env-files.ts that stands for itself, as git writes it: before a `"` it stays as it is. */
function longestLiteral(name: string): string {
  const parts = name.toLowerCase().split(/[*?]/);
  return parts.reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}

/** Without the words in which another stands. */
function shortest(words: ReadonlySet<string>): readonly string[] {
  const all = [...words].sort();
  return all.filter((word) => !all.some((other) => other !== word && word.includes(other)));
}

/** Lines as the bytes that grep reads: text in UTF-8, and what has raw bytes (as `NUL`) one byte a character. */
function bytesOf(lines: readonly string[]): Buffer {
  return Buffer.concat(
    lines.map((line) => Buffer.from(`${line}\n`, /[\x00-\x08\x80-\xff]/.test(line) ? 'latin1' : 'utf8')),
  );
}
