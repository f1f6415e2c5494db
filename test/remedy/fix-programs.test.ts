import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../src/detect/finding.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { applyFix } from '../../src/remedy/apply-fix.ts';
import { planFix } from '../../src/remedy/fix.ts';
import { stripeFinding } from '../support/finding.ts';
import { createRepository, type Repository } from '../support/repository.ts';

let repository: Repository;
beforeEach(() => {
  repository = createRepository();
  repository.commit({ '.gitignore': '.env\n' });
});
afterEach(() => repository.dispose());

/** Statements that each put one literal, ¤, into `out`; # is their number. */
const FORMS = [
  "const apiKey# = '¤'; out.push(apiKey#);",
  'out.push({ "api-key": "¤" }["api-key"]);',
  'const conf# = { stripe: { secret: `¤` } };\nout.push(conf#.stripe.secret);',
  "out.push(((token = '¤') => token)());",
  "out.push('Bearer ¤');",
  'out.push(`a\\`b ${1 + 1} ¤ é`);',
  "out.push(process.env.NEVER_SET# || '¤');",
  "class C# { #token = '¤'; get() { return this.#token; } }\nout.push(new C#().get());",
  "const [first# = '¤'] = []; out.push(first#);",
  "out.push('x' + \"¤\" + 'y');",
] as const;

test('programs with planted literals print the same afterwards, differ on those lines only, and no tracked file has a value', async () => {
  const random = seeded(77);
  const below = (most: number) => Math.floor(random() * most);
  const findings: Finding[] = [];
  const programs = Array.from({ length: 12 }, (_, index) => {
    const isModule = index % 2 === 0;
    const path = `src/p${index}.${isModule ? 'mjs' : 'cjs'}`;
    const lines = [isModule ? "import 'node:fs';" : "'use strict';", 'const out = [];'];
    for (let at = 0; at < 3; at += 1) {
      const value = `sk_live_${base62(24)(random)}`;
      const form = (FORMS[below(FORMS.length)] ?? FORMS[0]).replaceAll('#', (sign, place, whole) =>
        // A private name keeps its sign.
        /^#token/.test(whole.slice(place)) ? sign : `${index}_${at}`,
      );
      const startLine =
        lines.join('\n').split('\n').length + 1 + form.slice(0, form.indexOf('¤')).split('\n').length - 1;
      lines.push(form.replaceAll('¤', value), '// a line between');
      findings.push(stripeFinding(path, startLine, value));
    }
    return { path, text: `${lines.join('\n')}\nconsole.log(JSON.stringify(out));\n` };
  });
  repository.stage(Object.fromEntries(programs.map(({ path, text }) => [path, text])));
  const run = (path: string, ...flags: readonly string[]) =>
    repository.spawn(process.execPath, [...flags, path]);
  const before = programs.map(({ path }) => run(path).stdout);
  const plan = await planFix({ root: repository.root, findings, intoEnvFile: true });
  expect(plan.refused).toEqual([]);
  await applyFix(repository.root, plan);
  programs.forEach(({ path, text }, index) => {
    const after = run(path, '--env-file=.env');
    expect(after.stdout, `${after.stderr}\n${repository.read(path)}`).toBe(before[index]);
    const planted = new Set(
      findings.filter((finding) => finding.path === path).map(({ startLine }) => startLine),
    );
    const now = repository.read(path).split('\n');
    text.split('\n').forEach((line, at) => {
      if (!planted.has(at + 1)) expect(now[at]).toBe(line);
    });
    expect(repository.git('show', `:${path}`)).toBe(repository.read(path).trimEnd());
  });
  repository.git('add', '-A');
  const tracked = repository.git('grep', '--cached', '-h', '-I', '');
  for (const { secret } of findings) expect(tracked).not.toContain(secret.reveal());
});
