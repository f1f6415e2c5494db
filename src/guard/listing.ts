/**
 * What git itself says of names: which it tracks, which lie untracked, and the content of blobs. Names are bytes, held as latin1 strings ("raw"), one character a byte.
 */

import { failure, SecretguardError } from '../errors.ts';
import { GLOBAL_ARGS } from '../git/environment.ts';
import { displayName } from '../git/name.ts';
import { type ObjectSink, readObjects as readBatch } from '../git/object.ts';
import { type GitOptions, readGit, streamGit } from '../git/stream.ts';
import { JUDGED_BYTES } from './content.ts';

/** Where git is run, and with what environment. */
export interface Place {
  /** The root of the work tree. */
  readonly root: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal;
}

/** One entry of the index. */
export interface TrackedFile {
  readonly raw: string;
  /** git's mode: `100644`, `120000` a link, `160000` a submodule. */
  readonly mode: string;
  /** The blob's id. */
  readonly id: string;
}

/** The index and what lies beside it. */
export interface Listing {
  readonly tracked: readonly TrackedFile[];
  /** Untracked files, ignored or not; folders of nested repos (which git would not look into) left out. */
  readonly untracked: readonly string[];
}

/** How git is run in a place. */
export function gitOptions(place: Place): GitOptions {
  return {
    cwd: place.root,
    ...(place.env ? { env: place.env } : {}),
    ...(place.signal ? { signal: place.signal } : {}),
  };
}

/** A raw name as reports print it. */
export function shown(raw: string): string {
  return displayName(Buffer.from(raw, 'latin1'));
}

/**
 * All names of the repo in one process; `wanted` chooses by the raw name, so that few of many are kept, `but` (`--exclude-standard`) leaves
 * out what is ignored. Throws as `streamGit`.
 */
export async function listFiles(
  place: Place,
  wanted: (raw: string) => boolean,
  ...but: readonly string[]
): Promise<Listing> {
  const tracked: TrackedFile[] = [];
  const untracked: string[] = [];
  const seen = new Set<string>();
  let rest = '';
  for await (const piece of streamGit(
    [...GLOBAL_ARGS, 'ls-files', '-z', '-t', '--stage', '--others', ...but],
    gitOptions(place),
  )) {
    const entries = (rest + piece.toString('latin1')).split('\0');
    rest = entries.pop() ?? '';
    for (const entry of entries) {
      // "? name" for others, "TAG mode id stage\tname" for the index; a conflict has up to three stages.
      if (entry.startsWith('? ')) {
        const raw = entry.slice(2);
        if (!raw.endsWith('/') && wanted(raw)) untracked.push(raw);
        continue;
      }
      const tab = entry.indexOf('\t');
      const raw = entry.slice(tab + 1);
      const [, mode = '', id = ''] = entry.slice(0, tab).split(' ');
      if (mode !== '160000' && !wanted(raw)) continue;
      if (seen.has(raw)) continue;
      seen.add(raw);
      tracked.push({ raw, mode, id });
    }
  }
  return { tracked, untracked };
}

/** The content of a blob that a partial clone lacks, which its remote has. */
export const LACKED: Buffer = Buffer.alloc(0);

/**
 * The start (`JUDGED_BYTES`) of each blob; `names` are ids or `HEAD:path`. What is not there, or no blob, is absent from the map, what
 * a partial clone lacks is `LACKED`. Names with a line end cannot be asked (git reads one a line) and are left out. Throws as `streamGit`.
 */
export async function readObjects(
  place: Place,
  names: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const asked = names.filter((name) => !/[\n\r]/.test(name));
  const contents = new Map<string, Buffer>();
  let at = 0;
  let kept: Buffer[] | undefined;
  let room = 0;
  const sink: ObjectSink = {
    start(_id, type) {
      // `HEAD:.env` may be a folder.
      kept = type === 'blob' ? [] : undefined;
      room = JUDGED_BYTES;
    },
    data(piece, from, to) {
      if (room > 0) kept?.push(Buffer.from(piece.subarray(from, Math.min(to, from + room))));
      room -= to - from;
    },
    end() {
      if (kept) contents.set(asked[at] ?? '', Buffer.concat(kept));
      kept = undefined;
      at += 1;
    },
    missing() {
      at += 1;
    },
  };
  while (at < asked.length) {
    const input = Buffer.from(`${asked.slice(at).join('\n')}\n`, 'latin1');
    try {
      for await (const _ of readBatch(sink, { ...gitOptions(place), input }));
      if (at < asked.length) throw failure('git-truncated', ['cat-file --batch']);
    } catch (error) {
      // git would fetch it, and ends where it may not: "fatal: could not fetch ID from promisor remote".
      if (kept || !(error instanceof SecretguardError && / promisor /.test(error.message))) throw error;
      contents.set(asked[at] ?? '', LACKED);
      at += 1;
    }
  }
  return contents;
}

/** A file that some commit added, by name. */
export interface AddedInHistory {
  readonly raw: string;
  readonly commit: string;
  readonly id: string;
  readonly mode: string;
}

/**
 * Every file under `pathspecs` that some commit reachable from any ref added, the newest commit first; one entry for each
 * name and content. Merges are compared with each of their parents. Throws as `streamGit`.
 */
export async function addedInHistory(
  place: Place,
  pathspecs: readonly string[],
): Promise<readonly AddedInHistory[]> {
  const args = [
    ...GLOBAL_ARGS,
    '--no-literal-pathspecs',
    '-c',
    'log.showRoot=true',
    '-c',
    'log.diffMerges=separate',
    'log',
    '--all',
    '--full-history',
    '-m',
    '--raw',
    '--no-abbrev',
    '--no-renames',
    // A link that becomes a file is T.
    '--diff-filter=AMT',
    '-z',
    '--no-color',
    '--no-ext-diff',
    '--no-show-signature',
    '--no-notes',
    '--no-mailmap',
    '-O/dev/null',
    '--format=commit %H',
    '--',
    ...pathspecs,
  ];
  const found = new Map<string, AddedInHistory>();
  let commit = '';
  let header: { readonly mode: string; readonly id: string } | undefined;
  let rest = '';
  for await (const piece of streamGit(args, gitOptions(place))) {
    const fields = (rest + piece.toString('latin1')).split('\0');
    rest = fields.pop() ?? '';
    for (const field of fields) {
      if (header) {
        const key = `${header.id} ${field}`;
        if (!found.has(key)) found.set(key, { raw: field, commit, ...header });
        header = undefined;
        continue;
      }
      const id = /^\n?commit ([0-9a-f]{40,64})/.exec(field)?.[1];
      if (id !== undefined) commit = id;
      // ":000000 100644 OLD NEW A"
      const change = /:\d{6} (\d{6}) [0-9a-f]{40,64} ([0-9a-f]{40,64}) [AMT]\d*$/.exec(field);
      if (change) header = { mode: change[1] ?? '', id: change[2] ?? '' };
    }
  }
  return [...found.values()];
}

/**
 * Takes files out of the index and leaves them in the work tree, also those outside of a sparse checkout, which `git rm --cached`
 * refuses in some versions and takes with an option that others do not know. Throws as `readGit`.
 */
export async function untrackFiles(place: Place, raws: readonly string[]): Promise<void> {
  if (raws.length === 0) return;
  await readGit(['update-index', '--force-remove', '-z', '--stdin'], {
    ...gitOptions(place),
    input: Buffer.from(raws.map((raw) => `${raw}\0`).join(''), 'latin1'),
  });
}
