/**
 * `npm run bench:accuracy`: how much the whole detector finds and how quiet it is. CredData's dev half, five-fold
 * cross-validated by repo (each repo is judged by a forest that has not seen it), by line, as shared/data/score.py
 * counts; then the pinned npm packages, where everything that blocks is listed. Writes docs/accuracy.md with `--write`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDetector } from '../src/detect/detector.ts';
import type { Finding } from '../src/detect/finding.ts';
import type { ForestWeights } from '../src/detect/forest.ts';
import { useForest } from '../src/detect/plausibility.ts';
import { atLeast } from '../src/detect/rule.ts';
import { FOREST } from '../src/detect/weights.ts';
import { providers } from '../src/rules/index.ts';
import { collectCandidates } from '../tools/train/candidates.ts';
import {
  dealFolds,
  hasOwnFormat,
  type Lines,
  rate,
  readLabels,
  scoreLines,
} from '../tools/train/creddata.ts';
import { FOLDS, sampleBenign, trainForest } from '../tools/train/model.ts';
import { type CorpusFile, listFiles, unpackBenign, unpackCredData } from './corpus.ts';

/** Files larger than this are what `scan` leaves out. */
const MOST_BYTES = 50_000_000;

const detector = createDetector({ providers });

function scan({ path, place }: CorpusFile): readonly Finding[] {
  const bytes = readFileSync(place);
  if (bytes.length > MOST_BYTES) return [];
  return detector.scan({
    path,
    origin: 'file',
    bytes,
    startLine: 1,
    startColumn: 1,
    added: 'all',
    overlap: 0,
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

interface Verdict {
  readonly verdict: string;
  /** A rule's id, or `*`. */
  readonly rule: string;
  /** The start of the paths that it speaks of. */
  readonly place: string;
  readonly why: string;
}

/** What a person who looked at the findings in the benign corpus said of them. */
function readVerdicts(): readonly Verdict[] {
  return readFileSync(new URL('./benign-verdicts.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [verdict = '', rule = '', place = '', ...why] = line.split(' ');
      return { verdict, rule, place, why: why.join(' ') };
    });
}

/** Why some of CredData's labels of formats are not to be found: looked at one by one. */
const OWN_FORMATS = `What is missed there, looked at one by one: two keys of Mailgun without Mailgun's name near; the second of two seeds
of NATS under one mention of NATS (2); a key that an RFC prints; a signed token whose payload is no JSON. Ids of AWS's users and
roles open nothing and are low; so are most of NATS' seeds there: CredData drew their third character at random, which no seed has.`;

/** What packages raised that nobody had looked at: the figure that tells of other people's code. Counted by hand, on 24 November 2026. */
const FRESH = `## Packages that nobody had looked at

The packages above were looked at while the rules were made, so their figure flatters. Measured on others, all at their
first scan:

| packages | files | block, per 1,000 files | of them wrong |
| --- | ---: | ---: | ---: |
| 40, before they were looked at | 27,572 | 13.85 | 11.9 |
| the same 40, afterwards | 27,572 | 2.18 | 0.4 |
| 23 others, before | 12,155 | 3.2 | 2.7 |
| couchbase, which carries the test vectors of BoringSSL, before | 3,765 | 9,862 | 9,860 |
| 20 others again, before | 5,229 | 8.0 | 1.3 to 2.7 |
| 360 more, before | 169,459 | 5.7 | not counted |
| 238 more, after what those taught, before they were looked at | 159,148 | 1.6 | about 1.0 |
| 218 more, likewise | 67,406 | 7.7 | about 5 |
| 245 more, likewise | 34,962 | 3.0 | about 1.4 |
| 216 more, likewise | 40,600 | 1.6 | about 0.8 |
| 47 more, of signatures, mail and wallets, after all of it | 3,311 | 10.6 | about 2 |
| 50 more, applications and tools, likewise | 15,646 | 4.2 | about 0.9 |
| 60 more, likewise, after what those taught | 10,978 | 2.1 | about 1.0 |
| 72 more, likewise, after what those taught | 19,702 | 1.4 | 0.15 |
| 83 whole repos and packages with their tests and documents | 29,259 | 9.8 | about 5.1 |
| 80 more, after what those taught | 39,386 | 14.4 | about 12.4, of them 11.9 one application's marks for translators |
| 75 more, likewise | 26,083 | 3.2 | about 1.7 |
| 99 more, small ones, likewise | 5,426 | 14.7 | about 0.7 |
| all 337, afterwards | 100,154 | 3.8 | about 0.3 |
| 210 like whole repos: old versions, generators, sources of Debian's | 41,573 | 5.3 | 1.5 |
| 172 more, after what those taught | 71,426 | 6.1 | 4.2, of them 3.6 one list of files by their digests |
| 161 more, likewise | 83,883 | 1.5 | 1.1, half of it the tokens of one recorded page |
| 188 more, likewise | 65,529 | 3.4 | 1.3, of them 1.1 one generator's seeds |
| 236 more, likewise | 61,090 | 2.7 | 0.2 |
| 147 more, likewise | 18,967 | 2.3 | 0.7 |
| all 1,114, afterwards | 342,468 | 1.9, private keys of tests aside 0.8 | about 0.06 |
| 106 more of Debian's sources, Firefox and nodejs among them | 481,411 | 2.6, private keys aside 1.5 | about 1.1, half of it one application's ids in SQL |
| the same, afterwards | 481,411 | 1.9, private keys aside 0.8 | about 0.4, half of it the same |
| 228 more of npm, old versions and whole repos among them, couchbase with its vectors aside | 68,675 | 2.4, private keys aside 1.7 | about 0.4 |
| the same, afterwards | 68,675 | 2.2, private keys aside 1.5 | about 0.1 |
| 537 more of npm: SDKs, wallets, sign-in, generators, old versions with their tests | 92,401 | 4.7, private keys aside 4.1 | about 2.1 |
| the same, afterwards | 92,401 | 2.6, private keys aside 2.0 | about 0.2 |
| 179 starters, templates, content systems and servers | 43,050 | 0.7 | 0.02 |
| 239 more: generators, applications, wallets, sign-in, protocols, old versions with their tests | 40,480 | 18.5, private keys aside 8.3 | about 4.3 |
| the same, afterwards | 40,480 | 16.3, private keys aside 6.2 | about 2.2, nearly all of it the genesis of one chain and the ids of one vendor's plans |
| 1,243 projects of JavaScript as Debian has their sources, with tests and documents | 199,592 | 2.0, private keys aside 0.35 | 0.1 |
| the same, afterwards | 199,592 | 1.9, private keys aside 0.26 | 0.01 |
| 110 modules of Go and 127 sources of PyPI, whole repositories with their tests, workflows and documents | 496,471 | 7.9, private keys aside 6.3 | about 0.8 |
| the same, afterwards | 496,471 | 6.5, private keys aside 4.9 | about 0.1 |
| 595 more of npm: templates, starters, servers, bots | 36,471 | 52.6, private keys aside 52.4 | about 50, nearly all of it a list of public keys |
| the same, afterwards | 36,471 | 1.8, private keys aside 1.5 | about 0.05 |
| descriptions of APIs, a line each, before | 2,654 | 1,537 | nearly all |
| the same, afterwards | 2,654 | 134 | about 100: what is further than 16 kB behind the name of its example |

The last 1,114 (29 November 2026; installed packages within them are not counted) hold something that blocks in 133. Wrong and left: a
list of files by their digests whose names end in \`.key\`, Algolia's search key right under \`algolia:\`, ids of records under a bare \`key\`.

The 337 before are of npm (old packages that publish all they have, generators, applications, contracts), sources of Debian's packages (what
their authors keep in git), PyPI and crates: what blocks is in 48 of them, nearly half in five, whose
templates, tests and examples hold random keys. Wrong and left: tokens that somebody wrote over by hand, pieces of a token that a test puts
together, examples in docstrings of Python and in comments of PHP. Of 32 of them that were committed whole, as new repos, none was blocked by names of files alone once
env files of fixtures and templates passed.

What is right there: private keys of tests, and tokens that a library publishes for its own use. The first 63, without
couchbase, are in bench/benign-packages.txt since.`;

const repoOf = ({ path }: CorpusFile): string => path.split('/')[0] ?? '';

const creddata = unpackCredData();
const benign = unpackBenign();
const lines: string[] = [];
const note = (text: string): void => {
  lines.push(text);
  print(text);
};

let forests: readonly ForestWeights[] = [];
const benignFiles = benign === undefined ? [] : listFiles(benign);
const folds = new Map<string, number>();

if (creddata === undefined) print('accuracy: ../shared/data is not here; CredData is left out.');
else {
  const labels = readLabels(creddata);
  const files = listFiles(join(creddata, 'data'));
  for (const [repo, fold] of dealFolds(files.map(repoOf))) folds.set(repo, fold);
  for (const [repo, fold] of dealFolds(benignFiles.map(repoOf))) folds.set(repo, fold);
  const candidates = [
    ...collectCandidates(files, labels),
    ...collectCandidates(sampleBenign(benignFiles), undefined),
  ];
  forests = Array.from({ length: FOLDS }, (_, fold) => trainForest(candidates, folds, fold));

  const all = new Map<string, readonly Finding[]>();
  for (const [fold, forest] of forests.entries()) {
    useForest(forest);
    for (const file of files) if (folds.get(repoOf(file)) === fold) all.set(file.path, scan(file));
  }
  const toLines = (keep: (finding: Finding) => boolean): ReadonlyMap<string, readonly Lines[]> =>
    new Map(
      [...all].map(([path, findings]) => [
        path,
        findings.filter(keep).map(({ startLine, endLine }) => ({ first: startLine, last: endLine })),
      ]),
    );
  const score = scoreLines(
    labels,
    toLines(() => true),
  );
  const { precision, recall, f1 } = rate(score, 'labelled');
  note('## CredData, dev half, five-fold by repo\n');
  note(
    `F1 by line ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; ${score.caught} caught, ${score.missed} missed, ${score.falseLabelled} false), over all lines ${rate(score, 'all').f1.toFixed(3)}.`,
  );
  const blocking = rate(
    scoreLines(
      labels,
      toLines(({ severity }) => atLeast(severity, 'medium')),
    ),
    'labelled',
  );
  note(
    `What blocks (medium and up): F1 ${blocking.f1.toFixed(3)}, precision ${blocking.precision.toFixed(3)}, recall ${blocking.recall.toFixed(3)}. For comparison, on the same files: gitleaks 8.30 0.396, betterleaks 2.0 0.593.\n`,
  );
  const own = scoreLines(
    new Map([...labels].map(([file, rows]) => [file, rows.filter(({ category }) => hasOwnFormat(category))])),
    toLines(() => true),
  );
  note(
    `Formats of the issuers' own: ${own.caught} of ${own.caught + own.missed} lines, recall ${rate(own, 'labelled').recall.toFixed(3)}.\n`,
  );
  note('| format | caught | all |\n| --- | ---: | ---: |');
  for (const [category, { caught, all: count }] of [...own.categories].sort(
    ([, one], [, other]) => other.all - one.all,
  )) {
    if (hasOwnFormat(category)) note(`| ${category} | ${caught} | ${count} |`);
  }
  note(`\n${OWN_FORMATS}\n`);
  note('| category | caught | all | recall |\n| --- | ---: | ---: | ---: |');
  for (const [category, { caught, all: count }] of [...score.categories].sort(
    ([, one], [, other]) => other.all - one.all,
  )) {
    if (count >= 5) note(`| ${category} | ${caught} | ${count} | ${(caught / count).toFixed(2)} |`);
  }
}

if (benign !== undefined) {
  const step = Number(process.argv.find((argument) => argument.startsWith('--every='))?.slice(8) ?? 1);
  let files = 0;
  const loud: { readonly path: string; readonly finding: Finding }[] = [];
  let low = 0;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    useForest(forests[fold] ?? FOREST);
    for (const [index, file] of benignFiles.entries()) {
      if ((folds.get(repoOf(file)) ?? 0) !== fold || index % step !== 0) continue;
      files += 1;
      for (const finding of scan(file)) {
        if (atLeast(finding.severity, 'medium')) loud.push({ path: file.path, finding });
        else low += 1;
      }
    }
  }
  note(
    `\n## Benign corpus: ${files} files of ${new Set(benignFiles.map(repoOf)).size} pinned npm packages\n`,
  );
  note(
    `${loud.length} findings block, ${((1000 * loud.length) / Math.max(1, files)).toFixed(2)} per 1,000 files; ${low} more are low.\n`,
  );
  const verdicts = readVerdicts();
  const judged = loud.map(({ path, finding }) => ({
    path,
    finding,
    verdict: verdicts.find(
      ({ rule, place }) => path.startsWith(place) && (rule === '*' || rule === finding.ruleId),
    ),
  }));
  const wrong = judged.filter(({ verdict }) => verdict?.verdict !== 'right').length;
  note(
    `Looked at one by one (bench/benign-verdicts.txt): ${loud.length - wrong} are right, that is keys and tokens that somebody published, mostly on purpose; ${wrong} are wrong or new, ${((1000 * wrong) / Math.max(1, files)).toFixed(2)} per 1,000 files.\n`,
  );
  note('| rule | place | verdict |\n| --- | --- | --- |');
  for (const { path, finding, verdict } of judged) {
    note(
      `| ${finding.ruleId} | ${path}:${finding.startLine} | ${verdict ? `${verdict.verdict}: ${verdict.why}` : 'new'} |`,
    );
  }
}

note(`\n${FRESH}`);

if (process.argv.includes('--write')) {
  writeFileSync(
    new URL('../docs/accuracy.md', import.meta.url),
    `# How accurate the detector is\n\nWritten by \`npm run bench:accuracy -- --write\` (bench/accuracy.ts); the plausibility weights come from \`npx tsx tools/train.ts\`.\n\n${lines.join('\n')}\n`,
  );
}
