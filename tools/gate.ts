/**
 * Makes what the launcher's gate goes by (docs/architecture.md, "The gate"): literals for `grep -F`, and POSIX extended
 * regular expressions, so that one of them stands in a line of whatever the detector or the guard can report. Built into
 * dist/runtime/ by tools/build.ts.
 *
 * A gate that misses is a security bug; where in doubt, an expression here is wider than it need be.
 * test/hook/gate.test.ts holds that every example of every rule, in every encoding, gets through.
 */
import { ENCODED_TRIGGERS } from '../src/detect/decode.ts';
import {
  AT_LINE_END,
  CLOSE,
  COOKIE,
  END,
  GENERIC_EXPRESSIONS,
  GENERIC_WORDS,
  LONG_VALUE,
  OPERATOR,
  PIPED_INTO,
  QUOTE,
  STRONG,
  TYPED,
  twenty,
  V,
} from '../src/detect/generic-gate.ts';
import { needsRun } from '../src/detect/needs-run.ts';
import { isFormatRule, type Provider, type Rule } from '../src/detect/rule.ts';
import { KIND, type LeanRow, type LeanTable } from '../src/detect/rule-table.ts';
import { ENV_FILES } from '../src/guard/env-files.ts';
import { ENV_NAME_ERE } from '../src/guard/env-name.ts';
import { gateWords, isExact, shortest } from '../src/install/gate-words.ts';
import { POINTER_WORD } from '../src/sources/lfs.ts';
import { anyCase, atomsOf, literal, loosenTokens, merge, shortenTokens, widen } from './ere.ts';

/** The gate's files; each is lines of bytes. */
export interface Gate {
  /**
   * For `LC_ALL=C grep -aE -f` over git's diff and the list of names: finds every line of content that `expressions` finds, every
   * name that `names` finds, and more, at half their cost.
   */
  readonly glance: Buffer;
  /** For `LC_ALL=C grep -aE -f` over the diff, where the glance found something in it. Only lines of content count: added ones and those around. */
  readonly expressions: Buffer;
  /** For `LC_ALL=C grep -aFi -f`: the keywords that wake Node by themselves. Each line is found in the file itself, which is the canary for it. */
  readonly alone: Buffer;
  /** As `alone`, and holding none of it: names of vendors, which count only where `run` finds something too. */
  readonly vendors: Buffer;
  /** For `LC_ALL=C grep -aE -f` over the diff: what could be the value beside a vendor's name. */
  readonly run: Buffer;
  /** As `expressions`, for the list of names: a short keyword is part of many a file's name. */
  readonly names: Buffer;
  /** Lines of which each list finds as many as it says: so a grep that does not understand one is known. */
  readonly canary: Buffer;
  readonly found: Readonly<Record<'glance' | 'expressions' | 'run' | 'names', number>>;
}

/** How many lines a file of the gate has. */
export function lineCount(lines: Buffer): number {
  return lines.filter((byte) => byte === 0x0a).length;
}

/** A byte that no text but UTF-16 has: any that is none of the other 255. */
const NUL = '[^\x01-\xff]';

/**
 * What stands in every line that a generic expression finds: for each expression a word of its own, or that expression. The
 * words are those of the names of credentials (`STRONG` and `WEAK` of src/detect/generic-gate.ts).
 */
const CREDENTIAL_WORDS =
  '(pass|pw|psk|secret|[th]otp|securestring|identified by|key|token|auth|cred|bearer|api_?hash|pepper)';
/** `STRONG`, `WEAK` or another list of such words in an expression, by how they begin. */
const NAMES_CREDENTIAL =
  /\(\(passw\||\(key\|token\|auth\|cred\||\(identified by\|password |^password|\(\(api\|auth\||\(token\|secret\||\(password\|token\||\(password\|passwd\||^kind: secret/;

/** Parts of the generic expressions, and for each what grep is asked instead: it finds all of that and little more, and takes less to get ready. */
const LOOSER: readonly (readonly [part: string, looser: string])[] = [
  [CLOSE, '([]\\"\'`*?!)}]|&[a-z0-9#]+;|\\[[0-9]*\\]|\\)\\.[a-z_]+)*'],
  [
    STRONG,
    '(pass(([wck_$.0-9-]|ph)[a-z0-9_.$-]*)?|(pwd|[_ ]pw|secret|[th]otp|securestring|psk)[a-z0-9_.$-]*|identified by)',
  ],
  [`(${OPERATOR}|${TYPED})`, "(\\.?[:=?<|>+~!*,(-]+|:?[a-z0-9_.<>|&?*'() \t]*:?=|[{] ?get;.*=)"],
  [OPERATOR, '\\.?[:=?<|>+~!*,(-]+'],
  [AT_LINE_END, '[:=?<|>+~!*(-]+'],
  [TYPED, "(:?[a-z0-9_.<>|&?*'() \t]*:?=|[{] ?get;.*=)"],
  [QUOTE, '([\\"\'`]+|&[#a-z0-9]+;)'],
];

/** For the glance: values by fewer states still. */
const shorten = (source: string): string =>
  shortenTokens(
    source
      .replaceAll(LONG_VALUE, `\\\\*["']?(${V}{4,}[0-9]|${V}*[0-9]${V}{4})`)
      .replaceAll(twenty(V), `(${V}{8,}[0-9]|${V}*[0-9]${V}{8})`)
      .replaceAll(twenty(COOKIE), `(${COOKIE}{8,}[0-9]|${COOKIE}*[0-9]${COOKIE}{8})`),
  );

/** For the glance: expressions of which a part that is seldom met says enough, by that part, and that part. */
const GLANCED: readonly (readonly [part: string, looser: string])[] = [
  [PIPED_INTO.join('|'), `(${PIPED_INTO.join('|')})`],
  [
    '(createhmac|cipheriv)',
    `((privatekeytoaccount|fromsecretkey|vapiddetails)\\(|(wallet|sequelize|pdo|mysqli)\\([^"'\`()]*${END})`,
  ],
  ['encodeuricomponent', `encodeuricomponent\\(${QUOTE}`],
  [
    'b64encode',
    `(btoa|buffer\\.from|b64encode|base64[_.]encode|encode64)\\(b?${QUOTE}[a-z0-9_.@+-]+[\\:"'\`&]`,
  ],
  [
    '(value|default)\\\\*["\']?:[ \t]*' + QUOTE,
    `[ \t"'](value|default)\\\\*["']?:[ \t]*${QUOTE}[^"'\` ]+[!@#%^&*$]`,
  ],
];
/** A call that is seldom met, without what it is given. */
const CALLED = /^(\(jw\[st\].*\\\()\)\.\*.*$/;

const glanced = (source: string): string =>
  GLANCED.find(([part]) => source.includes(part))?.[1] ?? shorten(source.replace(CALLED, '$1)'));

const loosen = (source: string): string =>
  LOOSER.reduce((expression, [part, looser]) => expression.replaceAll(part, looser), source);

/** A line of content, added or around: git's mark, and what follows. */
const CONTENT = '^[+ ].*';
/** What `eachRun` and `looksRandom` (src/detect/runs.ts) let through, and more: sixteen characters with a digit, or four rises, or very many. */
const RUN = '[0-9A-Za-z_+/-]';
const RUNS = [
  `^[+ ].*(${RUN}{8}[0-9]|([a-z][_/+-]*[A-Z]${RUN}*){4}|${RUN}{48})`,
  // With its first digit early. It begins where a run begins: elsewhere grep would need a state for each set of digits.
  `^[+ ](.*[^0-9A-Za-z_+/-])?[A-Za-z_+/-]{0,7}[0-9]${RUN}{8}`,
];

/** For keywords that stand in many a change: what stands in a line of whatever their rule finds. */
const EXPRESSED: Readonly<Record<string, string>> = {
  'transport-http-secret': 'http://[0-9A-Za-z_.:/~-]+[?].*(password|passwd|pwd|secret|api_?key|token)=',
  'prefixed-token': '_(live|prod|[op]at|sk|api|secret)_[0-9a-z]{20}',
  'prefixed-secret-key': 'sk[_-]([0-9a-z]+[_-])*[0-9a-z]{20}',
};
/** All that wakes Node by an expression. */
const EXPRESSIONS: readonly string[] = [...GENERIC_EXPRESSIONS, ...Object.values(EXPRESSED)];

/** What wakes Node by itself and is no keyword of a rule, lower case. */
export const WORDS: readonly string[] = [...GENERIC_WORDS, POINTER_WORD];

/** The rules' table as the runtime has it. */
export function tableOf(providers: readonly Provider[]): LeanTable {
  return providers.map(({ rules: [first, ...rest] }) => [rowOf(first), ...rest.map(rowOf)]);
}

function rowOf(rule: Rule): LeanRow {
  const kind = isFormatRule(rule)
    ? KIND.format | (rule.ignoreCase === true ? KIND.ignoreCase : 0)
    : needsRun(rule)
      ? KIND.standsInRun
      : 0;
  return [rule.id, kind | (rule.id in EXPRESSED ? KIND.expressed : 0), rule.keywords];
}

/** The gate of these providers. */
export function makeGate(providers: readonly Provider[]): Gate {
  const table = tableOf(providers);
  const exact = new Set(
    table.flat().flatMap(([, kind, keywords]) => keywords.filter((keyword) => isExact(keyword, kind))),
  );
  // `ENV_NAME_ERE` starts with what may stand before a name; in `git ls-files -t` that is more.
  const name = anyCase(ENV_NAME_ERE.replace(/^\(\^\|\[\/"\]\)/, ''));
  const generic = (sources: readonly string[]): readonly string[] =>
    merge(sources.map((source) => atomsOf(loosenTokens(loosen(source))))).map((source) =>
      anyCase(widen(source)),
    );
  const [fromStart, anywhere] = [true, false].map((start) =>
    ENCODED_TRIGGERS.filter((trigger) => trigger.startsWith('^') === start),
  );
  const exactly = [
    ...(anywhere ?? []),
    ...merge([...exact].sort().map((keyword) => atomsOf(literal(keyword)))),
  ];
  // A `+` that is git's mark must not pass for an operator.
  const whole = [...(fromStart ?? []).map((trigger) => trigger.replace(/^\^\.\?/, '^[+ ]')), NUL];
  // One expression with the mark written once: grep is ready sooner than with a mark in each.
  const content = (sources: readonly string[]): string => `${CONTENT}(${sources.join('|')})`;
  const glance = [
    content([
      anyCase(CREDENTIAL_WORDS),
      ...generic([...new Set(EXPRESSIONS.filter((source) => !NAMES_CREDENTIAL.test(source)).map(glanced))]),
      ...exactly,
    ]),
    ...whole,
    `^[?A-Za-z] .*(${partsOfNames().map(anyCase).join('|')})`,
  ];
  const expressions = [content([...generic(EXPRESSIONS), ...exactly]), ...whole];
  const lines = {
    expressions: [
      `+x${[...exact].sort().at(0) ?? ''}x`,
      ` \xff${[...exact].sort().at(-1) ?? ''}\xfe`,
      '+PassWord: "x9x9x9x9"',
      '+%41',
      'a\0b',
    ],
    run: ['+zzzzzzzzz1zzzzzz', '+1zzzzzzzzzzzzzzz', ' zZzZzZzZzzzzzzzz', `+${'z'.repeat(48)}`],
    names: ['? .env', 'H deep/er/.ENV.local', '? "caf\\303\\251/.env"'],
  };
  const canary = [...lines.expressions, ...lines.run, ...lines.names];
  return {
    glance: bytesOf(glance),
    expressions: bytesOf(expressions),
    ...gateWords(table, WORDS),
    run: bytesOf(RUNS),
    names: bytesOf([`^([?A-Za-z] "?|[?A-Za-z] .*[/"])${name}`]),
    canary: bytesOf(canary),
    found: {
      glance: lines.expressions.length + lines.names.length,
      expressions: lines.expressions.length,
      run: lines.run.length,
      names: lines.names.length,
    },
  };
}

/** The longest part of each name of src/guard/env-files.ts that stands for itself, as git writes it: before a `"` it stays as it is. */
function partsOfNames(): readonly string[] {
  const parts = ENV_FILES.map(({ name }) =>
    name
      .toLowerCase()
      .split(/[*?]/)
      .reduce((longest, part) => (part.length > longest.length ? part : longest), ''),
  );
  return merge(shortest(new Set(parts)).map((part) => atomsOf(literal(part))));
}

/** Lines as the bytes that grep reads: text in UTF-8, and what has raw bytes (as `NUL`) one byte a character. */
function bytesOf(lines: readonly string[]): Buffer {
  return Buffer.concat(
    lines.map((line) => Buffer.from(`${line}\n`, /[\x00-\x08\x80-\xff]/.test(line) ? 'latin1' : 'utf8')),
  );
}
