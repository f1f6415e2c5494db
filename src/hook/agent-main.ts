/**
 * What an AI agent's hook starts, through hooks/agent.sh: `node agent.cjs AGENT`, the tool call on standard input.
 * Ends with 100 (go on) or 101 (refused); a crash is neither, so that the hook refuses.
 */
import { readFileSync } from 'node:fs';
import { readToolCall, refusalOf } from './tool-call.ts';

const [, , agent = ''] = process.argv;

/** Agents that take the answer as JSON; the others take exit code 2 and the words on standard error. */
const ANSWERS: Readonly<Record<string, (reason: string) => unknown>> = {
  copilot: (reason) => ({ permissionDecision: 'deny', permissionDecisionReason: reason }),
  cursor: (reason) => ({ permission: 'deny', user_message: reason, agent_message: reason }),
};
const GOES_ON: Readonly<Record<string, unknown>> = { cursor: { permission: 'allow' } };

const reason = refusalOf(readToolCall(readFileSync(0, 'utf8')));
if (reason === undefined) {
  const answer = GOES_ON[agent];
  if (answer !== undefined) process.stdout.write(JSON.stringify(answer));
  process.exitCode = 100;
} else {
  const words = `secretguard: ${reason}`;
  const answer = ANSWERS[agent];
  if (answer) process.stdout.write(JSON.stringify(answer(words)));
  process.stderr.write(`${words}\n`);
  process.exitCode = 101;
}
