import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ALLOW_FILE, addAllowEntries, makeAllowEntries, readAllowFile } from '../../allow/allow-file.ts';
import { addToConfig } from '../../config/edit.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { createNames } from '../../guard/names.ts';
import { pasted } from '../../guard/quote.ts';
import { committerOf } from '../../hook/committer.ts';
import { printable } from '../../report/printable.ts';
import type { Command, Session } from '../command.ts';
import { FLAGS } from '../flags.ts';
import { findByIds, pathFrom } from '../lookup.ts';

const HELP = 'secretguard allow --help';

/** `secretguard allow ID --reason TEXT [--expires DAY]`: lets secrets pass from now on; `allow FILE` env-style files by their names. */
export const command: Command = {
  arity: { least: 1, most: Number.POSITIVE_INFINITY },
  details: [
    `Writes an entry into ${ALLOW_FILE}, to be committed: a slow salted hash of the value, with who,\nwhen and why. The same secret passes wherever it stands; another one on the same line does not.`,
    'A FILE goes into `envFiles.allow` of the config: its name is no problem any more, to be committed or\nshipped. What is in it is scanned all the same.',
  ],
  examples: [
    ['secretguard allow 3f9a2b1c7d04 --reason "test account, no rights"', 'the id is in the report'],
    [
      'secretguard allow .env.production',
      'an env file with public values only, which Vite means to be committed',
    ],
  ],
  run: async (session) => {
    const files: string[] = [];
    const ids: string[] = [];
    for (const operand of session.operands) {
      const file = await envFileIn(session, operand);
      if (file === undefined) ids.push(operand.toLowerCase());
      else files.push(file);
    }
    if (ids.some((id) => !/^[0-9a-f]{4,12}$/.test(id)))
      throw failure('bad-operand', [
        '`secretguard allow` takes an id of a report (12 hex digits, or the first 4 or more of them) or the path of an env-style file',
        HELP,
      ]);
    // Nothing is written before all of it is understood.
    const allowFindings = ids.length > 0 ? await findingsIn(session, ids) : undefined;
    if (files.length > 0) await allowFiles(session, files);
    await allowFindings?.();
    return ExitCode.Clean;
  },
};

/** What lets the findings of `ids` pass; throws where one is not found. */
async function findingsIn(session: Session, ids: readonly string[]): Promise<() => Promise<void>> {
  const reason = session.flags.value(FLAGS.reason)?.trim() ?? '';
  if (reason === '') throw failure('bad-flag', ['--reason', 'is needed: say why this may pass', HELP]);
  const when = new Date().toISOString().slice(0, 10);
  const expires = session.flags.value(FLAGS.expires);
  const found = await findByIds(session, ids);
  const findings = ids.map((id) => {
    const [finding, second] = found.get(id) ?? [];
    if (!finding) throw failure('no-such-finding', [id]);
    if (second)
      throw failure('bad-operand', [
        `${id} may mean more than one secret: give all of the id, and \`git add\` the file first`,
        HELP,
      ]);
    return finding;
  });
  const root = await session.root();
  const known = readAllowFile(root);
  const by = (await committerOf(session.cwd, { ...session.env })) || 'unknown';
  const until = expires === undefined ? {} : { expires };
  return async () => {
    const requests = findings.map((finding) => ({ finding, by, when, reason, ...until }));
    await addAllowEntries(root, await makeAllowEntries(requests, known));
    if (session.quiet) return;
    for (const { ruleId, path, startLine } of findings)
      session.say(
        `allowed ${ruleId} at ${printable(path)}:${startLine}${expires === undefined ? '' : ` until ${expires}`}\n`,
      );
    session.say(`commit the entry: git add ${ALLOW_FILE}\n`);
  };
}

/** The env-style file that the operand names, from the root; undefined where it names none. */
async function envFileIn(session: Session, operand: string): Promise<string | undefined> {
  const root = await session.root();
  const names = await createNames(await session.config());
  // The hook's hint names files from the root, a person from where they stand.
  const paths = [resolve(session.cwd, operand), join(root, operand)].map((full) => pathFrom(root, full));
  const inside = paths.filter((path) => !path.startsWith('../') && names.kindOf(path).kind === 'env');
  return inside.find((path) => existsSync(join(root, path))) ?? inside[0];
}

async function allowFiles(session: Session, paths: readonly string[]): Promise<void> {
  if (session.flags.value(FLAGS.expires) !== undefined)
    throw failure('bad-flag', ['--expires', 'is for findings; a file is allowed for good', HELP]);
  const comment = session.flags.value(FLAGS.reason)?.trim();
  // With a slash it is this file only, not every one of that name; signs that globs read stand for themselves.
  const globs = paths.map((path) => `/${path.replace(/["\\*?[\]{}()!+@|]/g, '\\$&')}`);
  const allowedFiles = globs.map((glob) => ({ glob, ...(comment ? { comment } : {}) }));
  const name = addToConfig(
    await session.root(),
    { exclude: [], customRules: [], allowedFiles },
    session.configFile,
  );
  const shown = paths.map(printable).join(', ');
  if (!session.quiet)
    session.say(
      name === undefined
        ? `allowed already: ${shown}\n`
        : `allowed ${shown}; the content is scanned all the same\ncommit the config: git add ${pasted(name)}\n`,
    );
}
