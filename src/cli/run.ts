import { failure, SecretguardError } from '../errors.ts';
import { ExitCode } from '../exit-code.ts';
import { printable } from '../report/printable.ts';
import { VERSION } from '../version.ts';
import { type Arguments, parseArguments } from './arguments.ts';
import { COMMAND_NAMES, type CommandName, type KnownCommand, type Surroundings } from './command.ts';
import { loadCommand, OUTLINES } from './commands/index.ts';
import { FLAGS } from './flags.ts';
import { commandHelp, overallHelp } from './help.ts';
import { withoutPasted } from './pasted.ts';
import { openSession } from './session.ts';

/** How a run ended: with an exit code, or stopped by the person before it could have one. */
export type Outcome = ExitCode | 'interrupted';

/**
 * Runs one command line. Never throws: a deliberate error is one message on stderr, anything else a crash
 * with a hint; both are exit code 2.
 */
export async function run(argv: readonly string[], around: Surroundings): Promise<Outcome> {
  try {
    const given = parseArguments(helpFirst(argv));
    return await dispatch(given, around);
  } catch (error) {
    if (around.signal.aborted) {
      // What was under way ends by throwing; that is no crash.
      around.say('secretguard: interrupted; nothing was reported\n');
      return 'interrupted';
    }
    const verbose = argv.includes('--verbose') || argv.includes('-v');
    around.say(await withoutPasted(explain(error, verbose), argv));
    return ExitCode.Failed;
  }
}

/** All of them, in the order of help. */
function everyCommand(): Promise<readonly (readonly [CommandName, KnownCommand])[]> {
  return Promise.all(COMMAND_NAMES.map(async (name) => [name, await loadCommand(name)] as const));
}

/** `secretguard help scan` is what some type for `secretguard scan --help`, and `secretguard version` for `--version`. */
function helpFirst(argv: readonly string[]): readonly string[] {
  if (argv[0] === 'version') return ['--version', ...argv.slice(1)];
  return argv[0] === 'help' ? [...argv.slice(1), '--help'] : argv;
}

async function dispatch(given: Arguments, around: Surroundings): Promise<Outcome> {
  const { command: name, flags, operands } = given;
  if (flags.has(FLAGS.version)) {
    around.print(`${VERSION}\n`);
    return ExitCode.Clean;
  }
  if (flags.has(FLAGS.help) || name === undefined) {
    const help = name === undefined ? overallHelp(OUTLINES) : commandHelp(name, await loadCommand(name));
    // Nothing was asked for, so nothing was checked: that must not look like "clean" to a script.
    const asked = flags.has(FLAGS.help);
    (asked ? around.print : around.say)(help);
    return asked ? ExitCode.Clean : ExitCode.Failed;
  }
  const command = await loadCommand(name);
  refuseWrongArity(name, command, operands);
  const work = command.run(openSession(around, given, everyCommand));
  if (command.interruptible === true) return work;
  return Promise.race([work, interruption(around.signal)]);
}

function refuseWrongArity(name: CommandName, command: KnownCommand, operands: readonly string[]): void {
  const help = `secretguard ${name} --help`;
  const { least, most } = command.arity;
  if (operands.length < least) {
    throw failure('bad-operand', [`\`secretguard ${name}\` needs ${command.operands}`, help]);
  }
  if (name !== 'hook' && operands.includes(''))
    throw failure('bad-operand', [`\`secretguard ${name}\` cannot take an empty text as an operand`, help]);
  if (operands.length > most) {
    const extra = printable(operands[most] ?? '').slice(0, 32);
    throw failure('bad-operand', [
      most === 0
        ? `\`secretguard ${name}\` takes no operand, but got "${extra}"`
        : `\`secretguard ${name}\` takes ${command.operands}, but also got "${extra}"`,
      help,
    ]);
  }
}

function interruption(signal: AbortSignal): Promise<'interrupted'> {
  return new Promise((resolve) => {
    const stop = (): void => resolve('interrupted');
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
}

/** The words for an error: its message where it was raised on purpose or by the system's refusal, else that this is a crash, and its stack. */
export function explain(error: unknown, verbose: boolean): string {
  if (error instanceof SecretguardError) {
    const causes = verbose ? causesOf(error.cause) : [];
    return `${[`secretguard: ${error.message}`, ...causes].map(onOneLine).join('\n')}\n`;
  }
  const name = error instanceof Error ? error.name : 'thrown value';
  // A SyntaxError quotes what it could not parse: content, perhaps a secret.
  const message = error instanceof Error && !(error instanceof SyntaxError) ? error.message : '';
  // What the machine refuses is no bug.
  if (/^E(ACCES|PERM|ROFS|NOSPC)/.test(message))
    return `secretguard: ${printable(message)}. Check disk and permissions; nothing was let through.\n`;
  return `${[
    `secretguard crashed: ${name}${message === '' ? '' : `: ${message}`}`,
    ...(verbose && error instanceof Error ? framesOf(error) : []),
    'Nothing was let through. This is a bug of secretguard: please report it' +
      (verbose ? '.' : ', with what the same command says with --verbose.'),
  ]
    .map(onOneLine)
    .join('\n')}\n`;
}

function causesOf(cause: unknown): readonly string[] {
  if (!(cause instanceof Error)) return [];
  const message = cause instanceof SyntaxError ? cause.name : `${cause.name}: ${cause.message}`;
  return [`  because of ${message}`, ...framesOf(cause), ...causesOf(cause.cause)];
}

/** The stack without its first lines, which repeat the message. */
function framesOf(error: Error): readonly string[] {
  return (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
}

/** git's own words may have several lines; they stay lines, without what could paint a terminal. */
function onOneLine(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
