import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../../src/config/config.ts';
import { hex, password, seeded } from '../../src/detect/sample.ts';
import { scan } from '../../src/scan.ts';
import { endOf, runCli, startCli } from '../support/cli.ts';
import { secretValue } from '../support/report.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const secret = secretValue();
const leak = `stripe = "${secret}"\n`;
let repository: Repository;
const cli = (...argv: string[]) => runCli(argv, { cwd: repository.root, env: repository.env });

beforeEach(() => {
  repository = createRepository();
  repository.commit({ 'README.md': 'nothing here\n', '.gitignore': '.env\n.env.*\n!.env.example\n' });
});

describe('what a scan comes to', () => {
  test('a clean work tree: 0, and one line that says so', async () => {
    const { code, out, err } = await cli('scan');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^secretguard: nothing found in the work tree · 2 files, \d+ B, [\d.]+ m?s\n$/);
  });

  test('--quiet on a clean work tree says nothing', async () => {
    expect(await cli('scan', '--quiet')).toEqual({ code: 0, out: '', err: '' });
  });

  test('a secret in a file: 1, its place, its mask, and never its value', async () => {
    repository.write('src/pay.ts', leak);
    const { code, out } = await cli('scan');
    expect(code).toBe(1);
    expect(out).toContain('src/pay.ts:1:11');
    expect(out).toContain('sk_live_…(32)');
    expect(out).toContain('secretguard allow');
    expect(out).not.toContain(secret.slice(8));
  });

  test('what is staged, though it is gone from the work tree: 1', async () => {
    repository.stage({ 'src/pay.ts': leak });
    repository.remove('src/pay.ts');
    expect((await cli('scan')).code).toBe(0);
    const { code, out } = await cli('scan', '--staged');
    expect(code).toBe(1);
    expect(out).toContain('what is staged');
  });

  // 上 is U+4E0A, ઊ is U+0A8A, Ċ is U+010A: git ends a line within each of them, and an editor does not.
  test.each(['上', '上上上 と', 'ઊઊઊઊ', 'Ċ', `${'further on '.repeat(20)}上`, 'plain'])(
    'what is staged in UTF-16 below %s, whose bytes git takes for ends of lines, and only that: 1',
    async (letters) => {
      const bytes = (encoding: string, lines: readonly string[]): Buffer => {
        const little = Buffer.from(`\ufeff${lines.join('\r\n')}\r\n`, 'utf16le');
        return encoding === 'le' ? little : little.swap16();
      };
      for (const [encoding, above, below] of ['le', 'be'].flatMap((one) =>
        [1, 2, 8].flatMap((count) => [0, 4].map((rest) => [one, count, rest] as const)),
      )) {
        const file = `${encoding}-${above}-${below}.txt`;
        const line = `${letters}\u0020first`;
        const old = [...Array<string>(above).fill(line), ...Array<string>(below).fill(letters)];
        // What was there before is not found again.
        repository.commit({
          [file]: bytes(encoding, old),
          [`old-${file}`]: bytes(encoding, [line, leak.trim()]),
        });
        repository.stage({
          [file]: bytes(encoding, [...old.slice(0, above), leak.trim(), ...old.slice(above)]),
          [`old-${file}`]: bytes(encoding, [line, leak.trim(), 'more']),
        });
        const { out } = await cli('scan', '--staged', '--format', 'json');
        const found: { file: string }[] = JSON.parse(out).findings;
        expect(found.map((finding) => finding.file)).toEqual([file]);
        repository.commit();
      }
    },
  );

  test('--range finds what a later commit of it took out again', async () => {
    const before = repository.id();
    const leaking = repository.commit({ 'src/pay.ts': leak });
    repository.commit({ 'src/pay.ts': 'gone\n' });
    const { code, out } = await cli('scan', '--range', `${before}..HEAD`, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ file: 'src/pay.ts', commit: leaking }] });
  });

  test('--stdin: a text without a file has no steps that name one', async () => {
    const { code, out } = await runCli(['scan', '--stdin'], { stdin: leak });
    expect(code).toBe(1);
    expect(out).toContain('npx secretguard explain');
    expect(out).not.toMatch(/git add|git rm|secretguard fix/);
  });

  test('--stdin reads a text under the name that it is given', async () => {
    const { code, out } = await runCli(['scan', '--stdin', '--stdin-filename', 'app.log'], {
      cwd: repository.root,
      env: repository.env,
      stdin: leak,
    });
    expect(code).toBe(1);
    expect(out).toContain('app.log:1:11');
  });

  test('only the files and folders that are given are scanned', async () => {
    repository.write('src/pay.ts', leak);
    repository.write('docs/clean.md', 'fine\n');
    expect((await cli('scan', 'docs')).code).toBe(0);
    expect((await cli('scan', 'docs', 'src/pay.ts')).code).toBe(1);
  });

  test('what .gitignore leaves out is scanned only with --no-ignore', async () => {
    repository.write('.env', leak);
    expect((await cli('scan')).code).toBe(0);
    expect((await cli('scan', '--no-ignore')).code).toBe(1);
  });

  test('an allow comment counts, unless --no-allow', async () => {
    repository.write('src/pay.ts', `${leak.trimEnd()} // secretguard:allow\n`);
    const { code, out } = await cli('scan');
    expect(code).toBe(0);
    expect(out).toContain('1 allowed');
    expect((await cli('scan', '--no-allow')).code).toBe(1);
  });

  test('a path that is not there: 2, never clean', async () => {
    const { code, out, err } = await cli('scan', 'nowhere');
    expect(code).toBe(2);
    expect(out + err).toContain('nowhere');
  });

  test('--staged outside a repository: 2, and what to do', async () => {
    const { code, err } = await runCli(['scan', '--staged'], { cwd: repository.home, env: repository.env });
    expect(code).toBe(2);
    expect(err).toContain('is not inside a git repository, or in one whose owner git does not trust');
  });

  test('files outside a repository can be scanned', async () => {
    writeFileSync(join(repository.home, 'x.ts'), leak);
    const { code } = await runCli(['scan', 'x.ts'], { cwd: repository.home, env: repository.env });
    expect(code).toBe(1);
  });

  test('--cwd acts as if started there', async () => {
    repository.write('deep/er/pay.ts', leak);
    const { code, out } = await runCli(['scan', '-C', join(repository.root, 'deep'), 'er'], {
      cwd: '/',
      env: repository.env,
    });
    expect(code).toBe(1);
    expect(out).toContain('pay.ts:1:11');
  });
});

describe('the config in force', () => {
  test('failOn raises what blocks, and --fail-on wins over it', async () => {
    repository.write('src/pay.ts', `stripe = "${secret.replace('live', 'test')}"\n`);
    repository.write('.secretguardrc', 'failOn: critical\n');
    const { code, out } = await cli('scan');
    expect(code).toBe(0);
    expect(out).toContain('1 finding below critical');
    expect((await cli('scan', '--fail-on', 'medium')).code).toBe(1);
  });

  test('a generic rule can be turned off, or count for less', async () => {
    repository.write('app.py', `DB_PASSWORD = "${password(20)(seeded(7))}"\n`);
    expect((await cli('scan')).code).toBe(1);
    repository.write('.secretguardrc', 'rules: { severity: { generic-password: low } }\n');
    const { code, out } = await cli('scan');
    expect(code).toBe(0);
    expect(out).toContain('1 finding below medium');
    repository.write('.secretguardrc', 'rules: { disable: ["generic-*"] }\n');
    expect((await cli('scan')).out).toContain('nothing found');
  });

  test('that it turns off most rules is said, that it turns off some is not', async () => {
    repository.write('.secretguardrc', 'rules: { disable: ["stripe-*"] }\n');
    expect((await cli('scan')).out).not.toContain('turns off');
    repository.write('.secretguardrc', 'rules: { disable: ["*e*"] }\n');
    expect((await cli('scan')).out).toMatch(/note The config's rules\.disable turns off \d+ of \d+ rules\./);
  });

  test('what it leaves out need not be readable', async () => {
    repository.commit({ 'a.txt': 'x\n' });
    repository.remove('a.txt');
    repository.spawn('mkfifo', ['a.txt']);
    expect((await cli('scan')).code).toBe(2);
    repository.write('.secretguardrc', 'exclude: [a.txt]\n');
    expect((await cli('scan')).code).toBe(0);
  });

  test('an entry of the allow file that allowed nothing is called so by a scan of everything, not by one that was stopped', async () => {
    repository.write('src/pay.ts', leak);
    const { out } = await cli('scan', '--format', 'json');
    await cli('allow', JSON.parse(out).findings[0].id, '--reason', 'a test');
    const notes = async (signal?: AbortSignal): Promise<readonly string[]> => {
      const source = { kind: 'files', paths: [] } as const;
      const request = { cwd: repository.root, source, config: DEFAULT_CONFIG, allow: true };
      return (await scan({ ...request, ...(signal ? { signal } : {}) })).notes;
    };
    expect(await notes()).toEqual([]);
    repository.remove('src/pay.ts');
    expect(await notes()).toEqual([expect.stringContaining('allowed nothing')]);
    expect(await notes(AbortSignal.abort())).toEqual([]);
    const part = { kind: 'files', paths: ['README.md'] } as const;
    const partly = await scan({ cwd: repository.root, source: part, config: DEFAULT_CONFIG, allow: true });
    expect(partly.notes).toEqual([]);
  });

  test('it is the root’s, also from a folder below', async () => {
    repository.write('src/pay.ts', leak);
    repository.write('.secretguardrc', 'rules: { disable: ["stripe-*"] }\n');
    const { code } = await runCli(['scan'], { cwd: join(repository.root, 'src'), env: repository.env });
    expect(code).toBe(0);
  });

  test('a config outside of the repository counts for what is staged, and keeps no commit back; one beside it is told all the same', async () => {
    const shared = createRepository();
    shared.write('shared.yml', 'failOn: high\n');
    const text = `extends: ${JSON.stringify(`${shared.root}/shared.yml`)}\n`;
    repository.commit({ '.secretguardrc': text });
    repository.stage({ 'a.txt': 'nothing\n' });
    expect(await cli('scan', '--staged')).toMatchObject({ code: 0, err: '' });
    repository.write('.secretguardrc', `${text}failOn: low\n`);
    const { code, out } = await cli('scan', '--staged');
    expect(code).toBe(0);
    expect(out).toContain('note .secretguardrc counted with changes that are not committed');
  });

  test.each(['no', 'normal'])(
    'that a config is not committed is told with status.showUntrackedFiles = %s, and where a pattern ignores it',
    async (shown) => {
      repository.config('status.showUntrackedFiles', shown);
      repository.write('.secretguardrc', 'failOn: critical\n');
      repository.stage({ 'a.txt': 'nothing\n' });
      const note = 'note .secretguardrc counted with changes that are not committed';
      expect((await cli('scan', '--staged')).out).toContain(note);
      repository.write('.git/info/exclude', '.secretguardrc\n');
      expect((await cli('scan', '--staged')).out).toContain(note);
    },
  );

  test('--staged says what it left out of the change, and that it counts with changes that are not committed', async () => {
    repository.commit({ '.secretguardrc': 'exclude: ["docs/**"]\n' });
    repository.stage({ 'docs/pay.md': leak });
    const committed = await cli('scan', '--staged');
    expect(committed.code).toBe(0);
    expect(committed.out).toContain('1 file was left out');
    expect(committed.out).not.toContain('not committed');
    repository.write('.secretguardrc', 'exclude: ["docs/**", "src/**"]\n');
    expect((await cli('scan', '--staged')).out).toContain(
      '.secretguardrc counted with changes that are not committed',
    );
  });

  test('a broken one: 2 with its place, and nothing is scanned', async () => {
    repository.write('src/pay.ts', leak);
    repository.write('.secretguardrc', 'exlude: [src]\n');
    const { code, out, err } = await cli('scan');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('.secretguardrc:1:1: unknown key "exlude" (did you mean "exclude"?)');
  });

  test('--config takes another, relative to --cwd', async () => {
    repository.write('src/pay.ts', leak);
    repository.write('ci/loose.yml', 'rules: { disable: ["stripe-*"] }\n');
    expect((await cli('scan', '--config', 'ci/loose.yml')).code).toBe(0);
    expect((await cli('scan', '--config', 'ci/gone.yml')).code).toBe(2);
  });

  test('a rule of the team’s own finds, under its id', async () => {
    repository.write(
      '.secretguardrc',
      'rules:\n  custom:\n    - id: acme-key\n      title: ACME key\n      severity: critical\n      keywords: [acmekey_]\n      pattern: acmekey_[0-9a-f]{32}\n',
    );
    repository.write('a.txt', `x acmekey_${hex(32)(seeded(3))} y\n`);
    const { code, out } = await cli('scan', 'a.txt', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ findings: [{ ruleId: 'acme-key', severity: 'critical' }] });
  });
});

describe('where the report goes', () => {
  test('--output writes it whole, and says in one line for the log of a job what came of it', async () => {
    repository.write('src/pay.ts', leak);
    const { code, out, err } = await cli('scan', '--format', 'json', '--output', 'out.json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^wrote out\.json: 1 secret \(1 critical\) · [^\n]*\n$/);
    expect((await cli('scan', '--output', 'out.txt', '--quiet')).err).toBe('');
    repository.remove('src/pay.ts');
    expect((await cli('scan', '--output', 'out.txt')).err).toMatch(/^wrote out\.txt: nothing found in /);
    repository.write('src/pay.ts', leak);
    expect(JSON.parse(repository.read('out.json'))).toMatchObject({
      version: 1,
      findings: [{ masked: 'sk_live_…(32)' }],
    });
    expect(readdirSync(repository.root).filter((name) => name.includes('.tmp'))).toEqual([]);
  });

  test('--output - is standard output, and no file of that name', async () => {
    repository.write('src/pay.ts', leak);
    const { out, err } = await cli('scan', '--format', 'json', '--output', '-');
    expect(JSON.parse(out)).toMatchObject({ version: 1 });
    expect(err).toBe('');
    expect(repository.exists('-')).toBe(false);
  });

  test('a folder that is not there: 2, and nothing half-written', async () => {
    const { code, err } = await cli('scan', '--output', 'gone/out.txt');
    expect(code).toBe(2);
    expect(err).toContain('gone/out.txt could not be written (ENOENT)');
  });

  test('a folder of that name: 2', async () => {
    mkdirSync(join(repository.root, 'out'));
    expect((await cli('scan', '--output', 'out')).code).toBe(2);
  });

  test.each([true, false])(
    'through a link, the file behind it is written and the link stays: there %s',
    async (there) => {
      if (there) repository.write('real.json', '');
      else repository.remove('real.json');
      repository.remove('link.json');
      symlinkSync('real.json', join(repository.root, 'link.json'));
      await cli('scan', '--format', 'json', '--output', 'link.json');
      expect(JSON.parse(repository.read('real.json'))).toMatchObject({ version: 1 });
      expect(readFileSync(join(repository.root, 'link.json'), 'utf8')).toBe(repository.read('real.json'));
    },
  );

  test.each<[name: string, env: Record<string, string>, argv: string[], colorful: boolean, colored: boolean]>(
    [
      ['a terminal', {}, [], true, true],
      ['a pipe', {}, [], false, false],
      ['a terminal with NO_COLOR', { NO_COLOR: '1' }, [], true, false],
      ['a terminal with an empty NO_COLOR', { NO_COLOR: '' }, [], true, true],
      ['a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, [], false, true],
      ['a terminal with FORCE_COLOR=0', { FORCE_COLOR: '0' }, [], true, false],
      ['a terminal with FORCE_COLOR=false', { FORCE_COLOR: 'false' }, [], true, false],
      ['NO_COLOR and --color always', { NO_COLOR: '1' }, ['--color', 'always'], false, true],
      ['FORCE_COLOR and --color never', { FORCE_COLOR: '1' }, ['--color', 'never'], true, false],
    ],
  )('%s', async (_name, env, argv, colorful, colored) => {
    repository.write('src/pay.ts', leak);
    const { out } = await runCli(['scan', ...argv], {
      cwd: repository.root,
      env: { ...repository.env, ...env },
      colorful,
    });
    expect(out.includes('\u001b[')).toBe(colored);
  });
});

describe('shards', () => {
  test.each([1, 3, 5])('%i parts, merged, are the whole', async (parts) => {
    for (let index = 0; index < 7; index += 1)
      repository.write(`src/${index}.ts`, 'x\n'.repeat(index * 9) + leak);
    const whole = JSON.parse((await cli('scan', '--format', 'json')).out);
    for (let part = 1; part <= parts; part += 1) {
      await cli(
        'scan',
        '--format',
        'json',
        '--shard',
        `${part}/${parts}`,
        '--output',
        `../part-${part}.json`,
      );
    }
    const names = Array.from({ length: parts }, (_, index) => `../part-${index + 1}.json`);
    const { code, out } = await cli('merge', '--format', 'json', ...names);
    expect(code).toBe(1);
    const merged = JSON.parse(out);
    expect(merged.findings).toEqual(whole.findings);
    expect(merged.source).toEqual(whole.source);
    expect(merged.stats.files).toBe(whole.stats.files);
    expect(merged.stats.bytes).toBe(whole.stats.bytes);
  });

  test('parts of the history, merged, are the whole history', async () => {
    for (let index = 0; index < 6; index += 1)
      repository.commit({ [`src/${index}.ts`]: `${'x\n'.repeat(index)}${leak}` });
    repository.commit({ 'src/0.ts': 'gone\n' });
    const whole = JSON.parse((await cli('scan', '--history', '--format', 'json')).out);
    expect(whole.findings.length).toBe(6);
    for (const part of ['1/3', '2/3', '3/3']) {
      await cli('scan', '--history', '--format', 'json', '--shard', part, '--output', `../h-${part[0]}.json`);
    }
    const merged = JSON.parse(
      (await cli('merge', '--format', 'json', '../h-1.json', '../h-2.json', '../h-3.json')).out,
    );
    const sorted = (report: { readonly findings: readonly { readonly file: string }[] }) =>
      [...report.findings].sort((a, b) => (a.file < b.file ? -1 : 1));
    expect(sorted(merged)).toEqual(sorted(whole));
    expect(merged.source).toEqual({ kind: 'history' });
    expect((await cli('merge', '../h-1.json', '../h-3.json')).out).toContain('<shard 2/3>');
  });

  test('a part of the work tree or of a history, clean, is told as a part', async () => {
    for (const [words, ...argv] of [
      ['part 1/2 of the work tree', 'scan', '--shard', '1/2'],
      ['part 2/2 of the whole history', 'scan', '--history', '--shard', '2/2'],
      ['the history since 2001-01-01', 'scan', '--history', '--since', '2001-01-01'],
      ['part 1/2 of the history since @0', 'scan', '--history', '--since', '@0', '--shard', '1/2'],
    ] as const) {
      const { code, out } = await cli(...argv);
      expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`nothing found in ${words} ·`) });
    }
  });

  test('a part of a history since a day is no part of all of it', async () => {
    const part = (...argv: string[]) => cli('scan', '--history', '--format', 'json', ...argv);
    await part('--shard', '1/2', '--since', '2001-01-01', '--output', '../h-1.json');
    await part('--shard', '2/2', '--since', '2001-01-01', '--output', '../h-2.json');
    await part('--shard', '2/2', '--output', '../all-2.json');
    const { code, out } = await cli('merge', '../h-1.json', '../h-2.json', '--format', 'json');
    expect({ code, source: JSON.parse(out).source }).toEqual({
      code: 0,
      source: { kind: 'history', since: '2001-01-01' },
    });
    const mixed = await cli('merge', '../h-1.json', '../all-2.json');
    expect(mixed).toMatchObject({ code: 2, err: expect.stringContaining('looked at something else') });
  });

  test('a part that is missing is not scanned, so the merged report is not clean', async () => {
    await cli('scan', '--format', 'json', '--shard', '1/2', '--output', '../one.json');
    const { code, out } = await cli('merge', '../one.json');
    expect(code).toBe(2);
    expect(out).toContain('<shard 2/2>: its report was not among the merged ones');
  });

  test.each([
    ['{ "version": 1', 'is no JSON report of secretguard: it is not JSON, or not all of it'],
    ['{}', 'is no JSON report'],
    ['{ "version": 2 }', 'is no JSON report'],
  ])('a report that is none (%s): 2', async (content, told) => {
    repository.write('bad.json', content);
    const { code, err } = await cli('merge', 'bad.json');
    expect(code).toBe(2);
    expect(err).toContain(told);
  });

  test('a report that is not there: 2, by its name', async () => {
    const { code, err } = await cli('merge', 'web=gone.json');
    expect(code).toBe(2);
    expect(err).toMatch(/^secretguard: .*gone\.json.*ENOENT/);
    // A path with a = in it has no name.
    expect((await cli('merge', 'shards/n=1.json')).err).toContain('shards/n=1.json');
  });

  test('scans with names stay apart, though both have the same file', async () => {
    repository.write('src/pay.ts', leak);
    await cli('scan', '--format', 'json', '--output', '../a.json');
    await cli('scan', '--format', 'json', '--shard', '1/2', '--output', '../b-1.json');
    await cli('scan', '--format', 'json', '--shard', '2/2', '--output', '../b-2.json');
    const { code, out } = await cli(
      'merge',
      '--format',
      'json',
      'api=../a.json',
      'web=../b-1.json',
      'web=../b-2.json',
    );
    expect(code).toBe(1);
    const merged = JSON.parse(out);
    expect(merged.source).toEqual({ kind: 'merged', names: ['api', 'web'] });
    expect(merged.findings.map(({ file }: { readonly file: string }) => file)).toEqual([
      'api/src/pay.ts',
      'web/src/pay.ts',
    ]);
    expect((await cli('merge', 'api=../a.json', '../b-1.json')).err).toContain(
      'either all reports have a name or none',
    );
    const short = await cli('merge', 'api=../a.json', 'web=../b-1.json');
    expect(short.out).toContain('web/<shard 2/2>: its report was not among the merged ones');
  });

  test('reports of different scans: 2', async () => {
    await cli('scan', '--format', 'json', '--output', '../a.json');
    await cli('scan', 'README.md', '--format', 'json', '--output', '../b.json');
    const { code, err } = await cli('merge', '../a.json', '../b.json');
    expect(code).toBe(2);
    expect(err).toContain('../b.json looked at something else than ../a.json');
  });
});

describe('the process', () => {
  test('a reader that closes the pipe early is no crash, and the exit code still counts', async () => {
    for (let index = 0; index < 400; index += 1) repository.write(`src/${index}.ts`, leak);
    const child = startCli(['scan', '--format', 'json'], {
      cwd: repository.root,
      env: { ...repository.env },
    });
    child.stdout?.once('data', () => child.stdout?.destroy());
    const { status, err } = await endOf(child);
    expect(err).toBe('');
    expect(status).toBe(1);
  });

  test('a report that does not arrive, on a full disk, is not clean', () => {
    const ran = repository.spawn('sh', [
      '-c',
      '"$0" --import "$1/node_modules/tsx/dist/esm/index.mjs" "$1/src/cli/main.ts" scan >/dev/full',
      process.execPath,
      fileURLToPath(new URL('../..', import.meta.url)),
    ]);
    expect(ran).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/^secretguard: the report did not arrive: .*ENOSPC.*--output/),
    });
  });

  test('of a text on standard input no id is told to be allowed: nobody could look it up', async () => {
    const ran = await runCli(['scan', '--stdin'], { cwd: repository.root, env: repository.env, stdin: leak });
    expect(ran).toMatchObject({ code: 1, out: expect.stringContaining('explain stripe-live-key') });
    expect(ran.out).not.toContain('npx secretguard allow');
  });

  test('a folder as standard input is no empty text, and not clean', () => {
    const ran = repository.spawn('sh', [
      '-c',
      '"$0" --import "$1/node_modules/tsx/dist/esm/index.mjs" "$1/src/cli/main.ts" scan --stdin < .',
      process.execPath,
      fileURLToPath(new URL('../..', import.meta.url)),
    ]);
    expect(ran).toMatchObject({ status: 2, stderr: expect.stringContaining('<stdin> could not be read') });
  });

  /** Makes a process say "ready" on stderr once main.ts answers for signals. */
  function readyEnvironment(): NodeJS.ProcessEnv {
    const preload = join(repository.home, 'ready.mjs');
    writeFileSync(
      preload,
      `const timer = setInterval(() => {
        if (process.listenerCount('SIGINT') === 0) return;
        clearInterval(timer);
        process.stderr.write('ready\\n');
      }, 5);`,
    );
    return { ...repository.env, NODE_OPTIONS: `--import=${preload}` };
  }
  const ready = (child: ReturnType<typeof startCli>) =>
    new Promise<void>((resolve) => {
      child.stderr?.on('data', (data: Buffer) => {
        if (data.toString().includes('ready')) resolve();
      });
    });

  test('an interrupted scan ends in 2 and says that it left something out, though its pipe stays open', async () => {
    const child = startCli(['scan', '--stdin'], { cwd: repository.root, env: readyEnvironment() });
    const end = endOf(child);
    child.stdin?.write('first line\n'.repeat(1000));
    await ready(child);
    child.kill('SIGINT');
    const { status, signal, out } = await end;
    expect(signal).toBe(null);
    expect(status).toBe(2);
    expect(out).toContain('the scan was stopped');
  });

  test('files that are read one after the other without a pause let timers and signals in', async () => {
    const text = `const words = 'none of them secret';\n`.repeat(8_000);
    for (let at = 0; at < 200; at += 1) repository.write(`f${at}.ts`, `${text}// ${at}\n`);
    const stop = new AbortController();
    let progressed = 0;
    const { skipped, stats } = await scan({
      cwd: repository.root,
      source: { kind: 'files', paths: ['.'] },
      config: DEFAULT_CONFIG,
      allow: false,
      signal: stop.signal,
      onProgress: () => {
        progressed += 1;
        if (progressed === 1) setTimeout(() => stop.abort(), 0);
      },
    });
    expect(skipped).toEqual([{ file: '<the rest>', reason: 'the scan was stopped' }]);
    expect(stats.files).toBeLessThan(200);
  });

  test.each([['--staged'], ['--history'], ['--range', 'HEAD~1..HEAD'], ['.']])(
    'scan %s, interrupted at once: never clean, and no crash',
    async (...argv) => {
      repository.commit({ 'src/pay.ts': 'x\n' });
      const { code, out, err } = await runCli(['scan', ...argv], {
        cwd: repository.root,
        env: repository.env,
        signal: AbortSignal.abort(),
      });
      expect(['interrupted', 2]).toContain(code);
      expect(out + err).toMatch(/interrupted|the scan was stopped/);
      expect(err).not.toContain('crashed');
    },
  );

  test('a command that waits for nothing dies of the signal itself, as shells expect', async () => {
    // git hangs: its place is taken by a program that waits.
    mkdirSync(join(repository.home, 'bin'));
    writeFileSync(join(repository.home, 'bin/git'), '#!/bin/sh\nexec sleep 30\n', { mode: 0o755 });
    const child = startCli(['log'], {
      cwd: repository.root,
      env: { ...readyEnvironment(), PATH: `${join(repository.home, 'bin')}:${repository.env['PATH']}` },
    });
    const end = endOf(child);
    await ready(child);
    child.kill('SIGINT');
    expect(await end).toMatchObject({ status: null, signal: 'SIGINT' });
  });

  test('a report that nobody reads keeps the process until the second signal', async () => {
    for (let index = 0; index < 400; index += 1) repository.write(`src/${index}.ts`, leak);
    const child = startCli(['scan', '--format', 'json'], {
      cwd: repository.root,
      env: { ...repository.env },
    });
    const end = new Promise((resolve) => {
      child.once('exit', (status, signal) => resolve({ status, signal }));
    });
    await new Promise((resolve) => {
      child.stdout?.once('readable', resolve);
    });
    try {
      child.kill('SIGINT');
      expect(await Promise.race([end, sleep(1_000, 'at work')])).toBe('at work');
      child.kill('SIGTERM');
      expect(await Promise.race([end, sleep(10_000, 'at work')])).toEqual({
        status: null,
        signal: 'SIGTERM',
      });
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('a crash ends in 2 with a hint, and with --verbose its stack', async () => {
    // Throws from outside of everything, as soon as main.ts is there to answer for it.
    const preload = join(repository.home, 'crash.mjs');
    writeFileSync(
      preload,
      `const timer = setInterval(() => {
        if (process.listenerCount('uncaughtException') === 0) return;
        clearInterval(timer);
        throw new TypeError('boom');
      }, 5);`,
    );
    const env = { ...repository.env, NODE_OPTIONS: `--import=${preload}` };
    const short = await endOf(startCli(['scan', '--stdin'], { cwd: repository.root, env }));
    expect(short.status).toBe(2);
    expect(short.err).toContain('secretguard crashed: TypeError: boom\n');
    expect(short.err).toContain('with what the same command says with --verbose');
    expect(short.err).not.toContain('    at ');
    const long = await endOf(startCli(['scan', '--stdin', '--verbose'], { cwd: repository.root, env }));
    expect(long.status).toBe(2);
    expect(long.err).toMatch(/ {4}at .*crash\.mjs/);
  });
});
