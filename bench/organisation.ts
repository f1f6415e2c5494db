/**
 * An organisation's audit as docs/ci.md tells it, on this machine: 200 generated repositories, a job for each
 * (`scan --history --format json`), large ones as a matrix of shards, as many jobs at once as there are processors, and
 * one job that merges all reports into one page.
 *
 *   npx tsx bench/organisation.ts [REPOSITORIES]
 *
 * Every tenth repository has a secret in its history: the audit must find each, and nothing else that blocks.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { base62, sample, seeded } from '../src/detect/sample.ts';
import { childSeconds } from '../src/install/child-times.ts';
import { createRandom, syntheticHistory } from './synthetic-history.ts';

const count = Number(process.argv[2] ?? 200);
const SHARDS = 4;
/** Repositories of so many commits and more are split. */
const LARGE = 400;

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

/** What came of jobs: each one's exit status, and the CPU seconds of all, git included. */
interface Ended {
  readonly statuses: readonly (number | null)[];
  readonly cpu: number;
}

/** Runs jobs, `most` at once. */
async function runAll(jobs: readonly Job[], most: number): Promise<Ended> {
  const statuses: (number | null)[] = [];
  let cpu = 0;
  const queue = [...jobs.entries()];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [at, { args, cwd }] = next;
      const child = spawn(
        'bash',
        ['-c', '"$@"; status=$?; times; exit $status', 'bash', process.execPath, program, ...args],
        {
          cwd,
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      let said = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        said += text;
      });
      statuses[at] = await new Promise<number | null>((resolve) => void child.once('close', resolve));
      cpu += childSeconds(said);
    }
  };
  await Promise.all(Array.from({ length: most }, lane));
  return { statuses, cpu };
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
  const commits = Math.round(8 * 75 ** (random() ** 3));
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
  const scans = await runAll(jobs, availableParallelism());
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
    readonly findings: readonly { readonly severity: string }[];
    readonly skipped: readonly { readonly harmless?: boolean }[];
    readonly stats: { readonly bytes: number; readonly commits: number };
  };
  // The packages' texts that the repositories are made of hold weak passwords, which block nothing.
  const blocking = findings.filter(({ severity }) => severity !== 'low').length;
  const expected = repositories.filter(({ leaks }) => leaks).length;
  console.log(
    [
      `${count} repositories, ${stats.commits} commits, ${(stats.bytes / 1e6).toFixed(0)} MB of text; ${jobs.length} jobs, ${availableParallelism()} at once`,
      `scan ${((scanned - started) / 1000).toFixed(1)} s of wall, ${scans.cpu.toFixed(0)} s of CPU, ${(scans.cpu / count).toFixed(2)} s of CPU a repository; merge ${((ended - scanned) / 1000).toFixed(1)} s, ${merged.cpu.toFixed(1)} s of CPU (HTML and JSON)`,
      `one page of ${(statSync(page).size / 1e6).toFixed(2)} MB; ${blocking} of ${expected} planted secrets found, ${findings.length - blocking} of low severity besides; ${skipped.length} parts not scanned`,
    ].join('\n'),
  );
  const statuses = [...scans.statuses, ...merged.statuses];
  const odd = statuses.filter((status) => status !== 0 && status !== 1);
  if (
    blocking !== expected ||
    skipped.length > 0 ||
    odd.length > 0 ||
    merged.statuses.some((status) => status !== 1)
  ) {
    console.log(`the audit is wrong: exit codes ${[...new Set(statuses)].join(', ')}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(out, { recursive: true, force: true });
}
