import { fileURLToPath } from 'node:url';
import { install } from '../src/install/install.ts';

/** Installs the pre-commit hook of this tree, with the runtime that was built into the folder `runtime`, in the repository at `cwd`. */
export async function installHook(cwd: string, runtime: string): Promise<void> {
  await install({
    cwd,
    hooks: ['pre-commit'],
    manager: 'git',
    dryRun: false,
    files: { runtime, hooks: fileURLToPath(new URL('../hooks', import.meta.url)) },
    node: process.execPath,
    path: process.env['PATH'] ?? '',
  });
}
