import { createDetector } from '../../src/detect/detector.ts';
import { type Sample, seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';
import { chunkOf } from './chunk.ts';

const detector = createDetector({ providers });
const SEEDS = 5;

/** What is reported in the file `path` that holds `text`, as `severity rule`, over some seeds. */
export function reported(path: string, text: Sample): readonly string[] {
  const found = new Set<string>();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    for (const { severity, ruleId } of detector.scan(chunkOf(`\n${text.render(seeded(seed))}\n`, path)))
      found.add(`${severity} ${ruleId}`);
  }
  return [...found].sort();
}

/** What of it blocks. */
export function blocking(path: string, text: Sample): readonly string[] {
  return reported(path, text).filter((line) => !line.startsWith('low '));
}
