import * as BYTE from '../byte.ts';
import { kindOfFile } from './file-kind.ts';

/** What documents of APIs call what they show: https://spec.openapis.org/oas/latest.html#example-object, `x-code-samples` */
const EXAMPLE = /["']?(?:[\w-]{1,20}-)?(?:ex|code-?s)amples?["']?\s{0,4}:/.source;
const EXAMPLE_LINE = new RegExp(`^\\s*(?:readonly )?${EXAMPLE}`, 'i');
const EXAMPLE_BEFORE = new RegExp(`[{,\\s]${EXAMPLE}\\s{0,4}$`, 'i');

/** What runs, whatever it is called: services of Compose and jobs of a CI, as the scripts of a package do. */
const RUNNING = /^(?:services|jobs):/m;

/** Whether what `text` ends before, in the file at `path`, is shown by a document of an API, or by what such documents are made of. */
export function isApiExample(text: string, path: string): boolean {
  const kind = kindOfFile(path);
  if (kind === 10) return !path.endsWith('package.json') && isInExample(text);
  if (![4, 5, 11].includes(kind) || RUNNING.test(text)) return false;
  const lines = text.split('\n');
  let least = lines.pop()?.search(/\S|$/) ?? 0;
  for (const line of lines.reverse()) {
    const indent = line.search(/\S/);
    if (indent < 0 || indent >= least) continue;
    if (EXAMPLE_LINE.test(line)) return true;
    least = indent;
  }
  return false;
}

/** Whether the text of JSON that `text` ends in, or an object or a list around it, is an example. */
function isInExample(text: string): boolean {
  let inText = true;
  let isOwn = true;
  let closed = 0;
  for (let at = text.length - 1; at >= 0; at -= 1) {
    const code = text.charCodeAt(at);
    if (code === BYTE.DOUBLE_QUOTE) {
      let escapes = at;
      while (text.charCodeAt(escapes - 1) === BYTE.BACKSLASH) escapes -= 1;
      if ((at - escapes) % 2 === 0) inText = !inText;
    }
    if (inText) continue;
    if (code === BYTE.CLOSE_BRACE || code === BYTE.CLOSE_BRACKET) closed += 1;
    else if (isOwn || code === BYTE.OPEN_BRACE || code === BYTE.OPEN_BRACKET) {
      if (closed === 0 && EXAMPLE_BEFORE.test(text.slice(Math.max(0, at - 48), at))) return true;
      closed = Math.max(0, closed - 1);
      isOwn = false;
    }
  }
  return false;
}
