import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { DEFAULT_CONFIG } from '../src/config/config.ts';
import { type Rule, SEVERITIES } from '../src/detect/rule.ts';
import { seeded } from '../src/detect/sample.ts';
import { GENERIC_RULES } from '../src/remedy/generic-rules.ts';
import { providers } from '../src/rules/index.ts';
import { scan } from '../src/scan.ts';
import { PROCESS_FILES, ROOMS } from '../tools/rooms.ts';
import { rulesIndex } from '../tools/rules-index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const sourceFiles = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join('src', name))
  .sort();
const read = (file: string) => readFileSync(join(root, file), 'utf8');

/** `src/cli/main.ts` and `src/scan.ts` belong to the rooms `cli` and `scan`. */
function roomOf(file: string): string {
  return relative('src', file).split(/[\\/]/)[0]?.replace(/\.ts$/, '') ?? '';
}

/** The files of the project that `file` imports, and the packages. */
function importsOf(file: string): {
  readonly files: readonly string[];
  readonly packages: readonly string[];
} {
  const names = [...read(file).matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)'([^']+)'/gm)].map(
    (match) => match[1] ?? '',
  );
  return {
    files: names
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, resolve(root, dirname(file), name))),
    packages: names.filter((name) => !name.startsWith('.') && !name.startsWith('node:')),
  };
}

/** The exported declarations of `file` without a doc comment, by their lines. Re-exports, and a default export of data, need none. */
function undocumented(file: string): readonly string[] {
  const text = read(file);
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  return source.statements
    .filter((node) => ts.canHaveModifiers(node) && !ts.isExportAssignment(node))
    .filter((node) => ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .filter(
      (node) =>
        !ts
          .getLeadingCommentRanges(text, node.getFullStart())
          ?.some(({ pos }) => text.startsWith('/**', pos)),
    )
    .map((node) => `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
}

/** Whether code (not a comment, a string or a pattern) reads `process.env` and its like. */
function looksAtProcess(text: string): boolean {
  let found = false;
  const visit = (node: ts.Node): void => {
    if (
      ts.isPropertyAccessExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'process'
    ) {
      found ||= /^(?:argv|env|stdin|stdout|stderr|exit)$/.test(node.name.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', text, ts.ScriptTarget.ES2022));
  return found;
}

describe('the rooms of src/', () => {
  const allowed: Readonly<Record<string, readonly string[]>> = ROOMS;

  test('each file imports only rooms that the table of tools/rooms.ts allows', () => {
    const wrong = sourceFiles.flatMap((file) => {
      const room = roomOf(file);
      const may = allowed[room] ?? [];
      return importsOf(file)
        .files.filter((target) => target.startsWith('src/'))
        .filter((target) => roomOf(target) !== room && !may.includes('*') && !may.includes(roomOf(target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).toEqual([]);
  });

  test('no import runs in a circle', () => {
    const state = new Map<string, 'open' | 'done'>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
        return;
      }
      state.set(file, 'open');
      const text = read(file);
      for (const target of importsOf(file).files) {
        // Types are erased: only a circle of values is one.
        const typeOnly = new RegExp(
          `import type [^;]*from '[^']*${target.split('/').at(-1)?.replace('.', '\\.')}'`,
        ).test(text);
        if (target.startsWith('src/') && target.endsWith('.ts') && !typeOnly) visit(target, [...path, file]);
      }
      state.set(file, 'done');
    };
    for (const file of sourceFiles) visit(file, []);
    expect(circles).toEqual([]);
  });

  test('a doc comment stands on every export', () => {
    expect(sourceFiles.flatMap(undocumented)).toEqual([]);
  });

  test('only the two entries look at the process', () => {
    const wrong = sourceFiles.filter(
      (file) => !PROCESS_FILES.includes(file) && roomOf(file) !== 'rules' && looksAtProcess(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  test('only git/ runs git, and only config/load.ts imports cosmiconfig', () => {
    const gitRunners = sourceFiles.filter((file) => importsOf(file).packages.includes('simple-git'));
    expect(gitRunners.filter((file) => roomOf(file) !== 'git')).toEqual([]);
    expect(
      sourceFiles.filter((file) => importsOf(file).packages.some((name) => name.startsWith('cosmiconfig'))),
    ).toEqual(['src/config/load.ts']);
  });
});

describe('the rules', () => {
  const rules = providers.flatMap((provider) => provider.rules);
  const files = sourceFiles.filter((file) => roomOf(file) === 'rules' && !file.endsWith('/index.ts'));

  test('the index is what tools/rules-index.ts makes of the folder', () => {
    expect(read('src/rules/index.ts')).toBe(rulesIndex());
  });

  test('the changelog says how many there are', () => {
    const said = `${rules.length.toLocaleString('en-US')} rules of ${providers.length.toLocaleString('en-US')} providers`;
    expect(read('CHANGELOG.md')).toContain(said);
  });

  test('ids are unique, kebab-case and start with the name of their file', async () => {
    const wrong: string[] = [];
    for (const file of files) {
      const name = file.replace(/^.*\/|\.ts$/g, '');
      const provider = providers[files.indexOf(file)];
      for (const rule of provider?.rules ?? []) {
        if (!rule.id.startsWith(name) || !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule.id))
          wrong.push(`${rule.id} in ${file}`);
      }
    }
    expect(wrong).toEqual([]);
    const ids = rules.map((rule) => rule.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('every provider says where its format is described and where to revoke', () => {
    const wrong = providers.filter(({ docs, revoke }) => !/^https:\/\/\S+$/.test(docs) || revoke.length < 8);
    expect(wrong.map((provider) => provider.name)).toEqual([]);
  });

  test('every rule has a known severity, keywords of three letters at least, and two examples of each kind', () => {
    const wrong = rules.filter(
      (rule) =>
        !SEVERITIES.includes(rule.severity) ||
        rule.keywords.some((keyword) => keyword.length < 3) ||
        rule.examples.finds.length < 2 ||
        rule.examples.passes.length < 2,
    );
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });

  test('every example that is to be found holds a keyword', () => {
    const folded = (rule: Rule, text: string) =>
      'pattern' in rule && !rule.ignoreCase ? text : text.toLowerCase();
    const wrong = rules.filter((rule) =>
      rule.examples.finds.some((example) => {
        const text = folded(rule, example.render(seeded(1)));
        return !rule.keywords.some((keyword) => text.includes(folded(rule, keyword)));
      }),
    );
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });

  test('no pattern has an unbounded repetition of a wide class', () => {
    const wrong = rules.filter((rule) => {
      const { source } = 'pattern' in rule ? rule.pattern : rule.value;
      return /(?:\.|\[\^[^\]]*\]|\\[SWD])(?:[*+]|\{\d+,\})/.test(source.replace(/\\\./g, ''));
    });
    expect(wrong.map((rule) => rule.id)).toEqual([]);
  });
});

test('secretguard finds nothing in its own repo, without any allow entry or comment', async () => {
  const { findings, skipped } = await scan({
    cwd: root,
    source: { kind: 'files', paths: [] },
    config: DEFAULT_CONFIG,
    allow: false,
  });
  const places = findings.map(
    ({ path, startLine, startColumn, ruleId }) => `${path}:${startLine}:${startColumn} ${ruleId}`,
  );
  expect(places).toEqual([]);
  expect(skipped.filter(({ harmless }) => harmless !== true)).toEqual([]);
});

test('every generic rule that the detector knows can be explained', () => {
  const reported = [...read('src/detect/generic.ts').matchAll(/'(generic-[a-z-]+)'/g)].map(
    (match) => match[1],
  );
  expect(GENERIC_RULES.map(({ id }) => id)).toEqual([...new Set(reported)].sort());
});

test('every dependency is named in docs/architecture.md, with why it and not another', () => {
  const manifest: { readonly dependencies: object; readonly devDependencies: object } = JSON.parse(
    read('package.json'),
  );
  const page = read('docs/architecture.md');
  const unnamed = [
    ...Object.keys(manifest.dependencies).filter(
      (name) => !new RegExp(`^\\| ${name} \\|.+\\|.+\\|$`, 'm').test(page),
    ),
    ...Object.keys(manifest.devDependencies).filter((name) => !page.includes(`\`${name}\``)),
  ];
  expect(unnamed).toEqual([]);
});

test('no file of the project that git tracks is executable but the ones that are run', () => {
  const listed = execFileSync('git', ['ls-files', '-s'], { cwd: root, encoding: 'utf8' }).trim().split('\n');
  const executable = listed.filter((line) => line.startsWith('100755')).map((line) => line.split('\t')[1]);
  expect(executable.filter((file) => !/^(?:bin|hooks)\/|^\.ci\/run$|^action\//.test(file ?? ''))).toEqual([]);
});
