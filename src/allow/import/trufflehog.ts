import { draftPlan, type Importer } from './importer.ts';
import { regexToGlobs } from './path-pattern.ts';

/**
 * trufflehog: a file of regular expressions over paths, one a line, `#` for comments, as its `--exclude-paths`
 * takes it (https://github.com/trufflesecurity/trufflehog); teams call it .trufflehogignore.
 */
export const trufflehog: Importer = {
  scanner: 'trufflehog',
  fileNames: ['.trufflehogignore', '.trufflehog-ignore', 'trufflehog-exclude.txt'],
  read: (text) => {
    const draft = draftPlan();
    for (const [index, raw] of text.split(/\r?\n/).entries()) {
      const line = raw.trim();
      if (line === '' || line.startsWith('#')) continue;
      draft.leaveOut(index + 1, line, regexToGlobs(line));
    }
    return draft.finish();
  },
};
