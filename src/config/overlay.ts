import type { Config, CustomRule } from './config.ts';
import type { ConfigFile, CustomRuleFile } from './schema.ts';

/** A custom rule with what its writer left out. */
export function toCustomRule(rule: CustomRuleFile): CustomRule {
  const [first, ...rest] = rule.keywords;
  // The schema holds that there is one.
  const keywords: CustomRule['keywords'] = [first ?? rule.id, ...rest];
  return {
    id: rule.id,
    title: rule.title ?? rule.id,
    severity: rule.severity ?? 'high',
    keywords,
    pattern: rule.pattern,
    ...(rule.flags === undefined ? {} : { flags: rule.flags }),
    ...(rule.entropy === undefined ? {} : { entropy: rule.entropy }),
    ...(rule.docs === undefined ? {} : { docs: rule.docs }),
    ...(rule.revoke === undefined ? {} : { revoke: rule.revoke }),
    examples: { finds: rule.examples?.finds ?? [], passes: rule.examples?.passes ?? [] },
  };
}

/** Lays one file's settings over what came before: lists joined, maps merged, single values replaced. */
export function overlay(
  base: Config,
  { file, content }: { readonly file: string; readonly content: ConfigFile },
): Config {
  const custom = (content.rules?.custom ?? []).map(toCustomRule);
  const message = content.remedy?.message ?? base.remedy.message;
  return {
    files: [...base.files, file],
    include: [...base.include, ...(content.include ?? [])],
    exclude: [...base.exclude, ...(content.exclude ?? [])],
    failOn: content.failOn ?? base.failOn,
    rules: {
      disable: [...base.rules.disable, ...(content.rules?.disable ?? [])],
      severity: { ...base.rules.severity, ...content.rules?.severity },
      // A rule of the same id replaces the one that was extended.
      custom: [...base.rules.custom.filter(({ id }) => !custom.some((rule) => rule.id === id)), ...custom],
    },
    envFiles: {
      patterns: [...base.envFiles.patterns, ...(content.envFiles?.patterns ?? [])],
      allow: [...base.envFiles.allow, ...(content.envFiles?.allow ?? [])],
      templates: [...base.envFiles.templates, ...(content.envFiles?.templates ?? [])],
      encrypted: content.envFiles?.encrypted ?? base.envFiles.encrypted ?? 'allow',
    },
    hooks: { timeout: content.hooks?.timeout ?? base.hooks.timeout },
    honourForeign: content.honourForeign ?? base.honourForeign,
    remedy: {
      store: content.remedy?.store ?? base.remedy.store,
      links: { ...base.remedy.links, ...content.remedy?.links },
      ...(message === undefined ? {} : { message }),
    },
  };
}
