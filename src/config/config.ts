import type { Severity } from '../detect/rule.ts';

/** Where `fix` puts a secret. */
export const STORES = ['env', 'aws', 'vault', 'azure', 'gcp'] as const;
/** One of them: `env` is a file, the others are services. */
export type StoreName = (typeof STORES)[number];

/** A rule that a team wrote itself, as data in the config. */
export interface CustomRule {
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  readonly keywords: readonly [string, ...string[]];
  /** JavaScript regular expression source, without slashes. */
  readonly pattern: string;
  readonly flags?: string;
  readonly entropy?: number;
  readonly docs?: string;
  readonly revoke?: string;
  /** Texts that `secretguard rules check` runs. */
  readonly examples: { readonly finds: readonly string[]; readonly passes: readonly string[] };
}

/** The configuration in force: what the files say, over the defaults. */
export interface Config {
  /** The files it was read from, absolute, the one that wins last; empty where there is none. */
  readonly files: readonly string[];
  /** Globs of the paths to scan; empty means all. */
  readonly include: readonly string[];
  /** Globs of the paths to leave out. */
  readonly exclude: readonly string[];
  readonly failOn: Severity;
  readonly rules: {
    /** Ids, or globs over ids (`stripe-*`). */
    readonly disable: readonly string[];
    readonly severity: Readonly<Record<string, Severity>>;
    readonly custom: readonly CustomRule[];
  };
  readonly envFiles: {
    /** Further names (globs) that count as env-style. */
    readonly patterns: readonly string[];
    /** Env-style files that the team means to commit (globs). */
    readonly allow: readonly string[];
    /** Further names (globs) that count as templates. */
    readonly templates: readonly string[];
    /** Whether env files that dotenvx, sops, git-crypt and the like encrypted may be committed; they may unless told. */
    readonly encrypted?: 'allow' | 'refuse';
  };
  readonly hooks: {
    /** Seconds after which a hook gives up and blocks. */
    readonly timeout: number;
  };
  readonly honourForeign: boolean;
  readonly remedy: {
    readonly store: StoreName;
    /** Rule id (or glob) to a page of the team's own. */
    readonly links: Readonly<Record<string, string>>;
    /** Printed under every blocked commit. */
    readonly message?: string;
  };
}

/** What holds where no file says otherwise. */
export const DEFAULT_CONFIG: Config = {
  files: [],
  include: [],
  exclude: [],
  failOn: 'medium',
  rules: { disable: [], severity: {}, custom: [] },
  envFiles: { patterns: [], allow: [], templates: [], encrypted: 'allow' },
  hooks: { timeout: 60 },
  honourForeign: true,
  remedy: { store: 'env', links: {} },
};
