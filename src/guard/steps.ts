/** The way out of each guard problem: the exact line and where it goes, commands that can be pasted. */
import type { Remedy } from '../report/remedy.ts';
import type { Doubt } from './content.ts';
import type { EnvFile } from './env-files.ts';
import type { Framework } from './frameworks.ts';
import type { IgnoreLine } from './lines.ts';
import type { DecidedBy } from './problem.ts';
import { shellWord } from './quote.ts';

const FIX = '`npx secretguard check-ignore --fix`';

/** "add the line `.env` to .gitignore, or run …". */
export function addLine({ file, line }: IgnoreLine): string {
  return `add the line \`${line}\` to ${file}, or let it be written: ${FIX}`;
}

/** How a team says that it means to commit the file, or to ship it: one command. */
export function allowIt(path: string, meant: 'committed' | 'shipped' = 'committed'): string {
  return `meant to be ${meant}? Say so in the config: ${allowCommand(path)}`;
}

function allowCommand(path: string): string {
  // No argument of a Node program can hold odd bytes: the name as it is printed.
  return `\`npx secretguard allow ${shellWord(Buffer.from(path).toString('latin1'))}\``;
}

/** Why a framework's convention does not let the file pass, and the way out of that; nothing where none is in play. */
function doubtSteps(path: string, doubt: Doubt | undefined): readonly string[] {
  if (!doubt) return [allowIt(path)];
  const { framework, names } = doubt;
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const may = shown.length === 0 ? 'it holds a secret' : `${shown.join(', ')} may be secret`;
  return [
    `${framework.name} means ${path} to be committed (${framework.docs}), with public values only, and ${may}: such values go to ${path}.local`,
    `all of it public? Say so in the config: ${allowCommand(path)}`,
  ];
}

/** Said of every secret that others may have seen. */
export const ROTATE = 'rotate every credential that it held: whoever has a clone has them';

/** For a file in the index or HEAD; `line` where nothing ignores it yet. */
export function trackedRemedy(
  raw: string,
  path: string,
  line: IgnoreLine | undefined,
  doubt: Doubt | undefined,
): Remedy {
  return {
    steps: [
      `take it out of git, keep it on disk: \`git rm --cached -- ${shellWord(raw)}\` (or \`npx secretguard check-ignore --fix --untrack\`)`,
      ...(line ? [addLine(line)] : []),
      ROTATE,
      ...doubtSteps(path, doubt),
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

/** For a file that a commit is about to bring; `inHead` where an earlier one brought it. */
export function stagedRemedy(raw: string, path: string, { file, inHead, line, doubt }: StagedFile): Remedy {
  const from = inHead ? 'git' : 'the commit';
  return {
    steps: [
      `take ${file.what} out of ${from}, keep it on disk: \`git rm --cached -- ${shellWord(raw)}\``,
      ...(line ? [addLine(line)] : []),
      ...(file.instead === undefined ? [] : [file.instead]),
      ...(inHead ? [`${ROTATE}, if it was ever pushed`] : []),
      ...doubtSteps(path, doubt),
    ],
  };
}

/** What `stagedRemedy` has to know. */
interface StagedFile {
  readonly file: EnvFile;
  readonly inHead: boolean;
  readonly line: IgnoreLine | undefined;
  readonly doubt: Doubt | undefined;
}

/** For a file that git would add. */
export function unignoredRemedy(path: string, line: IgnoreLine, doubt: Doubt | undefined): Remedy {
  return { steps: [addLine(line), ...doubtSteps(path, doubt)] };
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
      `only public values, and ${name} means it to be committed; say so once: ${allowCommand(path)}`,
      `secrets go to ${path}.local (${docs})`,
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

/** How a person gets to `commit`, whose first digits these are, to make it anew, where no command is known that does it. A first commit has no parent to start from. */
export function stopByHand(commit: string): string {
  return `on the branch that has it, mark ${commit} \`edit\` in \`git rebase -i ${commit}^\`, or, where it is the first commit, in \`git rebase -i --root\``;
}
