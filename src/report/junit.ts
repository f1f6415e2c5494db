import type { GuardProblem } from '../guard/problem.ts';
import type { DocumentFinding } from './document.ts';
import { printable } from './printable.ts';
import { stepsInOrder } from './remedy.ts';
import type { Reporter } from './reporter.ts';
import { verdictOf } from './verdict.ts';
import { allowedWords, GUARD_WORDS, skippedName, sourceWords } from './words.ts';

/**
 * JUnit's XML as Ant writes it and Jenkins, GitLab, Azure and CircleCI read it (no body owns the format; the
 * widest common part is https://github.com/jenkinsci/xunit-plugin, junit-10.xsd). One test case a finding:
 * failed where it blocks, skipped where it is allowed, passed with its words in system-out where it is below
 * `failOn`. What was not scanned is an error. A clean scan is one test that passed.
 */
export const renderJunit: Reporter = (document, { failOn }) => {
  const verdict = verdictOf(document, failOn);
  const cases = [
    ...verdict.blocking.map((finding) =>
      testcase(finding.ruleId, nameOf(finding), failure(finding.title, finding.severity, wordsOf(finding))),
    ),
    ...verdict.guardBlocking.map((problem) =>
      testcase(
        `guard/${problem.problem}`,
        problem.path,
        failure(GUARD_WORDS[problem.problem], problem.severity, guardWords(problem)),
      ),
    ),
    ...verdict.unscanned.map((skipped) =>
      testcase(
        'not-scanned',
        skippedName(skipped),
        `<error message=${attribute(skipped.reason)} type="not-scanned"/>`,
      ),
    ),
    ...verdict.allowed.map((finding) =>
      testcase(
        finding.ruleId,
        nameOf(finding),
        `<skipped message=${attribute(finding.allowed === undefined ? '' : allowedWords(finding.allowed))}/>`,
      ),
    ),
    ...verdict.below.map((finding) =>
      testcase(finding.ruleId, nameOf(finding), output(`below ${failOn}`, wordsOf(finding))),
    ),
    ...verdict.guardWarnings.map((problem) =>
      testcase(`guard/${problem.problem}`, problem.path, output('warning', guardWords(problem))),
    ),
  ];
  if (cases.length === 0) {
    cases.push(testcase('secretguard', `nothing found in ${sourceWords(document.source)}`, ''));
  }
  const seconds = (document.stats.milliseconds / 1000).toFixed(3);
  const failures = verdict.blocking.length + verdict.guardBlocking.length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="${verdict.unscanned.length}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="secretguard" ${counts} time="${seconds}">`,
    `  <testsuite name=${attribute(`secretguard: ${sourceWords(document.source)}`)} ${counts} skipped="${verdict.allowed.length}" time="${seconds}">`,
    ...cases,
    ...(document.notes.length > 0 ? [`    <system-out>${text(document.notes.join('\n'))}</system-out>`] : []),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
};

function testcase(group: string, name: string, outcome: string): string {
  const head = `    <testcase classname=${attribute(group)} name=${attribute(name)} time="0"`;
  return outcome === '' ? `${head}/>` : `${head}>${outcome}</testcase>`;
}

function nameOf({ file, startLine, startColumn, id, commit }: DocumentFinding): string {
  return `${file}:${startLine}:${startColumn}${commit === undefined ? '' : ` in ${commit.slice(0, 12)}`} (${id})`;
}

function failure(message: string, type: string, body: string): string {
  return `<failure message=${attribute(message)} type=${attribute(type)}>${text(body)}</failure>`;
}

function output(kind: string, body: string): string {
  return `<system-out>${text(`${kind}\n${body}`)}</system-out>`;
}

function wordsOf({ title, masked, ruleId, id, remedy }: DocumentFinding): string {
  return [
    `${title}: ${masked} (rule ${ruleId}, id ${id})`,
    ...stepsInOrder(remedy).map((step) => `- ${step}`),
  ].join('\n');
}

function guardWords({ path, problem, by, remedy }: GuardProblem): string {
  return [
    `${path} ${GUARD_WORDS[problem]}`,
    ...(by === undefined ? [] : [`decided by ${by.file}:${by.line} ${by.pattern}`]),
    ...remedy.steps.map((step) => `- ${step}`),
  ].join('\n');
}

/** An attribute's value with its quotes. Line breaks become escapes: XML would turn them into blanks. */
function attribute(value: string): string {
  return `"${escapeXml(printable(value))}"`;
}

function text(value: string): string {
  return value
    .split('\n')
    .map((line) => escapeXml(printable(line)))
    .join('\n');
}

/** `>` too: `]]>` may not stand in text. */
function escapeXml(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}
