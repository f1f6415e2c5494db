import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from '../../src/cli/run.ts';
import { run } from '../../src/cli/run.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a command line came to. */
export interface Ran {
  readonly code: Outcome;
  readonly out: string;
  readonly err: string;
}

/** How a command line is run. */
export interface Around {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdin?: string;
  /** Whether a person answers there. */
  readonly stdinIsTerminal?: boolean;
  readonly colorful?: boolean;
  readonly signal?: AbortSignal;
}

/** Runs a command line in this process: all of it but main.ts. */
export async function runCli(argv: readonly string[], around: Around = {}): Promise<Ran> {
  let out = '';
  let err = '';
  const code = await run(argv, {
    cwd: around.cwd ?? root,
    env: around.env ?? process.env,
    stdin: (async function* () {
      yield Buffer.from(around.stdin ?? '');
    })(),
    stdinIsTerminal: around.stdinIsTerminal ?? false,
    print: (text) => {
      out += text;
    },
    say: (text) => {
      err += text;
    },
    errorsToTerminal: false,
    colorful: around.colorful ?? false,
    columns: undefined,
    signal: around.signal ?? new AbortController().signal,
    packageRoot: root,
    node: process.execPath,
  });
  return { code, out, err };
}

/** Starts the real process, main.ts and all, from its source. */
export function startCli(
  argv: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly stdio?: 'pipe' } = {},
): ChildProcess {
  return spawn(
    process.execPath,
    ['--import', `${root}node_modules/tsx/dist/esm/index.mjs`, `${root}src/cli/main.ts`, ...argv],
    { cwd: options.cwd ?? root, env: options.env ?? process.env, stdio: 'pipe' },
  );
}

/** Waits for the process to end, and collects what it said. */
export async function endOf(child: ChildProcess): Promise<{
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}> {
  let out = '';
  let err = '';
  child.stdout?.on('data', (data: Buffer) => {
    out += data.toString('utf8');
  });
  child.stderr?.on('data', (data: Buffer) => {
    err += data.toString('utf8');
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status, signal) => resolve({ status, signal, out, err }));
  });
}
