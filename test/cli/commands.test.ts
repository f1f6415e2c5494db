import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { starterConfig } from '../../src/cli/starter-config.ts';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { loadConfig } from '../../src/config/load.ts';
import { hex, seeded } from '../../src/detect/sample.ts';
import { runCli } from '../support/cli.ts';
import { installIn } from '../support/installation.ts';
import { createRepository, type Repository } from '../support/repository.ts';

let repository: Repository;
const cli = (...argv: string[]) => runCli(argv, { cwd: repository.root, env: repository.env });

beforeEach(() => {
  repository = createRepository();
  repository.commit({ 'README.md': 'hello\n' });
});

describe('init', () => {
  test('writes a config that changes nothing until a # is taken away', async () => {
    const { code, err } = await cli('init');
    expect(code).toBe(0);
    expect(err).toContain('wrote ');
    const { files, ...config } = loadConfig({ root: repository.root });
    expect(files).toEqual([join(repository.root, '.secretguardrc')]);
    expect(config).toEqual({ ...DEFAULT_CONFIG, files: undefined });
  });

  test('proposes what lies in the repo: fixtures, env files that frameworks commit, names that say secret', async () => {
    repository.commit({
      'test/fixtures/a.txt': '1',
      'test/fixtures/deep/b.txt': '2',
      'vendor/lib.js': '3',
      'package-lock.json': '{}',
      '.env.test': 'A=b\n',
      'config/secrets.yml': 'a: b\n',
      '.secretguard-allow.json': '{ "version": 1, "entries": [] }\n',
      '.secretlintrc.json': '{}\n',
      'test/fixtures/secrets.yml': 'a: b\n',
    });
    await cli('init');
    const text = repository.read('.secretguardrc');
    expect(text).toContain('#   - test/fixtures/** # 3 files');
    expect(text).toContain('#   - vendor/** # 1 file');
    expect(text).toContain('package-lock.json: the hashes of lockfiles are known here');
    expect(text).toContain('#     - .env.test');
    expect(text).toContain('#     - config/secrets.yml');
    // What tools are told about secrets is to be committed.
    expect(text).not.toMatch(/secretguard-allow|secretlintrc/);
    expect(text).not.toContain('- test/fixtures/secrets.yml');
  });

  test('what it proposes is valid once every # is taken away', () => {
    const text = starterConfig(
      [
        'test/fixtures/a b.txt',
        'fixtures/x: y/#1.txt',
        'vendor/x.js',
        '.env.test',
        'a "quoted" secret.json',
        'app/.env.ci',
      ],
      true,
    );
    const uncommented = text
      .split('\n')
      .map((line) => (/^# (?:exclude|envFiles|rules|remedy):|^# {3}/.test(line) ? line.slice(2) : line))
      .join('\n');
    repository.write('.secretguardrc', uncommented);
    const config = loadConfig({ root: repository.root });
    expect(config.exclude).toEqual(['test/fixtures/**', 'fixtures/**', 'vendor/**']);
    expect(config.envFiles.allow).toEqual(['.env.test', 'app/.env.ci']);
    expect(config.envFiles.patterns).toEqual(['a "quoted" secret.json']);
    expect(config.rules.custom[0]?.id).toBe('our-deploy-key');
  });

  test('goes to the root, from a folder below', async () => {
    repository.write('src/a.ts', '');
    await runCli(['init'], { cwd: join(repository.root, 'src'), env: repository.env });
    expect(repository.exists('.secretguardrc')).toBe(true);
    expect(repository.exists('src/.secretguardrc')).toBe(false);
  });

  test.each(['.secretguardrc', '.secretguardrc.json', '.secretguardrc.yaml', '.secretguardrc.yml'])(
    '%s that is there is left as it is: 2',
    async (name) => {
      repository.write(name, 'kept');
      const { code, err } = await cli('init');
      expect(code).toBe(2);
      expect(err).toContain(`${name} is there already`);
      expect(repository.read(name)).toBe('kept');
    },
  );

  test('so is a config in package.json', async () => {
    repository.write('package.json', '{ "secretguard": { "failOn": "high" } }');
    expect((await cli('init')).code).toBe(2);
    repository.write('package.json', '{ "devDependencies": { "secretguard": "1" } }');
    expect((await cli('init')).code).toBe(0);
  });

  test('--dry-run prints it and writes nothing', async () => {
    const { code, out } = await cli('init', '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain('failOn: medium');
    expect(repository.exists('.secretguardrc')).toBe(false);
  });
});

describe('rules', () => {
  const custom = (examples: string) =>
    `rules:\n  custom:\n    - id: acme-key\n      title: ACME key\n      keywords: [acmekey_]\n      pattern: acmekey_[0-9a-f]{32}\n      examples: ${examples}\n`;
  const token = `acmekey_${hex(32)(seeded(5))}`;

  test('list names every rule in force, one a line', async () => {
    const { code, out } = await cli('rules');
    expect(code).toBe(0);
    expect(out).toMatch(/^critical\tstripe-live-key\tStripe live secret or restricted key\tStripe$/m);
    expect(await cli('rules', 'list')).toMatchObject({ out });
  });

  test('list heeds disable, severity and custom', async () => {
    repository.write(
      '.secretguardrc',
      `${custom('{ finds: [] }')}  disable: [stripe-live-*]\n  severity: { stripe-test-key: low }\n`,
    );
    const { out } = await cli('rules');
    expect(out).not.toContain('stripe-live-key');
    expect(out).toMatch(/^low\tstripe-test-key/m);
    expect(out).toMatch(/^high\tacme-key\tACME key\tyour own rules$/m);
  });

  test('check: the examples do what they say', async () => {
    repository.write('.secretguardrc', custom(`{ finds: ["k = ${token}"], passes: ["acmekey_example"] }`));
    const { code, out, err } = await cli('rules', 'check');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('1 rule of your own, 2 examples: all as they say');
  });

  test.each<[examples: string, told: string]>([
    ['{ finds: ["acmekey_zz"] }', 'acme-key stays silent on examples.finds[0]'],
    ['{ finds: ["nothing"] }', '(the text holds none of its keywords)'],
    [`{ finds: ["${token}"], passes: ["x ${token}"] }`, 'acme-key fires on examples.passes[0]'],
  ])('check: %s is a problem, and no example is printed', async (examples, told) => {
    repository.write('.secretguardrc', custom(examples));
    const { code, out, err } = await cli('rules', 'check');
    expect(code).toBe(1);
    expect(out).toContain(told);
    expect(out + err).not.toContain(token);
  });

  test('check: a rule without examples, as an import brings it, is named and no problem', async () => {
    repository.write('.secretguardrc', custom('{ passes: ["x"] }'));
    expect(await cli('rules', 'check')).toMatchObject({
      code: 0,
      out: expect.stringContaining('acme-key has no examples.finds'),
    });
  });

  test('a rule of your own blocks what it matches, also where it was typed by hand', async () => {
    repository.write('.secretguardrc', custom('{}'));
    repository.stage({ 'a.txt': `acmekey_${'0123456789abcdef'.repeat(2)}\n` });
    expect(await cli('scan', '--staged')).toMatchObject({
      code: 1,
      out: expect.stringContaining('HIGH ACME key'),
    });
    // Its least entropy counts as well: a repeated alphabet has four bits a character.
    repository.write('.secretguardrc', custom('{}\n      entropy: 5'));
    expect(await cli('scan', '--staged')).toMatchObject({ code: 0 });
  });

  test('check: an id that means no rule is told', async () => {
    repository.write(
      '.secretguardrc',
      'rules:\n  disable: [strpe-live-key]\n  severity: { "nope-*": low }\n',
    );
    const { code, out } = await cli('rules', 'check');
    expect(code).toBe(1);
    expect(out).toContain('rules.disable names "strpe-live-key", and there is no such rule');
    expect(out).toContain('rules.severity names "nope-*"');
    repository.write('.secretguardrc', 'rules: { disable: [generic-pasword, generic-token, "generic-*"] }\n');
    expect(await cli('rules', 'check')).toMatchObject({
      code: 1,
      out: 'rules.disable names "generic-pasword", and there is no such rule\n',
    });
  });
});

test('explain: a rule of your own stands in the place of the one whose id it has', async () => {
  const rule = "{ id: stripe-live-key, title: Ours, keywords: [acme_], pattern: 'acme_[0-9a-f]{32}' }";
  repository.write('.secretguardrc', `rules:\n  custom:\n    - ${rule}\n`);
  const { code, out } = await cli('explain', 'stripe-live-key');
  expect(code).toBe(0);
  expect(out).toMatch(/^stripe-live-key: Ours \(high\), a rule of your own\n/);
  expect(out).not.toContain('stripe.com');
});

test('allow and import write into the config that --config names: what they were told counts where that is in force', async () => {
  repository.write('ci/our guard.yml', 'failOn: high # ours\n');
  repository.write('.env', 'A=1\n');
  repository.write('.trufflehogignore', '^dist/\n');
  const named = ['--config', 'ci/our guard.yml'];
  const { code, err } = await cli('allow', '.env', ...named);
  expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining("git add 'ci/our guard.yml'\n") });
  expect((await cli('import', ...named)).err).toContain('wrote ci/our guard.yml');
  expect(existsSync(join(repository.root, '.secretguardrc'))).toBe(false);
  expect(loadConfig({ root: repository.root, file: 'ci/our guard.yml' })).toMatchObject({
    failOn: 'high',
    exclude: ['dist/**/*'],
    envFiles: { allow: ['/.env'] },
  });
  expect((await cli('check-ignore', ...named, '--quiet')).code).toBe(0);
  expect((await cli('allow', '.env', ...named)).err).toContain('allowed already');
});

test('allow: quotes in a path stand for themselves', async () => {
  for (const folder of ['"a"b', 'ab']) repository.write(`${folder}/.env`, 'A=1\n');
  expect((await cli('allow', '"a"b/.env')).code).toBe(0);
  const { out } = await cli('check-ignore', '--format', 'json');
  const paths = JSON.parse(out).guard.map(({ path }: { path: string }) => path);
  expect(paths).toContain('ab/.env');
  expect(paths).not.toContain('"a"b/.env');
});

test('import: a folder that another scanner was told to leave alone is told, and the rest is taken over', async () => {
  repository.write('src/a.txt', 'text\n');
  repository.write(
    '.talismanrc',
    'fileignoreconfig:\n- filename: src/\n- filename: src/a.txt/b\n- filename: "*.pem"\n',
  );
  const { code, out } = await cli('import');
  expect(code).toBe(0);
  expect(out).toContain('took over 1 path');
  expect(out.match(/there is no such file any more/g)).toHaveLength(2);
  expect(loadConfig({ root: repository.root }).exclude).toEqual(['**/*.pem']);
});

describe('check-ignore', () => {
  test('an unignored .env: 1; --fix ignores it: 0, and a second time there is nothing to write', async () => {
    repository.write('.env', 'PASSWORD=x\n');
    const before = await cli('check-ignore', '--format', 'json');
    expect(before.code).toBe(1);
    expect(JSON.parse(before.out)).toMatchObject({
      source: { kind: 'guard', paths: [] },
      guard: expect.arrayContaining([expect.objectContaining({ path: '.env', problem: 'unignored' })]),
    });
    const fixed = await cli('check-ignore', '--fix');
    expect(fixed.code).toBe(0);
    expect(fixed.err).toContain('.gitignore: added .env');
    expect(repository.git('check-ignore', '.env')).toBe('.env');
    expect((await cli('check-ignore', '--fix')).err).toContain('nothing to write');
  });

  test('a tracked .env: --untrack takes it out of git and keeps it on disk', async () => {
    repository.commit({ '.env': 'TOKEN=abc\n' });
    expect((await cli('check-ignore')).code).toBe(1);
    const { err } = await cli('check-ignore', '--untrack');
    expect(err).toContain('.env: taken out of git, kept on disk');
    expect(repository.git('ls-files', '.env')).toBe('');
    expect(repository.exists('.env')).toBe(true);
  });

  test('usual names that nothing ignores: one warning for all, and 1 with --strict', async () => {
    const { code, out, err } = await cli('check-ignore');
    expect(code).toBe(0);
    expect(`${out}${err}`.match(/would take/g)).toHaveLength(1);
    expect(`${out}${err}`).toMatch(/\.env, \.env\.\*\.local, \.env\.local are not there/);
    expect((await cli('check-ignore', '--strict')).code).toBe(1);
  });

  test('outside a repository: 2', async () => {
    expect((await runCli(['check-ignore'], { cwd: repository.home, env: repository.env })).code).toBe(2);
  });
});

describe('log and hook', () => {
  test('log where nothing happened yet', async () => {
    expect(await cli('log')).toEqual({
      code: 0,
      out: '',
      err: 'the hooks have had nothing to tell here yet\n',
    });
  });

  test('log tells each event on a line, and what cannot be read is counted', async () => {
    const home = join(repository.gitDir, 'secretguard');
    const line = JSON.stringify({
      time: '2026-01-31T10:00:00Z',
      hook: 'pre-commit',
      event: 'blocked',
      who: 'ada@example.org',
      findings: [{ rule: 'stripe-live-key', place: 'src/pay.ts:12' }],
      guard: [{ path: '.env', problem: 'unignored' }],
    });
    repository.write(join(home, 'log'), `${line}\n{"time":"2026\n`);
    const { code, out, err } = await cli('log');
    expect(code).toBe(0);
    expect(out).toBe(
      '2026-01-31T10:00:00Z  pre-commit  blocked  ada@example.org  src/pay.ts:12 stripe-live-key, .env unignored\n',
    );
    expect(err).toBe('1 line of the log cannot be read (cut off by a full disk?)\n');
  });

  test('log tells the older log first, by whom, why, and what was allowed; with --quiet nothing of nothing', async () => {
    const home = join(repository.gitDir, 'secretguard');
    const entry = { time: 'T1', hook: 'pre-push', event: 'skipped', who: '', reason: 'SKIP=secretguard' };
    const findings = [
      { rule: 'a', place: 'a.js:1', why: 'comment' },
      { rule: 'b', place: '\u001b[2Jb.js:2' },
    ];
    const allowed = { time: 'T2', hook: 'pre-commit', event: 'allowed', who: 'a@b', findings };
    expect((await cli('log', '--quiet')).err).toBe('');
    repository.write(join(home, 'log'), `${JSON.stringify(allowed)}\n`);
    repository.write(join(home, 'log.1'), `${JSON.stringify(entry)}\n{}\n[]\n`);
    expect(await cli('log')).toEqual({
      code: 0,
      out: `T1  pre-push  skipped  (nobody)  SKIP=secretguard\nT2  pre-commit  allowed  a@b  a.js:1 a (comment), \\x1B[2Jb.js:2 b\n`,
      err: '2 lines of the log cannot be read (cut off by a full disk?)\n',
    });
    rmSync(join(home, 'log'));
    mkdirSync(join(home, 'log'));
    const { code, err } = await cli('log');
    expect(code).toBe(2);
    expect(err).toContain('EISDIR');
  });

  test('ends in what the launcher found: 0 where it is clean, 1 at a secret, 2 where it could not look', async () => {
    await installIn(repository);
    const ended = async (): Promise<unknown> => (await cli('hook', 'pre-commit')).code;
    expect(await ended()).toBe(0);
    repository.stage({ 'a.js': `stripe = sk_${'live'}_${hex(40)(seeded(1))}\n` });
    expect(await ended()).toBe(1);
    const runtime = join(repository.gitDir, 'secretguard');
    writeFileSync(join(runtime, 'runtime.cjs'), '');
    expect(await ended()).toBe(2);
    // A file that was cut to nothing runs nothing, and ends well.
    writeFileSync(join(runtime, 'launcher.sh'), '');
    expect(await ended()).toBe(2);
  });

  test('hook where nothing is installed blocks, and says what to do', async () => {
    const { code, err } = await cli('hook', 'pre-commit');
    expect(code).toBe(2);
    expect(err).toContain('npx secretguard install');
  });
});

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('%s: names every command and flag', async (shell) => {
    const { code, out } = await cli('completion', shell);
    expect(code).toBe(0);
    for (const word of ['check-ignore', 'fail-on', 'critical', 'stdin-filename', 'pre-merge-commit']) {
      expect(out).toContain(word);
    }
  });

  const complete = (words: readonly string[]): readonly string[] => {
    const script = `eval "$SCRIPT"; COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}; _secretguard; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { status, stdout, stderr } = repository.spawn('bash', ['-c', script], { env: { SCRIPT: bash } });
    if (status !== 0 || stderr !== '') throw new Error(`${status} ${stderr}`);
    return stdout.split('\n').filter((line) => line !== '');
  };
  let bash = '';
  beforeEach(async () => {
    bash = (await cli('completion', 'bash')).out;
  });

  test.each<[words: string[], offered: string[]]>([
    [['secretguard', 'sc'], ['scan']],
    [['secretguard', 'scan', '--hist'], ['--history']],
    [['secretguard', 'scan', '--format', 's'], ['sarif']],
    [['secretguard', 'scan', '--format', '=', 's'], ['sarif']],
    [
      ['secretguard', '--color', 'a'],
      ['auto', 'always'],
    ],
    [['secretguard', 'hook', 'pre-m'], ['pre-merge-commit']],
    [
      ['secretguard', 'rules', ''],
      ['list', 'check'],
    ],
    [['secretguard', '-q', 'rules', 'c'], ['check']],
    [['secretguard', 'scan', 'READ'], ['README.md']],
    [['secretguard', '--vers'], ['--version']],
  ])('bash completes %j', (words, offered) => {
    expect(complete(words)).toEqual(offered);
  });

  test('bash completes a name with blanks as one, and quotes names alone: a folder `rules` made `rules/` of the command', () => {
    repository.write('my notes.txt', '');
    repository.write('my other notes.txt', '');
    expect(complete(['secretguard', 'scan', 'my']).toSorted()).toEqual([
      'my notes.txt',
      'my other notes.txt',
    ]);
    const { stdout } = repository.spawn('bash', ['-c', 'eval "$SCRIPT"; complete -p secretguard'], {
      env: { SCRIPT: bash },
    });
    expect(stdout).toBe('complete -F _secretguard secretguard\n');
  });

  test.skipIf(!existsSync('/usr/bin/zsh'))('zsh takes the script', async () => {
    const { out } = await cli('completion', 'zsh');
    const { status, stderr } = repository.spawn('/usr/bin/zsh', ['-n', '-c', out]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test.skipIf(!existsSync('/usr/bin/fish'))('fish completes', async () => {
    const { out } = await cli('completion', 'fish');
    const { status, stdout } = repository.spawn('/usr/bin/fish', [
      '-c',
      `${out}\ncomplete -C 'secretguard scan --form'`,
    ]);
    expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining('--format') });
  });
});
