import { describe, expect, test } from 'vitest';
import { flagsOf, parseArguments } from '../../src/cli/arguments.ts';
import { COMMAND_NAMES } from '../../src/cli/command.ts';
import { ALL_FLAGS, FLAGS } from '../../src/cli/flags.ts';
import { base62, hex, sample, seeded } from '../../src/detect/sample.ts';
import { SecretguardError } from '../../src/errors.ts';
import { runCli } from '../support/cli.ts';

const parse = (...argv: string[]) => parseArguments(argv);

function refusal(...argv: string[]): string {
  try {
    parse(...argv);
  } catch (error) {
    if (error instanceof SecretguardError) return error.message;
    throw error;
  }
  throw new Error('taken');
}

describe('what is typed right', () => {
  test('a flag stands before or after the command, with a blank or an equals sign', () => {
    for (const argv of [
      ['--format', 'json', 'scan', 'a', 'b'],
      ['scan', '--format=json', 'a', 'b'],
      ['scan', 'a', '--format', 'json', 'b'],
    ]) {
      const { command, operands, flags } = parse(...argv);
      expect(command).toBe('scan');
      expect(operands).toEqual(['a', 'b']);
      expect(flags.value(FLAGS.format)).toBe('json');
    }
  });

  test('after -- a path may start with hyphens', () => {
    const { operands, flags } = parse('scan', '--', '--staged', '-x');
    expect(operands).toEqual(['--staged', '-x']);
    expect(flags.has(FLAGS.staged)).toBe(false);
  });

  test('short flags can be joined, and take a value', () => {
    const { flags } = parse('scan', '-vo', 'out.json');
    expect(flags.has(FLAGS.verbose)).toBe(true);
    expect(flags.value(FLAGS.output)).toBe('out.json');
  });

  test('a value may be a lone hyphen, or start with one after an equals sign', () => {
    expect(parse('scan', '--stdin', '--stdin-filename', '-').flags.value(FLAGS.stdinFilename)).toBe('-');
    expect(parse('scan', '--output=-x').flags.value(FLAGS.output)).toBe('-x');
  });

  test('the same flag twice with the same value is one', () => {
    expect(parse('scan', '--format', 'json', '--format=json').flags.value(FLAGS.format)).toBe('json');
  });

  test('--shard 2/8 is a part of eight', () => {
    expect(parse('scan', '--shard', '2/8').flags.value(FLAGS.shard)).toEqual({ index: 2, of: 8 });
  });

  test('what git gives a hook is handed on as it stands', () => {
    const { command, operands, flags } = parse('-q', 'hook', 'pre-push', '--weird', '-v', '--', 'url');
    expect(command).toBe('hook');
    expect(operands).toEqual(['pre-push', '--weird', '-v', '--', 'url']);
    expect(flags.has(FLAGS.verbose)).toBe(false);
    expect(flags.has(FLAGS.quiet)).toBe(true);
  });

  test('hook without a name still has --help', () => {
    expect(parse('hook', '--help').flags.has(FLAGS.help)).toBe(true);
  });
});

describe('what is typed wrong names what was meant', () => {
  test.each<[argv: string[], told: string]>([
    [['scna'], 'there is no command "scna" (did you mean "scan"?)'],
    [['sc'], 'there is no command "sc" (did you mean "scan"?)'],
    [['scan', '--fail-on', 'hi'], '(did you mean "high"?)'],
    [['chek-ignore'], 'did you mean "check-ignore"?'],
    [['xyzzy'], 'there is no command "xyzzy". `secretguard --help` lists all of them.'],
    [
      ['scan', '--stagd'],
      'there is no flag --stagd (did you mean --staged?). `secretguard scan --help` lists',
    ],
    [['scan', '--nope'], 'there is no flag --nope.'],
    [['scan', '-x'], 'there is no flag -x'],
    [['rules', '--staged'], 'there is no flag --staged for `rules`; it belongs to `scan`'],
    [['--staged'], 'there is no flag --staged without a command; it belongs to `scan`'],
    [['scan', '--format', 'yaml'], '--format must be one of text, json, sarif'],
    [['scan', '--format', 'jsn'], '(did you mean "json"?)'],
    [['scan', '--format'], '--format needs a value: --format text|json'],
    [['scan', '--format', '--staged'], '--format needs a value'],
    [['scan', '--format='], '--format must be one of'],
    [['scan', '--output='], '--output needs FILE, not an empty text'],
    [['scan', '--staged=yes'], '--staged takes no value'],
    [['scan', '--staged', '--history'], '--staged cannot go with --history'],
    [['scan', '--range', 'A..B', '--stdin'], '--range cannot go with --stdin'],
    [['scan', '--stdin-filename', 'x'], '--stdin-filename means something only with --stdin'],
    [['scan', '--quiet', '--verbose'], '--quiet cannot go with --verbose'],
    [['scan', '--fail-on', 'low', '--fail-on', 'high'], '--fail-on is given twice, with different values'],
    [['scan', '--shard', '0/3'], '--shard must be I/N with I from 1 to N'],
    [['scan', '--shard', '4/3'], '--shard must be I/N'],
    [['scan', '--shard', '1/99999'], '--shard must be I/N'],
    [['scan', '--color', 'blue'], '--color must be one of auto, always, never'],
    [['doctor', '--format', 'sarif'], '--format must be one of text, json'],
    [['log', '--fix'], '--fix for `log`; it belongs to `check-ignore`, `doctor`'],
  ])('%j', (argv, told) => {
    expect(refusal(...argv)).toContain(told);
  });

  test('what was typed is shown short and harmless', () => {
    expect(refusal('\u001b[31mred')).toContain('"?[31mred"');
    expect(refusal('x'.repeat(400)).length).toBeLessThan(150);
  });
});

describe('a wrong command line ends in 2 and says what next', () => {
  test.each<[argv: string[], told: string]>([
    [['scna'], 'did you mean "scan"?'],
    [['scan', '--stagd'], 'did you mean --staged?'],
    [['merge'], '`secretguard merge` needs [NAME=]REPORT…'],
    [['scan', ''], '`secretguard scan` cannot take an empty text as an operand'],
    [['rules', 'lst'], 'takes list or check (did you mean "list"?)'],
    [['init', 'now'], '`secretguard init` takes no operand, but got "now"'],
    [['rules', 'list', 'all'], '`secretguard rules` takes [list|check], but also got "all"'],
    [['rules', 'lsit'], '`secretguard rules` takes list or check'],
    [['completion', 'tcsh'], 'takes bash, zsh, fish'],
    [['scan', '--staged', 'src'], '--staged takes no PATH besides'],
    [['scan', '--range', 'A..B', 'src'], '--range takes no PATH besides'],
    [['scan', '--range=--output=x'], '--range must be A..B or a commit'],
    [['scan', '--cwd', '/nowhere/at/all'], '--cwd must be a folder that is there'],
    [['hook', 'pre-comit'], '`secretguard hook` takes one of pre-commit'],
  ])('%j', async (argv, told) => {
    const { code, out, err } = await runCli(argv);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/^secretguard: /);
    expect(err).toContain(told);
    expect(err).toMatch(/--help` (?:lists all of them|says more)\.\n$/);
  });

  test.each([
    ['as a command', (secret: string) => [secret]],
    ['as a flag', (secret: string) => [`--${secret}`]],
    ['as a path', (secret: string) => ['scan', `x/${secret}`]],
    ['as a config', (secret: string) => ['scan', '--config', secret]],
    ['as a range', (secret: string) => ['scan', '--range', `${secret}..HEAD`]],
    ['as a rule', (secret: string) => ['explain', secret]],
    ['as a report', (secret: string) => ['merge', secret]],
    ['as an operand too many', (secret: string) => ['install', secret]],
  ])('a secret that was pasted %s is not printed', async (_, argv) => {
    const secret = sample`${base62(40)}`.render(seeded(7));
    const { code, out, err } = await runCli(argv(secret));
    expect(code).toBe(2);
    expect(`${out}${err}`).toContain(secret.slice(0, 4));
    expect(`${out}${err}`).not.toContain(secret.slice(0, 8));
  });

  test('a path, a version and the name of a commit are printed as they are', async () => {
    const commit = 'f'.repeat(39);
    for (const word of ['dist/main-v2.10.0-release-candidate.js', `${commit}0..HEAD`]) {
      const argv = word.endsWith('HEAD') ? ['scan', '--range', word] : ['scan', word];
      expect((await runCli(argv)).err).toContain(word);
    }
  });

  test('no command at all shows the help on stderr, and is no success', async () => {
    const { code, out, err } = await runCli([]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('Usage: secretguard COMMAND');
  });
});

describe('help', () => {
  test('the overall one names every command and every global flag', async () => {
    const { code, out } = await runCli(['--help']);
    expect(code).toBe(0);
    for (const name of COMMAND_NAMES) expect(out).toContain(`\n  ${name} `);
    for (const flag of flagsOf(undefined)) expect(out).toContain(`--${flag.name}`);
  });

  test.each(COMMAND_NAMES)(
    '%s --help names each of its flags with its words, and runs nothing',
    async (name) => {
      const { code, out, err } = await runCli([name, '--help']);
      expect(code).toBe(0);
      expect(err).toBe('');
      for (const flag of flagsOf(name)) {
        expect(out).toContain(`--${flag.name}`);
        expect(out).toContain(flag.help);
      }
    },
  );

  test('`help scan` is `scan --help`', async () => {
    expect(await runCli(['help', 'scan'])).toEqual(await runCli(['scan', '--help']));
  });

  test('`version` is `--version`', async () => {
    expect(await runCli(['version'])).toEqual(await runCli(['--version']));
  });

  test('--version is the version of package.json', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } });
    expect(await runCli(['--version'])).toEqual({ code: 0, out: `${manifest.version}\n`, err: '' });
  });
});

describe('the records', () => {
  test('no two flags of a command share a name or a letter', () => {
    for (const command of COMMAND_NAMES) {
      const names = flagsOf(command).flatMap(({ name, short = name }) => [...new Set([name, short])]);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });

  test('conflicts and needs name flags that are there', () => {
    const names = ALL_FLAGS.map(({ name }) => name);
    for (const { conflicts = [], needs } of ALL_FLAGS) {
      for (const name of [...conflicts, ...(needs === undefined ? [] : [needs])])
        expect(names).toContain(name);
    }
  });

  test('the words that completion offers are taken by the flag itself', () => {
    for (const flag of ALL_FLAGS) {
      if (flag.kind === 'valued' && Array.isArray(flag.offers)) {
        for (const word of flag.offers) expect(flag.parse(word).ok, `--${flag.name} ${word}`).toBe(true);
      }
    }
  });
});

test('a key of 32 hex digits that was pasted is not printed', async () => {
  const key = hex(32)(seeded(7));
  const { code, err } = await runCli(['scan', `x/${key}`]);
  expect(code).toBe(2);
  expect(err).not.toContain(key.slice(0, 8));
});
