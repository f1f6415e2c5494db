/**
 * Holds the budgets of docs/architecture.md: the package as npm would publish it, what installing it adds to node_modules, and the
 * one file that a hook starts. Prints them; exit 1 where one is over. Run by .ci/run after a build.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** What npm hands out. */
const PACKED = 400_000;
/** The file that a hook starts; what it loads only on a hit or where a config is there stands beside it. */
const RUNTIME = 300_000;
/** The package and all that it depends on, unpacked. */
const INSTALLED = 14_000_000;

interface Packed {
  readonly size: number;
  readonly unpackedSize: number;
  readonly entryCount: number;
}

function isPacked(data: unknown): data is Packed {
  return typeof data === 'object' && data !== null && 'size' in data && 'unpackedSize' in data;
}

const listing: unknown = JSON.parse(
  execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }),
);
// npm 10 prints a list, npm 11 a map by name.
const packed = (Array.isArray(listing) ? listing : Object.values(listing ?? {})).find(isPacked);
if (!packed) throw new Error('npm pack --json printed no size');

const runtime = statSync(`${root}/dist/runtime/runtime.cjs`).size;

/** Bytes of the files in `folder`; other packages in its node_modules count for themselves. */
function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== 'node_modules')
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? bytesIn(path) : statSync(path).size;
    })
    .reduce((sum, bytes) => sum + bytes, 0);
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly dev?: boolean; readonly devOptional?: boolean }>>;
}

const { packages }: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
const dependencies = Object.entries(packages).flatMap(([folder, { dev = false, devOptional = false }]) =>
  folder === '' || dev || devOptional ? [] : [join(root, folder)],
);
const installed = dependencies.map(bytesIn).reduce((sum, bytes) => sum + bytes, packed.unpackedSize);

const say = (what: string, bytes: number, budget: number) => {
  console.log(`${what}: ${(bytes / 1000).toFixed(1)} kB of ${budget / 1000} kB`);
  return bytes <= budget;
};
const held = [
  say('package, packed', packed.size, PACKED),
  say('hook runtime, the file that is started', runtime, RUNTIME),
  say(`package and its ${dependencies.length} dependencies, installed`, installed, INSTALLED),
];
console.log(`package, unpacked: ${(packed.unpackedSize / 1000).toFixed(1)} kB in ${packed.entryCount} files`);
process.exitCode = held.every(Boolean) ? 0 : 1;
