/**
 * Lines of ours in somebody else's text file with `#` comments (shell, YAML, TOML), between two marks. They go in by one
 * insertion, so that taking them out leaves the file byte for byte as it was.
 */

const BEGIN = '# >>> secretguard step >>>';
const END = '# <<< secretguard step <<<';
const BLOCK =
  /(?:^|(?<=\n))[ \t]*# >>> secretguard step >>>[^\n]*\n(?:[^\n]*\n)*?[ \t]*# <<< secretguard step <<<[^\n]*(?:\n|$)/g;

/**
 * `text` with `lines` (indented by `indent`, in the file's own line ends) before the line that starts at `at`, or after
 * the last line, whether or not that one ends in a newline.
 */
export function insertMarked(text: string, at: number, indent: string, lines: readonly string[]): string {
  const eol = eolOf(text);
  const block = [`${BEGIN} taken out by \`secretguard uninstall\``, ...lines, END]
    .map((line) => (line === '' ? line : indent + line))
    .join(eol);
  const before = text.slice(0, at);
  // A last line without its newline gets one, which removeMarked takes back.
  return before === '' || before.endsWith('\n')
    ? `${before}${block}${eol}${text.slice(at)}`
    : `${before}${eol}${block}${text.slice(at)}`;
}

/** `text` without what `insertMarked` put in; the same text where there is none. */
export function removeMarked(text: string): string {
  return text
    .replace(BLOCK, (block, offset: number) => (block.endsWith('\n') || offset === 0 ? '' : '\0'))
    .replace(/\r?\n\0$/, '');
}

/** Whether there are lines of ours. */
export function hasMarked(text: string): boolean {
  return text.includes(BEGIN);
}

/** What ends the file's lines: that of its first one. */
export function eolOf(text: string): '\n' | '\r\n' {
  const newline = text.indexOf('\n');
  return newline > 0 && text[newline - 1] === '\r' ? '\r\n' : '\n';
}

/** Where the line after the one with `offset` starts; the text's length where there is none. */
export function nextLine(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}
