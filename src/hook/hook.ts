import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { SecretguardError } from '../errors.ts';
import { ExitCode } from '../exit-code.ts';
import { pasted } from '../guard/quote.ts';
import type { HookName } from '../install/hook-name.ts';
import { appendLog, type LogEntry } from '../install/log.ts';
import { leavesGateAsItIs, noteSeenConfigs } from '../install/seen-configs.ts';
import { documentOf } from '../report/document.ts';
import type { Report } from '../report/report.ts';
import { verdictOf } from '../report/verdict.ts';
import { topFolderNote } from '../report/words.ts';
import { scan } from '../scan.ts';
import type { ScanSource } from '../scan-source.ts';
import { committerOf } from './committer.ts';
import { configOf } from './config.ts';
import { storedMessage } from './message.ts';
import { readPipe, readPipeText } from './pipe.ts';
import { createTimeLimit, type TimeLimit } from './time-limit.ts';

/** The process's exit status, which hooks/launcher.sh knows; none that Node itself gives. */
export const HOOK_STATUS = { clean: 100, found: 101, failed: 102 } as const;
/** One of them. */
export type HookStatus = (typeof HOOK_STATUS)[keyof typeof HOOK_STATUS];

/** What a hook is run with. */
export interface HookCall {
  readonly name: HookName;
  /** As git gives them: the message's file; the remote's name and URL. */
  readonly args: readonly string[];
  /** The root of the work tree, where git starts hooks; the repository itself where it is bare. */
  readonly cwd: string;
  /** `<git common dir>/secretguard`. */
  readonly home: string;
  readonly env: NodeJS.ProcessEnv;
  /** File descriptor of standard input. */
  readonly stdin: number;
  /** When the hook began, in milliseconds of the epoch, where that is known: git's part before Node counts too. */
  readonly startedAt?: number;
  /** Asked, as `width`, only where there is something to say. */
  readonly color: () => boolean;
  /** Columns of the terminal. */
  readonly width: () => number;
  readonly say: (text: string) => void;
  /** Ends whatever the pipe still waits for. */
  readonly onTimeout: () => void;
}

type Event = Omit<LogEntry, 'time' | 'hook' | 'who'>;

/** Looks at what git is about to do, says what is wrong with it, logs it. Throws what the scan throws, once logged. */
export async function runHook(call: HookCall): Promise<HookStatus> {
  const log = async (entry: Event): Promise<void> => {
    const who = await committerOf(call.cwd, call.env);
    try {
      appendLog(join(call.home, 'log'), {
        time: new Date().toISOString(),
        hook: call.name,
        who,
        ...entry,
      });
    } catch (error) {
      // What was decided stands, with or without a record of it.
      const why = error instanceof Error ? error.message : String(error);
      call.say(`secretguard: this could not be written to the log (${why}).\n`);
    }
  };
  let limit: TimeLimit | undefined;
  try {
    const config = await configOf(call.cwd);
    limit = createTimeLimit(config.hooks.timeout, call.name, call.onTimeout, call.startedAt);
    const report = await limit.within(look(call, config, limit.signal));
    return await conclude(call, config, report, log);
  } catch (error) {
    await log({ event: 'failed', reason: error instanceof SecretguardError ? error.code : 'crash' });
    throw error;
  } finally {
    limit?.stop();
  }
}

async function look(call: HookCall, config: Config, signal: AbortSignal): Promise<Report> {
  const source = await sourceOf(call, config);
  return scan({ cwd: call.cwd, source, config, allow: true, signal });
}

async function sourceOf({ name, args, cwd, env, stdin }: HookCall, config: Config): Promise<ScanSource> {
  switch (name) {
    case 'pre-commit':
    case 'pre-merge-commit':
      return {
        kind: 'staged',
        diff: readPipe(stdin, "git's diff"),
        withoutEnvNames: env['SECRETGUARD_ENV_NAMES'] === 'none' && config.envFiles.patterns.length === 0, // The launcher's grep knows the usual names, not those of a config.
      };
    case 'commit-msg':
      return { kind: 'message', bytes: await storedMessage(args[0] ?? '', cwd, env) };
    case 'pre-push':
      return {
        kind: 'outgoing',
        remote: args[0] ?? '',
        refs: await readPipeText(stdin, "git's list of refs"),
      };
    case 'pre-receive':
      return {
        kind: 'outgoing',
        remote: '',
        refs: await readPipeText(stdin, "git's list of refs"),
        receiving: true,
      };
  }
}

async function conclude(
  call: HookCall,
  config: Config,
  report: Report,
  log: (entry: Event) => Promise<void>,
): Promise<HookStatus> {
  const document = documentOf(report, { verbose: false });
  const verdict = verdictOf(document, config.failOn);
  const silent =
    document.findings.length + document.guard.length + document.skipped.length + document.notes.length === 0;
  if (!silent) {
    const { message } = config.remedy;
    // Loaded where there is something to say: colours make Node open its standard streams.
    const { renderText } = await import('../report/text.ts');
    const text = renderText(document, {
      failOn: config.failOn,
      color: call.color(),
      width: call.width(),
      quiet: false,
      verbose: false,
      hook: call.name,
      ...(message === undefined ? {} : { message }),
    });
    if (text !== '') call.say(text);
    if (verdict.exitCode === ExitCode.Found) call.say(whereNotes(call));
  }
  if (verdict.exitCode === ExitCode.Found) {
    await log({
      event: 'blocked',
      findings: verdict.blocking.map((finding) => ({
        rule: finding.ruleId,
        place: `${finding.file}:${finding.startLine}`,
      })),
      guard: verdict.guardBlocking.map(({ path, problem }) => ({ path, problem })),
    });
    return HOOK_STATUS.found;
  }
  if (verdict.exitCode === ExitCode.Failed) {
    await log({ event: 'failed', reason: 'incomplete' });
    return HOOK_STATUS.failed;
  }
  if (verdict.allowed.length > 0) {
    await log({
      event: 'allowed',
      findings: verdict.allowed.map((finding) => ({
        rule: finding.ruleId,
        place: `${finding.file}:${finding.startLine}`,
        ...(finding.allowed === undefined ? {} : { why: finding.allowed.kind }),
      })),
    });
  }
  if (report.notes.length === 0 && leavesGateAsItIs(config)) {
    try {
      noteSeenConfigs(join(call.home, 'config-seen.sh'), call.env['SECRETGUARD_CONFIGS'] ?? '');
    } catch {
      // The runtime is another user's: Node looks at the config again next time.
    }
  }
  return HOOK_STATUS.clean;
}

/** What to know of the place where the report's commands are to be run. */
function whereNotes({ name, cwd, env }: HookCall): string {
  // A bare repository has no files of a commit; what is pushed is no config of the server that judges it.
  if (name === 'pre-receive')
    return "note what you allow in a clone does not count here: a comment secretguard:allow in the commit does, and what lies in the server's folder of this repository (config, .secretguard-allow.json)\n";
  // git runs hooks in the top folder, and says where the person is.
  const below = (env['GIT_PREFIX'] ?? '').replaceAll(/[^/]+/g, '..').replace(/\/$/, '');
  // A shell there finds no repository of which git was told, as by yadm, vcsh or an alias with --git-dir.
  const folder = resolve(cwd, env['GIT_DIR'] ?? '');
  const isTold = folder !== cwd && !existsSync(join(cwd, '.git'));
  const tree = env['GIT_WORK_TREE'] === undefined ? '' : ` GIT_WORK_TREE=${pasted(cwd)}`;
  return (
    (below === '' ? '' : topFolderNote(below)) +
    (isTold ? `note before each command: GIT_DIR=${pasted(folder)}${tree}\n` : '')
  );
}
