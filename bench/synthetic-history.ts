/**
 * A repository with as many commits as wished, the same for the same seed: files of the packages in node_modules,
 * changed commit by commit with lines of other such files, as people change them (a few lines here, a new file there,
 * a rename, a merge now and then). Made through `git fast-import`, packed as a server would pack it, kept in the
 * system's temporary folder.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';

/** How a history is made. */
export interface SyntheticHistory {
  readonly commits: number;
  /** How many files the first commit has; 400 unless told. */
  readonly files?: number;
  readonly seed?: number;
  /** Put into one commit's file, with a line of its own; none unless told. */
  readonly plant?: { readonly commit: number; readonly line: string };
}

const KINDS = new Set(['.js', '.ts', '.mjs', '.cjs', '.json', '.md', '.css', '.yml', '.html', '.tsx']);
/** Bytes; most files that people write are shorter. */
const LARGEST = 48 * 1024;

let pool: readonly string[] | undefined;

/** Texts of files below `node_modules`, in the order of their paths. */
function texts(): readonly string[] {
  if (pool) return pool;
  const root = new URL('../node_modules/', import.meta.url).pathname;
  const found: string[] = [];
  const walk = (folder: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (found.length >= 20_000) return;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile() && KINDS.has(extname(entry.name))) found.push(path);
    }
  };
  walk(root);
  const step = Math.max(1, Math.floor(found.length / 1500));
  pool = found
    .filter((_, index) => index % step === 0)
    .map((path) => readFileSync(path, 'utf8'))
    .filter((text) => text.length > 200 && text.length < LARGEST);
  return pool;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The bare repository's folder; made when it is not there yet. */
export async function syntheticHistory(history: SyntheticHistory): Promise<string> {
  const { commits, files = 400, seed = 1 } = history;
  const folder = join(
    tmpdir(),
    'secretguard-history',
    `v1-${commits}-${files}-${seed}${history.plant ? '-planted' : ''}.git`,
  );
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', fresh]);
  const child = spawn('git', ['fast-import', '--quiet', '--done'], {
    cwd: fresh,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const closed = once(child, 'close');
  for (const part of commands({ ...history, files, seed })) {
    if (!child.stdin.write(part)) await once(child.stdin, 'drain');
  }
  child.stdin.end('done\n');
  const [status] = await closed;
  if (status !== 0) throw new Error(`git fast-import ended with ${String(status)}`);
  execFileSync('git', ['repack', '-adfq', '--window=10', '--depth=50'], { cwd: fresh });
  execFileSync('git', ['commit-graph', 'write', '--reachable'], { cwd: fresh, stdio: 'ignore' });
  renameSync(fresh, folder);
  return folder;
}

function* commands({ commits, files = 400, seed = 1, plant }: SyntheticHistory): Generator<string> {
  const random = createRandom(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const sources = texts();
  const pick = (): string => sources[below(sources.length)] ?? '';
  const tree: { path: string; lines: string[] }[] = [];
  const commit = (number: number, branch: string, from: string, merge: string): string => {
    const words = pick().slice(0, 400).replace(/\s+/g, ' ').split(' ').slice(0, 30).join(' ');
    const message = `change ${number}\n\n${words}\n`;
    return `commit refs/heads/${branch}\nmark :${number + 1}\ncommitter Person ${number % 17} <person${number % 17}@example.com> ${1_500_000_000 + number * 3600} +0000\ndata ${Buffer.byteLength(message)}\n${message}${from}${merge}`;
  };
  const put = (path: string, text: string): string =>
    `M 100644 inline ${path}\ndata ${Buffer.byteLength(text)}\n${text}\n`;

  let first = commit(0, 'main', '', '');
  for (let index = 0; index < files; index += 1) {
    const text = pick();
    const path = `packages/p${index % 23}/src/m${index % 7}/file${index}.ts`;
    tree.push({ path, lines: text.split('\n') });
    first += put(path, text);
  }
  yield first;
  for (let number = 1; number < commits; number += 1) {
    // Every fortieth commit is a merge of the one before the last.
    const merge = number > 40 && number % 40 === 0 ? `merge :${number - 1}\n` : '';
    let text = commit(number, 'main', `from :${number}\n`, merge);
    for (let left = 1 + below(3); left > 0; left -= 1) {
      // Some files change often, most seldom.
      const file = tree[Math.floor(tree.length * random() ** 2)];
      if (!file) continue;
      const at = below(file.lines.length);
      const fresh = pick()
        .split('\n')
        .slice(0, 1 + below(8));
      file.lines.splice(at, below(8), ...fresh);
      if (file.lines.length > 1200) file.lines.splice(0, 400);
      text += put(file.path, file.lines.join('\n'));
    }
    if (plant?.commit === number) text += put('planted.ts', `${plant.line}\n`);
    if (plant !== undefined && plant.commit + 1 === number) text += 'D planted.ts\n';
    if (number % 25 === 0) {
      const file = { path: `packages/p${below(23)}/src/new${number}.ts`, lines: pick().split('\n') };
      tree.push(file);
      text += put(file.path, file.lines.join('\n'));
    }
    yield text;
  }
}
