import type { Skipped } from '../detect/chunk.ts';
import type { Detector } from '../detect/detector.ts';
import type { Finding } from '../detect/finding.ts';
import { Secret } from '../detect/secret.ts';
import type { GitOptions } from '../git/stream.ts';
import { type BlobPlan, readBlobs, type SizedBlob } from '../sources/blobs.ts';

/** What came of some blobs that were read and scanned. */
export interface Scanned {
  readonly findings: readonly Finding[];
  readonly skipped: readonly Skipped[];
  readonly files: readonly string[];
  readonly commits: readonly string[];
  readonly bytes: number;
}

/** A result as it goes from thread to thread: a class does not, so each secret is a value and its public prefix. */
export type Message = Omit<Scanned, 'findings'> & {
  readonly findings: readonly (Omit<Finding, 'secret'> & {
    readonly value: string;
    readonly prefix: string;
  })[];
};

/** Bytes after which a scan in this thread tells what came of them. */
const TELLS = 2_000_000;

/** Reads and scans the blobs of a plan, and tells what came of them bit by bit. Throws what git throws. */
export async function* scanBlobs(
  plan: BlobPlan,
  detector: Detector,
  options: GitOptions,
): AsyncGenerator<Scanned> {
  const { scan } = detector.versions();
  let findings: Finding[] = [];
  let skipped: Skipped[] = [];
  let files = new Set<string>();
  let commits = new Set<string>();
  let bytes = 0;
  for await (const items of readBlobs(plan, options)) {
    for (const item of items) {
      if (item.kind === 'skipped') skipped.push(item.skipped);
      if (item.kind !== 'chunk') continue;
      const { chunk } = item;
      files.add(chunk.path);
      if (chunk.commit !== undefined) commits.add(chunk.commit);
      bytes += chunk.bytes.length;
      for (const finding of scan(chunk)) findings.push(finding);
    }
    if (bytes < TELLS) continue;
    yield { findings, skipped, files: [...files], commits: [...commits], bytes };
    findings = [];
    skipped = [];
    files = new Set();
    commits = new Set();
    bytes = 0;
  }
  yield { findings, skipped, files: [...files], commits: [...commits], bytes };
}

/** Reads and scans the blobs of a batch. Throws what git throws. */
export async function scanBatch(
  blobs: readonly SizedBlob[],
  detector: Detector,
  options: GitOptions,
): Promise<Scanned> {
  const parts: Scanned[] = [];
  const plan = { count: blobs.length, bytes: 0, blobs: () => blobs };
  for await (const part of scanBlobs(plan, detector, options)) parts.push(part);
  return {
    findings: parts.flatMap(({ findings }) => findings),
    skipped: parts.flatMap(({ skipped }) => skipped),
    files: [...new Set(parts.flatMap(({ files }) => files))],
    commits: [...new Set(parts.flatMap(({ commits }) => commits))],
    bytes: parts.reduce((total, { bytes }) => total + bytes, 0),
  };
}

/** Packs a result for another thread of this process; nothing else ever gets a value. */
export function toMessage({ findings, ...rest }: Scanned): Message {
  return {
    ...rest,
    findings: findings.map(({ secret, ...finding }) => ({
      ...finding,
      value: secret.reveal(),
      prefix: secret.masked.slice(0, secret.masked.lastIndexOf('…')),
    })),
  };
}

/** Unpacks what `toMessage` made. */
export function fromMessage({ findings, ...rest }: Message): Scanned {
  return {
    ...rest,
    findings: findings.map(({ value, prefix, ...finding }) => ({
      ...finding,
      secret: new Secret(value, prefix),
    })),
  };
}
