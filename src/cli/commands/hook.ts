import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { meant } from '../../config/nearest.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { HOOKS } from '../../install/hook-name.ts';
import { placeOf } from '../../install/place.ts';
import type { Command } from '../command.ts';

/** What hooks/launcher.sh ends with; anything else blocks. */
const LAUNCHER_STATUS: Readonly<Record<number, ExitCode>> = { 100: ExitCode.Clean, 101: ExitCode.Found };

/** `secretguard hook NAME [ARG…]`: does what the installed hook of that name does, with git's own arguments and stdin. */
export const command: Command = {
  arity: { least: 1, most: Number.POSITIVE_INFINITY },
  offers: HOOKS,
  details: [
    'Runs the runtime that `secretguard install` put into the repo, with the arguments and the standard\ninput that git gives the hook. Exit code 0 lets git go on.',
  ],
  run: async ({ cwd, env, operands }) => {
    const [name, ...args] = operands;
    if (!HOOKS.some((hook) => hook === name)) {
      throw failure('bad-operand', [
        `\`secretguard hook\` takes one of ${HOOKS.join(', ')}${meant(name ?? '', HOOKS)}`,
        'secretguard hook --help',
      ]);
    }
    const { root, home } = await placeOf(cwd);
    const launcher = join(home, 'launcher.sh');
    if (!existsSync(launcher)) throw failure('hook-not-installed', [root]);
    const child = spawn('sh', [launcher, name ?? '', ...args], {
      cwd: root,
      env: { ...env },
      stdio: 'inherit',
    });
    const status = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return LAUNCHER_STATUS[status ?? -1] ?? ExitCode.Failed;
  },
};
