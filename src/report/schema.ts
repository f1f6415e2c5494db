import * as z from 'zod/mini';
import { SEVERITIES } from '../detect/rule.ts';
import { failure } from '../errors.ts';
import { GUARD_PROBLEMS } from '../guard/problem.ts';
import type { ReportDocument } from './document.ts';

// See src/config/schema.ts: no code is compiled.
z.config({ jitless: true });

const text = z.string();
const texts = z.array(z.string());
const severity = z.enum(SEVERITIES);
const position = z.int().check(z.minimum(1));
const amount = z.number().check(z.minimum(0));
const commit = z.string().check(z.regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/), z.describe('In full hex.'));
const remedy = z.strictObject({
  rotate: z.exactOptional(
    text.check(z.describe('Where (URL) or how (command) to revoke and renew the credential.')),
  ),
  where: z.exactOptional(
    text.check(z.describe('How far it has come, by the remote branches that this clone knows.')),
  ),
  pushed: z.exactOptional(
    z
      .boolean()
      .check(
        z.describe(
          'Whether a remote branch has it: then it must be revoked first. Absent where that is not known.',
        ),
      ),
  ),
  steps: texts.check(z.describe('What to do, in order; commands stand in backquotes.')),
});
const shard = z.exactOptional(text.check(z.describe('"I/N": this is the I-th of N parts of one scan.')));
const split = z.exactOptional(text.check(z.describe('The same in all parts.')));

const source = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staged') }),
  z.strictObject({ kind: z.literal('range'), range: text }),
  z.strictObject({ kind: z.literal('outgoing'), remote: text }),
  z.strictObject({
    kind: z.literal('history'),
    since: z.exactOptional(text.check(z.describe('Only commits since then, as it was asked for.'))),
    shard,
    split,
  }),
  z.strictObject({ kind: z.literal('files'), paths: texts, shard, split }),
  z.strictObject({ kind: z.literal('text'), name: text }),
  z.strictObject({ kind: z.literal('message') }),
  z.strictObject({ kind: z.literal('guard'), paths: texts }),
  z.strictObject({
    kind: z.literal('merged'),
    names: texts.check(z.describe("Several scans in one report; each file's name starts with its scan's.")),
  }),
]);

const allowed = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('comment'), marker: text, reason: z.exactOptional(text) }),
  z.strictObject({ kind: z.literal('allow-file'), reason: text, by: text, expires: z.exactOptional(text) }),
]);

const finding = z.strictObject({
  id: text.check(
    z.regex(/^[0-9a-f]{12}$/),
    z.describe('What `secretguard allow` takes; stays when lines move.'),
  ),
  ruleId: text,
  title: text,
  severity,
  file: text.check(
    z.describe(
      'Relative to the root of the repo; bytes that are not UTF-8 stand as \\xNN. For a message, "<commit message>" or "<tag message>"; for who made it, "<author>".',
    ),
  ),
  startLine: position,
  startColumn: position.check(z.describe('1-based, in UTF-16 units.')),
  endLine: position,
  endColumn: position.check(z.describe('Exclusive.')),
  commit: z.exactOptional(commit),
  date: z.exactOptional(
    text.check(z.describe('When that commit was authored, ISO 8601 in UTC; in the report of a history.')),
  ),
  masked: text.check(
    z.describe('The public prefix of the format, if it has one, and the length; never more of the value.'),
  ),
  decodedFrom: z.exactOptional(texts.check(z.describe('How it was decoded, outermost first.'))),
  because: z.exactOptional(texts.check(z.describe('With --verbose: why it is one, strongest first.'))),
  context: z.exactOptional(
    z
      .array(
        z.strictObject({
          line: position,
          text,
          mask: z.exactOptional(
            z.readonly(z.tuple([amount, amount])).check(z.describe('Where its own mask stands in the text.')),
          ),
        }),
      )
      .check(
        z.describe('With --verbose: the lines around it, with a mask for each secret and what could be one.'),
      ),
  ),
  remedy,
  allowed: z.exactOptional(allowed.check(z.describe('There when something lets it pass.'))),
});

/** The JSON report, version 1. tools/schemas.ts makes schema/report.json of it. */
export const reportFile = z.strictObject({
  version: z.literal(1),
  tool: z.strictObject({ name: z.literal('secretguard'), version: text }),
  source,
  findings: z.array(finding),
  guard: z.array(
    z.strictObject({
      path: text,
      problem: z.enum(GUARD_PROBLEMS),
      severity: severity.check(z.describe('A "low" one is a warning.')),
      by: z.exactOptional(
        z
          .strictObject({ file: text, line: z.int().check(z.minimum(0)), pattern: text })
          .check(z.describe('The ignore rule that decided.')),
      ),
      remedy,
    }),
  ),
  skipped: z.array(
    z.strictObject({
      file: text,
      commit: z.exactOptional(commit),
      reason: text,
      harmless: z.exactOptional(
        z
          .boolean()
          .check(z.describe('With --verbose: a binary file, scanned for prefixed formats; no failure.')),
      ),
    }),
  ),
  notes: texts.check(
    z.describe('Unused or expired allow entries, uncommitted config, what `exclude` left out.'),
  ),
  stats: z.strictObject({
    files: amount,
    bytes: amount,
    milliseconds: amount,
    commits: z.exactOptional(amount),
  }),
});

/**
 * A JSON report read back. `name` is what messages call it. Throws `report-invalid` with where in the report
 * it is not what it should be; never quotes the report's text.
 */
export function readReport(name: string, json: string): ReportDocument {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw failure('report-invalid', [name, 'it is not JSON, or not all of it'], error);
  }
  const result = reportFile.safeParse(data);
  if (result.success) return result.data;
  const path = result.error.issues[0]?.path.map(String).join('.') ?? '';
  throw failure('report-invalid', [
    name,
    path === '' ? 'it is none of version 1' : `"${path}" is not as it should be`,
  ]);
}
