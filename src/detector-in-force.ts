import { createAllowReader } from './allow/comments.ts';
import type { Config } from './config/config.ts';
import { rulesFor } from './config/rules-in-force.ts';
import { createDetector, type Detector, type DetectorOptions } from './detect/detector.ts';
import { providers } from './rules/index.ts';

/**
 * The detector as a config wants it; `allow` says whether allow comments count, `contextOf` adds the masked lines around each
 * finding.
 */
export function detectorInForce(
  config: Config,
  allow: boolean,
  contextOf?: DetectorOptions['contextOf'],
): Detector {
  return createDetector({
    ...rulesFor(providers, config),
    contextOf,
    ...(allow ? { allowedBy: createAllowReader({ own: true, foreign: config.honourForeign }) } : {}),
  });
}
