import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { documentOf } from '../../src/report/document.ts';
import { REPORTERS } from '../../src/report/format.ts';
import type { Report } from '../../src/report/report.ts';
import { FORMATS, type Format } from '../../src/report/reporter.ts';
import { readReport } from '../../src/report/schema.ts';
import { hostileReport } from '../support/hostile.ts';
import { JUNIT_XSD } from '../support/junit-xsd.ts';
import { fullReport } from '../support/report.ts';
import { OPTIONS } from '../support/report-options.ts';
import { sarifErrors } from '../support/sarif-schema.ts';

const render = (of: Report, format: Format, verbose = true) =>
  REPORTERS[format](documentOf(of, { verbose }), {
    ...OPTIONS,
    verbose,
  });

/** What may not stand raw in a line that a terminal or a CI log shows. */
const UNPRINTABLE = /[^\n\P{Cc}]|[\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

describe('whatever a repo names its files and says in its messages', () => {
  test('text: no control, no format character, no line that it did not make', () => {
    fc.assert(
      fc.property(hostileReport, (of) => {
        const out = render(of, 'text');
        expect(out).not.toMatch(UNPRINTABLE);
        expect(out).not.toMatch(/^\s*::/m);
      }),
    );
  });

  test('text: each line starts as a line of ours does, so none was begun by a name', () => {
    fc.assert(
      fc.property(hostileReport, (of) => {
        const lines = REPORTERS.text(documentOf(of, { verbose: true }), {
          ...OPTIONS,
          verbose: true,
          width: 1_000_000,
        }).split('\n');
        for (const line of lines) {
          expect(line).toMatch(
            /^(?:$| {2}|(?:CRITICAL|HIGH|MEDIUM|LOW|warning|note|allowed|in part|secretguard[: ]) ?|\d+ (?:parts?|secrets?|unguarded|finding))/,
          );
        }
      }),
    );
  });

  test('github: each line that is a command is one that we made', () => {
    fc.assert(
      fc.property(hostileReport, (of) => {
        const lines = render(of, 'github').trimEnd().split('\n');
        const document = documentOf(of, { verbose: true });
        const open = document.findings.filter(({ allowed }) => allowed === undefined).length;
        const unscanned = document.skipped.filter(({ harmless }) => harmless !== true).length;
        expect(lines.length).toBe(open + document.guard.length + unscanned + document.notes.length + 1);
        for (const line of lines.slice(0, -1)) {
          expect(line).toMatch(/^::(?:error|warning|notice)(?: [a-zA-Z]+=[^,:]*(?:,[a-zA-Z]+=[^,:]*)*)?::/);
          expect(line).not.toMatch(UNPRINTABLE);
        }
        expect(lines.at(-1)).toMatch(/^secretguard: /);
      }),
    );
  });

  test('json: reads back as what it was, by its own schema', () => {
    fc.assert(
      fc.property(hostileReport, (of) => {
        const document = documentOf(of, { verbose: true });
        expect(readReport('x', render(of, 'json'))).toEqual(document);
      }),
    );
  });

  test('sarif: valid against the schema', () => {
    fc.assert(
      fc.property(hostileReport, (of) => {
        expect(sarifErrors(render(of, 'sarif'))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('gitlab: what its reader asks for, fingerprints unlike each other', () => {
    fc.assert(
      fc.property(hostileReport, (of) => {
        const list: readonly Record<string, unknown>[] = JSON.parse(render(of, 'gitlab'));
        for (const entry of list) {
          expect(Object.keys(entry).sort()).toEqual([
            'check_name',
            'description',
            'fingerprint',
            'location',
            'severity',
          ]);
          expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(entry['severity']);
          expect(entry['location']).toMatchObject({ lines: { begin: expect.any(Number) } });
          expect(entry['fingerprint']).toMatch(/^[0-9a-f]{64}$/);
        }
      }),
    );
  });

  test('junit: well-formed, and valid against the common schema', async () => {
    const reports = fc.sample(hostileReport, 40);
    for (const of of [...reports, fullReport()]) {
      const result = await validateXML({
        xml: [{ fileName: 'report.xml', contents: render(of, 'junit') }],
        schema: [JUNIT_XSD],
      });
      expect(result.errors.map(({ message }) => message)).toEqual([]);
    }
  });

  test('html: one script, one data block, one style; nothing of the report outside of them is markup', () => {
    fc.assert(
      fc.property(hostileReport, (of) => {
        const out = render(of, 'html');
        expect(out.match(/<script/g)?.length).toBe(2);
        expect(out.match(/<\/script/g)?.length).toBe(2);
        expect(out).not.toContain('<!--');
        expect(out).not.toMatch(/<img/);
        const data = /<script type="application\/json" id="report">([\s\S]*?)<\/script>/.exec(out)?.[1] ?? '';
        expect(JSON.parse(data)).toMatchObject({
          document: documentOf(of, { verbose: true }),
          failOn: 'medium',
        });
      }),
    );
  });
});

describe('no report ever holds a secret', () => {
  test.each(FORMATS)('%s, plain and verbose', (format) => {
    fc.assert(
      fc.property(hostileReport, fc.boolean(), (of, verbose) => {
        const out = render(of, format, verbose);
        for (const { secret } of of.findings) {
          const value = secret.reveal();
          // The public prefix may stand there; not six characters of what follows it.
          expect(out).not.toContain(value);
          for (let at = 8; at + 6 <= value.length; at += 1)
            expect(out).not.toContain(value.slice(at, at + 6));
          expect(out).not.toContain(Buffer.from(value).toString('base64').slice(12, 24));
        }
      }),
      { numRuns: 60 },
    );
  });
});
