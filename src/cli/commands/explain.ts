import { nearest } from '../../config/nearest.ts';
import { findRule } from '../../detect/keyword-index.ts';
import { seeded } from '../../detect/sample.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { GENERIC_RULES, type GenericRule } from '../../remedy/generic-rules.ts';
import { WHY } from '../../remedy/why.ts';
import { printable } from '../../report/printable.ts';
import { providers } from '../../rules/index.ts';
import type { Command } from '../command.ts';

/** `secretguard explain RULE`: what it is, why it matters, how it looks, how to get rid of it. */
export const command: Command = {
  arity: { least: 1, most: 1 },
  offers: [
    ...providers.flatMap(({ rules }) => rules.map(({ id }) => id)),
    ...GENERIC_RULES.map(({ id }) => id),
  ],
  examples: [
    ['secretguard explain stripe-live-key', 'with an example made afresh, which no one ever issued'],
  ],
  run: async (session) => {
    const id = session.operands[0] ?? '';
    const config = await session.config();
    const custom = config.rules.custom.find((rule) => rule.id === id);
    const known = findRule(providers, id);
    if (custom) {
      session.print(
        `${printable(custom.id)}: ${printable(custom.title)} (${custom.severity}), a rule of your own\n`,
      );
      if (custom.docs !== undefined) session.print(`  described at  ${printable(custom.docs)}\n`);
      if (custom.revoke !== undefined) session.print(`  revoke        ${printable(custom.revoke)}\n`);
      return ExitCode.Clean;
    }
    const generic = GENERIC_RULES.find((rule) => rule.id === id);
    if (generic) {
      session.print(explainGeneric(generic));
      return ExitCode.Clean;
    }
    if (!known) {
      const ids = [
        ...providers.flatMap((provider) => provider.rules.map((rule) => rule.id)),
        ...GENERIC_RULES.map((rule) => rule.id),
        ...config.rules.custom.map((rule) => rule.id),
      ];
      throw failure('no-such-rule', [id, nearest(id, ids)]);
    }
    const { rule, provider } = known;
    const steps = provider.rotation ?? [
      `Revoke it: ${provider.revoke}`,
      'Make a new one with only the rights that the job needs, and an expiry date where there is one.',
      'Look at what it was used for since it was exposed.',
    ];
    session.print(
      [
        `${rule.id}: ${rule.title} (${rule.severity})`,
        `  issued by     ${provider.name}`,
        `  described at  ${provider.docs}`,
        `  revoke        ${provider.revoke}`,
        '',
        'Why it matters',
        ...paragraph(WHY[rule.severity]),
        '',
        'What it looks like (made up just now; nobody issued it)',
        ...(await exampleOf(rule.id)),
        '',
        'When it got out',
        ...steps.map((step, index) => `  ${index + 1}. ${step}`),
        `  ${steps.length + 1}. If a commit with it was pushed, treat it as known: rewriting history does not take it back.`,
        '',
        'Where to put it instead',
        ...paragraph(
          'Locally in .env, which git ignores (`npx secretguard fix FILE:LINE` moves it there); in CI and in production in the secrets manager of your platform (`fix --to aws|vault|azure|gcp`).',
        ),
        '',
      ].join('\n'),
    );
    return ExitCode.Clean;
  },
};

function explainGeneric({ id, title, told, example }: GenericRule): string {
  return [
    `${id}: ${title} (medium; low where it is weak or for tests only, high where it opens something real)`,
    ...paragraph(`${told} A small model judges the value; \`scan --verbose\` says what decided.`),
    '',
    'Why it matters',
    ...paragraph(WHY.medium),
    '',
    'What it looks like (made up just now)',
    ...example
      .render(seeded(Date.now()))
      .split('\n')
      .map((line) => `  ${line}`),
    '',
    'When it got out',
    '  1. Change it where it is checked: the database, the service, the account.',
    '  2. Look at what it was used for since it was exposed.',
    '  3. If a commit with it was pushed, treat it as known: rewriting history does not take it back.',
    '',
    'Not a secret?',
    ...paragraph(
      '`npx secretguard allow ID --reason "…"`, or the comment `secretguard:allow -- reason` on its line.',
    ),
    '',
  ].join('\n');
}

/** Loaded when it is asked for: no other command wants the examples. */
async function exampleOf(id: string): Promise<readonly string[]> {
  const { EXAMPLES } = await import('../examples.ts');
  const rendered = EXAMPLES.get(id)?.render(seeded(Date.now())) ?? '';
  return rendered.split('\n').map((line) => `  ${line}`);
}

function paragraph(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
