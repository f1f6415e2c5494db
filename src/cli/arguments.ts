import { parseArgs } from 'node:util';
import { meant, nearestName } from '../config/nearest.ts';
import { failure } from '../errors.ts';
import { COMMAND_NAMES, type CommandName, RAW_COMMANDS } from './command.ts';
import type { Flag, GivenFlags } from './flag.ts';
import { ALL_FLAGS } from './flags.ts';

/** What was typed, understood. */
export interface Arguments {
  readonly command: CommandName | undefined;
  readonly operands: readonly string[];
  readonly flags: GivenFlags;
}

/**
 * Understands the words after the program's name.
 *
 * Throws `unknown-command`, `unknown-flag` and `bad-flag`, with the nearest right name.
 */
export function parseArguments(argv: readonly string[]): Arguments {
  const [first, second] = tokensOf(argv).flatMap((token) => (token.kind === 'positional' ? [token] : []));
  const command = first === undefined ? undefined : commandNamed(first.value);
  const raw = command !== undefined && RAW_COMMANDS.includes(command) && second !== undefined;
  const rawFrom = raw ? second.index + 1 : argv.length;
  const help = command === undefined ? 'secretguard --help' : `secretguard ${command} --help`;
  const given = new Map<Flag, string | undefined>();
  const operands: string[] = [];
  for (const token of tokensOf(argv.slice(0, rawFrom))) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const named = ALL_FLAGS.filter(({ name }) => name === token.name);
    const flag = named.find((each) => knows(each, command));
    if (flag === undefined) {
      throw failure('unknown-flag', [printedName(token.rawName), hintFor(token.name, named, command), help]);
    }
    const typed = `--${flag.name}`;
    const wrong = wrongValue(flag, token.value, token.inlineValue === true);
    if (wrong !== undefined) throw failure('bad-flag', [typed, wrong, help]);
    if (flag.kind === 'valued' && given.has(flag) && given.get(flag) !== token.value) {
      throw failure('bad-flag', [typed, 'is given twice, with different values', help]);
    }
    given.set(flag, token.value);
  }
  refuseContradictions([...given.keys()], help);
  return {
    command,
    operands: [...operands.slice(1), ...argv.slice(rawFrom)],
    flags: {
      has: (flag) => given.has(flag),
      value: (flag) => {
        const text = given.get(flag);
        if (text === undefined) return undefined;
        const parsed = flag.parse(text);
        return parsed.ok ? parsed.value : undefined;
      },
    },
  };
}

/** The flags that `command` knows, in the order of the records; the global ones where it is undefined. */
export function flagsOf(command: CommandName | undefined): readonly Flag[] {
  return ALL_FLAGS.filter((flag) => knows(flag, command));
}

function knows(flag: Flag, command: CommandName | undefined): boolean {
  return flag.commands === 'all' || (command !== undefined && flag.commands.includes(command));
}

function tokensOf(argv: readonly string[]) {
  return parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      ALL_FLAGS.map((flag) => [
        flag.name,
        {
          type: flag.kind === 'switch' ? ('boolean' as const) : ('string' as const),
          ...(flag.short === undefined ? {} : { short: flag.short }),
        },
      ]),
    ),
  }).tokens;
}

function commandNamed(word: string): CommandName {
  const command = COMMAND_NAMES.find((name) => name === word);
  if (command !== undefined) return command;
  throw failure('unknown-command', [printedName(word), meant(word, COMMAND_NAMES)]);
}

function wrongValue(flag: Flag, value: string | undefined, inline: boolean): string | undefined {
  if (flag.kind === 'switch') return value === undefined ? undefined : 'takes no value';
  if (value === undefined) return `needs a value: --${flag.name} ${flag.argument}`;
  if (!inline && value.startsWith('-') && value !== '-') {
    return `needs a value: --${flag.name} ${flag.argument} (one that starts with a hyphen goes as --${flag.name}=VALUE)`;
  }
  const parsed = flag.parse(value);
  if (parsed.ok) return undefined;
  return Array.isArray(flag.offers) ? `${parsed.wrong}${meant(value, flag.offers)}` : parsed.wrong;
}

function hintFor(name: string, named: readonly Flag[], command: CommandName | undefined): string {
  const owners = named.flatMap(({ commands }) => commands);
  if (owners.length > 0) {
    const here = command === undefined ? 'without a command' : `for \`${command}\``;
    return ` ${here}; it belongs to ${owners.map((each) => `\`${each}\``).join(', ')}`;
  }
  const near = nearestName(
    name,
    flagsOf(command).map((each) => each.name),
  );
  return near === undefined ? '' : ` (did you mean --${near}?)`;
}

function refuseContradictions(given: readonly Flag[], help: string): void {
  for (const flag of given) {
    const other = given.find(({ name }) => flag.conflicts?.includes(name));
    if (other !== undefined) {
      throw failure('bad-flag', [`--${flag.name}`, `cannot go with --${other.name}`, help]);
    }
    if (flag.needs !== undefined && !given.some(({ name }) => name === flag.needs)) {
      throw failure('bad-flag', [`--${flag.name}`, `means something only with --${flag.needs}`, help]);
    }
  }
}

/** What was typed, short and harmless: it may have been pasted, and it may be a secret that landed in the wrong place. */
function printedName(word: string): string {
  const clean = word.replace(/[^\x20-\x7e]/g, '?');
  return clean.length > 32 ? `${clean.slice(0, 32)}…` : clean;
}
