import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIG_PLACES, loadConfig } from '../../config/load.ts';
import { failure, SecretguardError } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { readGit } from '../../git/stream.ts';
import { printable } from '../../report/printable.ts';
import type { Command, Session } from '../command.ts';
import { FLAGS } from '../flags.ts';
import { writeNewFile } from '../output-file.ts';
import { starterConfig } from '../starter-config.ts';

const NAME = '.secretguardrc';

/** `secretguard init`: writes a commented config that fits what lies in this repo. */
export const command: Command = {
  arity: { least: 0, most: 0 },
  details: [
    'What would hide something is only proposed, in comments with what it would hide: the file\nchanges nothing until you take a # away. A config that is there already is never touched.',
  ],
  run: async (session) => {
    const root = await session.root();
    refuseExisting(root);
    const text = starterConfig(
      await filesIn(root, session),
      existsSync(join(root, 'node_modules/secretguard')),
    );
    if (session.flags.has(FLAGS.dryRun)) {
      session.print(text);
      return ExitCode.Clean;
    }
    const path = join(root, NAME);
    writeNewFile(path, text);
    if (!session.quiet) {
      session.say(`wrote ${printable(path)}\nRead it, take away the # where you agree, and commit it.\n`);
    }
    return ExitCode.Clean;
  },
};

function refuseExisting(root: string): void {
  for (const place of CONFIG_PLACES) {
    if (!existsSync(join(root, place))) continue;
    if (place !== 'package.json') throw failure('config-exists', [place]);
    if (
      readFileSync(join(root, place), 'utf8').includes('"secretguard"') &&
      loadConfig({ root }).files.length > 0
    ) {
      throw failure('config-exists', ['"secretguard" in package.json']);
    }
  }
}

/** Names of the files that git tracks or would add, relative to the root; outside a repo, of the folder itself. */
async function filesIn(root: string, { env, signal }: Session): Promise<readonly string[]> {
  try {
    const listed = await readGit(['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      env: { ...env },
      signal,
    });
    return listed
      .toString('utf8')
      .split('\0')
      .filter((name) => name !== '');
  } catch (error) {
    if (error instanceof SecretguardError && error.code === 'not-a-repository') {
      return readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
        entry.isFile() ? [entry.name] : [],
      );
    }
    throw error;
  }
}
