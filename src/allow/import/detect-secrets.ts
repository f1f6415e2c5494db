import { createHash } from 'node:crypto';
import { failure } from '../../errors.ts';
import { asList, asRecord, asText, asTexts } from './data.ts';
import { draftPlan, type Importer, lineOf } from './importer.ts';
import { regexToGlobs } from './path-pattern.ts';

/**
 * detect-secrets: `.secrets.baseline`, JSON with `results: { file: [{ type, hashed_secret, line_number, is_secret? }] }`
 * and `filters_used` (https://github.com/Yelp/detect-secrets). `hashed_secret` is the SHA-1 of the value, so that
 * the very value is recognised wherever it has moved in that file.
 */
export const detectSecrets: Importer = {
  scanner: 'detect-secrets',
  fileNames: ['.secrets.baseline'],
  read: (text, fileName) => {
    const draft = draftPlan();
    const data = asRecord(parseJson(text, fileName));
    const results = asRecord(data?.['results']);
    if (!data || !results) throw failure('import-unreadable', [fileName, 'it has no "results"']);
    for (const [path, entries] of Object.entries(results)) {
      if (!Array.isArray(entries)) draft.refuse(lineOf(text, path), path, 'it is no list of results');
      for (const entry of asList(entries).map(asRecord)) {
        const hash = asText(entry?.['hashed_secret']);
        if (hash === undefined) continue;
        const from = lineOf(text, hash);
        const what = `${path}: ${asText(entry?.['type']) ?? 'secret'}`;
        if (entry?.['is_secret'] === true) {
          draft.refuse(from, what, 'it was audited as a real secret: rotate it instead of allowing it');
          continue;
        }
        draft.places.push({
          from,
          what,
          path,
          isValue: (value) => createHash('sha1').update(value).digest('hex') === hash,
          reason: `imported from ${fileName} (${asText(entry?.['type']) ?? 'secret'})`,
        });
      }
    }
    const older = asRecord(data['exclude']);
    const patterns = [
      asText(older?.['files']),
      ...asList(data['filters_used']).flatMap((filter) => {
        const record = asRecord(filter);
        return asText(record?.['path'])?.endsWith('should_exclude_file') ? asTexts(record?.['pattern']) : [];
      }),
    ];
    for (const pattern of patterns) {
      if (pattern !== undefined)
        draft.leaveOut(lineOf(text, pattern), `files ${pattern}`, regexToGlobs(pattern));
    }
    for (const filter of asList(data['filters_used']).map(asRecord)) {
      const path = asText(filter?.['path']) ?? '';
      if (/should_exclude_(?:line|secret)|wordlist/.test(path)) {
        draft.refuse(
          lineOf(text, path),
          path.split('.').at(-1) ?? path,
          'lines and values are allowed one by one here',
        );
      }
    }
    return draft.finish();
  },
};

/** The data in a JSON text; throws `import-unreadable` (without quoting the text) where it is none. */
export function parseJson(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw failure('import-unreadable', [fileName, 'it is not JSON'], error);
  }
}
