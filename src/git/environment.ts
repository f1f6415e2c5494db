/**
 * What git is started with, so that nothing in the caller's environment, in git's config or in the
 * attributes can hide a line. Data, because the POSIX sh launcher in hooks/ does the same.
 *
 * Kept on purpose: GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE (`commit FILE` and `-p` use an index of their
 * own), GIT_QUARANTINE_PATH, GIT_OBJECT_DIRECTORY, GIT_ALTERNATE_OBJECT_DIRECTORIES, GIT_SHALLOW_FILE
 * (pre-receive), and GIT_CONFIG_* (CI sets `safe.directory` there); what git's config could hide is
 * overridden by arguments, which win.
 */

/**
 * Variables taken out. GIT_DIFF_OPTS wins over `-U3`; GIT_EXTERNAL_DIFF is also answered by `--no-ext-diff`;
 * GIT_REPLACE_REF_BASE, GIT_GRAFT_FILE and GIT_ATTR_SOURCE swap objects, parents and attributes;
 * the *_PATHSPECS change what a path given to git means; GIT_PAGER_IN_USE turns colours on.
 */
export const HIDING_VARIABLES = [
  'GIT_ATTR_SOURCE',
  'GIT_DIFF_OPTS',
  'GIT_EXTERNAL_DIFF',
  'GIT_GLOB_PATHSPECS',
  'GIT_GRAFT_FILE',
  'GIT_ICASE_PATHSPECS',
  'GIT_LITERAL_PATHSPECS',
  'GIT_NOGLOB_PATHSPECS',
  'GIT_PAGER_IN_USE',
  'GIT_REPLACE_REF_BASE',
] as const;

/**
 * Variables set. Replace refs and grafts show other objects than a push sends; an empty list of
 * protocols keeps a partial clone from fetching (no network); optional locks would write the index;
 * messages stay in English so that they can be recognised.
 */
export const PLAIN_VARIABLES = {
  GIT_ALLOW_PROTOCOL: '',
  GIT_GRAFT_FILE: '/dev/null/none',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
} as const;

/** `base` (the process's own environment unless given) with the variables above taken out and set. */
export function gitEnvironment(base: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...base };
  for (const name of HIDING_VARIABLES) delete env[name];
  return { ...env, ...PLAIN_VARIABLES };
}

/**
 * Arguments before git's command: no pager, no replace refs, paths taken literally, and the settings that have no
 * option. The stat settings matter: for an index entry that looks unchanged on the disk, `git diff --cached` reads the
 * file instead of the blob, and with less than all stat data compared, a file of the same size and time passes for it.
 */
export const GLOBAL_ARGS = [
  '--no-pager',
  '--no-replace-objects',
  '--literal-pathspecs',
  '-c',
  'core.quotePath=true',
  '-c',
  'core.fsmonitor=false',
  '-c',
  'core.trustctime=true',
  '-c',
  'core.checkStat=default',
  '-c',
  'diff.suppressBlankEmpty=false',
  '-c',
  'diff.relative=false',
  '-c',
  'advice.graftFileDeprecated=false',
] as const;

/**
 * Arguments that make every diff the same whatever config and attributes say: all files as text, no
 * driver, prefixes a/ and b/, three lines of context, hunks not joined, git's own default rename
 * detection (no copies), submodules as one line, blobs' ids in full.
 * `-l1000` is git's default rename limit; `-O/dev/null` takes back diff.orderFile.
 */
export const PLAIN_DIFF_ARGS = [
  '--patch',
  '--no-ext-diff',
  '--no-textconv',
  '--text',
  '--no-color',
  '--src-prefix=a/',
  '--dst-prefix=b/',
  '--unified=3',
  '--inter-hunk-context=0',
  '--diff-algorithm=myers',
  '--indent-heuristic',
  '--ws-error-highlight=none',
  '--find-renames',
  '-l1000',
  '-O/dev/null',
  '--ignore-submodules=none',
  '--submodule=short',
  '--full-index',
] as const;

/**
 * For the sake of one line in git's diff.c (`reuse_worktree_file`): git reads the disk in place of a blob, of a commit's too, only where
 * reading it takes no conversion. It converts nothing here, since blobs are compared as they are.
 */
const BLOBS_ONLY = ['-c', 'core.autocrlf=input'] as const;

/** All of `git …` that shows what is staged; ends with `--`. The launcher in hooks/ runs the same. */
export const STAGED_DIFF_ARGS = [
  ...GLOBAL_ARGS,
  ...BLOBS_ONLY,
  'diff',
  '--cached',
  ...PLAIN_DIFF_ARGS,
  '--',
] as const;

/** All of `git …` that shows the changes of the commits whose ids come on stdin, one a line; merges show nothing. */
export const COMMIT_DIFF_ARGS = [
  ...GLOBAL_ARGS,
  ...BLOBS_ONLY,
  'diff-tree',
  '--stdin',
  '--root',
  '-r',
  ...PLAIN_DIFF_ARGS,
] as const;
