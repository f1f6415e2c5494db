import { type Assessment, type AuditRequest, assess } from './assessment.ts';
import { type AuditResult, describe } from './audit.ts';
import { dockerProblems } from './docker.ts';
import { appendLines, type IgnoreEdit } from './ignore-file.ts';
import { decidingRules, ignores } from './ignore-rules.ts';
import { type IgnoreLine, rawFolderOf } from './lines.ts';
import { untrackFiles } from './listing.ts';
import { npmProblems } from './npm.ts';
import { addFilesEntries } from './package-files.ts';
import { isCommitted, linesByFile, planLines } from './plan.ts';
import { ignorePattern } from './quote.ts';

/** What is to be mended. */
export interface FixRequest extends AuditRequest {
  /** Also take tracked files out of the index (`git rm --cached`); they stay on disk. */
  readonly untrack?: boolean;
}

/** What was mended, and what an audit says afterwards. */
export interface FixResult {
  readonly edits: readonly IgnoreEdit[];
  /** Taken out of the index; as reports print names. */
  readonly untracked: readonly string[];
  readonly after: AuditResult;
}

/** A nearer .gitignore can undo what a farther one says: each round answers git's last word. More levels than this were never seen. */
const ROUNDS = 5;

/**
 * Writes the missing lines into the ignore files, as few as can be, and asks git again; with `untrack` takes tracked files out
 * of the index. What must be committed (templates, allowed files) stays so. Doing it twice changes nothing.
 * Throws as `audit`, and `ignore-file-unusable`, `unwritable-output`.
 */
export async function fixIgnore(request: FixRequest): Promise<FixResult> {
  const edits: IgnoreEdit[] = [];
  let assessment = await assess(request);
  const committed = committedNow(assessment);
  for (let round = 0; round < ROUNDS; round += 1) {
    const written = write(assessment, planLines(assessment, request.untrack === true));
    if (written.length === 0) break;
    edits.push(...written);
    edits.push(...(await keepCommitted(assessment, committed)));
    assessment = await assess(request);
  }

  // What git ignores is settled; where npm or Docker still takes a file in, their own ignore files get a line.
  const published = [...(await npmProblems(assessment)), ...(await dockerProblems(assessment))];
  edits.push(...write(assessment, linesByFile(published.flatMap(({ fix }) => fix))));

  edits.push(
    ...(await addFilesEntries(
      assessment.place.root,
      published.flatMap(({ filesEntry }) => filesEntry ?? []),
    )),
  );

  const tracked = request.untrack
    ? assessment.files.filter(
        ({ kind, standing, judgement }) =>
          kind === 'env' && standing.kind === 'tracked' && judgement.kind === 'secret',
      )
    : [];
  if (tracked.length > 0) {
    await untrackFiles(
      assessment.place,
      tracked.map(({ raw }) => raw),
    );
    assessment = await assess(request);
  }
  return { edits, untracked: tracked.map(({ path }) => path), after: await describe(assessment, request) };
}

/** Raw names of the files that are to be committed and that git does not ignore. */
function committedNow(
  assessment: Assessment,
): readonly { readonly raw: string; readonly template: boolean }[] {
  return assessment.files
    .filter((file) => isCommitted(file) && !ignores(file.by))
    .map(({ raw, kind }) => ({ raw, template: kind === 'template' }));
}

/** Un-ignores what the new lines have caught of the files that are to be committed: a template by its name, others by their place. */
async function keepCommitted(
  assessment: Assessment,
  committed: readonly { readonly raw: string; readonly template: boolean }[],
): Promise<readonly IgnoreEdit[]> {
  const rules = await decidingRules(
    assessment.place,
    committed.map(({ raw }) => raw),
  );
  const lines = committed.flatMap(({ raw, template }): readonly IgnoreLine[] => {
    const by = rules.get(raw);
    if (!ignores(by)) return [];
    const path = template
      ? raw.slice(raw.lastIndexOf('/') + 1)
      : `/${raw.slice(rawFolderOf(by.file).length)}`;
    return [{ file: by.file, line: `!${ignorePattern(path)}` }];
  });
  return write(assessment, linesByFile(lines));
}

function write({ place }: Assessment, byFile: ReadonlyMap<string, readonly string[]>): readonly IgnoreEdit[] {
  return [...byFile].flatMap(([file, lines]) => appendLines(place.root, file, lines) ?? []);
}
