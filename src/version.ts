import manifest from '../package.json' with { type: 'json' };

/** The version of secretguard, as package.json has it; the build puts it in. */
export const VERSION: string = manifest.version;
