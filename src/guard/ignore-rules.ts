import { failure } from '../errors.ts';
import { askGit } from '../git/stream.ts';
import { gitOptions, type Place, shown } from './listing.ts';
import type { DecidedBy } from './problem.ts';
import { lookAt } from './work-tree.ts';

/**
 * The rule that decides on each of the raw names (relative to the root), as if none were tracked: an ignoring one,
 * a negation (its pattern starts with `!`), or none (absent from the map). `git check-ignore` says so itself.
 * Names behind a link have no rule: git refuses to answer, since nothing can be added there. None may lie in a submodule.
 * Throws `git-failed` and the like.
 */
export async function decidingRules(
  place: Place,
  raws: readonly string[],
): Promise<ReadonlyMap<string, DecidedBy>> {
  const rules = new Map<string, DecidedBy>();
  const isBehindLink = linkFinder(place.root);
  const asked = raws.filter((raw) => !isBehindLink(raw));
  if (asked.length === 0) return rules;
  const { status, stdout, stderr } = await askGit(
    // check-ignore refuses --literal-pathspecs; it takes names literally but for a `:` in front.
    ['--no-literal-pathspecs', 'check-ignore', '--verbose', '--non-matching', '-z', '--stdin', '--no-index'],
    {
      ...gitOptions(place),
      input: Buffer.from(asked.map((raw) => `${raw.startsWith(':') ? './' : ''}${raw}\0`).join(''), 'latin1'),
    },
  );
  // 0: some are ignored, 1: none is; anything else is a failure (git's documentation of check-ignore).
  if (status !== 0 && status !== 1) throw failure('git-failed', ['check-ignore', `status ${status}`, stderr]);
  // Four fields each: source, line, pattern, name; the first three empty where no rule matches.
  const fields = stdout.toString('latin1').split('\0');
  if (fields.length !== asked.length * 4 + 1) throw failure('git-truncated', ['check-ignore']);
  for (const [index, raw] of asked.entries()) {
    const [source = '', line = '', pattern = ''] = fields.slice(index * 4, index * 4 + 3);
    if (source !== '') rules.set(raw, { file: shown(source), line: Number(line), pattern: shown(pattern) });
  }
  return rules;
}

/** Whether a rule ignores (and does not un-ignore). */
export function ignores(rule: DecidedBy | undefined): rule is DecidedBy {
  return rule !== undefined && !rule.pattern.startsWith('!');
}

/** Tells whether one of a name's folders is a link; each folder is looked at once. */
function linkFinder(root: string): (raw: string) => boolean {
  const known = new Map<string, boolean>([['', false]]);
  const isLink = (folder: string): boolean => {
    const before = known.get(folder);
    if (before !== undefined) return before;
    const answer =
      isLink(folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) ||
      (lookAt(root, folder)?.isSymbolicLink() ?? false);
    known.set(folder, answer);
    return answer;
  };
  return (raw) => isLink(raw.slice(0, Math.max(0, raw.lastIndexOf('/'))));
}
