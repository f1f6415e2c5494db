import { decode } from './encoding.ts';
import type { Hit } from './hit.ts';
import { LEAST_RUN, looksRandom } from './runs.ts';
import { Secret } from './secret.ts';

/** A line at or beside a finding, made harmless: every secret in it is a mask. */
export interface ContextLine {
  /** Of the file, 1-based. */
  readonly line: number;
  /** Shortened where the line is long. */
  readonly text: string;
  /** Where in `text` the mask of the finding itself stands, in UTF-16 units; on its own line only. */
  readonly mask?: readonly [from: number, to: number];
}

/** The lines around `hit`, which starts in `startLine` and ends in `endLine`. */
export type ContextReader = (hit: Hit, startLine: number, endLine: number) => readonly ContextLine[];

/** Lines shown before and after a finding. */
const LINES = 2;
/** Characters of a line that are shown at most. */
const SHOWN = 160;
/** Bytes of a line that are read on each side: what is cut off there is far from what is shown. */
const READ = 1500;

/** Stands for a mask while a line is put together. No text holds any of these: they are taken out first. */
const MASKS = /[\uE000-\uF8FF]/g;
const FIRST_MASK = 0xe000;
/** For what no rule has found, but might be a secret. */
const HIDDEN = '\uF8FF';
const HIDDEN_TEXT = '…';

const CREDENTIAL = '(?:pass|pw|secret|token|key|auth|cred|bearer)';
/** A line of code that takes something in, whose quotes hold a name. */
const IMPORT = /^\s*(?:import|export)\b[^=]*\bfrom\b|\brequire\(|^\s*import\s/;
const NAMES_CREDENTIAL = new RegExp(CREDENTIAL, 'i');
const QUOTED = /(["'`])(?:\\.|(?!\1)[^\\\n])+\1?/g;
/** `DB_PASSWORD=value`, `password: value` */
const ASSIGNED = new RegExp(
  `^(\\s*(?:[\\w./-]+\\s+){0,3}["']?[\\w.-]*${CREDENTIAL}[\\w.-]*["']?\\s*[:=]+\\s*)([^\\s"'\`].*)$`,
  'i',
);
/** What is code, and holds no value. */
const CODE = /[(){};]|\$\{|^\$|\bprocess\b|^(?:true|false|null|undefined|none|\d{1,3}),?$/i;
const FLAG = new RegExp(`(-[\\w-]*${CREDENTIAL}[\\w-]*)(\\s+|=)([^\\s"'\`-]\\S*)`, 'gi');
const ELEMENT = new RegExp(`(<[\\w:.-]*${CREDENTIAL}[\\w:.-]*[^<>]*>)([^<]+)`, 'gi');
const IN_URL = /(\/\/[^\s/:@"'`]*:)[^\s/@"'`\uE000-\uF8FF]+@/g;
const UUID = /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi;
const RUN = new RegExp(`[0-9A-Za-z_+/=-]{${LEAST_RUN},}`, 'g');
/** What touches a mask may be more of the same secret. */
const TOUCHES = /[0-9A-Za-z_+/-]+(?=[\uE000-\uF8FF])|(?<=[\uE000-\uF8FF])[0-9A-Za-z_+/-]+/g;

/**
 * Makes a reader of the lines around what was found in `bytes`. `hits` are all hits, also those that nobody reports (on
 * lines that the change does not add, allowed, overlapped): each is masked wherever it stands, and so is every other place
 * where its value stands. What no rule has found is masked where it could be a secret all the same: random runs, what a
 * credential is set to, what stands in a URL before the `@`. A secret that is only half in `bytes` is such a case.
 */
export function createContextReader(bytes: Buffer, hits: readonly Hit[]): ContextReader {
  const spans = mergeSpans(hits);
  const values = indexValues(hits);

  /** The text of `from` to `to`, with a character for each mask. */
  function read(from: number, to: number, masks: string[]): string {
    let text = '';
    let at = from;
    const take = (end: number): void => {
      if (end > at) text += decode(bytes.subarray(at, end)).replace(MASKS, '\ufffd');
    };
    for (let index = firstEndingAfter(spans, from); index < spans.length; index += 1) {
      const span = spans[index];
      if (!span || span.start >= to) break;
      take(Math.min(span.start, to));
      text += markFor(masks, span.masked);
      at = Math.max(at, span.end);
    }
    take(to);
    return text;
  }

  return (hit, startLine, endLine) => {
    const lines: ContextLine[] = [];
    const lineStart = startOfLine(bytes, hit.start);
    const lineEnd = endOfLine(bytes, hit.end);
    let start = lineStart;
    for (let line = startLine - 1; line >= startLine - LINES && start > 0; line -= 1) {
      const end = start - 1;
      start = startOfLine(bytes, end);
      const masks: string[] = [];
      const text = read(start, Math.min(end, start + READ), masks);
      lines.unshift({ line, text: shorten(unmark(clean(text, values), masks), 0).text });
    }
    lines.push(ownLine(hit, startLine, lineStart, lineEnd));
    let end = lineEnd;
    for (let line = endLine + 1; line <= endLine + LINES && end + 1 < bytes.length; line += 1) {
      const from = end + 1;
      end = endOfLine(bytes, from);
      const masks: string[] = [];
      const text = read(from, Math.min(end, from + READ), masks);
      lines.push({ line, text: shorten(unmark(clean(text, values), masks), 0).text });
    }
    return lines;
  };

  /** The line in which the secret starts, up to it, and the line in which it ends, after it. */
  function ownLine(hit: Hit, line: number, lineStart: number, lineEnd: number): ContextLine {
    const masks: string[] = [];
    const own = markFor(masks, new Secret(hit.value, hit.prefix).masked);
    const before = read(Math.max(lineStart, hit.start - READ), hit.start, masks);
    const after = read(hit.end, Math.min(lineEnd, hit.end + READ), masks);
    // What overlaps the hit has left a mask beside it.
    const cleaned = clean(
      `${before.replace(/[\uE000-\uF8FE]+$/, '')}${own}${after.replace(/^[\uE000-\uF8FE]+/, '')}`,
      values,
    );
    const [head = '', tail = ''] = cleaned.split(own);
    const shownHead = unmark(head, masks);
    const mask = masks[0] ?? '';
    const { text, cut } = shorten(shownHead + mask + unmark(tail, masks), shownHead.length);
    const from = shownHead.length - cut;
    return { line, text, mask: [from, Math.min(text.length, from + mask.length)] };
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly masked: string;
}

/** The hits' spans, those that overlap made one, in order. */
function mergeSpans(hits: readonly Hit[]): readonly Span[] {
  const sorted = [...hits].sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  for (const { start, end, value, prefix } of sorted) {
    const last = spans.at(-1);
    if (last && start < last.end) {
      const same = start === last.start && end === last.end;
      if (end > last.end) spans[spans.length - 1] = { ...last, end, masked: HIDDEN_TEXT };
      else if (same && prefix !== '')
        spans[spans.length - 1] = { ...last, masked: new Secret(value, prefix).masked };
    } else spans.push({ start, end, masked: new Secret(value, prefix).masked });
  }
  return spans;
}

function firstEndingAfter(spans: readonly Span[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Shorter values are words of every language. */
const LEAST_VALUE = 4;

/** The values that were found, by how they begin. */
function indexValues(hits: readonly Hit[]): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const value of new Set(hits.map((hit) => hit.value))) {
    if (value.length < LEAST_VALUE) continue;
    const head = value.slice(0, LEAST_VALUE);
    index.set(
      head,
      [...(index.get(head) ?? []), value].sort((a, b) => b.length - a.length),
    );
  }
  return index;
}

function withoutValues(text: string, values: ReadonlyMap<string, readonly string[]>): string {
  let out = '';
  for (let at = 0; at < text.length; ) {
    const value = values.get(text.slice(at, at + LEAST_VALUE))?.find((each) => text.startsWith(each, at));
    out += value === undefined ? text.charAt(at) : HIDDEN;
    at += value?.length ?? 1;
  }
  return out;
}

/** The line with everything in it hidden that could be a secret. */
function clean(raw: string, values: ReadonlyMap<string, readonly string[]>): string {
  let text = withoutValues(raw.replaceAll('\t', '  ').replace(/\r$/, ''), values);
  text = text.replace(IN_URL, `$1${HIDDEN}@`).replace(UUID, HIDDEN).replace(RUN, hideRandom);
  if (NAMES_CREDENTIAL.test(text) && !IMPORT.test(text)) {
    text = text
      .replace(QUOTED, hideQuoted)
      .replace(FLAG, `$1$2${HIDDEN}`)
      .replace(ELEMENT, `$1${HIDDEN}`)
      .replace(ASSIGNED, (line: string, name: string, value: string) =>
        CODE.test(value) || /^[\uE000-\uF8FF]/.test(value) ? line : name + HIDDEN,
      );
  }
  return text
    .replace(TOUCHES, (run) => (/^-+(?:END|BEGIN)?-*$/.test(run) ? run : HIDDEN))
    .replace(/\uF8FF{2,}/g, HIDDEN);
}

function hideRandom(run: string): string {
  const bytes = Buffer.from(run, 'latin1');
  return looksRandom(bytes, 0, bytes.length) ? HIDDEN : run;
}

/** What stands in the quotes, unless it is the name itself (`"password": …`) or a mask already. */
function hideQuoted(quoted: string, quote: string): string {
  const closed = quoted.length > 1 && quoted.endsWith(quote);
  const inner = quoted.slice(1, closed ? -1 : undefined);
  if (/[\uE000-\uF8FE]/.test(inner)) {
    return `${quote}${inner.replace(/[^\uE000-\uF8FF]+/g, (part) => (NAMES_CREDENTIAL.test(part) ? part : HIDDEN))}${closed ? quote : ''}`;
  }
  if (/^[A-Za-z_.-]{1,40}$/.test(inner) && NAMES_CREDENTIAL.test(inner)) return quoted;
  return `${quote}${HIDDEN}${closed ? quote : ''}`;
}

function markFor(masks: string[], masked: string): string {
  // More masks than characters for them do not fit into what is read of a line.
  return String.fromCharCode(FIRST_MASK + Math.min(masks.push(masked) - 1, 0x1700));
}

function unmark(text: string, masks: readonly string[]): string {
  return text.replace(MASKS, (mark) => masks[mark.charCodeAt(0) - FIRST_MASK] ?? HIDDEN_TEXT);
}

/** At most SHOWN characters, around `centre`; `cut` is how many were taken off at the start, less what stands for them. */
function shorten(text: string, centre: number): { readonly text: string; readonly cut: number } {
  if (text.length <= SHOWN) return { text, cut: 0 };
  const from = Math.max(0, Math.min(centre - SHOWN / 4, text.length - SHOWN));
  const piece = text.slice(from, from + SHOWN);
  return {
    text: `${from > 0 ? '…' : ''}${piece}${from + SHOWN < text.length ? '…' : ''}`,
    cut: from > 0 ? from - 1 : 0,
  };
}

function startOfLine(bytes: Buffer, at: number): number {
  return at === 0 ? 0 : bytes.lastIndexOf(10, at - 1) + 1;
}

function endOfLine(bytes: Buffer, at: number): number {
  const end = bytes.indexOf(10, at);
  return end < 0 ? bytes.length : end;
}
