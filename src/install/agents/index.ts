import { type Agent, type AgentName, exitTwo, jsonAnswer } from './agent.ts';

const CLAUDE_TOOLS = 'Read|Edit|MultiEdit|NotebookEdit|NotebookRead|Grep|Bash';
const GEMINI_TOOLS = 'read_file|read_many_files|replace|grep_search|search_file_content|run_shell_command';

/** Each agent as its vendor documents it. A name of AGENTS without an entry does not compile. */
export const AGENT_OF: Readonly<Record<AgentName, Agent>> = {
  claude: {
    name: 'claude',
    title: 'Claude Code',
    docs: 'https://code.claude.com/docs/en/hooks',
    file: '.claude/settings.json',
    base: {},
    items: [
      {
        event: 'PreToolUse',
        item: {
          matcher: CLAUDE_TOOLS,
          hooks: [{ type: 'command', command: exitTwo('claude', 'cd "${CLAUDE_PROJECT_DIR:-.}" && ') }],
        },
      },
    ],
  },
  cursor: {
    name: 'cursor',
    title: 'Cursor',
    docs: 'https://cursor.com/docs/hooks',
    file: '.cursor/hooks.json',
    base: { version: 1 },
    items: ['beforeReadFile', 'beforeTabFileRead', 'beforeShellExecution'].map((event) => ({
      event,
      item: { command: exitTwo('cursor'), failClosed: true },
    })),
  },
  copilot: {
    name: 'copilot',
    title: 'GitHub Copilot CLI and coding agent',
    docs: 'https://docs.github.com/en/copilot/reference/hooks-configuration',
    file: '.github/hooks/secretguard.json',
    base: { version: 1 },
    items: [
      {
        event: 'preToolUse',
        item: {
          type: 'command',
          bash: jsonAnswer('copilot', (reason) => ({
            permissionDecision: 'deny',
            permissionDecisionReason: reason,
          })),
        },
      },
    ],
  },
  gemini: {
    name: 'gemini',
    title: 'Gemini CLI',
    docs: 'https://geminicli.com/docs/hooks/reference',
    file: '.gemini/settings.json',
    base: {},
    items: [
      {
        event: 'BeforeTool',
        item: {
          matcher: GEMINI_TOOLS,
          hooks: [
            {
              type: 'command',
              name: 'secretguard',
              command: exitTwo('gemini', 'cd "${GEMINI_PROJECT_DIR:-.}" && '),
            },
          ],
        },
      },
    ],
  },
};
