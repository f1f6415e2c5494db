import { existsSync, readFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import {
  ALLOW_FILE,
  type AllowRequest,
  addAllowEntries,
  makeAllowEntries,
  readAllowFile,
} from '../../allow/allow-file.ts';
import type { AllowedPlace, ImportPlan, Refusal } from '../../allow/import/importer.ts';
import { IMPORTERS, importerOf } from '../../allow/import/index.ts';
import { addToConfig } from '../../config/edit.ts';
import type { Finding } from '../../detect/finding.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { askGit } from '../../git/stream.ts';
import { committerOf } from '../../hook/committer.ts';
import { isFile } from '../../remedy/text-file.ts';
import { printable } from '../../report/printable.ts';
import { count } from '../../report/words.ts';
import { scan } from '../../scan.ts';
import { codeOf } from '../../system-error.ts';
import type { Command, Session } from '../command.ts';
import { FLAGS } from '../flags.ts';

/** `secretguard import [FILE…]`: takes over what other scanners were told. */
export const command: Command = {
  arity: { least: 0, most: Number.POSITIVE_INFINITY },
  offers: 'files',
  details: [
    `Knows the files of ${IMPORTERS.map(({ scanner }) => scanner).join(', ')}; without FILE it takes those in the\nrepo's root. Paths become \`exclude\`, rules become \`rules.custom\`, suppressed places become entries of\n${ALLOW_FILE} (the secret is looked up where it stands). What has no counterpart is named line by line.`,
  ],
  examples: [
    ['secretguard import', 'everything in the root that it knows'],
    ['secretguard import --dry-run .gitleaks.toml', 'only say what would be taken over'],
  ],
  run: async (session) => {
    const root = await session.root();
    const known = IMPORTERS.flatMap(({ fileNames }) => fileNames);
    const files =
      session.operands.length > 0
        ? session.operands.map((operand) => resolve(session.cwd, operand))
        : known.map((name) => join(root, name)).filter((file) => existsSync(file));
    if (files.length === 0) throw failure('nothing-to-import', [known.join(', ')]);
    const plans = files.map((file) => ({
      path: relative(root, file) || file,
      plan: readPlan(file),
    }));
    let config: string | undefined;
    for (const { path, plan } of plans) config = (await takeOver(session, root, path, plan)) ?? config;
    if (config !== undefined && !session.quiet) session.say(`wrote ${config}: read it, then commit it\n`);
    return ExitCode.Clean;
  },
};

function readPlan(file: string): ImportPlan {
  const importer = importerOf(basename(file));
  if (!importer)
    throw failure('import-unreadable', [
      file,
      `its name is none of ${IMPORTERS.flatMap(({ fileNames }) => fileNames).join(', ')}`,
    ]);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw failure('unreadable-input', [file, codeOf(error)], error);
  }
  return importer.read(text, basename(file));
}

/** Tells what becomes of one file; the name of the config that it was written to, if any. */
async function takeOver(
  session: Session,
  root: string,
  path: string,
  plan: ImportPlan,
): Promise<string | undefined> {
  const dryRun = session.flags.has(FLAGS.dryRun);
  const name = printable(path);
  const refused: Refusal[] = [...plan.refused];
  const requests: AllowRequest[] = [];
  const when = new Date().toISOString().slice(0, 10);
  const by = (await committerOf(session.cwd, { ...session.env })) || 'unknown';
  const lookUp = createLookUp(session, root);
  for (const place of plan.places) {
    const found = await lookUp(place);
    if (typeof found === 'string') refused.push({ line: place.from, what: place.what, why: found });
    else for (const finding of found) requests.push({ finding, by, when, reason: place.reason });
  }
  const entries = readAllowFile(root);
  // What a person has said of an entry since, its last day above all, stays.
  const known = new Set(entries.map(({ hash }) => hash));
  const made = (await makeAllowEntries(requests, entries)).filter(({ hash }) => !known.has(hash));
  let config: string | undefined;
  if (!dryRun) {
    if (made.length > 0) await addAllowEntries(root, made);
    config = addToConfig(root, plan, session.configFile);
  }
  session.print(
    `${name}: ${dryRun ? 'would take' : 'took'} over ${count(plan.exclude.length, 'path')}, ${count(plan.customRules.length, 'rule')} and ${count(requests.length, 'suppressed place')} (${made.length} new in ${ALLOW_FILE}); ${refused.length} not\n`,
  );
  // What is told of a line may be what the other scanner was to ignore.
  const own = refused.length > 0 ? await lookUp({ from: 1, what: '', path, reason: '' }) : '';
  const hide = (text: string, { secret }: Finding) => text.replaceAll(secret.reveal(), () => secret.masked);
  for (const { line, what, why } of refused.sort((a, b) => a.line - b.line)) {
    const words = `${what}: ${why}`;
    const told = typeof own === 'string' ? words : own.reduce(hide, words);
    session.print(`  ${name}:${line}: ${printable(told)}\n`);
  }
  return config;
}

/** Finds what stands at a place that another scanner was told to leave alone; a text says why there is nothing. */
function createLookUp(
  session: Session,
  root: string,
): (place: AllowedPlace) => Promise<readonly Finding[] | string> {
  const seen = new Map<string, Promise<readonly Finding[]>>();
  const inText = async (path: string, bytes: Uint8Array): Promise<readonly Finding[]> => {
    const input = (async function* () {
      yield bytes;
    })();
    const config = { ...(await session.config()), include: [], exclude: [] };
    return (await scan({ cwd: root, source: { kind: 'text', name: path, input }, config, allow: false }))
      .findings;
  };
  const everywhere = async (): Promise<readonly Finding[]> =>
    (
      await scan({
        cwd: root,
        source: { kind: 'files', paths: [] },
        config: await session.config(),
        allow: false,
      })
    ).findings;
  const cached = (key: string, make: () => Promise<readonly Finding[]>) => {
    const known = seen.get(key) ?? make();
    seen.set(key, known);
    return known;
  };
  return async ({ path, line, commit, isValue }) => {
    let findings: readonly Finding[];
    if (path === undefined) findings = await cached('', everywhere);
    else if (commit === undefined) {
      const file = join(root, path);
      if (!isFile(file)) return 'there is no such file any more';
      findings = await cached(path, () => inText(path, readFileSync(file)));
    } else {
      const { status, stdout } = await askGit(['cat-file', 'blob', `${commit}:${path}`], { cwd: root });
      if (status !== 0) return 'that commit or file is not here';
      findings = await cached(`${commit}:${path}`, () => inText(path, stdout));
    }
    const meant = findings.filter(
      (finding) =>
        (line === undefined || (finding.startLine <= line && finding.endLine >= line)) &&
        (isValue === undefined || isValue(finding.secret.reveal())),
    );
    return meant.length > 0 ? meant : 'secretguard reports nothing there, so nothing needs to be allowed';
  };
}
