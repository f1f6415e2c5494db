import {
  COMMAND_NAMES,
  type Command,
  type CommandName,
  type KnownCommand,
  type Outline,
} from '../command.ts';

/**
 * What the list of commands says of each, and its file, which is read when it is asked for: neither `--version` nor `--help`
 * need load a detector. A name of COMMAND_NAMES without an entry here does not compile.
 */
const COMMANDS = {
  install: {
    operands: '',
    summary: 'write the git hooks of this repo',
    load: () => import('./install.ts'),
  },
  uninstall: {
    operands: '',
    summary: 'take out exactly what install put in',
    load: () => import('./uninstall.ts'),
  },
  doctor: {
    operands: '',
    summary: 'prove that the hooks run: what git looks at, and a canary that must be blocked',
    load: () => import('./doctor.ts'),
  },
  scan: {
    operands: '[PATH…]',
    summary: 'look for secrets in files, in what is staged, in commits, or in a text',
    load: () => import('./scan.ts'),
  },
  'check-ignore': {
    operands: '[PATH…]',
    summary: 'audit env-style files against the ignore rules of git, npm and Docker',
    load: () => import('./check-ignore.ts'),
  },
  fix: {
    operands: '[FILE[:LINE]]',
    summary: 'move a secret out of the code, into .env or a secrets manager',
    load: () => import('./fix.ts'),
  },
  allow: {
    operands: '(ID|FILE)…',
    summary: 'let findings pass, by the ids that the report shows, or env-style files, by their paths',
    load: () => import('./allow.ts'),
  },
  baseline: {
    operands: '',
    summary: 'allow everything found today, to start on an old repo',
    load: () => import('./baseline.ts'),
  },
  import: {
    operands: '[FILE…]',
    summary: 'take over the suppressions and rules of other scanners',
    load: () => import('./import.ts'),
  },
  explain: {
    operands: 'RULE',
    summary: 'say what a rule finds, why it matters, and how to rotate and store it',
    load: () => import('./explain.ts'),
  },
  rules: {
    operands: '[list|check]',
    summary: 'list the rules in force, or run the examples of your own',
    load: () => import('./rules.ts'),
  },
  init: {
    operands: '',
    summary: 'write a commented .secretguardrc that suits this repo',
    load: () => import('./init.ts'),
  },
  log: {
    operands: '',
    summary: 'tell what the hooks did here: blocked, allowed, skipped, by whom, when',
    load: () => import('./log.ts'),
  },
  merge: {
    operands: '[NAME=]REPORT…',
    summary: 'join the JSON reports of the shards of one scan, or of several repos',
    load: () => import('./merge.ts'),
  },
  completion: {
    operands: 'bash|zsh|fish',
    summary: 'print the script that completes commands and flags in your shell',
    load: () => import('./completion.ts'),
  },
  hook: {
    operands: 'NAME [ARG…]',
    summary: 'do what the hook of that name does; for hook managers',
    load: () => import('./hook.ts'),
  },
} satisfies Record<CommandName, Outline & { readonly load: () => Promise<{ readonly command: Command }> }>;

/** All of them in the order of help, without loading any. */
export const OUTLINES: readonly (readonly [CommandName, Outline])[] = COMMAND_NAMES.map((name) => [
  name,
  COMMANDS[name],
]);

/** The command of that name. */
export async function loadCommand(name: CommandName): Promise<KnownCommand> {
  const { load, summary, operands } = COMMANDS[name];
  const { command } = await load();
  return { ...command, summary, operands };
}
