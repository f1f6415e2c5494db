import type { Command, CommandName } from '../command.ts';
import { command as allow } from './allow.ts';
import { command as baseline } from './baseline.ts';
import { command as checkIgnore } from './check-ignore.ts';
import { command as completion } from './completion.ts';
import { command as explain } from './explain.ts';
import { command as fix } from './fix.ts';
import { command as hook } from './hook.ts';
import { command as importCommand } from './import.ts';
import { command as init } from './init.ts';
import { command as install } from './install.ts';
import { command as log } from './log.ts';
import { command as merge } from './merge.ts';
import { command as rules } from './rules.ts';
import { command as scan } from './scan.ts';
import { command as uninstall } from './uninstall.ts';

/** The command of each name. A name of COMMAND_NAMES without a line here does not compile. */
export const COMMANDS: Readonly<Record<CommandName, Command>> = {
  install,
  uninstall,
  scan,
  'check-ignore': checkIgnore,
  fix,
  allow,
  baseline,
  import: importCommand,
  explain,
  rules,
  init,
  log,
  merge,
  completion,
  hook,
};
