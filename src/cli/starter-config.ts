import { printable } from '../report/printable.ts';
import { count } from '../report/words.ts';

/** Folders whose content is often made up, and now and then is not. */
const FIXTURE_FOLDER =
  /(?:^|\/)(?:fixtures?|__fixtures__|testdata|test-data|__mocks__|cassettes|__snapshots__)(?=\/)/;
/** Code of others, which nobody here can mend. */
const VENDOR_FOLDER = /^(?:vendor|third_party|third-party|node_modules|bower_components|\.yarn)(?=\/)/;
const LOCKFILE =
  /(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|composer\.lock|Cargo\.lock|poetry\.lock|uv\.lock|Gemfile\.lock|go\.sum)$/;
/** Env files that frameworks read and mean to be committed, by convention without secrets. */
const COMMITTED_ENV = /(?:^|\/)\.env\.(?:test|development|ci|e2e)$/;
/** Names that say secret and that no built-in pattern covers. */
const SECRET_NAME =
  /(?:^|\/)(?!\.secret(?:guard|lint))[^/]*(?:secrets?|credentials?)[^/]*\.(?:ya?ml|json|toml|ini|properties|tfvars)$/i;
/** More lines than this help nobody. */
const MOST = 8;

/**
 * The text of a new .secretguardrc for a repo that holds `files` (relative names). It is valid as it is and
 * changes no default; what fits the repo stands in comments.
 */
export function starterConfig(files: readonly string[], installed: boolean): string {
  const fixtures = folders(files, FIXTURE_FOLDER);
  const vendored = folders(files, VENDOR_FOLDER);
  const lockfiles = files.filter((file) => LOCKFILE.test(file));
  const committed = files.filter((file) => COMMITTED_ENV.test(file));
  const named = files.filter((file) => SECRET_NAME.test(file) && !FIXTURE_FOLDER.test(file));
  return `${[
    ...(installed
      ? ['# yaml-language-server: $schema=./node_modules/secretguard/schema/secretguardrc.json']
      : []),
    '# What secretguard does in this repo; `secretguard --help` and its docs tell all keys.',
    '',
    '# The least severity that blocks: low, medium, high or critical.',
    'failOn: medium',
    '',
    '# Paths to leave out. Whatever these hide of a commit is counted in the summary line.',
    ...(fixtures.length + vendored.length > 0
      ? [
          '# exclude:',
          ...fixtures.map(([folder, number]) =>
            proposal(`${folder}/**`, `${count(number, 'file')}: sure that all of it is made up?`),
          ),
          ...vendored.map(([folder, number]) =>
            proposal(`${folder}/**`, `${count(number, 'file')} of others' code`),
          ),
        ]
      : ['# exclude:', '#   - some/folder/**']),
    ...(lockfiles.length > 0
      ? [
          `# (${lockfiles.slice(0, 3).map(printable).join(', ')}: the hashes of lockfiles are known here, nothing to leave out.)`,
        ]
      : []),
    '',
    '# Env-style files: git must ignore them, `secretguard check-ignore` checks it.',
    '# envFiles:',
    ...(committed.length > 0
      ? ['#   allow: # that you mean to commit, without a secret in them', ...listed(committed)]
      : ['#   allow: [.env.test] # that you mean to commit']),
    ...(named.length > 0
      ? ['#   patterns: # further names that count as env-style', ...listed(named)]
      : ['#   patterns: ["*.secrets.yml"] # further names that count as env-style']),
    '',
    '# Rules: `secretguard rules list` shows them.',
    '# rules:',
    '#   disable: [some-rule-id]',
    '#   severity: { some-rule-id: low }',
    '#   custom:',
    '#     - id: our-deploy-key',
    '#       keywords: [ourkey_]',
    '#       pattern: ourkey_[0-9a-f]{40}',
    '#       examples: { finds: [], passes: [] }',
    '',
    '# remedy:',
    '#   message: Printed under every blocked commit; whom to call.',
    '',
    'hooks:',
    '  # Seconds after which a hook gives up and blocks.',
    '  timeout: 60',
  ].join('\n')}\n`;
}

function proposal(glob: string, why: string): string {
  return `#   - ${quoted(glob)} # ${why}`;
}

function listed(files: readonly string[]): readonly string[] {
  return [
    ...files.slice(0, MOST).map((file) => `#     - ${quoted(file)}`),
    ...(files.length > MOST ? [`#     # … and ${files.length - MOST} more`] : []),
  ];
}

/** The folders that `pattern` ends in, with how many files each holds, most first. */
function folders(files: readonly string[], pattern: RegExp): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const file of files) {
    const match = pattern.exec(file);
    if (!match) continue;
    const folder = file.slice(0, match.index + match[0].length);
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, MOST);
}

/** A path as a YAML scalar that survives taking the # away. */
function quoted(path: string): string {
  return /^[\w./-][\w./*-]*$/.test(path) ? path : JSON.stringify(printable(path));
}
