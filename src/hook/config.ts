import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Config, DEFAULT_CONFIG } from '../config/config.ts';

/** Where `loadConfig` looks; kept apart from it, because loading it costs more than everything else here. test/hook/launcher.test.ts compares. */
export const CONFIG_NAMES = [
  '.secretguardrc',
  '.secretguardrc.json',
  '.secretguardrc.yaml',
  '.secretguardrc.yml',
] as const;

/**
 * The config in force in `root`; cosmiconfig and YAML are loaded only where a config may be there.
 * Throws what `loadConfig` throws.
 */
export async function configOf(root: string): Promise<Config> {
  if (!mayHaveConfig(root)) return DEFAULT_CONFIG;
  const { loadConfig } = await import('../config/load.ts');
  return loadConfig({ root });
}

function mayHaveConfig(root: string): boolean {
  if (CONFIG_NAMES.some((name) => existsSync(join(root, name)))) return true;
  const manifest = join(root, 'package.json');
  if (!existsSync(manifest)) return false;
  // A pipe or a device behind a link, which `loadConfig` refuses, would be read for ever.
  if (!statSync(manifest).isFile()) return true;
  const text = readFileSync(manifest, 'utf8');
  // `"secretguard": "^1.2.0"` among the dependencies is no config; anything unusual is looked at closely.
  return /"secretguard"\s*:(?!\s*")|\\u00/.test(text);
}
