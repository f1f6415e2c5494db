import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXAMPLES } from '../../src/cli/examples.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { isFormatRule, type Provider } from '../../src/detect/rule.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { VERSION } from '../../src/version.ts';
import { chunkOf } from '../support/chunk.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const key = () => `sk_live_${base62(32)(seeded(9))}`;

/** All that a provider and its rules say, where it is left out too; of functions what they answer. */
const told = ({ name, docs, revoke, practice, rotation, rules }: Provider, index: number) => ({
  name,
  docs,
  revoke,
  practice: practice ?? false,
  rotation: rotation ?? [],
  rules: rules.map((rule, at) => {
    const { id, title, severity, keywords, entropy, verify } = rule;
    const basics = { id, title, severity, keywords, entropy: entropy ?? 0 };
    const texts = Object.values(providers[index]?.rules[at]?.examples ?? {})
      .flat()
      .map((example) => example.render(seeded(7)));
    const answers = (ask: ((text: string) => boolean) | undefined) =>
      texts.map((text) => ask?.(text) ?? true);
    return isFormatRule(rule)
      ? {
          ...basics,
          pattern: rule.pattern,
          ignoreCase: rule.ignoreCase ?? false,
          general: rule.general ?? false,
          binary: rule.binary ?? false,
          verify: answers(verify?.bind(rule)),
          plausible: answers(rule.plausible?.bind(rule)),
        }
      : { ...basics, value: rule.value, vendor: rule.vendor ?? 'line', within: rule.within ?? 80 };
  }),
});

/** The package as npm would publish it, installed by npm into a repo as a team would. */
describe('the packed package in a repo of someone else', () => {
  let repository: Repository;
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'secretguard-pack-'));
    repository = createRepository();
    const packed = repository.spawn(
      'npm',
      ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder],
      { cwd: project },
    );
    expect(packed.status, packed.stderr).toBe(0);
    const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
    repository.commit({
      '.gitignore': 'node_modules/\n.env*\n',
      'package.json': '{ "name": "shop", "private": true }\n',
    });
    const installed = repository.spawn(
      'npm',
      ['install', '--save-dev', '--prefer-offline', '--no-audit', '--no-fund', join(folder, tarball)],
      {
        // The registry settings of whoever runs the tests; HOME and git's config stay the repository's own.
        env: Object.fromEntries(
          Object.entries(process.env).filter(([name]) => /^npm_config_|CERT|PROXY/i.test(name)),
        ),
      },
    );
    expect(installed.status, installed.stderr).toBe(0);
    repository.commit({ 'package.json': repository.read('package.json') });
  }, 300_000);
  afterAll(() => {
    repository.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const secretguard = (...args: readonly string[]) =>
    repository.spawn(join(repository.root, 'node_modules/.bin/secretguard'), args);
  const commit = () => repository.run(['commit', '-m', 'change']);

  test('installs hooks that block a secret, and that pass without it', () => {
    expect(secretguard('install')).toMatchObject({ status: 0 });
    repository.stage({ 'pay.json': `{ "key": "${key()}" }\n` });
    const blocked = commit();
    expect(blocked.status).toBe(1);
    expect(blocked.stderr).toContain('pay.json:1:11');
    expect(blocked.stderr + blocked.stdout).not.toContain(key());
    repository.stage({ 'pay.json': '{}\n' });
    expect(commit()).toMatchObject({ status: 0 });
  });

  test('its rules are those of the sources, to the letter', () => {
    const runtime = join(repository.root, 'node_modules/secretguard/dist/runtime/runtime.cjs');
    const { lent }: { readonly lent: readonly unknown[] } = createRequire(import.meta.url)(runtime);
    // Lent by its place, not by a name.
    const packed = lent.find(
      (value): value is readonly Provider[] => Array.isArray(value) && value.length === providers.length,
    );
    expect(packed?.map(told)).toEqual(providers.map(told));
  });

  test('it finds nothing in itself, which a scan of node_modules looks through too', () => {
    const { status, stdout } = secretguard('scan', '--no-ignore', 'node_modules/secretguard');
    expect(stdout).toContain('nothing found');
    expect(status).toBe(0);
  });

  test('has an example of each rule, which that rule finds and no other', async () => {
    const dist = join(repository.root, 'node_modules/secretguard/dist');
    const file = readdirSync(dist).find((name) => name.startsWith('examples')) ?? '';
    const packed: { readonly EXAMPLES: typeof EXAMPLES } = await import(join(dist, file));
    const detector = createDetector({ providers });
    const found = [...packed.EXAMPLES].map(([id, example]) => [
      id,
      ...detector.scan(chunkOf(Buffer.from(example.render(seeded(5)), 'latin1'))).map(({ ruleId }) => ruleId),
    ]);
    expect(found).toEqual([...EXAMPLES.keys()].map((id) => [id, id]));
  });

  test('explains a rule with an example, which the package keeps apart from the rules', () => {
    expect(secretguard('explain', 'github-personal-access-token').stdout).toMatch(
      /GITHUB_TOKEN=ghp_[0-9A-Za-z]{36}/,
    );
    expect(secretguard('explain', 'abstract-api-key').stdout).toMatch(
      /^ {2}ABSTRACTAPI_API_KEY=[0-9a-f]{32}$/m,
    );
  });

  test('its types are those that a program in TypeScript needs, and no file of them leads nowhere', () => {
    repository.write(
      'scan.mts',
      `import { DEFAULT_CONFIG, type Report, type ScanRequest, scan } from 'secretguard';
const request: ScanRequest = { cwd: '.', source: { kind: 'staged' }, config: DEFAULT_CONFIG, allow: true };
const report: Report = await scan(request);
export const severities: readonly ('low' | 'medium' | 'high' | 'critical')[] = report.findings.map(({ severity }) => severity);
// @ts-expect-error There is no such source.
export const wrong: ScanRequest = { ...request, source: { kind: 'stagd' } };
`,
    );
    const options =
      '--noEmit --strict --skipLibCheck false --module nodenext --target es2022 --lib es2023 --types node';
    const checked = repository.spawn(process.execPath, [
      join(project, 'node_modules/typescript/bin/tsc'),
      ...options.split(' '),
      '--typeRoots',
      join(project, 'node_modules/@types'),
      'scan.mts',
    ]);
    expect(checked.stdout).toBe('');
    expect(checked.status).toBe(0);
    repository.remove('scan.mts');
  });

  test('damaged, it still says which version it is, and lets nothing pass', () => {
    const runtime = 'node_modules/secretguard/dist/runtime/runtime.cjs';
    const whole = repository.read(runtime);
    repository.remove(runtime);
    expect(secretguard('--version')).toMatchObject({ status: 0, stdout: `${VERSION}\n` });
    expect(secretguard('scan').status).toBe(2);
    repository.write(runtime, whole);
  });

  test('goes on blocking when node_modules is gone', () => {
    repository.remove('node_modules');
    repository.stage({ 'again.json': `{ "key": "${key()}" }\n` });
    expect(commit().status).toBe(1);
    repository.git('reset', '-q', '--hard');
  });
});

test('nothing of the sources, the tests or the docs of the project is published', () => {
  const repository = createRepository();
  const listed = repository.spawn('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: project,
  });
  const files = [...listed.stdout.matchAll(/"path": "([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(files.length).toBeGreaterThan(10);
  expect(
    files.filter(
      (file) =>
        !/^(?:bin|dist|hooks|schema)\/|^(?:README\.md|LICENSE|CHANGELOG\.md|package\.json|\.secretguardrc\.example)$/.test(
          file,
        ),
    ),
  ).toEqual([]);
  repository.dispose();
});
