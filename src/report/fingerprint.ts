import { createHash } from 'node:crypto';
import type { Finding } from '../detect/finding.ts';

/** Kinds of sources whose ids differ from those of files and ranges. */
const OWN_IDS = ['staged', 'history'];

/**
 * Gives each finding its id: twelve hex digits of a hash over rule, path, mask, and which of its like it
 * is in that file. No part of the secret goes in (a fast hash of a weak password could be guessed), nor
 * the line or the commit: the id stays when code moves.
 *
 * A `view` sees more or less of a file: of what is staged and of a commit only added lines, the first of which may be the second of
 * the file, and of the history whole files. So each has ids of its own, and none means one secret here and another there.
 *
 * Returns ids in the order of `findings`.
 */
export function fingerprint(findings: readonly Finding[], view: string): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = [
      finding.ruleId,
      finding.path,
      (finding.commit ?? '') + (OWN_IDS.includes(view) ? view : ''),
      finding.secret.masked,
    ].join('\0');
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    return createHash('sha256').update(`${place}\0${ordinal}`).digest('hex').slice(0, 12);
  });
}
