/** The public API: the examples of docs/library.md run and print what stands there; types; what is kept between calls. */
import { execFile } from 'node:child_process';
import { EventEmitter, getEventListeners, once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { base62, password, sample, seeded } from '../src/detect/sample.ts';
import type {
  ErrorCode,
  Report,
  ReportedFinding,
  ScanRequest,
  ScanSource,
  Secret,
  Severity,
} from '../src/index.ts';
import * as api from '../src/index.ts';
import { type Built, buildEntries } from './support/built-cli.ts';
import { createRepository, type Repository } from './support/repository.ts';

const run = promisify(execFile);
const page = readFileSync(fileURLToPath(new URL('../docs/library.md', import.meta.url)), 'utf8');
/** Each example, and what it prints. */
const examples = [
  ...page.matchAll(/^## (.*)\n(?:(?!^## )[\s\S])*?```js\n([\s\S]*?)```\n```text\n([\s\S]*?)```/gm),
].map(([, title = '', code = '', prints = '']) => ({ title, code, prints }));

let built: Built;
let index: string;
beforeAll(async () => {
  built = await buildEntries('library', { index: 'index.ts' });
  index = pathToFileURL(built.fileOf('index')).href;
});
afterAll(() => built.remove());

describe('docs/library.md', () => {
  let repository: Repository;
  beforeAll(() => {
    repository = createRepository();
    const leak = (seed: number): string => sample`sk_live_${base62(24)}`.render(seeded(seed));
    repository.commit({ 'old.ts': `const old = '${leak(1)}';\n`, '.gitignore': '*.mjs\n' });
    repository.git('rm', '--quiet', 'old.ts');
    repository.commit({ 'src/pay.ts': 'export {};\n' });
    repository.stage({ 'src/pay.ts': `export {};\nconst key = '${leak(2)}';\n` });
    repository.write('.env', 'NAME=value\n');
  });

  test('no example is without its output', () => {
    expect(examples.length).toBe(page.match(/```js\n/g)?.length);
    expect(examples.length).toBeGreaterThan(5);
  });

  test.each(examples)('$title', async ({ code, prints }) => {
    const file = join(repository.root, 'example.mjs');
    writeFileSync(file, code.replaceAll("'secretguard'", JSON.stringify(index)));
    const { stdout, stderr } = await run(process.execPath, [file], {
      cwd: repository.root,
      env: { ...repository.env },
    });
    expect(stderr).toBe('');
    expect(stdout).toBe(prints);
  });
});

test('the types say what is given and what comes back', () => {
  expectTypeOf(api.scan).parameters.toEqualTypeOf<[ScanRequest]>();
  expectTypeOf(api.scan).returns.resolves.toEqualTypeOf<Report>();
  expectTypeOf<ScanSource['kind']>().toEqualTypeOf<
    'staged' | 'range' | 'outgoing' | 'history' | 'files' | 'text' | 'message'
  >();
  expectTypeOf<ReportedFinding['secret']>().toEqualTypeOf<Secret>();
  expectTypeOf<ReportedFinding['severity']>().toEqualTypeOf<Severity>();
  expectTypeOf<Report['findings']>().toEqualTypeOf<readonly ReportedFinding[]>();
  expectTypeOf(api.ExitCode.Found).toEqualTypeOf<1>();
  expectTypeOf<api.SecretguardError['code']>().toEqualTypeOf<ErrorCode>();
  // @ts-expect-error a source without its kind
  const wrong: ScanSource = { range: 'a..b' };
  expect(wrong).toBeDefined();
});

test('a long-running process: ten thousand scans, texts with findings too, keep no memory', async () => {
  const script = `
    import { DEFAULT_CONFIG, detectorInForce, scan } from ${JSON.stringify(index)};
    const detector = detectorInForce(DEFAULT_CONFIG, false);
    const secret = ${JSON.stringify(sample`sk_live_${base62(24)}`.render(seeded(4)))};
    let found = 0;
    const once = async (number, more) => {
      const input = (async function* () { yield Buffer.from('line ' + number + ' of ' + (number % 2 ? secret : 'nothing') + '\\n'.repeat(40)); })();
      const report = await scan({ cwd: '.', source: { kind: 'text', name: 'text-' + number, input }, config: DEFAULT_CONFIG, allow: false, ...more });
      found += report.findings.length;
    };
    const heap = () => { gc(); gc(); return process.memoryUsage().heapUsed; };
    const rounds = async (count, more) => { for (let number = 0; number < count; number += 1) await once(number, more); };
    await rounds(20, {});
    // The first half makes what is made once: tables for long texts, compiled code.
    await rounds(5000, { detector });
    const before = heap();
    await rounds(5000, { detector });
    const middle = heap();
    await rounds(100, {});
    console.log(JSON.stringify({ found, prepared: middle - before, fresh: heap() - middle, handles: process.getActiveResourcesInfo().filter((name) => /Process|Timeout|Immediate|Message|Worker/.test(name)) }));
  `;
  const { stdout } = await run(process.execPath, ['--expose-gc', '--input-type=module', '--eval', script]);
  const { found, prepared, fresh, handles } = JSON.parse(stdout);
  expect(found).toBe(5060);
  expect(handles).toEqual([]);
  // A report of one finding alone takes a kilobyte: kept, they would be megabytes.
  expect(prepared).toBeLessThan(500_000);
  expect(fresh).toBeLessThan(1_000_000);
});

test('a text that stays silent is left when the scan is stopped, and what was read counts', async () => {
  const leak = sample`a = "sk_live_${base62(24)}"`.render(seeded(5));
  const input = (async function* () {
    yield Buffer.from(leak);
    await once(new EventEmitter(), 'more');
  })();
  const source = { kind: 'text', name: 'log', input } as const;
  const signal = AbortSignal.timeout(50);
  const report = await api.scan({ cwd: '.', source, config: api.DEFAULT_CONFIG, allow: false, signal });
  expect(report.findings).toHaveLength(1);
  expect(report.skipped).toEqual([{ file: '<the rest>', reason: 'the scan was stopped' }]);
});

test('one signal for all scans of a process keeps nothing of those that ended', async () => {
  const { signal } = new AbortController();
  for (let number = 0; number < 20; number += 1) {
    const input = (async function* () {
      yield Buffer.from('text');
    })();
    const source = { kind: 'text', name: 'text', input } as const;
    await api.scan({ cwd: '.', source, config: api.DEFAULT_CONFIG, allow: false, signal });
  }
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('twenty scans at once by one signal: each gives what it gives alone, and Node warns of no leak', async () => {
  const repository = createRepository();
  const leak = sample`a = "sk_live_${base62(24)}"\n`.render(seeded(5));
  repository.commit({ 'a.js': leak });
  repository.stage({ 'b.js': leak });
  const warnings: Error[] = [];
  const warned = (warning: Error): void => void warnings.push(warning);
  process.on('warning', warned);
  const { signal } = new AbortController();
  const config = api.DEFAULT_CONFIG;
  const detector = api.detectorInForce(config, false);
  const sources: readonly ScanSource[] = [
    { kind: 'files', paths: [] },
    { kind: 'staged' },
    { kind: 'history' },
    { kind: 'range', range: 'HEAD' },
  ];
  const reports = await Promise.all(
    Array.from({ length: 5 }, () => sources)
      .flat()
      .map((source) => api.scan({ cwd: repository.root, source, config, allow: false, detector, signal })),
  );
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', warned);
  expect(reports.map(({ findings }) => findings.length)).toEqual(Array(5).fill([2, 1, 1, 1]).flat());
  expect(warnings).toEqual([]);
});

describe('a scan of what is staged that is stopped after its last line was read', () => {
  /** One secret that an entry allows, whose hash takes a second; and, tracked and not staged, a .env. */
  const repositoryAt = async (): Promise<Repository> => {
    const repository = createRepository();
    const line = sample`A_PASSWORD=${password(14)}\n`.render(seeded(3));
    repository.commit({ '.env': line });
    repository.stage({ 'conf/.env': line, 'a.txt': 'nothing\n' });
    return repository;
  };

  test('while the allow file is asked, it is no clean one', async () => {
    const repository = await repositoryAt();
    repository.stage({ 'a.js': sample`a = "sk_live_${base62(24)}"\n`.render(seeded(5)) });
    const entry = { rule: 'stripe-live-key', hash: '$scrypt$ln=15,r=16,p=4$AAAA$AAAA' };
    const entries = [{ ...entry, by: 'a', when: '2026-01-01', reason: 'r' }];
    repository.write('.secretguard-allow.json', JSON.stringify({ version: 1, entries }));
    const stop = new AbortController();
    const report = await api.scan({
      cwd: repository.root,
      source: { kind: 'staged' },
      config: api.DEFAULT_CONFIG,
      allow: true,
      signal: stop.signal,
      onProgress: () => setTimeout(() => stop.abort(), 200),
    });
    expect(report.guard).toEqual([]);
    expect(report.skipped).toEqual([{ file: '<the rest>', reason: 'the scan was stopped' }]);
  });

  test('while the guard looks, it ends with what was found all the same', async () => {
    const repository = await repositoryAt();
    const stop = new AbortController();
    const config = {
      ...api.DEFAULT_CONFIG,
      // The guard reads it when git has listed the names.
      get envFiles() {
        stop.abort();
        return api.DEFAULT_CONFIG.envFiles;
      },
    };
    const source = { kind: 'staged' } as const;
    const report = await api.scan({
      cwd: repository.root,
      source,
      config,
      allow: false,
      signal: stop.signal,
    });
    expect(report.skipped).toEqual([{ file: '<the rest>', reason: 'the scan was stopped' }]);
  });
});

test('two scans at once do not meet', async () => {
  const scanText = async (text: string): Promise<readonly string[]> => {
    const input = (async function* () {
      for (const part of text) {
        await new Promise((resolve) => setImmediate(resolve));
        yield Buffer.from(part);
      }
    })();
    const source = { kind: 'text', name: text.slice(0, 3), input } as const;
    const { findings } = await api.scan({ cwd: '.', source, config: api.DEFAULT_CONFIG, allow: false });
    return findings.map(({ path }) => path);
  };
  const leak = sample`a = "sk_live_${base62(24)}"`.render(seeded(3));
  expect(await Promise.all([scanText(`one ${leak}`), scanText('two'), scanText(`six ${leak}`)])).toEqual([
    ['one'],
    [],
    ['six'],
  ]);
});
