import { flagsOf } from './arguments.ts';
import type { CommandName, KnownCommand } from './command.ts';
import type { Flag } from './flag.ts';

/** The shells that can be served. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
/** One of them. */
export type Shell = (typeof SHELLS)[number];

type Commands = readonly (readonly [CommandName, KnownCommand])[];

/** The completion script of `shell`, made of the records of flags and commands. */
export function scriptFor(shell: Shell, commands: Commands): string {
  const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript } satisfies Record<
    Shell,
    (commands: Commands) => string
  >;
  return scripts[shell](commands);
}

/** Names and values of flags and operands are plain words; help texts need quotes. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function names(flag: Flag): readonly string[] {
  return flag.short === undefined ? [`--${flag.name}`] : [`--${flag.name}`, `-${flag.short}`];
}

// Names may have blanks. Only they are names to bash: a command would get a slash from a folder that is called the same.
function bashScript(commands: Commands): string {
  const reply = (offers: readonly string[] | 'files' | 'folders') =>
    typeof offers === 'string'
      ? `_secretguard_names -${offers === 'files' ? 'f' : 'd'} "$word"`
      : `COMPREPLY=($(compgen -W ${quoted(offers.join(' '))} -- "$word"))`;
  const valued = new Map<string, Flag>();
  for (const [name] of commands) for (const flag of flagsOf(name)) valued.set(flag.name, flag);
  const values = [...valued.values()].flatMap((flag) =>
    flag.kind === 'switch'
      ? []
      : [
          `    ${names(flag).join('|')}) ${flag.offers === undefined ? 'COMPREPLY=()' : reply(flag.offers)}; return ;;`,
        ],
  );
  const cases = commands.flatMap(([name, command]) => [
    `    ${name})`,
    `      if [[ $word == -* ]]; then ${reply(flagsOf(name).flatMap(names))}`,
    `      else ${reply(command.offers ?? [])}; fi ;;`,
  ]);
  return `# bash completion for secretguard, made by \`secretguard completion bash\`
_secretguard_names() {
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$1" -- "$2"))
  compopt -o filenames 2>/dev/null
}
_secretguard() {
  local word=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command='' each
  # bash splits --flag=value at the equals sign.
  if [[ $word == = ]]; then word=''
  elif [[ $previous == = ]]; then previous=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $each in ${commands.map(([name]) => name).join('|')}) command=$each; break ;; esac
  done
  [[ $word == -* ]] || case $previous in
${values.join('\n')}
  esac
  case $command in
${cases.join('\n')}
    *)
      if [[ $word == -* ]]; then ${reply(flagsOf(undefined).flatMap(names))}
      else ${reply(commands.map(([name]) => name))}; fi ;;
  esac
}
complete -F _secretguard secretguard
`;
}

function zshScript(commands: Commands): string {
  const spec = (text: string) => text.replace(/[[\]:\\]/g, '\\$&');
  const action = (offers: readonly string[] | 'files' | 'folders' | undefined) =>
    offers === undefined
      ? ' '
      : offers === 'files'
        ? '_files'
        : offers === 'folders'
          ? '_files -/'
          : `(${offers.join(' ')})`;
  const flagSpecs = (flags: readonly Flag[]) =>
    flags.flatMap((flag) =>
      names(flag).map((name) => {
        const long = name.startsWith('--');
        const value = flag.kind === 'switch' ? '' : `:${spec(flag.argument)}:${action(flag.offers)}`;
        return quoted(`${name}${flag.kind === 'valued' && long ? '=' : ''}[${spec(flag.help)}]${value}`);
      }),
    );
  const cases = commands.flatMap(([name, command]) => [
    `        ${name})`,
    `          _arguments ${[
      ...flagSpecs(flagsOf(name)),
      ...(command.offers === undefined
        ? []
        : [quoted(`*:${spec(command.operands)}:${action(command.offers)}`)]),
    ].join(' \\\n            ')} ;;`,
  ]);
  return `#compdef secretguard
# zsh completion for secretguard, made by \`secretguard completion zsh\`
_secretguard() {
  local context state state_descr line
  typeset -A opt_args
  _arguments -C ${[...flagSpecs(flagsOf(undefined)), "'1:command:->command'", "'*::argument:->argument'"].join(' \\\n    ')}
  case $state in
    command)
      local -a commands=(
${commands.map(([name, command]) => `        ${quoted(`${name}:${command.summary.replaceAll(':', '\\:')}`)}`).join('\n')}
      )
      _describe command commands ;;
    argument)
      case $line[1] in
${cases.join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = "_secretguard" ]; then _secretguard "$@"; else compdef _secretguard secretguard; fi
`;
}

function fishScript(commands: Commands): string {
  const offer = (offers: readonly string[] | 'files' | 'folders' | undefined) =>
    offers === undefined
      ? '-x'
      : offers === 'files'
        ? '-rF'
        : offers === 'folders'
          ? "-xa '(__fish_complete_directories)'"
          : `-xa ${quoted(offers.join(' '))}`;
  const line = (flag: Flag, condition: string) =>
    [
      'complete -c secretguard',
      condition,
      ...(flag.short === undefined ? [] : [`-s ${flag.short}`]),
      `-l ${flag.name}`,
      ...(flag.kind === 'switch' ? [] : [offer(flag.offers)]),
      `-d ${quoted(flag.help)}`,
    ]
      .filter((part) => part !== '')
      .join(' ');
  const none = commands.map(([name]) => name).join(' ');
  const lines = commands.flatMap(([name, command]) => {
    const here = `-n '__fish_seen_subcommand_from ${name}'`;
    return [
      `complete -c secretguard -f -n 'not __fish_seen_subcommand_from ${none}' -a ${name} -d ${quoted(command.summary)}`,
      ...(command.offers === undefined
        ? []
        : [
            command.offers === 'files'
              ? `complete -c secretguard ${here} -F`
              : `complete -c secretguard ${here} -fa ${quoted(command.offers.join(' '))}`,
          ]),
      ...flagsOf(name)
        .filter((flag) => flag.commands !== 'all')
        .map((flag) => line(flag, here)),
    ];
  });
  return `${[
    '# fish completion for secretguard, made by `secretguard completion fish`',
    'complete -c secretguard -f',
    ...flagsOf(undefined).map((flag) => line(flag, '')),
    ...lines,
  ].join('\n')}\n`;
}
