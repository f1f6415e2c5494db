import { parse } from 'smol-toml';
import type { CustomRule } from '../../config/config.ts';
import { refuseBadRule } from '../../config/custom-rule.ts';
import { failure, SecretguardError } from '../../errors.ts';
import { asList, asRecord, asText, asTexts } from './data.ts';
import { draftPlan, type Importer, type ImportPlan, lineOf } from './importer.ts';
import { type NotConvertible, regexToGlobs } from './path-pattern.ts';
import { re2ToJavaScript } from './re2.ts';

type Draft = ReturnType<typeof draftPlan>;
type Table = Readonly<Record<string, unknown>>;

/**
 * gitleaks: `.gitleaks.toml` (its configuration: https://github.com/gitleaks/gitleaks#configuration) and
 * `.gitleaksignore` (a fingerprint a line: `[commit:]file:rule:line`). betterleaks reads the same files.
 */
export const gitleaks: Importer = {
  scanner: 'gitleaks',
  fileNames: [
    '.gitleaks.toml',
    'gitleaks.toml',
    '.betterleaks.toml',
    '.gitleaksignore',
    '.betterleaksignore',
  ],
  read: (text, fileName) => (fileName.endsWith('ignore') ? readIgnore(text) : readConfig(text, fileName)),
};

function readIgnore(text: string): ImportPlan {
  const draft = draftPlan();
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.replace(/\s+#.*$/, '').trim();
    if (line === '' || line.startsWith('#')) continue;
    const [, commit, path, rule, at] = /^(?:([0-9a-f]{7,64}):)?(.+):([^:]+):(\d+)$/.exec(line) ?? [];
    if (path === undefined || at === undefined) {
      draft.refuse(index + 1, line, 'it is not of the form [commit:]file:rule:line');
      continue;
    }
    if (path.includes('!')) {
      draft.refuse(index + 1, line, 'files inside archives are not read here');
      continue;
    }
    draft.places.push({
      from: index + 1,
      what: line,
      path,
      line: Number(at),
      ...(commit === undefined ? {} : { commit }),
      reason: `imported from .gitleaksignore (${rule})`,
    });
  }
  return draft.finish();
}

function readConfig(text: string, fileName: string): ImportPlan {
  const draft = draftPlan();
  let data: Table;
  try {
    data = parse(text);
  } catch (error) {
    throw failure('import-unreadable', [fileName, 'it is not TOML'], error);
  }
  const extended = asRecord(data['extend']);
  if (asText(extended?.['path']) !== undefined || asText(extended?.['url']) !== undefined) {
    draft.refuse(lineOf(text, '[extend]'), 'extend', 'another file is extended: import that one too');
  }
  for (const id of asTexts(extended?.['disabledRules'])) {
    draft.refuse(
      lineOf(text, id),
      id,
      'rules have other ids here: disable the one that fires with rules.disable',
    );
  }
  const allowlists = [...asList(data['allowlists']), data['allowlist']];
  for (const list of allowlists.map(asRecord)) if (list) convertAllowlist(list, text, draft, 'allowlist');
  for (const rule of asList(data['rules']).map(asRecord)) if (rule) convertRule(rule, text, draft);
  return draft.finish();
}

function convertAllowlist(list: Table, text: string, draft: Draft, whose: string): void {
  if (list['condition'] === 'AND') {
    draft.refuse(lineOf(text, 'AND'), whose, 'a list whose conditions must all hold has no counterpart');
    return;
  }
  for (const pattern of asTexts(list['paths']))
    draft.leaveOut(lineOf(text, pattern), `${whose}: path ${pattern}`, regexToGlobs(pattern));
  for (const kind of ['regexes', 'stopwords'] as const) {
    for (const pattern of asTexts(list[kind])) {
      draft.refuse(
        lineOf(text, pattern),
        `${whose}: one of its ${kind}`,
        'values are allowed one by one here: `secretguard allow ID --reason "…"` for what it still reports',
      );
    }
  }
  for (const commit of asTexts(list['commits'])) {
    draft.refuse(
      lineOf(text, commit),
      `${whose}: commit ${commit}`,
      'commits are not left out; allow what is found in them',
    );
  }
}

function convertRule(rule: Table, text: string, draft: Draft): void {
  const id = asText(rule['id']) ?? '(no id)';
  const line = lineOf(text, `"${id}"`);
  const lists = [...asList(rule['allowlists']), rule['allowlist']].map(asRecord);
  if (lists.some((list) => list !== undefined)) {
    draft.refuse(
      line,
      `${id}: its own allowlist`,
      'the rule is taken over without it; disable the rule if it is too loud',
    );
  }
  const regex = asText(rule['regex']);
  if (regex === undefined) {
    draft.refuse(
      line,
      id,
      rule['path'] === undefined
        ? 'it has no regex of its own'
        : 'it goes by the path alone: see envFiles.patterns',
    );
    return;
  }
  if (rule['path'] !== undefined) {
    draft.refuse(line, id, 'it is limited to some paths, and rules here are not');
    return;
  }
  const keywords = keywordsIn(regex, asTexts(rule['keywords']));
  if ('why' in keywords) {
    draft.refuse(line, id, keywords.why);
    return;
  }
  const [first, ...others] = keywords.words;
  const wanted = typeof rule['secretGroup'] === 'number' ? rule['secretGroup'] : 0;
  const plain = re2ToJavaScript(regex, wanted);
  // Without secretGroup, gitleaks takes the first group for the secret, where there is one.
  const converted = !('why' in plain) && wanted === 0 && plain.groups > 0 ? re2ToJavaScript(regex, 1) : plain;
  if ('why' in converted) {
    draft.refuse(line, `${id}: its regex`, converted.why);
    return;
  }
  const entropy = typeof rule['entropy'] === 'number' && rule['entropy'] > 0 ? rule['entropy'] : undefined;
  const custom: CustomRule = {
    id: id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, ''),
    title: asText(rule['description']) ?? id,
    severity: 'medium',
    keywords: [first, ...others],
    pattern: converted.source,
    ...(converted.flags === '' ? {} : { flags: converted.flags }),
    ...(entropy === undefined ? {} : { entropy }),
    examples: { finds: [], passes: [] },
  };
  try {
    refuseBadRule(custom, (what) => failure('import-unreadable', [id, what]));
  } catch (error) {
    if (!(error instanceof SecretguardError)) throw error;
    // One rule that the config would refuse must not keep the others out.
    draft.refuse(line, `${id}: its regex`, whyOf(error));
    return;
  }
  draft.customRules.push(custom);
}

/** What is wrong with the rule, without the words around it. */
function whyOf(error: SecretguardError): string {
  return (
    /could take too long[^.]*|matches the empty text|is no regular expression[^.]*/.exec(
      error.message,
    )?.[0] ?? error.message
  );
}

/**
 * The keywords by which a match can be found. Here they stand in the match itself; gitleaks looks for them anywhere in the file, and
 * a rule there needs none: then the longest text that each match has is taken.
 */
function keywordsIn(
  regex: string,
  listed: readonly string[],
): { readonly words: readonly [string, ...string[]] } | NotConvertible {
  const [word, ...words] = listed.filter((keyword) => keyword !== '');
  // One that is there shows that they are meant to be inside; the others may be spelled with brackets and options.
  if (
    word !== undefined &&
    spellings(regex).some((text) => [word, ...words].some((one) => text.includes(one.toLowerCase())))
  )
    return { words: [word, ...words] };
  if (word !== undefined)
    return { why: 'its keywords stand outside of what it matches, and a rule here has them inside' };
  const own = certainText(regex);
  return own.length >= 3
    ? { words: [own] }
    : { why: 'it has no keywords, and no text of three letters that each match has' };
}

/** The text of a pattern, in lower case and without escapes, with the first, second, … sign of its small brackets in their place. */
function spellings(regex: string): readonly string[] {
  // Escapes of letters are no letters: `\\bfoo` has no keyword `bfoo`.
  const text = regex
    .replace(/\\[A-Za-z]/g, '\0')
    .replaceAll('\\', '')
    .toLowerCase();
  return [0, 1, 2, 3].map((at) =>
    text.replace(/\[(\w{1,8})\]/g, (_, signs: string) => signs[at % signs.length] ?? ''),
  );
}

/** The longest run of plain signs that each match of the pattern has: outside of groups, brackets and alternatives, not optional. */
function certainText(regex: string): string {
  let rest = regex
    .replace(/\\(?:x\{[^}]*\}|x[0-9a-fA-F]{2}|[0-7]{1,3}|[A-Za-z])/g, '\0')
    .replace(/\\(.)/gs, (_, sign: string) => (/[\w@:/.-]/.test(sign) ? sign.replace('.', '\u0001') : '\0'));
  rest = rest.replace(/\[\^?\]?[^\]]*\]/g, '\0');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(/\([^()]*\)/g, '\0');
  }
  if (/[|()]/.test(rest)) return '';
  return (rest.replace(/[^\0]?(?:[*?]|\{\d+(?:,\d*)?\})/g, '\0').match(/[\w@:/\u0001-]+/g) ?? [])
    .map((run) => run.replaceAll('\u0001', '.'))
    .reduce((longest, run) => (run.length > longest.length ? run : longest), '');
}
