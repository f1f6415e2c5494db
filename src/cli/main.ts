/**
 * The process of the command line: the one file of src/cli that reads argv, env and the standard streams, and that
 * sets the exit code. bin/secretguard.js starts it.
 */
import { existsSync, fstatSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { failure } from '../errors.ts';
import { ExitCode } from '../exit-code.ts';
import { codeOf } from '../system-error.ts';
import { explain, run } from './run.ts';

const argv = process.argv.slice(2);
const verbose = argv.includes('--verbose') || argv.includes('-v');
const interrupted = new AbortController();

/** Node ends a crashed process with 1, which here means "found": every way out of a crash must be 2. */
function crash(error: unknown): never {
  try {
    writeSync(2, explain(error, verbose));
  } finally {
    process.exit(ExitCode.Failed);
  }
}
process.on('uncaughtException', crash);
process.on('unhandledRejection', crash);

/** Ends as the signal would have ended the process, so that a shell sees it (130 for SIGINT). */
function endBy(signal: NodeJS.Signals): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
let stoppedBy: NodeJS.Signals | undefined;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // The second time the person means it.
    if (stoppedBy !== undefined) endBy(signal);
    stoppedBy = signal;
    interrupted.abort();
  });
}

// `secretguard scan | head` closes the pipe early: what is left has no reader, and the exit code still counts.
// Anything else (a full disk) means that the report did not arrive.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') crash(failure('report-lost', [codeOf(error)], error));
  });
}

function isFolder(descriptor: number): boolean {
  try {
    return fstatSync(descriptor).isDirectory();
  } catch {
    return false;
  }
}

/** dist/cli.js and src/cli/main.ts lie at different depths. */
function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Node reads a folder (`--stdin < src`) as an empty text, which would be clean. */
async function* folder(): AsyncGenerator<Uint8Array> {
  yield* [];
  throw failure('unreadable-input', ['<stdin>', 'EISDIR']);
}

const outcome = await run(argv, {
  cwd: process.cwd(),
  env: process.env,
  stdin: isFolder(0) ? folder() : process.stdin,
  stdinIsTerminal: process.stdin.isTTY === true,
  print: (text) => void process.stdout.write(text),
  say: (text) => void process.stderr.write(text),
  errorsToTerminal: process.stderr.isTTY === true && process.env['TERM'] !== 'dumb',
  colorful: process.stdout.isTTY === true && process.env['TERM'] !== 'dumb',
  columns: process.stdout.isTTY === true ? process.stdout.columns : undefined,
  signal: interrupted.signal,
  packageRoot: packageRoot(),
  // Deno would ask for permissions in each hook; Bun runs them as Node does.
  node: 'deno' in process.versions ? 'node' : process.execPath,
});
// A pipe that nobody reads any more must not keep the process alive.
process.stdin.destroy();
if (outcome === 'interrupted') endBy(stoppedBy ?? 'SIGINT');
// Not process.exit: what was written to a pipe must still arrive.
else process.exitCode = outcome;
