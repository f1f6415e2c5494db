/** What CI runs (action/scan.sh, templates/) in real repositories, with the real program, as each event would. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { type Built, buildEntries } from '../support/built-cli.ts';
import { createRepository, type Outcome, type Repository } from '../support/repository.ts';

const project = fileURLToPath(new URL('../..', import.meta.url));
const leak = (seed: number): string => sample`stripe = "sk_live_${base62(24)}"`.render(seeded(seed));
const ZERO = '0'.repeat(40);

let built: Built;
beforeAll(async () => {
  built = await buildEntries('ci', { cli: 'cli/main.ts' });
});
afterAll(() => built.remove());

/** A clone as the checkout of a CI job, with secretguard among its dependencies. */
function checkout(origin: Repository): Repository {
  const job = origin.clone();
  mkdirSync(join(job.root, 'node_modules/.bin'), { recursive: true });
  const program = `#!/bin/sh\nexec '${process.execPath}' '${built.fileOf('cli')}' "$@"\n`;
  job.write('node_modules/.bin/secretguard', program, 0o755);
  // `npx` without npm: a template's line finds the program the same way.
  job.write('bin/npx', '#!/bin/sh\nprogram=$1; shift\nexec "node_modules/.bin/$program" "$@"\n', 0o755);
  return job;
}

let origin: Repository;
let old: string;
beforeEach(() => {
  origin = createRepository();
  // Long there, and everybody knows: no event brings it.
  old = origin.commit({ 'old.ts': leak(1) });
});

describe('the GitHub action', () => {
  const run = (job: Repository, env: Readonly<Record<string, string>>): Outcome =>
    job.spawn('bash', [join(project, 'action/scan.sh')], {
      env: { DEFAULT_BRANCH: 'main', REF_NAME: 'main', GITHUB_OUTPUT: join(job.root, 'output'), ...env },
    });

  test('a push or pull request: the commits since its base, as annotations; the exit code is an output', () => {
    const head = origin.commit({ 'new.ts': leak(2) });
    const job = checkout(origin);
    const { status, stdout } = run(job, { BASE: old, HEAD: head });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error .*file=new\.ts/m);
    expect(stdout).not.toContain('old.ts');
    expect(job.read('output')).toBe('exit-code=1\n');
  });

  test('a clean push ends in 0, and writes SARIF that says so', () => {
    const head = origin.commit({ 'new.ts': 'clean\n' });
    const job = checkout(origin);
    expect(run(job, { BASE: old, HEAD: head, SARIF: 'out.sarif' }).status).toBe(0);
    expect(JSON.parse(job.read('out.sarif')).runs[0].results).toEqual([]);
  });

  test('SARIF holds what the annotations show', () => {
    const head = origin.commit({ 'new.ts': leak(2) });
    const job = checkout(origin);
    expect(run(job, { BASE: old, HEAD: head, SARIF: 'out.sarif' }).status).toBe(1);
    const [result] = JSON.parse(job.read('out.sarif')).runs[0].results;
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('new.ts');
  });

  test('a new branch: what it adds to the default one', () => {
    origin.branch('topic');
    const head = origin.commit({ 'new.ts': leak(2) });
    origin.git('checkout', '--quiet', 'main');
    const { status, stdout } = run(checkout(origin), { BASE: ZERO, HEAD: head, REF_NAME: 'topic' });
    expect(status).toBe(1);
    expect(stdout).toContain('new.ts');
    expect(stdout).not.toContain('old.ts');
  });

  test.each(['1'.repeat(40), ZERO, ''])(
    'a forced push over the default branch, base %j not here: all of it, and a notice',
    (base) => {
      const head = origin.commit({ 'new.ts': leak(2) });
      const { status, stdout } = run(checkout(origin), { BASE: base, HEAD: head });
      expect(status).toBe(1);
      expect(stdout).toContain('::notice::');
      expect(stdout).toContain('new.ts');
      expect(stdout).toContain('old.ts');
    },
  );

  test('a range of its own, history, and the least severity', () => {
    const head = origin.commit({ 'new.ts': leak(2) });
    origin.git('rm', '--quiet', 'new.ts', 'old.ts');
    origin.commit();
    const job = checkout(origin);
    expect(run(job, { RANGE: `${old}..${head}`, FAIL_ON: 'critical' }).status).toBe(1);
    expect(run(job, { RANGE: 'history' }).stdout).toContain('old.ts');
  });

  test('what cannot be done is 2, never clean', () => {
    const job = checkout(origin);
    expect(run(job, { RANGE: 'nowhere..HEAD' }).status).toBe(2);
    expect(run(job, { BASE: old, HEAD: '2'.repeat(40) }).status).toBe(2);
  });

  test('a range that looks like a flag, or like a command, is only a range', () => {
    const job = checkout(origin);
    expect(run(job, { RANGE: '--output=pwned' }).status).toBe(2);
    expect(run(job, { RANGE: '$(touch pwned)' }).status).toBe(2);
    expect(job.exists('pwned')).toBe(false);
  });
});

describe('the GitLab template', () => {
  const template: unknown = parse(readFileSync(join(project, 'templates/gitlab-ci.yml'), 'utf8'));
  const script = String(
    JSON.parse(JSON.stringify(template)).secretguard.script.find((line: string) => line.includes('scan')),
  );
  const run = (job: Repository, env: Readonly<Record<string, string>>): Outcome =>
    job.spawn('sh', ['-ec', script], {
      env: { CI_DEFAULT_BRANCH: 'main', PATH: `${job.root}/bin:${job.env['PATH']}`, ...env },
    });
  const files = (job: Repository): readonly string[] =>
    JSON.parse(job.read('gl-code-quality-report.json')).map(
      ({ location }: { location: { path: string } }) => location.path,
    );

  test('a merge request, a new branch, a forced push over the default branch', () => {
    origin.branch('topic');
    const head = origin.commit({ 'new.ts': leak(2) });
    origin.git('checkout', '--quiet', 'main');
    const job = checkout(origin);
    const common = { CI_COMMIT_SHA: head, CI_COMMIT_BRANCH: 'topic' };
    expect(
      run(job, { ...common, CI_MERGE_REQUEST_DIFF_BASE_SHA: old, CI_COMMIT_BEFORE_SHA: ZERO }).status,
    ).toBe(1);
    expect(files(job)).toEqual(['new.ts']);
    expect(run(job, { ...common, CI_COMMIT_BEFORE_SHA: ZERO }).status).toBe(1);
    expect(files(job)).toEqual(['new.ts']);
    expect(
      run(job, { ...common, CI_COMMIT_BRANCH: 'main', CI_COMMIT_BEFORE_SHA: '1'.repeat(40) }).status,
    ).toBe(1);
    expect([...files(job)].sort()).toEqual(['new.ts', 'old.ts']);
  });
});
