/**
 * The part of cosmiconfig that load.ts uses. Its public `cosmiconfig()` first looks for a "meta" config in the
 * current folder and *imports* `.config/config.js`, `.cjs`, `.mjs` or `.ts` where it finds one (9.0, dist/index.js,
 * getUserDefinedOptionsFromMetaConfig): code of the repo at hand, run by whoever scans it. The class behind it
 * does not. Its own declaration file is empty, since it is marked @internal; package.json pins the minor version.
 */
declare module 'cosmiconfig/dist/ExplorerSync.js' {
  import type { CosmiconfigResult, OptionsSync } from 'cosmiconfig';

  export class ExplorerSync {
    constructor(
      options: OptionsSync & { readonly moduleName: string; readonly metaConfigFilePath: string | null },
    );
    search(from: string): CosmiconfigResult;
    load(filepath: string): CosmiconfigResult;
  }
}
