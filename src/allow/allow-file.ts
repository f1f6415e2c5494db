import { randomBytes, type ScryptOptions, scrypt } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../detect/finding.ts';
import { failure, SecretguardError } from '../errors.ts';
import { isRecord } from '../record.ts';
import { codeOf } from '../system-error.ts';
import { alone, replaceWhole } from '../whole-file.ts';
import { isDay } from './day.ts';

/** Name of the allow file, in the root of the repo; meant to be committed. */
export const ALLOW_FILE = '.secretguard-allow.json';

/**
 * What a guess costs. N = 2^10, r = 8 takes some 3 ms on a core of 2024: ten findings in a hook stay
 * far below 150 ms, and whoever guesses a weak password from the file pays it for every guess.
 */
const COST = { logN: 10, r: 8, p: 1 } as const;
const SALT_BYTES = 12;
const HASH_BYTES = 24;

/**
 * One allowed secret. `hash` is `$scrypt$ln=10,r=8,p=1$SALT$HASH` (the PHC string format:
 * https://github.com/P-H-C/phc-string-format), taken over rule id, a NUL and the value: neither line
 * nor file nor commit, so that the entry survives moves, rebases and squashes.
 */
export interface AllowEntry {
  readonly rule: string;
  readonly hash: string;
  /** Who allowed it, as git knows the person. */
  readonly by: string;
  /** The day, YYYY-MM-DD. */
  readonly when: string;
  readonly reason: string;
  /** The last day on which it counts, YYYY-MM-DD. */
  readonly expires?: string;
}

/** An entry before its hash is made. */
export interface AllowRequest {
  readonly finding: Finding;
  readonly by: string;
  readonly when: string;
  readonly reason: string;
  readonly expires?: string;
}

/** What `applyAllowFile` gives: every finding, allowed or not, and the entries that did nothing. */
export interface AllowVerdict<F extends Finding> {
  readonly findings: readonly F[];
  readonly unused: readonly AllowEntry[];
  readonly expired: readonly AllowEntry[];
}

const HASH = /^\$scrypt\$ln=([1-9]\d?),r=([1-9]\d?),p=([1-9])\$([0-9A-Za-z+/=]+)\$([0-9A-Za-z+/=]+)$/;

/**
 * Reads the entries of the allow file in `root`; none where there is no file.
 * Throws `unreadable-input` where it cannot be read and `allow-file-invalid` where it is not what it should be:
 * a broken allow file must not quietly allow nothing, or everything.
 */
export function readAllowFile(root: string): readonly AllowEntry[] {
  const path = join(root, ALLOW_FILE);
  let text: string;
  try {
    // A pipe or a device behind a link that came with a commit could be read for ever.
    if (!statSync(path).isFile()) throw new Error('it is no file');
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw failure('unreadable-input', [path, codeOf(error)], error);
  }
  return parseAllowFile(text);
}

/** The entries in the text of an allow file. Throws `allow-file-invalid`. */
export function parseAllowFile(text: string): readonly AllowEntry[] {
  let data: unknown;
  try {
    data = JSON.parse(
      text
        .replace(/^\uFEFF/, '')
        // Where a merge joins the lines of both sides, as git's `merge=union` does, the commas at their ends are wrong.
        .replace(/\}(\r?\n *)\{/g, '},$1{')
        .replace(/,(\r?\n *\])/g, '$1'),
    );
  } catch (error) {
    // JSON.parse quotes the text around the fault: keep its words out of the message.
    const what = /^<{7}/m.test(text)
      ? `a merge conflict is left in it. To keep what both sides allow: \`sed -i.bak '/^|\\{7\\}/,/^=\\{7\\}/d;/^[<=>]\\{7\\}/d' ${ALLOW_FILE}\``
      : 'it is not JSON';
    throw failure('allow-file-invalid', [what], error);
  }
  if (!isRecord(data) || data['version'] !== 1 || !Array.isArray(data['entries'])) {
    throw failure('allow-file-invalid', ['it needs "version": 1 and a list "entries"']);
  }
  return data['entries'].map((entry: unknown, index) => {
    if (!isEntry(entry)) {
      throw failure('allow-file-invalid', [
        `entry ${index + 1} needs rule, hash, by, when and reason as texts`,
      ]);
    }
    return entry;
  });
}

/**
 * The text of an allow file with these entries: sorted, each on one line, so that two branches that
 * add entries merge without a conflict in most cases, and a review shows one line an entry.
 */
export function formatAllowFile(entries: readonly AllowEntry[]): string {
  const lines = [...new Map(entries.map((entry) => [entry.hash, entry])).values()]
    .sort((a, b) => compare(a.rule, b.rule) || compare(a.hash, b.hash))
    .map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "entries": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

/**
 * Adds entries to the allow file of `root`; of two for one secret the last counts. The file is read anew, with no other `allow` at
 * it meanwhile. Throws `unwritable-output`, and what `readAllowFile` throws.
 */
export async function addAllowEntries(root: string, entries: readonly AllowEntry[]): Promise<void> {
  const path = join(root, ALLOW_FILE);
  try {
    await alone(`${path}.lock`, 5, () =>
      replaceWhole(path, formatAllowFile([...readAllowFile(root), ...entries])),
    );
  } catch (error) {
    throw error instanceof SecretguardError
      ? error
      : failure('unwritable-output', [path, codeOf(error)], error);
  }
}

/**
 * Makes entries for these findings, under the salt that `known` entries use already (so that a finding
 * needs one hash, however many entries there are). The entry of a finding that `known` covers has the hash of that one: it
 * takes its place (with another reason, a later last day) and is no second one.
 */
export async function makeAllowEntries(
  requests: readonly AllowRequest[],
  known: readonly AllowEntry[],
): Promise<readonly AllowEntry[]> {
  const salt = mostUsedSalt(known) ?? randomBytes(SALT_BYTES);
  const entries = await Promise.all(
    requests.map(
      async ({ finding, by, when, reason, expires }): Promise<AllowEntry> => ({
        rule: finding.ruleId,
        hash: await hashOf(finding, salt, COST),
        by,
        when,
        // Whoever quotes the value in the reason does not mean to commit it.
        reason: reason.replaceAll(finding.secret.reveal(), () => finding.secret.masked),
        ...(expires === undefined ? {} : { expires }),
      }),
    ),
  );
  return [...new Map(entries.map((entry) => [entry.hash, entry])).values()];
}

/**
 * Marks the findings that an entry covers as allowed. `today` (YYYY-MM-DD) decides which entries have
 * expired. A finding that a comment allows already keeps that, and still counts as use of its entry.
 */
export async function applyAllowFile<F extends Finding>(
  findings: readonly F[],
  entries: readonly AllowEntry[],
  today: string,
): Promise<AllowVerdict<F>> {
  const isOver = ({ expires = today }: AllowEntry): boolean => expires < today;
  const expired = entries.filter(isOver);
  const live = new Map(entries.filter((entry) => !isOver(entry)).map((entry) => [entry.hash, entry]));
  const rulesAllowed = new Set([...live.values()].map((entry) => entry.rule));
  const salts = distinctSalts([...live.values()]);
  const used = new Set<AllowEntry>();
  const hashes = new Map<string, Promise<AllowEntry | undefined>>();
  const entryFor = async (finding: Finding): Promise<AllowEntry | undefined> => {
    for (const { salt, cost } of salts) {
      const entry = live.get(await hashOf(finding, salt, cost));
      if (entry) return entry;
    }
    return undefined;
  };
  const marked = await Promise.all(
    findings.map(async (finding): Promise<F> => {
      if (!rulesAllowed.has(finding.ruleId)) return finding;
      const key = `${finding.ruleId}\0${finding.secret.reveal()}`;
      const pending = hashes.get(key) ?? entryFor(finding);
      hashes.set(key, pending);
      const entry = await pending;
      if (!entry) return finding;
      used.add(entry);
      if (finding.allowed) return finding;
      const { reason, by, expires } = entry;
      return {
        ...finding,
        allowed: { kind: 'allow-file', reason, by, ...(expires === undefined ? {} : { expires }) },
      };
    }),
  );
  return { findings: marked, unused: [...live.values()].filter((entry) => !used.has(entry)), expired };
}

interface Cost {
  readonly logN: number;
  readonly r: number;
  readonly p: number;
}

function hashOf(finding: Finding, salt: Uint8Array, cost: Cost): Promise<string> {
  const options: ScryptOptions = { N: 2 ** cost.logN, r: cost.r, p: cost.p, maxmem: 256 * 2 ** 20 };
  return new Promise((resolve, reject) => {
    scrypt(`${finding.ruleId}\0${finding.secret.reveal()}`, salt, HASH_BYTES, options, (error, hash) => {
      if (error) reject(error);
      else {
        const encoded = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64').replace(/=+$/, '');
        resolve(`$scrypt$ln=${cost.logN},r=${cost.r},p=${cost.p}$${encoded(salt)}$${encoded(hash)}`);
      }
    });
  });
}

function distinctSalts(
  entries: readonly AllowEntry[],
): readonly { readonly salt: Uint8Array; readonly cost: Cost }[] {
  const found = new Map<string, { readonly salt: Uint8Array; readonly cost: Cost }>();
  for (const { hash } of entries) {
    const [, logN, r, p, salt] = HASH.exec(hash) ?? [];
    if (salt === undefined) continue;
    found.set(hash.slice(0, hash.lastIndexOf('$')), {
      salt: Buffer.from(salt, 'base64'),
      cost: { logN: Number(logN), r: Number(r), p: Number(p) },
    });
  }
  return [...found.values()];
}

function mostUsedSalt(entries: readonly AllowEntry[]): Uint8Array | undefined {
  const counts = new Map<string, number>();
  for (const { hash } of entries) {
    const salt = HASH.exec(hash)?.[4];
    if (salt !== undefined) counts.set(salt, (counts.get(salt) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return most === undefined ? undefined : Buffer.from(most[0], 'base64');
}

function isEntry(entry: unknown): entry is AllowEntry {
  if (!isRecord(entry)) return false;
  const { rule, hash, by, when, reason, expires } = entry;
  if (typeof rule !== 'string' || typeof by !== 'string' || typeof reason !== 'string') return false;
  if (!isDay(when) || (expires !== undefined && !isDay(expires))) return false;
  if (typeof hash !== 'string') return false;
  const [, logN, r, p] = HASH.exec(hash) ?? [];
  // A cost beyond these would let a hostile file stall the hook.
  return logN !== undefined && Number(logN) <= 15 && Number(r) <= 16 && Number(p) <= 4;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
