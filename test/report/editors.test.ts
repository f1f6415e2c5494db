import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { documentOf } from '../../src/report/document.ts';
import { renderText } from '../../src/report/text.ts';
import { finding, fullReport } from '../support/report.ts';
import { OPTIONS } from '../support/report-options.ts';

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly message?: number;
}

/** What VS Code makes of the lines: a pattern of several lines matches lines that follow each other. */
function matched(lines: readonly string[], patterns: readonly Pattern[]): readonly string[] {
  return lines.flatMap((_, at) => {
    const words: Record<string, string> = {};
    for (const [index, { regexp, ...groups }] of patterns.entries()) {
      const match = new RegExp(regexp).exec(lines[at + index] ?? '');
      if (!match) return [];
      for (const [name, group] of Object.entries(groups)) words[name] = match[group] ?? '';
    }
    return [`${words['file']}|${words['line']}|${words['column']}|${words['message']}`];
  });
}

test('the VS Code task finds each finding of the text report once, and nothing else', () => {
  const file = fileURLToPath(new URL('../../templates/vscode-tasks.json', import.meta.url));
  const [task] = JSON.parse(readFileSync(file, 'utf8')).tasks;
  expect(task.command).toContain(' --verbose');
  const report = fullReport();
  const many = Array.from({ length: 25 }, (_, at) => finding({ startLine: at + 1, path: 'src/many.ts' }));
  const document = documentOf({ ...report, findings: [...report.findings, ...many] }, { verbose: true });
  const lines = renderText(document, { ...OPTIONS, verbose: true }).split('\n');
  const [errors, warnings] = task.problemMatcher.map(({ pattern }: { pattern: readonly Pattern[] }) =>
    matched(lines, pattern),
  );
  const open = document.findings.filter(({ allowed }) => allowed === undefined);
  const place = ({ file: path, startLine, startColumn, title }: (typeof open)[number]): string =>
    `${path}|${startLine}|${startColumn}|${title}`;
  const isBelow = ({ severity }: (typeof open)[number]): boolean => severity === 'low';
  expect([...errors].sort()).toEqual(
    open
      .filter((finding) => !isBelow(finding))
      .map(place)
      .sort(),
  );
  // What stands after the title in the one line of such a finding is part of the message.
  expect(warnings).toHaveLength(open.filter(isBelow).length);
  for (const [index, finding] of open.filter(isBelow).entries())
    expect(warnings[index].startsWith(place(finding))).toBe(true);
});

test.skipIf(!existsSync('/usr/bin/vim'))(
  'Vim finds the place of each finding, whether it has many lines or one',
  () => {
    const docs = readFileSync(fileURLToPath(new URL('../../docs/editors.md', import.meta.url)), 'utf8');
    const formats = docs.match(/^set errorformat.*$/gm) ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'secretguard-vim-'));
    try {
      const report = fullReport();
      const many = Array.from({ length: 25 }, (_, at) => finding({ startLine: at + 1, path: 'src/many.ts' }));
      const document = documentOf({ ...report, findings: [...report.findings, ...many] }, { verbose: false });
      writeFileSync(join(folder, 'report.txt'), renderText(document, OPTIONS));
      const script = [
        ...formats,
        'cgetfile report.txt',
        "call writefile(map(getqflist(), {_, e -> bufname(e.bufnr) .. '|' .. e.lnum .. '|' .. e.col .. '|' .. e.text}), 'list.txt')",
        'qa!',
      ];
      writeFileSync(join(folder, 'script.vim'), `${script.join('\n')}\n`);
      spawnSync('/usr/bin/vim', ['-es', '-u', 'NONE', '-S', 'script.vim'], { cwd: folder, timeout: 20_000 });
      const list = readFileSync(join(folder, 'list.txt'), 'utf8').trimEnd().split('\n');
      const open = document.findings.filter(({ allowed }) => allowed === undefined);
      expect(list.filter((line) => !line.startsWith('|0|0|')).map((line) => line.split(/ {2}|$/)[0])).toEqual(
        [
          ...open.filter(({ severity }) => severity !== 'low'),
          ...open.filter(({ severity }) => severity === 'low'),
        ].map((each) => `${each.file}|${each.startLine}|${each.startColumn}|${each.title}`),
      );
      // Env-style files have no line.
      expect(list.filter((line) => line.startsWith('|0|0|'))).toHaveLength(2);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
