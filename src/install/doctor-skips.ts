import { askGit } from '../git/stream.ts';
import { type Check, checksOf } from './check.ts';
import { HOOKS } from './hook-name.ts';
import type { Place } from './place.ts';

/** Variables of `env` by which a person, perhaps long ago, has told hooks to skip. */
export function checkSkips(env: NodeJS.ProcessEnv): readonly Check[] {
  const { problem } = checksOf('skipped');
  const off = (name: string, values: readonly string[]): boolean => values.includes(env[name] ?? '-');
  const found = [
    ...(off('SECRETGUARD', ['0', 'false', 'off', 'no']) ? ['SECRETGUARD'] : []),
    ...(/(?:^|[, ])secretguard(?:$|[, ])/.test(env['SKIP'] ?? '') ? ['SKIP'] : []),
    ...(off('HUSKY', ['0']) ? ['HUSKY'] : []),
    ...(off('LEFTHOOK', ['0', 'false']) ? ['LEFTHOOK'] : []),
    ...(off('SKIP_SIMPLE_GIT_HOOKS', ['1']) ? ['SKIP_SIMPLE_GIT_HOOKS'] : []),
  ];
  return found.map((name) =>
    problem(
      `${name}=${env[name] ?? ''} is set in this shell, which skips hooks`,
      `\`unset ${name}\`, and take it out of your shell's start files`,
    ),
  );
}

/** Settings of git that go past hooks: aliases, and `hook.<event>.enabled` (https://git-scm.com/docs/git-hook/2.55.0). */
export async function checkSettings(place: Place): Promise<readonly Check[]> {
  const { warning } = checksOf('alias');
  const { warning: settingWarning } = checksOf('setting');
  const asked = `^(alias\\.|hook\\.(${HOOKS.join('|')})\\.enabled$)`;
  const { stdout } = await askGit(['config', '--get-regexp', asked], { cwd: place.root });
  return stdout
    .toString('utf8')
    .split('\n')
    .flatMap((line) => {
      const name = line.split(' ')[0] ?? '';
      const event = /^hook\.(.*)\.enabled (?:false|no|off|0)$/i.exec(line)?.[1];
      if (event !== undefined)
        return settingWarning(
          `${name} is off: git 2.54 runs no ${event} of its config then, and later versions may run none at all`,
          `\`git config --unset ${name}\` (with --global, if it stands there)`,
        );
      return /\s(?:commit|push|merge)\b.*\s--no-verify\b|\scommit\b.*\s-[a-z]*n[a-z]*(?:\s|$)/.test(line)
        ? warning(
            `git ${name.replace('alias.', '')} goes past the hooks (${name})`,
            `\`git config --global --unset ${name}\``,
          )
        : [];
    });
}
