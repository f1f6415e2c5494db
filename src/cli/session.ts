import { realpathSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { failure } from '../errors.ts';
import { ExitCode } from '../exit-code.ts';
import type { Arguments } from './arguments.ts';
import type { Session, Surroundings } from './command.ts';
import { FLAGS } from './flags.ts';

/** Lines wider than this are hard to read, however wide the terminal. */
const WIDEST = 120;
const WITHOUT_TERMINAL = 100;

/** What a command gets to work with. Throws `bad-flag` where `--cwd` is no folder. */
export function openSession(
  around: Surroundings,
  { flags, operands }: Arguments,
  commands: Session['commands'],
): Session {
  const folder = resolve(around.cwd, flags.value(FLAGS.cwd) ?? '.');
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw failure('bad-flag', ['--cwd', 'must be a folder that is there', 'secretguard --help']);
  }
  // As git names folders: paths are told by how they stand to its root.
  const cwd = realpathSync(folder);
  const color = wantsColor(flags.value(FLAGS.color) ?? 'auto', around);
  const verbose = flags.has(FLAGS.verbose);
  const quiet = flags.has(FLAGS.quiet);
  const width = Math.min(around.columns ?? WITHOUT_TERMINAL, WIDEST);
  const root = once(async () => (await import('../guard/root.ts')).rootOrFolder(cwd, { ...around.env }));
  const named = flags.value(FLAGS.config);
  const configFile = named === undefined ? undefined : resolve(cwd, named);
  const config = once(async (): Promise<Config> => {
    const place = await root();
    // Not at the top: `--version` answers although the runtime, of which all this is part, is damaged.
    const { configOf } = await import('../hook/config.ts');
    const loaded =
      configFile === undefined
        ? await configOf(place)
        : (await import('../config/load.ts')).loadConfig({ root: place, file: configFile });
    const failOn = flags.value(FLAGS.failOn);
    return failOn === undefined ? loaded : { ...loaded, failOn };
  });
  const tellTop = async (): Promise<void> => {
    const up = relative(around.cwd, await root()).replaceAll('\\', '/');
    if (!/^\.\.(?:\/\.\.)*$/.test(up)) return;
    const { topFolderNote } = await import('../report/words.ts');
    around.say(topFolderNote(up));
  };
  return {
    ...around,
    cwd,
    flags,
    operands,
    color,
    width,
    quiet,
    verbose,
    commands,
    root,
    config,
    configFile,
    tellTop,
    deliver: async (document, { failOn, remedy }) => {
      const { REPORTERS } = await import('../report/format.ts');
      const { summaryLine } = await import('../report/text.ts');
      const { verdictOf } = await import('../report/verdict.ts');
      const named = flags.value(FLAGS.output);
      const output = named === '-' ? undefined : named;
      const format = flags.value(FLAGS.format) ?? 'text';
      const options = {
        failOn,
        color: output === undefined ? color : flags.value(FLAGS.color) === 'always',
        width: output === undefined ? width : WITHOUT_TERMINAL,
        quiet,
        verbose,
        ...(remedy.message === undefined ? {} : { message: remedy.message }),
      };
      const text = REPORTERS[format](document, options);
      if (output === undefined) around.print(text);
      else {
        // Loaded only here: it takes the hooks' runtime along, which `--help` does without.
        (await import('./output-file.ts')).writeOutput(resolve(cwd, output), text);
        // A job's log that tells an exit code of 1 and nothing else helps nobody.
        const sum = summaryLine(document, options).replace('secretguard: ', '');
        if (!quiet) around.say(`wrote ${output}: ${sum}\n`);
      }
      const { exitCode } = verdictOf(document, failOn);
      if (format === 'text' && output === undefined && !quiet && exitCode === ExitCode.Found) await tellTop();
      return exitCode;
    },
  };
}

/**
 * https://no-color.org: set and not empty, it turns colours off. https://force-color.org: the same for on;
 * as in Node, 0 means off.
 */
function wantsColor(
  choice: 'auto' | 'always' | 'never',
  { env, colorful }: Pick<Surroundings, 'env' | 'colorful'>,
): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env['NO_COLOR']) return false;
  const force = env['FORCE_COLOR'];
  if (force) return force !== '0' && force !== 'false';
  return colorful;
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
