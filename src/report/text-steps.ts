import { printable } from './printable.ts';
import type { ReportOptions } from './reporter.ts';
import type { Colors } from './text.ts';

/** The way out of a finding or problem, a line or more a step; what was `said` is not said again. */
export function remedyLines(
  steps: readonly string[],
  said: Set<string>,
  colors: Colors,
  options: ReportOptions,
): readonly string[] {
  return steps.flatMap((step) => {
    if (said.has(step)) return [];
    said.add(step);
    return stepLines(printable(step), colors, options);
  });
}

/** One step; its command or link goes on a line of its own where both do not fit, and is never broken. */
function stepLines(step: string, colors: Colors, { width }: ReportOptions): readonly string[] {
  const [, words, command] = /^(.*?): (`[^`]+`|https?:\/\/\S+)$/.exec(step) ?? [];
  const arrow = colors.cyan('→');
  const paint = (line: string) => line.replace(/`([^`]+)`/g, (_, text: string) => colors.cyan(text));
  const plain = (line: string) => line.replace(/`([^`]+)`/g, '$1');
  if (words !== undefined && command !== undefined) {
    if (4 + plain(step).length <= width) return [`  ${arrow} ${paint(step)}`];
    const head = wrap(`${words}:`, 4, width).map((line) => paint(line).trimStart());
    return [
      ...head.map((line, index) => (index === 0 ? `  ${arrow} ${line}` : `    ${line}`)),
      `      ${colors.cyan(plain(command))}`,
    ];
  }
  return wrap(step, 4, width).map((line, index) =>
    index === 0 ? `  ${arrow} ${paint(line.trimStart())}` : paint(line),
  );
}

/** Breaks prose at spaces so that each line, with its indent, fits; what stands in backquotes stays whole. */
export function wrap(text: string, indent: number, width: number): readonly string[] {
  const room = Math.max(20, width - indent);
  const words = text.match(/`[^`]*`\S*|\S+/g) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    const next = line === '' ? word : `${line} ${word}`;
    if (line !== '' && next.replaceAll('`', '').length > room) {
      lines.push(line);
      line = word;
    } else line = next;
  }
  if (line !== '') lines.push(line);
  return lines.map((each) => ' '.repeat(indent) + each);
}
