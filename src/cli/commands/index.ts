import type { Command, CommandName } from '../command.ts';

/**
 * The file of each command, read when it is asked for: `--version` need not load a detector. A name of
 * COMMAND_NAMES without a line here does not compile.
 */
const COMMANDS = {
  install: () => import('./install.ts'),
  uninstall: () => import('./uninstall.ts'),
  doctor: () => import('./doctor.ts'),
  scan: () => import('./scan.ts'),
  'check-ignore': () => import('./check-ignore.ts'),
  fix: () => import('./fix.ts'),
  allow: () => import('./allow.ts'),
  baseline: () => import('./baseline.ts'),
  import: () => import('./import.ts'),
  explain: () => import('./explain.ts'),
  rules: () => import('./rules.ts'),
  init: () => import('./init.ts'),
  log: () => import('./log.ts'),
  merge: () => import('./merge.ts'),
  completion: () => import('./completion.ts'),
  hook: () => import('./hook.ts'),
} satisfies Record<CommandName, () => Promise<{ readonly command: Command }>>;

/** The command of that name. */
export async function loadCommand(name: CommandName): Promise<Command> {
  const { command } = await COMMANDS[name]();
  return command;
}
