import { failure } from '../errors.ts';
import type { ReportDocument } from './document.ts';
import type { SourceDescription } from './report.ts';
import { leftOutWords } from './words.ts';

/** A report with the name that messages call it. */
export interface NamedReport {
  readonly name: string;
  readonly document: ReportDocument;
}

/**
 * Joins the reports of the shards of one scan into the report of all of it: what two parts both found stands
 * once, amounts are added up, and files come in order. A part that is missing stands in `skipped`, so that
 * the exit code is not "clean".
 *
 * One shard may be there twice, as after a job that was run again: what either found counts. Throws `reports-differ` where they are
 * not parts of one scan.
 */
export function mergeReports(reports: readonly NamedReport[]): ReportDocument {
  const [first] = reports;
  if (first === undefined) throw failure('reports-differ', ['there is none']);
  const whole = withoutShard(first.document.source);
  for (const { name, document } of reports) {
    if (JSON.stringify(withoutShard(document.source)) !== JSON.stringify(whole)) {
      throw failure('reports-differ', [`${name} looked at something else than ${first.name}`]);
    }
    if (document.tool.version !== first.document.tool.version) {
      throw failure('reports-differ', [`${name} was made by another version than ${first.name}`]);
    }
  }
  const documents = reports.map(({ document }) => document);
  // Versions of one file lie in several shards of a history, whose first counts all names and commits.
  const inAll = whole.kind === 'history' ? (numbers: readonly number[]) => Math.max(...numbers) : sum;
  const notes = documents.flatMap((document) => document.notes);
  const left = notes.filter(isLeftOut);
  return {
    version: 1,
    tool: first.document.tool,
    source: whole,
    findings: unique(
      documents.flatMap(({ findings }) => findings),
      (finding) =>
        [finding.id, finding.file, finding.startLine, finding.startColumn, finding.commit ?? ''].join('\0'),
    ).sort(
      (a, b) =>
        order(a.commit ?? '', b.commit ?? '') ||
        order(a.file, b.file) ||
        a.startLine - b.startLine ||
        a.startColumn - b.startColumn ||
        order(a.ruleId, b.ruleId),
    ),
    guard: unique(
      documents.flatMap(({ guard }) => guard),
      (problem) => `${problem.path}\0${problem.problem}`,
    ),
    skipped: [
      ...unique(
        documents.flatMap(({ skipped }) => skipped),
        (skipped) => [skipped.file, skipped.commit ?? '', skipped.reason].join('\0'),
      ),
      ...missingShards(reports),
    ],
    notes: [
      ...(left.length > 0 ? [leftOutWords(inAll(left.map((note) => Number.parseFloat(note))))] : []),
      ...unique(
        notes.filter((note) => !isLeftOut(note)),
        (note) => note,
      ),
    ],
    stats: statsOf(documents, inAll),
  };
}

/** Amounts added up; those of files and commits by `inAll`. */
function statsOf(
  documents: readonly ReportDocument[],
  inAll: (numbers: readonly number[]) => number,
): ReportDocument['stats'] {
  const stats = documents.map((document) => document.stats);
  const commits = stats.flatMap((one) => one.commits ?? []);
  return {
    files: inAll(stats.map(({ files }) => files)),
    bytes: sum(stats.map(({ bytes }) => bytes)),
    milliseconds: sum(stats.map(({ milliseconds }) => milliseconds)),
    ...(commits.length > 0 ? { commits: inAll(commits) } : {}),
  };
}

function isLeftOut(note: string): boolean {
  return note === leftOutWords(Number.parseFloat(note));
}

/** Reports of one scan, under the name that its files get in front. */
export interface NamedScan {
  readonly name: string;
  readonly reports: readonly NamedReport[];
}

/**
 * Joins different scans (of several repos, say) into one report: each scan's own shards first, then each
 * file's name gets its scan's in front, so that two repos' `.env` stay two.
 *
 * Throws as `mergeReports`.
 */
export function mergeScans(scans: readonly NamedScan[]): ReportDocument {
  const merged = scans.map(({ name, reports }) => ({ name, document: mergeReports(reports) }));
  const [first] = merged;
  if (first === undefined) throw failure('reports-differ', ['there is none']);
  return {
    version: 1,
    tool: first.document.tool,
    source: { kind: 'merged', names: merged.map(({ name }) => name) },
    findings: merged.flatMap(({ name, document }) =>
      document.findings.map((finding) => ({ ...finding, file: `${name}/${finding.file}` })),
    ),
    guard: merged.flatMap(({ name, document }) =>
      document.guard.map((problem) => ({ ...problem, path: `${name}/${problem.path}` })),
    ),
    skipped: merged.flatMap(({ name, document }) =>
      document.skipped.map((skipped) => ({ ...skipped, file: `${name}/${skipped.file}` })),
    ),
    notes: merged.flatMap(({ name, document }) => document.notes.map((note) => `${name}: ${note}`)),
    stats: statsOf(
      merged.map(({ document }) => document),
      sum,
    ),
  };
}

function shardOf(source: SourceDescription): string | undefined {
  return 'shard' in source ? source.shard : undefined;
}

function withoutShard(source: SourceDescription): SourceDescription {
  if (!('shard' in source)) return source;
  const { shard, split, ...whole } = source;
  return whole;
}

function missingShards(reports: readonly NamedReport[]): ReportDocument['skipped'] {
  const shards = reports.map(({ document }) => shardOf(document.source));
  const [of] = shards.flatMap((shard) => shard?.split('/')[1] ?? []);
  if (of === undefined) return [];
  const names = new Set(shards);
  if (shards.some((shard) => shard?.split('/')[1] !== of)) {
    throw failure('reports-differ', ['they are parts of scans that were split in different ways']);
  }
  const splits = new Set(reports.map(({ document: { source } }) => ('split' in source ? source.split : '')));
  const missing = Array.from({ length: Number(of) }, (_, index) => `${index + 1}/${of}`)
    .filter((shard) => !names.has(shard))
    .map((shard) => ({ file: `<shard ${shard}>`, reason: 'its report was not among the merged ones' }));
  const reason = 'files or commits changed between the parts: some may be in none';
  return splits.size > 1 ? [...missing, { file: '<shards>', reason }] : missing;
}

function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
