import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { base62, sample, seeded } from '../../src/detect/sample.ts';
import { readToolCall, refusalOf } from '../../src/hook/tool-call.ts';

function shell(command: string): string | undefined {
  return refusalOf(readToolCall(JSON.stringify({ tool_name: 'Bash', tool_input: { command } })));
}

describe('what an agent is about to do', () => {
  it.each([
    ['Claude Code', { tool_name: 'Read', tool_input: { file_path: '/repo/.env' } }],
    ['Claude Code, editing', { tool_name: 'Edit', tool_input: { file_path: '/repo/app/.env.production' } }],
    ['Cursor', { hook_event_name: 'beforeReadFile', file_path: 'C:\\repo\\.env', content: '' }],
    ['Copilot, arguments in a string', { toolName: 'view', toolArgs: '{"path":"/repo/.env.local"}' }],
    ['Copilot, arguments as they are', { toolName: 'view', toolArgs: { path: '.dev.vars' } }],
    ['Claude Code, a notebook', { tool_name: 'NotebookRead', tool_input: { notebook_path: 'a/.env' } }],
    [
      'Claude Code, searching',
      { tool_name: 'Grep', tool_input: { pattern: 'KEY', path: '.', glob: '.env' } },
    ],
    ['Gemini', { tool_name: 'read_file', tool_input: { absolute_path: '/repo/.env' } }],
    ['Gemini, searching', { tool_name: 'grep_search', tool_input: { pattern: 'KEY', include: '.env' } }],
    ['a name in camel case', { tool_name: 'read', tool_input: { filePath: '/repo/.env' } }],
    ['a command of another name', { tool_name: 'shell', tool_input: { cmd: 'cat .env' } }],
    ['Windows, relative', { tool_name: 'Read', tool_input: { file_path: 'app\\.env' } }],
    [
      'Gemini, several files',
      { tool_name: 'read_many_files', tool_input: { paths: ['a.ts', 'config/prod.env'] } },
    ],
  ])('is refused where it would read an env-style file: %s', (_, call) => {
    expect(refusalOf(readToolCall(JSON.stringify(call)))).toContain('into the prompt');
  });

  it.each([
    ['a template', { tool_name: 'Read', tool_input: { file_path: '/repo/.env.example' } }],
    ['code', { tool_name: 'Read', tool_input: { file_path: '/repo/src/env.ts' } }],
    ['writing one', { tool_name: 'Write', tool_input: { file_path: '/repo/.env', content: 'A=1' } }],
    [
      'a text that speaks of one',
      { tool_name: 'Write', tool_input: { file_path: 'README.md', content: 'cat .env' } },
    ],
    ['another tool', { tool_name: 'WebSearch', tool_input: { query: '.env' } }],
    ['a .npmrc without a token', { tool_name: 'Read', tool_input: { file_path: '/nowhere/.npmrc' } }],
  ])('goes on: %s', (_, call) => {
    expect(refusalOf(readToolCall(JSON.stringify(call)))).toBeUndefined();
  });

  it('a file that may hold a token is looked into, where the agent stands', () => {
    const cwd = mkdtempSync(join(tmpdir(), 'tool-call-'));
    writeFileSync(
      join(cwd, '.npmrc'),
      sample`//registry.npmjs.org/:_authToken=npm_${base62(36)}\n`.render(seeded(1)),
    );
    mkdirSync(join(cwd, 'plain'));
    writeFileSync(join(cwd, 'plain/.npmrc'), 'save-exact=true\n');
    mkdirSync(join(cwd, 'odd/.npmrc'), { recursive: true });
    const read = (path: string, from = cwd) =>
      refusalOf(
        readToolCall(JSON.stringify({ tool_name: 'Read', tool_input: { file_path: path }, cwd: from })),
      );
    expect(read('.npmrc')).toContain('into the prompt');
    expect(read('../.npmrc', join(cwd, 'plain'))).toContain('into the prompt');
    expect(read(join(cwd, '.npmrc'), '/nowhere')).toContain('into the prompt');
    expect(read('plain/.npmrc')).toBeUndefined();
    // What cannot be read is not known to be harmless.
    expect(read('odd/.npmrc')).toContain('into the prompt');
    const command = { tool_name: 'Bash', tool_input: { command: 'cat .npmrc' }, cwd };
    expect(refusalOf(readToolCall(JSON.stringify(command)))).toContain('into the prompt');
  });

  it.each([
    'cat .env',
    'bash -lc "cat .env"',
    "sh -c 'cd app; head .env'",
    'eval "cat .env"',
    'eval cat .env',
    'if [ -f .env ]; then cat .env; fi',
    'timeout 5 cat .env',
    'env -i cat .env',
    'nice -n 5 cat .env',
    'command cat .env',
    'ls -a | xargs -n1 cat .env',
    'find . -name .env -exec cat {} +',
    "find . -name '.env*' -exec cat {} \\;",
    'cat .env*',
    'grep -h KEY config/.env.*',
    'cat *.env',
    'grep -h KEY **/.env',
    'cat\\\n  .env',
    'if cat .env; then true; fi',
    'ls\ncat .env',
    '{ cat .env; }',
    "echo 'a\\' ; cat .env",
    "echo 'say \"' ; cat .env",
    'echo `cat .env`',
    'git blame .env',
    'cd app && head -n 3 ./.env.local',
    'grep -r KEY ".env"',
    'echo "$(cat .env)"',
    'while read l; do echo $l; done < .env',
    'git show HEAD:.env',
    "sed -n '1,5p' config/.env.production | sort",
    'FOO=1 sudo cat /srv/app/.env',
    'grep -e KEY .env',
    'grep -rne KEY .env',
    'grep --regexp=KEY .env',
    'grep -f patterns .env',
    'grep -A 3 KEY .env',
    "grep -m 1 '' .env",
    'grep -T KEY .env',
    'rg -t sh KEY .env',
    'ag -t KEY .env',
    'git -C app grep KEY .env',
    "awk -F = '{ print $2 }' .env",
    'sed -n -e p .env',
    'jq -C -R . .env',
    'find . -name .env -exec grep KEY {} +',
    'cat process.env',
  ])('a command that shows an env-style file is refused: %s', (command) => {
    expect(shell(command)).toContain('into the prompt');
  });

  it.each([
    'cp .env.example .env',
    'ls -la .env',
    'git add .env.example && git commit -m "cat .env"',
    'node --env-file=.env server.js',
    'docker run --env-file .env app',
    'test -f .env || echo missing',
    'node --env-file .env server.js',
    'cat README.md',
    'grep -rn "process.env" src',
    'grep -rn -A 3 process.env src',
    'grep -rn -e import.meta.env -e process.env src',
    'grep -r --include "*.ts" process.env src',
    "rg -n '\\.env' -g '!dist'",
    'rg -t ts import.meta.env',
    'cat .gitignore | grep .env',
    'git grep -n "\\.env"',
    'find src -name "*.ts" -exec grep -l process.env {} +',
    "sed -n '/process.env/p' src/config.ts",
    'jq .env package.json',
    "git commit -m 'never use --no-verify or -n'",
    'git commit -am "next"',
    'git push -n',
    'npm test -- -n',
    'HUSKY=0 npm ci',
    'LEFTHOOK=0 npm ci',
    'sudo docker run --env-file .env node app.js',
    "python -c 'print(1)' && ls .env",
    'cat *.ts src/*',
    'cat .env.example*',
    'grep -rn "SECRETGUARD=0" docs',
    'git commit -am -n',
    'git commit -mn',
    'git commit -m "a \\"b\\" -n"',
  ])('a command that does neither goes on: %s', (command) => {
    expect(shell(command)).toBeUndefined();
  });

  it.each([
    'git commit --no-verify -m x',
    'git commit -nm x',
    'git add . && git commit -m "x" -n',
    'git push --no-verify origin main',
    'git -C sub commit --no-verif -m x',
    'SKIP=lint,secretguard git commit -m x',
    'export SECRETGUARD=0',
    'HUSKY=0 git commit -m x',
    'git -c core.hooksPath=/dev/null commit -m x',
    'git config core.hooksPath /tmp',
    'bash -lc "git commit --no-verify -m x"',
    'SECRETGUARD=0 npm run release',
    'CI=1 SECRETGUARD=0 npm run release',
    'cd app\nSECRETGUARD=0 npm run release',
    'env SECRETGUARD=0 npm run release',
    'cd app && SKIP=lint,secretguard make commit',
    '$env:SECRETGUARD = "0"; npm run release',
    'LEFTHOOK=0 git commit -m x',
    'SKIP_SIMPLE_GIT_HOOKS=1 git commit -m x',
    '(SECRETGUARD=off git push)',
    'git pull --no-verify',
    'git commit -qsn -m x',
    'git.exe commit -n -m x',
    '/usr/bin/git commit -n -m x',
    'bash -c "true; git commit -m x" && (git merge --no-verify b)',
  ])('a command that goes past the hooks is refused: %s', (command) => {
    expect(shell(command)).toContain('goes past the hooks');
  });

  it('is an error where it is no JSON, so that the hook refuses', () => {
    expect(() => readToolCall('cat .env')).toThrow(SyntaxError);
    expect(() => readToolCall('[]')).toThrow(SyntaxError);
  });
});
