/** The published versions of a package, fetched through npm once and kept. Everything here throws where npm has no answer. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Without a network npm would try for minutes. */
const ONCE = ['--fetch-retries=0', '--fetch-timeout=30000'] as const;
/** Archives that one start of npm fetches: it takes most of a second to start. */
const FETCHED_AT_ONCE = 12;

function npm(args: readonly string[]): string {
  return execFileSync('npm', [...args, ...ONCE], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 180_000,
  });
}

/** The versions that are no pre-release, in their order. */
export function stableVersions(name: string): readonly string[] {
  const listed: unknown = JSON.parse(npm(['view', name, 'versions', '--json']));
  return (Array.isArray(listed) ? listed.map(String) : [String(listed)])
    .filter((version) => /^\d+\.\d+\.\d+$/.test(version))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The archives of `versions` in `folder`, by their paths and in the same order; those that are there already are not fetched again. */
export function fetchArchives(name: string, versions: readonly string[], folder: string): readonly string[] {
  const pathOf = (version: string) =>
    join(folder, `${name.replace('@', '').replaceAll('/', '-')}-${version}.tgz`);
  const missing = versions.filter((version) => !existsSync(pathOf(version)));
  for (let at = 0; at < missing.length; at += FETCHED_AT_ONCE) {
    const specs = missing.slice(at, at + FETCHED_AT_ONCE).map((version) => `${name}@${version}`);
    npm(['pack', '--silent', '--ignore-scripts', '--pack-destination', folder, ...specs]);
  }
  return versions.map(pathOf);
}

/** Unpacks an archive into a folder that is there, without the folder that all of its files lie in. */
export function unpack(archive: string, folder: string): void {
  execFileSync('tar', ['-xzf', archive, '-C', folder, '--strip-components=1'], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
}
