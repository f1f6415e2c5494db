/**
 * Writes docs/situations.md: every test that works on a real git repository, by its name, as vitest itself lists it.
 *
 *   npx tsx tools/situations.ts           writes the page
 *   npx tsx tools/situations.ts --check   exits 1 where it is not what would be written
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const page = join(root, 'docs/situations.md');

/** One test of it makes a repository, the others look at names. */
const MOSTLY_WITHOUT: readonly string[] = ['test/guard/env-name.test.ts'];

/** Test files whose tests make repositories: they use the factory of test/support/repository.ts, or what is built on it. */
function situationFiles(): readonly string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts') && !name.startsWith('support'))
    .map((name) => join('test', name).replaceAll('\\', '/'))
    .filter((name) => !MOSTLY_WITHOUT.includes(name))
    .filter((name) =>
      /\bcreateRepository\(|\/support\/installation\.ts'/.test(readFileSync(join(root, name), 'utf8')),
    )
    .sort();
}

interface Listed {
  /** Describes and the test, with ` > ` between. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
}

function isListed(value: unknown): value is Listed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'name' in value &&
    typeof value.name === 'string' &&
    'file' in value &&
    typeof value.file === 'string'
  );
}

function listTests(files: readonly string[]): readonly Listed[] {
  const folder = mkdtempSync(join(tmpdir(), 'situations-'));
  const output = join(folder, 'list.json');
  try {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    execFileSync(process.execPath, [vitest, 'list', `--json=${output}`, ...files], {
      cwd: root,
      stdio: 'pipe',
    });
    const listed: unknown = JSON.parse(readFileSync(output, 'utf8'));
    if (!Array.isArray(listed)) throw new Error('vitest list gave no list');
    return listed.filter(isListed);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function render(tests: readonly Listed[]): string {
  const byFile = new Map<string, string[]>();
  for (const { file, name } of tests) {
    const path = relative(root, file).replaceAll('\\', '/');
    byFile.set(path, [...(byFile.get(path) ?? []), name]);
  }
  const sections = [...byFile]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, names]) => {
      const rows = names.map((name, at) => `| ${at + 1} | ${cell(name)} |`);
      return `## ${file} (${names.length})\n\n| | situation |\n| --: | --- |\n${rows.join('\n')}\n`;
    });
  return `# Situations

${tests.length} tests, each from a file that makes real git repositories and works on them with real git, and with the real
hook managers where one is named. Made by \`npx tsx tools/situations.ts\` from the tests' names.

${sections.join('\n')}`;
}

/** A name as one cell of a table: no pipe, no line end, no characters that a renderer would hide. */
function cell(name: string): string {
  return name
    .replace(
      /[\u0000-\u001f\u007f-\u009f]/g,
      (sign) => `\\x${sign.charCodeAt(0).toString(16).padStart(2, '0')}`,
    )
    .replaceAll('\\', '\\\\')
    .replaceAll('|', '\\|')
    .replaceAll('<', '&lt;')
    .replaceAll(' > ', ': ');
}

const text = render(listTests(situationFiles()));
if (process.argv.includes('--check')) {
  let there = '';
  try {
    there = readFileSync(page, 'utf8');
  } catch {
    // Not written yet: as stale as any other.
  }
  if (there !== text) {
    console.error('docs/situations.md is out of date: run `npx tsx tools/situations.ts`');
    process.exitCode = 1;
  }
} else {
  writeFileSync(page, text);
  console.log(text.split('\n')[2]);
}
