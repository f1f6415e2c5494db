/**
 * A repository out of what people really wrote: the published versions of a package that ships its sources, each
 * version as some commits of a few files each, as its authors may have made them. The versions are downloaded through
 * npm once and kept, with the repository, in the system's temporary folder.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fetchArchives, stableVersions, unpack } from './published-versions.ts';

/** Which package, and how much of it. */
export interface PackageHistory {
  readonly name: string;
  /** How many of its versions, spread evenly over all that are no pre-release. */
  readonly versions: number;
  /** How many files a commit changes at most. */
  readonly filesPerCommit: number;
}

/** The bare repository's folder; made when it is not there yet, undefined where the package cannot be fetched. */
export async function packageHistory({
  name,
  versions,
  filesPerCommit,
}: PackageHistory): Promise<string | undefined> {
  const root = join(tmpdir(), 'secretguard-history');
  const folder = join(root, `npm-v1-${name}-${versions}-${filesPerCommit}.git`);
  if (existsSync(folder)) return folder;
  const archives = join(root, `npm-${name}`);
  mkdirSync(archives, { recursive: true });
  let files: readonly string[];
  try {
    files = fetchArchives(name, chosen(name, versions), archives);
  } catch {
    return undefined;
  }
  const fresh = `${folder}.${process.pid}`;
  rmSync(fresh, { recursive: true, force: true });
  execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', fresh]);
  const child = spawn('git', ['fast-import', '--quiet', '--done'], {
    cwd: fresh,
    stdio: ['pipe', 'inherit', 'inherit'],
  });
  const closed = once(child, 'close');
  const scratch = `${fresh}.files`;
  for (const part of commands(files, { filesPerCommit, scratch })) {
    if (!child.stdin.write(part)) await once(child.stdin, 'drain');
  }
  child.stdin.end('done\n');
  const [status] = await closed;
  rmSync(scratch, { recursive: true, force: true });
  if (status !== 0) throw new Error(`git fast-import ended with ${String(status)}`);
  execFileSync('git', ['repack', '-adfq', '--window=10', '--depth=50'], { cwd: fresh });
  execFileSync('git', ['commit-graph', 'write', '--reachable'], { cwd: fresh, stdio: 'ignore' });
  renameSync(fresh, folder);
  return folder;
}

/** Some of the stable versions, oldest first, evenly spread. */
function chosen(name: string, count: number): readonly string[] {
  const all = stableVersions(name);
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => all[Math.floor(at * step)] ?? '');
}

interface Making {
  readonly filesPerCommit: number;
  /** A folder to unpack into. */
  readonly scratch: string;
}

function* commands(
  files: readonly string[],
  { filesPerCommit, scratch }: Making,
): Generator<string | Buffer> {
  let tree = new Map<string, Buffer>();
  let number = 0;
  for (const file of files) {
    const next = unpacked(file, scratch);
    const changed = [...next.keys()].filter(
      (path) => tree.get(path)?.equals(next.get(path) ?? NONE) !== true,
    );
    const gone = [...tree.keys()].filter((path) => !next.has(path));
    const paths = [...changed, ...gone].sort();
    for (let at = 0; at < paths.length; at += filesPerCommit) {
      const message = `${basename(file, '.tgz')}, part ${at / filesPerCommit + 1}\n`;
      number += 1;
      yield `commit refs/heads/main\nmark :${number}\ncommitter Person ${number % 17} <person@example.com> ${1_400_000_000 + number * 600} +0000\ndata ${Buffer.byteLength(message)}\n${message}${number > 1 ? `from :${number - 1}\n` : ''}`;
      for (const path of paths.slice(at, at + filesPerCommit)) {
        const bytes = next.get(path);
        if (bytes === undefined) {
          yield `D ${path}\n`;
          continue;
        }
        yield `M 100644 inline ${path}\ndata ${bytes.length}\n`;
        yield bytes;
        yield '\n';
      }
    }
    tree = next;
  }
}

const NONE = Buffer.alloc(0);

/** The files of an archive by path, without the folder that all of them lie in. */
function unpacked(archive: string, scratch: string): Map<string, Buffer> {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  unpack(archive, scratch);
  const files = new Map<string, Buffer>();
  for (const entry of readdirSync(scratch, { recursive: true, encoding: 'utf8' })) {
    const path = join(scratch, entry);
    // What fast-import would want quoted is left out: no package needs it.
    if (statSync(path).isFile() && !/["\n\\]/.test(entry))
      files.set(relative(scratch, path), readFileSync(path));
  }
  return files;
}
