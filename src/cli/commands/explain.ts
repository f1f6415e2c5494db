import { nearest } from '../../config/nearest.ts';
import { findRule } from '../../detect/keyword-index.ts';
import type { Severity } from '../../detect/rule.ts';
import { seeded } from '../../detect/sample.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { GENERIC_RULES, type GenericRule } from '../../remedy/generic-rules.ts';
import { WHY } from '../../remedy/why.ts';
import { printable } from '../../report/printable.ts';
import { providers } from '../../rules/index.ts';
import type { Command } from '../command.ts';

const IDS = [...providers.flatMap(({ rules }) => rules), ...GENERIC_RULES].map(({ id }) => id);

/** `secretguard explain RULE`: what it is, why it matters, how it looks, how to get rid of it. */
export const command: Command = {
  arity: { least: 1, most: 1 },
  offers: IDS,
  examples: [
    ['secretguard explain stripe-live-key', 'with an example made afresh, which no one ever issued'],
  ],
  run: async (session) => {
    const id = session.operands[0] ?? '';
    const config = await session.config();
    const custom = config.rules.custom.find((rule) => rule.id === id);
    const known = findRule(providers, id);
    if (custom) {
      const { docs, revoke } = custom;
      const head = [`${custom.id}: ${custom.title} (${custom.severity}), a rule of your own`];
      if (docs !== undefined) head.push(`  described at  ${docs}`);
      const { severity } = custom;
      const steps = stepsOf(revoke ?? 'where it was issued');
      session.print(pageOf({ head: head.map(printable), severity, steps: steps.map(printable) }));
      return ExitCode.Clean;
    }
    const generic = GENERIC_RULES.find((rule) => rule.id === id);
    if (generic) {
      session.print(explainGeneric(generic));
      return ExitCode.Clean;
    }
    if (!known) {
      throw failure('no-such-rule', [
        id,
        nearest(id, [...IDS, ...config.rules.custom.map((rule) => rule.id)]),
      ]);
    }
    const { rule, provider } = known;
    const head = [
      `${rule.id}: ${rule.title} (${rule.severity})`,
      `  issued by     ${provider.name}`,
      `  described at  ${provider.docs}`,
      `  revoke        ${provider.revoke}`,
    ];
    const steps = provider.rotation ?? stepsOf(provider.revoke);
    session.print(pageOf({ head, severity: rule.severity, example: await exampleOf(rule.id), steps }));
    return ExitCode.Clean;
  },
};

const LOOK = 'Look at what it was used for since it was exposed.';

const stepsOf = (revoke: string): readonly string[] => [
  `Revoke it: ${revoke}`,
  'Make a new one with only the rights that the job needs, and an expiry date where there is one.',
  LOOK,
];

const explainGeneric = ({ id, title, told, example }: GenericRule): string =>
  pageOf({
    head: [
      `${id}: ${title} (medium; low where it is weak or for tests only, high where it opens something real)`,
      `  ${told} A small model judges the value; \`scan --verbose\` says what decided.`,
    ],
    severity: 'medium',
    example: example.render(seeded(Date.now())),
    steps: ['Change it where it is checked: the database, the service, the account.', LOOK],
  });

interface Page {
  readonly head: readonly string[];
  readonly severity: Severity;
  /** Not of a rule of one's own, whose pattern makes none. */
  readonly example?: string;
  readonly steps: readonly string[];
}

/** What is said of every rule alike. */
const pageOf = ({ head, severity, example, steps }: Page): string =>
  [
    ...head,
    '',
    'Why it matters',
    ...paragraph(WHY[severity]),
    '',
    ...(example === undefined
      ? []
      : ['What it looks like (made up just now; nobody issued it)', ...paragraph(example), '']),
    'When it got out',
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    `  ${steps.length + 1}. If a commit with it was pushed, treat it as known: rewriting history does not take it back.`,
    '',
    'Where to put it instead',
    '  Locally in .env, which git ignores (`npx secretguard fix FILE:LINE` moves it there); in CI and in production in the secrets manager of your platform (`fix --to aws|vault|azure|gcp`).',
    '',
    'Not a secret?',
    '  `npx secretguard allow ID --reason "…"`, or the comment `secretguard:allow -- reason` on its line.',
    '',
  ].join('\n');

/** Loaded when it is asked for: no other command wants the examples. */
async function exampleOf(id: string): Promise<string> {
  const { EXAMPLES } = await import('../examples.ts');
  return EXAMPLES.get(id)?.render(seeded(Date.now())) ?? '';
}

function paragraph(text: string): readonly string[] {
  return text.split('\n').map((line) => `  ${line}`);
}
