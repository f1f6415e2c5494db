/**
 * What a runtime has made for itself by the Node that will run it (src/hook/prepare.ts, start.ts): the keywords as a table, and
 * its code compiled. A hook works without, and takes half as long again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gitEnvironment } from '../git/environment.ts';
import { cksum } from './cksum.ts';
import { readSettings, settingIn } from './settings.ts';

/** In the order in which the launcher gives them to `cksum`. */
export const PREPARED_FILES = ['keywords.bin', 'code.bin'] as const;

/** As settings.sh keeps it. */
export interface Prepared {
  /** The Node that made it, so that `install` makes it again for another. */
  readonly for: string;
  /** What `cksum` prints of the files, a line each after a newline, with `$home`, which the launcher fills in; '' where there are none. */
  readonly sums: string;
}

/** What the launcher starts other programs with: nothing in the environment may put code into Node, or arguments before grep's. */
export function launcherEnvironment(): NodeJS.ProcessEnv {
  const {
    NODE_OPTIONS,
    NODE_EXTRA_CA_CERTS,
    NODE_PATH,
    NODE_V8_COVERAGE,
    NODE_COMPILE_CACHE,
    GREP_OPTIONS,
    ...env
  } = gitEnvironment();
  return env;
}

/** Has the runtime in `home` prepare itself; where it cannot, nothing is left behind. */
export function prepareRuntime(home: string, node: string): Prepared {
  removePrepared(home);
  const env = launcherEnvironment();
  // Two processes: what the first one runs, no hook does.
  const made =
    ['prepare', 'rehearse'].every(
      (what) =>
        spawnSync(node, [join(home, 'start.cjs'), what], { env, stdio: 'ignore', timeout: 30_000 }).status ===
        DONE,
    ) && PREPARED_FILES.every((name) => existsSync(join(home, name)));
  if (!made) removePrepared(home);
  return { for: identityOf(node), sums: made ? sumsOf(home) : '' };
}

/** HOOK_STATUS.clean of src/hook/hook.ts. */
const DONE = 100;

/** What settings.sh says was prepared; undefined where it was nothing or for another Node, or is not there as it was made. */
export function preparedIn(home: string, node: string): Prepared | undefined {
  return stateOfPrepared(home, node) === 'as made' ? recordedIn(home) : undefined;
}

/** How what was prepared in `home` stands to what settings.sh says of it, and to the Node that will run it. */
export function stateOfPrepared(
  home: string,
  node: string,
): 'as made' | 'for another node' | 'changed' | 'none' {
  const prepared = recordedIn(home);
  if (prepared === undefined) return 'none';
  if (!isAsMade(home, prepared)) return 'changed';
  if (prepared.sums === '') return 'none';
  return prepared.for === identityOf(node) ? 'as made' : 'for another node';
}

function recordedIn(home: string): Prepared | undefined {
  const text = readSettings(home);
  const maker = settingIn(text, 'prepared_for');
  const sums = /^prepared_sums="([^"]*)"$/m.exec(text)?.[1];
  return maker === undefined || sums === undefined ? undefined : { for: maker, sums };
}

function isAsMade(home: string, { sums }: Prepared): boolean {
  const there = PREPARED_FILES.filter((name) => existsSync(join(home, name)));
  if (there.length !== PREPARED_FILES.length) return there.length === 0 && sums === '';
  return sumsOf(home) === sums;
}

function sumsOf(home: string): string {
  return PREPARED_FILES.map((name) => {
    const bytes = readFileSync(join(home, name));
    return `\n${cksum(bytes)} ${bytes.length} $home/${name}`;
  }).join('');
}

/** Changes with each version of the Node at that path. */
function identityOf(node: string): string {
  const stat = statSync(node, { throwIfNoEntry: false });
  return stat ? `${node} ${stat.size} ${Math.floor(stat.mtimeMs)}` : node;
}

/** Takes it out. */
export function removePrepared(home: string): void {
  for (const name of [...PREPARED_FILES, 'code.bin.tmp']) rmSync(join(home, name), { force: true });
}
