import { meansRule } from '../config/globs.ts';
import type { AllowReader } from '../detect/detector.ts';

/** Which allow comments count. */
export interface AllowComments {
  /** `secretguard:allow [rule] [-- reason]` */
  readonly own: boolean;
  /** Those of other scanners. */
  readonly foreign: boolean;
}

/** The rest of a line after our own marker: an optional rule (or glob over rules), an optional reason, and the comment's end (after which code may go on) or another comment. */
const OWN =
  /(?<!\w)secretguard:allow(?!\w|-(?!-+!?>))(?:[ \t]*\[?(?<rule>[A-Za-z0-9*][\w*-]*)\]?)?(?:[ \t]*(?:--(?!>)[ \t]*(?<reason>.*?)|(?:\/\/|#).*))?[ \t]{0,99}(?:\*{1,9}[/)]|(?:-{2,9}!?|[#%?])>|(?:[#%-]{0,9}\}{1,9}|"""|''')?[ \t]{0,99}\r?$)/g;

/**
 * A line that holds nothing but a comment: only there does a marker speak for the next line. Not what only begins like one and has its
 * comment behind: `"a": "…", // `, `* a … <!-- `, `#define A "…" // `.
 */
const COMMENT_ONLY =
  /^\s*(\/\/|\/\*|\*|#|--|<!--|<[%#]|;|%|(["'])(?!.*\2(?!\w))|\{\/\*|\{\{?[#!-]|\(\*|rem\b|dnl\b|@rem\b)(?!.*\s(?!\1)(?:\/\/|\/\*|#|<!--)\s*(?:secretguard|kingfisher|pragma|secretlint))/i;

/**
 * Other scanners' markers, by the line they speak for. Sources: the README or docs of gitleaks, betterleaks,
 * detect-secrets (filters/allowlist.py), trufflehog, kingfisher, and secretlint's rule
 * @secretlint/secretlint-rule-filter-comments.
 */
const SAME_LINE =
  /gitleaks:allow|betterleaks:allow|pragma: ?(?:allow|white)list[ -]secret|trufflehog:ignore|kingfisher:ignore|secretlint-disable-line/;
const NEXT_LINE =
  /pragma: ?(?:allow|white)list[ -]nextline[ -]secret|secretlint-disable-next-line|kingfisher:ignore/;

/** Our own marker. */
const MARKER = 'secretguard:allow';

/** Makes the reader that the detector asks about each finding; it tells which marker allows it, and the reason that stands there. */
export function createAllowReader({ own, foreign }: AllowComments): AllowReader {
  return (line, lineAbove, ruleId) => {
    const above = COMMENT_ONLY.test(lineAbove) ? lineAbove : '';
    if (own) {
      const reason = ownReason(line, ruleId, /^/) ?? ownReason(above, ruleId, /^\s*$/);
      if (reason !== undefined) {
        return { kind: 'comment', marker: MARKER, ...(reason === '' ? {} : { reason }) };
      }
    }
    if (foreign) {
      const marker = SAME_LINE.exec(line)?.[0] ?? NEXT_LINE.exec(above)?.[0];
      if (marker !== undefined) return { kind: 'comment', marker };
    }
    return own && (line.includes(MARKER) || above.includes(MARKER)) ? 'in vain' : undefined;
  };
}

/** The reason of our own marker in `line`, empty where none is given; undefined where no marker with such a `rest` after it allows `ruleId`. */
function ownReason(line: string, ruleId: string, rest: RegExp): string | undefined {
  for (const { 0: whole, index, groups } of line.matchAll(OWN)) {
    const rule = groups?.['rule'];
    if (rest.test(line.slice(index + whole.length)) && (rule === undefined || meansRule(rule, ruleId)))
      return groups?.['reason'] ?? '';
  }
  return undefined;
}
