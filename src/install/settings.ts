/** What `install` found on this machine, in settings.sh beside the runtime: lines of shell, which the launcher reads. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Its name. */
export const SETTINGS = 'settings.sh';

/** The text of settings.sh in `home`; '' where there is none. */
export function readSettings(home: string): string {
  const file = join(home, SETTINGS);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The value that `name` has in the text of settings.sh, between single quotes there; undefined where it has none. */
export function settingIn(text: string, name: string): string | undefined {
  return new RegExp(`^${name}='(.*)'$`, 'm').exec(text)?.[1]?.replaceAll(`'\\''`, `'`);
}

/** `text` between single quotes, as `settingIn` reads it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
