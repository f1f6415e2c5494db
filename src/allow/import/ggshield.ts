import { asList, asRecord, asText, asTexts } from './data.ts';
import { draftPlan, type Importer, lineOf } from './importer.ts';
import { settingsIn } from './yaml-settings.ts';

/**
 * ggshield: `.gitguardian.yaml`, version 2 (`secret: { ignored_paths, ignored_matches: [{ name, match }] }`) and
 * version 1 (`paths-ignore`, `matches-ignore`); https://docs.gitguardian.com/ggshield-docs/configuration.
 * A `match` of 64 hex digits is a hash of ggshield's own over all matches of a finding and cannot be tied to a value here.
 */
export const ggshield: Importer = {
  scanner: 'ggshield',
  fileNames: ['.gitguardian.yaml', '.gitguardian.yml'],
  read: (text, fileName) => {
    const draft = draftPlan();
    const data = settingsIn(text, fileName);
    const secret = asRecord(data['secret']) ?? {};
    const either = (section: Readonly<Record<string, unknown>>, ...names: readonly string[]) =>
      names.flatMap((name) => asList(section[name] ?? section[name.replaceAll('_', '-')]));
    const paths = [...either(secret, 'ignored_paths'), ...either(data, 'paths_ignore')];
    draft.exclude.push(...asTexts(paths));
    for (const item of [...either(secret, 'ignored_matches'), ...either(data, 'matches_ignore')]) {
      const match = asText(item) ?? asText(asRecord(item)?.['match']);
      if (match === undefined) continue;
      const name = asText(asRecord(item)?.['name']) ?? 'an ignored match';
      const from = lineOf(text, match);
      if (/^[0-9a-f]{64}$/.test(match))
        draft.refuse(from, name, 'its hash is ggshield’s own and fits no value here');
      else
        draft.places.push({
          from,
          what: name,
          isValue: (value) => value === match,
          reason: `imported from ${fileName} (${name})`,
        });
    }
    for (const pattern of asTexts(either(secret, 'ignored_match_patterns')))
      draft.refuse(
        lineOf(text, pattern),
        'one of ignored_match_patterns',
        'values are allowed one by one here: `secretguard allow ID --reason "…"` for what it still reports',
      );
    for (const detector of either(secret, 'ignored_detectors')) {
      draft.refuse(
        lineOf(text, String(detector)),
        `detector ${String(detector)}`,
        'rules have other ids here: use rules.disable',
      );
    }
    for (const other of ['iac', 'sca']) {
      if (data[other] !== undefined)
        draft.refuse(lineOf(text, `${other}:`), other, 'only secrets are looked for here');
    }
    return draft.finish();
  },
};
