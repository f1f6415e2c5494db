import { MARK_KEYWORDS } from '../../src/detect/encoded.ts';
import { GENERIC_KEYWORDS } from '../../src/detect/generic-keyword.ts';
import { isFormatRule } from '../../src/detect/rule.ts';
import { seeded } from '../../src/detect/sample.ts';
import { providers } from '../../src/rules/index.ts';

/** A text that gives the detector work at every byte: `piece(n)` again and again, `n` counted from 0. */
export interface DenseInput {
  readonly name: string;
  readonly piece: (count: number) => string;
}

/** `length` bytes or a little more of `input`. */
export function fill({ piece }: DenseInput, length: number): Buffer {
  const parts: string[] = [];
  let total = 0;
  for (let count = 0; total < length; count += 1) {
    const part = piece(count);
    parts.push(part);
    total += part.length;
  }
  return Buffer.from(parts.join(''), 'latin1');
}

const NAMES = ['CLOUDFLARE_API_TOKEN', 'DB_PASSWORD', 'secret', 'api_key', 'authToken', 'credentials'];

/** Letters and digits that look random and differ with `count`, without anything that a scanner takes for a token. */
function random(count: number, length: number): string {
  const next = seeded(count + 1);
  let text = '';
  while (text.length < length) text += Math.floor(next() * 36).toString(36);
  return text;
}

/** Shapes made by hand: assignments, quotes, brackets, URLs, runs, each on one line. */
function shapes(): readonly DenseInput[] {
  const list: DenseInput[] = [];
  const add = (name: string, piece: (count: number) => string): void => void list.push({ name, piece });
  for (const name of NAMES) {
    for (const end of ['!', '"', ' ', ';', ',', '&', '\\n', '{', '=']) {
      add(`${name}=value${end}`, () => `${name}=value${end}`);
      add(`${name}=random${end}`, (count) => `${name}=${random(count, 12)}${end}`);
    }
    for (const quote of ['"', "'", '`', '\\"', '&quot;']) {
      add(`${name}: ${quote}random${quote}`, (count) => `${name}: ${quote}${random(count, 24)}${quote},`);
      add(`${name}=${quote}open`, () => `${name}=${quote}`);
    }
    add(`${name}(`, () => `${name}(`);
    add(`${name} `, () => `${name} `);
    add(`${name}=`, () => `${name}=`);
    add(`<${name}>random`, (count) => `<${name}>${random(count, 10)}</${name}>`);
    add(
      `${name}: [list]`,
      (count) => `${name}:["${random(count, 9)}","${random(count, 9)}","${random(count, 9)}"],`,
    );
    add(`--${name} random`, (count) => `--${name} ${random(count, 12)} `);
  }
  add('docker login -p', (count) => `docker login -p ${random(count, 9)} `);
  add('curl -u', (count) => `curl -u user:${random(count, 9)} `);
  add('URL with password', (count) => `https://user:${random(count, 9)}@host.io/`);
  add('URL with token', (count) => `https://${random(count, 20)}@host.io/`);
  add('://', () => '://');
  add('://a:b@', () => '://a:b@');
  add('Bearer', (count) => `Bearer ${random(count, 20)} `);
  add('short runs', (count) => `${random(count, 16)} `);
  add('long runs', (count) => `${random(count, 40)}.`);
  add('one run', (count) => random(count, 32));
  add('hex', (count) => `${Buffer.from(random(count, 16)).toString('hex')} `);
  add('one hex', (count) => Buffer.from(random(count, 16)).toString('hex'));
  add('base64', (count) => `${Buffer.from(random(count, 36)).toString('base64')} `);
  add('one base64', (count) => Buffer.from(random(count, 36)).toString('base64'));
  add('base64 lines', (count) => `${Buffer.from(random(count, 57)).toString('base64')}\n`);
  add(
    'base64 of assignments',
    (count) => `${Buffer.from(`api_key="${random(count, 20)}"; `).toString('base64')}.`,
  );
  add(
    'base64 of base64 of assignments',
    (count) =>
      `${Buffer.from(`${Buffer.from(`api_key="${random(count, 20)}"; `).toString('base64')} `).toString('base64')}.`,
  );
  for (const sign of ['"', "'", '`', '(', '[', '{', '<', '\\', '%', '&', '=', '-', '+', ' ', '\n', 'A', '0'])
    add(`only ${JSON.stringify(sign)}`, () => sign);
  for (const text of [
    '"+"',
    "' + '",
    '\\x41',
    '\\u0041',
    '%41',
    '&#65;',
    '\\\\',
    '\\n',
    '${"',
    '"}',
    '\\\n',
    'a\\\n',
    'k"+"',
    '%6B%65%79=',
    '\\x6b\\x65\\x79=',
    '-----BEGIN RSA PRIVATE KEY-----',
    'eyJ',
    'eyJh.',
    '<!--',
    '-----BEGIN ',
  ])
    add(`only ${JSON.stringify(text)}`, () => text);
  add('escaped assignments', (count) => `\\x6bey=\\"${random(count, 12)}\\",`);
  add('percent-encoded assignments', (count) => `%61pi_key%3D${random(count, 12)}%26`);
  add('joined assignments', (count) => `key="ab"+"${random(count, 12)}",`);
  add('beyond ASCII', (count) => `\u00e9 password = "${random(count, 12)}" \u00e9`);
  return list;
}

/** Every keyword, by itself and as the start of something. */
function keywords(): readonly DenseInput[] {
  const texts = new Set([
    ...providers.flatMap(({ rules }) => rules.flatMap((rule) => rule.keywords)),
    ...GENERIC_KEYWORDS.map(({ text }) => text),
    ...MARK_KEYWORDS.map(({ text }) => text),
  ]);
  return [...texts].flatMap((text) => [
    { name: `keyword ${JSON.stringify(text)}`, piece: () => text },
    {
      name: `keyword ${JSON.stringify(text)} and a value`,
      piece: (count: number) => `${text}=${random(count, 12)}!`,
    },
    {
      name: `keyword ${JSON.stringify(text)} and a run`,
      piece: (count: number) => `${text}${random(count, 40)} `,
    },
  ]);
}

/** Every example of every rule, rendered anew each time. */
function examples(end: string): readonly DenseInput[] {
  return providers.flatMap(({ rules }) =>
    rules.flatMap((rule) =>
      [...rule.examples.finds, ...rule.examples.passes].map((example, index) => ({
        name: `example ${index} of ${rule.id}, ended by ${JSON.stringify(end)}`,
        piece: (count: number) =>
          Buffer.from(
            example.render(seeded(count % 97)),
            isFormatRule(rule) && rule.binary ? 'latin1' : 'utf8',
          ).toString('latin1') + end,
      })),
    ),
  );
}

/** The inputs: by hand alone (a few dozen), or with all keywords and examples (thousands). */
export function denseInputs(which: 'shapes' | 'all'): readonly DenseInput[] {
  const lines = (inputs: readonly DenseInput[]): readonly DenseInput[] =>
    inputs.map(({ name, piece }) => ({ name: `${name}, in lines`, piece: (count) => `${piece(count)}\n` }));
  const own = shapes();
  if (which === 'shapes') return [...own, ...lines(own)];
  return [...own, ...lines(own), ...keywords(), ...examples('!'), ...examples('\n')];
}
