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
import { ENV_NAME_ERE } from '../src/guard/env-files.ts';
import { anyCase, atomsOf, literal, merge, widen } from './ere.ts';

/** The gate's files; each is lines of bytes. */
export interface Gate {
  /** For `LC_ALL=C grep -aFi -f`; each line is found in the file itself, which is the canary for it. */
  readonly literals: Buffer;
  /** For `LC_ALL=C grep -aE -f`. */
  readonly expressions: Buffer;
  /** Lines which a grep that understands the expressions finds all. */
  readonly canary: Buffer;
  /** As `expressions`, for the list of names alone: a short keyword is part of many a file's name. */
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
  const expressions = [
    ...merge(GENERIC_GATE.map(atomsOf)).map((expression) => anyCase(widen(expression))),
    // Each line that the gate reads has git's mark before it; where it is `+`, it must not pass for an operator. A message has
    // none: there the launcher adds an expression.
    ...ENCODED_TRIGGERS.map((trigger) => trigger.replace(/^\^\.\?/, '^.')),
    ...merge([...exact].sort().map((keyword) => atomsOf(literal(keyword)))),
    NUL,
  ];
  const canary = [
    `x${[...exact].sort().at(0) ?? ''}x`,
    `\xff${[...exact].sort().at(-1) ?? ''}\xfe`,
    'PassWord: "x9x9x9x9"',
    '+%41',
    'a\0b',
  ];
  return {
    literals: bytesOf(shortest(literals)),
    expressions: bytesOf(expressions),
    canary: bytesOf(canary),
    names: bytesOf([`^([?A-Za-z] "?|[?A-Za-z] .*[/"])${name}`]),
    namesCanary: bytesOf(['? .env', 'H deep/er/.ENV.local', '? "caf\\303\\251/.env"']),
  };
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
