/**
 * Which room of src/ may import which: the table of docs/architecture.md as data.
 * test/conventions.test.ts holds every import to it, and the page's table to this one.
 */
export const ROOMS = {
  errors: [],
  'exit-code': [],
  version: [],
  detect: ['errors'],
  rules: ['detect'],
  git: ['errors'],
  config: ['detect', 'errors'],
  sources: ['git', 'detect', 'errors'],
  report: ['detect', 'guard', 'errors', 'exit-code'],
  guard: ['git', 'config', 'detect', 'report', 'errors'],
  allow: ['git', 'config', 'detect', 'errors'],
  remedy: ['git', 'config', 'detect', 'rules', 'allow', 'guard', 'report', 'errors'],
  crew: ['sources', 'git', 'config', 'detect', 'rules', 'allow', 'errors'],
  scan: [
    'crew',
    'sources',
    'git',
    'config',
    'detect',
    'rules',
    'guard',
    'allow',
    'remedy',
    'report',
    'errors',
    'version',
  ],
  install: ['git', 'config', 'detect', 'report', 'errors', 'exit-code', 'version'],
  hook: ['scan', 'install', 'git', 'config', 'detect', 'guard', 'report', 'sources', 'errors', 'exit-code'],
  cli: ['*'],
  index: ['*'],
} as const satisfies Record<string, readonly string[]>;

/** Files that may look at the process (argv, env, standard streams, exit). */
export const PROCESS_FILES: readonly string[] = [
  'src/cli/main.ts',
  'src/hook/main.ts',
  'src/hook/agent-main.ts',
  // What git is started with is the caller's environment, less what could hide lines from it.
  'src/git/environment.ts',
];
