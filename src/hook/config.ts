import { type Config, DEFAULT_CONFIG } from '../config/config.ts';
import { mayHaveConfig } from '../config/presence.ts';

/**
 * The config in force in `root`; cosmiconfig and YAML are loaded only where a config may be there.
 * Throws what `loadConfig` throws.
 */
export async function configOf(root: string): Promise<Config> {
  if (!mayHaveConfig(root)) return DEFAULT_CONFIG;
  const { loadConfig } = await import('../config/load.ts');
  return loadConfig({ root });
}
