import { readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { kindOf } from '../guard/templates.ts';
import { isRecord } from '../record.ts';

/** What an AI agent is about to do, in any of the forms in which agents tell their hooks. */
export interface ToolCall {
  /** Lower case; '' where the agent names none. */
  readonly tool: string;
  /** Paths that it names. */
  readonly paths: readonly string[];
  /** A command line for a shell. */
  readonly command?: string;
  readonly cwd?: string;
}

/**
 * Reads a call: `tool_name` and `tool_input` (Claude Code, Gemini CLI), `toolName` and `toolArgs`, an object or JSON in a string
 * (Copilot), or the call's own fields (Cursor). Throws a SyntaxError where the text is no JSON object.
 */
export function readToolCall(text: string): ToolCall {
  const call = recordOf(JSON.parse(text));
  if (!call) throw new SyntaxError('the tool call is no JSON object');
  const args = recordOf(parsed(call['tool_input'] ?? call['toolArgs'])) ?? call;
  const command = args['command'] ?? args['cmd'];
  return {
    tool: textOf(call['tool_name'] ?? call['toolName'] ?? call['hook_event_name']).toLowerCase(),
    paths: PATH_KEYS.flatMap((key) => textsOf(args[key])),
    ...(typeof command === 'string' ? { command } : {}),
    ...(typeof call['cwd'] === 'string' ? { cwd: call['cwd'] } : {}),
  };
}

const PATH_KEYS = [
  'file_path',
  'filePath',
  'absolute_path',
  'path',
  'paths',
  'notebook_path',
  'files',
  'include',
  'glob',
];
/** Tools that only put something into a file; all others may show what is in it. */
const WRITERS = /^(?:write|write_file|create|create_file)$/;

/** Why the call is refused; undefined where it may go on. */
export function refusalOf({ tool, paths, command, cwd }: ToolCall): string | undefined {
  const shown = WRITERS.test(tool) ? undefined : paths.find((path) => holdsSecrets(path, cwd));
  if (shown !== undefined) return envWords(shown);
  if (command === undefined) return undefined;
  const past = wayPast(command);
  if (past !== undefined)
    return `${past} goes past the hooks that keep secrets out of commits. Commit without it; what they find can be fixed or, by a person, allowed.`;
  const read = fileRead(command, cwd);
  return read === undefined ? undefined : envWords(read);
}

function envWords(path: string): string {
  return `${path} holds secrets, and reading it would put them into the prompt. A template beside it (.env.example) has the names; ask the person for anything else.`;
}

/** An env-style file by its name (and by its content, where the name alone does not say); templates are none. */
function holdsSecrets(path: string, cwd = '.'): boolean {
  const name = kindOf(path.replaceAll('\\', '/'));
  if (name.kind !== 'env') return false;
  if (!name.file.holds) return true;
  try {
    return name.file.holds.test(readFileSync(isAbsolute(path) ? path : join(cwd, path), 'latin1'));
  } catch (error) {
    // Nothing there to be read, by the agent either.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    return true;
  }
}

/** At the start of a command, of no use but to skip our hooks, whatever starts them: `CI=1 SECRETGUARD=0 npm run release`, PowerShell's `$env:SECRETGUARD="0"`. */
const OWN_SKIP =
  /(?:^|[\n;&|(]|\$env:)[^\S\n]*(?:(?:env|cross-env|\w+=[^\s;&|]*)[^\S\n]+)*(?:SKIP ?= ?["']?[^\s;&|]*secretguard|SECRETGUARD ?= ?["']?(?:0|false|off|no)\b)/;
const SKIPS = [
  /(?:^|[\s;&|(])SKIP=["']?[^\s;&|]*secretguard/,
  /(?:^|[\s;&|(])SECRETGUARD=["']?(?:0|false|off|no)\b/,
  /(?:^|[\s;&|(])HUSKY=["']?0/,
  /(?:^|[\s;&|(])LEFTHOOK=["']?(?:0|false)\b/,
  /(?:^|[\s;&|(])SKIP_SIMPLE_GIT_HOOKS=["']?1/,
  /core\.hookspath/i,
] as const;

/** The part of a command line by which a commit or push would not meet the hooks. */
function wayPast(command: string): string | undefined {
  const ways = /\bgit\b|\bexport\b|\bset\b/.test(command) ? [OWN_SKIP, ...SKIPS] : [OWN_SKIP];
  const skip = ways.map((way) => way.exec(command)?.[0].trim()).find((found) => found !== undefined);
  if (skip !== undefined) return skip;
  for (const words of commandsIn(command)) {
    const git = words.findIndex((word) => /(?:^|[\\/])git(?:\.exe)?$/.test(word));
    if (git < 0) continue;
    const verb = words
      .slice(git + 1)
      .find((word) => /^(?:commit|push|merge|am|rebase|cherry-pick|pull)$/.test(word));
    if (verb === undefined) continue;
    // What follows -m is a message, whatever it says.
    const flags = words.filter(
      (word, at) => word.startsWith('-') && !/^(?:-[a-zA-Z]*m|--message)$/.test(words[at - 1] ?? ''),
    );
    // -n alone or among others (-nm), not after a letter that takes what follows as its value (-mn).
    const found = flags.find(
      (word) => /^--no-ver/.test(word) || (verb === 'commit' && /^-[^-mFCctSu]*n/.test(word)),
    );
    if (found !== undefined) return `git ${verb} ${found}`;
  }
  return undefined;
}

/** Programs that show what is in a file. */
const READERS =
  /^(?:cat|tac|nl|less|more|most|head|tail|bat|batcat|grep|egrep|fgrep|rg|ag|ack|awk|gawk|sed|cut|sort|uniq|od|xxd|hexdump|strings|base64|diff|cmp|comm|paste|tr|jq|yq|dotenv|type|gc|get-content|select-string|view|code|vim?|nano|column|fold|rev|tee|python3?|node|perl|ruby)$/i;

/** What may stand before a program: others that start it, and words of the shell. */
const STARTERS =
  /^(?:sudo|env|command|exec|eval|time|timeout|nice|nohup|xargs|if|then|elif|else|while|until|do|!)$/;

/** The env-style file that a command line would show. */
function fileRead(command: string, cwd: string | undefined): string | undefined {
  for (const words of commandsIn(command)) {
    const redirected = words.find((word, at) => words[at - 1] === '<' && holdsSecrets(word, cwd));
    if (redirected !== undefined) return redirected;
    // A starter's own options and numbers too: `timeout -v 5 cat`; what `find -exec` starts is meant for what it finds.
    const from = words.findIndex((word) => word.startsWith('-exec'));
    const at = words.findIndex(
      (word, index) => index > from && !/^(?:\w+=|[-\d])/.test(word) && !STARTERS.test(word),
    );
    const name = words[at]?.replace(/.*\//, '') ?? '';
    const start =
      name === 'git' ? words.findIndex((word) => /^(?:show|cat-file|diff|grep|blame)$/.test(word)) : at;
    if (start < 0 || (name !== 'git' && !READERS.test(name))) continue;
    const isScript = scriptOf(words, start);
    // `git show HEAD:.env` names the file after a colon; `--env-file .env` gives it to a program, and shows nothing.
    const path = words
      .filter((word, index) => !word.startsWith('-') && !isScript(index) && words[index - 1] !== '--env-file')
      .map((word) => (name === 'git' ? word.slice(word.lastIndexOf(':') + 1) : word))
      // `.env*`, `.env.*`: what they stand for is not looked up, and the shortest such name is one.
      .find((word) => holdsSecrets(word.replace(/(?<=[^/])\.?[*?[][^/]*$/, ''), cwd));
    if (path !== undefined) return path;
  }
  return undefined;
}

/** Programs whose first operand is no file, but what they look for or do: `grep process.env src`, `jq .env package.json`. */
const SCRIPTED = /(?:^|\/)(?:[ef]?grep|rg|ag|ack|g?awk|sed|jq|yq|tr)$/;
/** The same by options; then all operands are files. */
const SCRIPT_OPTION = /^(?:-[A-Za-z]*[ef]|--(?:regexp|expression|file))/;
const SCRIPT_FOLLOWS = /^(?:-[A-Za-z]*e|--(?:regexp|expression))$/;
/** A program and an option of it whose value is a word of its own. */
const VALUE_FOLLOWS = /rg -[gt]$| --(?:include|exclude|exclude-dir|glob|type)$/;

/** Whether a word of the program at `start` is such a text and no file. */
function scriptOf(words: readonly string[], start: number): (index: number) => boolean {
  if (!SCRIPTED.test(words[start] ?? '')) return () => false;
  const hasOption = words.some((word, index) => index > start && SCRIPT_OPTION.test(word));
  const first = words.findIndex(
    (word, index) =>
      index > start &&
      !/^(?:-|\d+$)/.test(word) &&
      !VALUE_FOLLOWS.test(`${words[start]} ${words[index - 1]}`),
  );
  return (index) =>
    hasOption ? index > start + 1 && SCRIPT_FOLLOWS.test(words[index - 1] ?? '') : index === first;
}

/** The simple commands of a line, with those in what it hands to another shell: `bash -lc 'cat .env'`. */
function commandsIn(line: string): readonly (readonly string[])[] {
  return simpleCommands(line).flatMap((words) => [
    words,
    ...words
      .filter(
        (word, at) => /\s/.test(word) && (/^-\w*c$/.test(words[at - 1] ?? '') || words[at - 1] === 'eval'),
      )
      .flatMap(commandsIn),
  ]);
}

/** The words of each simple command of a shell command line: quotes taken off, substitutions looked into, nothing expanded. */
function simpleCommands(line: string): readonly (readonly string[])[] {
  const commands: string[][] = [[]];
  let word: string | undefined;
  const endWord = (): void => {
    if (word !== undefined) commands[commands.length - 1]?.push(word);
    word = undefined;
  };
  let quote = '';
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at] ?? '';
    if (quote === "'" ? sign === "'" : quote === '"' && sign === '"') quote = '';
    else if (quote === '' && (sign === "'" || sign === '"')) {
      quote = sign;
      word ??= '';
    } else if (sign === '\\' && quote !== "'") {
      at += 1;
      if (line[at] !== '\n') word = (word ?? '') + (line[at] ?? '');
    } else if (quote !== "'" && (sign === '`' || (sign === '$' && line[at + 1] === '('))) {
      // What is inside runs as a command of its own.
      endWord();
      commands.push([]);
      if (sign === '$') at += 1;
      quote = '';
    } else if (quote === '' && /[;&|()\n{}]/.test(sign)) {
      endWord();
      commands.push([]);
    } else if (quote === '' && /[<>]/.test(sign)) {
      endWord();
      commands[commands.length - 1]?.push(sign);
    } else if (quote === '' && /\s/.test(sign)) endWord();
    else word = (word ?? '') + sign;
  }
  endWord();
  return commands;
}

function parsed(value: unknown): unknown {
  return typeof value === 'string' ? JSON.parse(value) : value;
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return isRecord(value) ? value : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return typeof value === 'string' ? [value] : [];
}
