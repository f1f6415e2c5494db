/** What esbuild leaves that can be said in fewer bytes: the package has a size to keep (tools/sizes.ts). */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** The names of `a as b,c`, or `a:b,c`, each with the one that it gets. */
function pairsOf(list: string, sign = ' as '): readonly (readonly [from: string, to: string])[] {
  return list.split(',').map((each) => {
    const [from = '', to = from] = each.split(sign);
    return [from, to];
  });
}
