import { join } from 'node:path';
import { expect, it } from 'vitest';
import { installIn } from '../support/installation.ts';
import {
  gitWithoutNode,
  linkManagers,
  managerBin,
  npmManagers,
  pathWith,
  preCommitBin,
} from '../support/managers.ts';
import { createRepository, type Repository } from '../support/repository.ts';

const SETUPS: Readonly<
  Record<string, { readonly files: Record<string, string>; readonly start: (repository: Repository) => void }>
> = {
  'husky 9': {
    files: { '.husky/pre-commit': 'echo tests run\n' },
    start: (repository) => repository.spawn(managerBin('husky'), []),
  },
  'husky 4': {
    files: { 'package.json': '{ "name": "a", "husky": { "hooks": { "pre-commit": "true" } } }\n' },
    start: (repository) =>
      repository.spawn(
        process.execPath,
        [join(npmManagers(), 'node_modules/husky4/lib/installer/bin.js'), 'install'],
        {
          env: { INIT_CWD: repository.root, npm_config_user_agent: 'npm/10.0.0' },
        },
      ),
  },
  lefthook: {
    files: { 'lefthook.yml': 'pre-commit:\n  commands:\n    a:\n      run: echo tests run\n' },
    start: (repository) => repository.spawn(managerBin('lefthook'), ['install', '-f']),
  },
  'simple-git-hooks': {
    files: { 'package.json': '{ "name": "a", "simple-git-hooks": { "pre-commit": "echo tests run" } }\n' },
    start: (repository) =>
      repository.spawn(process.execPath, [join(npmManagers(), 'node_modules/simple-git-hooks/cli.js')]),
  },
  'pre-commit': {
    files: {
      '.pre-commit-config.yaml':
        'repos:\n- repo: local\n  hooks:\n  - {id: a, name: a, entry: echo, language: system}\n',
    },
    start: (repository) => repository.spawn(join(preCommitBin() ?? '', 'pre-commit'), ['install']),
  },
};

it.each(Object.keys(SETUPS))(
  '%s, with Node gone from the machine: what could be a secret is blocked with the reason',
  async (name) => {
    if (name === 'pre-commit' && preCommitBin() === undefined) return;
    const setup = SETUPS[name];
    const repository = createRepository();
    linkManagers(repository);
    repository.commit(setup?.files ?? {});
    setup?.start(repository);
    await installIn(repository);
    repository.stage({
      'a.txt': 'clean\n',
      '.pre-commit-config.yaml': repository.exists('.pre-commit-config.yaml')
        ? repository.read('.pre-commit-config.yaml')
        : 'repos: []\n',
    });
    const ended = gitWithoutNode(repository, ['commit', '-qm', 'clean'], {
      env: { PATH: pathWith(preCommitBin() ?? '/nowhere') },
    });
    if (ended === undefined) return;
    const said = ended.stdout + ended.stderr;
    expect(ended.status, said).not.toBe(0);
    expect(said).toContain('No Node.js of version 20.12 or later was found');
  },
);
