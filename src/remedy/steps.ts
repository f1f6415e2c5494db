import type { Config } from '../config/config.ts';
import { meansRule } from '../config/rules-in-force.ts';
import type { Finding } from '../detect/finding.ts';
import { findRule } from '../detect/keyword-index.ts';
import type { Provider } from '../detect/rule.ts';
import { envFileOf } from '../guard/env-files.ts';
import type { Remedy } from '../report/remedy.ts';

/** Files in which `secretguard fix` can move a literal out; see src/remedy/rewrite/. */
const FIXABLE =
  /\.(?:[cm]?[jt]sx?|py|rb|go|java|cs|php|sh|bash|zsh|ya?ml)$|(?:^|\/)(?:Dockerfile[^/]*|\.npmrc)$/;
/** A word as a POSIX shell takes it, quoted only where it must be. */
export function shellQuote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/**
 * The way out of one finding: where to rotate, and the next steps in the order in which a person takes
 * them; commands stand in backquotes. `id` is the finding's fingerprint, `providers` are those whose rules found it.
 */
export function remedyOf(
  finding: Finding,
  id: string,
  providers: readonly Provider[],
  config: Config,
): Remedy {
  const known = findRule(providers, finding.ruleId);
  const custom = config.rules.custom.find((rule) => rule.id === finding.ruleId);
  const link = linkOf(finding.ruleId, config);
  if (known?.provider.practice) {
    const steps = [
      ...(known.provider.rotation ?? []),
      `meant so? \`npx secretguard allow ${id} --reason "…"\``,
    ];
    return link === undefined ? { steps } : { rotate: link, steps };
  }
  const rotate = link ?? known?.provider.revoke ?? custom?.revoke;
  const steps: string[] = [];
  if (finding.origin === 'file') {
    const inFile = stepsInFile(finding, config);
    if (finding.commit === undefined) steps.push(...inFile);
    else {
      // The commit is here only: it can still be made anew.
      const short = finding.commit.slice(0, 12);
      steps.push(`make ${short} anew without it: \`git rebase -i ${short}^\`, mark it \`edit\``);
      steps.push(...inFile);
      steps.push('then `git commit -a --amend --no-edit && git rebase --continue`');
    }
  } else if (finding.commit === undefined) {
    steps.push('write the message again without the value: `git commit`');
  } else {
    steps.push(
      `change the message of ${finding.commit.slice(0, 12)}: \`git rebase -i ${finding.commit.slice(0, 12)}^\` and choose "reword"`,
    );
  }
  if (known) steps.push(`how to rotate it, step by step: \`npx secretguard explain ${finding.ruleId}\``);
  steps.push(`not a secret? \`npx secretguard allow ${id} --reason "…"\``);
  return rotate === undefined ? { steps } : { rotate, steps };
}

/** How the value leaves the file: with the file, by `fix`, or by hand. */
function stepsInFile(finding: Finding, config: Config): readonly string[] {
  const path = shellQuote(finding.path);
  if (envFileOf(finding.path)) {
    return [
      `take the file out of git, keep it on disk: \`git rm --cached -- ${path}\``,
      'ignore it from now on: `npx secretguard check-ignore --fix`',
    ];
  }
  if (FIXABLE.test(finding.path)) {
    const store = config.remedy.store === 'env' ? '' : ` --to ${config.remedy.store}`;
    const place = shellQuote(`${finding.path}:${finding.startLine}`);
    return [`move it out of the code: \`npx secretguard fix ${place}${store}\``];
  }
  return [
    `take the value out of ${finding.path} by hand, then \`git add -- ${path}\``,
    `or keep the whole file out of git: \`git rm --cached -- ${path} && echo ${shellQuote(`/${finding.path}`)} >> .gitignore\``,
  ];
}

function linkOf(ruleId: string, config: Config): string | undefined {
  return Object.entries(config.remedy.links).find(([pattern]) => meansRule(pattern, ruleId))?.[1];
}
