/** The parts of a scan, merged, are the scan: for any number of parts, of a history and of files. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { runCli } from '../support/cli.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const leak = (seed: number): string => sample`stripe = "sk_live_${base62(24)}"`.render(seeded(seed));

describe.each([
  ['history', ['--history']],
  ['files', []],
] as const)('shards of a scan of %s', (_, source) => {
  let repository: Repository;
  let out: string;
  beforeAll(() => {
    repository = createRepository();
    out = join(repository.home, 'reports');
    mkdirSync(out);
    for (let at = 0; at < 14; at += 1)
      repository.commit(
        {
          [`d${at % 3}/f${at}.ts`]: `// ${'x'.repeat(at * 37)}\n${at % 2 === 0 ? leak(at) : 'nothing'}\n`,
          'often.ts': `// version ${at}\n${leak(100)}\n`,
        },
        { message: at % 5 === 0 ? `m ${leak(200 + at)}` : 'change' },
      );
    repository.commit({
      '.secretguardrc': 'exclude: [fixtures/**]\n',
      'fixtures/a.ts': 'a\n',
      'fixtures/b.ts': 'b\n',
      'fixtures/c.ts': 'c\n',
    });
    repository.git('tag', '-a', 'v1', '-m', leak(300));
  });
  const scan = async (name: string, ...flags: readonly string[]): Promise<string> => {
    const file = join(out, `${name}.json`);
    const ran = await runCli(['scan', ...source, '--format', 'json', '--output', file, ...flags], {
      cwd: repository.root,
      env: { ...repository.env },
    });
    expect(ran.err).toMatch(/^wrote [^\n]*\n$/);
    return file;
  };
  /** A report less what no two runs share. */
  const essence = (file: string): unknown => {
    const { findings, skipped, guard, notes, source: from, stats } = JSON.parse(readFileSync(file, 'utf8'));
    const key = ({ commit = '', file: path, startLine }: Record<string, string>): string =>
      `${commit} ${path} ${startLine}`;
    return {
      from,
      guard,
      notes,
      skipped,
      stats: { ...stats, milliseconds: 0 },
      findings: findings
        .map((finding: Record<string, string>) => JSON.stringify({ key: key(finding), ...finding }))
        .sort(),
    };
  };

  test('1 to 16 of them, merged by `secretguard merge`, equal the whole; a part is the same twice', async () => {
    const whole = essence(await scan('whole'));
    for (let of = 1; of <= 16; of += 1) {
      const parts: string[] = [];
      for (let index = 1; index <= of; index += 1)
        parts.push(await scan(`part-${index}-${of}`, '--shard', `${index}/${of}`));
      if (of === 3) {
        const again = await scan('again', '--shard', '2/3');
        expect(essence(again)).toEqual(essence(parts[1] ?? ''));
      }
      const merged = join(out, `merged-${of}.json`);
      // In any order.
      const { code, err } = await runCli(
        ['merge', ...parts.reverse(), '--format', 'json', '--output', merged],
        { cwd: repository.root, env: { ...repository.env } },
      );
      expect([code, err]).toEqual([1, expect.stringMatching(/^wrote [^\n]*\n$/)]);
      expect(essence(merged)).toEqual(whole);
    }
  });

  test('with --verbose they hold the masked lines around each secret, which the merged page shows; none holds a secret', async () => {
    const parts = [
      await scan('v1', '--verbose', '--shard', '1/2'),
      await scan('v2', '--verbose', '--shard', '2/2'),
    ];
    const { code, out: page } = await runCli(['merge', ...parts, '--format', 'html'], {
      cwd: repository.root,
      env: { ...repository.env },
    });
    expect(code).toBe(1);
    const texts = parts.map((part) => readFileSync(part, 'utf8'));
    const findings = texts.flatMap((text) => JSON.parse(text).findings);
    expect(findings.length).toBeGreaterThan(7);
    for (const { masked, startLine, context } of findings) {
      const own = context.find(({ line }: { readonly line: number }) => line === startLine);
      expect(own.text.slice(...own.mask)).toBe(masked);
      expect(page).toContain(JSON.stringify(own.text).slice(1, -1));
    }
    const values = [0, 2, 100, 200, 300].map((seed) => leak(seed).split('"')[1] ?? '');
    for (const value of values)
      for (const text of [...texts, page]) expect(text.includes(value.slice(10))).toBe(false);
  });

  test('parts of what changed in between are told, and make no "clean": what lies between them may be in none', async () => {
    const own = repository.copy();
    const part = async (index: number): Promise<string> => {
      const file = join(out, `changed-${index}.json`);
      const words = ['scan', ...source, '--shard', `${index}/2`, '--format', 'json', '--output', file];
      await runCli(words, { cwd: own.root, env: { ...own.env } });
      return file;
    };
    const parts = [await part(1)];
    own.commit({ 'z.txt': 'nothing\n'.repeat(1000) });
    parts.push(await part(2));
    const merge = async () =>
      JSON.parse((await runCli(['merge', ...parts, '--format', 'json'], { cwd: own.root })).out);
    expect((await merge()).skipped).toEqual([{ file: '<shards>', reason: expect.any(String) }]);
    parts[0] = await part(1);
    const merged = await merge();
    expect(merged.skipped).toEqual([]);
    expect(merged.source).not.toHaveProperty('split');
  });

  test('a part that is missing is told, and makes no "clean"', async () => {
    const part = await scan('alone', '--shard', '1/2');
    const { out: text } = await runCli(['merge', part, '--format', 'json'], {
      cwd: repository.root,
      env: { ...repository.env },
    });
    expect(JSON.parse(text).skipped).toEqual([{ file: '<shard 2/2>', reason: expect.any(String) }]);
  });
});
