/** Writes the rules as src/hook/packed-rules.ts reads them. */
import { isFormatRule, type Provider, type Rule } from '../src/detect/rule.ts';
import {
  type PackedRules,
  SEVERITY_LETTERS,
  unpackAddress,
  unpackDomain,
  unpackTitle,
} from '../src/hook/packed-rules.ts';
import { codeOf, keptPlugin, readRules, written } from './rule-files.ts';

/** What of a rule is code. */
const QUESTIONS = ['verify', 'plausible'];

/** Leaves of a rule file the code of its rules. */
export const questionsPlugin = keptPlugin(
  (rule) =>
    `{ ${QUESTIONS.flatMap((name) => {
      const code = written(rule, name);
      return code ? [`${name}: ${code.getText()}`] : [];
    }).join(', ')} }`,
);

/** The source of rules.cjs, for `questionsPlugin`; `of` is the mark of the `table` of ids and keywords, `words` wake Node besides. */
export function rulesFile(
  root: string,
  providers: readonly Provider[],
  table: string,
  of: number,
  words: readonly string[],
): string {
  const asking = readRules(root).filter(({ rule }) => QUESTIONS.some((name) => written(rule, name)));
  const { imports, object } = codeOf(asking);
  return `${imports}
export const of = ${of};
export const table = ${JSON.stringify(table)};
export const words = ${JSON.stringify(words)};
export const packed = ${JSON.stringify(JSON.stringify(packRules(providers)))};
export const questions = ${object};
`;
}

/**
 * All that `providers` say in text and numbers, ids, keywords and examples left out.
 * Throws where it would not be read as it was written.
 */
function packRules(providers: readonly Provider[]): PackedRules {
  const rules = providers.flatMap((provider) => provider.rules.map((rule) => ({ provider, rule })));
  const domains = providers.map(domainOf);
  return {
    names: providers.map(({ name }) => name),
    domains: providers.map(({ name }, index) => packDomain(domains[index] ?? '', name)),
    docs: providers.map(({ docs }, index) => packAddress(docs, domains[index] ?? '')),
    revoke: providers.map(({ revoke }, index) => packAddress(revoke, domains[index] ?? '')),
    rotation: few(providers, ({ rotation }) => rotation),
    practice: few(providers, ({ practice }) => practice),
    titles: rules.map(({ provider, rule }) => packTitle(rule.title, provider.name)),
    severities: rules.map(({ rule }) => letterOf(rule)).join(''),
    sources: rules.map(({ rule }) => expressionOf(rule).source),
    flags: few(rules, ({ rule }) => expressionOf(rule).flags || undefined),
    entropies: rules.map(({ rule }) => rule.entropy ?? 0),
    within: few(rules, ({ rule }) => (isFormatRule(rule) ? undefined : rule.within)),
    vendors: few(rules, ({ rule }) => (isFormatRule(rule) ? undefined : rule.vendor)),
    asWritten: few(rules, ({ rule }) => (isFormatRule(rule) && rule.asWritten) || undefined),
    general: few(rules, ({ rule }) => (isFormatRule(rule) && rule.general) || undefined),
    binary: few(rules, ({ rule }) => (isFormatRule(rule) && rule.binary) || undefined),
  };
}

const expressionOf = (rule: Rule) => (isFormatRule(rule) ? rule.pattern : rule.value);

function few<Row, Value>(rows: readonly Row[], told: (row: Row) => Value | undefined): Record<number, Value> {
  return Object.fromEntries(
    rows.flatMap((row, index) => {
      const value = told(row);
      return value === undefined ? [] : [[index, value]];
    }),
  );
}

function letterOf({ severity }: Rule): string {
  const letter = [...SEVERITY_LETTERS].find(([, meant]) => meant === severity)?.[0];
  if (letter === undefined) throw new Error(`there is no letter for the severity ${severity}`);
  return letter;
}

/** The last two labels of the host that describes a provider; '' where `docs` is no address. */
function domainOf({ docs }: Provider): string {
  return URL.canParse(docs) ? new URL(docs).host.split('.').slice(-2).join('.') : '';
}

function packDomain(domain: string, name: string): string {
  const short = domain.replace(unpackDomain('^', name), '^');
  return unpackDomain(short, name) === domain ? short : domain;
}

function packAddress(text: string, domain: string): string {
  const rest = text.replace(/^https:\/\//, '');
  const short = domain === '' ? rest : rest.replace(domain, '~');
  return unpackAddress(short, domain) === text ? short : `!${text}`;
}

function packTitle(title: string, name: string): string {
  if (title.startsWith('~')) throw new Error(`a title cannot start with a tilde: ${title}`);
  const short = title.startsWith(name) ? `~${title.slice(name.length)}` : title;
  if (unpackTitle(short, name) !== title) throw new Error(`not to be packed: ${title}`);
  return short;
}
