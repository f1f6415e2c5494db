/**
 * The script of the HTML report. It reads the report from the page's own data block, and makes everything on
 * the page of it by DOM calls. tools/report-page.ts bundles it into src/report/page-source.ts.
 */
import { SEVERITIES } from '../../detect/rule.ts';
import { printable } from '../printable.ts';
import { verdictOf } from '../verdict.ts';
import { count, skippedName } from '../words.ts';
import { byId, element } from './element.ts';
import {
  type Choice,
  chosen,
  type Entry,
  entriesOf,
  groupOf,
  type PageData,
  type Standing,
} from './entry.ts';
import { overview } from './overview.ts';
import { findingRow, guardRow } from './row.ts';

/** Rows that are made at once; more come as the person scrolls. */
const BATCH = 100;
const STANDINGS: readonly (readonly [Standing, string])[] = [
  ['blocks', 'blocking'],
  ['below', 'below'],
  ['allowed', 'allowed'],
];

const data: PageData = JSON.parse(byId('report').textContent ?? '');
const entries = entriesOf(data, Date.now());

let choice: Choice = {
  search: '',
  severities: new Set(SEVERITIES),
  standings: new Set<Standing>(['blocks', 'below']),
  sort: 'severity',
  group: 'none',
};
let shown: readonly Entry[] = [];
let groupSizes: ReadonlyMap<string, number> = new Map();
let made = 0;

/** Made once each, so that what is open stays open whatever is looked for. */
const rows = new Map<Entry, HTMLElement>();

const list = byId('findings');
const search = element('input', {
  type: 'search',
  id: 'search',
  placeholder: 'Search file, rule, commit, id',
  'aria-label': 'Search findings',
  autocomplete: 'off',
  spellcheck: 'false',
});
const status = element('p', { id: 'status', role: 'status' });
const more = element('div', { id: 'more' });

function choose(change: Partial<Choice>): void {
  choice = { ...choice, ...change };
  shown = chosen(entries, choice);
  const sizes = new Map<string, number>();
  for (const entry of shown) {
    const group = groupOf(entry, choice.group);
    sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  groupSizes = sizes;
  made = 0;
  const active = document.activeElement;
  list.replaceChildren();
  status.textContent =
    shown.length === entries.length
      ? count(entries.length, 'finding')
      : `${shown.length.toLocaleString('en-US')} of ${count(entries.length, 'finding')}`;
  if (shown.length === 0 && entries.length > 0) {
    list.append(
      element(
        'p',
        { class: 'faint' },
        'Nothing is like that. Escape clears the search; the buttons bring back what they hide.',
      ),
    );
  }
  makeRows(BATCH);
  if (active instanceof HTMLElement && list.contains(active)) active.focus();
}

function makeRows(number: number): void {
  const end = Math.min(shown.length, made + number);
  const part = document.createDocumentFragment();
  for (; made < end; made += 1) {
    const entry = shown[made];
    if (!entry) break;
    const before = shown[made - 1];
    const group = groupOf(entry, choice.group);
    if (group !== '' && (before === undefined || groupOf(before, choice.group) !== group)) {
      const size = groupSizes.get(group) ?? 0;
      part.append(
        element(
          'h3',
          { class: 'group' },
          element('bdi', {}, group),
          element('span', {}, size.toLocaleString('en-US')),
        ),
      );
    }
    const row = rows.get(entry) ?? findingRow(entry);
    rows.set(entry, row);
    part.append(row);
  }
  list.append(part);
  more.hidden = made >= shown.length;
}

function toggles<Value extends string>(
  label: string,
  values: readonly (readonly [Value, string])[],
  on: () => ReadonlySet<Value>,
  set: (values: ReadonlySet<Value>) => void,
  numberOf: (value: Value) => number,
): HTMLElement {
  return element(
    'div',
    { class: 'toggles', role: 'group', 'aria-label': label },
    ...values.map(([value, words]) => {
      const button = element(
        'button',
        { type: 'button', class: `toggle ${value}`, 'aria-pressed': String(on().has(value)) },
        words,
        element('span', { class: 'number' }, numberOf(value).toLocaleString('en-US')),
      );
      button.addEventListener('click', () => {
        const next = new Set(on());
        if (!next.delete(value)) next.add(value);
        button.setAttribute('aria-pressed', String(next.has(value)));
        set(next);
      });
      return button;
    }),
  );
}

function select<Value extends string>(
  label: string,
  values: readonly (readonly [Value, string])[],
  set: (value: Value) => void,
): HTMLElement {
  const box = element(
    'select',
    { 'aria-label': label },
    ...values.map(([value, words]) => element('option', { value }, words)),
  );
  box.addEventListener('change', () => {
    const value = values[box.selectedIndex]?.[0];
    if (value !== undefined) set(value);
  });
  return element('label', { class: 'select' }, label, box);
}

function toolbar(): HTMLElement {
  const open = entries.filter(({ standing }) => standing !== 'allowed');
  return element(
    'div',
    { class: 'toolbar' },
    search,
    toggles(
      'Severity',
      [...SEVERITIES].reverse().map((severity) => [severity, severity] as const),
      () => choice.severities,
      (severities) => choose({ severities }),
      (severity) => open.filter((entry) => entry.severity === severity).length,
    ),
    toggles(
      'State',
      STANDINGS,
      () => choice.standings,
      (standings) => choose({ standings }),
      (standing) => entries.filter((entry) => entry.standing === standing).length,
    ),
    select(
      'Group',
      [
        ['none', 'by nothing'],
        ['file', 'by file'],
        ['rule', 'by rule'],
        ['commit', 'by commit'],
      ],
      (group: Choice['group']) => choose({ group }),
    ),
    select(
      'Sort',
      [
        ['severity', 'worst first'],
        ['file', 'by file'],
        ['rule', 'by rule'],
        ...(entries.some(({ age }) => age !== 'unknown') ? [['age', 'oldest first'] as const] : []),
        ['report', 'as found'],
      ],
      (sort: Choice['sort']) => choose({ sort }),
    ),
    status,
  );
}

/** `/` searches, j and k (or the arrows on a finding) go from finding to finding, Escape clears. */
function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  if (event.key === 'Escape') {
    search.value = '';
    if (document.activeElement === search) search.blur();
    choose({ search: '' });
  } else if (event.key === '/' && !typing) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (!typing && (event.key === 'j' || event.key === 'k')) {
    step(event.key === 'j' ? 1 : -1);
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && inRow(event.target)) {
    event.preventDefault();
    step(event.key === 'ArrowDown' ? 1 : -1);
  } else if (event.key === 'ArrowDown' && event.target === search) {
    event.preventDefault();
    step(1);
  }
}

function inRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('summary') !== null;
}

function step(by: 1 | -1): void {
  const rows = [...list.querySelectorAll('summary')];
  const at = rows.findIndex((row) => row.matches(':focus'));
  const next = at < 0 ? (by === 1 ? 0 : rows.length - 1) : at + by;
  if (next >= rows.length && made < shown.length) {
    makeRows(BATCH);
    step(by);
    return;
  }
  const row = rows[next];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

function themeButton(): HTMLElement {
  const themes = ['auto', 'dark', 'light'] as const;
  let at = 0;
  const button = element(
    'button',
    { type: 'button', id: 'theme', title: 'colours: auto, dark or light' },
    'theme: auto',
  );
  button.addEventListener('click', () => {
    at = (at + 1) % themes.length;
    const theme = themes[at] ?? 'auto';
    document.documentElement.dataset['theme'] = theme;
    button.textContent = `theme: ${theme}`;
  });
  return button;
}

function otherSections(): readonly HTMLElement[] {
  const { guard, notes } = data.document;
  const { unscanned } = verdictOf(data.document, data.failOn);
  const harmless = data.document.skipped.filter((each) => each.harmless === true);
  const section = (title: string, ...children: readonly HTMLElement[]) =>
    children.length === 0
      ? []
      : [element('section', { class: 'other' }, element('h2', {}, title), ...children)];
  const items = (skipped: typeof unscanned) =>
    element(
      'ul',
      {},
      ...skipped.map((each) =>
        element(
          'li',
          {},
          element('code', {}, element('bdi', {}, printable(skippedName(each)))),
          `: ${printable(each.reason)}`,
        ),
      ),
    );
  return [
    ...section('Env-style files', ...guard.map(guardRow)),
    ...(unscanned.length > 0 ? section('Not scanned', items(unscanned)) : []),
    ...(harmless.length > 0 ? section('Scanned in part', items(harmless)) : []),
    ...(notes.length > 0
      ? section('Notes', element('ul', {}, ...notes.map((note) => element('li', {}, printable(note)))))
      : []),
  ];
}

// Where everything is allowed, an empty list would look like a fault.
if (entries.length > 0 && entries.every(({ standing }) => standing === 'allowed')) {
  choice = { ...choice, standings: new Set<Standing>(['blocks', 'below', 'allowed']) };
}
byId('top').append(themeButton());
byId('overview').append(
  overview(entries, (words) => {
    search.value = words;
    choose({ search: words });
    list.scrollIntoView({ block: 'start' });
  }),
);
if (entries.length > 0) byId('tools').append(element('h2', {}, 'Findings'), toolbar());
byId('after').append(more);
byId('others').append(...otherSections());
search.addEventListener('input', () => choose({ search: search.value }));
document.addEventListener('keydown', onKey);
new IntersectionObserver(
  (seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) makeRows(BATCH);
  },
  { rootMargin: '600px' },
).observe(more);
// On paper there is no scrolling.
addEventListener('beforeprint', () => makeRows(shown.length));
choose({});
document.documentElement.dataset['ready'] = 'yes';
