import { type Config, DEFAULT_CONFIG } from '../../src/config/config.ts';
import { createDetector } from '../../src/detect/detector.ts';
import { base62, password, sample, seeded } from '../../src/detect/sample.ts';
import { type AuditRequest, type AuditResult, audit } from '../../src/guard/audit.ts';
import { holdsSecretOf } from '../../src/guard/content.ts';
import { type FixRequest, type FixResult, fixIgnore } from '../../src/guard/fix.ts';
import type { GuardProblem } from '../../src/guard/problem.ts';
import stripe from '../../src/rules/stripe.ts';
import type { Repository } from './repository.ts';

/** A live key's look-alike, made when the test runs. */
export const liveKey = (seed = 7): string => sample`sk_live_${base62(24)}`.render(seeded(seed));

/** A password that a person might choose, made when the test runs. */
export const PASSWORD = password(14)(seeded(3)).replace(/[^A-Za-z0-9]/g, 'x');

/** A line of a .env that holds one. */
export const VALUE = `DATABASE_PASSWORD=${PASSWORD}\n`;

/** A line of an .npmrc with a token. */
export const NPM_TOKEN = `//registry.npmjs.org/:_authToken=${base62(16)(seeded(5))}\n`;

/** The first line of a private key. */
export const PRIVATE_KEY = ['-----BEGIN', 'PRIVATE KEY-----'].join(' ');

/** The default config with `envFiles` changed. */
export const withEnvFiles = (envFiles: Partial<Config['envFiles']>): Config => ({
  ...DEFAULT_CONFIG,
  envFiles: { ...DEFAULT_CONFIG.envFiles, ...envFiles },
});

const holdsSecret = holdsSecretOf(createDetector({ providers: [stripe] }));

function request(repository: Repository, more: Partial<AuditRequest>): AuditRequest {
  return { cwd: repository.root, config: DEFAULT_CONFIG, env: repository.env, holdsSecret, ...more };
}

/** The repository's audit. */
export const auditOf = (repository: Repository, more: Partial<AuditRequest> = {}): Promise<AuditResult> =>
  audit(request(repository, more));

/** The repository's audit after `--fix`. */
export const fixOf = (repository: Repository, more: Partial<FixRequest> = {}): Promise<FixResult> =>
  fixIgnore({ ...request(repository, more), ...more });

/** `path problem severity` of each problem at or above `medium`; of all with `low`. */
export const told = (problems: readonly GuardProblem[], low = false): readonly string[] =>
  problems
    .filter(({ severity }) => low || severity !== 'low')
    .map(({ path, problem, severity }) => `${path} ${problem} ${severity}`);

/** Whether git itself ignores the path. */
export const isIgnored = (repository: Repository, path: string): boolean =>
  repository.run(['check-ignore', '--quiet', '--no-index', '--', path]).status === 0;
