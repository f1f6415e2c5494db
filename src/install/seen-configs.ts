import { readFileSync } from 'node:fs';
import type { Config } from '../config/config.ts';
import { codeOf } from '../system-error.ts';
import { writeWhole } from '../whole-file.ts';

/** One config as `cksum` prints it, after a newline: `\n1234 567 package.json`. */
const SUMS = /^(?:\n\d{1,10} \d{1,15} (?:package\.json|\.secretguardrc(?:\.(?:json|yaml|yml))?)){1,5}$/;
/** How many are remembered: branches differ, and people go back and forth between them. */
const KEPT = 16;

/**
 * Notes in config-seen.sh that the configs with these checksums (as the launcher hands them over) leave the
 * gate as it is, so that the next commit need not start Node to learn it. Anything unexpected is not noted.
 */
export function noteSeenConfigs(file: string, sums: string): void {
  if (!SUMS.test(sums)) return;
  const seen = readSeen(file);
  if (seen[0] === sums) return;
  const kept = [sums, ...seen.filter((entry) => entry !== sums)].slice(0, KEPT);
  writeWhole(file, `seen_configs='${kept.map((entry) => `${entry}\n;`).join('')}'\n`);
}

function readSeen(file: string): readonly string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
  const body = /^seen_configs='([^']*)'\n$/.exec(text)?.[1] ?? '';
  return body.split('\n;').filter((entry) => SUMS.test(entry));
}

/**
 * Whether a config leaves the gate as it is: no rules and names of its own, nothing left out that the summary
 * must name, no further file whose change would go unseen.
 */
export function leavesGateAsItIs(config: Config): boolean {
  return (
    config.files.length <= 1 &&
    config.include.length === 0 &&
    config.exclude.length === 0 &&
    config.rules.custom.length === 0 &&
    config.envFiles.patterns.length === 0 &&
    config.envFiles.templates.length === 0
  );
}
