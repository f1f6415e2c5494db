/** What esbuild leaves that can be said in fewer bytes: the package has a size to keep (tools/sizes.ts). */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { minify } from 'terser';

/** Writes the file anew, shorter, and keeps its functions: how V8 compiles those that run over every byte is known. */
export async function shrink(file: string, module: boolean): Promise<void> {
  const code = readFileSync(file, 'utf8');
  const { code: shorter } = await minify(code, {
    module,
    // A CommonJS file's names are its own: what others may have of it stands in module.exports.
    toplevel: true,
    ecma: 2020,
    // The command line has no property that does something when it is read.
    compress: { passes: 3, inline: 1, reduce_funcs: false, pure_getters: module ? true : 'strict' },
    // As esbuild writes it: src/hook/start.ts reads the runtime byte by byte.
    format: { ascii_only: true },
  });
  if (shorter === undefined) throw new Error(`terser made nothing of ${file}`);
  writeFileSync(file, shorter);
}

/** What esbuild puts behind a name. */
const HASHED = /-[0-9A-Z]{8}\.js$/;

/** An import of nothing, by which esbuild keeps the order in which modules run: none of ours does anything when loaded but for the entries. */
const BARE = /import"\.\/[^"]+\.js";/g;

/** Takes away chunks that hold nothing, since all that they shared is in the runtime, and imports of nothing; the others get short names. */
export function tidyChunks(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const empty = names.filter((name) => readFileSync(join(folder, name), 'utf8').trim() === '');
  for (const name of empty) rmSync(join(folder, name));
  const full = names.filter((name) => !empty.includes(name));
  const short = new Map<string, string>();
  for (const name of full.filter((name) => HASHED.test(name))) {
    const bare = name.startsWith('chunk-') ? `c${short.size}.js` : name.replace(HASHED, '.js');
    if (!full.includes(bare) && ![...short.values()].includes(bare)) short.set(name, bare);
  }
  const shortOf = (name: string): string => short.get(name) ?? name;
  for (const name of full) {
    const code = readFileSync(join(folder, name), 'utf8');
    rmSync(join(folder, name));
    writeFileSync(
      join(folder, shortOf(name)),
      code.replace(BARE, '').replace(/(?<="\.\/)[\w-]+\.js(?=")/g, shortOf),
    );
  }
}

/** A chunk that only hands on what another has, under the names by which it was asked for. */
const HANDS_ON = /^import\{([^}]*)\}from"\.\/([^"]+)";export\{([^}]*)\};\s*$/;

/** Has who imports such a chunk when it is needed import the other, and takes it away: a file costs the package a hundred bytes. */
export function skipHandingOn(folder: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const codeOf = new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  for (const [name, code] of codeOf) {
    const [, taken = '', from = '', given = ''] = HANDS_ON.exec(code) ?? [];
    if (from === '') continue;
    const inner = new Map(pairsOf(taken).map(([theirs, ours]) => [ours, theirs]));
    const names = new Map(pairsOf(given).map(([ours, outer]) => [outer, inner.get(ours) ?? ours]));
    const asked = `\\(?import\\("\\./${name.replace('.', '\\.')}"\\)\\)?`;
    const listed = new RegExp(`\\{([^{}]*)\\}=await ?${asked}`, 'g');
    const single = new RegExp(`\\(await ?${asked}\\)\\.(\\w+)`, 'g');
    for (const [other, text] of codeOf)
      codeOf.set(
        other,
        text
          .replace(listed, (_, list: string) => {
            const taking = pairsOf(list, ':').map(([outer, ours]) => `${names.get(outer) ?? outer}:${ours}`);
            return `{${taking.join()}}=await import("./${from}")`;
          })
          .replace(single, (_, outer: string) => `(await import("./${from}")).${names.get(outer) ?? outer}`),
      );
    if ([...codeOf.values()].every((text) => !text.includes(`"./${name}"`))) codeOf.delete(name);
  }
  for (const name of files) {
    const code = codeOf.get(name);
    if (code === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), code);
  }
}

/** Below this many bytes a chunk costs the package about as much as a file as by what is in it. */
const SMALL = 300;
const JOINED = 'leaves.js';
const TAKES = /import\{([^}]*)\}from"\.\/(c\d+\.js)"/g;

/** Puts the small chunks that import nothing into one file. */
export async function joinLeaves(folder: string): Promise<void> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const codeOf = new Map(files.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const leaves = [...codeOf].filter(
    ([name, code]) => /^c\d+\.js$/.test(name) && code.length < SMALL && !/\bimport\b|\brequire\b/.test(code),
  );
  const namesOf = new Map<string, ReadonlyMap<string, string>>();
  const lines = leaves.map(([name, code], leaf) => {
    const given = pairsOf(/export\{([^}]*)\};\s*$/.exec(code)?.[1] ?? '').map(([, outer]) => outer);
    const names = new Map(given.map((outer) => [outer, String.fromCharCode(97 + leaf) + outer]));
    namesOf.set(name, names);
    return `export {${[...names].map((pair) => pair.join(' as ')).join()}} from './${name}';`;
  });
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), resolveDir: folder },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
  });
  for (const [name] of leaves) rmSync(join(folder, name));
  for (const [name, code] of codeOf) {
    if (namesOf.has(name)) continue;
    const rest = code.replace(TAKES, (whole, list: string, from: string) => {
      const names = namesOf.get(from);
      if (!names) return whole;
      return `import{${pairsOf(list).map(([outer, ours]) => `${names.get(outer)} as ${ours}`)}}from"./${JOINED}"`;
    });
    const left = leaves.find(([leaf]) => rest.includes(`"./${leaf}"`));
    if (left) throw new Error(`${name} asks for ${left[0]} in another way`);
    writeFileSync(join(folder, name), rest);
  }
  writeFileSync(join(folder, JOINED), outputFiles[0]?.text ?? '');
}

const TAKEN = /import\{([^{}]*)\}from("[^"]+");/g;

/** Has each file import all that it takes from another at once: esbuild leaves an import for each module that was bundled. */
export function gatherImports(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(join(folder, name), 'utf8');
    const lists = new Map<string, string[]>();
    for (const [, list = '', from = ''] of code.matchAll(TAKEN))
      lists.set(from, [...(lists.get(from) ?? []), list]);
    const imports = [...lists].map(([from, list]) => `import{${list.join()}}from${from};`);
    writeFileSync(join(folder, name), imports.join('') + code.replace(TAKEN, ''));
  }
}

/** The names of `a as b,c`, or `a:b,c`, each with the one that it gets. */
function pairsOf(list: string, sign = ' as '): readonly (readonly [from: string, to: string])[] {
  return list.split(',').map((each) => {
    const [from = '', to = from] = each.split(sign);
    return [from, to];
  });
}
