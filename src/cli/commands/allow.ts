import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ALLOW_FILE, makeAllowEntries, readAllowFile, writeAllowFile } from '../../allow/allow-file.ts';
import { addToConfig } from '../../config/edit.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { createNames } from '../../guard/names.ts';
import { committerOf } from '../../hook/committer.ts';
import { printable } from '../../report/printable.ts';
import type { Command, Session } from '../command.ts';
import { FLAGS } from '../flags.ts';
import { findById } from '../lookup.ts';

const HELP = 'secretguard allow --help';

/** `secretguard allow ID --reason TEXT [--expires DAY]`: lets one secret pass from now on; `allow FILE` an env-style file by its name. */
export const command: Command = {
  arity: { least: 1, most: 1 },
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
    const file = await envFileIn(session);
    if (file !== undefined) return allowFile(session, file);
    const id = (session.operands[0] ?? '').toLowerCase();
    if (!/^[0-9a-f]{4,12}$/.test(id))
      throw failure('bad-operand', [
        '`secretguard allow` takes an id of a report (12 hex digits, or the first 4 or more of them) or the path of an env-style file',
        HELP,
      ]);
    const reason = session.flags.value(FLAGS.reason)?.trim() ?? '';
    if (reason === '') throw failure('bad-flag', ['--reason', 'is needed: say why this may pass', HELP]);
    const when = new Date().toISOString().slice(0, 10);
    const expires = session.flags.value(FLAGS.expires);
    const [finding, second] = await findById(session, id);
    if (!finding) throw failure('no-such-finding', [id]);
    if (second) throw failure('bad-operand', [`${id} is the start of more than one id`, HELP]);
    const root = await session.root();
    const known = readAllowFile(root);
    const by = (await committerOf(session.cwd, { ...session.env })) || 'unknown';
    const entry = { finding, by, when, reason, ...(expires === undefined ? {} : { expires }) };
    // Of two entries for one secret the last counts: one that expired is renewed.
    writeAllowFile(root, [...known, ...(await makeAllowEntries([entry], known))]);
    if (!session.quiet) {
      const place = `${printable(finding.path)}:${finding.startLine}`;
      session.say(
        `allowed ${finding.ruleId} at ${place}${expires === undefined ? '' : ` until ${expires}`}\ncommit the entry: git add ${ALLOW_FILE}\n`,
      );
    }
    return ExitCode.Clean;
  },
};

/** The env-style file that the operand names, from the root; undefined where it names none. */
async function envFileIn(session: Session): Promise<string | undefined> {
  const [operand = ''] = session.operands;
  const root = await session.root();
  const names = await createNames(await session.config());
  // The hook's hint names files from the root, a person from where they stand.
  const paths = [resolve(session.cwd, operand), join(root, operand)].map((full) =>
    relative(root, full).replaceAll('\\', '/'),
  );
  const inside = paths.filter((path) => !path.startsWith('../') && names.kindOf(path).kind === 'env');
  return inside.find((path) => existsSync(join(root, path))) ?? inside[0];
}

async function allowFile(session: Session, path: string): Promise<ExitCode> {
  if (session.flags.value(FLAGS.expires) !== undefined)
    throw failure('bad-flag', ['--expires', 'is for findings; a file is allowed for good', HELP]);
  const comment = session.flags.value(FLAGS.reason)?.trim();
  // With a slash it is this file only, not every one of that name; signs that globs read stand for themselves.
  const glob = `/${path.replace(/[\\*?[\]{}()!+@|]/g, '\\$&')}`;
  const name = addToConfig(await session.root(), {
    exclude: [],
    customRules: [],
    allowedFiles: [{ glob, ...(comment ? { comment } : {}) }],
  });
  if (!session.quiet)
    session.say(
      name === undefined
        ? `${printable(path)} is allowed already\n`
        : `allowed ${printable(path)}; what is in it is scanned all the same\ncommit the config: git add ${name}\n`,
    );
  return ExitCode.Clean;
}
