import { parse } from 'yaml';
import { failure } from '../../errors.ts';
import { asList, asRecord, asText, asTexts } from './data.ts';
import { draftPlan, type Importer, type ImportPlan, lineOf } from './importer.ts';
import { ignoreLineToGlobs } from './path-pattern.ts';

/**
 * secretlint: `.secretlintignore` (the syntax of .gitignore) and `.secretlintrc*` (JSON or YAML: a list of
 * rules, each with options such as `allows`, a list of texts or /regexes/; https://github.com/secretlint/secretlint).
 */
export const secretlint: Importer = {
  scanner: 'secretlint',
  fileNames: [
    '.secretlintignore',
    '.secretlintrc',
    '.secretlintrc.json',
    '.secretlintrc.yml',
    '.secretlintrc.yaml',
  ],
  read: (text, fileName) =>
    fileName === '.secretlintignore' ? readIgnoreFile(text) : readRules(text, fileName),
};

/** Each line of a .gitignore-like file, as globs to exclude. */
export function readIgnoreFile(text: string): ImportPlan {
  const draft = draftPlan();
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trimEnd();
    if (line === '' || line.startsWith('#')) continue;
    draft.leaveOut(index + 1, line, ignoreLineToGlobs(line));
  }
  return draft.finish();
}

function readRules(text: string, fileName: string): ImportPlan {
  const draft = draftPlan();
  let data: unknown;
  try {
    data = parse(text);
  } catch (error) {
    throw failure('import-unreadable', [fileName, 'it is neither JSON nor YAML'], error);
  }
  const rules = asList(asRecord(data)?.['rules']).map(asRecord);
  if (rules.length === 0) throw failure('import-unreadable', [fileName, 'it has no "rules"']);
  const visit = (rule: Readonly<Record<string, unknown>> | undefined): void => {
    const id = asText(rule?.['id']);
    if (!rule || id === undefined) return;
    for (const inner of asList(rule['rules']).map(asRecord)) visit(inner);
    const options = asRecord(rule['options']);
    for (const allowed of asTexts(options?.['allows'])) {
      draft.refuse(
        lineOf(text, allowed),
        `${id}: one of its allows`,
        'values are allowed one by one: `secretguard allow ID --reason "…"`',
      );
    }
    for (const message of asTexts(rule['allowMessageIds'])) {
      draft.refuse(
        lineOf(text, message),
        `${id}: ${message}`,
        'its messages have no counterpart: disable the rule that fires with rules.disable',
      );
    }
    if (rule['disabled'] === true)
      draft.refuse(lineOf(text, id), `${id}: disabled`, 'rules have other ids here: use rules.disable');
    if (id.includes('rule-pattern')) {
      draft.refuse(
        lineOf(text, id),
        `${id}: its patterns`,
        'a pattern needs keywords here: write it as rules.custom',
      );
    }
  };
  for (const rule of rules) visit(rule);
  return draft.finish();
}
