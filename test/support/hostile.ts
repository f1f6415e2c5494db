import fc from 'fast-check';
import { SEVERITIES } from '../../src/detect/rule.ts';
import { base62, seeded } from '../../src/detect/sample.ts';
import { Secret } from '../../src/detect/secret.ts';
import { GUARD_PROBLEMS } from '../../src/guard/problem.ts';
import type { Report } from '../../src/report/report.ts';
import { report } from './report.ts';

/** Pieces that break out of one format or another, each with a mark that shows where it got to. */
const TRICKS = [
  '\n::error file=x::injected',
  '\r\n::set-output name=a::injected',
  '::set-output name=a::injected',
  '%0A::error::injected',
  '\u001b[2J\u001b[31minjected',
  '\u001b]8;;https://injected.example\u0007',
  '\u009b31m',
  ']]>',
  '<![CDATA[',
  '</failure><failure message="injected"/>',
  '</script><script>window.injected=1</script>',
  '<!--<script>',
  '<img src=x onerror="window.injected=1">',
  '" onmouseover="window.injected=1',
  'javascript:window.injected=1',
  '\u202egnp.txt',
  '\u2066\u2067\u2028\u2029',
  '\ud800',
  '\udfff',
  '\u0000',
  '\u0008\u007f',
  '\ufffe\uffff\ufeff',
  '&amp;&#10;&injected;',
  '`rm -rf ~`',
  '../../../etc',
  'a b\'c"d',
  '\\xFF\\n',
  '{{injected}}${injected}',
  'C:\\x\\y',
  '\u{1f511}',
  '|,;:%#?',
] as const;

/** A text as a hostile repo would name a file or write a message. */
const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...TRICKS),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom('src/', 'a.ts', ' '),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((parts) => parts.join(''));

const position = fc.integer({ min: 1, max: 99_999 });
const remedy = fc.record(
  {
    rotate: fc.oneof(
      hostileText,
      hostileText.map((text) => `https://${text}`),
    ),
    steps: fc.array(hostileText, { maxLength: 3 }),
  },
  { requiredKeys: ['steps'] },
);
const commit = fc.constantFrom('a'.repeat(40), 'b'.repeat(64));

/** Reports whose every text is hostile, and whose secrets are all different and known by `secretsOf`. */
export const hostileReport: fc.Arbitrary<Report> = fc
  .record({
    findings: fc.array(
      fc.record(
        {
          id: fc.stringMatching(/^[0-9a-f]{12}$/),
          ruleId: fc.oneof(fc.constant('stripe-live-key'), hostileText),
          title: hostileText,
          severity: fc.constantFrom(...SEVERITIES),
          path: hostileText,
          origin: fc.constant('file' as const),
          startLine: position,
          startColumn: position,
          endLine: position,
          endColumn: position,
          commit,
          secret: fc.integer().map((seed) => new Secret(`sk_live_${base62(24)(seeded(seed))}`, 'sk_live_')),
          decodedFrom: fc.array(hostileText, { maxLength: 2 }),
          because: fc.array(hostileText, { maxLength: 2 }),
          remedy,
          date: fc.oneof(hostileText, fc.constant('2024-05-06T07:08:09.000Z')),
          context: fc.array(
            fc
              .record({ line: position, text: hostileText, from: fc.nat(20), length: fc.nat(20) })
              .map(({ line, text, from, length }) => ({ line, text, mask: [from, from + length] as const })),
            { maxLength: 3 },
          ),
          allowed: fc.oneof(
            fc.record(
              { kind: fc.constant('comment' as const), marker: hostileText, reason: hostileText },
              { requiredKeys: ['kind', 'marker'] },
            ),
            fc.record(
              {
                kind: fc.constant('allow-file' as const),
                reason: hostileText,
                by: hostileText,
                expires: hostileText,
              },
              { requiredKeys: ['kind', 'reason', 'by'] },
            ),
          ),
        },
        {
          requiredKeys: [
            'id',
            'ruleId',
            'title',
            'severity',
            'path',
            'origin',
            'startLine',
            'startColumn',
            'endLine',
            'endColumn',
            'secret',
            'remedy',
          ],
        },
      ),
      { maxLength: 4 },
    ),
    guard: fc.array(
      fc.record(
        {
          path: hostileText,
          problem: fc.constantFrom(...GUARD_PROBLEMS),
          severity: fc.constantFrom(...SEVERITIES),
          by: fc.record({ file: hostileText, line: position, pattern: hostileText }),
          remedy,
        },
        { requiredKeys: ['path', 'problem', 'severity', 'remedy'] },
      ),
      { maxLength: 2 },
    ),
    skipped: fc.array(
      fc.record(
        { file: hostileText, reason: hostileText, harmless: fc.boolean() },
        { requiredKeys: ['file', 'reason'] },
      ),
      { maxLength: 2 },
    ),
    notes: fc.array(hostileText, { maxLength: 2 }),
    paths: fc.array(hostileText, { maxLength: 2 }),
  })
  .map(({ paths, ...parts }) => report({ ...parts, source: { kind: 'files', paths } }));
