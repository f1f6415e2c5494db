import { ExitCode } from '../../exit-code.ts';
import type { Check } from '../../install/check.ts';
import { type Diagnosis, examine } from '../../install/doctor.ts';
import { printable } from '../../report/printable.ts';
import { VERSION } from '../../version.ts';
import type { Command } from '../command.ts';
import { FLAGS } from '../flags.ts';
import { packageFiles } from './install.ts';

/** `secretguard doctor`: proves that the hooks run, or tells why not. */
export const command: Command = {
  arity: { least: 0, most: 0 },
  details: [
    'Looks at all that must hold for the hooks to run, then commits and pushes a generated secret and an\nunignored .env in a scratch repository with these very hooks. Nothing of yours is touched without --fix.',
    'Exit code 1 where the hooks would not run.',
  ],
  run: async (session) => {
    const { flags, print, quiet } = session;
    const diagnosis = await examine({
      cwd: session.cwd,
      env: { ...session.env },
      files: packageFiles(session),
      node: session.node,
      fix: flags.has(FLAGS.mend),
    });
    if (flags.value(FLAGS.form) === 'json') print(`${JSON.stringify(documentOf(diagnosis), undefined, 2)}\n`);
    else for (const line of linesOf(diagnosis, quiet)) print(`${printable(line)}\n`);
    return diagnosis.healthy ? ExitCode.Clean : ExitCode.Found;
  },
};

function documentOf({ place, checks, healthy, fixed }: Diagnosis): unknown {
  return {
    version: 1,
    tool: { name: 'secretguard', version: VERSION },
    healthy,
    hooksPath: place.hooksFolder,
    ...(place.hooksPathOrigin === undefined ? {} : { hooksPathOrigin: place.hooksPathOrigin }),
    checks,
    fixed,
  };
}

const SIGNS: Readonly<Record<Check['status'], string>> = { ok: 'ok', warning: 'note', problem: 'FAIL' };

function linesOf({ checks, healthy, fixed }: Diagnosis, quiet: boolean): readonly string[] {
  const shown = quiet ? checks.filter(({ status }) => status === 'problem') : checks;
  const problems = checks.filter(({ status }) => status === 'problem').length;
  return [
    ...fixed.map((what) => `fixed: ${what}`),
    ...shown.flatMap(({ id, status, what, fix }) => [
      `${SIGNS[status].padEnd(4)} ${id}: ${what}`,
      ...(fix === undefined ? [] : [`       to do: ${fix}`]),
    ]),
    ...(quiet && healthy ? [] : [healthy ? 'the hooks run and block' : wordsOf(problems, checks)]),
  ];
}

function wordsOf(problems: number, checks: readonly Check[]): string {
  const fixable = checks.some((check) => check.status === 'problem' && check.fixable === true);
  const how = fixable ? '; `secretguard doctor --fix` does what is safe' : '';
  return `${problems} ${problems === 1 ? 'problem' : 'problems'}: commits or pushes here may not be guarded${how}`;
}
