import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gatherKeywords } from '../detect/keyword-index.ts';
import { documentOf } from '../report/document.ts';
import { verdictOf } from '../report/verdict.ts';
import { providers } from '../rules/index.ts';
import { scan } from '../scan.ts';
import { writeWhole } from '../whole-file.ts';
import { configOf } from './config.ts';
import { markOf } from './lean-rules.ts';
import { KEYWORDS_FILE, packKeywords } from './packed-keywords.ts';
import { createTimeLimit } from './time-limit.ts';

/** What a commit may hold that a hook has to look at closely, and is clean. */
const LINES = [
  "import { createHash } from 'node:crypto';",
  'const password = process.env.DATABASE_PASSWORD;',
  "const options = { token: 'changeme', apiKey: getApiKey(), key: 'name', auth: null };",
  "const url = 'https://user@example.org/a%41b?key=value';",
  'const text = "a" + \'b\' + "\\u0041\\x42";',
  "headers.set('Authorization', `Bearer ${token}`);",
  'export const secretName: string = "service-settings-of-the-page";',
  `const sum = '${'0123456789abcdef'.repeat(4)}';`,
  'SECRET_KEY=',
];

/** Writes down the keywords of all rules as a hook looks for them, into `home`, where the runtime lies. */
export function prepareKeywords(home: string): void {
  const places = providers.flatMap(({ rules }, provider) =>
    rules.map((_, rule) => [provider, rule] as const),
  );
  writeWhole(join(home, KEYWORDS_FILE), packKeywords(gatherKeywords(providers), places, markOf(providers)));
}

/** Does what a hook usually does, so that all it runs is compiled, for start.ts to keep. */
export async function rehearse(): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'secretguard-'));
  try {
    mkdirSync(join(root, '.git'));
    writeFileSync(join(root, '.git/config'), '');
    writeFileSync(join(root, 'package.json'), '{}');
    const config = await configOf(root);
    const limit = createTimeLimit(config.hooks.timeout, 'prepare', () => undefined);
    const report = await limit.within(
      scan({
        cwd: root,
        source: { kind: 'staged', diff: sampleDiff(), withoutEnvNames: true },
        config,
        allow: true,
        signal: limit.signal,
      }),
    );
    limit.stop();
    verdictOf(documentOf(report, { verbose: false }), config.failOn);
  } finally {
    rmSync(root, { recursive: true });
  }
}

async function* sampleDiff(): AsyncGenerator<Uint8Array> {
  const id = '0'.repeat(40);
  yield Buffer.from(
    `diff --git a/src/page.ts b/src/page.ts
index ${id}..${id} 100644
--- a/src/page.ts
+++ b/src/page.ts
@@ -1,2 +1,${LINES.length + 2} @@ text
 // Before.
${LINES.map((line) => `+${line}\n`).join('')} // After.
secretguard-end 0
`,
    'latin1',
  );
}
