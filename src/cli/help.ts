import { flagsOf } from './arguments.ts';
import type { CommandName, KnownCommand, Outline } from './command.ts';
import type { Flag } from './flag.ts';

const EXIT_CODES = 'Exit codes: 0 clean, 1 something found or blocked, 2 secretguard could not do its work.';

/** `secretguard --help`: every command and the global flags. */
export function overallHelp(commands: readonly (readonly [CommandName, Outline])[]): string {
  const names = commands.map(([name, command]) => `${name} ${command.operands}`.trimEnd());
  const column = Math.max(...names.map((name) => name.length)) + 4;
  return `${[
    'secretguard keeps secrets out of commits.',
    '',
    'Usage: secretguard COMMAND [FLAG…]',
    '',
    'Commands:',
    ...commands.map(([, command], index) => `  ${(names[index] ?? '').padEnd(column)}${command.summary}`),
    '',
    'Flags of every command:',
    ...flagLines(flagsOf(undefined)),
    '',
    '`secretguard COMMAND --help` tells the flags of a command.',
    EXIT_CODES,
  ].join('\n')}\n`;
}

/** `secretguard COMMAND --help`. */
export function commandHelp(name: CommandName, command: KnownCommand): string {
  const own = flagsOf(name).filter((flag) => flag.commands !== 'all');
  const usage = ['secretguard', name, ...(own.length > 0 ? ['[FLAG…]'] : []), command.operands];
  const sections: readonly (readonly string[])[] = [
    [`${command.summary[0]?.toUpperCase() ?? ''}${command.summary.slice(1)}.`],
    [`Usage: ${usage.join(' ').trimEnd()}`],
    ...(command.details ?? []).map((paragraph) => [paragraph]),
    own.length > 0 ? ['Flags:', ...flagLines(own)] : [],
    ['Flags of every command:', ...flagLines(flagsOf(undefined))],
    command.examples === undefined
      ? []
      : ['Examples:', ...command.examples.flatMap(([line, does]) => [`  ${line}`, `      ${does}`])],
    [EXIT_CODES],
  ];
  return `${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join('\n'))
    .join('\n\n')}\n`;
}

function flagLines(flags: readonly Flag[]): readonly string[] {
  const heads = flags.map((flag) => {
    const short = flag.short === undefined ? '    ' : `-${flag.short}, `;
    return `${short}--${flag.name}${flag.kind === 'valued' ? ` ${flag.argument}` : ''}`;
  });
  const column = Math.min(34, Math.max(...heads.map((head) => head.length)) + 2);
  return flags.flatMap((flag, index) => {
    const head = heads[index] ?? '';
    // A long head has its words on a line of their own.
    return head.length >= column
      ? [`  ${head}`, `  ${' '.repeat(column)}${flag.help}`]
      : [`  ${head.padEnd(column)}${flag.help}`];
  });
}
