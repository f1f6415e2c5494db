/**
 * Code that the package holds once: what the hooks' runtime is made of anyway, the command line and the API take from
 * there. So what `scan` runs is, byte for byte, what a hook runs.
 */
import { relative, resolve } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';

/** A built file of CommonJS, and what others take from it. */
export interface SharedCode {
  /** As the files that take from it name it: `./runtime/runtime.cjs`. */
  readonly path: string;
  /** By source file, the exports that it has. */
  readonly exports: ReadonlyMap<string, readonly string[]>;
  /** Whether it lends what it has in a list, `lent`: the names are two kilobytes of the package. */
  readonly byPlace?: true;
}

/** Two files may export the same name. */
const nameOf = (shared: SharedCode, file: string, name: string) => {
  const files = [...shared.exports.keys()].filter((other) => shared.exports.get(other)?.includes(name));
  return files.length === 1 ? name : `${name}_${files.indexOf(file)}`;
};

/** What can be shared of a bundle that was built as `built`: its own source files, those of `apart` left out. */
export async function sharedCode(
  path: string,
  { inputs }: Metafile,
  root: string,
  apart: readonly string[],
): Promise<SharedCode> {
  const files = Object.keys(inputs).filter((file) => /^src\/.*\.ts$/.test(file) && !apart.includes(file));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: files,
    outdir: 'dist',
    format: 'esm',
    write: false,
    metafile: true,
    logLevel: 'error',
  });
  const exports = Object.values(metafile.outputs).flatMap(({ entryPoint, exports: names }) =>
    entryPoint === undefined || names.length === 0 ? [] : [[entryPoint, names] as const],
  );
  return { path, exports: new Map(exports), byPlace: true };
}

/** The source file that `path` names in an import from a file of `folder`, as a metafile has it: `src/errors.ts`. */
export function sourceFile(root: string, folder: string, path: string): string {
  return relative(root, resolve(folder, path)).replaceAll('\\', '/');
}

/** Where the names are imported from, until it is known which they are. */
const holderOf = ({ path }: SharedCode) => `shared-code:${path}`;

/**
 * Takes from `shared` instead of bundling a second time: all `names` in one place, by `require`, since an `import` of a large
 * CommonJS file costs 50 ms. Without `names` the output only shows which are wanted (`namesTaken`).
 */
export function takePlugin(shared: SharedCode, root: string, names?: readonly string[]): Plugin {
  const holder = holderOf(shared);
  const files = `files of ${holder}`;
  return {
    name: 'take-shared-code',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, resolveDir, kind }) => {
        const file = sourceFile(root, resolveDir, path);
        return kind !== 'entry-point' && shared.exports.has(file)
          ? { path: file, namespace: files, sideEffects: false }
          : undefined;
      });
      onResolve({ filter: /^shared-code:/ }, ({ path }) =>
        path !== holder ? undefined : names ? { path, namespace: holder } : { path, external: true },
      );
      onLoad({ filter: /.*/, namespace: files }, ({ path }) => {
        const taken = (shared.exports.get(path) ?? [])
          .map((name) => [nameOf(shared, path, name), name] as const)
          .filter(([as]) => names?.includes(as) ?? true);
        return {
          contents: `export { ${taken.map(([as, name]) => `${as} as ${name}`).join(', ')} } from '${holder}';`,
          loader: 'js',
        };
      });
      onLoad({ filter: /.*/, namespace: holder }, () => ({
        contents: `import { createRequire } from 'node:module';
export const { ${shared.byPlace ? `lent: [${names}]` : names} } = createRequire(import.meta.url)('${shared.path}');`,
        loader: 'js',
      }));
    },
  };
}

/** The names of `shared` that `texts`, built without any, import. */
export function namesTaken(shared: SharedCode, texts: readonly string[]): readonly string[] {
  const clauses = texts.flatMap((text) => [
    ...text.matchAll(/(?:import|export)\s*\{([^}]*)\}\s*from\s*["']([^"']+)["']/g),
  ]);
  const names = clauses
    .filter(([, , from]) => from === holderOf(shared))
    .flatMap(([, list = '']) => list.split(',').map((item) => item.trim().split(/\s+as\s+/)[0] ?? ''));
  return [...new Set(names)].filter((name) => name !== '').sort();
}

/** An entry that lends `names` in a list, and `named` by their names, to whoever loads it, and starts `main` when it is started itself. */
export function lendingEntry(
  shared: SharedCode,
  main: string,
  names: readonly string[],
  named: readonly string[],
): string {
  const imports = [...shared.exports].flatMap(([file, all]) => {
    const lent = all
      .map((name) => [name, nameOf(shared, file, name)] as const)
      .filter(([, as]) => names.includes(as) || named.includes(as));
    return lent.length === 0
      ? []
      : [`import { ${lent.map(([name, as]) => `${name} as ${as}`).join(', ')} } from './${file}';`];
  });
  return `${imports.join('\n')}
import { start } from './${main}';
module.exports = { ${[`lent: [${names}]`, ...named].join(', ')} };
if (require.main === module) start();
`;
}
