import type { FormatRule, Provider, Rule } from '../detect/rule.ts';
import { sample } from '../detect/sample.ts';
import type { Config, CustomRule } from './config.ts';
import { meansRule } from './globs.ts';

/** What a detector is to go by, under a config; spread into its options. */
export interface RulesInForce {
  /** Those that are turned off too. */
  readonly providers: readonly Provider[];
  readonly isDisabled: (id: string) => boolean;
  /** For the generic rules: a provider's rule carries its severity itself, which a wrong checksum may lower. */
  readonly severityFor: (id: string) => Rule['severity'] | undefined;
}

/** The built-in rules and the config's own as a detector takes them; what a config says of the generic ones, through the two questions. */
export function rulesFor(builtIn: readonly Provider[], config: Config): RulesInForce {
  const providers = adjusted(builtIn, config, () => true);
  // In the hooks' runtime a look at a provider has all rules read.
  if (providers === builtIn) return { providers, isDisabled: () => false, severityFor: () => undefined };
  // The generic ones have a file for their documentation; the detector still has them from elsewhere.
  const held = new Set(
    providers.flatMap(({ rules }) => rules.map(({ id }) => id)).filter((id) => !id.startsWith('generic-')),
  );
  return {
    providers,
    isDisabled: (id) => isDisabled(id, config),
    severityFor: (id) => (held.has(id) ? undefined : severityFor(id, config)),
  };
}

/** Whether the config turns the rule of this id off. */
export function isDisabled(id: string, { rules }: Config): boolean {
  return rules.disable.some((pattern) => meansRule(pattern, id));
}

/** The severity that the config gives the rule of this id; undefined where it gives none. A plain id wins over a glob. */
export function severityFor(id: string, { rules }: Config): Rule['severity'] | undefined {
  if (Object.hasOwn(rules.severity, id)) return rules.severity[id];
  return Object.entries(rules.severity).find(([pattern]) => meansRule(pattern, id))?.[1];
}

/**
 * The rules in force: the built-in ones and the config's own, without those that `rules.disable` names, each
 * with the severity that `rules.severity` gives it. A custom rule with a built-in id replaces that one.
 */
export function rulesInForce(builtIn: readonly Provider[], config: Config): readonly Provider[] {
  return adjusted(builtIn, config, (id) => !isDisabled(id, config));
}

function adjusted(
  builtIn: readonly Provider[],
  config: Config,
  isWanted: (id: string) => boolean,
): readonly Provider[] {
  if (
    config.rules.disable.length + config.rules.custom.length + Object.keys(config.rules.severity).length ===
    0
  )
    return builtIn;
  const custom = new Set(config.rules.custom.map(({ id }) => id));
  return [
    ...builtIn.flatMap((provider) => keep(provider, config, (id) => !custom.has(id) && isWanted(id))),
    ...config.rules.custom.flatMap((rule) => keep(providerOf(rule), config, isWanted)),
  ];
}

function keep(provider: Provider, config: Config, wanted: (id: string) => boolean): readonly Provider[] {
  const [first, ...rest] = provider.rules
    .filter(({ id }) => wanted(id))
    .map((rule): Rule => {
      const severity = severityFor(rule.id, config);
      // Not a copy: in the hooks' runtime a rule's properties are getters of its class.
      return severity === undefined
        ? rule
        : Object.create(rule, { severity: { value: severity, enumerable: true } });
    });
  return first === undefined ? [] : [{ ...provider, rules: [first, ...rest] }];
}

/** A team's own rule as the detector takes rules. */
function providerOf(rule: CustomRule): Provider {
  return {
    name: 'your own rules',
    docs: rule.docs ?? '',
    revoke: rule.revoke ?? '',
    rules: [formatRuleOf(rule)],
  };
}

function formatRuleOf(rule: CustomRule): FormatRule {
  const none = sample``;
  return {
    id: rule.id,
    title: rule.title,
    severity: rule.severity,
    keywords: rule.keywords,
    // A keyword only says where to look; the pattern says whether case counts.
    ignoreCase: true,
    asWritten: true,
    pattern: new RegExp(rule.pattern, rule.flags),
    ...(rule.entropy === undefined ? {} : { entropy: rule.entropy }),
    // Texts of the config, run by `rules check`: not samples with holes.
    examples: { finds: [none, none], passes: [none, none] },
  };
}
