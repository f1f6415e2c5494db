import { SEVERITIES, type Severity } from '../../detect/rule.ts';
import { element } from './element.ts';
import { type Entry, TOP } from './entry.ts';

/** A bar was chosen: what to look for. */
export type Pick = (search: string) => void;

const MOST_BARS = 8;

/** The picture at the top: how many of each severity, and where they are. What is allowed is not in it. */
export function overview(entries: readonly Entry[], pick: Pick): HTMLElement {
  const open = entries.filter(({ standing }) => standing !== 'allowed');
  const inCommits = 2 * open.filter(({ commit }) => commit !== '').length >= open.length && open.length > 0;
  return element(
    'div',
    { class: 'panels' },
    severityPanel(open),
    barsPanel('By rule', open, ({ rule }) => rule, pick),
    barsPanel('By folder', open, ({ folder }) => folder, pick),
    barsPanel(
      inCommits ? 'By commit' : 'By file',
      open,
      inCommits ? ({ commit }) => commit : ({ file }) => file,
      pick,
    ),
  );
}

function severityPanel(entries: readonly Entry[]): HTMLElement {
  const rows = [...SEVERITIES].reverse().map((severity) => ({
    severity,
    number: entries.filter((entry) => entry.severity === severity).length,
  }));
  const strip = element('div', { class: 'strip', role: 'img', 'aria-label': words(rows) });
  for (const { severity, number } of rows) {
    if (number === 0) continue;
    const part = element('span', { class: `part ${severity}`, title: `${number} ${severity}` });
    // By script: the page's policy forbids style attributes.
    part.style.flexGrow = String(number);
    strip.append(part);
  }
  return element(
    'section',
    { class: 'panel' },
    element('h2', {}, 'By severity'),
    strip,
    element(
      'dl',
      { class: 'counts' },
      ...rows.map(({ severity, number }) =>
        element(
          'div',
          { class: number === 0 ? 'none' : '' },
          element('dt', {}, element('span', { class: `dot ${severity}` }), severity),
          element('dd', {}, number.toLocaleString('en-US')),
        ),
      ),
    ),
  );
}

function words(rows: readonly { readonly severity: Severity; readonly number: number }[]): string {
  return rows.map(({ severity, number }) => `${number} ${severity}`).join(', ');
}

function barsPanel(
  title: string,
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  pick: Pick,
): HTMLElement {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const most = sorted[0]?.[1] ?? 1;
  const rest = sorted.length - MOST_BARS;
  return element(
    'section',
    { class: 'panel' },
    element('h2', {}, title),
    sorted.length === 0 ? element('p', { class: 'faint' }, 'nothing') : undefined,
    element(
      'ol',
      { class: 'bars' },
      ...sorted.slice(0, MOST_BARS).map(([key, number]) => {
        const fill = element('span', { class: 'fill' });
        fill.style.width = `${Math.max(2, (100 * number) / most)}%`;
        const button = element(
          'button',
          { type: 'button', title: `look for ${key}` },
          fill,
          element('span', { class: 'name' }, element('bdi', {}, key)),
          element('span', { class: 'number' }, number.toLocaleString('en-US')),
        );
        button.addEventListener('click', () => pick(key === TOP ? '' : key));
        return element('li', {}, button);
      }),
    ),
    rest > 0 ? element('p', { class: 'faint' }, `and ${rest.toLocaleString('en-US')} more`) : undefined,
  );
}
