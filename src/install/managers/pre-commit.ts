import { basename } from 'node:path';
import { isSeq } from 'yaml';
import { failure } from '../../errors.ts';
import type { HookName } from '../hook-name.ts';
import type { Place } from '../place.ts';
import { removeOwnAside } from './beside.ts';
import { findFile, gitRuns, HOOK_MARKS } from './folders.ts';
import { git } from './git.ts';
import { allOf, type Manager } from './manager.ts';
import { insertMarked, removeMarked } from './marked.ts';
import { stepOf } from './step.ts';
import { readTextFile, rewritten, type TextFile } from './text-file.ts';
import { afterNode, indentOf, isBlock, nodeAt, readYaml } from './yaml-text.ts';

/** What pre-commit reads, and what else prek reads (https://prek.j178.dev/configuration/), which takes the first that is there. */
const FILES = ['prek.toml', '.pre-commit-config.yaml', '.pre-commit-config.yml'];

/**
 * pre-commit (https://pre-commit.com), and prek, which does the same with the same files: a `repo: local` in each config that is there.
 * Of a push it tells hooks the first ref alone, and not by standard input; git's own pre-push file, where secretguard is the first step,
 * sees all of them.
 */
export const preCommit: Manager = {
  name: 'pre-commit',
  owns: (place) => {
    const found = findFile(place, FILES);
    return found === undefined ? undefined : { why: found, runs: gitRuns(place, HOOK_MARKS.preCommit) };
  },
  planInstall: (request) => {
    const edits = configsIn(request.place).flatMap((file) =>
      rewritten(
        file,
        withHooks(file.path, removeMarked(file.text), request.hooks),
        'pre-commit runs secretguard',
      ),
    );
    const files = edits.map(({ path }) => basename(path)).join(' ');
    const staged = `pre-commit runs nothing while its config has changes that are not staged: \`git add ${files}\``;
    return allOf([
      { edits, notes: edits.length > 0 ? [staged] : [] },
      git.planInstall(request),
      { edits: removeOwnAside(request.place, '.legacy'), notes: [] },
    ]);
  },
  planUninstall: ({ place }) => {
    const edits = configsIn(place).flatMap((file) =>
      rewritten(file, removeMarked(file.text), 'pre-commit is what it was without secretguard'),
    );
    return { edits: [...edits, ...removeOwnAside(place, '.legacy')], notes: [] };
  },
};

function configsIn(place: Place): readonly TextFile[] {
  return FILES.flatMap((name) => findFile(place, [name]) ?? []).flatMap((path) => readTextFile(path) ?? []);
}

function withHooks(path: string, text: string, hooks: readonly HookName[]): string {
  // Somebody has taken it in by hand (`repo: https://…/secretguard`): it is theirs.
  if (/^\s*(?:- )?(?:\{ *)?id *[:=] *["']?secretguard["']?\b/m.test(text)) return text;
  if (path.endsWith('.toml')) {
    if (/^\s*repos\s*=/m.test(text))
      throw failure('hook-unusable', [
        path,
        '`repos` is an array on a line of its own; write each as `[[repos]]`, or use `--manager git`',
      ]);
    return insertMarked(text, text.length, '', ['[[repos]]', 'repo = "local"', ...hooksIn(hooks, tomlLines)]);
  }
  const repos = nodeAt(readYaml(path, text).root, 'repos');
  if (!isBlock(repos) || !isSeq(repos))
    throw failure('hook-unusable', [
      path,
      '`repos` is not a list with a line of its own for each; write it so, or use `--manager git`',
    ]);
  const lines = ['- repo: local', '  hooks:', ...hooksIn(hooks, yamlLines).map((line) => `    ${line}`)];
  return insertMarked(text, afterNode(text, repos), indentOf(text, repos), lines);
}

function hooksIn(
  hooks: readonly HookName[],
  linesOf: (hook: HookName) => readonly string[],
): readonly string[] {
  return hooks.filter((hook) => hook !== 'pre-receive').flatMap(linesOf);
}

/** The same as `yamlLines`; a literal text has no escapes. */
function tomlLines(hook: HookName): readonly string[] {
  const [first, second] = commandOf(hook);
  return [
    '',
    '[[repos.hooks]]',
    'id = "secretguard"',
    'name = "secretguard"',
    `entry = '''sh -c '${first} ${second}' secretguard'''`,
    'language = "system"',
    ...(hook === 'commit-msg' ? [] : ['pass_filenames = false']),
    'always_run = true',
    `stages = ["${hook}"]`,
  ];
}

function yamlLines(hook: HookName): readonly string[] {
  const [first, second] = commandOf(hook);
  return [
    '- id: secretguard',
    '  name: secretguard',
    '  entry: >-',
    `    sh -c '${first}`,
    `    ${second}' secretguard`,
    '  language: system',
    // The message's file comes as if it were the name of a file to check.
    ...(hook === 'commit-msg' ? [] : ['  pass_filenames: false']),
    '  always_run: true',
    `  stages: [${hook}]`,
  ];
}

function commandOf(hook: HookName): readonly [string, string] {
  if (hook === 'commit-msg') return stepOf(hook, '"$@"');
  if (hook !== 'pre-push') return stepOf(hook, '');
  return stepOf(hook, '"$PRE_COMMIT_REMOTE_NAME" "$PRE_COMMIT_REMOTE_URL"', PUSHED_REF);
}

/**
 * git's line on the pushed ref, from what pre-commit makes of it (https://pre-commit.com/#pre-push). Its refs may be
 * `<commit>^`, and are unset where everything is new to the remote.
 */
const PUSHED_REF =
  'echo "$PRE_COMMIT_LOCAL_BRANCH $(git rev-parse "${PRE_COMMIT_TO_REF:-$PRE_COMMIT_LOCAL_BRANCH}") $PRE_COMMIT_REMOTE_BRANCH $(git rev-parse -q --verify "$PRE_COMMIT_FROM_REF" || printf %040d 0)"';
