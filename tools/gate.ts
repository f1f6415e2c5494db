/**
 * Makes what the launcher's gate goes by (docs/architecture.md, "The gate"): a list of POSIX extended regular
 * expressions, one of which matches a line of whatever the detector or the guard can report, and a canary, in
 * which a grep that understands the list must match every line. Built into dist/runtime/ by tools/build.ts.
 *
 * A gate that misses is a security bug; when in doubt, a pattern is wider than it need be. test/hook/gate.test.ts
 * holds that every example of every rule, in every encoding, passes.
 */
import { GENERIC_GATE } from '../src/detect/generic.ts';
import { isFormatRule, type Provider } from '../src/detect/rule.ts';
import { ENV_NAME_ERE } from '../src/guard/env-files.ts';

/** The gate's files. */
export interface Gate {
  /** For `LC_ALL=C grep -aE -f`: bytes, one expression a line. */
  readonly list: Buffer;
  /** Lines that must all match. */
  readonly canary: Buffer;
  /** How many lines `canary` has. */
  readonly canaryLines: number;
}

/** `text` as an ERE that matches it literally. */
export function literal(text: string): string {
  return text.replace(/[\\.[\]{}()*+?^$|]/g, '\\$&');
}

/**
 * The ERE `pattern` made to match whatever it matches in either case: `ab[c-e]` to `[aA][bB][c-eC-E]`. A negated
 * bracket stays as it is, which only makes it wider.
 */
export function anyCase(pattern: string): string {
  return pattern.replace(
    /\\.|\[\^\]?(?:\[:\w+:\]|[^\]])*\]|\[\]?(?:\[:\w+:\]|[^\]])*\]|[A-Za-z]/gs,
    (part) => {
      if (part.startsWith('\\') || part.startsWith('[^')) return part;
      if (!part.startsWith('[')) return `[${part.toLowerCase()}${part.toUpperCase()}]`;
      return `[${part
        .slice(1, -1)
        .replace(/\[:\w+:\]|([A-Za-z])-([A-Za-z])|[A-Za-z]/g, (item, from?: string, to?: string) => {
          if (item.startsWith('[:')) return item;
          if (from !== undefined && to !== undefined) {
            return `${from.toLowerCase()}-${to.toLowerCase()}${from.toUpperCase()}-${to.toUpperCase()}`;
          }
          return item.toLowerCase() + item.toUpperCase();
        })}]`;
    },
  );
}

/** A byte that no text but UTF-16 (and binary files) has: any that is none of the other 255. */
const NUL = '[^\x01-\xff]';

/** The gate of these providers. */
export function makeGate(providers: readonly Provider[]): Gate {
  const exact = new Set<string>();
  const folded = new Set<string>();
  for (const rule of providers.flatMap((provider) => provider.rules)) {
    const caseMatters = isFormatRule(rule) && rule.ignoreCase !== true;
    for (const keyword of rule.keywords)
      (caseMatters ? exact : folded).add(caseMatters ? keyword : keyword.toLowerCase());
  }
  const names = ENV_NAME_ERE.replace(/^\(\^\|\[\/"\]\)/, '');
  const expressions = [
    ...[...exact].sort().map(literal),
    ...[...folded].sort().map((word) => anyCase(literal(word))),
    ...GENERIC_GATE.map(anyCase),
    `^(diff --git .*[/"]|[?A-Za-z] "?|[?A-Za-z] .*[/"])${anyCase(names)}`,
    NUL,
  ];
  const canary = [
    `x${[...exact].at(0) ?? ''}x`,
    `\xff${[...exact].at(-1) ?? ''}\xfe`,
    `-${([...folded].at(-1) ?? '').toUpperCase()}-`,
    'diff --git a/.env b/.env',
    '? deep/er/.ENV.local',
    '? "caf\\303\\251/.env"',
    'a\0b',
  ];
  return { list: bytesOf(expressions), canary: bytesOf(canary), canaryLines: canary.length };
}

/** Lines as the bytes that grep reads: text in UTF-8, and `\x01-\xff` (as in NUL) as single bytes. */
function bytesOf(lines: readonly string[]): Buffer {
  return Buffer.concat(
    lines.map((line) => Buffer.from(`${line}\n`, /[\x00-\x08\x80-\xff]/.test(line) ? 'latin1' : 'utf8')),
  );
}
