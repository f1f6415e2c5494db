import type { Command, CommandName } from '../command.ts';
import { command as completion } from './completion.ts';
import { command as init } from './init.ts';
import { command as merge } from './merge.ts';
import { command as rules } from './rules.ts';
import { command as scan } from './scan.ts';

/** The command of each name. A name of COMMAND_NAMES without a line here does not compile. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  scan,
  rules,
  init,
  merge,
  completion,
};
