/**
 * `text` on one line and harmless: what could move the cursor, colour or clear the screen, open a link, turn
 * the reading direction, hide a character or break a line stands as `\xNN` or `\u{NNNN}`. File names,
 * messages and reasons come from whoever wrote them; every report passes them through here.
 *
 * Escaped are controls (Cc), format characters (Cf: bidi marks, zero-width joiners), line and paragraph
 * separators, lone surrogates and the noncharacters U+FFFE and U+FFFF, which XML cannot hold.
 */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/gu, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x100
      ? `\\x${code.toString(16).padStart(2, '0').toUpperCase()}`
      : `\\u{${code.toString(16).toUpperCase()}}`;
  });
}
