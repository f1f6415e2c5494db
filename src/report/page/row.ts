import type { ReportDocument } from '../document.ts';
import { printable } from '../printable.ts';
import { type Remedy, stepsInOrder } from '../remedy.ts';
import { allowedWords, GUARD_WORDS } from '../words.ts';
import { contextLines } from './context.ts';
import { element } from './element.ts';
import type { Entry } from './entry.ts';

/** One finding: a line, and its details, which are made when it is opened. */
export function findingRow(entry: Entry): HTMLDetailsElement {
  const { finding, severity, standing, title, place, rule, commit } = entry;
  const row = element(
    'details',
    { class: `row ${standing}`, 'data-id': finding.id },
    element(
      'summary',
      {},
      element('span', { class: `badge ${severity}` }, severity),
      element(
        'span',
        { class: 'title' },
        title,
        standing === 'allowed' ? element('em', {}, 'allowed') : undefined,
      ),
      element(
        'span',
        { class: 'place' },
        element('code', {}, element('bdi', {}, place)),
        commit === '' ? undefined : element('code', { class: 'commit' }, commit),
      ),
      element('code', { class: 'mask' }, printable(finding.masked)),
    ),
  );
  row.addEventListener(
    'toggle',
    () => {
      row.append(
        element(
          'div',
          { class: 'body' },
          entry.context.length === 0 ? undefined : contextLines(entry.context),
          element(
            'dl',
            { class: 'facts' },
            ...fact('rule', rule),
            ...fact('id', finding.id),
            ...fact(
              'lines',
              finding.startLine === finding.endLine
                ? `${finding.startLine}`
                : `${finding.startLine} to ${finding.endLine}`,
            ),
            ...fact('commit', printable(finding.commit ?? '')),
            ...fact('written', printable((finding.date ?? '').slice(0, 10))),
            ...fact('decoded from', printable((finding.decodedFrom ?? []).join(', '))),
            ...fact('why', printable((finding.because ?? []).join(', '))),
            ...fact('allowed', finding.allowed === undefined ? '' : printable(allowedWords(finding.allowed))),
          ),
          remedyList(finding.remedy),
        ),
      );
    },
    { once: true },
  );
  return row;
}

/** One env-style file that is not guarded. */
export function guardRow({
  path,
  problem,
  severity,
  by,
  remedy,
}: ReportDocument['guard'][number]): HTMLElement {
  return element(
    'details',
    { class: 'row', open: true },
    element(
      'summary',
      {},
      element('span', { class: `badge ${severity}` }, severity === 'low' ? 'warning' : severity),
      element('code', { class: 'title' }, element('bdi', {}, printable(path))),
      element(
        'span',
        { class: 'place' },
        GUARD_WORDS[problem].replaceAll('`', ''),
        by === undefined
          ? undefined
          : element(
              'span',
              { class: 'faint' },
              ` (${printable(by.file)}:${by.line} ${printable(by.pattern)})`,
            ),
      ),
    ),
    element('div', { class: 'body' }, remedyList(remedy)),
  );
}

function fact(name: string, value: string): readonly HTMLElement[] {
  return value === '' ? [] : [element('dt', {}, name), element('dd', {}, element('bdi', {}, value))];
}

function remedyList(remedy: Remedy): HTMLElement {
  const items = stepsInOrder(remedy).map((step) => element('li', {}, ...withCommands(printable(step))));
  return element('ol', { class: 'steps' }, ...items);
}

/** What stands in backquotes becomes a command that a click copies, an address at the end a link. */
function withCommands(step: string): readonly (Node | string)[] {
  return step
    .split(/(`[^`]+`|https?:\/\/\S+$)/)
    .map((part, index) =>
      index % 2 === 0
        ? part
        : part.startsWith('`')
          ? command(part.slice(1, -1))
          : element('a', { href: part, target: '_blank', rel: 'noopener noreferrer' }, part),
    );
}

function command(text: string): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'command', title: 'copy' },
    element('code', {}, text),
  );
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(text);
      mark(button, 'copied');
    } catch {
      // No clipboard here, as on any page by http://: the text is selected, for a person to copy it.
      getSelection()?.selectAllChildren(button);
    }
  });
  return button;
}

function mark(button: HTMLElement, word: string): void {
  button.dataset['said'] = word;
  setTimeout(() => delete button.dataset['said'], 1200);
}
