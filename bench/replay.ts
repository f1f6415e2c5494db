/**
 * The last commits of a real repository through the hook, as people would have made them: each is staged against its parent
 * in a scratch clone, with its files in the work tree, and the installed hook runs.
 *
 *   npx tsx bench/replay.ts [--lines] [REPOSITORY[#BRANCH] …]      BENCH_COMMITS=1000
 *
 * Prints the share that the gate lets pass without starting Node, what was blocked and by which rules, the mean of CPU over
 * `node -e 0`, and which entries of the gate's lists woke Node: in how many commits, and in how many of them no other did;
 * `--lines` shows some of what they found. Without a repository: this project's own, and the published versions of some
 * packages, a commit each, then a commit for each file (bench/published-history.ts).
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ENCODED_TRIGGERS } from '../src/detect/decode.ts';
import { GENERIC_GATE } from '../src/detect/generic-gate.ts';
import { isFormatRule, type Rule } from '../src/detect/rule.ts';
import { gitEnvironment, STAGED_DIFF_ARGS } from '../src/git/environment.ts';
import { childSeconds } from '../src/install/child-times.ts';
import { providers } from '../src/rules/index.ts';
import { buildRuntime } from '../tools/build.ts';
import { anyCase, literal, loosenTokens, widen } from '../tools/ere.ts';
import { installHook } from './installed-hook.ts';
import { BY_FILE, BY_VERSION, type PublishedPackage, publishedHistory } from './published-history.ts';

const PACKAGES: readonly PublishedPackage[] = [
  { name: 'fastify', versions: 120 },
  { name: 'nock', versions: 120 },
  { name: 'eslint-plugin-unicorn', versions: 100 },
];
const MOST = Number(process.env['BENCH_COMMITS'] ?? 1000);
const SHOWN = 15;

const scratch = mkdtempSync(join(tmpdir(), 'secretguard-replay-'));
const env: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: scratch,
  GIT_CONFIG_NOSYSTEM: '1',
};
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, env, encoding: 'utf8', maxBuffer: 1 << 30 });

/** CPU milliseconds of a line of shell, children included, and how it ended. */
function run(command: string, cwd: string): { readonly cpu: number; readonly status: number | null } {
  const { stdout, status } = spawnSync('bash', ['-c', `${command}; status=$?; times; exit $status`], {
    cwd,
    env,
    encoding: 'utf8',
  });
  return { cpu: childSeconds(stdout) * 1000, status };
}

/** `node -e 0`, the mean of some. */
function bareNode(): number {
  const { cpu } = run(`for ((i = 0; i < 20; i++)); do "${process.execPath}" -e 0; done`, scratch);
  return cpu / 20;
}

/** The keywords that grep looks for: those whose case does not matter, or long enough for it not to, and the others. */
function keywords(): { readonly folded: readonly string[]; readonly exact: readonly string[] } {
  const rules = providers.flatMap((provider) => provider.rules);
  const isExact = (rule: Rule, keyword: string): boolean =>
    isFormatRule(rule) && rule.ignoreCase !== true && keyword.length < 5;
  const pairs = rules.flatMap((rule) => rule.keywords.map((keyword) => ({ rule, keyword })));
  const list = (exact: boolean): readonly string[] => [
    ...new Set(
      pairs.filter(({ rule, keyword }) => isExact(rule, keyword) === exact).map(({ keyword }) => keyword),
    ),
  ];
  return { folded: list(false), exact: list(true) };
}

/** What else can wake Node, each with the expression for `grep -E`. */
function entries(): readonly (readonly [name: string, expression: string])[] {
  return [
    ...GENERIC_GATE.map((source, at): [string, string] => [
      `generic ${at}: ${shortened(source)}`,
      anyCase(widen(loosenTokens(source))),
    ]),
    ...ENCODED_TRIGGERS.map((source): [string, string] => [
      `encoded: ${source.slice(0, 70)}`,
      source.replace(/^\^\.\?/, '^.'),
    ]),
    ...keywords().exact.map((keyword): [string, string] => [`exact: ${keyword}`, literal(keyword)]),
    ['a NUL byte', '[^\x01-\xff]'],
  ];
}

function shortened(source: string): string {
  return source
    .replaceAll(/\(\(passw\|.*?identified by\)/g, 'STRONG')
    .replaceAll('(key|token|auth|cred)[A-Za-z0-9_.$-]*', 'WEAK')
    .replaceAll(/\(\[0-9\].*?\{30\}\)/g, 'TOKEN')
    .slice(0, 110);
}

interface Woken {
  /** For each entry, the commits in which it found something. */
  readonly byEntry: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lines: ReadonlyMap<string, readonly string[]>;
}

const grep = (args: readonly string[], cwd: string): string =>
  spawnSync('grep', args, { cwd, env: { ...env, LC_ALL: 'C' }, encoding: 'latin1', maxBuffer: 1 << 30 })
    .stdout;

/** Which entries found something in the files of `folder`: the diffs of commits that woke Node, and the names in reach. */
function whatWoke(folder: string, gate: string): Woken {
  const byEntry = new Map<string, Set<string>>();
  const lines = new Map<string, string[]>();
  const note = (entry: string, commit: string, line = ''): void => {
    byEntry.set(entry, (byEntry.get(entry) ?? new Set()).add(commit));
    const shown = lines.get(entry) ?? lines.set(entry, []).get(entry);
    if (shown && line !== '' && shown.length < 400) shown.push(line);
  };
  const files = readdirSync(folder);
  const diffs = files.filter((file) => !file.endsWith('.names'));
  if (diffs.length === 0) return { byEntry, lines };
  const words = join(scratch, 'words');
  writeFileSync(words, `${keywords().folded.join('\n')}\n`);
  for (const hit of grep(['-aoiF', '--with-filename', '-f', words, ...diffs], folder).split('\n')) {
    const [commit, word] = hit.split(/:(.*)/s);
    if (commit && word) note(`literal: ${word.toLowerCase()}`, commit);
  }
  const list = join(scratch, 'expression');
  for (const [name, expression] of entries()) {
    const bytes = /[\x00-\x08\x80-\xff]/.test(expression) ? 'latin1' : 'utf8';
    writeFileSync(list, `${expression}\n`, bytes);
    for (const hit of grep(['-aE', '--with-filename', '-f', list, ...diffs], folder).split('\n')) {
      const [commit, line] = hit.split(/:(.*)/s);
      if (commit && line !== undefined) note(name, commit, line.slice(0, 160));
    }
  }
  const names = files.filter((file) => file.endsWith('.names'));
  for (const hit of grep(['-aE', '--with-filename', '-f', join(gate, 'gate.names'), ...names], folder).split(
    '\n',
  )) {
    const [file, line] = hit.split(/:(.*)/s);
    if (file && line) note('a name', file.replace(/\.names$/, ''), line);
  }
  return { byEntry, lines };
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;

/** Replays the last commits of a branch, and prints what came of it. */
async function replay(title: string, repository: string, branch: string, runtime: string): Promise<void> {
  const clone = mkdtempSync(join(scratch, 'clone-'));
  git(scratch, 'clone', '--quiet', '--shared', '--no-checkout', repository, clone);
  await installHook(clone, runtime);
  const tip = branch === '' ? 'HEAD' : `refs/remotes/origin/${branch}`;
  const listed = git(clone, 'rev-list', '--no-merges', '--min-parents=1', `-n${MOST}`, tip).trim();
  const commits = listed.split('\n').reverse();
  if (listed === '') return console.log(`${title}: no commit with a parent`);
  // A Node that notes that it was started.
  const noted = join(clone, '.git/secretguard/woken');
  const noting = join(scratch, 'noting-node');
  writeFileSync(noting, `#!/bin/sh\n: >'${noted}'\nexec '${process.execPath}' "$@"\n`, { mode: 0o755 });
  const settings = join(clone, '.git/secretguard/settings.sh');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^node=.*$/m, `node='${noting}'`));
  const diffs = `${clone}.diffs`;
  mkdirSync(diffs);
  const said = join(scratch, 'said');
  const rules = new Map<string, number>();
  const woken: string[] = [];
  const failed: string[] = [];
  let total = 0;
  let blocked = 0;
  const before = bareNode();
  for (const commit of commits) {
    git(clone, 'update-ref', '--no-deref', 'HEAD', `${commit}^`);
    git(clone, 'read-tree', '-u', '--reset', commit);
    rmSync(noted, { force: true });
    const { cpu, status } = run(`.git/hooks/pre-commit >'${said}' 2>&1 </dev/null`, clone);
    total += cpu;
    if (status === 1) blocked += 1;
    else if (status !== 0) failed.push(commit);
    if (status === 1) {
      const ids = readFileSync(said, 'utf8').matchAll(/ {2}(?:rule|problem) ([a-z0-9-]+)/g);
      for (const id of new Set([...ids].map((match) => match[1] ?? '')))
        rules.set(id, (rules.get(id) ?? 0) + 1);
    }
    if (!existsSync(noted)) continue;
    woken.push(commit);
    const diff = execFileSync('git', STAGED_DIFF_ARGS, {
      cwd: clone,
      env: gitEnvironment(env),
      maxBuffer: 1 << 30,
    });
    // Content only: what is removed, names and line numbers are no concern of the detector's.
    const content = diff
      .toString('latin1')
      .split('\n')
      .filter((line) => /^[+ ]/.test(line) && !line.startsWith('+++ '));
    writeFileSync(join(diffs, commit), `${content.join('\n')}\n`, 'latin1');
    writeFileSync(
      join(diffs, `${commit}.names`),
      git(clone, 'ls-files', '-t', '--cached', '--others', '--exclude-standard')
        .split('\n')
        .filter((line) => !/\.env\.(example|sample|template|dist)$/.test(line))
        .join('\n'),
    );
  }
  const mean = total / commits.length;
  const node = (before + bareNode()) / 2;
  const passed = commits.length - woken.length;
  const count = (map: ReadonlyMap<string, number>): string =>
    [...map]
      .sort((a, b) => b[1] - a[1])
      .map(([id, number]) => `${id} ${number}`)
      .join(', ');
  console.log(
    [
      `${title}: ${commits.length} commits`,
      `  ${percent(passed, commits.length)} passed the gate (mark 70), ${woken.length} woke Node, ${blocked} of them blocked${rules.size > 0 ? ` (${count(rules)})` : ''}${failed.length > 0 ? `, ${failed.length} could not be looked at (${failed[0]})` : ''}`,
      `  mean ${(mean / node).toFixed(2)} x node -e 0 (${mean.toFixed(1)} ms CPU)`,
    ].join('\n'),
  );
  printEntries(whatWoke(diffs, join(clone, '.git/secretguard')), woken);
  rmSync(clone, { recursive: true, force: true });
  rmSync(diffs, { recursive: true, force: true });
}

function printEntries({ byEntry, lines }: Woken, woken: readonly string[]): void {
  const number = new Map<string, number>();
  for (const commits of byEntry.values()) {
    for (const commit of commits) number.set(commit, (number.get(commit) ?? 0) + 1);
  }
  const rows = [...byEntry].map(([entry, commits]) => ({
    entry,
    commits: commits.size,
    alone: [...commits].filter((commit) => number.get(commit) === 1).length,
  }));
  rows.sort((a, b) => b.commits - a.commits);
  for (const { entry, commits, alone } of rows.slice(0, SHOWN)) {
    console.log(`  ${String(commits).padStart(5)} (${alone} alone)  ${entry}`);
    if (!process.argv.includes('--lines')) continue;
    const found = lines.get(entry) ?? [];
    const step = Math.max(1, Math.floor(found.length / 6));
    for (const line of found.filter((_, at) => at % step === 0).slice(0, 6)) console.log(`         ${line}`);
  }
  const rest = woken.filter((commit) => !number.has(commit)).length;
  if (rest > 0)
    console.log(`  ${String(rest).padStart(5)}  no entry: a config was changed, or another doubt`);
}

try {
  const runtime = join(scratch, 'runtime');
  await buildRuntime(runtime);
  const named = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  for (const one of named) {
    const [path = '', branch = ''] = one.split('#');
    await replay(one, path, branch, runtime);
  }
  if (named.length === 0) {
    const own = fileURLToPath(new URL('..', import.meta.url));
    if (existsSync(join(own, '.git')) && statSync(own).isDirectory()) {
      await replay(`this project (${basename(own)})`, own, '', runtime);
    }
    for (const published of PACKAGES) {
      const folder = publishedHistory(published);
      if (folder === undefined) {
        console.log(`${published.name}: skipped, the registry does not answer`);
        continue;
      }
      await replay(`${published.name}, a commit for each version`, folder, BY_VERSION, runtime);
      await replay(`${published.name}, a commit for each file of a version`, folder, BY_FILE, runtime);
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
