import { describe, expect, it } from 'vitest';
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

  it.each([
    'cat .env',
    'cd app && head -n 3 ./.env.local',
    'grep -r KEY ".env"',
    'echo "$(cat .env)"',
    'while read l; do echo $l; done < .env',
    'git show HEAD:.env',
    "sed -n '1,5p' config/.env.production | sort",
    'FOO=1 sudo cat /srv/app/.env',
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
    'cat README.md',
    "git commit -m 'never use --no-verify or -n'",
    'git commit -am "next"',
    'git push -n',
    'npm test -- -n',
    'HUSKY=0 npm ci',
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
    'bash -c "true; git commit -m x" && (git merge --no-verify b)',
  ])('a command that goes past the hooks is refused: %s', (command) => {
    expect(shell(command)).toContain('goes past the hooks');
  });

  it('is an error where it is no JSON, so that the hook refuses', () => {
    expect(() => readToolCall('cat .env')).toThrow(SyntaxError);
    expect(() => readToolCall('[]')).toThrow(SyntaxError);
  });
});
