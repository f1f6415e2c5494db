import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A bundle of today's sources. */
export interface Built {
  /** Absolute path of the entry's file. */
  readonly fileOf: (name: string) => string;
  readonly remove: () => void;
}

/**
 * Bundles entries of src/ (name to path in src/) into a folder of the project, where the bundle finds its packages:
 * a process starts from it five times as fast as from the sources.
 */
export async function buildEntries(name: string, entries: Readonly<Record<string, string>>): Promise<Built> {
  const folder = fileURLToPath(new URL(`../../node_modules/.cache/${name}-${process.pid}`, import.meta.url));
  await build({
    entryPoints: Object.fromEntries(
      Object.entries(entries).map(([entry, path]) => [
        entry,
        fileURLToPath(new URL(`../../src/${path}`, import.meta.url)),
      ]),
    ),
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: 'node',
    target: 'node20.12',
    format: 'esm',
    packages: 'external',
    logLevel: 'silent',
  });
  return {
    fileOf: (entry) => `${folder}/${entry}.js`,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
