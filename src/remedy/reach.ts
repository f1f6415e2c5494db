import type { Finding } from '../detect/finding.ts';
import { rawOf } from '../git/name.ts';
import { NOT_IN_CLONE } from '../git/object.ts';
import { type Remaking, remakingOf } from '../git/remake.ts';
import { askGit, type GitOptions, readGit } from '../git/stream.ts';
import { JUDGED_BYTES } from '../guard/content.ts';
import { LACKED, readObjects } from '../guard/listing.ts';

/**
 * How far a secret has come, by the remote-tracking refs: what the remotes had when this clone last fetched from them or
 * pushed to them.
 */
export type Reach =
  | {
      readonly kind: 'pushed';
      /** A remote branch that has it: `origin/main`; absent where it is known only that one has. */
      readonly ref?: string;
    }
  | {
      readonly kind: 'local';
      /** What was looked through: a remote branch, for a value. */
      readonly ref?: string;
      /** For a value: HEAD has it already. */
      readonly inHead: boolean;
      readonly remaking?: Remaking;
    }
  | { readonly kind: 'unknown'; readonly why?: string; readonly remaking?: Remaking };

/** A git that can be asked, and how much. */
export interface ReachOptions extends GitOptions {
  /** Also looks for a value in all files of the remote branch, not only in those of the same path. */
  readonly wholeTree: boolean;
  /** The commits are those at hand, few enough to name branches and to be made anew together; not a whole history or a part of it. */
  readonly atHand: boolean;
}

/** As arguments of one git. */
const MOST_COMMITS = 200;
/** Above these, hints are not worth the time: the rest is unknown. */
const MOST_NAMED = 10;
const MOST_PATHS = 50;
const MOST_REFS = 8;
const SEARCH_MILLISECONDS = 1_000;
/** Shorter values stand in many files by chance. */
const LEAST_SEARCHED = 8;

const NO_REMOTE = 'no branch of a remote is known in this clone';

/**
 * How far each of the findings has come, in a handful of git processes however many there are. Nothing that git says wrongly or not
 * at all makes this throw: what is not known is `unknown`.
 */
export async function reachOf(
  findings: readonly Finding[],
  options: ReachOptions,
): Promise<ReadonlyMap<Finding, Reach>> {
  try {
    return await lookAround(findings, options);
  } catch {
    // Only hints hang on it: what was found blocks with them and without them.
    return new Map();
  }
}

async function lookAround(
  findings: readonly Finding[],
  options: ReachOptions,
): Promise<ReadonlyMap<Finding, Reach>> {
  const reaches = new Map<Finding, Reach>();
  if (findings.length === 0) return reaches;
  const refs = await remoteRefs(options);
  // A repo without any remote is new: that nothing is known of one need not be said.
  const why = refs.length === 0 && (await words(['remote'], options)) !== '' ? { why: NO_REMOTE } : {};
  if (refs.length === 0) {
    for (const finding of findings) reaches.set(finding, { kind: 'unknown', ...why });
  }
  const isShallow = (await words(['rev-parse', '--is-shallow-repository'], options)) === 'true';
  // A tag's message has the tag's id, which no branch reaches.
  const byCommit = findings.filter(({ commit, origin }) => commit !== undefined && origin !== 'tag-message');
  for (const [finding, reach] of await reachOfCommits(byCommit, refs, why, options))
    reaches.set(finding, reach);
  if (refs.length === 0) return reaches;
  const values = findings.filter(({ commit }) => commit === undefined);
  for (const [finding, reach] of await reachOfValues(values, refs, options)) {
    // What a shallow clone does not have, it cannot rule out.
    const isOpen = isShallow && reach.kind === 'local';
    reaches.set(finding, isOpen ? { kind: 'unknown', why: 'this clone is shallow' } : reach);
  }
  return reaches;
}

/** Remote branches, the most telling first: the upstream of HEAD, what the remotes call their main one, then others. */
async function remoteRefs(options: GitOptions): Promise<readonly string[]> {
  const [listed, upstream] = await Promise.all([
    words(['for-each-ref', '--count=500', '--format=%(refname) %(symref)', 'refs/remotes'], options),
    words(['rev-parse', '--verify', '-q', '--symbolic-full-name', '@{upstream}'], options),
  ]);
  const entries = listed.split('\n').flatMap((line) => {
    const [name = '', target = ''] = line.split(' ');
    return name === '' ? [] : [{ name, target }];
  });
  const names = entries.filter(({ target }) => target === '').map(({ name }) => name);
  const mains = entries.map(({ target }) => target).filter((target) => target !== '');
  const usual = names.filter((name) => /\/(?:main|master|develop|trunk)$/.test(name));
  return [...new Set([upstream, ...mains, ...usual, ...names])].filter((name) => names.includes(name));
}

/** For findings in commits: whether a remote branch reaches them, and how to make them anew where none does. */
async function reachOfCommits(
  findings: readonly Finding[],
  refs: readonly string[],
  why: { readonly why?: string },
  options: ReachOptions,
): Promise<ReadonlyMap<Finding, Reach>> {
  const commits = [...new Set(findings.flatMap(({ commit }) => commit ?? []))];
  if (commits.length === 0) return new Map();
  const listed = await readGit(
    ['rev-list', ...(commits.length > MOST_COMMITS ? ['--all', '--reflog'] : commits), '--not', '--remotes'],
    options,
  );
  const local = new Set(listed.toString('utf8').trim().split('\n'));
  const remakings = await remakingOf(
    options.atHand ? commits.filter((commit) => local.has(commit)) : [],
    options,
  );
  const reaches = new Map<string, Reach>();
  let named = 0;
  for (const commit of commits) {
    if (local.has(commit)) {
      const remaking = remakings.get(commit);
      const how = remaking === undefined ? {} : { remaking };
      // Without any remote branch, that none has it says nothing.
      reaches.set(
        commit,
        refs.length === 0 ? { kind: 'unknown', ...why, ...how } : { kind: 'local', inHead: false, ...how },
      );
      continue;
    }
    named += 1;
    const holder =
      named > MOST_NAMED || !options.atHand
        ? ''
        : await words(
            [
              'for-each-ref',
              '--count=1',
              `--contains=${commit}`,
              '--format=%(refname)',
              ...refs.slice(0, MOST_REFS),
            ],
            options,
          );
    reaches.set(commit, { kind: 'pushed', ...(holder === '' ? {} : { ref: short(holder) }) });
  }
  return new Map(
    findings.flatMap((finding) => {
      const reach = reaches.get(finding.commit ?? '');
      return reach ? [[finding, reach] as const] : [];
    }),
  );
}

/**
 * For findings in files: whether a remote branch has the value in a file of that path, or in any. The comparing is done here, so
 * that no value stands in the arguments of a process.
 */
async function reachOfValues(
  findings: readonly Finding[],
  refs: readonly string[],
  options: ReachOptions,
): Promise<ReadonlyMap<Finding, Reach>> {
  const paths = new Set([...new Set(findings.map(({ path }) => path))].slice(0, MOST_PATHS));
  const looked = refs.slice(0, MOST_REFS);
  const [main = ''] = looked;
  const at = (ref: string, path: string): string => `${ref}:${rawOf(path)}`;
  const asked = [...paths].flatMap((path) => ['HEAD', ...looked].map((ref) => at(ref, path)));
  const contents = await readObjects({ root: options.cwd, ...within(options) }, asked);
  const has = (ref: string, { path, secret }: Finding): boolean =>
    contents.get(at(ref, path))?.includes(secret.reveal()) ?? false;
  const reaches = new Map<Finding, Reach>();
  const open: Finding[] = [];
  for (const finding of findings.filter(({ path }) => paths.has(path))) {
    const holder = looked.find((ref) => has(ref, finding));
    if (holder !== undefined) reaches.set(finding, { kind: 'pushed', ref: short(holder) });
    // What is decoded does not stand there as it is.
    else if (finding.decodedFrom) reaches.set(finding, { kind: 'unknown' });
    else {
      const there = options.wholeTree ? undefined : contents.get(at(main, finding.path));
      if (there === LACKED) reaches.set(finding, { kind: 'unknown', why: NOT_IN_CLONE });
      else if (there && there.length >= JUDGED_BYTES)
        reaches.set(finding, { kind: 'unknown', why: 'the file is large' });
      else open.push(finding);
    }
  }
  const elsewhere = options.wholeTree ? await searchTree(main, open, options) : new Set<Finding>();
  for (const finding of open) {
    if (elsewhere === undefined) {
      const why = `${short(main)} could not be searched in a moment`;
      reaches.set(finding, { kind: 'unknown', why });
    } else if (elsewhere.has(finding)) reaches.set(finding, { kind: 'pushed', ref: short(main) });
    else
      reaches.set(finding, {
        kind: 'local',
        ref: short(main),
        inHead: has('HEAD', finding),
      });
  }
  return reaches;
}

/** Those of the findings whose value stands in any file of `ref`; undefined where looking takes too long. */
async function searchTree(
  ref: string,
  findings: readonly Finding[],
  options: GitOptions,
): Promise<ReadonlySet<Finding> | undefined> {
  const searched = new Map<Finding, string>();
  for (const finding of findings) {
    const line = longestLine(finding.secret.reveal());
    if (line.length >= LEAST_SEARCHED) searched.set(finding, line);
  }
  if (searched.size === 0) return new Set();
  const limit = AbortSignal.timeout(SEARCH_MILLISECONDS);
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit;
  try {
    // The values go through the standard input: arguments are for everyone to see.
    const { status, stdout, stderr } = await askGit(
      ['grep', '-F', '-a', '-o', '-h', '--no-color', '--no-recurse-submodules', '-f', '-', ref],
      {
        ...options,
        signal,
        input: `${[...new Set(searched.values())].join('\n')}\n`,
      },
    );
    // A file that it cannot read, as in a partial clone, it mentions, and goes on.
    if (status > 1 || stderr !== '') return undefined;
    const found = stdout.toString('utf8');
    return new Set([...searched].filter(([, line]) => found.includes(line)).map(([finding]) => finding));
  } catch (error) {
    if (limit.aborted) return undefined;
    throw error;
  }
}

function longestLine(text: string): string {
  return text
    .split(/[\r\n\0]+/)
    .reduce((longest, line) => (line.length > longest.length ? line : longest), '')
    .trim();
}

function short(ref: string): string {
  return ref.replace(/^refs\/remotes\//, '');
}

function within({ env, signal }: GitOptions): Pick<GitOptions, 'env' | 'signal'> {
  return { ...(env ? { env } : {}), ...(signal ? { signal } : {}) };
}

/** What git answers; nothing where it has no answer. */
async function words(args: readonly string[], options: GitOptions): Promise<string> {
  const { status, stdout } = await askGit(args, options);
  return status === 0 ? stdout.toString('utf8').trim() : '';
}
