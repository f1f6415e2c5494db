import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Repository } from './repository.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** A PATH on which `npx secretguard` is what `npm test` has built; `fix` needs no terminal there. */
export function npxIn(repository: Repository): string {
  const tools = join(repository.home, 'tools');
  mkdirSync(tools, { recursive: true });
  writeFileSync(
    join(tools, 'npx'),
    `#!/bin/sh\nshift\nset -- "$@"\ncase $1 in fix) set -- "$@" --yes ;; esac\nexec "${process.execPath}" "${project}bin/secretguard.js" "$@"\n`,
    { mode: 0o755 },
  );
  return `${tools}:${repository.env['PATH'] ?? ''}`;
}
