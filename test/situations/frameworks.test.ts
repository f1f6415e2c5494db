import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { base62, seeded } from '../../src/detect/sample.ts';
import { builtFiles, installIn } from '../support/installation.ts';
import { npxIn } from '../support/npx.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const FRAMEWORKS = ['vite', 'next', 'react-scripts', 'nuxt', 'dotenv-flow', 'astro', 'gatsby'] as const;
const FILES = ['.env', '.env.development', '.env.production', '.env.test', 'apps/web/.env'] as const;
const live = `sk_live_${base62(32)(seeded(8))}`;

describe('an env file that a framework means to be committed', () => {
  let base: Repository;
  let PATH: string;
  beforeAll(async () => {
    await builtFiles();
    base = createRepository();
    base.commit({ 'README.md': '# shop\n' });
    PATH = npxIn(base);
  });

  afterAll(() => base.dispose());

  async function repositoryWith(framework: string): Promise<Repository> {
    const repository = base.copy();
    repository.stage({
      'package.json': `{ "dependencies": { "${framework}": "1.0.0" } }\n`,
      '.gitignore': '*.local\n',
    });
    await installIn(repository);
    return repository;
  }
  const commit = (repository: Repository) =>
    repository.run(['commit', '-q', '-m', 'change'], { env: { PATH } });

  test.each(FRAMEWORKS)(
    '%s: with public values it passes, with a word on how to say so',
    async (framework) => {
      const repository = await repositoryWith(framework);
      for (const file of FILES) repository.stage({ [file]: 'VITE_URL=https://api.example.com\nPORT=3000\n' });
      const passed = commit(repository);
      expect(passed.status, passed.stderr).toBe(0);
      for (const file of FILES) {
        const command = new RegExp(`npx secretguard allow (${file.replaceAll('.', '\\.')})\\)`).exec(
          passed.stderr,
        )?.[0];
        expect(command, passed.stderr).toBeDefined();
      }
    },
  );

  test.each(FRAMEWORKS.map((framework, at) => [framework, FILES[at % FILES.length] ?? '.env'] as const))(
    '%s: %s with a name that says key blocks, and one pasted command lets that file pass, and no other',
    async (framework, file) => {
      const repository = await repositoryWith(framework);
      repository.stage({
        [file]: 'SESSION_COOKIE_KEY=sid\nPORT=3000\n',
        'api/.env': 'SESSION_COOKIE_KEY=sid2\n',
      });
      const blocked = commit(repository);
      expect(blocked.status).toBe(1);
      expect(blocked.stderr).toContain('SESSION_COOKIE_KEY may be secret');
      const command = blocked.stderr
        .split(/\n|: (?=npx )/)
        .map((line) => line.trim())
        .find((line) => line === `npx secretguard allow ${file}`);
      expect(command, blocked.stderr).toBeDefined();
      expect(repository.spawn('sh', ['-c', command ?? ''], { env: { PATH } }).status).toBe(0);
      const other = commit(repository);
      expect(other.status).toBe(1);
      expect(other.stderr).toContain('api/.env is tracked');
      expect(other.stderr).not.toContain(`${file} is tracked by git\n  problem`.replace(/^\.env/, '\n.env'));
      repository.git('rm', '-q', '--cached', 'api/.env');
      repository.remove('api/.env');
      const passed = commit(repository);
      expect(passed.status, passed.stderr).toBe(0);
      expect(repository.git('ls-files', file)).toBe(file);
    },
  );

  test('a live key in an allowed file blocks all the same', async () => {
    const repository = await repositoryWith('vite');
    repository.stage({ '.env.production': `STRIPE_KEY=${live}\n` });
    repository.spawn('npx', ['secretguard', 'allow', '.env.production'], { env: { PATH } });
    const blocked = commit(repository);
    expect(blocked.status).toBe(1);
    expect(blocked.stderr).toContain('Stripe');
    expect(blocked.stderr).not.toContain('is tracked by git');
  });

  test('the allowance keeps comments and the form of the config that is there, with the reason beside it', async () => {
    const repository = await repositoryWith('vite');
    repository.write('.secretguardrc', '# ours\nenvFiles:\n  allow:\n    - /.env\nfailOn: high\n');
    const args = ['secretguard', 'allow', '.env.test', '--reason', 'fixtures only'];
    expect(repository.spawn('npx', args, { env: { PATH } }).status).toBe(0);
    expect(repository.read('.secretguardrc')).toBe(
      '# ours\nenvFiles:\n  allow:\n    - /.env\n    - /.env.test # fixtures only\nfailOn: high\n',
    );
    expect(repository.spawn('npx', args, { env: { PATH } }).stderr).toContain('allowed already');
  });
});
