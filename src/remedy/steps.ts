import { isUtf8 } from 'node:buffer';
import type { Config } from '../config/config.ts';
import { meansRule } from '../config/globs.ts';
import { AUTHOR } from '../detect/chunk.ts';
import type { Finding } from '../detect/finding.ts';
import { findRule } from '../detect/keyword-index.ts';
import type { Provider } from '../detect/rule.ts';
import { rawOf } from '../git/name.ts';
import { ignorePattern, pasted } from '../guard/quote.ts';
import { stopByHand } from '../guard/steps.ts';
import { kindOf } from '../guard/templates.ts';
import type { Remedy } from '../report/remedy.ts';
import type { Reach } from './reach.ts';
import { isDotenvTemplate } from './rewrite/dotenv.ts';

/** Files in which `secretguard fix` can move a literal out, unless it is encoded; see src/remedy/rewrite/. */
const FIXABLE =
  /\.(?:[cm]?[jt]sx?|vue|svelte|py|rb|rake|ru|go|java|cs|php|k?sh|bash|zsh|ya?ml|[Dd]ockerfile)$|(?:^|\/)(?:(?:Docker|Container)file[^/]*|Rakefile|Gemfile|\.npmrc)$/;

/** What is known of a finding besides itself. */
export interface Circumstances {
  /** How far it has come, where that was looked up. */
  readonly reach?: Reach | undefined;
  /** Its file is a guard problem of the same report, whose steps take the whole file out of git. */
  readonly guarded?: boolean;
}

/**
 * The way out of one finding: how far it has come, where to rotate, and the next steps in the order in which a person takes
 * them; commands stand in backquotes. `id` is the finding's fingerprint, `providers` are those whose rules found it.
 */
export function remedyOf(
  finding: Finding,
  id: string,
  providers: readonly Provider[],
  config: Config,
  { reach = { kind: 'unknown' }, guarded = false }: Circumstances = {},
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
  const where = whereWords(finding, reach);
  return {
    ...(rotate === undefined ? {} : { rotate }),
    ...(where === undefined ? {} : { where }),
    ...(reach.kind === 'unknown' ? {} : { pushed: reach.kind === 'pushed' }),
    steps: [
      ...stepsOut(finding, reach, guarded, config),
      ...(known ? [`how to rotate it, step by step: \`npx secretguard explain ${finding.ruleId}\``] : []),
      ...(finding.allowedInVain
        ? [
            `the comment there does not allow it: its form is \`secretguard:allow ${finding.ruleId} -- reason\``,
          ]
        : []),
      // Of a text that came from nowhere, nobody could look the id up.
      ...(finding.path === '<stdin>' ? [] : [`not a secret? \`npx secretguard allow ${id} --reason "…"\``]),
    ],
  };
}

/** How far it has come, in words; nothing where that was not looked up. */
function whereWords(finding: Finding, reach: Reach): string | undefined {
  switch (reach.kind) {
    case 'pushed':
      return `pushed already: ${reach.ref ?? 'a branch of a remote'} has it. Revoke it first; rewriting history comes after that, if at all`;
    case 'local':
      if (finding.commit !== undefined)
        return 'only in commits that no branch of a remote has: making them anew before you push is enough';
      return reach.inHead
        ? `HEAD has it already, no file of ${reach.ref} does: take it out of the commits here, too (\`npx secretguard scan --range ${pasted(`${reach.ref}..HEAD`)}\`)`
        : `only on this machine as far as git knows (no file of ${reach.ref} has it now): taking it out before you push is enough`;
    case 'unknown':
      return reach.why === undefined
        ? undefined
        : `whether it was pushed cannot be told here (${reach.why}): if it was, revoke it first`;
  }
}

/** How the value gets out of where it stands: a file, a commit, a message. */
function stepsOut(finding: Finding, reach: Reach, guarded: boolean, config: Config): readonly string[] {
  if (finding.path === AUTHOR)
    return [
      'set `git config user.name` and `user.email` right, then make what was made with them anew: `git commit --amend --no-edit --reset-author`, for a tag `git tag -f -a NAME`',
    ];
  if (finding.origin === 'tag-message')
    return ['make the tag again without it: `git tag -d NAME`, then `git tag -a NAME COMMIT`'];
  const inMessage = finding.origin === 'commit-message';
  if (finding.commit === undefined)
    return inMessage
      ? ['write the message again without the value: `git commit`']
      : stepsInFile(finding, guarded, config);
  const short = finding.commit.slice(0, 12);
  if (reach.kind === 'pushed')
    return inMessage
      ? []
      : [`is it still there? \`npx secretguard scan ${pasted(finding.path)}\` shows where, and the way out`];
  // The commit is here only: it can still be made anew.
  const inCommit = inMessage ? [] : stepsInFile(finding, guarded, config);
  const amend = inMessage ? 'git commit --amend' : 'git commit --amend --no-edit';
  const command = reach.remaking?.command;
  if (reach.remaking && command === undefined)
    return [
      ...inCommit,
      `${inMessage ? 'change the message of' : 'then make'} the last commit${inMessage ? '' : ' anew'}: \`${amend}\``,
    ];
  return [
    command === undefined
      ? stopByHand(short)
      : `make what was not pushed anew, with a stop at each commit that has a secret: \`${command}\``,
    ...inCommit.map((step) => `at the stop in ${short}: ${step}`),
    `${inMessage ? 'change the message of' : 'then make'} ${short}${inMessage ? ' there' : ' anew'}: \`${amend.replace(' --amend', inMessage ? ' --amend' : ' -a --amend')} && git rebase --continue\``,
  ];
}

/** How the value leaves the file: with the file, by `fix`, or by hand. */
function stepsInFile(finding: Finding, guarded: boolean, config: Config): readonly string[] {
  // A text that came from nowhere, such as `<stdin>`: git has nothing to do with it.
  if (/^<.*>$/.test(finding.path)) return [];
  if (/(?:^|\/)node_modules\//.test(finding.path))
    return [
      "keep installed packages out of git: `git rm --cached --ignore-unmatch -rq -- ':(glob)**/node_modules/**' && printf '\\nnode_modules/\\n' >> .gitignore`",
    ];
  const path = pasted(finding.path);
  const name = kindOf(finding.path);
  if (name.kind === 'template' && !isDotenvTemplate(finding.path))
    return [`put a placeholder (\`changeme\`) where the value stands, then: \`git add -- ${path}\``];
  // Nor can an argument of `fix` hold odd bytes.
  if (
    !finding.decodedFrom &&
    isUtf8(Buffer.from(rawOf(finding.path), 'latin1')) &&
    (FIXABLE.test(finding.path) || name.kind === 'template')
  ) {
    const store = config.remedy.store === 'env' ? '' : ` --to ${config.remedy.store}`;
    const place = pasted(`${finding.path}:${finding.startLine}`);
    const what =
      name.kind === 'template' ? 'move the value into .env, keep the name' : 'move it out of the code';
    return [`${what}: \`npx secretguard fix ${place}${store}\``];
  }
  if (name.kind === 'env')
    return guarded
      ? []
      : [
          `if git has the file, take it out, it stays on disk: \`git rm --cached --ignore-unmatch -- ${path}\``,
          'ignore it from now on: `npx secretguard check-ignore --fix`',
        ];
  const ignored = `/${ignorePattern(rawOf(finding.path))}`;
  const instead = INSTEAD.find(([paths]) => paths.test(finding.path))?.[1];
  return [
    ...(instead === undefined ? [] : [instead]),
    `take the value out of ${path} by hand, then: \`git add -- ${path}\``,
    // A program's own config must stay where it is.
    ...(instead === undefined
      ? [
          // The last line of a .gitignore may have no end.
          `or keep the whole file out of git: \`git rm --cached --ignore-unmatch -- ${path} && printf '\\n%s\\n' ${pasted(ignored)} >> .gitignore\``,
        ]
      : []),
  ];
}

/** Where a value goes instead, in files that `fix` cannot mend and that cannot leave git. */
const INSTEAD: readonly (readonly [paths: RegExp, words: string])[] = [
  [
    /\.tf$/,
    'give it as a variable: `variable "NAME" { sensitive = true }`, `var.NAME` here, TF_VAR_NAME in the environment',
  ],
  [
    /(?:^|\/)appsettings[^/]*\.json$/i,
    'keep it outside: `dotnet user-secrets set "Section:Key" …` on this machine, the variable Section__Key elsewhere',
  ],
  [/\.properties$/, 'Spring and many others read `${NAME}` there from the environment'],
  [/\.(?:mdx?|rst|adoc|txt)$/i, 'put a placeholder there: `<your-key>`'],
  [
    /(?:^|\/)(?:package|composer|tsconfig[^/]*|deno|bun)\.jsonc?$/,
    'keep it in the environment; tools read it from there',
  ],
];

function linkOf(ruleId: string, config: Config): string | undefined {
  return Object.entries(config.remedy.links).find(([pattern]) => meansRule(pattern, ruleId))?.[1];
}
