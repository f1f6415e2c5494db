import type { Json } from '../managers/json-text.ts';

/** AI agents whose hook format is documented; the words of `--agent`. */
export const AGENTS = ['claude', 'cursor', 'copilot', 'gemini'] as const;
/** One of them. */
export type AgentName = (typeof AGENTS)[number];

/** How one agent is told to ask secretguard before it uses a tool. */
export interface Agent {
  readonly name: AgentName;
  readonly title: string;
  /** Where its hook format is described. */
  readonly docs: string;
  /** The file that it reads in a project, relative to the root. */
  readonly file: string;
  /** What the file needs besides hooks where it is made anew. */
  readonly base: { readonly [key: string]: Json };
  /** Items to add, each to the list under `hooks` of that event. */
  readonly items: readonly { readonly event: string; readonly item: Json }[];
}

/**
 * The command: what agent.sh decides, turned into the agent's own way of refusing. Anything unexpected refuses.
 *
 * @param refused what ends a refusal that agent.sh has put into words
 * @param broken what ends one that it could not
 */
export function commandFor(agent: AgentName, refused: string, broken: string): string {
  return `sh "$(git rev-parse --git-common-dir)/secretguard/agent.sh" ${agent} && false || case $? in 100) exit 0 ;; 101) ${refused} ;; *) ${broken} ;; esac`;
}

const WORDS = 'secretguard could not look at this, so it is refused; npx secretguard install sets it up';

/** For agents to whom exit code 2 means no. */
export function exitTwo(agent: AgentName, cd = ''): string {
  return `${cd}${commandFor(agent, 'exit 2', `echo "${WORDS}" >&2; exit 2`)}`;
}

/** For agents to whom only JSON on standard output means no. */
export function jsonAnswer(agent: AgentName, answer: (reason: string) => Json): string {
  return commandFor(agent, 'exit 0', `echo '${JSON.stringify(answer(WORDS))}'`);
}

/** Whether a command in an agent's file is one of ours, of any version. */
export function isOurs(text: string): boolean {
  return text.includes('/secretguard/agent.sh');
}
