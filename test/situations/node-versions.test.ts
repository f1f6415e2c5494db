import { existsSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { base62, seeded } from '../../src/detect/sample.ts';
import { createRepository } from '../support/repository.ts';

const program = fileURLToPath(new URL('../../bin/secretguard.js', import.meta.url));

const cache = process.env['SECRETGUARD_TEST_CACHE'] ?? tmpdir();

/** The folder of a Node of that major version, brought once by the npm package `node`. */
function nodeOf(major: number): string {
  const folder = join(cache, `secretguard-node-${major}`);
  const node = join(folder, 'node_modules/node/bin/node');
  if (!existsSync(node)) {
    mkdirSync(folder, { recursive: true });
    const repository = createRepository();
    const npm = Object.fromEntries(
      Object.entries(process.env).filter(([name]) => /^npm_config_|CERT|PROXY/i.test(name)),
    );
    const installed = repository.spawn(
      'npm',
      ['install', '--no-audit', '--no-fund', '--prefix', folder, `node@${major}`],
      { env: npm },
    );
    expect(installed.status, installed.stderr).toBe(0);
    repository.dispose();
  }
  return dirname(node);
}

describe.each([22, 24, 26])('on Node %i', (major) => {
  test('a secret is blocked, moved by fix, and the commit passes; the hooks prove themselves', {
    timeout: 300_000,
  }, () => {
    const repository = createRepository();
    const env = { PATH: `${nodeOf(major)}:${repository.env['PATH'] ?? ''}` };
    const secretguard = (...args: readonly string[]) => repository.spawn('node', [program, ...args], { env });
    const commit = () => repository.run(['commit', '-q', '-m', 'change'], { env });
    expect(repository.spawn('node', ['--version'], { env }).stdout).toMatch(new RegExp(`^v${major}\\.`));
    expect(secretguard('install').status).toBe(0);
    repository.stage({ 'a.js': `const apiKey = 'sk_live_${base62(32)(seeded(major))}';\n` });
    expect(commit().status).toBe(1);
    expect(secretguard('fix', 'a.js', '--yes').status).toBe(0);
    expect(commit()).toMatchObject({ status: 0 });
    repository.stage({
      '.secretguardrc': 'failOn: high\nexclude: [fixtures/**]\n',
      'b.js': 'const password = ask();\n',
    });
    expect(commit()).toMatchObject({ status: 0 });
    expect(secretguard('scan', '--history').status).toBe(0);
    expect(secretguard('doctor')).toMatchObject({ status: 0 });
    repository.dispose();
  });
});

test('after an install by Deno, which would ask in each hook for permissions, the hooks start the Node of PATH', () => {
  const repository = createRepository();
  const asDeno = `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,deno:'2.5.0'}})`;
  const installed = repository.spawn('node', ['--import', asDeno, program, 'install']);
  expect(installed.status, installed.stderr).toBe(0);
  expect(repository.read('.git/secretguard/settings.sh')).toMatch(/^node='node'$/m);
  repository.stage({ 'a.js': `const apiKey = 'sk_live_${base62(32)(seeded(1))}';\n` });
  const blocked = repository.run(['commit', '-q', '-m', 'change']);
  expect([blocked.status, blocked.stderr]).toEqual([1, expect.stringContaining('stripe')]);
  expect(repository.spawn('node', [program, 'doctor'])).toMatchObject({ status: 0 });
});
