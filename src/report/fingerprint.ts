import { createHash } from 'node:crypto';
import type { Finding } from '../detect/finding.ts';

/**
 * Gives each finding its id: twelve hex digits of a hash over rule, path, mask, and which of its like it
 * is in that file. No part of the secret goes in (a fast hash of a weak password could be guessed), nor
 * the line or the commit: the id stays when code moves.
 *
 * Returns ids in the order of `findings`.
 */
export function fingerprint(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = [finding.ruleId, finding.path, finding.commit ?? '', finding.secret.masked].join('\0');
    const ordinal = seen.get(place) ?? 0;
    seen.set(place, ordinal + 1);
    return createHash('sha256').update(`${place}\0${ordinal}`).digest('hex').slice(0, 12);
  });
}
