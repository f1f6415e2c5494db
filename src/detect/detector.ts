import type { Chunk, LineRange } from './chunk.ts';
import type { ContextReader } from './context.ts';
import { contentOf, decode, isMixed, unmixed, utf16ToUtf8 } from './encoding.ts';
import type { AllowedBy, Finding } from './finding.ts';
import { type Hit, withoutOverlaps } from './hit.ts';
import { createPlaceReader, type Place } from './place.ts';
import type { Provider, Severity } from './rule.ts';
import { createSearch } from './search.ts';
import { Secret } from './secret.ts';
import { SMALL } from './sweep.ts';
import { createVersionReader, type VersionReader } from './versions.ts';

/** Says what allows a finding: the text of its line, of the line above it, and its rule; `in vain` where our own comment stands there and does not. */
export type AllowReader = (
  line: string,
  lineAbove: string,
  ruleId: string,
) => Extract<AllowedBy, { readonly kind: 'comment' }> | 'in vain' | undefined;

/** What a detector is made of. */
export interface DetectorOptions {
  readonly providers: readonly Provider[];
  /** Whether the rule of this id is out of force; asked about the generic rules too, which no provider holds. See `withoutOverlaps`. */
  readonly isDisabled?: (ruleId: string) => boolean;
  /** The severity that replaces the rule's own, if any. */
  readonly severityFor?: (ruleId: string) => Severity | undefined;
  /** Reads allow comments (see allow/comments.ts); none are honoured where it is absent. */
  readonly allowedBy?: AllowReader;
  /** `createContextReader`, for findings with the masked lines around them. */
  readonly contextOf?: ((bytes: Buffer, hits: readonly Hit[]) => ContextReader) | undefined;
}

/** Reads one chunk at a time and returns what it finds, in the order of the text. Synchronous; keeps no state between chunks. */
export interface Detector {
  readonly scan: (chunk: Chunk) => readonly Finding[];
  /**
   * Makes a reader for many versions of files that come one after the other: it finds what `scan` finds, and looks only
   * at what differs from the version before. The bytes of a chunk must hold until the next one was read.
   */
  readonly versions: () => VersionReader;
  /** Makes now what a long scan needs and a short one does without, where there is time for it before the first chunk. */
  readonly warm: () => void;
}

/** How much of a line a comment is looked for in, in bytes, on each side of the finding. */
const LINE = 4096;

/** Makes a detector: tables of all keywords at once, patterns only when their keyword is first met. */
export function createDetector(options: DetectorOptions): Detector {
  const { isDisabled, severityFor, allowedBy, contextOf } = options;
  const search = createSearch(options);

  function toFinding(
    hit: Hit,
    chunk: Chunk,
    bytes: Buffer,
    start: Place,
    end: Place,
    context: ContextReader | undefined,
  ): Finding {
    const allowed = allowedBy ? commentFor(hit, bytes, allowedBy) : undefined;
    return {
      ruleId: hit.ruleId,
      title: hit.title,
      severity: severityFor?.(hit.ruleId) ?? hit.severity,
      path: chunk.path,
      origin: chunk.origin,
      ...(chunk.commit === undefined ? {} : { commit: chunk.commit }),
      ...(chunk.date === undefined ? {} : { date: chunk.date }),
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      secret: new Secret(hit.value, hit.prefix),
      ...(hit.decodedFrom === undefined ? {} : { decodedFrom: hit.decodedFrom }),
      ...(hit.because === undefined ? {} : { because: hit.because }),
      ...(allowed === 'in vain' ? { allowedInVain: true } : allowed === undefined ? {} : { allowed }),
      ...(context === undefined ? {} : { context: context(hit, start.line, end.line) }),
    };
  }

  /** The findings that `hits` in `bytes` are, but for those that end in the first `shown` bytes. `wide` is what `bytes` were as UTF-16. */
  function report(
    hits: readonly Hit[],
    chunk: Chunk,
    bytes: Buffer,
    shown: number,
    wide?: Buffer,
  ): readonly Finding[] {
    if (hits.length === 0) return [];
    const fresh = withoutOverlaps(hits, isDisabled).filter(({ end }) => shown === 0 || end > shown);
    const places = placesOf(fresh, bytes, { line: chunk.startLine, column: chunk.startColumn });
    const context = contextOf && contentOf(bytes).kind !== 'binary' ? contextOf(bytes, hits) : undefined;
    // git ends a line at each byte 0x0A, half of a letter's too: 上, U+4E0A.
    let [line, at, unit] = [chunk.startLine, 0, 0];
    const lineIn = (place: Place, next: number): number => {
      if (!wide) return place.line;
      const end = unit + 2 * bytes.toString('utf8', at, next).length;
      line += wide.toString('latin1', unit, end).split('\n').length - 1;
      [at, unit] = [next, end];
      return line;
    };
    const findings: Finding[] = [];
    for (const hit of fresh) {
      const start = places.get(hit.start);
      const end = places.get(hit.end);
      if (start === undefined || end === undefined) continue;
      const first = lineIn(start, hit.start);
      // What ends with a line end has nothing of the next line.
      const last = lineIn(end, hit.end) - (end.column === 1 ? 1 : 0);
      if (chunk.added !== 'all' && !touches(first, last, chunk.added)) continue;
      findings.push(toFinding(hit, chunk, bytes, start, end, context));
    }
    return findings;
  }

  function scan(chunk: Chunk): readonly Finding[] {
    const raw = Buffer.from(chunk.bytes.buffer, chunk.bytes.byteOffset, chunk.bytes.length);
    const content = contentOf(raw);
    if (isMixed(raw, content)) {
      const bytes = unmixed(raw);
      // Where the overlap ends within a run of wide characters, a few of its bytes are looked at twice.
      const shown = Math.max(0, unmixed(raw.subarray(0, chunk.overlap)).length - 32);
      const binary = contentOf(bytes).kind === 'binary';
      return report(search(bytes, { path: chunk.path, binary }), chunk, bytes, shown);
    }
    if (content.kind !== 'utf16')
      return report(
        search(raw, { path: chunk.path, binary: content.kind === 'binary' }),
        chunk,
        raw,
        chunk.overlap,
      );
    const toUtf8 = (bytes: Buffer): Buffer => utf16ToUtf8(bytes, content.bigEndian);
    const bytes = toUtf8(raw);
    const shown = chunk.overlap === 0 ? 0 : toUtf8(raw.subarray(0, chunk.overlap)).length;
    return report(search(bytes, { path: chunk.path, binary: false }), chunk, bytes, shown, raw);
  }

  return {
    scan,
    versions: () =>
      createVersionReader({
        scan,
        search: (bytes, path, focus) => search(bytes, { path, binary: false }, focus),
        report: (hits, chunk, bytes) => report(hits, chunk, bytes, 0),
        glance: search.glance,
        longest: search.longest,
      }),
    warm: () => void search(Buffer.alloc(SMALL + 1, ' '), { path: '', binary: false }),
  };
}

function placesOf(hits: readonly Hit[], bytes: Buffer, start: Place): ReadonlyMap<number, Place> {
  const offsets = [...new Set(hits.flatMap((hit) => [hit.start, hit.end]))].sort((a, b) => a - b);
  const placeOf = createPlaceReader(bytes, start);
  return new Map(offsets.map((offset) => [offset, placeOf(offset)]));
}

/** A comment counts on the line in which the secret starts, on the line above that, and on the line in which it ends. */
function commentFor(hit: Hit, bytes: Buffer, allowedBy: AllowReader): ReturnType<AllowReader> {
  const lineStart = hit.start === 0 ? 0 : bytes.lastIndexOf(10, hit.start - 1) + 1;
  const line = lineAround(bytes, hit.start, lineStart);
  const aboveStart = lineStart < 2 ? 0 : bytes.lastIndexOf(10, lineStart - 2) + 1;
  const above =
    lineStart === 0 ? '' : lineAround(bytes, lineStart - 1, Math.max(aboveStart, lineStart - LINE));
  const own = allowedBy(line, above, hit.ruleId);
  const lastStart = hit.end === 0 ? 0 : bytes.lastIndexOf(10, hit.end - 1) + 1;
  if (typeof own === 'object' || lastStart <= lineStart) return own;
  return allowedBy(lineAround(bytes, hit.end, lastStart), '', hit.ruleId) ?? own;
}

function lineAround(bytes: Buffer, at: number, lineStart: number): string {
  const end = bytes.indexOf(10, at);
  const last = Math.min(end < 0 ? bytes.length : end, at + LINE);
  return decode(bytes.subarray(Math.max(lineStart, at - LINE), last));
}

function touches(startLine: number, endLine: number, ranges: readonly LineRange[]): boolean {
  return ranges.some(({ first, last }) => startLine <= last && endLine >= first);
}
