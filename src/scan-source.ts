import type { PathFilter } from './config/path-filter.ts';
import type { SourceItem } from './detect/chunk.ts';
import type { SourceDescription } from './report/report.ts';
import { historyLists } from './sources/blobs.ts';
import { commitsIn, outgoing } from './sources/commits.ts';
import { filesIn } from './sources/files.ts';
import { withLfsContent } from './sources/lfs.ts';
import { stagedChanges } from './sources/staged.ts';
import { messageIn, textFrom, untilStopped } from './sources/text.ts';

/** What to look at. */
export type ScanSource =
  | {
      /** The index against HEAD, as `git commit` would take it. */
      readonly kind: 'staged';
      /** git's diff, where it is piped in already (the hooks do that); else git is asked. */
      readonly diff?: AsyncIterable<Uint8Array>;
      /** That no path in the index or beside it has an env-style name is known already (the hooks' launcher looks): the guard has nothing to say. */
      readonly withoutEnvNames?: boolean;
    }
  | { readonly kind: 'range'; readonly range: string }
  | {
      /** What `git push` is about to send: the lines that git gives pre-push on stdin. */
      readonly kind: 'outgoing';
      readonly remote: string;
      readonly refs: string;
      /** pre-receive instead of pre-push: every ref of the repo is the known side. */
      readonly receiving?: boolean;
    }
  | {
      readonly kind: 'history';
      readonly since?: string;
      readonly shard?: { readonly index: number; readonly of: number };
    }
  | {
      readonly kind: 'files';
      readonly paths: readonly string[];
      /** Also what .gitignore leaves out. */
      readonly ignored?: boolean;
      readonly shard?: { readonly index: number; readonly of: number };
    }
  | { readonly kind: 'text'; readonly name: string; readonly input: AsyncIterable<Uint8Array> }
  | { readonly kind: 'message'; readonly bytes: Uint8Array };

/** What a source is read with. */
export interface Reading {
  /** What paths are relative to. */
  readonly cwd: string;
  /** The top of the repository; `cwd` outside one. */
  readonly root: string;
  readonly filter: PathFilter;
  readonly signal: AbortSignal | undefined;
  /** Told how many blobs and bytes there are to read, where the source knows; asked for only where somebody wants to know. */
  readonly plan: ((plan: { readonly count: number; readonly bytes: number }) => void) | undefined;
  /** Told the mark of what a shard is a part of. */
  readonly split: (mark: string) => void;
  /** Makes the detector's tables; called while git is at work. */
  readonly warm: () => void;
}

/** The items of `source`, as they are read. Throws what reading throws: where git fails, a file is unreadable, the signal is given. */
export function itemsOf(
  source: ScanSource,
  { cwd, root, filter, signal, plan, split, warm }: Reading,
): AsyncIterable<SourceItem | readonly SourceItem[]> | Iterable<SourceItem> {
  const git = { cwd: root, ...(signal ? { signal } : {}) };
  switch (source.kind) {
    case 'staged':
      return withLfsContent(stagedChanges({ ...git, ...(source.diff ? { diff: source.diff } : {}) }), git);
    case 'range':
      return withLfsContent(commitsIn(source.range, git), git);
    case 'outgoing':
      return withLfsContent(
        outgoing({
          ...git,
          remote: source.remote,
          refs: source.refs,
          receiving: source.receiving === true,
        }),
        git,
      );
    case 'history':
      return withLfsContent(
        historyLists({
          ...git,
          scans: filter.scans,
          idle: warm,
          ...(plan ? { planned: plan } : {}),
          ...(source.since === undefined ? {} : { since: source.since }),
          ...(source.shard ? { shard: source.shard, split } : {}),
        }),
        git,
      );
    case 'files':
      return filesIn({
        ...git,
        cwd,
        paths: source.paths,
        ...(source.ignored ? { ignored: true } : {}),
        ...(source.shard ? { shard: source.shard, split } : {}),
      });
    case 'text':
      return textFrom(source.name, signal ? untilStopped(source.input, signal) : source.input);
    case 'message':
      return messageIn(source.bytes);
  }
}

/** `source` as a report names it. */
export function describe(source: ScanSource, split: string | undefined): SourceDescription {
  switch (source.kind) {
    case 'range':
      return { kind: 'range', range: source.range };
    case 'outgoing':
      // A remote that is given by URL may hold a login, as CI gives it.
      return { kind: 'outgoing', remote: source.remote.replace(/(?<=:\/\/).*@/s, '') };
    case 'files':
      return { kind: 'files', paths: source.paths, ...partOf(source.shard, split) };
    case 'history':
      return {
        kind: 'history',
        ...(source.since === undefined ? {} : { since: source.since }),
        ...partOf(source.shard, split),
      };
    case 'text':
      return { kind: 'text', name: source.name };
    default:
      return { kind: source.kind };
  }
}

function partOf(
  shard: { readonly index: number; readonly of: number } | undefined,
  split: string | undefined,
): { readonly shard?: string; readonly split?: string } {
  if (!shard) return {};
  return { shard: `${shard.index}/${shard.of}`, ...(split === undefined ? {} : { split }) };
}
