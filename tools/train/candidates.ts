import { readFileSync } from 'node:fs';
import type { CorpusFile } from '../../bench/corpus.ts';
import type { Assignment } from '../../src/detect/assignment.ts';
import { isBenign } from '../../src/detect/benign.ts';
import { measureFeatures } from '../../src/detect/features.ts';
import { readCandidates } from '../../src/detect/generic.ts';
import { isOutOfPlace } from '../../src/detect/generic-exclusion.ts';
import { GENERIC_KEYWORDS } from '../../src/detect/generic-keyword.ts';
import { hash32 } from '../../src/detect/public-example.ts';
import { base62, base64, base64url, hex, password, type Random, seeded } from '../../src/detect/sample.ts';
import type { Label } from './creddata.ts';

/** An assignment that the model is asked about, with what the labels say. */
export interface Candidate {
  readonly file: string;
  readonly repo: string;
  readonly first: number;
  readonly last: number;
  readonly label: 0 | 1;
  readonly weight: number;
  readonly features: readonly number[];
  readonly name: string;
  readonly value: string;
}

/** An assignment and the file that it stands in. */
interface Place {
  readonly assignment: Assignment;
  readonly path: string;
}

/** Files larger than this are left out of training. */
const MOST_BYTES = 3_000_000;

const WEIGHTS = {
  true: 1,
  false: 1,
  beside: 0.2,
  unlabelled: 0.25,
  benign: 0.3,
  invented: 0.5,
  scattered: 0.15,
  drawn: 0.7,
};

/**
 * What the readers see in the files, labelled. Files without labels (`labels` undefined) are benign throughout.
 * Adds, for each secret, a token as a program draws it, so that the judge does not learn CredData's way of drawing
 * them; and, for each password that CredData made of random letters, one as a person would choose it.
 */
export function collectCandidates(
  files: readonly CorpusFile[],
  labels: ReadonlyMap<string, readonly Label[]> | undefined,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const { path, place } of files) {
    // by file: one candidate fewer changes nothing in the others
    const random = seeded(hash32(path));
    const bytes = readFileSync(place);
    if (bytes.length > MOST_BYTES) continue;
    const text = bytes.toString('utf8');
    const starts = lineStarts(text);
    const rows = labels?.get(path) ?? [];
    for (const assignment of readAll(text)) {
      if (isOutOfPlace(assignment, path)) continue;
      const first = lineOf(starts, assignment.start);
      const last = Math.max(first, lineOf(starts, assignment.end - 1));
      const column = assignment.start - (starts[first - 1] ?? 0);
      const [label, weight] = labels
        ? judge(rows, first, last, column, assignment.value.length)
        : ([0, WEIGHTS.benign] as const);
      if (weight === 0) continue;
      const shared = {
        file: path,
        repo: path.split('/')[0] ?? '',
        first,
        last,
        name: assignment.name,
        value: assignment.value,
      };
      if (!isBenign(assignment.value, contextOf(text, assignment), path)) {
        candidates.push({ ...shared, label, weight, features: measureFeatures(assignment, text, path) });
      }
      /** Adds the same in another place or with another value; it counts in no score. */
      const add = (variant: Place, itsWeight: number): void => {
        const features = measureFeatures(variant.assignment, text, variant.path);
        const { value } = variant.assignment;
        candidates.push({ ...shared, label, weight: itsWeight, features, value, first: 0, last: 0 });
      };
      if (weight === 1 && labels) add(scatter(assignment, path, random), WEIGHTS.scattered);
      if (label === 1 && weight === 1) {
        const moved = scatter(assignment, path, random);
        add({ ...moved, assignment: { ...moved.assignment, value: drawToken(random) } }, WEIGHTS.drawn);
      }
      if (
        label === 1 &&
        (assignment.syntax === 'url' || /pass|pwd|secret/i.test(assignment.name)) &&
        assignment.value.length < 24
      )
        add({ assignment: { ...assignment, value: inventPassword(random) }, path }, WEIGHTS.invented);
    }
  }
  return candidates;
}

const PLACES: readonly (readonly [
  syntax: Assignment['syntax'],
  operator: string,
  quote: string,
  file: string,
])[] = [
  ['assign', '=', '"', 'a.ts'],
  ['assign', ':', "'", 'a.js'],
  ['assign', ':', '"', 'a.json'],
  ['assign', ':', '', 'a.yml'],
  ['assign', '=', '', '.env'],
  ['assign', '=', '"', 'a.py'],
  ['assign', '=>', "'", 'a.php'],
  ['assign', ':=', '"', 'a.go'],
  ['element', '>', '', 'a.xml'],
  ['element', '>', '', 'a.plist'],
  ['pair', ':', '', 'a.yaml'],
  ['pair', ':', '"', 'a.tf'],
  ['default', '||', "'", 'a.js'],
  ['default', ',', "'", 'a.py'],
  ['flag', '=', '', 'a.sh'],
  ['flag', '', '', 'a.sh'],
  ['flag', '', '"', 'a.sh'],
  ['login', '', '', 'a.sh'],
  ['argument', ',', "'", 'a.js'],
  ['argument', ',', '"', 'a.go'],
  ['compare', '===', "'", 'a.ts'],
  ['phrase', '', '', 'Dockerfile'],
  ['call', '(', '"', 'A.java'],
];

/** The same name and value in another syntax and file, so that the model does not learn which syntax this set happens to hold. */
function scatter(assignment: Assignment, path: string, random: Random): Place {
  const [syntax, operator, quote, file] = PLACES[Math.floor(random() * PLACES.length)] ?? [
    'assign',
    '=',
    '"',
    'a.ts',
  ];
  if (assignment.syntax === 'url' || assignment.syntax === 'scheme' || assignment.syntax === 'login')
    return { assignment, path };
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return { assignment: { ...assignment, syntax, operator, quote, wrapper: '' }, path: folder + file };
}

function contextOf(text: string, { start, end, nameStart }: Assignment): string {
  return text.slice(Math.max(0, Math.min(nameStart, start) - 80), end + 20);
}

/** All candidates of a text, each once. */
function readAll(text: string): readonly Assignment[] {
  const folded = text.toLowerCase();
  if (folded.length !== text.length) return [];
  const found = new Map<string, Assignment>();
  for (const keyword of GENERIC_KEYWORDS) {
    const { length } = keyword.text;
    for (let at = folded.indexOf(keyword.text); at >= 0; at = folded.indexOf(keyword.text, at + 1)) {
      const from = Math.max(0, at - 100);
      const around = Buffer.from(text.slice(from, at + 500), 'utf8');
      if (!keyword.mayAssign(around, Buffer.byteLength(text.slice(from, at)), length)) continue;
      for (const assignment of readCandidates(keyword, text, at, length)) {
        const key = `${assignment.start}:${assignment.end}`;
        if (!found.has(key)) found.set(key, assignment);
      }
    }
  }
  return [...found.values()];
}

function judge(
  rows: readonly Label[],
  first: number,
  last: number,
  column: number,
  length: number,
): readonly [0 | 1, number] {
  const here = rows.filter((row) => row.first <= last && row.last >= first);
  const hits = here.filter((row) => row.kind === 'true');
  if (hits.length > 0) {
    const exact = hits.some(
      (row) =>
        row.valueStart < 0 ||
        row.first !== first ||
        row.first !== row.last ||
        (column < row.valueEnd && column + length > row.valueStart),
    );
    return exact ? [1, WEIGHTS.true] : [0, WEIGHTS.beside];
  }
  if (here.some((row) => row.kind === 'ignored')) return [0, 0];
  return here.length > 0 ? [0, WEIGHTS.false] : [0, WEIGHTS.unlabelled];
}

const NOUNS =
  'summer winter spring autumn dragon monkey tiger falcon eagle shadow sunshine flower coffee football baseball guitar rocket london paris berlin tokyo chicago michael jessica daniel charlie maggie buster ginger pepper cookie orange purple silver golden magic super secure strong company office backup deploy server staging prod mysql postgres oracle admin master welcome love happy lucky correct horse battery staple admin user login access system network cloud client manager root pass word secret account hello world blue green black white house river mountain forest ninja pirate wizard king queen knight star moon earth light night cheese banana apple pizza chocolate'.split(
    ' ',
  );

const ALPHABETS = [base62, base62, base64, base64url, hex, hex, password];
const LENGTHS = [16, 20, 24, 32, 32, 40, 43, 48, 64, 128];

/** A token as a program makes them. */
function drawToken(random: Random): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const alphabet = pick(ALPHABETS);
  return alphabet(alphabet === password ? 12 + Math.floor(random() * 12) : pick(LENGTHS))(random);
}

/** A password as people make them: words, digits, a sign, letters swapped for signs. */
function inventPassword(random: Random): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const upper = (word: string): string =>
    random() < 0.6 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  if (random() < 0.12) {
    // words cut up by signs
    return [...pick(NOUNS), ...pick(NOUNS), ...pick(NOUNS)]
      .map((letter) => (random() < 0.25 ? letter + pick([...'{}[]()<>$#@!%-_&*+?']) : letter))
      .join('')
      .concat(pick(['', '1', '7']));
  }
  let text = upper(pick(NOUNS));
  if (random() < 0.4) text += pick(['', '', '-', '_', '.']) + upper(pick(NOUNS));
  if (random() < 0.35)
    text = text
      .replace(/a/g, '@')
      .replace(/o/g, '0')
      .replace(/e/g, random() < 0.5 ? '3' : 'e');
  text += pick([
    '',
    String(Math.floor(random() * 100)),
    String(1950 + Math.floor(random() * 80)),
    String(Math.floor(random() * 10000)),
  ]);
  text += pick(['', '', '!', '#', '$', '@', '!!']);
  return /[^A-Za-z]/.test(text) ? text : `${text}${Math.floor(random() * 1000)}!`;
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const half = (low + high + 1) >> 1;
    if ((starts[half] ?? 0) <= offset) low = half;
    else high = half - 1;
  }
  return low + 1;
}
