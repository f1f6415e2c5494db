import { lstatSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { recordIn } from '../record.ts';

/** Files in which a config is looked for by name alone, in this order; `package.json` comes after them. */
export const CONFIG_NAMES = [
  '.secretguardrc',
  '.secretguardrc.json',
  '.secretguardrc.yaml',
  '.secretguardrc.yml',
] as const;

/**
 * Whether there may be a config in `root`. Kept apart from load.ts, because loading that costs more than all the rest
 * of a short run. In doubt it says yes, and whatever is wrong is told where the config is read.
 */
export function mayHaveConfig(root: string): boolean {
  try {
    if (CONFIG_NAMES.some((name) => isThere(join(root, name)))) return true;
    const manifest = join(root, 'package.json');
    if (!isThere(manifest)) return false;
    // A pipe or a device behind a link, which `loadConfig` refuses, would be read for ever.
    if (!statSync(manifest).isFile()) return true;
    const text = readFileSync(manifest, 'utf8');
    // `"secretguard": "^1.2.0"` among the dependencies is no config; anything unusual is looked at closely.
    if (/"secretguard"\s*:(?!\s*")|\\u00/.test(text)) return true;
    return text.includes('"secretguard"') && hasText(text);
  } catch {
    return true;
  }
}

/** Whether a text stands where the config would. Of what is no JSON nobody knows, and npm will say so. */
function hasText(manifest: string): boolean {
  return recordIn(manifest)?.['secretguard'] !== undefined;
}

/** A link that leads nowhere is there. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
