/** The way out of each guard problem: the exact line and where it goes, commands that can be pasted. */
import type { Remedy } from '../report/remedy.ts';
import type { Framework } from './frameworks.ts';
import type { IgnoreLine } from './lines.ts';
import type { DecidedBy } from './problem.ts';
import { shellWord } from './quote.ts';

const FIX = '`npx secretguard check-ignore --fix`';

/** "add the line `.env` to .gitignore, or run …". */
export function addLine({ file, line }: IgnoreLine): string {
  return `add the line \`${line}\` to ${file}, or let it be written: ${FIX}`;
}

/** How a team says that it means to commit the file, or to ship it. */
export function allowIt(path: string, meant: 'committed' | 'shipped' = 'committed'): string {
  return `meant to be ${meant}? Add it to the config (.secretguardrc): \`envFiles: { allow: ${JSON.stringify([path])} }\``;
}

/** Said of every secret that others may have seen. */
export const ROTATE = 'rotate every credential that it held: whoever has a clone has them';

/** For a file in the index or HEAD; `line` where nothing ignores it yet. */
export function trackedRemedy(raw: string, path: string, line: IgnoreLine | undefined): Remedy {
  return {
    steps: [
      `take it out of git, keep it on disk: \`git rm --cached -- ${shellWord(raw)}\` (or \`npx secretguard check-ignore --fix --untrack\`)`,
      ...(line ? [addLine(line)] : []),
      ROTATE,
      allowIt(path),
    ],
  };
}

/** For a file whose removal is staged but not committed. */
export function removalStagedRemedy(line: IgnoreLine | undefined): Remedy {
  return {
    steps: [
      'commit its removal: `git commit`',
      ...(line ? [addLine(line)] : []),
      `${ROTATE}, if it was ever pushed`,
    ],
  };
}

/** For a file that git would add. */
export function unignoredRemedy(path: string, line: IgnoreLine): Remedy {
  return { steps: [addLine(line), allowIt(path)] };
}

/** For a name that nothing ignores yet. */
export function uncoveredRemedy(line: IgnoreLine): Remedy {
  return { steps: [addLine(line)] };
}

/** For a `!pattern` that un-ignores the file. */
export function reIncludedRemedy(path: string, by: DecidedBy, line: IgnoreLine): Remedy {
  return {
    steps: [
      `take line ${by.line} (\`${by.pattern}\`) out of ${by.file}, or add \`${line.line}\` below it: ${FIX}`,
      allowIt(path),
    ],
  };
}

/** For a template that holds a value. */
export function templateRemedy(raw: string): Remedy {
  const word = shellWord(raw);
  return {
    steps: [
      `put a placeholder (\`changeme\`) where the value stands in ${word}, then \`git add -- ${word}\``,
      `see the place: \`npx secretguard scan ${word}\``,
      ROTATE,
    ],
  };
}

/** For a file that a framework's convention commits, and that holds only public values. */
export function conventionalRemedy(path: string, { name, docs }: Framework): Remedy {
  return {
    steps: [
      `nothing must be done: ${name} means ${path} to be committed (${docs}), and it holds only public values; secrets go to ${path}.local`,
      `say so once and this line is gone: \`envFiles: { allow: ${JSON.stringify([path])} }\` in .secretguardrc`,
    ],
  };
}

/** For a link under an env-style name. */
export function linkRemedy(path: string): Remedy {
  return { steps: [`only a link; what it points to stays where it is. ${allowIt(path)}`] };
}

/** For a file that only history holds. */
export function historyRemedy(raw: string, commit: string): Remedy {
  const word = shellWord(raw);
  return {
    steps: [
      ROTATE,
      `see what it held: \`git show ${commit.slice(0, 12)} -- ${word}\``,
      `take it out of every commit, once all agree (ids change): \`git filter-repo --invert-paths --path ${word}\``,
    ],
  };
}
