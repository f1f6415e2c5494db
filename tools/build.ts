/**
 * Builds dist/ (npm run build):
 *
 *   dist/cli.js      what bin/secretguard.js starts: ESM, code-split, dependencies left to node_modules
 *   dist/index.js    the public API
 *   dist/types/      its types, by tsc
 *   dist/runtime/    what `install` copies into a repository: the hooks' runtime, which needs nothing but Node
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import type { Provider } from '../src/detect/rule.ts';
import { cksum } from '../src/install/cksum.ts';
import { providers } from '../src/rules/index.ts';
import { VERSION } from '../src/version.ts';
import { type Gate, lineCount, makeGate } from './gate.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const TARGET = 'node20.12';

/** What a rule file says that no commit without a finding needs: `examples` never, the rest comes from words.cjs. */
const NOT_FOR_HOOKS: readonly string[] = ['examples', 'name', 'docs', 'revoke', 'rotation'];

/**
 * The rules as the runtime needs them: without their examples, and with each regular expression compiled when it is
 * first needed (300 of them cost 4 ms at every start otherwise). Works on the syntax tree of the rule files, which are data.
 */
export function leanRules(source: string, fileName: string): string {
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022, true);
  const edits: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === 'defineProvider' && ts.isCallExpression(node.parent)) {
      edits.push({
        from: node.getStart(file),
        to: node.parent.arguments.pos,
        text: `leanProvider('${basename(fileName, '.ts')}', `,
      });
      return;
    }
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) {
      const name = node.name.text;
      if (NOT_FOR_HOOKS.includes(name)) {
        const comma = source.slice(node.end).match(/^\s*,/)?.[0].length ?? 0;
        edits.push({ from: node.getStart(file), to: node.end + comma, text: '' });
        return;
      }
      if (ts.isRegularExpressionLiteral(node.initializer)) {
        const { text } = node.initializer;
        edits.push({
          from: node.getStart(file),
          to: node.end,
          text: `get ${name}() { return compileOnce(this, '${name}', ${text}); }`,
        });
        return;
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  const lean = edits
    .sort((a, b) => b.from - a.from)
    .reduce(
      (text, { from, to, text: replacement }) => text.slice(0, from) + replacement + text.slice(to),
      source,
    );
  return `import { compileOnce, leanProvider } from '../hook/lean-provider.ts';\n${lean}`;
}

const leanRulesPlugin: Plugin = {
  name: 'lean-rules',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/][^\\/]+\.ts$/ }, ({ path }) => ({
      contents: leanRules(readFileSync(path, 'utf8'), path),
      loader: 'ts',
    }));
  },
};

/** What only a repository with a config needs stays a file of its own, loaded when it is asked for. */
const apartPlugin: Plugin = {
  name: 'config-apart',
  setup({ onResolve }) {
    onResolve({ filter: /config\/load\.ts$/ }, () => ({ path: './config.cjs', external: true }));
    onResolve({ filter: /^\.\/words\.cjs$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^micromatch$/ }, () => ({ path: './globs.cjs', external: true }));
  },
};

const SHARED = {
  bundle: true,
  platform: 'node',
  target: TARGET,
  format: 'cjs',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  // `import()` would start Node's ESM loader (20 ms); `require` reads the file.
  supported: { 'dynamic-import': false },
} as const;

/** What a library would load for work that we never ask of it: cosmiconfig's loader of TypeScript, in a scanner that executes nothing. */
const NEVER_LOADED = ['typescript'];

/** Builds the runtime into `folder`, which is emptied first. */
export async function buildRuntime(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    ...SHARED,
    entryPoints: ['src/hook/main.ts'],
    outfile: join(folder, 'runtime.cjs'),
    plugins: [leanRulesPlugin, apartPlugin],
  });
  await build({
    ...SHARED,
    external: NEVER_LOADED,
    entryPoints: ['src/config/load.ts'],
    outfile: join(folder, 'config.cjs'),
  });
  await build({ ...SHARED, entryPoints: ['micromatch'], outfile: join(folder, 'globs.cjs') });
  writeFileSync(join(folder, 'words.cjs'), `module.exports=${JSON.stringify(wordsOfProviders())}\n`);
  cpSync(join(root, 'hooks/launcher.sh'), join(folder, 'launcher.sh'));
  const gate = makeGate(providers);
  writeFileSync(join(folder, 'gate.literals'), gate.literals);
  writeFileSync(join(folder, 'gate.expressions'), gate.expressions);
  writeFileSync(join(folder, 'gate.canary'), gate.canary);
  writeFileSync(join(folder, 'manifest.sh'), manifest(folder, gate));
}

/** What `leanRules` takes out and a finding needs, by the name of the provider's file. */
function wordsOfProviders(): Readonly<
  Record<string, Pick<Provider, 'name' | 'docs' | 'revoke' | 'rotation'>>
> {
  const names = readdirSync(join(root, 'src/rules'))
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .sort();
  // src/rules/index.ts has them in the order of their files' names; test/conventions.test.ts holds it to that.
  if (names.length !== providers.length)
    throw new Error('src/rules/index.ts is out of date: run `npm run rules:index`');
  return Object.fromEntries(
    providers.map(({ name, docs, revoke, rotation }, index) => [
      basename(names[index] ?? '', '.ts'),
      { name, docs, revoke, ...(rotation ? { rotation } : {}) },
    ]),
  );
}

/** The files that the launcher checks, in the order in which it gives them to `cksum`. */
export const CHECKED_FILES = [
  'launcher.sh',
  'runtime.cjs',
  'config.cjs',
  'globs.cjs',
  'words.cjs',
  'gate.literals',
  'gate.expressions',
  'gate.canary',
] as const;

function manifest(folder: string, { literals, canary }: Gate): string {
  const sums = CHECKED_FILES.map((name) => {
    const bytes = readFileSync(join(folder, name));
    return `${cksum(bytes)} ${bytes.length} $home/${name}`;
  });
  return `# secretguard ${VERSION}: checksums (POSIX cksum) of the runtime's files, made by tools/build.ts
runtime_version=${VERSION}
gate_literals=${lineCount(literals)}
gate_canary=${lineCount(canary)}
expected_sums="${sums.join('\n')}"
`;
}

async function main(): Promise<void> {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  await buildRuntime(join(dist, 'runtime'));
  await build({
    bundle: true,
    platform: 'node',
    target: TARGET,
    format: 'esm',
    splitting: true,
    packages: 'external',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    logLevel: 'warning',
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
  });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  if (!existsSync(join(dist, 'types/index.d.ts'))) throw new Error('tsc wrote no dist/types/index.d.ts');
  console.log(`dist/: ${readdirSync(dist).join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
