import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { SecretguardError } from '../errors.ts';
import { fingerprint } from '../report/fingerprint.ts';
import { printable } from '../report/printable.ts';
import type { ReportedFinding } from '../report/report.ts';
import { count } from '../report/words.ts';
import { scan } from '../scan.ts';
import type { ScanSource } from '../scan-source.ts';
import type { Session } from './command.ts';

/** Where findings are looked for, most likely first: what the hook just blocked, then the files. */
const PLACES: readonly ScanSource[] = [{ kind: 'staged' }, { kind: 'files', paths: [] }];

/** How much of what could not be looked at is named. */
const MOST_TOLD = 3;

/** These take long: only for an id that is nowhere else. `scan --no-ignore` gives those of the first. */
const IGNORED: ScanSource = { ignored: true, kind: 'files', paths: [] };
const HISTORY: ScanSource = { kind: 'history' };

/** Findings that are not allowed yet, of what is staged and of the work tree, those of one place once; `entered`: and those of the allow file. Tells what could not be looked at. */
export async function openFindings(
  session: Session,
  sources: readonly ScanSource[] = PLACES,
  entered = false,
): Promise<readonly ReportedFinding[]> {
  const config = await session.config();
  const found = new Map<string, ReportedFinding>();
  const missed = new Set<string>();
  for (const source of sources) {
    const { findings, skipped } = await scan({
      cwd: session.cwd,
      source,
      config,
      allow: true,
      signal: session.signal,
    });
    for (const finding of findings) {
      const { ruleId, path, commit, startLine, startColumn, secret } = finding;
      const place = [ruleId, path, commit, startLine, startColumn, secret.reveal()].join('\0');
      if ((!finding.allowed || (entered && finding.allowed.kind === 'allow-file')) && !found.has(place))
        found.set(place, finding);
    }
    for (const { file, reason, harmless } of skipped)
      if (harmless !== true) missed.add(`not scanned ${printable(file)}: ${printable(reason)}\n`);
  }
  for (const line of [...missed].slice(0, MOST_TOLD)) session.say(line);
  if (missed.size > MOST_TOLD)
    session.say(`not scanned ${count(missed.size - MOST_TOLD, 'part')} more: secretguard scan lists them\n`);
  return [...found.values()];
}

/** How git names the file at `path` (absolute) from `root`: behind links to folders, but not behind one that stands at `path` itself. */
export function pathFrom(root: string, path: string): string {
  const folder = dirname(path);
  const real = existsSync(folder) ? join(realpathSync(folder), basename(path)) : path;
  return relative(root, real).replaceAll(sep, '/');
}

/**
 * For each id, the findings whose id is, or starts with, it (four digits at least): of what is staged, of the work tree, of the
 * commits that no remote has, or, where none of these has it, of what .gitignore leaves out, or of the whole history. More than
 * one where it is not clear which is meant.
 */
export async function findByIds(
  session: Session,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ReportedFinding[]>> {
  const found = new Map<string, readonly ReportedFinding[]>();
  const unpushed: ScanSource = { kind: 'range', range: 'HEAD ^@{upstream}' };
  for (const source of [...PLACES, unpushed, IGNORED, HISTORY]) {
    if (ids.every((id) => found.has(id))) break;
    const open = await openFindings(session, [source], true).catch((error: unknown) => {
      // Without an upstream (or without a commit) there is no such range, and nothing to look for in it.
      if (source === unpushed || (error instanceof SecretguardError && error.code === 'not-a-repository'))
        return [];
      throw error;
    });
    for (const id of ids) {
      const named = open.filter((finding) => finding.id.startsWith(id));
      const matching =
        named.length > 0
          ? named
          : source === HISTORY
            ? await meantOfCommit(session, id, open)
            : meantByHook(id, open);
      if (matching.length > 0 && !found.has(id)) found.set(id, matching);
    }
  }
  return found;
}

/**
 * What a hook meant by `id`, where nothing is staged any more, as after `commit -a`: of the secrets of that kind in the file the one
 * that is not allowed yet. More than one where that does not tell.
 */
function meantByHook(id: string, open: readonly ReportedFinding[]): readonly ReportedFinding[] {
  const one = open[fingerprint(open, 'staged').findIndex((staged) => staged.startsWith(id))];
  if (one === undefined) return [];
  const alike = open.filter(
    ({ ruleId, path, secret }) =>
      ruleId === one.ruleId && path === one.path && secret.masked === one.secret.masked,
  );
  const blocking = alike.filter(({ allowed }) => !allowed);
  const each = (blocking.length > 0 ? blocking : alike).map(
    (finding) => [finding.secret.reveal(), finding] as const,
  );
  return [...new Map(each).values()];
}

/** What a push or a range meant by `id`: the history tells which commit it is of, and that commit's added lines which it is. */
async function meantOfCommit(
  session: Session,
  id: string,
  open: readonly ReportedFinding[],
): Promise<readonly ReportedFinding[]> {
  const isId = (each: string): boolean => each.startsWith(id);
  const commit = open[fingerprint(open, 'range').findIndex(isId)]?.commit;
  if (commit === undefined) return [];
  const added = await openFindings(session, [{ kind: 'range', range: `${commit}^!` }], true);
  return added.filter((finding) => isId(finding.id));
}
