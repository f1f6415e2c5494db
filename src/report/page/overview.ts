import { SEVERITIES, type Severity } from '../../detect/rule.ts';
import { AGES } from './age.ts';
import { element } from './element.ts';
import { type Entry, TOP } from './entry.ts';

/** A bar was chosen: what to look for. */
export type Pick = (search: string) => void;

const MOST_BARS = 8;

/** The picture at the top: how many of each severity, and where they are. What is allowed is not in it. */
export function overview(entries: readonly Entry[], pick: Pick): HTMLElement {
  const open = entries.filter(({ standing }) => standing !== 'allowed');
  const dated = open.some(({ age }) => age !== 'unknown');
  const inCommits = 2 * open.filter(({ commit }) => commit !== '').length >= open.length && open.length > 0;
  return element(
    'div',
    { class: 'panels' },
    severityPanel(open),
    barsPanel('By rule', open, ({ rule }) => rule, pick),
    barsPanel('By folder', open, ({ folder }) => folder, pick),
    dated
      ? agePanel(open, pick)
      : barsPanel(
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
      ...sorted
        .slice(0, MOST_BARS)
        .map(([key, number]) =>
          bar(key, number, most, () => pick(key === TOP ? '' : key), `look for ${key}`),
        ),
    ),
    rest > 0 ? element('p', { class: 'faint' }, `and ${rest.toLocaleString('en-US')} more`) : undefined,
  );
}

/** From young to old, since the order says more than the numbers; the bar of an age looks for `age:…`. */
function agePanel(entries: readonly Entry[], pick: Pick): HTMLElement {
  const rows = AGES.map(([age, name]) => ({
    age,
    name,
    number: entries.filter((entry) => entry.age === age).length,
  })).filter(({ age, number }) => number > 0 || age !== 'unknown');
  const most = Math.max(...rows.map(({ number }) => number));
  return element(
    'section',
    { class: 'panel' },
    element('h2', {}, 'By age'),
    element(
      'ol',
      { class: 'bars' },
      ...rows.map(({ age, name, number }) =>
        bar(
          name,
          number,
          most,
          () => pick(`age:${age}`),
          `since the commit was written; look for age:${age}`,
        ),
      ),
    ),
  );
}

function bar(name: string, number: number, most: number, choose: () => void, title: string): HTMLElement {
  const fill = element('span', { class: 'fill' });
  fill.style.width = number === 0 ? '0' : `${Math.max(2, (100 * number) / most)}%`;
  const button = element(
    'button',
    { type: 'button', title, class: number === 0 ? 'none' : '' },
    fill,
    element('span', { class: 'name' }, element('bdi', {}, name)),
    element('span', { class: 'number' }, number.toLocaleString('en-US')),
  );
  button.addEventListener('click', choose);
  return element('li', {}, button);
}
