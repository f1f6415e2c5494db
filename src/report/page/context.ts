import type { ContextLine } from '../../detect/context.ts';
import { printable } from '../printable.ts';
import { element } from './element.ts';

/** The masked lines around a finding, with their numbers; the mask of the finding stands out. */
export function contextLines(given: readonly ContextLine[]): HTMLElement {
  const told = given.map(({ text }) => text.trim() !== '');
  const lines = given.slice(told.indexOf(true), told.lastIndexOf(true) + 1);
  const indents = lines
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => /^ */.exec(text)?.[0].length ?? 0);
  const indent = Math.min(...indents, 80);
  return element(
    'table',
    { class: 'context' },
    element(
      'tbody',
      {},
      ...lines.map(({ line, text, mask }) => {
        const [from, to] = mask ?? [text.length, text.length];
        return element(
          'tr',
          { class: mask === undefined ? '' : 'own' },
          element('td', { class: 'at' }, line.toLocaleString('en-US', { useGrouping: false })),
          element(
            'td',
            {},
            element(
              'code',
              {},
              element(
                'bdi',
                {},
                printable(text.slice(Math.min(indent, from), from)),
                mask === undefined ? undefined : element('mark', {}, printable(text.slice(from, to))),
                printable(text.slice(to)),
              ),
            ),
          ),
        );
      }),
    ),
  );
}
