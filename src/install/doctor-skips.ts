import { openConfig } from '../git/config.ts';
import { type Check, checksOf } from './check.ts';
import { HOOKS } from './hook-name.ts';
import type { Place } from './place.ts';

/** Variables by which hooks are told to skip, of secretguard and of hook managers, with the values that do. */
export const SKIPS: Readonly<Record<string, RegExp>> = {
  SECRETGUARD: /^(?:0|false|off|no)$/,
  SKIP: /(?:^|[, ])secretguard(?:$|[, ])/,
  HUSKY: /^0$/,
  LEFTHOOK: /^(?:0|false)$/,
  SKIP_SIMPLE_GIT_HOOKS: /^1$/,
};

/** Those of `env` by which a person, perhaps long ago, has told hooks to skip. */
export function checkSkips(env: NodeJS.ProcessEnv): readonly Check[] {
  const { problem } = checksOf('skipped');
  return Object.entries(SKIPS)
    .filter(([name, values]) => values.test(env[name] ?? '-'))
    .map(([name]) =>
      problem(
        `${name}=${env[name]} is set in this shell, which skips hooks`,
        `\`unset ${name}\`, and take it out of your shell's start files`,
      ),
    );
}

/** Settings of git that go past hooks: aliases, and `hook.<event>.enabled` (https://git-scm.com/docs/git-hook/2.55.0). */
export async function checkSettings(place: Place): Promise<readonly Check[]> {
  const { warning } = checksOf('alias');
  const { warning: settingWarning } = checksOf('setting');
  const events: readonly string[] = HOOKS;
  return (await openConfig(place.root).all()).flatMap(([name, value]) => {
    const event = /^hook\.(.*)\.enabled$/.exec(name)?.[1] ?? '';
    if (events.includes(event) && /^(?:false|no|off|0)$/i.test(value))
      return settingWarning(
        `${name} is off: git 2.54 runs no ${event} of its config then, and later versions may run none at all`,
        `\`git config --unset ${name}\` (with --global, if it stands there)`,
      );
    return name.startsWith('alias.') &&
      /(?:^|\s)(?:commit|push|merge)\b.*\s--no-verify\b|(?:^|\s)commit\b.*\s-[a-z]*n[a-z]*(?:\s|$)/.test(
        value,
      )
      ? warning(
          `git ${name.replace('alias.', '')} goes past the hooks (${name})`,
          `\`git config --global --unset ${name}\``,
        )
      : [];
  });
}
