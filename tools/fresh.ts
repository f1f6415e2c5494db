/**
 * Fails when a generated, checked-in file is not what its generator makes now. Each generator is run; what changes in git's
 * eyes is out of date. Run by .ci/run on a clean checkout.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const GENERATORS: readonly (readonly [npmScript: string, made: readonly string[]])[] = [
  ['wasm', ['src/detect/sweep-wasm.ts']],
  ['rules:index', ['src/rules/index.ts']],
  ['rules:docs', ['docs/rules']],
  ['schemas', ['schema']],
  ['situations', ['docs/situations.md']],
];

let stale = 0;
for (const [script, made] of GENERATORS) {
  const before = execFileSync('git', ['status', '--porcelain', '--', ...made], {
    cwd: root,
    encoding: 'utf8',
  });
  execFileSync('npm', ['run', '--silent', script], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const after = execFileSync('git', ['status', '--porcelain', '--', ...made], {
    cwd: root,
    encoding: 'utf8',
  });
  const changed =
    after !== before ||
    execFileSync('git', ['diff', '--name-only', '--', ...made], { cwd: root, encoding: 'utf8' }) !== '';
  console.log(
    `${made.join(' ')}: ${changed ? `out of date, run \`npm run ${script}\` and commit` : 'fresh'}`,
  );
  if (changed) stale += 1;
}
process.exitCode = stale === 0 ? 0 : 1;
