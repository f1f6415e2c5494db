import type { Chunk, LineRange } from './chunk.ts';
import { shannonEntropy } from './entropy.ts';
import type { Finding } from './finding.ts';
import { type FormatRule, isFormatRule, type NearRule, type Provider, type Rule } from './rule.ts';
import { Secret } from './secret.ts';

/** What a detector is made of. */
export interface DetectorOptions {
  readonly providers: readonly Provider[];
}

/** Reads one chunk at a time and returns what it finds, in the order of the text. Synchronous; keeps no state between chunks. */
export interface Detector {
  readonly scan: (chunk: Chunk) => readonly Finding[];
}

/** How far around a keyword a pattern may look, in characters. */
const REACH = 1024;
/** How far a vendor's name and its key may be apart, unless the rule says otherwise. */
const NEAR = 80;

const CREDENTIAL_WORD = /key|token|secret|passw|pwd|auth|cred|bearer|api|pat\b|access/i;
const TOKEN_CHARACTER = /[0-9A-Za-z_+/=-]/;

interface Hit {
  readonly rule: Rule;
  readonly start: number;
  readonly end: number;
}

/** Makes a detector. First form: latin-1 text, `indexOf` per keyword; see docs/architecture.md, "Detection". */
export function createDetector({ providers }: DetectorOptions): Detector {
  const rules = providers.flatMap((provider) => provider.rules);
  return {
    scan(chunk) {
      const text = Buffer.from(chunk.bytes.buffer, chunk.bytes.byteOffset, chunk.bytes.byteLength).toString(
        'utf8',
      );
      const folded = text.toLowerCase();
      const hits: Hit[] = [];
      for (const rule of rules) {
        const ignoreCase = !isFormatRule(rule) || rule.ignoreCase === true;
        const seen = new Set<string>();
        for (const keyword of rule.keywords) {
          const haystack = ignoreCase ? folded : text;
          const needle = ignoreCase ? keyword.toLowerCase() : keyword;
          for (let at = haystack.indexOf(needle); at >= 0; at = haystack.indexOf(needle, at + 1)) {
            for (const hit of isFormatRule(rule)
              ? matchFormat(rule, text, at)
              : matchNear(rule, text, at, needle.length)) {
              const key = `${hit.start}:${hit.end}`;
              if (!seen.has(key)) hits.push(hit);
              seen.add(key);
            }
          }
        }
      }
      hits.sort((a, b) => a.start - b.start || b.end - a.end);
      return hits
        .map((hit) => toFinding(hit, text, chunk))
        .filter((finding) => chunk.added === 'all' || touches(finding, chunk.added));
    },
  };
}

function matchFormat(rule: FormatRule, text: string, at: number): readonly Hit[] {
  const from = Math.max(0, at - REACH);
  const window = text.slice(from, at + REACH);
  const pattern = new RegExp(rule.pattern.source, `${rule.pattern.flags.replace(/[gyd]/g, '')}gd`);
  const hits: Hit[] = [];
  for (const match of window.matchAll(pattern)) {
    const [start, end] = match.indices?.groups?.['secret'] ?? match.indices?.[0] ?? [0, 0];
    if (rule.entropy !== undefined && shannonEntropy(window.slice(start, end)) < rule.entropy) continue;
    hits.push({ rule, start: from + start, end: from + end });
  }
  return hits;
}

function matchNear(rule: NearRule, text: string, at: number, length: number): readonly Hit[] {
  const window = text.slice(at, at + length + (rule.within ?? NEAR) + 200);
  const pattern = new RegExp(rule.value.source, `${rule.value.flags.replace(/[gyd]/g, '')}g`);
  for (const match of window.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start - length > (rule.within ?? NEAR)) break;
    if (TOKEN_CHARACTER.test(window[end] ?? ' ') || /[0-9A-Za-z_]/.test(window[start - 1] ?? ' ')) continue;
    const lineStart = text.lastIndexOf('\n', at + start) + 1;
    if (!CREDENTIAL_WORD.test(text.slice(Math.min(lineStart, at), at + start))) continue;
    if (shannonEntropy(match[0]) < (rule.entropy ?? 2.8)) continue;
    return [{ rule, start: at + start, end: at + end }];
  }
  return [];
}

function toFinding({ rule, start, end }: Hit, text: string, chunk: Chunk): Finding {
  const value = text.slice(start, end);
  const prefix = rule.keywords.find((keyword) => value.startsWith(keyword)) ?? '';
  const startPlace = placeOf(text, start, chunk);
  const endPlace = placeOf(text, end, chunk);
  const issued = rule.verify?.(value) ?? true;
  return {
    ruleId: rule.id,
    title: issued ? rule.title : `${rule.title}, checksum does not match`,
    severity: issued ? rule.severity : 'low',
    path: chunk.path,
    origin: chunk.origin,
    ...(chunk.commit === undefined ? {} : { commit: chunk.commit }),
    startLine: startPlace.line,
    startColumn: startPlace.column,
    endLine: endPlace.line,
    endColumn: endPlace.column,
    secret: new Secret(value, prefix),
  };
}

function placeOf(
  text: string,
  offset: number,
  chunk: Chunk,
): { readonly line: number; readonly column: number } {
  let line = 0;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return {
    line: chunk.startLine + line,
    column: offset - lineStart + (line === 0 ? chunk.startColumn : 1),
  };
}

function touches(finding: Finding, ranges: readonly LineRange[]): boolean {
  return ranges.some(({ first, last }) => finding.startLine <= last && finding.endLine >= first);
}
