import { dirname } from 'node:path';
import { type AssessedFile, type Assessment, type AuditRequest, assess } from './assessment.ts';
import type { HoldsSecret } from './content.ts';
import { dockerProblems } from './docker.ts';
import { isTellable, readDotenv } from './dotenv.ts';
import { historyProblems } from './history.ts';
import { ignores } from './ignore-rules.ts';
import { ignoreLineOf } from './lines.ts';
import { LACKED } from './listing.ts';
import { npmProblems } from './npm.ts';
import { GUARD_PROBLEMS, type GuardProblem } from './problem.ts';
import {
  conventionalRemedy,
  linkRemedy,
  reIncludedRemedy,
  removalStagedRemedy,
  templateRemedy,
  trackedRemedy,
  uncoveredRemedy,
  unignoredRemedy,
} from './steps.ts';
import { readWorkTree } from './work-tree.ts';

export type { AuditRequest } from './assessment.ts';

/** What the guard has to say of a repo. */
export interface AuditResult {
  /** Sorted by path; those below the caller's limit included. */
  readonly problems: readonly GuardProblem[];
  /** What a person should know and need not act on: keys that a template lacks, files ignored only on this machine, submodules not looked into. */
  readonly notes: readonly string[];
  /** Paths whose content a partial clone lacks: what depends on it is not told. */
  readonly unread: readonly string[];
  /** How many env-style files and templates were looked at. */
  readonly files: number;
}

/**
 * Audits env-style files against git's ignore rules, npm's and Docker's. git decides on what is ignored; nothing of the
 * repo is run. Throws `not-a-repository`, `git-missing`, `git-failed`, `unreadable-input`.
 */
export async function audit(request: AuditRequest): Promise<AuditResult> {
  return describe(await assess(request), request);
}

/** Puts an assessment in words: problems and notes. */
export async function describe(assessment: Assessment, request: AuditRequest): Promise<AuditResult> {
  const history = request.history
    ? await historyProblems(assessment, request.config, request.holdsSecret)
    : { problems: [], unread: [] };
  const published = [...(await npmProblems(assessment)), ...(await dockerProblems(assessment))];
  const problems = [
    ...history.problems,
    ...published.map(({ problem }) => problem),
    ...assessment.files.flatMap((file) => problemsOf(file, request.holdsSecret)),
    ...assessment.uncovered.map(
      ({ path, by, line }): GuardProblem => ({
        path,
        problem: 'uncovered',
        severity: request.strict ? 'medium' : 'low',
        ...(by ? { by } : {}),
        remedy: uncoveredRemedy(line),
      }),
    ),
  ];
  return {
    problems: problems.sort(byPath),
    notes: notesOf(assessment),
    unread: [
      ...new Set([
        ...assessment.files.filter(({ bytes }) => bytes === LACKED).map(({ path }) => path),
        ...history.unread,
      ]),
    ],
    files: assessment.files.length,
  };
}

function byPath(a: GuardProblem, b: GuardProblem): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return GUARD_PROBLEMS.indexOf(a.problem) - GUARD_PROBLEMS.indexOf(b.problem);
}

/** The problems that git's view of one file makes. */
function problemsOf(file: AssessedFile, holdsSecret?: HoldsSecret): readonly GuardProblem[] {
  const { raw, path, standing, by, judgement } = file;
  const decided = by ? { by } : {};
  const ignored = ignores(by);
  if (judgement.kind === 'allowed') return [];
  if (file.kind === 'template') return templateProblems(file, holdsSecret);
  if (judgement.kind === 'harmless' || judgement.kind === 'encrypted') return [];
  if (standing.kind === 'untracked' && ignored) return [];
  const line = ignored ? undefined : ignoreLineOf(raw, file.file, by);

  if (judgement.kind === 'link' || judgement.kind === 'conventional') {
    const remedy =
      judgement.kind === 'link' ? linkRemedy(path) : conventionalRemedy(path, judgement.framework);
    const problem = standing.kind === 'untracked' ? 'unignored' : 'tracked';
    return [{ path, problem, severity: 'low', ...decided, remedy }];
  }
  if (standing.kind === 'removal-staged')
    return [{ path, problem: 'tracked', severity: 'low', ...decided, remedy: removalStagedRemedy(line) }];
  if (standing.kind === 'tracked')
    return [
      {
        path,
        problem: 'tracked',
        severity: 'high',
        ...decided,
        remedy: trackedRemedy(raw, path, line, judgement.doubt),
      },
    ];
  if (!line) return [];
  const severity = file.file.untracked === 'blocks' ? 'high' : 'low';
  return [
    {
      path,
      problem: 'unignored',
      severity,
      ...decided,
      remedy: unignoredRemedy(path, line, judgement.doubt),
    },
    ...(by
      ? [{ path, problem: 're-included', severity, by, remedy: reIncludedRemedy(path, by, line) } as const]
      : []),
  ];
}

/** A template is meant to be committed, so what it holds is what counts: the detector says. */
function templateProblems(file: AssessedFile, holdsSecret: HoldsSecret | undefined): readonly GuardProblem[] {
  if (!file.bytes || !holdsSecret || file.judgement.kind === 'link') return [];
  if (file.standing.kind === 'untracked' && ignores(file.by)) return [];
  const severity = holdsSecret(file.path, file.bytes);
  if (severity === undefined || severity === 'low') return [];
  return [{ path: file.path, problem: 'template-secret', severity, remedy: templateRemedy(file.raw) }];
}

function notesOf({ files, submodules, place }: Assessment): readonly string[] {
  const notes: string[] = [];
  for (const { path, by, kind, standing } of files) {
    if (!ignores(by) || standing.kind !== 'untracked') continue;
    if (kind === 'template')
      notes.push(
        `${path} is a template, but ${by.file}:${by.line} (${by.pattern}) ignores it: add the line \`!${path.slice(path.lastIndexOf('/') + 1)}\` below it to commit it.`,
      );
    else if (!/(?:^|\/)\.gitignore$/.test(by.file))
      notes.push(
        `${path} is ignored only on this machine, by ${by.file}:${by.line} (${by.pattern}); a line in .gitignore covers the whole team.`,
      );
  }
  for (const env of files.filter(
    ({ kind, path, judgement }) => kind === 'env' && /(?:^|\/)\.env$/.test(path) && judgement.kind !== 'link',
  )) {
    const folder = dirname(env.path);
    const template = files.find(
      ({ kind, path }) =>
        kind === 'template' && dirname(path) === folder && /(?:^|\/)\.?env[._-][a-z]+$/.test(path),
    );
    if (template) notes.push(...differingKeys(place.root, env, template));
  }
  if (submodules.length > 0)
    notes.push(
      `${submodules.length === 1 ? 'One submodule was' : `${submodules.length} submodules were`} not looked into: run \`git submodule foreach npx secretguard check-ignore\`.`,
    );
  return notes;
}

/** Keys that only one of `.env` and its template has; only names are told. */
function differingKeys(root: string, env: AssessedFile, template: AssessedFile): readonly string[] {
  const [left, right] = [env, template].map(({ raw, bytes }) => {
    const onDisk = readWorkTree(root, raw);
    const text = Buffer.from(onDisk.kind === 'file' ? onDisk.bytes : (bytes ?? [])).toString('utf8');
    return new Set(
      readDotenv(text)
        .map(({ key }) => key)
        .filter(isTellable),
    );
  });
  const missing = (from: Set<string> | undefined, of: Set<string> | undefined): string =>
    [...(of ?? [])].filter((key) => !from?.has(key)).join(', ');
  const inTemplate = missing(right, left);
  const inEnv = missing(left, right);
  return [
    ...(inTemplate
      ? [`${template.path} lacks ${inTemplate}, which ${env.path} has: others will not know of it.`]
      : []),
    ...(inEnv ? [`${env.path} lacks ${inEnv}, which ${template.path} has.`] : []),
  ];
}
