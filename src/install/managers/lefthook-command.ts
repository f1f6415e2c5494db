import type { HookName } from '../hook-name.ts';
import { readsInput, stepOf } from './step.ts';

/** A command of lefthook's: what it runs (one command in two lines), and whether it gets git's own words. */
export interface LefthookCommand {
  readonly hook: HookName;
  readonly lines: readonly [string, string];
  readonly useStdin: boolean;
  /** The command that lists the files it is about. */
  readonly files: string;
}

/** What makes lefthook run `files`, and see that one of them is there; a comment in the command, which needs none of them. */
const MENTION = ' # always: {files}';

/**
 * secretguard's command for a hook. `config` is the config's path as seen from the top folder.
 *
 * lefthook leaves a command out where no file changed, by its own reckoning: at a push that is what differs between HEAD and the
 * remote's branch, so that another branch, a tag, and a secret that a later commit took out would go unseen; at a commit, what became
 * of a file into a link or of a link into a file. So the command is about files that are always there: `.git` in a linked work tree,
 * `.git/HEAD` in another, the config where git's folder is elsewhere. git prints them, since lefthook has a shell for
 * this on some systems only. https://lefthook.dev/configuration/files.html
 */
export function commandOf(hook: HookName, config: string): LefthookCommand {
  // {1} and {2} are the hook's arguments, which lefthook does not quote.
  const args = { 'pre-push': '"{1}" "{2}"', 'commit-msg': '"{1}"' };
  const given = hook === 'pre-push' || hook === 'commit-msg' ? args[hook] : '';
  const [first, second] = stepOf(hook, given);
  const files = `git rev-parse -- .git .git/HEAD ${config}`;
  return { hook, lines: [first, second + MENTION], useStdin: readsInput(hook), files };
}
