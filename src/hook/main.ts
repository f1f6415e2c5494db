/**
 * What an installed hook runs, through hooks/launcher.sh and start.ts: `node start.cjs HOOK [ARGUMENT…]`, git's diff
 * (pre-commit, pre-merge-commit) or git's own lines (pre-push, pre-receive) on stdin.
 *
 * Ends with a status of `HOOK_STATUS` once everything was done and said. Node's own 0 and 1 (an early end, a crash)
 * are none of them, so that the launcher blocks.
 */
import { fstatSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { isatty } from 'node:tty';
import { SecretguardError } from '../errors.ts';
import { isHookName } from '../install/hook-name.ts';
import { HOOK_STATUS, runHook } from './hook.ts';
import { prepareKeywords, rehearse } from './prepare.ts';
import { stopWaitingFor } from './time-limit.ts';

const [, runtime = '', name = '', ...args] = process.argv;

/** Asked now: once the launcher is gone, the system gives this process another parent, and below that one is everything of the user's. */
const launcher = process.ppid;

/** How long a person waits without a word, in milliseconds. */
const PATIENCE = 3000;

/** Straight to the descriptor: `process.stderr` would load Node's streams first. A closed or full one is no reason to pass. */
function say(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(2, bytes, at);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
    }
  }
}

async function main(): Promise<number> {
  // What `install` asks for; see src/install/prepared.ts.
  if (name === 'prepare') {
    prepareKeywords(dirname(runtime));
    return HOOK_STATUS.clean;
  }
  if (name === 'rehearse') {
    await rehearse();
    return HOOK_STATUS.clean;
  }
  if (!isHookName(name)) {
    say(`secretguard: there is no hook "${name}". Run \`npx secretguard install\` again.\n`);
    return HOOK_STATUS.failed;
  }
  // A first push of a long history takes a while, and git says nothing meanwhile.
  setTimeout(() => {
    if (isatty(2)) say(`secretguard: ${name} is still looking …\n`);
  }, PATIENCE).unref();
  try {
    return await runHook({
      name,
      args,
      cwd: process.cwd(),
      home: dirname(runtime),
      env: process.env,
      stdin: 0,
      ...(name === 'pre-commit' || name === 'pre-merge-commit' ? startOf(0) : {}),
      color: wantsColor,
      width: () => process.stderr.columns ?? 80,
      say,
      onTimeout: () => stopWaitingFor(launcher, process.pid),
    });
  } catch (error) {
    const what =
      error instanceof SecretguardError
        ? error.message
        : error instanceof Error
          ? error.stack
          : String(error);
    say(`secretguard: ${what}\nNothing was let through: ${name} is blocked.\n`);
    return HOOK_STATUS.failed;
  }
}

/** The launcher makes the file that is standard input before it asks git: its birth is when the hook began. */
function startOf(descriptor: number): { readonly startedAt?: number } {
  const stat = fstatSync(descriptor);
  return stat.isFile() && stat.birthtimeMs > 0 ? { startedAt: stat.birthtimeMs } : {};
}

function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return TERM !== 'dumb' && isatty(2);
}

/** Runs the hook that the command line names, and ends the process. tools/shared-code.ts makes the file that calls it. */
export function start(): void {
  // All that was to be said was written by now, and waiting for an empty event loop costs a collection of garbage (8 ms).
  main().then((status) => process.exit(status));
}
