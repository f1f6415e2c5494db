import type { HookName } from '../hook-name.ts';
import { readsInput, stepOf } from './step.ts';

/** A command of lefthook's: what it runs (one command in two lines), and whether it gets git's own words. */
export interface LefthookCommand {
  readonly hook: HookName;
  readonly lines: readonly [string, string];
  readonly useStdin: boolean;
}

/** secretguard's command for a hook. */
export function commandOf(hook: HookName): LefthookCommand {
  // {1} and {2} are the hook's arguments, which lefthook does not quote.
  const args = { 'pre-push': '"{1}" "{2}"', 'commit-msg': '"{1}"' };
  const given = hook === 'pre-push' || hook === 'commit-msg' ? args[hook] : '';
  return { hook, lines: stepOf(hook, given), useStdin: readsInput(hook) };
}
