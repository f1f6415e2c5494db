/**
 * How fast the detector reads, in MB per CPU second (walls are noisy), over a folder of real files:
 *
 *   npx tsx bench/throughput.ts [FOLDER] [MEGABYTES]
 *
 * The floors stand in the same run: reading the files alone, and one addition per two bytes in memory. At last the command line over all
 * of the folder, from start to end, which is what the mark is for; it needs a build (`npm run build`).
 */
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readdirSync, readSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Chunk } from '../src/detect/chunk.ts';
import { createDetector } from '../src/detect/detector.ts';
import { GENERIC_KEYWORDS } from '../src/detect/generic-keyword.ts';
import { createPrefilter } from '../src/detect/prefilter.ts';
import { isFormatRule } from '../src/detect/rule.ts';
import { childSeconds } from '../src/install/child-times.ts';
import { readReport } from '../src/report/schema.ts';
import { providers } from '../src/rules/index.ts';

const MARK = 150;
/** Larger files are left out here: slicing them is the sources' work. */
const LARGEST = 4 * 1024 * 1024;

const folder = process.argv[2] ?? 'node_modules';
const most = Number(process.argv[3] ?? 200) * 1e6;

const files: string[] = [];
const buffer = Buffer.allocUnsafe(LARGEST);

function walk(path: string): void {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const child = join(path, entry.name);
    if (entry.isDirectory()) walk(child);
    else if (entry.isFile()) files.push(child);
  }
}

/** Reads a file into the one buffer that is used again and again. */
function read(path: string): Buffer {
  const descriptor = openSync(path, 'r');
  try {
    let length = 0;
    for (;;) {
      const got = readSync(descriptor, buffer, length, buffer.length - length, null);
      length += got;
      if (got === 0 || length === buffer.length) return buffer.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

function measure(name: string, each: (bytes: Buffer, path: string) => number): void {
  const rates: number[] = [];
  let result = 0;
  let total = 0;
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage();
    result = 0;
    total = 0;
    for (const path of files) {
      if (total >= most) break;
      const bytes = read(path);
      total += bytes.length;
      result += each(bytes, path);
    }
    const { user, system } = process.cpuUsage(before);
    rates.push(total / (user + system));
  }
  console.log(
    `${name.padEnd(34)} ${rates.map((rate) => rate.toFixed(0).padStart(6)).join('')} MB/CPU s   ${result}`,
  );
}

walk(folder);
const keywords = providers
  .flatMap(({ rules }) => rules)
  .filter(isFormatRule)
  .flatMap((rule) => rule.keywords.map((text) => ({ text, ignoreCase: rule.ignoreCase === true })));
const prefilter = createPrefilter([
  ...keywords,
  ...GENERIC_KEYWORDS.map(({ text }) => ({ text, ignoreCase: true })),
]);
const start = performance.now();
const detector = createDetector({ providers });
console.log(
  `${files.length} files; ${providers.flatMap(({ rules }) => rules).length} rules; ready in ${(performance.now() - start).toFixed(1)} ms (wall)`,
);

function chunkOf(bytes: Buffer, path: string): Chunk {
  return {
    path: relative(folder, path),
    origin: 'file',
    bytes,
    startLine: 1,
    startColumn: 1,
    added: 'all',
    overlap: 0,
  };
}

measure('floor: reading alone', (bytes) => bytes.length & 1);
measure('floor: reading, adding words', (bytes) => {
  const words = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
  let sum = 0;
  for (let index = 0; index < words.length; index += 1) sum += words[index] ?? 0;
  return sum & 1;
});
measure('reading, prefilter (hits)', (bytes) => prefilter.search(bytes).count);
measure('reading, whole detector (findings)', (bytes, path) => detector.scan(chunkOf(bytes, path)).length);

/** MB per CPU second of `secretguard scan` over the whole folder. */
function commandLine(): number {
  const program = fileURLToPath(new URL('../bin/secretguard.js', import.meta.url));
  const { stdout, stderr, status } = spawnSync(
    'bash',
    [
      '-c',
      '"$@"; status=$?; times >&2; exit $status',
      'bash',
      process.execPath,
      program,
      'scan',
      '--no-ignore',
      '--format',
      'json',
      folder,
    ],
    { encoding: 'utf8', maxBuffer: 1 << 30 },
  );
  if (status !== 0 && status !== 1) throw new Error(`the scan ended with ${status}: ${stderr}`);
  return readReport('the scan', stdout).stats.bytes / 1e6 / childSeconds(stderr);
}
const rates = [commandLine(), commandLine(), commandLine()];
const middle = [...rates].sort((a, b) => a - b)[1] ?? 0;
console.log(
  `secretguard scan, whole process    ${rates.map((rate) => rate.toFixed(0).padStart(6)).join('')} MB/CPU s   mark ${MARK}: ${middle >= MARK ? 'held' : 'NOT held'}`,
);
