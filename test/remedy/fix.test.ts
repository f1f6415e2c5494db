import { lstatSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/detect/finding.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { applyFix, describeFix, ignoreEnvFiles, undoFix } from '../../src/remedy/apply-fix.ts';
import { planFix } from '../../src/remedy/fix.ts';
import { stripeFinding } from '../support/finding.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const SECRET = `sk_live_${base62(24)(seeded(5))}`;

const findingAt = (path: string, startLine: number, value = SECRET): Finding =>
  stripeFinding(path, startLine, value);

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
  repository.commit({ '.gitignore': '.env\n', 'pay.js': 'const a = 1;\n\n\n\n\n\n\n\nconst z = 26;\n' });
});
afterEach(() => repository.dispose());

async function fix(...findings: readonly Finding[]) {
  const plan = await planFix({ root: repository.root, findings, intoEnvFile: true });
  await applyFix(repository.root, plan);
  return plan;
}

test('two literals that stand in for one unset variable stay: setting it would change what one of them reads', async () => {
  const other = `sk_live_${base62(24)(seeded(6))}`;
  repository.stage({
    'pay.js': `const a = process.env.PAY_KEY || '${SECRET}';\n`,
    'refund.js': `const b = process.env.PAY_KEY || '${other}';\nconst refundKey = '${SECRET}';\n`,
  });
  const plan = await fix(
    findingAt('pay.js', 1),
    findingAt('refund.js', 1, other),
    findingAt('refund.js', 2, SECRET),
  );
  expect(plan.refused.map(({ finding, why }) => `${finding.path}: ${why}`)).toEqual([
    'pay.js: other code falls back to another value where the same variable is not set',
    'refund.js: other code falls back to another value where the same variable is not set',
  ]);
  expect(repository.read('refund.js')).toBe(
    `const b = process.env.PAY_KEY || '${other}';\nconst refundKey = process.env.REFUND_KEY;\n`,
  );
  expect(repository.read('.env')).toBe(`REFUND_KEY=${SECRET}\n`);
});

test('each of several places of one value is moved: beside a comment, a key and itself, and below an import that was added', async () => {
  repository.stage({
    'a.js': `const a = { '${SECRET}': '${SECRET}', b: ['${SECRET}'] };\n`,
    'a.py': `token = "${SECRET}"\n# ${SECRET}\nprint("${SECRET}")\n`,
  });
  const at = (path: string, line: number, startColumn: number) => ({ ...findingAt(path, line), startColumn });
  const plan = await fix(
    ...[14, 50, 90].map((column) => at('a.js', 1, column)),
    ...[10, 3, 8].map((column, index) => at('a.py', index + 1, column)),
  );
  expect(plan.refused.map(({ finding, why }) => `${finding.path}:${finding.startLine}: ${why}`)).toEqual([
    'a.js:1: it is the name of a property',
    'a.py:2: it is in no string literal whose ends are sure',
  ]);
  expect(repository.read('a.js')).toBe(
    `const a = { '${SECRET}': process.env.STRIPE_B, b: [process.env.STRIPE_B] };\n`,
  );
  expect(repository.read('a.py')).toBe(
    `import os\n\ntoken = os.environ["STRIPE_B"]\n# ${SECRET}\nprint(os.environ["STRIPE_B"])\n`,
  );
});

test('of a URL that stands in for an unset variable, the variable gets all; of one that does not, the password has a name of its own', async () => {
  repository.stage({
    'a.js': `const db = process.env.DATABASE_URL || 'postgres://app:${SECRET}@db.acme.dev/app';\n`,
    'b.js': `const databaseUrl = 'postgres://app:${SECRET}@db.acme.dev/app';\n`,
  });
  await fix(findingAt('a.js', 1, SECRET), findingAt('b.js', 1, SECRET));
  expect(repository.read('a.js')).toBe('const db = process.env.DATABASE_URL;\n');
  expect(repository.read('b.js')).toBe(
    'const databaseUrl = `postgres://app:${process.env.DATABASE_PASSWORD}@db.acme.dev/app`;\n',
  );
  expect(repository.read('.env')).toBe(
    `DATABASE_URL=postgres://app:${SECRET}@db.acme.dev/app\nDATABASE_PASSWORD=${SECRET}\n`,
  );
});

describe('what is bundled for its users reads what the bundler gives it', () => {
  const vite = ['react', 'vite'];
  const page = "'use client';\n";
  test.each<[string, readonly string[], string, string]>([
    ['src/App.tsx', vite, '', 'import.meta.env.VITE_PAY_KEY'],
    ['src/api.ts', vite, '', 'import.meta.env.VITE_PAY_KEY'],
    ['src/lib/api/client.ts', vite, '', 'import.meta.env.VITE_PAY_KEY'],
    ['app/pay.tsx', ['next'], page, 'process.env.NEXT_PUBLIC_PAY_KEY!'],
    ['src/App.jsx', ['react-scripts'], '', 'process.env.REACT_APP_PAY_KEY'],
    ['src/main.js', ['@vue/cli-service'], '', 'process.env.VUE_APP_PAY_KEY'],
    ['src/pages/index.js', ['gatsby'], '', 'process.env.GATSBY_PAY_KEY'],
    ['app/(tabs)/index.tsx', ['expo', 'react-native'], '', 'process.env.EXPO_PUBLIC_PAY_KEY!'],
  ])('%s with %j', async (path, dependencies, head, reference) => {
    const all = Object.fromEntries(dependencies.map((name) => [name, '1']));
    repository.commit({ 'package.json': JSON.stringify({ dependencies: all }) });
    repository.stage({ [path]: `${head}export const payKey = '${SECRET}';\n` });
    const { moved } = await fix(findingAt(path, head === '' ? 1 : 2));
    expect(repository.read(path)).toBe(`${head}export const payKey = ${reference};\n`);
    expect(moved.flatMap(({ warnings }) => warnings).join()).toMatch(/shipped to everyone/);
  });

  test.each<[string, readonly string[], string]>([
    ['src/server/mail.ts', vite, ''],
    ['vite.config.ts', vite, ''],
    ['src/App.test.tsx', vite, ''],
    ['src/entry-server.ts', vite, ''],
    ['src/App.tsx', ['vite', 'express'], ''],
    ['src/routes/api/pay/+server.ts', vite, ''],
    ['src/lib/api.ts', ['vite', '@sveltejs/kit'], ''],
    ['app/pay.tsx', ['next'], ''],
    ['app/api/pay/route.ts', ['next'], ''],
    ['src/api/pay.ts', ['react-scripts'], "import { readFile } from 'node:fs/promises';\n"],
    ['gatsby-node.ts', ['gatsby'], ''],
    ['app/pay+api.ts', ['expo'], ''],
  ])('%s with %j runs on a server', async (path, dependencies, head) => {
    const all = Object.fromEntries(dependencies.map((name) => [name, '1']));
    repository.commit({ 'package.json': JSON.stringify({ dependencies: all }) });
    repository.stage({ [path]: `${head}export const payKey = '${SECRET}';\n` });
    const { moved } = await fix(findingAt(path, head === '' ? 1 : 2));
    expect(repository.read(path)).toBe(`${head}export const payKey = process.env.PAY_KEY!;\n`);
    expect(moved.flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test.each<[string, string, readonly string[], RegExp]>([
    ['src/app/pay.service.ts', `const payKey = '${SECRET}';\n`, ['@angular/core'], /Angular bundles has no/],
    ['App.js', `const payKey = '${SECRET}';\n`, ['react-native'], /React Native has no environment/],
    [
      'src/App.js',
      `const payKey = process.env.PAY_KEY || '${SECRET}';\n`,
      ['react-scripts'],
      /runs in browsers, where PAY_KEY is never set/,
    ],
  ])('%s stays as it is where nothing gives it a variable', async (path, text, dependencies, why) => {
    const all = Object.fromEntries(dependencies.map((name) => [name, '1']));
    repository.commit({ 'package.json': JSON.stringify({ dependencies: all }) });
    repository.stage({ [path]: text });
    const { refused } = await fix(findingAt(path, 1));
    expect(refused.map(({ why }) => why).join()).toMatch(why);
    expect(repository.read(path)).toBe(text);
  });

  test.each<[string, readonly string[], string, string]>([
    ['src/App.vue', ['vue', 'vite'], '<script setup lang="ts">', 'import.meta.env.VITE_PAY_KEY'],
    ['src/App.vue', ['@vue/cli-service'], '<script>', 'process.env.VUE_APP_PAY_KEY'],
    ['src/App.svelte', ['svelte', 'vite'], '<script lang="ts">', 'import.meta.env.VITE_PAY_KEY'],
  ])('a script of the component %s with %j', async (path, dependencies, open, reference) => {
    const all = Object.fromEntries(dependencies.map((name) => [name, '1']));
    const text = (value: string) =>
      `<template>\n  <p>{{ payKey }}</p>\n</template>\n\n${open}\nconst payKey = ${value};\n</script>\n`;
    repository.commit({ 'package.json': JSON.stringify({ dependencies: all }) });
    repository.stage({ [path]: text(`'${SECRET}'`) });
    const { moved } = await fix(findingAt(path, 6));
    expect(repository.read(path)).toBe(text(reference));
    expect(repository.git('show', `:${path}`)).toBe(text(reference).trimEnd());
    expect(moved.flatMap(({ warnings }) => warnings).join()).toContain(`${path} runs in browsers`);
  });

  test.each<[string, readonly string[], string, RegExp]>([
    ['pages/pay.vue', ['nuxt'], '<script setup>\nconst k = "¤";\n</script>\n', /runtimeConfig/],
    ['src/routes/+page.svelte', ['@sveltejs/kit', 'vite'], '<script>\nlet k = "¤";\n</script>\n', /\$env/],
    ['src/App.vue', ['vue', 'vite'], '<template>\n<pay api-key="¤"/>\n</template>\n', /no script/],
    ['App.vue', ['vue'], '<script>\nconst k = "¤";\n</script>\n', /not known/],
  ])('%s with %j stays as it is', async (path, dependencies, text, why) => {
    const all = Object.fromEntries(dependencies.map((name) => [name, '1']));
    repository.commit({ 'package.json': JSON.stringify({ dependencies: all }) });
    repository.stage({ [path]: text.replace('¤', SECRET) });
    const { refused } = await fix(findingAt(path, 2));
    expect(refused.map(({ why }) => why).join()).toMatch(why);
    expect(repository.read(path)).toBe(text.replace('¤', SECRET));
  });

  test('a public variable that is read already keeps its name', async () => {
    repository.commit({ 'package.json': '{"dependencies": {"react-scripts": "5"}}' });
    repository.stage({ 'src/App.js': `const k = process.env.REACT_APP_K || '${SECRET}';\n` });
    const { moved } = await fix(findingAt('src/App.js', 1));
    expect(repository.read('src/App.js')).toBe('const k = process.env.REACT_APP_K;\n');
    expect(repository.read('.env')).toBe(`REACT_APP_K=${SECRET}\n`);
    expect(moved.flatMap(({ warnings }) => warnings).join()).toMatch(/browsers/);
  });
});

describe('a staged literal is moved out', () => {
  test('and only its own change is staged: what else was left unstaged stays so', async () => {
    repository.stage({ 'pay.js': `const apiKey = '${SECRET}';\n\n\n\n\n\n\n\nconst z = 26;\n` });
    repository.write('pay.js', `const apiKey = '${SECRET}';\n\n\n\n\n\n\n\nconst z = 27; // not yet\n`);
    await fix(findingAt('pay.js', 1));
    expect(repository.git('show', ':pay.js')).toBe(
      'const apiKey = process.env.STRIPE_API_KEY;\n\n\n\n\n\n\n\nconst z = 26;',
    );
    expect(repository.read('pay.js')).toBe(
      'const apiKey = process.env.STRIPE_API_KEY;\n\n\n\n\n\n\n\nconst z = 27; // not yet\n',
    );
    expect(repository.read('.env')).toBe(`STRIPE_API_KEY=${SECRET}\n`);
    expect(repository.read('.env.example')).toBe('STRIPE_API_KEY=\n');
    expect(statSync(join(repository.root, '.env')).mode & 0o777).toBe(0o600);
    expect(repository.git('diff', '--cached')).not.toContain(SECRET);
  });

  test('and the file keeps its line endings, its mode and its other literals', async () => {
    const text = `#!/usr/bin/env node\r\nconst apiKey = '${SECRET}';\r\nconst other = 'sk';\r\n`;
    repository.write('run.js', text, 0o755);
    repository.git('add', 'run.js');
    await fix(findingAt('run.js', 2));
    expect(repository.read('run.js')).toBe(text.replace(`'${SECRET}'`, 'process.env.STRIPE_API_KEY'));
    expect(statSync(join(repository.root, 'run.js')).mode & 0o777).toBe(0o755);
    expect(repository.git('ls-files', '-s', 'run.js')).toMatch(/^100755/);
  });

  test('and the same value in two files has one name', async () => {
    repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n`, 'b.py': `token = "${SECRET}"\n` });
    await fix(findingAt('a.js', 1), findingAt('b.py', 1));
    expect(repository.read('a.js')).toContain('process.env.STRIPE_API_KEY');
    expect(repository.read('b.py')).toContain('os.environ["STRIPE_API_KEY"]');
    expect(repository.read('.env').trim().split('\n')).toHaveLength(1);
  });

  test('and a name that .env has for another value is left to it', async () => {
    repository.write('.env', 'STRIPE_API_KEY=mine');
    repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n` });
    await fix(findingAt('a.js', 1));
    expect(repository.read('.env')).toBe(`STRIPE_API_KEY=mine\nSTRIPE_API_KEY_2=${SECRET}\n`);
    expect(repository.read('a.js')).toContain('process.env.STRIPE_API_KEY_2');
  });

  test('and undo puts everything back, the index included', async () => {
    repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n` });
    const before = repository.git('ls-files', '-s');
    await fix(findingAt('a.js', 1));
    const record = join(repository.gitDir, 'secretguard-undo.json');
    expect(statSync(record).mode & 0o777).toBe(0o600);
    const { restored, changedSince } = await undoFix(repository.root);
    expect(repository.spawn('ls', [record]).status).not.toBe(0);
    expect([...restored].sort()).toEqual(['.env', '.env.example', 'a.js']);
    expect(changedSince).toEqual([]);
    expect(repository.git('ls-files', '-s')).toBe(before);
    expect(repository.read('a.js')).toContain(SECRET);
    expect(repository.exists('.env')).toBe(false);
  });

  test('and undo leaves alone what was changed since', async () => {
    repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n` });
    await fix(findingAt('a.js', 1));
    repository.write('a.js', 'mine\n');
    expect((await undoFix(repository.root)).changedSince).toEqual(['a.js']);
    expect(repository.read('a.js')).toBe('mine\n');
  });

  test('and undo leaves alone what was staged since', async () => {
    repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n`, 'b.js': `const apiKey = '${SECRET}';\n` });
    await fix(findingAt('a.js', 1), findingAt('b.js', 1));
    repository.stage({ 'b.js': 'mine\n' });
    expect((await undoFix(repository.root)).changedSince).toEqual(['b.js', 'b.js (staged)']);
    expect(repository.git('show', ':b.js')).toBe('mine');
    expect(repository.git('show', ':a.js')).toContain(SECRET);
  });

  test.each([
    ['a file that cannot be written', 'unwritable-output'],
    ['an index that somebody holds locked', 'git-failed'],
    ['one of two blobs that the index does not take', 'git-failed'],
  ])('or nothing is: %s', async (what, code) => {
    repository.write('.env', 'A=1\n');
    repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n`, 'b.js': `const apiKey = '${SECRET}';\n` });
    const state = () =>
      repository.spawn('sh', ['-c', 'cksum $(find . -name .git -prune -o -type f -print); git ls-files -s'])
        .stdout;
    const before = state();
    const findings = [findingAt('a.js', 1), findingAt('b.js', 1)];
    const plan = await planFix({ root: repository.root, findings, intoEnvFile: true });
    const none = { path: 'pay.js/none', after: '' };
    const files = what.startsWith('a file') ? [...plan.files, none] : plan.files;
    const staged = plan.staged.map((one) =>
      what.startsWith('one') && one.path === 'b.js' ? { ...one, mode: 'none' } : one,
    );
    const lock = join(repository.gitDir, 'index.lock');
    if (what.startsWith('an index')) writeFileSync(lock, '');
    await expect(applyFix(repository.root, { ...plan, files, staged })).rejects.toMatchObject({ code });
    rmSync(lock, { force: true });
    expect(state()).toBe(before);
  });
});

test('a file in another encoding is left alone, with that reason', async () => {
  const text = Buffer.from(`// caf\xe9\nconst apiKey = '${SECRET}';\n`, 'latin1');
  writeFileSync(join(repository.root, 'a.js'), text);
  const plan = await fix(findingAt('a.js', 2));
  expect(plan.refused.map(({ why }) => why)).toEqual(['the file is no UTF-8 text']);
  expect(readFileSync(join(repository.root, 'a.js'))).toEqual(text);
});

test('a file that git turns into UTF-8 is left alone in the index, too', async () => {
  repository.write('.gitattributes', '*.js text working-tree-encoding=UTF-16LE-BOM\n');
  const text = Buffer.from(`\uFEFFconst apiKey = '${SECRET}';\n`, 'utf16le');
  repository.stage({ 'a.js': text });
  const plan = await fix(findingAt('a.js', 1));
  expect(plan.refused.map(({ why }) => why)).toEqual(['the file is no UTF-8 text']);
  expect(repository.git('show', ':a.js')).toContain(SECRET);
});

test('a link is not replaced by a file: neither the code, nor a .env that is shared', async () => {
  repository.write('real.js', `const apiKey = '${SECRET}';\n`);
  symlinkSync('real.js', join(repository.root, 'link.js'));
  const plan = await fix(findingAt('link.js', 1));
  expect(plan.refused.map(({ why }) => why)).toEqual(['a link stands there: fix what it points to']);
  symlinkSync('../shared.env', join(repository.root, '.env'));
  const shared = await fix(findingAt('real.js', 1));
  expect(shared.refused.map(({ why }) => why)).toEqual(['.env is a link, or no file of UTF-8 text']);
  for (const name of ['link.js', '.env'])
    expect(lstatSync(join(repository.root, name)).isSymbolicLink()).toBe(true);
  expect(repository.read('real.js')).toContain(SECRET);
});

test('a .env that git tracks stays as it is, and no ignore line is written that would not help', async () => {
  repository.write('.gitignore', '');
  repository.stage({ '.env': 'A=1\n', 'a.js': `const apiKey = '${SECRET}';\n` });
  const plan = await planFix({
    root: repository.root,
    findings: [findingAt('a.js', 1)],
    intoEnvFile: true,
  });
  expect(await ignoreEnvFiles(repository.root, plan)).toEqual([]);
  await expect(applyFix(repository.root, plan)).rejects.toThrow(
    expect.objectContaining({ code: 'env-not-ignored' }),
  );
  expect(repository.read('.gitignore') + repository.read('.env')).toBe('A=1\n');
});

test('a .env that git would add gets no secret', async () => {
  repository.write('.gitignore', '');
  repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n` });
  await expect(fix(findingAt('a.js', 1))).rejects.toThrow(
    expect.objectContaining({ code: 'env-not-ignored' }),
  );
  expect(repository.exists('.env')).toBe(false);
  expect(repository.read('a.js')).toContain(SECRET);
});

test('what is not understood is refused by name, and the rest is moved', async () => {
  repository.stage({
    'a.js': `const apiKey = '${SECRET}';\n`,
    'b.json': `{"k":"${SECRET}"}\n`,
    'c.js': `// ${SECRET}\n`,
  });
  const plan = await fix(findingAt('a.js', 1), findingAt('b.json', 1), findingAt('c.js', 1));
  expect(plan.moved.map(({ finding }) => finding.path)).toEqual(['a.js']);
  expect(plan.refused.map(({ finding }) => finding.path)).toEqual(['b.json', 'c.js']);
});

test('the diff that a dry run shows holds no secret and changes nothing', async () => {
  repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n` });
  const plan = await planFix({ root: repository.root, findings: [findingAt('a.js', 1)], intoEnvFile: true });
  expect(describeFix(plan, [])).toContain('+const apiKey = process.env.STRIPE_API_KEY;');
  expect(describeFix(plan, [])).not.toContain(SECRET.slice(8));
  expect(repository.exists('.env')).toBe(false);
});

test('a value with quotes, spaces, dollars and line ends survives the way through .env', async () => {
  const value = `it's "a" $value\nof two lines #1 ${base62(8)(seeded(3))}`;
  repository.stage({ 'a.js': `const apiKey = ${JSON.stringify(value)};\nprocess.stdout.write(apiKey);\n` });
  const raw = JSON.stringify(value).slice(1, -1);
  await fix(findingAt('a.js', 1, raw));
  const run = repository.spawn(process.execPath, ['--env-file=.env', 'a.js']);
  expect(run.stdout).toBe(value);
});

test('a value that dotenv reads otherwise than Node between double quotes stands between others', async () => {
  const value = `it's\\r${base62(8)(seeded(3))}`;
  repository.stage({ 'a.js': `const apiKey = ${JSON.stringify(value)};\n` });
  await fix(findingAt('a.js', 1, JSON.stringify(value).slice(1, -1)));
  expect(repository.read('.env')).toBe(`STRIPE_API_KEY=\`${value}\`\n`);
});

test('of a value with a dollar the person is told that not all who read .env take it as it is', async () => {
  const [plain, dollar] = [`a$1${base62(8)(seeded(3))}`, `a$b${base62(8)(seeded(4))}`];
  repository.stage({ 'a.js': `const apiKey = '${plain}';\nconst token = '${dollar}';\n` });
  const plan = await fix(findingAt('a.js', 1, plain), findingAt('a.js', 2, dollar));
  expect(plan.moved.map(({ warnings }) => warnings.join())).toEqual(['', expect.stringContaining('Next.js')]);
});

test('a program that gets .env from a shell keeps a value that the shell would run or change', async () => {
  const [kept, moved] = [`it's$a${base62(8)(seeded(3))}`, `it's#a ${base62(8)(seeded(4))}`];
  repository.stage({ 'a.py': `import os\nkey = "${kept}"\ntoken = "${moved}"\n` });
  const plan = await fix(findingAt('a.py', 2, kept), findingAt('a.py', 3, moved));
  expect(plan.refused.map(({ why }) => why)).toEqual([expect.stringContaining('.env')]);
  const run = repository.spawn('sh', ['-c', '. ./.env; printf %s "$STRIPE_TOKEN"']);
  expect(run.stdout).toBe(moved);
});

test('the diff shows no other secret that stands beside the one that is moved', async () => {
  const other = base62(24)(seeded(6));
  const encoded = Buffer.from(`sk_live_${base62(24)(seeded(8))}`).toString('base64');
  repository.stage({
    'a.js': `const x = '${other}';\nconst apiKey = '${SECRET}';\nconst y = '${encoded}';\n`,
  });
  const plan = await planFix({ root: repository.root, findings: [findingAt('a.js', 2)], intoEnvFile: true });
  const beside: Finding = { ...findingAt('a.js', 1, other), startColumn: 12, endColumn: 12 + other.length };
  const hidden: Finding = {
    ...findingAt('a.js', 3, 'decoded'),
    startColumn: 12,
    endColumn: 12 + encoded.length,
    decodedFrom: ['base64'],
  };
  const shown = describeFix(plan, [beside, hidden]);
  expect(shown).toContain('process.env.STRIPE_API_KEY');
  for (const value of [SECRET, other, encoded]) expect(shown).not.toContain(value);
});

test('of a .env the diff tells the names that are added, and nothing that is in it', async () => {
  const other = base62(24)(seeded(12));
  repository.write('.env', `OTHER=${other}\n`);
  repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n` });
  const plan = await planFix({ root: repository.root, findings: [findingAt('a.js', 1)], intoEnvFile: true });
  expect(describeFix(plan, [])).toContain('.env: +STRIPE_API_KEY=…\n');
  expect(describeFix(plan, [])).not.toContain(other);
});

test('a value that no quoting of a dotenv file keeps stays where it is', async () => {
  const value = 'it\'s "a" `b` $c of ten words';
  repository.stage({ 'a.js': `const apiKey = ${JSON.stringify(value)};\n` });
  const before = repository.read('a.js');
  const plan = await fix(findingAt('a.js', 1, JSON.stringify(value).slice(1, -1)));
  expect(plan.refused.map(({ why }) => why)).toEqual([
    'the program would not read this value back from .env, however it is quoted',
  ]);
  expect([repository.read('a.js'), repository.exists('.env')]).toEqual([before, false]);
});

test('where what is staged cannot be rewritten, what is in the work tree is not either', async () => {
  repository.stage({ 'a.js': `// ${SECRET}\n` });
  repository.write('a.js', `const apiKey = '${SECRET}';\n`);
  const plan = await fix(findingAt('a.js', 1));
  expect([plan.moved, plan.refused.length]).toEqual([[], 1]);
  expect(repository.read('a.js')).toContain(SECRET);
  expect(repository.exists('.env')).toBe(false);
});

test('in a conflict the work tree is rewritten, and the conflict stays one', async () => {
  repository.commit({ 'pay.js': `const apiKey = '${SECRET}';\n` });
  repository.branch('other');
  repository.commit({ 'pay.js': 'theirs\n' });
  repository.git('checkout', '-q', 'main');
  repository.commit({ 'pay.js': 'ours\n' });
  expect(repository.run(['merge', '-q', 'other']).status).toBe(1);
  repository.write('pay.js', `const apiKey = '${SECRET}';\n`);
  const before = repository.git('ls-files', '-s');
  await fix(findingAt('pay.js', 1));
  expect(repository.read('pay.js')).toBe('const apiKey = process.env.STRIPE_API_KEY;\n');
  expect(repository.git('ls-files', '-s')).toBe(before);
});

test('what is encoded is left alone, with that reason', async () => {
  repository.stage({ 'a.js': `const apiKey = '${Buffer.from(SECRET).toString('base64')}';\n` });
  const plan = await fix({ ...findingAt('a.js', 1), decodedFrom: ['base64'] });
  expect(plan.refused.map(({ why }) => why)).toEqual(['it is encoded (base64)']);
});

test('nothing to undo: no fix was made, or what is noted of it cannot be read as that', async () => {
  const refused = expect.objectContaining({ code: 'nothing-to-undo' });
  await expect(undoFix(repository.root)).rejects.toThrow(refused);
  repository.write('.git/secretguard-undo.json', '{"version":2,"files":[],"staged":[]}');
  await expect(undoFix(repository.root)).rejects.toThrow(refused);
});

test('the diff shows no secret that stands in another quoting beside, is part of a longer one, or is short', async () => {
  const tail = base62(24)(seeded(11));
  const value = `it's "${tail}`;
  const short = 'Zq9x!';
  repository.stage({
    'a.js': `const a = \`${value}\`;\nconst apiKey = ${JSON.stringify(value)};\nconst b = '${short}', c = '${SECRET}';\n`,
  });
  const raw = JSON.stringify(value).slice(1, -1);
  const plan = await planFix({
    root: repository.root,
    findings: [findingAt('a.js', 2, raw)],
    intoEnvFile: true,
  });
  const shown = describeFix(plan, [
    findingAt('a.js', 3, short),
    findingAt('a.js', 3, SECRET.slice(0, 20)),
    findingAt('a.js', 3, SECRET),
  ]);
  expect(shown).toContain('+const apiKey = process.env.STRIPE_API_KEY');
  for (const hidden of [tail, short, SECRET.slice(20)]) expect(shown).not.toContain(hidden);
});

describe('a value in a template of .env', () => {
  test('goes to the .env beside it; the template keeps its name, its comments and its quotes elsewhere', async () => {
    repository.stage({
      'api/.env.example': `# keys\nexport STRIPE_KEY="${SECRET}" # live\nNAME='x'\n`,
    });
    await fix(findingAt('api/.env.example', 2));
    expect(repository.read('api/.env.example')).toBe("# keys\nexport STRIPE_KEY= # live\nNAME='x'\n");
    expect(repository.git('show', ':api/.env.example')).not.toContain(SECRET);
    expect(repository.read('api/.env')).toBe(`STRIPE_KEY=${SECRET}\n`);
  });

  test('takes the whole value along when the finding is only a part of it', async () => {
    repository.stage({ '.env.example': `DB=postgres://app:${SECRET}@db.acme.dev/app\n` });
    await fix(findingAt('.env.example', 1));
    expect(repository.read('.env')).toBe(`DB=postgres://app:${SECRET}@db.acme.dev/app\n`);
    expect(repository.read('.env.example')).toBe('DB=\n');
  });

  test('is left alone where .env has another value under that name', async () => {
    repository.write('.env', 'STRIPE_KEY=mine\n');
    repository.stage({ '.env.example': `STRIPE_KEY=${SECRET}\n` });
    expect((await fix(findingAt('.env.example', 1))).refused).toHaveLength(1);
    expect(repository.read('.env')).toBe('STRIPE_KEY=mine\n');
  });

  test('and code whose name is added to the same template: neither change is lost', async () => {
    repository.stage({
      '.env.example': `STRIPE_KEY=${SECRET}\n`,
      'a.js': `const apiKey = '${base62(24)(seeded(9))}';\n`,
    });
    await fix(findingAt('.env.example', 1), findingAt('a.js', 1, base62(24)(seeded(9))));
    expect(repository.read('.env.example')).toBe('STRIPE_KEY=\nSTRIPE_API_KEY=\n');
    await undoFix(repository.root);
    expect(repository.read('.env.example')).toBe(`STRIPE_KEY=${SECRET}\n`);
  });
});

test.each(['.env', '.env.example'])(
  '%s in another encoding is not overwritten, and nothing is moved',
  async (name) => {
    const text = Buffer.from('A=caf\xe9\n', 'latin1');
    writeFileSync(join(repository.root, name), text);
    repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n` });
    const plan = await fix(findingAt('a.js', 1));
    expect(plan.refused.map(({ why }) => why)).toEqual([`${name} is a link, or no file of UTF-8 text`]);
    expect(readFileSync(join(repository.root, name))).toEqual(text);
    expect(repository.read('a.js')).toContain(SECRET);
  },
);

test.each([
  ['the code', { 'a.js': 'mine();\n' }, false],
  ['.env', { '.env': 'MINE=1\n' }, false],
  ['what is staged', { 'a.js': 'mine();\n' }, true],
] as const)(
  '%s has changed between the plan and the answer: nothing is written',
  async (_, files, isStaged) => {
    const literal = `const apiKey = '${SECRET}';\n`;
    repository.stage({ 'a.js': literal });
    const plan = await planFix({
      root: repository.root,
      findings: [findingAt('a.js', 1)],
      intoEnvFile: true,
    });
    if (isStaged) repository.stage(files);
    else for (const [path, text] of Object.entries(files)) repository.write(path, text);
    if (isStaged) repository.write('a.js', literal);
    const state = () => [
      repository.read('a.js'),
      repository.exists('.env') && repository.read('.env'),
      repository.git('show', ':a.js'),
    ];
    const before = state();
    await expect(applyFix(repository.root, plan)).rejects.toMatchObject({ code: 'changed-meanwhile' });
    expect(state()).toEqual(before);
  },
);

test('what is staged under another name than in the work tree reads one variable, the one that .env gets', async () => {
  repository.stage({ 'a.js': `const one = '${SECRET}';\n` });
  repository.write('a.js', `const two = '${SECRET}';\n`);
  const plan = await fix(findingAt('a.js', 1));
  const [{ name } = { name: '' }] = plan.moved;
  expect(repository.read('a.js')).toContain(`process.env.${name};`);
  expect(repository.git('show', ':a.js')).toContain(`process.env.${name};`);
  expect(repository.read('.env')).toBe(`${name}=${SECRET}\n`);
});

test('where what is staged falls back from a name of its own, nothing is moved', async () => {
  repository.stage({ 'a.js': `const one = process.env.ONE || '${SECRET}';\n` });
  repository.write('a.js', `const two = '${SECRET}';\n`);
  const plan = await fix(findingAt('a.js', 1));
  expect(plan.refused.map(({ why }) => why)).toEqual([
    'what is staged would read it by another name than the work tree',
  ]);
  expect(repository.exists('.env')).toBe(false);
});

test('a name that the same file reads already, or that .env.local has, is left to what it stands for', async () => {
  repository.stage({
    'a.js': `const apiKey = '${SECRET}';\nprocess.stdout.write(String(process.env.STRIPE_API_KEY));\n`,
  });
  await fix(findingAt('a.js', 1));
  expect(repository.spawn(process.execPath, ['--env-file=.env', 'a.js']).stdout).toBe('undefined');
  const other = `sk_live_${base62(24)(seeded(8))}`;
  repository.write('.env.local', 'STRIPE_TOKEN=mine\n');
  repository.stage({ 'b.js': `const token = '${other}';\n` });
  await fix(findingAt('b.js', 1, other));
  expect(repository.read('b.js')).toBe('const token = process.env.STRIPE_TOKEN_2;\n');
});

test('two values of one name in what Vite bundles have two variables', async () => {
  const other = `sk_live_${base62(24)(seeded(9))}`;
  repository.write('.env', 'VITE_STRIPE_TOKEN=mine\n');
  repository.stage({
    'package.json': '{"devDependencies":{"vite":"6"}}',
    'src/a.js': `export const token = '${SECRET}';\n`,
    'src/b.js': `export const token = '${other}';\n`,
  });
  await fix(findingAt('src/a.js', 1), findingAt('src/b.js', 1, other));
  expect(repository.read('.env')).toBe(
    `VITE_STRIPE_TOKEN=mine\nVITE_STRIPE_TOKEN_2=${SECRET}\nVITE_STRIPE_TOKEN_3=${other}\n`,
  );
});

test('where git would not take the template, a line makes it', async () => {
  repository.write('.gitignore', '.env*\n');
  repository.stage({ 'a.js': `const apiKey = '${SECRET}';\n` });
  const plan = await planFix({ root: repository.root, findings: [findingAt('a.js', 1)], intoEnvFile: true });
  expect(await ignoreEnvFiles(repository.root, plan)).toEqual(['!.env.example']);
  await applyFix(repository.root, plan);
  repository.git('add', '--', '.env.example');
  expect(repository.spawn('git', ['check-ignore', '-q', '.env']).status).toBe(0);
});

test.each(['\n', '\r\n'])(
  'a value of several lines, in a file whose lines end in %j, is the same for Node and for a shell',
  async (end) => {
    const value = [base62(40)(seeded(10)), base62(40)(seeded(11))].join('\n');
    const written = value.replaceAll('\n', end);
    const code = `const apiKey = \`${value}\`;\nprocess.stdout.write(apiKey);\n`;
    repository.stage({ 'a.js': code.replaceAll('\n', end) });
    await fix(findingAt('a.js', 1, written));
    expect(repository.read('a.js')).not.toContain(written);
    expect(repository.spawn(process.execPath, ['--env-file=.env', 'a.js']).stdout).toBe(value);
    expect(repository.spawn('sh', ['-c', 'set -a; . ./.env; node a.js']).stdout).toBe(value);
  },
);
