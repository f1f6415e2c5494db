import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file of a corpus: path below the corpus' root with forward slashes, and where it lies. */
export interface CorpusFile {
  readonly path: string;
  readonly place: string;
}

/** The pinned packages of the benign corpus, `name@version`. */
export function listBenignPackages(): readonly string[] {
  return readFileSync(new URL('./benign-packages.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Unpacks the benign corpus into a folder of the system's temporary one, once, and returns that folder; undefined,
 * with a word on stderr, where the registry does not answer. `SECRETGUARD_BENIGN` names another folder.
 */
export function unpackBenign(): string | undefined {
  const root = process.env['SECRETGUARD_BENIGN'] ?? join(tmpdir(), 'secretguard-benign');
  mkdirSync(root, { recursive: true });
  for (const pinned of listBenignPackages()) {
    const folder = join(
      root,
      pinned
        .replace(/^@/, '')
        .replaceAll('/', '-')
        .replace(/@([^@]*)$/, '-$1'),
    );
    if (existsSync(folder)) continue;
    const fresh = `${folder}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    try {
      const archive = execFileSync('npm', ['pack', pinned, '--silent', '--pack-destination', fresh], {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
      execFileSync('tar', ['-xzf', join(fresh, archive.split('\n').at(-1) ?? ''), '-C', fresh], {
        stdio: 'ignore',
      });
      rmSync(join(fresh, archive.split('\n').at(-1) ?? ''));
    } catch {
      process.stderr.write(`benign corpus: ${pinned} could not be had; the corpus is left out.\n`);
      return undefined;
    }
    renameSync(fresh, folder);
  }
  return root;
}

/** Where the shared data lies, beside the project; undefined where it does not. */
export function findSharedData(): string | undefined {
  const folder = new URL('../../shared/data/', import.meta.url).pathname;
  return existsSync(join(folder, 'creddata-dev.tar.xz')) ? folder : undefined;
}

/** Unpacks CredData's dev half into a temporary folder, once; undefined where the archive is not there. */
export function unpackCredData(): string | undefined {
  const shared = findSharedData();
  if (shared === undefined) return undefined;
  const root = join(tmpdir(), 'secretguard-creddata');
  if (!existsSync(join(root, 'meta'))) {
    const fresh = `${root}.new`;
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { recursive: true });
    execFileSync('tar', ['-xJf', join(shared, 'creddata-dev.tar.xz'), '-C', fresh]);
    renameSync(fresh, root);
  }
  return root;
}

/** Every regular file below `root`, sorted by path. */
export function listFiles(root: string): readonly CorpusFile[] {
  const files: CorpusFile[] = [];
  const walk = (folder: string, prefix: string): void => {
    for (const name of readdirSync(folder).sort()) {
      const place = join(folder, name);
      const stat = lstatSync(place);
      if (stat.isDirectory()) walk(place, `${prefix}${name}/`);
      else if (stat.isFile()) files.push({ path: prefix + name, place });
    }
  };
  walk(root, '');
  return files;
}
