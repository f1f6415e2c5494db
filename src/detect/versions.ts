import { isUtf8 } from 'node:buffer';
import { changesBetween } from './change.ts';
import type { Chunk } from './chunk.ts';
import { MARKS, type Mark } from './encoded.ts';
import { contentOf } from './encoding.ts';
import type { Finding } from './finding.ts';
import type { Focus, Span } from './focus.ts';
import type { Hit } from './hit.ts';

/** Reads versions of files one after the other, those of one file in a row; see `Detector.versions`. */
export interface VersionReader {
  readonly scan: (chunk: Chunk) => readonly Finding[];
}

/** What a reader of versions is made of: a detector's parts. */
export interface VersionReaderOptions {
  readonly scan: (chunk: Chunk) => readonly Finding[];
  /** Everything in a text (UTF-8), or what starts in the focus. */
  readonly search: (bytes: Buffer, path: string, focus: Focus) => readonly Hit[];
  readonly report: (hits: readonly Hit[], chunk: Chunk, bytes: Buffer) => readonly Finding[];
  /** How far behind a place anything stands that decides whether it is given a second look, in bytes. */
  readonly glance: number;
  /** Length of the longest keyword, in bytes: a range that ends so much later holds whatever starts before its end. */
  readonly longest: number;
}

/**
 * How far before a place anything stands that decides whether it is given a second look, in bytes: the farthest is a
 * vendor's name before a run that may be its key.
 */
const BACKWARD = 384;
/** More places than these that were given a second look are not kept: the next version is read as if it were the first. */
const MOST_LOOKS = 20_000;

/** Places that were given a second look: four numbers for each, as `Focus.looked` gets them. */
class LookList {
  count = 0;
  #numbers = new Int32Array(64);

  each(visit: (at: number, end: number, from: number, to: number) => void): void {
    const numbers = this.#numbers;
    for (let index = 0; index < this.count * 4; index += 4)
      visit(numbers[index] ?? 0, numbers[index + 1] ?? 0, numbers[index + 2] ?? 0, numbers[index + 3] ?? 0);
  }

  add(at: number, end: number, from: number, to: number): void {
    const index = this.count * 4;
    if (index === this.#numbers.length) {
      const larger = new Int32Array(this.#numbers.length * 2);
      larger.set(this.#numbers);
      this.#numbers = larger;
    }
    this.#numbers[index] = at;
    this.#numbers[index + 1] = end;
    this.#numbers[index + 2] = from;
    this.#numbers[index + 3] = to;
    this.count += 1;
  }
}

/** Where something encoded shows itself, and the regions that were decoded for it. */
interface Encoded {
  marks: number[];
  regions: Span[];
}

/** A version, and what its search depended on: the focus of that search, which tells it. */
class Version implements Focus {
  path: string | undefined;
  bytes: Buffer = Buffer.alloc(0);
  ranges: readonly Span[] = [];
  hits: readonly Span[] = [];
  readonly looks = new LookList();
  readonly encoded = noneEncoded();
  /** What the version before had of them, as far as it stays as it was: marks that count here too, and regions that led to nothing. */
  readonly before = noneEncoded();
  readonly marks = {
    escape: this.before.escape.marks,
    percent: this.before.percent.marks,
    entity: this.before.entity.marks,
    join: this.before.join.marks,
  };

  /** Makes it another version, of which all has to be searched. */
  begin(path: string, bytes: Buffer): void {
    this.path = path;
    this.bytes = bytes;
    this.ranges = [{ from: 0, to: bytes.length }];
    this.hits = [];
    this.looks.count = 0;
    for (const mark of MARKS) {
      const { marks, regions } = this.before[mark];
      if (marks.length > 0) marks.length = 0;
      if (regions.length > 0) regions.length = 0;
      const found = this.encoded[mark];
      if (found.marks.length > 0) found.marks = [];
      if (found.regions.length > 0) found.regions = [];
    }
  }

  isEmpty(mark: Mark, { from, to }: Span): boolean {
    return this.before[mark].regions.some((region) => region.from === from && region.to === to);
  }

  looked(at: number, end: number, from: number, to: number): void {
    this.looks.add(at, end, from, to);
  }

  marked(mark: Mark, marks: readonly number[], regions: readonly Span[]): void {
    this.encoded[mark].marks = [...marks];
    this.encoded[mark].regions = [...regions];
  }

  /** Whether the next version may go by it. */
  get isKept(): boolean {
    return (
      this.looks.count <= MOST_LOOKS && MARKS.every((mark) => this.encoded[mark].marks.length <= MOST_LOOKS)
    );
  }
}

function noneEncoded(): Readonly<Record<Mark, Encoded>> {
  return {
    escape: { marks: [], regions: [] },
    percent: { marks: [], regions: [] },
    entity: { marks: [], regions: [] },
    join: { marks: [], regions: [] },
  };
}

/**
 * Makes a reader of versions.
 *
 * What a search finds at a place is settled by the bytes around that place: at most `glance` behind it and `BACKWARD`
 * before it where it took no second look, and those that it told of where it did (see focus.ts). So a version needs to
 * be searched only where it differs from the one before and near there, and at those places further off whose second
 * look reached so far; and at each that led to something, since what was found has to be found in each version. The
 * rest of the text would give what it gave before: nothing.
 *
 * That holds for texts whose bytes are read in one way whatever stands elsewhere in them, which is so for valid UTF-8; any
 * other content, and a slice of a long one, is searched whole.
 */
export function createVersionReader(options: VersionReaderOptions): VersionReader {
  const { scan, search, report } = options;
  // Two that take turns: what a version is made of is used again for the next but one.
  let last = new Version();
  let next = new Version();
  return {
    scan(chunk) {
      const bytes = Buffer.from(chunk.bytes.buffer, chunk.bytes.byteOffset, chunk.bytes.length);
      if (!isPlain(chunk, bytes)) {
        last.path = undefined;
        return scan(chunk);
      }
      next.begin(chunk.path, bytes);
      if (last.path === chunk.path) keep(last, next, options);
      const hits = search(bytes, chunk.path, next);
      if (hits.length > 0) next.hits = hits.map(({ start, end }) => ({ from: start, to: end }));
      if (!next.isKept) next.path = undefined;
      [last, next] = [next, last];
      return report(hits, chunk, bytes);
    },
  };
}

function isPlain(chunk: Chunk, bytes: Buffer): boolean {
  return (
    chunk.added === 'all' &&
    chunk.overlap === 0 &&
    chunk.startLine === 1 &&
    chunk.startColumn === 1 &&
    contentOf(bytes).kind === 'text' &&
    isUtf8(bytes) &&
    !bytes.includes(0)
  );
}

type Reach = Pick<VersionReaderOptions, 'glance' | 'longest'>;

/** Puts into `after` what of the version `before` holds for it, and the ranges of it that have to be searched. */
function keep(before: Version, after: Version, { glance, longest }: Reach): void {
  const ranges: Span[] = [];
  const changes = changesBetween(before.bytes, after.bytes);
  const { hits } = before;
  // What stays as it was lies between one change and the next, `shift` bytes from where it was.
  let from = 0;
  let shift = 0;
  for (let change = 0; change <= changes.length; change += 1) {
    const next = changes[change];
    const to = next?.oldFrom ?? before.bytes.length;
    // What starts so near to a change is searched anew.
    const inner = {
      from: change === 0 ? from : from + BACKWARD,
      to: next === undefined ? to : to - glance,
    };
    const isSettled = (start: number, end: number): boolean =>
      (change === 0 || start > from) &&
      (next === undefined || end < to) &&
      !hits.some((hit) => hit.from <= end && hit.to >= start);
    before.looks.each((at, end, start, stop) => {
      if (at < from || at >= inner.to || (at < inner.from && end <= inner.from)) return;
      if (at >= inner.from && end <= inner.to && isSettled(start, stop))
        after.looks.add(at + shift, end + shift, start + shift, stop + shift);
      else ranges.push({ from: at + shift - 2, to: end + shift + 2 });
    });
    for (const mark of MARKS) {
      const { marks, regions } = after.before[mark];
      for (const at of before.encoded[mark].marks)
        if (at >= inner.from && at < inner.to) marks.push(at + shift);
      for (const region of before.encoded[mark].regions)
        if (isSettled(region.from, region.to))
          regions.push({ from: region.from + shift, to: region.to + shift });
    }
    if (next === undefined) break;
    ranges.push({ from: next.newFrom - glance, to: next.newTo + BACKWARD + longest });
    from = next.oldTo;
    shift = next.newTo - next.oldTo;
  }
  after.ranges = merged(ranges, after.bytes.length);
}

/** Sorts spans; gives them in order and apart, within 0 and `length`; near ones become one. */
function merged(spans: Span[], length: number): readonly Span[] {
  const list: { from: number; to: number }[] = [];
  for (const { from, to } of spans.sort((a, b) => a.from - b.from)) {
    const last = list[list.length - 1];
    if (last && from <= last.to + NEAR) last.to = Math.max(last.to, Math.min(length, to));
    else list.push({ from: Math.max(0, from), to: Math.min(length, to) });
  }
  return list;
}

/** Ranges so near to each other, in bytes, cost less as one. */
const NEAR = 64;
