import { parse } from 'smol-toml';
import type { CustomRule } from '../../config/config.ts';
import { failure } from '../../errors.ts';
import { asList, asRecord, asText, asTexts } from './data.ts';
import { draftPlan, type Importer, type ImportPlan, lineOf } from './importer.ts';
import { regexToGlobs } from './path-pattern.ts';
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
  for (const pattern of asTexts(list['paths'])) {
    const globs = regexToGlobs(pattern);
    const line = lineOf(text, pattern);
    if ('why' in globs) draft.refuse(line, `${whose}: path ${pattern}`, globs.why);
    else draft.exclude.push(...globs);
  }
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
  const [first, ...others] = asTexts(rule['keywords']);
  if (first === undefined) {
    draft.refuse(line, id, 'it has no keywords, and a rule here needs one at least');
    return;
  }
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
  draft.customRules.push(custom);
}
