/**
 * What the hooks ask: may this commit, or this push, take these names? Runs in the hook's bundle, so it loads nothing but
 * Node's own modules (micromatch only where the config holds globs), and takes names that git has listed already. git is asked again only where something is wrong.
 */
import type { Config } from '../config/config.ts';
import { displayName, rawOf } from '../git/name.ts';
import type { Remaking } from '../git/remake.ts';
import { encryptedOnAdd } from './attributes.ts';
import { type Doubt, type HoldsSecret, type Judgement, judge } from './content.ts';
import type { EnvFile } from './env-files.ts';
import { manifestsFor, workTreeManifests } from './frameworks.ts';
import { decidingRules, ignores } from './ignore-rules.ts';
import { ignoreLineOf } from './lines.ts';
import { createNames } from './names.ts';
import type { DecidedBy, GuardProblem } from './problem.ts';
import { shellWord } from './quote.ts';
import {
  addLine,
  allowIt,
  conventionalRemedy,
  linkRemedy,
  ROTATE,
  stagedRemedy,
  stopByHand,
  trackedRemedy,
  unignoredRemedy,
} from './steps.ts';
import { readWorkTree } from './work-tree.ts';

/** A path that a commit adds or changes. Names are raw: bytes as latin1, one character a byte. */
export interface StagedName {
  readonly raw: string;
  /** git's mode after the change: `100644`, `120000` a link, `160000` a submodule. */
  readonly mode: string;
  /** The blob's id after the change. */
  readonly id: string;
  /** An earlier commit has that path already; told only where the index is at hand. */
  readonly inHead?: boolean;
}

/** What a commit is about to do, as git lists it. */
export interface GuardStagedRequest {
  /** The root of the work tree. */
  readonly root: string;
  readonly config: Config;
  /** Paths that the commit adds, changes, or renames something to (`git diff --cached --raw -z --no-renames --diff-filter=d`); what it deletes is no concern. */
  readonly staged: readonly StagedName[];
  /** Raw names that lie untracked and not ignored (`git ls-files -z --others --exclude-standard`). */
  readonly untracked: readonly string[];
  /** Raw names of the index (`git ls-files -z`), for the warning about files tracked before; all or only suspects. */
  readonly tracked: readonly string[];
  /** Which names of the index are only meant to be added (`git add --intent-to-add`); asked for where it matters. */
  readonly intended?: () => Promise<ReadonlySet<string>>;
  /** Reads the start of blobs by id; asked once, for the few whose content counts. A blob that is not in the answer is judged by its name. */
  readonly readBlobs: (ids: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** The detector, where it is at hand; the hook scans the staged content on its own as well. */
  readonly holdsSecret?: HoldsSecret;
}

/**
 * The guard problems of a commit: a staged env-style file blocks (`high`); one that lies untracked and not ignored blocks where it
 * is of the `.env` family (`high`), else warns (`low`); one that was tracked before and is not part of the commit warns (`low`).
 * Allowed, encrypted, harmless files and templates are no problem. Throws what `readBlobs` throws, and `unreadable-input`.
 */
export async function guardStaged(request: GuardStagedRequest): Promise<readonly GuardProblem[]> {
  const { root, config, holdsSecret } = request;
  const judging = { readManifest: workTreeManifests(root), config, holdsSecret };
  const names = await createNames(config);
  const suspects = (raws: readonly string[]): readonly Suspect[] =>
    raws.flatMap((raw) => {
      const path = displayName(Buffer.from(raw, 'latin1'));
      const name = names.kindOf(path);
      return name.kind === 'env' && !names.allows(path) ? [{ raw, path, file: name.file }] : [];
    });

  const staged = new Map(
    request.staged.filter(({ mode }) => mode !== '160000').map((entry) => [entry.raw, entry]),
  );
  const stagedSuspects = suspects([...staged.keys()]);
  const blobs = await request.readBlobs(stagedSuspects.map(({ raw }) => staged.get(raw)?.id ?? ''));
  const inCommit = stagedSuspects.map((suspect): Judged => {
    const entry = staged.get(suspect.raw);
    const bytes = blobs.get(entry?.id ?? '');
    return {
      ...suspect,
      judgement:
        entry?.mode === '120000' ? { kind: 'link' } : judge(judging, suspect.path, suspect.file, bytes),
    };
  });

  const untracked = suspects(request.untracked);
  const encrypting =
    config.envFiles.encrypted === 'refuse'
      ? new Set()
      : await encryptedOnAdd(
          { root },
          untracked.map(({ raw }) => raw),
        );
  const onDisk = (suspect: Suspect): readonly Judged[] => {
    const found = readWorkTree(root, suspect.raw);
    if (found.kind === 'none') return [];
    const judgement: Judged['judgement'] =
      found.kind === 'link' ? { kind: 'link' } : judge(judging, suspect.path, suspect.file, found.bytes);
    return [{ ...suspect, judgement }];
  };
  const beside = untracked.filter(({ raw }) => !encrypting.has(raw)).flatMap(onDisk);
  const before = suspects(request.tracked.filter((raw) => !staged.has(raw)))
    .flatMap(onDisk)
    .filter(({ judgement }) => judgement.kind === 'secret');
  const intended = before.length === 0 ? undefined : await request.intended?.();

  // Only where something is wrong is git asked what decides, so that each line goes where it counts.
  const wrong = [...inCommit, ...beside].filter(({ judgement }) => judgement.kind === 'secret');
  const rules = await decidingRules(
    { root },
    wrong.map(({ raw }) => raw),
  );
  return [
    ...inCommit.flatMap((one) =>
      stagedProblem(one, rules.get(one.raw), staged.get(one.raw)?.inHead ?? false),
    ),
    ...beside.flatMap((one) => untrackedProblem(one, rules.get(one.raw))),
    ...before.map(({ raw, path, file, judgement }): GuardProblem => {
      const line = ignoreLineOf(raw, file, undefined);
      const doubt = doubtOf(judgement);
      // What `commit -a` and the next `git add .` take stands as an untracked file does, though git has its name.
      if (intended?.has(raw))
        return {
          path,
          problem: 'tracked',
          severity: file.untracked === 'blocks' ? 'high' : 'low',
          remedy: stagedRemedy(raw, path, { file, inHead: false, line, doubt }),
        };
      return { path, problem: 'tracked', severity: 'low', remedy: trackedRemedy(raw, path, line, doubt) };
    }),
  ];
}

function doubtOf(judgement: Judged['judgement']): Doubt | undefined {
  return judgement.kind === 'secret' ? judgement.doubt : undefined;
}

interface Suspect {
  readonly raw: string;
  readonly path: string;
  readonly file: EnvFile;
}

interface Judged extends Suspect {
  readonly judgement: Judgement | { readonly kind: 'link' };
}

function stagedProblem(
  { raw, path, file, judgement }: Judged,
  by: DecidedBy | undefined,
  inHead: boolean,
): readonly GuardProblem[] {
  switch (judgement.kind) {
    case 'harmless':
    case 'encrypted':
      return [];
    case 'link':
      return [{ path, problem: 'tracked', severity: 'low', remedy: linkRemedy(path) }];
    case 'conventional':
      return [
        { path, problem: 'tracked', severity: 'low', remedy: conventionalRemedy(path, judgement.framework) },
      ];
    case 'secret':
      return [
        {
          path,
          problem: 'tracked',
          severity: 'high',
          ...(by ? { by } : {}),
          remedy: stagedRemedy(raw, path, {
            file,
            inHead,
            line: ignores(by) ? undefined : ignoreLineOf(raw, file, by),
            doubt: judgement.doubt,
          }),
        },
      ];
  }
}

function untrackedProblem(
  { raw, path, file, judgement }: Judged,
  by: DecidedBy | undefined,
): readonly GuardProblem[] {
  if (judgement.kind === 'harmless' || judgement.kind === 'encrypted' || judgement.kind === 'link') return [];
  if (judgement.kind === 'conventional')
    return [
      { path, problem: 'unignored', severity: 'low', remedy: conventionalRemedy(path, judgement.framework) },
    ];
  const severity = file.untracked === 'blocks' ? 'high' : 'low';
  return [
    {
      path,
      problem: 'unignored',
      severity,
      ...(by ? { by } : {}),
      remedy: unignoredRemedy(path, ignoreLineOf(raw, file, by), judgement.doubt),
    },
  ];
}

/** A path that an outgoing commit adds or changes. */
interface OutgoingName extends StagedName {
  /** '' where the diff tells none, of what was only renamed. */
  readonly mode: string;
  readonly commit: string;
}

/** What a push is about to send. */
export interface GuardOutgoingRequest {
  readonly config: Config;
  /** Paths that outgoing commits add (also by rename: `--no-renames --diff-filter=A`), each with its commit. */
  readonly added: readonly OutgoingName[];
  /** As of `GuardStagedRequest`; asked for `COMMIT:path` as well. */
  readonly readBlobs: GuardStagedRequest['readBlobs'];
  readonly holdsSecret?: HoldsSecret;
  /** git's mode of a path (as reports print it) in a commit; '' where it finds none. */
  readonly modeOf?: (commit: string, path: string) => Promise<string>;
  /** How those commits that only this clone has are made anew. */
  readonly remakingOf?: (commits: readonly string[]) => Promise<ReadonlyMap<string, Remaking>>;
}

/** The guard problems of a push: an outgoing commit that adds an env-style file by name blocks, also where a later one removes it. One problem for each path. Throws what `readBlobs` throws. */
export async function guardOutgoing(request: GuardOutgoingRequest): Promise<readonly GuardProblem[]> {
  const { config, holdsSecret } = request;
  const names = await createNames(config);
  const suspects = request.added.flatMap((added) => {
    const path = displayName(Buffer.from(added.raw, 'latin1'));
    const name = names.kindOf(path);
    const counts = name.kind === 'env' && !names.allows(path) && /^(?:100|$)/.test(added.mode);
    return counts ? [{ ...added, path, file: name.file }] : [];
  });
  // A push has no work tree that fits its commits (and none at all on a server): each commit's own manifests count.
  const blobs = await request.readBlobs([
    ...new Set(
      suspects.flatMap(({ id, path, commit }) => [
        id,
        ...manifestsFor(path).map((manifest) => inCommit(commit, manifest)),
      ]),
    ),
  ]);
  const secrets = new Map<string, (typeof suspects)[number]>();
  for (const suspect of suspects) {
    const { path, file, commit, id, mode } = suspect;
    const readManifest = (manifest: string): string =>
      Buffer.from(blobs.get(inCommit(commit, manifest)) ?? []).toString('utf8');
    if (secrets.has(path)) continue;
    const judgement = judge({ readManifest, config, holdsSecret }, path, file, blobs.get(id));
    if (judgement.kind !== 'secret') continue;
    const isLink = mode === '' && (await request.modeOf?.(commit, path)) === '120000';
    if (!isLink) secrets.set(path, suspect);
  }
  if (secrets.size === 0) return [];
  const commits = [...new Set([...secrets.values()].map(({ commit }) => commit))];
  const remakings = await request.remakingOf?.(commits);
  return [...secrets.values()].map(({ raw, path, file, commit }) => ({
    path,
    problem: 'tracked',
    severity: 'high',
    remedy: {
      steps: [
        ...takeOutOf(commit, raw, file, remakings?.get(commit)),
        `${ROTATE}, if it was ever pushed`,
        allowIt(path),
      ],
    },
  }));
}

/** How a file leaves a commit that was not pushed yet: ignored first, since the hook of the new commit looks for it, too. */
function takeOutOf(
  commit: string,
  raw: string,
  file: EnvFile,
  remaking: Remaking | undefined,
): readonly string[] {
  const short = commit.slice(0, 12);
  const ignore = addLine(ignoreLineOf(raw, file, undefined));
  const remove = `git rm --cached -- ${shellWord(raw)} && git commit`;
  const amend = '--amend --no-edit --allow-empty';
  if (remaking?.isHead && remaking.command === undefined)
    return [
      ignore,
      `${short}, the last commit, adds ${file.what}; take it out of it: \`${remove} ${amend}\``,
    ];
  const rebase = remaking?.command === undefined ? stopByHand(short) : `stop there: \`${remaking.command}\``;
  return [
    `${short} adds ${file.what}; ${rebase}`,
    ignore,
    // With the line that was just added, where git has the .gitignore.
    `at the stop, take it out: \`${remove} -a ${amend} && git rebase --continue\``,
  ];
}

/** git's name for what a commit has at a path; bytes as latin1. */
function inCommit(commit: string, path: string): string {
  return `${commit}:${rawOf(path)}`;
}
