import { describe, expect, test } from 'vitest';
import { createDetector } from '../src/detect/detector.ts';
import { isFormatRule, type Rule } from '../src/detect/rule.ts';
import { type Sample, seeded } from '../src/detect/sample.ts';
import { providers } from '../src/rules/index.ts';
import { chunkOf } from './support/chunk.ts';

const SEEDS = 25;
/** `RULES=stripe,github npx vitest run test/rules.test.ts` runs only those providers' examples. */
const only = process.env['RULES']?.split(',');
const detector = createDetector({ providers });

/** An example as bytes: UTF-8, or one byte for each character where the rule is about bytes. */
function bytesOf(example: Sample, rule: Rule, seed: number): Uint8Array {
  const binary = isFormatRule(rule) && rule.binary === true;
  return Buffer.from(example.render(seeded(seed)), binary ? 'latin1' : 'utf8');
}

/** What the whole detector reports, as one line for each seed that went wrong. */
function wrong(
  example: Sample,
  rule: Rule,
  judge: (ruleIds: readonly string[], blocking: readonly string[]) => boolean,
): string[] {
  const failures: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const findings = detector.scan(chunkOf(bytesOf(example, rule, seed)));
    const blocking = findings.filter((finding) => finding.severity !== 'low');
    if (
      !judge(
        [...new Set(findings.map((finding) => finding.ruleId))],
        blocking.map((finding) => finding.ruleId),
      )
    ) {
      failures.push(`seed ${seed}: ${findings.map((finding) => finding.ruleId).join(', ') || 'nothing'}`);
    }
  }
  return failures;
}

for (const provider of providers) {
  const rules = provider.rules.filter(
    (rule) => only === undefined || only.some((name) => rule.id.startsWith(name)),
  );
  if (rules.length === 0) continue;
  describe(provider.name, () => {
    for (const rule of rules) {
      test(`${rule.id} fires, and fires alone, on each of its examples`, () => {
        for (const [index, example] of rule.examples.finds.entries()) {
          expect(
            wrong(example, rule, (ids) => ids.length === 1 && ids[0] === rule.id),
            `finds[${index}]`,
          ).toEqual([]);
        }
      });
      test(`${rule.id} finds its examples to be as bad as it says`, () => {
        for (const [index, example] of rule.examples.finds.entries()) {
          const severities = new Set(
            Array.from({ length: 5 }, (_, seed) =>
              detector.scan(chunkOf(bytesOf(example, rule, seed + 1), 'src/config.ts')),
            )
              .flat()
              .map(({ severity }) => severity),
          );
          expect([...severities], `finds[${index}]`).toEqual([rule.severity]);
        }
      });
      test(`${rule.id} stays silent on what only looks like one`, () => {
        for (const [index, example] of rule.examples.passes.entries()) {
          expect(
            wrong(example, rule, (_, blocking) => !blocking.includes(rule.id)),
            `passes[${index}]`,
          ).toEqual([]);
        }
      });
    }
  });
}
