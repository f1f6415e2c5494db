/**
 * What the allow file's hash costs: a guess for whoever has the file, and a hook with ten findings.
 *
 *   npx tsx bench/allow.ts
 *
 * The floor in the same run is one SHA-256, which a fast hash would cost.
 */
import { createHash } from 'node:crypto';
import { applyAllowFile, makeAllowEntries } from '../src/allow/allow-file.ts';
import type { Finding } from '../src/detect/finding.ts';
import { Secret } from '../src/detect/secret.ts';

const finding = (value: string): Finding => ({
  ruleId: 'generic-password',
  title: 'Password',
  severity: 'medium',
  path: 'a.ts',
  origin: 'file',
  startLine: 1,
  startColumn: 1,
  endLine: 1,
  endColumn: 2,
  secret: new Secret(value),
});
const findings = (count: number, salt: string) =>
  Array.from({ length: count }, (_, index) => finding(`${salt}-${index}`));
const cpu = async (work: () => Promise<unknown> | unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

const entries = await makeAllowEntries(
  findings(10, 'known').map((one) => ({ finding: one, by: 'bench', when: '2026-01-01', reason: 'bench' })),
  [],
);
const GUESSES = 200;
const guess = (await cpu(() => applyAllowFile(findings(GUESSES, 'guess'), entries, '2026-01-02'))) / GUESSES;
const hook = await cpu(() => applyAllowFile(findings(10, 'known'), entries, '2026-01-02'));
const fast =
  (await cpu(() => {
    for (let index = 0; index < 100_000; index += 1) createHash('sha256').update(`guess-${index}`).digest();
  })) / 100_000;
console.log(
  `a guess at a weak password: ${guess.toFixed(2)} CPU ms (SHA-256 ${(fast * 1000).toFixed(2)} µs, ${Math.round(guess / fast)} x)`,
);
console.log(`a hook with ten findings and ten entries: ${hook.toFixed(1)} CPU ms of hashing`);
