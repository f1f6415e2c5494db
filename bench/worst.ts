/**
 * The slowest inputs there are, in CPU microseconds per byte:
 *
 *   npx tsx bench/worst.ts [shapes|all] [KILOBYTES] [NAME]
 *
 * `all` takes each keyword and each example of each rule, again and again; NAME keeps the inputs that hold it.
 */
import { createDetector } from '../src/detect/detector.ts';
import { providers } from '../src/rules/index.ts';
import { denseInputs, fill } from '../test/support/dense.ts';

const which = process.argv[2] === 'shapes' ? 'shapes' : 'all';
const size = Number(process.argv[3] ?? 16) * 1024;
const wanted = process.argv[4] ?? '';
const detector = createDetector({ providers });

function costOf(bytes: Buffer): { readonly micros: number; readonly findings: number } {
  const before = process.cpuUsage();
  const findings = detector.scan({
    path: 'src/a.txt',
    origin: 'file',
    bytes,
    startLine: 1,
    startColumn: 1,
    added: 'all',
    overlap: 0,
  }).length;
  const { user, system } = process.cpuUsage(before);
  return { micros: (user + system) / bytes.length, findings };
}

const results = denseInputs(which)
  .filter(({ name }) => name.includes(wanted))
  .map((input) => {
    const bytes = fill(input, size);
    const costs = [costOf(bytes), costOf(bytes)];
    return {
      name: input.name,
      micros: Math.min(...costs.map(({ micros }) => micros)),
      findings: costs[0]?.findings ?? 0,
    };
  })
  .sort((a, b) => b.micros - a.micros);
console.log(`${results.length} inputs of ${size / 1024} kB; µs per byte, findings, what is repeated`);
for (const { micros, findings, name } of results.slice(0, 40))
  console.log(`${micros.toFixed(2).padStart(8)} ${String(findings).padStart(6)}  ${name}`);
