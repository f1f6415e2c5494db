/**
 * The scan of a whole history, beside git's own reading of all objects, in one run:
 *
 *   npx tsx bench/history.ts [COMMITS]
 *
 * over a generated repository (synthetic-history.ts) with COMMITS commits (5,000 unless told), and over two and four
 * times as many; over the published versions of a package (package-history.ts), some 5,000 commits of what people
 * really wrote; and over this project's own history. All are kept in the temporary folder's secretguard-history. The
 * package is downloaded through npm once, 240 archives, and left out where that cannot be done.
 * Needs a build (`npm run build`). CPU is that of the program and of the gits it starts; walls count only on a machine
 * with nothing else to do.
 */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { childSeconds } from '../src/install/child-times.ts';
import { packageHistory } from './package-history.ts';
import { syntheticHistory } from './synthetic-history.ts';

interface Cost {
  /** Seconds. */
  readonly wall: number;
  readonly cpu: number;
  /** The process's own peak, bytes; 0 where the system does not say. */
  readonly peak: number;
}

const program = fileURLToPath(new URL('../bin/secretguard.js', import.meta.url));
const first = Number(process.argv[2] ?? 5000);

/** Runs a command with its output thrown away; `times` of the shell tells the CPU of it and all that it started. */
async function measure(command: readonly string[], cwd: string): Promise<Cost> {
  const started = performance.now();
  const script = '"$@" >/dev/null & wait $!; status=$?; times >&2; exit $status';
  const child = spawn('sh', ['-c', script, 'sh', ...command], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  let peak = 0;
  child.stderr.on('data', (data: Buffer) => {
    said += data.toString('utf8');
  });
  const look = setInterval(() => {
    peak = Math.max(peak, peakOfChild(child.pid ?? 0));
  }, 50);
  const status = await new Promise<number | null>((resolve) => void child.once('close', resolve));
  clearInterval(look);
  if (status !== 0 && status !== 1) throw new Error(`${command.join(' ')} ended with ${status}: ${said}`);
  const wall = (performance.now() - started) / 1000;
  return { wall, cpu: childSeconds(said), peak };
}

/** Linux tells the greatest memory that a process ever had; the shell's one child is the program. */
function peakOfChild(shell: number): number {
  try {
    const pid = readFileSync(`/proc/${shell}/task/${shell}/children`, 'utf8').trim().split(' ')[0] ?? '';
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) * 1024;
  } catch {
    return 0;
  }
}

/** The best of some runs: what else the machine does only ever adds. */
async function best(command: readonly string[], cwd: string, runs: number): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run < runs; run += 1) costs.push(await measure(command, cwd));
  return {
    wall: Math.min(...costs.map(({ wall }) => wall)),
    cpu: Math.min(...costs.map(({ cpu }) => cpu)),
    peak: Math.max(...costs.map(({ peak }) => peak)),
  };
}

const report = join(tmpdir(), `secretguard-history-${process.pid}.json`);

function bytesRead(): number {
  const data: unknown = JSON.parse(readFileSync(report, 'utf8'));
  if (typeof data !== 'object' || data === null || !('stats' in data)) throw new Error('no stats');
  const { stats } = data;
  if (typeof stats !== 'object' || stats === null || !('bytes' in stats)) throw new Error('no bytes');
  return Number(stats.bytes);
}

if (!existsSync(fileURLToPath(new URL('../dist/cli.js', import.meta.url))))
  throw new Error('there is no dist/: run `npm run build` first');
const empty = await best(
  [process.execPath, program, 'scan', '--history', '--format', 'json', '--output', report],
  await syntheticHistory({ commits: 1, files: 1 }),
  2,
);
console.log(`an empty history: ${empty.cpu.toFixed(2)} CPU s, ${(empty.peak / 1e6).toFixed(0)} MB peak`);
console.log(
  'history          commits     MB  git s (wall CPU)  scan s (wall CPU)  wall/git  CPU/git  MB/CPU s  peak MB',
);

/** Prints what the history in `cwd` costs git and the program; returns megabytes per CPU second beyond the start. */
async function compare(name: string, cwd: string, runs: number): Promise<number> {
  const count = execFileSync('git', ['rev-list', '--count', '--all'], { cwd, encoding: 'utf8' }).trim();
  const git = await best(['git', 'cat-file', '--batch-all-objects', '--batch', '--unordered'], cwd, 3);
  const scan = await best(
    [process.execPath, program, 'scan', '--history', '--format', 'json', '--output', report],
    cwd,
    runs,
  );
  const megabytes = bytesRead() / 1e6;
  const rate = megabytes / (scan.cpu - empty.cpu);
  console.log(
    [
      name.padEnd(16),
      count.padStart(7),
      megabytes.toFixed(0).padStart(6),
      `${git.wall.toFixed(2)} ${git.cpu.toFixed(2)}`.padStart(17),
      `${scan.wall.toFixed(2)} ${scan.cpu.toFixed(2)}`.padStart(18),
      (scan.wall / git.wall).toFixed(1).padStart(9),
      (scan.cpu / git.cpu).toFixed(1).padStart(8),
      rate.toFixed(0).padStart(9),
      (scan.peak / 1e6).toFixed(0).padStart(8),
    ].join(' '),
  );
  return rate;
}

const rates: number[] = [];
try {
  for (const factor of [1, 2, 4])
    rates.push(
      await compare('generated', await syntheticHistory({ commits: first * factor }), factor === 1 ? 3 : 2),
    );
  const written = await packageHistory({ name: 'eslint', versions: 240, filesPerCommit: 4 });
  if (written === undefined) console.log('the versions of a package: left out, npm could not fetch them');
  else await compare('package', written, 3);
  await compare('this project', fileURLToPath(new URL('..', import.meta.url)), 3);
} finally {
  rmSync(report, { force: true });
}
const [one = 0, , four = 0] = rates;
console.log(
  `growth: four times the history costs ${(one / four).toFixed(2)} as much a megabyte (1 is linear)`,
);
