import { describe, expect, test } from 'vitest';
import { createDetector } from '../src/detect/detector.ts';
import { type Sample, seeded } from '../src/detect/sample.ts';
import { providers } from '../src/rules/index.ts';
import { chunkOf } from './support/chunk.ts';

const SEEDS = 25;
/** `RULES=stripe,github npx vitest run test/rules.test.ts` runs only those providers' examples. */
const only = process.env['RULES']?.split(',');
const detector = createDetector({ providers });

/** What the whole detector reports, as one line for each seed that went wrong. */
function wrong(
  example: Sample,
  judge: (ruleIds: readonly string[], blocking: readonly string[]) => boolean,
): string[] {
  const failures: string[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const findings = detector.scan(chunkOf(example.render(seeded(seed))));
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
            wrong(example, (ids) => ids.length === 1 && ids[0] === rule.id),
            `finds[${index}]`,
          ).toEqual([]);
        }
      });
      test(`${rule.id} stays silent on what only looks like one`, () => {
        for (const [index, example] of rule.examples.passes.entries()) {
          expect(
            wrong(example, (_, blocking) => !blocking.includes(rule.id)),
            `passes[${index}]`,
          ).toEqual([]);
        }
      });
    }
  });
}
