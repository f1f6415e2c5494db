import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { StoreName } from '../../config/config.ts';
import type { Finding } from '../../detect/finding.ts';
import { atLeast } from '../../detect/rule.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { pasted } from '../../guard/quote.ts';
import { applyFix, describeFix, ignoreEnvFiles, undoFix } from '../../remedy/apply-fix.ts';
import { type FixPlan, planFix } from '../../remedy/fix.ts';
import { storeSecret } from '../../remedy/store-secret.ts';
import { SECRET_STORES } from '../../remedy/stores/index.ts';
import { printable } from '../../report/printable.ts';
import type { ReportedFinding } from '../../report/report.ts';
import { count } from '../../report/words.ts';
import { scan } from '../../scan.ts';
import type { ScanSource } from '../../scan-source.ts';
import { untilStopped } from '../../sources/text.ts';
import type { Command, Session } from '../command.ts';
import { FLAGS } from '../flags.ts';
import { openFindings, pathFrom } from '../lookup.ts';

/** `secretguard fix [FILE[:LINE]]`: moves literals out of the code. */
export const command: Command = {
  arity: { least: 0, most: 1 },
  offers: 'files',
  details: [
    'The literal becomes a read of the environment; the value goes to .env (ignored first), the name to\n.env.example. In the index only that change is made. Without FILE: all that blocks in what is staged,\nor else in the work tree. A line that is not understood is left as it is, and named.',
    'A secret that was committed or pushed stays known: rotate it as well (`secretguard explain RULE`).',
  ],
  examples: [
    ['secretguard fix src/pay.ts:12', 'asks before it writes'],
    ['secretguard fix --yes', 'all that is staged'],
    ['secretguard fix src/pay.ts --to aws', 'into AWS Secrets Manager, through the aws CLI'],
    ['secretguard fix --undo', 'take the last fix back'],
  ],
  run: async (session) => {
    const root = await session.root();
    if (session.flags.has(FLAGS.undo)) return undo(session, root);
    const findings = await selected(session, root);
    if (findings.length === 0) {
      session.say(
        `nothing to fix: nothing ${session.operands.length > 0 ? 'is found' : 'that blocks is found'} there\n`,
      );
      return ExitCode.Clean;
    }
    const store = session.flags.value(FLAGS.to) ?? (await session.config()).remedy.store;
    const plan = await planFix({ root, findings, intoEnvFile: store === 'env' });
    for (const { finding, why } of plan.refused) {
      session.print(
        `left alone ${printable(finding.path)}:${finding.startLine} (${finding.ruleId}): ${printable(why)}\n`,
      );
    }
    if (plan.refused.length > 0) {
      const paths = [...new Set(plan.refused.map(({ finding }) => pasted(finding.path)))];
      session.say(`take what is left alone out by hand, then: git add -- ${paths.join(' ')}\n`);
      await session.tellTop();
    }
    if (plan.moved.length === 0) return ExitCode.Found;
    session.print(printableLines(describeFix(plan, await allIn(session, root, plan))));
    if (session.flags.has(FLAGS.dryRun)) return plan.refused.length > 0 ? ExitCode.Found : ExitCode.Clean;
    if (!(await agreed(session))) {
      session.say('nothing was changed\n');
      return ExitCode.Found;
    }
    let ignored: readonly string[] = [];
    if (store === 'env') {
      ignored = await ignoreEnvFiles(root, plan);
      if (ignored.length > 0)
        session.say(`added ${ignored.map((line) => `\`${line}\``).join(' and ')} to .gitignore\n`);
    } else {
      const chosen = SECRET_STORES[store];
      for (const { name, value } of distinct(plan))
        if ((await storeSecret(chosen, name, value, { ...session.env })) === 'renewed')
          session.say(
            `note: ${chosen.title} had ${name} already: whatever reads it gets this value now, and the former is its last version\n`,
          );
    }
    await applyFix(root, plan);
    tell(session, plan, findings, ignored.length > 0, store);
    if (plan.refused.length === 0) await session.tellTop();
    return plan.refused.length > 0 ? ExitCode.Found : ExitCode.Clean;
  },
};

/** Everything that is found in the files that the plan changes, as they are now: the diff must show none of it. */
async function allIn(session: Session, root: string, plan: FixPlan): Promise<readonly Finding[]> {
  const paths = plan.files.flatMap(({ path, before }) =>
    before === undefined || plan.envFiles.includes(path) ? [] : [join(root, path)],
  );
  if (paths.length === 0) return [];
  const config = { ...(await session.config()), include: [], exclude: [] };
  const source = { kind: 'files', paths, ignored: true } as const;
  return (await scan({ cwd: session.cwd, source, config, allow: false, signal: session.signal })).findings;
}

async function undo(session: Session, root: string): Promise<ExitCode> {
  const { restored, changedSince } = await undoFix(root);
  session.say(`put back: ${restored.map(printable).join(', ') || 'nothing'}\n`);
  if (changedSince.length === 0) return ExitCode.Clean;
  session.say(`changed since, left alone: ${changedSince.map(printable).join(', ')}\n`);
  return ExitCode.Found;
}

/** What is to be moved: what the operand names, or all that blocks and is staged, or else in the work tree: a test's weak password has its use. */
async function selected(session: Session, root: string): Promise<readonly ReportedFinding[]> {
  const [operand] = session.operands;
  const inFiles = (findings: readonly ReportedFinding[]) =>
    findings.filter(({ origin, commit }) => origin === 'file' && commit === undefined);
  if (operand === undefined) {
    const { failOn } = await session.config();
    const blocking = async (source: ScanSource) =>
      inFiles(await openFindings(session, [source])).filter(({ severity }) => atLeast(severity, failOn));
    const staged = await blocking({ kind: 'staged' });
    return staged.length > 0 ? staged : blocking({ kind: 'files', paths: [] });
  }
  const [, named = operand, line] = existsSync(resolve(session.cwd, operand))
    ? []
    : (/^(.+?):(\d+)(?::\d+)?$/s.exec(operand) ?? []);
  // The hook's hint names files from the root, a person from where they stand.
  const file = [resolve(session.cwd, named), join(root, named)].find(
    (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
  );
  const path = pathFrom(root, file ?? join(root, named));
  const sources: ScanSource[] = [
    { kind: 'staged' },
    ...(file === undefined ? [] : [{ kind: 'files' as const, paths: [file] }]),
  ];
  // One at a time: of a value that stands there twice, one may be staged.
  const each: ReportedFinding[] = [];
  for (const source of sources) each.push(...(await openFindings(session, [source])));
  const found = inFiles(each).filter((finding) => finding.path === path);
  if (file === undefined && found.length === 0) throw failure('unreadable-input', [named, 'no such file']);
  const meant = found.filter(
    (finding) => line === undefined || (finding.startLine <= Number(line) && finding.endLine >= Number(line)),
  );
  const seen = new Set<string>();
  return meant.filter((finding) => {
    const place = `${finding.startLine}:${finding.startColumn}\0${finding.secret.reveal()}`;
    return !seen.has(place) && seen.add(place);
  });
}

async function agreed(session: Session): Promise<boolean> {
  if (session.flags.has(FLAGS.yes)) return true;
  if (!session.stdinIsTerminal) {
    session.say('say --yes to write this (no terminal to ask on)\n');
    return false;
  }
  session.say('Write this? [y/N] ');
  let answer = '';
  // No reader that asks for more than the line: a terminal would not give it, and be closed on it.
  for await (const part of untilStopped(session.stdin, session.signal)) {
    answer += Buffer.from(part).toString('utf8');
    if (answer.includes('\n')) break;
  }
  return /^y(?:es)?[ \t]*\r?\n/i.test(answer.trimStart());
}

function distinct(plan: FixPlan): FixPlan['moved'] {
  return plan.moved.filter(
    ({ name }, index) => plan.moved.findIndex((other) => other.name === name) === index,
  );
}

function tell(
  session: Session,
  plan: FixPlan,
  findings: readonly ReportedFinding[],
  ignoreAdded: boolean,
  store: StoreName,
): void {
  const names = distinct(plan);
  session.say(`moved ${count(plan.moved.length, 'secret')}: ${names.map(({ name }) => name).join(', ')}\n`);
  for (const warning of new Set(plan.moved.flatMap(({ warnings }) => warnings)))
    session.say(`note: ${printable(warning)}\n`);
  if (store === 'env') {
    for (const line of loadersOf(plan)) session.say(`${line}\n`);
  } else {
    const chosen = SECRET_STORES[store];
    for (const { name } of names) {
      session.print(
        `\nIn ${chosen.title} it is ${chosen.secretName(name)}. To read it:\n\n${chosen.read(name)}\n\nThe least that the program needs:\n\n${chosen.policy(name)}\n`,
      );
    }
    session.say(
      'the code reads the environment: put the value there from the store when the program starts\n',
    );
  }
  const rotate = [...new Set(findings.flatMap(({ remedy }) => remedy.rotate ?? []))].map(printable);
  session.say(
    `rotate it too: it may be in the history, in clones, in a terminal's scroll${rotate.length > 0 ? `\n  ${rotate.join('\n  ')}` : ''}\n`,
  );
  const staged = new Set(plan.staged.map(({ path }) => path));
  const toAdd = [
    ...plan.files
      .map(({ path }) => path)
      .filter((path) => !plan.envFiles.includes(path) && !staged.has(path)),
    ...(ignoreAdded ? ['.gitignore'] : []),
  ];
  if (toAdd.length > 0)
    session.say(`take this into the commit, too:\n  git add -- ${toAdd.map(pasted).join(' ')}\n`);
}

/** How a program gets what `.env` holds, for the languages of the plan's files. */
function loadersOf(plan: FixPlan): readonly string[] {
  const paths = plan.moved.map(({ finding }) => finding.path);
  const code = paths.filter((path) => /\.(?:[cm]?[jt]sx?|py|rb|go|java|cs|php|sh|bash|zsh)$/.test(path));
  const scripts = code.filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  // What Vite builds for browsers is read by Vite.
  const forNode = scripts.length > 0 && plan.moved.some(({ name }) => !name.startsWith('VITE_'));
  return [
    ...(forNode
      ? [
          'Node reads .env when told to: node --env-file=.env … (or a loader that you have, such as dotenv or Vite)',
        ]
      : []),
    ...(code.length > scripts.length
      ? ['.env is read by whoever starts the program; in a POSIX shell: set -a; . ./.env; set +a']
      : []),
  ];
}

/** A diff keeps its tabs, and has no sign for the line ends of Windows. */
function printableLines(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/[^\n\t]+/g, printable);
}
