import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { ENV_FILES } from '../../src/guard/env-files.ts';
import { ENV_NAME_ERE, ENV_PATHSPECS, envFileOf } from '../../src/guard/env-name.ts';
import { kindOf } from '../../src/guard/templates.ts';
import { createRepository } from '../support/repository.ts';

const kind = (path: string): string => kindOf(path).kind;

describe('names of env-style files', () => {
  test.each([
    '.env',
    'packages/api/.env',
    '.env.local',
    '.env.production',
    '.env.development.local',
    '.env.example.local',
    '.env.example.bak',
    '.env.keys',
    '.env.me',
    '.env-prod',
    '.env_staging',
    '.env~',
    '.env copy',
    '.env - Copy (2)',
    'prod.env',
    'docker/db.env',
    '.ENV',
    '.Env.Local',
    'a folder/.env',
    'line\nbreak/.env',
    '.envrc',
    '.dev.vars',
    '.dev.vars.staging',
    '.npmrc',
    '.pypirc',
    '.netrc',
    'certs/server.pem',
    'id_ed25519',
    'android/release.keystore',
    'infra/prod.tfstate',
    'terraform.tfstate.backup',
    'terraform.tfvars',
    'my-service-account.json',
    'app-firebase-adminsdk-x1.json',
    'home/.aws/credentials',
    '.kube/config',
    'local.settings.json',
    'config/master.key',
    '.vscode/mcp.json',
  ])('%j is one', (path) => expect(kind(path)).toBe('env'));

  test.each([
    '.env.example',
    '.env.sample',
    '.env.template',
    '.env.dist',
    '.env.test.dist',
    '.env.defaults',
    '.env.schema',
    '.env.local.example',
    '.env.example.production',
    'example.env',
    'prod.example.env',
    '.env-example',
    '.env_sample',
    'env.example',
    '.npmrc.example',
    '.dev.vars.example',
    '.envrc.template',
    'terraform.tfvars.example',
    'deep/down/.env.example',
    'server.pem.example',
  ])('%j is a template', (path) => expect(kind(path)).toBe('template'));

  test.each([
    'environment.ts',
    'env.ts',
    'src/env.mjs',
    'vite-env.d.ts',
    '.env.d.ts',
    '.env.ts',
    '.env.vault',
    'README.env.md',
    '.environment',
    'denv',
    'id_rsa.pub',
    'package.json',
    'android/app/debug.keystore',
    'config',
    'credentials',
    '',
  ])('%j is neither', (path) => expect(kind(path)).toBe('other'));

  test('each has a source that can be opened and says what it is', () => {
    const wrong = ENV_FILES.filter(({ source, what }) => !/^https:\/\/\S+$/.test(source) || what.length < 5);
    expect(wrong).toEqual([]);
    const names = ENV_FILES.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('each entry is reached by its own name', () => {
    const example = (name: string): string =>
      name.replace('*.local', 'x.local').replaceAll('*', 'x').replaceAll('?', '-');
    const missed = ENV_FILES.filter((file) => !envFileOf(`folder/${example(file.name)}`));
    expect(missed.map(({ name }) => name)).toEqual([]);
  });

  test("grep's list and git's pathspecs let through whatever the table knows", () => {
    const example = (name: string): string => name.replaceAll('*', 'x').replaceAll('?', '-');
    const paths = ENV_FILES.flatMap(({ name }) => [example(name), `some/folder/${example(name)}`]);
    const grepped = execFileSync('grep', ['-E', '-i', '-c', ENV_NAME_ERE], {
      input: paths.join('\n'),
      encoding: 'utf8',
    });
    expect(Number(grepped)).toBe(paths.length);

    const repository = createRepository();
    for (const path of paths) repository.write(path, '');
    repository.write('README.md', '');
    const listed = repository
      .git('ls-files', '--others', '-z', '--', ...ENV_PATHSPECS)
      .split('\0')
      .filter(Boolean);
    expect([...listed].sort()).toEqual([...new Set(paths)].sort());
  });

  test('grep stays silent on ordinary names', () => {
    const names = [
      'src/index.ts',
      'README.md',
      'environment.ts',
      'src/env/index.ts',
      '.gitignore',
      'keyboard.js',
      'a.envy',
    ];
    const found = names.filter((name) => {
      try {
        execFileSync('grep', ['-E', '-i', '-q', ENV_NAME_ERE], { input: `${name}\n` });
        return true;
      } catch {
        return false;
      }
    });
    expect(found).toEqual([]);
  });
});
