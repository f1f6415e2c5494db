import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { AGENTS, type AgentName } from '../../src/install/agents/agent.ts';
import { AGENT_OF } from '../../src/install/agents/index.ts';
import { installIn, uninstallIn } from '../support/installation.ts';
import { bytesOf } from '../support/manager-trials.ts';
import { createRepository, type Outcome, type Repository } from '../support/repository.ts';

/** The commands in an agent's file, as it would find them. */
function commandsOf(repository: Repository, agent: AgentName): readonly string[] {
  const found: string[] = [];
  JSON.parse(repository.read(AGENT_OF[agent].file), (key, value: unknown) => {
    if ((key === 'command' || key === 'bash') && typeof value === 'string') found.push(value);
    return value;
  });
  return found;
}

const CALLS: Readonly<Record<AgentName, (path: string) => unknown>> = {
  claude: (path) => ({ tool_name: 'Read', tool_input: { file_path: path } }),
  cursor: (path) => ({ hook_event_name: 'beforeReadFile', file_path: path, content: '' }),
  copilot: (path) => ({ toolName: 'view', toolArgs: JSON.stringify({ path }) }),
  gemini: (path) => ({ tool_name: 'read_file', tool_input: { absolute_path: path } }),
};

/** Asks secretguard's own command; the agent asks the user's too. */
function ask(repository: Repository, agent: AgentName, path: string): Outcome {
  const command = commandsOf(repository, agent).find((each) => each.includes('secretguard')) ?? '';
  return repository.spawn('sh', ['-c', command], { input: JSON.stringify(CALLS[agent](path)) });
}

/** Whether the answer is a no by what the agent documents. */
function refuses(agent: AgentName, { status, stdout }: Outcome): boolean {
  return agent === 'copilot' ? status === 0 && stdout.includes('"permissionDecision":"deny"') : status === 2;
}

describe('secretguard install --agent', () => {
  it.each(AGENTS)('%s: reading .env is refused with the reason, reading code goes on', async (agent) => {
    const repository = createRepository();
    await installIn(repository, { agents: [agent] });
    const no = ask(repository, agent, join(repository.root, '.env'));
    expect(refuses(agent, no)).toBe(true);
    expect(no.stdout + no.stderr).toContain('into the prompt');
    const yes = ask(repository, agent, join(repository.root, 'src/a.ts'));
    expect([yes.status, yes.stdout.includes('deny')]).toEqual([0, false]);
    // Cursor fails closed: without an answer it would refuse all.
    if (agent === 'cursor') expect(yes.stdout).toBe('{"permission":"allow"}');
  });

  it.each(AGENTS)('%s: refuses everything when what it starts is gone', async (agent) => {
    const repository = createRepository();
    await installIn(repository, { agents: [agent] });
    repository.remove('.git/secretguard');
    const no = ask(repository, agent, join(repository.root, 'src/a.ts'));
    expect(refuses(agent, no)).toBe(true);
    expect(no.stdout + no.stderr).toContain('npx secretguard install');
  });

  it('adds to settings with comments, as Gemini CLI reads them, and loses none of the hooks behind one', async () => {
    const repository = createRepository();
    const { file } = AGENT_OF.gemini;
    const text =
      '{\n  "theme": "dark", // mine\n  /* "hooks": {} */\n  "hooks": {\n    // every time\n    "AfterTool": [], // c\n    "BeforeTool": [{ "hooks": [] }]\n  }\n}\n';
    repository.commit({ [file]: text });
    await installIn(repository, { agents: ['gemini'] });
    const bare = repository.read(file).replace(/\/\*.*?\*\/|\/\/ .*/g, '');
    expect(bare.match(/"hooks": \{/g)).toHaveLength(1);
    expect(JSON.parse(bare)).toMatchObject({
      theme: 'dark',
      hooks: {
        AfterTool: [],
        BeforeTool: [{}, { hooks: [{ command: expect.stringContaining('agent.sh') as unknown }] }],
      },
    });
    await uninstallIn(repository);
    expect(repository.read(file)).toBe(text);
  });

  it.each(['', '\n', '// nothing yet\n'])(
    'does not say that it is installed where the settings are no object yet: %j',
    async (text) => {
      const repository = createRepository();
      const { file } = AGENT_OF.claude;
      repository.commit({ [file]: text });
      await expect(installIn(repository, { agents: ['claude'] })).rejects.toThrow(`${file} cannot be used`);
      expect(repository.read(file)).toBe(text);
    },
  );

  it.each(AGENTS)('%s: refuses what it cannot read as a tool call', async (agent) => {
    const repository = createRepository();
    await installIn(repository, { agents: [agent] });
    const [command = ''] = commandsOf(repository, agent);
    expect(refuses(agent, repository.spawn('sh', ['-c', command], { input: '{ "tool' }))).toBe(true);
  });

  it.each([
    [
      'hooks of their own',
      '{\n  "permissions": {\n    "allow": ["Bash(ls)"]\n  },\n  "hooks": {\n    "PreToolUse": [\n      {\n        "matcher": "Bash",\n        "hooks": [{ "type": "command", "command": "true" }]\n      }\n    ]\n  }\n}\n',
    ],
    ['no hooks, tabs, CRLF', '{\r\n\t"model": "x"\r\n}'],
    ['other events', '{ "hooks": { "Stop": [{ "hooks": [] }] } }\n'],
  ])('keeps the rest of the settings, and gives them back byte for byte: %s', async (_, text) => {
    const repository = createRepository();
    repository.commit({ '.claude/settings.json': text });
    const before = bytesOf(repository, ['.claude', '.git/hooks', '.git/config']);
    await installIn(repository, { agents: ['claude'] });
    expect((await installIn(repository, { agents: ['claude'] })).edits).toEqual([]);
    const settings: unknown = JSON.parse(repository.read('.claude/settings.json'));
    expect(settings).toMatchObject(text.includes('model') ? { model: 'x' } : { hooks: expect.anything() });
    expect(refuses('claude', ask(repository, 'claude', '.env'))).toBe(true);
    await uninstallIn(repository);
    expect(bytesOf(repository, ['.claude', '.git/hooks', '.git/config'])).toEqual(before);
  });

  it.each<readonly [agent: AgentName, text: string]>([
    ['claude', '{}\n'],
    ['claude', '{\n  "hooks": {}\n}\n'],
    ['claude', '{\n\t"hooks": {}\n}\n'],
    ['gemini', '{ "hooks": { "BeforeTool": [] } }'],
    ['cursor', '{\n  "version": 1\n}\n'],
    ['cursor', '{\n  "version": 1,\n  "hooks": {}\n}\n'],
    ['cursor', '{ "version": 1, "hooks": { "beforeReadFile": [ ], "beforeShellExecution": [\n] } }'],
  ])("%s: a person's file with nothing in it yet is there again: %j", async (agent, text) => {
    const repository = createRepository();
    repository.write(AGENT_OF[agent].file, text);
    await installIn(repository, { agents: [agent] });
    expect((await installIn(repository, { agents: [agent] })).edits).toEqual([]);
    expect(refuses(agent, ask(repository, agent, '.env'))).toBe(true);
    await uninstallIn(repository);
    expect(repository.read(AGENT_OF[agent].file)).toBe(text);
  });

  it('what cannot hold hooks is refused, and stays', async () => {
    for (const text of ['{ "hooks": null }', '{ "hooks": { "PreToolUse": {} } }']) {
      const repository = createRepository();
      repository.write('.claude/settings.json', text);
      await expect(installIn(repository, { agents: ['claude'] })).rejects.toThrow('.claude/settings.json');
      expect(repository.read('.claude/settings.json')).toBe(text);
      expect(existsSync(join(repository.gitDir, 'secretguard'))).toBe(false);
    }
  });

  it('made files go with it', async () => {
    const repository = createRepository();
    await installIn(repository, { agents: [...AGENTS] });
    for (const agent of AGENTS) expect(repository.exists(AGENT_OF[agent].file)).toBe(true);
    await uninstallIn(repository);
    for (const agent of AGENTS) expect(repository.exists(AGENT_OF[agent].file)).toBe(false);
    expect(existsSync(join(repository.gitDir, 'secretguard'))).toBe(false);
  });

  it('without --agent puts nothing there', async () => {
    const repository = createRepository();
    await installIn(repository);
    expect(repository.exists('.git/secretguard/agent.cjs')).toBe(false);
    expect(repository.exists('.claude')).toBe(false);
  });
});
