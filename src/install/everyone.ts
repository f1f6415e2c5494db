import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isRecord, recordIn } from '../record.ts';

/** Package managers beside npm, by the lockfile that they write. */
const LOCKFILES = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
] as const;

/**
 * What gives the hooks to everybody who clones the repository, in lines to paste: the script that a package manager runs after
 * an install. None where `root` has no package.json that can be read, or one of its scripts runs `secretguard install`.
 */
export function forEveryone(root: string): readonly string[] {
  const manifest = manifestOf(root);
  if (manifest === undefined) return [];
  const scripts = isRecord(manifest['scripts']) ? manifest['scripts'] : {};
  if (Object.values(scripts).some((script) => /\bsecretguard\b.*\binstall\b/.test(String(script)))) return [];
  // Yarn 2 and later run `prepare` only before they pack (https://yarnpkg.com/advanced/lifecycle-scripts), and
  // `postinstall` of what is published with whoever depends on it.
  const isYarn =
    /^yarn@(?!1\.)/.test(String(manifest['packageManager'])) || existsSync(join(root, '.yarnrc.yml'));
  if (isYarn && manifest['private'] !== true) return [];
  const name = isYarn ? 'postinstall' : 'prepare';
  const script = [scripts[name], 'secretguard install'].filter(Boolean).join(' && ');
  const isKnown = ['dependencies', 'devDependencies'].some(
    (kind) => isRecord(manifest[kind]) && 'secretguard' in manifest[kind],
  );
  return [
    ...(isKnown ? [] : [`${adds(root)} secretguard`]),
    /["'`$\\!%]/.test(script)
      ? `in package.json, "${name}": ${JSON.stringify(script)}`
      : `npm pkg set scripts.${name}="${script}"`,
  ];
}

function manifestOf(root: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return recordIn(readFileSync(join(root, 'package.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** What adds a development dependency, by whose lockfile is there. */
function adds(root: string): string {
  const [, manager] = LOCKFILES.find(([lockfile]) => existsSync(join(root, lockfile))) ?? [];
  return manager ? `${manager} add -D` : 'npm install --save-dev';
}
