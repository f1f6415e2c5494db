import { join } from 'node:path';
import { SecretguardError } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import type { Edit } from '../../install/edit.ts';
import { forEveryone } from '../../install/everyone.ts';
import { installGlobal } from '../../install/global.ts';
import { DEFAULT_HOOKS, type HookName } from '../../install/hook-name.ts';
import { install } from '../../install/install.ts';
import { printable } from '../../report/printable.ts';
import type { Command, Session } from '../command.ts';
import { FLAGS } from '../flags.ts';

/** `secretguard install`: writes the hooks. */
export const command: Command = {
  arity: { least: 0, most: 0 },
  details: ['A hook that is there already is kept and still runs. Installing twice changes nothing.'],
  examples: [
    ['secretguard install', 'pre-commit and pre-push'],
    [
      'secretguard install --hooks pre-commit,commit-msg,pre-push',
      'commit messages as they are written, too',
    ],
  ],
  run: async (session) => {
    const { flags, quiet, say } = session;
    const dryRun = flags.has(FLAGS.dryRun);
    if (flags.has(FLAGS.global)) {
      const { place, edits, changed, notes } = await installGlobal({
        env: { ...session.env },
        hooks: flags.value(FLAGS.hooks) ?? DEFAULT_HOOKS,
        dryRun,
        files: packageFiles(session),
        node: session.node,
      });
      if (quiet) return ExitCode.Clean;
      if (dryRun) for (const edit of edits) say(`would be done: ${editWords(edit)}\n`);
      for (const note of notes) say(`note: ${printable(note)}\n`);
      if (edits.length === 0 && !changed)
        say('secretguard is installed for all repositories already; nothing was changed\n');
      else if (!dryRun)
        say(`secretguard is installed for all repositories: hooks in ${printable(place.hooks)}\n`);
      return ExitCode.Clean;
    }
    const hooks = flags.value(FLAGS.hooks) ?? DEFAULT_HOOKS;
    // The repository around it is that of somebody who uses the package.
    if (scriptOf(session) !== undefined && /[\\/]node_modules[\\/]/.test(session.cwd)) {
      say(notHere(session, 'a package that was installed'));
      return ExitCode.Clean;
    }
    const result = await install({
      cwd: session.cwd,
      hooks,
      manager: flags.value(FLAGS.manager) ?? 'auto',
      agents: flags.value(FLAGS.agent) ?? [],
      dryRun,
      files: packageFiles(session),
      node: session.node,
      path: session.env['PATH'] ?? '',
      waiting: () => say('waiting for another install in this repository …\n'),
    }).catch((error: unknown) => whyNotHere(error, session));
    if (typeof result === 'string') {
      say(result);
      return ExitCode.Clean;
    }
    const { place, manager, edits, runtimeChanged, notes } = result;
    if (quiet) return ExitCode.Clean;
    for (const edit of edits) say(`${dryRun ? 'would be done: ' : ''}${editWords(edit)}\n`);
    // Commands to paste stand in lines of their own.
    for (const note of notes) say(`note: ${note.split('\n').map(printable).join('\n')}\n`);
    if (edits.length === 0 && !runtimeChanged) {
      say(`secretguard is installed already (${manager}); nothing was changed\n`);
    } else if (!dryRun) {
      say(
        `secretguard is installed (${manager}): hooks in ${printable(place.hooksFolder)}, runtime in ${printable(place.home)}\n` +
          `${place.bare ? whatRunsInBare(hooks) : 'Try it: a commit with a secret in it is now blocked.'} \`secretguard uninstall\` takes it all out again.\n`,
      );
      // A package manager's script is how everyone gets them.
      const everyone = place.bare || scriptOf(session) !== undefined ? [] : forEveryone(place.root);
      if (everyone.length > 0)
        say(
          `To give the hooks to everyone who clones:\n${everyone.map((line) => `  ${printable(line)}\n`).join('')}`,
        );
    }
    return ExitCode.Clean;
  },
};

/** A bare repository is a server's, to which people push, or the one behind work trees, in which they commit. */
function whatRunsInBare(hooks: readonly HookName[]): string {
  return hooks.includes('pre-receive')
    ? 'Try it: a push with a secret in it is now refused.'
    : 'This is a bare repository: its hooks run in the work trees that belong to it. To check what is pushed to a server: `secretguard install --hooks pre-receive`.';
}

const LIFECYCLE = [
  'prepare',
  'preprepare',
  'postprepare',
  'preinstall',
  'install',
  'postinstall',
  'prepublish',
];

/**
 * What to say where a package manager runs `secretguard install` as one of its scripts in a place without hooks: an image
 * without .git or git, a tarball, a CI whose git refuses the folder. `npm install` must not fail there. Throws the error otherwise.
 */
function whyNotHere(error: unknown, session: Session): string {
  const { env } = session;
  const inCi = env['CI'] !== undefined && !['', '0', 'false'].includes(env['CI']);
  const code = error instanceof SecretguardError ? error.code : undefined;
  const elsewhere = code === 'not-a-repository' || code === 'git-missing' || (code === 'git-failed' && inCi);
  if (scriptOf(session) === undefined || !elsewhere) throw error;
  return notHere(
    session,
    code === 'git-missing'
      ? 'git is not there'
      : code === 'git-failed'
        ? 'git refuses to work there (CI)'
        : 'no git repository',
  );
}

function notHere(session: Session, what: string): string {
  return `secretguard: no hooks were installed: ${printable(session.cwd)}: ${what} (run by the script "${scriptOf(session)}")\n`;
}

/** The script of package.json that a package manager runs by itself, and that runs this. */
function scriptOf({ env }: Session): string | undefined {
  return LIFECYCLE.find((script) => script === env['npm_lifecycle_event']);
}

/** The package's files that install and uninstall copy from and compare with. */
export function packageFiles({ packageRoot }: Session): { readonly runtime: string; readonly hooks: string } {
  return { runtime: join(packageRoot, 'dist', 'runtime'), hooks: join(packageRoot, 'hooks') };
}

/** One line on a change to a hook file. */
export function editWords(edit: Edit): string {
  const to = edit.kind === 'rename' ? ` → ${printable(edit.to)}` : '';
  return `${printable(edit.path)}${to}: ${printable(edit.what)}`;
}
