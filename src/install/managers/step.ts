import type { HookName } from '../hook-name.ts';

/**
 * The line that managers' files get: it starts the launcher in the repository's git folder and lets git go on only at
 * its status 100. A launcher that is missing, empty or cut off ends otherwise, and blocks.
 */
const LAUNCHER = 'sh "$(git rev-parse --git-common-dir)/secretguard/launcher.sh"';

/** Status 0 is not the launcher's (an empty file ends so), hence `&& false`. */
const VERDICT =
  'case $? in 100) ;; 101) exit 1 ;; *) echo "secretguard could not do its work, so this is blocked; npx secretguard install sets it up" >&2; exit 2 ;; esac';

/**
 * The command for `hook`, in two lines that are one when joined by a space.
 *
 * @param args what the manager puts in place of the hook's own arguments, quoted for a shell: `"$@"`
 * @param refs the command that prints what git says to the hook on standard input, where the manager keeps it
 */
export function stepOf(hook: HookName, args: string, refs?: string): readonly [string, string] {
  const input = refs === undefined ? '' : `${refs} | `;
  const given = args === '' ? '' : ` ${args}`;
  return [`${input}${LAUNCHER} ${hook}${given} && false ||`, VERDICT];
}

/** Whether git tells this hook something on standard input that whoever comes after us may want as well. */
export function readsInput(hook: HookName): boolean {
  return hook === 'pre-push' || hook === 'pre-receive';
}

/** Keeps standard input, for `KEPT_INPUT` to print as often as it is wanted; where it did not arrive whole, a line that no launcher takes. */
export const KEEP_INPUT = 'secretguard_refs=$(cat || echo x)';
/** Prints what `KEEP_INPUT` kept. Where printf is no builtin, a long list does not fit its arguments. */
export const KEPT_INPUT = `{ printf '%s\\n' "$secretguard_refs" || echo x; }`;
/** The same, and nothing at all where nothing was said. */
export const EXACT_INPUT = `printf "\${secretguard_refs:+%s\\n}" "$secretguard_refs"`;

/** Whether `text` starts with a command of any version's `stepOf`; the length of that command, else 0. */
export function lengthOfStep(text: string): number {
  const found =
    /^(?:secretguard_refs=\$\(cat(?: \|\| echo x)?\); )?(?:(?:\{ )?printf '%s\\n' "\$\w+" (?:\|\| echo x; \} )?\| )?sh "\$\(git rev-parse --git-common-dir\)\/secretguard\/launcher\.sh"[^\n]*? esac/.exec(
      text,
    );
  return found?.[0].length ?? 0;
}
