import { isDay } from '../allow/day.ts';
import { STORES } from '../config/config.ts';
import { SEVERITIES } from '../detect/rule.ts';
import { AGENTS, type AgentName } from '../install/agents/agent.ts';
import { DEFAULT_HOOKS, HOOKS, type HookName, isHookName } from '../install/hook-name.ts';
import { MANAGERS } from '../install/managers/manager.ts';
import { FORMATS } from '../report/reporter.ts';
import type { Shard } from '../sources/shard.ts';
import { anyText, type Flag, oneOf, path, type Switch, type Valued } from './flag.ts';

/** More parts than any CI matrix has. */
const MOST_SHARDS = 1024;

const SOURCES = ['staged', 'range', 'history', 'stdin'];
const otherSources = (name: string) => SOURCES.filter((source) => source !== name);

/** Every flag, each in one record that parses, documents and completes it; two of a name are of different commands. */
export const FLAGS = {
  staged: {
    kind: 'switch',
    name: 'staged',
    commands: ['scan'],
    conflicts: otherSources('staged'),
    help: 'scan what is staged, as the pre-commit hook does',
  },
  range: {
    kind: 'valued',
    name: 'range',
    ...anyText('A..B'),
    commands: ['scan'],
    conflicts: otherSources('range'),
    help: "scan each commit's added lines and message, from A (left out) to B",
  },
  history: {
    kind: 'switch',
    name: 'history',
    commands: ['scan', 'check-ignore'],
    conflicts: otherSources('history'),
    help: 'look at everything that any ref reaches',
  },
  since: {
    kind: 'valued',
    name: 'since',
    ...anyText('DATE'),
    commands: ['scan'],
    needs: 'history',
    help: 'with --history: only commits since then (2026-01-31, "2 weeks ago")',
  },
  stdin: {
    kind: 'switch',
    name: 'stdin',
    commands: ['scan'],
    conflicts: otherSources('stdin'),
    help: 'scan the text on standard input',
  },
  stdinFilename: {
    kind: 'valued',
    name: 'stdin-filename',
    ...path('FILE'),
    commands: ['scan'],
    needs: 'stdin',
    help: 'with --stdin: the name that the text goes by',
  },
  noIgnore: {
    kind: 'switch',
    name: 'no-ignore',
    commands: ['scan'],
    conflicts: SOURCES,
    help: 'also scan what .gitignore leaves out',
  },
  noAllow: {
    kind: 'switch',
    name: 'no-allow',
    commands: ['scan'],
    help: 'let no allow comment and no allow file count, for audits',
  },
  shard: {
    kind: 'valued',
    name: 'shard',
    argument: 'I/N',
    commands: ['scan'],
    conflicts: ['staged', 'range', 'stdin'],
    help: 'scan only the I-th of N parts, the same part each time; `secretguard merge` joins their JSON',
    parse: (text) => {
      const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
      const shard = { index: Number(index), of: Number(of) };
      return index === undefined || shard.index < 1 || shard.index > shard.of || shard.of > MOST_SHARDS
        ? { ok: false, wrong: `must be I/N with I from 1 to N, as in 2/8, and N at most ${MOST_SHARDS}` }
        : { ok: true, value: shard };
    },
  } satisfies Valued<Shard>,
  fix: {
    kind: 'switch',
    name: 'fix',
    commands: ['check-ignore'],
    help: 'write the missing lines into the ignore files',
  },
  mend: {
    kind: 'switch',
    name: 'fix',
    commands: ['doctor'],
    help: 'do what is safe, then look again',
  },
  untrack: {
    kind: 'switch',
    name: 'untrack',
    commands: ['check-ignore'],
    help: 'the same, and take tracked env-style files out of git (`git rm --cached`); they stay on disk',
  },
  strict: {
    kind: 'switch',
    name: 'strict',
    commands: ['check-ignore'],
    help: 'let usual names that nothing ignores yet count too',
  },
  hooks: {
    kind: 'valued',
    name: 'hooks',
    argument: 'LIST',
    commands: ['install'],
    offers: HOOKS,
    help: `which hooks, with commas between: ${HOOKS.join(', ')}; ${DEFAULT_HOOKS.join(',')} when left out`,
    parse: (text) => {
      const names = text.split(',').map((name) => name.trim());
      return names.every(isHookName)
        ? { ok: true, value: [...new Set(names.filter(isHookName))] }
        : { ok: false, wrong: `must be a list of ${HOOKS.join(', ')}` };
    },
  } satisfies Valued<readonly HookName[]>,
  manager: {
    kind: 'valued',
    name: 'manager',
    ...oneOf(['auto', ...MANAGERS]),
    commands: ['install'],
    help: 'who runs the hooks; found out when left out',
  },
  global: {
    kind: 'switch',
    name: 'global',
    commands: ['install', 'uninstall'],
    conflicts: ['manager'],
    help: 'for all repositories of this user, through core.hooksPath of the global config',
  },
  agent: {
    kind: 'valued',
    name: 'agent',
    argument: 'LIST',
    commands: ['install'],
    conflicts: ['global'],
    offers: AGENTS,
    help: `AI agents that must not read env-style files or go past the hooks: ${AGENTS.join(', ')}`,
    parse: (text) => {
      const names = text.split(',').map((name) => name.trim());
      const known = AGENTS.filter((agent) => names.includes(agent));
      return names.every((name) => AGENTS.some((agent) => agent === name))
        ? { ok: true, value: known }
        : { ok: false, wrong: `must be a list of ${AGENTS.join(', ')}` };
    },
  } satisfies Valued<readonly AgentName[]>,
  purge: {
    kind: 'switch',
    name: 'purge',
    commands: ['uninstall'],
    help: 'remove the log as well',
  },
  dryRun: {
    kind: 'switch',
    name: 'dry-run',
    commands: ['install', 'uninstall', 'init', 'fix', 'import'],
    help: 'show what would be written, write nothing',
  },
  reason: {
    kind: 'valued',
    name: 'reason',
    ...anyText('TEXT'),
    commands: ['allow', 'baseline'],
    help: 'why it may pass; stands in the allow file',
  },
  expires: {
    kind: 'valued',
    name: 'expires',
    argument: 'YYYY-MM-DD',
    commands: ['allow', 'baseline'],
    help: 'the last day on which it may pass',
    parse: (text) => {
      if (!isDay(text)) return { ok: false, wrong: 'must be a day, as in 2027-01-31' };
      return text < new Date().toISOString().slice(0, 10)
        ? { ok: false, wrong: 'is over already: nothing would be allowed' }
        : { ok: true, value: text };
    },
  } satisfies Valued<string>,
  to: {
    kind: 'valued',
    name: 'to',
    ...oneOf(STORES),
    commands: ['fix'],
    help: 'where the value goes: .env, or a secrets manager through its own CLI',
  },
  yes: {
    kind: 'switch',
    name: 'yes',
    short: 'y',
    commands: ['fix'],
    help: 'do it without asking',
  },
  undo: {
    kind: 'switch',
    name: 'undo',
    commands: ['fix'],
    conflicts: ['dry-run', 'yes', 'to'],
    help: 'take the last fix back',
  },
  format: {
    kind: 'valued',
    name: 'format',
    ...oneOf(FORMATS),
    commands: ['scan', 'check-ignore', 'merge'],
    help: 'form of the report; text when left out',
  },
  form: {
    kind: 'valued',
    name: 'format',
    ...oneOf(['text', 'json']),
    commands: ['doctor'],
    help: 'form of the report; text when left out',
  },
  output: {
    kind: 'valued',
    name: 'output',
    short: 'o',
    ...path('FILE'),
    commands: ['scan', 'check-ignore', 'merge'],
    help: 'write the report there, whole or not at all, instead of to standard output (-)',
  },
  failOn: {
    kind: 'valued',
    name: 'fail-on',
    ...oneOf(SEVERITIES),
    commands: ['scan', 'check-ignore', 'merge'],
    help: 'the least severity that makes the exit code 1; medium when neither this nor the config says',
  },
  config: {
    kind: 'valued',
    name: 'config',
    ...path('FILE'),
    commands: 'all',
    help: 'take this config instead of looking for one',
  },
  cwd: {
    kind: 'valued',
    name: 'cwd',
    short: 'C',
    ...path('DIR'),
    commands: 'all',
    help: 'act as if started there',
  },
  color: {
    kind: 'valued',
    name: 'color',
    ...oneOf(['auto', 'always', 'never']),
    commands: 'all',
    help: 'colours; auto heeds NO_COLOR, FORCE_COLOR and whether a terminal is there',
  },
  quiet: {
    kind: 'switch',
    name: 'quiet',
    short: 'q',
    commands: 'all',
    conflicts: ['verbose'],
    help: 'say only what makes the exit code other than 0',
  },
  verbose: {
    kind: 'switch',
    name: 'verbose',
    short: 'v',
    commands: 'all',
    conflicts: ['quiet'],
    help: 'say also what is allowed, why a finding is one, and the stack of a crash',
  },
  help: { kind: 'switch', name: 'help', short: 'h', commands: 'all', help: 'show this' },
  version: { kind: 'switch', name: 'version', short: 'V', commands: 'all', help: 'show the version' },
} satisfies Readonly<Record<string, Switch | Valued<unknown>>>;

/** All of them, in the order in which help shows them. */
export const ALL_FLAGS: readonly Flag[] = Object.values(FLAGS);
