/**
 * What `npm pack` would ship, as npm itself decides: npm-packlist is the walker that npm runs, given the tree that npm would
 * give it. It is loaded only where an env-style file lies in a package.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { PackOptions, PackTree } from 'npm-packlist';
import { failure } from '../errors.ts';
import { isRecord, recordIn } from '../record.ts';
import { codeOf } from '../system-error.ts';
import type { AssessedFile, Assessment } from './assessment.ts';
import { endingSoon } from './endless.ts';
import type { IgnoreLine } from './lines.ts';
import { shown } from './listing.ts';
import type { FilesEntry } from './package-files.ts';
import type { DecidedBy, GuardProblem } from './problem.ts';
import { ignorePattern } from './quote.ts';
import { allowIt } from './steps.ts';

/** A problem with what is published, and the line that solves it, where one in an ignore file can. */
export interface PublishProblem {
  readonly problem: GuardProblem;
  readonly fix: readonly IgnoreLine[];
  /** The entry for package.json's `files`, where only that solves it. */
  readonly filesEntry?: FilesEntry;
}

interface Package {
  /** Relative to the root, with its slash; empty at the root. */
  readonly folder: string;
  readonly text: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Whether an env-style file is one to keep out of packages and images: on disk, and a secret by its content. */
export function isPublishable({ kind, judgement, inWorkTree }: AssessedFile): boolean {
  return kind === 'env' && judgement.kind === 'secret' && inWorkTree;
}

/** The env-style files that `npm pack` would ship, in each package of the repo. A package.json that npm could not read ships nothing. */
export async function npmProblems({
  place,
  files,
  manifests,
}: Assessment): Promise<readonly PublishProblem[]> {
  const packages = manifests
    .filter((raw) => /(?:^|\/)package\.json$/.test(raw))
    .flatMap((raw) => readPackage(place.root, shown(raw)));
  const problems: PublishProblem[] = [];
  for (const one of packages) {
    const suspects = files.filter((file) => isPublishable(file) && file.path.startsWith(one.folder));
    if (suspects.length === 0) continue;
    const insides = suspects.map((file) => insideOf(one, file));
    const shipped = new Set(await packedFiles(place.root, one, packages, insides));
    for (const file of suspects) {
      const inside = insideOf(one, file);
      if (shipped.has(inside)) problems.push(describe(place.root, one, file, inside));
    }
  }
  return problems;
}

/** The path within the package as npm sees it: what Node makes of the bytes. */
function insideOf(one: Package, file: AssessedFile): string {
  return Buffer.from(file.raw, 'latin1').toString('utf8').slice(one.folder.length);
}

function readPackage(root: string, path: string): readonly Package[] {
  try {
    const text = readFileSync(join(root, path), 'utf8');
    const manifest = recordIn(text);
    // npm cannot pack what it cannot parse.
    return manifest ? [{ folder: path.slice(0, -'package.json'.length), text, manifest }] : [];
  } catch {
    return [];
  }
}

/**
 * Those of `suspects` (paths in the package) that npm's own walker takes. `npm pack` in a workspace runs from the root of the
 * workspaces and reads the ignore files in between; `prefix` and `workspaces` say so (npm's lib/commands/pack.js,
 * pacote's lib/dir.js). The walker is shown no other names than the suspects and what decides on them: it decides on each
 * name alone, and a package may hold a hundred thousand.
 */
async function packedFiles(
  root: string,
  one: Package,
  packages: readonly Package[],
  suspects: readonly string[],
): Promise<readonly string[]> {
  const { default: packlist } = await import('npm-packlist');
  const path = join(root, one.folder).replace(/\/$/, '');
  const home = packages.find((other) => other !== one && workspacesOf(other, packages).includes(one));
  const longest = Math.max(...suspects.map(({ length }) => length));
  const tree: PackTree = {
    path,
    package: normalized(one.manifest, longest),
    isProjectRoot: true,
    edgesOut: new Map(),
    ...(Array.isArray(one.manifest['workspaces'])
      ? { workspaces: new Map(workspacesOf(one, packages).map(({ folder }) => [folder, join(root, folder)])) }
      : {}),
  };
  const wanted = new Set(
    suspects.flatMap((suspect) => {
      const parts = suspect.split('/');
      return parts.map((_, index) => [path, ...parts.slice(0, index + 1)].join('/'));
    }),
  );

  class NarrowWalker extends packlist.Walker {
    override onReaddir(entries: readonly string[]): void {
      super.onReaddir(entries.filter((name) => DECIDES.test(name) || wanted.has(`${this.path}/${name}`)));
    }

    override onReadIgnoreFile(file: string, data: string, then: () => void): void {
      const lines = data.split(/\r?\n/).map((line) => endingSoon(line, longest));
      super.onReadIgnoreFile(file, lines.join('\n'), then);
    }

    override walker(entry: string, options: PackOptions, done: () => void): void {
      new NarrowWalker(this.tree, this.walkerOpt(entry, options)).on('done', done).start();
    }
  }

  const options = home
    ? { prefix: join(root, home.folder).replace(/\/$/, ''), workspaces: [path] }
    : { prefix: path };
  try {
    const shipped = await new Promise<readonly string[]>((resolve, reject) => {
      new NarrowWalker(tree, { ...options, isPackage: true }).on('done', resolve).on('error', reject).start();
    });
    // The walker writes a leading `@` as `./@`, for tar.
    return shipped.map((name) => name.replace(/^\.\//, ''));
  } catch (error) {
    // A folder called .npmignore and the like: npm fails on it too, and so ships nothing.
    if (codeOf(error) === 'EISDIR') return [];
    throw failure('unreadable-input', [one.folder === '' ? '.' : one.folder, codeOf(error)], error);
  }
}

/** Names that the walker reads itself. */
const DECIDES = /^(?:\.npmignore|\.gitignore|package\.json)$/;

/** The fields that decide, in the form into which npm brings them. */
function normalized(manifest: Package['manifest'], longest: number): Readonly<Record<string, unknown>> {
  const { bin, browser, files, main } = manifest;
  // Of `./cli.js` npm makes `cli.js`, and a lone name or a map of names one form.
  const bins = Object.entries(isRecord(bin) ? bin : { bin }).flatMap(([name, path]) =>
    typeof path === 'string' ? [[name, posix.join('/', path).slice(1)]] : [],
  );
  return {
    ...(bins.length > 0 ? { bin: Object.fromEntries(bins) } : {}),
    ...(typeof browser === 'string' ? { browser } : {}),
    // Braces multiply: an entry that could keep the walker busy for ever counts as everything.
    ...(Array.isArray(files)
      ? {
          files: filesOf(manifest).map((entry) =>
            (entry.match(/\{/g)?.length ?? 0) > 12 || endingSoon(entry, longest) !== entry ? '**' : entry,
          ),
        }
      : {}),
    ...(typeof main === 'string' ? { main } : {}),
  };
}

function filesOf({ files }: Package['manifest']): readonly string[] {
  return textsIn(files);
}

function textsIn(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** The packages that `workspaces` of `one` names: folders, or globs of one level or all (`packages/*`, `libs/**`). */
function workspacesOf(one: Package, packages: readonly Package[]): readonly Package[] {
  const { workspaces } = one.manifest;
  const globs = textsIn(isRecord(workspaces) ? workspaces['packages'] : workspaces);
  const longest = Math.max(0, ...packages.map(({ folder }) => folder.length));
  const patterns = globs.map((glob) => {
    const body = endingSoon(glob, longest)
      .replace(/^\.?\//, '')
      .replace(/\/$/, '')
      .replace(/[.+^$()|[\]{}\\]/g, '\\$&')
      .replaceAll('**', '\0')
      .replaceAll('*', '[^/]*')
      .replaceAll('\0', '.*');
    return new RegExp(`^${body}$`);
  });
  return packages.filter((other) => {
    if (other === one || !other.folder.startsWith(one.folder)) return false;
    const inside = other.folder.slice(one.folder.length).replace(/\/$/, '');
    return patterns.some((pattern) => pattern.test(inside));
  });
}

function describe(root: string, one: Package, file: AssessedFile, inside: string): PublishProblem {
  const manifest = `${one.folder}package.json`;
  const entry = filesOf(one.manifest).find((glob) => mentions(glob, inside));
  const isPrivate = one.manifest['private'] === true;
  const rawInside = file.raw.slice(Buffer.byteLength(one.folder));
  const excluded = `!${/[*?[\]{}!()\\]/.test(inside) ? inside.replace(/[*?[\]{}!()\\]/g, '?') : inside}`;
  const inFiles = Array.isArray(one.manifest['files']);
  const ignoreFile = existsSync(join(root, one.folder, '.npmignore')) ? '.npmignore' : '.gitignore';
  const line = { file: `${one.folder}${ignoreFile}`, line: `/${ignorePattern(rawInside)}` };
  const by: DecidedBy | undefined =
    entry === undefined ? undefined : { file: manifest, line: lineOf(one.text, entry), pattern: entry };
  return {
    fix: inFiles ? [] : [line],
    ...(inFiles ? { filesEntry: { file: manifest, entry: excluded } } : {}),
    problem: {
      path: file.path,
      problem: 'npm-published',
      // npm refuses to publish a private package; `npm pack` still packs it.
      severity: isPrivate ? 'low' : 'high',
      ...(by ? { by } : {}),
      remedy: {
        steps: [
          inFiles
            ? `add \`${JSON.stringify(excluded)}\` to the end of "files" in ${manifest} (it ships what it lists, whatever .gitignore says), or let it be written: \`npx secretguard check-ignore --fix\``
            : `add the line \`${line.line}\` to ${line.file}, or let it be written: \`npx secretguard check-ignore --fix\``,
          `see what ships: \`npm pack --dry-run\`${one.folder === '' ? '' : ` in ${one.folder}`}`,
          ...(isPrivate
            ? ['"private": true keeps npm from publishing it; this matters if that ever changes']
            : []),
          allowIt(file.path, 'shipped'),
        ],
      },
    },
  };
}

/** Whether an entry of `files` (a file, a folder, or a glob) is why the path ships. */
function mentions(entry: string, inside: string): boolean {
  if (entry.startsWith('!')) return false;
  const plain = entry.replace(/^\.?\//, '').replace(/\/?\**$/, '');
  return plain === '' || inside === plain || inside.startsWith(`${plain}/`) || /[*?[{]/.test(plain);
}

/** The line in which an entry stands in package.json, 1-based. */
function lineOf(text: string, entry: string): number {
  const at = text.indexOf(JSON.stringify(entry), Math.max(0, text.indexOf('"files"')));
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
