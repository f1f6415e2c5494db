/**
 * What Docker would take into the build context: which ignore file counts, and what the context is, is told here;
 * what its patterns mean, in docker-ignore.ts.
 */
import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { isRecord } from '../record.ts';
import type { AssessedFile, Assessment } from './assessment.ts';
import { COMPOSE_FILE, DOCKERFILE } from './docker-files.ts';
import { readStart } from './frameworks.ts';
import { shown } from './listing.ts';
import { isPublishable, type PublishProblem } from './npm.ts';
import type { DecidedBy } from './problem.ts';
import { allowIt } from './steps.ts';

interface Build {
  /** Relative to the root, `.` for it. */
  readonly context: string;
  /** Relative to the root. */
  readonly dockerfile: string;
}

interface IgnoreRules {
  /** Relative to the root; where none is there, the one to be made. */
  readonly file: string;
  readonly text: string;
}

/** The env-style files that a build context would take in, for each Dockerfile and compose file of the repo. */
export async function dockerProblems({
  place,
  files,
  manifests,
}: Assessment): Promise<readonly PublishProblem[]> {
  const suspects = files.filter(isPublishable);
  if (suspects.length === 0) return [];
  const builds = await buildsOf(place.root, manifests.map(shown));
  if (builds.length === 0) return [];
  const { createDockerIgnore } = await import('./docker-ignore.ts');

  const found = new Map<
    string,
    { readonly file: AssessedFile; readonly lines: Map<string, string>; by?: DecidedBy; dockerfile: string }
  >();
  for (const build of builds) {
    const rules = rulesOf(place.root, build);
    const ignored = createDockerIgnore(rules.text);
    for (const file of suspects) {
      const inside = insideOf(build.context, file.path);
      if (inside === undefined || ignored(inside)) continue;
      const entry = found.get(file.path) ?? {
        file,
        lines: new Map<string, string>(),
        dockerfile: build.dockerfile,
      };
      const by = negationOf(rules, (pattern) => createDockerIgnore(pattern)(inside));
      if (by && !entry.by) entry.by = by;
      entry.lines.set(rules.file, lineFor(file, inside));
      found.set(file.path, entry);
    }
  }
  return [...found.values()].map(({ file, lines, by, dockerfile }) => ({
    fix: [...lines].map(([ignoreFile, line]) => ({ file: ignoreFile, line })),
    problem: {
      path: file.path,
      problem: 'docker-context',
      severity: 'medium',
      ...(by ? { by } : {}),
      remedy: {
        steps: [
          ...[...lines].map(
            ([ignoreFile, line]) =>
              `add the line \`${line}\` to ${ignoreFile} (else a build with ${dockerfile} can copy ${file.path} into the image), or let it be written: \`npx secretguard check-ignore --fix\``,
          ),
          'hand secrets to a build with `docker build --secret`, to a container with `docker run --env-file`',
          allowIt(file.path, 'shipped'),
        ],
      },
    },
  }));
}

/** A name that always holds secrets is left out everywhere, another just at its place. Format: https://docs.docker.com/build/concepts/context/#dockerignore-files */
function lineFor({ file }: AssessedFile, inside: string): string {
  const literal = (text: string): string => text.replace(/[\\*?[\]]/g, '\\$&').replace(/[\0-\x1f\x7f]/g, '?');
  return file.untracked === 'blocks' && !file.holds
    ? `**/${literal(inside.slice(inside.lastIndexOf('/') + 1))}`
    : literal(inside);
}

function insideOf(context: string, path: string): string | undefined {
  if (context === '.') return path;
  return path.startsWith(`${context}/`) ? path.slice(context.length + 1) : undefined;
}

/** `<Dockerfile>.dockerignore` beside the Dockerfile wins over the context's .dockerignore (BuildKit); Podman reads .containerignore first. */
function rulesOf(root: string, { context, dockerfile }: Build): IgnoreRules {
  const inContext = join(context, '.dockerignore');
  const candidates = [
    `${dockerfile}.dockerignore`,
    ...(/Containerfile/i.test(dockerfile)
      ? [`${dockerfile}.containerignore`, join(context, '.containerignore')]
      : []),
    inContext,
  ];
  const file = candidates.find((name) => existsSync(join(root, name)));
  return {
    file: file ?? inContext,
    text: file === undefined ? '' : readStart(join(root, file)),
  };
}

/** The last `!pattern` that lets the path in, where one does. */
function negationOf(rules: IgnoreRules, matches: (pattern: string) => boolean): DecidedBy | undefined {
  const lines = rules.text.split(/\r?\n/);
  const at = lines.findLastIndex(
    (line) => line.trim().startsWith('!') && matches(line.trim().slice(1).trim()),
  );
  return at < 0 ? undefined : { file: rules.file, line: at + 1, pattern: lines[at]?.trim() ?? '' };
}

/** The builds that compose files describe; a Dockerfile that none mentions is taken to be built from its own folder, or from the nearest one above that has what it copies. */
async function buildsOf(root: string, names: readonly string[]): Promise<readonly Build[]> {
  const composed: Build[] = [];
  for (const name of names.filter((path) => COMPOSE_FILE.test(path)))
    composed.push(...(await composeBuilds(root, name)));
  const mentioned = new Set(composed.map(({ dockerfile }) => dockerfile));
  // One that git tracks may be gone from the work tree.
  const alone = names.filter(
    (path) => DOCKERFILE.test(path) && !mentioned.has(path) && existsSync(join(root, path)),
  );
  return [...composed, ...alone.map((dockerfile) => ({ dockerfile, context: contextOf(root, dockerfile) }))];
}

/** `services.*.build` of a compose file. Format: https://docs.docker.com/reference/compose-file/build/ */
async function composeBuilds(root: string, name: string): Promise<readonly Build[]> {
  const { parse } = await import('yaml');
  let compose: unknown;
  try {
    compose = parse(readStart(join(root, name)), { logLevel: 'silent', merge: true });
  } catch {
    // Docker cannot build from what it cannot parse.
    return [];
  }
  const services = field(compose, 'services');
  return Object.values(isRecord(services) ? services : {}).flatMap((service): readonly Build[] => {
    const build = field(service, 'build');
    const context =
      typeof build === 'string' ? build : (field(build, 'context') ?? (build ? '.' : undefined));
    // A context at a URL, or in a variable, is not in this tree.
    if (typeof context !== 'string' || /^[a-z][a-z0-9+.-]*:|^git@|\$/i.test(context)) return [];
    const folder = normalize(join(dirname(name), context)).replace(/\/$/, '');
    const dockerfile = field(build, 'dockerfile');
    return [
      {
        context: folder,
        dockerfile: normalize(join(folder, typeof dockerfile === 'string' ? dockerfile : 'Dockerfile')),
      },
    ];
  });
}

function field(data: unknown, name: string): unknown {
  return isRecord(data) ? data[name] : undefined;
}

function contextOf(root: string, dockerfile: string): string {
  const sources = [
    ...readStart(join(root, dockerfile)).matchAll(
      /^[ \t]*(?:COPY|ADD)[ \t]+(?!--from)(?:--\S+[ \t]+)*(?!\[|<<|https?:)([^\s$*?]+)[ \t]+\S/gim,
    ),
  ].map(([, source = '']) => source);
  const own = dirname(dockerfile);
  for (let folder = own; ; folder = dirname(folder)) {
    if (sources.every((source) => existsSync(join(root, folder, source)))) return folder;
    if (folder === '.') return own;
  }
}
