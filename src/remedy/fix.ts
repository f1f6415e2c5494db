import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../detect/finding.ts';
import { readGit } from '../git/stream.ts';
import { clientBundleOf } from './client-bundle.ts';
import { shellKeeps } from './env-file.ts';
import { passwordNames } from './env-name.ts';
import { rewriterOf } from './rewrite/index.ts';
import { applyEdits, type Rewrite, refused as refusal } from './rewrite/rewriter.ts';
import { decodeText, isOther, readText } from './text-file.ts';
import { createVariables, envFolder } from './variables.ts';

const UNQUOTABLE = 'the program would not read this value back from .env, however it is quoted';

/** Code whose `.env` is read by Node, or a loader that reads as Node does. */
const SCRIPT = /\.(?:[cm]?[jt]sx?|vue|svelte)$/;

/** What to move out, and where to. */
export interface FixRequest {
  /** The root of the work tree. */
  readonly root: string;
  /** Findings in files, as a scan of the index or the work tree gave them. */
  readonly findings: readonly Finding[];
  /** Whether the value goes into `.env` (else it goes into a secrets manager, and no file gets it). */
  readonly intoEnvFile: boolean;
}

/** A file of the work tree before and after. */
export interface FileChange {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Its text now; absent where there is no such file. */
  readonly before?: string;
  readonly after: string;
  /** Permission bits of a new file. */
  readonly mode?: number;
}

/** A blob of the index before and after. */
export interface StagedChange {
  readonly path: string;
  readonly mode: string;
  readonly oid: string;
  readonly after: string;
}

/** A secret that the code reads from the environment after the fix. */
export interface MovedSecret {
  readonly finding: Finding;
  readonly name: string;
  /** As the program sees it: escapes undone. */
  readonly value: string;
  readonly warnings: readonly string[];
}

/** Everything that a fix would do; nothing is written yet. */
export interface FixPlan {
  readonly moved: readonly MovedSecret[];
  readonly refused: readonly { readonly finding: Finding; readonly why: string }[];
  /** In the order in which they must be written. */
  readonly files: readonly FileChange[];
  readonly staged: readonly StagedChange[];
  /** The `.env` files that get a value, relative to the root: each must be ignored before it is written. */
  readonly envFiles: readonly string[];
}

/**
 * Works out a fix: reads the files and the index, writes nothing. The same literal is moved in the work tree and,
 * where the index holds another version of the file, in that version too, so that what else is or is not staged stays so.
 *
 * Throws what git throws; a file that cannot be read or understood is refused by name.
 */
export async function planFix(request: FixRequest): Promise<FixPlan> {
  const { plan, contested } = await planWithout(request, new Set());
  return contested.size === 0 ? plan : (await planWithout(request, contested)).plan;
}

/** A plan in which the findings of `withheld` are refused, and those that have to be withheld from the next one. */
async function planWithout(
  request: FixRequest,
  withheld: ReadonlySet<Finding>,
): Promise<{ readonly plan: FixPlan; readonly contested: ReadonlySet<Finding> }> {
  const fallbacks: { readonly finding: Finding; readonly name: string }[] = [];
  const moved: MovedSecret[] = [];
  const refused: { finding: Finding; why: string }[] = [];
  const files: FileChange[] = [];
  const staged: StagedChange[] = [];
  const names = createVariables(request.root);
  for (const [path, findings] of groupByPath(request.findings)) {
    const rewriter = rewriterOf(path);
    if (!rewriter) {
      for (const finding of findings)
        refused.push({ finding, why: 'this kind of file cannot read the environment by itself' });
      continue;
    }
    if (isOther(join(request.root, path))) {
      for (const finding of findings)
        refused.push({ finding, why: 'a link stands there: fix what it points to' });
      continue;
    }
    const tree = readText(join(request.root, path));
    const manifest = readText(join(request.root, envFolder(request.root, path), 'package.json')) ?? '';
    const entry = await indexEntry(request.root, path);
    // What git reads by another encoding would stay in the work tree, and be staged again.
    const isUnread = tree === undefined && existsSync(join(request.root, path));
    const index =
      entry && !isUnread
        ? decodeText(await readGit(['cat-file', 'blob', entry.oid], { cwd: request.root }))
        : undefined;
    let treeText = tree;
    let indexText = index;
    for (const finding of inOrder(findings)) {
      const secret = finding.secret.reveal();
      // The index reads it by the name that the work tree has for it.
      let settled: string | undefined;
      const rewrite = (text: string, original: string): Rewrite | undefined => {
        // Whatever was moved before stands above it, or after it in its line.
        const line = finding.startLine + linesOf(text) - linesOf(original);
        const start = placeIn(text, secret, line, finding.startColumn);
        if (start === undefined) return undefined;
        const end = start + secret.length;
        const bundle = clientBundleOf(path, text, manifest);
        if (bundle && 'why' in bundle) return refusal(bundle.why);
        return rewriter.rewrite({
          text,
          start,
          end,
          path,
          bundle,
          nameFor: (hints, exact) => {
            if (exact !== undefined) fallbacks.push({ finding, name: exact.name });
            else if (settled !== undefined) return settled;
            const suited = exact === undefined && isPasswordOfUrl(text, start, end);
            return names.choose({
              path,
              text,
              value: exact?.value ?? secret,
              ruleId: finding.ruleId,
              hints: suited ? passwordNames(hints) : hints,
              prefix: bundle?.prefix ?? '',
              exact: exact?.name,
            });
          },
        });
      };
      const inTree = treeText === undefined ? undefined : rewrite(treeText, tree ?? '');
      if (inTree?.kind === 'rewritten') settled = inTree.name;
      const inIndex =
        indexText === undefined
          ? undefined
          : indexText === treeText
            ? inTree
            : rewrite(indexText, index ?? '');
      const result = [inTree, inIndex].find((one) => one?.kind === 'refused') ?? inTree ?? inIndex;
      const isSplit =
        inTree?.kind === 'rewritten' &&
        inIndex?.kind === 'rewritten' &&
        (inTree.name !== inIndex.name || inTree.value !== inIndex.value);
      if (withheld.has(finding))
        refused.push({
          finding,
          why: 'other code falls back to another value where the same variable is not set',
        });
      else if (finding.decodedFrom)
        refused.push({ finding, why: `it is encoded (${finding.decodedFrom.join(', ')})` });
      else if (!result) {
        const isSame = (one: Finding) => one.path === path && one.secret.reveal() === secret;
        // Of one place that is another line in the index, both are given.
        if (moved.some((one) => isSame(one.finding))) continue;
        refused.push({
          finding,
          why:
            (tree ?? index) === undefined
              ? 'the file is no UTF-8 text'
              : 'it does not stand there as it was found (changed since?)',
        });
      } else if (result.kind === 'refused') refused.push({ finding, why: result.why });
      else if (isSplit)
        refused.push({ finding, why: 'what is staged would read it by another name than the work tree' });
      else if (request.intoEnvFile && !SCRIPT.test(path) && !shellKeeps(result.value))
        refused.push({ finding, why: UNQUOTABLE });
      else {
        if (inTree?.kind === 'rewritten' && treeText !== undefined)
          treeText = applyEdits(treeText, inTree.edits);
        if (inIndex?.kind === 'rewritten' && indexText !== undefined)
          indexText = applyEdits(indexText, inIndex.edits);
        names.use(path, result.name, result.value);
        // Even between single quotes: dotenv-expand does not know of them.
        const expanded = request.intoEnvFile && /\$[a-z_{]/i.test(result.value);
        const note = `${result.name} has a \`$\`: Next.js, Vite and whatever else expands variables in .env need \`\\$\` there`;
        const warnings = expanded ? [...result.warnings, note] : result.warnings;
        moved.push({ finding, name: result.name, value: result.value, warnings });
      }
    }
    if (tree !== undefined && treeText !== undefined && treeText !== tree)
      files.push({ path, before: tree, after: treeText });
    if (entry && index !== undefined && indexText !== undefined && indexText !== index) {
      staged.push({ path, mode: entry.mode, oid: entry.oid, after: indexText });
    }
  }
  const environment = request.intoEnvFile ? names.files(files) : { changes: [], envFiles: [], failed: [] };
  // What could not be read would be lost, since the file is written whole.
  const other = environment.changes.find(
    ({ path, before }) =>
      isOther(join(request.root, path)) || (before === undefined && existsSync(join(request.root, path))),
  );
  const why = other ? `${other.path} is a link, or no file of UTF-8 text` : UNQUOTABLE;
  if (other || environment.failed.length > 0) {
    const whole = { moved: [], files: [], staged: [], envFiles: [] };
    const plan = { ...whole, refused: [...refused, ...moved.map(({ finding }) => ({ finding, why }))] };
    return { plan, contested: new Set() };
  }
  const contested = fallbacks.filter(({ finding, name }) => names.isContested(finding.path, name));
  const plan = {
    moved,
    refused,
    files: [
      ...environment.changes,
      ...files.filter(({ path }) => !environment.changes.some((change) => change.path === path)),
    ],
    staged,
    envFiles: environment.envFiles,
  };
  return { plan, contested: new Set(contested.map(({ finding }) => finding)) };
}

/** Whether what stands from `start` to `end` is the password in a URL, whose name says what the whole URL is. */
function isPasswordOfUrl(text: string, start: number, end: number): boolean {
  return text[end] === '@' && /:\/\/[^\s"'`@/]{0,200}:$/.test(text.slice(Math.max(0, start - 256), start));
}

/** From the first line to the last, and in a line from right to left, so that columns hold while it is rewritten. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => a.startLine - b.startLine || b.startColumn - a.startColumn);
}

function linesOf(text: string): number {
  return text.split('\n').length;
}

/** Where the secret stands: the occurrence nearest to the line at which it was found, in that line to the column. */
function placeIn(text: string, secret: string, line: number, column: number): number | undefined {
  let best: { readonly at: number; readonly lines: number; readonly columns: number } | undefined;
  let current = 1;
  let lineStart = 0;
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + secret.length)) {
    for (let end = text.indexOf('\n', lineStart); end >= 0 && end < at; end = text.indexOf('\n', lineStart)) {
      lineStart = end + 1;
      current += 1;
    }
    const lines = Math.abs(current - line);
    const columns = Math.abs(at - lineStart + 1 - column);
    if (!best || lines < best.lines || (lines === best.lines && columns < best.columns))
      best = { at, lines, columns };
  }
  return best?.at;
}

/** What the index has of a file: nothing where it has none, a link, or a conflict. */
export async function indexEntry(
  root: string,
  path: string,
): Promise<{ readonly mode: string; readonly oid: string } | undefined> {
  const listed = (await readGit(['ls-files', '-s', '-z', '--', path], { cwd: root })).toString('utf8');
  const [, mode, oid, stage] = /^(\d{6}) ([0-9a-f]+) (\d)\t/.exec(listed) ?? [];
  return mode?.startsWith('100') && oid !== undefined && stage === '0' ? { mode, oid } : undefined;
}

function groupByPath(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    groups.set(finding.path, [...(groups.get(finding.path) ?? []), finding]);
  }
  return groups;
}

/** A short mark of a file's content, to see whether it has changed since. */
export function contentMark(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
