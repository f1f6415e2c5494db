import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failure } from '../errors.ts';
import { askGit } from '../git/stream.ts';
import { codeOf } from '../system-error.ts';
import { gitOptions, type Place } from './listing.ts';

/** Clean filters that encrypt: git-crypt (also with a key's name), transcrypt (`crypt`), git-agecrypt, and filters named after sops or age. */
const ENCRYPTING = /^(?:git-crypt|crypt|transcrypt|git-?agecrypt|age|sops)(?:-|$)/i;

/**
 * Those of the raw names that a filter of .gitattributes would encrypt on `git add`, so that their clear text in the work tree is
 * no leak. git is asked only where an attributes file at the root, or the repo's own, mentions a filter at all.
 * Throws `git-failed` and the like.
 */
export async function encryptedOnAdd(place: Place, raws: readonly string[]): Promise<ReadonlySet<string>> {
  if (raws.length === 0 || !mentionsFilter(place.root)) return new Set();
  const { status, stdout, stderr } = await askGit(['check-attr', '-z', '--stdin', 'filter'], {
    ...gitOptions(place),
    input: Buffer.from(raws.map((raw) => `${raw}\0`).join(''), 'latin1'),
  });
  if (status !== 0) throw failure('git-failed', ['check-attr filter', `status ${status}`, stderr]);
  // Three fields each: name, attribute, value.
  const fields = stdout.toString('latin1').split('\0');
  return new Set(raws.filter((_, index) => ENCRYPTING.test(fields[index * 3 + 2] ?? '')));
}

function mentionsFilter(root: string): boolean {
  return ['.gitattributes', '.git/info/attributes'].some((name) => {
    try {
      return /\bfilter\s*=/.test(readFileSync(join(root, name), 'utf8'));
    } catch (error) {
      const code = codeOf(error);
      if (['ENOENT', 'ENOTDIR', 'ELOOP', 'EISDIR'].includes(code)) return false;
      throw failure('unreadable-input', [name, code], error);
    }
  });
}
