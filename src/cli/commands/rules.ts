import { meansRule } from '../../config/globs.ts';
import { meant } from '../../config/nearest.ts';
import { isDisabled, rulesInForce, severityFor } from '../../config/rules-in-force.ts';
import type { Chunk } from '../../detect/chunk.ts';
import { SEVERITIES } from '../../detect/rule.ts';
import { detectorInForce } from '../../detector-in-force.ts';
import { failure } from '../../errors.ts';
import { ExitCode } from '../../exit-code.ts';
import { GENERIC_RULES } from '../../remedy/generic-rules.ts';
import { printable } from '../../report/printable.ts';
import { count } from '../../report/words.ts';
import { providers } from '../../rules/index.ts';
import type { Command, Session } from '../command.ts';

const ACTIONS = ['list', 'check'] as const;

/** `secretguard rules [list|check]`: the rules in force, or whether the custom ones do what their examples say. */
export const command: Command = {
  arity: { least: 0, most: 1 },
  offers: ACTIONS,
  details: [
    '`list` prints one rule a line: severity, id, title, provider, with tabs between.',
    '`check` runs the examples of rules.custom through the whole detector, and names ids in\nrules.disable and rules.severity that mean no rule.',
  ],
  run: async (session) => {
    const action = session.operands[0] ?? 'list';
    if (action === 'list') return list(session);
    if (action === 'check') return check(session);
    throw failure('bad-operand', [
      `\`secretguard rules\` takes ${ACTIONS.join(' or ')}${meant(action, ACTIONS)}`,
      'secretguard rules --help',
    ]);
  },
};

async function list({ config, print, quiet, say }: Session): Promise<ExitCode> {
  const settings = await config();
  const inForce = rulesInForce(providers, settings);
  const lines = inForce
    .flatMap((provider) => provider.rules.map((rule) => ({ rule, provider })))
    .sort(
      (a, b) =>
        SEVERITIES.indexOf(b.rule.severity) - SEVERITIES.indexOf(a.rule.severity) ||
        (a.rule.id < b.rule.id ? -1 : 1),
    )
    .map(({ rule, provider }) =>
      [rule.severity, rule.id, rule.title, provider.name].map(printable).join('\t'),
    );
  for (const { id, title } of GENERIC_RULES) {
    if (!isDisabled(id, settings))
      lines.push([severityFor(id, settings) ?? 'medium', id, title, 'any'].map(printable).join('\t'));
  }
  print(`${lines.join('\n')}\n`);
  if (!quiet) say(`${count(lines.length, 'rule')} in force\n`);
  return ExitCode.Clean;
}

async function check(session: Session): Promise<ExitCode> {
  const config = await session.config();
  const inForce = rulesInForce(providers, config);
  const detector = detectorInForce(config, false);
  const wrong: string[] = [];
  const untried: string[] = [];
  let examples = 0;
  for (const rule of config.rules.custom) {
    if (isDisabled(rule.id, config)) {
      wrong.push(`${rule.id} is disabled by rules.disable, so it never fires`);
      continue;
    }
    if (rule.examples.finds.length === 0) {
      // Not wrong: an import brings none, and a real token does not belong into a config.
      untried.push(`${rule.id} has no examples.finds: nothing shows that it fires`);
    }
    const fires = (text: string) => detector.scan(chunkOf(text)).some(({ ruleId }) => ruleId === rule.id);
    for (const [index, text] of rule.examples.finds.entries()) {
      examples += 1;
      // The text itself may be a secret: it is named by its place.
      if (!fires(text))
        wrong.push(
          `${rule.id} stays silent on examples.finds[${index}]${why(rule.keywords, rule.flags, text)}`,
        );
    }
    for (const [index, text] of rule.examples.passes.entries()) {
      examples += 1;
      if (fires(text)) wrong.push(`${rule.id} fires on examples.passes[${index}]`);
    }
  }
  const known = [...providers, ...inForce, { rules: GENERIC_RULES }].flatMap(({ rules }) =>
    rules.map(({ id }) => id),
  );
  for (const [key, patterns] of [
    ['rules.disable', config.rules.disable],
    ['rules.severity', Object.keys(config.rules.severity)],
  ] as const) {
    for (const pattern of patterns) {
      if (!known.some((id) => meansRule(pattern, id)))
        wrong.push(`${key} names "${pattern}", and there is no such rule`);
    }
  }
  for (const line of [...wrong, ...untried]) session.print(`${printable(line)}\n`);
  if (!session.quiet) {
    const own = count(config.rules.custom.length, 'rule of your own', 'rules of your own');
    session.say(
      `${own}, ${count(examples, 'example')}: ${wrong.length === 0 ? 'all as they say' : count(wrong.length, 'problem')}\n`,
    );
  }
  return wrong.length === 0 ? ExitCode.Clean : ExitCode.Found;
}

function why(keywords: readonly string[], flags: string | undefined, text: string): string {
  const folded = flags?.includes('i') ? text.toLowerCase() : text;
  const holds = keywords.some((keyword) =>
    folded.includes(flags?.includes('i') ? keyword.toLowerCase() : keyword),
  );
  return holds ? '' : ' (the text holds none of its keywords)';
}

function chunkOf(text: string): Chunk {
  return {
    path: 'example.txt',
    origin: 'file',
    bytes: new TextEncoder().encode(text),
    startLine: 1,
    startColumn: 1,
    added: 'all',
    overlap: 0,
  };
}
