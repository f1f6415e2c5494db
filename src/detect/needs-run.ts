import type { NearRule } from './rule.ts';
import { LEAST_RUN, LONGEST_NAME, RUN_REACH } from './runs.ts';

/**
 * Whether the value of `rule` certainly stands in a run that `eachRun` visits and that looks random. Told from
 * the pattern's text alone, since parsing a thousand patterns would cost a hook more than all the rest.
 */
export function needsRun(rule: NearRule): boolean {
  if ((rule.within ?? 0) > RUN_REACH - LONGEST_NAME) return false;
  if (rule.keywords.some((keyword) => keyword.length > LONGEST_NAME)) return false;
  // Looks around go, `(?:x){3}` becomes xxx, and each alternative is measured from where it starts.
  const source = rule.value.source
    .replace(/\(\?<?[=!](?:[^()]|\([^()]*\))*\)/g, '')
    .replace(/\(\?:([^()|]*)\)\{(\d)\}/g, (_, group: string, count: string) => group.repeat(Number(count)));
  return source
    .replace(/\(\?:|\)/g, '')
    .split('|')
    .every((option) => randomRun(option) >= LEAST_RUN);
}

/** How many token characters stand at the start of what `option` (a pattern without groups) matches; 0 where digits need not be among them. A short value of both cases often has none. */
function randomRun(option: string): number {
  const part =
    /\[((?:[\w+/-]|\\[dw/+-])+)\]\{(\d+),?\d*\}|(\\d)\{(\d+),?\d*\}|\[[\w-]+\](?![{*+?])|[\w-](?![{*+?])/y;
  let length = 0;
  let digits = false;
  for (let found = part.exec(option); found !== null; found = part.exec(option)) {
    const members = found[1] ?? found[3] ?? '';
    const count = Number(found[2] ?? found[4] ?? 1);
    length += count;
    digits ||= count >= (/A-Za-z|\\w/.test(members) ? 24 : 8) && /0-9|\\[dw]/.test(members);
  }
  return digits ? length : 0;
}
