import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../whole-file.ts';

/** Beside the hooks of a folder that several repositories use: their common dirs, one a line. The last one to leave takes the hooks out. */
const USERS_FILE = 'secretguard.repositories';

/** The repositories that use the hooks in `folder` and still have a runtime. */
export function usersOf(folder: string): readonly string[] {
  const file = join(folder, USERS_FILE);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((commonDir) => commonDir !== '' && existsSync(join(commonDir, 'secretguard', 'manifest.sh')));
}

/** Adds a repository. */
export function addUser(folder: string, commonDir: string): void {
  const users = usersOf(folder);
  if (!users.includes(commonDir)) write(folder, [...users, commonDir]);
}

/** Takes a repository off the list; returns those that are left. */
export function removeUser(folder: string, commonDir: string): readonly string[] {
  const left = usersOf(folder).filter((user) => user !== commonDir);
  write(folder, left);
  return left;
}

function write(folder: string, users: readonly string[]): void {
  const file = join(folder, USERS_FILE);
  if (users.length === 0) rmSync(file, { force: true });
  else writeWhole(file, `${users.join('\n')}\n`);
}
