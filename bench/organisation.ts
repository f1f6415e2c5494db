/**
 * An organisation's audit as docs/ci.md tells it, on this machine: 200 generated repositories, a job for each
 * (`scan --history --format json`), large ones as a matrix of shards, as many jobs at once as there are processors, and
 * one job that merges all reports into one page.
 *
 *   npx tsx bench/organisation.ts [REPOSITORIES]
 *
 * Every tenth repository has a secret in its history: the audit must find each, and nothing else.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { base62, sample, seeded } from '../src/detect/sample.ts';
import { createRandom, syntheticHistory } from './synthetic-history.ts';

const count = Number(process.argv[2] ?? 200);
const SHARDS = 4;
/** Repositories of so many commits and more are split. */
const LARGE = 1000;

const program = fileURLToPath(new URL('../bin/secretguard.js', import.meta.url));
if (!existsSync(fileURLToPath(new URL('../dist/cli.js', import.meta.url))))
  throw new Error('there is no dist/: run `npm run build` first');

interface Job {
  readonly args: readonly string[];
  readonly cwd: string;
}

/** The scan of a repository, or of a part of it. */
interface Scan extends Job {
  readonly name: string;
  readonly report: string;
}

/** Runs jobs, `most` at once; returns each one's exit status. */
async function runAll(jobs: readonly Job[], most: number): Promise<readonly (number | null)[]> {
  const statuses: (number | null)[] = [];
  const queue = [...jobs.entries()];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, { args, cwd }] = next;
      const child = spawn(process.execPath, [program, ...args], {
        cwd,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      statuses[at] = await new Promise<number | null>((resolve) => void child.once('close', resolve));
    }
  };
  await Promise.all(Array.from({ length: most }, lane));
  return statuses;
}

const random = createRandom(7);
const repositories: {
  readonly name: string;
  readonly folder: string;
  readonly commits: number;
  readonly leaks: boolean;
}[] = [];
for (let at = 0; at < count; at += 1) {
  // Most are small, a few are large.
  const commits = Math.round(10 * 200 ** (random() ** 3));
  const leaks = at % 10 === 0;
  const folder = await syntheticHistory({
    commits,
    files: 20,
    seed: 1000 + at,
    ...(leaks
      ? { plant: { commit: 4, line: sample`stripe = "sk_live_${base62(24)}"`.render(seeded(at)) } }
      : {}),
  });
  repositories.push({ name: `repository-${at}`, folder, commits, leaks });
}

const out = mkdtempSync(join(tmpdir(), 'secretguard-organisation-'));
try {
  const jobs = repositories.flatMap(({ name, folder, commits }): Scan[] => {
    mkdirSync(join(out, name));
    const shards = commits >= LARGE ? SHARDS : 1;
    return Array.from({ length: shards }, (_, at) => {
      const report = join(out, name, `part-${at + 1}.json`);
      const shard = shards > 1 ? ['--shard', `${at + 1}/${shards}`] : [];
      return {
        name,
        report,
        cwd: folder,
        args: ['scan', '--history', '--format', 'json', '--output', report, ...shard],
      };
    });
  });
  const started = performance.now();
  const statuses = await runAll(jobs, availableParallelism());
  const scanned = performance.now();
  const page = join(out, 'audit.html');
  const whole = join(out, 'audit.json');
  const merges: Job[] = [page, whole].map((file) => ({
    cwd: out,
    args: ['merge', ...jobs.map(({ name, report: part }) => `${name}=${part}`), '--output', file].concat(
      file.endsWith('.html') ? ['--format', 'html'] : ['--format', 'json'],
    ),
  }));
  const merged = await runAll(merges, 1);
  const ended = performance.now();
  const report: unknown = JSON.parse(readFileSync(whole, 'utf8'));
  const { findings, skipped, stats } = report as {
    readonly findings: readonly { readonly file: string }[];
    readonly skipped: readonly { readonly harmless?: boolean }[];
    readonly stats: { readonly bytes: number; readonly commits: number };
  };
  const expected = repositories.filter(({ leaks }) => leaks).length;
  console.log(
    [
      `${count} repositories, ${stats.commits} commits, ${(stats.bytes / 1e6).toFixed(0)} MB of text; ${jobs.length} jobs, ${availableParallelism()} at once`,
      `scan ${((scanned - started) / 1000).toFixed(1)} s, ${((scanned - started) / jobs.length / 1000).toFixed(2)} s a job in its turn; merge ${((ended - scanned) / 1000).toFixed(1)} s (HTML and JSON)`,
      `one page of ${(statSync(page).size / 1e6).toFixed(2)} MB; ${findings.length} of ${expected} planted secrets found; ${skipped.length} parts not scanned`,
    ].join('\n'),
  );
  const odd = [...statuses, ...merged].filter((status) => status !== 0 && status !== 1);
  if (
    findings.length !== expected ||
    skipped.length > 0 ||
    odd.length > 0 ||
    merged.some((status) => status !== 1)
  ) {
    console.log(`the audit is wrong: exit codes ${[...new Set([...statuses, ...merged])].join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
