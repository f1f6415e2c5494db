/** What `fix`, `allow` and `baseline` end in where something is left, and what they leave as it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { explain } from '../../src/cli/run.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { failure } from '../../src/errors.ts';
import { runCli } from '../support/cli.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const secret = `sk_live_${base62(40)(seeded(3))}`;
const beside = `sk_live_${base62(40)(seeded(4))}`;
const literal = `const apiKey = '${secret}';\n`;

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
  repository.commit({ '.gitignore': '.env\n' });
});
afterEach(() => repository.dispose());

async function cli(...argv: string[]) {
  const ran = await runCli(argv, { cwd: repository.root, env: repository.env });
  for (const value of [secret, beside]) expect(ran.out + ran.err).not.toContain(value);
  return ran;
}

test('a fix that moves nothing, or only a part, is no success: 1, also as a dry run', async () => {
  repository.stage({ 'b.json': `{ "stripe": "${secret}" }\n` });
  expect((await cli('fix', '--yes')).code).toBe(1);
  repository.stage({ 'a.js': literal });
  expect((await cli('fix', '--dry-run')).code).toBe(1);
  expect((await cli('fix', '--yes')).code).toBe(1);
  expect(repository.read('a.js')).toContain('process.env.STRIPE_API_KEY');
  repository.write('a.js', 'mine\n');
  expect((await cli('fix', '--undo')).code).toBe(1);
});

test('the diff of a fix keeps tabs and shows no line end, nor anything else that moves the cursor', async () => {
  repository.stage({ 'a.js': `function pay() {\r\n\t/*\u001b[2J*/${literal}}\r\n` });
  const { out } = await cli('fix', '--dry-run');
  expect(out).toContain('\n-\t/*\\x1B[2J*/const');
  expect(out).not.toMatch(/\\x0|\r/);
});

test('a fix of a file that is not there: 2', async () => {
  expect((await cli('fix', 'none.js', '--yes')).code).toBe(2);
});

test('a file that is named through a link to its folder is the one behind it: for a fix, and for an env file to be allowed', async () => {
  repository.stage({ 'src/a.js': literal });
  repository.write('src/.env.local', 'MODE=one\n');
  repository.link('../link', repository.root);
  const link = join(repository.root, '../link');
  for (const argv of [
    ['--cwd', link, 'src/a.js:1'],
    ['--cwd', join(link, 'src'), 'a.js'],
    [join(link, 'src/a.js')],
  ])
    expect((await cli('fix', '--dry-run', ...argv)).out, argv.join(' ')).toContain('STRIPE_API_KEY');
  expect((await cli('allow', join(link, 'src/.env.local'))).err).toContain('allowed src/.env.local');
});

test('the diff hides what is allowed beside the secret, in a file that is excluded too', async () => {
  repository.write('.secretguardrc', 'exclude: [".env.example"]\n');
  repository.stage({
    '.env.example': `OTHER=${beside}\n`,
    'a.js': `${literal}const other = '${beside}'; // secretguard:allow\n`,
  });
  expect((await cli('fix', '--dry-run')).out).toContain('process.env.STRIPE_API_KEY');
});

test.each(['yesterday\n', 'y', 'n\n', '\n'])('the answer %j to a fix is no yes', async (stdin) => {
  const { agreesTo } = await answering(stdin);
  expect(agreesTo).toBe(false);
});

test('an env file is allowed by its whole name, for good, and nothing is said where that is asked for', async () => {
  repository.write('.env.[x]', 'A=1\n');
  expect((await cli('allow', '.env.[x]', '--expires', '2099-01-01')).code).toBe(2);
  expect(repository.exists('.secretguardrc')).toBe(false);
  const { code, out, err } = await cli('allow', '.env.[x]', '--quiet');
  expect([code, out, err]).toEqual([0, '', '']);
  expect(repository.read('.secretguardrc')).toContain('\\[x\\]');
  expect((await cli('allow', '../.env')).code).toBe(2);
});

test('a baseline keeps its reason and its last day', async () => {
  repository.commit({ 'a.js': literal });
  expect((await cli('baseline', '--expires', '2099-01-01')).code).toBe(0);
  const { entries } = JSON.parse(readFileSync(join(repository.root, '.secretguard-allow.json'), 'utf8'));
  expect(entries).toEqual([
    expect.objectContaining({ expires: '2099-01-01', reason: 'baseline: was there before secretguard' }),
  ]);
});

test('a baseline names what it could not look at', async () => {
  const names = ['b.js', 'c.js', 'd.js', 'e.js'];
  repository.commit(Object.fromEntries(names.map((name) => [name, 'x\n'])));
  for (const name of names) repository.remove(name);
  repository.spawn('mkfifo', names);
  const { err } = await cli('baseline');
  expect(err).toMatch(
    /^not scanned b\.js: .+\nnot scanned c\.js: .+\nnot scanned d\.js: .+\nnot scanned 1 part more: /,
  );
  expect(err).toContain('nothing to allow');
});

/** Asks on a terminal, and answers. */
async function answering(stdin: string): Promise<{ readonly agreesTo: boolean }> {
  repository.stage({ 'a.js': literal });
  const { code } = await runCli(['fix'], {
    cwd: repository.root,
    env: repository.env,
    stdin,
    stdinIsTerminal: true,
  });
  expect(code === 0).toBe(!repository.read('a.js').includes(secret));
  return { agreesTo: code === 0 };
}

test('what the disk refuses is told as that, and not as a bug to report', () => {
  for (const code of ['EACCES', 'EPERM', 'EROFS', 'ENOSPC']) {
    const said = explain(new Error(`${code}: no, unlink '/r/\u001b.git/x'`), false);
    expect(said).toMatch(new RegExp(`^secretguard: ${code}: no, unlink '/r/\\\\x1B.git/x'\\. Check `));
    expect(said).not.toMatch(/bug|crash/);
  }
  expect(explain(new Error("ENOENT: open '/r'"), false)).toContain('secretguard crashed');
});

test('a crash tells what it was, and nothing of a text that could not be parsed', () => {
  const text = `sk_live_${base62(24)(seeded(9))}`;
  for (const verbose of [false, true]) {
    const crash = explain(new TypeError('x is no function'), verbose);
    expect(crash).toContain('secretguard crashed: TypeError: x is no function\n');
    const unparsed = new SyntaxError(`Unexpected token in ${text}`);
    expect(explain(unparsed, verbose)).toMatch(/^secretguard crashed: SyntaxError\n/);
    const failed = failure('report-invalid', ['a.json', 'it is not JSON'], unparsed);
    expect(explain(failed, verbose)).toContain('a.json is no JSON report');
    expect(explain(unparsed, verbose) + explain(failed, verbose)).not.toContain(text);
  }
});
