import { createAllowReader } from '../allow/comments.ts';
import type { Config } from '../config/config.ts';
import { rulesFor } from '../config/rules-in-force.ts';
import { createDetector, type Detector } from '../detect/detector.ts';
import { providers } from '../rules/index.ts';

/** The detector as a config wants it; `allow` says whether allow comments count. Every thread of a scan makes the same. */
export function detectorInForce(config: Config, allow: boolean): Detector {
  return createDetector({
    ...rulesFor(providers, config),
    ...(allow ? { allowedBy: createAllowReader({ own: true, foreign: config.honourForeign }) } : {}),
  });
}
