import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import type { Finding } from '../detect/finding.ts';
import { failure } from '../errors.ts';
import { askGit, readGit } from '../git/stream.ts';
import { appendLines } from '../guard/ignore-file.ts';
import { codeOf } from '../system-error.ts';
import { writeWhole } from '../whole-file.ts';
import { contentMark, type FileChange, type FixPlan, indexEntry, type StagedChange } from './fix.ts';
import { readText } from './text-file.ts';

/** What an undo needs; kept in the git folder (mode 0600), never in the work tree. */
interface UndoRecord {
  readonly version: 1;
  readonly files: readonly { readonly path: string; readonly before: string | null; readonly mark: string }[];
  readonly staged: readonly {
    readonly path: string;
    readonly mode: string;
    readonly oid: string;
    readonly now: string;
  }[];
}

/**
 * Writes what `planFix` worked out: `.env` first, then the code, then the index. Each file goes to a temporary name and is
 * renamed; when one fails, or the index, those before it are put back. Throws `unwritable-output`, `changed-meanwhile` where something is
 * not as it was when the plan was made, `env-not-ignored` where git would still add a `.env` of the plan, and what git throws.
 */
export async function applyFix(root: string, plan: FixPlan): Promise<void> {
  for (const path of plan.envFiles) {
    if (!(await isIgnored(root, path))) throw failure('env-not-ignored', [path]);
  }
  // Between the plan and the answer, a person may have gone on working.
  for (const { path, before } of plan.files) {
    const file = join(root, path);
    if ((existsSync(file) ? readText(file) : undefined) !== before)
      throw failure('changed-meanwhile', [path]);
  }
  for (const { path, oid } of plan.staged) {
    if ((await indexEntry(root, path))?.oid !== oid) throw failure('changed-meanwhile', [`${path} (staged)`]);
  }
  const written: FileChange[] = [];
  try {
    for (const change of plan.files) {
      write(join(root, change.path), change.after, change.mode);
      written.push(change);
    }
    const staged: { path: string; mode: string; oid: string; now: string }[] = [];
    for (const { path, mode, oid, after } of plan.staged) {
      const now = (await readGit(['hash-object', '-w', '--stdin'], { cwd: root, input: after }))
        .toString('utf8')
        .trim();
      staged.push({ path, mode, oid, now });
    }
    const record: UndoRecord = {
      version: 1,
      files: plan.files.map(({ path, before, after }) => ({
        path,
        before: before ?? null,
        mark: contentMark(after),
      })),
      staged,
    };
    write(await undoFile(root), JSON.stringify(record), 0o600);
    // At last, and at once: git writes an index whole or not at all.
    await setIndex(
      root,
      staged.map(({ path, mode, now }) => ({ path, mode, oid: now })),
    );
  } catch (error) {
    for (const change of written.reverse()) putBack(root, change.path, change.before ?? null);
    throw error;
  }
}

/**
 * Makes git ignore the `.env` files of the plan where it does not yet, and take their templates where it does not, by lines in the
 * root's .gitignore. Returns the lines that were added. Throws what `appendLines` and git throw.
 */
export async function ignoreEnvFiles(root: string, plan: FixPlan): Promise<readonly string[]> {
  const lines = new Set<string>();
  for (const path of plan.envFiles) {
    // What git tracks, no line makes it ignore: applyFix says so.
    if ((await readGit(['ls-files', '--', path], { cwd: root })).length > 0) return [];
    if (!(await isIgnored(root, path))) lines.add('.env');
    if (await isIgnored(root, `${path}.example`)) lines.add('!.env.example');
  }
  return appendLines(root, '.gitignore', [...lines])?.lines ?? [];
}

async function isIgnored(root: string, path: string): Promise<boolean> {
  // check-ignore refuses --literal-pathspecs, which all of git's calls here have.
  const asked = ['--no-literal-pathspecs', 'check-ignore', '-q', '-z', '--stdin'];
  const { status, stderr } = await askGit(asked, { cwd: root, input: `${path}\0` });
  if (status > 1) throw failure('git-failed', ['check-ignore', `status ${status}`, stderr]);
  return status === 0;
}

/**
 * Takes the last fix back: files and index as they were, unless they have changed since. Returns the paths put back and
 * those left alone. Throws `nothing-to-undo`.
 */
export async function undoFix(
  root: string,
): Promise<{ readonly restored: readonly string[]; readonly changedSince: readonly string[] }> {
  const file = await undoFile(root);
  if (!existsSync(file)) throw failure('nothing-to-undo', []);
  const record: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!isUndoRecord(record)) throw failure('nothing-to-undo', []);
  const restored: string[] = [];
  const changedSince: string[] = [];
  for (const { path, before, mark } of record.files) {
    const full = join(root, path);
    const now = existsSync(full) ? readFileSync(full, 'utf8') : '';
    if (contentMark(now) !== mark) {
      changedSince.push(path);
      continue;
    }
    putBack(root, path, before);
    restored.push(path);
  }
  const back: StagedBlob[] = [];
  for (const staged of record.staged) {
    const { path, now } = staged;
    const listed = (await readGit(['ls-files', '-s', '-z', '--', path], { cwd: root })).toString('utf8');
    if (listed.includes(` ${now} 0\t`)) back.push(staged);
    else changedSince.push(`${path} (staged)`);
  }
  await setIndex(root, back);
  rmSync(file);
  return { restored, changedSince };
}

/**
 * A unified diff of the plan in which every value is replaced by its mask: those that are moved, and those of `others`
 * (all that is found in the plan's files as they are now), which may stand beside them. Files that hold values are named only.
 */
export function describeFix(plan: FixPlan, others: readonly Finding[]): string {
  const masks = new Map<string, string>();
  for (const { finding, value } of plan.moved) {
    masks.set(finding.secret.reveal(), finding.secret.masked);
    masks.set(value, finding.secret.masked);
  }
  for (const finding of others) {
    const text = plan.files.find(({ path }) => path === finding.path)?.before;
    masks.set(finding.secret.reveal(), finding.secret.masked);
    // As it is written, too: a value may stand there encoded.
    if (text !== undefined) for (const line of linesOf(text, finding)) masks.set(line, finding.secret.masked);
  }
  const longestFirst = [...masks].filter(([text]) => text !== '').sort(([a], [b]) => b.length - a.length);
  const hide = (text: string) =>
    longestFirst.reduce((shown, [value, masked]) => shown.replaceAll(value, () => masked), text);
  return plan.files
    .map(({ path, before, after }) => {
      if (plan.envFiles.includes(path)) {
        const names = plan.moved
          .map(({ name }) => name)
          .filter((name, index, all) => all.indexOf(name) === index);
        return `${path}: ${names.map((name) => `+${name}=…`).join(' ')}\n`;
      }
      return createTwoFilesPatch(
        before === undefined ? '/dev/null' : `a/${path}`,
        `b/${path}`,
        hide(before ?? ''),
        hide(after),
        undefined,
        undefined,
        { context: 2 },
      ).replace(/^=+\n/, '');
    })
    .join('');
}

/** What stands at a finding's place, a line each. */
function linesOf(text: string, finding: Finding): readonly string[] {
  const { startLine, endLine, startColumn, endColumn } = finding;
  return (
    text
      .split('\n')
      .slice(startLine - 1, endLine)
      .map((line, at, lines) =>
        line
          .slice(at === 0 ? startColumn - 1 : 0, at === lines.length - 1 ? endColumn - 1 : undefined)
          .trim(),
      )
      // A short line is no secret, and would be hidden wherever it stands.
      .filter((line) => line.length > 5)
  );
}

/** Writes a file whole; one that is there keeps its mode. Throws `unwritable-output`. */
function write(file: string, text: string, mode?: number): void {
  try {
    writeWhole(file, text, statSync(file, { throwIfNoEntry: false })?.mode ?? mode);
  } catch (error) {
    throw failure('unwritable-output', [file, codeOf(error)], error);
  }
}

type StagedBlob = Pick<StagedChange, 'path' | 'mode' | 'oid'>;

async function setIndex(root: string, blobs: readonly StagedBlob[]): Promise<void> {
  const input = blobs.map(({ path, mode, oid }) => `${mode} ${oid} 0\t${path}\0`).join('');
  await readGit(['update-index', '-z', '--index-info'], { cwd: root, input });
}

function putBack(root: string, path: string, before: string | null): void {
  if (before === null) rmSync(join(root, path), { force: true });
  else write(join(root, path), before);
}

async function undoFile(root: string): Promise<string> {
  const answer = await readGit(
    ['rev-parse', '--path-format=absolute', '--git-path', 'secretguard-undo.json'],
    { cwd: root },
  );
  return answer.toString('utf8').replace(/\r?\n$/, '');
}

function isUndoRecord(data: unknown): data is UndoRecord {
  return (
    typeof data === 'object' &&
    data !== null &&
    'version' in data &&
    data.version === 1 &&
    'files' in data &&
    'staged' in data
  );
}
