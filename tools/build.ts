/**
 * Builds dist/ (npm run build):
 *
 *   dist/cli.js      what bin/secretguard.js starts: ESM, code-split, dependencies left to node_modules
 *   dist/index.js    the public API
 *   dist/index.d.ts  its types, by tsc and tools/public-types.ts
 *   dist/runtime/    what `install` copies into a repository: the hooks' runtime, which needs nothing but Node; its code,
 *                    rules and weights are those of the command line and the API too (tools/shared-code.ts)
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { cksum } from '../src/install/cksum.ts';
import { WORD_LISTS } from '../src/install/gate-words.ts';
import { CHECKED_FILES, GATE_LISTS, packagedFiles } from '../src/install/runtime.ts';
import { providers } from '../src/rules/index.ts';
import { VERSION } from '../src/version.ts';
import { type Gate, lineCount, makeGate, tableOf, WORDS } from './gate.ts';
import { examplesPlugin } from './pack-examples.ts';
import { questionsPlugin, rulesFile } from './pack-rules.ts';
import { publicTypes } from './public-types.ts';
import {
  lendingEntry,
  namesTaken,
  type SharedCode,
  sharedCode,
  sourceFile,
  takePlugin,
} from './shared-code.ts';
import { gatherImports, joinLeaves, shrink, skipHandingOn, tidyChunks } from './shrink.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const TARGET = 'node20.12';

/** What only a repository with a config needs stays a file of its own, loaded when it is asked for. */
const apartPlugin: Plugin = {
  name: 'config-apart',
  setup({ onResolve }) {
    onResolve({ filter: /config\/load\.ts$/ }, () => ({ path: './config.cjs', external: true }));
    onResolve({ filter: /^micromatch$/ }, () => ({ path: './globs.cjs', external: true }));
  },
};

/** Leaves fields out of the guard's data whose values are texts. */
const withoutFields = (...fields: readonly string[]): Plugin => ({
  name: 'without-fields',
  setup({ onLoad }) {
    const value = `'[^']*'|"[^"]*"|\`[^\`]*\`|[A-Z]+(?:_[A-Z]+)*`;
    const pattern = new RegExp(`,\\s*(?:${fields.join('|')}):\\s*(?:${value})(?=,|\\s*\\})`, 'g');
    onLoad({ filter: /[\\/]src[\\/]guard[\\/](?:env-files|encrypted)\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(pattern, ''),
      loader: 'ts',
    }));
  },
});
/** Where names and formats are described: for whoever reads the code. */
const SOURCE = 'source';

const SHARED: BuildOptions = {
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
  external: ['./rules.cjs'],
};

/** Of package.json nothing but the version is asked. */
const versionPlugin: Plugin = {
  name: 'version',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]package\.json$/ }, ({ path }) =>
      path === join(root, 'package.json')
        ? { contents: JSON.stringify({ version: VERSION }), loader: 'json' }
        : undefined,
    );
  },
};

/** The file that a hook starts. */
const MAIN_FILE = 'src/hook/main.ts';

/** What the command line and the API take from the runtime. */
interface Lending {
  readonly shared: SharedCode;
  readonly names: readonly string[];
}

/** What config.cjs has no copy of, since it is loaded by what has loaded the runtime: names that are exported once. */
const OF_RUNTIME: SharedCode = {
  path: './runtime.cjs',
  exports: new Map([
    ['src/errors.ts', ['failure']],
    ['src/detect/pattern.ts', ['lengthOf', 'readPattern']],
  ]),
};
const NAMES_OF_RUNTIME = [...OF_RUNTIME.exports.values()].flat();

const fromRuntimePlugin: Plugin = {
  name: 'from-runtime',
  setup({ onResolve }) {
    onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir }) =>
      OF_RUNTIME.exports.has(sourceFile(root, resolveDir, path))
        ? { path: OF_RUNTIME.path, external: true }
        : undefined,
    );
  },
};

/** What the runtime lends however it is built. */
const LENT_ALWAYS: Lending = { shared: OF_RUNTIME, names: [] };

const runtimeFile = ({ shared, names }: Lending): BuildOptions => ({
  ...SHARED,
  stdin: {
    contents: lendingEntry(shared, MAIN_FILE, names, NAMES_OF_RUNTIME),
    resolveDir: root,
    loader: 'ts',
  },
  plugins: [versionPlugin, leanIndexPlugin, apartPlugin, lazyPartsPlugin, withoutFields(SOURCE)],
});

/** What yaml's folder stringify/ exports. */
const WRITERS = [
  ...['stringify', 'stringifyCollection', 'stringifyDocument', 'stringifyNumber', 'stringifyPair'],
  ...['stringifyString', 'stringifyComment', 'indentComment', 'lineComment', 'foldFlowLines'],
  ...['FOLD_BLOCK', 'FOLD_FLOW', 'FOLD_QUOTED'],
];

/**
 * What a config has no use for: of YAML, the tags of 1.1 (`!!set`, `!!timestamp`, …), since it gets those of 1.2's core schema, and
 * writing (a map as the key of a map, which the reader would write, becomes the key ''); of cosmiconfig, its own loaders, which could run
 * code, and the places of configs that are for all projects.
 */
const UNUSED: readonly (readonly [file: RegExp, contents: string])[] = [
  [
    /yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/]schema\.js$/,
    "export { schema } from '../core/schema.js';",
  ],
  [
    /yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](?:binary|omap|pairs|set|timestamp)\.js$/,
    'export let binary, omap, pairs, set, timestamp, intTime, floatTime;',
  ],
  [
    /yaml[\\/]browser[\\/]dist[\\/]stringify[\\/]\w+\.js$/,
    `export const createStringifyContext = () => ({});
const nothing = () => '';
export {${WRITERS.map((name) => ` nothing as ${name}`).join()} };`,
  ],
  [/yaml[\\/]browser[\\/]dist[\\/]parse[\\/]cst-visit\.js$/, 'export let visit;'],
  [/cosmiconfig[\\/]dist[\\/](?:defaults|loaders)\.js$/, ''],
  [/env-paths[\\/]index\.js$/, ''],
];

const unusedPlugin: Plugin = {
  name: 'unused',
  setup({ onLoad }) {
    for (const [filter, contents] of UNUSED) onLoad({ filter }, () => ({ contents }));
  },
};

/** What is said of each key stands in schema/, which tools/schemas.ts makes of the same files: who only reads a config or a report has no use for it. */
const withoutDescriptions: Plugin = {
  name: 'without-descriptions',
  setup({ onLoad }) {
    const description = /z\.describe\(\s*(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"),?\s*\),?/g;
    onLoad({ filter: /[\\/]src[\\/](?:config|report)[\\/]schema\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8')
        .replace(description, '')
        .replace(/\.check\(\s*\)/g, ''),
      loader: 'ts',
    }));
  },
};

/** Copies a script of hooks/ without its comments but the ones at its head: they are for whoever reads the source. */
function copyScript(name: string, folder: string): void {
  const lines = readFileSync(join(root, 'hooks', name), 'utf8').split('\n');
  const code = lines.findIndex((line) => line !== '' && !line.startsWith('#'));
  const kept = lines.filter((line, index) => index < code || !/^\s*# /.test(line));
  writeFileSync(join(folder, name), kept.join('\n'), { mode: statSync(join(root, 'hooks', name)).mode });
}

/** Builds the runtime into `folder`, which is emptied first. */
export async function buildRuntime(folder: string, lending = LENT_ALWAYS): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({ ...runtimeFile(lending), outfile: join(folder, 'runtime.cjs') });
  await build({ ...SHARED, entryPoints: ['src/hook/start.ts'], outfile: join(folder, 'start.cjs') });
  await build({ ...SHARED, entryPoints: ['src/detect/weights.ts'], outfile: join(folder, 'weights.cjs') });
  await build({
    ...SHARED,
    // The same library as ES modules, of which only what is used is taken; and it asks no variable of the environment to print what it reads.
    alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
    plugins: [unusedPlugin, withoutDescriptions, fromRuntimePlugin],
    stdin: { contents: readersEntry(), resolveDir: root, loader: 'ts' },
    outfile: join(folder, 'config.cjs'),
  });
  await build({ ...SHARED, entryPoints: ['micromatch'], outfile: join(folder, 'globs.cjs') });
  for (const name of ['runtime.cjs', 'config.cjs', 'globs.cjs']) await shrink(join(folder, name), false);
  // src/hook/start.ts reads it as Latin-1: a sign beyond ASCII would be another one, in what is printed and in what is looked for.
  if (/[^\x00-\x7f]/.test(readFileSync(join(folder, 'runtime.cjs'), 'utf8')))
    throw new Error('runtime.cjs is not ASCII');
  await build({
    ...SHARED,
    stdin: { contents: rulesFile(root, providers, table, tableMark, WORDS), resolveDir: root, loader: 'ts' },
    outfile: join(folder, 'rules.cjs'),
    plugins: [questionsPlugin],
  });
  // Node reads the nearest package.json above what it starts; without this one that of the repo at hand, whatever it is.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "commonjs" }\n');
  copyScript('launcher.sh', folder);
  // Only in repositories where `install --agent` was run (src/install/agents/plan.ts).
  await build({
    ...SHARED,
    entryPoints: ['src/hook/agent-main.ts'],
    // It tells what is refused by its name, and asks only of some whether they block.
    plugins: [withoutFields(SOURCE, 'what', 'line', 'instead', `untracked(?=: 'warns')`)],
    outfile: join(folder, 'agent.cjs'),
  });
  for (const name of ['weights.cjs', 'rules.cjs', 'agent.cjs']) await shrink(join(folder, name), false);
  copyScript('agent.sh', folder);
  const gate = makeGate(providers);
  // The others are made at install.
  const made: readonly string[] = WORD_LISTS;
  for (const name of GATE_LISTS)
    if (!made.includes(name)) writeFileSync(join(folder, `gate.${name}`), gate[name]);
  writeFileSync(join(folder, 'manifest.sh'), manifest(folder, gate));
}

/** The table for src/hook/lean-rules.ts. */
const table = JSON.stringify(tableOf(providers));
/** Stands in both files that rules are in. */
const tableMark = cksum(Buffer.from(table));

/** Puts the table in the place of src/rules/index.ts. */
const leanIndexPlugin: Plugin = {
  name: 'lean-index',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/]rules[\\/]index\.ts$/ }, () => ({
      contents: `import { leanProviders } from '../hook/lean-rules.ts';
export const providers = leanProviders(${tableMark});`,
      resolveDir: join(root, 'src/rules'),
      loader: 'ts',
    }));
  },
};

/** Parts of Node that cost milliseconds to load and that most hooks do not need: loaded when something of them is asked for. */
const LAZY_PARTS = ['child_process', 'crypto', 'os', 'tty'];

const lazyPartsPlugin: Plugin = {
  name: 'lazy-parts',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^node:(?:${LAZY_PARTS.join('|')})$`) }, ({ path, namespace }) =>
      namespace === 'lazy-part' ? { path, external: true } : { path, namespace: 'lazy-part' },
    );
    // The forest is asked where something is assigned to a credential's name.
    onResolve({ filter: /[\\/]weights\.(?:ts|cjs)$/ }, ({ namespace }) =>
      namespace === 'lazy-part'
        ? { path: './weights.cjs', external: true }
        : { path: './weights.cjs', namespace: 'lazy-part' },
    );
    onLoad({ filter: /.*/, namespace: 'lazy-part' }, ({ path }) => ({
      // esbuild copies a module's own properties and keeps its prototype.
      contents: `module.exports = Object.create(new Proxy({}, { get: (_, name) => require('${path}')[name] }));`,
      loader: 'js',
    }));
  },
};

function manifest(folder: string, { alone, vendors, found }: Gate): string {
  const contentOf = packagedFiles(folder);
  const sums = CHECKED_FILES.map((name) => {
    const bytes = contentOf(name);
    if (!bytes) throw new Error(`${name} is missing in ${folder}`);
    return `${cksum(bytes)} ${bytes.length} $home/${name}`;
  });
  return `# secretguard ${VERSION}: checksums (POSIX cksum) of the runtime's files, made by tools/build.ts
runtime_version=${VERSION}
gate_glance=${found.glance}
gate_expressions=${found.expressions}
gate_run=${found.run}
gate_names=${found.names}
gate_alone=${lineCount(alone)}
gate_vendors=${lineCount(vendors)}
expected_sums="${sums.join('\n')}"
`;
}

/** The hook's own main, and leaves that the command line needs before it knows what to do: with the rest, `--help` would take longer. */
const APART = [
  MAIN_FILE,
  'src/byte.ts',
  'src/errors.ts',
  'src/exit-code.ts',
  'src/system-error.ts',
  'src/version.ts',
  'src/allow/day.ts',
  'src/config/config.ts',
  'src/detect/rule.ts',
  'src/install/hook-name.ts',
  'src/report/printable.ts',
];

/**
 * The readers of configs and reports, with all that they need in one file: as modules of node_modules they take 120 ms to load, and whoever
 * installs the package gets zod's 8 MB.
 */
const READERS: SharedCode = {
  path: './runtime/config.cjs',
  exports: new Map([
    ['src/config/load.ts', ['CONFIG_PLACES', 'loadConfig']],
    ['src/report/schema.ts', ['readReport']],
  ]),
};

const readersEntry = (): string =>
  [...READERS.exports].map(([file, names]) => `export { ${names.join(', ')} } from './${file}';`).join('\n');

const commandLine = (dist: string, shared: SharedCode, names?: readonly string[]): BuildOptions => ({
  bundle: true,
  platform: 'node',
  target: TARGET,
  format: 'esm',
  splitting: true,
  packages: 'external',
  minify: true,
  legalComments: 'none',
  logLevel: 'warning',
  absWorkingDir: root,
  entryPoints: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
  outdir: dist,
  plugins: [
    versionPlugin,
    takePlugin(shared, root, names),
    takePlugin(READERS, root, [...READERS.exports.values()].flat()),
    examplesPlugin(root, providers),
  ],
  // All in one folder, so that `./runtime/runtime.cjs` is right in each.
  chunkNames: '[name]-[hash]',
});

async function main(): Promise<void> {
  const dist = join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  const { metafile } = await build({ ...runtimeFile(LENT_ALWAYS), write: false, metafile: true });
  const shared = await sharedCode('./runtime/runtime.cjs', metafile, root, APART);
  const { outputFiles } = await build({ ...commandLine(dist, shared), write: false });
  const names = namesTaken(
    shared,
    outputFiles.map(({ text }) => text),
  );
  await buildRuntime(join(dist, 'runtime'), {
    shared: { ...shared, exports: new Map([...OF_RUNTIME.exports, ...shared.exports]) },
    names,
  });
  await build(commandLine(dist, shared, names));
  tidyChunks(dist);
  // Examples stand in the form in which nothing of them looks like a secret.
  const modules = readdirSync(dist).filter((name) => name.endsWith('.js') && name !== 'examples.js');
  for (const name of modules) await shrink(join(dist, name), true);
  skipHandingOn(dist);
  await joinLeaves(dist);
  gatherImports(dist);
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.types.json'],
    {
      cwd: root,
      stdio: 'inherit',
    },
  );
  const types = join(dist, 'types');
  writeFileSync(join(dist, 'index.d.ts'), publicTypes(join(types, 'index.d.ts')));
  rmSync(types, { recursive: true });
  console.log(`dist/: ${readdirSync(dist).join(', ')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
