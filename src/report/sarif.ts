import type { Invocation, Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../detect/rule.ts';
import type { GuardProblem } from '../guard/problem.ts';
import type { DocumentFinding, ReportDocument } from './document.ts';
import { printable } from './printable.ts';
import { type Remedy, stepsInOrder } from './remedy.ts';
import type { Reporter } from './reporter.ts';
import { verdictOf } from './verdict.ts';
import { allowedWords, GUARD_WORDS, skippedName } from './words.ts';

const LEVELS: Readonly<Record<Severity, Result.level>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** GitHub's own scale: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

/**
 * SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html). Columns are UTF-16 units, the
 * end exclusive, as SARIF counts them too. What is allowed is there with a suppression; what was not scanned
 * is a notification of the invocation, which then was not successful.
 */
export const renderSarif: Reporter = (document, { failOn }) => {
  const { exitCode, unscanned } = verdictOf(document, failOn);
  const rules = rulesOf(document);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const invocation: Invocation = {
    executionSuccessful: unscanned.length === 0,
    exitCode,
    toolExecutionNotifications: notificationsOf(document),
  };
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: document.tool.name,
            semanticVersion: document.tool.version,
            rules: [...rules],
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [invocation],
        results: [
          ...document.findings.map((finding) => resultOf(finding, indexes)),
          ...document.guard.map((problem) => guardResultOf(problem, indexes)),
        ],
        properties: { source: document.source, stats: document.stats },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

function rulesOf(document: ReportDocument): readonly ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const { ruleId, title, severity, remedy } of document.findings) {
    if (!rules.has(ruleId)) {
      rules.set(
        ruleId,
        descriptorOf(ruleId, printable(title), `Found: ${printable(title)}.`, severity, remedy),
      );
    }
  }
  for (const { problem, severity, remedy } of document.guard) {
    const id = guardRuleId(problem);
    const words = `An env-style file ${GUARD_WORDS[problem]}`;
    if (!rules.has(id)) rules.set(id, descriptorOf(id, words, `${words}.`, severity, remedy));
  }
  return [...rules.values()];
}

function descriptorOf(
  id: string,
  short: string,
  full: string,
  severity: Severity,
  { rotate }: Remedy,
): ReportingDescriptor {
  const out = rotate === undefined ? '' : ` Revoke it and make a new one: ${printable(rotate)}.`;
  const explain = id.startsWith('guard/')
    ? 'Run `npx secretguard check-ignore --fix`.'
    : `It is in the history for good once it is pushed.${out} Take it out of the code and read it from the environment or a secret store.`;
  return {
    id: printable(id),
    name: pascal(id),
    shortDescription: { text: short },
    fullDescription: { text: full },
    help: { text: explain.replaceAll('`', ''), markdown: explain },
    ...(rotate !== undefined && /^https:\/\/[^\s"<>\\^`{|}]+$/.test(rotate) ? { helpUri: rotate } : {}),
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['security', 'secret'],
      precision: 'high',
      'problem.severity': LEVELS[severity] === 'error' ? 'error' : 'warning',
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}

function resultOf(finding: DocumentFinding, indexes: ReadonlyMap<string, number>): Result {
  const { ruleId, id, severity, remedy, commit, allowed } = finding;
  return {
    ruleId: printable(ruleId),
    ruleIndex: indexes.get(ruleId) ?? -1,
    level: LEVELS[severity],
    message: {
      text: [
        `${printable(finding.title)}: ${printable(finding.masked)}`,
        ...stepsInOrder(remedy).map((step) => `- ${printable(step)}`),
      ].join('\n'),
    },
    locations: [locationOf(finding)],
    partialFingerprints: { 'secretguardId/v1': id },
    // Always there: its absence would mean "unknown" (SARIF 3.27.23).
    suppressions:
      allowed === undefined
        ? []
        : [
            {
              kind: allowed.kind === 'comment' ? 'inSource' : 'external',
              status: 'accepted',
              justification: printable(allowedWords(allowed)),
            },
          ],
    properties: {
      severity,
      masked: finding.masked,
      ...(commit === undefined ? {} : { commit }),
      ...(finding.decodedFrom === undefined ? {} : { decodedFrom: finding.decodedFrom }),
    },
  };
}

function locationOf(finding: DocumentFinding): Location {
  const { file, commit } = finding;
  const region = {
    startLine: finding.startLine,
    startColumn: finding.startColumn,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
  };
  const physicalLocation = { artifactLocation: { uri: uriOf(file) }, region };
  if (!/^<(?:commit|tag) message>$/.test(file)) return { physicalLocation };
  return {
    physicalLocation,
    logicalLocations: [
      {
        name: file.slice(1, -1),
        kind: 'object',
        ...(commit === undefined ? {} : { fullyQualifiedName: commit }),
      },
    ],
  };
}

function guardResultOf(
  { path, problem, severity, by, remedy }: GuardProblem,
  indexes: ReadonlyMap<string, number>,
): Result {
  const id = guardRuleId(problem);
  return {
    ruleId: id,
    ruleIndex: indexes.get(id) ?? -1,
    level: LEVELS[severity],
    message: {
      text: [
        `${printable(path)} ${GUARD_WORDS[problem]}`,
        ...remedy.steps.map((step) => `- ${printable(step)}`),
      ].join('\n'),
    },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
    ...(by === undefined
      ? {}
      : {
          relatedLocations: [
            {
              id: 0,
              message: { text: `decided by the pattern ${printable(by.pattern)}` },
              physicalLocation: {
                artifactLocation: { uri: uriOf(by.file) },
                ...(by.line >= 1 ? { region: { startLine: by.line } } : {}),
              },
            },
          ],
        }),
    partialFingerprints: { 'secretguardGuard/v1': `${problem}:${uriOf(path)}` },
    suppressions: [],
    properties: { severity },
  };
}

function notificationsOf(document: ReportDocument): Notification[] {
  return [
    ...document.skipped.map((skipped): Notification => {
      const { file, reason, harmless } = skipped;
      return {
        level: harmless === true ? 'note' : 'error',
        descriptor: { id: 'not-scanned' },
        message: {
          text: `${printable(skippedName(skipped))} was ${harmless === true ? 'scanned in part' : 'not scanned'}: ${printable(reason)}`,
        },
        locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
      };
    }),
    ...document.notes.map(
      (note): Notification => ({
        level: 'note',
        descriptor: { id: 'note' },
        message: { text: printable(note) },
      }),
    ),
  ];
}

/**
 * A path as a URI reference: each part percent-encoded, so that a blank, `#`, `%` or a line break in a name
 * stays part of the name. An absolute path becomes a file: URI.
 */
export function uriOf(path: string): string {
  const encoded = path
    .split('/')
    // A lone surrogate has no UTF-8 form.
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

function guardRuleId(problem: string): string {
  return `guard/${problem}`;
}

/** SARIF wants a readable PascalCase name beside the id (3.49.7). */
function pascal(id: string): string {
  return id.replace(/(?:^|[^0-9A-Za-z]+)([0-9A-Za-z]?)/g, (_, letter: string) => letter.toUpperCase());
}
