import type { Sample } from './sample.ts';

/** How bad it is that this is in the open; ordered from least to most. */
export const SEVERITIES = ['low', 'medium', 'high', 'critical'] as const;
/** One of them. */
export type Severity = (typeof SEVERITIES)[number];

/** At least one: a rule without keyword would have to look at everything. */
export type Keywords = readonly [string, ...string[]];

/** Texts that prove a rule; see `sample`. */
export interface Examples {
  /** The rule, and no other, reports something in each of these. Two at least. */
  readonly finds: readonly [Sample, Sample, ...Sample[]];
  /** The rule reports nothing (or, where a checksum is wrong, only a `low`) in any of these. Two at least. */
  readonly passes: readonly [Sample, Sample, ...Sample[]];
}

interface RuleBasics {
  /** kebab-case, starts with the provider file's name, unique, never changed once released. */
  readonly id: string;
  /** What was found, as a person would say it: "Stripe live secret or restricted key". */
  readonly title: string;
  readonly severity: Severity;
  /** Least Shannon entropy of the secret in bits per character. */
  readonly entropy?: number;
  /**
   * A checksum that the format itself carries. False means "no such token was ever issued": a typo, a redacted
   * or an invented one, or an older issue of the vendor's software. Such a finding is kept, but as `low`.
   */
  readonly verify?: (secret: string) => boolean;
  readonly examples: Examples;
}

/**
 * A credential that its own format gives away (a prefix, a shape, a checksum).
 *
 * `pattern` runs only in a window around an occurrence of one of `keywords`, which therefore lie
 * inside whatever it matches. The secret is the named group `secret` (or `secret2`, where it may stand on either side of
 * its keyword), else the whole match: whether it is an example or a placeholder is asked of it alone. The finding starts there too, or where a group `armour` does. No unbounded `.*`, no nested repetition: linear on any input.
 */
export interface FormatRule extends RuleBasics {
  /** Literals, one of which is in every match; as long and rare as the format allows. */
  readonly keywords: Keywords;
  /** The keywords are looked for without regard to case (the pattern needs its own `i`). */
  readonly ignoreCase?: boolean;
  readonly pattern: RegExp;
  /**
   * For a container whose inside has to be read to tell a secret from a mere shell of one (a key file's body).
   * False: nothing is reported. Not for checksums, which have `verify`.
   */
  readonly plausible?: (secret: string) => boolean;
  /** A format that many issuers share (JWT), or nobody issues: a rule that knows the issuer, near rules too, wins over it, and a test or a document may have made its own. */
  readonly general?: boolean;
  /** What it matches is meant as it says, also where it looks as if typed by hand: a team's own format, or one with letters among hexadecimal digits. */
  readonly asWritten?: boolean;
  /** The pattern is about bytes: each character of the examples stands for one byte (U+0000 to U+00FF). */
  readonly binary?: boolean;
}

/**
 * A credential without a format of its own (32 hex digits, say): the vendor's name near, a
 * credential word near, and a value of the right alphabet and length that looks random.
 *
 * A value is reported when all of this holds:
 * - one of `keywords` (case ignored) stands before it, at most `within` characters away;
 * - a credential word (key, token, secret, password, auth, …) stands between or in the same line before it;
 * - `value` matches all of a token: not preceded or followed by a character that could belong to it;
 * - it is plausible: no placeholder, no word, mixed as random text is.
 */
export interface NearRule extends RuleBasics {
  /** The vendor's names as they stand in code: `algolia`, `open_weather`, `openweathermap`. */
  readonly keywords: Keywords;
  /**
   * `line` (the default): the name may stand anywhere within reach. `name`: it must be part of the name
   * that is assigned (`BOX_API_KEY=…`); for vendors whose name is an everyday word (box, line, front, ramp).
   */
  readonly vendor?: 'line' | 'name';
  /** The value's alphabet and length, without anchors: /[0-9a-f]{32}/ */
  readonly value: RegExp;
  /** Reach in characters from the vendor's name to the value; 80 unless told. */
  readonly within?: number;
  /** Told by the hooks' runtime, which knows it since it was built: see `needsRun`. Not for rule files. */
  readonly standsInRun?: boolean;
}

/** What a provider declares: a credential known by its format, or by the names around it. */
export type Rule = FormatRule | NearRule;

/** Whoever issued the credential. One file in src/rules/ exports one, as its default export. */
export interface Provider {
  /** As the vendor writes it. */
  readonly name: string;
  /** Where the vendor describes its credentials. */
  readonly docs: string;
  /** Where (URL) or how (command) the person who leaked it revokes it. */
  readonly revoke: string;
  /** Not a credential but a bad way to handle one: there is nothing to revoke, `rotation` says what to do instead. */
  readonly practice?: true | undefined;
  /** What to do, in order, where it is more than "revoke it there and make a new one". Imperative sentences. */
  readonly rotation?: readonly string[];
  readonly rules: readonly [Rule, ...Rule[]];
}

/** Declares a provider; the identity function, there for its type. */
export function defineProvider(provider: Provider): Provider {
  return provider;
}

/** Whether `rule` goes by a format of its own. */
export function isFormatRule(rule: Rule): rule is FormatRule {
  return 'pattern' in rule;
}

/** Whether severity `a` is at least as bad as `b`. */
export function atLeast(a: Severity, b: Severity): boolean {
  return SEVERITIES.indexOf(a) >= SEVERITIES.indexOf(b);
}
