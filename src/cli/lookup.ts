import { SecretguardError } from '../errors.ts';
import type { ReportedFinding } from '../report/report.ts';
import { scan } from '../scan.ts';
import type { ScanSource } from '../scan-source.ts';
import type { Session } from './command.ts';

/** Where findings are looked for, most likely first: what the hook just blocked, then the files. */
const PLACES: readonly ScanSource[] = [{ kind: 'staged' }, { kind: 'files', paths: [] }];

/** Takes long in a large repo: only for an id that is nowhere else. */
const HISTORY: ScanSource = { kind: 'history' };

/** Findings that are not allowed yet, of what is staged and of the work tree, those of the same id once; `entered`: and those of the allow file. */
export async function openFindings(
  session: Session,
  sources: readonly ScanSource[] = PLACES,
  entered = false,
): Promise<readonly ReportedFinding[]> {
  const config = await session.config();
  const found = new Map<string, ReportedFinding>();
  for (const source of sources) {
    const { findings } = await scan({
      cwd: session.cwd,
      source,
      config,
      allow: true,
      signal: session.signal,
    });
    for (const finding of findings)
      if ((!finding.allowed || (entered && finding.allowed.kind === 'allow-file')) && !found.has(finding.id))
        found.set(finding.id, finding);
  }
  return [...found.values()];
}

/**
 * For each id, the findings whose id is, or starts with, it (four digits at least): of what is staged, of the work tree, of the
 * commits that no remote has, or, where none of these has it, of the whole history. More than one where it is not unique.
 */
export async function findByIds(
  session: Session,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ReportedFinding[]>> {
  const found = new Map<string, readonly ReportedFinding[]>();
  const unpushed: ScanSource = { kind: 'range', range: 'HEAD ^@{upstream}' };
  for (const source of [...PLACES, unpushed, HISTORY]) {
    if (ids.every((id) => found.has(id))) break;
    const open = await openFindings(session, [source], true).catch((error: unknown) => {
      // Without an upstream (or without a commit) there is no such range, and nothing to look for in it.
      if (source === unpushed || (error instanceof SecretguardError && error.code === 'not-a-repository'))
        return [];
      throw error;
    });
    for (const id of ids) {
      const matching = open.filter((finding) => finding.id.startsWith(id));
      if (matching.length > 0 && !found.has(id)) found.set(id, matching);
    }
  }
  return found;
}
