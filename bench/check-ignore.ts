/**
 * The audit of a large repo: ten thousand files, five hundred of them with env-style names, a package.json and a Dockerfile.
 * Prints how many git processes it took (three at most) and its time beside that of git's own listing, in one run.
 * Exit 1 where it took more processes or more than two seconds.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { audit } from '../src/guard/audit.ts';

const FILES = 10_000;
const NAMES = 500;
const PROCESSES = 3;
const MILLISECONDS = 2000;

const base = mkdtempSync(join(tmpdir(), 'secretguard-bench-'));
try {
  const root = join(base, 'repo');
  execFileSync('git', ['init', '--quiet', root]);
  for (let index = 0; index < FILES; index += 1) {
    const folder = join(root, `d${index % 100}`, `e${index % 7}`);
    mkdirSync(folder, { recursive: true });
    const isEnv = index % (FILES / NAMES) === 0;
    writeFileSync(join(folder, isEnv ? `s${index}.env` : `f${index}.js`), isEnv ? 'NAME=value\n' : '');
  }
  writeFileSync(join(root, 'package.json'), '{ "name": "a", "version": "1.0.0" }');
  writeFileSync(join(root, 'Dockerfile'), 'FROM scratch\nCOPY . .\n');
  execFileSync('git', ['add', '--', 'd1', 'd2', 'd3', 'd4', 'd5'], { cwd: root });

  // A git that counts how often it is started.
  const bin = join(base, 'bin');
  const calls = join(base, 'calls');
  mkdirSync(bin);
  const git = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(join(bin, 'git'), `#!/bin/sh\necho >> '${calls}'\nexec '${git}' "$@"\n`);
  chmodSync(join(bin, 'git'), 0o755);

  const listingStart = performance.now();
  execFileSync('git', ['ls-files', '-z', '--stage', '--others'], { cwd: root, maxBuffer: 1 << 28 });
  const listing = performance.now() - listingStart;

  const start = performance.now();
  const { files, problems } = await audit({
    cwd: root,
    config: DEFAULT_CONFIG,
    env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
  });
  const took = performance.now() - start;
  const processes = readFileSync(calls, 'utf8').length;
  console.log(`env-style files: ${files} of ${FILES}, problems: ${problems.length}`);
  console.log(`git processes: ${processes} of ${PROCESSES}`);
  console.log(
    `time: ${took.toFixed(0)} ms of ${MILLISECONDS}, ${(took / listing).toFixed(1)} x git ls-files`,
  );
  process.exitCode = processes <= PROCESSES && took <= MILLISECONDS ? 0 : 1;
} finally {
  rmSync(base, { recursive: true, force: true });
}
