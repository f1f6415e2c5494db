import { accessSync, constants } from 'node:fs';

/**
 * Whether git can start the file at `path`. It asks the system as this does, and passes over a hook where the answer is no: the mode
 * alone does not tell, since a disk may be mounted noexec.
 */
export function isStartable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** What is wrong where it is not, and the way out. */
export const NOT_STARTABLE =
  'git cannot start it, and goes on without: its mode keeps you out (`chmod +x` it), or its disk is mounted noexec (name a folder elsewhere by `git config core.hooksPath FOLDER`)';
