import type { Skipped, SourceItem } from '../detect/chunk.ts';
import type { Detector } from '../detect/detector.ts';
import type { Finding } from '../detect/finding.ts';
import { Secret } from '../detect/secret.ts';
import type { GitOptions } from '../git/stream.ts';
import { readBlobs, type SizedBlob } from '../sources/blobs.ts';

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

/** Reads and scans the blobs. Throws what git throws. */
export async function scanBatch(
  blobs: readonly SizedBlob[],
  detector: Detector,
  options: GitOptions,
): Promise<Scanned> {
  const findings: Finding[] = [];
  const skipped: Skipped[] = [];
  const files = new Set<string>();
  const commits = new Set<string>();
  let bytes = 0;
  const plan = { count: blobs.length, bytes: 0, blobs: () => blobs };
  for await (const item of readBlobs(plan, options)) {
    if (item.kind === 'skipped') skipped.push(item.skipped);
    if (item.kind !== 'chunk') continue;
    const { chunk } = item satisfies SourceItem;
    files.add(chunk.path);
    if (chunk.commit !== undefined) commits.add(chunk.commit);
    bytes += chunk.bytes.length;
    for (const finding of detector.scan(chunk)) findings.push(finding);
  }
  return { findings, skipped, files: [...files], commits: [...commits], bytes };
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
