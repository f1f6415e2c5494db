import type { Assignment } from './assignment.ts';
import { literalAt, matchAt } from './assignment-literal.ts';
import { isPlaceholder } from './placeholder.ts';
import { measureSurprise } from './surprise.ts';

const PHRASE =
  /["'`)]{0,3}\s{0,4}(?:=>|:=|[:=])\s{0,8}["'`]?((?:[a-z]{3,10} ){3,23}[a-z]{3,10})(?=["'`]|\s*$|\s*[\r\n])/y;
/** Words of sentences about phrases, and of those that ask for one; dice and BIP 39 have few of them. */
const SENTENCE =
  /\b(?:the|and|for|not|your?|this|that|with|from|must|is|are|use[ds]?|enter|invalid|please|pass\w+|phrase|mnemonic|keys?|seed|words|example|does|match)\b/;

/** The words, set apart by blanks, that a name of `length` characters at `at`, which asks for such, is given: `passphrase: "…"`. */
export function readPhrase(text: string, at: number, length: number): readonly Assignment[] {
  const match = matchAt(PHRASE, text, at + length);
  const value = match?.[1];
  if (!match || value === undefined || SENTENCE.test(value)) return [];
  const words = value.split(' ');
  if (new Set(words).size < 0.8 * words.length) return [];
  const start = at + length + match[0].lastIndexOf(value);
  const name = text.slice(at, at + length);
  const quote = text[start - 1] ?? '';
  return [
    {
      name,
      nameStart: at,
      syntax: 'phrase',
      operator: '=',
      ...literalAt(value, start, /["'`]/.test(quote) ? quote : ''),
      by: 'words',
    },
  ];
}

/** How Google and WordPress show a password that is for one application: https://support.google.com/accounts/answer/185833, https://developer.wordpress.org/advanced-administration/security/application-passwords/ */
const APP_PASSWORD =
  /^(?:[a-z]{4}(?: [a-z]{4}){3}|(?=.*[A-Za-z])(?=.*(?:\d|[a-z][A-Z]))[0-9A-Za-z]{4}(?: [0-9A-Za-z]{4}){5})$/;
/** How much of its letters may be words. */
const MOST_KNOWN = 0.3;

/** Whether `value` is a password of such groups that was drawn, and no words of four letters. */
export function isAppPassword(value: string): boolean {
  return (
    APP_PASSWORD.test(value) &&
    measureSurprise(value).known < MOST_KNOWN &&
    !isPlaceholder(value.replaceAll(' ', ''))
  );
}
