import { asList, asRecord, asText, asTexts } from './data.ts';
import { draftPlan, type Importer, lineOf } from './importer.ts';
import { settingsIn } from './yaml-settings.ts';

/**
 * Talisman: `.talismanrc`, YAML with `fileignoreconfig: [{ filename, checksum?, ignore_detectors?, allowed_patterns? }]`
 * (https://thoughtworks.github.io/talisman/docs). Its checksums cover a file's name and content in a way of its own;
 * here each secret that stands in such a file today is allowed, and a new one is found.
 */
export const talisman: Importer = {
  scanner: 'talisman',
  fileNames: ['.talismanrc'],
  read: (text, fileName) => {
    const draft = draftPlan();
    const data = settingsIn(text, fileName);
    if (!Array.isArray(data['fileignoreconfig'] ?? []))
      draft.refuse(lineOf(text, 'fileignoreconfig'), 'fileignoreconfig', 'it is no list of files');
    for (const entry of asList(data['fileignoreconfig']).map(asRecord)) {
      const name = asText(entry?.['filename']);
      if (!entry || name === undefined) continue;
      const line = lineOf(text, name);
      const detectors = asTexts(entry['ignore_detectors']);
      if (detectors.length === 1 && detectors[0] === 'filename') {
        draft.refuse(
          line,
          `${name}: file name only`,
          'commit it on purpose with envFiles.allow, if the guard blocks it',
        );
      } else if (/[*?[]/.test(name)) {
        draft.exclude.push(name.includes('/') ? name : `**/${name}`);
      } else {
        draft.places.push({ from: line, what: name, path: name, reason: 'imported from .talismanrc' });
      }
      for (const pattern of asTexts(entry['allowed_patterns'])) {
        draft.refuse(
          lineOf(text, pattern),
          `${name}: an allowed pattern`,
          'values are allowed one by one here',
        );
      }
    }
    for (const scope of asList(data['scopeconfig']).map(asRecord)) {
      const name = asText(scope?.['scope']) ?? '';
      draft.refuse(
        lineOf(text, name, lineOf(text, 'scopeconfig')),
        `scope ${name}`,
        'lockfiles and the like are known to be quiet here',
      );
    }
    for (const pattern of asTexts(data['allowed_patterns'])) {
      draft.refuse(lineOf(text, pattern), 'an allowed pattern', 'values are allowed one by one here');
    }
    for (const pattern of asTexts(data['custom_patterns'])) {
      draft.refuse(
        lineOf(text, pattern),
        'a custom pattern',
        'a pattern needs keywords here: write it as rules.custom',
      );
    }
    const threshold = asText(data['threshold']);
    if (threshold !== undefined) {
      draft.refuse(
        lineOf(text, 'threshold'),
        `threshold: ${threshold}`,
        `say failOn: ${threshold} if you mean the same`,
      );
    }
    return draft.finish();
  },
};
