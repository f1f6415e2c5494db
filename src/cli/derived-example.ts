import type { NearRule } from '../detect/rule.ts';
import type { Random, Sample } from '../detect/sample.ts';

/**
 * `ACME_API_KEY=…` for a rule that goes by names: its first keyword, what its title calls it, and a value of its own pattern. The build asks
 * the detector whether it is an example of the rule, and packs none for those of which it is.
 */
export function derivedExample({ keywords: [keyword], title, value }: NearRule, vendor: string): Sample {
  const kind = title.startsWith(`${vendor} `) ? title.slice(vendor.length) : ' key';
  const name = `${keyword}${kind}`
    .toUpperCase()
    .replace(/\W+/g, '_')
    .replace(/(_[A-Z]+)\1(?![A-Z])/g, '$1');
  return {
    render: (random) => {
      const whole = new RegExp(`^(?:${value.source})$`);
      let text = '';
      // What a lookahead asks for is there or not.
      for (let tries = 0; tries < 99 && !(whole.test(text) && /\d/.test(text)); tries += 1)
        text = textOf(value.source, random);
      return `${name}=${text}`;
    },
  };
}

/** A text of the first alternatives of `pattern`, the shortest that it allows; classes, groups and counts are all that is understood. */
function textOf(pattern: string, random: Random): string {
  let at = 0;
  const read = (): string => {
    let first: string | undefined;
    let text = '';
    while (at < pattern.length && pattern[at] !== ')') {
      const start = at;
      if (pattern[at] === '|') {
        first ??= text;
        text = '';
        at += 1;
        continue;
      }
      let piece = readOne();
      const [all = '', count] = /^(?:\{(\d+)(?:,\d*)?\}|[?*+])/.exec(pattern.slice(at)) ?? [];
      const end = at + all.length;
      const times = all === '' || all === '+' ? 1 : Number(count ?? 0);
      for (let time = 0; time < times; time += 1) {
        text += piece;
        at = start;
        piece = readOne();
      }
      at = end;
    }
    return first ?? text;
  };
  const readOne = (): string => {
    const char = pattern[at] ?? '';
    at += 1;
    if (char === '(') {
      const [kind = ''] = /^\?(?:<?[=!]|:)/.exec(pattern.slice(at)) ?? [];
      at += kind.length;
      const text = read();
      at += 1;
      return kind === '?:' || kind === '' ? text : '';
    }
    if (char === '[') {
      const end = pattern.indexOf(']', at);
      const letters = pattern.slice(at, end).replace(/(\w)-(\w)/g, (_, from: string, to: string) => {
        const code = from.charCodeAt(0);
        return String.fromCharCode(
          ...Array.from({ length: to.charCodeAt(0) - code + 1 }, (_, step) => code + step),
        );
      });
      at = end + 1;
      return letters[Math.floor(random() * letters.length)] ?? '';
    }
    if (char !== '\\') return char;
    at += 1;
    return pattern[at - 1] ?? '';
  };
  return read();
}
