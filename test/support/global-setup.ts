/**
 * Nothing of the machine's own may reach the tests: no global git config, no HOME, no hooks of
 * the project that runs them. Nor do they leave anything behind: their temporary folders lie in one
 * that is removed. Set before the workers start, so that they and their children inherit it.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function setup(): () => void {
  const home = mkdtempSync(join(tmpdir(), 'secretguard-home-'));
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('GIT_') || name === 'SKIP' || name.startsWith('SECRETGUARD'))
      delete process.env[name];
  }
  // What is brought once for many runs: other Nodes, the hook managers.
  process.env['SECRETGUARD_TEST_CACHE'] = tmpdir();
  process.env['HOME'] = home;
  process.env['TMPDIR'] = join(home, 'tmp');
  mkdirSync(process.env['TMPDIR']);
  process.env['XDG_CONFIG_HOME'] = join(home, '.config');
  process.env['GIT_CONFIG_NOSYSTEM'] = '1';
  process.env['GIT_CONFIG_GLOBAL'] = join(home, '.gitconfig');
  return () => rmSync(home, { recursive: true, force: true });
}
