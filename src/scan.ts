import { setMaxListeners } from 'node:events';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { ALLOW_FILE, applyAllowFile, readAllowFile } from './allow/allow-file.ts';
import type { Config } from './config/config.ts';
import { createPathFilter } from './config/path-filter.ts';
import { isDisabled } from './config/rules-in-force.ts';
import type { ChangedPath, Skipped, SourceItem } from './detect/chunk.ts';
import type { Detector, DetectorOptions } from './detect/detector.ts';
import type { Finding } from './detect/finding.ts';
import { atLeast } from './detect/rule.ts';
import { detectorInForce } from './detector-in-force.ts';
import { isNeverFetched } from './git/push.ts';
import { askGit } from './git/stream.ts';
import { guardCommits, guardIndex } from './guard/change-guard.ts';
import { type HoldsSecret, holdsSecretOf } from './guard/content.ts';
import type { GuardProblem } from './guard/problem.ts';
import { findRoot, rootOrFolder } from './guard/root.ts';
import { type Reach, reachOf } from './remedy/reach.ts';
import { remedyOf } from './remedy/steps.ts';
import { fingerprint } from './report/fingerprint.ts';
import type { Report, ReportedFinding } from './report/report.ts';
import { leftOutWords } from './report/words.ts';
import { providers } from './rules/index.ts';
import { describe, itemsOf, type ScanSource } from './scan-source.ts';
import { VERSION } from './version.ts';

/** One run of the pipeline. */
export interface ScanRequest {
  /** Where git is asked and paths are relative to. */
  readonly cwd: string;
  readonly source: ScanSource;
  readonly config: Config;
  /** Whether allow comments and the allow file count; false for audits (`--no-allow`). */
  readonly allow: boolean;
  /** Stops the scan: what was not read is named in `skipped`. */
  readonly signal?: AbortSignal;
  /** Told after each chunk how much was read so far. */
  readonly onProgress?: (progress: Progress) => void;
  /** What `detectorInForce` made of the same config and `allow`, where there are many scans: making one costs some 5 ms. */
  readonly detector?: Detector;
  /** `createContextReader`, for findings with the masked lines around them; not where `detector` is given. */
  readonly contextOf?: DetectorOptions['contextOf'];
}

/** How far a scan has come. */
export interface Progress {
  readonly files: number;
  readonly bytes: number;
  /** How many bytes there are to read, where that is known before. */
  readonly bytesInAll?: number;
}

/** Milliseconds after which timers and signals are let in: files are read without waiting for anything, and a Ctrl-C would wait for the last. */
const BREATH = 50;

/** Reads the source through the detector, asks what is allowed and what the guard says; throws SecretguardError. */
export async function scan(request: ScanRequest): Promise<Report> {
  const started = Date.now();
  const { cwd, source, config, signal } = request;
  // Many scans at once may hear one signal: no leak of which Node would have to warn.
  if (signal) setMaxListeners(0, signal);
  // A text has no place in a repository, unless its allow file is to be asked.
  const root =
    source.kind === 'text' && !request.allow
      ? cwd
      : source.kind === 'text' || source.kind === 'files'
        ? await rootOrFolder(cwd)
        : await findRoot(cwd);
  const filter = await createPathFilter(config);
  const detector = request.detector ?? detectorInForce(config, request.allow, request.contextOf);
  // A history's files come version by version.
  const reader = source.kind === 'history' ? detector.versions() : detector;
  const found: Finding[] = [];
  const skipped: Skipped[] = [];
  const paths: ChangedPath[] = [];
  const files = new Set<string>();
  const commits = new Set<string>();
  let bytes = 0;
  let planned: { readonly count: number; readonly bytes: number } | undefined;
  /** Of messages, which no plan counts. */
  let told = 0;
  /** The last one, of which there may be many versions in a row. */
  let file = '';
  const tell = (): void =>
    request.onProgress?.({
      files: files.size,
      bytes,
      ...(planned === undefined ? {} : { bytesInAll: told + planned.bytes }),
    });
  let split: string | undefined;
  const plan = (what: { readonly count: number; readonly bytes: number }): void => {
    planned = what;
  };
  const take = (item: SourceItem): void => {
    if (item.kind === 'skipped') {
      if (filter.scans(item.skipped.file)) skipped.push(item.skipped);
    } else if (item.kind === 'path') {
      paths.push(item);
      files.add(item.path);
      if (item.commit !== undefined) commits.add(item.commit);
    } else if (filter.scans(item.chunk.path)) {
      const { chunk } = item;
      if (chunk.origin === 'file') {
        if (chunk.path !== file) files.add(chunk.path);
        file = chunk.path;
      } else told += chunk.bytes.length;
      if (chunk.commit !== undefined) commits.add(chunk.commit);
      bytes += chunk.bytes.length;
      const { scan: find } = chunk.origin === 'file' ? reader : detector;
      for (const finding of find(chunk)) found.push(finding);
      tell();
    }
  };
  let breath = started;
  try {
    for await (const item of itemsOf(source, {
      cwd,
      root,
      filter,
      signal,
      plan: request.onProgress && plan,
      split: (mark) => {
        split = mark;
      },
      warm: detector.warm,
    })) {
      if (!('kind' in item)) {
        for (const one of item) take(one);
      } else take(item);
      if (Date.now() - breath > BREATH) {
        await setImmediate();
        breath = Date.now();
      }
      if (signal?.aborted) break;
    }
  } catch (error) {
    // A source that is stopped throws; what was found until then still counts.
    if (!signal?.aborted) throw error;
  }
  // A history is read in rounds, as many as there happen to be: what it holds is told path by path all the same.
  if (source.kind === 'history' && found.length > 1) {
    const rank = new Map([...files].map((path, at) => [path, at]));
    found.sort((a, b) => (rank.get(a.path) ?? -1) - (rank.get(b.path) ?? -1));
  }
  const allowed = await allowedIn(found, request, root);
  const left = filter.leftOut();
  const guard = await guardOf(request, root, paths, holdsSecretOf(detector)).catch((error: unknown) => {
    if (signal?.aborted) return [];
    throw error;
  });
  // After all that it stops: a source may also end because of it, and the guard may have been kept from its look.
  if (signal?.aborted) {
    const of = planned === undefined ? '' : ` of ${planned.bytes}`;
    const read = source.kind === 'history' ? `, ${bytes - told}${of} bytes were read` : '';
    skipped.push({ file: '<the rest>', reason: `the scan was stopped${read}` });
  }
  const reaches = await reachIn(allowed.findings, request, root);
  return {
    version: 1,
    tool: { name: 'secretguard', version: VERSION },
    source: describe(source, split),
    findings: withRemedies(allowed.findings, config, reaches, guard, source.kind),
    guard,
    skipped,
    notes: [
      ...(left > 0 ? [leftOutWords(left)] : []),
      ...disabledNotes(config),
      ...allowed.notes,
      ...(source.kind === 'staged' ? await uncommittedNotes(root, config) : []),
      ...(source.kind === 'outgoing' ? await remoteNotes(source.remote, reaches, root) : []),
    ],
    stats: {
      files: files.size,
      bytes,
      milliseconds: Date.now() - started,
      ...(commits.size > 0 ? { commits: commits.size } : {}),
    },
  };
}

/** A config that turns off most of what is looked for is said out loud: a scan that finds nothing then means little. */
function disabledNotes(config: Config): readonly string[] {
  if (!config.rules.disable.some((pattern) => pattern.includes('*'))) return [];
  const ids = providers.flatMap(({ rules }) => rules.map(({ id }) => id));
  const off = ids.filter((id) => isDisabled(id, config)).length;
  return off * 2 > ids.length ? [`The config's rules.disable turns off ${off} of ${ids.length} rules.`] : [];
}

/** What the guard says of the change at hand; nothing where files or texts are scanned. */
async function guardOf(
  { source, config, signal }: ScanRequest,
  root: string,
  changed: readonly ChangedPath[],
  holdsSecret: HoldsSecret,
): Promise<readonly GuardProblem[]> {
  const request = { root, config, changed, holdsSecret, ...(signal ? { signal } : {}) };
  if (signal?.aborted) return [];
  if (source.kind === 'staged') return source.withoutEnvNames === true ? [] : guardIndex(request);
  return source.kind === 'outgoing' || source.kind === 'range' ? guardCommits(request) : [];
}

/** What the allow file says of the findings, and what is to be said of the allow file. */
async function allowedIn(
  findings: readonly Finding[],
  { allow, source, signal }: ScanRequest,
  root: string,
): Promise<{ readonly findings: readonly Finding[]; readonly notes: readonly string[] }> {
  if (!allow) return { findings, notes: [] };
  const entries = readAllowFile(root);
  if (entries.length === 0) return { findings, notes: [] };
  const verdict = await applyAllowFile(findings, entries, new Date().toISOString().slice(0, 10));
  // Only a scan of everything can tell that an entry is of no use any more.
  const whole =
    source.kind === 'files' && source.paths.length === 0 && source.shard === undefined && !signal?.aborted;
  const count = (number: number) => (number === 1 ? '1 entry' : `${number} entries`);
  return {
    findings: verdict.findings,
    notes: [
      ...(verdict.expired.length > 0 ? [`${count(verdict.expired.length)} of ${ALLOW_FILE} expired.`] : []),
      ...(whole && verdict.unused.length > 0
        ? [
            `${count(verdict.unused.length)} of ${ALLOW_FILE} (${ruleNames(verdict.unused)}) allowed nothing: remove what is not needed.`,
          ]
        : []),
    ],
  };
}

function ruleNames(entries: readonly { readonly rule: string }[]): string {
  return [...new Set(entries.map(({ rule }) => rule))].join(', ');
}

/** How far what blocks has come; nothing where that has no meaning (a text), or where the question comes too late (a server). */
async function reachIn(
  findings: readonly Finding[],
  { source, config, signal }: ScanRequest,
  root: string,
): Promise<ReadonlyMap<Finding, Reach>> {
  if (source.kind === 'text' || source.kind === 'message') return new Map();
  if (source.kind === 'outgoing' && source.receiving === true) return new Map();
  const blocking = findings.filter(
    ({ allowed, severity }) => allowed === undefined && atLeast(severity, config.failOn),
  );
  return reachOf(blocking, {
    cwd: root,
    wholeTree: source.kind === 'staged',
    atHand: source.kind !== 'history',
    ...(signal ? { signal } : {}),
  });
}

function withRemedies(
  findings: readonly Finding[],
  config: Config,
  reaches: ReadonlyMap<Finding, Reach>,
  guard: readonly GuardProblem[],
  view: string,
): readonly ReportedFinding[] {
  if (findings.length === 0) return [];
  const ids = fingerprint(findings, view);
  const guarded = new Set(guard.filter(({ severity }) => severity !== 'low').map(({ path }) => path));
  return findings.map((finding, index) => {
    const id = ids[index] ?? '';
    const circumstances = { reach: reaches.get(finding), guarded: guarded.has(finding.path) };
    return { ...finding, id, remedy: remedyOf(finding, id, providers, config, circumstances) };
  });
}

/** A fork that was never fetched gets all of a history, as far as can be known here: what blocks there may be on it for years. */
async function remoteNotes(
  remote: string,
  reaches: ReadonlyMap<Finding, Reach>,
  root: string,
): Promise<readonly string[]> {
  if (![...reaches.values()].some(({ kind }) => kind === 'pushed')) return [];
  return (await isNeverFetched(remote, { cwd: root }))
    ? [
        `Nothing is known of what ${remote} has: after \`git fetch ${remote}\` only what is new to it is looked at.`,
      ]
    : [];
}

/** Config and allow file count as they are in the work tree: a person should see when that is not what is committed. */
async function uncommittedNotes(root: string, config: Config): Promise<readonly string[]> {
  const files = [...config.files, ...(readAllowFile(root).length > 0 ? [join(root, ALLOW_FILE)] : [])];
  if (files.length === 0) return [];
  const ask = (...of: readonly string[]) =>
    askGit(['status', '--porcelain', '-z', '--untracked-files=all', '--ignored', '--', ...of], { cwd: root });
  const all = await ask(...files);
  // For one that lies outside of the repository git gives no answer, and none for those beside it.
  const listed = all.status === 0 ? [all] : await Promise.all(files.map((file) => ask(file)));
  const names = listed.flatMap(({ stdout }) =>
    stdout
      .toString('utf8')
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => line.slice(3)),
  );
  return names.length > 0 ? [`${names.join(', ')} counted with changes that are not committed.`] : [];
}
