import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A labelled place of CredData; lines 1-based, columns 0-based. */
export interface Label {
  readonly kind: 'true' | 'false' | 'ignored';
  readonly first: number;
  readonly last: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly category: string;
}

/** Labels that name no credential; they are neither caught nor missed. */
const NO_CREDENTIAL = new Set([
  'UUID',
  'Salt',
  'Nonce',
  'AWS S3 Bucket',
  'Firebase Domain',
  'Tencent WeChat API App ID',
  'Twilio Credentials SID',
]);

/** Labels that say what a credential is for; every other one names a format of somebody's own. */
const NO_FORMAT = new Set([
  ...NO_CREDENTIAL,
  ...['Password', 'Token', 'Key', 'Auth', 'Secret', 'API', 'Credential', 'URL Credentials', 'SQL Password'],
  ...['CMD Password', 'CMD Token', 'CMD Secret', 'CMD ConvertTo-SecureString', 'CURL User Password'],
  ...['Basic Authorization', 'Bearer Authorization', 'OTP / 2FA Secret', 'Dropbox App secret'],
  ...['Salesforce Credentials', 'Certificate', 'Other'],
]);

/** Whether a label's category names a format of the issuer's own (a prefix, an armour, a structure). */
export function hasOwnFormat(category: string): boolean {
  return category.split(':').some((part) => !NO_FORMAT.has(part));
}

/** The labels of CredData below `root`, by file (`repo/folder/file`); files that are not there are left out. */
export function readLabels(root: string): ReadonlyMap<string, readonly Label[]> {
  const labels = new Map<string, Label[]>();
  for (const name of readdirSync(join(root, 'meta')).sort()) {
    const [header = [], ...rows] = parseCsv(readFileSync(join(root, 'meta', name), 'utf8'));
    const column = new Map(header.map((title, index) => [title, index]));
    const read = (row: readonly string[], title: string): string => row[column.get(title) ?? -1] ?? '';
    for (const row of rows) {
      const file = read(row, 'FilePath').replace(/^data\//, '');
      if (!labels.has(file)) {
        if (!existsSync(join(root, 'data', file))) continue;
        labels.set(file, []);
      }
      const category = read(row, 'Category');
      const first = Number(read(row, 'LineStart'));
      labels.get(file)?.push({
        kind:
          read(row, 'GroundTruth') !== 'T'
            ? 'false'
            : category.split(':').every((part) => NO_CREDENTIAL.has(part))
              ? 'ignored'
              : 'true',
        first,
        last: Math.max(first, Number(read(row, 'LineEnd'))),
        valueStart: Math.trunc(Number(read(row, 'ValueStart') || -1)),
        valueEnd: Math.trunc(Number(read(row, 'ValueEnd') || -1)),
        category,
      });
    }
  }
  return labels;
}

/** RFC 4180: fields in double quotes may hold commas, newlines and doubled quotes. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quoted) {
      if (character !== '"') field += character;
      else if (text[index + 1] === '"') {
        field += '"';
        index += 1;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ',') {
      row.push(field);
      field = '';
    } else if (character === '\n') {
      row.push(field.replace(/\r$/, ''));
      rows.push(row);
      row = [];
      field = '';
    } else field += character;
  }
  if (row.length > 0) rows.push([...row, field]);
  return rows;
}

/** The fold, 0 to 4, of each repo: dealt in the order of a hash of the name, so that folds are even and never change. */
export function dealFolds(repos: Iterable<string>, folds = 5): ReadonlyMap<string, number> {
  const sorted = [...new Set(repos)].sort((a, b) => mix(a) - mix(b) || (a < b ? -1 : 1));
  return new Map(sorted.map((repo, index) => [repo, index % folds]));
}

function mix(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}

/** A finding's lines, 1-based. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/** Counts by line, as shared/data/score.py counts. */
export interface Score {
  readonly caught: number;
  readonly missed: number;
  readonly falseLabelled: number;
  readonly falseAll: number;
  readonly categories: ReadonlyMap<string, { caught: number; all: number }>;
}

/** Scores findings (lines by file) against labels, by line. */
export function scoreLines(
  labels: ReadonlyMap<string, readonly Label[]>,
  findings: ReadonlyMap<string, readonly Lines[]>,
): Score {
  let caught = 0;
  let missed = 0;
  let falseLabelled = 0;
  let falseAll = 0;
  const categories = new Map<string, { caught: number; all: number }>();
  const touches = (label: Label, lines: Lines): boolean =>
    lines.first <= label.last && lines.last >= label.first;
  for (const [file, rows] of labels) {
    const seen = new Set<string>();
    const found = findings.get(file) ?? [];
    for (const label of rows) {
      const key = `${label.first}:${label.last}`;
      if (label.kind !== 'true' || seen.has(key)) continue;
      seen.add(key);
      const hit = found.some((lines) => touches(label, lines));
      if (hit) caught += 1;
      else missed += 1;
      for (const part of label.category.split(':')) {
        const count = categories.get(part) ?? { caught: 0, all: 0 };
        count.all += 1;
        if (hit) count.caught += 1;
        categories.set(part, count);
      }
    }
    const distinct = new Map(found.map((lines) => [`${lines.first}:${lines.last}`, lines]));
    for (const lines of distinct.values()) {
      if (rows.some((label) => label.kind !== 'false' && touches(label, lines))) continue;
      falseAll += 1;
      if (rows.some((label) => label.kind === 'false' && touches(label, lines))) falseLabelled += 1;
    }
  }
  return { caught, missed, falseLabelled, falseAll, categories };
}

/** Precision, recall and F1 of a score; `all` counts unlabelled lines as false too. */
export function rate(
  score: Score,
  which: 'labelled' | 'all',
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const wrong = which === 'labelled' ? score.falseLabelled : score.falseAll;
  const precision = score.caught / Math.max(1, score.caught + wrong);
  const recall = score.caught / Math.max(1, score.caught + score.missed);
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
