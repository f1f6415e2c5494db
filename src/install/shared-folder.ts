import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { askGit } from '../git/stream.ts';
import { writeWhole } from '../whole-file.ts';

/** By this key of a repository's own git config, the hooks in a folder that several share act in it. */
export const MARK = 'secretguard.installed';

/** Beside the hooks of a folder that several repositories use: their common dirs, one a line. The last one to leave takes the hooks out. */
const USERS_FILE = 'secretguard.repositories';

/** The repositories that use the hooks in `folder` and still have a runtime. */
function usersOf(folder: string): readonly string[] {
  const file = join(folder, USERS_FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((commonDir) => commonDir !== '' && existsSync(join(commonDir, 'secretguard', 'manifest.sh')));
}

/** Those but the one with `commonDir`. */
export function othersIn(folder: string, commonDir: string): readonly string[] {
  return usersOf(folder).filter((user) => user !== commonDir);
}

/** Adds a repository, and the one in which the folder lies, if any: hooks that it had first are its own as well. */
export async function addUser(folder: string, commonDir: string): Promise<void> {
  const owner = await askGit(['rev-parse', '--git-common-dir'], { cwd: folder });
  if (owner.status === 0)
    add(folder, realpathSync(resolve(folder, owner.stdout.toString('utf8').replace(/\r?\n$/, ''))));
  add(folder, commonDir);
}

function add(folder: string, commonDir: string): void {
  const users = usersOf(folder);
  if (!users.includes(commonDir)) write(folder, [...users, commonDir]);
}

/** Takes a repository off the list. */
export function removeUser(folder: string, commonDir: string): void {
  write(folder, othersIn(folder, commonDir));
}

function write(folder: string, users: readonly string[]): void {
  const file = join(folder, USERS_FILE);
  if (users.length === 0) rmSync(file, { force: true });
  else writeWhole(file, `${users.join('\n')}\n`);
}
