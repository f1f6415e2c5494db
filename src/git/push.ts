import { resolve } from 'node:path';
import { failure } from '../errors.ts';
import { askGit, type GitOptions, readGit } from './stream.ts';

/** One ref of a push: what it will point to, and what it points to on the other side (all zeros: nothing). */
export interface PushedRef {
  /** The ref's name on the other side. */
  readonly ref: string;
  readonly newId: string;
  readonly oldId: string;
}

/**
 * Reads what git gives pre-push on stdin (githooks: `<local ref> SP <local object> SP <remote ref> SP <remote object> LF`),
 * or pre-receive (`<old> SP <new> SP <ref> LF`) when `receiving`. Names of refs hold no spaces; a local "ref" may be
 * an expression that does (`HEAD@{1 day ago}`), so it is read from the right.
 *
 * Throws `push-unparsable` for any other line: a hook that does not understand must block.
 */
export function readPushedRefs(text: string, receiving: boolean): readonly PushedRef[] {
  const form = receiving
    ? /^(?<old>[0-9a-f]{40,64}) (?<new>[0-9a-f]{40,64}) (?<ref>.+)$/
    : /^.+ (?<new>[0-9a-f]{40,64}) (?<ref>\S+) (?<old>[0-9a-f]{40,64})$/;
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const groups = form.exec(line)?.groups;
      if (!groups) throw failure('push-unparsable', [String(at + 1)]);
      return { ref: groups['ref'] ?? '', newId: groups['new'] ?? '', oldId: groups['old'] ?? '' };
    });
}

/** Whether the id means "no object": all zeros, of whatever hash. */
export function isZero(id: string): boolean {
  return /^0+$/.test(id);
}

/** What a repository keeps of a remote's refs, below refs/remotes/. */
export interface Tracking {
  /** What is kept of the remote's `ref`, where that is kept. */
  readonly nameOf: (ref: string) => string | undefined;
  /** All of it but `outdated`, as arguments of `rev-list` (`--exclude`, `--glob`). Empty for a remote that was never seen. */
  readonly sides: (outdated: readonly string[]) => readonly string[];
  /** Whether all that a partial clone lacks was left with this remote, which a push goes to as well: to any other, git sends what it first fetches. */
  readonly keepsLacking: boolean;
}

/** So many say that all else is outdated as well: a remote that lies somewhere else now. */
const MANY = 200;

/**
 * Where the repository keeps what it knows of a remote's refs: where the fetch refspecs of that remote lead to, below
 * refs/remotes/ only (a mirror's lead to the very refs that are pushed). A remote that is given by URL counts as every
 * remote that has this URL, with `insteadOf` and `pushInsteadOf` followed.
 */
export async function trackingOf(remote: string, options: GitOptions): Promise<Tracking> {
  const remotes = new Map<string, string[]>();
  const keepers = new Set<string>();
  for (const [key, value] of await remoteSettings(options)) {
    const [, name = '', setting = ''] = /^remote\.(.*)\.([^.]+)$/s.exec(key) ?? [];
    const fetch = remotes.get(name) ?? [];
    remotes.set(name, fetch);
    if (setting === 'fetch') fetch.push(value);
    // With a place of its own to push to, it is one remote more.
    if (setting === 'promisor' || setting === 'partialclonefilter') keepers.add(name);
    if (setting === 'pushurl') keepers.add(value);
  }
  const matching = remotes.has(remote) ? [remote] : await remotesAt(remote, options);
  const specs = matching
    .flatMap((name) => (remotes.get(name) ?? []).map(sidesOf))
    .filter(({ to }) => to.startsWith('refs/remotes/') && to.length > 'refs/remotes/'.length);
  // The refs of a remote `origin/fork` lie below those of `origin`, whose pattern reaches them.
  const all = [...remotes.values()].flat().map((refspec) => sidesOf(refspec).to);
  return {
    keepsLacking: keepers.size === 1 && matching.some((name) => keepers.has(name)),
    nameOf: (ref) => {
      for (const { from, to } of specs) {
        const [start = '', end] = from.split('*');
        if (end === undefined ? ref === from : ref.startsWith(start) && ref.endsWith(end))
          return to.replace('*', () => ref.slice(start.length, ref.length - (end ?? '').length));
      }
      return undefined;
    },
    sides: (outdated) =>
      outdated.length > MANY
        ? []
        : [...new Set(specs.map(({ to }) => to))].flatMap((pattern) => {
            const [start = ''] = pattern.split('*');
            const nested = all.filter((other) => other !== pattern && other.startsWith(start));
            // `origin/HEAD` is another name of one of them.
            const left = outdated.length === 0 ? [] : [...outdated, `${start}HEAD`];
            return [
              ...[...nested, ...left].map((other) => `--exclude=${other}`),
              `--glob=${pattern.includes('*') ? pattern : exactly(pattern)}`,
            ];
          }),
  };
}

/** Whether `remote` is a remote's name, and nothing is kept of what it has: it was never fetched from, and nothing was pushed there. */
export async function isNeverFetched(remote: string, options: GitOptions): Promise<boolean> {
  if ((await askGit(['config', '--get', `remote.${remote}.url`], options)).status !== 0) return false;
  const { sides } = await trackingOf(remote, options);
  return (await readGit(['rev-parse', ...sides([])], options)).length === 0;
}

/** `+refs/heads/*:refs/remotes/origin/*`: there, and here. */
function sidesOf(refspec: string): { readonly from: string; readonly to: string } {
  const [from = '', to = ''] = refspec.replace(/^\+/, '').split(':');
  return { from, to };
}

/** A pattern for one ref only, as a clone with --depth has: without a wildcard, `--glob` would look below it. */
function exactly(ref: string): string {
  return `${ref.slice(0, -1)}[${ref.slice(-1)}]`;
}

async function remoteSettings(options: GitOptions): Promise<readonly (readonly [string, string])[]> {
  const all = await readGit(['config', '--null', '--list'], options);
  return all
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry.startsWith('remote.'))
    .map((entry) => {
      const newline = entry.indexOf('\n');
      return newline < 0 ? [entry, ''] : [entry.slice(0, newline), entry.slice(newline + 1)];
    });
}

/** A name for the URL at hand, which nobody gives a remote. */
const ASKED = 'secretguard asks';

/** The remotes that have this URL, as git reads it and theirs. */
async function remotesAt(url: string, options: GitOptions): Promise<readonly string[]> {
  const listed = await readGit(['-c', `remote.${ASKED}.url=${url}`, 'remote', '--verbose'], options);
  // <name> TAB <url> SP (push), and more behind it of a partial clone
  const rows = [...listed.toString('utf8').matchAll(/^(.*?)\t(.*) \((fetch|push)\)/gm)].map(
    ([, name = '', its = '', use]) => ({ name, use, place: placeOf(its, options.cwd) }),
  );
  const asked = rows.find(({ name, use }) => name === ASKED && use === 'push')?.place;
  return rows.flatMap(({ name, place }) => (place === asked ? [name] : []));
}

/** What an URL names, written in one way: whoever logs in, and of a folder its path, which git takes from the top of the work tree. */
function placeOf(url: string, top: string): string {
  const plain = url
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .replace(/^(https?:\/\/)[^/]*@/, '$1')
    .replace(/^file:\/\/(?=\/)/, '');
  return /^[^/]*:/.test(plain) ? plain : resolve(top, plain);
}
