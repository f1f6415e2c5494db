import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { keysAt } from '../../src/config/schema.ts';
import { documentOf } from '../../src/report/document.ts';
import { FORMATS } from '../../src/report/reporter.ts';
import { renderText } from '../../src/report/text.ts';
import { fullReport } from '../support/report.ts';
import { OPTIONS } from '../support/report-options.ts';

const read = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../docs/${name}`, import.meta.url)), 'utf8');

test('the problem matcher of docs/reports.md finds what the text report shows', () => {
  const block = /```json\n([\s\S]*?)```/.exec(read('reports.md'))?.[1] ?? '';
  const [{ problemMatcher }] = JSON.parse(block).tasks;
  const [first, second]: readonly { readonly regexp: string }[] = problemMatcher.pattern;
  const lines = renderText(documentOf(fullReport(), { verbose: false }), OPTIONS).split('\n');
  const found = lines.flatMap((line, index) => {
    const title = new RegExp(first?.regexp ?? '').exec(line);
    const place = new RegExp(second?.regexp ?? '').exec(lines[index + 1] ?? '');
    return title && place ? [[title[1], place[1], place[2], place[3]].join('|')] : [];
  });
  expect(found).toEqual([
    'Stripe live secret or restricted key|src/pay.ts|12|18',
    'Stripe live secret or restricted key|src/other pay.ts|40|18',
    'Password in an assignment|config/db.yml|12|18',
  ]);
});

test('docs/reports.md names every format, docs/configuration.md every key', () => {
  for (const format of FORMATS) expect(read('reports.md')).toContain(`| \`${format}\` |`);
  const page = read('configuration.md');
  for (const key of keysAt([]).filter((name) => name !== '$schema')) {
    const inner = keysAt([key]);
    for (const name of inner.length > 0 ? inner.map((each) => `${key}.${each}`) : [key]) {
      expect(page).toContain(`| \`${name}\` |`);
    }
  }
});
