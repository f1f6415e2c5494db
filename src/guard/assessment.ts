import type { Config } from '../config/config.ts';
import { failure } from '../errors.ts';
import { encryptedOnAdd } from './attributes.ts';
import { type HoldsSecret, type Judgement, judge } from './content.ts';
import { DOCKER_MANIFEST } from './docker-files.ts';
import { type EnvFile, USUAL_NAMES } from './env-files.ts';
import { workTreeManifests } from './frameworks.ts';
import { decidingRules, ignores } from './ignore-rules.ts';
import { type IgnoreLine, ignoreLineOf } from './lines.ts';
import { listFiles, type Place, readObjects, shown, type TrackedFile } from './listing.ts';
import { createNames, type Names } from './names.ts';
import type { DecidedBy } from './problem.ts';
import { findRoot } from './root.ts';
import { type Scope, scopeOf } from './scope.ts';
import type { NameKind } from './templates.ts';
import { lookAt, readWorkTree } from './work-tree.ts';

/** What is asked of the guard. */
export interface AuditRequest {
  readonly cwd: string;
  /** The root of the work tree, where the caller knows it already; found from `cwd` unless given. */
  readonly root?: string;
  /** Files and folders to audit, relative to `cwd` or absolute; all of the repo where there are none. */
  readonly paths?: readonly string[];
  readonly config: Config;
  /** Also what only history holds. */
  readonly history?: boolean;
  /** Names that nothing ignores yet count as `medium` (`--strict`). */
  readonly strict?: boolean;
  /** The detector, for templates and for files that a framework's convention commits. */
  readonly holdsSecret?: HoldsSecret;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/** Where a file stands for git. */
type Standing =
  | { readonly kind: 'tracked'; readonly entry: TrackedFile }
  /** In HEAD, and its removal is staged. */
  | { readonly kind: 'removal-staged' }
  | { readonly kind: 'untracked' };

/** An env-style file or a template that is there, and all that is known of it. */
export interface AssessedFile {
  readonly raw: string;
  readonly path: string;
  readonly kind: 'env' | 'template';
  readonly file: EnvFile;
  readonly standing: Standing;
  /** The ignore rule that decides on it, as if it were not tracked. */
  readonly by: DecidedBy | undefined;
  readonly judgement: Judgement | { readonly kind: 'link' } | { readonly kind: 'allowed' };
  /** The content that was judged: the index's for a tracked file, else the work tree's. */
  readonly bytes: Uint8Array | undefined;
  /** Whether a file (or link) lies in the work tree under that name. */
  readonly inWorkTree: boolean;
}

/** A usual name that is absent and that git would add. */
interface UncoveredName {
  readonly path: string;
  readonly by: DecidedBy | undefined;
  readonly line: IgnoreLine;
}

/** All that the guard knows of a repo, before it is put in words. */
export interface Assessment {
  readonly place: Place;
  readonly scope: Scope;
  readonly files: readonly AssessedFile[];
  readonly uncovered: readonly UncoveredName[];
  /** Raw paths of submodules; what lies in them is theirs. */
  readonly submodules: readonly string[];
  /** Raw paths of package.json, Dockerfile, compose files; untracked ones too. */
  readonly manifests: readonly string[];
}

/** Folders that package managers fill: what git ignores in them is not looked at. */
const INSTALLED =
  /(?:^|\/)(?:node_modules|bower_components|\.venv|venv|\.tox|site-packages|\.yarn|\.pnpm-store)\//;
const PACKAGE_MANIFEST = /(?:^|\/)package\.json$/;

/**
 * Asks git about every env-style file of the request's scope, in at most three processes (the list, the ignore rules,
 * the contents), and judges each. Throws `not-a-repository`, `git-missing`, `git-failed`, `unreadable-input`.
 */
export async function assess(request: AuditRequest): Promise<Assessment> {
  const { config, env, signal, holdsSecret } = request;
  const root = request.root ?? (await findRoot(request.cwd, env));
  const place: Place = { root, ...(env ? { env } : {}), ...(signal ? { signal } : {}) };
  const scope = scopeOf(root, request.cwd, request.paths ?? []);
  const names = await createNames(config);

  const isManifest = (raw: string): boolean => PACKAGE_MANIFEST.test(raw) || DOCKER_MANIFEST.test(raw);
  const listing = await listFiles(
    place,
    (raw) => isManifest(raw) || (scope.includes(raw) && names.kindOf(raw).kind !== 'other'),
  );
  const submodules = listing.tracked.filter(({ mode }) => mode === '160000').map(({ raw }) => raw);
  const isWanted = (raw: string): boolean => scope.includes(raw) && names.kindOf(shown(raw)).kind !== 'other';
  const tracked = listing.tracked.filter(({ raw, mode }) => mode !== '160000' && isWanted(raw));
  const untracked = listing.untracked.filter(isWanted);
  if (!request.history) refuseNowhere(place, scope, names, [...tracked.map(({ raw }) => raw), ...untracked]);
  const usual = absentNames(
    scope,
    (raw) => names.kindOf(shown(raw)),
    new Set([...tracked.map(({ raw }) => raw), ...untracked]),
    submodules,
  );

  const rules = await decidingRules(place, [
    ...tracked.map(({ raw }) => raw),
    ...untracked,
    ...usual.flatMap(({ probes }) => probes),
  ]);
  const present = untracked.filter((raw) => !(INSTALLED.test(raw) && ignores(rules.get(raw))));
  const removed = usual.flatMap(({ probes }) => probes);
  const objects = await readObjects(place, [
    ...new Set(tracked.map(({ id }) => id)),
    ...[...present, ...removed].map((raw) => `HEAD:${raw}`),
  ]);

  const encrypting = await encryptedOnAdd(
    place,
    present.filter((raw) => !ignores(rules.get(raw))),
  );

  const judging = { readManifest: workTreeManifests(root), config, holdsSecret };
  const assessed = (raw: string, standing: Standing): AssessedFile[] => {
    const path = shown(raw);
    const name = names.kindOf(path);
    if (name.kind === 'other') return [];
    const onDisk = standing.kind === 'tracked' ? undefined : readWorkTree(root, raw);
    const bytes =
      standing.kind === 'tracked'
        ? objects.get(standing.entry.id)
        : onDisk?.kind === 'file'
          ? onDisk.bytes
          : undefined;
    const isLink = standing.kind === 'tracked' ? standing.entry.mode === '120000' : onDisk?.kind === 'link';
    return [
      {
        raw,
        path,
        kind: name.kind,
        file: name.file,
        standing,
        by: rules.get(raw),
        judgement: names.allows(path)
          ? { kind: 'allowed' }
          : isLink
            ? { kind: 'link' }
            : encrypting.has(raw) && config.envFiles.encrypted !== 'refuse'
              ? { kind: 'encrypted', by: 'a filter of .gitattributes' }
              : judge(judging, path, name.file, bytes),
        bytes,
        inWorkTree: standing.kind !== 'tracked' || readWorkTree(root, raw).kind !== 'none',
      },
    ];
  };
  const files = [
    ...tracked.flatMap((entry) => assessed(entry.raw, { kind: 'tracked', entry })),
    ...present.flatMap((raw) =>
      assessed(raw, { kind: objects.has(`HEAD:${raw}`) ? 'removal-staged' : 'untracked' }),
    ),
    ...removed
      .filter((raw) => objects.has(`HEAD:${raw}`))
      .flatMap((raw) => assessed(raw, { kind: 'removal-staged' })),
  ].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));

  return {
    place,
    scope,
    files,
    submodules,
    manifests: [...listing.tracked.map(({ raw }) => raw), ...listing.untracked].filter(
      (raw) => isManifest(raw) && !INSTALLED.test(raw),
    ),
    uncovered: usual.flatMap(({ path, probes, file }) => {
      const open = probes.find((probe) => !ignores(rules.get(probe)) && !objects.has(`HEAD:${probe}`));
      if (open === undefined || names.allows(path) || probes.some((probe) => names.allows(probe))) return [];
      const by = rules.get(open);
      return [{ path, by, line: ignoreLineOf(open, file, by) }];
    }),
  };
}

interface AbsentName {
  readonly path: string;
  /** Raw names, none of which git may add. */
  readonly probes: readonly string[];
  readonly file: EnvFile;
}

/**
 * A path of the caller's that is not there may be meant as the name of an env-style file to come, or be gone from the work
 * tree only; any other is a slip, and "guarded" would be the wrong answer. Throws `unreadable-input`.
 */
function refuseNowhere({ root }: Place, scope: Scope, names: Names, known: readonly string[]): void {
  for (const raw of scope.files) {
    const isKnown =
      names.kindOf(shown(raw)).kind !== 'other' ||
      known.some((path) => path.startsWith(`${raw}/`)) ||
      lookAt(root, raw) !== undefined;
    if (!isKnown)
      throw failure('unreadable-input', [shown(raw), 'not there, and no name of an env-style file']);
  }
}

/**
 * The usual names in the scope's folders, and the scope's own names, where they are absent; none in a submodule,
 * where git would refuse to answer for all.
 */
function absentNames(
  scope: Scope,
  kindOf: (raw: string) => NameKind,
  present: ReadonlySet<string>,
  submodules: readonly string[],
): readonly AbsentName[] {
  const outside = (raw: string): boolean =>
    submodules.some((folder) => raw === folder || raw.startsWith(`${folder}/`));
  const usual = scope.folders.flatMap((folder) =>
    USUAL_NAMES.map(({ path, probes, line }) => {
      const at = folder === '' ? '' : `${folder}/`;
      const file: EnvFile = { name: path, what: 'an env file', source: '', untracked: 'blocks', line };
      return { path: shown(at) + path, probes: probes.map((probe) => at + probe), file };
    }),
  );
  const named = scope.files.flatMap((raw) => {
    const kind = kindOf(raw);
    return kind.kind === 'env' ? [{ path: shown(raw), probes: [raw], file: kind.file }] : [];
  });
  return [...usual, ...named]
    .map((name) => ({
      ...name,
      probes: name.probes.filter((probe) => !present.has(probe) && !outside(probe)),
    }))
    .filter(({ probes }) => probes.length > 0);
}
