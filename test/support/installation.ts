/**
 * secretguard, built from the sources once per test run, and installed into repositories of the tests the way
 * the command does it.
 */
import { existsSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Diagnosis, examine } from '../../src/install/doctor.ts';
import { DEFAULT_HOOKS } from '../../src/install/hook-name.ts';
import {
  type InstallRequest,
  type InstallResult,
  install,
  type PackageFiles,
} from '../../src/install/install.ts';
import { type UninstallResult, uninstall } from '../../src/install/uninstall.ts';
import { buildRuntime } from '../../tools/build.ts';
import type { Repository } from './repository.ts';

const hooks = fileURLToPath(new URL('../../hooks', import.meta.url));

/** The package's files with a runtime of today's sources. */
export async function builtFiles(): Promise<PackageFiles> {
  const parent = process.env['HOME']?.includes('secretguard-home-') ? process.env['HOME'] : tmpdir();
  const runtime = join(parent, 'built-runtime');
  if (!existsSync(runtime)) {
    const made = join(mkdtempSync(join(parent, 'building-')), 'runtime');
    await buildRuntime(made);
    try {
      renameSync(made, runtime);
    } catch (error) {
      // Another test file was faster.
      if (!existsSync(runtime)) throw error;
    }
  }
  return { runtime, hooks };
}

/** `secretguard install` in a repository. */
export async function installIn(
  repository: Repository,
  options: Partial<InstallRequest> = {},
): Promise<InstallResult> {
  return install({
    cwd: repository.root,
    hooks: DEFAULT_HOOKS,
    manager: 'auto',
    dryRun: false,
    files: await builtFiles(),
    node: process.execPath,
    path: process.env['PATH'] ?? '',
    ...options,
  });
}

/** `secretguard uninstall` in a repository. */
export async function uninstallIn(repository: Repository, dryRun = false): Promise<UninstallResult> {
  return uninstall({ cwd: repository.root, purge: false, dryRun, files: await builtFiles() });
}

/** `secretguard doctor` in a repository; `env` goes over its own. */
export async function doctorIn(
  repository: Repository,
  { env = {}, fix = false }: { readonly env?: NodeJS.ProcessEnv; readonly fix?: boolean } = {},
): Promise<Diagnosis> {
  return examine({
    cwd: repository.root,
    env: { ...repository.env, ...env },
    files: await builtFiles(),
    node: process.execPath,
    fix,
  });
}
