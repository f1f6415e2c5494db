import { existsSync, readdirSync, readFileSync, rmdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { writeWhole } from '../whole-file.ts';

/** In the folder of the runtime: the folders that install made for its files, relative to it, one a line. */
export const MADE_FOLDERS = 'folders';

/** Notes that `folders` (absolute) were made, for uninstall to take them out again. */
export function noteFolders(home: string, folders: readonly string[]): void {
  if (folders.length === 0) return;
  const all = new Set([...notedFolders(home), ...folders]);
  writeWhole(join(home, MADE_FOLDERS), [...all].map((folder) => `${relative(home, folder)}\n`).join(''));
}

/** What was noted, absolute. */
export function notedFolders(home: string): readonly string[] {
  const file = join(home, MADE_FOLDERS);
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => resolve(home, line));
}

/** Removes `folder` where nothing is in it, or nothing but such folders. */
export function removeEmptyFolders(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
