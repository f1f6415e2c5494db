import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { base62, seeded } from '../../src/detect/sample.ts';
import { endOf, runCli, startCli } from '../support/cli.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const key = (seed: number) => `sk_live_${base62(32)(seeded(seed))}`;

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
});
afterEach(() => repository.dispose());

const cli = (...argv: readonly string[]) => runCli(argv, { cwd: repository.root, env: repository.env });

async function ids(...argv: readonly string[]): Promise<readonly string[]> {
  const { out } = await cli('scan', '--format', 'json', ...argv);
  const report: unknown = JSON.parse(out);
  if (
    typeof report !== 'object' ||
    report === null ||
    !('findings' in report) ||
    !Array.isArray(report.findings)
  )
    return [];
  return report.findings.map((finding: { readonly id: string }) => finding.id);
}

describe('allow', () => {
  test('lets one finding pass by the id that the report shows, and no other', async () => {
    repository.stage({ 'a.json': `{"k": "${key(1)}"}\n`, 'b.json': `{"k": "${key(2)}"}\n` });
    const [first] = await ids('--staged');
    const allowed = await cli('allow', first ?? '', '--reason', 'a test account');
    expect(allowed).toMatchObject({ code: 0 });
    expect(repository.read('.secretguard-allow.json')).toContain('"reason":"a test account"');
    const { code, out } = await cli('scan', '--staged');
    expect(code).toBe(1);
    expect(out).toContain('b.json');
    expect(out).not.toContain('a.json');
    expect(await cli('scan', '--staged', '--no-allow')).toMatchObject({
      code: 1,
      out: expect.stringContaining('a.json'),
    });
  });

  test('takes several ids and files at once, and writes nothing where one of them is unknown', async () => {
    repository.stage({ 'a.json': `{"k": "${key(1)}"}\n`, 'b.json': `{"k": "${key(2)}"}\n` });
    const both = await ids('--staged');
    const named = ['.env.production', 'web/.env.development'];
    expect(await cli('allow', ...both, ...named, 'ffffffffffff', '--reason', 'x')).toMatchObject({ code: 2 });
    expect(repository.exists('.secretguard-allow.json') || repository.exists('.secretguardrc')).toBe(false);
    expect(await cli('allow', ...both, ...named, '--reason', 'x')).toMatchObject({ code: 0 });
    expect(await cli('scan', '--staged')).toMatchObject({ code: 0 });
    for (const name of named) expect(repository.read('.secretguardrc')).toContain(`/${name}`);
  });

  describe('where a file has a key already and gets another of that kind', () => {
    const lines = (...seeds: readonly number[]) => seeds.map((seed) => `a = "${key(seed)}"\n`).join('');
    const blocked = async () => {
      const { out } = await cli('scan', '--staged', '--format', 'json');
      const { findings } = JSON.parse(out) as { findings: { startLine: number; allowed?: unknown }[] };
      return findings.filter(({ allowed }) => !allowed).map(({ startLine }) => startLine);
    };

    test('the id that scan shows of the old one does not let the new one pass, which is staged', async () => {
      repository.commit({ 'a.txt': lines(1) });
      repository.stage({ 'a.txt': lines(1, 2) });
      const [old = ''] = await ids();
      expect(await cli('allow', old, '--reason', 'x')).toMatchObject({
        code: 0,
        err: expect.stringContaining('a.txt:1\n'),
      });
      expect(await blocked()).toEqual([2]);
    });

    test('the id of a blocked `commit -a`, after which nothing is staged, means the one that is not allowed', async () => {
      repository.commit({ 'a.txt': lines(1) });
      await cli('baseline');
      repository.stage({ 'a.txt': lines(1, 2) });
      const [id = ''] = await ids('--staged');
      repository.git('reset', '-q');
      expect(await cli('allow', id, '--reason', 'x')).toMatchObject({ code: 0 });
      repository.git('add', 'a.txt');
      expect(await blocked()).toEqual([]);
    });

    test('where neither is allowed, it is not guessed which is meant, and git add makes it clear', async () => {
      repository.commit({ 'a.txt': lines(1) });
      repository.stage({ 'a.txt': lines(1, 2) });
      const [id = ''] = await ids('--staged');
      repository.git('reset', '-q');
      expect(await cli('allow', id, '--reason', 'x')).toMatchObject({
        code: 2,
        err: expect.stringContaining('`git add` the file first'),
      });
      expect(repository.exists('.secretguard-allow.json')).toBe(false);
      repository.git('add', 'a.txt');
      expect(await cli('allow', id, '--reason', 'x')).toMatchObject({ code: 0 });
      expect(await blocked()).toEqual([]);
      expect(await cli('scan')).toMatchObject({ code: 1, out: expect.stringContaining('a.txt:1:') });
    });

    test('the id of a commit on a branch without upstream means what that commit adds, the id of the history what it shows', async () => {
      repository.commit({ 'a.txt': lines(1) });
      const before = repository.id();
      repository.commit({ 'a.txt': lines(1, 2) });
      repository.commit({ 'a.txt': 'gone\n' });
      const told = async (id = '') => (await cli('allow', id, '--reason', 'x')).err;
      const [added] = await ids('--range', `${before}..HEAD`);
      expect(await told(added)).toContain('a.txt:2\n');
      const { findings } = JSON.parse((await cli('scan', '--history', '--format', 'json')).out) as {
        findings: { id: string; startLine: number }[];
      };
      for (const { id, startLine } of findings) expect(await told(id)).toContain(`a.txt:${startLine}\n`);
    });

    test('a baseline has both', async () => {
      repository.commit({ 'a.txt': lines(1) });
      repository.stage({ 'a.txt': lines(1, 2) });
      expect(await cli('baseline')).toMatchObject({ err: expect.stringContaining('2 secrets in 2 places') });
      expect(await cli('scan')).toMatchObject({ code: 0 });
    });
  });

  test('takes an id that is allowed already: what is said last counts', async () => {
    repository.stage({ 'a.json': `{"k": "${key(1)}"}\n` });
    const [id = ''] = await ids('--staged');
    await cli('allow', id, '--reason', 'first', '--expires', '2098-01-01');
    expect(await cli('allow', id, '--reason', 'second', '--expires', '2099-01-01')).toMatchObject({
      code: 0,
    });
    const entries = repository.read('.secretguard-allow.json').match(/"reason":"[^"]*"|2099/g);
    expect(entries).toEqual(['"reason":"second"', '2099']);
  });

  test('finds an id again that stands only in a commit that was not pushed', async () => {
    const origin = createRepository({ bare: true });
    repository.commit({ 'a.txt': 'one\n' });
    repository.git('remote', 'add', 'origin', origin.root);
    repository.git('push', '-q', '-u', 'origin', 'main');
    repository.commit({ 'a.json': `{"k": "${key(1)}"}\n` });
    repository.commit({ 'a.json': '{}\n' });
    const [id] = await ids('--range', 'origin/main..HEAD');
    expect(await cli('allow', id ?? '', '--reason', 'revoked')).toMatchObject({ code: 0 });
    expect(await cli('scan', '--range', 'origin/main..HEAD')).toMatchObject({ code: 0 });
    origin.dispose();
  });

  test('finds an id again of a file that .gitignore leaves out, which scan --no-ignore showed', async () => {
    repository.write('.gitignore', 'old/\n');
    repository.write('old/a.json', `{"k": "${key(1)}"}\n`);
    const [id = ''] = await ids('--no-ignore');
    expect(await cli('allow', id, '--reason', 'x')).toMatchObject({ code: 0 });
    expect(await cli('scan', '--no-ignore')).toMatchObject({ code: 0 });
  });

  test('without a reason, with an unknown id or a day that is none, it says so and writes nothing', async () => {
    repository.stage({ 'a.json': `{"k": "${key(1)}"}\n` });
    const [id = ''] = await ids('--staged');
    for (const argv of [
      ['allow', id],
      ['allow', '0123456789ab', '--reason', 'x'],
      ['allow', 'README.md', '--reason', 'x'],
      ['allow', id, '--reason', 'x', '--expires', 'soon'],
      ['allow', id, '--reason', 'x', '--expires', '2099-02-31'],
      ['allow', id, '--reason', 'x', '--expires', '2020-01-01'],
    ]) {
      expect(await cli(...argv)).toMatchObject({ code: 2, out: '' });
    }
    expect(repository.exists('.secretguard-allow.json')).toBe(false);
  });

  test('a broken allow file is an error, not a pass', async () => {
    repository.write('.secretguard-allow.json', '{"version": 1, "entries": [}');
    repository.stage({ 'a.txt': 'x\n' });
    expect(await cli('scan', '--staged')).toMatchObject({
      code: 2,
      err: expect.stringContaining('.secretguard-allow.json'),
    });
  });
});

describe('baseline', () => {
  test('allows what is there, keeps finding what is new, and adds nothing the second time', async () => {
    repository.commit({ 'old.json': `{"k": "${key(1)}"}\n` });
    expect(await cli('baseline')).toMatchObject({
      code: 0,
      err: expect.stringContaining('allowed 1 secret'),
    });
    const before = repository.read('.secretguard-allow.json');
    expect(await cli('scan')).toMatchObject({ code: 0 });
    expect(await cli('baseline')).toMatchObject({
      code: 0,
      err: expect.stringContaining('nothing to allow'),
    });
    expect(repository.read('.secretguard-allow.json')).toBe(before);
    repository.write('new.json', `{"k": "${key(2)}"}\n`);
    expect(await cli('scan')).toMatchObject({ code: 1, out: expect.stringContaining('new.json') });
  });

  test('an entry that allows nothing any more is reported by a scan of everything', async () => {
    repository.commit({ 'old.json': `{"k": "${key(1)}"}\n` });
    await cli('baseline');
    repository.remove('old.json');
    expect((await cli('scan')).out).toMatch(/1 entry of \.secretguard-allow\.json .*allowed nothing/);
  });
});

describe('import', () => {
  test('what an ignore file takes back is scanned here too; the config is told once, however many files went into it', async () => {
    repository.commit({
      'made/a.js': `const k = '${key(1)}';\n`,
      'made/keep.js': `const k = '${key(2)}';\n`,
      '.secretlintignore': '*.js\n!keep.js\n',
      '.trufflehogignore': '^vendor/\n',
    });
    const { out, err } = await cli('import');
    expect(out).toContain(
      '.secretlintignore: took over 4 paths, 0 rules and 0 suppressed places (0 new in .secretguard-allow.json); 0 not',
    );
    expect(err).toBe('wrote .secretguardrc: read it, then commit it\n');
    const scanned = await cli('scan');
    expect(scanned.out).toContain('made/keep.js');
    expect(scanned.out).not.toContain('made/a.js');
  });

  test('takes over a gitleaks setup: the place, the path and the rule then count here', async () => {
    repository.commit({
      'src/a.js': `const k = '${key(1)}';\n`,
      'fixtures/b.js': `const k = '${key(2)}';\n`,
      '.gitleaksignore': 'src/a.js:stripe-access-token:1\ngone.js:stripe-access-token:1\n',
      '.gitleaks.toml': `[[rules]]\nid = "ours"\ndescription = "ours"\nregex = '''ours_[a-z0-9]{8}'''\nkeywords = ["ours_"]\n[[rules]]\nid = "loud"\nregex = '''\\bLOUD-[A-Z0-9]{8}\\b'''\nkeywords = ["loud-"]\n[allowlist]\npaths = ['''^fixtures/''']\n`,
      '.secretguardrc': '# ours\nfailOn: medium\n',
    });
    const { code, out } = await cli('import');
    expect(code).toBe(0);
    expect(out).toContain('.gitleaksignore:2: gone.js');
    expect(repository.read('.secretguardrc')).toMatch(/^# ours\nfailOn: medium\nexclude:\n/);
    const scanned = await cli('scan');
    expect(scanned.out).toContain('1 allowed');
    expect(scanned).toMatchObject({ code: 0 });
    repository.write('c.txt', `x = ours_${base62(8)(seeded(3)).toLowerCase()}\n`);
    expect(await cli('scan')).toMatchObject({ code: 1, out: expect.stringContaining('ours') });
    // gitleaks looks for keywords whatever their case.
    repository.write('c.txt', `x = LOUD-${base62(8)(seeded(3)).toUpperCase()}\n`);
    expect(await cli('scan')).toMatchObject({ code: 1, out: expect.stringContaining('loud') });
  });

  test('lets pass what was named and nothing beside it: another line, another value of the line, a commit that is gone', async () => {
    const sha1 = (text: string) => createHash('sha1').update(text).digest('hex');
    const baseline = {
      version: '1.5.0',
      results: {
        'src/b.js': [{ type: 'Secret', filename: 'src/b.js', hashed_secret: sha1(key(3)), line_number: 1 }],
      },
    };
    repository.commit({
      'src/a.js': `const k = '${key(1)}';\nconst l = '${key(2)}';\n`,
      'src/b.js': `const m = ['${key(3)}', '${key(4)}'];\n`,
      'src/c.js': `const n = '${key(5)}';\n`,
      '.gitleaksignore': `src/a.js:stripe-access-token:1\n${'0'.repeat(40)}:src/c.js:stripe-access-token:1\n`,
      '.secrets.baseline': JSON.stringify(baseline),
    });
    const { out } = await cli('import');
    expect(out).toContain('that commit or file is not here');
    const scanned = await cli('scan', '--format', 'json');
    const findings: { file: string; startLine: number; startColumn: number; allowed?: object }[] = JSON.parse(
      scanned.out,
    ).findings;
    expect(
      findings
        .filter(({ allowed }) => allowed === undefined)
        .map(({ file, startLine }) => `${file}:${startLine}`),
    ).toEqual(['src/a.js:2', 'src/b.js:1', 'src/c.js:1']);
  });

  test('of a line that holds a secret, and that it cannot take over, it shows the mask', async () => {
    repository.commit({ '.gitleaksignore': `${key(1)}\nsrc/${key(2)}.js:rule:1\n` });
    const { code, out, err } = await cli('import');
    expect(code).toBe(0);
    expect(out).toContain('.gitleaksignore:1: sk_live_…(40): ');
    for (const value of [key(1), key(2)]) expect(out + err).not.toContain(value);
  });

  test('a dry run writes nothing', async () => {
    repository.commit({ '.secretlintignore': '*.snap\n' });
    expect(await cli('import', '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringContaining('would take over'),
    });
    expect(repository.exists('.secretguardrc')).toBe(false);
  });

  test('keeps a JSON config JSON, and one in package.json there', async () => {
    repository.commit({
      'package.json': '{\n    "name": "a",\n    "secretguard": { "failOn": "high" }\n}\n',
      '.secretlintignore': '*.snap\n',
    });
    await cli('import');
    expect(JSON.parse(repository.read('package.json'))).toEqual({
      name: 'a',
      secretguard: { failOn: 'high', exclude: ['**/*.snap', '**/*.snap/**/*'] },
    });
    expect(repository.read('package.json')).toContain('\n    "name"');
  });

  test('keeps CRLF of a config, and what was said of an entry since it was taken over', async () => {
    repository.commit({
      'src/a.js': `const k = '${key(1)}';\n`,
      '.gitleaksignore': 'src/a.js:stripe-access-token:1\n',
      '.secretlintignore': '*.snap\n',
      '.secretguardrc': '# ours\r\nfailOn: high\r\n',
    });
    await cli('import');
    expect(repository.read('.secretguardrc')).toMatch(
      /^# ours\r\nfailOn: high\r\nexclude:\r\n(?:[^\n]+\r\n)+$/,
    );
    const dated = repository
      .read('.secretguard-allow.json')
      .replace(/"reason":/, '"expires":"2031-01-01","reason":');
    repository.write('.secretguard-allow.json', dated);
    expect((await cli('import')).out).toContain('(0 new in');
    expect(repository.read('.secretguard-allow.json')).toBe(dated);
  });

  test('without any file of another scanner it says which names it knows', async () => {
    expect(await cli('import')).toMatchObject({ code: 2, err: expect.stringContaining('.gitleaks.toml') });
  });
});

describe('fix', () => {
  test('with --yes moves what is staged and the scan is clean afterwards', async () => {
    const secret = key(1);
    repository.stage({ 'src/pay.ts': `export const apiKey: string = '${secret}';\n` });
    const { code, out, err } = await cli('fix', '--yes');
    expect(code).toBe(0);
    expect(out + err).not.toContain(secret.slice(8));
    expect(repository.read('.gitignore')).toBe('.env\n');
    expect(await cli('scan', '--staged')).toMatchObject({ code: 0 });
    expect(await cli('fix', '--undo')).toMatchObject({ code: 0 });
    expect(repository.git('show', ':src/pay.ts')).toContain(secret);
  });

  test('without a file a weak password of a test, which blocks nothing, stays; with its file it is moved', async () => {
    const weak = `send({ password: '${['hunter', '2'].join('')}' });\n`;
    repository.stage({ 'test/login.js': weak, 'src/pay.ts': `export const apiKey = '${key(1)}';\n` });
    expect((await cli('fix', '--yes')).code).toBe(0);
    expect(repository.read('src/pay.ts')).toContain('process.env');
    expect(repository.read('test/login.js')).toBe(weak);
    expect(await cli('fix', '--yes')).toMatchObject({
      code: 0,
      err: expect.stringContaining('nothing that blocks'),
    });
    expect((await cli('fix', 'test/login.js', '--yes')).code).toBe(0);
    expect(repository.read('test/login.js')).toContain('process.env');
  });

  test('every place of a value in the file is moved: twice in one line, staged or not, in another line since', async () => {
    const literal = `'${key(1)}'`;
    repository.commit({ 'a.js': `const a = { apiKey: ${literal}, key: ${literal} };\n` });
    repository.stage({
      'a.js': `const a = { apiKey: ${literal}, key: ${literal} };\nconst apiKey = ${literal};\n`,
    });
    repository.write(
      'a.js',
      `const a = { apiKey: ${literal}, key: ${literal} };\n// below\n  const apiKey = ${literal};\n`,
    );
    const { code, err } = await cli('fix', 'a.js', '--yes');
    expect(err).toContain('moved 3 secrets');
    expect(code).toBe(0);
    for (const text of [repository.read('a.js'), repository.git('show', ':a.js')])
      expect(text).not.toContain(key(1));
  });

  test('of a folder it does not say that nothing is found there', async () => {
    repository.stage({ 'src/pay.ts': `export const apiKey = '${key(1)}';\n` });
    for (const folder of ['src', '.', 'src/'])
      expect(await cli('fix', folder, '--yes')).toMatchObject({
        code: 2,
        err: expect.stringContaining(`${folder} could not be read (no such file)`),
      });
  });

  test('without a terminal and without --yes it changes nothing', async () => {
    repository.stage({ 'a.js': `const apiKey = '${key(1)}';\n` });
    expect(await cli('fix', 'a.js:1')).toMatchObject({ code: 1, err: expect.stringContaining('--yes') });
    expect(repository.exists('.env')).toBe(false);
  });

  test.each([
    ['y', 0],
    ['n', 1],
  ])('on a terminal, which stays open, the answer %s ends it', async (answer, status) => {
    repository.stage({ 'a.js': `const apiKey = '${key(1)}';\n` });
    const preload = join(repository.home, 'terminal.mjs');
    writeFileSync(preload, 'process.stdin.isTTY = true;\n');
    const child = startCli(['fix'], {
      cwd: repository.root,
      env: { ...repository.env, NODE_OPTIONS: `--import=${preload}` },
    });
    const end = endOf(child);
    child.stderr?.on('data', (data: Buffer) => {
      if (data.toString().includes('[y/N]')) child.stdin?.write(`${answer}\n`);
    });
    const ran = await end;
    expect(ran.err).not.toContain('crashed');
    expect(ran.status).toBe(status);
    expect(repository.exists('.env')).toBe(answer === 'y');
  });

  test('from a subfolder it takes the path of the hint, and the path as typed', async () => {
    repository.stage({ 'src/a.js': `const apiKey = '${key(1)}';\n` });
    for (const operand of ['src/a.js:1', 'a.js']) {
      const ran = await runCli(['fix', operand, '--dry-run'], {
        cwd: join(repository.root, 'src'),
        env: repository.env,
      });
      expect(ran).toMatchObject({ code: 0, out: expect.stringContaining('process.env.STRIPE_API_KEY') });
    }
  });

  test.each([
    ['aws', 'aws'],
    ['vault', 'vault'],
    ['gcp', 'gcloud'],
    ['azure', 'az'],
  ])(
    '--to %s gives the value to the vendor CLI through its input, never in its arguments',
    async (store, program) => {
      const secret = key(1);
      repository.commit({ '.gitignore': 'tools/\nseen.*\n' });
      repository.stage({ 'a.js': `const apiKey = '${secret}';\n` });
      const tools = join(repository.root, 'tools');
      mkdirSync(tools);
      const stand = join(tools, program);
      writeFileSync(
        stand,
        `#!/bin/sh\nprintf '%s\\n' "$@" > "${repository.root}/seen.args"\nfor word; do [ "$word" = /dev/stdin ] && cat > "${repository.root}/seen.input" && exit 0; done\ncat > "${repository.root}/seen.input"\n`,
      );
      chmodSync(stand, 0o755);
      const env = { ...repository.env, PATH: `${tools}:${repository.env['PATH']}`, AZURE_KEY_VAULT: 'ours' };
      const ran = await runCli(['fix', 'a.js', '--to', store, '--yes'], { cwd: repository.root, env });
      expect(ran).toMatchObject({ code: 0 });
      expect(repository.read('seen.args')).not.toContain(secret);
      expect(repository.read('seen.input')).toContain(secret);
      expect(repository.exists('.env')).toBe(false);
      expect(repository.read('a.js')).toBe('const apiKey = process.env.STRIPE_API_KEY;\n');
      expect(ran.out + ran.err).not.toContain(secret.slice(8));
    },
  );

  test('a store that has that name already gets a new version; one that the config names is told how to be read', async () => {
    const secret = key(1);
    repository.commit({ '.gitignore': 'tools/\nseen.*\n', '.secretguardrc': 'remedy: { store: aws }\n' });
    repository.stage({ 'a.js': `const apiKey = '${secret}';\n` });
    const tools = join(repository.root, 'tools');
    mkdirSync(tools);
    writeFileSync(
      join(tools, 'aws'),
      `#!/bin/sh\ncase "$*" in *create-secret*) cat > /dev/null; echo "ResourceExistsException: $0 already exists" >&2; exit 254;; esac\nprintf '%s\\n' "$@" > "${repository.root}/seen.args"\ncat > "${repository.root}/seen.input"\n`,
      { mode: 0o755 },
    );
    const env = { ...repository.env, PATH: `${tools}:${repository.env['PATH']}` };
    const ran = await runCli(['fix', 'a.js', '--yes'], { cwd: repository.root, env });
    expect(ran).toMatchObject({ code: 0, out: expect.stringContaining("SecretId: 'STRIPE_API_KEY'") });
    expect(ran.out).toContain('secretsmanager:GetSecretValue');
    expect(ran.err).not.toContain('.env');
    expect(ran.err).toContain('had STRIPE_API_KEY already');
    expect(repository.read('seen.args')).toContain('put-secret-value');
    expect(JSON.parse(repository.read('seen.input'))).toEqual({
      SecretId: 'STRIPE_API_KEY',
      SecretString: secret,
    });
  });

  test('a key vault without a name is asked for, and nothing is changed', async () => {
    repository.stage({ 'a.js': `const apiKey = '${key(1)}';\n` });
    const ran = await runCli(['fix', 'a.js', '--to', 'azure', '--yes'], {
      cwd: repository.root,
      env: { ...repository.env, AZURE_KEY_VAULT: '' },
    });
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('AZURE_KEY_VAULT: set it to') });
    expect(repository.read('a.js')).toContain(key(1));
  });

  test('a vendor CLI that fails leaves every file as it was', async () => {
    repository.stage({ 'a.js': `const apiKey = '${key(1)}';\n` });
    const env = { ...repository.env, PATH: `/nowhere:${repository.env['PATH']}` };
    const ran = await runCli(['fix', 'a.js', '--to', 'vault', '--yes'], { cwd: repository.root, env });
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('vault is not in PATH') });
    expect(repository.read('a.js')).toContain(key(1));
  });
});

describe('explain', () => {
  test('shows a rule with an example made afresh each time, and how to rotate', async () => {
    const { code, out } = await cli('explain', 'stripe-live-key');
    expect(code).toBe(0);
    expect(out).toMatch(/STRIPE_KEY=sk_live_[0-9A-Za-z]{24}/);
    expect(out).toContain('https://dashboard.stripe.com/apikeys');
  });

  test('says of every kind of rule why it matters, what to do when it got out, and where to put it instead', async () => {
    const rule = "{ id: acme-key, title: ACME, keywords: [acme_], pattern: 'acme_[0-9a-f]{32}' }";
    repository.write('.secretguardrc', `rules:\n  custom:\n    - ${rule}\n`);
    for (const id of ['stripe-live-key', 'algolia-api-key', 'generic-password', 'acme-key']) {
      const { out } = await cli('explain', id);
      for (const part of ['Why it matters', 'When it got out\n  1. ', 'Where to put it instead'])
        expect(out).toContain(`\n${part}`);
      if (id !== 'acme-key') expect(out).toContain('\nWhat it looks like');
    }
  });

  test('of an unknown rule names the nearest', async () => {
    expect(await cli('explain', 'stripe-live-keys')).toMatchObject({
      code: 2,
      err: expect.stringContaining('stripe-live-key'),
    });
  });

  test('of a part of a name tells the few that have it', async () => {
    expect(await cli('explain', 'stripe')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/known here: .*stripe-live-key/),
    });
  });
});

describe('a person who stands below the top folder', () => {
  const below = (...argv: readonly string[]) =>
    runCli(argv, { cwd: join(repository.root, 'web/app'), env: repository.env });
  const WORDS = 'note paths and git commands are those of the top folder: cd ../..\n';

  beforeEach(() => repository.stage({ 'web/app/a.js': `const apiKey = '${key(1)}';\n` }));

  test('is told so by scan where something was found, and not in a report for programs', async () => {
    expect((await below('scan')).err).toContain(WORDS);
    expect((await below('scan', '--format', 'json')).err).not.toContain(WORDS);
    expect((await below('scan', '--output', 'report.txt')).err).not.toContain(WORDS);
    expect((await below('scan', '--quiet')).err).not.toContain(WORDS);
    expect((await cli('scan')).err).not.toContain(WORDS);
    // The folder is another, not where the person stands.
    expect((await cli('scan', '--cwd', 'web')).err).not.toContain(WORDS);
  });

  test('is told so by fix, whose words name what is to be added, and not where nothing is to do', async () => {
    const { code, err } = await below('fix', 'a.js:1', '--yes');
    expect([code, err]).toEqual([0, expect.stringContaining(`git add -- .env.example .gitignore\n${WORDS}`)]);
    expect((await below('scan')).err).not.toContain(WORDS);
  });
});
